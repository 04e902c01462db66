"""Lines to paragraphs: which line breaks were only made to fit a page. Shared by text and PDF."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from councilgraph_mappings.read.markers import lone_marker, split_marker

_SENTENCE_END = re.compile(r"[.!?:;][\"'”’)\]]*$")
_LABEL = re.compile(r"[A-Z][\w’'/&(),. -]{0,38}:(?:\s|$)")
_FULL = 0.86
"""A line is full when it ends within this share of the width; words have different lengths."""


@dataclass(frozen=True, slots=True)
class Line:
    """One folded line as it was set: where its ink begins and ends, in characters or points."""

    text: str
    left: float
    right: float
    page: int | None = None
    bold: bool = False
    size: float = 0.0


def wrap_width(lines: Sequence[Line | None]) -> float | None:
    """Return where the lines of the text end when they are full, or None where lines were not wrapped to a width.

    ``None`` among the lines stands for an empty one. A width shows in lines that another line follows: most of the long
    ones end close to the same place.
    """
    rights = sorted(
        line.right
        for line, following in zip(lines, lines[1:], strict=False)
        if line and following and len(line.text) > 35
    )
    if len(rights) < 3:
        return None
    width = rights[(len(rights) * 9) // 10]
    near = sum(1 for right in rights if width * 0.8 <= right <= width * 1.1)
    longest = max(len(line.text) for line in lines if line)
    return width if near * 2 >= len(rights) and longest <= 180 else None


def continues(previous: Line, following: Line, width: float | None, *, new_page: bool = False) -> bool:
    """Return whether the second line goes on with the paragraph of the first, which stands directly above."""
    if begins_block(following.text) and not _is_tail(previous, following, width):
        return False
    ends = _SENTENCE_END.search(previous.text) is not None
    if following.text[0].islower():
        return not ends or (not new_page and previous.text[-1] in ";," and _full(previous, following, width))
    if new_page or width is None or previous.text.endswith(":"):
        return False
    if previous.bold != following.bold or (previous.text.isupper() != following.text.isupper() and not ends):
        return False
    return _full(previous, following, width)


def begins_block(text: str) -> bool:
    """Return whether a line with this text begins something new whatever stands above it."""
    return lone_marker(text) or bool(split_marker(text)[0]) or _LABEL.match(text) is not None


def _is_tail(previous: Line, following: Line, width: float | None) -> bool:
    """Return whether what looks like a marker or label is the end of a sentence that was wrapped: "… of March" / "12."."""
    if width is None or _SENTENCE_END.search(previous.text) or not _full(previous, following, width):
        return False
    first = following.text[0]
    return (first.isdigit() and lone_marker(following.text)) or (first in "-–—" and following.text[2:3].islower())


def _full(previous: Line, following: Line, width: float | None) -> bool:
    """Return whether the first word of the second line would not have fitted on the first."""
    if width is None:
        return False
    word, _, _ = following.text.partition(" ")
    unit = (previous.right - previous.left) / max(len(previous.text), 1)
    return previous.right + unit * (len(word) + 1) > width * 0.97 and previous.right > width * (_FULL - 0.3)


def join(first: str, second: str) -> str:
    """Return two folded pieces of a wrapped paragraph as one; a word that was broken at a hyphen keeps the hyphen.

    >>> join("the Vice-", "Chair of the")
    'the Vice-Chair of the'
    """
    if len(first) > 1 and first[-1] in "-/" and first[-2].isalpha() and second[:1].isalpha():
        return first + second
    return f"{first} {second}"
