"""Numbers of items that lost the space behind them: "1Apologies", "12/04MINUTES", as rows of a table come out of a page.

A title in capitals may have lost the space behind it as well: "12/04APOLOGIESThere were none."
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from councilgraph_mappings.parse.items.labels import part_of, parts_of
from councilgraph_mappings.read.document import Block, Kind

_GLUED = re.compile(r"(?P<number>(?P<count>\d{1,4}))(?=[A-ZÀ-Þ][a-zà-ÿ’'/]+(?:\s|$))")
_COUPLE = re.compile(
    r"(?P<number>\d{1,4}[/.](?P<count>\d{1,3}))(?P<space>\s?)(?=[A-ZÀ-Þ]{3}|[A-ZÀ-Þ][a-zà-ÿ’'/]+(?:\s|$))"
)
"""A number of two parts, the second of which counts; beside glued ones some have kept their space."""
_TITLE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ\d’'&/,() -]{1,80}[A-ZÀ-Þ](?=[A-ZÀ-Þ][a-zà-ÿ])")
_FEWEST = 3
"""Items of a series."""


def with_glued_numbers(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, each number parted from the title that it is glued to, where at least three count up by one.

    >>> texts = ("1Apologies for absence", "2Minutes", "to approve the minutes", "3Urgent business")
    >>> [(b.marker, b.text) for b in with_glued_numbers([Block(Kind.PARAGRAPH, t, 0, len(t)) for t in texts])][1:3]
    [('2', 'Minutes'), ('', 'to approve the minutes')]
    """
    for pattern in (_GLUED, _COUPLE):
        found = {at: match for at, block in enumerate(blocks) if (match := _glued(block, pattern))}
        if _count_up([*found.values()]):
            return [line for at, block in enumerate(blocks) for line in _apart(block, found.get(at))]
    return [*blocks]


def _glued(block: Block, pattern: re.Pattern[str]) -> re.Match[str] | None:
    return None if block.rows or block.marker or not block.text[:1].isdigit() else pattern.match(block.text)


def _count_up(found: Sequence[re.Match[str]]) -> bool:
    """Return whether numbers follow each other one by one, and at least three of them stand at their titles."""
    glued = sum(not match.groupdict().get("space") for match in found)
    numbers = [int(match["count"]) for match in found]
    return glued >= _FEWEST and all(after - before == 1 for before, after in pairwise(numbers))


def _apart(block: Block, number: re.Match[str] | None) -> Iterator[Block]:
    """Yield a block without its number, which is its marker, and what is glued to its title as a line of its own."""
    if number is None:
        yield block
        return
    text = part_of(block, number.end())
    title, *rest = parts_of(text, [match.end()] if (match := _TITLE.match(text.text)) else [])
    yield replace(title, kind=Kind.ITEM, marker=number["number"])
    yield from rest
