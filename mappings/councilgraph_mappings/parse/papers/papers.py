"""Documents of the meeting: reports and appendices that items link to, their sizes, pages and addresses."""

import re
from collections.abc import Sequence

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.items.items import ItemSpan
from councilgraph_mappings.parse.items.labels import SIZE, Label, has_size
from councilgraph_mappings.parse.wording.passages import passage
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Paper

PAGES = bounded(r"\(?\bpages?\s+(?P<pages>\d{1,4}(?:\s*[-–to]+\s*\d{1,4})?)\)?", re.IGNORECASE)

_KINDS = (
    ("appendix", bounded(r"^\W*(?:appendi(?:x|ces)|annex)\b", re.IGNORECASE)),
    ("minutes", bounded(r"^\W*(?:draft\s+|public\s+|printed\s+)?minutes\b", re.IGNORECASE)),
    ("agenda", bounded(r"^\W*(?:agenda|printed\s+agenda|public\s+agenda)\b", re.IGNORECASE)),
    ("work-programme", bounded(r"\bwork\s+(?:programme|plan)\b|\bforward\s+plan\b", re.IGNORECASE)),
    ("tracker", bounded(r"\btrack(?:ing|er|ed)\b|\baction\s+log\b", re.IGNORECASE)),
    ("letter", bounded(r"\bletter\b", re.IGNORECASE)),
    ("background-paper", bounded(r"\bbackground\s+paper\b", re.IGNORECASE)),
    ("presentation", bounded(r"\bpresentation\b|\bslides\b", re.IGNORECASE)),
    ("report", bounded(r"\breport\b", re.IGNORECASE)),
)

_ITEM_OF = bounded(r"(?:,\s?\d\d/\d\d/\d{4}\s+[A-Z][^,;]{2,80})?,?\s*item\s+\d+[a-z]?\.?$", re.IGNORECASE)
"""The meeting and item of a document, as pages repeat them behind its title: "Map, 04/03/2024 Parks Panel, item 35."."""

_NOTHING = bounded(
    r"^\W*(?:none|nil|n/a|restricted|view\s|share|supporting|additional)\b|^\W*$|^\W*enclosure\s+\d+\s*$", re.IGNORECASE
)


_LISTED = "papers.listed"


def kind_of_paper(title: str) -> str | None:
    """Return the concept of code/document-type that a title shows, or None.

    >>> kind_of_paper("Appendix A - Map"), kind_of_paper("Quayside")
    ('appendix', None)
    """
    return next((kind for kind, pattern in _KINDS if pattern.search(title)), None)


def add_papers(draft: Draft, span: ItemSpan, meeting: str, item: str | None) -> None:
    """Add the document that the title of an item links to, and those listed below it."""
    if span.title and span.size:
        title = _NO_PAGES.sub("", PAGES.sub("", span.title)).strip()
        _add(draft, title, Evidence(span.start, span.end, _LISTED), meeting, item, size=span.size)
    for block in span.blocks(Label.DOCUMENTS):
        add_listed(draft, block, meeting, item)
    for block in span.blocks(Label.PURPOSE, Label.MINUTES, Label.DECISION):
        if len(block.text) < 220 and has_size(block.text) and block.kind is not Kind.TABLE:
            add_listed(draft, block, meeting, item)
        elif block.text[:_ICON_LONG].casefold().count(" icon ") and (icon := _ICON.match(block.text)):
            place = passage(block, icon.span(), "papers.icon")
            _add(draft, icon["title"].strip(" .-–"), place, meeting, item, size=icon["size"])


_ICON = bounded(
    r"\W*(?:PDF|Microsoft\s+Office\s+document|Microsoft\s+Word|Word|Office\s+spreadsheet|Excel|File|Package|Binary\s+Data|Presentation)\s+icon\s+(?P<title>[^\W_].{2,180}?(?:\s(?:19|20)\d\d)?)(?:\.(?:pdf|docx?|xlsx?|pptx?))?\s*\(?(?P<size>\d{1,4}(?:\.\d{1,2})?\s?[KM]B)\)?\W*$",
    re.IGNORECASE,
)
"""A file as other systems list it, whose size may have lost the space before it: "PDF icon Budget May 2016205.85 KB"."""
_ICON_LONG = 40


def add_listed(draft: Draft, block: Block, meeting: str, item: str | None, *, sized: bool = True) -> None:
    """Add the documents that a line names, each followed by its size where ``sized``."""
    text = block.text
    at = 0
    for match in SIZE.finditer(text) if has_size(text) else ():
        title = _ITEM_OF.sub("", text[at : match.start()].strip(" ,•·")).strip(" .")
        if not _NOTHING.match(title):
            _add(draft, title, passage(block, (at, match.end()), _LISTED), meeting, item, size=match["size"])
        at = match.end()
    if at == 0 and not sized and len(text) < 200 and not _NOTHING.match(text):
        _add(draft, _ITEM_OF.sub("", text).strip(" .•·"), Evidence(block.start, block.end, _LISTED), meeting, item)


def _add(
    draft: Draft,
    title: str,
    place: Evidence,
    meeting: str,
    item: str | None,
    *,
    size: str | None = None,
    pages: str | None = None,
) -> None:
    key = draft.key(f"{item or meeting}-document")
    address = draft.address_in(place.start, place.end)
    draft.papers.append(Paper(key, meeting, title, place, kind_of_paper(title), item, pages, address, size))


def add_paged(draft: Draft, span: ItemSpan, pages: str, meeting: str, item: str) -> None:
    """Add the document that stands on the named pages of a pack under an item."""
    if title := _NO_PAGES.sub("", PAGES.sub("", span.title or "")).strip(" ,;"):
        _add(draft, title, Evidence(span.start, span.end, _LISTED), meeting, item, pages=pages)


_NO_PAGES = bounded(r"\s*\(\s*\)?\s*$")
"""What is left of brackets around pages."""


def pages_of(blocks: Sequence[Block], title: str | None) -> str | None:
    """Return the page range that an item of a pack has, as printed ("5 - 18"), or None."""
    for text in [title or "", *(b.text for b in blocks[:3])]:
        if match := PAGES.search(text):
            return re.sub(r"\s+", " ", match["pages"])
    return None
