"""One item of business: everything that its parts say, added to the draft."""

import re
from collections.abc import Iterable, Sequence

from councilgraph_mappings.codes import Status
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.parse.actions.actions import add_actions, labelled_actions
from councilgraph_mappings.parse.attendance.attendance import read_lists
from councilgraph_mappings.parse.attendance.attendance_labels import at_labels, label_in, status_of
from councilgraph_mappings.parse.attendance.attendance_prose import read_prose
from councilgraph_mappings.parse.attendance.attendees import Attendees
from councilgraph_mappings.parse.attendance.coming_words import SPEAKS_FOR
from councilgraph_mappings.parse.attendance.item_lists import lists_within
from councilgraph_mappings.parse.attendance.substitute_columns import add_substitute_columns
from councilgraph_mappings.parse.attendance.substitutions import (
    ABOUT_SUBSTITUTES,
    add_substitutions,
    substitutions_announced,
)
from councilgraph_mappings.parse.decisions.answer_rows import answers_in_rows
from councilgraph_mappings.parse.decisions.answered_titles import answered_purpose, answered_title
from councilgraph_mappings.parse.decisions.noticed_motions import noticed_in, without_noticed
from councilgraph_mappings.parse.decisions.outcomes import add_outcomes
from councilgraph_mappings.parse.decisions.preludes import without_preludes
from councilgraph_mappings.parse.decisions.resolution_parts import Found
from councilgraph_mappings.parse.decisions.resolutions import outcomes_in
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.interests.interests import INTERESTS, add_declarations, nil_return
from councilgraph_mappings.parse.items.items import ItemSpan
from councilgraph_mappings.parse.items.labels import Label
from councilgraph_mappings.parse.items.points import add_points
from councilgraph_mappings.parse.meeting.corrections import blanked, corrections_in
from councilgraph_mappings.parse.motions.election_tables import add_elections
from councilgraph_mappings.parse.motions.motions import add_motions
from councilgraph_mappings.parse.offices.elected_chairs import add_elected
from councilgraph_mappings.parse.offices.representatives import appointments_in
from councilgraph_mappings.parse.papers.papers import PAGES, add_paged, add_papers, pages_of
from councilgraph_mappings.parse.papers.trackers import add_tracker
from councilgraph_mappings.parse.papers.work_programme import add_additions, add_approved, add_entries
from councilgraph_mappings.parse.people.people import slug
from councilgraph_mappings.parse.wording.passages import Passages, passage
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.screened import Screened
from councilgraph_mappings.parse.wording.triggers import VIEW
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import AgendaItem, Meeting

CUT_OFF = bounded(r"\bview\s+the\s+full\s+(?:minutes|agenda|decision)s?\s+text\b[^.]{0,40}\.?", re.IGNORECASE)

_APOLOGIES = Screened(r"\bapolog", re.IGNORECASE)

_PRESENT = Screened(
    r"^\W*(?:(?:calling\s+of\s+the\s+)?roll(?:\s+call)?(?:\s+and\s+apologies[\w\s]*)?|sederunt(?:\s+and\s+apologies[\w\s]*)?|those\s+(?:attending|present)|present(?:\s+(?:members|councillors))?|attendance|members\s+present|record\s+of\s+(?:members\s+)?(?:attendance|present)|(?:those\s+)?in\s+attendance|attendees|attended|to\s+record\s+(?:those|members|attendance|the\s+names)[\w\s]*)\W*$",
    re.IGNORECASE,
)

_GUESTS = Screened(r"^\W*(?:also\s+)?in\s+attendance\W*$", re.IGNORECASE)
"""Behind an item that lists who was present, a title of others who were there."""

_ATTENDS = Screened(
    r"\b(?:attend(?:ance|ees|ing)|present)\b.{0,20}\bapolog|\bapolog\w+.{0,20}\b(?:attendance|present)\b|^\W*(?:welcome|opening|introductions?)(?:\s+(?:and|&|/)\s+(?:welcome|opening|introductions?))?\W*$",
    re.IGNORECASE,
)
"""Titles below which several lists may stand, each with a label of its own."""

_ABSENT = Screened(r"^\W*(?:absent|absence|members\s+absent)\W*$", re.IGNORECASE)

_ADDS = bounded(
    r"\b(?:add|include|place|schedule)\b[^:]{0,120}\b(?:work\s*(?:programme|plan)|forward\s+plan)\b", re.IGNORECASE
)

_WORK_PROGRAMME = Screened(r"\bwork\s*(?:programme|plan)\b|\bforward\s+plan\b", re.IGNORECASE)


def minutes_of(span: ItemSpan, *, labelled: bool) -> list[Block]:
    """Return the blocks of an item that tell what happened: under its labels, or all where the document has none."""
    if labelled and any(part.label in {Label.MINUTES, Label.DECISION} for part in span.parts):
        return span.blocks(Label.DECISION, Label.MINUTES)
    return span.blocks(Label.PURPOSE, Label.MINUTES) if not labelled else []


