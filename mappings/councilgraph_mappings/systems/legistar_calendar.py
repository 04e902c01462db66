"""Legistar's calendar of meetings as scrapers keep it: a row of the page, each cell under the title of its column."""

import datetime as dt
import re
from typing import Final

from councilgraph_mappings.codes import RecordStatus
from councilgraph_mappings.evidence import Stated
from councilgraph_mappings.parse.pages.pages import held_by
from councilgraph_mappings.read.document import Value
from councilgraph_mappings.records import Meeting
from councilgraph_mappings.systems.gathering import Gathering
from councilgraph_mappings.systems.tree import Node

_DAY: Final = re.compile(r"(?P<month>[0-9]{1,2})/(?P<day>[0-9]{1,2})/(?P<year>[0-9]{4})")
_NOT_THERE: Final = re.compile(r"not\s+available", re.IGNORECASE)
PAPERS: Final = {
    "Agenda": "agenda",
    "Accessible Agenda": "agenda",
    "Agenda Packet": "agenda-pack",
    "Minutes": "minutes",
    "Accessible Minutes": "minutes",
    "Approved Minutes": "minutes",
    "Recap/Minutes": "minutes",
}
"""Columns of links to papers, and what these are."""


def add_row(gathering: Gathering, node: Node) -> None:
    """Add the meeting of a row."""
    body, place = _shown(node, "Name"), _shown(node, "Meeting Location")
    if body is None:
        return
    minutes = next((each for name, kind in PAPERS.items() if kind == "minutes" and (each := _link(node, name))), None)
    meeting = Meeting(
        f"m{len(gathering.meetings) + 1}",
        primary=True,
        date=_day(gathering, node.get("Meeting Date")),
        start=gathering.time(_shown(node, "Meeting Time")),
        venue=gathering.stated(place, " ".join(place.text.split())) if place else None,
        status=gathering.stated(minutes, RecordStatus.MINUTES) if minutes else None,
    )
    meeting = held_by(gathering, meeting, body.text, gathering.evidence(body))
    gathering.meetings.append(meeting)
    for name, kind in PAPERS.items():
        if address := _link(node, name):
            gathering.paper(meeting.key, address, None, address, kind=kind, title=name)


def _shown(node: Node, column: str) -> Value | None:
    """Return what a cell shows, which may be a link; None where it shows that there is nothing."""
    value = node.get(column) or node.get(column, "label")
    return None if value is None or _NOT_THERE.fullmatch(value.text) else value


def _link(node: Node, column: str) -> Value | None:
    return node.get(column, "url")


def _day(gathering: Gathering, value: Value | None) -> Stated[dt.date] | None:
    """Return the day of a value as it is written in the United States, where alone the system shows it so."""
    if value is None:
        return None
    if found := _DAY.fullmatch(value.text):
        try:
            day = dt.date(int(found["year"]), int(found["month"]), int(found["day"]))
        except ValueError:
            gathering.unsettled(value, f"“{value.text[:60]}” is no date")
            return None
        return gathering.stated(value, day)
    return gathering.day(value)
