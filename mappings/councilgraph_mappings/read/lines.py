"""Lines to paragraphs: which line breaks were only made to fit a page. Shared by text and PDF."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from councilgraph_mappings.read.broken_dates import breaks_date
from councilgraph_mappings.read.document import Kind
from councilgraph_mappings.read.drafts import Draft
from councilgraph_mappings.read.folding import LinkSpan, after
from councilgraph_mappings.read.headline import is_headline
from councilgraph_mappings.read.line_breaks import opened, parts_words
from councilgraph_mappings.read.markers import BULLETS, find_marker, lone_marker

SENTENCE_END = re.compile(r"[.!?:;][\"'”’)\]]{0,3}$")
_LABEL = re.compile(r"[A-Z][\w’'/&(),. -]{0,38}:(?:\s|$)")
_MINUTED = re.compile(r"\d{1,4}/\d{2,4}(?:[A-Z]{1,3})?\.?\s+[A-Z][A-Za-z’'&, -]{2,60}:(?:\s|$)")
"""The number of a minute with its title: "028/21F Apologies: none were received"."""
DANGLING = re.compile(
    r"(?:^|\s)(?:(?<![;,]\s)(?<!^)and|of|the|on|at|in|for|by|an|with|from|held|(?:from|by)\s(?:councillors|cllrs)|cllr|councillor|mr|mrs|ms|miss|dr)$",
    re.IGNORECASE,
)
"""No line of its own ends with one of these."""
_OPENING = re.compile(r"(?i:that|to|the|a|an|this|there|it|in|on|and|or|for|of)")
"""Words that begin a sentence or a name, but not the second half of a word with a hyphen."""
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
    ended: bool = False
    """The format marks that the line ends here."""


def wrap_width(lines: Sequence[Line | None]) -> float | None:
    """Return where the lines of the text end when they are full, or None where lines were not wrapped to a width.

    ``None`` among the lines stands for an empty one. A width shows in lines that another line follows: most of the
    long ones end close to the same place.
    """
    rights = sorted(
        line.right for line, following in pairwise(lines) if line and following and len(line.text) > _WIDE_ENOUGH
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
    if previous.level or following.level or previous.ended or _SALUTATION.fullmatch(previous.text):
        return False
    dangling = not apart and (
        DANGLING.search(previous.text) is not None
        or opened(previous.text, following.text)
        or parts_words(previous.text, following.text)
    )
    if not apart and breaks_date(previous.text, following.text):
        return True
    if not following.text[0].islower() and not dangling and (width is None or apart):
        return False
    named = following.text[-1] == ":" and DANGLING.search(previous.text) and not find_marker(following.text)[0]
    begins = begins_block(following.text) and not (named and not apart)
    if lone_marker(previous.text) or (begins and not _is_tail(previous, following, width)):
        return False
    ends = SENTENCE_END.search(previous.text) is not None
    if following.text[0].islower():
        return not ends or (not apart and previous.text[-1] == ";" and _full(previous, following, width))
    if dangling:
        return True
    if previous.text.endswith(":") or previous.bold != following.bold:
        return False
    if previous.text.isupper() != following.text.isupper() and not ends:
        return False
    return _full(previous, following, width)


_SALUTATION = re.compile(r"Dear\s[A-Z][\w ,&/.]{1,60}")
"""How a letter begins: "Dear Councillor"."""


def begins_block(text: str) -> bool:
    """Return whether a line with this text begins something new whatever stands above it."""
    return bool(find_marker(text)[0]) or _LABEL.match(text) is not None or _MINUTED.match(text) is not None


def _is_tail(previous: Line, following: Line, width: float | None) -> bool:
    """Return whether what looks like a marker is the end of a wrapped sentence: "… by minute" and below it "12."."""
    if width is None or SENTENCE_END.search(previous.text) or not _full(previous, following, width):
        return False
    first = following.text[0]
    return (first.isdigit() and lone_marker(following.text)) or (first in "-–—" and following.text[2:3].islower())


def _full(previous: Line, following: Line, width: float | None) -> bool:
    """Return whether the first word of the second line would not have fitted on the first."""
    if width is None or previous.right < width * 0.55:
        return False
    word, _, _ = following.text.partition(" ")
    unit = (previous.right - previous.left) / max(len(previous.text), 1)
    reach = previous.right + unit * (len(word) + 1)
    # Letters differ in width, so that lines of converted text end unevenly; a comma tells a sentence from a heading.
    return reach > width * 0.97 or (reach > width * 0.84 and "," in previous.text)


def join(first: str, second: str) -> str:
    """Return two folded pieces of a wrapped paragraph as one; a word that was broken at a hyphen keeps the hyphen.

    >>> join("the Vice-", "Chair of the"), join("it was RESOLVED-", "That the report be noted")
    ('the Vice-Chair of the', 'it was RESOLVED- That the report be noted')
    """
    if len(first) > 1 and first[-1] in "-/" and first[-2].isalpha() and second[:1].isalpha():
        return first + second if first[-1] == "/" or is_one_word(first, second) else f"{first} {second}"
    return f"{first} {second}"


def is_one_word(first: str, second: str) -> bool:
    """Return whether the hyphen that ends a line stands within a word rather than before a new sentence."""
    before, behind = first.rpartition(" ")[2][:-1], second.partition(" ")[0]
    if not before or behind[:1].islower():
        return bool(before)
    return before.isupper() == behind.isupper() and before[0].isupper() and not _OPENING.fullmatch(behind)


GoesOn = Callable[[Line, Line], bool]
"""Tells whether the second line goes on with the paragraph of the first."""


def paragraphs(
    lines: Iterable[Line | None], width: float | None, goes_on_below: GoesOn | None = None
) -> Iterator[Draft]:
    """Yield a draft for each run of lines that belong together; the level of a list item is told by its indent.

    Where lines stand apart that belong together, ``goes_on_below`` tells them over an empty line.
    """
    paragraph: list[Line] = []
    indents: list[float] = []
    blank = False
    for line in lines:
        if line is None:
            blank = True
            continue
        above = paragraph[-1] if paragraph else None
        joins = goes_on_below if blank else None
        if above and (
            (joins(above, line) if joins else _goes_on(above, line, width, blank=blank))
            or ((joins or not blank) and above.text.isupper() and is_headline(_text(paragraph), line.text))
        ):
            paragraph.append(line)
        else:
            if paragraph:
                yield _draft(paragraph, indents)
            paragraph = [line]
        blank = False
    if paragraph:
        yield _draft(paragraph, indents)


def _text(lines: Sequence[Line]) -> str:
    return " ".join(line.text for line in lines)


def _goes_on(previous: Line, line: Line, width: float | None, *, blank: bool) -> bool:
    if previous.page != line.page:
        return continues(previous, line, width, apart=True)
    if not blank:
        return continues(previous, line, width)
    return (
        (line.left >= _DEEP or _breaks_clause(previous.text, line.text))
        and line.text[0].islower()
        and previous.right > _WIDE_ENOUGH
        and line.page is None
        and continues(previous, line, width, apart=True)
    )


_OPEN_END = re.compile(r"\s(?:be|been|being|was|were|that|as|[a-z]{3,}ly)$")
_GOES_ON = re.compile(r"(?:(?:be|been|were|was|having|which|whom)\s|(?:as\s+an?|of\s+the)\s)")


def _breaks_clause(above: str, below: str) -> bool:
    """Return whether a paragraph ends within a clause that the one below it goes on with, as a page broke it.

    >>> _breaks_clause("That the minutes of the meeting of 4 May be", "agreed as a correct record.")
    True
    >>> _breaks_clause("Matters arising from the minutes of the last meeting", "none")
    False
    """
    return below[0].islower() and bool(_OPEN_END.search(above) or _GOES_ON.match(below))


def _draft(lines: list[Line], indents: list[float]) -> Draft:
    """Return what the lines of one paragraph make, and keep track of the indents of open lists."""
    first = lines[0]
    text, links = (first.text, first.links) if len(lines) == 1 else _joined(lines)
    if first.level:
        return Draft(Kind.HEADING, text, links, first.level, page=first.page, bold=first.bold, settled=True)
    bold = first.bold and lines[-1].bold
    marker, rest = find_marker(text)
    if not marker:
        if indents and first.left <= indents[0]:
            indents.clear()
        return Draft(Kind.PARAGRAPH, text, links, page=first.page, bold=bold, settled=True)
    while indents and indents[-1] > first.left + 1:
        indents.pop()
    if not indents or first.left > indents[-1] + 1:
        indents.append(first.left)
    if rest and marker in BULLETS and rest[0].isdigit() and lone_marker(rest):
        # The number of an agenda item that a crawler took for a list item.
        marker, rest = rest, ""
    moved = after(links, len(text) - len(rest))
    return Draft(Kind.ITEM, rest, moved, len(indents), marker, page=first.page, bold=bold, settled=True)


def _joined(lines: list[Line]) -> tuple[str, tuple[LinkSpan, ...]]:
    pieces: list[str] = []
    links: list[LinkSpan] = []
    length = 0
    above = ""
    for line in lines:
        piece = join(above, line.text)[len(above) :] if above else line.text
        offset = length + len(piece) - len(line.text)
        links.extend((start + offset, end + offset, address) for start, end, address in line.links)
        pieces.append(piece)
        length += len(piece)
        above = line.text
    return "".join(pieces), tuple(links)
