"""eSCRIBE: the answers of its calendar, and the JSON that is made from the minutes on its pages."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from councilgraph_mappings.codes import MotionResult, PointKind, RecordStatus, Status
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.parse.business import add_item, item_keys, read_item
from councilgraph_mappings.parse.decisions.outcomes import add_outcomes
from councilgraph_mappings.parse.decisions.resolutions import outcomes_in
from councilgraph_mappings.parse.items.items import ItemSpan, Part
from councilgraph_mappings.parse.items.labels import Label
from councilgraph_mappings.parse.meeting.bodies import read_body
from councilgraph_mappings.parse.pages.pages import held_by
from councilgraph_mappings.parse.people.names import PersonName, name_at
from councilgraph_mappings.parse.wording.passages import Passages
from councilgraph_mappings.read.document import Block, Value
from councilgraph_mappings.records import AgendaItem, Attendance, Declaration, Meeting, Motion, Outcome, Point, Vote
from councilgraph_mappings.systems.escribe_fields import TABLES
from councilgraph_mappings.systems.fields import System
from councilgraph_mappings.systems.gathering import Gathering
from councilgraph_mappings.systems.tree import Node
from councilgraph_mappings.systems.votes import RESULTS, choice_of

_MADE: Final = frozenset({"Meeting", "WordMeeting"})
_IDENTITY: Final = re.compile(r"[?&]id=([0-9a-f-]{32,36})", re.IGNORECASE)
_MINUTES: Final = re.compile(r"Agenda=PostMinutes\b", re.IGNORECASE)
_BY: Final = re.compile(r"^(?:[A-Za-z]+ ){1,3}by:?\s+", re.IGNORECASE)
_OFFICE: Final = re.compile(r"(?:(?:deputy|acting) )?(?:mayor|reeve|warden|chair) ", re.IGNORECASE)
"""What stands before the name of who presides."""
_RESULT: Final = re.compile(
    r"(?:the )?(?:motion|vote) (?P<word>\w+)\.?(?: \((?P<ayes>[0-9]{1,3}) (?:to|-) (?P<noes>[0-9]{1,3})\))?",
    re.IGNORECASE,
)
_KINDS: Final = {
    "agenda": "agenda",
    "agendacover": "agenda",
    "agendapackage": "agenda-pack",
    "postagenda": "agenda",
    "postminutes": "minutes",
    "minutes": "minutes",
}
_STATUSES: Final = (
    ("present", Status.PRESENT, None),
    ("also_present", Status.IN_ATTENDANCE, None),
    ("remote_attendance", Status.IN_ATTENDANCE, "remotely"),
    ("absent", Status.ABSENT, None),
)


def _root(tree: Node) -> tuple[Node, str] | None:
    if tree.text("__class__") in _MADE and tree.get("datetime"):
        return tree, "minutes"
    answer = tree.all("d")
    if answer and answer[0].all("Meetings"):
        return answer[0], "calendar"
    meetings = answer or tree.all("")
    if meetings and meetings[0].get("MeetingName") and meetings[0].get("StartDate"):
        return tree, "calendar"
    return None


def _read(gathering: Gathering, node: Node, table: str) -> None:
    if table == "calendar":
        for announced in (*node.all(""), *node.all("d"), *node.all("Meetings")):
            _add_announced(gathering, announced)
        return
    gathering.by_name()
    meeting = _meeting(gathering, node)
    gathering.meetings.append(meeting)
    for field, status, note in _STATUSES:
        for each in node.all(field):
            if each.value:
                _add_attendance(gathering, each.value, meeting, status, note)
    business = _Business(gathering, meeting)
    business.add_points([text for part in node.all("content") if (text := part.get("string"))], None)
    business.add(node.all("items"), "")
    for bill in (each for bills in node.all("bills") for each in bills.all("bills")):
        title, about = bill.get("title"), bill.get("desc")
        if place := title or about:
            named = ": ".join(value.text for value in (title, about) if value)
            gathering.paper(meeting.key, place, None, None, kind="other", title=named)


SYSTEM: Final = System("escribe", "eSCRIBE", TABLES, _root, _read)


# The calendar


def _add_announced(gathering: Gathering, node: Node) -> None:
    identity, body, start = node.get("ID"), node.get("MeetingType"), node.get("StartDate")
    meeting = Meeting(
        f"m{len(gathering.meetings) + 1}",
        primary=True,
        date=gathering.day(start),
        start=gathering.time(start),
        venue=gathering.words(node.get("Location")),
        source_id=identity.text if identity else None,
        note=gathering.words(node.get("MeetingName")),
        status=_published(gathering, node),
    )
    meeting = (
        held_by(gathering, meeting, body.text, gathering.evidence(body)) if body else read_body(gathering, meeting, [])
    )
    gathering.meetings.append(meeting)
    for paper in node.all("MeetingDocumentLink"):
        title, kind = paper.get("Title"), paper.text("Type").casefold()
        if title and kind != "video":
            gathering.paper(meeting.key, title, None, paper.get("Url"), kind=_KINDS.get(kind))


def _published(gathering: Gathering, node: Node) -> Stated[RecordStatus] | None:
    """Return what of a meeting is published: its minutes, or only its agenda."""
    types = [value for paper in node.all("MeetingDocumentLink") if (value := paper.get("Type"))]
    for kind, status in (("minutes", RecordStatus.MINUTES), ("agenda", RecordStatus.AGENDA)):
        for value in types:
            if _KINDS.get(value.text.casefold()) == kind:
                return gathering.stated(value, status)
    return None


# Minutes


def _meeting(gathering: Gathering, node: Node) -> Meeting:
    body, address, when = node.get("meeting_type"), node.get("url"), node.get("datetime")
    identity = _IDENTITY.search(address.text) if address else None
    meeting = Meeting(
        "m1",
        primary=True,
        date=gathering.day(when),
        start=gathering.time(when),
        source_id=identity[1].lower() if identity else None,
        status=gathering.stated(address, RecordStatus.MINUTES) if address and _MINUTES.search(address.text) else None,
    )
    if body is None:
        return read_body(gathering, meeting, [])
    return held_by(gathering, meeting, body.text, gathering.evidence(body))


def _name_in(gathering: Gathering, value: Value, start: int) -> PersonName | None:
    if office := _OFFICE.match(value.text, start):
        start = office.end()
    name = name_at(value.text, start) or name_at(value.text, start, bare=2)
    if name is None:
        gathering.unsettled(value, f"“{value.text[:60]}” is not read as a person's name")
    return name


def _person(gathering: Gathering, value: Value, start: int = 0) -> str | None:
    name = _name_in(gathering, value, start)
    return gathering.person(name, gathering.evidence(value).rule, value.at) if name else None


def _add_attendance(gathering: Gathering, value: Value, meeting: Meeting, status: Status, note: str | None) -> None:
    if person := _person(gathering, value):
        gathering.attendance.append(Attendance(meeting.key, person, status, gathering.evidence(value), note=note))


class _Business:
    """The items of a meeting in the making; an item within an item is numbered as eSCRIBE prints it, "4.1.a"."""

    def __init__(self, gathering: Gathering, meeting: Meeting) -> None:
        self._gathering = gathering
        self._meeting = meeting
        self._position = 0
        self._count = Counter[str | None]()
        """Points of each item."""

    def add(self, groups: Sequence[Node], above: str) -> None:
        """Add the items of an object whose fields are items."""
        for node in (child for group in groups for child in group.children()):
            number = f"{above}.{node.name}" if above else node.name
            self._add_item(node, number)
            self.add(node.all("items"), number)

    def add_points(self, texts: Sequence[Value], item: str | None) -> None:
        """Add what was said under an item, or before the first."""
        gathering = self._gathering
        for text in texts:
            for block in gathering.blocks_of(text):
                self._count[item] += 1
                evidence = Evidence(block.start, block.end, gathering.evidence(text).rule)
                point = Point(self._meeting.key, item, self._count[item], block.text, PointKind.DISCUSSION, evidence)
                gathering.points.append(point)

    def _add_item(self, node: Node, number: str) -> None:
        gathering, title = self._gathering, node.get("title")
        place = title or next(node.values(), None)
        if place is None:
            return
        self._position += 1
        said = [text for part in node.all("content") if (text := part.get("string"))]
        blocks = tuple(block for text in said for block in gathering.blocks_of(text))
        parts = (Part(Label.MINUTES, blocks),) if blocks else ()
        span = ItemSpan(number, title.text if title else None, place.start, place.end, parts)
        item = add_item(gathering, span, self._position, self._meeting)
        known: list[Sequence[Outcome | Declaration | Motion | Point]] = [
            gathering.outcomes,
            gathering.declarations,
            gathering.motions,
            gathering.points,
        ]
        before = [len(records) for records in known]
        read_item(gathering, item, span, self._meeting, item_keys([item]), labelled=True, lost_labels=True)
        taken = [one.evidence for records, count in zip(known, before, strict=True) for one in records[count:]]
        if nil := gathering.items[-1].nil_return:
            taken.append(nil)
        read = Passages((one.start, one.end) for one in taken)
        self._count[item.key] = len(gathering.points) - before[-1]
        self.add_points([text for text in said if not read.meet(text.start, text.end)], item.key)
        for attachment in node.all("attachments"):
            if named := attachment.get("title"):
                gathering.paper(self._meeting.key, named, item.key, attachment.get("url"))
        for count, motion in enumerate(_motions(node), 1):
            for field in ("pre_motion_texts", "post_motion_texts"):
                self.add_points([text for part in motion.all(field) if (text := part.get("string"))], item.key)
            _add_motion(gathering, motion, item, self._meeting, count)


def _motions(item: Node) -> list[Node]:
    fields = ("motion_texts", "result", "moved_by")
    return [part for part in item.all("content") if any(part.all(field) for field in fields)]


def _add_motion(gathering: Gathering, node: Node, item: AgendaItem, meeting: Meeting, count: int) -> None:
    texts = [text for part in node.all("motion_texts") if (text := part.get("string"))]
    mover, seconder = (node.get(field, "string") for field in ("moved_by", "seconded_by"))
    result = node.get("result", "string")
    place = next((value for value in (*texts, result, mover, seconder) if value), None)
    if place is None:
        return
    found = _RESULT.fullmatch(result.text) if result else None
    known = RESULTS.get(found["word"].casefold()) if found else None
    if result and known is None:
        gathering.unsettled(result, f"“{result.text[:60]}” is no result of a vote that the tables know")
    blocks = [block for text in texts for block in gathering.blocks_of(text)]
    carried = known is MotionResult.CARRIED
    motion = Motion(
        f"{item.key}-motion-{count}",
        meeting.key,
        item.key,
        gathering.evidence(place),
        text=" ".join(" ".join(text.text.split()) for text in texts) or None,
        mover=_by(gathering, mover),
        seconder=_by(gathering, seconder),
        result=known,
        votes_for=int(found["ayes"]) if found and found["ayes"] else None,
        votes_against=int(found["noes"]) if found and found["noes"] else None,
        decides=tuple(outcome.key for outcome in (_decided(gathering, blocks, meeting, item) if carried else ())),
    )
    gathering.motions.append(motion)
    for row in (each for vote in node.all("vote") for each in vote.all("rows")):
        _add_votes(gathering, row, motion)


def _decided(gathering: Gathering, blocks: list[Block], meeting: Meeting, item: AgendaItem) -> list[Outcome]:
    return add_outcomes(gathering, [outcomes_in(blocks, decision=True, bare_that=True)], meeting, item.key)


def _by(gathering: Gathering, value: Value | None) -> str | None:
    found = _BY.match(value.text) if value else None
    return _person(gathering, value, found.end() if found else 0) if value else None


def _add_votes(gathering: Gathering, row: Node, motion: Motion) -> None:
    label = row.get("vote")
    choice = choice_of(gathering, replace(label, text=label.text.rstrip(": "))) if label else None
    if label is None or choice is None:
        return
    for voter in row.all("voters"):
        if voter.value and (person := _person(gathering, voter.value)):
            evidence = replace(gathering.evidence(voter.value), start=label.start)
            gathering.votes.append(Vote(motion.key, person, choice, evidence))
