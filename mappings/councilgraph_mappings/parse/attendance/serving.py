"""Who is at a meeting to serve it, and is no member of its body: officers, police, whoever takes the minutes."""

import re
from collections.abc import Sequence

from councilgraph_mappings.codes import Status
from councilgraph_mappings.parse.attendance.attendance_lines import people_of
from councilgraph_mappings.parse.attendance.listed_person import Listed, other_tier
from councilgraph_mappings.parse.offices.offices import is_grade
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.records import Attendance

_SERVES = bounded(
    r"\b(?:clerk|clerc|swyddog|rheolwr|officer|pcso|pc|minutes?\s+secretary|manager|directors?|engineer|solicitor|administrator|warden|minutes?|rfo|police|planner|accountant|librarian|architect|technician|chief\s+executive|head\s+of)\b",
    re.IGNORECASE,
)


CLERK = bounded(r"\b(?:clerk|clerc|rfo|responsible\s+financial\s+officer)\b", re.IGNORECASE)
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


_SEVERAL = 3


def below_excused(listed: Sequence[Attendance], text: str) -> bool:
    """Return whether a line below the members who are excused names several officers, who have lost their label.

    ``listed`` is the attendance that the lists above have told.
    """
    if not listed or listed[-1].status is not Status.APOLOGIES:
        return False
    people = people_of(text, 0, "")
    return len(people) >= _SEVERAL and all(
        each.offices and not each.name.councillor and serves(each, councillors=True) for each in people
    )


def serves(listed: Listed, *, councillors: bool) -> bool:
    """Return whether a person in a list of those present is there to serve the meeting and is no member of it."""
    title = " ".join(listed.name.titles).casefold()
    return any(_SERVES.search(office) or is_grade(office) for office in listed.offices) or (
        councillors and bool(re.search(r"\bpc|sergeant|sgt|inspector", title))
    )


def visits_among(people: Sequence[Listed]) -> bool:
    """Return whether a list sets one or two of another tier among councillors of no tier: they visit the meeting."""
    tiers = sum(other_tier(listed) for listed in people)
    plain = sum(listed.name.councillor and not other_tier(listed) for listed in people)
    return 0 < _FOR_EACH * tiers <= plain


_FOR_EACH = 3
"""So many members at least for each who visits."""
