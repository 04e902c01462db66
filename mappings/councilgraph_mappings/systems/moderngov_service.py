"""ModernGov's web service: GetCommittees, GetMeetings, GetMeeting and GetCouncillorsByWard."""

import re
from dataclasses import replace
from typing import Final

from councilgraph_mappings.codes import Capacity, OrganisationKind, RecordStatus, Status
from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.parse.business import add_item, item_keys, read_item
from councilgraph_mappings.parse.everywhere import read_everywhere
from councilgraph_mappings.parse.items.items import ItemSpan, Part
from councilgraph_mappings.parse.items.labels import Label
from councilgraph_mappings.parse.meeting.bodies import read_body
from councilgraph_mappings.parse.offices.appointments import add_vacancy, is_vacant
from councilgraph_mappings.parse.pages.pages import held_by
from councilgraph_mappings.parse.people.names import name_at
from councilgraph_mappings.read.document import Block, Value
from councilgraph_mappings.records import AgendaItem, Attendance, Meeting
from councilgraph_mappings.systems.fields import System
from councilgraph_mappings.systems.gathering import Gathering
from councilgraph_mappings.systems.moderngov_fields import TABLES
from councilgraph_mappings.systems.tree import Node

_ROOTS: Final = ("committees", "getmeetings", "meetings", "meeting", "councillorsbyward")
_DEEPEST_WRAPPER: Final = 4
"""Envelope, body, response and result stand around an answer that was asked for by SOAP."""
_STATUSES: Final = (
    ("present", Status.PRESENT),
    ("apolog", Status.APOLOGIES),
    ("absent", Status.ABSENT),
    ("in attendance", Status.IN_ATTENDANCE),
)
_CAPACITIES: Final = (
    (re.compile(r"(?:vice|deputy)[\s-]*chair", re.IGNORECASE), Capacity.VICE_CHAIR),
    (re.compile(r"chair", re.IGNORECASE), Capacity.CHAIR),
    (re.compile(r"substitute|reserve", re.IGNORECASE), Capacity.SUBSTITUTE),
    (re.compile(r"co-?opt", re.IGNORECASE), Capacity.CO_OPTEE),
    (re.compile(r"officer|clerk|secretary", re.IGNORECASE), Capacity.OFFICER),
    (re.compile(r"(?:committee\s+)?member$", re.IGNORECASE), Capacity.MEMBER),
)
_SUB_NUMBERS: Final = {"minutesitemnumber": "minutesitemsubnumber", "agendaitemnumber": "agendaitemsubnumber"}
_NUMBERS: Final = ("fulldisplaynumberformat", *_SUB_NUMBERS)
"""Of an item, as the public sees it first; the number in the agenda may be one that the system counts for itself."""
_WHOLE_COUNCIL: Final = re.compile(r"(?:full |annual |extraordinary )?council(?: meeting)?", re.IGNORECASE)
_OPEN: Final = frozenset({"unspecified", "not specified", "none"})


def _root(tree: Node) -> tuple[Node, str] | None:
    node = tree
    for _ in range(_DEEPEST_WRAPPER + 1):
        names = [name for name in node.below if name]
        if len(names) != 1:
            return None
        [name] = names
        node = node.all(name)[0]
        if name in _ROOTS:
            return (node, name) if _is_own(node, name) else None
    return None


def _is_own(node: Node, name: str) -> bool:
    """Return whether an element whose name others have, too, holds what ModernGov has in it."""
    if name == "meeting":
        return node.get("meetingid") is not None
    if name == "meetings":
        return node.get("meetingscount") is not None or node.get("meeting", "meetingid") is not None
    if name == "committees":
        return node.get("committeescount") is not None or node.get("committee", "committeetitle") is not None
    return True


def _read(gathering: Gathering, node: Node, table: str) -> None:
    if table == "committees":
        for committee in node.all("committee"):
            _add_committee(gathering, committee)
    elif table == "councillorsbyward":
        for ward in (ward for wards in node.all("wards") for ward in wards.all("ward")):
            _add_ward(gathering, ward)
    elif table == "meeting":
        gathering.by_name()
        _add_whole_meeting(gathering, node)
    else:
        _add_meetings(gathering, node, table)


