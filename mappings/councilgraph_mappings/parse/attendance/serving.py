"""Who is at a meeting to serve it, and is no member of its body: officers, police, whoever takes the minutes."""

import re

from councilgraph_mappings.codes import Status
from councilgraph_mappings.parse.attendance.listed_person import Listed, other_tier
from councilgraph_mappings.parse.wording.scan import bounded

_SERVES = bounded(
    r"\b(?:clerk|officer|pcso|pc|minutes?\s+secretary|manager|directors?|engineer|solicitor|administrator|warden|minutes?|rfo|police|planner|accountant|librarian|architect|technician|chief\s+executive|head\s+of)\b",
    re.IGNORECASE,
)


CLERK = bounded(r"\b(?:clerk|rfo|responsible\s+financial\s+officer)\b", re.IGNORECASE)
"""Who keeps the minutes is no member, also where a list of councillors goes on with them."""


def own_status(listed: Listed, status: Status, *, parish: bool, councillors: bool) -> Status:
    """Return the status of one person of a list: who serves or visits the meeting is in attendance, not present.

    Args:
        listed: who
        status: that the list gives
        parish: members of other councils visit the meeting
        councillors: the list names councillors by their title
    """
    if status is not Status.PRESENT or listed.status:
        return listed.status or status
    visits = parish and other_tier(listed)
    clerk = any(CLERK.search(office) for office in listed.offices)
    here = clerk or (not listed.name.councillor and serves(listed, councillors=councillors))
    return Status.IN_ATTENDANCE if visits or here else status


def serves(listed: Listed, *, councillors: bool) -> bool:
    """Return whether a person in a list of those present is there to serve the meeting and is no member of it."""
    title = " ".join(listed.name.titles).casefold()
    return any(_SERVES.search(office) for office in listed.offices) or (
        councillors and bool(re.search(r"\bpc|sergeant|sgt|inspector", title))
    )
