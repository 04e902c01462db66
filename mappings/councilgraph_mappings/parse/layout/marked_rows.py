"""Tables that are no tables: a column of numbers or letters beside the paragraphs that they mark.

A hanging number comes out of a PDF as a cell of its own, and some minutes are set as such a table. The paragraphs are read
as the points of a list; what a last narrow column says of who acts stays behind them as a line.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from councilgraph_mappings.parse.papers.cells import is_somebody
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Cell, Kind, Row

_MARK = bounded(r"\(?(?:\d{1,3}(?:\.\d{1,2}){0,2}|[a-z]|[ivx]{1,4})[.)]?")
_HEADS = frozenset(
    {"item", "items", "no", "no.", "action", "actions", "minute", "agenda", "agenda item", "by whom", "subject"}
)
_WORDS = 4
"""A paragraph has so many words; what is shorter may be a cell of accounts."""


def with_marked_rows(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, each table of marked paragraphs replaced by the paragraphs with their marks."""
    return [line for block in blocks for line in (_points(block) if _is_list(block) else (block,))]


def _is_list(block: Block) -> bool:
    """Return whether the first cell of every row of a table is a mark, and the second is a paragraph."""
    if block.kind is not Kind.TABLE:
        return False
    rows = [row for row in block.rows if not _is_head(row)]
    marked = [_marked(row) for row in rows]
    return bool(rows) and all(marked) and any(len(cells[1].text.split()) > _WORDS for cells in marked if cells)


def _is_head(row: Row) -> bool:
    return all(cell.text.strip(" :").casefold() in _HEADS for cell in row.cells if cell.text.strip())


def _marked(row: Row) -> list[Cell] | None:
    """Return the filled cells of a row if they are a mark, a paragraph and at most who acts."""
    filled = [cell for cell in row.cells if cell.text.strip()]
    if not 1 < len(filled) < 4 or not _MARK.fullmatch(filled[0].text.strip()) or filled[0] is not row.cells[0]:
        return None
    if filled[1].text[:1].isdigit() or (len(filled) > 2 and not is_somebody(filled[2].text)):
        return None
    return filled


def _points(block: Block) -> Iterator[Block]:
    """Yield each paragraph with its mark, and behind it who acts."""
    for row in block.rows:
        cells = _marked(row)
        if cells is None:
            continue
        mark, said, *owner = cells
        # The mark keeps its place: it is as wide as the cell with the line between the two.
        marker = mark.text.ljust(said.start - mark.start - 1)
        yield replace(
            block, kind=Kind.ITEM, text=said.text, start=said.start, end=said.end, rows=(), marker=marker, level=1
        )
        for cell in owner:
            yield replace(block, kind=Kind.PARAGRAPH, text=cell.text, start=cell.start, end=cell.end, rows=())
