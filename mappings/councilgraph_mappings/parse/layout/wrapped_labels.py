"""Labels in capitals that a narrow column broke: "MEETINGS" above "ADMINISTRATOR: Ms A. Roe"."""

from collections.abc import Sequence
from dataclasses import replace

from councilgraph_mappings.parse.attendance.attendance_labels import status_of
from councilgraph_mappings.parse.offices.offices import is_office
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block

_FIRST = bounded(r"[A-Z]{2,20}(?:\s[A-Z]{2,20}){0,2}$")
_SECOND = bounded(r"(?P<label>[A-Z]{3,20}(?:\s[A-Z]{2,20}){0,2})\s*:\s*\S")
_WAY = 12
"""Line breaks and blanks between the two parts."""


def with_whole_labels(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, each such label on one line, where its parts together are an office or head a list.

    >>> from councilgraph_mappings.read.document import Kind
    >>> lines = [Block(Kind.PARAGRAPH, "MEETINGS", 0, 8), Block(Kind.PARAGRAPH, "ADMINISTRATOR: Ms A. Roe", 10, 34)]
    >>> [block.text for block in with_whole_labels(lines)]
    ['MEETINGS  ADMINISTRATOR: Ms A. Roe']
    """
    whole: list[Block] = []
    for block in blocks:
        if whole and _go_together(whole[-1], block):
            first = whole[-1]
            text = first.text + " " * (block.start - first.end) + block.text
            whole[-1] = replace(first, text=text, end=block.end)
        else:
            whole.append(block)
    return whole


def _go_together(first: Block, second: Block) -> bool:
    if first.rows or second.rows or first.marker or second.marker or not first.text.isupper():
        return False
    if not 0 < second.start - first.end <= _WAY or not _FIRST.match(first.text):
        return False
    label = match["label"] if (match := _SECOND.match(second.text)) else ""
    joined = f"{first.text} {label}".capitalize()
    apart = status_of(label) is not None or status_of(first.text) is not None
    return bool(label) and not apart and (status_of(joined) is not None or is_office(joined))
