"""Ditto marks below a title that all of a list share: "Cllr A. Roe", "“ B. Poe", "“ Mrs C. Lee"."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.items.labels import part_of
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block

_DITTO = bounded(r"(?:(?:[“”„\"〃]|,,|''|’’|do\.)\s{1,12}){1,2}(?=[A-ZÀ-Þ])")
_CLOSED = re.compile(r"[“”„\"]")
_FEWEST = 2
"""One line alone may be a quotation whose end stands further below."""
_LONGEST = 80


def without_ditto_marks(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, without the signs that say that a line begins like the one above, where several do.

    >>> from councilgraph_mappings.read.document import Kind
    >>> texts = ["Cllr A. Roe", "“ B. Poe", "“ Mrs C. Lee", "“All was well”"]
    >>> [block.text for block in without_ditto_marks([Block(Kind.PARAGRAPH, text, 0, len(text)) for text in texts])]
    ['Cllr A. Roe', 'B. Poe', 'Mrs C. Lee', '“All was well”']
    """
    ends = [_end_of_marks(block) for block in blocks]
    if sum(end > 0 for end in ends) < _FEWEST:
        return [*blocks]
    return [part_of(block, end) if end else block for block, end in zip(blocks, ends, strict=True)]


def _end_of_marks(block: Block) -> int:
    """Return where the line goes on behind its ditto marks; 0 where it has none, or where a quotation ends in it."""
    if block.rows or block.marker or len(block.text) > _LONGEST or (match := _DITTO.match(block.text)) is None:
        return 0
    return 0 if _CLOSED.search(block.text, match.end()) else match.end()
