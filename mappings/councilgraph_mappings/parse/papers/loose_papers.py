"""Papers that stand alone, outside of a pack: a report with its front sheet, a work programme, a tracker."""

import re
from collections.abc import Sequence
from dataclasses import replace

from councilgraph_mappings.parse.attendance.attendance_labels import label_in as list_in
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.items.labels import Label, label_of
from councilgraph_mappings.parse.meeting.bodies import read_body
from councilgraph_mappings.parse.meeting.meeting import read_meeting
from councilgraph_mappings.parse.offices.offices import names_office
from councilgraph_mappings.parse.offices.signatures import add_signature
from councilgraph_mappings.parse.organisations.organisation_names import organisations_in
from councilgraph_mappings.parse.papers.cells import is_day, is_somebody
from councilgraph_mappings.parse.papers.front_sheets import (
    Value,
    add_report,
    front_sheet,
    heads_of_report,
    is_front_sheet,
    label_in,
)
from councilgraph_mappings.parse.papers.programme_days import names_programme
from councilgraph_mappings.parse.papers.table_lines import heads_at
from councilgraph_mappings.parse.papers.trackers import add_tracker, tracker_at
from councilgraph_mappings.parse.papers.work_programme import add_entries, begins_programme, heads_days
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

_FIRST_LINES = 60
_FEWEST_HEADS = 3
_LONGEST_TITLE = 200
_LONGEST_HEAD = 20


def kind_of_loose(blocks: Sequence[Block]) -> str | None:
    """Return "report", "programme" or "tracker" where a document is such a paper and nothing else, or None."""
    first = blocks[:_FIRST_LINES]
    for block in blocks:
        found = label_of(block)
        if list_in(block) is not None or (found and found[0] in {Label.MINUTES, Label.DECISION}):
            return None
    if is_front_sheet(first) or len(heads_of_report(first)) >= _FEWEST_HEADS or _is_titled_report(blocks):
        return "report"
    if tracker_at(blocks) is not None:
        return "tracker"
    flattened = next((kind for at in range(len(first)) if (kind := _table_at(blocks, at))), None)
    return flattened or ("programme" if _first_of_programme(blocks) is not None else None)


def _table_at(blocks: Sequence[Block], at: int) -> str | None:
    """Return the kind of the flattened table whose heads begin at a line."""
    return next((kind for kind in ("tracker", "programme") if heads_at(blocks, at, kind) is not None), None)


_REPORT_OF = bounded(r"\W*(?:joint\s+)?report\s+(?:of|by|from)\s+(?:the\s+)?(?P<who>[^.;]{3,120})", re.IGNORECASE)
_RESOLVED = bounded(r"\W*(?:it\s+was\s+|(?:the|that)\s+\w+\s+)?(?:resolved|agreed|ordered|decided)\b", re.IGNORECASE)
_HEAD_OF_REPORT = 12


def _is_titled_report(blocks: Sequence[Block]) -> bool:
    """Return whether a document begins as reports do: whose it is, beside the day of its meeting, and no outcome below."""
    head = blocks[:_HEAD_OF_REPORT]
    of = next((at for at, block in enumerate(head) if (m := _REPORT_OF.fullmatch(block.text)) and _office(m)), None)
    if of is None or not any(is_day(block.text) or _DATED.match(block.text) for block in head[: of + 3]):
        return False
    return not any(_RESOLVED.match(block.text) for block in blocks)


def _office(match: re.Match[str]) -> bool:
    return names_office(match["who"])


_DATED = bounded(r"[^.;]{0,90}\bdate\s*:", re.IGNORECASE)


def _first_of_programme(blocks: Sequence[Block]) -> int | None:
    """Return the line of a title that names a work programme, where a table or topics by day follow it."""
    for at, block in enumerate(blocks[:_FIRST_LINES]):
        heads = names_programme(block) or (block.kind is Kind.TABLE and heads_days(block))
        if heads and any(
            begins_programme(blocks, below) for below in range(at, min(at + _HEAD_OF_REPORT, len(blocks)))
        ):
            return at
    return None


