"""Of which meetings a generation may say something else than the one before: all that a changed statement has to do with."""

from collections.abc import Iterator

from pyoxigraph import DefaultGraph, NamedNode, Quad, Store

from councilgraph.publish.difference import Difference
from councilgraph_mappings.iris import inferred_graph, links_graph, register_graph
from councilgraph_mappings.vocabulary import CG, RDF


def touched_meetings(found: Difference, before: Store, now: Store, base: str) -> set[str]:
    """Return the meetings, local and canonical, of which either store says something that the other does not.

    A document that says anything else is taken to say it of all its meetings. What linking found out of a person touches
    the meetings that the person attended.

    Args:
        found: how the two differ
        before: the store before
        now: the other store
        base: of the IRIs
    """
    quads = [*found.gone, *found.added]
    links = NamedNode(links_graph(base))
    others = {links, NamedNode(register_graph(base)), NamedNode(inferred_graph(base))}
    documents = {quad.graph_name for quad in quads if isinstance(quad.graph_name, NamedNode)} - others
    things = {quad.subject for quad in quads if quad.graph_name == links and isinstance(quad.subject, NamedNode)}
    local: set[NamedNode] = set()
    for store in (before, now):
        for graph in documents:
            local |= _named(store, CG.Meeting, RDF.type, graph)
            for term in (CG.atMeeting, CG.confirmsMinutesOf):
                local |= {node for quad in store.quads_for_pattern(None, term, None, graph) for node in _object(quad)}
        for thing in things:
            local |= {thing, *_of_link(store, thing)}
    known = {other for store in (before, now) for node in local for other in _objects(store, node, CG.canonical)}
    return {node.value for node in local | known}


def _of_link(store: Store, thing: NamedNode) -> Iterator[NamedNode]:
    """Yield the meetings that something has to do with of which linking found out something else."""
    yield from _objects(store, thing, CG.confirmsMinutesOf)
    for mention in {thing, *_named(store, thing, CG.canonical)}:
        for attendance in _named(store, mention, CG.attendee):
            yield from _objects(store, attendance, CG.atMeeting)


def _named(store: Store, value: NamedNode, term: NamedNode, graph: NamedNode | None = None) -> set[NamedNode]:
    """Return the things that have a value."""
    found = store.quads_for_pattern(None, term, value, graph or DefaultGraph())
    return {quad.subject for quad in found if isinstance(quad.subject, NamedNode)}


def _objects(store: Store, subject: NamedNode, term: NamedNode) -> Iterator[NamedNode]:
    for quad in store.quads_for_pattern(subject, term, None, DefaultGraph()):
        yield from _object(quad)


def _object(quad: Quad) -> Iterator[NamedNode]:
    if isinstance(quad.object, NamedNode):
        yield quad.object
