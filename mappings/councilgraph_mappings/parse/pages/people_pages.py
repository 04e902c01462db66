"""Pages about people and bodies instead of one meeting's business: which of them a document is, and what it says."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.pages.attendance_page import read_attendance_page
from councilgraph_mappings.parse.pages.cmis_list import read_cmis_list
from councilgraph_mappings.parse.pages.cmis_page import read_cmis_meeting
from councilgraph_mappings.parse.pages.committee_page import read_body_page, with_purpose
from councilgraph_mappings.parse.pages.councillor_page import read_councillor_page
from councilgraph_mappings.parse.pages.declarations_page import read_declarations_page
from councilgraph_mappings.parse.pages.list_pages import read_body_list, read_committee_list, read_meeting_list
from councilgraph_mappings.parse.pages.member_list import read_member_list
from councilgraph_mappings.parse.pages.page_heads import page_kind
from councilgraph_mappings.read.document import Block, Document
from councilgraph_mappings.reading import Context, Reading

GENRES: Final = {
    "councillor": "councillor page",
    "members": "list of councillors",
    "committee": "committee page",
    "attendance": "attendance page",
    "declarations": "declarations page",
    "outside_body": "outside body page",
    "outside_bodies": "list of outside bodies",
    "committees": "list of committees",
    "meetings": "list of meetings",
    "cmis_meeting": "CMIS meeting page",
    "cmis_meetings": "list of meetings",
}
"""The genre of each kind of page."""

_READERS: Final[Mapping[str, Callable[[Draft, Sequence[Block]], None]]] = {
    "councillor": read_councillor_page,
    "members": read_member_list,
    "attendance": read_attendance_page,
    "declarations": read_declarations_page,
    "outside_bodies": read_body_list,
    "committees": read_committee_list,
    "meetings": read_meeting_list,
    "cmis_meeting": read_cmis_meeting,
    "cmis_meetings": read_cmis_list,
}


def read_people_page(document: Document, context: Context) -> Reading | None:
    """Return what a page about people or bodies says, or None where the document is none."""
    kind = page_kind(document, context)
    if kind is None:
        return None
    draft = Draft(document, context)
    if kind in _READERS:
        _READERS[kind](draft, document.blocks)
        return draft.settle(GENRES[kind])
    found = read_body_page(draft, document.blocks, kind)
    reading = draft.settle(GENRES[kind])
    return with_purpose(reading, *found) if found else reading
