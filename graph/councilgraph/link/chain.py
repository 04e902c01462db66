"""The chain of accountability: confirmed minutes, tracker rows and what they follow, plans and what became of them."""

import datetime as dt
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from councilgraph.link.meetings import Meetings
from councilgraph.link.rows import EntryKey, ItemKey, KeyRow, OutcomeKey
from councilgraph.link.words import contained, folded, significant

_REPEATED: Final = 0.7
"""How much of an outcome a tracker row repeats when it follows it."""
_ON_SUBJECT: Final = 0.75
"""How much of two titles is the same significant words when they are of one subject."""

Link = tuple[str, str, str]
"""Local IRI, property of cg:, canonical IRI."""


Subject = frozenset[str]
"""What a title is about."""


def subject_of(title: str) -> Subject:
    """Return what a title is about: its significant words, or all of it where none is."""
    return significant(title) or frozenset({folded(title)})


@dataclass(slots=True)
class Canon:
    """The canonical thing of each local one."""

    meetings: Meetings
    bodies: dict[str, str]
    items: dict[str, str]
    outcomes: dict[str, str]


@dataclass(slots=True)
class Chain:
    """What linking found, and how often it could not decide."""

    links: list[Link] = field(default_factory=list)
    ambiguous: int = 0


def link_chain(rows: Iterable[KeyRow], canon: Canon) -> Chain:
    """Return the links from one meeting to another."""
    rows = list(rows)
    index = _Index(rows, canon)
    chain = Chain()
    for row in rows:
        for outcome in row.outcomes:
            chain.links += _confirms(outcome, canon)
            chain.links += _tracks(outcome, index, chain)
        for entry in row.entries:
            chain.links += _fulfilled(entry, index)
            chain.links += _origin(entry, index, chain)
    chain.links = sorted(set(chain.links))
    return chain


def _confirms(outcome: OutcomeKey, canon: Canon) -> Iterator[Link]:
    for meeting in outcome.confirms:
        known = canon.meetings.canonical.get(meeting, meeting)
        if known != meeting:
            yield outcome.iri, "confirmsMinutesOf", known


class _Index:
    """Items and outcomes by meeting, number and the words of their titles."""

    def __init__(self, rows: Iterable[KeyRow], canon: Canon) -> None:
        self.canon = canon
        self.items: dict[str, list[ItemKey]] = defaultdict(list)
        self.numbers: dict[tuple[str, str], list[ItemKey]] = defaultdict(list)
        self.subjects: dict[tuple[str, str], set[Subject]] = defaultdict(set)
        self.taken: dict[tuple[str, Subject], list[tuple[dt.date, str, str]]] = defaultdict(list)
        self.outcomes: dict[str, list[OutcomeKey]] = defaultdict(list)
        self.planned: dict[tuple[str, str], list[OutcomeKey]] = defaultdict(list)
        for row in rows:
            for item in row.items:
                self._add_item(item)
            for outcome in row.outcomes:
                self._add_outcome(outcome)
        for days in self.taken.values():
            days.sort()

    def body(self, meeting: str) -> str | None:
        """Return the canonical body of a local meeting."""
        return self.canon.meetings.bodies.get(self.canon.meetings.canonical.get(meeting, meeting))

    def date(self, meeting: str) -> dt.date | None:
        """Return the date of a local meeting."""
        return self.canon.meetings.dates.get(self.canon.meetings.canonical.get(meeting, meeting))

    def _add_item(self, item: ItemKey) -> None:
        meeting = self.canon.meetings.canonical.get(item.meeting, item.meeting)
        self.items[meeting].append(item)
        body = self.body(item.meeting)
        if body and item.number:
            self.numbers[body, folded(item.number)].append(item)
        date = self.date(item.meeting)
        if body and date and item.title:
            subject = subject_of(item.title)
            self.taken[body, subject].append((date, self.canon.items.get(item.iri, item.iri), meeting))
            for word in subject:
                self.subjects[body, word].add(subject)

    def _add_outcome(self, outcome: OutcomeKey) -> None:
        if outcome.item:
            self.outcomes[self.canon.items.get(outcome.item, outcome.item)].append(outcome)
        body = self.body(outcome.meeting)
        words = significant(outcome.text)
        if body and {"work", "programme"} <= words:
            for word in words - {"work", "programme"}:
                self.planned[body, word].append(outcome)


