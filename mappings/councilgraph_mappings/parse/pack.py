"""Agenda packs: front sheet, membership, agenda, and the papers: earlier minutes, reports, letters, programmes, trackers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from councilgraph_mappings.parse.attendance_labels import label_in
from councilgraph_mappings.parse.dates import dates_in
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.holders import holders_in
from councilgraph_mappings.parse.listed import people_in
from councilgraph_mappings.parse.names import name_at
from councilgraph_mappings.parse.offices import is_office
from councilgraph_mappings.parse.organisations import organisations_in
from councilgraph_mappings.parse.papers import kind_of_paper
from councilgraph_mappings.parse.people import slug
from councilgraph_mappings.parse.trackers import add_tracker
from councilgraph_mappings.parse.work_programme import add_entries
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Capacity, Evidence, Meeting, Paper, Status, Vacancy

STAMP = re.compile(
    r"^(?:page\s+(?P<page>\d+)\s*)?agenda\s+(?:item|annex)\s*(?:no\.?\s*)?(?P<item>\d+[a-z]?)\.?(?:\s*page\s+\d+)?$",
    re.IGNORECASE,
)

_FRONT = re.compile(
    r"^\W*(?P<field>subject|title(?:\s+of\s+report)?|report\s+title|committee|date(?:\s+of\s+meeting)?|cabinet\s+member|cmt\s+member|lead\s+member|portfolio\s+holder|author|report\s+author|report\s+by|contact(?:\s+details)?|ref(?:erence)?|your\s+reference|key\s+decision|part|responsible\s+officer|lead\s+officer)\s*(?::|\s{2,})\s*(?P<value>.*)$",
    re.IGNORECASE | re.DOTALL,
)

_PROGRAMME = re.compile(r"\bwork\s+(?:programme|plan)\b|\bforward\s+plan\b", re.IGNORECASE)

_TRACKER = re.compile(
    r"\btrack(?:ing|er|ed)\b|\baction\s+log\b|\bprogress\s+on\s+(?:resolutions|actions)", re.IGNORECASE
)

_MEMBERS = re.compile(
    r"^\W*(?:members(?:hip)?|committee\s+members|co-?opted\s+(?:representatives?|members?)|statutory\s+co-?opted\s+\w+|substitutes?|voting\s+members)\s*(?:[:–-]\s*|$)(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)

_VACANT = re.compile(r"\b(?:vacancy|vacant)\b", re.IGNORECASE)


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
        and any(
            re.match(
                r"\W*(?:minute\s+(?:no|number)|date\s+of\s+meeting|agenda\s+item|resolution|date|topic)",
                b.text,
                re.IGNORECASE,
            )
            or b.kind is Kind.TABLE
            for b in blocks[index + 1 : index + 6]
        )
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
        text = block.text
        found = _MEMBERS.match(text)
        if found:
            inside = True
            co_opted = bool(re.match(r"\W*(?:statutory\s+)?co-?opt", text, re.IGNORECASE))
            begin = found.start("rest")
        elif inside:
            begin = 0
        else:
            continue
        if not text[begin:].strip():
            continue
        if _VACANT.search(text[begin:]):
            title = "Co-opted Representative" if co_opted else "Member"
            draft.vacancies.append(
                Vacancy(
                    draft.key(f"{meeting.key}-vacancy"),
                    title,
                    meeting.body_key,
                    Evidence(block.start, block.end, "pack.vacancy"),
                )
            )
        people = people_in(text, begin, len(text))
        if not people and not _VACANT.search(text):
            if not found:
                inside = False
            continue
        for listed in people:
            person = draft.person(listed.name, "pack.member", block.start)
            seat = {Capacity.CHAIR: "Chair", Capacity.VICE_CHAIR: "Vice Chair"}.get(
                listed.capacity or Capacity.MEMBER, "Co-opted Member" if co_opted else "Member"
            )
            draft.role(
                person,
                seat,
                Evidence(block.start + listed.start, block.start + listed.end, "pack.member"),
                meeting.body_key,
            )
            for office in listed.offices:
                draft.role(
                    person, office, Evidence(block.start + listed.start, block.start + listed.end, "pack.member-office")
                )


def add_signature(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add the offices of people who sign: a name alone on a line and the office alone on the next."""
    for block, below in zip(blocks, blocks[1:], strict=False):
        name = name_at(block.text, 0) or name_at(block.text, 0, bare=2)
        if (
            name is None
            or name.end < len(block.text.rstrip(" .,"))
            or block.marker
            or is_office(block.text)
            or len(below.text) > 100
        ):
            continue
        title = below.text.split(",")[0].strip(" .")
        if is_office(title) and not below.marker and not holders_in(below.text):
            person = draft.person(name, "pack.signature", block.start)
            draft.role(person, title, Evidence(block.start, below.end, "pack.signature"))


def add_report(draft: Draft, section: Section, meeting: Meeting, items: dict[str, str]) -> None:
    """Add a report with what its front sheet says: author, reference, key decision, part; or a letter."""
    values: dict[str, tuple[str, Block]] = {}
    for block, below in zip(section.blocks[:30], [*section.blocks[1:31], None], strict=False):
        match = _FRONT.match(block.text)
        if match:
            field = re.sub(r"\s+", " ", match["field"]).casefold()
            value = match["value"].strip() or (
                below.text.strip() if below is not None and not _FRONT.match(below.text) else ""
            )
            values.setdefault(field, (value, block if match["value"].strip() or below is None else below))
    title = next(
        (values[f] for f in ("subject", "title of report", "report title", "title") if f in values and values[f][0]),
        None,
    )
    item = items.get(section.item) if section.item else None
    for field in (
        "author",
        "report author",
        "report by",
        "cabinet member",
        "cmt member",
        "lead officer",
        "responsible officer",
        "portfolio holder",
        "lead member",
    ):
        if field in values:
            _office_line(draft, *values[field])
    if title is None:
        return
    author = next((values[f] for f in ("author", "report author", "report by") if f in values), None)
    name = (name_at(author[0], 0) or name_at(author[0], 0, bare=2)) if author else None
    person = draft.person(name, "pack.author", author[1].end - len(author[0])) if name and author else None
    decision = values.get("key decision", ("", None))[0]
    reference = next((values[f][0] for f in ("ref", "reference", "your reference") if f in values), None)
    known = next(
        (
            i
            for i, p in enumerate(draft.papers)
            if p.item == item and item is not None and slug(p.title) == slug(title[0])
        ),
        None,
    )
    paper = Paper(
        "",
        meeting.key,
        title[0],
        Evidence(title[1].start, title[1].end, "pack.front-sheet"),
        kind_of_paper(title[0]) or "report",
        item,
        author=person,
        reference=reference or None,
        key_decision=(decision[:1] in "Yy") if re.match(r"yes|no", decision, re.IGNORECASE) else None,
        part=re.sub(r"^part\s+", "", values["part"][0], flags=re.IGNORECASE) or None if "part" in values else None,
    )
    if known is None:
        draft.papers.append(replace(paper, key=draft.key(f"{item or meeting.key}-document")))
    else:
        old = draft.papers[known]
        draft.papers[known] = replace(paper, key=old.key, pages=old.pages, address=old.address, size=old.size)


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
