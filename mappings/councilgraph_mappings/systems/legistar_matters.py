"""Legistar's matters and the files attached to them, as papers of meetings."""

from councilgraph_mappings.parse.bodies import read_body
from councilgraph_mappings.parse.pages import held_by
from councilgraph_mappings.parse.papers import kind_of_paper
from councilgraph_mappings.parse.people import slug
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
    meeting = _known_by_day(gathering, day, body)
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


def _known_by_day(gathering: Gathering, day: Value | None, body: Value | None) -> Meeting:
    """Return the meeting on whose agenda a matter was; one of which nothing is known where the matter was on none."""
    date = gathering.day(day)
    meeting = Meeting(f"m{len(gathering.meetings) + 1}", primary=True, date=date)
    if body and date:
        meeting = held_by(gathering, meeting, body.text, gathering.evidence(body))
    else:
        meeting = read_body(gathering, meeting, [])
    for known in gathering.meetings:
        same = known.date.value if known.date else None
        if same == (date.value if date else None) and known.body_key == meeting.body_key:
            return known
    gathering.meetings.append(meeting)
    return meeting


def add_attachment(gathering: Gathering, node: Node) -> None:
    """Add a file of a matter, of which the answer names no meeting."""
    if name := node.get("MatterAttachmentName"):
        meeting = _known_by_day(gathering, None, None)
        gathering.paper(meeting.key, name, None, node.get("MatterAttachmentHyperlink"))