def _tracks(outcome: OutcomeKey, index: _Index, chain: Chain) -> Iterator[Link]:
    """Yield what a tracker row follows: the outcomes of the item that it names, as far as it repeats their words."""
    if not (outcome.tracks_meeting or outcome.tracks_number or outcome.tracks_title):
        return
    found: dict[str, OutcomeKey] = {}
    for item in _tracked_items(outcome, index):
        for earlier in index.outcomes[index.canon.items.get(item.iri, item.iri)]:
            if earlier.tracks_meeting is None:
                found.setdefault(index.canon.outcomes.get(earlier.iri, earlier.iri), earlier)
    found.pop(index.canon.outcomes.get(outcome.iri, outcome.iri), None)
    repeated = [iri for iri, earlier in found.items() if contained(earlier.text, outcome.text) >= _REPEATED]
    if repeated or len(found) == 1:
        for iri in repeated or found:
            yield outcome.iri, "tracks", iri
    elif found:
        chain.ambiguous += 1


def _tracked_items(outcome: OutcomeKey, index: _Index) -> list[ItemKey]:
    number, title = folded(outcome.tracks_number or ""), outcome.tracks_title
    if outcome.tracks_meeting:
        meeting = index.canon.meetings.canonical.get(outcome.tracks_meeting, outcome.tracks_meeting)
        candidates = index.items.get(meeting, [])
    else:
        candidates = index.numbers.get((index.body(outcome.meeting) or "", number), []) if number else []
    by_number = [item for item in candidates if number and folded(item.number or "") == number]
    if by_number:
        return by_number
    return [
        item for item in candidates if title and item.title and _one_subject(subject_of(title), subject_of(item.title))
    ]


def _fulfilled(entry: EntryKey, index: _Index) -> Iterator[Link]:
    """Yield the item by which a plan came to an agenda: the first of the body on the subject from the planned date on."""
    body = index.canon.bodies.get(entry.body, entry.body) if entry.body else None
    since = _first_day(entry.target) or index.date(entry.meeting)
    if not body or not since:
        return
    here = index.canon.meetings.canonical.get(entry.meeting, entry.meeting)
    found = []
    for subject in _alike(subject_of(entry.title), body, index):
        days = index.taken[body, subject]
        for day, item, meeting in days[bisect_left(days, (since, "", "")) :]:
            # Without a date, what is planned is for after the meeting whose papers have the plan.
            if entry.target or meeting != here:
                found.append((day, item))
                break
    if found:
        yield entry.iri, "fulfilledBy", min(found)[1]


def _alike(subject: Subject, body: str, index: _Index) -> list[Subject]:
    """Return the subjects of a body that are the same, looked up by the rarest words."""
    known = [word for word in subject if (body, word) in index.subjects]
    rarest = sorted(known, key=lambda word: (len(index.subjects[body, word]), word))
    # One word of the rarest may be of another subject that shares it, so some more are tried.
    near = {other for word in rarest[:3] for other in index.subjects[body, word]}
    return [other for other in near if _one_subject(subject, other)]


def _one_subject(one: Subject, other: Subject) -> bool:
    shared = len(one & other)
    return one == other or (shared >= 2 and 2 * shared / (len(one) + len(other)) >= _ON_SUBJECT)


def _origin(entry: EntryKey, index: _Index, chain: Chain) -> Iterator[Link]:
    """Yield the outcome that put a subject on the work programme and says so; the latest before the plan."""
    body = index.canon.bodies.get(entry.body, entry.body) if entry.body else None
    known = index.date(entry.meeting)
    words = significant(entry.title)
    if not body or not known or len(words) < 2:
        return
    rarest = min(words, key=lambda word: (len(index.planned.get((body, word), ())), word))
    found = set()
    for outcome in index.planned.get((body, rarest), ()):
        day = index.date(outcome.meeting)
        if day and day <= known and words <= significant(outcome.text):
            found.add((day, index.canon.outcomes.get(outcome.iri, outcome.iri)))
    last = max((day for day, _ in found), default=None)
    latest = sorted(iri for day, iri in found if day == last)
    if len(latest) == 1:
        yield entry.iri, "originOutcome", latest[0]
    elif latest:
        chain.ambiguous += 1


def _first_day(target: str | None) -> dt.date | None:
    if not target:
        return None
    return dt.date.fromisoformat(target + "-01-01"[len(target) - 4 :] if len(target) in (4, 7) else target)