SYSTEM: Final = System("moderngov", "ModernGov web service", TABLES, _root, _read)


def _add_committee(gathering: Gathering, committee: Node) -> None:
    title = committee.get("committeetitle")
    if title and not committee.is_true("committeedeleted") and not _WHOLE_COUNCIL.fullmatch(title.text):
        gathering.council()
        gathering.body(title)


# Councillors


def _add_ward(gathering: Gathering, ward: Node) -> None:
    place = ward.get("wardtitle")
    for councillor in (each for group in ward.all("councillors") for each in group.all("councillor")):
        name = councillor.get("fullusername")
        if name is None:
            continue
        if is_vacant(name.text):
            seat = f"Councillor for {place.text}" if place else "Councillor"
            add_vacancy(gathering, seat, gathering.council(), gathering.evidence(name))
            continue
        person = gathering.know(councillor.text("councillorid") or name.text, name)
        council = gathering.council()
        terms = [term for group in councillor.all("termsofoffice") for term in group.all("termofoffice")]
        seat, stated_by = (f"Councillor for {place.text}", place) if place else ("Councillor", name)
        for begins, ends in [(_limit(term, "startdate"), _limit(term, "enddate")) for term in terms] or [(None, None)]:
            gathering.holds(person, seat, stated_by, council, (begins, ends))
        for field in ("politicalpartytitle", "politicalgrouptitle"):
            _add_party(gathering, person, councillor.get(field))
        _add_posts(gathering, person, councillor, council)


def _add_posts(gathering: Gathering, person: str, node: Node, council: str | None) -> None:
    """Add the offices that one field lists."""
    for block in gathering.blocks_of(node.get("keyposts")):
        for post in filter(None, map(str.strip, re.split(r"[;\n]", block.text))):
            at = block.start + block.text.index(post)
            gathering.role(person, post, Evidence(at, at + len(post), "moderngov.keyposts"), council)


def _limit(term: Node, name: str) -> Value | None:
    value = term.get(name)
    return None if value is None or value.text.casefold() in _OPEN else value


def _add_party(gathering: Gathering, person: str, party: Value | None) -> None:
    if party:
        gathering.holds(person, "Member", party, gathering.body(party, OrganisationKind.OTHER))


# Meetings


def _add_meetings(gathering: Gathering, node: Node, table: str) -> None:
    groups: list[tuple[Value | None, Node]] = [(None, node)] if table == "meetings" else []
    groups += [(None, meetings) for meetings in node.all("meetings")]
    for committee in node.all("committee"):
        groups += [(committee.get("committeetitle"), meetings) for meetings in committee.all("committeemeetings")]
    meetings = [(title, each) for title, group in groups for each in group.all("meeting") if _shown(each)]
    for number, (title, meeting) in enumerate(meetings, 1):
        gathering.meetings.append(_meeting(gathering, meeting, f"m{number}", title))


def _meeting(gathering: Gathering, node: Node, key: str, title: Value | None = None) -> Meeting:
    number = node.get("meetingid")
    meeting = Meeting(
        key,
        primary=True,
        date=gathering.day(node.get("meetingdate")),
        start=gathering.time(node.get("meetingtime")),
        end=gathering.time(node.get("meetingactualfinishtime")),
        venue=gathering.words(node.get("meetinglocation")),
        source_id=number.text if number else None,
        note=gathering.words(node.get("meetingstatus")),
    )
    for field, status in (
        ("agendapublished", RecordStatus.AGENDA),
        ("decisionpublished", RecordStatus.DECISIONS),
        ("minutepublished", RecordStatus.MINUTES),
    ):
        value = node.get(field)
        if value and node.is_true(field):
            meeting = replace(meeting, status=gathering.stated(value, status))
    title = node.get("committeetitle") or title
    if title is None:
        return read_body(gathering, meeting, [])
    return held_by(gathering, meeting, title.text, gathering.evidence(title))


def _shown(node: Node) -> bool:
    """Return whether the council lets the public see a meeting or an item; where nothing is said, it does."""
    return node.get("isdisplayallowed") is None or node.is_true("isdisplayallowed")


