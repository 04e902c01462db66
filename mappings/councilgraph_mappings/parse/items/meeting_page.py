"""Whether a text is the page of a meeting on a council's site, by what the page has kept of its head."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.items.labels import has_size
from councilgraph_mappings.parse.items.titles import is_usual
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind


def is_page(blocks: Sequence[Block]) -> bool:
    """Return whether these are the lines of a page about one meeting, which has lost the numbers of its items."""
    titled = any(PAGE_TITLE.match(b.text) for b in blocks[:6]) and not _are_minutes(blocks)
    return titled or _linked(blocks) or headed_alone(blocks) or _at_venue(blocks)


PAGE_TITLE = bounded(
    r"^\W*(?:agenda|minutes|draft\s+minutes)(?:,?\s+(?:and\s+)?(?:draft\s+)?(?:decisions|minutes))*\W*$", re.IGNORECASE
)


COLUMN_HEAD = bounded(r"^\W*(?:note\s+)?no\.?\s*\|?\s*item[^\w]*$|^\W*items?[^\w]*$", re.IGNORECASE)
"""The heads of the list of items."""


def _linked(blocks: Sequence[Block]) -> bool:
    """Return whether a page that lost its head is one of a meeting: usual titles or columns, and a title that links to a file."""
    usual = any(is_usual(b.text.strip(" .:")) for b in blocks) or any(COLUMN_HEAD.match(b.text) for b in blocks[:10])
    return usual and any(has_size(b.text) and b.kind is not Kind.TABLE for b in blocks[:30])


_DATED = bounded(
    r"[A-Z][^.;]{3,140}?\s[-–]\s(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+[a-z]{3,9},?\s+(?:19|20)\d\d,?\s+\d{1,2}[.:]\d\d\s*(?:[ap]\.?m\.?|noon)?\W*$",
    re.IGNORECASE,
)
"""The title of a page about a meeting: its body, the day and the time."""


def headed_alone(blocks: Sequence[Block]) -> bool:
    """Return whether a page has kept the line of body, day and time above usual titles, and no other sign of its kind."""
    if not any(_DATED.match(b.text) for b in blocks[:3]):
        return False
    return len({b.text.casefold() for b in blocks[:60] if is_usual(b.text.strip(" .:"))}) >= _SEVERAL


_SEVERAL = 3


def _at_venue(blocks: Sequence[Block]) -> bool:
    """Return whether a page has kept no more of its head than the line of the venue, above usual titles."""
    if not any(_VENUE.match(b.text) for b in blocks[:2]):
        return False
    return len({b.text.casefold() for b in blocks[:60] if is_usual(b.text.strip(" .:"))}) > 1


_VENUE = bounded(r"\W*venue\s*:", re.IGNORECASE)


def _are_minutes(blocks: Sequence[Block]) -> bool:
    """Return whether "Minutes" alone heads a paper with a list of those present, and no page of a council's site."""
    alone = any(b.text.strip(" .:*").casefold() == "minutes" for b in blocks[:2])
    return alone and any(LISTS_PEOPLE.match(b.text) for b in blocks[:_SHORT_HEAD])


_SHORT_HEAD = 12

LISTS_PEOPLE = bounded(r"\W*(?:(?:also\s+)?present|in\s+attendance)\s*[:–-]", re.IGNORECASE)
