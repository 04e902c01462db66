"""Where a meeting was held: behind a label, after "held in", beside date and time, or on a line of its own."""

import re
from collections.abc import Sequence
from dataclasses import replace

from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.parse.wording.dates import FoundDate, times_in
from councilgraph_mappings.parse.wording.passages import passage
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block
from councilgraph_mappings.records import Meeting

HELD = bounded(r"\b(?:held|meeting|met|convened|convening|taking\s+place|took\s+place|commencing)\b", re.IGNORECASE)

VENUE = bounded(
    r"^\W{0,2}(?:venue|location|place|lleoliad|held\s+(?:at|in))\s*[:–-]\s*(?P<venue>\S.*)$|^\W{0,2}(?:venue|location)\s+(?P<venue2>[A-Z].*)$|^\W{0,2}(?:date|time)\s*:[^:]{0,40}?(?:\d[.:]\d\d[^:]{0,12}?)?\s(?:venue|place|location)\s*:\s*(?P<venue3>\S.*)$",
    re.IGNORECASE,
)

_VENUE_IN = bounded(
    r"\b(?:held|meeting|met(?=\s+at\b)|convened|committee|council|cabinet|panel|board)\s+(?:(?:remotely|on-?line|virtually)\s*,?\s*(?:and\s+)?)?(?:at\s+\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\b\.?|hrs|hours|o.clock),?\s+)?(?:in|at|within)\s+(?:the\s+)?(?P<venue>(?!(?:accordance|compliance|order|respect|(?:an?|its|their)\s+[\w\s]{0,20}meeting)\b)(?!\d{1,2}(?:[.:]\d\d)?\s*(?:[ap]\.?m\b|hrs|hours|o.clock|noon))[A-ZÀ-Þ0-9‘“][^;\n]{3,150}?)"
    r"(?=\s*(?:,?\s*\bon\b\s+(?:the\s+)?(?:\w+day|\d|\w+\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4})|,?\s+at\s+\d|,?\s+\bcommencing\b|,?\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|,?\s+(?:from|starting|beginning)\b|(?<!\bco)(?<!\bst)\.\s|\.?$|,?\s+the\s+\d|\s+\d{1,2}(?:st|nd|rd|th)?\s+[A-Z]))",
    re.IGNORECASE,
)

_VENUE_AFTER = bounded(
    r"(?:\s|,|\bcommencing\b|\bstarting\b)*\b(?:in|at|In|At|IN|AT)\s+(?:(?i:the)\s+)?(?P<venue>(?!ATTENDANCE\b)[A-ZÀ-Þ][^;\n.]{3,120}?)\s*(?:,?\s+(?:PRESENT|SEDERUNT)\b:?\s+(?:Cllrs?|Councillors?)\b[^\n]*|\.(?:\s+(?:The|This|It|There)\s[^\n]*|\s+(?:Attendance|ATTENDANCE|Present|PRESENT)\s*:?\s*)?|,?\s+(?i:at|commencing(?:\s+at)?|starting(?:\s+at)?|from)\s+\d[^\n]*|,?\s+(?:to|when|for\s+the\s+purpose\s+of)\s+(?:be\s+)?(?:transact|consider|discuss|conduct|deal|the\s+following|it\s+is\s+hoped)[^\n]*)?$"
)

_VENUE_WITHIN = bounded(
    r"(?<!of )(?<!for )\b(?:(?:venue|location)\s*[:,]|place\s*:)\s*(?:the\s+)?(?P<venue>[A-ZÀ-Þ][^;\n]{3,120}?)\s*$",
    re.IGNORECASE,
)
"""A label within a line: "Time: 7.30pm Place: Council Chamber"."""

_VENUE_VIA = bounded(
    r"\b(?:via|on|by|using|over|through)\s+(?P<venue>zoom|(?:(?:microsoft|ms)\s+)?teams|video\s?(?:link|conference|conferencing))\b",
    re.IGNORECASE,
)
"""A meeting that was held nowhere else."""

