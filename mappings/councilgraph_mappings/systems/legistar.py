"""Legistar's web API: events, their items and votes; bodies, people and who held which office; matters and their papers."""

import re
from collections.abc import Callable
from typing import Final

from councilgraph_mappings.codes import OutcomeClass, OutcomeKind, PointKind, RecordStatus, Status
from councilgraph_mappings.parse.bodies import read_body
from councilgraph_mappings.parse.pages import held_by
from councilgraph_mappings.read.document import Value
from councilgraph_mappings.records import AgendaItem, Attendance, Meeting, Motion, Outcome, Point
from councilgraph_mappings.systems.fields import System
from councilgraph_mappings.systems.gathering import Gathering
from councilgraph_mappings.systems.legistar_fields import TABLES
from councilgraph_mappings.systems.legistar_matters import add_attachment, add_matter
from councilgraph_mappings.systems.tree import Node
from councilgraph_mappings.systems.votes import add_vote, result_of

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
)
_IN_XML: Final = ("Granicus", "ArrayOfGranicus")
_ROLL: Final = {
    "present": Status.PRESENT,
    "here": Status.PRESENT,
    "absent": Status.ABSENT,
    "excused": Status.APOLOGIES,
}
_TALLY: Final = re.compile(r"(?P<ayes>[0-9]{1,3})\s*[-:]\s*(?P<noes>[0-9]{1,3})")
_KINDS: Final = (
    ("recommended", OutcomeKind.RECOMMENDED),
    ("received and filed", OutcomeKind.NOTED),
    ("received", OutcomeKind.NOTED),
    ("filed", OutcomeKind.NOTED),
    ("referred", OutcomeKind.REFERRED),
    ("deferred", OutcomeKind.DEFERRED),
    ("continued", OutcomeKind.DEFERRED),
    ("postponed", OutcomeKind.DEFERRED),
    ("tabled", OutcomeKind.DEFERRED),
    ("withdrawn", OutcomeKind.WITHDRAWN),
    ("denied", OutcomeKind.REFUSED),
    ("approved", OutcomeKind.APPROVED),
    ("adopted", OutcomeKind.APPROVED),
    ("passed", OutcomeKind.APPROVED),
    ("appointed", OutcomeKind.APPOINTED),
)


def _root(tree: Node) -> tuple[Node, str] | None:
    [listed] = tree.below if len(tree.below) == 1 else [""]
    if listed.startswith(_IN_XML):
        tree = _from_xml(tree.all(listed)[0], listed)
    objects = tree.all("")
    root = tree if objects else Node("", below={"": {1: tree}})
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
        start=gathering.time(node.get("EventTime")),
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
    outcome = _outcome(gathering, node, key, meeting)
    if outcome:
        gathering.outcomes.append(outcome)
    _add_motion(gathering, node, key, meeting, outcome)


def _outcome(gathering: Gathering, node: Node, item: str, meeting: Meeting) -> Outcome | None:
    action = node.get("EventItemActionName")
    text = node.get("EventItemActionText") or action
    if text is None:
        return None
    folded = action.text.casefold() if action else ""
    kind = next((kind for word, kind in _KINDS if word in folded), None)
    if kind is None:
        gathering.unsettled(action or text, "what was done is in no table of actions")
    recommended = kind is OutcomeKind.RECOMMENDED
    return Outcome(
        f"{item}-outcome",
        meeting.key,
        item,
        OutcomeClass.RECOMMENDATION if recommended else OutcomeClass.DECISION,
        kind,
        None,
        " ".join(text.text.split()),
        gathering.evidence(text),
    )


def _add_motion(gathering: Gathering, node: Node, item: str, meeting: Meeting, outcome: Outcome | None) -> None:
    mover = _person(gathering, node.get("EventItemMoverId"), node.get("EventItemMover"))
    seconder = _person(gathering, node.get("EventItemSeconderId"), node.get("EventItemSeconder"))
    passed, tally = node.get("EventItemPassedFlagName"), node.get("EventItemTally")
    place = passed or tally or node.get("EventItemMover") or node.get("EventItemSeconder")
    if place is None:
        return
    counted = _TALLY.fullmatch(tally.text) if tally else None
    if tally and not counted:
        gathering.unsettled(tally, f"“{tally.text[:60]}” is no count of votes")
    gathering.motions.append(
        Motion(
            f"{item}-motion",
            meeting.key,
            item,
            gathering.evidence(place),
            mover=mover,
            seconder=seconder,
            result=result_of(gathering, passed),
            votes_for=int(counted["ayes"]) if counted else None,
            votes_against=int(counted["noes"]) if counted else None,
            decides=(outcome.key,) if outcome else (),
        )
    )


def _person(gathering: Gathering, identity: Value | None, name: Value | None) -> str | None:
    return gathering.know(identity.text if identity else name.text, name) if name else None


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
        add_vote(gathering, motions[number], _person(gathering, vote.get("VotePersonId"), name), option)


def _add_roll(gathering: Gathering, node: Node) -> None:
    """Add who answered when the roll was called under an item, in a meeting that the answer does not name."""
    meetings: dict[str, Meeting] = {}
    for call in node.all(""):
        number, answer = call.text("RollCallEventItemId"), call.get("RollCallValueName")
        person = _person(gathering, call.get("RollCallPersonId"), call.get("RollCallPersonName"))
        if person is None or answer is None:
            continue
        status = _ROLL.get(answer.text.casefold())
        if status is None:
            gathering.unsettled(answer, f"“{answer.text[:60]}” is no attendance that the tables know")
            continue
        if number not in meetings:
            meetings[number] = _known_by_id(gathering, "")
        gathering.attendance.append(Attendance(meetings[number].key, person, status, gathering.evidence(answer)))


# Bodies, people and offices


def _add_body(gathering: Gathering, node: Node) -> None:
    if name := node.get("BodyName"):
        gathering.council()
        gathering.body(name)


def _add_person(gathering: Gathering, node: Node) -> None:
    _person(gathering, node.get("PersonId"), node.get("PersonFullName"))


def _add_office(gathering: Gathering, node: Node) -> None:
    person = _person(gathering, node.get("OfficeRecordPersonId"), node.get("OfficeRecordFullName"))
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
    "matters": add_matter,
    "attachments": add_attachment,
}
_MEMBER: Final = "Member"
SYSTEM: Final = System("legistar", "Legistar web API", TABLES, _root, _read)
