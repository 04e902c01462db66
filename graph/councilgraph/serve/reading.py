"""Looks into the store of a publication for one page, within the worker that has it open.

What is known by its subject or by its value is looked up by it, which costs the engine a hundredth of a query; what is
joined is asked in SPARQL.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, QuerySolutions, QueryTriples, Store, Triple

from councilgraph.serve.publication import Publication
from councilgraph.serve.root import Root
from councilgraph.write import PREFIXES
from councilgraph_mappings.iris import links_graph
from councilgraph_mappings.vocabulary import CG

MOST: Final = 40_000
"""Triples that are read at once; a page that would need more says less."""
MERGE: Final = DefaultGraph()
"""The graph that holds what all the others do."""


class Reader:
    """Reads one publication."""

    def __init__(self, store: Store, publication: Publication, site: Root) -> None:
        """Keep its store, and where it is shown."""
        self.store = store
        self.publication = publication
        self.site = site
        self.links = NamedNode(links_graph(publication.base))
        """The graph that says what is one thing and what it is called."""

    def triples(self, text: str, graphs: Iterable[str] | None = None) -> list[Triple]:
        """Return what a CONSTRUCT makes, each triple once.

        Args:
            text: the query
            graphs: that it is asked of; None for the merge of all
        """
        given: list[NamedNode | BlankNode | DefaultGraph] | None
        given = None if graphs is None else [NamedNode(graph) for graph in graphs]
        result = self.store.query(text, prefixes=PREFIXES, default_graph=given)
        if not isinstance(result, QueryTriples):
            raise TypeError(f"{type(result).__name__} is no graph")
        return [*dict.fromkeys(result)]

    def rows(self, text: str) -> list[dict[str, str]]:
        """Return the rows of a SELECT: IRIs and texts as they are, and an empty text for what is not there."""
        result = self.store.query(text, prefixes=PREFIXES)
        if not isinstance(result, QuerySolutions):
            raise TypeError(f"{type(result).__name__} is no table")
        names = [variable.value for variable in result.variables]
        return [{name: value_of(row[name]) for name in names} for row in result]

    def described(self, things: Iterable[str]) -> list[Triple]:
        """Return all that is stated of things."""
        found = (quad for thing in sorted(set(things)) for quad in self.about(NamedNode(thing)))
        return [quad.triple for quad in islice(found, MOST)]

    def about(self, thing: NamedNode, name: NamedNode | None = None) -> Iterator[Quad]:
        """Yield what is stated of a thing, or the values of one property of it."""
        return self.store.quads_for_pattern(thing, name, None, MERGE)

    def values(self, thing: NamedNode, name: NamedNode, graph: NamedNode | DefaultGraph = MERGE) -> Iterator[str]:
        """Yield the values of a property of a thing, as a graph has them."""
        for quad in self.store.quads_for_pattern(thing, name, None, graph):
            yield value_of(quad.object)

    def subjects(
        self, name: NamedNode, value: NamedNode, graph: NamedNode | DefaultGraph = MERGE
    ) -> Iterator[NamedNode]:
        """Yield the things that have a value of a property, as a graph has them."""
        for quad in self.store.quads_for_pattern(None, name, value, graph):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject

    def mentions(self, one: NamedNode) -> list[NamedNode]:
        """Return the mentions of a thing."""
        return [*self.subjects(CG.canonical, one, self.links)]


def value_of(term: object) -> str:
    """Return an IRI or a text as it is, and an empty text for what is neither."""
    return term.value if isinstance(term, NamedNode | Literal) else ""
