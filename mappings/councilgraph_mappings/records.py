"""What a council document says, before it is RDF: one frozen dataclass for each kind of fact.

A parser returns one ``Reading``. Its records refer to each other by keys, which are unique within the reading and made
of what the text says (``person "diane-booth"``, ``item "m1-98"``), never of positions in a list that a correction would
shift. Every record carries the passage that states it. ``None`` means that the document does not say.
"""

import datetime as dt
from dataclasses import dataclass

from councilgraph_mappings.codes import (
    Capacity,
    Choice,
    InterestKind,
    MotionResult,
    OrganisationKind,
    OutcomeClass,
    OutcomeKind,
    PointKind,
    RecordStatus,
    Status,
)
from councilgraph_mappings.evidence import Evidence, Stated


@dataclass(frozen=True, slots=True)
class Person:
    """A person as this document names them; every mention within the document is resolved to one record."""

    key: str
    name: str
    """The fullest form, without titles where there is a forename or an initial: "Diane Booth", "D. Booth"; a surname
    alone keeps its civil title: "Mrs Beer"."""
    title: str
    """Titles as written before the name: "Councillor Mrs"; empty where there is none."""
    also: tuple[str, ...]
    """Other forms in the document, without "Councillor": "Mrs Booth", "Booth"."""
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Organisation:
    """A named organisation; full name and acronym are one."""

    key: str
    name: str
    kind: OrganisationKind
    also: tuple[str, ...]
    evidence: Evidence
    purpose: Stated[str] | None = None
    """What it is for, in the words of the council."""


@dataclass(frozen=True, slots=True)
class Role:
    """An office, job or seat that the document says a person holds."""

    person: str
    title: str
    """As written: "Service Director for Education", "Vice Chair"."""
    organisation: str | None
    evidence: Evidence
    begins: dt.date | None = None
    ends: dt.date | None = None
    """The last day, where the document gives one; a role without it may go on or not."""


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A seat that the document says is vacant."""

    key: str
    title: str
    organisation: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting; a document that names none still has one, without date or body."""

    key: str
    primary: bool
    """The document is about this meeting; a pack that holds the minutes of the previous one has that one too, not
    primary."""
    body: Stated[str] | None = None
    """Name of the committee, without the council; None where a full or parish council meets."""
    body_key: str | None = None
    """Key of the organisation that holds the meeting: the committee, or the council itself."""
    council: Stated[str] | None = None
    council_key: str | None = None
    date: Stated[dt.date] | None = None
    start: Stated[dt.time] | None = None
    end: Stated[dt.time] | None = None
    venue: Stated[str] | None = None
    status: Stated[RecordStatus] | None = None
    contact: Stated[str] | None = None
    """Key of the contact person."""
    source_id: str | None = None
    """The system's own number of the meeting (ModernGov MId)."""
    note: Stated[str] | None = None
    """What the source says became of it, as written: "Cancelled"."""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item of business of a meeting."""

    key: str
    meeting: str
    position: int
    """From 1, in the order of the document."""
    number: str | None
    """As printed: "98", "5a", "77/21"."""
    title: str | None
    evidence: Evidence
    purpose: Stated[str] | None = None
    """What the agenda says the item is for ("To receive …")."""
    parent: str | None = None
    """Key of the item that this is a part of."""
    pages: str | None = None
    """Page range in the pack, as printed."""
    nil_return: Evidence | None = None
    """The passage that says that nobody declared an interest."""
    cut_off: Evidence | None = None
    """The passage that says that the minutes of the item are longer than what the page shows."""
    presenters: tuple[str, ...] = ()
    """Keys of the people who presented or introduced the item."""
    source_id: str | None = None


@dataclass(frozen=True, slots=True)
class Attendance:
    """A person at a meeting, or excused from it, or absent."""

    meeting: str
    person: str
    status: Status
    evidence: Evidence
    capacity: Capacity | None = None
    substitute_for: str | None = None
    """Key of the member for whom this person stands in."""
    arrived: dt.time | None = None
    left: dt.time | None = None
    note: str | None = None
    """How the attendance differs, as written: "via Zoom", "from item 6"."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One numbered or lettered part of what a meeting decided, recommended or asked for."""

    key: str
    meeting: str
    item: str | None
    outcome_class: OutcomeClass
    kind: OutcomeKind | None
    """None where the verb is not in the lookups; a finding then says so."""
    ordinal: str | None
    """As printed: "1", "(a)" without brackets: "a"."""
    text: str
    """The operative words."""
    evidence: Evidence
    owner: str | None = None
    """Key of the person who has to act."""
    owner_office: str | None = None
    """The office that has to act, where no person is named."""
    due: dt.date | None = None
    due_text: str | None = None
    confirms_minutes_of: tuple[dt.date, ...] = ()
    """Dates of the meetings whose minutes are confirmed."""
    progress: Stated[str] | None = None
    tracks: "Tracked | None" = None
    """What a tracker row follows."""


@dataclass(frozen=True, slots=True)
class Tracked:
    """Where a tracker row says that its resolution was made."""

    date: dt.date | None
    number: str | None
    """The minute number, as printed."""
    title: str | None


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion that was put, as far as the document tells."""

    key: str
    meeting: str
    item: str | None
    evidence: Evidence
    text: str | None = None
    mover: str | None = None
    seconder: str | None = None
    result: MotionResult | None = None
    unanimous: bool = False
    """The document says so; False where it is silent."""
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    decides: tuple[str, ...] = ()
    """Keys of the outcomes that the motion decided."""


@dataclass(frozen=True, slots=True)
class Vote:
    """The recorded vote of one named member."""

    motion: str
    person: str
    choice: Choice
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Declaration:
    """An interest that a person declared at the meeting."""

    meeting: str
    person: str
    evidence: Evidence
    item: str | None = None
    """Key of the item concerned, where it could be found."""
    concerns: str | None = None
    """The item concerned, as written."""
    kind: InterestKind | None = None
    nature: str | None = None
    withdrew: bool = False
    """The document says that the person left or took no part; False where it is silent."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A report, appendix, letter or set of minutes that belongs to the meeting; becomes a cg:Document."""

    key: str
    meeting: str
    title: str
    evidence: Evidence
    kind: str | None = None
    """Concept of code/document-type: report, minutes, appendix, letter, background-paper, work-programme …"""
    item: str | None = None
    pages: str | None = None
    address: str | None = None
    size: str | None = None
    """As printed: "PDF 149 KB"."""
    author: str | None = None
    """Key of a person."""
    reference: str | None = None
    key_decision: bool | None = None
    part: str | None = None
    """Part I (open) or II (exempt), as printed."""


@dataclass(frozen=True, slots=True)
class WorkProgrammeEntry:
    """What a committee plans to take, and when."""

    key: str
    meeting: str
    title: str
    evidence: Evidence
    organisation: str | None = None
    """Key of the body whose programme it is."""
    target: str | None = None
    """As precise as written: "2018-09-19", "2018-09"; None with ``date_text`` where it says "TBC"."""
    date_text: str | None = None
    responsible: str | None = None
    """Key of a person."""
    responsible_office: str | None = None
    reason: str | None = None
    origin: str | None = None
    """Key of the outcome that put the entry on the programme."""


@dataclass(frozen=True, slots=True)
class Point:
    """One lettered or bulleted point of the discussion."""

    meeting: str
    item: str | None
    position: int
    """From 1, within the item."""
    text: str
    kind: PointKind
    evidence: Evidence
    letter: str | None = None
