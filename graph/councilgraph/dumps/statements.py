"""What one graph states, looked up by thing and property."""

from collections.abc import Iterable
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from councilgraph_mappings.vocabulary import CG, OA, PROV, RDF, SKOS

_TYPE: Final = RDF.type.value
_QUOTED: Final = PROV.wasQuotedFrom.value
_PASSED_OVER: Final = frozenset(
    term.value for term in (CG.rule, CG.states, OA.end, OA.hasSource, CG.letter, CG.pointKind, CG.findingKind)
)
"""A third of all statements; no table shows them."""
_SELECTORS: Final = frozenset(
    term.value for term in (CG.Passage, OA.TextPositionSelector, OA.TextQuoteSelector, CG.ReportedPoint, CG.Finding)
)
"""Classes whose things have no row."""


class Statements:
    """The statements of a graph that tables show; there are no blank nodes in what is published."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        """Sort the statements by thing and property; their order is kept."""
        self._of: dict[str, dict[str, list[str]]] = {}
        self._things: dict[str, list[str]] = {}
        for quad in quads:
            prop = quad.predicate.value
            subject, value = quad.subject, quad.object
            if prop in _PASSED_OVER or not isinstance(subject, NamedNode) or not isinstance(value, NamedNode | Literal):
                continue
            text = value.value
            if prop == _TYPE:
                if text in _SELECTORS:
                    continue
                self._things.setdefault(text, []).append(subject.value)
            self._of.setdefault(subject.value, {}).setdefault(prop, []).append(text)

    def all(self, thing: str, prop: NamedNode) -> list[str]:
        """Return the values of a property."""
        known = self._of.get(thing)
        return known.get(prop.value, []) if known else []

    def first(self, thing: str, prop: NamedNode) -> str:
        """Return the first value of a property, or nothing."""
        values = self.all(thing, prop)
        return values[0] if values else ""

    def of_class(self, *classes: NamedNode) -> list[str]:
        """Return the things of any of the classes, each once."""
        return [*dict.fromkeys(thing for one in classes for thing in self._things.get(one.value, ()))]

    def labels(self, things: Iterable[str]) -> list[str]:
        """Return what things are called, the last part of the address where nothing calls them anything."""
        return [self.first(thing, SKOS.prefLabel) or thing.rpartition("/")[2] for thing in things]

    def words(self, thing: str) -> str:
        """Return the words that state a thing, in the order of the document."""
        passages = self._of.get(thing, {}).get(_QUOTED, [])
        placed = sorted({(int(self.first(one, OA.start) or 0), self.first(one, OA.exact)) for one in passages})
        return " … ".join(dict.fromkeys(text for _, text in placed if text))
