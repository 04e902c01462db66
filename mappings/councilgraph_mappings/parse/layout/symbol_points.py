"""Points whose mark no reader takes for one: a letter left of a symbol font ("v", "ü"), or a capital and a full stop.

"A. Roe" is a person, so that a capital is a mark only where clauses stand behind the letters as they count up.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from councilgraph_mappings.read.document import Block, Kind

_SIGNS = frozenset("vüØ§qlnàè")
"""What the signs of Wingdings and Symbol that Word offers as bullets are in other fonts."""
_FEWEST = 2
_POINT = "•"


def with_symbol_points(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, lines that begin one after the other with the same such letter made points of a list."""
    lines = _with_capitals(blocks)
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


_CLAUSE = re.compile(r"(?P<letter>[A-Z])\.\s+(?=(?:To|to|That|that)\s[a-zA-Z])")


def _with_capitals(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, clauses behind capitals that count up made items: "A. To award it", "B. That it be told"."""
    lines = [*blocks]
    clauses = [(at, match) for at, block in enumerate(lines) if (match := _lettered(block)) is not None]
    series: list[tuple[int, re.Match[str]]] = []
    for at, match in [*clauses, (len(lines), None)]:
        if match and series and ord(match["letter"]) == ord(series[-1][1]["letter"]) + 1:
            series.append((at, match))
            continue
        if len(series) >= _FEWEST:
            for place, found in series:
                line, cut = lines[place], found.end()
                marker = f"{found['letter']}."
                lines[place] = replace(
                    line, kind=Kind.ITEM, marker=marker, text=line.text[cut:], start=line.start + cut
                )
        series = [(at, match)] if match and match["letter"] == "A" else []
    return lines


def _lettered(block: Block) -> re.Match[str] | None:
    """Return the capital that a clause begins with, where it has one."""
    if block.marker or block.kind is Kind.TABLE or block.text[1:2] != ".":
        return None
    return _CLAUSE.match(block.text)
