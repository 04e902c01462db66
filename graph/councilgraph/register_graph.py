"""The register of councils as a graph of its own, so that every council has a name, a type and a place in statistics."""

from collections.abc import Iterator
from functools import cache

import rdflib
from pyoxigraph import Literal, NamedNode, Quad
from rdflib import SKOS as SKOS_NAMESPACE

from councilgraph.resources import data_dir
from councilgraph_mappings import iris
from councilgraph_mappings.register import CouncilEntry, councils
from councilgraph_mappings.vocabulary import CG, DCAT, DCTERMS, FOAF, ORG, RDF, SKOS, XSD

GSS = "http://statistics.data.gov.uk/id/statistical-geography/"
"""Where the Office for National Statistics keeps the areas that councils are matched with."""

Statement = tuple[NamedNode, NamedNode, NamedNode | Literal]


def register_quads(base: str) -> Iterator[Quad]:
    """Yield the register of councils as quads of ``{base}/graph/register``, in its own order, then the codes it uses.

    >>> next(register_quads("http://localhost:8000")).graph_name
    <NamedNode value=http://localhost:8000/graph/register>
    """
    graph = NamedNode(iris.register_graph(base))
    for entry in councils():
        for subject, predicate, value in council_triples(entry, base):
            yield Quad(subject, predicate, value, graph)
    for concept, label in sorted(_types().values(), key=str):
        yield Quad(concept, SKOS.prefLabel, label, graph)


def council_triples(entry: CouncilEntry, base: str) -> Iterator[Statement]:
    """Yield what the register says of one council; what it does not say is left out."""
    node = council_node(entry.code, base)
    yield node, RDF.type, CG.Council
    yield node, RDF.type, ORG.Organization
    yield node, SKOS.prefLabel, Literal(entry.official_name)
    if entry.short_name and entry.short_name != entry.official_name:
        yield node, SKOS.altLabel, Literal(entry.short_name)
    yield node, SKOS.notation, Literal(entry.code)
    if entry.type:
        concept, _ = _types()[entry.type]
        yield node, ORG.classification, concept
    if entry.gss:
        yield node, DCTERMS.identifier, Literal(entry.gss)
        yield node, SKOS.exactMatch, NamedNode(GSS + entry.gss)
    if entry.start:
        yield node, DCAT.startDate, Literal(entry.start.isoformat(), datatype=XSD.date)
    if entry.end:
        yield node, DCAT.endDate, Literal(entry.end.isoformat(), datatype=XSD.date)
    for successor in entry.replaced_by:
        yield node, DCTERMS.isReplacedBy, council_node(successor, base)
    if entry.site:
        yield node, FOAF.page, NamedNode(entry.site)


def council_node(code: str, base: str) -> NamedNode:
    """Return the node of a council, the same that the mapping of its documents writes.

    >>> council_node("PLY", "http://localhost:8000").value
    'http://localhost:8000/id/ply/council'
    """
    return NamedNode(iris.council_iri(base, iris.council_segment(code, None)))


@cache
def _types() -> dict[str, tuple[NamedNode, Literal]]:
    """Return the concept and the label of each type that the register writes; the code list has them as notations."""
    graph = rdflib.Graph().parse(data_dir("ontology") / "codes" / "council-type.ttl")
    found = {}
    for concept, notation in graph.subject_objects(SKOS_NAMESPACE.notation):
        label = graph.value(concept, SKOS_NAMESPACE.prefLabel)
        found[str(notation)] = (NamedNode(str(concept)), Literal(str(label), language="en"))
    return found
