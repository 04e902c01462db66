"""Running heads: lines that stand at the same place at the top or foot of many pages, and page numbers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from councilgraph_mappings.read.drafts import Draft, Remark
from councilgraph_mappings.read.lines import Line

Part = Draft | Remark | Line | None
Page = list[Part]

PAGE_OF_PAGES = re.compile(r"(?:[-–|] ?)?[Pp](?:age|AGE|g\.?) ?\d{1,4} (?:of|OF|/) ?\d{1,4}(?: ?[-–|])?")
_NUMBER_ONLY = re.compile(r"(?:[-–|] ?)?(?:[Pp]age ?)?\d{1,4}(?: ?[-–|])?")
_DIGITS = re.compile(r"\d+")
_EDGE = 3
"""Lines at the top and at the foot of a page that may be running heads."""
_FEWEST = 3
"""Pages that have to show a line before it counts as running."""
_SHARE = 10
"""At least one page in so many has to show it."""

_Place = tuple[str, int, str]


def without_running_heads(pages: Sequence[Page]) -> tuple[list[Page], list[Remark]]:
    """Return the pages without running heads, and a remark that counts what was dropped."""
    counts: Counter[_Place] = Counter()
    for page in pages:
        counts.update({place for _, place in _edges(page)})
    least = min(max(_FEWEST, len(pages) // _SHARE), max(len(pages), 2))
    dropped = 0
    example = ""
    kept: list[Page] = []
    for number, page in enumerate(pages):
        heads = {index for index, place in _edges(page) if _is_running(place, counts[place], least)}
        if len(heads) == sum(1 for part in page if part):
            # Nothing else stands on the page: it is short, and its lines are what it says.
            heads = set()
        heads |= {
            index for index, line in enumerate(page) if isinstance(line, Line) and PAGE_OF_PAGES.fullmatch(line.text)
        }
        if number == 0:
            # The first head names the document, often with its date; it interrupts nothing where it stands.
            heads -= {
                index for index in heads if isinstance(line := page[index], Line) and _names(line.text, index, page)
            }
        if heads and not example:
            example = next(line.text for index, line in enumerate(page) if index in heads and isinstance(line, Line))
        dropped += len(heads)
        kept.append([line for index, line in enumerate(page) if index not in heads])
    if not dropped:
        return kept, []
    return kept, [Remark(f"{dropped} page headers and footers were left out, the first of them “{example}”.")]


def _names(text: str, index: int, page: Page) -> bool:
    return index < len(page) // 2 and sum(character.isalpha() for character in text) > len("Page of")


def _edges(page: Page) -> Iterator[tuple[int, _Place]]:
    """Yield the index and place of each line that stands near the top or foot; digits differ from page to page."""
    filled = [index for index, line in enumerate(page) if isinstance(line, Line)]
    if len(filled) <= 1:
        return
    for place, index in enumerate(filled[:_EDGE]):
        yield index, ("top", place, _key(page, index))
    for place, index in enumerate(reversed(filled[-_EDGE:])):
        yield index, ("foot", place, _key(page, index))


def _key(page: Page, index: int) -> str:
    line = page[index]
    return _DIGITS.sub("#", line.text).casefold() if isinstance(line, Line) else ""


def _is_running(place: _Place, count: int, least: int) -> bool:
    key = place[2]
    if count < least:
        return False
    letters = sum(character.isalpha() for character in key)
    return letters >= 4 or _NUMBER_ONLY.fullmatch(key.replace("#", "1")) is not None
