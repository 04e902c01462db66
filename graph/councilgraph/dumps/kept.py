"""What the dumps of one publication leave for the next: packed graphs, and what documents say in tables.

A graph whose lines are the same is packed the same, so its members are copied. What a document says in tables depends on
its own lines and on what linking found out of the things that it asks about; of those, short digests are kept, so a
document is asked again where any of them may have changed.
"""

import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final, Self

from councilgraph.dumps.columns import DOCUMENTS, TABLES
from councilgraph.dumps.rdf import ENDINGS, Members
from councilgraph.dumps.rows import row_file
from councilgraph.dumps.sets import DUMPS, Dump, DumpSet
from councilgraph.dumps.tables import places_file
from councilgraph.lines import line, record
from councilgraph.publish.documents import take_over
from councilgraph.publish.state import FOLDER, measured

PIECES: Final = "dumps.jsonl"
MENTIONS: Final = "mentions.jsonl"
COUNCILS: Final = "councils.json"
"""What the rows of tables call councils."""
WRITTEN: Final = "dump-files.jsonl"
"""What was written as dumps, with checksums, which are found in a fifth of the time of digests."""
FILES: Final = (
    *(PIECES, MENTIONS, COUNCILS, WRITTEN),
    *(name(table) for name in (row_file, places_file) for table in TABLES if table is not DOCUMENTS),
)
"""Of ``kept/``."""

_MOST_OPEN: Final = 32
"""Files; the pieces of one council follow each other."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a document says in tables besides its mentions."""

    source: str
    retrieved: str
    cut_off: int
    asked: tuple[int, ...]
    """Digests of the things that linking was asked about."""
    mentions: tuple[int, ...]
    """How many bytes its mentions take, table by table."""

    def stands(self, changed: AbstractSet[int]) -> bool:
        """Return whether linking found out the same of all that was asked about."""
        return changed.isdisjoint(self.asked)


