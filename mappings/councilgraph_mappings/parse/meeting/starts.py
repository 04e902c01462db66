"""When a meeting starts, as a line of its head says."""

import datetime as dt
import re
from dataclasses import replace

from councilgraph_mappings.evidence import Stated
from councilgraph_mappings.parse.meeting.times import END, span_in
from councilgraph_mappings.parse.meeting.venues import HELD
from councilgraph_mappings.parse.wording.dates import FoundTime, times_in
from councilgraph_mappings.parse.wording.passages import passage
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block
from councilgraph_mappings.records import Meeting

_GLUED_DAY = bounded(r"(?<=\d[ap]m)\d", re.IGNORECASE)
"""Time and day that lost the space between them: "4.00pm1 July"."""

_TIME = bounded(r"\W*time\b", re.IGNORECASE)

_HELD_AT = bounded(r"\bheld\b[^.;]{0,200}\bat\s+\d", re.IGNORECASE)
"""When a meeting was held on a day whose year is not written."""


def with_start(block: Block, meeting: Meeting) -> Meeting:
    """Return the meeting with the first time of a line, which is when it starts unless the line tells of its end."""
    text = block.text
    if meeting.start is not None or END.search(text) or _ASKED.search(text):
        return meeting
    if meeting.date is None and not _TIME.match(text) and not _HELD_AT.search(text):
        return meeting
    if meeting.end is None and (span := span_in(text)):
        start, end, begin, stop = span
        place = passage(block, (begin, stop), "meeting.span-head")
        return replace(meeting, start=Stated(start, place), end=Stated(end, place))
    times = _head_times(_GLUED_DAY.sub(" ", text))
    if not times:
        return meeting
    if times and _MOVED.search(text, max(0, times[0].start - _MOVED_LONG), times[0].start):
        return meeting
    if len(times) > 1 and meeting.end is None and _UNTIL.fullmatch(text, times[0].end, times[1].start):
        place = passage(block, (times[1].start, times[1].end), "meeting.end-head")
        meeting = replace(meeting, end=Stated(times[1].value, place) if times[1].value > times[0].value else None)
    return replace(
        meeting, start=Stated(times[0].value, passage(block, (times[0].start, times[0].end), "meeting.start-head"))
    )


_ASKED = bounded(
    r"\b(?:hours|times)\s+(?:were\s+|was\s+|are\s+)?(?:requested|applied\s+for|proposed|sought)\b", re.IGNORECASE
)
"""The hours of a licence, of which applications tell."""

_MOVED = bounded(r"\b(?:arriv(?:ed|ing)|left|leaving|joined|joining|departed|until|till)\b[^.;,]{0,24}$", re.IGNORECASE)
"""Somebody came or went then: "one member of the public who arrived at 7.40 pm"."""

_MOVED_LONG = 40

_UNTIL = bounded(r"\s*(?:to|until|-|–)\s*", re.IGNORECASE)
"""What joins the time when a meeting starts with the one when it ends."""

_TIME_LABEL = bounded(r"\W*(?:time|start(?:\s+time)?)\s*[:–-]\s*(\d{1,2})[.:]([0-5]\d)\s*$", re.IGNORECASE)

_FOUR_DIGITS = bounded(r"\bat\s+([01]\d|2[0-3])([0-5]\d)(?=\s*$|[,.]?\s+in\b)", re.IGNORECASE)
"""The twenty-four hours without "hours", at the end of a line that tells when a meeting was held: "on 4 March at 1930"."""


def _head_times(text: str) -> list[FoundTime]:
    """Return the times of a line; behind a label the twenty-four hours need no other sign."""
    times = times_in(text)
    if not times and HELD.search(text) and (bare := _FOUR_DIGITS.search(text)):
        return [FoundTime(dt.time(int(bare[1]), int(bare[2])), bare.start(1), bare.end(2))]
    if not times and (label := _TIME_LABEL.match(text)) and 8 <= int(label[1]) < 24:
        return [FoundTime(dt.time(int(label[1]), int(label[2])), label.start(1), label.end(2))]
    return times
