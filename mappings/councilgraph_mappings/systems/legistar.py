"""Legistar's web API: events, their items and votes; bodies, people and who held which office; matters and their papers.

Its calendar is read, too, as scrapers keep it, and objects of which copies shorten the names of fields.
"""

from collections.abc import Callable
from typing import Final

from councilgraph_mappings.codes import PointKind, RecordStatus, Status
from councilgraph_mappings.parse.meeting.bodies import read_body
from councilgraph_mappings.parse.pages.pages import held_by
from councilgraph_mappings.read.document import Value
from councilgraph_mappings.records import AgendaItem, Attendance, Meeting, Motion, Point
from councilgraph_mappings.systems.fields import System
from councilgraph_mappings.systems.gathering import Gathering
from councilgraph_mappings.systems.legistar_calendar import add_row
from councilgraph_mappings.systems.legistar_fields import TABLES
from councilgraph_mappings.systems.legistar_histories import add_history, add_motion, outcome_of, person_of
from councilgraph_mappings.systems.legistar_matters import add_attachment, add_matter
from councilgraph_mappings.systems.legistar_short import spelled_out
from councilgraph_mappings.systems.tree import Node
from councilgraph_mappings.systems.votes import add_vote

_ROOTS: Final = (
    ("EventId", "events"),
    ("EventItemId", "eventitems"),
    ("VoteEventItemId", "votes"),
    ("RollCallPersonName", "rollcalls"),
    ("OfficeRecordFullName", "officerecords"),
    ("PersonFullName", "persons"),
    ("BodyName", "bodies"),
    ("MatterId", "matters"),
    ("MatterAttachmentName", "attachments"),
    ("MatterHistoryActionName", "histories"),
    ("MatterSponsorName", "sponsors"),
    ("Meeting Date", "calendar"),
)
_IN_XML: Final = ("Granicus", "ArrayOfGranicus")
_ROLL: Final = {
    "present": Status.PRESENT,
    "here": Status.PRESENT,
    "absent": Status.ABSENT,
    "excused": Status.APOLOGIES,
}


def _root(tree: Node) -> tuple[Node, str] | None:
    [listed] = tree.below if len(tree.below) == 1 else [""]
    if listed.startswith(_IN_XML):
        tree = _from_xml(tree.all(listed)[0], listed)
    objects = tree.all("")
    root = tree if objects else Node("", below={"": {1: tree}})
    for each in objects or [tree]:
        spelled_out(each)
    first = (objects or [tree])[0]
    return next(((root, table) for field, table in _ROOTS if first.get(field)), None)


def _from_xml(node: Node, name: str) -> Node:
    """Return what the service answers in XML as it answers in JSON: an object, or a list of them."""
    if not name.startswith(_IN_XML[1]):
        return node
    objects = list(node.children())
    for each in objects:
        each.name = ""
    return Node("", below={"": dict(enumerate(objects, 1))})


def _read(gathering: Gathering, node: Node, table: str) -> None:
    if table == "events":
        for event in node.all(""):
            _add_event(gathering, event)
    elif table == "eventitems":
        for number in dict.fromkeys(item.text("EventItemEventId") for item in node.all("")):
            meeting = _known_by_id(gathering, number)
            _add_items(gathering, [i for i in node.all("") if i.text("EventItemEventId") == number], meeting)
    elif table == "votes":
        _add_votes(gathering, node)
    elif table == "rollcalls":
        _add_roll(gathering, node)
    else:
        for each in node.all(""):
            _ADDS[table](gathering, each)


def _known_by_id(gathering: Gathering, number: str) -> Meeting:
    """Return a meeting of which an answer says no more than its id."""
    meeting = Meeting(f"m{len(gathering.meetings) + 1}", primary=True, source_id=number or None)
    gathering.meetings.append(read_body(gathering, meeting, []))
    return gathering.meetings[-1]


def _add_event(gathering: Gathering, node: Node) -> None:
    number, body, minutes = node.get("EventId"), node.get("EventBodyName"), node.get("EventMinutesFile")
    agenda = node.get("EventAgendaFile")
    meeting = Meeting(
        f"m{len(gathering.meetings) + 1}",
        primary=True,
        date=gathering.day(node.get("EventDate")),
        start=gathering.time(node.get("EventTime") or _with_time(node.get("EventDate"))),
        venue=gathering.words(node.get("EventLocation")),
        source_id=number.text if number else None,
        note=gathering.words(node.get("EventComment")),
        status=gathering.stated(minutes, RecordStatus.MINUTES) if minutes else None,
    )
    meeting = (
        held_by(gathering, meeting, body.text, gathering.evidence(body)) if body else read_body(gathering, meeting, [])
    )
    gathering.meetings.append(meeting)
    for address, title, kind in ((agenda, "Agenda", "agenda"), (minutes, "Minutes", "minutes")):
        if address:
            gathering.paper(meeting.key, address, None, address, kind=kind, title=title)
    _add_items(gathering, node.all("EventItems"), meeting)


def _with_time(value: Value | None) -> Value | None:
    """Return a date that has a time of day with it; the service itself has midnight in its place."""
    return None if value is None or "T00:00:00" in value.text else value


def _add_items(gathering: Gathering, items: list[Node], meeting: Meeting) -> None:
    if all(item.text("EventItemAgendaSequence").isdecimal() for item in items):
        items = sorted(items, key=lambda item: int(item.text("EventItemAgendaSequence")))
    for position, item in enumerate(items, 1):
        _add_item(gathering, item, position, meeting)


