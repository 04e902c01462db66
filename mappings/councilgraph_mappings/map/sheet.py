"""What the generators of one document share: its IRIs, its literals, its passages and the codes that it used."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final, TypeAlias
from urllib.parse import quote, urljoin

from pyoxigraph import Literal, NamedNode

from councilgraph_mappings.codes import OrganisationKind
from councilgraph_mappings.errors import CouncilGraphError
from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.iris import UNKNOWN, Iris, council_iri, normal_base
from councilgraph_mappings.map.codes import concept
from councilgraph_mappings.map.privacy import PrivateText, redact
from councilgraph_mappings.map.source import Source, council_of, primary_meeting
from councilgraph_mappings.read.document import Document
from councilgraph_mappings.reading import Reading
from councilgraph_mappings.records import Meeting, Organisation
from councilgraph_mappings.vocabulary import PROV, SKOS

Triple: TypeAlias = tuple[NamedNode, NamedNode, NamedNode | Literal]

_ADDRESS: Final = re.compile(r"https?://[^\s<>\"{}|\\^`@]+")


class Sheet:
    """The document that is being mapped.

    The nodes of a record are looked up by its key, so that a record may refer to one that is mapped later. Passages and
    codes are remembered when they are used; ``passage`` and ``graph`` write them at the end.
    """

    def __init__(self, reading: Reading, document: Document, source: Source, base: str) -> None:
        """Mint the nodes of everything that records refer to."""
        self.reading = reading
        self.source = source
        self.iris = Iris(normal_base(base), source.council, source.identity)
        self.graph = NamedNode(self.iris.graph)
        self.source_node = NamedNode(self.iris.source)
        self.passages: dict[tuple[Evidence, NamedNode | None], NamedNode] = {}
        self.concepts: dict[NamedNode, Literal] = {}
        self.private = PrivateText(document.text)
        self._minted: dict[str, int] = {}
        self._named: dict[NamedNode, str] = {}
        self._meeting_records = {record.key: record for record in reading.meetings}
        self._organisation_records = {record.key: record for record in reading.organisations}
        self._organisations = {record.key: self._organisation(record) for record in reading.organisations}
        self._meetings = dict(self._mint_meetings(reading.meetings))
        self._described = frozenset(self._meetings.values())
        self._people = {record.key: NamedNode(self.iris.person(record.key)) for record in reading.people}
        self._items = {record.key: self.node("item", record.key) for record in reading.items}
        self._outcomes = {record.key: self.node("outcome", record.key) for record in reading.outcomes}
        self._motions = {record.key: self.node("motion", record.key) for record in reading.motions}
        self._extents = self._meeting_extents()

    # Nodes

    def node(self, kind: str, *key: str) -> NamedNode:
        """Return the node of a thing of this document, by the key that its record has."""
        return NamedNode(self.iris.thing(kind, "-".join(part for part in key if part)))

    def new_node(self, kind: str, *key: str) -> NamedNode:
        """Return a node that no other record got, for records that have no key of their own."""
        iri = self.iris.thing(kind, "-".join(part for part in key if part))
        count = self._minted[iri] = self._minted.get(iri, 0) + 1
        return NamedNode(iri if count == 1 else f"{iri}/{count}")

    def meeting(self, key: str) -> NamedNode:
        """Return the node of a meeting."""
        return self._find(self._meetings, "meeting", key)

    def is_described(self, node: NamedNode) -> bool:
        """Return whether a node is one of the meetings that the document describes."""
        return node in self._described

    def person(self, key: str) -> NamedNode:
        """Return the node of a person."""
        return self._find(self._people, "person", key)

    def organisation(self, key: str) -> NamedNode:
        """Return the node of an organisation."""
        return self._find(self._organisations, "organisation", key)

    def item(self, key: str) -> NamedNode:
        """Return the node of an agenda item."""
        return self._find(self._items, "item", key)

    def outcome(self, key: str) -> NamedNode:
        """Return the node of an outcome."""
        return self._find(self._outcomes, "outcome", key)

    def motion(self, key: str) -> NamedNode:
        """Return the node of a motion."""
        return self._find(self._motions, "motion", key)

    def _find(self, nodes: dict[str, NamedNode], kind: str, key: str) -> NamedNode:
        try:
            return nodes[key]
        except KeyError:
            raise CouncilGraphError(
                self.source.path,
                f"a record refers to {kind} {key!r}, which no record describes",
                "this is a fault of the parser; please report it with the document",
            ) from None

    @property
    def council(self) -> NamedNode | None:
        """Return the node of the document's council, or None where nothing names it."""
        return None if self.source.council == UNKNOWN else NamedNode(self.iris.council_iri)

    def council_named(self, name: str) -> NamedNode:
        """Return the node of a council by its name; not every council of a document is the one that published it."""
        if self._is_own(name):
            return NamedNode(self.iris.council_iri)
        return NamedNode(council_iri(self.iris.base, council_of(name, self._day())))

    def body_named(self, name: str) -> NamedNode:
        """Return the node of a committee or other organisation by its name.

        Without a council a name says little: two councils' "Audit Committee" differ, so the node is the document's own.
        """
        if self.source.council == UNKNOWN:
            return self.node("organisation", name)
        return NamedNode(self.iris.organisation(name))

    def _organisation(self, record: Organisation) -> NamedNode:
        if record.kind is OrganisationKind.COUNCIL:
            return self.council_named(record.name)
        return self.body_named(record.name)

    def _is_own(self, name: str) -> bool:
        own = self.source.council_name
        if own is None or name == own:
            return own is not None
        meeting = primary_meeting(self.reading)
        record = self._organisation_records.get(meeting.council_key or "")
        return record is not None and name in (record.name, *record.also)

    def _day(self) -> dt.date | None:
        meeting = primary_meeting(self.reading)
        return meeting.date.value if meeting.date else None

    # Meetings

    def body_name(self, meeting: Meeting) -> str | None:
        """Return the name of the body that holds a meeting; None where it is the council itself, or unknown."""
        record = self._organisation_records.get(meeting.body_key or "")
        if record is None:
            return meeting.body.value if meeting.body else None
        if record.kind is OrganisationKind.COUNCIL and self.council_named(record.name) == self.council:
            return None
        return record.name

    def _mint_meetings(self, meetings: Iterable[Meeting]) -> Iterator[tuple[str, NamedNode]]:
        taken: set[str] = set()
        for meeting in meetings:
            iri = self._meeting_iri(meeting)
            if iri in taken and meeting.start and meeting.date and not meeting.source_id:
                iri = self.iris.meeting_on(self.body_name(meeting), meeting.date.value, meeting.start.value)
            if iri in taken:
                iri = self.iris.thing("meeting", meeting.key)
            taken.add(iri)
            yield meeting.key, NamedNode(iri)

    def _meeting_iri(self, meeting: Meeting) -> str:
        known = self.source.council != UNKNOWN
        if known and meeting.source_id:
            return self.iris.meeting(meeting.source_id)
        if known and meeting.date and (meeting.body or meeting.body_key):
            return self.iris.meeting_on(self.body_name(meeting), meeting.date.value)
        return self.iris.meeting(self.source.sha256[:16])

    def meeting_record(self, key: str) -> Meeting:
        """Return the record of a meeting."""
        self.meeting(key)
        return self._meeting_records[key]

    def meeting_on(self, like: Meeting, date: dt.date) -> NamedNode:
        """Return the node of the meeting that the same body held on a day, described here or not."""
        body = self.body_name(like)
        for meeting in self.reading.meetings:
            if meeting.date and meeting.date.value == date and self.body_name(meeting) == body:
                return self.meeting(meeting.key)
        if self.source.council != UNKNOWN and (like.body or like.body_key):
            return NamedNode(self.iris.meeting_on(body, date))
        return self.node("meeting", "on", date.isoformat())

    def _meeting_extents(self) -> list[tuple[int, int, Meeting]]:
        """Return where the text speaks of each meeting that it is not about, as of the last one, whose minutes it holds."""
        places: dict[str, list[Evidence]] = {}
        for key, evidence in _places(self.reading):
            if evidence.quoted:
                places.setdefault(key, []).append(evidence)
        return [
            (min(place.start for place in found), max(place.end for place in found), meeting)
            for meeting in self.reading.meetings
            if not meeting.primary and (found := places.get(meeting.key))
        ]

    def day_of(self, evidence: Evidence) -> dt.date | None:
        """Return the date of the meeting that a passage is about, or None where it is not known."""
        for start, end, meeting in self._extents:
            if evidence.quoted and start <= evidence.start < end:
                return meeting.date.value if meeting.date else None
        return self._day()

    # Literals, codes, passages

    def words(self, text: str, *, postcodes: bool = True) -> Literal:
        """Return a text as a literal, without what is private in it."""
        return Literal(redact(text, postcodes=postcodes))

    def named(self, node: NamedNode, name: str) -> Iterator[Triple]:
        """Yield the label of a node, preferred for the first name that the document gives it."""
        if self._named.setdefault(node, name) == name:
            yield node, SKOS.prefLabel, self.words(name)
        else:
            yield node, SKOS.altLabel, self.words(name)

    def page(self, address: str) -> NamedNode | None:
        """Return the page at an address, which may be relative to the source's; None where it is no web address."""
        plain = quote(urljoin(self.source.address or "", address.strip()), safe="/:?#[]!$&'()*+,;=%~@")
        return NamedNode(plain) if _ADDRESS.fullmatch(plain) else None

    def concept(self, scheme: str, value: StrEnum | str) -> NamedNode:
        """Return the concept of a code list, which the graph will name."""
        node, label = concept(scheme, str(value))
        self.concepts[node] = label
        return node

    def quoted(self, node: NamedNode, evidence: Evidence, states: NamedNode | None = None) -> Triple:
        """Return the triple that ties a node to the passage that states it.

        What a manifest or an address states is not quoted from the text; the node is derived from that statement.
        """
        key = (evidence, states)
        passage = self.passages.get(key)
        if passage is None:
            name = states.value.replace("/", "#").rpartition("#")[2] if states else ""
            passage = NamedNode(self.iris.passage(evidence.start, evidence.end, evidence.rule, name))
            self.passages[key] = passage
        return node, PROV.wasQuotedFrom if evidence.quoted else PROV.wasDerivedFrom, passage


def _places(reading: Reading) -> Iterator[tuple[str, Evidence]]:
    """Yield the key of a meeting with each passage about it."""
    yield from ((record.meeting, record.evidence) for record in reading.items)
    yield from ((record.meeting, record.evidence) for record in reading.attendance)
    yield from ((record.meeting, record.evidence) for record in reading.outcomes)
    yield from ((record.meeting, record.evidence) for record in reading.motions)
    yield from ((record.meeting, record.evidence) for record in reading.declarations)
    yield from ((record.meeting, record.evidence) for record in reading.points)
