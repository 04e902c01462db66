"""What is downloaded: the whole dataset and each council's part, each a folder of files."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

DUMPS: Final = "dumps"
"""Folder of a generation."""
INDEX: Final = "dumps.json"
SUMS: Final = "SHA256SUMS"
METADATA: Final = "csv-metadata.json"
"""Where CSVW looks for it, beside the tables."""

WHOLE: Final = ""
"""Stands for the whole dataset where a council's segment would."""
ALL: Final = "all"


@dataclass(frozen=True, slots=True)
class Dump:
    """One file."""

    path: str
    """Relative to the folder of the dumps."""
    title: str
    media_type: str
    """Of what is in it."""
    compression: str | None
    """Media type of what it is packed with."""
    size: int
    """Bytes."""
    sha256: str
    rows: int | None = None
    """Of a table."""
    safe: bool = False
    """A table whose cells no spreadsheet takes for formulas."""


def reach(first: str, last: str, days: Iterable[str]) -> tuple[str, str]:
    """Return the first and the last day of a period that some more days belong to.

    >>> reach("", "", ["2024-05-01"]), reach("2024-05-01", "2024-05-01", ["2024-03-01"])
    (('2024-05-01', '2024-05-01'), ('2024-03-01', '2024-05-01'))
    """
    for day in days:
        first, last = min(first or day, day), max(last, day)
    return first, last


@dataclass(slots=True)
class Body:
    """What there is of one body that meets."""

    iri: str
    name: str
    meetings: int = 0
    first: str = ""
    last: str = ""

    def add(self, days: Iterable[str]) -> None:
        """Count a meeting."""
        self.meetings += 1
        self.first, self.last = reach(self.first, self.last, days)


@dataclass(slots=True)
class DumpSet:
    """The files of one council, or of all, and what is in them."""

    segment: str
    """Of the council in IRIs; nothing for the whole dataset."""
    name: str
    areas: tuple[str, ...] = ()
    """Identifiers of the council's area elsewhere."""
    documents: int = 0
    triples: int = 0
    cut_off: int = 0
    """Items of which a source shows only the beginning."""
    retrieved: str = ""
    """When the latest of its sources was fetched."""
    first: str = ""
    """Day of the first meeting; nothing where no date is known."""
    last: str = ""
    bodies: list[Body] = field(default_factory=list)
    files: list[Dump] = field(default_factory=list)

    @property
    def code(self) -> str:
        """Return what its files begin with."""
        return self.segment or ALL

    @property
    def folder(self) -> str:
        """Return where its files stand.

        >>> DumpSet("ply", "Plymouth City Council").folder, DumpSet("", "All councils").folder
        ('councils/ply', 'all')
        """
        return f"councils/{self.segment}" if self.segment else ALL

    def path(self, ending: str) -> str:
        """Return the path of one of its files.

        >>> DumpSet("ply", "Plymouth City Council").path(".nq.gz")
        'councils/ply/ply.nq.gz'
        """
        return f"{self.folder}/{self.code}{ending}"


def write_index(folder: Path, sets: Iterable[DumpSet], of: str) -> None:
    """Write what is there: a list for programs, and the digests for ``sha256sum --check``.

    Args:
        folder: of the dumps
        sets: that are there
        of: digest of what they were made of
    """
    sets = [*sets]
    content = {"made_of": of, "sets": [{**asdict(one), "folder": one.folder} for one in sets]}
    (folder / INDEX).write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    lines = sorted(f"{file.sha256}  {file.path}\n" for one in sets for file in one.files)
    (folder / SUMS).write_text("".join(sorted(lines, key=lambda line: line[66:])), encoding="utf-8")


def read_index(folder: Path) -> list[DumpSet]:
    """Return what is in a folder of dumps.

    Raises:
        OSError: there are none.
    """
    return [*_read(json.loads((folder / INDEX).read_text(encoding="utf-8"))["sets"])]


def made_of(folder: Path) -> str:
    """Return the digest of what the dumps of a folder were made of.

    Raises:
        OSError: there are none.
    """
    return str(json.loads((folder / INDEX).read_text(encoding="utf-8"))["made_of"])


def _read(content: list[dict[str, Any]]) -> Iterator[DumpSet]:
    for one in content:
        values = {name: value for name, value in one.items() if name != "folder"}
        values["areas"] = tuple(values["areas"])
        values["bodies"] = [Body(**body) for body in values["bodies"]]
        values["files"] = [Dump(**file) for file in values["files"]]
        yield DumpSet(**values)
