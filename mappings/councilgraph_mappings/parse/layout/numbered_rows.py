"""Minutes kept in a table: a column of numbers or titles, one of what was said and perhaps one of who acts, read as lines.

A table is taken for minutes only where its numbers rise and titles that items have everywhere stand beside them, or where
such titles without numbers fill its first column: accounts and lists of applications are numbered too.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.items.titles import is_usual
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Cell, Kind, Row

_FEWEST = 3
_USUAL_ROWS = 2

_NUMBER = bounded(
    r"\W{0,2}(?:(?:agenda\s+)?item\s+)?(?P<number>[A-Z]{0,4}[/.]?\d{1,4}(?:[./-]\d{1,4}){0,2})\s?[.):]?", re.IGNORECASE
)
_TITLED = bounded(r"(?P<number>[A-Z]{0,4}/?\d{1,4}(?:[./-]\d{1,4}){0,2})[.):]?\s+(?P<title>[A-Z].{2,90})")
_USUAL = bounded(
    rf"(?:to\s+(?:receive|approve|note|consider)\s+)?(?:the\s+)?(?:{alternatives(table('headings')['usual']['titles'])})\b",
    re.IGNORECASE,
)
_HEADS = frozenset(
    {
        "item", "items", "no", "no.", "number", "ref", "ref.", "reference", "agenda item", "minute", "minute no",
        "minute no.", "item no", "item no.", "subject", "",
    }
)  # fmt: skip
_WIDE = 40
"""Characters that the head of a column has at most."""
_LONG_TITLE = 90


def with_numbered_rows(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, tables that are minutes replaced by lines: number and title of a row, then its other cells."""
    told = [block for block in blocks if block.kind is Kind.TABLE and any(_numbered(row) for row in block.rows)]
    rows = [found for block in told for row in block.rows if (found := _numbered(row))]
    usual = sum(bool(_USUAL.match(title)) for _, title, _ in rows)
    headed = any(_heads_minutes(block.rows[0]) for block in told)
    if usual < (1 if headed else _USUAL_ROWS) or len(rows) < _FEWEST or not _rise([number for number, _, _ in rows]):
        told = [block for block in blocks if block.kind is Kind.TABLE and _is_titled(block)]
    minutes = {block.start for block in told}
    return [line for block in blocks for line in (_lines(block) if block.start in minutes else (block,))]


def _numbered(row: Row) -> tuple[str, str, Cell] | None:
    """Return the number and title of an item that a row begins with, and the cell that holds the title."""
    first = row.cells[0].text.strip() if len(row.cells) > 1 else ""
    if titled := _TITLED.fullmatch(first):
        return titled["number"], titled["title"], row.cells[0]
    if not (match := _NUMBER.fullmatch(first)):
        return None
    text = next((cell for cell in row.cells[1:] if cell.text.strip()), None)
    return (match["number"], text.text, text) if text and text.text.lstrip()[:1].isalpha() else None


def _is_titled(block: Block) -> bool:
    """Return whether the first column of a table has the usual titles of items, "Apologies" among them."""
    titles = [row.cells[0].text.strip(" .:") for row in block.rows if len(row.cells) > 1 and row.cells[1].text.strip()]
    usual = [title.casefold() for title in titles if is_usual(title)]
    return len(usual) >= _FEWEST and any(title.startswith("apolog") for title in usual)


def _rise(numbers: Sequence[str]) -> bool:
    """Return whether numbers rise, by one of their groups of digits: the year beside a stroke stands still.

    >>> _rise(["12/24", "13/24"]), _rise(["2", "1"])
    (True, False)
    """
    ranks = [[int(digits) for digits in re.findall(r"\d+", number)] for number in numbers]
    return any(all(left[at] < right[at] for left, right in pairwise(ranks)) for at in range(min(map(len, ranks))))


def _lines(block: Block) -> Iterator[Block]:
    """Yield the cells of a table as lines, a number together with the text beside it, without the heads of columns."""
    for place, row in enumerate(block.rows):
        filled = [cell for cell in row.cells if cell.text.strip()]
        if not filled or (not place and _is_head(row)):
            continue
        found = _numbered(row)
        if found and found[2] is not row.cells[0]:
            number, text = filled[0].text.strip().rstrip(".):"), found[2]
            line = f"{number}.".ljust(text.start - row.cells[0].start) + text.text
            yield replace(block, kind=Kind.PARAGRAPH, text=line, start=row.cells[0].start, end=text.end, rows=())
            filled = [cell for cell in filled[1:] if cell is not text]
        for cell in filled:
            title = not found and cell is row.cells[0] and len(filled) > 1 and len(cell.text) <= _LONG_TITLE
            kind = Kind.HEADING if title else Kind.PARAGRAPH
            yield replace(block, kind=kind, text=cell.text, start=cell.start, end=cell.end, rows=())


def _heads_minutes(row: Row) -> bool:
    """Return whether a row holds the heads of the columns of minutes: "Item | Minute | Action"."""
    return _is_head(row) and any(cell.text.strip(" :").casefold() in _SAID for cell in row.cells[1:])


_SAID = frozenset({"minute", "minutes", "discussion", "notes", "discussion and decision", "decision/action"})


def _is_head(row: Row) -> bool:
    """Return whether a row holds the heads of the columns."""
    return row.cells[0].text.strip(" :").casefold() in _HEADS and all(len(cell.text) < _WIDE for cell in row.cells)
