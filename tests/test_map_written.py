"""What the mapping writes as text is what pyoxigraph's serialiser writes, byte for byte."""

import sys

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse, serialize

from councilgraph_mappings.map.written import lines_of, written
from councilgraph_mappings.vocabulary import RDF, XSD

NODE = NamedNode("urn:node")
GRAPH = NamedNode("urn:graph")


def serialised(literal: Literal) -> str:
    line = serialize([Triple(NODE, NODE, literal)], format=RdfFormat.N_TRIPLES) or b""
    return line.decode().removeprefix("<urn:node> <urn:node> ").removesuffix(" .\n")


@pytest.mark.parametrize("plane", range((sys.maxunicode >> 16) + 1))
def test_every_character_is_written_as_the_library_writes_it(plane: int) -> None:
    for start in range(plane << 16, (plane + 1) << 16, 256):
        text = "".join(chr(code) for code in range(start, start + 256) if not 0xD800 <= code < 0xE000)
        assert written(Literal(text)) == serialised(Literal(text))


@pytest.mark.parametrize(
    "literal",
    [
        Literal(""),
        Literal("two\nlines"),
        Literal('"'),
        Literal("\\"),
        Literal("Pwyllgor", language="cy"),
        Literal("a", language="EN-gb"),
        Literal(12),
        Literal("true", datatype=XSD.boolean),
        Literal("a", datatype=XSD.string),
        Literal('"^^<urn:x>', datatype=NamedNode("urn:tŷ")),
    ],
    ids=str,
)
def test_a_literal_is_written_as_the_library_writes_it(literal: Literal) -> None:
    assert written(literal) == serialised(literal)


def test_lines_are_sorted_as_bytes_and_stand_once() -> None:
    names = [NamedNode(f"urn:{name}") for name in ("b", "a/b", "a", "ab", "tŷ", "a#b", "\U0001f600")]
    values: list[NamedNode | Literal] = [*names, Literal("é"), Literal(1)]
    triples = [(one, other, value) for one in names for other in names for value in values]
    lines = lines_of([*triples, *reversed(triples)], GRAPH)
    assert lines.splitlines() == sorted(lines.splitlines())
    assert len(lines.splitlines()) == len(triples)
    assert {*parse(lines, RdfFormat.N_QUADS)} == {Quad(*triple, GRAPH) for triple in triples}


def test_every_line_is_in_the_graph() -> None:
    assert lines_of([(NODE, RDF.type, NODE)], GRAPH) == b"<urn:node> <%b> <urn:node> <urn:graph> .\n" % (
        RDF.type.value.encode()
    )