def _add_whole_meeting(gathering: Gathering, node: Node) -> None:
    if not _shown(node):
        gathering.find(0, 0, FindingKind.MISSING, "the service says that the meeting may not be shown yet")
        return
    meeting = _meeting(gathering, node, "m1")
    gathering.meetings.append(meeting)
    for attendee in (each for group in node.all("attendees") for each in group.all("attendee")):
        _add_attendee(gathering, attendee, meeting)
    for group in node.all("linkeddocuments"):
        _add_papers(gathering, group, meeting, None)
    shown = [item for group in node.all("agendaitems") for item in group.all("agendaitem") if _shown(item)]
    read: list[tuple[AgendaItem, ItemSpan]] = []
    for position, item in enumerate(shown, 1):
        span = _span(gathering, item)
        if span is None:
            continue
        added = add_item(gathering, span, position, meeting, source_id=item.text("agendaitemid") or None)
        read.append((added, span))
        for group in item.all("linkeddocuments"):
            _add_papers(gathering, group, meeting, added.key)
    keys = item_keys(added for added, _ in read)
    for added, span in read:
        read_item(gathering, added, span, meeting, keys, labelled=True, lost_labels=True)
    read_everywhere(gathering, [block for _, span in read for part in span.parts for block in part.blocks])


def _span(gathering: Gathering, item: Node) -> ItemSpan | None:
    title = item.get("agendaitemtitle")
    number = next(filter(None, map(item.get, _NUMBERS)), None)
    place = title or number
    if place is None:
        return None
    texts: list[tuple[Label, tuple[Block, ...]]] = [
        (Label.PURPOSE, gathering.blocks_of(item.get("agendatext"))),
        (Label.DECISION, gathering.blocks_of(item.get("decisionnonemptyhtmlbody"))),
        (Label.MINUTES, gathering.blocks_of(item.get("minutesnonemptyhtmlbody"))),
    ]
    parts = tuple(Part(label, blocks) for label, blocks in texts if blocks)
    printed = number.text.rstrip(".") if number else None
    if number and printed and number.path[-1] in _SUB_NUMBERS:
        printed += item.text(_SUB_NUMBERS[str(number.path[-1])]).strip(".")
    return ItemSpan(printed or None, title.text if title else None, place.start, place.end, parts)


def _add_papers(gathering: Gathering, group: Node, meeting: Meeting, item: str | None) -> None:
    for paper in group.all("linkeddoc"):
        title = paper.get("title")
        if title and not paper.is_true("isrestricted"):
            gathering.paper(meeting.key, title, item, paper.get("url"))


def _add_attendee(gathering: Gathering, attendee: Node, meeting: Meeting) -> None:
    value = attendee.get("name")
    if value is None:
        return
    name = name_at(value.text, 0) or name_at(value.text, 0, bare=2)
    if name is None:
        gathering.unsettled(value, f"“{value.text[:60]}” is not read as a person's name")
        return
    person = gathering.person(name, "moderngov.attendee", value.at)
    role = attendee.get("roledescription")
    if role:
        gathering.holds(person, role.text, role, meeting.body_key)
    if ward := attendee.get("ward"):
        gathering.holds(person, f"Councillor for {ward.text}", ward, meeting.council_key)
    _add_posts(gathering, person, attendee, meeting.council_key)
    _add_party(gathering, person, attendee.get("politicalparty"))
    attended = attendee.get("attendance")
    status = _status(attended)
    if status and attended:
        capacity = next((found for pattern, found in _CAPACITIES if role and pattern.search(role.text)), None)
        evidence = replace(gathering.evidence(value), end=max(value.end, attended.end))
        gathering.attendance.append(Attendance(meeting.key, person, status, evidence, capacity))
    elif attended and attended.text.casefold() != "expected":
        gathering.unsettled(attended, f"“{attended.text[:60]}” is no attendance that the tables know")


def _status(attended: Value | None) -> Status | None:
    if attended is None:
        return None
    return next((status for begin, status in _STATUSES if attended.text.casefold().startswith(begin)), None)
