"""Offices, jobs and seats that people hold, and seats that nobody holds."""

import datetime as dt
from collections.abc import Iterator

from pyoxigraph import NamedNode

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.map.literals import TRUE, date
from councilgraph_mappings.map.sheet import Sheet, Triple
from councilgraph_mappings.records import Role, Vacancy
from councilgraph_mappings.vocabulary import CG, ORG, RDF, SKOS, TIME


def role_triples(role: Role, sheet: Sheet) -> Iterator[Triple]:
    """Yield the membership by which a person holds a role, on the day of the meeting or in the period given."""
    since = role.begins.isoformat() if role.begins else ""
    node = sheet.new_node("membership", role.person, role.title, role.organisation or "", since)
    title = sheet.node("role", role.title)
    yield node, RDF.type, ORG.Membership
    yield node, ORG.member, sheet.person(role.person)
    yield node, ORG.role, title
    yield title, RDF.type, ORG.Role
    yield title, SKOS.prefLabel, sheet.words(role.title)
    if role.organisation:
        yield node, ORG.organization, sheet.organisation(role.organisation)
    if day := sheet.day_of(role.evidence):
        yield node, CG.attestedOn, date(day)
    if role.begins or role.ends:
        period = NamedNode(f"{node.value}/period")
        yield node, ORG.memberDuring, period
        yield period, RDF.type, TIME.Interval
        yield from _limit(period, TIME.hasBeginning, role.begins, sheet)
        yield from _limit(period, TIME.hasEnd, role.ends, sheet)
    yield sheet.quoted(node, role.evidence)


def _limit(period: NamedNode, limit: NamedNode, day: dt.date | None, sheet: Sheet) -> Iterator[Triple]:
    if day is None:
        return
    instant = sheet.node("day", day.isoformat())
    yield period, limit, instant
    yield instant, RDF.type, TIME.Instant
    yield instant, TIME.inXSDDate, date(day)


def vacancy_triples(vacancy: Vacancy, sheet: Sheet) -> Iterator[Triple]:
    """Yield the post that is vacant."""
    node = sheet.node("vacancy", vacancy.key)
    yield node, RDF.type, ORG.Post
    yield node, SKOS.prefLabel, sheet.words(vacancy.title)
    yield node, CG.vacant, TRUE
    if vacancy.organisation:
        yield node, ORG.postIn, sheet.organisation(vacancy.organisation)
    if day := sheet.day_of(vacancy.evidence):
        yield node, CG.attestedOn, date(day)
    yield sheet.quoted(node, vacancy.evidence)


def post_node(office: str, sheet: Sheet) -> NamedNode:
    """Return the post that a document knows by its office alone."""
    return sheet.node("post", office)


def post_triples(office: str, evidence: Evidence, sheet: Sheet) -> Iterator[Triple]:
    """Yield a post; who held it is not guessed."""
    node = post_node(office, sheet)
    yield node, RDF.type, ORG.Post
    yield node, SKOS.prefLabel, sheet.words(office)
    yield sheet.quoted(node, evidence)
