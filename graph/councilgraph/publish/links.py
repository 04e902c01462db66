"""The graph of links of a generation, circle by circle: one of which nothing has changed is taken over as it was written."""

import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import BinaryIO, Final, Self

from pyoxigraph import RdfFormat, parse

from councilgraph import write
from councilgraph.dumps.graphs import segment
from councilgraph.lines import line, record
from councilgraph.link import KeyRow, Override, link
from councilgraph.link.circles import Circle, circles
from councilgraph.publish.documents import ASSERTED
from councilgraph.publish.state import FOLDER, Part, copy, measured

LINKS: Final = "links.jsonl"
"""Of ``kept/``: what linking came to for each circle."""

_TURTLE: Final = Path("turtle") / "links.ttl"


@dataclass(frozen=True, slots=True)
class _Piece:
    """The links of one council's things; of its lines and of its Turtle, length and checksum."""

    segment: str
    """Of their IRIs."""
    statements: int
    lines: tuple[int, ...]
    turtle: tuple[int, ...]
    """Without the head."""
    prefixes: tuple[str, ...]
    """That the Turtle needs."""


@dataclass(frozen=True, slots=True)
class _Linked:
    """What linking came to for one circle."""

    digest: str
    counts: dict[str, int]
    pieces: tuple[_Piece, ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A piece, and where it stands."""

    piece: _Piece
    lines: Part
    turtle: Part

    @property
    def order(self) -> str:
        """Return what pieces are sorted by: the beginning of all their lines, as far as these differ."""
        return f"{self.piece.segment}/"


@dataclass(slots=True)
class Links:
    """The links of a generation that is being written."""

    folder: Path
    """Of the generation."""
    base: str
    """Of the IRIs."""
    counts: Counter[str] = field(default_factory=Counter)
    """How many were merged, left alone for being ambiguous, refused …, by what is counted."""
    statements: int = 0
    differing: list[tuple[Part | None, Part | None]] = field(default_factory=list)
    """Lines before and now that may differ; all others are the same."""

    def write(self, keys: Path, overrides: Iterable[Override], before: tuple[Path, Part] | None) -> Part:
        """Write the links behind what stands in the dataset, and as Turtle, and return where they stand.

        Args:
            keys: file of the key rows of all documents
            overrides: reviewed decisions
            before: folder of the generation before, and where its links stand; None where nothing is taken over

        Raises:
            DamagedError: what is taken over is not what was written.
        """
        decided = tuple(overrides)
        known = {linked.digest: (linked, placed) for linked, placed in _before(*before)} if before else {}
        with keys.open("rb") as rows:
            found = circles(rows, self.base, decided)
        placed: list[_Placed] = []
        with (self.folder / LINKS).open("wb") as kept, _Maker(self.folder, self.base, decided) as maker:
            for circle in found:
                linked, places = known.pop(circle.digest) if circle.digest in known else maker.linked(circle, keys)
                kept.write(line(linked))
                self.counts.update(linked.counts)
                placed += places
            now = self._put(sorted(placed, key=lambda one: one.order), maker)
            made = maker.made
        old = {one.piece.segment: one.lines for _, places in known.values() for one in places}
        self.differing = [(old.get(name), now[name] if name in made else None) for name in sorted({*old, *made})]
        file = self.folder / ASSERTED
        start = file.stat().st_size - sum(part.length for part in now.values())
        return Part(file, start, *measured(file, start))

    def _put(self, placed: list[_Placed], maker: "_Maker") -> dict[str, Part]:
        """Write pieces where they belong, and return where the lines of each stand, by segment."""
        now: dict[str, Part] = {}
        maker.flush()
        (self.folder / _TURTLE).parent.mkdir(exist_ok=True)
        with (self.folder / ASSERTED).open("ab") as asserted, (self.folder / _TURTLE).open("wb") as turtle:
            turtle.write(write.head(self.base, {name for one in placed for name in one.piece.prefixes}))
            for one in placed:
                length, checksum = one.piece.lines
                now[one.piece.segment] = Part(self.folder / ASSERTED, asserted.tell(), length, checksum)
                copy(one.lines, asserted)
                copy(one.turtle, turtle)
                self.statements += one.piece.statements
        return now


class _Maker:
    """Links circles anew, into files that are gone after the ``with``."""

    def __init__(self, folder: Path, base: str, overrides: tuple[Override, ...]) -> None:
        self._files = (folder / ".links.nq", folder / ".links.ttl")
        self._base = base
        self._overrides = overrides
        self._streams: tuple[BinaryIO, ...] = ()
        self.made: set[str] = set()
        """Councils of whose things some were linked anew."""

    def __enter__(self) -> Self:
        self._streams = tuple(file.open("wb") for file in self._files)
        return self

    def __exit__(self, *_: object) -> None:
        for stream, file in zip(self._streams, self._files, strict=True):
            stream.close()
            file.unlink()

    def flush(self) -> None:
        """Let others read what was written."""
        for stream in self._streams:
            stream.flush()

    def linked(self, circle: Circle, keys: Path) -> tuple[_Linked, list[_Placed]]:
        """Return what linking comes to for a circle."""
        with keys.open("rb") as stream:
            found = link([*_rows(circle, stream)], self._base, self._overrides)
        placed = [self._placed(name, lines) for name, lines in self._by_council(found.lines)]
        self.made.update(one.piece.segment for one in placed)
        return _Linked(circle.digest, dict(found.counts), tuple(one.piece for one in placed)), placed

    def _by_council(self, lines: bytes) -> Iterator[tuple[str, bytes]]:
        several = lines.split(b"\n")[:-1]
        for name, group in groupby(several, lambda text: segment(text[1 : text.index(b">")].decode(), self._base)):
            if not name:
                raise AssertionError("something is linked that has no IRI of the publication")
            yield name, b"".join(text + b"\n" for text in group)

    def _placed(self, name: str, lines: bytes) -> _Placed:
        text = write.turtle(lines, self._base)
        head, _, body = text.partition(b"\n\n")
        statements = write.count(lines)
        if sum(1 for _ in parse(text, RdfFormat.TURTLE)) != statements:
            raise AssertionError(f"the links of {name} are not read as they were written")
        places = []
        for content, stream, file in zip((lines, body), self._streams, self._files, strict=True):
            places.append(Part(file, stream.tell(), len(content), zlib.crc32(content)))
            stream.write(content)
        ours, theirs = places
        lengths = (ours.length, ours.checksum), (theirs.length, theirs.checksum)
        return _Placed(_Piece(name, statements, *lengths, write.declared(head)), ours, theirs)


def _rows(circle: Circle, keys: BinaryIO) -> Iterator[KeyRow]:
    for start, size in circle.rows:
        keys.seek(start)
        yield record(KeyRow, keys.read(size))


def _before(folder: Path, links: Part) -> Iterator[tuple[_Linked, list[_Placed]]]:
    """Yield what linking came to for each circle of the generation before, and where that stands."""
    with (folder / FOLDER / LINKS).open("rb") as kept:
        known = [record(_Linked, text) for text in kept]
    pieces = sorted((piece for linked in known for piece in linked.pieces), key=lambda piece: f"{piece.segment}/")
    turtle = folder / _TURTLE
    body = sum(piece.turtle[0] for piece in pieces)
    places = links.start, (turtle.stat().st_size if turtle.exists() else body) - body
    placed: dict[str, _Placed] = {}
    for piece in pieces:
        starts, places = places, (places[0] + piece.lines[0], places[1] + piece.turtle[0])
        placed[piece.segment] = _Placed(
            piece, Part(links.file, starts[0], *piece.lines), Part(turtle, starts[1], *piece.turtle)
        )
    for linked in known:
        yield linked, [placed[piece.segment] for piece in linked.pieces]
