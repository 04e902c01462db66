"""The attendance record of a meeting: one row for each person, with role and attendance as the system has them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from councilgraph_mappings.codes import Capacity, Status
from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.lookup import table
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.meeting.bodies import read_body
from councilgraph_mappings.parse.meeting.meeting import read_meeting
from councilgraph_mappings.parse.offices.appointments import named_in
from councilgraph_mappings.parse.pages.page_fields import folded
from councilgraph_mappings.parse.pages.page_heads import is_head, page_name
from councilgraph_mappings.parse.pages.page_tables import Entry, entries
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Attendance, Meeting

_STATUS: Mapping[str, str] = {word: name for name, listed in table("pages")["status"].items() for word in listed}
_CAPACITY = {word: Capacity(name) for name, listed in table("pages")["capacity"].items() for word in listed}
_EXPECTED = "expected"
_AS_SUBSTITUTE = "as substitute"
_PARTS = bounded(r"\s*[,;(]\s*|\s+[-–]\s+")
_SHOWN = re.compile(r"(?:virtual(?:ly)?|remote(?:ly)?|online|in person|sent (?:a )?(?:representative|substitute))\)?")
"""What may stand behind an attendance and be published; a reason for an absence may not."""


def read_attendance_page(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add who was at a meeting, excused or absent; who is only expected was not there yet."""
    head = [b for b in blocks[:8] if b.kind is not Kind.TABLE and not is_head(b.text)]
    named = page_name(blocks, "attendance")
    if named is not None:
        head = [named, *(b for b in head if b.start > named.start)]
    meeting = read_body(draft, read_meeting(draft, "m1", head, []), head)
    draft.meetings.append(meeting)
    if meeting.date is None:
        draft.find(0, 0, FindingKind.MISSING, "the document does not say the date of its meeting; a manifest can")
    rows = [*entries(draft, blocks, ("person", "role", "status"), ("person", "status"))]
    if not rows:
        draft.find(0, 0, FindingKind.MISSING, "there is no table of attendance with the columns that the rules know")
    expected = [row for row in rows if _STATUS.get(_status(row)) == _EXPECTED]
    for row in rows:
        if row not in expected:
            _add(draft, row, meeting)
    if expected:
        cell = expected[0].cells["status"]
        message = f"of {len(expected)} people the record only says that they are expected"
        draft.find(cell.start, cell.end, FindingKind.MISSING, message)


def status_places(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Yield the places of the system's own words for attendance and roles, which may be shown whatever is beside them."""
    for block in blocks:
        for cell in (cell for row in block.rows for cell in row.cells):
            word = _PARTS.split(cell.text)[0]
            if folded(word) in _STATUS:
                yield cell.start, cell.start + len(word)
            elif folded(cell.text) in _CAPACITY:
                yield cell.start, cell.end


def _status(row: Entry) -> str:
    return folded(_PARTS.split(row.text("status"))[0])


def _add(draft: Draft, row: Entry, meeting: Meeting) -> None:
    cell, stated = row.cells["person"], row.cells["status"]
    name = named_in(draft, cell.text, cell.start)
    status = _STATUS.get(_status(row))
    if name is None or status is None:
        what = "names nobody" if name is None else "has no attendance"
        message = f"a row of the attendance {what} that a rule knows; it is not read and not shown"
        draft.find(row.first, row.first + 1, FindingKind.UNSETTLED, message)
        return
    notes = _PARTS.split(stated.text)[1:]
    shown = [note.rstrip(")") for note in notes if _SHOWN.fullmatch(folded(note))]
    capacity = Capacity.SUBSTITUTE if any(folded(note).startswith(_AS_SUBSTITUTE) for note in notes) else None
    person = draft.person(name, "attendance-page.person", cell.start)
    role = row.text("role")
    capacity = capacity or _CAPACITY.get(folded(role))
    if role and folded(role) not in _CAPACITY:
        at = row.cells["role"]
        draft.role(person, role, Evidence(at.start, at.end, "attendance-page.role"), meeting.council_key)
    evidence = Evidence(cell.start + name.start, _end(draft, row, name.end, notes), "attendance-page.row")
    note = ", ".join(shown) or None
    draft.attendance.append(Attendance(meeting.key, person, Status(status), evidence, capacity, note=note))


def _read(note: str) -> bool:
    """Return whether what stands behind an attendance may be shown."""
    plain = folded(note)
    return bool(_SHOWN.fullmatch(plain)) or plain.startswith(_AS_SUBSTITUTE)


def _end(draft: Draft, row: Entry, named: int, notes: Sequence[str]) -> int:
    """Return the end of the passage: of the row where nothing in between is left out, else of the name."""
    cell, stated = row.cells["person"], row.cells["status"]
    between = draft.text[cell.start : stated.end].count(" | ")
    whole = stated.start > cell.start and between == (2 if "role" in row.cells else 1) and all(map(_read, notes))
    return stated.end if whole else cell.start + named
