"""OParl 1.0 and 1.1: bodies, organisations, people, memberships, meetings with their agenda, and papers.

An object stands alone or with others in the page of a list; what an address alone refers to has the name that another
file of the publication gives it, and none where no file does: nothing is fetched.
The standard is one of German councils, so times in UTC are told as their clocks show them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final
from zoneinfo import ZoneInfo

from councilgraph_mappings.codes import OrganisationKind, OutcomeKind, Status
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.parse.meeting.bodies import read_body
from councilgraph_mappings.read.document import Value
from councilgraph_mappings.records import AgendaItem, Attendance, Meeting, Paper
from councilgraph_mappings.systems.fields import System
from councilgraph_mappings.systems.gathering import Gathering
from councilgraph_mappings.systems.oparl_fields import TABLES
from councilgraph_mappings.systems.settled import add_outcome
from councilgraph_mappings.systems.tree import Node

_OTHERS: Final = frozenset({"partei", "fraktion", "verwaltungsbereich", "externes gremium", "institution", "sonstiges"})
_RESULTS: Final = (
    ("zur kenntnis", OutcomeKind.NOTED),
    ("abgelehnt", OutcomeKind.REFUSED),
    ("zurückgestellt", OutcomeKind.DEFERRED),
    ("vertagt", OutcomeKind.DEFERRED),
    ("zurückgezogen", OutcomeKind.WITHDRAWN),
    ("verwiesen", OutcomeKind.REFERRED),
    ("empfohlen", OutcomeKind.RECOMMENDED),
    ("angenommen", OutcomeKind.APPROVED),
    ("beschlossen", OutcomeKind.APPROVED),
    ("zugestimmt", OutcomeKind.APPROVED),
)
_FILES: Final = (("invitation", "agenda"), ("resultsProtocol", "minutes"), ("verbatimProtocol", "minutes"))
_MEMBER: Final = "Mitglied"
"""A membership without a role is that of a member."""


def _root(tree: Node) -> tuple[Node, str] | None:
    listed = tree.all("data")
    objects = listed or [tree]
    root = Node("")
    for each in objects:
        place, _, kind = each.text("type").rpartition("/")
        if "oparl.org/" not in place:
            return None
        several = root.below.setdefault(kind, {})
        each.name = kind
        several[len(several) + 1] = each
    if not root.below.keys() & TABLES["oparl"].keys():
        return None
    if listed:
        root.below |= {name: several for name, several in tree.below.items() if name != "data"}
    return root, "oparl"


def kind_of(tree: Node) -> str:
    """Return what OParl calls the object of a file, or the first of its list; empty where it is none of OParl's."""
    place, _, kind = (tree.one("data") or tree).text("type").rpartition("/")
    return kind if "oparl.org/" in f"{place}/" else ""


def _kept(node: Node, name: str) -> Iterator[Node]:
    """Yield the objects of a name, without those that the system says are deleted."""
    for each in node.all(name):
        if not each.is_true("deleted"):
            yield each


def _read(gathering: Gathering, node: Node, table: str) -> None:
    del table
    gathering.zone = ZoneInfo("Europe/Berlin")
    for body in _kept(node, "Body"):
        if name := body.get("name"):
            gathering.know_body(body.text("id"), name, OrganisationKind.COUNCIL, _short(body))
    for organisation in _kept(node, "Organization"):
        _add_organisation(gathering, organisation)
    for person in _kept(node, "Person"):
        _add_person(gathering, person)
    for person in _kept(node, "Person"):
        for membership in _kept(person, "membership"):
            _add_membership(gathering, membership, person=person.text("id"))
    for organisation in _kept(node, "Organization"):
        for membership in _kept(organisation, "membership"):
            _add_membership(gathering, membership, organisation=organisation.text("id"))
    for membership in _kept(node, "Membership"):
        _add_membership(gathering, membership)
    for meeting in _kept(node, "Meeting"):
        _add_meeting(gathering, meeting)
    for item in _kept(node, "AgendaItem"):
        _add_lone_item(gathering, item)
    for paper in _kept(node, "Paper"):
        _add_paper(gathering, paper)
    for file in _kept(node, "File"):
        _add_lone_file(gathering, file)


