"""Numbers of items and of their parts inside paragraphs that lost their lines: 1. 1.1 1.1.1 1.1.2 1.2 2.

Each number follows from the one before: it is its first part, or the next at its own level or at one above. A series of
parts is believed where most of its numbers have a point inside them, which neither dates nor sums have before a title.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from councilgraph_mappings.parse.items.labels import part_of, parts_of
from councilgraph_mappings.read.document import Block, Kind

_NUMBER = re.compile(r"(?:^|(?<=\s))(?=(?P<number>\d{1,3}(?:\.\d{1,2}){0,4})\.?\s[“‘\"']?[A-Z][A-Za-z])")
_LEADS = re.compile(r"\d{1,3}(?:\.\d{1,2}){0,4}\.?\s+")
_DEEP = 2
_FEWEST = 5
"""Numbers of a series, more than half of which are numbers of parts."""
_RUN = 500
"""A paragraph as long as that may hold several lines."""

_Number = tuple[int, ...]


def with_nested_numbers(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, cut before the numbers inside them that go on with a series of items and their parts.

    >>> said = "The Clerk had written to the county about the drain by the school, and no answer had come as yet. " * 3
    >>> run = f"1. Welcome 1.1 Attendance 1.1.1 Members Ann Roe and Tom Poe 1.1.2 Apologies Kim Lee {said}1.2 Notices {said}"
    >>> [(b.marker, b.text[:10]) for b in with_nested_numbers([Block(Kind.PARAGRAPH, run, 0, len(run))])][1:]
    [('1.1', 'Attendance'), ('', 'Members An'), ('', 'Apologies '), ('1.2', 'Notices Th')]
    """
    if not any(_is_run(block) for block in blocks):
        return [*blocks]
    found = list(_series(blocks))
    inside = [cut for _, cut, _ in found if cut]
    parts = sum(len(number) > 1 for *_, number in found)
    if len(found) < _FEWEST or parts * 2 <= len(found) or len(inside) * 2 <= len(found):
        return [*blocks]
    cuts: dict[int, list[int]] = {}
    for index, cut, _ in found:
        if cut:
            cuts.setdefault(index, []).append(cut)
    return [line for index, block in enumerate(blocks) for line in _marked(block, cuts.get(index, []))]


def _marked(block: Block, cuts: Sequence[int]) -> Iterator[Block]:
    """Yield the lines of a block that begin at the cuts, with the numbers of items as markers.

    What is deeper than the parts of items ("1.1.2 Apologies A. Roe") goes on without its number: it heads a list or prose.
    """
    for at, line in enumerate(parts_of(block, cuts)):
        number = _LEADS.match(line.text) if at else None
        if number is None:
            yield line
        elif number[0].strip(". ").count(".") < _DEEP:
            yield replace(part_of(line, number.end()), kind=Kind.ITEM, marker=number[0].strip())
        else:
            yield part_of(line, number.end())


def _is_run(block: Block) -> bool:
    return block.kind is not Kind.TABLE and not block.rows and len(block.text) >= _RUN


def _series(blocks: Sequence[Block]) -> Iterator[tuple[int, int, _Number]]:
    """Yield the block, the place in it and the number of each item and part of the series, from the first item on."""
    last: _Number = ()
    for index, block in enumerate(blocks):
        if block.rows:
            continue
        for at, number in _numbers(block):
            if _follows(last, number):
                last = number
                yield index, at, number


def _numbers(block: Block) -> Iterator[tuple[int, _Number]]:
    """Yield the numbers of a block and where they stand; the marker of a list stands before all others."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{1,2}){0,4}[.)]?", block.marker):
        yield 0, _digits(block.marker.rstrip(".)"))
    for match in _NUMBER.finditer(block.text):
        yield match.start(), _digits(match["number"])


def _digits(number: str) -> _Number:
    return tuple(int(digit) for digit in number.split("."))


def _follows(last: _Number, number: _Number) -> bool:
    """Return whether a number is the first of a series, or the next one, after the last.

    >>> _follows((1, 1), (1, 1, 1)), _follows((1, 1, 4), (1, 2)), _follows((1, 1), (1, 3)), _follows((1,), (3,))
    (True, True, False, False)
    """
    if not last:
        return number in {(1,), (1, 1), (1, 0)}
    if number == (*last, 1):
        return True
    same = len(number) - 1
    return len(number) <= len(last) and number[:same] == last[:same] and number[same] == last[same] + 1
