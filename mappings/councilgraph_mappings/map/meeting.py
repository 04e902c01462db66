"""Meetings: who met, when, where, and what kind of record the document is."""

import datetime as dt
from collections.abc import Iterator

from pyoxigraph import NamedNode

from councilgraph_mappings.map.literals import date, time
from councilgraph_mappings.map.sheet import Sheet, Triple
from councilgraph_mappings.records import Meeting
from councilgraph_mappings.vocabulary import CG, DCTERMS, FOAF, PROV, RDF, SKOS


def meeting_triples(meeting: Meeting, sheet: Sheet) -> Iterator[Triple]:
    """Yield the triples of one meeting; each field has a passage of its own."""
    node = sheet.meeting(meeting.key)
    yield node, RDF.type, CG.Meeting
    if meeting.primary:
        yield sheet.graph, FOAF.primaryTopic, node
    yield from _held_by(node, meeting, sheet)
    if meeting.date:
        yield node, DCTERMS.date, date(meeting.date.value)
        yield sheet.quoted(node, meeting.date.evidence, DCTERMS.date)
    if meeting.start:
        yield node, CG.startTime, time(meeting.start.value)
        yield sheet.quoted(node, meeting.start.evidence, CG.startTime)
    if meeting.end:
        yield node, CG.endTime, time(meeting.end.value)
        yield sheet.quoted(node, meeting.end.evidence, CG.endTime)
    if meeting.venue:
        yield node, CG.venue, sheet.words(meeting.venue.value, postcodes=False)
        yield sheet.quoted(node, meeting.venue.evidence, CG.venue)
    if meeting.status:
        yield node, CG.recordStatus, sheet.concept("record-status", meeting.status.value)
        yield sheet.quoted(node, meeting.status.evidence, CG.recordStatus)
    if meeting.contact:
        yield node, CG.contact, sheet.person(meeting.contact.value)
        yield sheet.quoted(node, meeting.contact.evidence, CG.contact)
    if meeting.source_id:
        yield node, DCTERMS.identifier, sheet.words(meeting.source_id)
    if meeting.note:
        yield node, SKOS.note, sheet.words(meeting.note.value)
        yield sheet.quoted(node, meeting.note.evidence, SKOS.note)
    # Whatever else is unknown about a meeting, this document is where it is known from.
    yield node, PROV.wasDerivedFrom, sheet.source_node


def _held_by(node: NamedNode, meeting: Meeting, sheet: Sheet) -> Iterator[Triple]:
    if council := _council(meeting, sheet):
        yield node, CG.council, council
    if meeting.council:
        yield sheet.quoted(node, meeting.council.evidence, CG.council)
    if body := body_node(meeting, sheet):
        yield node, CG.heldBy, body
    if meeting.body:
        yield sheet.quoted(node, meeting.body.evidence, CG.heldBy)


def _council(meeting: Meeting, sheet: Sheet) -> NamedNode | None:
    if meeting.council_key:
        return sheet.organisation(meeting.council_key)
    if meeting.council:
        return sheet.council_named(meeting.council.value)
    return sheet.council


def body_node(meeting: Meeting, sheet: Sheet) -> NamedNode | None:
    """Return the body that holds a meeting: the committee, or the council itself; None where it is not known."""
    if meeting.body_key:
        return sheet.organisation(meeting.body_key)
    return sheet.body_named(meeting.body.value) if meeting.body else None


def other_meeting_triples(like: Meeting, day: dt.date, sheet: Sheet) -> Iterator[Triple]:
    """Yield what a document says about another meeting of the same body when it gives no more than the date."""
    node = sheet.meeting_on(like, day)
    if sheet.is_described(node):
        return
    yield node, RDF.type, CG.Meeting
    yield node, DCTERMS.date, date(day)
    if council := _council(like, sheet):
        yield node, CG.council, council
    if body := body_node(like, sheet):
        yield node, CG.heldBy, body
    yield node, PROV.wasDerivedFrom, sheet.source_node
