"""Legistar's matters and the files attached to them, as papers of meetings."""

from councilgraph_mappings.parse.meeting.bodies import read_body
from councilgraph_mappings.parse.pages.pages import held_by
from councilgraph_mappings.parse.papers.papers import kind_of_paper
from councilgraph_mappings.parse.people.people import slug
from councilgraph_mappings.read.document import Value
from councilgraph_mappings.records import Meeting, Paper
from councilgraph_mappings.systems.gathering import Gathering
from councilgraph_mappings.systems.tree import Node


def add_matter(gathering: Gathering, node: Node) -> None:
    """Add a matter as a paper of the meeting on whose agenda it was."""
    title, day, body = (
        node.get("MatterTitle") or node.get("MatterName"),
        node.get("MatterAgendaDate"),
        node.get("MatterBodyName"),
    )
    if title is None:
        return
    number, file = node.get("MatterId"), node.get("MatterFile")
    meeting = met_on(gathering, day, body)
    gathering.papers.append(
        Paper(
            gathering.key(f"matter-{number.text}" if number else slug(title.text)[:40]),
            meeting.key,
            " ".join(title.text.split()),
            gathering.evidence(title),
            kind=kind_of_paper(title.text),
            reference=file.text if file else None,
        )
    )
    for attachment in node.all("MatterAttachments"):
        if name := attachment.get("MatterAttachmentName"):
            gathering.paper(meeting.key, name, None, attachment.get("MatterAttachmentHyperlink"))


def met_on(gathering: Gathering, day: Value | None, body: Value | None, number: Value | None = None) -> Meeting:
    """Return the meeting of a body on a day; one of which nothing is known where neither is said.

    Args:
        gathering: collects the facts
        day: of the meeting
        body: that met
        number: by which the system knows the meeting, where it is said
    """
    date = gathering.day(day)
    source = number.text if number else None
    meeting = Meeting(f"m{len(gathering.meetings) + 1}", primary=True, date=date, source_id=source)
    if body and date:
        meeting = held_by(gathering, meeting, body.text, gathering.evidence(body))
    else:
        meeting = read_body(gathering, meeting, [])
    for known in gathering.meetings:
        same = known.date.value if known.date else None
        alike = same == (date.value if date else None) and known.body_key == meeting.body_key
        if alike and known.source_id in {source, None}:
            return known
    gathering.meetings.append(meeting)
    return meeting


def add_attachment(gathering: Gathering, node: Node) -> None:
    """Add a file of a matter, of which the answer names no meeting."""
    if name := node.get("MatterAttachmentName"):
        meeting = met_on(gathering, None, None)
        gathering.paper(meeting.key, name, None, node.get("MatterAttachmentHyperlink"))
