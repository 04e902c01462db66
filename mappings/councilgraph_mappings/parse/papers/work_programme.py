"""Work programmes: what a committee plans to take and when, from tables and from tables flattened to lines."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.offices.offices import is_office
from councilgraph_mappings.parse.papers.cells import OPEN, is_somebody, target_of
from councilgraph_mappings.parse.papers.programme_days import begins_topics, is_month, topics_in
from councilgraph_mappings.parse.papers.table_lines import tables_of
from councilgraph_mappings.parse.papers.table_rows import rows_of
from councilgraph_mappings.parse.people.names import name_at
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind, Row
from councilgraph_mappings.records import Outcome, WorkProgrammeEntry

_HEADS = {
    "date": bounded(r"\b(?:date|meeting|month|when)\b", re.IGNORECASE),
    "reason": bounded(r"\breason\b|\bprioriti", re.IGNORECASE),
    "responsible": bounded(r"\b(?:officer|responsible|lead|author|contact|member)\b", re.IGNORECASE),
    "purpose": bounded(r"\b(?:purpose|objective|outcome|description|detail|scope|why)\b", re.IGNORECASE),
    "title": bounded(r"\b(?:item|topic|subject|title|issue|report|agenda)\b", re.IGNORECASE),
}


def add_entries(draft: Draft, blocks: Sequence[Block], meeting: str, organisation: str | None) -> int:
    """Add the entries of a work programme and return how many."""
    before = len(draft.work_programme)
    lines: list[Block] = []
    days = _days_above(blocks)
    for block in blocks:
        if block.kind is Kind.TABLE:
            _table(draft, block, meeting, organisation, days.get(block.start, ""))
        else:
            lines.append(block)
    _lines(draft, lines, meeting, organisation)
    if len(draft.work_programme) == before:
        _topics(draft, lines, meeting, organisation)
    return len(draft.work_programme) - before


def _topics(draft: Draft, blocks: Sequence[Block], meeting: str, organisation: str | None) -> None:
    """Read a programme that is no table: days with the topics below them, or months with theirs."""
    for topic in topics_in(blocks):
        end = topic.who[0].end if topic.who else topic.block.end
        place = Evidence(topic.block.start, end, "work-programme.days")
        who = topic.who[0].text if topic.who else ""
        _add(draft, meeting, organisation, {"title": topic.title, "date": topic.date, "responsible": who}, place)


def add_additions(
    draft: Draft, things: Sequence[tuple[str, int, int]], meeting: str, organisation: str | None, origin: str | None
) -> None:
    """Add what a meeting agreed to put on its work programme: each title with its place, and the outcome that did so.

    The month may stand behind the title: "Winter roads – January 2024".
    """
    known = {entry.evidence.start for entry in draft.work_programme}
    for title, start, end in things:
        if start in known:
            continue
        key = draft.key(f"{meeting}-work-programme")
        dashed = _MONTH_BEHIND.search(title)
        target = target_of(dashed["when"])[0] if dashed else None
        place = Evidence(start, end, "work-programme.added")
        draft.work_programme.append(
            WorkProgrammeEntry(
                key,
                meeting,
                title[: dashed.start()] if dashed and target else title,
                place,
                organisation,
                target,
                origin=origin,
            )
        )


_MONTH_BEHIND = bounded(r"\s*[–—(-]\s*(?P<when>(?:\d{1,2}(?:st|nd|rd|th)?\s+)?[A-Z][a-z]{2,8}\s+20\d\d)\W*$")


_PROGRAMME = bounded(r"\b(?:work\s*(?:programme|plan)|forward\s+plan)\b", re.IGNORECASE)


def add_approved(
    draft: Draft, blocks: Sequence[Block], outcome: Outcome, meeting: str, organisation: str | None
) -> None:
    """Add the topics of a work programme that is approved "as follows": the points below, under whatever heads."""
    if not _PROGRAMME.search(outcome.text):
        return  # before the search for its block, as every outcome is asked
    at = next((i for i, block in enumerate(blocks) if block.start <= outcome.evidence.start < block.end), None)
    if at is None or not blocks[at].text.rstrip().endswith((":", ":-", "–")):
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


_LABEL_OF_DAY = bounded(
    r"\W*(?:(?:date\s+of\s+)?(?:the\s+)?(?:next\s+)?meeting(?:\s+(?:date|on|of))?|date)\s*[:–-]?\s+", re.IGNORECASE
)


def _days_above(blocks: Sequence[Block]) -> Mapping[int, str]:
    """Return the days of the meetings that head the tables of a programme, by where each table begins; one alone heads none."""
    days: dict[int, str] = {}
    for above, block in pairwise(blocks):
        if block.kind is Kind.TABLE and above.kind is not Kind.TABLE and len(above.text) < _LONGEST_TITLE:
            label = _LABEL_OF_DAY.match(above.text)
            day = above.text[label.end() if label else 0 :].strip()
            if target_of(day)[0]:
                days[block.start] = day
    return days if len(days) > 1 else {}


def _table(draft: Draft, block: Block, meeting: str, organisation: str | None, date: str) -> None:
    """Read a table with a column of titles and one of dates, officers or reasons; a date alone heads the rows below.

    ``date`` is the day that stands above the table, if one does.
    """
    columns: dict[str, int] = {}
    heads = block.rows[0].cells if block.rows else ()
    rows = block.rows[1:]
    for index, cell in enumerate(heads):
        role = next((r for r, pattern in _HEADS.items() if r not in columns and pattern.search(cell.text)), None)
        if role and len(cell.text) < 60:
            columns[role] = index
    months = {index: cell.text.strip() for index, cell in enumerate(heads) if is_month(cell.text)}
    if _day_alone([cell.text for cell in heads]):
        columns, rows = _columns_of(block.rows), block.rows
    if "title" not in columns or len(columns) < 2:
        return
    for row in rows:
        cells = [cell.text.strip() for cell in row.cells]
        if day := _day_alone(cells):
            date = day
            continue
        said = {role: cells[index] for role, index in columns.items() if index < len(cells) and cells[index]}
        marked = ", ".join(name for index, name in months.items() if index < len(cells) and cells[index])
        date = said.get("date", marked or date)
        if "title" in said and (date or "responsible" in said):
            place = Evidence(row.cells[0].start, row.cells[-1].end, "work-programme.table")
            _add(draft, meeting, organisation, {**said, "date": date}, place)


def _day_alone(cells: Sequence[str]) -> str:
    """Return the day that heads the rows below it, where it is all that a row says, else nothing."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    return filled[0] if len(filled) == 1 and (target_of(filled[0])[0] or OPEN.fullmatch(filled[0])) else ""


