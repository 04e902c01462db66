"""Agenda packs: front sheet, membership, agenda, and the papers: earlier minutes, reports, letters, programmes, trackers."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from councilgraph_mappings.codes import Capacity, Status
from councilgraph_mappings.parse.attendance_labels import label_in
from councilgraph_mappings.parse.dates import dates_in
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.holders import holders_in
from councilgraph_mappings.parse.listed import people_in
from councilgraph_mappings.parse.listed_person import Listed
from councilgraph_mappings.parse.names import name_at
from councilgraph_mappings.parse.offices import is_office
from councilgraph_mappings.parse.organisation_names import organisations_in
from councilgraph_mappings.parse.papers import kind_of_paper
from councilgraph_mappings.parse.passages import passage
from councilgraph_mappings.parse.people import slug
from councilgraph_mappings.parse.scan import bounded
from councilgraph_mappings.parse.trackers import add_tracker
from councilgraph_mappings.parse.work_programme import add_entries
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Evidence, Meeting, Paper, Vacancy

STAMP = bounded(
    r"^(?:page\s+(?P<page>\d+)\s*)?agenda\s+(?:item|annex)\s*(?:no\.?\s*)?(?P<item>\d+[a-z]?)\.?(?:\s*page\s+\d+)?$",
    re.IGNORECASE,
)

_FRONT = bounded(
    r"^\W*(?P<field>subject|title(?:\s+of\s+report)?|report\s+title|committee|date(?:\s+of\s+meeting)?|cabinet\s+member|cmt\s+member|lead\s+member|portfolio\s+holder|author|report\s+author|report\s+by|contact(?:\s+details)?|ref(?:erence)?|your\s+reference|key\s+decision|part|responsible\s+officer|lead\s+officer)\s*(?::|\s{2,})\s*(?P<value>.*)$",
    re.IGNORECASE | re.DOTALL,
)

_PROGRAMME = bounded(r"\bwork\s+(?:programme|plan)\b|\bforward\s+plan\b", re.IGNORECASE)

_TRACKER = bounded(r"\btrack(?:ing|er|ed)\b|\baction\s+log\b|\bprogress\s+on\s+(?:resolutions|actions)", re.IGNORECASE)

_MEMBERS = bounded(
    r"^\W*(?:members(?:hip)?|committee\s+members|co-?opted\s+(?:representatives?|members?)|statutory\s+co-?opted\s+\w+|substitutes?|voting\s+members)\s*(?:[:–-]\s*|$)(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)

_VACANT = bounded(r"\b(?:vacancy|vacant)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a pack: "agenda", "minutes", "report", "letter", "programme", "tracker" or "other"."""

    kind: str
    blocks: tuple[Block, ...]
    item: str | None = None
    """Number of the agenda item under which the paper stands, where its pages are stamped."""


def sections_of(blocks: Sequence[Block]) -> list[Section]:
    """Return the parts of a pack in order; the first is the agenda with its front sheet."""
    cuts: list[tuple[int, int, str | None]] = []
    for index, block in enumerate(blocks):
        if stamp := STAMP.match(f"{block.marker} {block.text}".strip()):
            cuts.append((index, index + 1, stamp["item"]))
        elif index > 8 and _opens(blocks, index) and not (cuts and index - cuts[-1][0] < 6):
            back = _heading_of(blocks, index, cuts[-1][1] if cuts else 4)
            cuts.append((back, back, None))
    sections = [Section("agenda", tuple(blocks[: cuts[0][0]] if cuts else blocks))]
    for number, (_, start, item) in enumerate(cuts):
        end = cuts[number + 1][0] if number + 1 < len(cuts) else len(blocks)
        part = tuple(blocks[start:end])
        if part:
            sections.append(Section(_kind(part), part, item or (sections[-1].item if number else None)))
    return sections


def _heading_of(blocks: Sequence[Block], index: int, floor: int) -> int:
    """Return where the lines begin that head the minutes inside a pack: body and date, up to four short ones."""
    at = index
    while (
        at > max(floor, index - 4)
        and len(blocks[at - 1].text) < 110
        and not blocks[at - 1].marker
        and (dates_in(blocks[at - 1].text) or organisations_in(blocks[at - 1].text) or blocks[at - 1].text.isupper())
    ):
        at -= 1
    return at


