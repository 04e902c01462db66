"""The graph of a document: what it was derived from, and the codes that it uses."""

import datetime as dt
from collections.abc import Iterator

from pyoxigraph import Literal

from councilgraph_mappings.map.sheet import Sheet, Triple
from councilgraph_mappings.vocabulary import CG, DCTERMS, FOAF, PROV, RDF, SKOS, XSD


def graph_triples(sheet: Sheet) -> Iterator[Triple]:
    """Yield where the graph is from."""
    source = sheet.source
    node = sheet.source_node
    yield sheet.graph, PROV.wasDerivedFrom, node
    yield sheet.graph, DCTERMS.description, Literal(sheet.reading.genre)
    yield node, RDF.type, PROV.Entity
    yield node, CG.sourcePath, Literal(source.path)
    yield node, CG.sha256, Literal(source.sha256)
    yield node, DCTERMS.format, Literal(source.media_type)
    if source.title:
        yield node, DCTERMS.title, sheet.words(source.title)
    if source.address and (page := sheet.page(source.address)):
        yield node, FOAF.page, page
    if source.retrieved:
        yield node, PROV.generatedAtTime, _instant(source.retrieved)
    if source.withdrawn:
        yield node, PROV.invalidatedAtTime, _instant(source.withdrawn)


def _instant(moment: dt.datetime) -> Literal:
    utc = moment.replace(tzinfo=moment.tzinfo or dt.UTC).astimezone(dt.UTC)
    return Literal(utc.strftime("%Y-%m-%dT%H:%M:%SZ"), datatype=XSD.dateTime)


def concept_triples(sheet: Sheet) -> Iterator[Triple]:
    """Yield the name of every code that the graph uses, so that it can be read without the code lists."""
    for concept, label in sheet.concepts.items():
        yield concept, SKOS.prefLabel, label
