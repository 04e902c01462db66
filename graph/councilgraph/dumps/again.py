"""Dumps of the same statements and sources as before are the same files, and are taken over."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from councilgraph.dumps.sets import INDEX, METADATA, SUMS, Dump, DumpSet, made_of, read_index
from councilgraph.publish.documents import take_over
from councilgraph.sources import sha256


def digest(plain: Iterable[Dump], told: Iterable[bytes], title: str, terms: Mapping[str, str | None]) -> str:
    """Return the digest of everything that dumps are made of.

    Args:
        plain: the files that hold all statements
        told: what is told of all sources
        title: of the whole dataset
        terms: what holds of all tables
    """
    found = hashlib.sha256(json.dumps([[file.sha256 for file in plain], title, sorted(terms.items())]).encode())
    for one in told:
        found.update(one)
    return found.hexdigest()


def taken_over(before: Path, folder: Path, wanted: str) -> list[DumpSet]:
    """Give the dumps of another generation a second name where they were made of the same and are whole.

    Args:
        before: folder of those dumps, which may be missing
        folder: where they are wanted
        wanted: digest of what they are to be made of

    Returns:
        What there is, or nothing where they have to be made.
    """
    try:
        if made_of(before) != wanted:
            return []
        sets = read_index(before)
        if any(sha256(before / file.path) != file.sha256 for one in sets for file in one.files):
            return []
    except (OSError, ValueError, KeyError, TypeError):
        return []  # damaged, or of an older form
    for one in sets:
        (folder / one.folder).mkdir(parents=True)
        for path in [f"{one.folder}/{METADATA}", *(file.path for file in one.files)]:
            take_over(before / path, folder / path)
    for name in (INDEX, SUMS):
        take_over(before / name, folder / name)
    return sets
