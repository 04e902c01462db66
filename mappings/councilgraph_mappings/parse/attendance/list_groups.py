"""Groups inside one list of people: whose members stand below, and what labels of groups say of them.

"Present:" alone on its line holds for "Elected Members:" below it; "In attendance: (Councillors) ... (Officials)" are two
lists under one label; "Marlshire County Councillors:" heads a part of the list and names nobody.
"""

import re
from collections.abc import Sequence

from councilgraph_mappings.codes import Capacity, Status
from councilgraph_mappings.lookup import table
from councilgraph_mappings.parse.attendance.attendance_labels import PART_HEAD, PARTS, label_in
from councilgraph_mappings.parse.attendance.listed import people_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block

OTHERS = frozenset({"other members present", "other members in attendance"})
"""Labels of the members where nobody but who presides stands above, and of guests elsewhere."""
GROUPS = frozenset({"elected members", "ex officio"})
"""Labels of those in attendance that head a part of the list where "Present" stands alone above them."""
HEADS = frozenset({"present", "those present", "members present", "sederunt"})
SIDES = bounded(
    r"^\W{0,2}\((?:(?P<members>(?:elected\s+)?members|councillors)|officials|officers|staff)\)\s*:?\s*", re.IGNORECASE
)
"""The two groups of one list, in brackets above each: "In attendance: (Councillors)", "(Officials)"."""


CELLS = {
    name: Capacity(capacity)
    for capacity, names in table("pages")["capacity"].items()
    for name in names
    if name != "councillor"
}
"""Cells of a table of members flattened to lines: who is named above has the capacity."""
ROLES = frozenset({"role", "position"})
COLUMN_HEADS = PARTS | {
    *("role", "name", "attendee", "position", "member", "councillor"),
    *("agenda item", "officer attending", "agenda item officer attending"),
}
"""What stands between a label and its list and names nobody: "Present:", "Councillors:"."""

MEMBERS_FIRST = bounded(
    r"(?:[A-Z]{2,6}\s)?(?:(?:Members|Officers)\s(?=(?:(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)\b\.?\s)?[A-Z][\w’'-]*\.?\s[A-Z(])|Councillors\s(?=(?:Councillor|Cllr)\b))"
)
"""Whose list it is, without a sign behind it: "Members Ann Roe, Tom Poe", "Councillors Councillor Roe"."""


def heads_part(block: Block) -> bool:
    """Return whether a line says whose people stand below it, and names nobody itself."""
    return PART_HEAD.match(block.text) is not None and not people_in(block.text, 0, len(block.text))


_IRISH = frozenset({"i láthair", "i lathair"})


def in_irish(lines: Sequence[Block]) -> list[Block]:
    """Return the lines of a list in Irish that the same minutes give in English below, where they name all once more."""
    labels = [(at, found) for at, line in enumerate(lines[:60]) if (found := label_in(line))]
    first = next((at for at, (_, label, _) in labels if label in _IRISH), None)
    if first is None or labels[0][0] != first:
        return []
    english = (
        at for at, (status, label, _) in labels if status is Status.PRESENT and label not in _IRISH and at > first
    )
    return list(lines[first : next(english, first)])
