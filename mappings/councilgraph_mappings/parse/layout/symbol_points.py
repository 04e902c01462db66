"""Points whose mark was a sign of a symbol font: without the font a letter is left, "v", "ü" or "q"."""

from collections.abc import Sequence
from dataclasses import replace

from councilgraph_mappings.read.document import Block, Kind

_SIGNS = frozenset("vüØ§qlnàè")
"""What the signs of Wingdings and Symbol that Word offers as bullets are in other fonts."""
_FEWEST = 2
_POINT = "•"


def with_symbol_points(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, lines that begin one after the other with the same such letter made points of a list."""
    lines = [*blocks]
    at = 0
    while at < len(lines):
        sign = _sign(lines[at])
        end = at + 1
        while sign and end < len(lines) and _sign(lines[end]) == sign:
            end += 1
        if sign and end - at >= _FEWEST:
            lines[at:end] = [_point(block) for block in lines[at:end]]
        at = end
    return lines


def _sign(block: Block) -> str:
    """Return the letter that a line begins with and that is no word: a capital or a digit follows behind a blank."""
    text = block.text
    if block.kind is Kind.TABLE or block.marker or len(text) < 4 or text[0] not in _SIGNS:
        return ""
    return text[0] if text[1] == " " and (text[2].isupper() or text[2].isdigit()) else ""


def _point(block: Block) -> Block:
    return replace(block, kind=Kind.ITEM, marker=_POINT, text=block.text[2:], start=block.start + 2)
