"""Whose member somebody is, in capitals before the title: the ward, the borough, the council, the portfolio."""

from councilgraph_mappings.parse.offices.offices import names_office
from councilgraph_mappings.parse.people.name_titles import TITLE
from councilgraph_mappings.parse.wording.scan import bounded

_GROUP = bounded(
    r"(?P<group>[A-Z][A-Z’'-]+(?:,?\s+(?:&\s+|AND\s+|OF\s+|UPON\s+)?[A-Z][A-Z’'-]+){0,4})\s*[:–-]?\s+(?=(?:Cllrs?|Councillors?|Comhairleoir[íi]?|Comh|Mayor|Alderman|Mr|Mrs|Ms|Dr)\b)"
)


def behind_group(text: str, at: int, end: int) -> int:
    """Return where a person begins behind the name of a group in capitals, or ``at`` where none stands there.

    >>> line = "NORTH WARD Councillors A. Roe"
    >>> line[behind_group(line, 0, len(line)) :]
    'Councillors A. Roe'
    >>> behind_group("HEAD OF LAW Mr A. Roe", 0, 21), behind_group("CLLR ROE Mr Poe", 0, 15)
    (0, 0)
    """
    match = _GROUP.match(text, at, end)
    if match is None or TITLE.match(text, at) or names_office(match["group"]):
        return at
    return match.end()
