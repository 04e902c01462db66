"""What pyshacl has confirmed once: the same shape says the same of every thing of which the same is stated."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

import rdflib
from rdflib import RDF, SH

from councilgraph.validate.result import Result

COMPARED: Final = frozenset({SH.equals, SH.disjoint, SH.lessThan, SH.lessThanOrEquals})
"""What a shape may ask of the values of two properties of one thing."""

OF_VALUES: Final = COMPARED | {
    RDF.type,
    *(
        SH[name]
        for name in [
            *("path", "severity", "message", "name", "description"),
            *("minCount", "maxCount", "datatype", "nodeKind", "in", "hasValue", "uniqueLang", "languageIn"),
            *("minLength", "maxLength", "pattern", "flags"),
            *("minInclusive", "maxInclusive", "minExclusive", "maxExclusive"),
        ]
    ),
}
"""What a shape may ask of the values of a property, and the values alone answer."""

MOST: Final = 10_000
"""Kept at once; a warning about a value, not about a lack of one, is a new one each time."""

Known = tuple[str, frozenset[str]]
"""A shape, and all statements of a thing that it looks at, without their subject."""
Said = tuple[tuple[str, str, str, str, str], ...]
"""Results without the thing."""


class Confirmed:
    """Results that pyshacl confirmed."""

    def __init__(self, shapes: rdflib.Graph) -> None:
        """Begin with none."""
        self._shapes = shapes
        self._said: dict[Known, Said] = {}
        self._properties: dict[str, frozenset[str] | None] = {}

    def doubts(self, results: list[Result], triples: str) -> list[Result]:
        """Return those of a graph's results of which pyshacl has not said the same about a thing like theirs.

        Args:
            results: all that the shapes concerned say of the things concerned
            triples: the graph as N-Triples, the statements of one thing together
        """
        return [
            result
            for known, group in self._groups(results, triples)
            if known is None or self._said.get(known) != _without_thing(group)
            for result in group
        ]

    def add(self, results: list[Result], triples: str) -> None:
        """Note that pyshacl confirmed results of a graph."""
        if len(self._said) >= MOST:
            self._said.clear()
        for known, group in self._groups(results, triples):
            if known is not None:
                self._said[known] = _without_thing(group)

    def _groups(self, results: list[Result], triples: str) -> Iterator[tuple[Known | None, list[Result]]]:
        groups: defaultdict[tuple[str, str], list[Result]] = defaultdict(list)
        for result in results:
            groups[result.focus, result.shape].append(result)
        for (focus, shape), group in groups.items():
            properties = self._looked_at(shape)
            if properties is None:
                yield None, group
            else:
                said = (line for line in _statements(focus, triples) if line[1 : line.index(">")] in properties)
                yield (shape, frozenset(said)), group

    def _looked_at(self, shape: str) -> frozenset[str] | None:
        """Return the properties that a shape looks at; None where it looks at more than their values."""
        if shape not in self._properties:
            self._properties[shape] = self._find(rdflib.URIRef(shape))
        return self._properties[shape]

    def _find(self, shape: rdflib.URIRef) -> frozenset[str] | None:
        path = self._shapes.value(shape, SH.path)
        choices = self._shapes.value(path, SH.alternativePath) if isinstance(path, rdflib.BNode) else None
        steps = [path] if choices is None else [*self._shapes.items(choices)]
        if not OF_VALUES.issuperset(self._shapes.predicates(shape)):
            return None
        properties = {*steps, *(value for name in COMPARED for value in self._shapes.objects(shape, name))}
        if not all(isinstance(name, rdflib.URIRef) for name in properties):
            return None  # no path, or one that leads on to other things
        return frozenset(str(name) for name in properties)


def _statements(thing: str, triples: str) -> Iterator[str]:
    """Yield the statements of a thing, without it, from N-Triples."""
    start = f"<{thing}> "
    at = 0 if triples.startswith(start) else triples.find("\n" + start) + 1
    while triples.startswith(start, at):
        end = triples.index("\n", at)
        yield triples[at + len(start) : end]
        at = end + 1


def _without_thing(results: list[Result]) -> Said:
    return tuple(sorted((r.path, r.component, r.severity, r.value, r.message) for r in results))
