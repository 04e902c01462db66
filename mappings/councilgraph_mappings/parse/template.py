"""The CSV files of a council without a system: each row a record, each column of ``template.toml`` used.

A column that the table does not have is an error, so that nothing that somebody has typed is lost in silence.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from councilgraph_mappings.codes import Capacity, OrganisationKind, OutcomeClass, OutcomeKind, RecordStatus, Status
from councilgraph_mappings.errors import UnreadableError, UnsupportedFormatError
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.lookup import table
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.offices.appointments import Period, add_role, whole_name
from councilgraph_mappings.parse.pages.councillor_page import body_key
from councilgraph_mappings.parse.pages.page_fields import folded
from councilgraph_mappings.parse.people.people import slug
from councilgraph_mappings.parse.wording.dates import dates_in, times_in
from councilgraph_mappings.read.document import Cell, Document, Row
from councilgraph_mappings.reading import Context, Reading
from councilgraph_mappings.records import AgendaItem, Attendance, Meeting, Outcome

LAYOUTS: Final[Mapping[str, Mapping[str, Any]]] = table("template")
_PAGES = table("pages")
_STATUS = {word: name for name, listed in _PAGES["status"].items() for word in listed if name != "expected"}
_CAPACITY = {word: name for name, listed in _PAGES["capacity"].items() for word in listed}
_ONLY_DATE = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{4}")
_ONLY_TIME = re.compile(r"\d\d?[:.]\d\d")


def columns(layout: str) -> list[str]:
    """Return the names of the columns of a file.

    >>> columns("people")
    ['council', 'person', 'office', 'body', 'from', 'until']
    """
    return [column["name"] for column in LAYOUTS[layout]["columns"]]


def read_template(document: Document, context: Context) -> Reading:
    """Return what the rows of a file say.

    Raises:
        UnsupportedFormatError: it has not the columns of any of the files.
        UnreadableError: it has columns beside them.
    """
    rows = document.blocks[0].rows
    named = [folded(cell.text) for cell in rows[0].cells]
    layout = next((name for name, known in LAYOUTS.items() if set(known["needed"]) <= set(named)), None)
    if layout is None:
        raise UnsupportedFormatError(
            context.path,
            "is a table whose columns are those of no file that is known",
            "councilgraph template writes files with the columns that are read",
        )
    if unmapped := [name for name in named if name not in columns(layout)]:
        raise UnreadableError(
            context.path, f"unmapped columns {unmapped}", "take them out, or name them as they are read"
        )
    if len(set(named)) < len(named):
        raise UnreadableError(context.path, "has a column twice", "leave one of them out")
    draft = Draft(document, context)
    sheet = _Rows(draft)
    for row in rows[1:]:
        if not row.cells[0].text.startswith("#"):
            cells = dict(zip(named, row.cells, strict=True))
            _READERS[layout](sheet, _Row(draft, row, cells))
    return replace(draft.settle(f"table of {layout}"), meetings=tuple(sheet.meetings.values()))


@dataclass(frozen=True, slots=True)
class _Row:
    """One row, its cells by the names of their columns."""

    draft: Draft
    row: Row
    cells: Mapping[str, Cell]

    def text(self, column: str) -> str:
        """Return what stands in a column."""
        cell = self.cells.get(column)
        return cell.text.strip() if cell else ""

    def evidence(self, column: str | None = None) -> Evidence:
        """Return the passage of a cell, or of the whole row."""
        if column:
            cell = self.cells[column]
            return Evidence(cell.start, cell.end, f"template.{column}")
        filled = [cell for cell in self.row.cells if cell.text]
        return Evidence(filled[0].start, filled[-1].end, "template.row")

    def fault(self, column: str, what: str) -> None:
        """Report a cell that is not what its column holds."""
        place = self.evidence(column) if self.text(column) else self.evidence()
        shown = f"“{self.text(column)}”" if self.text(column) else "an empty cell"
        self.draft.find(place.start, place.end, FindingKind.UNSETTLED, f"{shown} in the column {column} is {what}")

    def date(self, column: str) -> dt.date | None:
        """Return the day in a column, None where it is empty or none of the calendar."""
        text = self.text(column)
        days = dates_in(text) if _ONLY_DATE.fullmatch(text) else []
        if text and not days:
            self.fault(column, "no day of the calendar; it is not read")
        return days[0].value if days else None

    def time(self, column: str) -> dt.time | None:
        """Return the time of day in a column, None where it is empty or none."""
        text = self.text(column)
        if not text:
            return None
        padded = text.replace(".", ":").rjust(5, "0") if _ONLY_TIME.fullmatch(text) else text
        times = times_in(padded)
        if len(times) != 1 or times[0].end - times[0].start != len(padded):
            self.fault(column, "no time of day; it is not read")
            return None
        return times[0].value

    def word(self, column: str, words: Mapping[str, str]) -> str | None:
        """Return what the word in a column stands for, None where it is empty or not known."""
        text = folded(self.text(column))
        if text and text not in words:
            self.fault(column, "none of the words that are known there; it is not read")
        return words.get(text)

    def person(self, column: str, *, needed: bool = False) -> str | None:
        """Return the key of the person in a column."""
        name = whole_name(self.text(column))
        if name is None or name.end < len(self.text(column).rstrip(" .")):
            if self.text(column) or needed:
                self.fault(column, "no name of one person; it is not read")
            return None
        return self.draft.person(name, f"template.{column}", self.cells[column].start)


@dataclass(slots=True)
class _Rows:
    """What the rows of one file share: rows of one meeting speak of the same."""

    draft: Draft
    meetings: dict[str, Meeting] = field(default_factory=dict)
    items: dict[str, str] = field(default_factory=dict)

    def council(self, row: _Row) -> str | None:
        """Return the key of the council of a row."""
        if not row.text("council"):
            return None
        return self.draft.organisations.add(row.text("council"), OrganisationKind.COUNCIL, row.evidence("council"))

    def body(self, row: _Row, kind: OrganisationKind) -> str | None:
        """Return the key of the body of a row, which may be the council itself."""
        name, council = row.text("body"), self.council(row)
        if not name or folded(name) in {"council", "full council"} or folded(name) == folded(row.text("council")):
            return council if name else None
        return body_key(self.draft, name, kind, row.evidence("body"))

    def meeting(self, row: _Row) -> Meeting | None:
        """Return the meeting of a row; a row without its day is reported."""
        day = row.date("meeting_date")
        if day is None:
            if not row.text("meeting_date"):
                row.fault("meeting_date", "no day of a meeting; the row is not read")
            return None
        key = slug(f"{row.text('council')}-{row.text('body')}-{day}")
        if key not in self.meetings:
            council, body = self.council(row), self.body(row, OrganisationKind.COMMITTEE)
            self.meetings[key] = Meeting(
                key,
                primary=True,
                date=Stated(day, row.evidence("meeting_date")),
                council=Stated(row.text("council"), row.evidence("council")) if council else None,
                council_key=council,
                body=Stated(row.text("body"), row.evidence("body")) if body else None,
                body_key=body,
            )
        return self.meetings[key]

    def item(self, row: _Row, meeting: Meeting, *, new: bool) -> str | None:
        """Return the key of the item of a row, None where the row names none."""
        number, title = row.text("item_number") or None, row.text("item_title") or None
        key = f"{meeting.key}-{slug(number or title or '')}"
        if number is None and title is None:
            return None
        if new and key in self.items:
            key = self.draft.key(f"{key}-more")
        if key not in self.items:
            self.items[key] = key
            position = sum(item.meeting == meeting.key for item in self.draft.items) + 1
            evidence = row.evidence() if new else row.evidence("item_number")
            purpose = Stated(row.text("purpose"), row.evidence("purpose")) if row.text("purpose") else None
            self.draft.items.append(AgendaItem(key, meeting.key, position, number, title, evidence, purpose))
        return key


def _meetings(rows: _Rows, row: _Row) -> None:
    meeting = rows.meeting(row)
    if meeting is None:
        return
    start, end = row.time("start"), row.time("end")
    status = row.word("record", {status.value: status.value for status in RecordStatus})
    rows.meetings[meeting.key] = replace(
        meeting,
        start=Stated(start, row.evidence("start")) if start else None,
        end=Stated(end, row.evidence("end")) if end else None,
        venue=Stated(row.text("venue"), row.evidence("venue")) if row.text("venue") else None,
        status=Stated(RecordStatus(status), row.evidence("record")) if status else None,
    )


def _items(rows: _Rows, row: _Row) -> None:
    if meeting := rows.meeting(row):
        rows.item(row, meeting, new=True)


def _attendance(rows: _Rows, row: _Row) -> None:
    meeting = rows.meeting(row)
    person, status = row.person("person", needed=True), row.word("attendance", _STATUS)
    if status is None and not row.text("attendance"):
        row.fault("attendance", "no attendance; the row is not read")
    if meeting is None or person is None or status is None:
        return
    capacity = row.word("capacity", _CAPACITY)
    rows.draft.attendance.append(
        Attendance(
            meeting.key,
            person,
            Status(status),
            row.evidence(),
            Capacity(capacity) if capacity else None,
            row.person("substitute_for"),
            row.time("arrived"),
            row.time("left"),
        )
    )


def _decisions(rows: _Rows, row: _Row) -> None:
    meeting = rows.meeting(row)
    sort = row.word("class", {sort.value.casefold(): sort.value for sort in OutcomeClass})
    for column in ("class", "decision"):
        if not row.text(column):
            row.fault(column, "needed; the row is not read")
    if meeting is None or sort is None or not row.text("decision"):
        return
    kind = row.word("kind", {kind.value: kind.value for kind in OutcomeKind})
    item = rows.item(row, meeting, new=False)
    key = rows.draft.key(f"{item or meeting.key}-{slug(row.text('part') or row.text('decision'))}")
    rows.draft.outcomes.append(
        Outcome(
            key,
            meeting.key,
            item,
            OutcomeClass(sort),
            OutcomeKind(kind) if kind else None,
            row.text("part") or None,
            row.text("decision"),
            row.evidence(),
            owner=row.person("owner"),
            due=row.date("due"),
        )
    )


def _people(rows: _Rows, row: _Row) -> None:
    person = row.person("person", needed=True)
    if not row.text("office"):
        row.fault("office", "no office; the row is not read")
    if person is None or not row.text("office"):
        return
    rows.council(row)
    period = Period(row.date("from"), row.date("until"))
    if period.begins and period.ends and period.begins > period.ends:
        row.fault("until", "before the first day; neither is read")
        period = Period(None, None)
    body = rows.body(row, OrganisationKind.OTHER)
    add_role(rows.draft, person, row.text("office"), body, row.evidence(), period)


_READERS: Final[Mapping[str, Callable[[_Rows, _Row], None]]] = {
    "meetings": _meetings,
    "items": _items,
    "attendance": _attendance,
    "decisions": _decisions,
    "people": _people,
}
