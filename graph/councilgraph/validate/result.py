"""One result of a validation, the same whichever engine found it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import rdflib
from rdflib import RDF, SH
from rdflib.term import Node

INFO: Final = "Info"
VIOLATION: Final = "Violation"
"""The severity that keeps a document from being published."""

_QUANTIFIERS: Final = {SH.zeroOrMorePath: "*", SH.oneOrMorePath: "+", SH.zeroOrOnePath: "?"}


@dataclass(frozen=True, slots=True, order=True)
class Result:
    """One result of a validation; an IRI stands bare, a literal as in N-Triples, what there is not is empty."""

    graph: str
    """Name of the graph that was validated."""
    focus: str
    """The thing that the result is about."""
    path: str
    """IRI of the property; a longer path as in SPARQL."""
    shape: str
    """IRI of the shape, or of the nearest shape around it that has one."""
    component: str
    """What was asked for: "MinCountConstraintComponent"."""
    severity: str
    """Violation, Warning or Info."""
    value: str
    message: str
    """The sentence that the shape gives, in English where it gives several."""


def english_messages(shapes: rdflib.Graph) -> dict[str, str]:
    """Return for each shape with an IRI the message that it declares, the English one first."""
    messages: dict[str, str] = {}
    for shape in sorted({s for s in shapes.subjects(SH.message) if isinstance(s, rdflib.URIRef)}):
        texts = [text for text in shapes.objects(shape, SH.message) if isinstance(text, rdflib.Literal)]
        best = min(texts, key=lambda text: (text.language not in {"en", None}, str(text.language), str(text)))
        messages[str(shape)] = str(best)
    return messages


def written(term: Node | None) -> str:
    """Return a term as results show it.

    >>> written(rdflib.URIRef("urn:a")), written(rdflib.Literal("a", lang="en"))
    ('urn:a', '"a"@en')
    """
    if term is None:
        return ""
    if isinstance(term, rdflib.Literal):
        return _literal(term)
    return f"_:{term}" if isinstance(term, rdflib.BNode) else str(term)


def _literal(term: rdflib.Literal) -> str:
    # rdflib's n3() shortens some datatypes and keeps line breaks; this is N-Triples, which the accelerator writes too.
    text = "".join(_ESCAPES.get(letter, letter) for letter in str(term))
    if term.language:
        return f'"{text}"@{term.language}'
    return f'"{text}"' + (f"^^<{term.datatype}>" if term.datatype and term.datatype != rdflib.XSD.string else "")


_ESCAPES: Final[Mapping[str, str]] = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"}


def written_path(graph: rdflib.Graph, path: Node | None) -> str:
    """Return a SHACL path as results show it: the bare IRI of a property, else a SPARQL path."""
    if path is None or isinstance(path, rdflib.URIRef):
        return written(path)
    return _sparql_path(graph, path)


def _sparql_path(graph: rdflib.Graph, path: Node) -> str:
    if isinstance(path, rdflib.URIRef):
        return f"<{path}>"
    if inverse := graph.value(path, SH.inversePath):
        return f"^{_sparql_path(graph, inverse)}"
    if choices := graph.value(path, SH.alternativePath):
        return "(" + "|".join(_sparql_path(graph, step) for step in graph.items(choices)) + ")"
    for quantifier, sign in _QUANTIFIERS.items():
        if inner := graph.value(path, quantifier):
            return f"({_sparql_path(graph, inner)}){sign}"
    return "(" + "/".join(_sparql_path(graph, step) for step in graph.items(path)) + ")"


def named_shape(shapes: rdflib.Graph, shape: Node | None) -> str:
    """Return the IRI of a shape, or of the nearest shape around it that has one, or nothing."""
    seen = set()
    while isinstance(shape, rdflib.BNode) and shape not in seen:
        seen.add(shape)
        around = shapes.value(predicate=SH.property, object=shape) or shapes.value(predicate=SH.node, object=shape)
        shape = around or next((s for s, p in shapes.subject_predicates(shape) if p != RDF.type), None)
    return str(shape) if isinstance(shape, rdflib.URIRef) else ""
