"""The head of a document: date, start, venue, contact and kind of record of its meeting.

Each line of the head is read for what it states; the first statement of a fact counts, a date only where no other of
the head speaks more plainly of the meeting.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.lookup import table
from councilgraph_mappings.parse.dates import FoundDate, FoundTime, dates_in, times_in
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.holders import holders_in
from councilgraph_mappings.parse.names import name_at
from councilgraph_mappings.parse.offices import is_office, names_office
from councilgraph_mappings.parse.times import END, read_times
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Evidence, Meeting, RecordStatus, Stated

_STATUS: dict[str, str] = table("headings")["status"]

_HELD = re.compile(r"\b(?:held|meeting|met|convened|convening|taking\s+place|took\s+place|commencing)\b", re.IGNORECASE)

_VENUE = re.compile(
    r"^\W{0,2}(?:venue|location|place|lleoliad|held\s+(?:at|in))\s*[:–-]\s*(?P<venue>\S.*)$|^\W{0,2}(?:venue|location)\s+(?P<venue2>[A-Z].*)$",
    re.IGNORECASE,
)

_VENUE_IN = re.compile(
    r"\b(?:held|meeting|convened|committee|council|cabinet|panel|board)\s+(?:remotely\s+)?(?:in|at)\s+(?:the\s+)?(?P<venue>[A-ZÀ-Þ0-9‘“][^;\n]{3,150}?)"
    r"(?=\s*(?:,?\s*\bon\b\s+(?:the\s+)?(?:\w+day|\d)|,?\s+at\s+\d|,?\s+\bcommencing\b|,?\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|,?\s+(?:from|starting|beginning)\b|\.\s|\.?$|,?\s+the\s+\d|\s+\d{1,2}(?:st|nd|rd|th)?\s+[A-Z]))",
    re.IGNORECASE,
)

_VENUE_AFTER = re.compile(
    r"(?:\s|,|\bcommencing\b|\bstarting\b)*(?:in|at)\s+(?:the\s+)?(?P<venue>[A-ZÀ-Þ][^;\n.]{3,120}?)\s*(?:\.|,?\s+(?:at|commencing)\s+\d[^\n]*)?$"
)

_VENUE_BEHIND = re.compile(r"[\s.,;–-]*(?:(?:in|at)\s+(?:the\s+)?)?(?P<venue>[A-ZÀ-Þ][^;\n:]{4,100}?)[\s.*]*$")
"""The place that follows the time on the same line: "19 July 2017, 7.30pm Village Hall"."""

_NEXT = re.compile(
    r"\bnext\b|\bprevious\b|\blast\s+meeting\b|\bconfirm|\bminutes\s+of\s+the\s+meeting\s+held\s+on\b.*\b(?:approved|agreed|confirmed|signed)|\bpublished\b|\bpublication\b|\bissued\b|\bdespatch|\bdated?\s+of\s+(?:issue|despatch)",
    re.IGNORECASE,
)

_CONTACT = re.compile(
    r"^\W{0,2}(?:contact(?:\s+officer)?|please\s+(?:ask\s+for|contact)|clerk|committee\s+(?:officer|manager|administrator)|democratic\s+services\s+officer|officer\s+contact|cyswllt|enquiries\s+to)\s*:?\s+(?P<contact>\S.*)$",
    re.IGNORECASE,
)

_TAIL = re.compile(
    r"\s*\.?\s*(?:view\s+directions?|map|directions|view\s+map|get\s+directions|\(view directions\))\.?\s*$",
    re.IGNORECASE,
)


def read_status(draft: Draft, head: Sequence[Block]) -> Stated[RecordStatus] | None:
    """Return what kind of record the head of a document says it is."""
    for block in head[:14]:
        folded = re.sub(r"\s+", " ", block.text.strip(" .:-")).casefold()
        for form in sorted(_STATUS, key=len, reverse=True):
            if (
                folded == form
                or (folded.startswith((f"{form} of", f"{form} -", f"{form} –", f"{form} for")))
                or (folded.endswith(f" {form}") and len(folded) < 90)
            ):
                return Stated(RecordStatus(_STATUS[form]), Evidence(block.start, block.end, "meeting.status"))
    if draft.document.title:
        title = draft.document.title.casefold()
        for form in sorted(_STATUS, key=len, reverse=True):
            if title.startswith(form):
                return Stated(RecordStatus(_STATUS[form]), Evidence(0, 0, "meeting.status-title"))
    return None


def read_meeting(
    draft: Draft, key: str, head: Sequence[Block], body: Sequence[Block], *, primary: bool = True
) -> Meeting:
    """Return what the head of a document, and the sentences about times anywhere, say of the meeting."""
    meeting = Meeting(key, primary, status=read_status(draft, head))
    for block in head:
        if block.kind is Kind.TABLE:
            meeting = _from_table(draft, block, meeting)
            continue
        meeting = _from_line(draft, block, meeting)
    meeting = _venue_below(meeting, head)
    meeting = read_times(meeting, [*head, *body])
    return meeting


_PLACE = re.compile(
    r"\b(?:room|hall|chamber|house|suite|centre|center|guildhall|offices?|library|school|church|building|theatre|pavilion|teams|zoom|virtual|online|remote|áras|club|institute)\b",
    re.IGNORECASE,
)


def _venue_below(meeting: Meeting, head: Sequence[Block]) -> Meeting:
    """Return the meeting with the venue that a front sheet sets on the line below date and time."""
    if meeting.venue is not None or meeting.date is None:
        return meeting
    at = meeting.start.evidence if meeting.start else meeting.date.evidence
    place = next((i for i, b in enumerate(head) if b.start <= at.start < b.end), None)
    for block in head[place + 1 : place + 3] if place is not None else ():
        if (
            len(block.text) < 140
            and _PLACE.search(block.text)
            and not block.marker
            and not block.text.rstrip().endswith(".")
            and not re.search(
                r"[:;]|\b(?:was|were|is|are)\b|\b(?:members?|councillors?|cllrs?)\b", block.text, re.IGNORECASE
            )
        ):
            return replace(
                meeting, venue=Stated(block.text.strip(" ,."), Evidence(block.start, block.end, "meeting.venue-below"))
            )
    return meeting


def _from_table(draft: Draft, block: Block, meeting: Meeting) -> Meeting:
    for row in block.rows:
        filled = [cell for cell in row.cells if cell.text.strip()]
        for first, second in zip(filled, [*filled[1:], None], strict=True):
            text = (
                f"{first.text.rstrip(':')}: {second.text}"
                if second
                and re.fullmatch(
                    r"\W*(?:date|time|venue|location|place|contact|committee|meeting)\W*", first.text, re.IGNORECASE
                )
                else first.text
            )
            place = replace(
                block, kind=Kind.PARAGRAPH, text=text, start=first.start, end=(second or first).end, rows=()
            )
            meeting = _from_line(draft, place, meeting)
    return meeting


def _from_line(draft: Draft, block: Block, meeting: Meeting) -> Meeting:
    text = block.text
    place = Evidence(block.start, block.end, "meeting.head")
    if match := _VENUE.match(text):
        venue = _TAIL.sub("", match["venue"] or match["venue2"]).strip(" .,")
        if meeting.venue is None and len(venue) > 2:
            meeting = replace(meeting, venue=Stated(venue, replace(place, rule="meeting.venue")))
        return meeting
    if match := _CONTACT.match(text):
        return _contact(draft, block, match.start("contact"), meeting)
    if _NEXT.search(text) and not re.match(r"\W*(?:minutes|draft minutes)\s+of\b", text, re.IGNORECASE):
        return meeting
    found = dates_in(text) if len(text) < 500 else []
    if found and (
        meeting.date is None
        or _dates_meeting(text, found[0])
        > _dates_meeting(draft.text[meeting.date.evidence.start - 60 : meeting.date.evidence.end], None)
    ):
        date = found[0]
        if not date.weekday_fits:
            draft.find(
                block.start + date.start,
                block.start + date.end,
                FindingKind.CONTRADICTION,
                f"the weekday does not fit {date.value.isoformat()}",
            )
        meeting = replace(
            meeting, date=Stated(date.value, Evidence(block.start + date.start, block.start + date.end, "meeting.date"))
        )
    if (
        meeting.start is None
        and (meeting.date is not None or re.match(r"\W*time\b", text, re.IGNORECASE))
        and len(text) < 400
        and not END.search(text)
        and (times := _head_times(text))
    ):
        meeting = replace(
            meeting,
            start=Stated(
                times[0].value, Evidence(block.start + times[0].start, block.start + times[0].end, "meeting.start-head")
            ),
        )
    if (
        meeting.venue is None
        and len(text) < 400
        and found
        and (after := _VENUE_AFTER.search(text, max([d.end for d in found] + [t.end for t in times_in(text)])))
    ):
        meeting = replace(
            meeting,
            venue=Stated(
                after["venue"].strip(" ,."),
                Evidence(block.start + after.start("venue"), block.start + after.end("venue"), "meeting.venue-after"),
            ),
        )
    clock = times_in(text) if found and meeting.venue is None and len(text) < 300 else []
    if clock and (after := _VENUE_BEHIND.match(text, clock[-1].end)) and _PLACE.search(after["venue"]):
        place = Evidence(block.start + after.start("venue"), block.start + after.end("venue"), "meeting.venue-behind")
        meeting = replace(meeting, venue=Stated(after["venue"].strip(" ,."), place))
    if meeting.venue is None and len(text) < 400 and (match := _VENUE_IN.search(text)):
        meeting = replace(
            meeting,
            venue=Stated(
                match["venue"].strip(" ,"),
                Evidence(block.start + match.start("venue"), block.start + match.end("venue"), "meeting.venue-held"),
            ),
        )
    return meeting


def _dates_meeting(text: str, date: FoundDate | None) -> int:
    """Rank a date of the head: one with its weekday, or in a line about a meeting, before a bare or machine-made one."""
    weekday = bool(re.search(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bd[ée]\s|\bdydd\b", text, re.IGNORECASE))
    about = bool(_HELD.search(text)) or bool(re.match(r"\W*date\s*:", text, re.IGNORECASE))
    written = date is None or not re.match(r"\d{4}-", text[date.start :])
    return weekday + about + written


def _head_times(text: str) -> list[FoundTime]:
    times = times_in(text)
    if (
        not times
        and (label := re.match(r"\W*(?:time|start(?:\s+time)?)\s*[:–-]\s*(\d{1,2})[.:](\d\d)\s*$", text, re.IGNORECASE))
        and 8 <= int(label[1]) < 24
    ):
        return [FoundTime(dt.time(int(label[1]), int(label[2])), label.start(1), label.end(2))]
    return times


def _contact(draft: Draft, block: Block, begin: int, meeting: Meeting) -> Meeting:
    text = re.split(
        r"\s*(?:\bTel\b|\bEmail\b|\bE-mail\b|\btel\b|☎|\bTelephone\b|\bPhone\b|\d{4,})", block.text[begin:]
    )[0]
    name = name_at(text, 0) or name_at(text, 0, bare=2)
    if name is None or is_office(name.plain):
        return meeting
    person = draft.person(name, "meeting.contact", block.start + begin)
    rest = text[name.end :].strip(" ,-–:()")
    holders = holders_in(text)
    title = holders[0].office.title if holders and not is_office(rest) else rest
    if title and names_office(title):
        draft.role(person, title, block.start + begin, block.start + begin + len(text.rstrip()), "meeting.contact")
    if meeting.contact is None:
        meeting = replace(
            meeting,
            contact=Stated(
                person, Evidence(block.start + begin + name.start, block.start + begin + name.end, "meeting.contact")
            ),
        )
    return meeting
