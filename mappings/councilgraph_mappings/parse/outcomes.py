"""Resolutions as records: what kind of outcome each is, which minutes it confirms, and what two blocks say twice."""

import datetime as dt
import re
from collections.abc import Sequence

from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.parse.dates import dates_in, days_in
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.resolutions import Found
from councilgraph_mappings.parse.verbs import confirms_minutes, kind_of
from councilgraph_mappings.records import Evidence, Meeting, Outcome, OutcomeClass, OutcomeKind


def add_outcomes(
    draft: Draft, parts: Sequence[Sequence[Found]], meeting: Meeting, item: str | None, *, once: bool = False
) -> list[Outcome]:
    """Add the outcomes of the parts of one item as records and return them.

    What a later part says again (Decision and Minutes blocks repeat each other) is kept once; within a part the same
    words may be resolved twice, unless ``once`` says that a page lost the labels between its blocks.
    """
    kept: list[Outcome] = []
    for part in parts:
        before = [outcome.text for outcome in kept]
        for entry in part:
            if once:
                before = [outcome.text for outcome in kept]
            if not any(_alike(entry.text, text) for text in before):
                kept.append(_outcome(draft, entry, meeting, item))
    draft.outcomes += kept
    return kept


def _outcome(draft: Draft, entry: Found, meeting: Meeting, item: str | None) -> Outcome:
    kind = _kind(entry)
    if kind is None:
        draft.find(
            entry.start,
            entry.end,
            FindingKind.UNSETTLED,
            "no verb of the lookup resolutions.toml says what kind of outcome this is",
        )
    recommended = kind is OutcomeKind.RECOMMENDED or entry.verb.startswith("recommend")
    return Outcome(
        draft.key("-".join(filter(None, (item or meeting.key, "outcome", entry.ordinal)))),
        meeting.key,
        item,
        OutcomeClass.RECOMMENDATION if recommended else OutcomeClass.DECISION,
        kind,
        entry.ordinal,
        entry.text,
        Evidence(entry.start, entry.end, entry.rule),
        confirms_minutes_of=_confirmed(entry.text, meeting) if confirms_minutes(entry.text) else (),
    )


def _confirmed(text: str, meeting: Meeting) -> tuple[dt.date, ...]:
    """Return the dates of the meetings whose minutes a resolution confirms, all before the meeting itself."""
    full = [d.value for d in dates_in(text)]
    if not full and meeting.date:
        full = [d.value for d in days_in(text, meeting.date.value.year)]
    return tuple(dict.fromkeys(d for d in full if meeting.date is None or d < meeting.date.value))


def _kind(entry: Found) -> OutcomeKind | None:
    own = kind_of(entry.text)
    stem = kind_of(entry.verb) if entry.verb else None
    if own is None or (own is OutcomeKind.RESOLVED_OTHER and stem is OutcomeKind.AGREED):
        if own is None and entry.verb in {"resolved", "resolution", "decision", "decided", "ordered", "it"}:
            return None
        return stem or own
    if (
        stem in {OutcomeKind.REQUESTED, OutcomeKind.NOTED}
        and own is OutcomeKind.RESOLVED_OTHER
        and not re.match(r"\W*(?:that|to)\b", entry.text, re.IGNORECASE)
    ):
        return stem
    if (
        stem is OutcomeKind.RECOMMENDED
        and entry.verb.startswith("recommend")
        and own in {OutcomeKind.RESOLVED_OTHER, OutcomeKind.AGREED}
    ):
        return OutcomeKind.RECOMMENDED
    return own


def _alike(one: str, other: str) -> bool:
    """Return whether two texts say the same, but for small words and punctuation.

    >>> _alike("That the report be noted.", "the report be noted"), _alike("the minutes of 3 May", "the minutes of 4 May")
    (True, False)
    """
    a, b = (
        [w for w in re.findall(r"\w+", t.casefold()) if w not in {"that", "the", "a", "to", "be"}] for t in (one, other)
    )
    shared = len(set(a) & set(b))
    return (
        bool(a and b)
        and shared >= 0.9 * max(len(set(a)), len(set(b)))
        and [w for w in a if w.isdigit()] == [w for w in b if w.isdigit()]
    )
