"""Which people of several documents are one. Evidence merges, likeness does not; what two readings fit is left alone.

Within one council two people are one when their full names agree and

* both are councillors, or
* both hold one office ("Service Director for Parks"), or
* both are members of one body, or both serve it without offices that differ.

An initial or a surname alone needs the same body, and there exactly one person whom it fits. A councillor whom no body
settles, as a substitute, is looked up on the roll: among those whom the minutes of the full council show as members
within a term of office. Two people of one document are never one.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from councilgraph.link.clusters import Clusters
from councilgraph.link.rows import KeyRow, PersonKey
from councilgraph.link.words import Name, folded, name_of

_SEATS: Final = frozenset(
    {
        "chair",
        "chairman",
        "chairperson",
        "vice chair",
        "vice chairman",
        "deputy chair",
        "member",
        "councillor",
        "co optee",
    }
)
"""Titles that many hold one after the other, so that holding them is no sign of being one person."""


_TERM: Final = dt.timedelta(days=4 * 366)
"""For which a councillor is elected, at most."""


@dataclass(frozen=True, slots=True)
class _Mention:
    """A person of one document."""

    key: PersonKey
    name: Name
    council: str
    document: str
    day: dt.date | None
    """Of the first meeting that the document is about."""
    on_the_roll: bool
    """Shown as a member at a meeting of the full council."""

    @property
    def offices(self) -> frozenset[str]:
        return frozenset(map(folded, self.key.offices)) - _SEATS

    @property
    def places(self) -> Iterator[tuple[str, str]]:
        """Yield each body with how the person belongs to it."""
        yield from ((body, "member") for body in self.key.member_of)
        yield from ((body, "officer") for body in self.key.officer_at)


def link_people(rows: Iterable[KeyRow], one_body: dict[str, str], called: Mapping[str, str]) -> tuple[Clusters, int]:
    """Return the people that are one, and how many mentions fitted more than one person.

    Args:
        rows: of all documents
        one_body: from the IRI of an organisation to that of the canonical one
        called: what canonical organisations are called, to say why people are one
    """
    clusters = Clusters()
    mentions = []
    for row in rows:
        day = row.meetings[0].date if row.meetings else None
        councils = {meeting.council for meeting in row.meetings}
        for key in row.people:
            clusters.add(key.iri, row.graph)
            if row.council:
                name = name_of(key.name, key.title)
                on_the_roll = name.full and not councils.isdisjoint(key.member_of)
                mentions.append(_Mention(_at(key, one_body), name, row.council, row.graph, day, on_the_roll))
    mentions.sort(key=lambda mention: mention.key.iri)
    ambiguous = _by_full_name([mention for mention in mentions if mention.name.full], clusters, called)
    ambiguous |= _by_part_of_a_name(mentions, clusters, called)
    ambiguous |= _by_the_roll(mentions, clusters)
    return clusters, len(ambiguous)


def _at(key: PersonKey, one_body: dict[str, str]) -> PersonKey:
    members = {one_body.get(body, body) for body in key.member_of}
    officers = {one_body.get(body, body) for body in key.officer_at} - members
    return replace(key, member_of=tuple(sorted(members)), officer_at=tuple(sorted(officers)))


def _by_full_name(mentions: Iterable[_Mention], clusters: Clusters, called: Mapping[str, str]) -> set[str]:
    """Merge people of one full name who share what the module's text lists; return those that fit several."""
    groups: dict[tuple[str, str, str, str], list[_Mention]] = defaultdict(list)
    serving: dict[tuple[str, str, str, str], list[_Mention]] = defaultdict(list)
    for mention in mentions:
        named = (mention.council, mention.name.forename, mention.name.surname)
        for shared in _shared(mention, called):
            groups[*named, shared].append(mention)
        if not mention.name.councillor:
            for body in mention.key.officer_at:
                serving[*named, body].append(mention)
    ambiguous: set[str] = set()
    for (*_, shared), group in sorted(groups.items(), key=lambda pair: pair[0]):
        ambiguous |= _merge(group, f"the same full name, and both are {shared}", clusters)
    for (*_, body), group in sorted(serving.items(), key=lambda pair: pair[0]):
        in_office = {clusters.find(mention.key.iri) for mention in group if mention.offices}
        if len(in_office) > 1:
            ambiguous |= {mention.key.iri for mention in group if not mention.offices}
        else:
            ambiguous |= _merge(group, f"the same full name, and both serve {called.get(body, body)}", clusters)
    return ambiguous


