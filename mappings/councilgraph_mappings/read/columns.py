"""Tables in plain text: pipes between cells, or columns kept apart by tabs and wide gaps."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from councilgraph_mappings.read.cellwise import run_of_cells, tables_of_cells
from councilgraph_mappings.read.document import Kind
from councilgraph_mappings.read.drafts import Draft, DraftCell, Remark
from councilgraph_mappings.read.folding import LinkSpan, after, fold
from councilgraph_mappings.read.lines import Line
from councilgraph_mappings.read.markers import lone_marker, split_marker

_PIPE = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r":?-{2,}:?|:-:?|-:")
_GAP = re.compile(r"[ \xa0]*\t[\t \xa0]*|[ \xa0]{3,}")
_FEWEST_ROWS = 3
_WIDEST_ROW = 12


def gap_cells(raw: str) -> tuple[str, ...]:
    """Return the columns of a line that has at least two; a line that begins with a list marker has none.

    >>> gap_cells("Name      Ward    Party")
    ('Name', 'Ward', 'Party')
    """
    stripped = raw.strip()
    if "\t" not in stripped and "   " not in stripped.replace("\xa0", " "):
        return ()
    cells = tuple(fold(cell) for cell in _GAP.split(stripped))
    if not 2 <= len(cells) <= _WIDEST_ROW or not all(cells):
        return ()
    return () if lone_marker(cells[0]) or split_marker(cells[0])[0] else cells


def pipe_cells(text: str) -> list[str]:
    """Return the cells of a line with pipes; those at its ends close no cell.

    >>> pipe_cells("| a | b |"), pipe_cells("No. | Item | |")
    (['a', 'b'], ['No.', 'Item', ''])
    """
    cells = [cell.strip().replace("\\|", "|") for cell in _PIPE.split(text)]
    if len(cells) > 1 and not cells[0]:
        cells.pop(0)
    if len(cells) > 1 and not cells[-1]:
        cells.pop()
    return cells


def tables_and_lines(lines: Sequence[Draft | Remark | Line | None]) -> Iterator[Draft | Remark | Line | None]:
    """Yield the lines, with those that make up a table replaced by one draft."""
    index = tried = 0
    while index < len(lines):
        line = lines[index]
        if index >= tried and (tried := run_of_cells(lines, index)) > index:
            tables = tables_of_cells([piped for piped in lines[index:tried] if isinstance(piped, Line)])
            if tables is not None and isinstance(line, Line):
                yield from (
                    part if isinstance(part, Line) else _table([tuple(map(DraftCell, row)) for row in part], line)
                    for part in tables
                )
                index = tried
                continue
        if line is None or isinstance(line, Draft | Remark) or not ("|" in line.text or line.cells):
            yield line
            index += 1
        elif "|" in line.text:
            end = _run_of_pipes(lines, index)
            yield from _piped([piped for piped in lines[index:end] if isinstance(piped, Line)])
            index = end
        else:
            end = _run_of_columns(lines, index, len(line.cells))
            rows = [row for row in lines[index:end] if isinstance(row, Line)]
            if len(rows) >= _FEWEST_ROWS:
                yield _table([_linked(row.cells, row) for row in rows], line)
            else:
                yield from rows
            index = end


def _run_of_pipes(lines: Sequence[Draft | Remark | Line | None], start: int) -> int:
    end = start
    while end < len(lines) and isinstance(line := lines[end], Line) and "|" in line.text:
        end += 1
    return end


def _run_of_columns(lines: Sequence[Draft | Remark | Line | None], start: int, count: int) -> int:
    end = start
    while (
        end < len(lines) and isinstance(line := lines[end], Line) and len(line.cells) == count and "|" not in line.text
    ):
        end += 1
    return end


def _piped(lines: list[Line]) -> Iterator[Draft | Line | None]:
    """Yield a table, or the lines of a page that was laid out in a table with one filled cell in most rows."""
    rows = [pipe_cells(line.text) for line in lines]
    ruled = any(_is_rule(row) for row in rows)
    kept = [(line, row) for line, row in zip(lines, rows, strict=True) if not _is_rule(row)]
    filled = [sum(1 for cell in row if cell) for _, row in kept]
    several = sum(1 for count in filled if count > 1)
    if several >= 2 and several * 2 > len(kept) and (ruled or len({len(row) for _, row in kept}) == 1):
        yield _table([_linked(row, line) for line, row in kept if any(row)], lines[0])
        return
    for (line, row), count in zip(kept, filled, strict=True):
        if len(kept) == 1 and not ruled and count > 1:
            yield line
            continue
        # A bar at its beginning or end is where a row begins or ends, and with it what the cell says.
        if line.text[0] == "|":
            yield None
        yield from _flow(line, row)
        if line.text[-1] == "|":
            yield None


def _flow(line: Line, row: list[str]) -> Iterator[Line | None]:
    cells = [cell for cell in row if cell]
    if not cells:
        yield None
    elif lone_marker(cells[0]) and len(cells) > 1:
        yield None
        yield _line(line, cells[0])
        yield _line(line, " ".join(cells[1:]))
    else:
        yield _line(line, " ".join(cells))


def _line(line: Line, text: str) -> Line:
    if text == line.text:
        return line
    cut = line.text.find(text)
    links = after(tuple(link for link in line.links if link[1] <= cut + len(text)), cut) if cut >= 0 else ()
    return replace(line, text=text, right=line.left + len(text), links=links, cells=())


def _is_rule(row: list[str]) -> bool:
    return len(row) > 1 and all(_RULE.fullmatch(cell) for cell in row if cell) and any(row)


def _linked(row: Sequence[str], line: Line) -> tuple[DraftCell, ...]:
    """Return the cells of a line with the links that stand in them."""
    if not line.links:
        return tuple(DraftCell(cell) for cell in row)
    cells: list[DraftCell] = []
    waiting = [*reversed(line.links)]
    position = 0
    for cell in row:
        begin = line.text.find(cell, position)
        links: list[LinkSpan] = []
        # A cell that is printed otherwise than it is written keeps its text alone.
        if begin >= 0:
            position = begin + len(cell)
            while waiting and waiting[-1][0] < position:
                start, end, address = waiting.pop()
                if begin <= start and end <= position:
                    links.append((start - begin, end - begin, address))
        cells.append(DraftCell(cell, tuple(links)))
    return tuple(cells)


def _table(rows: Sequence[tuple[DraftCell, ...]], first: Line) -> Draft:
    width = max(len(row) for row in rows)
    cells = tuple(row + (DraftCell(""),) * (width - len(row)) for row in rows)
    return Draft(Kind.TABLE, rows=cells, page=first.page)
