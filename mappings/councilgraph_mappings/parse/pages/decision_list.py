"""Lists of decisions: with the text of each below its title, or a table of titles that leads to their own pages.

Of the table's date the system says "made or published", so it is no date of a decision.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from urllib.parse import urlsplit

from councilgraph_mappings.codes import RecordStatus
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.parse.business import add_item
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.everywhere import read_everywhere
from councilgraph_mappings.parse.items.items import ItemSpan, Part
from councilgraph_mappings.parse.items.labels import Label, part_of, prepared
from councilgraph_mappings.parse.pages.decision_pages import add_decided, fields_of, held_at
from councilgraph_mappings.parse.wording.dates import dates_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Document
from councilgraph_mappings.reading import Context, Reading
from councilgraph_mappings.records import Meeting

_HEAD = bounded(
    r"\W{0,3}(?P<date>[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})\s*[-–]\s*(?P<title>\S.{0,600}?)\s*\bref:\s*[0-9]{1,9}\b"
    r"\s*(?P<status>[A-Z][A-Za-z' ()-]{0,60})?\s*$"
)
DECISION_LIST = "list of decisions"
_PAGES = ("mgdelegateddecisions", "mglistofficerdecisions")
_PAGE = "iedecisiondetails"
_FIELDS = bounded(r"^\W*(?:decision maker|made at meeting|decision published)\s*:", re.IGNORECASE)


def read_decisions(document: Document, context: Context) -> Reading | None:
    """Return what a list of decisions says, or None where a document is none."""
    page = urlsplit(context.address or "").path.rpartition("/")[2].casefold()
    if not page.startswith(_PAGES) and not _is_list(document):
        return None
    draft = Draft(document, context)
    _read(draft, prepared(document.blocks))
    return draft.settle(DECISION_LIST)


def _is_list(document: Document) -> bool:
    """Return whether a document is such a list, whatever the council calls it."""
    heads = [number for number, block in enumerate(document.blocks) if _HEAD.match(block.text)]
    if any(_FIELDS.match(below.text) for at in heads for below in document.blocks[at + 1 : at + 4]):
        return True
    columns = [block.rows[0].cells for block in document.blocks if block.rows]
    titled = any(len(cells) > 1 and [c.text.casefold() for c in cells[:2]] == ["title", "date"] for cells in columns)
    return titled and any(_PAGE in link.address.casefold() for link in document.links)


def _read(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add what was decided, each at the meeting or by the person whom the list names."""
    meetings: dict[tuple[object, str | None, str], Meeting] = {}
    for section in _sections(blocks):
        _add(draft, section, meetings)
    read_everywhere(draft, [block for section in _sections(blocks) for block in section[1:]])
    if not draft.items:
        number = len({link.address for link in draft.document.links if _PAGE in link.address.casefold()})
        named = "a decision" if number == 1 else f"{number} decisions"
        message = f"the list names {named} without what was decided, which other pages say"
        draft.find(0, 0, FindingKind.MISSING, message)


def _sections(blocks: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """Yield the blocks of each decision, its title first."""
    starts = [number for number, block in enumerate(blocks) if _HEAD.match(block.text)]
    for start, end in pairwise([*starts, len(blocks)]):
        yield blocks[start:end]


def _add(draft: Draft, section: Sequence[Block], meetings: dict[tuple[object, str | None, str], Meeting]) -> None:
    head = section[0]
    match = _HEAD.match(head.text)
    dates = dates_in(match["date"]) if match else []
    if match is None or not dates:
        return
    known = fields_of(section[1:])
    place = Evidence(head.start + match.start("date"), head.start + match.end("date"), "decisions.date")
    status = Stated(RecordStatus.DECISIONS, Evidence(0, 0, "decisions.list"))
    meeting = Meeting("", primary=True, status=status, date=Stated(dates[0].value, place))
    meeting = held_at(draft, meeting, known)
    maker = known["decision maker"].text if "decision maker" in known else ""
    # Two people may have decided on one day; only decisions of one meeting are of one.
    same = (dates[0].value, meeting.body_key, "" if meeting.body else maker)
    if same not in meetings:
        meetings[same] = replace(meeting, key=f"m{len(meetings) + 1}")
        draft.meetings.append(meetings[same])
    meeting = meetings[same]
    title = part_of(head, match.start("title"), match.end("title"))
    purpose = known.get("purpose")
    parts = (Part(Label.PURPOSE, purpose.blocks), Part(Label.DECISION, ())) if purpose else ()
    span = ItemSpan(None, title.text.strip(" .,"), title.start, title.end, parts)
    position = sum(item.meeting == meeting.key for item in draft.items) + 1
    item = add_item(draft, span, position, meeting)
    add_decided(draft, known, meeting, item.key)
