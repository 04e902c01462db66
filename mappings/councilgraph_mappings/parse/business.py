"""One item of business: everything that its parts say, added to the draft; and what holds for any text of a document."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.lookup import words
from councilgraph_mappings.parse.actions import add_actions
from councilgraph_mappings.parse.attendance import read_lists
from councilgraph_mappings.parse.attendance_labels import status_of
from councilgraph_mappings.parse.attendance_prose import read_prose
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.holders import Holder, bare_name_before, holders_in
from councilgraph_mappings.parse.interests import INTERESTS, add_declarations, nil_return
from councilgraph_mappings.parse.items import ItemSpan
from councilgraph_mappings.parse.labels import Label
from councilgraph_mappings.parse.motions import add_motions
from councilgraph_mappings.parse.names import names_in
from councilgraph_mappings.parse.offices import is_chair
from councilgraph_mappings.parse.outcomes import add_outcomes
from councilgraph_mappings.parse.papers import PAGES, add_paged, add_papers, pages_of
from councilgraph_mappings.parse.people import slug
from councilgraph_mappings.parse.points import add_points
from councilgraph_mappings.parse.resolutions import outcomes_in
from councilgraph_mappings.parse.trackers import add_tracker
from councilgraph_mappings.parse.work_programme import add_additions, add_entries
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import AgendaItem, Evidence, Meeting, Stated, Status

CUT_OFF = re.compile(r"\bview\s+the\s+full\s+(?:minutes|agenda|decision)s?\s+text\b[^.]{0,40}\.?", re.IGNORECASE)

_APOLOGIES = re.compile(r"\bapolog", re.IGNORECASE)

_PRESENT = re.compile(
    r"^\W*(?:(?:calling\s+of\s+the\s+)?roll(?:\s+call)?(?:\s+and\s+apologies[\w\s]*)?|sederunt(?:\s+and\s+apologies[\w\s]*)?|those\s+(?:attending|present)|present|attendance|members\s+present|record\s+of\s+(?:members\s+)?(?:attendance|present)|in\s+attendance|attendees|to\s+record\s+(?:those|members|attendance|the\s+names)[\w\s]*)\W*$",
    re.IGNORECASE,
)

_ABSENT = re.compile(r"^\W*(?:absent|absence|members\s+absent)\W*$", re.IGNORECASE)

_PRESENTED = re.compile(
    r"\s*\)?\s*,?\s*(?:\([^()]{0,120}\)\s*,?\s*)?(?:then\s+|also\s+)?(?:presented|introduced|gave\s+(?:a|an)\s+(?:\w+\s+)?(?:presentation|overview|update|briefing)|outlined|provided\s+(?:a|an|the|members)|delivered|spoke\s+to\s+the\s+report|tabled|summarised)\b",
    re.IGNORECASE,
)

_ADDS = re.compile(
    r"\b(?:add|include|place|schedule)\b[^:]{0,120}\b(?:work\s*(?:programme|plan)|forward\s+plan)\b", re.IGNORECASE
)

_TOGETHER = re.compile(
    r"\s*\)?\s*(?:,|,?\s*and|&)\s+(?:[^.()]{0,60}\([^()]{0,120}\)\s*(?:,|,?\s*and|&)?\s*){1,4}(?:then\s+|jointly\s+|both\s+)?(?:presented|introduced|outlined|delivered|gave\s+(?:a|an)\b)"
)

_RANKS = words("titles", "ranks")

_WORK_PROGRAMME = re.compile(r"\bwork\s*(?:programme|plan)\b|\bforward\s+plan\b", re.IGNORECASE)


def minutes_of(span: ItemSpan, *, labelled: bool) -> list[Block]:
    """Return the blocks of an item that tell what happened: under its labels, or all where the document has none."""
    if labelled and any(part.label in {Label.MINUTES, Label.DECISION} for part in span.parts):
        return span.blocks(Label.DECISION, Label.MINUTES)
    return span.blocks(Label.PURPOSE, Label.MINUTES) if not labelled else []


def add_item(
    draft: Draft, span: ItemSpan, position: int, meeting: Meeting, *, paged: bool = False, source_id: str | None = None
) -> AgendaItem:
    """Add the item itself, its purpose and its documents."""
    tail = span.number or slug(span.title or f"position-{position}")[:40]
    key = draft.key(f"{meeting.key}-{slug(tail)}")
    labels = {part.label for part in span.parts}
    purposes = span.blocks(Label.PURPOSE) if labels - {Label.PURPOSE} or paged else []
    purpose = next(
        (
            b
            for b in purposes
            if b.kind is not Kind.TABLE
            and b.text
            and not CUT_OFF.search(b.text)
            and not PAGES.fullmatch(b.text.strip(" ()"))
        ),
        None,
    )
    cut = next(
        (
            Evidence(b.start + m.start(), b.start + m.end(), "items.cut-off")
            for part in span.parts
            for b in part.blocks
            if (m := CUT_OFF.search(b.text))
        ),
        None,
    )
    pages = pages_of(span.blocks(Label.PURPOSE), span.title) if paged else None
    title = (
        re.sub(r"\s*\(?\bto\s+follow\)?\s*$", "", PAGES.sub("", span.title), flags=re.IGNORECASE).strip(" ()")
        if span.title and paged
        else span.title
    )
    title = re.sub(r"[*_\\]+", "", title).strip() if title else None
    item = AgendaItem(
        key,
        meeting.key,
        position,
        span.number,
        title or None,
        Evidence(span.start, max(span.end, span.start + 1), "items.numbered" if span.number else "items.titled"),
        purpose=Stated(purpose.text, Evidence(purpose.start, purpose.end, "items.purpose")) if purpose else None,
        pages=pages,
        cut_off=cut,
        source_id=source_id,
    )
    draft.items.append(item)
    if cut:
        draft.find(
            cut.start,
            cut.end,
            FindingKind.CUT_OFF,
            f"the page does not show all of item {span.number or span.title or position}",
        )
    add_papers(draft, span, meeting.key, key)
    if pages:
        add_paged(draft, span, pages, meeting.key, key)
    return item


def item_keys(items: Iterable[AgendaItem]) -> dict[str, str]:
    """Return the key of each item by its number and by its folded title."""
    keys: dict[str, str] = {}
    for item in items:
        if item.number:
            keys.setdefault(item.number.casefold(), item.key)
        if item.title:
            keys.setdefault(re.sub(r"\W+", " ", item.title.casefold()).strip(), item.key)
    return keys


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
    title = span.title or ""
    key = item.key if item else None
    if status := _list_of(title):
        _listed(draft, blocks, meeting.key, status, parish=parish)
    read_prose(draft, blocks, meeting.key)
    section = bool(INTERESTS.search(title)) and len(title) < 120
    declared = add_declarations(draft, blocks, meeting.key, keys, section=section, item=key)
    if item is not None and section and not declared and (nil := nil_return(blocks)):
        draft.items[draft.items.index(item)] = replace(item, nil_return=nil)
    taken = add_actions(draft, blocks, meeting.key, key) if not (section or _list_of(title)) else []
    parts = [part for part in span.parts if part.label in {Label.DECISION, Label.MINUTES}] if labelled else []
    found = [outcomes_in(part.blocks, decision=part.label is Label.DECISION, bare_that=True) for part in parts] or [
        outcomes_in(blocks, bare_that=lost_labels or not labelled)
    ]
    found = [
        [
            f
            for f in part
            if not any(start <= f.start < end for start, end in taken)
            and not (section and "interest" in f.text.casefold())
        ]
        for part in found
    ]
    kept = add_outcomes(draft, found, meeting, key, once=lost_labels)
    add_motions(draft, blocks, meeting, key, kept)
    for entry in (f for part in found for f in part if f.things and _ADDS.search(f.text)):
        origin = next((o.key for o in kept if o.evidence.start == entry.start), None)
        add_additions(draft, entry.things, meeting.key, meeting.body_key, origin)
    if _WORK_PROGRAMME.search(title):
        add_entries(draft, blocks, meeting.key, meeting.body_key)
    if re.search(r"\btrack|\baction\s+log|\bactions?\b", title, re.IGNORECASE):
        add_tracker(draft, [b for b in blocks if b.kind is not Kind.TABLE], meeting.key, key)
    add_points(draft, blocks, meeting.key, key, [*taken, *((o.evidence.start, o.evidence.end) for o in kept)])


def _list_of(title: str) -> Status | None:
    """Return the status of the people that an item with this title lists."""
    if len(title) > 14 and (status := status_of(title)):
        return status
    if _PRESENT.match(title):
        return Status.PRESENT
    if _ABSENT.match(title):
        return Status.ABSENT
    return Status.APOLOGIES if _APOLOGIES.search(title) and len(title) < 90 else None


def _listed(draft: Draft, blocks: Sequence[Block], meeting: str, status: Status, *, parish: bool) -> None:
    read_lists(draft, blocks, meeting, parish=parish, initial=status)


def read_everywhere(draft: Draft, blocks: Iterable[Block], skip: Sequence[tuple[int, int]] = ()) -> None:
    """Add offices and organisations from any text, and who presented an item."""
    for block in blocks:
        if any(start <= block.start < end for start, end in skip):
            continue
        pieces = (
            [(cell.text, cell.start) for row in block.rows for cell in row.cells]
            if block.rows
            else [(block.text, block.start)]
        )
        for text, offset in pieces:
            for holder in holders_in(text) if block.start not in draft.listed else ():
                _holder(draft, holder, text, offset)
            _ranks(draft, text, offset)
            _presenters(draft, text, offset)
            draft.organisations.read(text, offset)


def _ranks(draft: Draft, text: str, offset: int) -> None:
    """Add the office that a title itself tells: "PCSO Ann Roe"."""
    for name in names_in(text):
        rank = next((t for t in name.titles if t.rstrip(".").casefold() in _RANKS), None)
        if rank:
            draft.role(
                draft.person(name, "offices.rank", offset),
                rank,
                Evidence(offset + name.start, offset + name.end, "offices.rank"),
            )


_BRACKET = re.compile(r"\s*\([^()]{0,120}\)\s*$")

_VERB = re.compile(
    r"\b(?:presented|introduced|gave\s+(?:a|an)\s+(?:\w+\s+)?(?:presentation|overview|update|briefing)|outlined)\b"
)


def _presenters(draft: Draft, text: str, offset: int) -> None:
    """Add people who presented an item and stand without an office directly before the verb: "Ann Roe presented"."""
    titled = {name.end: name for name in names_in(text)}
    for match in _VERB.finditer(text):
        end = len(_BRACKET.sub("", text[: match.start()]).rstrip())
        name = titled.get(end) or bare_name_before(text, end)
        if name is not None and (name.titles or _sentence_begins(text, name.start)):
            _presented(draft, draft.person(name, "items.presenter", offset), offset + name.start)


def _sentence_begins(text: str, at: int) -> bool:
    """Return whether a sentence begins at a place, or goes on with "and"."""
    before = text[:at].rstrip()
    return not before or before[-1] in ".:;)" or before.endswith(" and")


def _holder(draft: Draft, holder: Holder, text: str, offset: int) -> None:
    if is_chair(holder.office.title):
        return
    person = draft.person(holder.name, holder.rule, offset)
    draft.role(person, holder.office.title, Evidence(offset + holder.start, offset + holder.end, holder.rule))
    if _PRESENTED.match(text, holder.end) or _TOGETHER.match(text, holder.end):
        _presented(draft, person, offset + holder.start)


def _presented(draft: Draft, person: str, place: int) -> None:
    at = max(
        (i for i, item in enumerate(draft.items) if item.evidence.start <= place),
        key=lambda i: draft.items[i].evidence.start,
        default=None,
    )
    if at is not None:
        draft.items[at] = replace(draft.items[at], presenters=(*draft.items[at].presenters, person))
