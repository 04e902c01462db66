"""Text converted from PDF in which every printed line stands apart, an empty line below it.

What tells the end of a paragraph elsewhere is of no use here. Whether a line was full does: its width is guessed from
its letters, since such text was printed in a type whose letters differ in width.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from councilgraph_mappings.read.drafts import Remark
from councilgraph_mappings.read.lines import DANGLING, SENTENCE_END, Line, begins_block, is_one_word
from councilgraph_mappings.read.markers import find_marker, lone_marker
from councilgraph_mappings.read.running import Page, Part

_SEPARATOR = re.compile(r"\s{0,3}-{3,}\s*")
_SIGNS = " \t*_"
_BARE_NUMBER = re.compile(r"\d{1,3}")
_ABBREVIATION = re.compile(r"\b(?:[A-Z]|(?i:co|st|nos?|hon))\.$")
"""What ends with a full stop and ends no sentence."""
_TITLE = re.compile(r"\b(?:(?i:mrs?|ms|dr|cllrs?|clr|rev|prof|messrs)\.|Mc|Mac|Ó|Ní)$")
"""What a name follows."""
_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)$", re.IGNORECASE)
"""What a month follows."""
_SENTENCE_BEGINS = re.compile(r"(?:The|It|There|This|On|At) (?:[A-Z]\w+ ){0,3}[a-z]")
_LONG = 35
_NARROWEST, _WIDEST = 55, 125
_LAST = 16
"""Characters of a line that tell how it ends."""
_MEASURED = 2_000
"""Lines from which the width of the others is told."""
_FEWEST_LINES = 6
_FEWEST_UNFINISHED = 3
_LINES_OF_A_PAGE = 12
"""Numbers that stand closer to each other are those of agenda items."""
_HALF, _LONG_HEADING, _NEARLY_FULL, _FULL = 0.4, 0.75, 0.85, 0.93
"""Shares of the width of a full line."""


class _Widths(dict[int, int]):
    """Widths of letters in hundredths of an ordinary one; letters that are not listed are ordinary or capitals."""

    def __missing__(self, code: int) -> int:
        return 135 if chr(code).isupper() else 100


_WIDTHS = _Widths(
    dict.fromkeys(range(128), 100)
    | {ord(letter): 135 for letter in "ABCDEFGHJKLMNOPQRSTUVWXYZmw@%&—"}
    | {ord(letter): 50 for letter in "iljtfrI.,;:'’|!()[] -"}
)


def is_spread(raws: Sequence[str]) -> bool:
    """Return whether the lines of a text are the lines of paragraphs, each with an empty line behind it."""
    blank = sum(1 for raw in raws if not raw or raw.isspace())
    if not 0.35 * len(raws) <= blank <= 0.75 * len(raws):
        return False
    texts = [raw.strip(_SIGNS) for raw in raws if not _SEPARATOR.fullmatch(raw)]
    filled = [text for text in texts if text]
    close = sum(1 for text, below in pairwise(texts) if text and below)
    long = sorted(len(text) for text in filled if len(text) > _LONG)
    if len(filled) < _FEWEST_LINES or close * 8 > len(filled) or not long:
        return False
    width = long[len(long) * 9 // 10] if len(long) > 10 else long[len(long) // 2]
    too_long = sum(1 for length in long if length > width * 1.3)
    if not _NARROWEST <= width <= _WIDEST or too_long > max(2, len(long) // 20):
        return False
    unfinished = sum(
        1
        for text, below in pairwise(filled)
        if len(text) > width * 0.7 and below[0].islower() and not SENTENCE_END.search(text[-_LAST:])
    )
    return unfinished >= max(_FEWEST_UNFINISHED, len(long) // 10)


def parted(text: str) -> list[list[str]]:
    """Return the lines of the text, parted where form feeds or rules separate its pages."""
    parts: list[list[str]] = [[]]
    for sheet in text.split("\f"):
        if parts[-1]:
            parts.append([])
        for raw in sheet.split("\n"):
            if _SEPARATOR.fullmatch(raw):
                parts.append([])
            else:
                parts[-1].append(raw)
    return parts


@dataclass(frozen=True, slots=True)
class Spread:
    """The lines of such a text, page by page."""

    pages: list[Page]
    remark: Remark


def spread_pages(pages: Sequence[Sequence[Part]]) -> Spread:
    """Return the pages without the numbers printed on them, and a remark that counts what was left out.

    A text without separators is parted at its page numbers.
    """
    separators = len(pages) - 1
    sheets: list[Page] = [*_parted_at_numbers(pages[0])] if len(pages) == 1 else [[*page] for page in pages]
    numbers = len(sheets) - len(pages)
    for place in (0, -1):
        numbers += _drop_numbers(sheets, place)
    for sheet in sheets:
        sheet.append(None)
    left_out = [f"{separators} page breaks"] * bool(separators) + [f"{numbers} page numbers"] * bool(numbers)
    counted = f", and {' and '.join(left_out)} were left out" if left_out else ""
    return Spread(sheets, Remark(f"Every line stands apart; those of one paragraph were joined{counted}."))


def _parted_at_numbers(lines: Sequence[Part]) -> Iterator[Page]:
    filled = [(index, line.text) for index, line in enumerate(lines) if isinstance(line, Line)]
    bare = [place for place, (_, text) in enumerate(filled) if _BARE_NUMBER.fullmatch(text)]
    if not _are_page_numbers(filled, bare):
        bare = [place for place in bare if _interrupts(filled, place)]
    begin = 0
    for place in bare:
        index = filled[place][0]
        yield [*lines[begin:index]]
        begin = index + 1
    yield [*lines[begin:]]


def _are_page_numbers(filled: Sequence[tuple[int, str]], bare: Sequence[int]) -> bool:
    """Return whether the numbers count pages: from the first or second on, each a page away from the one before."""
    if len(bare) < 2 or int(filled[bare[0]][1]) > 2:
        return False
    return all(
        second - first > _LINES_OF_A_PAGE and int(filled[second][1]) == int(filled[first][1]) + 1
        for first, second in pairwise(bare)
    )


def _interrupts(filled: Sequence[tuple[int, str]], place: int) -> bool:
    """Return whether a number stands in the middle of a sentence."""
    if not 0 < place < len(filled) - 1:
        return False
    above, below = filled[place - 1][1], filled[place + 1][1]
    return len(above) > _LONG and below[0].islower() and not SENTENCE_END.search(above)


def _drop_numbers(pages: list[Page], place: int) -> int:
    """Take the page numbers off the top (0) or the foot (-1) of the pages; return how many there were."""
    found: list[tuple[int, int, int]] = []
    for number, page in enumerate(pages):
        filled = [index for index, line in enumerate(page) if line]
        line = page[filled[place]] if len(filled) > 1 else None
        if isinstance(line, Line) and _BARE_NUMBER.fullmatch(line.text):
            found.append((number, filled[place], int(line.text)))
    # Page numbers run with the pages; the numbers of agenda items do not.
    offsets = {printed - number for number, _, printed in found}
    if len(offsets) != 1 or (len(found) == 1 and not offsets <= {0, 1}):
        return 0
    for number, index, _ in found:
        del pages[number][index]
    return len(found)


def ink(text: str, *, bold: bool = False) -> float:
    """Return about how wide a text is in a type whose letters differ in width, in letters.

    >>> ink("illicit") < 7 < ink("COMMONS")
    True
    """
    # Widths are below 256, so that a string of them is summed as bytes.
    width = sum(text.translate(_WIDTHS).encode("latin-1")) / 100
    return width * 1.06 if bold else width


def full_width(lines: Iterable[Part]) -> float:
    """Return how wide a full line of the text is."""
    long = (line for line in lines if isinstance(line, Line) and len(line.text) > _LONG)
    widths = sorted(ink(line.text, bold=line.bold) for line in islice(long, _MEASURED))
    return widths[len(widths) * 9 // 10] if widths else float(_NARROWEST)


def goes_on_below(previous: Line, following: Line, width: float) -> bool:
    """Return whether a line goes on with the paragraph of the one above it, over the empty line between them."""
    text, below = previous.text, following.text
    if previous.level or following.level or previous.ended or lone_marker(text):
        return False
    size = ink(text, bold=previous.bold)
    last = text[-_LAST:]
    dangling = any(pattern.search(last) for pattern in (DANGLING, _TITLE, _DAY))
    ended = not dangling and SENTENCE_END.search(last) is not None and not _ABBREVIATION.search(last)
    if begins_block(below):
        is_label = not find_marker(below)[0]
        return is_label and not ended and (dangling or text[-1] == ",") and size > width * _NEARLY_FULL
    if below[0].islower():
        return text[-1] not in ":;" and size > width * (_NEARLY_FULL if ended else _HALF)
    if below[0] == "(" and not ended:
        return True  # what is in brackets goes on with what it stands behind
    if ended or (text[-1] in "-–—" and below[0].isupper() and not is_one_word(text, below)):
        return False
    if dangling or (text[-1] == "," and size > width * _HALF):
        # A list may end with a comma; a short line that a sentence follows ends its paragraph all the same.
        return dangling or size > width * _LONG_HEADING or not _SENTENCE_BEGINS.match(below)
    if _is_capital(text) != _is_capital(below) or previous.bold != following.bold:
        return False
    reach = size + ink(below.partition(" ")[0], bold=following.bold)
    if previous.bold:
        # Headings are broken early; but two of them do not follow each other where the first is this long.
        return reach > width * _LONG_HEADING
    # A list of names may be broken early.
    is_uneven = "," in text or text.rfind("(") > text.rfind(")")
    return reach > width * (_NEARLY_FULL if is_uneven else _FULL)


def _is_capital(text: str) -> bool:
    return sum(map(str.isupper, text)) * 10 >= sum(map(str.isalpha, text)) * 7
