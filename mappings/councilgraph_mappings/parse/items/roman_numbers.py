"""Roman numbers in capitals, by which some minutes count their items: "IV. Highways"."""

from collections.abc import Sequence

from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block

ROMANS = (
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII",
    "XIX", "XX", "XXI", "XXII", "XXIII", "XXIV", "XXV",
)  # fmt: skip
"""The numbers in order, from one on."""

_ROMAN = bounded(r"(?P<number>[IVX]{1,6})(?:[.)]\s+(?=[A-Z])|\s+(?=[A-Z]{3,}(?:\s|$)))")
"""With a full stop or bracket, or before a title in capitals."""


def is_roman(number: str) -> bool:
    """Return whether a number is a Roman one.

    >>> is_roman("IX"), is_roman("9")
    (True, False)
    """
    return number in ROMANS


def roman_at(block: Block) -> tuple[str, int] | None:
    """Return the Roman number in capitals that a block begins with, and where the text after it begins."""
    if block.marker:
        mark = block.marker.strip("(). ")
        return (mark, 0) if is_roman(mark) else None
    match = _ROMAN.match(block.text)
    return (match["number"], match.end()) if match and is_roman(match["number"]) else None


def begin_romans(numbers: Sequence[str]) -> bool:
    """Return whether Roman numbers count up from the first: "I." alone is somebody's initial."""
    return list(numbers[:2]) == ["I", "II"]
