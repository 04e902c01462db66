"""The head of a document: date, start, venue, contact and kind of record of its meeting.

Each line of the head is read for what it states; the first statement of a fact counts, a date only where no other of
the head speaks more plainly of the meeting.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from councilgraph_mappings.codes import RecordStatus
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.lookup import table
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.items.labels import has_size
from councilgraph_mappings.parse.meeting.head_lines import REPORTS, lines_of_table, without_first_plan
from councilgraph_mappings.parse.meeting.starts import with_start
from councilgraph_mappings.parse.meeting.times import read_times
from councilgraph_mappings.parse.meeting.venues import HELD, VENUE, venue_below, venue_in
from councilgraph_mappings.parse.offices.holders import holders_in
from councilgraph_mappings.parse.offices.offices import is_office, names_office
from councilgraph_mappings.parse.people.names import PersonName, name_at
from councilgraph_mappings.parse.wording.dates import FoundDate, dates_in, days_in, times_in
from councilgraph_mappings.parse.wording.passages import passage
from councilgraph_mappings.parse.wording.scan import bounded, has_digit
from councilgraph_mappings.parse.wording.triggers import Stems
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Meeting

_STATUS: dict[str, str] = table("headings")["status"]

_NEXT = bounded(
    r"\bnext\b|\bprevious\b|\blast\s+meeting\b|\bconfirm(?!ed\s+minutes\s+of\b)|\bminutes\s+of\s+the\s+meeting\s+held\s+on\b.*\b(?:approved|agreed|confirmed|signed)|\b(?:re-?arranged|rescheduled|moved|postponed|adjourned)\s+from\b|\bpublished\b|\bpublication\b|\buploaded\b|\bposted\s+(?:on|by|in)\b|\b(?:last|page)\s+(?:updated|modified|reviewed)\b|\bissued\b|\bdespatch|\bdated?\s+of\s+(?:issue|despatch)",
    re.IGNORECASE,
)

_CONTACT = bounded(
    r"^\W{0,2}(?:for\s+(?:any\s+)?(?:further|more)\s+[^:.\d]{4,60}?\bcontact|contact(?:\s+officer)?|please\s+(?:ask\s+for|contact)|clerk|committee\s+(?:officer|manager|administrator)|democratic\s+services\s+officer|officer\s+contact|cyswllt|enquiries\s+to)\s*:?\s+(?P<contact>\S.*)$",
    re.IGNORECASE,
)

_TAIL = bounded(
    r"\s*\.?\s*(?:view\s+directions?|map|directions|view\s+map|get\s+directions|\(view directions\))\.?\s*$",
    re.IGNORECASE,
)

_FORMS = sorted(_STATUS, key=len, reverse=True)


def read_status(draft: Draft, head: Sequence[Block]) -> Stated[RecordStatus] | None:
    """Return what kind of record the head of a document says it is."""
    for block in head[:14]:
        folded = re.sub(r"\s+", " ", block.text.strip(" .:-")).casefold()
        for form in _FORMS:
            if form in folded and (
                folded == form
                or (folded.startswith((f"{form} of", f"{form} -", f"{form} –", f"{form} for")))
                or (folded.endswith(f" {form}") and len(folded) < 90)
            ):
                return Stated(RecordStatus(_STATUS[form]), Evidence(block.start, block.end, "meeting.status"))
    if draft.document.title:
        title = draft.document.title.casefold()
        for form in _FORMS:
            if title.startswith(form):
                return Stated(RecordStatus(_STATUS[form]), Evidence(0, 0, "meeting.status-title"))
    return None


def read_meeting(
    draft: Draft, key: str, head: Sequence[Block], body: Sequence[Block], *, primary: bool = True
) -> Meeting:
    """Return what the head of a document, and the sentences about times anywhere, say of the meeting."""
    meeting = Meeting(key, primary, status=read_status(draft, head))
    for block in head:
        for line in lines_of_table(block) if block.kind is Kind.TABLE else (block,):
            meeting = _read_line(draft, line, meeting)
    if primary and meeting.date is None:
        meeting = replace(meeting, date=_date_of_title(draft, head))
    return read_times(venue_below(meeting, head), [*head, *body])


def _date_of_title(draft: Draft, head: Sequence[Block]) -> Stated[dt.date] | None:
    """Return the one date that the title of the file tells, where the head tells no other: at most day and month of it."""
    told = {date.value for date in dates_in(draft.document.title)} if draft.document.title else set()
    if len(told) != 1:
        return None
    [date] = told
    places = [
        (block.start + day.start, block.start + day.end, day.value)
        for block in head
        if len(block.text) < _LINE
        for day in days_in(block.text, date.year)
    ]
    if not places:
        return Stated(date, Evidence(0, 0, "meeting.date-of-title"))
    start, end, value = places[0]
    return Stated(date, Evidence(start, end, "meeting.date-of-title")) if value == date else None


_LINE = 200


def _read_line(draft: Draft, block: Block, meeting: Meeting) -> Meeting:
    """Return the meeting with what one line of the head says of it."""
    block = without_first_plan(block)
    text = block.text
    if match := VENUE.match(text):
        venue = _TAIL.sub("", match["venue"] or match["venue2"] or match["venue3"]).strip(" .,")
        if meeting.venue is None and len(venue) > 2:
            meeting = replace(meeting, venue=Stated(venue, Evidence(block.start, block.end, "meeting.venue")))
        if not match["venue3"]:
            return meeting
    if match := _CONTACT.match(text):
        return _contact(draft, block, match.start("contact"), meeting)
    if len(text) >= _RUN and _HEADED.match(text):
        # A converter ran the minutes into one line: their head is what it begins with.
        block = replace(block, text=text[:_HEAD_LONG], end=block.start + _HEAD_LONG)
        text = block.text
    if (_NEXT_STEMS.stand_in(text) and _NEXT.search(text) and not _MINUTES_OF.match(text)) or len(text) >= 500:
        return meeting
    if _MINUTES_OF.match(text) and (has_size(text) or _TO_APPROVE.search(text)):
        return meeting
    dates = dates_in(_GLUED_TIME.sub(lambda time: " " * len(time[0]), text)) if has_digit(text) else []
    if dates and (_OF_BUSINESS.search(text) or REPORTS.match(text)) and not _MINUTES_OF.match(text):
        return meeting
    meeting = _date(draft, block, meeting, dates)
    if len(text) >= 400 or (not dates and _CAME_OR_WENT.search(text)):
        return meeting
    return venue_in(block, with_start(block, meeting), dates)


_RUN, _HEAD_LONG = 500, 380
_HEADED = bounded(
    r"[^;:]{0,120}?\bminutes\s+of\s+(?:(?:a|the|proceedings|monthly|ordinary|annual|special)\s+){0,4}(?:at\s+)?meeting\b[^;:]{0,120}?\bheld\b",
    re.IGNORECASE,
)

_NEXT_STEMS = Stems(
    "next",
    "previous",
    "last",
    "confirm",
    "minutes",
    "publi",
    "uploaded",
    "posted",
    "updated",
    "modified",
    "reviewed",
    "issue",
    "despatch",
    "arranged from",
    "rescheduled",
    "moved from",
    "postponed",
    "adjourned",
)
"""Without one of these a line tells of no other meeting: a cheap test before the pattern."""

_GLUED_TIME = bounded(r"\d{1,2}[.:]\d\d\s?[ap]m(?=\d)", re.IGNORECASE)

_CAME_OR_WENT = bounded(
    r"\b(?:joined|left|entered|re-?joined|arrived\s+at)\s+(?:the\s+meeting|\w*\s?at\s+\w*\s?\d)", re.IGNORECASE
)
"""When somebody came is not when the meeting began."""

_OF_BUSINESS = bounded(
    r"^\W*to\s+(?:receive|approve|sign|consider|agree|note|authorise)\b|\bcorrect\s+record\b|\bminutes\b.{0,200}\b(?:were|was|be)\b|\bcalled\s+in\b|\bpreviously\s+circulated\b",
    re.IGNORECASE,
)
"""An item of business dates other meetings: "To approve the minutes of 3 May"."""

_TO_APPROVE = bounded(
    r"\b(?:for\s+(?:approval|signing|signature|confirmation|agreement)|to\s+be\s+(?:approved|signed|confirmed|agreed))\b",
    re.IGNORECASE,
)
"""Minutes that wait for it, or that a link leads to, are those of another meeting."""

_MINUTES_OF = bounded(r"\W*(?:minutes|draft minutes)\s+of\b", re.IGNORECASE)


def _date(draft: Draft, block: Block, meeting: Meeting, dates: Sequence[FoundDate]) -> Meeting:
    """Return the meeting with the first date of a line, unless another line speaks more plainly of the meeting."""
    if not dates:
        return meeting
    if meeting.date is not None:
        known = meeting.date.evidence
        before = _dates_meeting(draft.text[max(0, known.start - 60) : known.end], None)
        if _dates_meeting(block.text, dates[0]) <= before:
            return meeting
    place = passage(block, (dates[0].start, dates[0].end), "meeting.date")
    if not dates[0].weekday_fits:
        fault = f"the weekday does not fit {dates[0].value.isoformat()}"
        draft.find(place.start, place.end, FindingKind.CONTRADICTION, fault)
    return replace(meeting, date=Stated(dates[0].value, place))


_DATE = bounded(r"\W*date\s*:", re.IGNORECASE)


def _dates_meeting(text: str, date: FoundDate | None) -> int:
    """Rank a date of the head: one with its weekday, or in a line about a meeting, before a bare or machine-made one."""
    weekday = bool(re.search(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bd[ée]\s|\bdydd\b", text, re.IGNORECASE))
    about = bool(HELD.search(text)) or bool(_DATE.match(text))
    # The head of minutes that tells the hour as well is that of the document; the page around it may be of another day.
    told = 2 * (_MINUTES_OF.match(text) is not None and bool(times_in(text)))
    written = date is None or not re.match(r"\d{4}-", text[date.start :])
    return weekday + about + told + written


_AFTER_CONTACT = bounded(r"\s*(?:\b(?:tel|e-?mail|telephone|phone)\b|☎|\d{4,}|\b[\w.+-]{1,64}@)", re.IGNORECASE)


def _contact(draft: Draft, block: Block, begin: int, meeting: Meeting) -> Meeting:
    """Return the meeting with the contact person of a line, and add the office that stands with the name."""
    text = _AFTER_CONTACT.split(block.text[begin:])[0]
    name = name_at(text, 0) or name_at(text, 0, bare=2) or _before_office(text)
    if name is None or is_office(name.plain):
        return meeting
    person = draft.person(name, "meeting.contact", block.start + begin)
    rest = text[name.end :].strip(" ,-–:()")
    holders = holders_in(text)
    title = holders[0].office.title if holders and not is_office(rest) else rest
    if title and names_office(title):
        draft.role(person, title, passage(block, (begin, begin + len(text.rstrip())), "meeting.contact"))
    if meeting.contact is not None:
        return meeting
    place = passage(block, (begin + name.start, begin + name.end), "meeting.contact")
    return replace(meeting, contact=Stated(person, place))


_TWO_WORDS = bounded(r"[A-ZÀ-Þ][\w’'-]+\s+[A-ZÀ-Þ][\w’'-]+(?=\s+[A-Z])")


def _before_office(text: str) -> PersonName | None:
    """Return a name of two words with nothing but an office behind it: "Ann Roe Democratic Services Officer".

    A page sets the two apart by spaces alone, so that the words of the office would seem to go on with the name.
    """
    words = _TWO_WORDS.match(text)
    return name_at(words[0], 0, bare=2) if words and is_office(text[words.end() :].strip(" ,-–:()")) else None
