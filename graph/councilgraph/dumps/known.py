"""Which thing is the one thing, and what it is called: the graph of links, looked up."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Protocol

from pyoxigraph import NamedNode, Store

from councilgraph.dumps.graphs import segment
from councilgraph_mappings.iris import links_graph, register_graph
from councilgraph_mappings.vocabulary import CG, FOAF, SKOS


class Links(Protocol):
    """What is stated of the things of one council, by register and links."""

    def all(self, thing: str, prop: NamedNode) -> list[str]:
        """Return the values of a property."""

    def first(self, thing: str, prop: NamedNode) -> str:
        """Return the first value of a property, or nothing."""


class Asked:
    """The same out of the store, for whoever asks of few things."""

    def __init__(self, store: Store, base: str, segment: str) -> None:
        """Keep where it is asked.

        Args:
            store: with register and links
            base: of the IRIs
            segment: of the council in IRIs
        """
        self._store = store
        self._base = base
        self._segment = segment
        self._graphs = NamedNode(register_graph(base)), NamedNode(links_graph(base))

    def all(self, thing: str, prop: NamedNode) -> list[str]:
        """Return the values of a property, in the order of the dataset."""
        if segment(thing, self._base) != self._segment:
            return []
        found = (
            sorted(self._store.quads_for_pattern(NamedNode(thing), prop, None, graph), key=str)
            for graph in self._graphs
        )
        return [str(getattr(quad.object, "value", "")) for quads in found for quad in quads]

    def first(self, thing: str, prop: NamedNode) -> str:
        """Return the first value of a property, or nothing."""
        return next(iter(self.all(thing, prop)), "")


class Known:
    """What linking found out of one council's things.

    A reviewed decision may make a thing of one council one with a thing of another; the other is looked up in the store.
    """

    def __init__(self, links: Callable[[], Links], store: Store, graph: str) -> None:
        """Take the links of one council's things.

        Args:
            links: returns those of its things, with what the register says of the council; called when first needed
            store: with the graph of links of all councils
            graph: name of that graph
        """
        self._read = links
        self._store = store
        self._graph = NamedNode(graph)
        self.asked: set[str] = set()
        """Things that were asked about; whoever wants to know of which begins with an empty set."""

    @cached_property
    def _links(self) -> Links:
        return self._read()

    def one(self, thing: str) -> str:
        """Return the one thing that a thing is; itself where nothing was linked.

        >>> Known(lambda: Asked(Store(), "http://a.example", "ply"), Store(), "urn:links").one("urn:a")
        'urn:a'
        """
        self.asked.add(thing)
        return self._links.first(thing, CG.canonical) or thing

    def links(self, thing: str, prop: NamedNode) -> list[str]:
        """Return what linking added to a thing."""
        self.asked.add(thing)
        return self._links.all(thing, prop)

    def name(self, one: str) -> str:
        """Return what the one thing is called, or nothing."""
        self.asked.add(one)
        return self._links.first(one, SKOS.prefLabel) or self._links.first(one, FOAF.name) or self._elsewhere(one)

    def names(self, things: Iterable[str]) -> list[str]:
        """Return what the one thing of each is called."""
        return [self.name(self.one(thing)) or thing.rpartition("/")[2] for thing in things]

    def _elsewhere(self, one: str) -> str:
        node = NamedNode(one)
        for prop in (SKOS.prefLabel, FOAF.name):
            for quad in self._store.quads_for_pattern(node, prop, None, self._graph):
                return str(getattr(quad.object, "value", ""))
        return ""
