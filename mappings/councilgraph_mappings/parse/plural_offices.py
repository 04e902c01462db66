"""Offices that several people of a list share: "A. Roe, B. Poe and C. Lee, Directors of Service"."""

from dataclasses import replace

from councilgraph_mappings.parse.listed_person import Listed
from councilgraph_mappings.parse.scan import bounded

_PLURAL = bounded(
    r"^(?P<before>(?:[A-Z][\w/’'-]*\.?\s+){0,3}?)(?P<noun>(?:Director|Officer|Engineer|Planner|Manager|Head|Executive|Architect|Solicitor|Technician|Accountant|Librarian|Administrator|Inspector|Superintendent|Sergeant|Surveyor|Advisor|Adviser|Co-ordinator|Coordinator))s(?P<after>(?:\s+(?:of|for)\s+[A-Z].{0,60})?)$"
)


def single(office: str) -> str | None:
    """Return the office of each of several people, or None where it is one person's.

    >>> single("Senior Executive Officers"), single("Directors of Services"), single("Head of Services")
    ('Senior Executive Officer', 'Director of Services', None)
    """
    match = _PLURAL.match(office)
    return f"{match['before']}{match['noun']}{match['after']}" if match else None


def shared(found: list[Listed]) -> None:
    """Give the office of the last person, where it is a plural, to all before who have none and are no councillors."""
    if not found or not found[-1].offices or (office := single(found[-1].offices[-1])) is None:
        return
    found[-1] = replace(found[-1], offices=(*found[-1].offices[:-1], office))
    for at in range(len(found) - 2, -1, -1):
        if found[at].offices or found[at].capacity or found[at].name.councillor:
            return
        found[at] = replace(found[at], offices=(office,))
