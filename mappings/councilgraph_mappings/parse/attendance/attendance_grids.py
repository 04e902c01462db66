"""Tables with a row for each person that say in a cell beside the name, or by a sign below a head, who was there."""

import re
from collections.abc import Sequence

from councilgraph_mappings.codes import Status
from councilgraph_mappings.parse.attendance.listed import people_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Cell, Kind, Row

_TOLD = bounded(
    r"\W*(?:(?P<present>present|attended|in\s+person|attending)|(?P<attendance>in\s+attendance|also\s+present)|(?P<apologies>apolog(?:y|ies)(?:\s+(?:received|sent|given|for\s+absence))?)|(?P<absent>absent|did\s+not\s+attend|not\s+present|non[-\s]?attendance|no\s+apolog(?:y|ies)))\W*",
    re.IGNORECASE,
)
_STATUS = {
    "present": Status.PRESENT,
    "attendance": Status.IN_ATTENDANCE,
    "apologies": Status.APOLOGIES,
    "absent": Status.ABSENT,
}
_SIGN = bounded(r"\W*(?:[xX✓✔√☑*•]|yes|y|1)\W*|[✓✔√☑*•xX]", re.IGNORECASE)
_VOTES = bounded(r"\W*(?:for|against|abstain(?:ed)?|abstention)\W*", re.IGNORECASE)
_LEAST = 2
"""People without whom a table is no list, and heads without which signs say too little: not every blank is an absence."""


def grid(block: Block) -> list[tuple[Block, Status, tuple[str, ...]]]:
    """Return those whom a table lists: the cell of the name as a block, the status, and what the other cells say.

    Nothing where it is no such table.
    """
    heads = {at: status for at, cell in enumerate(block.rows[0].cells) if (status := _told(cell))} if block.rows else {}
    if any(_VOTES.fullmatch(cell.text) for row in block.rows[:1] for cell in row.cells):
        return []
    by_sign = len(heads) >= _LEAST and Status.PRESENT in heads.values()
    answers = [*heads] if [*heads.values()] == [Status.PRESENT] else []
    found = []
    for row in block.rows[1:] if by_sign else block.rows:
        at = next((at for at, cell in enumerate(row.cells) if _names_one(cell)), None)
        if at is None:
            continue
        beside = row.cells[at + 1 :]
        status = _signed(row, heads) if by_sign else _beside(beside) or _answered(row, answers)
        if status is not None:
            cell, others = row.cells[at], tuple(each.text.strip() for each in beside)
            found.append((Block(Kind.PARAGRAPH, cell.text, cell.start, cell.end), status, others))
    listed = len(found) >= _LEAST and Status.PRESENT in {status for _, status, _ in found}
    return found if listed else []


def _told(cell: Cell) -> Status | None:
    """Return the status that a cell tells and nothing else."""
    told = _TOLD.fullmatch(cell.text) if cell.text else None
    return _STATUS[told.lastgroup] if told and told.lastgroup else None


def _beside(cells: Sequence[Cell]) -> Status | None:
    return next((status for cell in cells if (status := _told(cell))), None)


_ANSWERS = {"yes": Status.PRESENT, "y": Status.PRESENT, "no": Status.ABSENT, "n": Status.ABSENT}


def _answered(row: Row, columns: Sequence[int]) -> Status | None:
    """Return what a row answers in words below the head "Attended"."""
    answers = (_ANSWERS.get(row.cells[at].text.strip().casefold()) for at in columns if at < len(row.cells))
    return next(filter(None, answers), None)


def _signed(row: Row, heads: dict[int, Status]) -> Status | None:
    """Return the one status below whose head a row has a sign; two signs say nothing."""
    signed = [status for at, status in heads.items() if at < len(row.cells) and _SIGN.fullmatch(row.cells[at].text)]
    return signed[0] if len(signed) == 1 else None


def _names_one(cell: Cell) -> bool:
    return 0 < len(cell.text) < 100 and len(people_in(cell.text, 0, len(cell.text))) == 1
