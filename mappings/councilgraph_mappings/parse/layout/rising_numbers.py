"""The numbers of items inside paragraphs that lost their lines: they count up by one through most of the text.

That a number inside a paragraph begins an item is believed of such a series alone. It may run over several paragraphs,
and numbers that begin one ("6.", the marker of a list) belong to it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from councilgraph_mappings.parse.items.labels import parts_of
from councilgraph_mappings.read.document import Block

_NUMBERS = re.compile(
    r"(?:^|(?<=\s))(?=(?P<number>\d{1,3})(?P<style>\.0\.?|[.)]|/\d\d\d?\d?[.:]?)\s[“‘\"']?[A-Z][A-Za-z])"
)
_OPENED = re.compile(
    r"\b(?:to|that|following|resolved|agreed|recommended|recommends?|noted)\s?[:–-]*\s*$", re.IGNORECASE
)
"""Before the first part of a resolution: "RESOLVED to: 1. Note"."""
_BRACKET = re.compile(r"\([^()]*$")
"""A bracket that is open before a number closes behind it: "Minutes (Agenda item 1) To confirm"."""
_BEFORE = 30
_FEWEST = 4
"""Items of a series."""
_GAP = 2
_SHARE = 0.4
"""How much of the text lies between the first and the last number of the series."""
_LONGEST = 200_000
"""Characters of a text that lost its lines; a longer one was never a few paragraphs."""
_LONG = 240
"""A paragraph with less is a line."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A number that may begin an item, in a block and in the text of all blocks."""

    block: int
    at: int
    number: int
    overall: int


def with_rising_numbers(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, cut before the numbers inside them that count up by one through most of the text.

    >>> from councilgraph_mappings.read.document import Kind
    >>> said = "The Clerk had written to the county about the drain by the school, and no answer had come as yet. " * 2
    >>> texts = [f"63/20 Drains {said}64/20 Trees {said}", f"65/20 Signs {said}66/20 Hedges {said}"]
    >>> blocks = [Block(Kind.PARAGRAPH, text, at * 500, at * 500 + len(text)) for at, text in enumerate(texts)]
    >>> [block.text.split(" The")[0] for block in with_rising_numbers(blocks)]
    ['63/20 Drains', '64/20 Trees', '65/20 Signs', '66/20 Hedges']
    """
    if not any(_is_long(block) for block in blocks) or sum(len(block.text) for block in blocks) > _LONGEST:
        return [*blocks]
    cuts = _series(blocks)
    return [line for number, block in enumerate(blocks) for line in parts_of(block, cuts.get(number, []))]


def begins_part(text: str, at: int) -> bool:
    """Return whether the words before a number lead in to the parts of a resolution.

    >>> begins_part("it was RESOLVED to: 1. Note", 20), begins_part("Parks. 1. Minutes", 7)
    (True, False)
    """
    return _OPENED.search(text, max(0, at - _BEFORE), at) is not None


def _is_long(block: Block) -> bool:
    return not block.rows and len(block.text) > _LONG


def _series(blocks: Sequence[Block]) -> dict[int, list[int]]:
    """Return where items begin inside the blocks, by the number of the block; nothing where no series shows."""
    places: dict[str, list[_Place]] = {}
    overall = 0
    for index, block in enumerate(blocks):
        for match in () if block.rows else _NUMBERS.finditer(block.text):
            if int(match["number"]) == 1 and begins_part(block.text, match.start()):
                continue
            if match["style"] == ")" and _BRACKET.search(block.text, max(0, match.end() - _BEFORE), match.end()):
                continue
            style = re.sub(r"[).:]+$", ".", match["style"])
            place = _Place(index, match.end(), int(match["number"]), overall + match.end())
            places.setdefault(style, []).append(place)
        if block.marker and (marked := re.match(r"(\d{1,3})([.)]|/\d\d)", block.marker)):
            places.setdefault(re.sub(r"[).:]+$", ".", marked[2]), []).append(_Place(index, 0, int(marked[1]), overall))
        overall += len(block.text)
    longest = max((_rising(found, style) for style, found in places.items()), key=len, default=[])
    inside = [place for place in longest if place.at]
    if len(longest) < _FEWEST or len(inside) * 2 < len(longest):
        return {}
    if longest[-1].overall - longest[0].overall < overall * _SHARE:
        return {}
    cuts: dict[int, list[int]] = {}
    for place in inside:
        cuts.setdefault(place.block, []).append(place.at)
    return cuts


def _rising(places: Sequence[_Place], style: str) -> list[_Place]:
    """Return the numbers that rise from the first on, one missing at most; items without a year count from 1."""
    chain: list[_Place] = []
    for place in sorted(places, key=lambda place: place.overall):
        begins = not chain and (place.number == 1 or style.startswith("/"))
        if begins or (chain and 0 < place.number - chain[-1].number <= _GAP):
            chain.append(place)
    return chain
