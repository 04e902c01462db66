"""Popolo: people, organisations, memberships, events, motions and vote events in one JSON object."""

from dataclasses import replace
from typing import Final

from councilgraph_mappings.codes import Choice, OrganisationKind, Status
from councilgraph_mappings.read.document import Value
from councilgraph_mappings.records import Attendance, Meeting, Motion
from councilgraph_mappings.systems.fields import Fields, Part, System, ignored, used
from councilgraph_mappings.systems.gathering import Gathering, day_of
from councilgraph_mappings.systems.tree import Node
from councilgraph_mappings.systems.votes import CHOICES, NO_VOTES, add_vote, result_of

_ELSEWHERE: Final = "it leads to what others know of the thing and states nothing of it"
_CHANGED: Final = "when the record was changed is no fact about the council"
_IN_NAME: Final = "the name holds it"
_LISTED: Final = "what stands in lists of its own is read from those"
_AREA: Final = "areas are not mapped"
_COMMON: Final = {
    **ignored(_ELSEWHERE, "identifiers", "links", "sources"),
    **ignored(_CHANGED, "created_at", "updated_at"),
}

TABLES: Final[dict[str, Fields]] = {
    "popolo": {
        "persons": Part("person"),
        "organizations": Part("organization"),
        "memberships": Part("membership"),
        "posts": Part("post"),
        "events": Part("event"),
        "motions": Part("motion"),
        "vote_events": Part("vote_event"),
        **ignored(_AREA, "areas"),
        **ignored("it describes the file", "meta", "warnings"),
    },
    "person": {
        "id": used("Person.key"),
        "name": used("Person.name"),
        "other_names": Part("other_name"),
        "honorific_prefix": used("Person.title"),
        "memberships": Part("membership"),
        **ignored(_IN_NAME, "family_name", "given_name", "additional_name", "patronymic_name", "sort_name"),
        **ignored("letters after a name are no part of it", "honorific_suffix"),
        **ignored("it is not about the public role", "gender", "pronouns", "summary", "biography", "image", "images"),
        **ignored(_LISTED, "motions", "speeches", "votes"),
        **_COMMON,
    },
    "other_name": {
        "name": used("Person.also", "Organisation.also"),
        **ignored(_IN_NAME, "family_name", "given_name", "additional_name", "patronymic_name"),
        **ignored(_IN_NAME, "honorific_prefix", "honorific_suffix"),
        **ignored("names have no period in the records", "start_date", "end_date", "note", "lang"),
    },
    "organization": {
        "id": used("Meeting.body_key", "Role.organisation"),
        "name": used("Organisation.name"),
        "other_names": Part("other_name"),
        "classification": used("Organisation.kind"),
        "memberships": Part("membership"),
        "posts": Part("post"),
        **ignored("the records have no hierarchy below the council", "parent_id", "parent", "children"),
        **ignored(_LISTED, "motions", "vote_events", "votes"),
        **ignored("the records have no life of organisations", "founding_date", "dissolution_date"),
        **ignored("it states nothing that a council did", "abstract", "description", "image"),
        **ignored(_AREA, "area_id", "area"),
        **_COMMON,
    },
    "post": {
        "id": used("Role.title"),
        "label": used("Role.title"),
        **ignored("the label names the post", "role", "other_label"),
        **ignored("the membership says in which organisation", "organization_id"),
        **ignored(_AREA, "area_id", "area"),
        **ignored("the membership has the period", "start_date", "end_date"),
        **_COMMON,
    },
    "membership": {
        "person_id": used("Role.person"),
        "organization_id": used("Role.organisation"),
        "role": used("Role.title"),
        "post_id": used("Role.title"),
        "on_behalf_of_id": used("Role.organisation"),
        "start_date": used("Role.begins"),
        "end_date": used("Role.ends"),
        **ignored("nothing refers to it", "id"),
        **ignored("the role or the post names it", "label"),
        **ignored("the dates hold it", "legislative_period_id"),
        **ignored(_AREA, "area_id", "area"),
        **_COMMON,
    },
    "event": {
        "id": used("Meeting.source_id"),
        "organization_id": used("Meeting.body_key"),
        "start_date": used("Meeting.date", "Meeting.start"),
        "end_date": used("Meeting.end"),
        "location": used("Meeting.venue"),
        "status": used("Meeting.note"),
        "classification": used("Meeting.key"),
        "attendees": Part("attendee", bare=True),
        **ignored("a meeting is known by its body and day", "name", "description"),
        **ignored("meetings have no parts in the records", "parent_id", "parent", "children"),
        **_COMMON,
    },
    "attendee": {"id": used("Attendance.person"), **ignored("the person with the id has it", "name")},
    "motion": {
        "id": used("Motion.text"),
        "text": used("Motion.text"),
        "creator_id": used("Motion.mover"),
        **ignored("the vote event says it", "organization_id", "date", "result", "legislative_session_id"),
        **ignored("the records have no kinds of motions", "classification", "requirement"),
        **ignored("nothing refers to it", "identifier"),
        **_COMMON,
    },
    "vote_event": {
        "motion_id": used("Motion.text"),
        "motion": Part("motion"),
        "organization_id": used("Motion.meeting"),
        "start_date": used("Motion.meeting"),
        "result": used("Motion.result"),
        "counts": Part("count"),
        "votes": Part("vote"),
        **ignored("nothing refers to it", "id", "identifier"),
        **ignored("the records have no kinds of votes", "classification"),
        **ignored("the records count all votes together", "group_results"),
        **ignored("the start tells the day", "end_date", "legislative_session_id"),
        **_COMMON,
    },
    "count": {
        "option": used("Motion.votes_for", "Motion.votes_against", "Motion.abstentions"),
        "value": used("Motion.votes_for", "Motion.votes_against", "Motion.abstentions"),
        **ignored("the records count all votes together", "group_id", "group"),
    },
    "vote": {
        "voter_id": used("Vote.person"),
        "option": used("Vote.choice"),
        **ignored("the membership says it", "group_id", "role"),
        **ignored("every vote counts once in the records", "weight", "pair_id"),
        **ignored("nothing refers to it", "id", "vote_event_id"),
    },
}
_KEYS: Final = frozenset({"persons", "organizations", "vote_events"})
_NO_MEETINGS: Final = frozenset({"legislative period", "general election", "election"})
_COUNCILS: Final = frozenset({"council", "legislature", "municipality"})
_OTHERS: Final = frozenset({"party", "political party", "company", "charity", "group"})


