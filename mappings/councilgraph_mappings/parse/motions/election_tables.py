"""Tables of who was elected to which office: "Office | Elected | Proposed by | Seconded by", as annual meetings keep them."""

from collections.abc import Mapping, Sequence
from functools import cache

from councilgraph_mappings.codes import MotionResult
from councilgraph_mappings.lookup import table
from councilgraph_mappings.parse.decisions.outcomes import add_outcomes
from councilgraph_mappings.parse.decisions.resolution_parts import Found
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.motions.motion_records import record_motion
from councilgraph_mappings.parse.motions.moving import Moving
from councilgraph_mappings.parse.people.bare_names import bare_name_before
from councilgraph_mappings.parse.people.names import PersonName, name_at
from councilgraph_mappings.read.document import Block, Cell, Kind
from councilgraph_mappings.records import Meeting

_RULE = "motions.election-table"


def add_elections(draft: Draft, blocks: Sequence[Block], meeting: Meeting, item: str | None) -> None:
    """Add an election for each row of such a table, with who proposed and who seconded it."""
    for block in blocks:
        if block.kind is not Kind.TABLE or len(block.rows) < 2:
            continue
        columns = _columns(block.rows[0].cells)
        if {"elected", "mover"} <= columns.keys() and not block.rows[0].cells[0].text.strip():
            columns.setdefault("office", 0)  # a head that the conversion lost
        if not {"office", "elected", "mover"} <= columns.keys():
            continue
        for row in block.rows[1:]:
            cells = {role: row.cells[at] for role, at in columns.items() if at < len(row.cells)}
            names = {role: _name(cell) for role, cell in cells.items() if role != "office"}
            office = cells["office"].text.strip()
            if not cells["elected"].text.strip() and (joined := bare_name_before(office, len(office))):
                # The two cells are one: "Vice Convenor Ann Roe".
                names["elected"], office = joined, office[: joined.start].strip()
            if not office or (elected := names.get("elected")) is None or names.get("mover") is None:
                continue
            start, end = cells["office"].start, max(cells["elected"].end, cells["office"].end)
            text = f"{office} {elected.plain}"
            found = Found(text, start, end, None, "elected", _RULE, start, by_verb=True)
            decided = add_outcomes(draft, [[found]], meeting, item)
            last = max(cell.end for cell in cells.values())
            moving = Moving(start, last, names["mover"], names.get("seconder"), result=MotionResult.CARRIED)
            record_motion(draft, moving, meeting.key, item, decided)


def _columns(heads: Sequence[Cell]) -> dict[str, int]:
    """Return which column holds what, by the heads."""
    known = _known()
    told = {
        known.get(" ".join(cell.text.replace(".", " ").split()).strip(" :").casefold()): at
        for at, cell in enumerate(heads)
    }
    return {role: at for role, at in told.items() if role}


@cache
def _known() -> Mapping[str, str]:
    return {head: role for role, heads in table("columns")["election"].items() for head in heads}


def _name(cell: Cell) -> PersonName | None:
    """Return the name that a cell holds and nothing else."""
    name = name_at(cell.text, 0, bare=2)
    return name if name and not cell.text[name.end :].strip(" .") else None
