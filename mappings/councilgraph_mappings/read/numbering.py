"""Numbers of Word lists: they stand nowhere in the text and are counted from numbering.xml as Word counts them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from lxml import etree

from councilgraph_mappings.read.folding import fold
from councilgraph_mappings.read.lists import BULLET, numeral

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""Namespace of Word's elements, in lxml's notation."""
_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "decimal": "1",
        "decimalZero": "1",
        "lowerLetter": "a",
        "upperLetter": "A",
        "lowerRoman": "i",
        "upperRoman": "I",
        "ordinal": "1",
    }
)
_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9
_PRINTED_BULLETS = "-–—*"


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is numbered."""

    format: str
    pattern: str
    start: int
    legal: bool


@dataclass(slots=True)
class Numbering:
    """The lists of one Word file, and how far each of them has been counted."""

    abstract: dict[str, dict[int, _Level]] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    """Abstract list of each list."""
    overrides: dict[str, dict[int, int]] = field(default_factory=dict)
    """Where a list starts anew, by level."""
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def next_marker(self, number: str, level: int) -> str:
        """Return the marker of the next paragraph of a list at a level, "" where the list prints none."""
        abstract = self.numbers.get(number)
        levels = self.abstract.get(abstract or "", {})
        own = levels.get(level)
        if abstract is None or own is None or own.format == "none":
            return ""
        if own.format == "bullet":
            return own.pattern if own.pattern and own.pattern in _PRINTED_BULLETS else BULLET
        counts = self._counts.setdefault(abstract, [None] * _LEVELS)
        self._count(counts, number, level, own)
        return fold(_PLACE.sub(lambda place: _printed(levels, counts, int(place[1]) - 1, legal=own.legal), own.pattern))

    def _count(self, counts: list[int | None], number: str, level: int, own: _Level) -> None:
        override = self.overrides.get(number, {}).get(level)
        previous = counts[level]
        if override is not None and (number, level) not in self._begun:
            counts[level] = override
        else:
            counts[level] = own.start if previous is None else previous + 1
        self._begun.add((number, level))
        for deeper in range(level + 1, _LEVELS):
            counts[deeper] = None


def _printed(levels: dict[int, _Level], counts: list[int | None], level: int, *, legal: bool) -> str:
    own = levels.get(level)
    count = counts[level]
    if own is None:
        return ""
    kind = "1" if legal else _KINDS.get(own.format, "1")
    return numeral(own.start if count is None else count, kind)


def numbering_of(root: etree._Element | None) -> Numbering:
    """Return the lists that numbering.xml describes."""
    numbering = Numbering()
    if root is None:
        return numbering
    for abstract in root.iterchildren(f"{W}abstractNum"):
        levels = {}
        for level in abstract.iterchildren(f"{W}lvl"):
            index = whole(level.get(f"{W}ilvl"))
            if index is not None and 0 <= index < _LEVELS:
                levels[index] = _level(level)
        numbering.abstract[abstract.get(f"{W}abstractNumId") or ""] = levels
    for number in root.iterchildren(f"{W}num"):
        key = number.get(f"{W}numId") or ""
        numbering.numbers[key] = value(number, "abstractNumId")
        for override in number.iterchildren(f"{W}lvlOverride"):
            index, start = whole(override.get(f"{W}ilvl")), whole(value(override, "startOverride"))
            if index is not None and start is not None:
                numbering.overrides.setdefault(key, {})[index] = start
    return numbering


def _level(element: etree._Element) -> _Level:
    start = whole(value(element, "start"))
    return _Level(
        value(element, "numFmt") or "decimal",
        value(element, "lvlText"),
        0 if start is None else start,
        element.find(f"{W}isLgl") is not None,
    )


def value(element: etree._Element, child: str) -> str:
    """Return the value of a child element, "" where there is none."""
    found = element.find(f"{W}{child}")
    return "" if found is None else found.get(f"{W}val") or ""


def whole(text: str | None) -> int | None:
    """Return a whole number, None where the text is none."""
    return int(text) if text and re.fullmatch(r"-?[0-9]{1,9}", text) else None
