"""Triples as lines of N-Quads, written straight from the text of their terms.

A quad object would copy all four, and the library takes ten times as long to make one with a literal as to parse it.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from pyoxigraph import Literal, NamedNode

from councilgraph_mappings.map.sheet import Triple
from councilgraph_mappings.vocabulary import XSD

_ESCAPES: Final = str.maketrans(
    {code: f"\\u{code:04X}" for code in (*range(0x20), 0x7F, 0xFFFE, 0xFFFF)}
    | {ord(sign): "\\" + letter for sign, letter in zip('\b\t\n\f\r"\\', 'btnfr"\\', strict=True)}
)
"""As the canonical form of N-Triples has them, and pyoxigraph."""


def lines_of(triples: Iterable[Triple], graph: NamedNode) -> bytes:
    r"""Return triples as N-Quads of a graph, sorted, each once.

    >>> name = NamedNode("urn:name")
    >>> lines_of([(name, name, Literal("two\n")), (name, name, name), (name, name, name)], NamedNode("urn:graph"))
    b'<urn:name> <urn:name> "two\\n" <urn:graph> .\n<urn:name> <urn:name> <urn:name> <urn:graph> .\n'
    """
    said: defaultdict[str, set[str]] = defaultdict(set)
    subject, statements = None, set[str]()
    for node, predicate, value in triples:
        if node is not subject:
            subject, statements = node, said[f"<{node.value}>"]
        text = f"<{value.value}>" if isinstance(value, NamedNode) else written(value)
        statements.add(f" <{predicate.value}> {text}")
    # An IRI in brackets is never the beginning of another, so subjects and then statements are in the order of lines.
    end = f" {graph} .\n"
    return "".join(f"{node}{statement}{end}" for node in sorted(said) for statement in sorted(said[node])).encode()


def written(literal: Literal) -> str:
    r"""Return a literal as N-Quads has it.

    >>> written(Literal('a "quotation"', language="en")), written(Literal(1))
    ('"a \\"quotation\\""@en', '"1"^^<http://www.w3.org/2001/XMLSchema#integer>')
    """
    text = literal.value
    if not text.isprintable() or '"' in text or "\\" in text:
        text = text.translate(_ESCAPES)
    if literal.language:
        return f'"{text}"@{literal.language}'
    datatype = literal.datatype
    return f'"{text}"' if datatype == XSD.string else f'"{text}"^^<{datatype.value}>'
