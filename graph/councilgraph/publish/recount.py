"""The figures of the catalogue out of those of the generation before: only what differs is looked up."""

from collections import Counter
from collections.abc import Iterable

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Store, Triple

from councilgraph.catalogue import Counts, covered
from councilgraph.patterns import stated
from councilgraph.publish.difference import Difference
from councilgraph_mappings.vocabulary import RDF

Subject = NamedNode | BlankNode | Triple
Term = Subject | Literal


def recounted(counts: Counts, before: Store, now: Store, found: Difference, beside: NamedNode) -> Counts:
    """Return what a store holds, as ``counted`` would.

    Args:
        counts: of the store before, without the graph of the catalogue
        before: the store before
        now: the store that is counted
        found: how the two differ
        beside: the graph of the catalogue, which is not counted in either
    """
    properties = Counter(dict(counts.properties))
    for number, side in ((-1, found.gone), (1, found.added)):
        for quad in side:
            properties[quad.predicate.value] += number
    quads = [*found.gone, *found.added]
    classes = Counter(dict(counts.classes))
    for subject, kind in {(quad.subject, quad.object) for quad in quads if quad.predicate == RDF.type}:
        stated = (_stated(store, beside, subject, RDF.type, kind) for store in (now, before))
        classes[str(getattr(kind, "value", kind))] += next(stated) - next(stated)
    return Counts(
        triples=counts.triples + len(found.added) - len(found.gone),
        subjects=counts.subjects + _more({quad.subject for quad in quads}, before, now, beside),
        classes=tuple(sorted((name, number) for name, number in classes.items() if number)),
        properties=tuple(sorted((name, number) for name, number in properties.items() if number)),
        graphs=counts.graphs + _more_graphs(quads, before, now),
        **covered(now),
    )


def _more(subjects: Iterable[Subject], before: Store, now: Store, beside: NamedNode) -> int:
    """Return how many more of the subjects something is stated of now."""
    return sum(_stated(now, beside, subject) - _stated(before, beside, subject) for subject in subjects)


def _stated(
    store: Store, beside: NamedNode, subject: Subject, predicate: NamedNode | None = None, value: Term | None = None
) -> bool:
    found = stated(store, subject, predicate, value, None)
    return any(quad.graph_name not in {beside, DefaultGraph()} for quad in found)


def _more_graphs(quads: Iterable[Quad], before: Store, now: Store) -> int:
    return sum(
        any(now.quads_for_pattern(None, None, None, graph)) - any(before.quads_for_pattern(None, None, None, graph))
        for graph in {quad.graph_name for quad in quads}
    )
