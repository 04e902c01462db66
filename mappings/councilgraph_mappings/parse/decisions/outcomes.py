"""Resolutions as records: what kind of outcome each is, which minutes it confirms, and what two blocks say twice."""

import datetime as dt
import re
from collections import defaultdict, deque
from collections.abc import Sequence

from councilgraph_mappings.codes import OutcomeClass, OutcomeKind
from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.parse.decisions.confirmed_minutes import confirms_minutes
from councilgraph_mappings.parse.decisions.narrative import AS_RECORD, SIGNED_MINUTES
from councilgraph_mappings.parse.decisions.passives import REPORTED
from councilgraph_mappings.parse.decisions.resolution_parts import Found
from councilgraph_mappings.parse.decisions.verbs import kind_of
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.wording.dates import dates_in, days_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.records import Meeting, Outcome


def add_outcomes(
    draft: Draft, parts: Sequence[Sequence[Found]], meeting: Meeting, item: str | None, *, once: bool = False
) -> list[Outcome]:
    """Add the outcomes of the parts of one item as records and return them.

    What a later part says again (Decision and Minutes blocks repeat each other) is kept once, and that minutes are
    confirmed whatever the words; within a part the same
    words may be resolved twice, unless ``once`` says that a page lost the labels between its blocks. A sentence that only
    tells of what is resolved beside it ("Councillor Roe was elected") is no outcome besides.
    """
    kept: list[Outcome] = []
    said = _Said()
    confirmed = confirms = False
    for number, part in enumerate(parts):
        here: list[str] = []
        resolved = _Said()
        for entry in part:
            if entry.rule != REPORTED:
                resolved.add(entry.text)
        for entry in part:
            if (once or number) and said.before(entry.text):
                continue
            if number and confirmed and confirms_minutes(entry.text):
                continue
            if entry.rule == AS_RECORD and any(
                confirms_minutes(each.text) for later in parts[number + 1 :] for each in later
            ):
                continue  # "Agreed as a correct record": below it the Minutes say of what
            if entry.rule == SIGNED_MINUTES and any(
                each.rule != SIGNED_MINUTES and confirms_minutes(each.text) for all_of in parts for each in all_of
            ):
                continue  # whoever signs minutes that were approved approves nothing more
            if entry.rule == REPORTED and resolved.before(entry.text):
                continue
            kept.append(_outcome(draft, entry, meeting, item))
            if once:
                said.add(entry.text)
            elif len(parts) > 1:
                here.append(entry.text)
                confirms = confirms or confirms_minutes(entry.text)
        for text in here:
            said.add(text)
        confirmed = confirms
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


_ALSO_AGREED = bounded(r"\bnoted\s+and\s+(?:also\s+)?agreed\b", re.IGNORECASE)
_TO_DO = bounded(r"\W{0,3}to\s+(?!be\b|the\b|an?\b)[a-z]{3,}\s")
_BE_DONE = bounded(
    r"(?<!\bto)\sbe\s+(?:\w+ly\s+)?(?:[a-z]{2,}(?:ed|en|wn|ilt)|dealt|dug|hung|laid|taught|told|lent|read|wound|shut|won|fed|run)\b"
)
_SHALL = bounded(
    r"\W{0,3}(?:that\s+)?(?:we|they|it|(?:the|this|our)\s+(?:[\w’'-]+\s+){1,4}?)\s*(?:should|shall|would|will)\s+(?:no\s+longer\s+|not\s+|now\s+|again\s+)?(?!be\b|have\b)[a-z]{3,}",
    re.IGNORECASE,
)
"""What the body is to do from now on: "we should no longer pay the levy"."""
_MEETING_CALLED = bounded(
    r"\bmeeting\s+(?:would\s+|will\s+|should\s+)?be\s+called\b|\bbe\s+called\s+(?:the\s+)?(?-i:[‘“\"'A-Z])",
    re.IGNORECASE,
)
"""A meeting that is to be held, or what something is named: nobody is called on to do anything."""
_CONTINUED = bounded(
    r"^\W*(?:to\s+)?continue\s+(?:consideration|the\s+(?:item|matter|application))\b|\bbe\s+continued\s+to\b",
    re.IGNORECASE,
)
"""What is put off, as Scottish councils call it."""
"""What a meeting settles to be done is agreed, also by a verb that no table holds: "that the fence be mended"."""

