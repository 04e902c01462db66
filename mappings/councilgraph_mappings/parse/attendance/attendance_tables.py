"""Tables of those present: a person in a cell, the initials, the office or capacity in the next."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from councilgraph_mappings.codes import Capacity, Status
from councilgraph_mappings.parse.attendance.attendance_labels import CHAIR as CHAIR_LABELS
from councilgraph_mappings.parse.attendance.attendance_labels import PARTS, label_in
from councilgraph_mappings.parse.attendance.attendance_lines import NOBODY, labelled
from councilgraph_mappings.parse.attendance.attendees import Attendees
from councilgraph_mappings.parse.attendance.listed import people_in
from councilgraph_mappings.parse.attendance.listed_person import CHAIR, Listed
from councilgraph_mappings.parse.attendance.serving import CLERK
from councilgraph_mappings.parse.offices.offices import is_chair, names_office
from councilgraph_mappings.parse.people.name_initials import are_initials
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Cell, Kind

_BETWEEN = " \t\n-–—"
"""What a cell between a name and an office may hold and says nothing."""
_OWN_SEAT = bounded(
    r"(?:(?:community|parish|town)\s+)?councillor|(?:cc\s+|committee\s+|board\s+)?member(?:\s+cc)?|members?\s+of\s+(?:the\s+)?public|(?:local\s+)?resident",
    re.IGNORECASE,
)
"""What all who sit there are, and no office."""
_BODY = bounded(
    r"\b(?:Council|Police|Committee|Trust|Association|Authority|Board|Group|Partnership|Forum|School|College|University|Unit|Team|Scotland|Station|Hospital|Church|Society|Club|Ltd|Limited|Agency|Company)\s*$"
)
"""Where somebody comes from."""
_OF_COUNCIL = bounded(r"\s+(?:CC|MCC|PC|TC)$|^(?:CC|PC|TC)\s+(?=[A-Z][a-z])")
"""The letters of the council itself beside an office: "Treasurer CC"."""
_AFFILIATIONS = frozenset(
    {
        "organisation", "organization", "representing", "agency", "company", "affiliation", "employer", "ward", "wards", "party",
        "political party", "political group", "division", "constituency", "area", "electoral area",
    }
)  # fmt: skip
"""Heads of columns that say whom somebody stands for, and no office."""
_NUMBER = bounded(r"\s*\d{1,2}[.)]\s+(?=\S)")
_LEAST = 3
"""So many people make a table that stands among the business a list of those present."""


def add_table(into: Attendees, block: Block, status: Status) -> None:
    """Add the people of a table: one in a cell, or a name with its office in the next cell."""
    first = block.rows[0].cells if block.rows else ()
    apart = {at for at, cell in enumerate(first) if cell.text.strip(" :").casefold() in _AFFILIATIONS}
    for row in block.rows:
        cells = [cell for at, cell in enumerate(row.cells) if cell.text.strip(_BETWEEN) and at not in apart]
        if cells and (numbered := _NUMBER.match(cells[0].text)):
            # The list ends where the items begin: "1. APOLOGIES | Mr A Roe".
            told = _label(replace(cells[0], text=cells[0].text[numbered.end() :]))
            if told is None or told.status is None:
                return
            status = told.status
        elif len(cells) > 1 and (told := _label(cells[0])) and told.status and told.text not in PARTS | CHAIR_LABELS:
            status = told.status
        _add_cells(into, cells, status)


def add_panes(into: Attendees, block: Block) -> bool:
    """Add the people of a table in which several lists stand side by side, and return whether it is one.

    A label holds for the cells to its right and below, until another label: "Present: | | Apologies:" above two names
    with an office each and, two columns on, the name of who is excused.
    """
    labels = [[_label(cell) for cell in row.cells] for row in block.rows]
    lists = [(column, told.status) for row in labels for column, told in enumerate(row) if told and told.status]
    if not (Status.PRESENT in {status for _, status in lists} and any(column for column, _ in lists)):
        return False
    open_lists: dict[int, _Label] = {}
    for row, said in zip(block.rows, labels, strict=True):
        open_lists |= {column: told for column, told in enumerate(said) if told}
        for begin, stop in pairwise([*sorted(open_lists), len(row.cells)]):
            people = [c for c, told in zip(row.cells[begin:stop], said[begin:stop], strict=True) if not told]
            if (told := open_lists[begin]).status is not None:
                _add_cells(into, [cell for cell in people if cell.text.strip()], told.status, told.text)
    return True


@dataclass(frozen=True, slots=True)
class _Label:
    """A cell that heads others, and the status that it gives to those whom they name."""

    text: str
    status: Status | None


def _label(cell: Cell) -> _Label | None:
    """Return what a cell heads, None where it heads nothing."""
    text = cell.text.strip()
    found = label_in(Block(Kind.PARAGRAPH, text, cell.start, cell.end)) if 0 < len(text) < 40 else None
    if found and not text[found[2] :].strip():
        return _Label(found[1], found[0])
    return _Label("", None) if text.endswith(":") else None


def present_table(blocks: Sequence[Block]) -> Block | None:
    """Return the table among the business that a page with a margin has there and that lists those present, or None."""
    for block in blocks:
        if block.kind is Kind.TABLE:
            firsts = {told.status for row in block.rows[:3] if row.cells and (told := _label(row.cells[0]))}
            cells = [cell for row in block.rows for cell in row.cells] if Status.PRESENT in firsts else []
            if sum(map(_names_somebody, cells)) >= _LEAST:
                return block
    return None


def _names_somebody(cell: Cell) -> bool:
    return len(cell.text) < 80 and bool(people_in(cell.text, 0, len(cell.text)))


def _add_cells(into: Attendees, cells: Sequence[Cell], status: Status, label: str = "") -> None:
    """Add the people of the filled cells of a row; a clerk is there to serve, also where the table lists members."""
    for at, cell in enumerate(cells):
        text = cell.text[found.end() :] if (found := _NUMBER.match(cell.text)) else cell.text
        if label_in(Block(Kind.PARAGRAPH, text, cell.start, cell.end)) or NOBODY.match(cell.text):
            continue
        if at and _BODY.search(cell.text) and people_in(cells[at - 1].text, 0, len(cells[at - 1].text)):
            continue  # where the one in the cell before comes from
        people = [_with_office(listed, cells[at + 1 :]) for listed in people_in(cell.text, 0, len(cell.text))]
        if len(people) == 1 and (capacity := _capacity_before(cells[:at])):
            people = [replace(people[0], capacity=people[0].capacity or capacity)]
        for listed in labelled(people, label):
            serves = status is Status.PRESENT and any(CLERK.search(office) for office in listed.offices)
            own = Status.IN_ATTENDANCE if serves else status
            into.add(listed, cell.start, own, f"attendance.{own.value}-table")


def _capacity_before(cells: Sequence[Cell]) -> Capacity | None:
    """Return who presides as the cell before a name says: "Present: | Chairman | Cllr Roe"."""
    if not cells or len(cells) > 2 or (len(cells) == 2 and _label(cells[0]) is None):
        return None
    said = cells[-1].text.strip(" :")
    if not (is_chair(said) or CHAIR.fullmatch(said)):
        return None
    return Capacity.VICE_CHAIR if "vice" in said.casefold() else Capacity.CHAIR


def _with_office(listed: Listed, beside: Sequence[Cell]) -> Listed:
    """Return a person with the office of the cell beside the name or its initials, where that cell names nobody."""
    told = next((cell.text for cell in beside[:2] if not are_initials(cell.text, listed.name)), None)
    if told is None or (people_in(told, 0, len(told)) and not _BODY.search(told)):
        return listed
    told = _OF_COUNCIL.sub("", told.strip())
    if is_chair(told) or CHAIR.fullmatch(told.strip()):
        return replace(listed, capacity=Capacity.VICE_CHAIR if "vice" in told.casefold() else Capacity.CHAIR)
    if _OWN_SEAT.fullmatch(told.strip()) or (_BODY.search(told) and not names_office(told)):
        return listed
    if len(told) < 100 and not listed.offices:
        return replace(listed, offices=(told,))
    return listed
