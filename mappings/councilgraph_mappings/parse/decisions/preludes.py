"""Sentences that say ahead of a resolution what it then resolves: "Members agreed the programme. RESOLVED – that the programme be agreed"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from councilgraph_mappings.parse.decisions.confirmed_minutes import confirms_minutes
from councilgraph_mappings.parse.decisions.resolution_parts import Found

_LABELLED = ("label", "in-capitals")
"""The ends of the rules by which a resolution is told that says in form that it is one."""
_NEAR = 120
"""Characters between the sentence and the resolution: "It was therefore" at most."""

_WORD = re.compile(r"\w+")
_EMPTY = frozenset(
    {
        "that", "the", "a", "an", "to", "be", "was", "were", "is", "it", "of", "and", "members", "committee", "panel",
        "board", "cabinet", "council", "councillors", "sub", "meeting", "duly", "then", "unanimously", "agreed", "agree",
        "approved", "approve", "noted", "note", "endorsed", "endorse", "accepted", "accept", "adopted", "adopt", "received",
        "receive", "supported", "support",
    }
)  # fmt: skip
"""Words that say who decides, and that it is decided."""

_FORMAL = frozenset(
    {
        "recommendation",
        "recommendations",
        "officer",
        "officers",
        "s",
        "set",
        "out",
        "in",
        "as",
        "report",
        "contained",
        "detailed",
    }
)
"""Words of a sentence that says no more than that the recommendations were followed."""


def without_preludes(found: Sequence[Found]) -> list[Found]:
    """Return the outcomes of a part without the sentences whose resolution stands right below them in other words."""
    again = {id(told) for told, resolved in pairwise(found) if _says_again(told, resolved)}
    return [each for each in found if id(each) not in again]


def _says_again(told: Found, resolved: Found) -> bool:
    """Return whether a resolution says what the sentence before it has told of the same thing."""
    if told.rule.endswith(_LABELLED) or not resolved.rule.endswith(_LABELLED) or told.ordinal or resolved.ordinal:
        return False
    if not 0 <= resolved.introduced - told.end <= _NEAR:
        return False
    if confirms_minutes(told.text) and confirms_minutes(resolved.text):
        return True
    words = _words(told.text)
    return words <= _FORMAL or (len(words) > 1 and words <= _words(resolved.text))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold())) - _EMPTY
