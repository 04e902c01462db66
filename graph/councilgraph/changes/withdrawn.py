"""What was published once and is no more, so that its address can say so instead of knowing nothing.

An IRI may hold a name that a publisher has promised to leave out, so only its digest is kept: whoever asks for the
address learns that it is withdrawn, and nobody can list what was.
"""

import hashlib
import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self

FILE: Final = "withdrawn.sqlite"
_TABLE: Final = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE IF NOT EXISTS withdrawn (mark BLOB PRIMARY KEY, at TEXT, generation TEXT, sequence INTEGER, now TEXT) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_now ON withdrawn (now) WHERE now IS NOT NULL;
BEGIN;
"""


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What is known of something that is withdrawn."""

    at: str
    """When, as the manifest of the publication says that no longer had it."""
    generation: str
    sequence: int
    """Of the change."""
    now: str | None
    """The one thing that it turned out to be; None where it is gone."""


class Withdrawn:
    """The tombstones of a generation, for looking up."""

    def __init__(self, generation: Path) -> None:
        """Keep where they are; a generation of an older version has none."""
        self._file = (generation / "changes" / FILE).absolute()

    def __call__(self, iri: str) -> Tombstone | None:
        """Return what is known of an IRI that is withdrawn; None where it never was."""
        if not self._file.is_file():
            return None
        with closing(sqlite3.connect(f"{self._file.as_uri()}?mode=ro&immutable=1", uri=True)) as opened:
            row = opened.execute(
                "SELECT at, generation, sequence, now FROM withdrawn WHERE mark = ?", (_mark(iri),)
            ).fetchone()
        return Tombstone(*row) if row else None


class Graveyard:
    """The tombstones of a generation that is being written."""

    def __init__(self, folder: Path, before: Path | None) -> None:
        """Take over those of the generation before."""
        file = folder / "changes" / FILE
        if before is not None and (before / "changes" / FILE).is_file():
            shutil.copyfile(before / "changes" / FILE, file)
        self._opened = sqlite3.connect(file, isolation_level=None)
        self._opened.executescript(_TABLE)
        self._any = self._opened.execute("SELECT 1 FROM withdrawn LIMIT 1").fetchone() is not None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._opened.execute("COMMIT")
        self._opened.close()

    def bury(self, iri: str, tombstone: Tombstone) -> None:
        """Note that something is withdrawn, and that what led to it leads on."""
        self._any = True
        self._opened.execute("UPDATE withdrawn SET now = ? WHERE now = ?", (tombstone.now, iri))
        values = (_mark(iri), tombstone.at, tombstone.generation, tombstone.sequence, tombstone.now)
        self._opened.execute("INSERT OR REPLACE INTO withdrawn VALUES (?, ?, ?, ?, ?)", values)

    def raise_again(self, iris: Iterable[str]) -> None:
        """Note that things are there, whatever was known of them before."""
        if self._any:
            self._opened.executemany("DELETE FROM withdrawn WHERE mark = ?", ((_mark(iri),) for iri in iris))


def _mark(iri: str) -> bytes:
    return hashlib.sha256(iri.encode("utf-8", "surrogatepass")).digest()[:16]
