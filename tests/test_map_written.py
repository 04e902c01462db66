"""What the mapping writes as text is what pyoxigraph's serialiser writes, byte for byte."""

import sys

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse, serialize

from councilgraph.write import ntriples
from councilgraph_mappings.map.written import literal, written
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
        assert literal(Literal(text)) == serialised(Literal(text))


@pytest.mark.parametrize(
    "value",
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
def test_a_literal_is_written_as_the_library_writes_it(value: Literal) -> None:
    assert literal(value) == serialised(value)


def test_lines_are_sorted_as_bytes_and_stand_once() -> None:
    names = [NamedNode(f"urn:{name}") for name in ("b", "a/b", "a", "ab", "tŷ", "a#b", "\U0001f600")]
    values: list[NamedNode | Literal] = [*names, Literal("é"), Literal(1)]
    triples = [(one, other, value) for one in names for other in (*names, RDF.type) for value in values]
    text = written([*triples, *reversed(triples)], GRAPH)
    assert text.quads.splitlines() == sorted(text.quads.splitlines())
    assert len(text.quads.splitlines()) == len(triples)
    assert {*parse(text.quads, RdfFormat.N_QUADS)} == {Quad(*triple, GRAPH) for triple in triples}
    assert text.triples == ntriples(text.quads)


def test_triples_begin_with_types_and_stand_together_by_their_subject() -> None:
    other = NamedNode("urn:a")
    text = written([(NODE, other, other), (other, other, other), (NODE, RDF.type, NODE)], GRAPH)
    assert [quad.triple for quad in parse(text.triples, RdfFormat.N_TRIPLES)] == [
        Triple(other, other, other),
        Triple(NODE, RDF.type, NODE),
        Triple(NODE, other, other),
    ]
