"""What the index needs of a store for the rows of some things, as far as these rows depend on it."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

from pyoxigraph import DefaultGraph, NamedNode, Store

from councilgraph.publish.concerned import text
from councilgraph.search.statements import ALONE, KINDS, PROPERTIES, Row
from councilgraph_mappings.iris import catalogue_graph, inferred_graph, links_graph
from councilgraph_mappings.vocabulary import CG, CODES, FOAF, ORG, RDF, SKOS

_ALONE: Final[Mapping[Any, str]] = {**ALONE}


def rows_around(
    store: Store, base: str, things: Collection[str], graphs: Iterable[str], named: Iterable[str]
) -> set[Row]:
    """Return rows that hold all that the rows of some things are made of, and parts of what others are.

    Args:
        store: with everything that the publication states
        base: of the IRIs
        things: mentions, and what they are mentions of
        graphs: of documents of which it is asked when and by whom their meetings were held
        named: things of which only the names are asked
    """
    around = _Around(store, base)
    for thing in things:
        around.add(NamedNode(thing))
    for graph in graphs:
        around.add_topics(NamedNode(graph))
    for thing in named:
        around.add_name(NamedNode(thing))
    return around.rows


class _Around:
    def __init__(self, store: Store, base: str) -> None:
        self._store = store
        self._links = NamedNode(links_graph(base))
        self._beside = {DefaultGraph(), NamedNode(inferred_graph(base)), NamedNode(catalogue_graph(base))}
        self._done: set[NamedNode] = set()
        self._held: set[NamedNode] = set()
        self.rows: set[Row] = set()

    def add(self, node: NamedNode) -> None:
        """Add all that the row of a thing is made of."""
        self._add_kind(node)
        for mention in {node, *self._mentions(node)}:
            self._add_said(mention)
            for membership in self._of_documents(ORG.member, mention):
                self._add_said(membership)
                for role in self._values(membership, ORG.role):
                    self._add_said(role)
            for point in self._of_documents(CG.arisesFrom, mention):
                self._add_said(point)

    def add_topics(self, graph: NamedNode) -> None:
        """Add when and by whom the meetings of a document were held."""
        for meeting in self._values(graph, FOAF.primaryTopic):
            self.rows.add(("topic", graph.value, meeting.value))
            self._add_held(meeting)

    def add_name(self, node: NamedNode) -> None:
        """Add which thing something is, and what that is called."""
        for one in self._one(node) or {node}:
            for term in (SKOS.prefLabel, FOAF.name):
                for quad in self._store.quads_for_pattern(one, term, None, self._links):
                    self.rows.add(("label", one.value, text(quad.object)))

    def _add_kind(self, node: NamedNode) -> None:
        for quad in self._store.quads_for_pattern(node, RDF.type, None, self._links):
            if isinstance(quad.object, NamedNode) and (kind := KINDS.get(quad.object)):
                self.rows.add(("kind", node.value, kind))
        self.add_name(node)

    def _add_said(self, node: NamedNode) -> None:
        """Add what documents say of a thing."""
        if node in self._done or node.value.startswith(CODES):
            return
        self._done.add(node)
        self._one(node)
        for quad in self._store.quads_for_pattern(node, None, None, None):
            if quad.graph_name in self._beside:
                continue
            if name := PROPERTIES.get(quad.predicate):
                self.rows.add((name, node.value, text(quad.object)))
            elif quad.predicate == RDF.type and quad.graph_name != self._links and quad.object in _ALONE:
                self.rows.add(("alone", node.value, _ALONE[quad.object]))
            if isinstance(quad.object, NamedNode) and quad.predicate == CG.inMeeting:
                self._add_held(quad.object)
            elif quad.predicate == CG.heldBy:
                self._add_held(node)

    def _add_held(self, meeting: NamedNode) -> None:
        """Add when and by whom a meeting was held."""
        if meeting in self._held:
            return
        mentions = {meeting, *(mention for one in self._one(meeting) for mention in self._mentions(one))}
        self._held |= mentions
        for mention in mentions:
            for one in self._one(mention):
                self._add_kind(one)
            self._add_said(mention)
            for body in self._values(mention, CG.heldBy):
                self.add_name(body)

    def _one(self, node: NamedNode) -> set[NamedNode]:
        """Return what something is a mention of, which is noted."""
        found = {
            quad.object
            for quad in self._store.quads_for_pattern(node, CG.canonical, None, self._links)
            if isinstance(quad.object, NamedNode)
        }
        self.rows.update(("one", node.value, one.value) for one in found)
        return found

    def _mentions(self, one: NamedNode) -> set[NamedNode]:
        return {
            quad.subject
            for quad in self._store.quads_for_pattern(None, CG.canonical, one, self._links)
            if isinstance(quad.subject, NamedNode)
        }

    def _values(self, node: NamedNode, term: NamedNode) -> set[NamedNode]:
        found = self._store.quads_for_pattern(node, term, None, None)
        return {
            quad.object for quad in found if quad.graph_name not in self._beside and isinstance(quad.object, NamedNode)
        }

    def _of_documents(self, term: NamedNode, value: NamedNode) -> set[NamedNode]:
        """Return what documents say has a value."""
        found = self._store.quads_for_pattern(None, term, value, None)
        return {
            quad.subject
            for quad in found
            if quad.graph_name not in self._beside and isinstance(quad.subject, NamedNode)
        }
