"""Who moves or seconds without a title: called by initials, by forename or by the full name of somebody who attended."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from councilgraph_mappings.parse.people.name_runs import begins_person
from councilgraph_mappings.parse.people.names import PersonName, name_at, names_in
from councilgraph_mappings.parse.wording.scan import bounded

_INITIALLED = bounded(r"(?<![\w.])(?=(?:[A-Z]\.\s?){1,3}[A-Z][\w’'-]+\s(?:proposed|seconded|moved)\b)")


_FORENAMED = bounded(
    r"(?<![\w.])(?<!Cllr\s)(?<!Councillor\s)(?<![A-Z]\.\s)(?P<given>[A-Z][a-z]+)(?=\s[A-Z][\w’'-]+\s(?:proposed|seconded|moved)\b)"
)


def initialled(text: str) -> list[PersonName]:
    """Return those who propose or second and are named by initials or a common given name: "C. Roe proposed"."""
    places = [match.start() for match in _INITIALLED.finditer(text)]
    places += [match.start() for match in _FORENAMED.finditer(text) if begins_person(match["given"])]
    found = (name_at(text, place, bare=2) for place in sorted(places))
    return [name for name in found if name is not None]


_LETTERS = bounded(r"(?<![\w.])[A-Z][A-Za-z]{1,11}(?![\w’']|\.\w|\s[A-Z](?!econded|ec\b|ll\b|arried|greed|nanim))")
"""Initials, or a forename that no surname follows."""


_DOTTED = bounded(r"(?<![\w.])(?:[A-ZÀ-Þ]\.\s?){1,2}[A-ZÀ-Þ]\.?(?![\w’']|\.\w|\s[A-ZÀ-Þ][a-zà-ÿ](?!conded|c\b))")
"""Initials with their stops: "Proposed A.R."."""


def first_names(named: Mapping[str, PersonName]) -> dict[str, PersonName]:
    """Return who of those who attended is meant by a forename alone: "Ann proposed", where there is one Ann."""
    found: dict[str, list[PersonName]] = {}
    for name in named.values():
        found.setdefault(name.forenames[0], []).append(name)
    return {forename: names[0] for forename, names in found.items() if len(names) == 1 and len(forename) > 2}


def last_names(people: Iterable[PersonName]) -> dict[str, PersonName]:
    """Return who of those who attended is meant by a surname alone: "Proposed by Roe", where there is one of them.

    >>> [*last_names([name_at("Cllr A Roe", 0), name_at("Cllr B Poe", 0), name_at("Cllr C Poe", 0)])]
    ['Roe']
    """
    found: dict[str, set[str]] = {}
    named = {name.plain: name for name in people if len(name.surname) > 2}
    for plain, name in named.items():
        found.setdefault(name.surname, set()).add(plain)
    return {surname: named[plain] for surname, (plain, *others) in found.items() if not others}


def meant(name: PersonName, known: Mapping[str, PersonName]) -> PersonName:
    """Return who is meant where a title stands before initials: "Cllr AR"."""
    whom = None if name.forenames or len(name.surname) > _INITIALS else known.get(name.surname)
    return replace(whom, start=name.start, end=name.end) if whom else name


_INITIALS = 4
_SIGNS = re.compile(r"[.\s]")


def by_names(text: str, named: Mapping[str, PersonName]) -> list[PersonName]:
    """Return the names, written in full and without title, of people who attended."""
    return [
        replace(name, start=at, end=at + len(plain))
        for plain, name in named.items()
        if plain in text
        for at in _places(plain, text)
    ]


def _places(words: str, text: str) -> Iterator[int]:
    """Yield where words stand as such in a text: a pattern for each of the names would have to be compiled."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        whole = _WORD_SIGN.match(text, end) is None and (at == 0 or _WORD_SIGN.match(text, at - 1) is None)
        if whole:
            yield at
        at = text.find(words, end if whole else at + 1)


_WORD_SIGN = re.compile(r"\w")


def by_initials(text: str, known: Mapping[str, PersonName]) -> list[PersonName]:
    """Return the names of people whom a text calls by their initials alone."""
    if not known:
        return []
    matches = (*_LETTERS.finditer(text), *_DOTTED.finditer(text))
    found = ((known.get(_SIGNS.sub("", match[0])), match) for match in matches)
    return [replace(name, start=match.start(), end=match.end()) for name, match in found if name]


def initials_at(text: str, at: int, known: Mapping[str, PersonName]) -> PersonName | None:
    """Return who is called by the initials at a place, in brackets or without."""
    at += text[at : at + 1] == "("
    match = _LETTERS.match(text, at) or _DOTTED.match(text, at)
    name = known.get(_SIGNS.sub("", match[0])) if match else None
    return replace(name, start=at, end=match.end()) if match and name else None


_HE_MOVED = bounded(
    r"(?<=[.”’])\s(?:He|She)\s(?:then\s|also\s|formally\s)?(?:proposed|moved)\s(?:the|that|approval|acceptance|adoption|its)\b[^.;]{0,80}\.?\s*$"
)


_APPROVED = bounded(r"\W*(?:approved|accepted|adopted)(?:\s+by)?\s*[:–-]\s*", re.IGNORECASE)
"""Who moved, on the line above who seconded."""


def mover_above(text: str) -> PersonName | None:
    """Return who moved, as the end of a paragraph tells of the only person whom it names.

    >>> mover_above("Councillor Roe presented the report. She proposed the recommendation.").plain
    'Roe'
    >>> mover_above("Approved: Ann Roe").plain, mover_above("Approved: the minutes")
    ('Ann Roe', None)
    """
    if (label := _APPROVED.match(text)) and (name := name_at(text, label.end(), bare=2)):
        return name if not text[name.end :].strip(" .,") else None
    moved = _HE_MOVED.search(text)
    names = names_in(text[: moved.start()]) if moved else []
    return names[0] if len({name.plain for name in names}) == 1 and names[0].start == 0 else None
