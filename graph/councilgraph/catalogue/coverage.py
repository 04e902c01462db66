"""Coverage as data: which bodies, days and documents are in, what is cut off, and what is not in, with the reason."""

import hashlib
from collections.abc import Iterable
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from councilgraph.catalogue.dataset import period
from councilgraph.catalogue.terms import Triples, count, english, term
from councilgraph.dumps.sets import Body, DumpSet
from councilgraph.report.entry import Cause, Entry
from councilgraph_mappings.vocabulary import CG, RDF, RDFS

_CAUSES: Final = {
    Cause.SOURCE: "The source cannot be read.",
    Cause.SHAPES: "What it says breaks the shapes or the ontology.",
    Cause.FAULT: "A fault of the software.",
}


def coverage(dataset: NamedNode, one: DumpSet) -> Triples:
    """Yield what is in a dataset: documents, statements, and for each body that meets its meetings and their days."""
    yield Triple(dataset, term("void:documents"), count(one.documents))
    if one.segment:
        yield Triple(dataset, term("void:triples"), count(one.triples))
        for body in one.bodies:
            yield from _body(dataset, body)
    if one.cut_off:
        part = NamedNode(f"{dataset.value}#cut-off")
        yield Triple(dataset, term("void:subset"), part)
        yield Triple(part, RDF.type, term("void:Dataset"))
        yield Triple(part, term("dcterms:title"), english("Agenda items that a source cuts off"))
        yield Triple(part, term("void:property"), CG.cutOff)
        yield Triple(part, term("void:entities"), count(one.cut_off))


def rejected(dataset: NamedNode, entries: Iterable[Entry]) -> Triples:
    """Yield the sources that are not in, each with the reason."""
    part = NamedNode(f"{dataset.value}#rejected")
    entries = [*entries]
    for entry in entries:
        name = hashlib.sha256(entry.path.encode("utf-8", "surrogateescape")).hexdigest()[:16]
        source = NamedNode(f"{part.value}-{name}")
        yield Triple(part, term("dcterms:hasPart"), source)
        yield Triple(source, term("dcterms:title"), Literal(entry.path.encode("utf-8", "replace").decode()))
        yield Triple(source, term("dcterms:description"), english(entry.reason))
        if entry.cause:
            yield Triple(source, RDFS.comment, english(_CAUSES[entry.cause]))
        if entry.sha256:
            yield Triple(source, term("dcterms:identifier"), Literal(f"sha256:{entry.sha256}"))
    yield Triple(dataset, term("dcterms:relation"), part)
    yield Triple(part, term("dcterms:title"), english("Sources that were rejected, and so are not in the dataset"))
    yield Triple(part, term("void:documents"), count(len(entries)))


def _body(dataset: NamedNode, body: Body) -> Triples:
    part = NamedNode(f"{dataset.value}#body-{'-'.join(body.iri.rsplit('/', 2)[-2:])}")
    yield Triple(dataset, term("void:subset"), part)
    yield Triple(part, RDF.type, term("void:Dataset"))
    yield Triple(part, term("dcterms:title"), english(f"Meetings of {body.name}"))
    yield Triple(part, term("dcterms:subject"), NamedNode(body.iri))
    yield Triple(part, term("void:class"), CG.Meeting)
    yield Triple(part, term("void:entities"), count(body.meetings))
    yield from period(part, NamedNode(f"{part.value}-period"), body.first, body.last)
