"""Lists of decisions: with the text of each below its title, or a table of titles that leads to their own pages.

Of the table's date the system says "made or published", so it is no date of a decision.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
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
from councilgraph_mappings.parse.pages.decision_pages import Field, add_decided, fields_of, held_at
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
    if not draft.items and not draft.outcomes:
        number = len({link.address for link in draft.document.links if _PAGE in link.address.casefold()})
        named = "a decision" if number == 1 else f"{number} decisions"
        message = f"the list names {named} without what was decided, which other pages say"
        draft.find(0, 0, FindingKind.MISSING, message)


def _sections(blocks: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """Yield the blocks of each decision, its title first; where a page lost the titles, who decided comes first."""
    starts = [number for number, block in enumerate(blocks) if _HEAD.match(block.text)]
    starts = starts or [number for number, block in enumerate(blocks) if _MAKER.match(block.text)]
    for start, end in pairwise([*starts, len(blocks)]):
        yield blocks[start:end]


_MAKER = bounded(r"\W*decision\s+maker\s*:\s*\S", re.IGNORECASE)


def _add(draft: Draft, section: Sequence[Block], meetings: dict[tuple[object, str | None, str], Meeting]) -> None:
    head = section[0]
    match = _HEAD.match(head.text)
    if match is None:
        _add_untitled(draft, section, meetings)
        return
    dates = dates_in(match["date"])
    if not dates:
        return
    known = fields_of(section[1:])
    place = Evidence(head.start + match.start("date"), head.start + match.end("date"), "decisions.date")
    meeting = _meeting(draft, known, Stated(dates[0].value, place), meetings)
    title = part_of(head, match.start("title"), match.end("title"))
    purpose = known.get("purpose")
    parts = (Part(Label.PURPOSE, purpose.blocks), Part(Label.DECISION, ())) if purpose else ()
    span = ItemSpan(None, title.text.strip(" .,"), title.start, title.end, parts)
    position = sum(item.meeting == meeting.key for item in draft.items) + 1
    item = add_item(draft, span, position, meeting)
    add_decided(draft, known, meeting, item.key)


def _add_untitled(
    draft: Draft, section: Sequence[Block], meetings: dict[tuple[object, str | None, str], Meeting]
) -> None:
    """Add a decision whose title is lost, with the day that one of its fields tells."""
    known = fields_of(section)
    when = known.get("made at meeting") or known.get("decided at meeting") or known.get("date of decision")
    dates = dates_in(when.blocks[0].text) if when else []
    if when is None or not dates:
        return
    start = when.blocks[0].start
    place = Evidence(start + dates[0].start, start + dates[0].end, "decisions.date")
    add_decided(draft, known, _meeting(draft, known, Stated(dates[0].value, place), meetings), None)


def _meeting(
    draft: Draft,
    known: Mapping[str, Field],
    date: Stated[dt.date],
    meetings: dict[tuple[object, str | None, str], Meeting],
) -> Meeting:
    """Return the meeting of a decision: the one so far that is the same, or a new one.

    Two people may have decided on one day; only decisions of one meeting are of one.
    """
    status = Stated(RecordStatus.DECISIONS, Evidence(0, 0, "decisions.list"))
    meeting = held_at(draft, Meeting("", primary=True, status=status, date=date), known)
    maker = known["decision maker"].text if "decision maker" in known else ""
    same = (date.value, meeting.body_key, "" if meeting.body else maker)
    if same not in meetings:
        meetings[same] = replace(meeting, key=f"m{len(meetings) + 1}")
        draft.meetings.append(meetings[same])
    return meetings[same]
