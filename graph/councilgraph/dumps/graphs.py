"""Where the statements of each council stand in the dataset, so that they can be read apart."""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby, islice
from typing import BinaryIO, Final

from councilgraph.publish.state import Row
from councilgraph.report.entry import Entry
from councilgraph_mappings.iris import links_graph

_PIECE: Final = 4 << 20
_THINGS: Final = 64
"""In a piece, on the average."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand together."""

    start: int
    size: int
    triples: int

    def read(self, dataset: BinaryIO) -> bytes:
        """Return the lines."""
        dataset.seek(self.start)
        return dataset.read(self.size)

    def pieces(self, dataset: BinaryIO, most: int = _PIECE) -> Iterator[bytes]:
        """Yield the lines in pieces: the links of a council with many documents are no small matter.

        Where a piece ends is a matter of its lines and not of their place, so that most are the same another time.

        Args:
            dataset: where the lines are
            most: bytes beyond which a piece ends in any case, with the line
        """
        dataset.seek(self.start)
        piece: list[bytes] = []
        size, last = 0, b""
        for line in islice(dataset, self.triples):
            subject = line[: line.index(b" ")]
            if piece and (size >= most or (subject != last and zlib.crc32(subject) % _THINGS == 0)):
                yield b"".join(piece)
                piece, size = [], 0
            piece.append(line)
            size, last = size + len(line), subject
        if piece:
            yield b"".join(piece)


@dataclass(frozen=True, slots=True)
class DocumentBlock:
    """The lines of one document."""

    number: int
    """In the order of paths."""
    path: str
    graph: str
    turtle: str
    """Path of its Turtle file."""
    lines: Block
    key: str
    """What distinguished the source; empty where its result is none that would be the same again."""


@dataclass(slots=True)
class Council:
    """Everything that the dataset holds of one council."""

    documents: list[DocumentBlock] = field(default_factory=list)
    shared: list[Block] = field(default_factory=list)
    """Links between its documents, and its row of the register."""


def councils(
    dataset: BinaryIO, sources: Iterable[tuple[Row, Entry]], base: str
) -> tuple[dict[str, Council], list[Block]]:
    """Return the councils by their segment in IRIs, and the lines that belong to none that has documents.

    Args:
        dataset: the documents in the order of the sources, then what is no document's, sorted
        sources: what is kept of each, with its entry
        base: of the IRIs
    """
    found: dict[str, Council] = {}
    start = 0
    for number, (row, entry) in enumerate(sources):
        if entry.status == "published":
            lines = Block(start, row.asserted, entry.triples)
            block = DocumentBlock(number, entry.path, entry.graph, entry.turtle, lines, row.key)
            found.setdefault(segment(entry.graph, base), Council()).documents.append(block)
            start += row.asserted
    dataset.seek(start)
    rest: dict[bool, list[Block]] = {False: [], True: []}
    for linked, council, lines in _shared(dataset, start, base):
        if council in found:
            found[council].shared.append(lines)
        else:
            _joined(rest[linked], lines)
    return dict(sorted(found.items())), [*rest[False], *rest[True]]


def segment(iri: str, base: str) -> str:
    """Return the part of the IRI of a graph or a thing that names the council; nothing for other IRIs.

    >>> segment("http://localhost:8000/graph/ply/moderngov/meeting-1", "http://localhost:8000")
    'ply'
    """
    for place in ("/graph/", "/id/"):
        if iri.startswith(base + place):
            return iri[len(base + place) :].partition("/")[0]
    return ""


def _shared(lines: BinaryIO, start: int, base: str) -> Iterator[tuple[bool, str, Block]]:
    """Yield the lines that are no document's, council by council and graph by graph."""
    links = f"<{links_graph(base)}> .\n".encode()
    begin, known = b"\n", (False, "")

    def place(line: bytes) -> tuple[bool, str]:
        nonlocal begin, known
        linked = line.endswith(links)
        if linked != known[0] or not line.startswith(begin):
            iri = line[1 : line.index(b">")].decode()
            known = linked, segment(iri, base)
            # Most lines go on with things of the same council.
            begin = f"<{base}/id/{known[1]}/".encode() if iri.startswith(f"{base}/id/") else b"\n"
        return known

    for (linked, council), group in groupby(lines, key=place):
        sizes = [len(line) for line in group]
        yield linked, council, Block(start, sum(sizes), len(sizes))
        start += sum(sizes)


def _joined(blocks: list[Block], block: Block) -> None:
    """Add a block of the same graph, to the last where it follows that."""
    if blocks and (last := blocks[-1]).start + last.size == block.start:
        blocks[-1] = Block(last.start, last.size + block.size, last.triples + block.triples)
    else:
        blocks.append(block)
