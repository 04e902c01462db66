"""What one document says, and what is known about it from outside its text."""

import datetime as dt
from dataclasses import dataclass, field

from councilgraph_mappings.elsewhere import Elsewhere
from councilgraph_mappings.finding import Finding
from councilgraph_mappings.records import (
    AgendaItem,
    Attendance,
    Declaration,
    Meeting,
    Motion,
    Organisation,
    Outcome,
    Paper,
    Person,
    Point,
    Role,
    Vacancy,
    Vote,
    WorkProgrammeEntry,
)


@dataclass(frozen=True, slots=True)
class Context:
    """What is known about a document from outside its text: manifest, options, address, register."""

    path: str
    """Relative to the folder that is published, with forward slashes."""
    sha256: str
    address: str | None = None
    council_code: str | None = None
    """Code in the register of councils."""
    council: str | None = None
    """Official name."""
    body: str | None = None
    date: dt.date | None = None
    title: str | None = None
    retrieved: dt.datetime | None = None
    """When its bytes came from its address; a time without a zone is in UTC."""
    withdrawn: dt.datetime | None = None
    """When its address was first found to have nothing any more."""
    origin: str = "manifest"
    """Where these values come from; begins the rule in the evidence of every fact taken from here."""
    elsewhere: tuple[Elsewhere, ...] = ()
    """Names that other files give to the ids this one refers to."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that one document says."""

    genre: str
    """Name of the parser that read it: "meeting page", "agenda item page", "minutes", "agenda pack" …"""
    context: Context
    meetings: tuple[Meeting, ...]
    """At least one is primary; none where the document is about no meeting, as a councillor's page."""
    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    roles: tuple[Role, ...] = ()
    vacancies: tuple[Vacancy, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    motions: tuple[Motion, ...] = ()
    votes: tuple[Vote, ...] = ()
    declarations: tuple[Declaration, ...] = ()
    papers: tuple[Paper, ...] = ()
    work_programme: tuple[WorkProgrammeEntry, ...] = ()
    points: tuple[Point, ...] = ()
    findings: tuple[Finding, ...] = field(default=())