SYSTEM: Final = System("oparl", "OParl", TABLES, _root, _read)


def _short(node: Node) -> tuple[str, ...]:
    return (node.text("shortName"),) if node.get("shortName") else ()


def _add_organisation(gathering: Gathering, node: Node) -> None:
    if name := node.get("name"):
        other = node.text("organizationType").casefold() in _OTHERS
        kind = OrganisationKind.OTHER if other else OrganisationKind.COMMITTEE
        gathering.know_body(node.text("id"), name, kind, _short(node))


def _add_person(gathering: Gathering, node: Node) -> None:
    name = node.get("name") or node.get("familyName")
    if name is None:
        return
    parts = node.text("givenName"), node.text("familyName")
    plain = " ".join(parts) if all(parts) else name.text
    titles = (node.text("formOfAddress"), *(title.value.text for title in node.all("title") if title.value))
    key = gathering.known.know(
        node.text("id") or name.text, plain, " ".join(filter(None, titles)), (), gathering.evidence(name)
    )
    for status in node.all("status"):
        if status.value:
            gathering.holds(key, status.value.text, status.value, gathering.council())


def _add_membership(gathering: Gathering, node: Node, person: str = "", organisation: str = "") -> None:
    if node.value is not None:
        return  # the address of a membership, which says itself whose it is
    key = gathering.person_of(node.get("person")) or gathering.known.key_of(person)
    role = node.get("role")
    place = role or next(node.values(), None)
    if place is None:
        return
    if key is None:
        gathering.unsettled(place, "the membership is of a person whom no file names")
        return
    body = gathering.body_of(node.get("organization"), _OTHERS) or gathering.bodies.get(organisation)
    period = node.get("startDate"), node.get("endDate")
    gathering.holds(key, role.text if role else _MEMBER, place, body.key if body else None, period)
    if party := gathering.body_of(stated_by := node.get("onBehalfOf"), _OTHERS):
        gathering.holds(key, _MEMBER, stated_by or place, party.key, period)


# Meetings


def _add_meeting(gathering: Gathering, node: Node) -> None:
    start, number, cancelled = node.get("start"), node.get("id"), node.get("cancelled")
    note = gathering.words(node.get("meetingState"))
    if cancelled and node.is_true("cancelled"):
        note = gathering.stated(cancelled, "Cancelled")
    meeting = Meeting(
        f"m{len(gathering.meetings) + 1}",
        primary=True,
        date=gathering.day(start),
        start=gathering.time(start),
        end=gathering.time(node.get("end")),
        venue=_venue(node.one("location")),
        source_id=number.text if number else None,
        note=note,
    )
    bodies = [each.value.text for each in node.all("organization") if gathering.body_of(each.value) and each.value]
    meeting = gathering.held(meeting, next(iter(bodies), ""))
    gathering.meetings.append(meeting)
    for each in node.all("participant"):
        if each.value and (person := gathering.person_of(each.value)):
            gathering.attendance.append(Attendance(meeting.key, person, Status.PRESENT, gathering.evidence(each.value)))
        elif each.value:
            gathering.unsettled(each.value, "the participant is nobody whom a file names")
    for name, kind in _FILES:
        _add_files(gathering, _kept(node, name), meeting.key, None, kind)
    _add_files(gathering, _kept(node, "auxiliaryFile"), meeting.key, None, None)
    items = [*_kept(node, "agendaItem")]
    if all(item.text("order").isdecimal() for item in items):
        items.sort(key=lambda item: int(item.text("order")))
    for position, item in enumerate(items, 1):
        _add_item(gathering, item, position, meeting)


