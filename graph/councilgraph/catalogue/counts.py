"""What a store holds, in numbers."""

from dataclasses import dataclass
from typing import TypedDict

from pyoxigraph import QuerySolutions, Store

from councilgraph.write import PREFIXES


@dataclass(frozen=True, slots=True)
class Counts:
    """What a store holds."""

    triples: int
    subjects: int
    classes: tuple[tuple[str, int], ...]
    """Class and how many things are of it, sorted by class."""
    properties: tuple[tuple[str, int], ...]
    """Property and how many triples use it, sorted by property."""
    graphs: int
    first: str | None
    """Date of the first meeting."""
    last: str | None
    areas: tuple[str, ...]
    """Identifiers elsewhere of the councils whose meetings there are."""


class Coverage(TypedDict):
    """Of which time and which places a store speaks, as ``Counts`` has it."""

    first: str | None
    last: str | None
    areas: tuple[str, ...]


def covered(store: Store) -> Coverage:
    """Return of which time and which places a store speaks."""
    [(first, last)] = _rows(store, "SELECT (MIN(?d) AS ?a) (MAX(?d) AS ?b) { ?m a cg:Meeting ; dcterms:date ?d }") or [
        (None, None)
    ]
    areas = "SELECT DISTINCT ?area { ?m cg:council ?c . ?c skos:exactMatch ?area } ORDER BY ?area"
    return {"first": first, "last": last, "areas": tuple(str(area) for [area] in _rows(store, areas))}


def _rows(store: Store, query: str) -> list[tuple[str | None, ...]]:
    result = store.query(query, prefixes=PREFIXES)
    if not isinstance(result, QuerySolutions):
        raise TypeError(f"{query} is not a SELECT")
    return [tuple(getattr(value, "value", None) for value in row) for row in result]
