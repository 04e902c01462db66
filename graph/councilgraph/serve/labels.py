"""What terms are called in plain words: as the ontology says, else as their own names do."""

import re
from functools import cache
from typing import Final

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from councilgraph.resources import data_dir
from councilgraph_mappings.vocabulary import DCTERMS, FOAF, OA, ORG, PROV, RDF, SKOS

_LABELS: Final = (NamedNode("http://www.w3.org/2000/01/rdf-schema#label"), SKOS.prefLabel)
_PLAIN: Final = {
    RDF.type.value: "is a",
    SKOS.prefLabel.value: "name",
    SKOS.altLabel.value: "also called",
    SKOS.exactMatch.value: "the same elsewhere",
    FOAF.name.value: "name",
    FOAF.page.value: "page",
    FOAF.primaryTopic.value: "is about",
    DCTERMS.title.value: "title",
    PROV.wasDerivedFrom.value: "source",
    PROV.wasQuotedFrom.value: "quoted from",
    ORG.unitOf.value: "part of",
    OA.hasSource.value: "source",
    ORG.Organization.value: "organisation",
    ORG.organization.value: "organisation",
    PROV.Entity.value: "source",
}
_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[-_]+")


@cache
def _known() -> dict[str, str]:
    ontology = data_dir("ontology")
    labels: dict[str, str] = {}
    for file in [ontology / "council.ttl", *sorted((ontology / "codes").glob("*.ttl"))]:
        for quad in parse(path=file, format=RdfFormat.TURTLE):
            if quad.predicate in _LABELS and isinstance(quad.object, Literal) and isinstance(quad.subject, NamedNode):
                labels[quad.subject.value] = quad.object.value
    return labels | _PLAIN


def label(iri: str) -> str:
    """Return what a term, or a thing without a name, is called.

    >>> label("https://w3id.org/councilgraph/def#heldBy"), label("http://www.w3.org/ns/org#memberDuring")
    ('held by', 'member during')
    """
    found = _known().get(iri)
    if found:
        return found
    local = re.split(r"[/#]", iri.rstrip("/#"))[-1]
    return _HUMP.sub(" ", local).lower() or iri
