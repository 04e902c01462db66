"""Legistar's web API: events, the items of an event, and the votes on an item."""

import re
from typing import Final

from councilgraph_mappings.codes import OutcomeClass, OutcomeKind, PointKind, RecordStatus
from councilgraph_mappings.parse.bodies import read_body
from councilgraph_mappings.parse.pages import held_by
from councilgraph_mappings.read.document import Value
from councilgraph_mappings.records import AgendaItem, Meeting, Motion, Outcome, Point
from councilgraph_mappings.systems.fields import Fields, Part, System, Use, ignored, used
from councilgraph_mappings.systems.gathering import Gathering
from councilgraph_mappings.systems.tree import Node
from councilgraph_mappings.systems.votes import add_vote, result_of

_OTHER_ID: Final = "another field tells which it is"
_RECORD: Final = "when the record was changed is no fact about the council"
_VIDEO: Final = "recordings are not mapped"


def _changes(prefix: str) -> dict[str, Use]:
    return {
        **ignored(_OTHER_ID, f"{prefix}Guid"),
        **ignored(_RECORD, f"{prefix}LastModified", f"{prefix}LastModifiedUtc", f"{prefix}RowVersion"),
    }


TABLES: Final[dict[str, Fields]] = {
    "events": {"": Part("Event")},
    "eventitems": {"": Part("EventItem")},
    "votes": {"": Part("Vote")},
    "Event": {
        "EventId": used("Meeting.source_id"),
        "EventBodyName": used("Meeting.body", "Organisation.name"),
        "EventDate": used("Meeting.date"),
        "EventTime": used("Meeting.start"),
        "EventLocation": used("Meeting.venue"),
        "EventComment": used("Meeting.note"),
        "EventAgendaFile": used("Paper.address"),
        "EventMinutesFile": used("Paper.address", "Meeting.status"),
        "EventItems": Part("EventItem"),
        **_changes("Event"),
        **ignored(_OTHER_ID, "EventBodyId"),
        **ignored("the papers beside it are there or not", "EventAgendaStatusId", "EventAgendaStatusName"),
        **ignored("the papers beside it are there or not", "EventMinutesStatusId", "EventMinutesStatusName"),
        **ignored(_RECORD, "EventAgendaLastPublishedUTC", "EventMinutesLastPublishedUTC"),
        **ignored(_VIDEO, "EventVideoStatus", "EventVideoPath", "EventMedia"),
        **ignored("it leads to a page that says the same", "EventInSiteURL"),
    },
    "EventItem": {
        "EventItemId": used("AgendaItem.source_id"),
        "EventItemEventId": used("Meeting.source_id"),
        "EventItemAgendaSequence": used("AgendaItem.position"),
        "EventItemAgendaNumber": used("AgendaItem.number"),
        "EventItemTitle": used("AgendaItem.title"),
        "EventItemAgendaNote": used("AgendaItem.purpose"),
        "EventItemMinutesNote": used("Point.text"),
        "EventItemActionName": used("Outcome.kind", "Outcome.text"),
        "EventItemActionText": used("Outcome.text"),
        "EventItemPassedFlagName": used("Motion.result"),
        "EventItemMoverId": used("Motion.mover"),
        "EventItemMover": used("Motion.mover"),
        "EventItemSeconderId": used("Motion.seconder"),
        "EventItemSeconder": used("Motion.seconder"),
        "EventItemTally": used("Motion.votes_for", "Motion.votes_against"),
        "EventItemMatterAttachments": Part("Attachment"),
        **_changes("EventItem"),
        **ignored("the sequence of the agenda orders the items", "EventItemMinutesSequence"),
        **ignored("the name beside it says it", "EventItemActionId", "EventItemPassedFlag"),
        **ignored("attendance of roll calls is an answer of its own", "EventItemRollCallFlag"),
        **ignored("how an item was put is not mapped", "EventItemConsent", "EventItemFlagExtra", "EventItemVersion"),
        **ignored(_VIDEO, "EventItemVideo", "EventItemVideoIndex"),
        **ignored(
            "matters are answers of their own", "EventItemMatterId", "EventItemMatterGuid", "EventItemMatterFile"
        ),
        **ignored("matters are answers of their own", "EventItemMatterName", "EventItemMatterType"),
        **ignored("matters are answers of their own", "EventItemMatterStatus", "EventItemAccelaRecordId"),
    },
    "Attachment": {
        "MatterAttachmentName": used("Paper.title"),
        "MatterAttachmentHyperlink": used("Paper.address"),
        **_changes("MatterAttachment"),
        **ignored("the address says which file it is", "MatterAttachmentId", "MatterAttachmentFileName"),
        **ignored("the address says which file it is", "MatterAttachmentMatterVersion", "MatterAttachmentBinary"),
        **ignored("it says how the site shows the paper", "MatterAttachmentIsHyperlink", "MatterAttachmentSort"),
        **ignored("it says how the site shows the paper", "MatterAttachmentIsSupportingDocument"),
        **ignored("it says how the site shows the paper", "MatterAttachmentShowOnInternetPage"),
        **ignored("it says how the site shows the paper", "MatterAttachmentIsMinuteOrder"),
        **ignored("it says how the site shows the paper", "MatterAttachmentIsBoardLetter"),
        **ignored("it says how the site shows the paper", "MatterAttachmentPrintWithReports"),
        **ignored("the name says what it is", "MatterAttachmentDescription", "MatterAttachmentAgiloftId"),
    },
    "Vote": {
        "VoteEventItemId": used("Motion.key"),
        "VotePersonId": used("Person.key"),
        "VotePersonName": used("Person.name"),
        "VoteValueName": used("Vote.choice"),
        **_changes("Vote"),
        **ignored("the value's name says it", "VoteValueId", "VoteResult"),
        **ignored("nothing refers to it", "VoteId"),
        **ignored("votes have no order", "VoteSort"),
    },
}
_ROOTS: Final = (("EventId", "events"), ("EventItemId", "eventitems"), ("VoteEventItemId", "votes"))
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
    objects = tree.all("")
    root = tree if objects else Node("", below={"": {1: tree}})
    first = (objects or [tree])[0]
    return next(((root, table) for field, table in _ROOTS if first.get(field)), None)


def _read(gathering: Gathering, node: Node, table: str) -> None:
    if table == "events":
        for event in node.all(""):
            _add_event(gathering, event)
    elif table == "eventitems":
        for number in dict.fromkeys(item.text("EventItemEventId") for item in node.all("")):
            meeting = _known_by_id(gathering, number)
            _add_items(gathering, [i for i in node.all("") if i.text("EventItemEventId") == number], meeting)
    else:
        _add_votes(gathering, node)


SYSTEM: Final = System("legistar", "Legistar web API", TABLES, _root, _read)


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
    """Add the votes on items of which an answer says no more than their ids, in a meeting that it does not name."""
    meeting = _known_by_id(gathering, "")
    motions: dict[str, Motion] = {}
    for vote in node.all(""):
        item, name, option = vote.get("VoteEventItemId"), vote.get("VotePersonName"), vote.get("VoteValueName")
        place = item or name
        if place is None:
            continue
        number = item.text if item else ""
        if number not in motions:
            key = f"item-{number}" if number else "item-unknown"
            motions[number] = Motion(key, meeting.key, None, gathering.evidence(place))
            gathering.motions.append(motions[number])
        add_vote(gathering, motions[number], _person(gathering, vote.get("VotePersonId"), name), option)
