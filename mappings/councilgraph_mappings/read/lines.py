"""Lines to paragraphs: which line breaks were only made to fit a page. Shared by text and PDF."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from councilgraph_mappings.read.document import Kind
from councilgraph_mappings.read.drafts import Draft
from councilgraph_mappings.read.folding import LinkSpan
from councilgraph_mappings.read.markers import lone_marker, split_marker

_SENTENCE_END = re.compile(r"[.!?:;][\"'”’)\]]{0,3}$")
_LABEL = re.compile(r"[A-Z][\w’'/&(),. -]{0,38}:(?:\s|$)")
_WIDE_ENOUGH = 35
"""Shorter lines say nothing about the width of the text."""
_LONGEST_WRAPPED = 180
"""Text with lines longer than this was not wrapped to a width."""
_DEEP = 4
"""From this indent on a line that starts in lower case goes on even behind an empty line."""


@dataclass(frozen=True, slots=True)
class Line:
    """One folded line as it was set: where its ink begins and ends, in characters or points."""

    text: str
    left: float
    right: float
    page: int | None = None
    bold: bool = False
    size: float = 0.0
    cells: tuple[str, ...] = ()
    """Columns, where wide gaps separate at least two."""
    links: tuple[LinkSpan, ...] = ()
    level: int = 0
    """Level of a heading, where the format marks it as one."""


def wrap_width(lines: Sequence[Line | None]) -> float | None:
    """Return where the lines of the text end when they are full, or None where lines were not wrapped to a width.

    ``None`` among the lines stands for an empty one. A width shows in lines that another line follows: most of the
    long ones end close to the same place.
    """
    rights = sorted(
        line.right
        for line, following in zip(lines, lines[1:], strict=False)
        if line and following and len(line.text) > _WIDE_ENOUGH
    )
    if len(rights) < 3:
        return None
    width = rights[(len(rights) * 9) // 10]
    near = sum(1 for right in rights if width * 0.8 <= right <= width * 1.1)
    long = sum(1 for line in lines if line and len(line.text) > _LONGEST_WRAPPED)
    return width if near * 2 >= len(rights) and long * 20 <= len(rights) else None


def continues(previous: Line, following: Line, width: float | None, *, apart: bool = False) -> bool:
    """Return whether the second line goes on with the paragraph of the first.

    ``apart`` says that a page break lies between them, so that only the words can tell.
    """
    if previous.level or following.level or lone_marker(previous.text):
        return False
    if begins_block(following.text) and not _is_tail(previous, following, width):
        return False
    ends = _SENTENCE_END.search(previous.text) is not None
    if following.text[0].islower():
        return not ends or (not apart and previous.text[-1] == ";" and _full(previous, following, width))
    if apart or width is None or previous.text.endswith(":") or previous.bold != following.bold:
        return False
    if previous.text.isupper() != following.text.isupper() and not ends:
        return False
    return _full(previous, following, width)


def begins_block(text: str) -> bool:
    """Return whether a line with this text begins something new whatever stands above it."""
    return lone_marker(text) or bool(split_marker(text)[0]) or _LABEL.match(text) is not None


def _is_tail(previous: Line, following: Line, width: float | None) -> bool:
    """Return whether what looks like a marker is the end of a wrapped sentence: "… by minute" and below it "12."."""
    if width is None or _SENTENCE_END.search(previous.text) or not _full(previous, following, width):
        return False
    first = following.text[0]
    return (first.isdigit() and lone_marker(following.text)) or (first in "-–—" and following.text[2:3].islower())


def _full(previous: Line, following: Line, width: float | None) -> bool:
    """Return whether the first word of the second line would not have fitted on the first."""
    if width is None or previous.right < width * 0.55:
        return False
    word, _, _ = following.text.partition(" ")
    unit = (previous.right - previous.left) / max(len(previous.text), 1)
    return previous.right + unit * (len(word) + 1) > width * 0.97


def join(first: str, second: str) -> str:
    """Return two folded pieces of a wrapped paragraph as one; a word that was broken at a hyphen keeps the hyphen.

    >>> join("the Vice-", "Chair of the")
    'the Vice-Chair of the'
    """
    if len(first) > 1 and first[-1] in "-/" and first[-2].isalpha() and second[:1].isalpha():
        return first + second
    return f"{first} {second}"


@dataclass(slots=True)
class _Paragraph:
    """The paragraph that is being put together."""

    first: Line
    pieces: list[str] = field(default_factory=list)
    links: list[LinkSpan] = field(default_factory=list)
    length: int = 0
    last: Line = field(init=False)

    def __post_init__(self) -> None:
        """Begin with the first line."""
        self.last = self.first
        self._append(self.first.text, self.first)

    def add(self, line: Line) -> None:
        """Go on with a line."""
        joined = join(self.last.text, line.text)
        self._append(joined[len(self.last.text) :], line)
        self.last = line

    def _append(self, piece: str, line: Line) -> None:
        offset = self.length + len(piece) - len(line.text)
        self.links.extend((start + offset, end + offset, address) for start, end, address in line.links)
        self.pieces.append(piece)
        self.length += len(piece)

    def draft(self, depth: int) -> Draft:
        """Return what the lines make."""
        first = self.first
        kind = Kind.HEADING if first.level else Kind.PARAGRAPH
        return Draft(
            kind,
            "".join(self.pieces),
            tuple(self.links),
            first.level or depth,
            page=first.page,
            bold=first.bold and self.last.bold,
        )


def paragraphs(lines: Iterable[Line | None], width: float | None) -> Iterator[Draft]:
    """Yield a draft for each run of lines that belong together; the level of a list item is told by its indent."""
    paragraph: _Paragraph | None = None
    indents: list[float] = []
    blank = False
    for line in lines:
        if line is None:
            blank = True
            continue
        if paragraph is not None and _goes_on(paragraph.last, line, width, blank=blank):
            paragraph.add(line)
        else:
            if paragraph is not None:
                yield paragraph.draft(_depth(paragraph.first, indents))
            paragraph = _Paragraph(line)
        blank = False
    if paragraph is not None:
        yield paragraph.draft(_depth(paragraph.first, indents))


def _goes_on(previous: Line, line: Line, width: float | None, *, blank: bool) -> bool:
    if previous.page != line.page:
        return continues(previous, line, width, apart=True)
    if not blank:
        return continues(previous, line, width)
    return (
        line.left >= _DEEP
        and line.text[0].islower()
        and len(previous.text) > _WIDE_ENOUGH
        and line.page is None
        and continues(previous, line, width, apart=True)
    )


def _depth(line: Line, indents: list[float]) -> int:
    """Return the list depth of a line with a marker, 0 of any other, and keep track of the indents of open lists."""
    if not lone_marker(line.text) and not split_marker(line.text)[0]:
        if indents and line.left <= indents[0]:
            indents.clear()
        return 0
    while indents and indents[-1] > line.left + 1:
        indents.pop()
    if not indents or line.left > indents[-1] + 1:
        indents.append(line.left)
    return len(indents)
