"""OParl 1.0 and 1.1: bodies, organisations, people, memberships, meetings with their agenda, and papers.

An object stands alone or with others in the page of a list; what an address alone refers to is not known here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from councilgraph_mappings.parse.bodies import read_body
from councilgraph_mappings.read.document import Value
from councilgraph_mappings.records import (
    AgendaItem,
    Attendance,
    Evidence,
    Meeting,
    OrganisationKind,
    Outcome,
    OutcomeClass,
    OutcomeKind,
    Paper,
    Stated,
    Status,
)
from councilgraph_mappings.systems.fields import Fields, Hides, Part, System, Use, ignored, used
from councilgraph_mappings.systems.gathering import Gathering
from councilgraph_mappings.systems.tree import Node

_LIST: Final = "it leads to a list that is an answer of its own"
_COMMON: Final[dict[str, Use]] = {
    "deleted": Hides(),
    **ignored("it tells how to read the object", "type"),
    **ignored("when the record was changed is no fact about the council", "created", "modified"),
    **ignored("the licence of a publication is set in its configuration", "license"),
    **ignored("keywords are the system's own", "keyword"),
    **ignored("it leads to a page that says the same", "web"),
}
_BODY: Final[Fields] = {
    "id": used("Meeting.council"),
    "name": used("Organisation.name"),
    "shortName": used("Organisation.also"),
    **_COMMON,
    "type": used("Organisation.kind"),
    **ignored(
        _LIST,
        *("system", "organization", "person", "meeting", "paper", "agendaItem", "consultation", "file"),
        *("locationList", "legislativeTermList", "membership", "mainOrganization"),
    ),
    **ignored("it is not about what the council does", "website", "licenseValidSince", "oparlSince", "contactName"),
    **ignored("codes of the municipality are not mapped", "ags", "rgs", "equivalent", "classification"),
    **ignored("terms of the council are not mapped", "legislativeTerm"),
    **ignored("where the municipality lies is not mapped", "location"),
}
_ORGANIZATION: Final[Fields] = {
    "id": used("Meeting.body_key", "Role.organisation"),
    "name": used("Organisation.name"),
    "shortName": used("Organisation.also"),
    "organizationType": used("Organisation.kind"),
    "membership": Part("Membership"),
    **_COMMON,
    "type": used("Organisation.kind"),
    **ignored(_LIST, "meeting", "consultation", "body", "subOrganizationOf", "externalBody"),
    **ignored("the type tells what the records tell apart", "classification"),
    **ignored("posts are named by the roles of memberships", "post"),
    **ignored("the records have no life of organisations", "startDate", "endDate"),
    **ignored("it is not about what the council does", "website", "location", "memberCount", "votingMemberCount"),
}
_PERSON: Final[Fields] = {
    "id": used("Person.key"),
    "name": used("Person.name"),
    "familyName": used("Person.name"),
    "givenName": used("Person.name"),
    "formOfAddress": used("Person.title"),
    "title": used("Person.title"),
    "status": used("Role.title"),
    "membership": Part("Membership"),
    **_COMMON,
    "type": used("Person.key"),
    **ignored(_LIST, "body"),
    **ignored("letters after a name are no part of it", "affix"),
    **ignored("a picture states nothing", "image"),
}
_MEETING: Final[Fields] = {
    "id": used("Meeting.source_id"),
    "start": used("Meeting.date", "Meeting.start"),
    "end": used("Meeting.end"),
    "meetingState": used("Meeting.note"),
    "cancelled": used("Meeting.note"),
    "location": Part("Location"),
    "organization": used("Meeting.body", "Meeting.council"),
    "participant": used("Attendance.person"),
    "invitation": Part("File"),
    "resultsProtocol": Part("File"),
    "verbatimProtocol": Part("File"),
    "auxiliaryFile": Part("File"),
    "agendaItem": Part("AgendaItem"),
    **_COMMON,
    "type": used("Meeting.key"),
    **ignored("a meeting is known by its body and day", "name"),
}
_AGENDA_ITEM: Final[Fields] = {
    "id": used("AgendaItem.source_id"),
    "number": used("AgendaItem.number"),
    "order": used("AgendaItem.position"),
    "name": used("AgendaItem.title"),
    "result": used("Outcome.kind", "Outcome.text"),
    "resolutionText": used("Outcome.text"),
    "resolutionFile": Part("File"),
    "auxiliaryFile": Part("File"),
    **_COMMON,
    **ignored(_LIST, "meeting", "consultation"),
    **ignored("the records do not tell public items from others", "public"),
    **ignored("items have no times in the records", "start", "end"),
}
_FILE: Final[Fields] = {
    "name": used("Paper.title"),
    "accessUrl": used("Paper.address"),
    **_COMMON,
    **ignored(_LIST, "meeting", "agendaItem", "person", "paper", "masterFile", "derivativeFile"),
    **ignored("the name and the address tell which file it is", "id", "fileName", "downloadUrl", "externalServiceUrl"),
    **ignored("it describes the bytes of the file", "mimeType", "size", "sha1Checksum", "sha512Checksum"),
    **ignored("a file's text is read from the file", "text"),
    **ignored("the record has no place for the day of a paper", "date"),
    **ignored("the licence of a publication is set in its configuration", "fileLicense"),
}
TABLES: Final[dict[str, Fields]] = {
    "oparl": {
        **{name: Part(name) for name in ("Body", "Organization", "Person", "Membership", "Meeting", "Paper")},
        **ignored("it leads to the other pages of the list", "links", "pagination"),
    },
    "Body": _BODY,
    "Organization": _ORGANIZATION,
    "Person": _PERSON,
    "Membership": {
        "person": used("Role.person"),
        "organization": used("Role.organisation"),
        "role": used("Role.title"),
        "onBehalfOf": used("Role.organisation"),
        "startDate": used("Role.begins"),
        "endDate": used("Role.ends"),
        **_COMMON,
        "type": used("Role.person"),
        **ignored("nothing refers to it", "id"),
        **ignored("who may vote is not mapped", "votingRight"),
    },
    "Meeting": _MEETING,
    "AgendaItem": _AGENDA_ITEM,
    "File": _FILE,
    "Location": {
        "description": used("Meeting.venue"),
        "room": used("Meeting.venue"),
        "streetAddress": used("Meeting.venue"),
        "postalCode": used("Meeting.venue"),
        "locality": used("Meeting.venue"),
        **_COMMON,
        **ignored("the words say where it is", "id", "geojson", "subLocality"),
        **ignored(_LIST, "bodies", "organizations", "persons", "meetings", "papers"),
    },
    "Paper": {
        "id": used("Paper.key"),
        "name": used("Paper.title"),
        "reference": used("Paper.reference"),
        "paperType": used("Paper.kind"),
        "mainFile": Part("File"),
        "originatorPerson": used("Paper.author"),
        "consultation": Part("Consultation"),
        **_COMMON,
        "type": used("Paper.key"),
        **ignored(_LIST, "body", "relatedPaper", "superordinatedPaper", "subordinatedPaper", "location"),
        **ignored("a further file is no paper of the meeting by itself", "auxiliaryFile"),
        **ignored("the records have a person as author", "originatorOrganization", "underDirectionOf"),
        **ignored("the record has no place for the day of a paper", "date"),
    },
    "Consultation": {
        "meeting": used("Paper.meeting", "Meeting.source_id"),
        **_COMMON,
        **ignored(_LIST, "id", "paper", "agendaItem", "organization"),
        **ignored("what the meeting did says it", "authoritative", "role"),
    },
}
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


def _kept(node: Node, name: str) -> Iterator[Node]:
    """Yield the objects of a name, without those that the system says are deleted."""
    for each in node.all(name):
        if not each.is_true("deleted"):
            yield each


def _read(gathering: Gathering, node: Node, table: str) -> None:
    del table
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
    for paper in _kept(node, "Paper"):
        _add_paper(gathering, paper)


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
    key = gathering.known.key_of(node.text("person") or person)
    role = node.get("role")
    place = role or next(node.values(), None)
    if place is None:
        return
    if key is None:
        gathering.unsettled(place, "the membership is of a person whom the file does not have")
        return
    body = gathering.bodies.get(node.text("organization") or organisation)
    period = node.get("startDate"), node.get("endDate")
    gathering.holds(key, role.text if role else _MEMBER, place, body.key if body else None, period)
    if (party := gathering.bodies.get(node.text("onBehalfOf"))) and (stated_by := node.get("onBehalfOf")):
        gathering.holds(key, _MEMBER, stated_by, party.key, period)


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
    bodies = [each.value.text for each in node.all("organization") if each.value]
    meeting = gathering.held(meeting, next((body for body in bodies if body in gathering.bodies), ""))
    gathering.meetings.append(meeting)
    for each in node.all("participant"):
        if each.value and (person := gathering.known.key_of(each.value.text)):
            gathering.attendance.append(Attendance(meeting.key, person, Status.PRESENT, gathering.evidence(each.value)))
        elif each.value:
            gathering.unsettled(each.value, "the participant is nobody whom the file has")
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
    recommended = kind is OutcomeKind.RECOMMENDED
    gathering.outcomes.append(
        Outcome(
            f"{item}-outcome",
            meeting.key,
            item,
            OutcomeClass.RECOMMENDATION if recommended else OutcomeClass.DECISION,
            kind,
            None,
            " ".join(text.text.split()),
            gathering.evidence(text),
        )
    )


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
        author=gathering.known.key_of(author.text) if author else None,
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
