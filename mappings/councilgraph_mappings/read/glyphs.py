"""Where the characters of a PDF page stand: pieces of lines, each with its place and type."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2

from councilgraph_mappings.read.folding import fold
from councilgraph_mappings.read.lines import Line

_BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_NAME_LENGTH = 128
_COLUMN_GAP = 1.8
"""A gap of so many font sizes separates columns; the widest space between justified words is smaller."""
_SCALE = 100
"""Positions are counted in hundredths of the page's width, so that pages of different size compare."""
_HYPHENS = "\x02\ufffe"
"""What the library puts for a hyphen at which a word was broken."""
_SPACES = re.compile(r"(?<=\S) +(?=\S)")


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a line that no wide gap divides, the height at which it stands, and how wide an em is there."""

    line: Line
    baseline: float
    """In points from the foot of the page."""
    em: float
    """In hundredths of the page's width."""


@dataclass(slots=True)
class _Glyphs:
    """Asks the library for the place of single characters."""

    layer: pypdfium2.PdfTextPage

    def span(self, index: int) -> tuple[float, float]:
        """Return left and right of a character; zeros where it has no place."""
        left, right, bottom, top = ctypes.c_double(), ctypes.c_double(), ctypes.c_double(), ctypes.c_double()
        found = pypdfium2.raw.FPDFText_GetCharBox(self.layer, index, left, right, bottom, top)
        return (left.value, right.value) if found else (0.0, 0.0)

    def baseline(self, index: int) -> float:
        """Return the height at which a character stands."""
        across, up = ctypes.c_double(), ctypes.c_double()
        pypdfium2.raw.FPDFText_GetCharOrigin(self.layer, index, across, up)
        return up.value

    def size(self, index: int) -> float:
        """Return the size of the font of a character, in points."""
        return float(pypdfium2.raw.FPDFText_GetFontSize(self.layer, index))

    def bold(self, index: int) -> bool:
        """Return whether the font of a character calls itself bold."""
        name = ctypes.create_string_buffer(_NAME_LENGTH)
        flags = ctypes.c_int()
        pypdfium2.raw.FPDFText_GetFontInfo(self.layer, index, name, _NAME_LENGTH, flags)
        return _BOLD.search(name.value) is not None


def segments(layer: pypdfium2.PdfTextPage, width: float, number: int) -> Iterator[Segment]:
    """Yield the pieces of the lines of a page, in the order of the file."""
    text = layer.get_text_range()
    glyphs = _Glyphs(layer) if len(text) == layer.count_chars() and width > 0 else None
    start = 0
    for row, raw in enumerate(text.split("\n")):
        stripped = raw.rstrip()
        if stripped[-1:] and stripped[-1] in _HYPHENS:
            stripped = f"{stripped[:-1]}-"
        if glyphs is not None:
            yield from _divided(glyphs, stripped, start, width, number)
        elif folded := fold(stripped):
            # Characters outside the plane that the library counts in: their places are not known.
            yield Segment(Line(folded, 0, len(folded), number), -row, 1)
        start += len(raw) + 1


def _divided(glyphs: _Glyphs, raw: str, start: int, width: float, number: int) -> Iterator[Segment]:
    """Yield a line in the pieces that wide gaps make of it."""
    if not raw.strip():
        return
    begin = len(raw) - len(raw.lstrip())
    size = glyphs.size(start + begin)
    for space in _SPACES.finditer(raw):
        _, right = glyphs.span(start + space.start() - 1)
        left, _ = glyphs.span(start + space.end())
        if left - right > size * _COLUMN_GAP:
            yield from _placed(glyphs, raw[begin : space.start()], start + begin, width, number)
            begin = space.end()
    yield from _placed(glyphs, raw[begin:], start + begin, width, number)


def _placed(glyphs: _Glyphs, raw: str, first: int, width: float, number: int) -> Iterator[Segment]:
    folded = fold(raw)
    if not folded:
        return
    last = first + len(raw) - 1
    left, right = glyphs.span(first)[0] / width * _SCALE, glyphs.span(last)[1] / width * _SCALE
    size = glyphs.size(first)
    line = Line(folded, left, max(right, left), number, glyphs.bold(first) and glyphs.bold(last), size)
    yield Segment(line, glyphs.baseline(first), max(size, 1.0) / width * _SCALE)
