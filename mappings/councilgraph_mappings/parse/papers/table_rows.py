"""Rows of a table whose cells came one to a line: the likeliest way through the lines, by what each column may hold."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from councilgraph_mappings.parse.papers.cells import HOW_FAR, is_day, is_somebody, is_state, may_own
from councilgraph_mappings.parse.papers.table_lines import DAYS, MAIN, PEOPLE, Lines
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block

Row = dict[str, list[Block]]
"""The lines of a row by what their column holds."""

_MOST_LINES = 4_000
_STAY = {"title": -1.2, "responsible": -0.6, "owner": -0.6, "member": -0.6, "score": -2.0, "date": -2.0, "due": -1.5}
_SKIP = {"title": -8.0, "text": -8.0, "date": -0.4, "made": -0.4, "minute": -1.0, "owner": -1.0, "responsible": -1.0}
_NEW_ROW = -0.3


def rows_of(lines: Lines) -> Iterator[Row]:
    """Yield the rows of a table: its lines divided in the way that goes best with the order of its columns."""
    roles, blocks = lines.roles, lines.blocks[:_MOST_LINES]
    if not blocks:
        return
    skips = [_SKIP.get(role, -0.6) for role in roles]
    before = [sum(skips[:at]) for at in range(len(roles) + 1)]
    count = range(len(roles))
    first = _worths(blocks[0], roles)
    totals = [before[at] + first[roles[at]] for at in count]
    chosen: list[list[tuple[int, bool]]] = []
    for above, block in pairwise(blocks):
        worth = _worths(block, roles)
        ended = [totals[at] + before[-1] - before[at + 1] for at in count]
        best_end = max(count, key=ended.__getitem__)
        step: list[tuple[int, bool]] = []
        now: list[float] = []
        for at in count:
            ways = [(totals[at] + _stay(roles[at], above, block), at, False)]
            ways += [(totals[k] + before[at] - before[k + 1], k, False) for k in range(at)]
            ways.append((ended[best_end] + _NEW_ROW + before[at], best_end, True))
            value, origin, fresh = max(ways)
            now.append(value + worth[roles[at]])
            step.append((origin, fresh))
        totals = now
        chosen.append(step)
    at = max(count, key=lambda last: totals[last] + before[-1] - before[last + 1])
    path = [(at, True)]
    for step in reversed(chosen):
        origin, fresh = step[at]
        path[-1] = (at, fresh)
        at = origin
        path.append((at, True))
    yield from _rows(blocks, roles, path[::-1])


def _rows(blocks: Sequence[Block], roles: Sequence[str], path: Sequence[tuple[int, bool]]) -> Iterator[Row]:
    row: Row = {}
    for block, (at, fresh) in zip(blocks, path, strict=True):
        if fresh and row:
            yield row
            row = {}
        row.setdefault(roles[at], []).append(block)
    if row:
        yield row


_BEGUN = bounded(r"^.*(?:\b(?:of|and|the|for|to|in|on|with)|[,–/&-])", re.IGNORECASE | re.DOTALL)


def _stay(role: str, above: Block, block: Block) -> float:
    """Return what it costs that a line goes on with the cell of the line above it."""
    if not block.marker and (block.text[:1].islower() or _BEGUN.fullmatch(above.text)):
        return -0.1
    return _STAY.get(role, -0.35)


_LONGEST_REFERENCE, _LONGEST_TITLE, _SENTENCE = 90, 200, 40
_REFERENCE = bounded(
    r"(?:min(?:ute)?|item|action|ref|no)\.?s?\s*(?:no\.?\s*)?\d.*|[A-Z]{0,4}[\s/.-]?\(?\d[\w\s/().-]{0,20}",
    re.IGNORECASE | re.DOTALL,
)

_RATING = bounded(r"\(?\d{1,2}\)?|\(?(?:high|medium|low|yes|no|open|exempt|public|private|[hml])\)?", re.IGNORECASE)
_TASK = bounded(r"(?:that|to|the\s+\w+\s+(?:agreed|resolved|requested))\b", re.IGNORECASE)


def _worths(block: Block, roles: Sequence[str]) -> dict[str, float]:
    """Return how well a line goes into each column."""
    text = f"{block.marker} {block.text}".strip()
    day, somebody = is_day(text), is_somebody(text)
    return {role: _worth(text, role, day=day, somebody=somebody) for role in roles}


def _worth(text: str, role: str, *, day: bool, somebody: bool) -> float:
    if role in DAYS:
        return 3.0 if day else -4.0
    if role in PEOPLE:
        return 2.5 if somebody else 1.5 if role == "owner" and may_own(text) else -3.0
    if role == "score":
        return 2.0 if _RATING.fullmatch(text) else -2.0
    if role == "minute":
        return _worth_of_reference(text, day=day, somebody=somebody)
    if role in MAIN:
        if day or is_state(text):
            return -2.5
        return -1.5 if somebody else _worth_of_title(text) if role == "title" else _worth_of_task(text)
    if somebody:
        return -1.5
    if day:
        return -0.6
    return 1.0 if role == "progress" and HOW_FAR.match(text) else 0.1


def _worth_of_reference(text: str, *, day: bool, somebody: bool) -> float:
    """Return how well a text goes into a column of minute numbers, which may hold a day and a title as well."""
    if _REFERENCE.fullmatch(text) and not somebody:
        return 3.0
    if is_state(text) or len(text) >= _LONGEST_REFERENCE or text.endswith("."):
        return -2.0
    return 1.0 if day else -0.2 if somebody else 0.2


def _worth_of_title(text: str) -> float:
    if _RATING.fullmatch(text):
        return -1.5
    return -1.0 if len(text) > _LONGEST_TITLE or text.endswith(".") else 0.6


def _worth_of_task(text: str) -> float:
    if _TASK.match(text):
        return 1.0
    return 0.6 if len(text) > _SENTENCE or text.endswith(".") else -0.2
