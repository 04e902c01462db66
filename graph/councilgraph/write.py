"""From quads to files: the same quads give the same bytes, and what was written is read again strictly."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from pyoxigraph import Quad, RdfFormat, Triple, parse, serialize

from councilgraph_mappings.vocabulary import CODES, DEFINITIONS, RDF

PREFIXES: Final = {
    "cg": DEFINITIONS,
    "code": CODES,
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Declared in every Turtle file and before every query."""

_TYPE: Final = f" {RDF.type} "


def nquads(quads: Iterable[Quad]) -> bytes:
    r"""Return the quads as N-Quads, sorted, each once.

    >>> from pyoxigraph import Literal, NamedNode
    >>> two, one = (Quad(NamedNode("urn:a"), NamedNode("urn:b"), Literal(word)) for word in ("two", "one"))
    >>> nquads([two, one, two])
    b'<urn:a> <urn:b> "one" .\n<urn:a> <urn:b> "two" .\n'
    """
    lines = serialize(quads, format=RdfFormat.N_QUADS)
    if not lines:
        return b""
    # Only a line feed ends a line here: splitlines() would also cut at characters that stand inside literals.
    return b"\n".join(sorted(set(lines[:-1].split(b"\n")))) + b"\n"


def in_graph(triples: Iterable[str], graph: str) -> bytes:
    r"""Return lines of N-Triples as N-Quads of a graph.

    >>> in_graph(["<urn:a> <urn:b> <urn:a> .\n"], "urn:g")
    b'<urn:a> <urn:b> <urn:a> <urn:g> .\n'
    """
    end = f"<{graph}> .\n"
    return "".join([f"{line[:-2]}{end}" for line in triples]).encode()


def ntriples(lines: bytes) -> str:
    r"""Return sorted N-Quads of one graph as N-Triples, in which each thing begins with its types.

    >>> ntriples(b'<urn:a> <urn:b> "<urn:g> ." <urn:g> .\n<urn:c> <urn:b> <urn:a> <urn:g> .\n')
    '<urn:a> <urn:b> "<urn:g> ." .\n<urn:c> <urn:b> <urn:a> .\n'
    """
    end = f" <{graph_name(lines)}> ."
    # Only a line feed ends a line here, so what is taken off is never part of a literal.
    given = [f"{line.removesuffix(end)} .\n" for line in lines.decode().split("\n")[:-1]]
    return "".join(sorted(given, key=lambda line: line.replace(_TYPE, " !", 1)))


def statements(triples: str) -> list[Quad]:
    """Return N-Triples of ours as terms, in their order; the library gives statements without a graph as quads."""
    return [*parse(triples, RdfFormat.N_TRIPLES, lenient=True)]


def turtle(lines: bytes, base: str, known: Sequence[Quad] | None = None) -> bytes:
    """Return N-Quads of one graph as Turtle: things in the order of their IRIs, each with its types first.

    Args:
        lines: sorted
        base: of the IRIs
        known: the ``statements`` of the lines as ``ntriples``, where the caller has them
    """
    # The links of all documents are one graph, so its terms are not held all at once.
    given = parse(ntriples(lines), RdfFormat.N_TRIPLES, lenient=True) if known is None else known
    return _serialized(given, f"{base}/")


def write_turtle(path: Path, lines: bytes, base: str, known: Sequence[Quad] | None = None) -> None:
    """Write N-Quads of one graph as a Turtle file, and read the file again, strictly."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(turtle(lines, base, known))
    read = sum(1 for _ in parse(path=path, format=RdfFormat.TURTLE))
    wanted = count(lines) if known is None else len(known)
    if read != wanted:
        raise AssertionError(f"{path}: {wanted} triples were written and {read} are read")


def graph_name(lines: bytes) -> str:
    r"""Return the name of the graph that all of some N-Quads are in; nothing where there are none.

    >>> graph_name(b'<urn:a> <urn:b> "c" <urn:g> .\n')
    'urn:g'
    """
    return lines[: lines.find(b"> .\n")].rpartition(b" <")[2].decode()


def count(lines: bytes) -> int:
    """Return the number of quads in N-Quads of ours, which are one a line."""
    return lines.count(b"\n")


def turtle_name(graph: str, base: str) -> str:
    """Return the path of a graph's Turtle file.

    >>> turtle_name("http://localhost:8000/graph/ply/file/01ab", "http://localhost:8000")
    'ply/file/01ab.ttl'
    """
    return graph.removeprefix(f"{base}/graph/") + ".ttl"


def described(triples: Iterable[Triple]) -> bytes:
    """Return triples as a Turtle document, in a fixed order."""
    return _serialized(
        sorted(set(triples), key=lambda t: (str(t.subject), t.predicate != RDF.type, str(t.predicate), str(t.object)))
    )


def _serialized(triples: Iterable[Triple] | Iterable[Quad], base: str | None = None) -> bytes:
    content = serialize(triples, format=RdfFormat.TURTLE, prefixes=PREFIXES, base_iri=base) or b""
    # The library declares the prefixes in an order of its own, and relative to the base.
    body = content.removeprefix(_head(content))
    return head(base, (prefix for prefix in PREFIXES if f"{prefix}:".encode() in body)) + body


def head(base: str | None, prefixes: Iterable[str]) -> bytes:
    r"""Return the beginning of a Turtle file of ours, with some of the prefixes, in their order.

    >>> head("http://localhost:8000/", {"rdf"})
    b'@base <http://localhost:8000/> .\n@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n\n'
    """
    wanted = {*prefixes}
    lines = [f"@base <{base}> ."] if base else []
    lines += [f"@prefix {prefix}: <{start}> ." for prefix, start in PREFIXES.items() if prefix in wanted]
    return "\n".join(lines).encode() + b"\n\n"


def declared(beginning: bytes) -> tuple[str, ...]:
    """Return the prefixes of such a beginning.

    >>> declared(head(None, {"rdf", "cg"}))
    ('cg', 'rdf')
    """
    lines = (text.split() for text in beginning.decode().split("\n"))
    return tuple(words[1].rstrip(":") for words in lines if words and words[0] == "@prefix")


def _head(content: bytes) -> bytes:
    end = 0
    while content.startswith((b"@prefix ", b"@base "), end):
        end = content.index(b"\n", end) + 1
    return content[:end]
