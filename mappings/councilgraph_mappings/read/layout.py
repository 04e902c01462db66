"""Pieces of lines to lines and tables: which of them stand beside each other on a page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from councilgraph_mappings.read.document import Kind
from councilgraph_mappings.read.drafts import Draft, DraftCell
from councilgraph_mappings.read.glyphs import Segment
from councilgraph_mappings.read.lines import Line, join
from councilgraph_mappings.read.markers import lone_marker

Run = list[Segment]
"""Pieces below each other: a cell of a table, or lines of running text."""

_SAME_HEIGHT = 0.35
"""In font sizes: pieces whose heights differ by less stand on one line."""
_ONE_LINE_GAP = 1.2
"""In ems: pieces of one line that lie closer are one piece."""
_NEXT_LINE = 1.9
"""In font sizes: how far the next line of a cell may lie below."""
_LOOK_BACK = 40
"""How many lines of a cell may stand above the first line of the cell beside it."""
_MOST_COLUMNS = 40
_TIGHT = 1.35
"""In font sizes: lines of one cell lie closer than this."""
_TALLER_CELL = 8
"""In font sizes: how far a cell may begin above those before it in its row."""
_PARAGRAPH_PITCH = 1.3
"""Lines that lie so many times further apart than lines mostly do belong to different paragraphs."""


def arranged(segments: Iterable[Segment]) -> list[Draft | Line | None]:
    """Return the tables and lines of a page in reading order, None where a wider gap separates lines."""
    rows = _rows(segments)
    usual = _usual_pitch(rows)
    parts: list[Draft | Line | None] = []
    above: float | None = None
    index = 0
    while index < len(rows):
        end = index
        while end < len(rows) and len(rows[end]) > 1 and not lone_marker(rows[end][0][0].line.text):
            end += 1
        table = _table(rows[index:end])
        if table is not None:
            parts.append(table)
            above = None
            index = end
            continue
        end = max(end, index + 1)
        for row in rows[index:end]:
            for run in _reading_order(row):
                for segment in run:
                    if above is not None and not 0 <= above - segment.baseline <= usual * _PARAGRAPH_PITCH:
                        parts.append(None)
                    parts.append(segment.line)
                    above = segment.baseline
            if len(row) > 2:
                # Its last line ends where a column ends, which says nothing about the width of the text.
                parts.append(None)
        index = end
    return parts


def _rows(segments: Iterable[Segment]) -> list[list[Run]]:
    """Return the runs of the page, those that stand beside each other together."""
    rows: list[list[Run]] = []
    for segment in segments:
        if not rows:
            rows.append([[segment]])
            continue
        row = rows[-1]
        last = row[-1][-1]
        if _same_height(last, segment) and 0 <= segment.line.left - last.line.right + last.em < _ONE_LINE_GAP * 2:
            row[-1][-1] = _one(last, segment)
        elif _goes_on(row, segment):
            row[-1].append(segment)
        elif (beside := _beside(row, segment, in_table=len(rows) > 1 and len(rows[-2]) > 1)) is not None:
            if beside:
                rows[-1] = [row[0][:beside]]
                rows.append([row[0][beside:], [segment]])
            else:
                row.append([segment])
        else:
            rows.append([[segment]])
    return rows


def _same_height(first: Segment, second: Segment) -> bool:
    return abs(first.baseline - second.baseline) < _SAME_HEIGHT * max(first.line.size, second.line.size, 1)


def _one(first: Segment, second: Segment) -> Segment:
    line = replace(
        first.line,
        text=f"{first.line.text} {second.line.text}",
        right=second.line.right,
        bold=first.line.bold and second.line.bold,
    )
    return replace(first, line=line)


def _goes_on(row: list[Run], segment: Segment) -> bool:
    """Return whether a piece is the next line of the run that was read last."""
    run = row[-1]
    last = run[-1]
    below = last.baseline - segment.baseline
    if below <= _SAME_HEIGHT * max(last.line.size, 1):
        return False
    if len(row) == 1:
        return True
    left = min(piece.line.left for piece in run[-_LOOK_BACK:])
    right = max(piece.line.right for piece in run[-_LOOK_BACK:])
    near = below < _NEXT_LINE * max(last.line.size, segment.line.size, 1)
    return near and left - 1.5 * segment.em <= segment.line.left <= right


def _beside(row: list[Run], segment: Segment, *, in_table: bool) -> int | None:
    """Return at which line of the row's first run a piece stands that begins a run beside it, None where it does not.

    ``in_table`` says that the row above has several runs.
    """
    size = max(segment.line.size, 1)
    height = segment.baseline + _SAME_HEIGHT * size
    if len(row) >= _MOST_COLUMNS:
        return None
    if len(row) > 1:
        top = max(piece.baseline for run in row for piece in run)
        bottom = min(piece.baseline for run in row for piece in run)
        inside = bottom <= height and segment.baseline <= top + _TALLER_CELL * size
        return 0 if inside and _is_right_of(row[-1], segment) else None
    lines = row[0]
    if lines[-1].baseline > height:
        return None
    start = max(len(lines) - _LOOK_BACK, 0)
    beside = next(index for index in range(start, len(lines)) if lines[index].baseline <= height)
    if in_table or not _same_height(lines[beside], segment):
        # The cells of the row may not be aligned at their tops: the first one may begin further up.
        while beside > start and lines[beside - 1].baseline - lines[beside].baseline < _TIGHT * size:
            beside -= 1
    return beside if _is_right_of(lines[beside:], segment) else None


def _is_right_of(run: Run, segment: Segment) -> bool:
    return segment.line.left > max(piece.line.right for piece in run)


def _usual_pitch(rows: Sequence[Sequence[Run]]) -> float:
    pitches = sorted(
        above.baseline - below.baseline
        for row in rows
        for run in row
        for above, below in pairwise(run)
        if above.baseline > below.baseline
    )
    return pitches[len(pitches) // 3] if pitches else 0.0


def _table(rows: Sequence[Sequence[Run]]) -> Draft | None:
    """Return a table where the rows have columns in common: three rows of two, or two of more."""
    if len(rows) < 2:
        return None
    widest = max(rows, key=len)
    lefts = [
        min(
            (run[0].line.left for row in rows if len(row) == len(widest) for run in row[column : column + 1]),
            default=0.0,
        )
        for column in range(len(widest))
    ]
    if len(rows) < (3 if len(lefts) == 2 else 2):
        return None
    drafted: list[tuple[DraftCell, ...]] = []
    for row in rows:
        cells = [DraftCell("")] * len(lefts)
        taken = -1
        for run in row:
            column = max((n for n, left in enumerate(lefts) if left <= run[0].line.left + run[0].em), default=0)
            if column <= taken:
                return None
            cells[column] = DraftCell(_text(run))
            taken = column
        drafted.append(tuple(cells))
    return Draft(Kind.TABLE, rows=tuple(drafted), page=rows[0][0][0].line.page)


def _text(run: Run) -> str:
    text = run[0].line.text
    for segment in run[1:]:
        text = join(text, segment.line.text)
    return text


def _reading_order(row: Sequence[Run]) -> Iterator[Run]:
    """Yield the runs of a row one after the other; a marker or label is joined to what stands beside it."""
    if len(row) == 1:
        yield row[0]
        return
    first = row[0]
    if len(first) == 1 and (lone_marker(first[0].line.text) or first[0].line.text.endswith(":")):
        beside = row[1]
        joined = [replace(_one(first[0], beside[0]), baseline=beside[0].baseline), *beside[1:]]
        for run in row[2:]:
            # What stands at the far right, as page numbers do, ends the line.
            joined[-1] = _one(joined[-1], replace(run[0], line=replace(run[0].line, text=_text(run))))
        yield joined
        return
    yield from row
