"""What a portal shows of a dataset: words, publisher, terms of use, place, time and theme."""

from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from councilgraph.catalogue.terms import AUTHORITY, PUBLISHER_TYPES, VCARD, Triples, concept, english, iri, term, typed
from councilgraph.catalogue.times import Times
from councilgraph.config import Config, CouncilTerms
from councilgraph.dumps.sets import DumpSet
from councilgraph_mappings.vocabulary import FOAF, RDF, RDFS

_THEME: Final = NamedNode(f"{AUTHORITY}data-theme/GOVE")
_ONTOLOGY: Final = NamedNode("https://w3id.org/councilgraph/def")
_KEYWORDS: Final = (
    *("council meetings", "minutes", "agendas", "decisions", "attendance", "councillors"),
    *("declarations of interest", "local government", "linked data"),
)
_HOLDS: Final = "Meetings, decisions, people and organisations in the papers of {}."
"""Portals show the first sentence; 140 letters of it."""
_SHOWN: Final = 65
"""Letters of a title that portals show."""
_MORE: Final = "Agenda items, attendance, recommendations, actions, roles and declarations of interest are in it too."


def about(node: NamedNode, one: DumpSet, config: Config, times: Times) -> Triples:
    """Yield what is said of a dataset, whatever is in its files."""
    yield Triple(node, RDF.type, term("dcat:Dataset"))
    yield Triple(node, RDF.type, term("void:Dataset"))
    yield Triple(node, term("dcterms:title"), english(_title(one, config)))
    yield Triple(node, term("dcterms:description"), english(_description(one, config)))
    yield Triple(node, term("dcterms:identifier"), Literal(node.value))
    whole = NamedNode(f"{config.base}/dataset")
    yield from publisher(node, whole, config)
    yield from _contact(node, whole, config)
    yield from _theme(node, one)
    yield from _terms(node, one, config)
    yield from _place_and_time(node, one)
    yield from typed(node, term("dcat:landingPage"), NamedNode(f"{config.base}/dumps/"), "foaf:Document")
    yield from typed(node, term("dcterms:conformsTo"), _ONTOLOGY, "dcterms:Standard")
    if config.frequency:
        frequency = NamedNode(f"{AUTHORITY}frequency/{config.frequency}")
        yield from typed(node, term("dcterms:accrualPeriodicity"), frequency, "dcterms:Frequency")
    for prop, value in (("dcterms:issued", times.issued), ("dcterms:modified", times.modified)):
        if value is not None:
            yield Triple(node, term(prop), value)


def publisher(node: NamedNode, whole: NamedNode, config: Config) -> Triples:
    """Yield who publishes something; nothing where nobody says."""
    if not config.publisher:
        return
    agent = NamedNode(f"{whole.value}#publisher")
    yield from typed(node, term("dcterms:publisher"), agent, "foaf:Agent")
    yield Triple(agent, FOAF.name, Literal(config.publisher))
    if config.publisher_type:
        kind = NamedNode(PUBLISHER_TYPES + config.publisher_type)
        yield Triple(agent, term("dcterms:type"), kind)
        yield from concept(kind, config.publisher_type)


def _title(one: DumpSet, config: Config) -> str:
    if not one.segment:
        return config.title
    whole = f"{config.title}: {one.name}"
    return whole if len(whole) <= _SHOWN else f"Council meetings: {one.name}"


def _description(one: DumpSet, config: Config) -> str:
    if config.description and not one.segment:
        return config.description
    documents = "1 document" if one.documents == 1 else f"{one.documents} documents"
    days = f", with meetings from {one.first} to {one.last}" if one.first else ""
    holds = _HOLDS.format(one.name if one.segment else "councils")
    return f"{holds} {_MORE} Read from {documents}{days}; every fact points at the passage that states it."


def _contact(node: NamedNode, whole: NamedNode, config: Config) -> Triples:
    if not config.contact:
        return
    contact = NamedNode(f"{whole.value}#contact")
    yield Triple(node, term("dcat:contactPoint"), contact)
    yield Triple(contact, RDF.type, NamedNode(f"{VCARD}Kind"))
    if config.publisher:
        yield Triple(contact, NamedNode(f"{VCARD}fn"), Literal(config.publisher))
    kind, address = _address(config.contact)
    yield Triple(contact, NamedNode(VCARD + kind), address)


def _address(text: str) -> tuple[str, NamedNode | Literal]:
    if text.startswith(("http://", "https://")):
        return "hasURL", iri(text, "contact")
    if "@" in text:
        return "hasEmail", iri(text if text.startswith("mailto:") else f"mailto:{text}", "contact")
    return "fn", Literal(text)


def _theme(node: NamedNode, one: DumpSet) -> Triples:
    yield Triple(node, term("dcat:theme"), _THEME)
    yield from concept(_THEME, "Government and public sector")
    for word in (*_KEYWORDS, *([one.name] if one.segment else ())):
        yield Triple(node, term("dcat:keyword"), english(word))
    language = NamedNode(f"{AUTHORITY}language/ENG")
    yield from typed(node, term("dcterms:language"), language, "dcterms:LinguisticSystem")


def _terms(node: NamedNode, one: DumpSet, config: Config) -> Triples:
    """Yield the terms of use of the whole, and those of each council whose documents are in it."""
    if config.licence:
        yield from typed(node, term("dcterms:license"), iri(config.licence, "licence"), "dcterms:LicenseDocument")
    for code, terms in sorted(config.councils.items()):
        if one.segment in {"", code.lower()}:
            yield from _rights(node, config, code, terms)


def _rights(node: NamedNode, config: Config, code: str, terms: CouncilTerms) -> Triples:
    rights = NamedNode(f"{config.base}/dataset#terms-{code.lower()}")
    yield from typed(node, term("dcterms:rights"), rights, "dcterms:RightsStatement")
    yield Triple(rights, term("dcterms:identifier"), Literal(code))
    if terms.attribution:
        yield Triple(rights, RDFS.label, Literal(terms.attribution))
    if terms.licence:
        licence = iri(terms.licence, f"councils.{code}.licence")
        yield from typed(rights, term("dcterms:license"), licence, "dcterms:LicenseDocument")


def _place_and_time(node: NamedNode, one: DumpSet) -> Triples:
    for area in one.areas:
        place = NamedNode(area)
        yield from typed(node, term("dcterms:spatial"), place, "dcterms:Location")
        yield Triple(place, term("dcterms:identifier"), Literal(area.rpartition("/")[2]))
    yield from period(node, NamedNode(f"{node.value}#period"), one.first, one.last)


def period(node: NamedNode, when: NamedNode, first: str, last: str) -> Triples:
    """Yield from which day to which something goes; nothing where no day is known."""
    if not first:
        return
    yield from typed(node, term("dcterms:temporal"), when, "dcterms:PeriodOfTime")
    yield Triple(when, term("dcat:startDate"), Literal(first, datatype=term("xsd:date")))
    yield Triple(when, term("dcat:endDate"), Literal(last, datatype=term("xsd:date")))
