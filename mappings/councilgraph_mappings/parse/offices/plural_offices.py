"""Offices that several people of a list share: "A. Roe, B. Poe and C. Lee, Directors of Service"."""

from councilgraph_mappings.parse.wording.scan import bounded

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