_VENUE_AT = bounded(
    r"\W*(?:(?i:held)\s+)?(?:(?i:in|at)\s+(?:(?i:the)\s+)?)?(?P<venue>[A-ZÀ-Þ][^;:\n]{3,90}?),?\s+(?:at|from|@)\s+\d"
)
"""A place before the time on a line of its own: "Thornley Hall at 19.30"."""

_VENUE_BRACKETED = bounded(
    r"\((?:(?i:in|at)\s+)?(?:(?i:the)\s+)?(?P<venue>[A-ZÀ-Þ][^;:()\n]{3,90}?),?\s+\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\b[^()\n]{0,30}\)\W*$"
)
"""Place and hours in brackets, below the list of those who came: "(Weir Hall, 7.00pm – 9.00pm)"."""

_VENUE_BEHIND = bounded(r"[\s.,;–@*-]*(?:(?i:in|at)\s+(?:(?i:the)\s+)?)?(?P<venue>[A-ZÀ-Þ][^;\n:]{4,100}?)[\s.*]*$")
"""The place that follows the time on the same line: "19 July 2017, 7.30pm Village Hall"."""

_PLACE = bounded(
    r"\b(?:room|hall|chamber|house|suite|centre|center|guildhall|offices?|library|school|church|building|theatre|pavilion|teams|zoom|virtual|online|remote|áras|club|institute)\b",
    re.IGNORECASE,
)

_PLACE_ALONE = bounded(
    r"(?i:(?:[A-Z][\w’'&.-]*,?\s){1,6}(?:Hall|Centre|Rooms?|School|Church|Pavilion|Institute|Library|Chambers?|Club))"
)
"""A line above the date that is the name of a place as a whole: "FARLEY COMMUNITY HALL"."""

_NO_PLACE = bounded(r"[:;]|\b(?:was|were|is|are)\b|\b(?:members?|councillors?|cllrs?)\b|\.\s*$", re.IGNORECASE)


_NAME_AND_STOP = bounded(r"(?:(?:[A-ZÀ-Þ0-9][\w’'&-]*,?|of|and|the|at)\s){0,14}[A-ZÀ-Þ0-9][\w’'&-]*\.\s*")
"""A line that is a name as a whole and ends with a full stop all the same: "Council Chamber, Town Hall, Marlbury."."""

_WHEN = bounded(
    r"\W{0,3}(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|at|\d{1,2}(?:st|nd|rd|th)?|january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d|\d{1,2}[.:]\d\d|[ap]\.?m\.?)\b\W{0,3}){1,8}",
    re.IGNORECASE,
)
"""A line that says once more when it was."""


def venue_below(meeting: Meeting, head: Sequence[Block]) -> Meeting:
    """Return the meeting with the venue that a front sheet sets on the line below date and time."""
    if meeting.venue is not None or meeting.date is None:
        return meeting
    at = meeting.start.evidence if meeting.start else meeting.date.evidence
    line = next((index for index, block in enumerate(head) if block.start <= at.start < block.end), len(head))
    above = (block for block in head[max(0, line - 2) : line] if _PLACE_ALONE.fullmatch(block.text.strip()))
    below = [block for block in head[line + 1 : line + 5] if not _WHEN.fullmatch(block.text)][:2]
    for block in (*below, *above):
        # "At the Weir Hall." is no sentence.
        named = _NAME_AND_STOP.fullmatch(block.text) or (len(block.text) < _SHORT and _AT.match(block.text))
        text = block.text.rstrip(" .") if named else block.text
        if len(text) < 140 and not block.marker and _PLACE.search(text) and not _NO_PLACE.search(text):
            place = Evidence(block.start, block.end, "meeting.venue-below")
            return replace(meeting, venue=Stated(_AT.sub("", text).strip(" ,."), place))
    return meeting


_SHORT = 60
_AT = bounded(r"^\W*(?:held\s+)?(?:in|at)\s+(?:the\s+)?(?=\S)", re.IGNORECASE)
"""What joins the venue to the day that stands above it: "At the Weir Club"."""