_OPENING = bounded(
    r"\W*(?:minute\s+(?:no|number)|date\s+of\s+meeting|agenda\s+item|resolution|date|topic)", re.IGNORECASE
)


def _opens(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a paper begins here although no stamp says so: a front sheet, minutes, a programme or a tracker."""
    text = blocks[index].text.strip()
    front = _FRONT.match(text)
    if front and front["field"].casefold() in {"subject", "title of report", "report title", "title"}:
        return sum(bool(_FRONT.match(b.text)) for b in blocks[index : index + 8]) >= 3
    found = label_in(blocks[index])
    if found and found[0] is Status.PRESENT and found[1] == "present":
        return True
    short = len(text) < 90 and not blocks[index].marker
    return (
        short
        and bool(_TRACKER.search(text) or _PROGRAMME.search(text))
        and any(_OPENING.match(b.text) or b.kind is Kind.TABLE for b in blocks[index + 1 : index + 6])
    )


def _kind(blocks: Sequence[Block]) -> str:
    head = blocks[:25]
    if any((found := label_in(b)) and found[0] is Status.PRESENT for b in head):
        return "minutes"
    if sum(bool(_FRONT.match(b.text)) for b in blocks[:16]) >= 3:
        return "report"
    first = " ".join(b.text for b in blocks[:5])
    if _TRACKER.search(first):
        return "tracker"
    if _PROGRAMME.search(first):
        return "programme"
    if any(b.text.startswith(("Dear ", "Dear,")) for b in blocks[:20]):
        return "letter"
    return "other"


def add_membership(draft: Draft, blocks: Sequence[Block], meeting: Meeting) -> None:
    """Add the members that a front sheet lists, with chair and vice chair, and the seats that are vacant."""
    inside = co_opted = False
    for block in blocks:
        found = _MEMBERS.match(block.text)
        if found:
            inside = True
            co_opted = bool(_CO_OPTED.match(block.text))
        begin = found.start("rest") if found else 0
        rest = block.text[begin:]
        if not inside or not rest.strip():
            continue
        vacant = bool(_VACANT.search(rest))
        if vacant:
            title = "Co-opted Representative" if co_opted else "Member"
            key = draft.key(f"{meeting.key}-vacancy")
            place = Evidence(block.start, block.end, "pack.vacancy")
            draft.vacancies.append(Vacancy(key, title, meeting.body_key, place))
        people = people_in(block.text, begin, len(block.text))
        for listed in people:
            _add_member(draft, listed, block, meeting.body_key, co_opted=co_opted)
        inside = bool(people or vacant or found)


_CO_OPTED = bounded(r"\W*(?:statutory\s+)?co-?opt", re.IGNORECASE)


def _add_member(draft: Draft, listed: Listed, block: Block, body: str | None, *, co_opted: bool) -> None:
    """Add the seat of a person, and the offices that stand with the name."""
    seat = "Co-opted Member" if co_opted else "Member"
    if listed.capacity in {Capacity.CHAIR, Capacity.VICE_CHAIR}:
        seat = "Chair" if listed.capacity is Capacity.CHAIR else "Vice Chair"
    person = draft.person(listed.name, "pack.member", block.start)
    place = (listed.start, listed.end)
    draft.role(person, seat, passage(block, place, "pack.member"), body)
    for office in listed.offices:
        draft.role(person, office, passage(block, place, "pack.member-office"))


def add_signature(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add the offices of people who sign: a name alone on a line and the office alone on the next."""
    for block, below in pairwise(blocks):
        if block.marker or below.marker or len(block.text) > 100 or len(below.text) > 100:
            continue
        name = name_at(block.text, 0) or name_at(block.text, 0, bare=2)
        if name is None or name.end < len(block.text.rstrip(" .,")) or is_office(block.text):
            continue
        title = below.text.split(",")[0].strip(" .")
        if is_office(title) and not holders_in(below.text):
            person = draft.person(name, "pack.signature", block.start)
            draft.role(person, title, Evidence(block.start, below.end, "pack.signature"))


_Value = tuple[str, Block]
_TITLES = ("subject", "title of report", "report title", "title")
_AUTHORS = ("author", "report author", "report by")
_OFFICERS = ("cabinet member", "cmt member", "lead officer", "responsible officer", "portfolio holder", "lead member")
_REFERENCES = ("ref", "reference", "your reference")


def add_report(draft: Draft, section: Section, meeting: Meeting, items: dict[str, str]) -> None:
    """Add a report with what its front sheet says: author, reference, key decision, part; or a letter."""
    values = _front_sheet(section.blocks)

    def first(names: Iterable[str]) -> _Value | None:
        return next((values[name] for name in names if name in values and values[name][0]), None)

    for field in (*_AUTHORS, *_OFFICERS):
        if field in values:
            _office_line(draft, *values[field])
    title = first(_TITLES)
    if title is None:
        return
    author = first(_AUTHORS)
    name = (name_at(author[0], 0) or name_at(author[0], 0, bare=2)) if author else None
    reference = first(_REFERENCES)
    decision = first(("key decision",))
    part = first(("part",))
    _put(
        draft,
        Paper(
            "",
            meeting.key,
            title[0],
            Evidence(title[1].start, title[1].end, "pack.front-sheet"),
            kind_of_paper(title[0]) or "report",
            items.get(section.item) if section.item else None,
            author=draft.person(name, "pack.author", author[1].end - len(author[0])) if name and author else None,
            reference=reference[0] if reference else None,
            key_decision=decision[0][0] in "Yy" if decision and _YES_NO.match(decision[0]) else None,
            part=re.sub(r"^part\s+", "", part[0], flags=re.IGNORECASE) or None if part else None,
        ),
    )


_YES_NO = bounded(r"yes|no", re.IGNORECASE)


def _front_sheet(blocks: Sequence[Block]) -> dict[str, _Value]:
    """Return the fields of a front sheet, each with the block that holds its value: its own, or the one below."""
    values: dict[str, _Value] = {}
    for block, below in zip(blocks[:30], [*blocks[1:31], None], strict=False):
        match = _FRONT.match(block.text)
        if match is None:
            continue
        field = re.sub(r"\s+", " ", match["field"]).casefold()
        if match["value"].strip() or below is None:
            values.setdefault(field, (match["value"].strip(), block))
        else:
            values.setdefault(field, ("" if _FRONT.match(below.text) else below.text.strip(), below))
    return values


def _put(draft: Draft, paper: Paper) -> None:
    """Add a paper, or what is now known of one that its item lists already."""
    for number, known in enumerate(draft.papers):
        if paper.item is not None and known.item == paper.item and slug(known.title) == slug(paper.title):
            draft.papers[number] = replace(
                paper, key=known.key, pages=known.pages, address=known.address, size=known.size
            )
            return
    key = draft.key(f"{paper.item or paper.meeting}-document")
    draft.papers.append(replace(paper, key=key))


def _office_line(draft: Draft, value: str, block: Block) -> None:
    """Add the office of a person who stands on a line of a front sheet: "Ann Roe (Parks Manager)"."""
    begin = block.text.find(value)
    for holder in holders_in(value):
        person = draft.person(holder.name, "pack.front-sheet", block.start + begin)
        draft.role(
            person,
            holder.office.title,
            Evidence(block.start + begin + holder.start, block.start + begin + holder.end, "pack.front-sheet"),
        )


def add_paper_section(draft: Draft, section: Section, meeting: Meeting, items: dict[str, str]) -> None:
    """Add what a paper of the pack says, by its kind."""
    item = items.get(section.item) if section.item else None
    if section.kind == "tracker":
        add_tracker(draft, section.blocks, meeting.key, item)
    elif section.kind == "programme":
        add_entries(draft, section.blocks, meeting.key, meeting.body_key)
    elif section.kind == "report":
        add_report(draft, section, meeting, items)
    add_signature(draft, section.blocks)
