"""Shards: the documents of a publication in parts, made on any number of machines in any order, and merged on one.

A shard depends on nothing but its own documents, so ``shard-2-of-4`` is the same whoever makes it. What all documents
say together is linked when the shards are merged, and the merged publication is byte for byte that of one run.
"""

import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from councilgraph.catalogue import software_version
from councilgraph.config import Config
from councilgraph.generation import alone, flush
from councilgraph.sources import Found, Source
from councilgraph_mappings.errors import ConfigurationError

_NAME: Final = re.compile(r"shard-([0-9]+)-of-([0-9]+)")
_FACTS: Final = "shard.json"
_STEP: Final = "publish every shard again, from the same sources with the same options"


@dataclass(frozen=True, slots=True)
class Facts:
    """What has to agree between the shards of one publication."""

    of: int
    base: str
    software: str
    digest: str
    """Of the list of all sources, of what is known of them, and of what is suppressed."""
    roots: tuple[str, ...]
    """Folders that the paths of the sources are relative to."""


def part(sources: tuple[Source, ...], number: int, of: int) -> tuple[Source, ...]:
    """Return one of so many parts of the sources; the parts one after another are the whole."""
    return sources[len(sources) * (number - 1) // of : len(sources) * number // of]


def facts(found: Found, of: int, config: Config) -> Facts:
    """Return the facts of a publication in so many shards."""
    known = [repr(source.context) for source in found.sources], repr(found.passed), repr(config.suppress)
    digest = hashlib.sha256(json.dumps(known).encode()).hexdigest()
    return Facts(of, config.base, software_version(), digest, tuple(map(str, found.roots)))


@contextmanager
def new_shard(out: Path, number: int, of: int) -> Iterator[Path]:
    """Yield a folder to write a shard in; on leaving without an error it takes the place of the one before.

    Raises:
        ConfigurationError: another process is writing the same shard there.
    """
    name = f"shard-{number}-of-{of}"
    out.mkdir(parents=True, exist_ok=True)
    with alone(out, f".{name}.lock"):
        for left_behind in out.glob(f"{name}.tmp-*"):
            shutil.rmtree(left_behind)
        folder = out / f"{name}.tmp-{os.getpid()}"
        folder.mkdir()
        try:
            yield folder
            flush(folder)
            if (out / name).exists():
                shutil.rmtree(out / name)
            folder.rename(out / name)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise


def write_facts(folder: Path, known: Facts) -> None:
    """Write beside a shard what has to agree with the others."""
    (folder / _FACTS).write_text(json.dumps(asdict(known), indent=1) + "\n", encoding="utf-8")


def shards(named: tuple[Path, ...], base: str) -> tuple[Facts, list[Path]]:
    """Return what is known of a publication in shards, and the folders of the shards in their order.

    Args:
        named: folders of shards, or folders that hold some
        base: that the merged publication is to have

    Raises:
        ConfigurationError: one is missing or there twice, or they are not of one publication.
    """
    folders: dict[int, Path] = {}
    first: tuple[Facts, Path] | None = None
    for folder in sorted({found for name in named for found in _found(name)}):
        number, known = _read(folder)
        if number in folders:
            raise ConfigurationError(f"{folders[number]} and {folder}", "are the same shard", "name one of them")
        folders[number] = folder
        first = first or (known, folder)
        if known != first[0]:
            raise ConfigurationError(f"{first[1]} and {folder}", "are not of one publication", _STEP)
    if first is None:
        raise ConfigurationError(", ".join(map(str, named)), "hold no shard", "publish with --shard first")
    known = first[0]
    if missing := [str(number) for number in range(1, known.of + 1) if number not in folders]:
        fault = f"lack shard {', '.join(missing)} of {known.of}"
        raise ConfigurationError(", ".join(map(str, named)), fault, "publish what is missing, or name its folder")
    if known.base != base:
        fault = f"has the base {known.base}, and the publication {base}"
        raise ConfigurationError(str(first[1]), fault, "give both the same --base")
    return known, [folders[number] for number in sorted(folders)]


def _found(named: Path) -> Iterator[Path]:
    if (named / _FACTS).is_file():
        yield named.absolute()
    elif named.is_dir():
        yield from (path.absolute() for path in named.iterdir() if _NAME.fullmatch(path.name))
    else:
        raise ConfigurationError(str(named), "is not there", "name a folder of shards")


def _read(folder: Path) -> tuple[int, Facts]:
    try:
        content = json.loads((folder / _FACTS).read_text(encoding="utf-8"))
        name = _NAME.fullmatch(folder.name)
        known = Facts(**{**content, "roots": tuple(content["roots"])})
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ConfigurationError(str(folder), f"is no shard ({error})", _STEP) from None
    if not name or int(name[2]) != known.of:
        raise ConfigurationError(str(folder), "has another name than it was made with", "call it as it was called")
    return int(name[1]), known