_NOT_APPROVED = frozenset({OutcomeKind.DEFERRED, OutcomeKind.REFUSED, OutcomeKind.NOTED})
"""What became of a matter whose words ask for approval: "To approve the lease: deferred"."""

_CLAUSE = bounded(r"\W*(?:that|to)\b", re.IGNORECASE)

_APPOINTMENT_NOTED = (OutcomeKind.NOTED, OutcomeKind.APPOINTED)
"""Who was appointed elsewhere is taken in: "noted the appointment of Councillor Roe"."""


def _kind(entry: Found) -> OutcomeKind | None:
    """Return the kind of an outcome: what its own verb says, unless the verb that introduces it says more."""
    own = kind_of(entry.text)
    if own is OutcomeKind.REQUESTED and _MEETING_CALLED.search(entry.text):
        return OutcomeKind.AGREED
    if _CONTINUED.search(entry.text, 0, 200):
        return OutcomeKind.DEFERRED
    stem = kind_of(entry.verb) if entry.verb else None
    if entry.by_verb and (own is not OutcomeKind.APPROVED or stem in _NOT_APPROVED):
        return stem
    if own is None and stem is OutcomeKind.RECOMMENDED:
        return stem
    if own is None or (own is OutcomeKind.RESOLVED_OTHER and stem is OutcomeKind.AGREED):
        if own is None and (
            _TO_DO.match(entry.text) or _BE_DONE.search(entry.text, 0, 200) or _SHALL.match(entry.text)
        ):
            return OutcomeKind.AGREED
        if own is None and entry.verb.startswith("recommendation"):
            return OutcomeKind.RECOMMENDED
        if own is None and entry.verb in {"resolved", "resolution", "decision", "decided", "ordered", "it"}:
            return None
        return stem or own
    if (
        stem in {OutcomeKind.REQUESTED, OutcomeKind.NOTED}
        and (own in {OutcomeKind.RESOLVED_OTHER, OutcomeKind.AGREED} or (stem, own) == _APPOINTMENT_NOTED)
        and not _CLAUSE.match(entry.text)
        and not _ALSO_AGREED.search(entry.text)
    ):
        return stem
    if stem is OutcomeKind.RECOMMENDED and (
        own is not OutcomeKind.NOTED or entry.verb.startswith(("recommended to", "recommends to"))
    ):
        return OutcomeKind.RECOMMENDED
    return own


class _Said:
    """What was said already, but for small words and punctuation, asked for by likeness.

    >>> said = _Said()
    >>> said.add("That the report be noted.")
    >>> said.before("the report be noted"), said.before("the minutes be noted")
    (True, False)
    """

    _SMALL = frozenset({"that", "the", "a", "to", "be", "was", "were", "is", "are", "been"})

    def __init__(self) -> None:
        """Begin with nothing said."""
        self._exactly: set[tuple[frozenset[str], tuple[str, ...]]] = set()
        self._nearly: dict[tuple[str, tuple[str, ...]], deque[frozenset[str]]] = defaultdict(lambda: deque(maxlen=50))
        """The words of long texts under their longest words, with the numbers in them; the latest of each will do."""

    def add(self, text: str) -> None:
        """Remember a text."""
        words, numbers = self._content(text)
        self._exactly.add((words, numbers))
        for word in self._telling(words):
            self._nearly[word, numbers].append(words)

    def before(self, text: str) -> bool:
        """Return whether a text with the same numbers and nine in ten of the words was said before."""
        words, numbers = self._content(text)
        if words and (words, numbers) in self._exactly:
            return True
        return any(
            len(words & other) >= 0.9 * max(len(words), len(other))
            for word in self._telling(words)
            for other in self._nearly.get((word, numbers), ())
        )

    def _content(self, text: str) -> tuple[frozenset[str], tuple[str, ...]]:
        words = [word for word in re.findall(r"\w+", text.casefold()) if word not in self._SMALL]
        # Initials stand with a name or do not.
        said = frozenset(word for word in words if len(word) > 1 or word.isdigit())
        return said, tuple(word for word in words if word.isdigit())

    @staticmethod
    def _telling(words: frozenset[str]) -> list[str]:
        """Return the longest words, of which texts that share nine in ten of their words share at least one.

        Fewer than nine words are shared by nine tenths only if all of them are.
        """
        if len(words) < 9:
            return []
        return sorted(words, key=lambda word: (-len(word), word))[: len(words) // 10 + 1]
