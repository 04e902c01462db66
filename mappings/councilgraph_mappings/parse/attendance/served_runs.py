"""Runs of people with what each is, that lost all signs between them: "Ann Roe Head of Law Tom Poe Town Clerk"."""

import re

from councilgraph_mappings.parse.offices.offices import names_office
from councilgraph_mappings.parse.people.name_runs import begins_person
from councilgraph_mappings.parse.people.name_words import stops
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


def _is_office(text: str) -> bool:
    """Return whether all between two names is an office."""
    said = text.strip(" .,")
    return names_office(said) and not re.search(r"[,;:()]|\b(?:of|for|and|to)$", said)
