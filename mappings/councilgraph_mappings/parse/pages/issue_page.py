"""Pages that follow one item through several meetings, each with its date, body and number, or what is left of them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from councilgraph_mappings.codes import RecordStatus
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.everywhere import read_everywhere
from councilgraph_mappings.parse.items.items import ItemSpan
from councilgraph_mappings.parse.items.labels import part_of
from councilgraph_mappings.parse.meeting.bodies import read_body
from councilgraph_mappings.parse.pages.pages import (
    RESIDUE,
    add_page_item,
    held_by,
    item_span,
    page_status,
    read_item_page,
)
from councilgraph_mappings.parse.pages.same_issue import same_issue_starts
from councilgraph_mappings.parse.wording.dates import dates_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block
from councilgraph_mappings.records import Meeting

_MEETING_LINE = bounded(
    r"^\W*meeting:\s*(?P<date>\d{1,2}/\d{1,2}/\d{4})\s*[-–]\s*(?P<body>.+?)\s*(?:\(item\s+(?P<number>[^()]{1,12})\))?\s*$",
    re.IGNORECASE,
)


_DECIDED_LINE = bounded(r"^\W*(?P<date>\d{1,2}/\d{1,2}/\d{4})\s*[-–]\s*(?P<title>\S.*)$")


def _decided_lines(blocks: Sequence[Block]) -> list[int]:
    """Return where the decisions of an "Issue - decisions" page begin: lines with a day and much the same title."""
    starts: list[int] = []
    words: set[str] = set()
    for index, block in enumerate(blocks):
        match = _DECIDED_LINE.match(block.text)
        if match is None or (not starts and index > 7):
            continue
        said = set(re.findall(r"\w+", match["title"].casefold()))
        if not starts or 2 * len(said & words) >= len(said):
            starts.append(index)
            words |= said
    return starts


def _read_decided(draft: Draft, blocks: Sequence[Block], starts: Sequence[int]) -> None:
    """Add what an "Issue - decisions" page says below the lines with the day and the title of each decision."""
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(blocks)], strict=True), 1):
        line = blocks[start]
        match = _DECIDED_LINE.match(line.text)
        dates = dates_in(match["date"]) if match else []
        if match is None or not dates:
            continue
        place = Evidence(line.start + match.start("date"), line.start + match.end("date"), "pages.decided-line")
        status = Stated(RecordStatus.DECISIONS, place)
        meeting = Meeting(f"m{number}", primary=True, status=status, date=Stated(dates[0].value, place))
        meeting = read_body(draft, meeting, [])
        draft.meetings.append(meeting)
        span = item_span([part_of(line, match.start("title")), *blocks[start + 1 : end]])
        if span is not None:
            add_page_item(draft, span, meeting, 1)
    read_everywhere(draft, blocks)


def read_issue_page(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add what an issue page says: one item at each of several meetings, each with its date, body and number."""
    starts = [i for i, b in enumerate(blocks) if _MEETING_LINE.match(b.text)]
    if not starts:
        if same := same_issue_starts(blocks):
            _read_same_issue(draft, blocks, same)
        elif decided := _decided_lines(blocks):
            _read_decided(draft, blocks, decided)
        else:
            read_item_page(draft, blocks)
        return
    ends = [*starts[1:], len(blocks)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        line = blocks[start]
        match = _MEETING_LINE.match(line.text)
        if match is None:
            continue
        date = dates_in(match["date"])
        meeting = Meeting(
            f"m{number}",
            primary=True,
            status=page_status(blocks[start:end]),
            date=Stated(
                date[0].value,
                Evidence(line.start + match.start("date"), line.start + match.end("date"), "pages.meeting-line"),
            )
            if date
            else None,
        )
        place = Evidence(line.start + match.start("body"), line.start + match.end("body"), "pages.meeting-line")
        meeting = held_by(draft, meeting, match["body"], place)
        draft.meetings.append(meeting)
        span = item_span(blocks[start + 1 : end], match["number"])
        if span is not None:
            add_page_item(draft, _of_issue(span, blocks[: starts[0]]), meeting, 1)
    read_everywhere(draft, blocks)


def _read_same_issue(draft: Draft, blocks: Sequence[Block], starts: Sequence[int]) -> None:
    """Add what a page says that lost the day and the body of each meeting: its items, one for each."""
    for number, (start, end) in enumerate(pairwise([*starts, len(blocks)]), 1):
        meeting = read_body(draft, Meeting(f"m{number}", primary=True, status=page_status(blocks[start:end])), [])
        draft.meetings.append(meeting)
        if (span := item_span(blocks[start:end])) is not None:
            add_page_item(draft, span, meeting, 1)
    read_everywhere(draft, blocks)


def _of_issue(span: ItemSpan, above: Sequence[Block]) -> ItemSpan:
    """Return an item with the title of the issue where it has lost its own."""
    titles = [block for block in above if not RESIDUE.match(block.text)]
    if span.title or not titles:
        return span
    return replace(span, title=titles[-1].text.strip(" .,"), start=titles[-1].start, end=titles[-1].end)
