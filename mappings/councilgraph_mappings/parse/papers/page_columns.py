"""The column of pages on the front of an agenda pack, whose numbers a conversion set behind the titles: "Minutes 5 - 10"."""

from collections.abc import Sequence
from dataclasses import replace

from councilgraph_mappings.parse.items.items import ItemSpan
from councilgraph_mappings.parse.wording.scan import bounded

_BEHIND = bounded(r"(?P<title>.{2,300}?\S)\s+(?P<first>\d{1,4})\s?[-–]\s?(?P<last>\d{1,4})")
_FEWEST = 2
_YEAR = 1900


def with_page_columns(spans: Sequence[ItemSpan]) -> Sequence[ItemSpan]:
    """Return the items of an agenda, the pages behind their titles told as pages, where those of several rise through it.

    >>> titles = ("Apologies", "Minutes 5 - 10", "Audit Plan 2023 - 24", "Work Programme 11 - 12")
    >>> [span.title for span in with_page_columns([ItemSpan(None, title, 0, 1, ()) for title in titles])]
    ['Apologies', 'Minutes (Pages 5 - 10)', 'Audit Plan 2023 - 24', 'Work Programme (Pages 11 - 12)']
    """
    told = []
    before = 0
    for span in spans:
        match = _BEHIND.fullmatch(span.title) if span.title and span.title[-1].isdigit() else None
        first, last = (int(match["first"]), int(match["last"])) if match else (0, 0)
        if match is None or first >= _YEAR or not before < first <= last:
            told.append(span)
        else:
            before = last
            told.append(replace(span, title=f"{match['title']} (Pages {first} - {last})"))
    changed = sum(old is not new for old, new in zip(spans, told, strict=True))
    return told if changed >= _FEWEST else spans
