"""The terms that a mapping may write, spelled once: a typo is an error in the editor, not a triple that nobody finds.

``CG`` holds our own terms and equals ``ontology/council.ttl``, which defines them; the line below each is a reminder.
The other classes are the vocabularies that we reuse.
"""
# ruff: noqa: N815 - attributes are spelled as the terms are

from typing import Final

from pyoxigraph import NamedNode

from councilgraph_mappings.vocabulary_reused import (
    DCAT,
    DCTERMS,
    FOAF,
    OA,
    ORG,
    OWL,
    PROV,
    RDF,
    RDFS,
    SKOS,
    TIME,
    VOID,
    XSD,
)

__all__ = [
    "CG",
    "CODES",
    "DCAT",
    "DCTERMS",
    "DEFINITIONS",
    "FOAF",
    "OA",
    "ORG",
    "OWL",
    "PROV",
    "RDF",
    "RDFS",
    "SKOS",
    "TIME",
    "VOID",
    "XSD",
    "code",
    "known_terms",
]

DEFINITIONS: Final = "https://w3id.org/councilgraph/def#"
CODES: Final = "https://w3id.org/councilgraph/code/"


def _cg(name: str) -> NamedNode:
    return NamedNode(DEFINITIONS + name)


def code(scheme: str, concept: str) -> NamedNode:
    """Return the concept of a code list; a space in the name of a value becomes a hyphen.

    >>> code("attendance-status", "inAttendance")
    <NamedNode value=https://w3id.org/councilgraph/code/attendance-status/inAttendance>
    """
    return NamedNode(f"{CODES}{scheme}/{concept.replace(' ', '-')}")


