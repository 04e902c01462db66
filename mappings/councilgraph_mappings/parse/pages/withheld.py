"""What is withheld of a page about people, before anything else sees it: all that nothing was read from.

Such pages print addresses, telephone numbers and remarks beside the facts of office, under labels that each council
words anew. So nothing is shown that no rule has read: the rest is blotted out at the same length, and offsets stay.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse.pages.attendance_page import status_places
from councilgraph_mappings.parse.pages.cmis_page import label_places
from councilgraph_mappings.parse.pages.declarations_page import nobody_places
from councilgraph_mappings.parse.pages.page_fields import fields_in, meanings
from councilgraph_mappings.parse.pages.page_heads import head_places, is_head, page_kind, page_name
from councilgraph_mappings.parse.pages.page_tables import is_column
from councilgraph_mappings.parse.pages.people_pages import read_people_page
from councilgraph_mappings.parse.wording.passages import Passages
from councilgraph_mappings.read.document import Block, Cell, Document, Kind, Row
from councilgraph_mappings.reading import Context

_LABELLED = {"councillor": "councillor", "committee": "committee", "outside_body": "committee"}
_BODIES = frozenset({"committee", "outside_body"})


def withheld(document: Document, context: Context) -> Document:
    """Return a document as it may be shown: a page about people without what nothing was read from."""
    reading = read_people_page(document, context)
    if reading is None:
        return document
    kept = {(e.start, e.end) for e in _passages(reading)}
    kept |= {(finding.start, finding.end) for finding in reading.findings}
    kept |= set(_labels(document, str(page_kind(document, context))))
    return _blotted(document, kept)


def _passages(record: Any) -> Iterator[Evidence]:
    """Yield every passage in a record and in what it holds."""
    if isinstance(record, Evidence):
        yield record
    elif isinstance(record, tuple):
        for part in record:
            yield from _passages(part)
    elif is_dataclass(record):
        for part in fields(record):
            yield from _passages(getattr(record, part.name))


def _labels(document: Document, kind: str) -> Iterator[tuple[int, int]]:
    """Yield the places of titles and labels that the table knows; they are the system's own words."""
    if kind in _LABELLED:
        known = fields_in(document.blocks, meanings(_LABELLED[kind]))
        yield from ((one.start, one.end) for one in known if one.known)
    for block in document.blocks:
        if block.kind is Kind.TABLE and block.rows:
            yield from ((c.start, c.end) for c in block.rows[0].cells if is_column(c.text))
        elif is_head(block.text):
            yield block.start, block.end
    yield from head_places(document.blocks, kind)
    if kind in _BODIES and (name := page_name(document.blocks, kind)):
        # Also where it is no name of a body by itself, as "Council": what is blotted here must not be read as one later.
        yield name.start, name.end
    if kind == "attendance":
        yield from status_places(document.blocks)
    if kind == "cmis_meeting":
        yield from label_places(document.blocks)
    if kind == "declarations":
        yield from nobody_places(document.blocks)


def _blotted(document: Document, kept: set[tuple[int, int]]) -> Document:
    passages = Passages(span for span in kept if span[1] > span[0])
    text = list(document.text)
    gone = [False] * (len(text) + 1)
    for start, end in _places(document):
        _blot(text, gone, passages, start, end)
    whole = "".join(text)
    blocks = tuple(_block(block, whole) for block in document.blocks)
    links = tuple(link for link in document.links if not any(gone[link.start : link.end]))
    return replace(document, text=whole, blocks=blocks, links=links, title="")


def _places(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the places that hold text of the page, each a block or a cell."""
    for block in document.blocks:
        if block.rows:
            yield from ((cell.start, cell.end) for row in block.rows for cell in row.cells)
        else:
            yield block.start, block.end


def _blot(text: list[str], gone: list[bool], kept: Passages, start: int, end: int) -> None:
    """Blot out the stretches of a place that no passage holds, but for the white space and signs at their edges."""
    at = start
    while at < end:
        if kept.hold(at) or not text[at].isalnum():
            at += 1
            continue
        last = stop = at
        while stop < end and not kept.hold(stop):
            last = stop if text[stop].isalnum() else last
            stop += 1
        length = last + 1 - at
        text[at : last + 1] = ["…"] * length if length < 3 else ["[", *["…"] * (length - 2), "]"]
        gone[at : last + 1] = [True] * length
        at = stop


def _block(block: Block, text: str) -> Block:
    rows = tuple(Row(tuple(Cell(text[c.start : c.end], c.start, c.end) for c in row.cells)) for row in block.rows)
    return replace(block, text=text[block.start : block.end], rows=rows)
