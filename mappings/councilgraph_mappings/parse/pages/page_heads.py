"""What kind of page a document is, and whose: its title, and the line that names the person or body."""

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from councilgraph_mappings.lookup import table
from councilgraph_mappings.parse.items.labels import part_of
from councilgraph_mappings.parse.offices.appointments import whole_name
from councilgraph_mappings.parse.pages.cmis_list import is_cmis_list
from councilgraph_mappings.parse.pages.cmis_page import is_cmis_meeting
from councilgraph_mappings.parse.pages.page_fields import folded
from councilgraph_mappings.parse.people.names import PersonName
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Document, Kind
from councilgraph_mappings.reading import Context

_HEADS: Mapping[str, Sequence[str]] = table("pages")["heads"]
_PAGES = (
    ("mguserinfo", "councillor"),
    ("mgmemberindex", "members"),
    ("mgcommitteedetails", "committee"),
    ("mgmeetingattendance", "attendance"),
    ("mglistdeclarationsofinterest", "declarations"),
    ("mgdeclarationsofinterest", "declarations"),
    ("mgoutsidebodydetails", "outside_body"),
    ("mglistoutsidebodies", "outside_bodies"),
    ("mglistcommittees", "committees"),
    ("ielistmeetings", "meetings"),
)
_LINKED = (
    ("members", "mguserinfo"),
    ("outside_bodies", "mgoutsidebodydetails"),
    ("committees", "mgcommitteedetails"),
)
"""Their titles are common words; with links to such pages they are what they say."""
_OF_COUNCILLOR = frozenset({"mgUserBody", "mgUserSideBar"})
"""Classes of the two halves of a councillor's page, whatever a council calls it."""
_SURE = frozenset({"councillor", "committee", "attendance", "outside_body", "meetings"})
"""Their titles are those of no other kind of document."""
_JOINT = bounded(r"\s*(?:[-–:]|\bfor\b|\bof\b)\s*", re.IGNORECASE)


def page_kind(document: Document, context: Context) -> str | None:
    """Return which of the pages about people and bodies a document is, or None."""
    if context.address:
        page = urlsplit(context.address).path.rpartition("/")[2].casefold()
        if known := next((kind for name, kind in _PAGES if page.startswith(name)), None):
            return known
    if is_cmis_meeting(document, context.address):
        return "cmis_meeting"
    if is_cmis_list(document, context.address):
        return "cmis_meetings"
    first = next((block for block in document.blocks if block.text.strip()), None)
    if first is None or document.media_type not in {"text/html", "application/xhtml+xml"}:
        return None
    if any(not _OF_COUNCILLOR.isdisjoint(block.classes) for block in document.blocks):
        return "councillor"
    for kind, page in _LINKED:
        if folded(first.text) in _HEADS[kind] and any(page in link.address.casefold() for link in document.links):
            return kind
    return next((kind for kind in sorted(_SURE) if _after_head(first.text, kind) is not None), None)


def _after_head(text: str, kind: str) -> int | None:
    """Return where the text behind the title of a page begins, or None where it is another title."""
    plain = text.casefold()
    for head in sorted(_HEADS[kind], key=len, reverse=True):
        if plain.startswith(head):
            joint = _JOINT.match(text, len(head))
            if len(text.rstrip()) == len(head) or joint:
                return joint.end() if joint else len(text)
    return None


def head_places(blocks: Sequence[Block], kind: str) -> Iterator[tuple[int, int]]:
    """Yield the places of a page's own title at the beginning of its first lines."""
    for block in blocks[:6]:
        after = _after_head(block.text, kind)
        if after:
            yield block.start, block.start + after


def page_name(blocks: Sequence[Block], kind: str) -> Block | None:
    """Return the part of a title that names the person or body of a page: behind the page's own title, or below it."""
    for block in blocks[:6]:
        if block.kind is Kind.TABLE or not block.text.strip():
            continue
        after = _after_head(block.text, kind)
        if after is None:
            return block if block.kind is Kind.HEADING else None
        if after < len(block.text):
            return part_of(block, after)
    return None


def page_person(head: Block) -> PersonName | None:
    """Return the person whom a title names."""
    return whole_name(head.text)


def is_head(text: str) -> bool:
    """Return whether a text is the title of one of the pages and nothing else.

    >>> is_head("Committee details")
    True
    """
    return any(folded(text) in heads for heads in _HEADS.values())
