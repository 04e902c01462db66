"""Who takes a seat for one meeting, as councils are told: "Cllr Roe had been appointed to the Committee in place of Cllr Poe"."""

import re

from councilgraph_mappings.parse.people.names import PersonName, name_at
from councilgraph_mappings.parse.wording.scan import bounded

_ONE_MEETING = bounded(
    r"\b(?:for|at)\s+(?:the\s+(?:purposes?|duration)\s+of\s+)?(?:this|the|that|today[’']s)\s+meeting\b", re.IGNORECASE
)
"""Whoever is appointed without it takes the seat for good."""

_TAKES_SEAT = bounded(
    r"(?:,|was|were|is|are|had|has|have|would|will|be|been|also|\s)*"
    r"(?:(?:(?:re)?placed|replaced|replacing|(?:taken|taking)\s+the\s+place\s+of)\s+"
    r"|(?:appointed|nominated|named|serving|sitting|acting|attending)\s+(?:(?:to|on|as\s+an?\s+member\s+of)\s+(?:the\s+)?[A-Z][^,.;]{2,60}?\s)?"
    r"(?:as\s+an?\s+(?:replacement|substitute|alternate)\s+for|in\s+(?:the\s+)?place\s+of|instead\s+of|to\s+replace)\s+)(?=[A-Z])"
)


def replaced_for_meeting(sentence: str, after: int) -> tuple[PersonName, int] | None:
    """Return in whose place somebody sits at one meeting whose name ends at ``after``, and where that is said, or None.

    >>> told = "Cllr Roe had been appointed to the Committee in place of Cllr Poe for this meeting only"
    >>> replaced_for_meeting(told, 8)[0].plain, replaced_for_meeting(told.removesuffix(" for this meeting only"), 8)
    ('Poe', None)
    """
    match = _TAKES_SEAT.match(sentence, after)
    if match is None or not _ONE_MEETING.search(sentence, match.end()):
        return None
    other = name_at(sentence, match.end()) or name_at(sentence, match.end(), bare=2)
    return (other, other.end) if other else None
