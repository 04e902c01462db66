"""Who was at a meeting, excused from it or absent, and in what capacity."""

from collections.abc import Iterator

from councilgraph_mappings.map.literals import time
from councilgraph_mappings.map.sheet import Sheet, Triple
from councilgraph_mappings.records import Attendance
from councilgraph_mappings.vocabulary import CG, RDF, SKOS


def attendance_triples(attendance: Attendance, sheet: Sheet) -> Iterator[Triple]:
    """Yield the triples of one person's attendance."""
    node = sheet.new_node("attendance", attendance.meeting, attendance.person, attendance.status)
    yield node, RDF.type, CG.Attendance
    yield node, CG.attendee, sheet.person(attendance.person)
    yield node, CG.atMeeting, sheet.meeting(attendance.meeting)
    yield node, CG.attendanceStatus, sheet.concept("attendance-status", attendance.status)
    if attendance.capacity:
        yield node, CG.capacity, sheet.concept("capacity", attendance.capacity)
    if attendance.substitute_for:
        yield node, CG.substituteFor, sheet.person(attendance.substitute_for)
    if attendance.arrived:
        yield node, CG.arrived, time(attendance.arrived)
    if attendance.left:
        yield node, CG.left, time(attendance.left)
    if attendance.note:
        yield node, SKOS.note, sheet.words(attendance.note)
    yield sheet.quoted(node, attendance.evidence)
