"""Every passage of a document from which a fact was read, with the fact in a few words."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, Final

from councilgraph_mappings.codes import OrganisationKind
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.reading import Reading

KINDS: Final = {
    "meetings": "meeting",
    "people": "person",
    "organisations": "organisation",
    "roles": "role",
    "vacancies": "vacancy",
    "items": "agenda item",
    "attendance": "attendance",
    "outcomes": "outcome",
    "motions": "motion",
    "votes": "vote",
    "declarations": "declaration",
    "papers": "document",
    "work_programme": "work programme",
    "points": "point",
}
"""Fields of a reading that hold records, and what one record is called."""

_UNSAID: Final = (None, False, OrganisationKind.OTHER)
_PLURALS: Final = {"person": "people", "attendance": "attendances", "work programme": "work programme entries"}
_HEADLINES: Final = {
    "number": "{}",
    "ordinal": "{}",
    "letter": "{}",
    "name": "{}",
    "title": "{}",
    "person": "{}",
    "status": "{}",
    "capacity": "{}",
    "substitute_for": "for {}",
    "arrived": "from {}",
    "left": "until {}",
    "note": "{}",
    "mover": "moved by {}",
    "seconder": "seconded by {}",
    "result": "{}",
    "unanimous": "unanimously",
    "votes_for": "{} for",
    "votes_against": "{} against",
    "abstentions": "{} abstained",
    "choice": "{}",
    "concerns": "{}",
    "kind": "{}",
    "nature": "{}",
    "owner": "{}",
    "owner_office": "{}",
    "due": "due {}",
    "due_text": "due {}",
    "author": "by {}",
    "target": "for {}",
    "date_text": "for {}",
    "responsible": "{}",
    "responsible_office": "{}",
    "organisation": "of {}",
    "text": "{}",
}
"""Fields that tell one record from another of its kind, in the order in which they are said, and how."""

_LONGEST: Final = 90


@dataclass(frozen=True, slots=True, order=True)
class Claim:
    """A fact that the passage ``Document.text[start:end]`` states."""

    start: int
    end: int
    kind: str
    """What sort of record: "agenda item"."""
    words: str
    """The fact in a few words."""
    rule: str
    """What read it."""


def claims(reading: Reading) -> list[Claim]:
    """Return the claims of a reading in the order of the text; facts without a passage are not among them."""
    return all_claims(reading)[0]


def from_outside(reading: Reading) -> list[Claim]:
    """Return the claims that no passage states: they come from a manifest, an option or an address."""
    return all_claims(reading)[1]


def all_claims(reading: Reading) -> tuple[list[Claim], list[Claim]]:
    """Return the claims of a reading that passages state, and those that none does, both in the order of the text."""
    names = {person.key: person.name for person in reading.people}
    names |= {organisation.key: organisation.name for organisation in reading.organisations}
    found: set[Claim] = set()
    for field, kind in KINDS.items():
        for record in getattr(reading, field):
            found.update(_of_record(record, kind, names))
    ordered = sorted(found)
    return [claim for claim in ordered if claim.end > claim.start], [
        claim for claim in ordered if claim.end == claim.start
    ]


def counts(reading: Reading) -> dict[str, int]:
    """Return how many records of each kind there are, of those kinds that there are."""
    return {kind: len(records) for field, kind in KINDS.items() if (records := getattr(reading, field))}


def plural(kind: str, count: int) -> str:
    """Return what so many records of a kind are called.

    >>> plural("person", 2), plural("role", 2), plural("role", 1)
    ('people', 'roles', 'role')
    """
    return kind if count == 1 else _PLURALS.get(kind, f"{kind}s")


def coverage(text: str, passages: list[Claim]) -> float:
    """Return the share of the text's letters and digits from which something was read, by claims in the order of the text.

    >>> coverage("Present: A. Bee", [Claim(9, 15, "person", "A. Bee", "people")])
    0.3636
    """
    total = sum(map(str.isalnum, text))
    read = sum(sum(map(str.isalnum, text[start:end])) for start, end in merged(passages))
    return round(read / total, 4) if total else 0.0


def merged(found: Iterable[Claim]) -> Iterator[tuple[int, int]]:
    """Yield from where to where claims reach that follow one another in the text."""
    start = end = -1
    for claim in found:
        if claim.start > end:
            if end > start:
                yield start, end
            start, end = claim.start, claim.end
        else:
            end = max(end, claim.end)
    if end > start:
        yield start, end


def _of_record(record: Any, kind: str, names: Mapping[str, str]) -> Iterator[Claim]:
    headline = _headline(record, names)
    for name in _names(record.__class__):
        value = getattr(record, name)
        if isinstance(value, Stated):
            said = f"{name.replace('_', ' ')} {_said(value.value, names)}"
            yield _claim(value.evidence, kind, f"{headline}: {said}" if headline else said)
        elif isinstance(value, Evidence):
            what = headline if name == "evidence" else f"{headline}: {name.replace('_', ' ')}"
            yield _claim(value, kind, what)


def _claim(evidence: Evidence, kind: str, words: str) -> Claim:
    return Claim(evidence.start, evidence.end, kind, words, evidence.rule)


def _headline(record: Any, names: Mapping[str, str]) -> str:
    """Return what tells a record from others; what it does not say is left out, and so is False."""
    values = ((form, getattr(record, name)) for name, form in _forms(record.__class__))
    parts = [
        form.format(_said(value, names))
        for form, value in values
        if not any(value is unsaid for unsaid in _UNSAID) and value != "" and not is_dataclass(value)
    ]
    words = " · ".join(parts)
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _forms(kind: type) -> tuple[tuple[str, str], ...]:
    """Return what of the headlines a kind of record can have."""
    return tuple((name, form) for name, form in _HEADLINES.items() if hasattr(kind, name))


def _said(value: object, names: Mapping[str, str]) -> str:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, dt.time):
        return value.isoformat("minutes")
    return names.get(str(value), str(value))