@dataclass(frozen=True, slots=True)
class Piece:
    """A graph, or a part of one, that was packed."""

    digest: str
    """Of its lines, or of what they were made of."""
    segment: str
    """Of the files that it stands in."""
    places: tuple[int, ...]
    """Where it begins in each."""
    sizes: tuple[int, ...]
    checksum: int
    start: int = 0
    """Where the mentions begin in their file."""
    said: Said | None = None
    """None where it is no document's."""


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file of the dumps, and what it is compared by."""

    file: Dump
    checksum: int


class Kept:
    """What a publication before left."""

    def __init__(self, generation: Path | None = None, changed: Iterable[str] | None = None) -> None:
        """Read the list of it.

        Args:
            generation: of that publication; None where nothing may be taken over
            changed: things of which linking found out something else since; None where that is not known
        """
        self.generation = generation
        self._changed = None if changed is None else {mark(thing) for thing in changed}
        self._places: dict[str, tuple[int, int]] = {}
        """Where a piece is described, by its digest."""
        self._last: Piece | None = None
        """The one that was asked for last, of which more is asked at once."""
        self._packed: dict[str, list[Path]] = {}
        """The files that pieces were packed into, by segment."""
        self._open = ExitStack()
        self._streams: dict[Path, BinaryIO] = {}
        self._told: set[str] = set()
        """Pieces whose documents say the same as before."""
        if generation:
            start = 0
            with (generation / FOLDER / PIECES).open("rb") as lines:
                for text in lines:
                    self._places[text[2 : text.index(b'"', 2)].decode()] = (start, len(text))  # which begins with it
                    start += len(text)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._streams.clear()
        self._open.close()

    def hand_on(self, generation: Path) -> None:
        """Leave the same to the next publication, of which all dumps are the same."""
        if self.generation:
            for name in FILES:
                take_over(self.generation / FOLDER / name, generation / name)

    def members(self, digest: str) -> tuple[Members, Piece] | None:
        """Return what a piece was packed as, and where it stood; None where it did not, or is not what was written."""
        if digest not in self._places or not self.generation:
            return None
        piece = self._piece(self.generation, digest)
        files = self._packed.get(piece.segment)
        if files is None:
            one = DumpSet(piece.segment, "")
            files = self._packed[piece.segment] = [self.generation / DUMPS / one.path(ending) for ending in ENDINGS]
        try:
            found = tuple(
                self._part(file, place, size)
                for file, place, size in zip(files, piece.places, piece.sizes, strict=True)
            )
        except OSError:
            return None
        return (found, piece) if checksum(found) == piece.checksum else None

    def said(self, digest: str) -> tuple[Said, bytes] | None:
        """Return what a document says in tables, and its mentions; None where that is not known any more."""
        if digest not in self._places or not self.generation or self._changed is None:
            return None
        piece = self._piece(self.generation, digest)
        if piece.said is None or not piece.said.stands(self._changed):
            return None
        self._told.add(digest)
        return piece.said, self._mentions(self.generation, piece, piece.said)

    def gone(self) -> Iterator[tuple[bytes, tuple[int, ...]]]:
        """Yield the mentions of documents that are no longer there, or of which it was not told that they say the same."""
        if self.generation:
            for digest in self._places.keys() - self._told:
                piece = self._piece(self.generation, digest)
                if piece.said:
                    yield self._mentions(self.generation, piece, piece.said), piece.said.mentions

    def rows(self, councils: Mapping[str, str]) -> Path | None:
        """Return where the rows of tables are kept; None where they have to be made, as councils are called otherwise now.

        Args:
            councils: what the council of each segment is called
        """
        if not self.generation or self._changed is None:
            return None
        folder = self.generation / FOLDER
        known = json.loads((folder / COUNCILS).read_text(encoding="utf-8"))
        same = all(known[segment] == councils[segment] for segment in known.keys() & councils.keys())
        return folder if same and self._tables_are_whole(self.generation / DUMPS) else None

    def _tables_are_whole(self, folder: Path) -> bool:
        try:
            return all(
                measured(folder / known.file.path) == (known.file.size, known.checksum)
                for known in self.written.values()
                if known.file.rows is not None
            )
        except OSError:
            return False  # damaged, so that they are made of the rows

    @cached_property
    def written(self) -> Mapping[str, WrittenFile]:
        """Return what was written as dumps, by path."""
        if not self.generation:
            return {}
        with (self.generation / FOLDER / WRITTEN).open("rb") as lines:
            return {known.file.path: known for known in (record(WrittenFile, text) for text in lines)}

    def _piece(self, generation: Path, digest: str) -> Piece:
        if self._last is None or self._last.digest != digest:
            self._last = record(Piece, self._part(generation / FOLDER / PIECES, *self._places[digest]))
        return self._last

    def _mentions(self, generation: Path, piece: Piece, said: Said) -> bytes:
        return self._part(generation / FOLDER / MENTIONS, piece.start, sum(said.mentions))

    def _part(self, file: Path, start: int, size: int) -> bytes:
        stream = self._streams.get(file)
        if stream is None:
            if len(self._streams) == _MOST_OPEN:
                self.__exit__(None, None, None)
            stream = self._streams[file] = self._open.enter_context(file.open("rb"))
        stream.seek(start)
        return stream.read(size)


class Keeping:
    """Writes what is left for the next publication, beside the other files of the generation."""

    def __init__(self, generation: Path) -> None:
        """Keep its folder."""
        self._files = (generation / PIECES, generation / MENTIONS)
        self._streams: tuple[BinaryIO, ...] = ()
        self._start = 0

    def __enter__(self) -> Self:
        self._streams = tuple(file.open("wb") for file in self._files)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for stream in self._streams:
            stream.close()

    def add(self, piece: Piece, mentions: bytes = b"") -> None:
        """Note a piece, and the mentions of its document."""
        pieces, said = self._streams
        pieces.write(line(replace(piece, start=self._start)))
        said.write(mentions)
        self._start += len(mentions)


def write_written(file: Path, folder: Path, sets: Iterable[DumpSet]) -> None:
    """Write what was written as dumps.

    Args:
        file: that is not there yet
        folder: of the dumps
        sets: that are there
    """
    with file.open("wb") as lines:
        for dump in (dump for one in sets for dump in one.files):
            lines.write(line(WrittenFile(dump, measured(folder / dump.path)[1])))


def digest(lines: bytes) -> str:
    """Return what tells lines from others."""
    return hashlib.blake2b(lines, digest_size=20).hexdigest()


def mark(thing: str) -> int:
    """Return a short digest of an IRI; two that share one cost work and nothing else."""
    return zlib.crc32(thing.encode())


def checksum(members: Members) -> int:
    """Return what members are compared by with what was written."""
    found = 0
    for one in members:
        found = zlib.crc32(one, found)
    return found
