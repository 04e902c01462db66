"""From what a user names to the list of files to publish, each with what is known about it from outside its text."""

import hashlib
import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from councilgraph.manifest import NAMES, Row, read_manifest
from councilgraph.references import with_names
from councilgraph_mappings import register
from councilgraph_mappings.errors import ConfigurationError, SourceError, UnreadableError
from councilgraph_mappings.reading import Context
from councilgraph_mappings.source_identity import source_identity

_CHUNK: Final = 1 << 20
_CODE: Final = re.compile(r"[A-Z]{2,4}")


@dataclass(frozen=True, slots=True)
class Source:
    """A file to publish."""

    file: Path
    context: Context
    twin: str | None = None
    """Path of an earlier source that claims the same address; this one is then known by its bytes alone."""


@dataclass(frozen=True, slots=True)
class Passed:
    """A file or a row of a manifest that is not published, and why."""

    path: str
    reason: str
    rejected: bool = False
    """It should have been published; a hidden file, a manifest or a second copy should not."""


@dataclass(frozen=True, slots=True)
class Found:
    """All that stands under the named sources."""

    sources: tuple[Source, ...]
    """Sorted by path; no bytes twice, unless several addresses of the manifest answer with them."""
    passed: tuple[Passed, ...]
    roots: tuple[Path, ...]
    """Folders that the paths of the sources are relative to."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    file: Path
    path: str
    row: Row | None


def find(named: Iterable[Path], council: str | None = None, without: Path | None = None) -> Found:
    """Return every file under the named files and folders, in the order of their paths.

    The folder ``without``, where the output goes, is no source. A path begins with the name of the folder that was named: ``publish corpus/seed`` gives ``seed/000.txt``.

    Raises:
        ConfigurationError: a named source is not there, two files would have one path, or the council is unknown.
    """
    given = register.by_code(council) if council else None
    if council and not given:
        raise ConfigurationError(f"council {council!r}", "is no code of the register", "see lookups/councils.csv")
    candidates: dict[str, _Candidate] = {}
    passed: list[Passed] = []
    roots: list[Path] = []
    for name in named:
        top = Path(os.path.abspath(name))  # noqa: PTH100 - resolve() would follow a link and lose its name
        if not top.exists():
            raise ConfigurationError(str(name), "is not there", "name a file or a folder")
        roots.append(top.parent)
        for found in _walk(top, without.resolve() if without else None):
            if isinstance(found, Passed):
                passed.append(found)
            elif (other := candidates.setdefault(found.path, found)).file != found.file:
                raise ConfigurationError(
                    f"{other.file} and {found.file}", f"would both be called {found.path}", "publish a common parent"
                )
    sources: list[Source] = []
    # Two addresses may answer alike, as the attendance of two meetings does; a file without an address is only its bytes.
    first_with: dict[tuple[str, str | None], str] = {}
    first_at: dict[str, str] = {}
    for path, candidate in sorted(candidates.items()):
        try:
            digest = sha256(candidate.file)
        except OSError as error:
            passed.append(Passed(path, f"cannot be read ({error.strerror})", rejected=True))
            continue
        except SourceError as error:
            passed.append(Passed(path, error.fault, rejected=True))
            continue
        known = context(path, digest, candidate.row, given)
        claimed = _claimed(known)
        thing = None if claimed == path else claimed
        if (digest, thing) in first_with:
            passed.append(Passed(path, f"has the same bytes as {first_with[digest, thing]}"))
            continue
        first_with[digest, thing] = path
        first_with.setdefault((digest, None), path)
        first = first_at.setdefault(claimed, path)
        sources.append(Source(candidate.file, known, twin=None if first == path else first))
    with_others = with_names((source.file, source.context) for source in sources)
    sources = [replace(source, context=known) for source, known in zip(sources, with_others, strict=True)]
    return Found(tuple(sources), tuple(sorted(set(passed), key=lambda item: item.path)), tuple(sorted(set(roots))))


def _claimed(known: Context) -> str:
    identity = source_identity(known.address) if known.address else None
    if identity is None:
        return known.path
    return f"{known.council_code or urlsplit(known.address or '').hostname} {identity}"


def _walk(top: Path, without: Path | None) -> Iterator[_Candidate | Passed]:
    if not top.is_dir():
        # One file of a folder is what it is in the whole folder, so a manifest on the way to it counts.
        here = Path.cwd()
        around = [folder for folder in top.parents if folder == top.parent or folder.is_relative_to(here)]
        row = _row_for(top, {folder: read_manifest(folder) for folder in around})
        yield _Candidate(top, printable(f"{top.parent.name}/{top.name}".lstrip("/")), row)
        return
    manifests: dict[Path, dict[str, Row]] = {}
    unlisted: list[Passed] = []
    for folder, folders, files in os.walk(top, onerror=lambda error: unlisted.append(_unlisted(error, top))):
        here = Path(folder)
        within = printable(here.relative_to(top.parent))
        folders.sort()
        for name in [*folders]:
            if reason := _folder_left_out(here / name, without):
                folders.remove(name)
                yield Passed(f"{within}/{printable(name)}", reason)
        manifests[here] = read_manifest(here)
        for name in sorted(files):
            if reason := _left_out(here / name, top):
                yield Passed(f"{within}/{printable(name)}", reason)
            else:
                yield _Candidate(here / name, f"{within}/{printable(name)}", _row_for(here / name, manifests))
        for row in manifests[here].values():
            if not (here / row.path).is_file():
                yield Passed(f"{within}/{row.path}", f"is named in {row.where} and is not there", rejected=True)
    yield from unlisted


def _unlisted(error: OSError, top: Path) -> Passed:
    path = printable(Path(error.filename).relative_to(top.parent))
    return Passed(path, f"cannot be read ({error.strerror})", rejected=True)


def _row_for(file: Path, manifests: dict[Path, dict[str, Row]]) -> Row | None:
    # The nearest manifest that names the file counts.
    for folder in file.parents:
        if folder not in manifests:
            return None
        rows = manifests[folder]
        if rows and (row := rows.get(file.relative_to(folder).as_posix())):
            return row
    return None


def _folder_left_out(folder: Path, without: Path | None) -> str | None:
    if folder.name.startswith("."):
        return "is a hidden folder"
    if folder.is_symlink():
        return "is a link to a folder"
    if without and folder.resolve() == without:
        return "is where the output goes"
    return None


def _left_out(file: Path, top: Path) -> str | None:
    if file.name.startswith("."):
        return "is a hidden file"
    if file.name in NAMES:
        return "is the manifest"
    if file.is_symlink() and not file.resolve().is_relative_to(top.resolve()):
        return "is a link out of the folder"
    return None


def printable(path: Path | str) -> str:
    r"""Return a path as text; the name of a file may hold bytes that are none.

    >>> printable(Path("minutes") / os.fsdecode(b"caf\xe9.txt"))
    'minutes/caf\\xe9.txt'
    """
    return os.fsencode(Path(path).as_posix()).decode("utf-8", "backslashreplace")


def sha256(file: Path) -> str:
    """Return the digest of a file's bytes.

    Raises:
        OSError: the file cannot be read.
        UnreadableError: it is no file.
    """
    if not stat.S_ISREG(file.stat().st_mode):
        raise UnreadableError(str(file), "is not a regular file")
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def context(path: str, digest: str, row: Row | None = None, given: register.CouncilEntry | None = None) -> Context:
    """Return what is known about a document from manifest, address and option; an option goes before a manifest."""
    known = Context(path, digest)
    if row:
        known = replace(known, address=row.url, body=row.body, date=row.date, title=row.title)
        known = replace(known, retrieved=row.retrieved, withdrawn=row.withdrawn)
        if entry := _council_of(row):
            known = replace(known, council_code=entry.code, council=entry.official_name)
        elif row.council:
            known = replace(known, council=row.council)
    if given:
        origin = known.origin if row else "option"
        known = replace(known, council_code=given.code, council=given.official_name, origin=origin)
    return known


def _council_of(row: Row) -> register.CouncilEntry | None:
    if not row.council:
        return register.by_host(row.url, row.date) if row.url else None
    entry = register.by_code(row.council) or register.by_name(row.council, row.date)
    if not entry and _CODE.fullmatch(row.council):
        step = "write a code of the register or the council's full name"
        raise ConfigurationError(f"{row.where} column council", f"{row.council!r} is no code of the register", step)
    return entry