def _root(tree: Node) -> tuple[Node, str] | None:
    return (tree, "popolo") if _KEYS & tree.below.keys() else None


def _read(gathering: Gathering, node: Node, table: str) -> None:
    del table
    posts: dict[str, Value] = {}
    for organisation in node.all("organizations"):
        _add_organisation(gathering, organisation)
    for owner in (node, *node.all("organizations")):
        posts |= {post.text("id"): label for post in owner.all("posts") if (label := post.get("label"))}
    for person in node.all("persons"):
        if name := person.get("name"):
            others = tuple(other.text("name") for other in person.all("other_names") if other.get("name"))
            gathering.know(_identity(person, name), name, person.text("honorific_prefix"), others)
    for membership in node.all("memberships"):
        _add_membership(gathering, membership, posts)
    for person in node.all("persons"):
        for membership in person.all("memberships"):
            _add_membership(gathering, membership, posts, person=person.text("id"))
    for organisation in node.all("organizations"):
        for membership in organisation.all("memberships"):
            _add_membership(gathering, membership, posts, organisation=organisation.text("id"))
    for event in node.all("events"):
        _add_event(gathering, event)
    motions = {motion.text("id"): motion for motion in node.all("motions")}
    for number, vote_event in enumerate(node.all("vote_events"), 1):
        motion = vote_event.one("motion") or motions.get(vote_event.text("motion_id"))
        _add_vote_event(gathering, vote_event, motion, number)


SYSTEM: Final = System("popolo", "Popolo", TABLES, _root, _read)


def _identity(node: Node, name: Value) -> str:
    return node.text("id") or name.text


def _add_organisation(gathering: Gathering, node: Node) -> None:
    name = node.get("name")
    if name is None:
        return
    kind = None
    if classification := node.text("classification").casefold():
        kind = (
            OrganisationKind.COUNCIL
            if classification in _COUNCILS
            else OrganisationKind.OTHER
            if classification in _OTHERS
            else OrganisationKind.COMMITTEE
        )
    others = tuple(other.text("name") for other in node.all("other_names") if other.get("name"))
    gathering.know_body(_identity(node, name), name, kind, others)


