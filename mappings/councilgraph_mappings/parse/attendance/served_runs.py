"""Runs of people with what each is, that lost all signs between them: "Ann Roe Head of Law Tom Poe Town Clerk"."""

import re

from councilgraph_mappings.parse.attendance.listed_person import Listed
from councilgraph_mappings.parse.offices.offices import is_office, names_office
from councilgraph_mappings.parse.people.name_runs import begins_person
from councilgraph_mappings.parse.people.name_words import stops
from councilgraph_mappings.parse.people.names import name_at
from councilgraph_mappings.parse.wording.scan import bounded

_PERSON = bounded(
    r"(?:(?<=[a-z]\s)|^\s*)(?P<given>[A-Z][a-z]+)(?=(?P<rest>(?:-[A-Z][a-z]+)?\s(?P<surname>[A-Z][\w’'-]+)(?=\s[A-Z])))"
)
_LONGEST = 2_000
"""Characters of a run; what is longer is none."""


def further_served(text: str) -> list[int]:
    """Return where further people begin in a run of people and offices: at a common given name behind an office.

    >>> run = "Ann Roe Chief Executive Tom Poe Head of Law Jane Fox Clerk"
    >>> [run[at:][:8] for at in further_served(run)]
    ['Tom Poe ', 'Jane Fox']
    >>> further_served("Ann Roe Head of Tom Poe House")
    []
    """
    if len(text) > _LONGEST:
        return []
    people = [each for each in _PERSON.finditer(text) if begins_person(each["given"]) and not stops(each["surname"])]
    if len(people) < 2 or text[: people[0].start("given")].strip():
        return []
    ends = [*(each.start() for each in people[1:]), len(text)]
    if not all(_is_office(text[each.end("rest") : end]) for each, end in zip(people, ends, strict=True)):
        return []
    return [each.start("given") for each in people[1:]]


_NAMED = bounded(
    r"(?<![\w’'-])(?P<name>(?P<given>[A-ZÀ-Þ][\w’'-]+)\s(?:(?:Mac|Mc|Ó|O|Ní|De|de)\s)?(?P<surname>[A-ZÀ-Þ][\w’'-]+)),\s(?=[A-ZÀ-Þ])"
)
_SIGNS = (",", ";", ".", ")", "\n", " and", "-", "–")
_FEWEST = 3


def served_before_commas(text: str, begin: int) -> list[Listed]:
    """Return the people of a run in which a comma stands before each office and nothing between two people.

    >>> run = "Ann Roe, Head of Law Tom Poe, Engineer, Roads & Water Jane Fox, Clerk"
    >>> [(each.name.plain, each.offices) for each in served_before_commas(run, 0)]
    [('Ann Roe', ('Head of Law',)), ('Tom Poe', ('Engineer, Roads & Water',)), ('Jane Fox', ('Clerk',))]
    >>> served_before_commas("Ann Roe, Head of Law, Tom Poe, Engineer, Jane Fox, Clerk", 0)
    []
    """
    if len(text) > _LONGEST or text.count(",", begin) < _FEWEST:
        return []
    named = [
        each
        for each in _NAMED.finditer(text, begin)
        if (begins_person(each["given"]) or _behind_noun(text, each.start())) and not stops(each["surname"])
    ]
    if len(named) < _FEWEST or text[begin : named[0].start()].strip():
        return []
    offices = [
        text[each.end() : end]
        for each, end in zip(named, [*(other.start() for other in named[1:]), len(text)], strict=True)
    ]
    parted = sum(office.rstrip().endswith(_SIGNS) for office in offices[:-1])
    if 2 * parted > len(offices) - 1 or not all(names_office(office.strip(" .,;")) for office in offices):
        return []
    found: list[Listed] = []
    for each, office in zip(named, offices, strict=True):
        name = name_at(text[: each.end("name")], each.start(), bare=2)
        if name is None:
            return []
        found.append(Listed(name, name.start, name.end, offices=(office.strip(" .,;"),)))
    return found


def _behind_noun(text: str, at: int) -> bool:
    """Return whether the word before a place is the noun of an office: what follows "Staff Officer" is a name."""
    words = text[max(0, at - 30) : at].split()
    return bool(words) and text[at - 1] == " " and words[-1].isalpha() and is_office(words[-1])


def _is_office(text: str) -> bool:
    """Return whether all between two names is an office."""
    said = text.strip(" .,")
    return names_office(said) and not re.search(r"[,;:()]|\b(?:of|for|and|to)$", said)
