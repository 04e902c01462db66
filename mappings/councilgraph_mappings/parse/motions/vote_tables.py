"""Tables of recorded votes: a choice beside each name, a sign below a choice, or the names below or beside it."""

import re
from collections.abc import Iterator, Mapping, Sequence

from councilgraph_mappings.codes import Choice
from councilgraph_mappings.parse.attendance.listed import people_in
from councilgraph_mappings.parse.motions.moving import Moving
from councilgraph_mappings.parse.motions.votes import VOTE_LABEL, choice_of
from councilgraph_mappings.parse.people.names import PersonName, name_at
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Cell, Row

_CHOICE = bounded(r"for|against|abstain(?:ed)?|in favou?r", re.IGNORECASE)
_CHOICE_HEAD = bounded(r"(?:for|in favou?r|against|abstain(?:ed|ing)?|abstentions?)(?:\s*\(\d+\))?", re.IGNORECASE)
_TICK = bounded(r"[xX✓✔*1]|yes|for|against|abstain")


def read_table(block: Block, movings: list[Moving]) -> None:
    """Read a table of votes: names in the first column and the vote beside them, or a column for each choice."""
    if not block.rows:
        return
    heads = [cell.text.strip() for cell in block.rows[0].cells]
    columns = {index: choice_of(head) for index, head in enumerate(heads) if _CHOICE_HEAD.fullmatch(head)}
    columns = {} if columns.keys() == {0} else columns  # a choice with its names beside it
    votes = [
        vote
        for row in block.rows[1 if columns else 0 :]
        for vote in (_in_columns(row, columns) if columns else _beside(row))
    ]
    if votes:
        if not movings or movings[-1].votes:
            movings.append(Moving(block.start, block.end))
        movings[-1].votes += votes
        movings[-1].counts.update({} if columns else _counted(block.rows))
        movings[-1].end = max(movings[-1].end, block.end)


def _counted(rows: Sequence[Row]) -> Iterator[tuple[Choice, int]]:
    """Yield the counts that stand in the last of three cells, behind a choice and the names."""
    for row in rows:
        cells = [cell.text.strip() for cell in row.cells if cell.text.strip()]
        if len(cells) == 3 and _CHOICE_HEAD.fullmatch(cells[0]) and cells[2].isdecimal() and len(cells[2]) < 4:
            yield choice_of(cells[0]), int(cells[2])


_Votes = Iterator[tuple[PersonName, Choice, int]]


def _in_columns(row: Row, columns: Mapping[int, Choice]) -> _Votes:
    """Yield the votes of a row whose columns are choices: ticks beside a name, or names below the choice."""
    first = next((cell for cell in row.cells if cell.text.strip()), None)
    bare = 1 if len(columns) > 1 else 2  # "For" alone may head what a payment was for
    name = _voter(first) if first else None
    for index, choice in columns.items():
        if index >= len(row.cells):
            continue
        cell = row.cells[index]
        if index > 0 and first and name and _TICK.fullmatch(cell.text.strip()):
            yield name.shifted(first.start), choice, cell.end
        else:
            for listed in people_in(cell.text, 0, len(cell.text), bare=bare):
                yield listed.name.shifted(cell.start), choice, cell.end


def _beside(row: Row) -> _Votes:
    """Yield the votes of a row of two cells: a name and its choice, or a choice and its names."""
    filled = [cell for cell in row.cells if cell.text.strip()]
    if len(filled) < 2:
        return
    first, second = filled[:2]
    name = _voter(first)
    if name is not None and _CHOICE.fullmatch(second.text.strip()):
        yield name.shifted(first.start), choice_of(second.text.strip()), second.end
    label = VOTE_LABEL.match(first.text)
    if choice := label["choice"] if label else first.text.strip() if _CHOICE_HEAD.fullmatch(first.text.strip()) else "":
        for listed in people_in(second.text, 0, len(second.text), bare=1):
            yield listed.name.shifted(second.start), choice_of(choice), second.end


_NO_VOTER = frozenset({"total", "totals", "votes", "councillor", "councillors", "member", "members", "name", "names"})


def _voter(cell: Cell) -> PersonName | None:
    """Return the name that a cell begins with, a surname alone where it is all that stands there."""
    if name := name_at(cell.text, 0) or name_at(cell.text, 0, bare=2):
        return name
    alone = name_at(cell.text, 0, bare=1) if cell.text.strip().casefold() not in _NO_VOTER else None
    return alone if alone and alone.end >= len(cell.text.rstrip(" .*")) else None
