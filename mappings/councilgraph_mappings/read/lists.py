"""Markers of HTML lists, which the page does not print: they are counted as a browser counts them."""

import re
from dataclasses import dataclass

from lxml import etree

BULLET = "•"
_STYLE = re.compile(r"list-style(?:-type)?\s{0,5}:\s{0,5}([a-z-]{1,30})")
_TYPES = {
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
    "decimal": "1",
}
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_MOST = 100_000_000
"""A list that claims to start beyond this is counted from one."""


@dataclass(slots=True)
class MarkerList:
    """A list that is open: what its markers look like, and the number of the next one."""

    kind: str
    """"1", "a", "A", "i", "I", or "" for bullets."""
    number: int = 1

    def next_marker(self, item: etree._Element) -> str:
        """Return the marker of the next item."""
        if not self.kind:
            return BULLET
        self.number = _whole(item.get("value"), self.number)
        marker = numeral(self.number, self.kind)
        self.number += 1
        return f"{marker}."


def open_list(element: etree._Element) -> MarkerList:
    """Return the list that an element opens."""
    style = _STYLE.search(element.get("style") or "")
    kind = _TYPES.get(style[1], "") if style else ""
    if element.tag == "ol":
        declared = element.get("type") or ""
        kind = kind or (declared if declared in {"1", "a", "A", "i", "I"} else "1")
        return MarkerList(kind, _whole(element.get("start"), 1))
    return MarkerList(kind)


def numeral(number: int, kind: str) -> str:
    """Return a number as a list prints it.

    >>> [numeral(4, kind) for kind in "1aAiI"], numeral(28, "a")
    (['4', 'd', 'D', 'iv', 'IV'], 'ab')
    """
    if kind in "aA" and number > 0:
        text = ""
        while number:
            number, rest = divmod(number - 1, 26)
            text = chr(ord(kind) + rest) + text
        return text
    if kind in "iI" and 0 < number < 4000:
        text = ""
        for value, letters in _ROMAN:
            count, number = divmod(number, value)
            text += letters * count
        return text if kind == "i" else text.upper()
    return str(number)


def _whole(text: str | None, otherwise: int) -> int:
    stripped = (text or "").strip()
    if re.fullmatch(r"-?[0-9]{1,9}", stripped) and abs(int(stripped)) < _MOST:
        return int(stripped)
    return otherwise