def add_item(
    draft: Draft, span: ItemSpan, position: int, meeting: Meeting, *, paged: bool = False, source_id: str | None = None
) -> AgendaItem:
    """Add the item itself, its purpose and its documents; ``paged`` says that its papers stand on pages of a pack."""
    tail = span.number or slug(span.title or f"position-{position}")[:40]
    key = draft.key(f"{meeting.key}-{slug(tail)}")
    pages = pages_of(span.blocks(Label.PURPOSE), span.title) if paged else None
    rule = "items.numbered" if span.number else "items.titled"
    item = AgendaItem(
        key,
        meeting.key,
        position,
        span.number,
        _title(span.title, paged=paged),
        Evidence(span.start, max(span.end, span.start + 1), rule),
        purpose=_purpose(span, paged=paged),
        pages=pages,
        cut_off=_cut_off(span),
        source_id=source_id,
    )
    draft.add_item(item)
    if cut := item.cut_off:
        which = span.number or span.title or position
        draft.find(cut.start, cut.end, FindingKind.CUT_OFF, f"the page does not show all of item {which}")
    add_papers(draft, span, meeting.key, key)
    if pages:
        add_paged(draft, span, pages, meeting.key, key)
    return item


def _title(title: str | None, *, paged: bool) -> str | None:
    """Return a title without pages and signs of the markup.

    >>> _title("Minutes (Pages 3 - 8)", paged=True), _title("Minutes (by email)", paged=True)
    ('Minutes', 'Minutes (by email)')
    """
    if title and paged:
        title = _EMPTY.sub("", _TO_FOLLOW.sub("", PAGES.sub("", title))).strip()
    return re.sub(r"[*_\\]+", "", title).strip(" \t•·▪") or None if title else None


_EMPTY = bounded(r"\s*\(\s*\)?\s*$|^\s*\(\s*\)")
"""What is left of brackets around pages."""

_TO_FOLLOW = bounded(r"\s\(?\bto\s+follow\)?\s*$", re.IGNORECASE)


def _purpose(span: ItemSpan, *, paged: bool) -> Stated[str] | None:
    """Return what the agenda says that the item is for, where the minutes stand apart from it."""
    if not paged and all(part.label is Label.PURPOSE for part in span.parts):
        return None
    for block in span.blocks(Label.PURPOSE):
        if block.kind is Kind.TABLE or not block.text or _views_more(block.text):
            continue
        if not PAGES.fullmatch(block.text.strip(" ()")):
            return Stated(block.text, Evidence(block.start, block.end, "items.purpose"))
    return None


def _cut_off(span: ItemSpan) -> Evidence | None:
    """Return the passage that says that the page does not show all of the minutes of an item."""
    for part in span.parts:
        for block in part.blocks:
            if match := _views_more(block.text):
                return passage(block, match.span(), "items.cut-off")
    return None


def _views_more(text: str) -> re.Match[str] | None:
    return CUT_OFF.search(text) if VIEW.stand_in(text) else None


def item_keys(items: Iterable[AgendaItem]) -> dict[str, str]:
    """Return the key of each item by its number and by its folded title."""
    keys: dict[str, str] = {}
    for item in items:
        if item.number:
            keys.setdefault(item.number.casefold(), item.key)
        if item.title:
            keys.setdefault(re.sub(r"\W+", " ", item.title.casefold()).strip(), item.key)
    return keys


def _read_attendance(
    draft: Draft, span: ItemSpan, blocks: Sequence[Block], meeting: str, *, parish: bool
) -> Status | None:
    """Add whom an item about attendance lists, and return which way of attending its title tells, if one."""
    title = span.title or ""
    lists = _ATTENDS.search(title) is not None
    status = None if lists else _list_of(title)
    if status is Status.PRESENT and _GUESTS.match(title) and draft.anyone(meeting, Status.PRESENT):
        status = Status.IN_ATTENDANCE
    changed: set[int] = set()
    if ABOUT_SUBSTITUTES.search(title):
        changed = add_substitute_columns(Attendees(draft, meeting), blocks)
        changed |= add_substitutions(draft, [block for block in blocks if block.start not in changed], meeting)
    elif announced := substitutions_announced(blocks):
        changed = add_substitutions(draft, announced, meeting)
    # Where other items have labels, the names alone may stand under "Apologies".
    listed = [block for block in blocks or span.blocks(Label.PURPOSE) if block.start not in changed]
    if lists and any(label_in(line) for line in at_labels(listed)):
        read_lists(draft, listed, meeting, parish=parish)
    elif status:
        listed = [block for block in listed if not SPEAKS_FOR.search(block.text)]
        read_lists(draft, listed, meeting, parish=parish, initial=status)
    else:
        for run in lists_within(blocks):
            read_lists(draft, run, meeting, parish=parish)
    return status


