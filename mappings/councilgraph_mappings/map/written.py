"""Triples as lines of N-Quads and N-Triples, written straight from the text of their terms.

A quad object would copy all four, and the library takes ten times as long to make one with a literal as to parse it.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

from councilgraph_mappings.map.sheet import Triple
from councilgraph_mappings.vocabulary import RDF, XSD

_ESCAPES: Final = str.maketrans(
    {code: f"\\u{code:04X}" for code in (*range(0x20), 0x7F, 0xFFFE, 0xFFFF)}
    | {ord(sign): "\\" + letter for sign, letter in zip('\b\t\n\f\r"\\', 'btnfr"\\', strict=True)}
)
"""As the canonical form of N-Triples has them, and pyoxigraph."""

_TYPE: Final = f" {RDF.type} "
_AFTER_TYPE: Final = f" {RDF.type}!"
"""Behind every statement of a type and before what follows: the sign after the space."""


@dataclass(frozen=True, slots=True)
class Written:
    """All that is said in one graph."""

    quads: bytes
    """N-Quads, sorted, each once: what is published."""
    triples: str
    """The same as N-Triples in which each thing begins with its types: what validation and inference look at."""


def written(triples: Iterable[Triple], graph: NamedNode) -> Written:
    r"""Return triples as text.

    >>> name = NamedNode("urn:name")
    >>> text = written([(name, name, Literal("two\n")), (name, name, name), (name, name, name)], NamedNode("urn:graph"))
    >>> text.quads
    b'<urn:name> <urn:name> "two\\n" <urn:graph> .\n<urn:name> <urn:name> <urn:name> <urn:graph> .\n'
    >>> text.triples
    '<urn:name> <urn:name> "two\\n" .\n<urn:name> <urn:name> <urn:name> .\n'
    """
    said: defaultdict[str, set[str]] = defaultdict(set)
    subject, statements = None, set[str]()
    for node, predicate, value in triples:
        if node is not subject:
            subject, statements = node, said[f"<{node.value}>"]
        text = f"<{value.value}>" if isinstance(value, NamedNode) else literal(value)
        statements.add(f" <{predicate.value}> {text}")
    # An IRI in brackets is never the beginning of another, so subjects and then statements are in the order of lines.
    ordered = [(thing, sorted(said[thing])) for thing in sorted(said)]
    end = f" {graph} .\n"
    quads = "".join([_lines(thing, known, end) for thing, known in ordered])
    return Written(quads.encode(), "".join([_lines(thing, _types_first(known), " .\n") for thing, known in ordered]))


def _lines(thing: str, statements: list[str], end: str) -> str:
    """Return a line for each statement of a thing, which has some; all at once takes half the time of one by one."""
    return f"{thing}{(end + thing).join(statements)}{end}"


def _types_first(statements: list[str]) -> list[str]:
    """Return sorted statements with those of types, which stand together, before the others."""
    start, end = bisect_left(statements, _TYPE), bisect_left(statements, _AFTER_TYPE)
    return [*statements[start:end], *statements[:start], *statements[end:]]


def literal(value: Literal) -> str:
    r"""Return a literal as N-Quads has it.

    >>> literal(Literal('a "quotation"', language="en")), literal(Literal(1))
    ('"a \\"quotation\\""@en', '"1"^^<http://www.w3.org/2001/XMLSchema#integer>')
    """
    text = value.value
    if not text.isprintable() or '"' in text or "\\" in text:
        text = text.translate(_ESCAPES)
    if value.language:
        return f'"{text}"@{value.language}'
    datatype = value.datatype
    return f'"{text}"' if datatype == XSD.string else f'"{text}"^^<{datatype.value}>'
