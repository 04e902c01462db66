"""Front sheets of reports: title, author, lead members and officers, reference, key decision and part."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.lookup import table
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.offices.holders import holders_in
from councilgraph_mappings.parse.offices.offices import is_office
from councilgraph_mappings.parse.papers.papers import kind_of_paper
from councilgraph_mappings.parse.people.names import PersonName, name_at
from councilgraph_mappings.parse.people.people import slug
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Meeting, Paper

_FIRST_LINES = 60
"""A front sheet ends within so many lines."""
_LONGEST_LABEL = 60
_LONGEST_VALUE = 400

_LABELLED = bounded(r"(?P<label>[A-Za-z][^:]{1,60}?)\s?:\s*(?P<value>.*)", re.DOTALL)
_SPACED = bounded(r"(?P<label>[A-Z][^:]{1,40}?)\s{2,}(?P<value>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Value:
    """What stands behind a label of a front sheet, from where to where in the document."""

    text: str
    start: int
    end: int
    label: str = ""


@cache
def _labels() -> Mapping[str, str]:
    return {label: field for field, labels in table("front_sheets").items() for label in labels}


def label_in(text: str) -> tuple[str, str, str] | None:
    """Return the field, the label and the value that stand on a line of a front sheet; the value may be on the next.

    >>> label_in("Title of Report:  Parks"), label_in("Lead Member:"), label_in("The parks: a plan")
    (('title', 'title of report', 'Parks'), ('member', 'lead member', ''), None)
    """
    text = text.strip(" *_|")
    match = _LABELLED.fullmatch(text) or _SPACED.fullmatch(text)
    label, value = (match["label"], match["value"]) if match else (text, "")
    folded = _folded(label)
    if len(label) > _LONGEST_LABEL or (field := _labels().get(folded)) is None:
        return None
    return field, folded, value.strip()


def _folded(label: str) -> str:
    return " ".join(label.strip(" .*_").casefold().split())


def _says(block: Block) -> bool:
    """Return whether a line begins with a label and a colon, or is a label alone that nothing else is."""
    found = None if block.kind is Kind.TABLE else label_in(block.text)
    return found is not None and (":" in block.text[: _LONGEST_LABEL + 2] or " " in found[1])


def is_front_sheet(blocks: Sequence[Block]) -> bool:
    """Return whether a report's front sheet stands in some lines: a title or an author, and two more labels."""
    fields = [found[0] for block in blocks if _says(block) and (found := label_in(block.text))]
    told = {*fields} - {"others"}
    return len(told) >= 4 or (len(told) == 3 and len(fields) >= 4 and bool(told & {"title", "author"}))


def heads_of_report(blocks: Sequence[Block]) -> list[Block]:
    """Return the headings that reports have everywhere, "Purpose of the Report", "Background", each alone on a line."""
    said: dict[str, Block] = {}
    for block in blocks:
        found = label_in(block.text) if len(block.text) < _LONGEST_LABEL and block.kind is not Kind.TABLE else None
        if found and found[0] == "others" and not found[2]:
            said.setdefault(found[1], block)
    return [*said.values()]


def front_sheet(blocks: Sequence[Block]) -> dict[str, list[Value]]:
    """Return the values of a front sheet by field: each on the line of its label, or on the lines below it."""
    values: dict[str, list[Value]] = {}
    lines = blocks[:_FIRST_LINES]
    index = 0
    while index < len(lines):
        block = lines[index]
        index += 1
        if not _says(block) or (found := label_in(block.text)) is None:
            continue
        field, label, text = found
        begin = block.text.rfind(text) if text else 0
        start, end = (block.start + begin, block.start + begin + len(text)) if text else (-1, -1)
        while index < len(lines) and _goes_on(text, lines[index]):
            below = lines[index]
            text = f"{text} {below.text.strip()}".strip()
            start, end = (below.start if start < 0 else start), below.end
            index += 1
        if text and field != "others" and len(text) <= _LONGEST_VALUE:
            values.setdefault(field, []).append(Value(text, start, end, label))
    return values


def _goes_on(text: str, below: Block) -> bool:
    """Return whether the line below belongs to the value so far: the first line, or one that a bracket waits for."""
    if below.kind is Kind.TABLE or below.marker or label_in(below.text) is not None:
        return False
    waits = text.count("(") > text.count(")") or text.endswith((" and", ",", " of", " for", "&"))
    return not text or (waits and len(text) < _LONGEST_VALUE)


def add_report(
    draft: Draft, blocks: Sequence[Block], meeting: Meeting, item: str | None, *, title: Value | None = None
) -> None:
    """Add a report with what its front sheet says; ``title`` is the heading where no label gives one."""
    values = front_sheet(blocks)
    author = None
    for field in ("author", "officer", "member"):
        for value in values.get(field, ()):
            person = _add_people(draft, value, field, values.get("office", ()))
            author = author or (person if field == "author" else None)
    title = next(iter(values.get("title", ())), title)
    if title is None:
        return
    key = next(iter(values.get("key", ())), None)
    part = next((_PART.match(value.text) for value in values.get("part", ())), None)
    paper = Paper(
        "",
        meeting.key,
        title.text.strip(" ."),
        Evidence(title.start, title.end, "pack.front-sheet"),
        kind_of_paper(title.text) or "report",
        item,
        author=author,
        reference=next((value.text for value in values.get("reference", ())), None),
        key_decision=key.text[0] in "Yy" if key and _YES_NO.match(key.text) else None,
        part=part["part"] if part else None,
    )
    _put(draft, paper)


_YES_NO = bounded(r"(?:yes|no)\b", re.IGNORECASE)
_PART = bounded(r"(?:part\s+)?(?P<part>[IVX]{1,3}|[12AB])\b", re.IGNORECASE)
_OFFICE_LABEL = frozenset({"cabinet member", "portfolio holder", "executive member"})
"""Labels that are offices themselves: "Cabinet Member: Councillor Roe"."""


def _add_people(draft: Draft, value: Value, field: str, offices: Sequence[Value]) -> str | None:
    """Add the people that a line of a front sheet names, with their offices, and return the first."""
    rule = "pack.front-sheet-person"
    first = None
    for holder in holders_in(value.text):
        first = first or draft.person(holder.name, rule, value.start)
        place = Evidence(value.start, value.end, rule)
        draft.role(draft.person(holder.name, rule, value.start), holder.office.title, place)
    name = _name(value.text)
    if first is None and name is not None:
        first = draft.person(name, rule, value.start)
        office = next((office for office in offices if office.start > value.end), None) if field != "member" else None
        if office is not None and is_office(office.text):
            draft.role(first, office.text, Evidence(value.start, office.end, rule))
        if value.label in _OFFICE_LABEL:
            draft.role(first, value.label.title(), Evidence(value.start, value.end, rule))
    return first


def _name(text: str) -> PersonName | None:
    name = name_at(text, 0) or name_at(text, 0, bare=2)
    return None if name is None or is_office(name.plain) else name


def _put(draft: Draft, paper: Paper) -> None:
    """Add a paper, or what is now known of one that its item lists already."""
    for number, known in enumerate(draft.papers):
        same = slug(known.title) == slug(paper.title)
        if same and known.meeting == paper.meeting and paper.item in {known.item, None}:
            draft.papers[number] = replace(
                paper, key=known.key, item=known.item, pages=known.pages, address=known.address, size=known.size
            )
            return
    key = draft.key(f"{paper.item or paper.meeting}-document")
    draft.papers.append(replace(paper, key=key))
