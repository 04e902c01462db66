"""A generation as the comparison sees it: its graphs, and what its store knows of things."""

from collections.abc import Callable, Iterator
from pathlib import Path

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from councilgraph.changes.change import Topic
from councilgraph.changes.graphs import Graph, subjects, triples
from councilgraph_mappings.iris import links_graph
from councilgraph_mappings.vocabulary import CG, DCTERMS, FOAF, PROV, SKOS

_SELF = f" {CG.canonical} "
_LABELS = (SKOS.prefLabel, FOAF.name, DCTERMS.title)


class Published:
    """One generation, as files and as a store, of which the merge of all graphs is asked: that is read from fewer places."""

    def __init__(self, folder: Path, graphs: dict[str, Graph], opened: Callable[[], Store] | None, base: str) -> None:
        """Keep it.

        Args:
            folder: of the generation
            graphs: of it, by IRI
            opened: returns its store, opened anew at best; None where that is damaged: the files are then still compared
            base: of its IRIs
        """
        self.folder = folder
        self.graphs = graphs
        self._opened = opened
        self._store = opened() if opened else None
        self.base = base

    def forget(self) -> None:
        """Let the store go, so that what its engine keeps of some graphs does not add up, and take it again."""
        if self._opened:
            self._store = None
            self._store = self._opened()

    def things(self, graph: Graph) -> Iterator[str]:
        """Yield what a graph speaks of and the site has a page for, each once, in a fixed order."""
        begin = f"{self.base}/id/"
        return (iri for iri in subjects(self.folder, graph) if iri.startswith(begin))

    def canonical(self) -> Iterator[str]:
        """Yield everything that the documents together know, each once, in the order of the lines of the links."""
        graph = self.graphs.get(links_graph(self.base))
        for part in triples(self.folder, graph) if graph else ():
            for line in part.decode().split("\n")[:-1]:
                thing, _, same = line.partition(_SELF)
                if same == f"{thing} .":
                    yield thing[1:-1]

    def known(self, iri: str) -> bool:
        """Return whether anything is stated of a thing."""
        return self._store is not None and any(
            self._store.quads_for_pattern(NamedNode(iri), None, None, DefaultGraph())
        )

    def same(self, iri: str) -> str | None:
        """Return the one thing that a document speaks of under this IRI; None where no document does."""
        return next(self._objects(iri, CG.canonical), None)

    def spoken(self, iri: str) -> Iterator[str]:
        """Yield the IRIs under which documents speak of a thing."""
        links = NamedNode(links_graph(self.base))
        if self._store is not None:
            for quad in self._store.quads_for_pattern(None, CG.canonical, NamedNode(iri), links):
                if isinstance(quad.subject, NamedNode):
                    yield quad.subject.value

    def path(self, graph: str) -> str:
        """Return the path of the document of a graph; nothing where it has none."""
        paths = sorted(path for source in self._objects(graph, PROV.wasDerivedFrom) for path in self._texts(source))
        return paths[0] if paths else ""

    def about(self, graph: str) -> tuple[Topic, ...]:
        """Return what the document of a graph is about."""
        topics = {self.same(topic) or topic for topic in self._objects(graph, FOAF.primaryTopic)}
        return tuple(Topic(topic, self._label(topic)) for topic in sorted(topics))

    def _texts(self, source: str) -> Iterator[str]:
        return self._values(source, CG.sourcePath)

    def _label(self, iri: str) -> str:
        return min((label for name in _LABELS for label in self._values(iri, name)), default="")

    def _objects(self, iri: str, predicate: NamedNode) -> Iterator[str]:
        if self._store is not None:
            for quad in self._store.quads_for_pattern(NamedNode(iri), predicate, None, DefaultGraph()):
                if isinstance(quad.object, NamedNode):
                    yield quad.object.value

    def _values(self, iri: str, predicate: NamedNode) -> Iterator[str]:
        if self._store is not None:
            for quad in self._store.quads_for_pattern(NamedNode(iri), predicate, None, DefaultGraph()):
                if isinstance(quad.object, Literal):
                    yield quad.object.value
