"""From a document to its reading: find the genre, split the text into items and papers, read each part, settle people."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from councilgraph_mappings import systems
from councilgraph_mappings.codes import RecordStatus
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.lookup import opening
from councilgraph_mappings.parse import genre
from councilgraph_mappings.parse.actions.actions import add_actions
from councilgraph_mappings.parse.attendance.attendance import read_lists
from councilgraph_mappings.parse.attendance.attendance_prose import read_prose
from councilgraph_mappings.parse.attendance.attendance_tables import present_table
from councilgraph_mappings.parse.attendance.unlabelled import withdraw_excused
from councilgraph_mappings.parse.business import add_item, item_keys, read_item
from councilgraph_mappings.parse.decisions.formulas import labelled_block
from councilgraph_mappings.parse.decisions.outcomes import add_outcomes
from councilgraph_mappings.parse.decisions.resolutions import outcomes_in
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.everywhere import read_everywhere
from councilgraph_mappings.parse.gaps import report_gaps, report_missing
from councilgraph_mappings.parse.interests.interests import add_declarations
from councilgraph_mappings.parse.items.items import ItemSpan, items_in
from councilgraph_mappings.parse.items.labels import Label, label_of, part_of, prepared
from councilgraph_mappings.parse.layout.ditto_marks import without_ditto_marks
from councilgraph_mappings.parse.layout.glued_numbers import with_glued_numbers
from councilgraph_mappings.parse.layout.inner_lines import with_inner_lines
from councilgraph_mappings.parse.layout.labelled_rows import with_labelled_rows
from councilgraph_mappings.parse.layout.marked_rows import with_marked_rows
from councilgraph_mappings.parse.layout.moved_below import with_seconders_beside
from councilgraph_mappings.parse.layout.numbered_rows import with_numbered_rows
from councilgraph_mappings.parse.layout.numbers_below import with_numbers_apart
from councilgraph_mappings.parse.layout.site_menu import without_menu
from councilgraph_mappings.parse.layout.symbol_points import with_symbol_points
from councilgraph_mappings.parse.layout.unwrapped import with_lines
from councilgraph_mappings.parse.layout.wrapped_labels import with_whole_labels
from councilgraph_mappings.parse.meeting.bodies import read_body
from councilgraph_mappings.parse.meeting.council_elsewhere import with_council_elsewhere, with_council_of_day
from councilgraph_mappings.parse.meeting.head_lines import with_names
from councilgraph_mappings.parse.meeting.meeting import read_meeting
from councilgraph_mappings.parse.meeting.own_body import with_own_body
from councilgraph_mappings.parse.motions.motions import add_motions
from councilgraph_mappings.parse.offices.membership import add_membership
from councilgraph_mappings.parse.offices.signatures import add_signature
from councilgraph_mappings.parse.pages.cmis_decision import read_cmis_decision
from councilgraph_mappings.parse.pages.decision_list import read_decisions
from councilgraph_mappings.parse.pages.decision_pages import read_decision_page
from councilgraph_mappings.parse.pages.decision_record import read_decision_record
from councilgraph_mappings.parse.pages.issue_page import read_issue_page
from councilgraph_mappings.parse.pages.pages import read_item_page
from councilgraph_mappings.parse.pages.people_pages import read_people_page
from councilgraph_mappings.parse.pages.plan_page import read_plan_page, read_planned_issue
from councilgraph_mappings.parse.pages.voting_record import read_voting_record
from councilgraph_mappings.parse.papers.loose_papers import read_loose_paper
from councilgraph_mappings.parse.papers.pack import add_paper_section
from councilgraph_mappings.parse.papers.pack_sections import sections_of
from councilgraph_mappings.parse.papers.page_columns import with_page_columns
from councilgraph_mappings.parse.papers.papers import add_listed
from councilgraph_mappings.parse.template import read_template
from councilgraph_mappings.parse.wording.passages import Passages
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.triggers import DRAFTS
from councilgraph_mappings.read.document import Block, Document
from councilgraph_mappings.reading import Context, Reading
from councilgraph_mappings.records import AgendaItem, Meeting

_PARISH = bounded(rf"{opening(('parish council', 'town council', 'community council', 'comhairle'), any_case=True)}\b")

_PRINCIPAL = bounded(r"\b(?:county|borough|district|city)\s+council\b", re.IGNORECASE)

_DRAFT = bounded(
    r"(?<!\bthe\s)\b(?:draft|unconfirmed|unapproved)\s+minutes\b|\bthe\s+(?:draft|unconfirmed|unapproved)\s+minutes\b(?!\s+(?:of|from|for)\b)|^\W*(?:draft|unconfirmed|unapproved)\W*$|\bminutes\b[^.]{0,40}\bdraft\b|(?:^\W*|\b(?:minutes|notes|record|draft|these|they|are|is)\b[^.;]{0,40}?\s)subject\s+to\s+(?:approval|confirmation)\b",
    re.IGNORECASE,
)

_WHOLE_PAGES: Final[tuple[Callable[[Document, Context], Reading | None], ...]] = (
    read_people_page,
    read_decisions,
    read_cmis_decision,
    read_voting_record,
)
"""Pages that say of themselves what they are, each with a reader of its own."""

_LAYOUT: Final[tuple[Callable[[Sequence[Block]], Sequence[Block]], ...]] = (
    without_menu,
    without_ditto_marks,
    with_whole_labels,
    with_seconders_beside,
    with_glued_numbers,
    with_numbered_rows,
    with_marked_rows,
    with_lines,
    with_inner_lines,
    with_numbers_apart,
    prepared,
    with_symbol_points,
    with_labelled_rows,
)
"""What brings the lines of any layout into those that the grammar knows, one after the other."""


def parse(document: Document, context: Context) -> Reading:
    """Return everything that a document says, each fact with the passage that states it.

    The grammar is the same for every format and genre; the genre only tells where its parts are.
    """
    if document.values:
        return systems.reading(document, context)
    if document.media_type == "text/csv":
        return read_template(document, context)
    for read_page in _WHOLE_PAGES:
        if (page := read_page(document, context)) is not None:
            return page
    draft = Draft(document, context)
    blocks: Sequence[Block] = document.blocks
    for step in _LAYOUT:
        blocks = step(blocks)
    kind = genre.genre_of(document, blocks)
    if kind == genre.PLAN_PAGE:
        read_plan_page(draft, blocks)
    elif kind == genre.DECISION_RECORD:
        read_decision_record(draft, blocks)
    elif kind == genre.PLANNED_ISSUE:
        read_planned_issue(draft, blocks)
    elif kind == genre.DECISION_PAGE:
        read_decision_page(draft, blocks)
    elif kind == genre.ISSUE_PAGE:
        read_issue_page(draft, blocks)
    elif kind == genre.ITEM_PAGE or (kind == genre.OTHER and _labels(blocks) < 2):
        read_item_page(draft, blocks)
    elif kind == genre.AGENDA_PACK:
        _read_pack(draft, blocks)
    elif kind == genre.PAPER:
        read_loose_paper(draft, blocks)
        read_everywhere(draft, with_names(blocks))
    else:
        _read_meeting(draft, blocks, "m1", agenda=kind == genre.AGENDA, minutes=kind == genre.MINUTES)
        read_everywhere(draft, with_names(blocks))
    with_council_of_day(draft)
    with_own_body(draft, blocks)
    with_council_elsewhere(draft, blocks)
    report_missing(draft)
    report_gaps(draft)
    return draft.settle(kind)


def _read_meeting(
    draft: Draft,
    blocks: Sequence[Block],
    key: str,
    *,
    primary: bool = True,
    agenda: bool = False,
    minutes: bool = False,
    known: Meeting | None = None,
) -> Meeting:
    """Add a meeting with its head, its items and what its minutes say."""
    head, spans = items_in(blocks)
    head = [_below_lost_title(block) for block in head]
    spans = [*with_page_columns(spans)] if agenda else spans
    # A page that begins with its first item has lost its head; dates in its items are those of other meetings.
    begins = bool(spans) and (_labels(blocks[:12]) > 0 or spans[0].start == blocks[0].start)
    lines = head or ([] if begins else list(blocks[:12]))
    body = [b for span in spans for part in span.parts for b in part.blocks]
    # The last item may have no words but its title: "9. Meeting closed at 21:15".
    timed = blocks[len(head) :] if head and spans else body
    meeting = read_body(draft, read_meeting(draft, key, lines, timed, primary=primary), lines)
    meeting = _with_status(_completed(meeting, known) if known else meeting, blocks)
    draft.meetings.append(meeting)
    above = " ".join(b.text for b in lines)[:1500]
    parish = bool(_PARISH.search(above) or _PARISH.search(draft.context.council or "")) or (
        not _PRINCIPAL.search(above) and bool(_PARISH.search(draft.text, 0, 8_000))
    )
    if not agenda:
        # Nobody has been present at a meeting to come, whoever it is addressed to.
        read_lists(draft, head if spans else blocks, meeting.key, parish=parish)
        if not draft.attendance and (table := present_table(body)):
            read_lists(draft, [table], meeting.key, parish=parish)
        read_prose(draft, head, meeting.key)
    if agenda:
        add_membership(draft, lines, meeting)
        add_signature(draft, head)
    for block in head:
        add_listed(draft, block, meeting.key, None)
    heads = {b.start for b in head}
    labels = _labels([b for b in blocks if b.start not in heads])
    # One stray label in minutes of many items is no sign that the others have lost theirs.
    labelled = labels >= (max(1.0, 0.3 * len(spans)) if minutes else 1)
    items = [_item(draft, span, position, meeting, paged=agenda) for position, span in enumerate(spans, 1)]
    keys = item_keys(item for item in items if item)
    # Minutes in prose have no labels to lose: what they say twice was decided twice.
    lost = not labelled and not minutes
    if not agenda:
        for item, span in zip(items, spans, strict=True):
            read_item(draft, item, span, meeting, keys, labelled=labelled, lost_labels=lost, parish=parish)
        loose = [b for b in (head if spans else blocks) if b.start not in draft.listed]
        if not spans or minutes:
            # A page that lost its titles still tells who declared what, and some declare before the first item.
            add_declarations(draft, loose, meeting.key, keys, section=False, item=None)
        _read_loose(draft, loose, meeting)
        withdraw_excused(draft, meeting.key)
    return meeting


def _below_lost_title(block: Block) -> Block:
    """Return a block without its label, where a page was cut before its first title: "Minutes: Resolved: That …"."""
    label = label_of(block) if block.text.startswith(("Minutes:", "Decision:")) else None
    part = part_of(block, label[1]) if label and label[1] < len(block.text) else block
    return part if part is not block and labelled_block(part.text) else block


def _item(draft: Draft, span: ItemSpan, position: int, meeting: Meeting, *, paged: bool) -> AgendaItem | None:
    """Add an item and return it; one that has lost number and title is none that anyone could find, but has its papers."""
    if span.number or span.title:
        return add_item(draft, span, position, meeting, paged=paged)
    for block in span.blocks(Label.DOCUMENTS):
        add_listed(draft, block, meeting.key, None)
    return None


def _completed(meeting: Meeting, known: Meeting) -> Meeting:
    """Return a meeting with the council and the body that are known of it, where its own head names none."""
    return replace(
        meeting,
        council=meeting.council or known.council,
        council_key=meeting.council_key or known.council_key,
        body=meeting.body or known.body,
        body_key=meeting.body_key if meeting.body else known.body_key,
    )


def _read_loose(draft: Draft, blocks: Sequence[Block], meeting: Meeting) -> None:
    """Add what text outside of all items says of tasks, decisions and motions."""
    taken = Passages(add_actions(draft, blocks, meeting.key, None))
    found = [each for each in outcomes_in(blocks) if not taken.hold(each.start)]
    add_motions(draft, blocks, meeting, None, add_outcomes(draft, [found], meeting, None))


def _labels(blocks: Sequence[Block]) -> int:
    """Return how many labels of minutes and decisions there are."""
    return sum(1 for b in blocks if (found := label_of(b)) and found[0] in {Label.MINUTES, Label.DECISION})


def _with_status(meeting: Meeting, blocks: Sequence[Block]) -> Meeting:
    """Return the meeting with its kind of record; a note that the minutes are a draft makes them one."""
    for block in blocks[:40]:
        if (
            DRAFTS.stand_in(block.text)
            and (match := _DRAFT.search(block.text))
            and (meeting.status is None or meeting.status.value is RecordStatus.MINUTES)
            and len(block.text) < 400
        ):
            return replace(
                meeting,
                status=Stated(
                    RecordStatus.DRAFT_MINUTES,
                    Evidence(block.start + match.start(), block.start + match.end(), "meeting.draft-note"),
                ),
            )
    return meeting


def _read_pack(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add an agenda pack: its own meeting first, then the papers, the minutes among them as a meeting of their own."""
    sections = sections_of(blocks)
    head, spans = items_in(sections[0].blocks)
    lines = head or list(sections[0].blocks[:20])
    meeting = read_body(draft, read_meeting(draft, "m1", lines, []), lines)
    meeting = replace(
        meeting,
        status=Stated(
            RecordStatus.AGENDA_PACK, meeting.status.evidence if meeting.status else Evidence(0, 0, "pack.genre")
        ),
    )
    draft.meetings.append(meeting)
    add_membership(draft, lines, meeting)
    paged = with_page_columns(spans)
    items = [add_item(draft, span, position, meeting, paged=True) for position, span in enumerate(paged, 1)]
    keys = item_keys(items)
    number = 1
    add_signature(draft, sections[0].blocks)
    for section in sections[1:]:
        if section.kind == "minutes":
            number += 1
            _read_meeting(draft, section.blocks, f"m{number}", primary=False, known=meeting)
        else:
            add_paper_section(draft, section, meeting, keys)
    read_everywhere(draft, with_names(blocks))
