"""Tables in plain text whose cells stand one below the other, with the pipes that kept them apart.

Crawlers that write each cell on a line of its own leave the pipes of a row on several lines. Every row has as many
pipes as the others, so the count that makes each row begin where the last one ended is the width of the table.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from councilgraph_mappings.read.drafts import Draft, Remark
from councilgraph_mappings.read.lines import Line
from councilgraph_mappings.read.markers import lone_marker

_LONGEST_CELL = 6
"""A cell has so many lines at most, and a table ends where more of them have no pipe."""
_WIDEST = 12
_FEWEST_ROWS = 3


@dataclass(slots=True)
class _Cell:
    """What stands between two pipes, and the line of its own that it may be."""

    parts: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    piped: bool = False
    """A pipe stands on one of its lines."""


Rows = list[tuple[str, ...]]


def run_of_cells(lines: Sequence[Draft | Remark | Line | None], start: int) -> int:
    """Return the end of the lines from ``start`` on that may be such tables: a row begins with a pipe alone."""
    first = lines[start]
    if not isinstance(first, Line) or set(first.text) != {"|"}:
        return start
    end = at = start
    while at < len(lines) and isinstance(line := lines[at], Line) and at - end <= _LONGEST_CELL and not line.links:
        at += 1
        if "|" in line.text:
            end = at
    return end


def tables_of_cells(lines: Sequence[Line]) -> list[Rows | Line] | None:
    """Return the tables and the lines between them, or None where the pipes make no rows of one width.

    >>> said = ["|", "Item |", "Officer |", "|", "Bus Review |", "Ann Roe |", "|", "Parks |", "|"]
    >>> tables_of_cells([Line(text, 0, 9) for text in said])
    [[('Item', 'Officer'), ('Bus Review', 'Ann Roe'), ('Parks', '')]]
    """
    cells = [_Cell()]
    for line in lines:
        for number, part in enumerate(line.text.split("|")):
            if number:
                cells.append(_Cell())
            if part.strip():
                cells[-1].parts.append(part.strip())
                cells[-1].lines.append(line)
                cells[-1].piped |= "|" in line.text
    for width in range(2, _WIDEST + 1):
        if tables := _of_width(cells, width):
            # Rows that begin with a number alone lay out a page: its items, and what is said of each. So do rows of
            # which most have one cell, where the numbers were left out.
            rows = [row for table in tables if isinstance(table, list) for row in table]
            numbered = sum(bool(lone_marker(next(filter(None, row)))) for row in rows)
            single = sum(sum(map(bool, row)) == 1 for row in rows)
            return tables if 4 * numbered < len(rows) and 2 * single <= len(rows) else None
    return None


def _of_width(cells: Sequence[_Cell], width: int) -> list[Rows | Line]:
    """Return the tables of rows of a width, none where the cells do not fit: only whole lines stand between rows."""
    found: list[Rows | Line] = [[]]
    count = 0
    for at in range(0, len(cells), width + 1):
        if cells[at].piped:
            return []
        if cells[at].lines:
            found += [*cells[at].lines, []]
        row = tuple(" ".join(cell.parts) for cell in cells[at + 1 : at + 1 + width])
        if len(row) < width:
            if any(row):
                return []
        elif any(row) and isinstance(rows := found[-1], list):
            rows.append(row)
            count += 1
    return [each for each in found if each] if count >= _FEWEST_ROWS else []
