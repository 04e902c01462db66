"""Popolo: people, organisations, memberships, posts, events, motions and vote events.

They stand together in one object, as EveryPolitician has them, or one of them, or a list of them, is the file; what a
service wraps around its answer ("result") is not looked at.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from councilgraph_mappings.codes import Choice, OrganisationKind, Status
from councilgraph_mappings.read.document import Value
from councilgraph_mappings.records import Attendance, Meeting, Motion
from councilgraph_mappings.systems.fields import Part, System
from councilgraph_mappings.systems.gathering import Gathering, day_of
from councilgraph_mappings.systems.popolo_fields import TABLES
from councilgraph_mappings.systems.popolo_objects import envelope
from councilgraph_mappings.systems.tree import Node
from councilgraph_mappings.systems.votes import CHOICES, NO_VOTES, add_vote, result_of

_NO_MEETINGS: Final = frozenset({"legislative period", "general election", "election", "legislative session"})
_COUNCILS: Final = frozenset({"council", "legislature", "municipality"})
_OTHERS: Final = frozenset({"party", "political party", "company", "corporation", "charity", "group", "coalition"})
_OWNERS: Final = ("person", "organization", "post")
"""What has memberships, which need not say again whose they are."""


def _root(tree: Node) -> tuple[Node, str] | None:
    root = envelope(tree)
    return (root, "popolo") if root else None


def _read(gathering: Gathering, node: Node, table: str) -> None:
    found = [*_walk(node, table, {})]
    for organisation in _of("organization", found):
        _add_organisation(gathering, organisation)
    for person in _of("person", found):
        if name := person.get("name"):
            others = tuple(other.text("name") for other in person.all("other_names") if other.get("name"))
            gathering.know(_identity(person, name), name, person.text("honorific_prefix"), others)
    posts = {post.text("id"): post for post in _of("post", found) if post.get("label")}
    for kind, membership, owners in found:
        if kind == "membership":
            _add_membership(gathering, membership, posts, owners)
    for event in _of("event", found):
        _add_event(gathering, event)
    motions = {motion.text("id"): motion for motion in _of("motion", found)}
    voted_on: set[int] = set()
    for number, (vote_event, within) in enumerate(_vote_events(node), 1):
        motion = vote_event.one("motion") or within or motions.get(vote_event.text("motion_id"))
        voted_on.add(id(motion))
        _add_vote_event(gathering, vote_event, motion, number)
    for motion in _of("motion", found):
        if id(motion) not in voted_on:
            _add_vote_event(gathering, Node(""), motion, len(gathering.motions) + 1)


SYSTEM: Final = System("popolo", "Popolo", TABLES, _root, _read)


def _walk(node: Node, table: str, owners: dict[str, str]) -> Iterator[tuple[str, Node, dict[str, str]]]:
    """Yield every object with its table and the ids of the person, organisation or post within which it stands."""
    for child in node.children():
        use = TABLES[table].get(child.name)
        if isinstance(use, Part) and child.value is None:
            yield use.table, child, owners
            within = owners
            if use.table in _OWNERS and (name := child.get("name") or child.get("label") or child.get("id")):
                within = {use.table: _identity(child, name)}
            yield from _walk(child, use.table, within)


def _of(kind: str, found: list[tuple[str, Node, dict[str, str]]]) -> list[Node]:
    return [node for table, node, _ in found if table == kind]


def _vote_events(node: Node) -> Iterator[tuple[Node, Node | None]]:
    """Yield the vote events, each with the motion within which it stands."""
    for motion in node.all("motions"):
        for vote_event in motion.all("vote_events"):
            if vote_event.value is None:
                yield vote_event, motion
    for vote_event in node.all("vote_events"):
        yield vote_event, None


def _identity(node: Node, name: Value) -> str:
    return node.text("id") or name.text


def _named(node: Node, field: str) -> str:
    """Return the id of what a field refers to, by its id or by the object itself."""
    if (within := node.one(field)) and within.value is None and (name := within.get("name") or within.get("label")):
        return _identity(within, name)
    return node.text(f"{field}_id")


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


def _add_membership(gathering: Gathering, node: Node, posts: dict[str, Node], owners: dict[str, str]) -> None:
    key = gathering.known.key_of(_named(node, "person") or owners.get("person", ""))
    post = posts.get(_named(node, "post") or owners.get("post", ""))
    title = node.get("role") or (post.get("label") if post else None)
    place = title or node.get("organization_id") or next(node.values(), None)
    if key is None or place is None:
        if place:
            gathering.unsettled(place, "the membership is of a person whom the file does not have")
        return
    organisation = _named(node, "organization") or owners.get("organization", "")
    if post and not organisation:
        organisation = _named(post, "organization")
    body = gathering.bodies.get(organisation)
    period = node.get("start_date"), node.get("end_date")
    # A membership without a role is that of a member.
    gathering.holds(key, title.text if title else "Member", place, body.key if body else None, period)
    if party := gathering.bodies.get(_named(node, "on_behalf_of")):
        stated_by = node.get("on_behalf_of_id") or node.get("on_behalf_of", "name") or place
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
    meeting = gathering.held(meeting, _named(node, "organization"))
    gathering.meetings.append(meeting)
    for attendee in node.all("attendees"):
        value = attendee.get("id") or attendee.value
        if value and (person := gathering.known.key_of(value.text)):
            gathering.attendance.append(Attendance(meeting.key, person, Status.PRESENT, gathering.evidence(value)))
        elif value:
            gathering.unsettled(value, "the attendee is nobody whom the file has")


def _meeting_of(gathering: Gathering, start: Value | None, organisation: str) -> Meeting:
    """Return the meeting in which a vote was taken: that of the body on the day, which may be known by the vote alone."""
    meeting = gathering.held(
        Meeting(f"m{len(gathering.meetings) + 1}", primary=True, date=gathering.day(start)), organisation
    )
    day = day_of(start.text) if start else None
    for known in gathering.meetings:
        if day and known.body_key == meeting.body_key and known.date and known.date.value == day:
            return known
    gathering.meetings.append(meeting)
    return meeting


def _add_vote_event(gathering: Gathering, node: Node, motion: Node | None, number: int) -> None:
    said = motion or Node("")
    text = said.get("text")
    place = text or next(node.values(), None) or next(said.values(), None)
    if place is None:
        return
    start = node.get("start_date") or said.get("date")
    organisation = node.text("organization_id") or said.text("organization_id")
    record = Motion(
        f"motion-{number}",
        _meeting_of(gathering, start, organisation).key,
        None,
        gathering.evidence(place),
        text=" ".join(text.text.split()) if text else None,
        mover=gathering.known.key_of(said.text("creator_id")),
        result=result_of(gathering, node.get("result") or said.get("result")),
    )
    counts = node.all("counts")
    # Those of groups are parts of the whole, and are it together where nothing else says it.
    for count in [count for count in counts if not _of_group(count)] or counts:
        record = _counted(gathering, record, count)
    gathering.motions.append(record)
    for vote in node.all("votes"):
        voter = vote.get("voter_id")
        person = gathering.known.key_of(voter.text) if voter else None
        if voter and person is None:
            gathering.unsettled(voter, "the voter is nobody whom the file has")
        add_vote(gathering, record, person, vote.get("option"))


def _of_group(count: Node) -> bool:
    return count.get("group_id") is not None or count.get("group", "name") is not None


def _counted(gathering: Gathering, motion: Motion, count: Node) -> Motion:
    option, value = count.get("option"), count.get("value")
    if option is None or value is None:
        return motion
    choice = CHOICES.get(option.text.casefold())
    if choice is None or not value.text.isdecimal():
        if choice or option.text.casefold() not in NO_VOTES:
            gathering.unsettled(option, f"“{option.text[:60]}: {value.text[:20]}” is no count of votes")
        return motion
    number = int(value.text)
    if choice is Choice.FOR:
        return replace(motion, votes_for=(motion.votes_for or 0) + number)
    if choice is Choice.AGAINST:
        return replace(motion, votes_against=(motion.votes_against or 0) + number)
    return replace(motion, abstentions=(motion.abstentions or 0) + number)
