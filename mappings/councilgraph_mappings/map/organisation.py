"""Organisations: the council, its committees, and everybody else who is named."""

from collections.abc import Iterator
from typing import Final

from pyoxigraph import NamedNode

from councilgraph_mappings.codes import OrganisationKind
from councilgraph_mappings.map.sheet import Sheet, Triple
from councilgraph_mappings.records import Meeting, Organisation
from councilgraph_mappings.vocabulary import CG, ORG, RDF, SKOS

_CLASSES: Final = {OrganisationKind.COUNCIL: CG.Council, OrganisationKind.COMMITTEE: CG.Committee}


def organisation_triples(organisation: Organisation, sheet: Sheet) -> Iterator[Triple]:
    """Yield the triples of one organisation under its full name; acronyms and other forms are its other labels."""
    node = sheet.organisation(organisation.key)
    yield from _classes(node, organisation.kind)
    preferred = organisation.name
    if node == sheet.council and sheet.source.council_name:
        # The official name, so that all documents of a council call it the same.
        preferred = sheet.source.council_name
    yield from sheet.named(node, preferred)
    for form in (organisation.name, *organisation.also):
        if form != preferred:
            yield node, SKOS.altLabel, sheet.words(form)
    if organisation.kind is OrganisationKind.COMMITTEE and sheet.council:
        yield node, ORG.unitOf, sheet.council
    if organisation.purpose:
        yield node, ORG.purpose, sheet.words(organisation.purpose.value)
        yield sheet.quoted(node, organisation.purpose.evidence, ORG.purpose)
    yield sheet.quoted(node, organisation.evidence)


def council_triples(sheet: Sheet) -> Iterator[Triple]:
    """Yield the document's own council, which a manifest or an address may name where the text does not."""
    if sheet.council and sheet.source.council_name:
        yield from _classes(sheet.council, OrganisationKind.COUNCIL)
        yield from sheet.named(sheet.council, sheet.source.council_name)


def body_triples(meeting: Meeting, sheet: Sheet) -> Iterator[Triple]:
    """Yield the council and the committee that a meeting names where no record describes them."""
    if meeting.council and not meeting.council_key:
        council = sheet.council_named(meeting.council.value)
        yield from _classes(council, OrganisationKind.COUNCIL)
        yield from sheet.named(council, meeting.council.value)
    if meeting.body and not meeting.body_key:
        body = sheet.body_named(meeting.body.value)
        yield from _classes(body, OrganisationKind.COMMITTEE)
        yield from sheet.named(body, meeting.body.value)
        if sheet.council:
            yield body, ORG.unitOf, sheet.council


def _classes(node: NamedNode, kind: OrganisationKind) -> Iterator[Triple]:
    yield node, RDF.type, ORG.Organization
    if kind in _CLASSES:
        yield node, RDF.type, _CLASSES[kind]
