"""Charts as SVG, drawn on the server by pure functions: the same numbers give the same drawing.

A chart is told to everybody: it has a title and a sentence that sums it up, and the table of its numbers stands beside it.
Colours come from the style sheet, so that they follow light and dark.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree
from markupsafe import Markup

from councilgraph.serve.english import shortened

_WIDTH: Final = 360
"""Of the drawing in its own units: about as wide as a phone, so that letters keep their size there."""
_ROW: Final = 38
_COLUMNS: Final = 120
"""Height of the columns."""
_FEWEST: Final = 12
"""Columns for which there is room at least, so that few of them do not grow wide."""
_MARK: Final = 36
"""Width of a mark of four letters with a space behind it."""
_LONGEST: Final = 46
"""Letters of a label that have room above a bar."""
_SVG: Final = "http://www.w3.org/2000/svg"


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a bar chart: its parts, laid end to end."""

    label: str
    parts: tuple[int, ...]

    @property
    def total(self) -> int:
        """Return the sum of the parts."""
        return sum(self.parts)


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing with what stands beside it."""

    key: str
    """Unlike any other on its page."""
    title: str
    heads: tuple[str, ...]
    """Of the columns of the table."""
    rows: tuple[tuple[str, ...], ...]
    svg: Markup


def bars(key: str, title: str, heads: Sequence[str], rows: Sequence[Bar]) -> Chart:
    """Return a chart of lying bars.

    Args:
        key: unlike any other on its page
        title: what it shows
        heads: of the label and of each part
        rows: from the top downwards
    """
    most = max((row.total for row in rows), default=0) or 1
    legend = len(heads) > 2
    top = 22 if legend else 0
    svg = _drawing(key, title, _told(heads, rows), _WIDTH, top + _ROW * len(rows))
    if legend:
        _legend(svg, heads[1:])
    for place, row in enumerate(rows):
        above = top + _ROW * place
        number = f"{row.parts[0]} of {row.total}" if legend else str(row.total)
        _text(svg, 0, above + 13, shortened(row.label, _LONGEST))
        left = 0.0
        for part, value in enumerate(row.parts):
            width = value / most * (_WIDTH - 60)
            if width:
                _rectangle(svg, f"bar-{part + 1}" if part else "bar", (left, above + 18, max(width, 1.5), 13))
            left += width
        _text(svg, left + 6, above + 29, number, "soft")
    table = tuple((row.label, *map(str, row.parts)) for row in rows)
    return Chart(key, title, tuple(heads), table, _written(svg))


def columns(key: str, title: str, heads: tuple[str, str], rows: Sequence[Bar], marks: Sequence[str]) -> Chart:
    """Return a chart of standing columns, one beside the other, as along a time.

    Args:
        key: unlike any other on its page
        title: what it shows
        heads: of the label and of the number
        rows: from left to right
        marks: a short text below each column, or an empty one
    """
    most = max((row.total for row in rows), default=0) or 1
    svg = _drawing(key, title, _told(heads, rows), _WIDTH, _COLUMNS + 40)
    _text(svg, 0, 12, str(most), "soft")
    etree.SubElement(svg, f"{{{_SVG}}}line", _placed("grid", x1=0, x2=_WIDTH, y1=17, y2=17))
    step = _WIDTH / max(len(rows), _FEWEST)
    for place, (row, mark) in enumerate(zip(rows, marks, strict=True)):
        height = row.total / most * _COLUMNS
        if height:
            _rectangle(svg, "bar", (place * step + step * 0.1, 17 + _COLUMNS - height, step * 0.8, height))
        if mark:
            _text(svg, place * step, _COLUMNS + 34, mark, "soft")
    base = _placed("axis", x1=0, x2=_WIDTH, y1=17 + _COLUMNS, y2=17 + _COLUMNS)
    etree.SubElement(svg, f"{{{_SVG}}}line", base)
    table = tuple((row.label, str(row.total)) for row in rows)
    return Chart(key, title, tuple(heads), table, _written(svg))


def room(number: int) -> int:
    """Return how many of so many columns a mark of four letters takes.

    >>> room(6), room(12), room(36)
    (2, 2, 4)
    """
    return math.ceil(_MARK / (_WIDTH / max(number, _FEWEST)))


def _drawing(key: str, title: str, told: str, width: int, height: int) -> etree._Element:
    size = {"viewBox": f"0 0 {width} {height}", "width": str(width), "height": str(height)}
    names = {"role": "img", "aria-labelledby": f"{key}-title {key}-desc"}
    svg = etree.Element(f"{{{_SVG}}}svg", size | names, nsmap={None: _SVG})
    etree.SubElement(svg, f"{{{_SVG}}}title", {"id": f"{key}-title"}).text = _clean(title)
    etree.SubElement(svg, f"{{{_SVG}}}desc", {"id": f"{key}-desc"}).text = _clean(told)
    return svg


def _told(heads: Sequence[str], rows: Sequence[Bar]) -> str:
    if not rows:
        return "There is nothing to show."
    most, least = max(rows, key=lambda row: row.total), min(rows, key=lambda row: row.total)
    what = " and ".join(heads[1:]).lower()
    if most.total == least.total:
        return f"{what.capitalize()}: {most.total} each. The table has all numbers."
    ends = f"most for {most.label} ({most.total}), fewest for {least.label} ({least.total})"
    return f"{what.capitalize()} for {len(rows)} rows: {ends}. The table has all numbers."


def _legend(svg: etree._Element, names: Sequence[str]) -> None:
    left = 0.0
    for part, name in enumerate(names):
        _rectangle(svg, f"bar-{part + 1}" if part else "bar", (left, 3, 11, 11))
        _text(svg, left + 16, 13, name)
        left += 30 + 7.2 * len(name)


def _rectangle(svg: etree._Element, look: str, box: tuple[float, float, float, float]) -> None:
    x, y, width, height = box
    etree.SubElement(svg, f"{{{_SVG}}}rect", _placed(look, x=x, y=y, width=width, height=height))


def _text(svg: etree._Element, x: float, y: float, words: str, look: str = "") -> None:
    etree.SubElement(svg, f"{{{_SVG}}}text", _placed(look, x=x, y=y)).text = _clean(words)


def _placed(look: str, **places: float) -> dict[str, str]:
    return {**({"class": look} if look else {}), **{name: f"{place:g}" for name, place in places.items()}}


def _clean(text: str) -> str:
    """Return a text without the characters that XML has no place for."""
    return "".join(letter for letter in text if letter >= " " or letter in "\t\n")


def _written(svg: etree._Element) -> Markup:
    return Markup(etree.tostring(svg, encoding="unicode"))  # noqa: S704 - lxml has escaped every text in it
