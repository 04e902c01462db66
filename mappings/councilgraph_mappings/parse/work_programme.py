"""Work programmes: what a committee plans to take and when, from tables and from tables flattened to lines."""

import re
from collections.abc import Mapping, Sequence

from councilgraph_mappings.lookup import table
from councilgraph_mappings.parse.dates import dates_in
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.names import name_at
from councilgraph_mappings.parse.offices import is_office
from councilgraph_mappings.parse.scan import bounded
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Evidence, Outcome, WorkProgrammeEntry

_MONTHS = {name.casefold(): number for number, names in enumerate(table("dates")["months"], 1) for name in names}

_MONTH_YEAR = bounded(r"^\W*(?P<month>[A-Za-z]+)\s+(?P<year>(?:19|20)\d\d)\W*$")

_OPEN = bounded(
    r"^\W*(?:tbc|tba|to\s+be\s+(?:confirmed|scheduled|determined|agreed|arranged)|unscheduled|date\s+to\s+be\s+confirmed|not\s+yet\s+scheduled)\W*$",
    re.IGNORECASE,
)

_HEADS = {
    "date": bounded(r"\b(?:date|meeting|month|when)\b", re.IGNORECASE),
    "reason": bounded(r"\breason\b|\bprioriti", re.IGNORECASE),
    "responsible": bounded(r"\b(?:officer|responsible|lead|author|contact|member)\b", re.IGNORECASE),
    "purpose": bounded(r"\b(?:purpose|objective|outcome|description|detail|scope|why)\b", re.IGNORECASE),
    "title": bounded(r"\b(?:item|topic|subject|title|issue|report|agenda)\b", re.IGNORECASE),
}

_HEAD_LINE = bounded(
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


_PROGRAMME = bounded(r"\b(?:work\s*(?:programme|plan)|forward\s+plan)\b", re.IGNORECASE)


def add_approved(
    draft: Draft, blocks: Sequence[Block], outcome: Outcome, meeting: str, organisation: str | None
) -> None:
    """Add the topics of a work programme that is approved "as follows": the points below, under whatever heads."""
    at = next((i for i, block in enumerate(blocks) if block.start <= outcome.evidence.start < block.end), None)
    if at is None or not _PROGRAMME.search(outcome.text) or not blocks[at].text.rstrip().endswith((":", ":-", "–")):
        return
    for block in blocks[at + 1 :]:
        point = bool(block.marker) and not any(sign.isalnum() for sign in block.marker)
        if block.kind is Kind.TABLE or len(block.text) > 160 or (not point and block.text.rstrip().endswith(".")):
            return
        if point:
            things = ((block.text.strip(" ;.,"), block.start, block.end),)
            add_additions(draft, things, meeting, organisation, outcome.key)


def _add(
    draft: Draft,
    meeting: str,
    organisation: str | None,
    said: Mapping[str, str],
    evidence: Evidence,
) -> None:
    """Add an entry, given what is said of it by the name of the column."""
    date = said.get("date", "")
    target, date_text = target_of(date)
    responsible = said.get("responsible", "")
    name = name_at(responsible, 0) or name_at(responsible, 0, bare=2)
    person = None
    if name is not None and not is_office(name.plain):
        person = draft.person(name, evidence.rule, max(evidence.start, evidence.end - len(responsible)) - name.start)
        office = responsible[name.end :].strip(" ,-–:()/")
        if office and is_office(office):
            draft.role(person, office, evidence)
    draft.work_programme.append(
        WorkProgrammeEntry(
            draft.key(f"{meeting}-work-programme"),
            meeting,
            said["title"].strip(" ."),
            evidence,
            organisation,
            target,
            date_text or (date if target is None and date else None),
            person,
            None if person else responsible or None,
            said.get("reason") or said.get("purpose"),
        )
    )


def _table(draft: Draft, block: Block, meeting: str, organisation: str | None) -> None:
    """Read a table with a column of titles and one of dates, officers or reasons; a date alone heads the rows below."""
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
        cells = [cell.text.strip() for cell in row.cells]
        filled = [cell for cell in cells if cell]
        if len(filled) == 1 and (target_of(filled[0])[0] or _OPEN.match(filled[0])):
            date = filled[0]
            continue
        said = {role: cells[index] for role, index in columns.items() if index < len(cells) and cells[index]}
        date = said.get("date", date)
        if "title" in said and (date or "responsible" in said):
            place = Evidence(row.cells[0].start, row.cells[-1].end, "work-programme.table")
            _add(draft, meeting, organisation, {**said, "date": date}, place)


def _lines(draft: Draft, blocks: Sequence[Block], meeting: str, organisation: str | None) -> None:
    """Read rows whose cells stand one below the other: a row begins at a date, its title follows."""
    heads = [index for index, block in enumerate(blocks) if _HEAD_LINE.match(block.text.strip(" *:"))]
    if len(heads) < 2:
        return
    roles = [next((r for r, p in _HEADS.items() if p.search(blocks[at].text)), "") for at in heads]
    row: list[Block] = []
    for block in [*blocks[heads[-1] + 1 :], None]:
        begins = block is not None and any(target_of(f"{block.marker} {block.text}"))
        # A row that grows beyond its columns has ended; what follows it belongs to none until the next date.
        if row and (block is None or begins or len(row) > len(heads) + 1):
            if len(row) > 1:
                place = Evidence(row[0].start, row[-1].end, "work-programme.lines")
                _add(draft, meeting, organisation, _said(row, roles), place)
            row = []
        if block is not None and (begins or row):
            row.append(block)


def _said(row: Sequence[Block], roles: Sequence[str]) -> dict[str, str]:
    """Return what a row says by the name of its columns; where cells are missing, the last may be who is responsible."""
    said = {"date": row[0].text, "title": row[1].text}
    if len(row) == len(roles):
        said |= {role: cell.text for role, cell in zip(roles[1:], row[1:], strict=True) if role and cell.text}
    if "responsible" not in said and len(row) > 2 and _responsible(row[-1].text):
        said["responsible"] = row[-1].text
        if "reason" not in said and len(row) > 4:
            said["reason"] = row[-2].text
    return said


def _responsible(text: str) -> bool:
    return len(text) < 80 and (is_office(text) or name_at(text, 0, bare=2) is not None)