def _add_item(gathering: Gathering, node: Node, position: int, meeting: Meeting) -> None:
    title, number, identity = node.get("EventItemTitle"), node.get("EventItemAgendaNumber"), node.get("EventItemId")
    place = title or number
    if place is None:
        return
    printed = number.text.rstrip(".") if number else None
    key = gathering.key(f"{meeting.key}-{printed or position}")
    gathering.add_item(
        AgendaItem(
            key,
            meeting.key,
            position,
            printed,
            title.text if title else None,
            gathering.evidence(place),
            purpose=gathering.words(node.get("EventItemAgendaNote")),
            source_id=identity.text if identity else None,
        )
    )
    for attachment in node.all("EventItemMatterAttachments"):
        if name := attachment.get("MatterAttachmentName"):
            gathering.paper(meeting.key, name, key, attachment.get("MatterAttachmentHyperlink"))
    for block in gathering.blocks_of(node.get("EventItemMinutesNote")):
        count = sum(point.item == key for point in gathering.points) + 1
        evidence = gathering.evidence(node.get("EventItemMinutesNote") or place)
        gathering.points.append(
            Point(meeting.key, key, count, block.text, PointKind.DISCUSSION, evidence, block.marker or None)
        )
    said = node.get("EventItemActionName"), node.get("EventItemActionText")
    outcome = outcome_of(gathering, said, f"{key}-outcome", key, meeting)
    add_motion(gathering, node, "EventItem", key=key, item=key, meeting=meeting, outcome=outcome)
    for call in node.all("EventItemRollCalls"):
        _add_call(gathering, call, meeting)


def _add_votes(gathering: Gathering, node: Node) -> None:
    """Add the votes on items of which an answer says no more than their ids, each in a meeting that it does not name."""
    motions: dict[str, Motion] = {}
    for vote in node.all(""):
        item, name, option = vote.get("VoteEventItemId"), vote.get("VotePersonName"), vote.get("VoteValueName")
        place = item or name
        if place is None:
            continue
        number = item.text if item else ""
        if number not in motions:
            key = f"item-{number}" if number else "item-unknown"
            motions[number] = Motion(key, _known_by_id(gathering, "").key, None, gathering.evidence(place))
            gathering.motions.append(motions[number])
        add_vote(gathering, motions[number], person_of(gathering, vote.get("VotePersonId"), name), option)


def _add_roll(gathering: Gathering, node: Node) -> None:
    """Add who answered when the roll was called under an item, in a meeting that the answer does not name."""
    meetings: dict[str, Meeting] = {}
    for call in node.all(""):
        number = call.text("RollCallEventItemId")
        if _status(call) and number not in meetings:
            meetings[number] = _known_by_id(gathering, "")
        _add_call(gathering, call, meetings.get(number))


def _status(call: Node) -> Status | None:
    answer = call.get("RollCallValueName")
    return _ROLL.get(answer.text.casefold()) if answer and call.get("RollCallPersonName") else None


def _add_call(gathering: Gathering, call: Node, meeting: Meeting | None) -> None:
    """Add whether a member was there when the roll was called."""
    person = person_of(gathering, call.get("RollCallPersonId"), call.get("RollCallPersonName"))
    answer, status = call.get("RollCallValueName"), _status(call)
    if person is None or answer is None:
        return
    if status is None or meeting is None:
        gathering.unsettled(answer, f"“{answer.text[:60]}” is no attendance that the tables know")
        return
    gathering.attendance.append(Attendance(meeting.key, person, status, gathering.evidence(answer)))


# Bodies, people and offices


def _add_body(gathering: Gathering, node: Node) -> None:
    if name := node.get("BodyName"):
        gathering.council()
        gathering.body(name)


def _add_person(gathering: Gathering, node: Node) -> None:
    person_of(gathering, node.get("PersonId"), node.get("PersonFullName"))
    for office in node.all("PersonOfficeRecords"):
        _add_office(gathering, office)


def _add_sponsor(gathering: Gathering, node: Node) -> None:
    person_of(gathering, node.get("MatterSponsorNameId"), node.get("MatterSponsorName"))


def _add_whole_matter(gathering: Gathering, node: Node) -> None:
    add_matter(gathering, node)
    for sponsor in node.all("MatterSponsors"):
        _add_sponsor(gathering, sponsor)
    for history in node.all("MatterHistories"):
        add_history(gathering, history)


def _add_office(gathering: Gathering, node: Node) -> None:
    person = person_of(gathering, node.get("OfficeRecordPersonId"), node.get("OfficeRecordFullName"))
    title = node.get("OfficeRecordTitle") or node.get("OfficeRecordMemberType")
    body = node.get("OfficeRecordBodyName")
    stated_by = title or body
    if person and stated_by:
        period = node.get("OfficeRecordStartDate"), node.get("OfficeRecordEndDate")
        named = title.text if title else _MEMBER
        gathering.holds(person, named, stated_by, gathering.body(body) if body else gathering.council(), period)


_ADDS: Final[dict[str, Callable[[Gathering, Node], None]]] = {
    "bodies": _add_body,
    "persons": _add_person,
    "officerecords": _add_office,
    "matters": _add_whole_matter,
    "attachments": add_attachment,
    "histories": add_history,
    "sponsors": _add_sponsor,
    "calendar": add_row,
}
_MEMBER: Final = "Member"
SYSTEM: Final = System("legistar", "Legistar web API", TABLES, _root, _read)
