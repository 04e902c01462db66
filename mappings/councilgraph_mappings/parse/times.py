"""When a meeting began and ended, from sentences anywhere in the minutes: "The Chair closed the meeting at 9.15 pm"."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from councilgraph_mappings.parse.dates import FoundTime, times_in
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Evidence, Meeting, Stated

END = re.compile(
    r"\b(?:finish(?:ed|es|ing)?|clos(?:ed|es|ing|e|ure)|conclu(?:ded|des|sion|ding)|ended|ends|ending|end|rose|terminated|adjourned|declared\s+closed|over|duration)\b",
    re.IGNORECASE,
)

_BEGAN = re.compile(
    r"\b(?:meeting|committee|council|panel|board|cabinet)?\s*(?:start(?:ed|s)?|commenc(?:ed|ing|es)|began|opened|convened)\b|\b(?:start\s+time|start)\b",
    re.IGNORECASE,
)


def read_times(meeting: Meeting, blocks: Sequence[Block]) -> Meeting:
    """Read when the meeting started and ended from sentences that say so."""
    for block in blocks:
        text = block.text
        if (
            block.kind is Kind.TABLE
            or len(text) > 1200
            or (not (ending := END.search(text)) and not _BEGAN.search(text))
        ):
            continue
        lowered = text.casefold()
        if not any(
            word in lowered
            for word in (
                "meeting",
                "duration",
                "committee",
                "council",
                "closed",
                "finished",
                "concluded",
                "ended",
                "start",
                "commenc",
                "time",
                "rose",
            )
        ):
            continue
        for found in times_in(text):
            before = text[max(0, found.start - 70) : found.start]
            evidence = Evidence(
                block.start + max(0, found.start - 70) + _word_start(before), block.start + found.end, "meeting.time"
            )
            closing = list(END.finditer(before))
            opening = list(_BEGAN.finditer(before))
            last_close = closing[-1].start() if closing else -1
            last_open = opening[-1].start() if opening else -1
            if last_close > last_open and _about_meeting(text, found, before[last_close:]):
                if not re.search(
                    r"\b(?:adjourned|re-?opened|public)\b", before[max(0, last_close - 20) :], re.IGNORECASE
                ):
                    meeting = replace(meeting, end=Stated(found.value, evidence))
            elif (
                last_open >= 0
                and last_open > last_close
                and meeting.start is None
                and _about_meeting(text, found, before[last_open:])
            ):
                meeting = replace(meeting, start=Stated(found.value, evidence))
        if duration := re.search(
            r"\bduration\b.{0,30}?(\d{1,2})[.:](\d\d)\s*(am|pm)?\s*(?:to|until|-|–|and)\s*(\d{1,2})[.:](\d\d)\s*(am|pm)",
            text,
            re.IGNORECASE,
        ):
            meeting = _duration(meeting, block, duration)
    return meeting


def _word_start(before: str) -> int:
    return (
        len(before) - len(before.lstrip())
        if not before or before[0].isspace()
        else min(before.find(" ") + 1, len(before))
    )


def _about_meeting(text: str, found: FoundTime, between: str) -> bool:
    """Return whether a time follows its verb closely, and is not that of another event of the sentence."""
    return len(between) < 60 and not re.search(
        r"\b(?:shop|road|consultation|premises|licen[cs]e|voting|applications?|event|library|window|office)\b",
        text[max(0, found.start - 120) : found.start],
        re.IGNORECASE,
    )


def _duration(meeting: Meeting, block: Block, match: re.Match[str]) -> Meeting:
    last = (match[6] or "").casefold()
    first = (
        match[3] or (last if int(match[1]) <= int(match[4]) and not (int(match[4]) == 12 != int(match[1])) else "am")
    ).casefold()

    def clock(hour: str, minute: str, half: str) -> dt.time:
        return dt.time(int(hour) % 12 + (12 if half == "pm" else 0), int(minute))

    evidence = Evidence(block.start + match.start(), block.start + match.end(), "meeting.duration")
    return replace(
        meeting,
        start=meeting.start or Stated(clock(match[1], match[2], first), evidence),
        end=meeting.end or Stated(clock(match[4], match[5], last), evidence),
    )