_NOWHERE = bounded(
    r"\W*(?:(?:an|the)\s+)?(?:appendix|annex|appendices|paragraph|section|agenda|items?|minutes?|pages?|part|january|february|march|april|june|july|august|september|october|november|december)\b(?!\s+(?:house|hall|room|road|street|lane))",
    re.IGNORECASE,
)
"""A place in papers is none where people meet."""


def venue_in(block: Block, meeting: Meeting, dates: Sequence[FoundDate]) -> Meeting:
    """Return the meeting with the venue that a line names after date and time, or after "held in"."""
    if meeting.venue is not None:
        return meeting
    text = block.text
    found, rule = None, "meeting.venue-held"
    if dates:
        times = times_in(text)
        last = max([date.end for date in dates] + [time.end for time in times])
        found, rule = _VENUE_AFTER.search(text, last), "meeting.venue-after"
        if found is None and times and len(text) < 300:
            found, rule = _VENUE_BEHIND.match(text, last), "meeting.venue-behind"
            found = found if found and _PLACE.search(found["venue"]) else None
        if found is None and len(text) < 300:
            # "on 19 October, at the Hall, commencing at 6.30 pm": the place stands before the time.
            found = _VENUE_AFTER.match(text, dates[0].end) or _VENUE_BEHIND.match(text, dates[-1].end)
            found = found if found and _PLACE.search(found["venue"]) else None
    elif (meeting.start is None or meeting.start.evidence.start >= block.start) and len(text) < 120:
        found, rule = _VENUE_AT.match(text) or _VENUE_BRACKETED.match(text), "meeting.venue-at"
        found = found if found and _PLACE.search(found["venue"]) else None
        if found is None and (times := times_in(text)) and (found := _VENUE_AFTER.match(text, times[-1].end)):
            # The day stands on the line above: "7.00 pm in the Council Chamber".
            rule = "meeting.venue-after"
            found = found if _PLACE.search(found["venue"]) and not text[: times[0].start].strip() else None
    if found is None:
        found, rule = _VENUE_IN.search(text), "meeting.venue-held"
    if found is None and len(text) < 300:
        found, rule = _VENUE_WITHIN.search(text), "meeting.venue-within"
    if found is None and dates and HELD.search(text):
        found, rule = _VENUE_VIA.search(text), "meeting.venue-via"
    if found is None and dates and (before := _PLACE_BEFORE.fullmatch(text[: dates[0].start])):
        found, rule = before, "meeting.venue-before"
    if found is None or _NOWHERE.match(found["venue"]):
        return meeting
    stops = " ," if rule == "meeting.venue-held" else " ,."
    start, end = found.span("venue")
    start = held.end() if (held := _HELD_VIA.match(text, start, end)) else start
    end -= len(found["venue"]) - len(_DAY_FOLLOWS.sub("", found["venue"]))
    return replace(meeting, venue=Stated(text[start:end].strip(stops), passage(block, (start, end), rule)))


_PLACE_BEFORE = bounded(
    r"(?:(?i:held\s+)?(?i:in|at)\s+(?:the\s+)?)?(?P<venue>(?:(?!Minutes|Notes|Agenda|Draft)[A-Z][\w’'&.-]*,?\s){1,6}(?:Hall|Centre|Rooms?|School|Church|Pavilion|Institute|Library|Chambers?|Club))\s*[,–-]?\s*(?:on\s+)?"
)
"""The place that stands before the date on its line: "Thornley Hall Meeting Room 4 March"."""

_DAY_FOLLOWS = bounded(r"\s+on\W*$|,?\s+(?:at\s+)?\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\b\.?\s*$", re.IGNORECASE)
"""What joins a venue to a day that stands on the next line, or the hour behind it."""
_HELD_VIA = bounded(r"held\s+(?:via|by|on|over|in|at)\s+(?:the\s+)?", re.IGNORECASE)
"""Words in front of a place, where it begins with capitals: "Held via Zoom"."""
