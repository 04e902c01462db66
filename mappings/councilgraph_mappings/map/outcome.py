"""What a meeting decided, recommended or asked for, part by part."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from pyoxigraph import NamedNode

from councilgraph_mappings.codes import OutcomeClass
from councilgraph_mappings.map.literals import date
from councilgraph_mappings.map.meeting import other_meeting_triples
from councilgraph_mappings.map.role import post_node, post_triples
from councilgraph_mappings.map.sheet import Sheet, Triple
from councilgraph_mappings.records import Meeting, Outcome, Tracked
from councilgraph_mappings.vocabulary import CG, DCTERMS, RDF, SKOS

_CLASSES: Final = {
    OutcomeClass.DECISION: CG.Decision,
    OutcomeClass.RECOMMENDATION: CG.Recommendation,
    OutcomeClass.ACTION: CG.Action,
}


def outcome_triples(outcome: Outcome, sheet: Sheet) -> Iterator[Triple]:
    """Yield the triples of one outcome."""
    node = sheet.outcome(outcome.key)
    yield node, RDF.type, _CLASSES[outcome.outcome_class]
    yield node, CG.text, sheet.words(outcome.text)
    yield node, CG.inMeeting, sheet.meeting(outcome.meeting)
    if outcome.item:
        yield node, CG.arisesFrom, sheet.item(outcome.item)
    if outcome.kind:
        yield node, CG.outcomeKind, sheet.concept("outcome-kind", outcome.kind)
    if outcome.ordinal:
        yield node, CG.ordinal, sheet.words(outcome.ordinal)
    yield sheet.quoted(node, outcome.evidence)
    yield from _to_do(node, outcome, sheet)
    meeting = sheet.meeting_record(outcome.meeting)
    for day in outcome.confirms_minutes_of:
        yield node, CG.confirmsMinutesOf, sheet.meeting_on(meeting, day)
        yield from other_meeting_triples(meeting, day, sheet)
    if outcome.tracks:
        yield from _tracked(node, meeting, outcome.tracks, sheet)


def _to_do(node: NamedNode, outcome: Outcome, sheet: Sheet) -> Iterator[Triple]:
    """Yield who has to act, by when, and how far it is."""
    if outcome.owner:
        yield node, CG.actionOwner, sheet.person(outcome.owner)
    if outcome.owner_office:
        yield node, CG.actionOwner, post_node(outcome.owner_office, sheet)
        yield from post_triples(outcome.owner_office, outcome.evidence, sheet)
    if outcome.due:
        yield node, CG.dueDate, date(outcome.due)
    if outcome.due_text:
        yield node, CG.dueText, sheet.words(outcome.due_text)
    if outcome.progress:
        yield node, CG.progress, sheet.words(outcome.progress.value)
        yield sheet.quoted(node, outcome.progress.evidence, CG.progress)


def _tracked(node: NamedNode, meeting: Meeting, tracked: Tracked, sheet: Sheet) -> Iterator[Triple]:
    """Yield what a tracker row follows, as the row says it; the outcome itself is in another document."""
    if tracked.date:
        yield node, DCTERMS.references, sheet.meeting_on(meeting, tracked.date)
        yield from other_meeting_triples(meeting, tracked.date, sheet)
    yield node, SKOS.note, sheet.words(tracked_words(tracked.date, tracked.number, tracked.title))


def tracked_words(day: dt.date | None, number: str | None, title: str | None) -> str:
    """Return what a tracker row follows, in words.

    >>> tracked_words(dt.date(2024, 3, 12), "45", None)
    'Follows minute 45 of 2024-03-12'
    """
    words = ["Follows"]
    if number:
        words.append(f"minute {number}")
    if title:
        words.append(f"“{title}”")
    if day:
        words.append(f"of {day.isoformat()}")
    return " ".join(words)
