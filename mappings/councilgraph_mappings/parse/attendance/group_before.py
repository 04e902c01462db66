"""What stands before a title in a list: the ward in capitals that a member comes from, or the office of the person before."""

from collections.abc import Sequence

from councilgraph_mappings.parse.attendance.listed_person import Listed
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


_NO_COMMA = bounded(r"[a-zà-ÿ]\.?\s+(?:Cllr|Councillor)\b")
_COMMA = bounded(r"[,;]\s*(?:and\s+)?(?:Cllr|Councillor)\b")
"""Before a further councillor, in a list that has commas only before offices, and in one that has them everywhere."""


def office_behind(text: str, at: int, found: Sequence[Listed]) -> bool:
    """Return whether an office that a comma parts from the first person is that person's, and not of whom it stands before.

    So it is where no comma parts two people: "Cllr Roe, Cathaoirleach Cllr Poe Cllr Lee".
    """
    if len(found) != 1 or found[0].offices or found[0].capacity:
        return False
    return _NO_COMMA.search(text, at) is not None and _COMMA.search(text, at) is None