def heads_days(block: Block) -> bool:
    """Return whether a table is a programme whose heads are lost: it begins with a day, and names who brings what."""
    first = block.rows[0].cells if block.rows else ()
    return bool(_day_alone([cell.text for cell in first])) and len(_columns_of(block.rows)) > 1


def begins_programme(blocks: Sequence[Block], at: int) -> bool:
    """Return whether the entries of a programme begin at a line: a table of them, a day above points, or months."""
    block = blocks[at]
    if block.kind is Kind.TABLE:
        return heads_days(block) or _HEADS["title"].search(block.text.split("\n")[0]) is not None
    below = blocks[at + 1].start if at + 1 < len(blocks) else -1
    return below in _days_above(blocks[at : at + _FIRST_TOPICS]) or begins_topics(blocks[at : at + _FIRST_TOPICS])


_FIRST_TOPICS = 60
"""So many lines show whether topics follow."""


def _columns_of(rows: Sequence[Row]) -> dict[str, int]:
    """Return the columns of a table whose heads are lost, by what they hold: who, and before them what is planned."""
    whos = [index for row in rows for index, cell in enumerate(row.cells) if is_somebody(cell.text)]
    if not whos:
        return {}
    responsible = max(sorted(set(whos)), key=whos.count)
    before = [index for row in rows for index, cell in enumerate(row.cells[:responsible]) if cell.text.strip()]
    titles = [index for index in before if index < responsible]
    if not titles:
        return {}
    return {"title": max(sorted(set(titles)), key=titles.count), "responsible": responsible}


def _lines(draft: Draft, blocks: Sequence[Block], meeting: str, organisation: str | None) -> None:
    """Read tables whose cells stand one below the other; a day counts for the rows below it until the next."""
    for lines in tables_of(blocks, "programme"):
        roles = lines.roles if "date" in lines.roles else ("date", *lines.roles)
        date = ""
        for row in rows_of(replace(lines, roles=roles)):
            if "date" in row:
                date = _day(row["date"])
            if "title" not in row or not (date or _WHO & row.keys()) or len(row) < 2:
                continue
            said = {role: " ".join(block.text for block in cells) for role, cells in row.items()}
            if len(said["title"]) > _LONGEST_TITLE or said["title"].endswith((".", ":")):
                continue
            first, last = min(b.start for c in row.values() for b in c), max(b.end for c in row.values() for b in c)
            who = next((row[role][0].text for role in ("responsible", "member") if role in row), "")
            place = Evidence(first, last, "work-programme.lines")
            _add(draft, meeting, organisation, {**said, "date": date, "responsible": who}, place)


_WHO = frozenset({"responsible", "member"})

_LONGEST_TITLE = 200


def _day(cells: Sequence[Block]) -> str:
    """Return the day of a cell of days; below "Items to be scheduled" it may be a year of its own."""
    return next((block.text for block in reversed(cells) if any(target_of(block.text))), cells[-1].text).strip()
