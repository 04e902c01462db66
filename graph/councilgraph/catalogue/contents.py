"""VoID: what is in the dataset, by class, by property and by what it is linked with."""

from pyoxigraph import Literal, NamedNode, Triple

from councilgraph.catalogue.counts import Counts
from councilgraph.catalogue.terms import Triples, count, english, local, term
from councilgraph.register_graph import GSS
from councilgraph.write import PREFIXES
from councilgraph_mappings.vocabulary import CG, RDF, SKOS


def contents(dataset: NamedNode, counts: Counts, base: str, areas: int) -> Triples:
    """Yield what is in the whole dataset.

    Args:
        dataset: that is described
        counts: of the store
        base: of its IRIs
        areas: how many councils are matched with an area of statistics
    """
    yield Triple(dataset, term("void:triples"), count(counts.triples))
    yield Triple(dataset, term("void:distinctSubjects"), count(counts.subjects))
    yield Triple(dataset, term("void:classes"), count(len(counts.classes)))
    yield Triple(dataset, term("void:properties"), count(len(counts.properties)))
    yield Triple(dataset, term("void:uriSpace"), Literal(f"{base}/id/"))
    yield Triple(dataset, term("void:sparqlEndpoint"), NamedNode(f"{base}/sparql"))
    for space in ("cg", "org", "foaf", "prov", "skos", "dcterms", "oa"):
        yield Triple(dataset, term("void:vocabulary"), NamedNode(PREFIXES[space]))
    for name, number in counts.classes:
        part = _part(dataset, f"class-{local(name)}")
        yield Triple(dataset, term("void:classPartition"), part)
        yield Triple(part, term("void:class"), NamedNode(name))
        yield Triple(part, term("void:entities"), count(number))
    for name, number in counts.properties:
        part = _part(dataset, f"property-{local(name)}")
        yield Triple(dataset, term("void:propertyPartition"), part)
        yield Triple(part, term("void:property"), NamedNode(name))
        yield Triple(part, term("void:triples"), count(number))
    yield from _links(dataset, counts, areas)


def _links(dataset: NamedNode, counts: Counts, areas: int) -> Triples:
    elsewhere = NamedNode(GSS)
    yield Triple(elsewhere, RDF.type, term("void:Dataset"))
    yield Triple(
        elsewhere, term("dcterms:title"), english("Statistical geographies of the Office for National Statistics")
    )
    yield from _linkset(dataset, "links-areas", SKOS.exactMatch, elsewhere, areas)
    same = dict(counts.properties).get(CG.canonical.value, 0)
    yield from _linkset(dataset, "links-canonical", CG.canonical, dataset, same)


def _linkset(dataset: NamedNode, name: str, prop: NamedNode, target: NamedNode, number: int) -> Triples:
    links = _part(dataset, name)
    yield Triple(dataset, term("void:subset"), links)
    yield Triple(links, RDF.type, term("void:Linkset"))
    yield Triple(links, term("void:linkPredicate"), prop)
    yield Triple(links, term("void:subjectsTarget"), dataset)
    yield Triple(links, term("void:objectsTarget"), target)
    yield Triple(links, term("void:triples"), count(number))


def _part(dataset: NamedNode, name: str) -> NamedNode:
    return NamedNode(f"{dataset.value}#{name}")
