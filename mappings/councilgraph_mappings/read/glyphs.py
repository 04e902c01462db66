"""Where the characters of a PDF page stand: lines, the gaps between columns, and bold type."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2

from councilgraph_mappings.read.folding import fold
from councilgraph_mappings.read.lines import Line
from councilgraph_mappings.read.markers import find_marker

_BOLD = re.compile(rb"bold|black|heavy|semibold|demi", re.IGNORECASE)
_NAME_LENGTH = 128
_COLUMN_GAP = 1.8
"""A gap of so many font sizes separates columns; the widest space between justified words is smaller."""
_PARAGRAPH_PITCH = 1.3
"""Lines that lie so many times further apart than lines mostly do belong to different paragraphs."""
_SCALE = 100
"""Positions are counted in hundredths of the page's width, so that pages of different size compare."""
_HYPHENS = "\x02\ufffe"
"""What the library puts for a hyphen at which a word was broken."""


@dataclass(slots=True)
class _Glyphs:
    """Asks the library for the place of single characters."""

    layer: pypdfium2.PdfTextPage

    def box(self, index: int) -> tuple[float, float, float]:
        """Return left, right and bottom of a character; zeros where it has no place."""
        left, right, bottom, top = ctypes.c_double(), ctypes.c_double(), ctypes.c_double(), ctypes.c_double()
        found = pypdfium2.raw.FPDFText_GetCharBox(self.layer, index, left, right, bottom, top)
        return (left.value, right.value, bottom.value) if found else (0.0, 0.0, 0.0)

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


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line and the height at which it stands."""

    line: Line
    baseline: float


def page_lines(layer: pypdfium2.PdfTextPage, width: float, number: int) -> list[Line | None]:
    """Return the lines of a page from top to bottom as the file has them, None where a wider gap separates them."""
    text = layer.get_text_range()
    placed = [*_placed(text, layer, width or 1.0, number)]
    pitches = sorted(
        above.baseline - below.baseline for above, below in pairwise(placed) if above.baseline > below.baseline
    )
    usual = pitches[len(pitches) // 3] if pitches else 0.0
    lines: list[Line | None] = []
    previous: _Placed | None = None
    for current in placed:
        if previous is not None:
            pitch = previous.baseline - current.baseline
            if pitch < 0 or pitch > usual * _PARAGRAPH_PITCH:
                lines.append(None)
        lines.append(current.line)
        previous = current
    return lines


def _placed(text: str, layer: pypdfium2.PdfTextPage, width: float, number: int) -> Iterator[_Placed]:
    glyphs = _Glyphs(layer) if len(text) == layer.count_chars() else None
    start = 0
    for raw in text.split("\n"):
        stripped = raw.rstrip()
        if stripped[-1:] in _HYPHENS:
            stripped = stripped[:-1] + "-" if stripped else ""
        folded = fold(stripped)
        if folded and glyphs is not None:
            yield _with_place(glyphs, stripped, start, width, number)
        elif folded:
            yield _Placed(Line(folded, 0, len(folded), number), 0.0)
        start += len(raw) + 1


def _with_place(glyphs: _Glyphs, raw: str, start: int, width: float, number: int) -> _Placed:
    first = start + len(raw) - len(raw.lstrip())
    last = start + len(raw) - 1
    left, _, _ = glyphs.box(first)
    _, right, _ = glyphs.box(last)
    size = glyphs.size(first)
    bold = glyphs.bold(first) and glyphs.bold(last)
    cells = _columns(glyphs, raw, start, size)
    line = Line(fold(raw), left / width * _SCALE, right / width * _SCALE, number, bold, size, cells)
    return _Placed(line, glyphs.baseline(first))


def _columns(glyphs: _Glyphs, raw: str, start: int, size: float) -> tuple[str, ...]:
    """Return the columns of a line where wide gaps separate at least two; a list marker starts no column."""
    cells: list[str] = []
    begin = 0
    for space in re.finditer(r"(?<=\S) +(?=\S)", raw):
        _, right, _ = glyphs.box(start + space.start() - 1)
        left, _, _ = glyphs.box(start + space.end())
        if left - right > size * _COLUMN_GAP:
            cells.append(fold(raw[begin : space.start()]))
            begin = space.end()
    if not cells or find_marker(cells[0])[0]:
        return ()
    return (*cells, fold(raw[begin:]))
