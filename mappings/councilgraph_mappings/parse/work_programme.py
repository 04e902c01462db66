"""Work programmes: what a committee plans to take and when, from tables and from tables flattened to lines."""

import re
from collections.abc import Sequence

from councilgraph_mappings.lookup import table
from councilgraph_mappings.parse.dates import dates_in
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.names import name_at
from councilgraph_mappings.parse.offices import is_office
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Evidence, WorkProgrammeEntry

_MONTHS = {name.casefold(): number for number, names in enumerate(table("dates")["months"], 1) for name in names}

_MONTH_YEAR = re.compile(r"^\W*(?P<month>[A-Za-z]+)\s+(?P<year>(?:19|20)\d\d)\W*$")

_OPEN = re.compile(
    r"^\W*(?:tbc|tba|to\s+be\s+(?:confirmed|scheduled|determined|agreed|arranged)|unscheduled|date\s+to\s+be\s+confirmed|not\s+yet\s+scheduled)\W*$",
    re.IGNORECASE,
)

_HEADS = {
    "date": re.compile(r"\b(?:date|meeting|month|when)\b", re.IGNORECASE),
    "reason": re.compile(r"\breason\b|\bprioriti", re.IGNORECASE),
    "responsible": re.compile(r"\b(?:officer|responsible|lead|author|contact|member)\b", re.IGNORECASE),
    "purpose": re.compile(r"\b(?:purpose|objective|outcome|description|detail|scope|why)\b", re.IGNORECASE),
    "title": re.compile(r"\b(?:item|topic|subject|title|issue|report|agenda)\b", re.IGNORECASE),
}

_HEAD_LINE = re.compile(
    r"^(?:date(?:\s+of\s+meeting)?|meeting\s+date|agenda\s+items?|items?|topic|subject|title|purpose(?:\s+of\s+the\s+(?:agenda\s+item|report))?|reason(?:\s+for\s+consideration)?|(?:responsible|lead|report)?\s*officer|cabinet\s+member.*|author|prioriti[sz]ation(?:\s+score)?|objective|lead|contact)$",
    re.IGNORECASE,
)


def target_of(text: str) -> tuple[str | None, str | None]:
    """Return a target date as precise as written, or the words that stand for none.

    >>> target_of("19 September 2018"), target_of("March 2019"), target_of("TBC"), target_of("Bus Review")
    (('2018-09-19', None), ('2019-03', None), (None, 'TBC'), (None, None))
    """
    text = text.strip()
    if (found := dates_in(text)) and len(text) - (found[0].end - found[0].start) <= 12:
        return found[0].value.isoformat(), None
    if (match := _MONTH_YEAR.match(text)) and match["month"].casefold() in _MONTHS:
        return f"{match['year']}-{_MONTHS[match['month'].casefold()]:02d}", None
    return (None, text) if _OPEN.match(text) else (None, None)


def add_entries(draft: Draft, blocks: Sequence[Block], meeting: str, organisation: str | None) -> int:
    """Add the entries of a work programme and return how many."""
    before = len(draft.work_programme)
    lines: list[Block] = []
    for block in blocks:
        if block.kind is Kind.TABLE:
            _table(draft, block, meeting, organisation)
        else:
            lines.append(block)
    _lines(draft, lines, meeting, organisation)
    return len(draft.work_programme) - before


def add_additions(
    draft: Draft, things: Sequence[tuple[str, int, int]], meeting: str, organisation: str | None, origin: str | None
) -> None:
    """Add what a meeting agreed to put on its work programme: each title with its place, and the outcome that did so."""
    for title, start, end in things:
        key = draft.key(f"{meeting}-work-programme")
        draft.work_programme.append(
            WorkProgrammeEntry(
                key, meeting, title, Evidence(start, end, "work-programme.added"), organisation, origin=origin
            )
        )


def _entry(
    draft: Draft,
    title: str,
    date: str,
    responsible: str | None,
    reason: str | None,
    start: int,
    end: int,
    meeting: str,
    organisation: str | None,
    rule: str,
) -> None:
    target, date_text = target_of(date)
    if target is None and date_text is None and date:
        date_text = date
    name = (name_at(responsible, 0) or name_at(responsible, 0, bare=2)) if responsible else None
    person = (
        draft.person(name, rule, max(start, end - len(responsible or "")) - name.start)
        if name is not None and not is_office(name.plain)
        else None
    )
    if person and name and responsible and (office := responsible[name.end :].strip(" ,-–:()/")) and is_office(office):
        draft.role(person, office, Evidence(start, end, rule))
    key = draft.key(f"{meeting}-work-programme")
    draft.work_programme.append(
        WorkProgrammeEntry(
            key,
            meeting,
            title.strip(" ."),
            Evidence(start, end, rule),
            organisation,
            target,
            date_text,
            person,
            None if person or not responsible else responsible,
            reason,
        )
    )


def _table(draft: Draft, block: Block, meeting: str, organisation: str | None) -> None:
    columns: dict[str, int] = {}
    heads = block.rows[0].cells if block.rows else ()
    for index, cell in enumerate(heads):
        role = next((r for r, pattern in _HEADS.items() if r not in columns and pattern.search(cell.text)), None)
        if role and len(cell.text) < 60:
            columns[role] = index
    if "title" not in columns or len(columns) < 2:
        return
    date = ""
    for row in block.rows[1:]:
        cells = [c.text.strip() for c in row.cells]
        filled = [c for c in cells if c]
        if len(filled) == 1 and (target_of(filled[0])[0] or _OPEN.match(filled[0])):
            date = filled[0]
            continue
        said = {role: cells[index] for role, index in columns.items() if index < len(cells) and cells[index]}
        date = said.get("date", date)
        if "title" in said and (date or "responsible" in said):
            _entry(
                draft,
                said["title"],
                date,
                said.get("responsible"),
                said.get("reason") or said.get("purpose"),
                row.cells[0].start,
                row.cells[-1].end,
                meeting,
                organisation,
                "work-programme.table",
            )


def _lines(draft: Draft, blocks: Sequence[Block], meeting: str, organisation: str | None) -> None:
    """Read rows whose cells stand one below the other: a row begins at a date, its title follows."""
    heads = [b for b in blocks if _HEAD_LINE.match(b.text.strip(" *:"))]
    if len(heads) < 2:
        return
    width = len(heads)
    first = blocks.index(heads[-1]) + 1
    order = [next((r for r, p in _HEADS.items() if p.search(h.text)), "") for h in heads]
    row: list[Block] = []
    date: Block | None = None

    def flush() -> None:
        if date is None or not row:
            return
        cells = dict(zip(order[1:], row, strict=False)) if len(row) == width - 1 else {}
        last = row[-1] if len(row) > 1 else None
        officer = cells.get("responsible") or (last if last and _responsible(last.text) else None)
        reason = cells.get("reason") or (row[-2] if officer is last and len(row) > 3 else None)
        title = cells.get("title") or row[0]
        _entry(
            draft,
            title.text,
            date.text,
            officer.text if officer else None,
            reason.text if reason else None,
            date.start,
            row[-1].end,
            meeting,
            organisation,
            "work-programme.lines",
        )

    for block in blocks[first:]:
        target, open_text = target_of(f"{block.marker} {block.text}".strip())
        if target or open_text:
            flush()
            date, row = block, []
        elif date is not None:
            if len(row) >= width + 1:
                flush()
                date, row = None, []
            else:
                row.append(block)
    flush()


def _responsible(text: str) -> bool:
    return len(text) < 80 and (is_office(text) or name_at(text, 0, bare=2) is not None)
