"""From what one document says to its key row, under the IRIs that the mapping gave."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from typing import Final

from councilgraph.link.rows import (
    DeclarationKey,
    EntryKey,
    ItemKey,
    KeyRow,
    MeetingKey,
    OrganisationKey,
    OutcomeKey,
    PersonKey,
)
from councilgraph_mappings.codes import Capacity, OrganisationKind, Status
from councilgraph_mappings.iris import UNKNOWN
from councilgraph_mappings.map.meeting import body_node
from councilgraph_mappings.map.privacy import redact
from councilgraph_mappings.map.sheet import Sheet
from councilgraph_mappings.map.source import Source
from councilgraph_mappings.read.document import Document
from councilgraph_mappings.reading import Reading

_NOTHING: Final = Document("", (), "text/plain")
_MEMBERS: Final = {Capacity.CHAIR, Capacity.VICE_CHAIR, Capacity.MEMBER, Capacity.SUBSTITUTE, Capacity.CO_OPTEE}


def key_row(
    reading: Reading,
    source: Source,
    base: str,
    *,
    published: Collection[str] | None = None,
    shown: Callable[[str], str] = str,
) -> KeyRow:
    """Return the key row of one document.

    Args:
        reading: what the document says
        source: where it is from
        base: of the IRIs
        published: the subjects that are published; None for all. What was suppressed is not linked.
        shown: takes out of a text what may not be published
    """
    sheet = Sheet(reading, _NOTHING, source, base)
    maker = _Maker(sheet, reading, lambda text: shown(redact(text)))

    def kept(iri: str) -> bool:
        return published is None or iri in published

    return KeyRow(
        graph=sheet.graph.value,
        council=None if source.council == UNKNOWN else source.council,
        meetings=tuple(key for key in maker.meetings() if kept(key.iri)),
        organisations=tuple(key for key in maker.organisations() if kept(key.iri)),
        people=tuple(key for key in maker.people() if kept(key.iri)),
        items=tuple(key for key in maker.items() if kept(key.iri)),
        outcomes=tuple(key for key in maker.outcomes() if kept(key.iri)),
        entries=tuple(key for key in maker.entries() if kept(key.iri)),
        declarations=tuple(key for key in maker.declarations() if kept(key.iri)),
    )


class _Maker:
    """Makes the keys of one document, under the IRIs that the mapping gave."""

    def __init__(self, sheet: Sheet, reading: Reading, shown: Callable[[str], str]) -> None:
        self._sheet = sheet
        self._reading = reading
        self._shown = shown
        self._bodies = {meeting.key: self._body(meeting.key) for meeting in reading.meetings}

    def _body(self, key: str) -> str | None:
        node = body_node(self._sheet.meeting_record(key), self._sheet)
        return node.value if node else None

    def meetings(self) -> Iterator[MeetingKey]:
        """Yield the meetings that are described, and those of which only the date is given."""
        sheet = self._sheet
        council = sheet.council.value if sheet.council else None
        seen = set()
        for meeting in self._reading.meetings:
            iri = sheet.meeting(meeting.key).value
            seen.add(iri)
            yield MeetingKey(
                iri,
                self._bodies[meeting.key],
                meeting.date.value if meeting.date else None,
                meeting.start.value if meeting.start else None,
                meeting.source_id,
                council,
            )
        for outcome in self._reading.outcomes:
            like = sheet.meeting_record(outcome.meeting)
            days = {*outcome.confirms_minutes_of}
            if outcome.tracks and outcome.tracks.date:
                days.add(outcome.tracks.date)
            for day in sorted(days):
                iri = sheet.meeting_on(like, day).value
                if iri not in seen:
                    seen.add(iri)
                    yield MeetingKey(iri, self._bodies[outcome.meeting], day, None, None, council)

    def organisations(self) -> Iterator[OrganisationKey]:
        """Yield each organisation once."""
        sheet = self._sheet
        seen = set()
        own = sheet.council
        for record in self._reading.organisations:
            iri = sheet.organisation(record.key).value
            name = record.name
            if own and iri == own.value and sheet.source.council_name:
                name = sheet.source.council_name
            if iri not in seen:
                seen.add(iri)
                yield OrganisationKey(iri, self._shown(name), record.kind, tuple(map(self._shown, record.also)))
        if own and own.value not in seen and sheet.source.council_name:
            seen.add(own.value)
            yield OrganisationKey(own.value, self._shown(sheet.source.council_name), OrganisationKind.COUNCIL, ())
        for meeting in self._reading.meetings:
            body = self._bodies[meeting.key]
            if meeting.council and not meeting.council_key:
                council = sheet.council_named(meeting.council.value).value
                if council not in seen:
                    seen.add(council)
                    yield OrganisationKey(council, self._shown(meeting.council.value), OrganisationKind.COUNCIL, ())
            if meeting.body and body and body not in seen:
                seen.add(body)
                yield OrganisationKey(body, self._shown(meeting.body.value), OrganisationKind.COMMITTEE, ())

    def people(self) -> Iterator[PersonKey]:
        """Yield the people with what tells namesakes apart."""
        offices: dict[str, set[str]] = defaultdict(set)
        for role in self._reading.roles:
            offices[role.person].add(role.title)
        members, officers = self._belonging()
        for record in self._reading.people:
            yield PersonKey(
                self._sheet.person(record.key).value,
                self._shown(record.name),
                self._shown(record.title),
                tuple(sorted(offices.get(record.key, ()))),
                tuple(sorted(members.get(record.key, ()))),
                tuple(sorted(officers.get(record.key, ()))),
            )

    def _belonging(self) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
        """Return of which bodies the document shows each person as a member, and which each serves."""
        members: dict[str, set[str]] = defaultdict(set)
        officers: dict[str, set[str]] = defaultdict(set)
        for person, meeting in self._serving():
            if body := self._bodies[meeting]:
                officers[person].add(body)
        for attendance in self._reading.attendance:
            body = self._bodies[attendance.meeting]
            if body is None:
                continue
            if attendance.substitute_for:
                members[attendance.substitute_for].add(body)
            if attendance.status is Status.IN_ATTENDANCE and attendance.capacity not in _MEMBERS:
                officers[attendance.person].add(body)
            elif attendance.capacity is not Capacity.SUBSTITUTE:
                # A substitute is a member of the body for this evening alone.
                members[attendance.person].add(body)
        return members, officers

    def _serving(self) -> Iterator[tuple[str, str]]:
        """Yield a person and a meeting for which they worked: as contact, presenter, author or owner of an action."""
        reading = self._reading
        yield from ((meeting.contact.value, meeting.key) for meeting in reading.meetings if meeting.contact)
        yield from ((person, item.meeting) for item in reading.items for person in item.presenters)
        yield from ((paper.author, paper.meeting) for paper in reading.papers if paper.author)
        yield from ((outcome.owner, outcome.meeting) for outcome in reading.outcomes if outcome.owner)
        yield from ((entry.responsible, entry.meeting) for entry in reading.work_programme if entry.responsible)

    def items(self) -> Iterator[ItemKey]:
        """Yield the agenda items."""
        for record in self._reading.items:
            yield ItemKey(
                self._sheet.item(record.key).value,
                self._sheet.meeting(record.meeting).value,
                record.number,
                self._shown(record.title) if record.title else None,
            )

    def outcomes(self) -> Iterator[OutcomeKey]:
        """Yield the outcomes."""
        sheet = self._sheet
        for record in self._reading.outcomes:
            like = sheet.meeting_record(record.meeting)
            tracked = record.tracks
            yield OutcomeKey(
                sheet.outcome(record.key).value,
                record.outcome_class.value,
                sheet.meeting(record.meeting).value,
                sheet.item(record.item).value if record.item else None,
                record.ordinal,
                self._shown(record.text),
                tuple(sheet.meeting_on(like, day).value for day in record.confirms_minutes_of),
                sheet.meeting_on(like, tracked.date).value if tracked and tracked.date else None,
                tracked.number if tracked else None,
                self._shown(tracked.title) if tracked and tracked.title else None,
            )

    def entries(self) -> Iterator[EntryKey]:
        """Yield the entries of work programmes."""
        sheet = self._sheet
        for record in self._reading.work_programme:
            body = sheet.organisation(record.organisation).value if record.organisation else None
            yield EntryKey(
                sheet.node("entry", record.key).value,
                sheet.meeting(record.meeting).value,
                body or self._bodies[record.meeting],
                self._shown(record.title),
                record.target,
            )

    def declarations(self) -> Iterator[DeclarationKey]:
        """Yield the declarations of interest."""
        sheet = self._sheet
        for record in self._reading.declarations:
            yield DeclarationKey(
                sheet.new_node("declaration", record.meeting, record.person, record.item or "").value,
                sheet.meeting(record.meeting).value,
                sheet.person(record.person).value,
                sheet.item(record.item).value if record.item else None,
                self._shown(record.concerns) if record.concerns else None,
            )
