"""CMIS's lists of meetings: of the calendar, and of one committee; each line leads to the page of its meeting."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final
from urllib.parse import urlsplit

from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.meeting.bodies import read_body
from councilgraph_mappings.parse.pages.cmis_page import VIEW
from councilgraph_mappings.parse.pages.pages import held_by
from councilgraph_mappings.parse.wording.dates import dates_in, times_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Document, Link
from councilgraph_mappings.records import Meeting

_LINE: Final = bounded(
    r"\s*(?P<day>[0-9]{1,2} [A-Z][a-z]{2,8} [0-9]{4})(?:[ -]{1,4}(?P<start>[0-9]{1,2}:[0-9]{2}))?"
    r"(?:\s*[-–]\s*(?P<body>[^0-9\s].*?))?\s*$"
)
_COMMITTEE: Final = "/ctl/viewcmis_committeedetails/"
_FEWEST: Final = 2


def is_cmis_list(document: Document, address: str | None) -> bool:
    """Return whether a document is such a list: the page of a committee, or one that leads to several dated meetings."""
    if address and _COMMITTEE in urlsplit(address).path.casefold():
        return True
    return len([*_dated(document)]) >= _FEWEST


def read_cmis_list(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add the meetings of a list: their numbers in the system, their days and times, and whose they are where it says so."""
    del blocks
    seen: set[str] = set()
    for link, number, match in _dated(draft.document):
        dates = dates_in(match["day"])
        if number in seen or not dates:
            continue
        seen.add(number)
        place = Evidence(link.start, link.end, "cmis.meeting-link")
        times = times_in(match["start"]) if match["start"] else []
        meeting = Meeting(f"m{len(seen)}", primary=True, date=Stated(dates[0].value, place), source_id=number)
        if times:
            meeting = replace(meeting, start=Stated(times[0].value, place))
        meeting = held_by(draft, meeting, match["body"], place) if match["body"] else read_body(draft, meeting, [])
        draft.meetings.append(meeting)
    if not seen:
        draft.find(0, 0, FindingKind.MISSING, "the list of meetings leads to none with a date")


def _dated(document: Document) -> Iterator[tuple[Link, str, re.Match[str]]]:
    """Yield the links to meetings whose words are a date, with the meeting's number."""
    for link in document.links:
        view = VIEW.search(urlsplit(link.address).path)
        if view and (match := _LINE.match(document.text[link.start : link.end])):
            yield link, view["number"], match