def read_loose_paper(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add what a paper says, and of its meeting what its head says."""
    kind = kind_of_loose(blocks)
    head = [_without_programme(block) for block in blocks[: _end_of_head(blocks, kind)]]
    bodies = front_sheet(blocks).get("body", []) if kind == "report" else []
    named = [Block(Kind.PARAGRAPH, value.text, value.start, value.end) for value in bodies]
    meeting = read_body(draft, read_meeting(draft, "m1", head, []), [*head, *named])
    draft.meetings.append(meeting)
    if kind == "report":
        add_report(draft, blocks, meeting, None, title=_title(head))
        if (at := _first_of_programme(blocks[len(head) :])) is not None:
            add_entries(draft, blocks[len(head) + at :], meeting.key, meeting.body_key)
    elif kind == "tracker":
        add_tracker(draft, blocks, meeting.key, None)
    elif kind == "programme":
        add_entries(draft, blocks, meeting.key, meeting.body_key)
    add_signature(draft, blocks)


def _end_of_head(blocks: Sequence[Block], kind: str | None) -> int:
    """Return where the head ends: the days in a table and in a report are not those of its meeting."""
    if kind == "tracker" and (at := tracker_at(blocks)) is not None:
        below = range(at + 1, min(at + _FEWEST_HEADS, len(blocks)))
        return next((end for end in below if blocks[end].kind is Kind.TABLE or is_day(blocks[end].text)), below.stop)
    if kind != "report":
        starts = (at for at in range(len(blocks)) if _table_at(blocks, at) or begins_programme(blocks, at))
        return next(starts, 0)
    heads = heads_of_report(blocks[:_FIRST_LINES])
    end = next((at for at, block in enumerate(blocks) if heads and block is heads[0]), _LONGEST_HEAD)
    if heads:
        return end
    return next((at for at, block in enumerate(blocks) if at and _runs(block)), end)


def _runs(block: Block) -> bool:
    """Return whether a line is running text, which stands below the head of a report."""
    return len(block.text) > _LONGEST_HEAD_LINE and block.text.rstrip().endswith((".", ":"))


_LONGEST_HEAD_LINE = 100


def _without_programme(block: Block) -> Block:
    """Return a line of the head without the words behind a body that say which of its papers it is.

    >>> _without_programme(Block(Kind.PARAGRAPH, "PARKS PANEL WORK PROGRAMME 2024/25", 0, 34)).text
    'PARKS PANEL'
    """
    match = None if block.marker else _OF_BODY.fullmatch(block.text)
    return block if match is None else replace(block, text=match["body"], end=block.start + len(match["body"]))


_OF_BODY = bounded(
    r"(?P<body>.{3,90}\b(?:committee|panel|board|commission|cabinet|executive))\s+(?:(?:draft|future|forward|annual|rolling)\s+)*(?:(?:work|forward)\s*(?:programme|programming|plan|work\s+programme)|action\s+(?:log|sheet|list)|track(?:er|ing))\b.{0,60}",
    re.IGNORECASE,
)


def _beside_whose(head: Sequence[Block]) -> Block | None:
    """Return the title that stands below the line of whose report it is, or above it, however short it is."""
    of = next((at for at, block in enumerate(head) if (m := _REPORT_OF.fullmatch(block.text)) and _office(m)), None)
    if of is None:
        return None
    for block in (*head[of + 1 : of + 2], *head[max(0, of - 1) : of]):
        text = block.text.strip()
        plain = block.kind is not Kind.TABLE and not block.marker and label_in(text) is None
        if plain and not is_day(text) and not _says_else(text) and _may_title(text):
            return block
    return None


def _says_else(text: str) -> bool:
    return names_office(text) or bool(organisations_in(text))


def _may_title(text: str) -> bool:
    return len(text.split()) > 1 and len(text) < _LONGEST_TITLE and not text.endswith((".", ":"))


def _title(head: Sequence[Block]) -> Value | None:
    """Return the title of a report that no label names: the last line of its head that says nothing else."""
    if beside := _beside_whose(head):
        return Value(beside.text.strip(), beside.start, beside.end)
    title = None
    value = False
    for block in head:
        text = block.text.strip()
        if label_in(text) is not None or value or block.kind is Kind.TABLE or block.marker:
            value = not value and label_in(text) is not None and text.endswith((":", "?"))
            continue
        says = is_day(text) or is_somebody(text) or names_office(text) or organisations_in(text)
        if not says and len(text.split()) > 2 and len(text) < _LONGEST_TITLE and not text.endswith("."):
            title = Value(text, block.start, block.end)
    return title
