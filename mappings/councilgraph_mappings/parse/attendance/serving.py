"""Who is at a meeting to serve it, and is no member of its body: officers, police, whoever takes the minutes."""

import re

from councilgraph_mappings.parse.attendance.listed_person import Listed
from councilgraph_mappings.parse.wording.scan import bounded

_SERVES = bounded(
    r"\b(?:clerk|officer|pcso|pc|minutes?\s+secretary|manager|directors?|engineer|solicitor|administrator|warden|minutes?|rfo|police|planner|accountant|librarian|architect|technician|chief\s+executive|head\s+of)\b",
    re.IGNORECASE,
)


def serves(listed: Listed, *, councillors: bool) -> bool:
    """Return whether a person in a list of those present is there to serve the meeting and is no member of it."""
    title = " ".join(listed.name.titles).casefold()
    return any(_SERVES.search(office) for office in listed.offices) or (
        councillors and bool(re.search(r"\bpc|sergeant|sgt|inspector", title))
    )
