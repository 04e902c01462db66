"""Numbers of items that lost the space behind them: "1Apologies", "2Minutes", as rows of a table come out of a page."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from councilgraph_mappings.parse.items.labels import part_of
from councilgraph_mappings.read.document import Block, Kind

_GLUED = re.compile(r"(?P<number>\d{1,4})(?=[A-ZÀ-Þ][a-zà-ÿ’'/]+(?:\s|$))")
_FEWEST = 3
"""Items of a series."""


def with_glued_numbers(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, each number parted from the title that it is glued to, where at least three count up by one.

    >>> texts = ("1Apologies for absence", "2Minutes", "to approve the minutes", "3Urgent business")
    >>> [(b.marker, b.text) for b in with_glued_numbers([Block(Kind.PARAGRAPH, t, 0, len(t)) for t in texts])][1:3]
    [('2', 'Minutes'), ('', 'to approve the minutes')]
    """
    found = {at: match for at, block in enumerate(blocks) if (match := _glued(block))}
    numbers = [int(match["number"]) for match in found.values()]
    if len(numbers) < _FEWEST or any(after - before != 1 for before, after in pairwise(numbers)):
        return [*blocks]
    return [
        replace(part_of(block, found[at].end()), kind=Kind.ITEM, marker=found[at]["number"]) if at in found else block
        for at, block in enumerate(blocks)
    ]


def _glued(block: Block) -> re.Match[str] | None:
    return None if block.rows or block.marker or not block.text[:1].isdigit() else _GLUED.match(block.text)
