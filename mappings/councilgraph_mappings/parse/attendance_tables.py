"""Tables of those present: a person in a cell, the office or capacity in the next."""

from dataclasses import replace

from councilgraph_mappings.codes import Capacity, Status
from councilgraph_mappings.parse.attendance_labels import label_in
from councilgraph_mappings.parse.attendance_lines import NOBODY
from councilgraph_mappings.parse.attendees import Attendees
from councilgraph_mappings.parse.listed import people_in
from councilgraph_mappings.parse.listed_person import Listed
from councilgraph_mappings.parse.offices import is_chair
from councilgraph_mappings.read.document import Block, Cell, Kind


def add_table(into: Attendees, block: Block, status: Status) -> None:
    """Add the people of a table: one in a cell, or a name with its office in the next cell."""
    for row in block.rows:
        cells = [cell for cell in row.cells if cell.text.strip()]
        for cell, beside in zip(cells, [*cells[1:], None], strict=True):
            if label_in(replace(block, text=cell.text, kind=Kind.PARAGRAPH)) or NOBODY.match(cell.text):
                continue
            for listed in people_in(cell.text, 0, len(cell.text)):
                entry = _with_office(listed, beside)
                into.add(entry, cell.start, status, f"attendance.{status.value}-table")


def _with_office(listed: Listed, beside: Cell | None) -> Listed:
    """Return a person with the office of the cell beside the name, where that cell names nobody."""
    if beside is None or people_in(beside.text, 0, len(beside.text)):
        return listed
    if is_chair(beside.text):
        return replace(listed, capacity=Capacity.VICE_CHAIR if "vice" in beside.text.casefold() else Capacity.CHAIR)
    if len(beside.text) < 100 and not listed.offices:
        return replace(listed, offices=(beside.text,))
    return listed
