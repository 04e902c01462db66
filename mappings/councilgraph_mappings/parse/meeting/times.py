"""When a meeting began and ended, from sentences anywhere in the minutes: "The Chair closed the meeting at 9.15 pm"."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.lookup import opening
from councilgraph_mappings.parse.wording.dates import FoundTime, tells_time, times_in
from councilgraph_mappings.parse.wording.passages import passage
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.triggers import TIMES, Stems
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Meeting

_ENDS = (
    "finish", "finished", "finishes", "finishing", "closed", "closes", "closing", "close", "closure", "concluded",
    "concludes", "conclusion", "concluding", "ended", "ends", "ending", "end", "rose", "terminated", "adjourned",
    "declared closed", "over", "duration",
)  # fmt: skip

END = bounded(rf"{opening(_ENDS, any_case=True)}\b(?!\s+(?:\w+\s+)?(?i:meeting)\s+of\b)")

_BEGAN = bounded(
    r"\b(?:meeting|committee|council|panel|board|cabinet)?\s*(?:start(?:ed|s)?|commenc(?:ed|ing|es)|began|opened|convened)\b|\b(?:start\s+time|start)\b",
    re.IGNORECASE,
)

_BEGAN_STEMS = Stems("start", "commenc", "began", "opened", "convened")

_DURATION = bounded(
    r"\bduration\b.{0,30}?(\d{1,2})[.:]([0-5]\d)\s*(am|pm)?\s*(?:to|until|-|–|and)\s*(\d{1,2})[.:]([0-5]\d)\s*(am|pm)",
    re.IGNORECASE,
)
_PAUSED = bounded(
    r"\b(?:adjourned|re-?opened|public)\b(?=.{0,25}$)|\bpublic\s+(?:part|session|section|forum|participation|question)\b(?=.{0,45}$)",
    re.IGNORECASE,
)
"""What closes or opens something else than the meeting as a whole."""
_OTHER_CLOSURE = bounded(r"closure\s+of\s+(?!(?:the|this)\s+meeting)", re.IGNORECASE)
"""The end of something else: "the closure of the hospital on 24 January at 1.30pm"."""
_ALL_MEETINGS = bounded(
    r"\bmeetings\b[^.;]{0,60}?\b(?:would|will|shall|should|to)\s+(?:all\s+|continue\s+to\s+|normally\s+|now\s+)?(?:start|commence|begin|open|close|end|finish)\b",
    re.IGNORECASE,
)
"""When meetings of a year are to start: "Meetings would continue to start at 5.30pm"."""
_WINDOW = 70


def read_times(meeting: Meeting, blocks: Sequence[Block]) -> Meeting:
    """Return the meeting with when it started and ended, from the sentences that say so; the last end counts."""
    for block in blocks:
        text = block.text
        if block.kind is Kind.TABLE or len(text) > 1200 or not tells_time(text) or not TIMES.stand_in(text):
            continue
        if "eetings" in text and _ALL_MEETINGS.search(text):
            continue
        if not END.search(text) and not (_BEGAN_STEMS.stand_in(text) and _BEGAN.search(text)):
            continue
        for found in times_in(text):
            meeting = _time(meeting, block, found)
        if meeting.start and meeting.end is None and (bare := _bare_end(meeting.start.value, text)):
            meeting = replace(meeting, end=Stated(bare[0], passage(block, bare[1], "meeting.end-bare")))
        if duration := _DURATION.search(text):
            meeting = _duration(meeting, passage(block, duration.span(), "meeting.duration"), duration)
    return meeting


_CLOSED_AT = bounded(
    r"\bmeeting\s+(?:was\s+)?(?:then\s+|duly\s+|declared\s+)?(?:closed|ended|finished|concluded)\s+at\s+(?:approximately\s+)?(?P<hour>\d{1,2})[.:](?P<minute>[0-5]\d)\b(?!\s*(?:[ap]\.?m|h))",
    re.IGNORECASE,
)
_LONGEST = 6
"""Hours; a meeting that began in the evening and closed at 8.57 closed in the evening."""


def _bare_end(start: dt.time, text: str) -> tuple[dt.time, tuple[int, int]] | None:
    """Return when a meeting closed by a clock that tells no half of the day: the first such time after its start."""
    match = _CLOSED_AT.search(text)
    hour, minute = (int(match["hour"]), int(match["minute"])) if match else (0, 0)
    for at in (hour, hour + 12) if match and 1 <= hour <= 12 else ():
        if at < 24 and start < dt.time(at, minute) and at - start.hour <= _LONGEST:
            return dt.time(at, minute), match.span() if match else (0, 0)
    return None


def _time(meeting: Meeting, block: Block, found: FoundTime) -> Meeting:
    """Return the meeting with a time, where the nearest verb before it tells that it is the start or the end."""
    begin = max(0, found.start - _WINDOW)
    before = block.text[begin : found.start]
    closed = max((match.start() for match in END.finditer(before)), default=-1)
    opened = max((match.start() for match in _BEGAN.finditer(before)), default=-1)
    if closed == opened or not _about_meeting(block.text, found, before[max(closed, opened) :]):
        return meeting
    place = passage(block, (begin + _word_start(before), found.end), "meeting.time")
    if closed > opened:
        paused = _OTHER_CLOSURE.match(before, closed) or _PAUSED.search(before[: closed + 12], max(0, closed - 45))
        return meeting if paused else replace(meeting, end=Stated(found.value, place))
    return replace(meeting, start=meeting.start or Stated(found.value, place))


def _word_start(before: str) -> int:
    """Return where the first whole word of a text begins that was cut out of another."""
    if not before or before[0].isspace():
        return len(before) - len(before.lstrip())
    return min(before.find(" ") + 1, len(before))


_OTHER_EVENT = bounded(
    r"\b(?:closing\s+(?:date|time)|deadline|shop|bank|branch|school|surgery|pharmacy|early\s+closure|road|consultation|premises|licen[cs]e|voting|applications?|event|library|window|office|inspections?|workshop|training|exhibition|ceremony|litter\s+pick|(?:is|are|to|will)\s+(?:to\s+)?take\s+place)\b",
    re.IGNORECASE,
)


_NEXT = bounded(r"\bnext\b", re.IGNORECASE)
"""Behind the end of this meeting often stands when the next one begins."""


def _about_meeting(text: str, found: FoundTime, between: str) -> bool:
    """Return whether a time follows its verb closely, and is not that of another event of the sentence."""
    return (
        len(between) < 60
        and not _NEXT.search(between)
        and not _OTHER_EVENT.search(text[max(0, found.start - 120) : found.start])
    )


def _duration(meeting: Meeting, place: Evidence, match: re.Match[str]) -> Meeting:
    """Return the meeting with both its times: "Duration: 10.00 to 11.45 am"."""
    end_half = match[6].casefold()
    begins, ends = int(match[1]), int(match[4])
    same_half = begins <= ends and not ends == 12 != begins
    start_half = match[3].casefold() if match[3] else end_half if same_half else "am"
    return replace(
        meeting,
        start=meeting.start or Stated(_clock(begins, match[2], start_half), place),
        end=meeting.end or Stated(_clock(ends, match[5], end_half), place),
    )


_SPAN = bounded(
    r"(?<![\d.:/£])(?P<begins>\d{1,2})(?:[.:](?P<minute>[0-5]\d))?\s?(?:to|until|-|–)\s?(?P<ends>\d{1,2})(?:[.:](?P<last>[0-5]\d))?\s?(?P<half>[ap])\.?m\b",
    re.IGNORECASE,
)


def span_in(text: str) -> tuple[dt.time, dt.time, int, int] | None:
    """Return start and end, and where they stand, of a time that has "pm" behind its end alone.

    >>> [str(part) for part in span_in("4 March 2024, 6.30 - 9.15 pm")], span_in("4 - 9 March 2024")
    (['18:30:00', '21:15:00', '14', '28'], None)
    """
    match = _SPAN.search(text)
    if match is None or not (match["minute"] or match["last"]):
        return None
    begins, ends = int(match["begins"]), int(match["ends"])
    if not (1 <= begins <= 12 and 1 <= ends <= 12):
        return None
    half = f"{match['half'].casefold()}m"
    same_half = begins % 12 <= ends % 12
    start = _clock(begins, match["minute"] or "0", half if same_half else "am")
    end = _clock(ends, match["last"] or "0", half)
    return (start, end, match.start(), match.end()) if start < end else None


def _clock(hour: int, minute: str, half: str) -> dt.time:
    """Return a time of the twelve-hour clock.

    >>> _clock(12, "30", "pm").isoformat("minutes"), _clock(9, "05", "pm").isoformat("minutes")
    ('12:30', '21:05')
    """
    return dt.time(hour % 12 + (12 if half == "pm" else 0), int(minute))
