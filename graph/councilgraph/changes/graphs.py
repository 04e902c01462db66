"""The named graphs of a generation, each with its size, its place in the files and its digest.

The digest is that of RDFC-1.0 (https://www.w3.org/TR/rdf-canon/): SHA-256 of the canonical N-Quads of the graph, taken
as a default graph. There are no blank nodes here, so the canonical form is the lines in the order of their code points,
and anybody can check it: ``curl -H 'Accept: application/n-triples' GRAPH | LC_ALL=C sort | sha256sum``.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass, fields, replace
from pathlib import Path
from typing import BinaryIO, Final

from pyoxigraph import BlankNode, Quad, RdfFormat, parse

from councilgraph import write
from councilgraph_mappings.iris import catalogue_graph

FILE: Final = "graphs.tsv"
CATALOGUE: Final = "catalog.ttl"
_QUADS: Final = ("dataset.nq", "inferred.nq")
_CHUNK: Final = 4 << 20
"""Bytes that are read at once."""
_PEEK: Final = 64 << 10
"""The same where most graphs are known, and passed over."""
_BLANK: Final = re.compile(rb"(?:^|\n)(?:_:|<[^>\n]*> <[^>\n]*> _:)")


@dataclass(frozen=True, slots=True)
class Graph:
    """One named graph."""

    iri: str
    sha256: str
    """Of its canonical form."""
    triples: int
    file: str
    """Of the generation, where its lines stand together."""
    start: int
    """Byte of the file where they begin."""
    size: int
    """In bytes."""


def write_graphs(folder: Path, base: str, same: Mapping[str, Graph] | None = None) -> dict[str, Graph]:
    """Write the list of the graphs of a generation, sorted by IRI, and return it.

    Args:
        folder: of the generation
        base: of the IRIs
        same: graphs of the dataset, as another generation lists them, whose lines are known to be the same
    """
    known = {graph.iri: graph for graph in sorted(_graphs(folder, base, same or {}), key=lambda graph: graph.iri)}
    with (folder / FILE).open("w", encoding="utf-8", newline="\n") as lines:
        print(*(field.name for field in fields(Graph)), sep="\t", file=lines)
        for graph in known.values():
            print(*astuple(graph), sep="\t", file=lines)
    return known


def read_graphs(folder: Path) -> dict[str, Graph]:
    """Return the graphs of a generation, by IRI.

    Raises:
        OSError: the list is not there; generations of older versions have none.
    """
    with (folder / FILE).open(encoding="utf-8", newline="\n") as lines:
        next(lines)
        rows = (line.rstrip("\n").split("\t") for line in lines)
        return {
            iri: Graph(iri, sha256, int(triples), file, int(start), int(size))
            for iri, sha256, triples, file, start, size in rows
        }


def known_graphs(folder: Path, base: str) -> dict[str, Graph]:
    """Return the graphs of a generation, by IRI, also of one that has no list of them.

    Raises:
        OSError: its files are not there.
    """
    if (folder / FILE).exists():
        return read_graphs(folder)
    return {graph.iri: graph for graph in _graphs(folder, base, {})}


def triples(folder: Path, graph: Graph) -> Iterator[bytes]:
    """Yield a graph in canonical form, in parts that end with a line."""
    if graph.file == CATALOGUE:
        yield _canonical((folder / graph.file).read_bytes())
        return
    end = f" <{graph.iri}> .\n".encode()
    with (folder / graph.file).open("rb") as stream:
        stream.seek(graph.start)
        left = graph.size
        while left > 0:
            part = b"".join(stream.readlines(min(left, _CHUNK)))[:left]
            left -= len(part)
            yield part.replace(end, b" .\n")


def subjects(folder: Path, graph: Graph) -> Iterator[str]:
    """Yield what a graph speaks of, each once, in the order of its lines."""
    last = b""
    for part in triples(folder, graph):
        for line in part.split(b"\n")[:-1]:
            subject = line[: line.index(b"> ") + 1]
            if subject != last:
                last = subject
                yield subject[1:-1].decode()


def _graphs(folder: Path, base: str, same: Mapping[str, Graph]) -> Iterator[Graph]:
    for name in _QUADS:
        with (folder / name).open("rb") as stream:
            yield from _of_quads(stream, name, same)
    lines = _canonical((folder / CATALOGUE).read_bytes())
    yield Graph(
        catalogue_graph(base),
        hashlib.sha256(lines).hexdigest(),
        write.count(lines),
        CATALOGUE,
        0,
        (folder / CATALOGUE).stat().st_size,
    )


def _of_quads(stream: BinaryIO, file: str, same: Mapping[str, Graph]) -> Iterator[Graph]:
    iri, start, size, count, digest, last = "", 0, 0, 0, hashlib.sha256(), b""
    for run in _runs(stream, same):
        if isinstance(run, Graph) or (name := write.graph_name(run[0])) != iri:
            if iri:
                yield Graph(iri, digest.hexdigest(), count, file, start, size)
            start += size
            if isinstance(run, Graph):
                yield replace(run, file=file, start=start)
                iri, size = "", run.size
                continue
            iri, size, count, digest, last = name, 0, 0, hashlib.sha256(), b""
        block = b"".join(run)
        end = f" <{iri}> .\n".encode()
        # Strings are found much faster than patterns, and hardly ever there.
        blank = (block.startswith(b"_:") or b"\n_:" in block or b"> _:" in block) and _BLANK.search(block)
        if blank or block.count(end) != len(run) or run != sorted(set(run)) or run[0] <= last:
            raise AssertionError(
                f"{file}: the lines of {iri} are not sorted, each once, together and without blank nodes"
            )
        digest.update(block.replace(end, b" .\n"))
        size, count, last = size + len(block), count + len(run), run[-1]
    if iri:
        yield Graph(iri, digest.hexdigest(), count, file, start, size)


def _runs(stream: BinaryIO, same: Mapping[str, Graph]) -> Iterator[list[bytes] | Graph]:
    """Yield lines of one graph that follow each other, all or a part of them; of one that is known, what is known of it."""
    at, chunk = 0, _PEEK if same else _CHUNK
    while lines := stream.readlines(chunk):
        while lines:
            name = write.graph_name(lines[0])
            if name in same:  # its lines need no reading
                yield same[name]
                at += same[name].size
                stream.seek(at)
                break
            low, high = 1, len(lines)
            while low < high:  # where the first line of another graph is: the lines of one stand together
                middle = (low + high) // 2
                low, high = (middle + 1, high) if write.graph_name(lines[middle]) == name else (low, middle)
            yield lines[:low]
            at += sum(map(len, lines[:low]))
            lines = lines[low:]


def _canonical(turtle: bytes) -> bytes:
    quads = [Quad(*quad.triple) for quad in parse(turtle, RdfFormat.TURTLE)]
    if any(isinstance(node, BlankNode) for quad in quads for node in (quad.subject, quad.object)):
        raise AssertionError(f"{CATALOGUE} has a blank node")
    return write.nquads(quads)
