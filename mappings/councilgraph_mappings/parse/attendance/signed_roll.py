"""Rolls in which a sign before each name says whether its bearer was there: "* denotes attendance", "Ø denotes apology"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from councilgraph_mappings.codes import Status
from councilgraph_mappings.parse.attendance.attendance_labels import label_in
from councilgraph_mappings.parse.attendance.listed import people_in
from councilgraph_mappings.parse.items.labels import part_of
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

_SIGNS: Final = "*øØ∅†‡#+^✓√×"
_LEGEND = bounded(
    rf"(?P<sign>[{re.escape(_SIGNS)}])\s*(?:denotes|indicates|signifies|means|=|[:–-])\s*(?:(?:the\s+)?(?:members?|councillors?)\s+)?(?P<status>attend|presen|apolog|absen)",
    re.IGNORECASE,
)
_STATUS: Final = {
    "attend": Status.PRESENT,
    "presen": Status.PRESENT,
    "apolog": Status.APOLOGIES,
    "absen": Status.ABSENT,
}
_BEFORE_NAME = bounded(rf"(?:^|(?<=\s))(?P<sign>[{re.escape(_SIGNS)}])\s*(?=[A-Z])")
_HEAD: Final = 40
_LONGEST: Final = 160
_LEAST: Final = 2
"""Signs that have to be explained, of which one says who was there: one star alone may mean anything."""
_STRAYS: Final = 2
"""Lines without a sign that may stand within a roll."""


def signed_roll(blocks: Sequence[Block]) -> tuple[list[tuple[Block, Status]], frozenset[int]]:
    """Return the people of a roll, each as a block with the status, and where the blocks begin that the roll takes.

    Nothing where no line explains two signs or more.

    >>> lines = ("* Denotes attendance", "Ø Denotes apology", "* Cllr Roe", "Ø", "Cllr Vale")
    >>> found, taken = signed_roll([Block(Kind.PARAGRAPH, line, at, at + 9) for at, line in enumerate(lines)])
    >>> [(part.text, status.value) for part, status in found], sorted(taken)
    ([('Cllr Roe', 'present'), ('Cllr Vale', 'apologies')], [0, 1, 2, 3, 4])
    """
    signs: dict[str, Status] = {}
    legend: list[int] = []
    for at, block in enumerate(blocks[:_HEAD]):
        text = _whole(block)
        told = [*_LEGEND.finditer(text)] if len(text) < _LONGEST and text[:1] in _SIGNS else []
        signs |= {each["sign"].casefold(): _STATUS[each["status"].casefold()] for each in told}
        legend += [at] if told else []
    if len(signs) < _LEAST or Status.PRESENT not in signs.values():
        return [], frozenset()
    taken = {blocks[at].start for at in legend}
    below = [block for block in blocks[legend[0] :] if block.start not in taken]
    for run in (below, blocks[: legend[0]]):
        found = [*_people(run, signs)]
        if len(found) > 1:
            return [part for part, _ in found if part], frozenset(taken | {block.start for _, block in found})
    return [], frozenset()


def _whole(block: Block) -> str:
    return f"{block.marker} {block.text}" if block.marker in _SIGNS and block.marker else block.text


def _people(
    blocks: Sequence[Block], signs: Mapping[str, Status]
) -> Iterator[tuple[tuple[Block, Status] | None, Block]]:
    """Yield each person with the block that names whom; a line that is a sign alone without anybody."""
    waiting: Status | None = None
    strays = 0
    for block in blocks:
        if label_in(block) is not None:
            return
        alone = signs.get(block.text.strip().casefold()) if not block.marker else None
        if alone is not None:
            waiting = alone
            yield None, block
            continue
        found = [*_signed(block, signs, waiting)]
        waiting = None
        if not found:
            strays += 1
            if strays > _STRAYS:
                return
        for part, status in found:
            yield (part, status), block


def _signed(block: Block, signs: Mapping[str, Status], waiting: Status | None) -> Iterator[tuple[Block, Status]]:
    """Yield those whom a block names behind signs; ``waiting`` is what a sign on the line above says."""
    if block.kind is Kind.TABLE:
        yield from _cells(block, signs)
        return
    marks = [mark for mark in _BEFORE_NAME.finditer(block.text) if mark["sign"].casefold() in signs]
    first = signs.get(block.marker.casefold()) if block.marker else waiting
    places = [(0, first)] if first is not None else []
    places += [(mark.end(), signs[mark["sign"].casefold()]) for mark in marks]
    ends = [mark.start() for mark in marks if first is not None or mark is not marks[0]] + [len(block.text)]
    for (start, status), end in zip(places, ends, strict=bool(places)):
        part = replace(part_of(block, start, end), marker="")
        if len(people_in(part.text, 0, len(part.text))) == 1:
            yield part, status


def _cells(table: Block, signs: Mapping[str, Status]) -> Iterator[tuple[Block, Status]]:
    waiting: Status | None = None
    for cell in (cell for row in table.rows for cell in row.cells):
        sign = signs.get(cell.text.strip().casefold())
        if sign is None and waiting is not None and len(people_in(cell.text, 0, len(cell.text))) == 1:
            yield Block(Kind.PARAGRAPH, cell.text, cell.start, cell.end), waiting
        waiting = sign
