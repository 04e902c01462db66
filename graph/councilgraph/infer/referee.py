"""owlrl as the referee: what it makes of a document and the ontology together, and which of that nobody wants.

Slow, and right: the plan is held to it in the tests, and it closes the ontology itself once.
"""

from collections.abc import Callable, Iterable
from typing import Final

import owlrl
import pyoxigraph as ox
import rdflib
from owlrl.Namespaces import ERRNS
from rdflib import OWL, RDF, RDFS
from rdflib.term import Node

from councilgraph.bridge import Statement, term, to_rdflib
from councilgraph.infer.constructs import SCHEMA_PREDICATES, SCHEMA_TYPES
from councilgraph_mappings.errors import ConformanceError

RdfTriple = tuple[Node, Node, Node]

NOISE: Final[dict[str, Callable[[RdfTriple], bool]]] = {
    "everything is the same as itself": lambda t: t[1] == OWL.sameAs and t[0] == t[2],
    "everything is a thing and a resource": lambda t: t[1] == RDF.type and t[2] in {OWL.Thing, RDFS.Resource},
    "a literal cannot be a subject": lambda t: isinstance(t[0], rdflib.Literal),
    "statements about terms belong to the ontology": lambda t: (
        t[1] in SCHEMA_PREDICATES - {OWL.sameAs} or (t[1] == RDF.type and t[2] in SCHEMA_TYPES)
    ),
}
"""Kinds of owlrl's triples that are never published, each with its reason."""


def closure(statements: Iterable[Statement], ontology: rdflib.Graph) -> set[RdfTriple]:
    """Return all that owlrl has after closing the statements and the ontology together, noise and input included.

    Raises:
        ConformanceError: owlrl found the statements inconsistent; it says so in nodes that it adds to the graph.
    """
    graph = to_rdflib(statements)
    for triple in ontology:
        graph.add(triple)
    # Called without owlrl.DeductiveClosure, which swaps rdflib's table of datatypes while it runs.
    owlrl.OWLRL_Semantics(graph, False, False).closure()
    errors = sorted(str(error) for error in graph.objects(None, ERRNS.error))
    if errors:
        more = f" ({len(errors)} contradictions)" if len(errors) > 1 else ""
        raise ConformanceError("OWL 2 RL", f"{errors[0]}{more}", "correct the statement or the ontology")
    return set(graph)


def consequences(
    statements: Iterable[Statement], ontology: rdflib.Graph, closed: set[RdfTriple] | None = None
) -> set[ox.Triple]:
    """Return owlrl's new triples about the document: less the input, the ontology's own closure, and the noise.

    ``closed`` is the ontology's own closure, where it is at hand.
    """
    given = list(statements)
    old = {(t.subject, t.predicate, t.object) for t in given}
    found = closure(given, ontology) - (closure([], ontology) if closed is None else closed)
    kept = (t for t in found if not any(is_noise(t) for is_noise in NOISE.values()))
    triples = {ox.Triple(term(s), term(p), term(o)) for s, p, o in kept}  # type: ignore[arg-type]  # noise had the rest
    return {t for t in triples if (t.subject, t.predicate, t.object) not in old}
