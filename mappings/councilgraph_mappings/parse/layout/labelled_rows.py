"""Front sheets that are tables: each row a label and its value, read as the lines that front sheets are elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from councilgraph_mappings.parse.papers.front_sheets import label_in
from councilgraph_mappings.read.document import Block, Cell, Kind, Row

_FEWEST = 3
_TELLING = frozenset({"title", "author", "officer", "member"})
"""One of these labels at least makes a front sheet; days and venues stand in other tables too."""


def with_labelled_rows(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, a table whose rows are labels with their values replaced by a line for each."""
    return [line for block in blocks for line in (_lines(block) if _is_front_sheet(block) else (block,))]


def _is_front_sheet(block: Block) -> bool:
    if block.kind is not Kind.TABLE:
        return False
    rows = [row for row in block.rows if any(cell.text.strip() for cell in row.cells)]
    fields = [field for row in rows if (field := _field(row)) is not None]
    return len(fields) >= _FEWEST and 2 * len(fields) > len(rows) and not _TELLING.isdisjoint(fields)


def _field(row: Row) -> str | None:
    """Return which field of a front sheet the first cell of a row labels, if it has two cells with words at least."""
    filled = [cell for cell in row.cells if cell.text.strip()]
    found = label_in(filled[0].text.rstrip(" :")) if filled and len(row.cells) > 1 else None
    return found[0] if found and not found[2] else None


def _lines(block: Block) -> Iterator[Block]:
    """Yield a line for each label with the cell behind it, and one for each cell that has no label."""
    for row in block.rows:
        waiting: list[Cell] = []
        for cell in row.cells:
            if not cell.text.strip():
                continue
            waiting.append(cell)
            if len(waiting) > 1 or label_in(cell.text.rstrip(" :")) is None:
                yield _line(block, waiting)
                waiting = []
        if waiting:
            yield _line(block, waiting)


def _line(block: Block, cells: Sequence[Cell]) -> Block:
    """Return some cells as one line, a colon behind the label, with blanks that keep every place where it is in the document."""
    text = cells[0].text
    for left, right in pairwise(cells):
        gap = right.start - left.end
        text += (" " if text.endswith((":", "?")) else ":").ljust(gap)[:gap] + right.text
    return replace(block, kind=Kind.PARAGRAPH, text=text, start=cells[0].start, end=cells[-1].end, rows=())
