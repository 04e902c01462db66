"""Numbers of items that stand below the titles, at the beginning of what was said: "Highways", "19/55 It was agreed …".

Each number is cut from its prose, so that it stands on a line of its own between the title and what happened.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from councilgraph_mappings.parse.items.labels import part_of
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

_BEGINS = bounded(r"(?P<number>(?:[A-Z]{1,5}\s?)?(?P<one>\d{1,4})/(?P<two>\d{1,4}))\.?\s+(?=[A-Z])")
_FEWEST = 3
"""Items of a series."""
_LONGEST_TITLE = 120
_SHORT = 12
"""A sentence has so many letters at least ("None given.")."""


def with_numbers_apart(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, each number parted from the prose that it begins, where titles stand above the numbers.

    >>> said = ("Chair", "19/55 Cllr Roe was elected.", "Apologies", "19/56 There were none.", "Roads", "19/57 All is well.")
    >>> [block.text for block in with_numbers_apart([Block(Kind.PARAGRAPH, text, 0, len(text)) for text in said])][:4]
    ['Chair', '19/55', 'Cllr Roe was elected.', 'Apologies']
    """
    found = {at: match for at in range(1, len(blocks)) if (match := _below(blocks, at))}
    if len(found) < _FEWEST or not _rise(list(found.values())):
        return [*blocks]
    lines: list[Block] = []
    for at, block in enumerate(blocks):
        if at in found:
            lines += [part_of(block, 0, found[at].end("number")), part_of(block, found[at].end())]
        else:
            lines.append(block)
    return lines


def _below(blocks: Sequence[Block], at: int) -> re.Match[str] | None:
    """Return the number that begins a sentence below a title."""
    block, title = blocks[at], blocks[at - 1]
    if block.rows or title.rows or block.marker or title.marker or "/" not in block.text[:12]:
        return None
    match = _BEGINS.match(block.text)
    above, said = title.text.strip(), block.text.rstrip()
    if match is None or said[-1:] not in ".:" or len(said) - match.end() < _SHORT:
        return None
    named = 3 < len(above) <= _LONGEST_TITLE and above[0].isupper() and above[-1] not in ".:;,"
    return match if named and title.kind is not Kind.TABLE and not _BEGINS.match(above) else None


def _rise(numbers: Sequence[re.Match[str]]) -> bool:
    """Return whether one part of the numbers counts up and the other stays."""
    pairs = [(int(number["one"]), int(number["two"])) for number in numbers]
    return any(
        len({pair[1 - part] for pair in pairs}) == 1
        and all(0 < after[part] - before[part] <= _FEWEST for before, after in pairwise(pairs))
        for part in (0, 1)
    )
