"""Who seconded, on a line of its own below the office, who came to hold it and who proposed.

"Chairman  Ann Roe  Proposed Terry Vale", "Seconded Kim Lee" are the two lines of one election.
"""

from collections.abc import Sequence
from dataclasses import replace

from councilgraph_mappings.parse.decisions.short_forms import NAME, OFFICE
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block

_PROPOSED = bounded(
    rf"\W*(?i:{OFFICE})\s*[:–—-]?\s*{NAME}\s*[,(–-]?\s*(?i:proposed|nominated|prop\.?)(?:\s+by)?\s*[:–-]?\s*{NAME}[,;]?$"
)
_SECONDED = bounded(rf"\W*(?i:seconded|sec\.?|2nd(?:ed)?)(?:\s+by)?\s*[:–-]?\s*{NAME}\W*$")
_LONGEST = 120
_WAY = 80
"""So many blanks may stand between the two lines, which were columns."""


def with_seconders_beside(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, each such pair of lines as one; blanks keep the places of its words.

    >>> from councilgraph_mappings.read.document import Kind
    >>> lines = [Block(Kind.PARAGRAPH, "Chairman Ann Roe Proposed Terry Vale", 0, 36), Block(Kind.PARAGRAPH, "Seconded Kim Lee", 38, 54)]
    >>> [block.text for block in with_seconders_beside(lines)]
    ['Chairman Ann Roe Proposed Terry Vale  Seconded Kim Lee']
    """
    joined: list[Block] = []
    for block in blocks:
        if joined and _go_together(joined[-1], block):
            first = joined[-1]
            text = first.text + " " * (block.start - first.end) + block.text
            joined[-1] = replace(first, text=text, end=block.end)
        else:
            joined.append(block)
    return joined


def _go_together(first: Block, second: Block) -> bool:
    return (
        0 < second.start - first.end <= _WAY
        and not (first.rows or second.rows or second.marker)
        and max(len(first.text), len(second.text)) <= _LONGEST
        and len(first.text) == first.end - first.start
        and _PROPOSED.match(first.text) is not None
        and _SECONDED.match(second.text) is not None
    )