def _shared(mention: _Mention, called: Mapping[str, str]) -> Iterator[str]:
    """Yield what two people of one full name must share to be one."""
    if mention.name.councillor:
        yield "councillors"
    yield from sorted(mention.offices)
    yield from (f"members of {called.get(body, body)}" for body in mention.key.member_of)


def _merge(group: list[_Mention], reason: str, clusters: Clusters) -> set[str]:
    """Merge a group, unless it holds two people for certain; return those of it that could be either."""
    if len({mention.document for mention in group}) < len(group):
        return {mention.key.iri for mention in group}
    either: set[str] = set()
    kinds = {mention.name.civil for mention in group} - {""}, {mention.name.middle for mention in group} - {""}
    differing = [len(kind) > 1 for kind in kinds]
    alike: dict[tuple[str, str], list[str]] = defaultdict(list)
    for mention in group:
        parts = (mention.name.civil if differing[0] else "*", mention.name.middle if differing[1] else "*")
        if "" in parts:
            either.add(mention.key.iri)
        else:
            alike[parts].append(mention.key.iri)
    for iris in alike.values():
        clusters.merge_all(iris, reason)
    return either


def _by_part_of_a_name(mentions: list[_Mention], clusters: Clusters, called: Mapping[str, str]) -> set[str]:
    """Merge surnames and initials with the one person of the body whom they fit; return those that fit several."""
    groups: dict[tuple[str, str, str, str], dict[Name, list[_Mention]]] = defaultdict(lambda: defaultdict(list))
    for mention in mentions:
        for body, belonging in mention.places:
            groups[mention.council, body, belonging, mention.name.surname][mention.name].append(mention)
    ambiguous: set[str] = set()
    for (_, body, _, _), forms in sorted(groups.items(), key=lambda pair: pair[0]):
        # The forms that say most come first; a shorter one is then held against all that say more.
        ordered = sorted(forms, key=lambda name: (-len(name.forename), not name.civil, not name.councillor, repr(name)))
        for place, name in enumerate(ordered):
            if not name.full:
                fuller = [other for other in ordered[:place] if other.fits(name)]
                people = {clusters.find(mention.key.iri) for other in fuller for mention in forms[other]}
                ambiguous |= _fit(
                    forms[name], people, f"the only one of that name at {called.get(body, body)}", clusters
                )
    return ambiguous


def _fit(mentions: list[_Mention], people: set[str], reason: str, clusters: Clusters) -> set[str]:
    """Merge mentions of one short form with the only person; return them where there are several."""
    if len(people) > 1:
        return {mention.key.iri for mention in mentions if clusters.find(mention.key.iri) not in people}
    person = next(iter(people), mentions[0].key.iri)
    others = [mention for mention in mentions if clusters.find(mention.key.iri) != clusters.find(person)]
    # A document that has the short form beside the person means somebody else by it, and so may all others.
    if any(clusters.together(person, mention.document) for mention in others):
        return {mention.key.iri for mention in others}
    for mention in others:
        clusters.merge(person, mention.key.iri, reason)
    return set()


def _by_the_roll(mentions: list[_Mention], clusters: Clusters) -> set[str]:
    """Merge councillors without a full name with the one of that name on the roll; return those that fit several."""
    rolls: dict[tuple[str, str], list[_Mention]] = defaultdict(list)
    known = set()
    for mention in mentions:
        if mention.on_the_roll:
            rolls[mention.council, mention.name.surname].append(mention)
        if mention.name.full:
            known.add(clusters.find(mention.key.iri))
    ambiguous = set()
    for mention in mentions:
        if not mention.name.councillor or clusters.find(mention.key.iri) in known:
            continue
        roll = rolls.get((mention.council, mention.name.surname), [])
        people = {
            clusters.find(other.key.iri)
            for other in roll
            if other.name.fits(mention.name) and _one_term(mention, other)
        }
        if len(people) == 1:
            [person] = people
            clusters.merge(person, mention.key.iri, "the only one of that name on the roll of the council")
        elif people:
            ambiguous.add(mention.key.iri)
    return ambiguous


def _one_term(mention: _Mention, other: _Mention) -> bool:
    return mention.day is not None and other.day is not None and abs(mention.day - other.day) <= _TERM