def _venue(node: Node | None) -> Stated[str] | None:
    if node is None or (first := next(node.values(), None)) is None:
        return None
    place = " ".join(filter(None, (node.text("postalCode"), node.text("locality"))))
    words = (node.text("description"), node.text("room"), node.text("streetAddress"), place)
    named = ", ".join(dict.fromkeys(filter(None, words)))
    last = [*node.values()][-1]
    return Stated(named, Evidence(first.start, last.end, "oparl.location")) if named else None


def _add_files(gathering: Gathering, files: Iterable[Node], meeting: str, item: str | None, kind: str | None) -> None:
    for file in files:
        if title := file.get("name"):
            gathering.paper(meeting, title, item, file.get("accessUrl"), kind=kind)


def _add_item(gathering: Gathering, node: Node, position: int, meeting: Meeting) -> None:
    title, number, identity = node.get("name"), node.get("number"), node.get("id")
    place = title or number
    if place is None:
        return
    key = gathering.key(f"{meeting.key}-{number.text if number else position}")
    gathering.add_item(
        AgendaItem(
            key,
            meeting.key,
            position,
            number.text if number else None,
            title.text if title else None,
            gathering.evidence(place),
            source_id=identity.text if identity else None,
        )
    )
    for name in ("resolutionFile", "auxiliaryFile"):
        _add_files(gathering, _kept(node, name), meeting.key, key, None)
    result = node.get("result")
    text = node.get("resolutionText") or result
    if text:
        _add_outcome(gathering, text, result, key, meeting)


def _add_outcome(gathering: Gathering, text: Value, result: Value | None, item: str, meeting: Meeting) -> None:
    folded = result.text.casefold() if result else ""
    kind = next((kind for word, kind in _RESULTS if word in folded), None)
    if kind is None:
        gathering.unsettled(result or text, "what was resolved is in no table of results")
    add_outcome(gathering, f"{item}-outcome", meeting, item, text=text, kind=kind)


def _add_lone_item(gathering: Gathering, node: Node) -> None:
    """Add an item that is no part of its meeting here, and leads to it."""
    key = _known_by_id(gathering, node.get("meeting"))
    meeting = next(meeting for meeting in gathering.meetings if meeting.key == key)
    order = node.text("order")
    place = sum(item.meeting == key for item in gathering.items) + 1
    _add_item(gathering, node, int(order) if order.isdecimal() else place, meeting)


def _add_lone_file(gathering: Gathering, node: Node) -> None:
    """Add a file that is no part of a meeting here, to every meeting that it leads to."""
    meetings: list[Value | None] = [each.value for each in node.all("meeting") if each.value]
    for key in dict.fromkeys(_known_by_id(gathering, each) for each in meetings or [None]):
        _add_files(gathering, [node], key, None, None)


# Papers


def _add_paper(gathering: Gathering, node: Node) -> None:
    title = node.get("name")
    if title is None:
        return
    meetings: list[Value | None] = [each.get("meeting") for each in _kept(node, "consultation") if each.get("meeting")]
    author = node.get("originatorPerson")
    address = node.get("mainFile", "accessUrl")
    paper = Paper(
        "",
        "",
        title.text,
        gathering.evidence(title),
        kind=("report" if "vorlage" in node.text("paperType").casefold() else "other")
        if node.get("paperType")
        else None,
        address=address.text if address else None,
        author=gathering.person_of(author),
        reference=node.text("reference") or None,
    )
    for meeting in dict.fromkeys(_known_by_id(gathering, each) for each in meetings or [None]):
        gathering.papers.append(replace(paper, key=gathering.key(node.text("id") or title.text), meeting=meeting))


def _known_by_id(gathering: Gathering, identity: Value | None) -> str:
    """Return the key of the meeting with an id, of which a paper may say no more than that."""
    wanted = identity.text if identity else None
    for meeting in gathering.meetings:
        if meeting.source_id == wanted:
            return meeting.key
    meeting = Meeting(f"m{len(gathering.meetings) + 1}", primary=True, source_id=wanted)
    gathering.meetings.append(read_body(gathering, meeting, []))
    return meeting.key
