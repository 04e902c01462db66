"""Offices that stand on a line of their own below who holds them: "Ann Roe", below it "Head of Law"."""

import re

from councilgraph_mappings.parse.attendance.listed_person import Listed
from councilgraph_mappings.parse.offices.offices import names_office
from councilgraph_mappings.parse.wording.scan import bounded

_LONGEST = 120
_SIGNS = 2


def is_name_alone(listed: Listed, text: str) -> bool:
    """Return whether a line is the name of one person of a list and nothing else, so that the office may stand below."""
    return not listed.offices and listed.name.start <= _LONGEST and len(text.strip()) - listed.name.end < _SIGNS


def stands_below(text: str, *, heads: bool, serves: bool) -> bool:
    """Return whether a line below a name is the office of who is named.

    Args:
        text: the line
        heads: the heads of two columns say that an office stands there
        serves: those of the list serve the meeting; below a member "Town Clerk" is somebody else, whom nobody names

    >>> [stands_below(text, heads=False, serves=False) for text in ("Cabinet Member for Homes", "Town Clerk")]
    [True, False]
    """
    if len(text) >= _LONGEST or text.endswith("."):
        return False
    return heads or (names_office(text) and (serves or _OF_MEMBERS.search(text) is not None))


_OF_MEMBERS = bounded(
    r"\b(?:cabinet|portfolio|leader|mayor|member|champion|whip|spokes\w+|provost|convener)\b", re.IGNORECASE
)
