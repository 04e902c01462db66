"""Tables of actions, and trackers of earlier resolutions with their progress, also where they were flattened to lines."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.parse.actions.owners import Actions
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.papers.cells import is_day, is_somebody
from councilgraph_mappings.parse.papers.table_lines import tables_of
from councilgraph_mappings.parse.papers.table_rows import Row, rows_of
from councilgraph_mappings.parse.papers.tracker_fields import (
    FIELD,
    NUMBER,
    STEM,
    add_row,
    resolution_of,
    tracked,
    with_marker,
)
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Cell, Kind

_COLUMNS = {
    "made": bounded(
        r"^\W*(?:meeting(?:\s+date)?|(?:date\s+of\s+|date\s+and\s+)(?:meeting|resolution|decision|request|minute)[\w\s]{0,20}|date\s+(?:raised|agreed|made|added|requested|set)|raised(?:\s+(?:at|on))?)\W*$",
        re.IGNORECASE,
    ),
    "text": bounded(
        r"\b(?:action|task|resolution|recommendation|request|decision|matter)\b|^\W*what(?:\s+is\s+to\s+be\s+done)?\W*$",
        re.IGNORECASE,
    ),
    "owner": bounded(r"\b(?:owners?|officers?|lead|responsib\w+|whom?|assigned|allocated)\b", re.IGNORECASE),
    "due": bounded(r"\b(?:due|target|deadline|when|by\s+when|timescale|date)\b", re.IGNORECASE),
    "progress": bounded(r"\b(?:progress|status|update|response|outcome|rag)\b", re.IGNORECASE),
    "minute": bounded(r"\b(?:minute|meeting|item|ref)\b", re.IGNORECASE),
}

_DATE = bounded(r"\W*date\W*", re.IGNORECASE)
"""A log begins with the day on which an action was raised."""

_LEAST = 6

_BULLETS = "*•·- "

_TELLS = bounded(
    r"(?:[Ss]ee\s+(?:the\s+)?(?:agenda|item|above|below|minutes?)\b|(?:[A-Z][\w’'-]+\s){1,3}(?:reported|confirmed|stated|explained|advised|said|had)\b)"
)
"""What came of an action, or where that stands, below a head that may mean both ("What")."""


def read_action_table(into: Actions, block: Block) -> None:
    """Add the rows of a table of actions: it has a column of actions and one of owners or of progress."""
    columns = _columns_of(block)
    if "text" in columns and {"owner", "progress"} & columns.keys():
        for row in block.rows[1:]:
            _add_table_row(into, {role: row.cells[at] for role, at in columns.items() if at < len(row.cells)})


def _columns_of(block: Block) -> dict[str, int]:
    """Return the columns of a table by what their heads say that they hold; a table of one row has none."""
    columns: dict[str, int] = {}
    if len(block.rows) < 2:
        return columns
    for index, cell in enumerate(block.rows[0].cells):
        role = next((r for r, pattern in _COLUMNS.items() if r not in columns and pattern.search(cell.text)), None)
        if index == 0 and _DATE.fullmatch(cell.text):
            role = "made"
        if role and len(cell.text) < 60:
            columns[role] = index
    return columns


_TITLE = bounded(
    r"[^.;]{0,90}\b(?:track(?:ing|er)|action\s+(?:log|sheet|list)|outstanding\s+actions|actions\s+(?:arising|outstanding))\b[^.;]{0,60}",
    re.IGNORECASE,
)
_FIRST_LINES = 20
_FIRST_ROWS = 40


def tracker_at(blocks: Sequence[Block]) -> int | None:
    """Return the line that heads a tracker with rows below it: a table of actions, or minutes with labelled lines."""
    for at, block in enumerate(blocks[:_FIRST_LINES]):
        if block.marker or block.kind is Kind.TABLE or not _TITLE.fullmatch(block.text):
            continue
        below = blocks[at + 1 : at + _FIRST_ROWS]
        tables = [columns for each in below if each.kind is Kind.TABLE and (columns := _columns_of(each))]
        if any("text" in columns and {"owner", "progress"} <= columns.keys() for columns in tables):
            return at
        labels = {m["field"].casefold()[:6] for each in below if (m := FIELD.match(each.text))}
        if any(_MINUTE.match(with_marker(each)) for each in below) and len(labels & {"office", "progre", "status"}) > 1:
            return at
    return None


def _add_table_row(into: Actions, cells: Mapping[str, Cell]) -> None:
    """Add the action of a row, given its cells by what their column holds."""
    said = {role: cell.text.strip() for role, cell in cells.items() if cell.text.strip()}
    text = said.get("text", "").lstrip(_BULLETS)
    if len(text) < _LEAST or _TELLS.match(text):
        return
    progress = None
    if "progress" in said:
        cell = cells["progress"]
        progress = Stated(said["progress"], Evidence(cell.start, cell.end, "actions.table-progress"))
    into.add(
        text,
        Evidence(cells["text"].start, cells["text"].end, "actions.table"),
        owner=said.get("owner"),
        due=said.get("due"),
        progress=progress,
        tracks=tracked(resolution_of(said)),
    )


def add_tracker(draft: Draft, blocks: Sequence[Block], meeting: str, item: str | None) -> int:
    """Add the rows of a tracker whose cells stand one below the other, and of its tables; return how many.

    Where the cells are labelled ("Officer: Ann Roe") a row begins at "Minute 23", and lines up to the first sentence
    name what is tracked; else the heads of the columns tell what the cells are. Progress is kept only where its own row
    states it.
    """
    into = Actions(draft, meeting, item)
    for block in blocks:
        if block.kind is Kind.TABLE:
            read_action_table(into, block)
    lines = _with_numbers([block for block in blocks if block.kind is not Kind.TABLE])
    numbered = [index for index, block in enumerate(lines) if _MINUTE.match(with_marker(block))]
    # The day of the minute may stand above its number.
    starts = [index - 1 if index and is_day(lines[index - 1].text) else index for index in numbered]
    labels = sum(1 for block in lines if FIELD.match(block.text))
    tables = tables_of(lines, "tracker") if labels < max(2, len(starts)) else []
    for table_lines in tables:
        for row in rows_of(table_lines):
            _add_cells(into, row)
    if not tables:
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=False):
            add_row(into, lines[start:end])
    return len(into.taken)


def _add_cells(into: Actions, row: Row) -> None:
    """Add the action of a row that was divided into the cells of its columns."""
    said = {role: " ".join(with_marker(block) for block in cells) for role, cells in row.items()}
    text = said.get("text", "")
    if len(text) < _SHORTEST or len(row) < 2 or not ({"owner", "progress", "due", "minute", "made"} & row.keys()):
        return
    cells = row["text"]
    owner = row["owner"][0].text if "owner" in row else None
    begin, end = cells[0].start, cells[-1].end
    tail = _TAIL.search(text)
    if owner is None and tail and is_somebody(tail["owner"]):
        # A long cell ran into the next one: "to write to all carers. Head of Fostering".
        owner, text, end = tail["owner"], text[: tail.start("owner")], end - len(tail["owner"])
    number = NUMBER.fullmatch(cells[0].marker) if "minute" not in row else None
    if number:
        text = text.removeprefix(cells[0].marker).lstrip()
    stem = STEM.match(text) if len(cells) == 1 and not cells[0].marker else None
    progress = None
    if "progress" in row:
        place = Evidence(row["progress"][0].start, row["progress"][-1].end, "actions.columns-progress")
        progress = Stated(said["progress"], place)
    into.add(
        text[stem.end() :] if stem else text,
        Evidence(begin + (stem.end() if stem else 0), end, "actions.columns"),
        owner=owner,
        ordinal=number["number"] if number else None,
        due=said.get("due"),
        progress=progress,
        tracks=tracked(", ".join(with_marker(block) for role in ("minute", "made") for block in row.get(role, ()))),
    )


_SHORTEST = 6

_TAIL = bounded(r"[.;]\s+(?P<owner>[A-Z][^.;]{2,80})$")

_MINUTE = bounded(r"^\W*(?:minute|min\.?)\s*(?:no\.?|number)?\s*\d", re.IGNORECASE)

_MINUTE_ALONE = bounded(r"\W*minute(?:\s+(?:no\.?|number))?\W*", re.IGNORECASE)


def _with_numbers(blocks: Sequence[Block]) -> list[Block]:
    """Return the lines, "Minute" joined with the number that a narrow column put below it."""
    lines: list[Block] = []
    for block in blocks:
        last = lines[-1] if lines else None
        if last and _MINUTE_ALONE.fullmatch(last.text) and NUMBER.fullmatch(with_marker(block)):
            lines[-1] = replace(last, text=f"{last.text} {with_marker(block)}", end=block.end)
        else:
            lines.append(block)
    return lines
