"""Papers that stand alone, outside of a pack: a report with its front sheet, a work programme, a tracker."""

from collections.abc import Sequence

from councilgraph_mappings.parse.attendance_labels import label_in as list_in
from councilgraph_mappings.parse.bodies import read_body
from councilgraph_mappings.parse.cells import is_day, is_somebody
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.front_sheets import Value, add_report, heads_of_report, is_front_sheet, label_in
from councilgraph_mappings.parse.labels import Label, label_of
from councilgraph_mappings.parse.meeting import read_meeting
from councilgraph_mappings.parse.offices import names_office
from councilgraph_mappings.parse.organisation_names import organisations_in
from councilgraph_mappings.parse.pack import add_signature
from councilgraph_mappings.parse.table_lines import heads_at
from councilgraph_mappings.parse.trackers import add_tracker
from councilgraph_mappings.parse.work_programme import add_entries
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
    if is_front_sheet(first) or len(heads_of_report(first)) >= _FEWEST_HEADS:
        return "report"
    return next((kind for at in range(len(first)) if (kind := _table_at(blocks, at))), None)


def _table_at(blocks: Sequence[Block], at: int) -> str | None:
    """Return the kind of the flattened table whose heads begin at a line."""
    return next((kind for kind in ("tracker", "programme") if heads_at(blocks, at, kind) is not None), None)


def read_loose_paper(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add what a paper says, and of its meeting what its head says."""
    kind = kind_of_loose(blocks)
    head = list(blocks[: _end_of_head(blocks, kind)])
    meeting = read_body(draft, read_meeting(draft, "m1", head, []), head)
    draft.meetings.append(meeting)
    if kind == "report":
        add_report(draft, blocks, meeting, None, title=_title(head))
    elif kind == "tracker":
        add_tracker(draft, blocks, meeting.key, None)
    elif kind == "programme":
        add_entries(draft, blocks, meeting.key, meeting.body_key)
    add_signature(draft, blocks)


def _end_of_head(blocks: Sequence[Block], kind: str | None) -> int:
    """Return where the head ends: the days in a table and in a report are not those of its meeting."""
    if kind != "report":
        return next((at for at in range(len(blocks)) if _table_at(blocks, at)), 0)
    heads = heads_of_report(blocks[:_FIRST_LINES])
    return next((at for at, block in enumerate(blocks) if heads and block is heads[0]), _LONGEST_HEAD)


def _title(head: Sequence[Block]) -> Value | None:
    """Return the title of a report that no label names: the last line of its head that says nothing else."""
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