def _add_membership(
    gathering: Gathering, node: Node, posts: dict[str, Value], person: str = "", organisation: str = ""
) -> None:
    key = gathering.known.key_of(node.text("person_id") or person)
    title = node.get("role") or posts.get(node.text("post_id"))
    place = title or node.get("organization_id") or node.get("person_id")
    if key is None or place is None:
        if place:
            gathering.unsettled(place, "the membership is of a person whom the file does not have")
        return
    body = gathering.bodies.get(node.text("organization_id") or organisation)
    period = node.get("start_date"), node.get("end_date")
    # A membership without a role is that of a member.
    gathering.holds(key, title.text if title else "Member", place, body.key if body else None, period)
    if (party := gathering.bodies.get(node.text("on_behalf_of_id"))) and (stated_by := node.get("on_behalf_of_id")):
        gathering.holds(key, "Member", stated_by, party.key, period)


def _add_event(gathering: Gathering, node: Node) -> None:
    start = node.get("start_date")
    if start is None or node.text("classification").casefold() in _NO_MEETINGS:
        return
    number = node.get("id")
    meeting = Meeting(
        f"m{len(gathering.meetings) + 1}",
        primary=True,
        date=gathering.day(start),
        start=gathering.time(start),
        end=gathering.time(node.get("end_date")),
        venue=gathering.words(node.get("location")),
        source_id=number.text if number else None,
        note=gathering.words(node.get("status")),
    )
    meeting = gathering.held(meeting, node.text("organization_id"))
    gathering.meetings.append(meeting)
    for attendee in node.all("attendees"):
        value = attendee.get("id") or attendee.value
        if value and (person := gathering.known.key_of(value.text)):
            gathering.attendance.append(Attendance(meeting.key, person, Status.PRESENT, gathering.evidence(value)))
        elif value:
            gathering.unsettled(value, "the attendee is nobody whom the file has")


def _meeting_of(gathering: Gathering, node: Node) -> Meeting:
    """Return the meeting in which a vote was taken: that of the body on the day, which may be known by the vote alone."""
    start = node.get("start_date")
    meeting = gathering.held(
        Meeting(f"m{len(gathering.meetings) + 1}", primary=True, date=gathering.day(start)),
        node.text("organization_id"),
    )
    day = day_of(start.text) if start else None
    for known in gathering.meetings:
        if day and known.body_key == meeting.body_key and known.date and known.date.value == day:
            return known
    gathering.meetings.append(meeting)
    return meeting


def _add_vote_event(gathering: Gathering, node: Node, motion: Node | None, number: int) -> None:
    text = motion.get("text") if motion else None
    place = text or next(node.values())
    record = Motion(
        f"motion-{number}",
        _meeting_of(gathering, node).key,
        None,
        gathering.evidence(place),
        text=text.text if text else None,
        mover=gathering.known.key_of(motion.text("creator_id")) if motion else None,
        result=result_of(gathering, node.get("result")),
    )
    for count in node.all("counts"):
        record = _counted(gathering, record, count)
    gathering.motions.append(record)
    for vote in node.all("votes"):
        voter = vote.get("voter_id")
        person = gathering.known.key_of(voter.text) if voter else None
        if voter and person is None:
            gathering.unsettled(voter, "the voter is nobody whom the file has")
        add_vote(gathering, record, person, vote.get("option"))


def _counted(gathering: Gathering, motion: Motion, count: Node) -> Motion:
    option, value = count.get("option"), count.get("value")
    if option is None or value is None:
        return motion
    choice = CHOICES.get(option.text.casefold())
    if choice is None or not value.text.isdecimal():
        if choice or option.text.casefold() not in NO_VOTES:
            gathering.unsettled(option, f"“{option.text[:60]}: {value.text[:20]}” is no count of votes")
        return motion
    if choice is Choice.FOR:
        return replace(motion, votes_for=int(value.text))
    if choice is Choice.AGAINST:
        return replace(motion, votes_against=int(value.text))
    return replace(motion, abstentions=int(value.text))