def read_item(
    draft: Draft,
    item: AgendaItem | None,
    span: ItemSpan,
    meeting: Meeting,
    keys: dict[str, str],
    *,
    labelled: bool,
    lost_labels: bool = False,
    parish: bool = False,
) -> None:
    """Add what the minutes of an item say: attendance, interests, outcomes, motions, actions and points."""
    blocks = minutes_of(span, labelled=labelled)
    corrected = corrections_in(blocks)
    told = blanked(blocks, corrected)
    title = span.title or ""
    key = item.key if item else None
    before, entries = len(draft.attendance), len(draft.work_programme)
    status = _read_attendance(draft, span, blocks, meeting.key, parish=parish)
    read_prose(draft, told, meeting.key, excuses=status is Status.APOLOGIES)
    opens = title.lstrip().casefold().startswith(("declaration", "disclosure"))
    interests = bool(INTERESTS.search(title)) and (len(title) < 120 or opens)
    declared = add_declarations(draft, told, meeting.key, keys, section=interests, item=key)
    if item is not None and interests and not declared and (nil := nil_return(blocks)):
        draft.change_item(item.key, nil_return=nil)
    # Under "Apologies" and "Declarations" only what is labelled as one is an action.
    tasks = labelled_actions(blocks) if interests or status else blocks
    taken = add_actions(draft, tasks, meeting.key, key)
    found = _outcomes(span, blocks, [*taken, *corrected], labelled=labelled, lost_labels=lost_labels)
    if _COUNCIL in draft.initials(meeting.key):
        # Where the letters are somebody's who attended, the council is not who decides.
        found = [[each for each in part if not draft.text.startswith(_COUNCIL, each.introduced)] for part in found]
    decided = [each for part in found for each in part]
    answer = answered_title(title, span.start, blocks, decided)
    found.append(answer or answered_purpose(span.blocks(Label.PURPOSE) if labelled else (), blocks, decided))
    found.append(appointments_in(title, blocks, [each for part in found for each in part]))
    if not any(found):
        found.append([*answers_in_rows(blocks)])  # else a resolution says what becomes of them
    if interests:
        found = [[each for each in part if "interest" not in each.text.casefold()] for part in found]
    kept = add_outcomes(draft, found, meeting, key, once=lost_labels)
    told_again = {each.start for part in found for each in part} - {outcome.evidence.start for outcome in kept}
    noticed = noticed_in(span, draft.text)
    moved = [noticed, *blocks] if noticed else blocks
    add_motions(draft, moved, meeting, key, kept, repeats=sorted(told_again), again=_again(span))
    add_elections(draft, blocks, meeting, key)
    for each in (each for part in found for each in part if each.things and _ADDS.search(each.text)):
        origin = next((outcome.key for outcome in kept if outcome.evidence.start == each.start), None)
        add_additions(draft, each.things, meeting.key, meeting.body_key, origin)
    for outcome in kept:
        add_approved(draft, blocks, outcome, meeting.key, meeting.body_key)
        add_elected(draft, outcome, meeting.body_key)
    if _WORK_PROGRAMME.search(title):
        add_entries(draft, blocks, meeting.key, meeting.body_key)
    if _TRACKER.search(title):
        add_tracker(draft, [block for block in blocks if block.kind is not Kind.TABLE], meeting.key, key)
    resolved = [(outcome.evidence.start, outcome.evidence.end) for outcome in kept]
    # Who came or stayed away in a list of names is no point of a discussion.
    came = [(each.evidence.start, each.evidence.end) for each in draft.attendance[before:]]
    planned = [(each.evidence.start, each.evidence.end) for each in draft.work_programme[entries:]]
    add_points(draft, blocks, meeting.key, key, Passages([*taken, *resolved, *came, *planned]))


_COUNCIL = "CC"
"""By what minutes of a community council call it."""


def _again(span: ItemSpan) -> int | None:
    """Return where the Minutes of an item begin that its Decision stands before, or None."""
    parts = [part for part in span.parts if part.label in {Label.DECISION, Label.MINUTES} and part.blocks]
    decided = any(part.label is Label.DECISION for part in parts[:1])
    return next((part.blocks[0].start for part in parts if decided and part.label is Label.MINUTES), None)


_TRACKER = Screened(r"\btrack|\baction\s+log|\bactions?\b", re.IGNORECASE)


def _outcomes(
    span: ItemSpan, blocks: Sequence[Block], taken: list[tuple[int, int]], *, labelled: bool, lost_labels: bool
) -> list[list[Found]]:
    """Return the outcomes of each part of an item, without what is an action already or corrects earlier minutes."""
    parts = [part for part in span.parts if part.label in {Label.DECISION, Label.MINUTES}] if labelled else []
    found = [outcomes_in(part.blocks, decision=part.label is Label.DECISION, bare_that=True) for part in parts]
    if not parts:
        found = [outcomes_in(blocks, bare_that=lost_labels or not labelled)]
    actions = Passages(taken)
    kept = [[each for each in part if not actions.hold(each.start)] for part in found]
    return [without_preludes([*without_noticed(span.title or "", blocks, part)]) for part in kept]


def _list_of(title: str) -> Status | None:
    """Return the status of the people that an item with this title lists."""
    if len(title) > 14 and (status := status_of(title)):
        return status
    if _PRESENT.match(title):
        return Status.PRESENT
    if _ABSENT.match(title):
        return Status.ABSENT
    return Status.APOLOGIES if _APOLOGIES.search(title) and len(title) < 90 else None
