"""What meeting a document is about: body, council, date, times, venue, contact and kind of record."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.dates import FoundDate, FoundTime, dates_in, times_in
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.names import name_at
from councilgraph_mappings.parse.offices import holders_in, is_office, names_office
from councilgraph_mappings.parse.organisations import is_council, organisations_in
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Evidence, Meeting, OrganisationKind, RecordStatus, Stated

_STATUS: dict[str, str] = table("headings")["status"]
_BODY_NOUN = alternatives(
    [
        *table("organisations")["bodies"],
        "executive",
        "forum",
        "group",
        "partnership",
        "council assembly",
        "full council",
        "annual council",
        "authority",
        "school forum",
    ]
)
_BODY = re.compile(
    rf"^(?:(?:the|draft|minutes|agenda|extraordinary|special|annual|ordinary|meeting|of|for|monthly)\s+)*(?P<body>[A-ZÀ-Þ][^.;:!?|]{{0,120}}?\b(?:{_BODY_NOUN})(?:\s+\([^()]{{1,40}}\))?(?:\s+\d)?|Cabinet|Council|Full Council|Executive|Planning|Licensing)\b(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_MEETING_OF = re.compile(
    rf"\bmeeting(?:\s+of)?(?:\s+the)?\s+(?P<body>Municipal\s+District\s+of\s+[A-ZÀ-Þ][\w’'-]*(?:\s*[-/]\s*[A-ZÀ-Þ][\w’'-]+){{0,3}}|(?:[A-ZÀ-Þ&(][^.;:\n]{{2,140}}?)\b(?:{_BODY_NOUN}|cabinet)\b(?:\s+of\s+[A-ZÀ-Þ][\w’'-]+(?:[\s-]+[A-ZÀ-Þ][\w’'-]+){{0,4}})?)"
    r"(?=\s*(?:,|\.|-|–|$|\bheld|\bon\b|\bmeeting\b|\bwas\b|\bwhich\b|\bin\b|\bat\b|\bconvened|\btaking))",
    re.IGNORECASE,
)
_DISTRICT = re.compile(
    r"\b(?P<body>(?:municipal|metropolitan|borough)\s+district\s+of\s+[A-ZÀ-Þ][\w’'-]*(?:\s*[-/]\s*[A-ZÀ-Þ][\w’'-]+){0,3})(?=\s+(?:held|on|in|at|meeting)\b|\s*[,.]|$)",
    re.IGNORECASE,
)
_OF_BODY = re.compile(
    rf"\b(?:minutes?|proceedings|meeting)\s+(?:of\s+)?(?:the\s+)?(?P<body>[A-ZÀ-Þ][^.;:\n]{{2,120}}?\b(?:{_BODY_NOUN}))\s+(?:(?:annual|ordinary|special|extraordinary|monthly|general)\s+)?(?:meeting|held|minutes)\b",
    re.IGNORECASE,
)
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
_START = re.compile(
    r"\b(?:start(?:ed|s|ing)?|commenc(?:ed|ing|es)|beg[ai]n(?:s|ning)?|opened|open|convened|from|time|at)\b[^.;]{0,40}?$",
    re.IGNORECASE,
)
_END = re.compile(
    r"\b(?:finish(?:ed|es|ing)?|clos(?:ed|es|ing|e|ure)|conclu(?:ded|des|sion|ding)|ended|ends|ending|end|rose|terminated|adjourned|declared\s+closed|over|duration)\b",
    re.IGNORECASE,
)
_BEGAN = re.compile(
    r"\b(?:meeting|committee|council|panel|board|cabinet)?\s*(?:start(?:ed|s)?|commenc(?:ed|ing|es)|began|opened|convened)\b|\b(?:start\s+time|start)\b",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\bnext\b|\bprevious\b|\blast\s+meeting\b|\bconfirm|\bminutes\s+of\s+the\s+meeting\s+held\s+on\b.*\b(?:approved|agreed|confirmed|signed)|\bpublished\b|\bpublication\b|\bissued\b|\bdespatch|\bdated?\s+of\s+(?:issue|despatch)",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"^\W{0,2}(?:contact(?:\s+officer)?|please\s+(?:ask\s+for|contact)|clerk|committee\s+(?:officer|manager|administrator)|democratic\s+services\s+officer|officer\s+contact|cyswllt|enquiries\s+to)\s*:?\s+(?P<contact>\S.*)$",
    re.IGNORECASE,
)
_DOMAIN = re.compile(r"[\w.+-]+@(?P<host>[\w-]+(?:\.[\w-]+)+)|https?://(?P<host2>[\w.-]+)")
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
    meeting = _times(meeting, [*head, *body])
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
        and not _END.search(text)
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


def _times(meeting: Meeting, blocks: Sequence[Block]) -> Meeting:
    """Read when the meeting started and ended from sentences that say so."""
    for block in blocks:
        text = block.text
        if (
            block.kind is Kind.TABLE
            or len(text) > 1200
            or (not (ending := _END.search(text)) and not _BEGAN.search(text))
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
            closing = list(_END.finditer(before))
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


# --- body and council ----------------------------------------------------------------------------------------------


def read_body(draft: Draft, meeting: Meeting, head: Sequence[Block]) -> Meeting:
    """Return the meeting with its body and council, from the head of the document, else from what is known outside."""
    council, council_at = _council(draft, head)
    body, body_at = _body(head)
    context = draft.context
    if body is None and context.body:
        body, body_at = context.body, Evidence(0, 0, f"{context.origin}.body")
    if council is None and context.council:
        council, council_at = context.council, Evidence(0, 0, f"{context.origin}.council")
    date = meeting.date or (
        Stated(context.date, Evidence(0, 0, f"{context.origin}.date")) if context.date and meeting.primary else None
    )
    council_key = (
        draft.organisations.add(council, OrganisationKind.COUNCIL, council_at) if council and council_at else None
    )
    meeting = replace(
        meeting,
        date=date,
        council=Stated(council, council_at) if council and council_at else None,
        council_key=council_key,
        body_key=council_key,
    )
    if body and body_at and not _is_whole_council(body, council):
        key = draft.organisations.add(body, OrganisationKind.COMMITTEE, body_at)
        return replace(meeting, body=Stated(body, body_at), body_key=key)
    if body and body_at and council is None and is_council(body):
        body = _council_name(body)
        key = draft.organisations.add(body, OrganisationKind.COUNCIL, body_at)
        return replace(meeting, council=Stated(body, body_at), council_key=key, body_key=key)
    if body is None and council and council_at is not None and not council_at.rule.endswith("-named") and not _LOCAL.search(council):
        # Nothing says that it is the council itself that meets.
        return replace(meeting, body_key=None)
    return meeting


_LOCAL = re.compile(r"\b(?:parish|town|community)\s+council\b", re.IGNORECASE)
"""Councils without committees of note: their papers are of the council itself where they name no other body."""


def _is_whole_council(body: str, council: str | None) -> bool:
    folded = re.sub(r"\W+", " ", body.casefold()).strip()
    if folded in {
        "council",
        "the council",
        "full council",
        "annual council",
        "city council",
        "county council",
        "borough council",
        "district council",
        "town council",
        "parish council",
        "council meeting",
        "community council",
    }:
        return True
    return is_council(body) and (
        council is None
        or folded in re.sub(r"\W+", " ", council.casefold())
        or re.sub(r"\W+", " ", council.casefold()) in folded
    )


def _body(head: Sequence[Block]) -> tuple[str | None, Evidence | None]:
    """Return the body and the passage that names it: the council itself only where no committee is named beside it."""
    council: tuple[str, Evidence] | None = None
    for block in head[:40]:
        found = _body_in(block)
        if found is None:
            continue
        if not is_council(found[0]) and not _WHOLE.fullmatch(found[0]):
            return found
        council = council or found
        if found[1].rule == "meeting.body-of":
            break
    return council or (None, None)


_WHOLE = re.compile(
    r"(?:full |annual |extraordinary )?council|(?:city|county|borough|district|town|parish|community) council",
    re.IGNORECASE,
)


def _body_in(block: Block) -> tuple[str, Evidence] | None:
    text = block.text
    if block.kind is Kind.TABLE or len(text) > 500:
        return None
    if re.match(
        r"\W*(?:contact|venue|present|members|apolog|also|in attendance|councillor|report|to\b|email|tel)",
        text,
        re.IGNORECASE,
    ):
        return None
    for pattern in (_DISTRICT, _MEETING_OF, _OF_BODY):
        if match := pattern.search(text):
            return _clean(match["body"]), Evidence(
                block.start + match.start("body"), block.start + match.end("body"), "meeting.body-of"
            )
    if (match := _BODY.match(text)) and _title_like(match, text):
        return _clean(match["body"]), Evidence(
            block.start + match.start("body"), block.start + match.end("body"), "meeting.body-line"
        )
    return None


def _title_like(match: re.Match[str], text: str) -> bool:
    """Return whether a line is the name of a body, perhaps with a date, and not a sentence about one."""
    rest = match["rest"].strip(" .,:")
    body = match["body"].strip()
    if body.casefold() in {"agenda", "minutes", "planning", "licensing"} and rest:
        return False
    if is_council(body) and not re.match(r"(?:meeting|minutes|draft|held|annual|ordinary|extraordinary|[-–—,:(]|\W*$)", rest, re.IGNORECASE):
        return False
    words = [w for w in re.findall(r"[A-Za-zÀ-ÿ’'&-]+", body) if len(w) > 3]
    capital = sum(w[0].isupper() for w in words) >= 0.7 * max(1, len(words))
    return capital and (
        not rest
        or bool(
            re.match(
                r"(?:[-–—,:|]|meeting|minutes|agenda|held|\(|on\b|\d|mon|tue|wed|thu|fri|sat|sun|of\s+[A-Z])",
                match["rest"].strip(),
                re.IGNORECASE,
            )
        )
    )


def _clean(body: str) -> str:
    body = re.sub(r"\s+", " ", body).strip(" ,-–")
    body = re.sub(
        r"^(?:the|a|an|ordinary|special|extraordinary|annual|monthly|statutory|adjourned|virtual|remote|public|meeting|of)\s+(?=\S+\s)",
        "",
        body,
        flags=re.IGNORECASE,
    )
    body = re.sub(r"^(?:the|of|meeting)\s+", "", body, flags=re.IGNORECASE)
    return re.sub(r"\s+(?:meeting|held)$", "", body, flags=re.IGNORECASE)


def _council(draft: Draft, head: Sequence[Block]) -> tuple[str | None, Evidence | None]:
    for block in head[:30]:
        if block.kind is Kind.TABLE or len(block.text) > 600:
            continue
        for start, end, name, _ in organisations_in(block.text):
            if is_council(name) and name.casefold().split()[0] not in {
                "county",
                "borough",
                "district",
                "parish",
                "town",
                "city",
            }:
                line = len(block.text) - (end - start) < 80
                return _council_name(name), Evidence(
                    block.start + start, block.start + end, "meeting.council-named" if line else "meeting.council"
                )
    return None, None


def _council_name(name: str) -> str:
    """Return a council's name without what the line says of the meeting.

    >>> _council_name("Thornley Parva Annual Parish Council")
    'Thornley Parva Parish Council'
    """
    name = re.sub(r"\b(?:annual|ordinary|extraordinary|special|monthly)\s+(?=(?:parish|town|community|city|county|borough|district)\b)", "", name, flags=re.IGNORECASE)
    return re.sub(r"\s+", " ", name.title() if name.isupper() else name)