class CG:
    """Terms of councilgraph."""

    Council: Final = _cg("Council")
    """A local authority."""
    Committee: Final = _cg("Committee")
    """A body of a council that meets."""
    Meeting: Final = _cg("Meeting")
    """A gathering with an agenda."""
    AgendaItem: Final = _cg("AgendaItem")
    """One piece of business."""
    Attendance: Final = _cg("Attendance")
    """One person at, or away from, one meeting."""
    Outcome: Final = _cg("Outcome")
    """One thing that a meeting resolved, recommended or asked for."""
    Decision: Final = _cg("Decision")
    """An outcome that settles."""
    Recommendation: Final = _cg("Recommendation")
    """An outcome that proposes to somebody else."""
    Action: Final = _cg("Action")
    """An outcome that somebody has to do."""
    Motion: Final = _cg("Motion")
    """A proposal that was put."""
    Vote: Final = _cg("Vote")
    """How one named member voted."""
    DeclarationOfInterest: Final = _cg("DeclarationOfInterest")
    """An interest that a person declared."""
    Document: Final = _cg("Document")
    """A paper that belongs to a meeting."""
    WorkProgrammeEntry: Final = _cg("WorkProgrammeEntry")
    """A subject that a body plans to take."""
    ReportedPoint: Final = _cg("ReportedPoint")
    """One point of a discussion."""
    Passage: Final = _cg("Passage")
    """The words of a source that state a fact."""
    Finding: Final = _cg("Finding")
    """What could not be settled."""

    heldBy: Final = _cg("heldBy")
    """Meeting to the body that holds it."""
    council: Final = _cg("council")
    """Meeting to the council, known always when anything is."""
    startTime: Final = _cg("startTime")
    """xsd:time at which a meeting began."""
    endTime: Final = _cg("endTime")
    """xsd:time at which a meeting closed."""
    venue: Final = _cg("venue")
    """Where a meeting is held, as written."""
    recordStatus: Final = _cg("recordStatus")
    """Which kind of record of a meeting a source is."""
    contact: Final = _cg("contact")
    """Meeting to the person to ask about it."""
    number: Final = _cg("number")
    """As printed: "98", "5a"."""
    position: Final = _cg("position")
    """Integer from 1, in the order of the source."""
    purpose: Final = _cg("purpose")
    """What an agenda says an item is for."""
    inMeeting: Final = _cg("inMeeting")
    """Anything that happened in a meeting, to the meeting."""
    nilReturn: Final = _cg("nilReturn")
    """True on the item where nobody declared an interest."""
    cutOff: Final = _cg("cutOff")
    """True where the source shows only the beginning."""
    pageRange: Final = _cg("pageRange")
    """Pages of a pack, as printed."""
    presentedBy: Final = _cg("presentedBy")
    """Item to a person who introduced it."""
    attendee: Final = _cg("attendee")
    """Attendance to the person."""
    atMeeting: Final = _cg("atMeeting")
    """Attendance to the meeting."""
    attendanceStatus: Final = _cg("attendanceStatus")
    """Present, apologies, absent or in attendance."""
    capacity: Final = _cg("capacity")
    """As what a person attended."""
    substituteFor: Final = _cg("substituteFor")
    """Attendance to the member whose place was taken."""
    arrived: Final = _cg("arrived")
    """xsd:time of a late arrival."""
    left: Final = _cg("left")
    """xsd:time of an early departure."""
    attestedOn: Final = _cg("attestedOn")
    """xsd:date on which a membership is known to have held."""
    vacant: Final = _cg("vacant")
    """True on a post that nobody held."""
    text: Final = _cg("text")
    """The words themselves."""
    outcomeKind: Final = _cg("outcomeKind")
    """What the operative verb did."""
    ordinal: Final = _cg("ordinal")
    """Number or letter within the list, as printed."""
    arisesFrom: Final = _cg("arisesFrom")
    """Outcome, motion or point to the item."""
    confirmsMinutesOf: Final = _cg("confirmsMinutesOf")
    """Outcome to the earlier meeting."""
    actionOwner: Final = _cg("actionOwner")
    """Action to the person or post that has to act."""
    dueDate: Final = _cg("dueDate")
    """xsd:date by which an action is due."""
    dueText: Final = _cg("dueText")
    """When an action is due, as written."""
    progress: Final = _cg("progress")
    """How far it is, as written."""
    tracks: Final = _cg("tracks")
    """Tracker row to the outcome that it follows."""
    mover: Final = _cg("mover")
    """Motion to the person who proposed it."""
    seconder: Final = _cg("seconder")
    """Motion to the person who seconded it."""
    result: Final = _cg("result")
    """Carried, lost, withdrawn or tied."""
    unanimous: Final = _cg("unanimous")
    """True where the source says so."""
    votesFor: Final = _cg("votesFor")
    """Count."""
    votesAgainst: Final = _cg("votesAgainst")
    """Count."""
    abstentions: Final = _cg("abstentions")
    """Count."""
    decides: Final = _cg("decides")
    """Motion to the outcome that it settled."""
    voter: Final = _cg("voter")
    """Vote to the member."""
    choice: Final = _cg("choice")
    """For, against or abstain."""
    inMotion: Final = _cg("inMotion")
    """Vote to the motion."""
    declaredBy: Final = _cg("declaredBy")
    """Declaration to the person."""
    concerns: Final = _cg("concerns")
    """Declaration to the item."""
    concernsText: Final = _cg("concernsText")
    """The item concerned, as written."""
    interestKind: Final = _cg("interestKind")
    """Kind of interest in the words of a code of conduct."""
    interestNature: Final = _cg("interestNature")
    """What the interest is, as written."""
    withdrew: Final = _cg("withdrew")
    """True where the person left or took no part."""
    keyDecision: Final = _cg("keyDecision")
    """Whether a report is about a key decision."""
    exemptPart: Final = _cg("exemptPart")
    """Part I or II, as printed."""
    targetDate: Final = _cg("targetDate")
    """xsd:date, xsd:gYearMonth or xsd:gYear."""
    dateText: Final = _cg("dateText")
    """When it is planned, as written: "TBC"."""
    responsible: Final = _cg("responsible")
    """Work programme entry to the person or post."""
    reason: Final = _cg("reason")
    """Why it is planned, as written."""
    originOutcome: Final = _cg("originOutcome")
    """Work programme entry to the outcome that asked for it."""
    fulfilledBy: Final = _cg("fulfilledBy")
    """Work programme entry to the item that took it."""
    letter: Final = _cg("letter")
    """Letter or marker of a point, as printed."""
    pointKind: Final = _cg("pointKind")
    """Key point, answer or discussion."""
    sourcePath: Final = _cg("sourcePath")
    """Path of a source, relative to the folder that was published."""
    sha256: Final = _cg("sha256")
    """Hexadecimal digest of a source's bytes."""
    rule: Final = _cg("rule")
    """The rule that read the fact."""
    states: Final = _cg("states")
    """Passage to the property that it states."""
    findingKind: Final = _cg("findingKind")
    """Why a finding was made."""
    canonical: Final = _cg("canonical")
    """A thing as one source knows it, to the one thing."""


_VOCABULARIES: Final = (CG, RDF, RDFS, XSD, SKOS, DCTERMS, FOAF, ORG, PROV, OA, OWL, DCAT, VOID, TIME)


def known_terms() -> frozenset[str]:
    """Return the IRI of every term above; published data uses no other class or property.

    >>> CG.Meeting.value in known_terms()
    True
    """
    return frozenset(
        term.value for vocabulary in _VOCABULARIES for term in vars(vocabulary).values() if isinstance(term, NamedNode)
    )
