"""The bracket behind an office, which tells of which service it is: "Assistant Director (Housing)"."""

import re

from councilgraph_mappings.lookup import words
from councilgraph_mappings.parse.people.name_runs import begins_person
from councilgraph_mappings.parse.people.name_words import NOT_A_NAME
from councilgraph_mappings.parse.people.names import name_at
from councilgraph_mappings.parse.wording.scan import bounded

TOPIC = words("offices", "topics") | words("offices", "modifiers") | NOT_A_NAME
"""Words that tell what an office is about, and are no part of a name."""

_BRACKET = bounded(
    r"\s\((?P<topic>[A-Z][\w'’-]*(?:(?:,?\s(?:and\s|&\s)?|\s?/\s?)[A-Z][\w'’-]*){0,4})\)(?=\s*(?:[,.;)]|$|[a-z]|(?:Councillor|Cllr)\b))"
)


def with_bracket(text: str, end: int) -> int:
    """Return the end of an office with the bracket behind it that tells of which service: "Assistant Director (Housing)"."""
    match = _BRACKET.match(text, end)
    if match is None:
        return end
    topics = re.findall(r"[A-Z][\w'’-]*", match["topic"])
    portfolio = _HOLDS.search(text, max(0, end - 20), end) and _is_topic(text, match.start("topic"), topics[0])
    least = 1 if portfolio else len(topics)
    return match.end() if sum(topic.casefold() in TOPIC for topic in topics) >= least else end


_HOLDS = bounded(r"(?:cabinet|executive|lead|portfolio)\s(?:member|holder|lead)$", re.IGNORECASE)
"""Whoever holds a portfolio may have any in the bracket: "Executive Member (Early Intervention)"."""


def _is_topic(text: str, start: int, first: str) -> bool:
    """Return whether a bracket holds no person: "(Councillor Roe)" and "(Ann Roe)" do."""
    return name_at(text, start) is None and not begins_person(first)
