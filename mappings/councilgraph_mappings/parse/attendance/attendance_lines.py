"""Whether a line lists people, and whom: what makes a line part of an attendance list."""

import re
from dataclasses import replace

from councilgraph_mappings.codes import Capacity, Status
from councilgraph_mappings.parse.attendance.attendance_labels import CHAIR, CO_OPTED, SUBSTITUTES
from councilgraph_mappings.parse.attendance.initials_behind import people_before_initials
from councilgraph_mappings.parse.attendance.listed import people_in
from councilgraph_mappings.parse.attendance.listed_apologies import EXCUSED_BEHIND, TAKEN, TOLD
from councilgraph_mappings.parse.attendance.listed_person import Listed
from councilgraph_mappings.parse.attendance.listed_words import CHAIRED_BEFORE
from councilgraph_mappings.parse.attendance.public import without_public
from councilgraph_mappings.parse.attendance.served_runs import served_before_commas
from councilgraph_mappings.parse.offices.office_lists import (
    office_holders_in,
    offices_before_dashes,
    people_under_office,
)
from councilgraph_mappings.parse.offices.offices import names_office
from councilgraph_mappings.parse.offices.plural_offices import single
from councilgraph_mappings.parse.offices.seats import HONOURS
from councilgraph_mappings.parse.people.name_titles import TITLE
from councilgraph_mappings.parse.people.names import name_at
from councilgraph_mappings.parse.people.surname_first import surname_first
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

OFFICE_LABELS = frozenset(
    {
        "clerk",
        "minute taker",
        "note taker",
        "secretariat",
        "minutes secretary",
        "minute secretary",
        "meetings administrator",
    }
)
CHAIR_LABELS = CHAIR | {"in the chair", "present in the chair", "presiding"}
VICE_LABELS = frozenset(
    {"vice-chair", "vice chair", "vice-chairman", "vice chairman", "vice-chairperson", "deputy chair"}
)
_COUNCILLORS = bounded(r"\s*(?:councillors|cllrs)\b\.?:?\s*", re.IGNORECASE)
NOBODY = bounded(
    r"^\W*(?:none|nil|no\s+apologies|there\s+were\s+no|no\s+members|n/a|not\s+applicable|all\s+members)\b",
    re.IGNORECASE,
)

_SENTENCE = bounded(
    r"\b(?:took|paid|introduced|referred|commented|raised|queried|suggested|announced|highlighted|spoke|said|served|died|voted|circulated|felt|noted\s+that|attended|joined|chaired|informed|thanked|extended|emphasised|would|could|provided|began|begins|expressed|congratulated|outlined|asked|requested|apologised|explained|declared|resolved|proposed|seconded|proposes|seconds|opens|welcomes|informs|reports|reported|welcomed|presented|considered|advised|stated|agreed|opened|closed|started|commenced|confirmed|(?<!mayor\s)(?<!Mayor\s)(?<!Cathaoirleach\s)(?<!,\s)presided|(?:was|were)\s+(?:absent|passed|extended|noted|held|made|given)|has\s+been|had\s+been|had\s+a|have\s+been|did\s+not(?!\s+attend)|had\s+not|(?:was|were)\s+not(?!\s+(?:present|in\s+attendance)(?!\s+(?:for|during)\b)))\b"
)
ENDS_LIST = bounded(r"[A-Za-z]:\s*$")
"""A line that ends with a colon heads something else."""

INITIALLED = re.compile(r"\([A-Z]{2,4}\)")
"""By what the minutes call a person hereafter: "Ann Roe (AR)"."""


def tells(text: str) -> bool:
    """Return whether a text says what somebody did, in small letters."""
    return _SENTENCE.search(text) is not None


def list_like(block: Block) -> bool:
    """Return whether a block can go on with a list of people: names at its start, no sentence about them."""
    text = block.text.strip(" •*-–·")
    if not text or len(text) > 12_000:
        return False
    if _SENTENCE.search(text) and not re.search(r"\bpresent\b(?!\s+(?:for|during)\b)", text):
        return False
    listed = people_in(text, 0, len(text))
    if listed and (listed[0].start <= 45 or names_office(text[: listed[0].start].strip(" :–-"))):
        return True
    return bool(office_holders_in(text, 0, len(text)) or people_under_office(text, 0))


def people_of(text: str, begin: int, label: str) -> list[Listed]:
    """Return the people of a list; a plural label ("Councillors:") makes councillors of surnames alone.

    Beside other British honours the letters TD are a decoration, and no seat in a parliament.
    """
    people = _people_of(text, begin, label)
    if "TD" in text and HONOURS.search(text):
        people = [replace(each, offices=tuple(o for o in each.offices if o != "TD")) for each in people]
    return people


def _people_of(text: str, begin: int, label: str) -> list[Listed]:
    people = (
        offices_before_dashes(text, begin)
        or office_holders_in(text, begin, len(text))
        or people_under_office(text, begin)
        or people_before_initials(text, begin)
        or served_before_commas(text, begin)
    )
    if people:
        return [replace(each, offices=tuple(map(_alone, each.offices))) for each in people]
    plural = _COUNCILLORS.match(text, begin)
    if "," in text and (turned := surname_first(text, plural.end() if plural else begin, len(text))):
        return [
            Listed(replace(name, titles=("Councillor",) if plural else ()), name.start, name.end) for name in turned
        ]
    if not re.search(r"councillors|cllrs", label):
        return people_in(text, begin, len(text))
    return [
        listed if listed.name.titles else replace(listed, name=replace(listed.name, titles=("Councillor",)))
        for listed in people_in(text, begin, len(text), bare=1)
    ]


def _alone(office: str) -> str:
    """Return an office without what stands beside it in a list: "a member of the public", "in the Chair The Deputy Mayor"."""
    return CHAIRED_BEFORE.sub("", without_public(office))


BREAKS_LIST = bounded(
    r"^\W*(?:the\s+meeting|meeting\s+(?:started|commenced|opened|began)|venue|date|time|start|duration|location|contact|note|please|agenda|minutes\s+of|declarations?|(?:there\s+were\s+)?apologies\s+(?:for\s+absence\s+)?(?:(?:were\s+)?received\s+)?from\b|welcome|public\s|to\s+receive|quorum|webcast|resolved|https?:|on\s+the\s+proposal|proposed|seconded|moved|it\s+was\b)|^\([^()]{3,90}?\d[.:]\d\d\s?[ap]\.?m\b[^()]{0,30}\)\W*$",
    re.IGNORECASE,
)

RUNS_ON = bounded(
    r"[.)]\s+(?:The|An?|(?:(?:County|District|Borough|Ward)\s+)?(?:Cllr|Councillor)\.?|Mrs?\.?|Ms\.?|Miss|Dr\.?)\s+(?:[A-Z]?[\w’'-]+\s+){1,4}?(?:explained|opened|welcomed|stated|reported|advised|informed|thanked|reminded|announced|began|commenced|started|read)\b|[.)]\s+(?:At\s+the\s+(?:outset|beginning|start|commencement|request|invitation)|Before\s|Prior\s+to|(?:Following|After)\s+(?:an?|the|that|this|some)\s|It\s+was\s|On\s+behalf\s+of|In\s+(?:response|reply|his|her|opening|the\s+absence)\s|Having\s|(?:A\s+)?[Vv]otes?\s+of\s+(?:sympathy|thanks|congratulations?))\b|\sThe\s[Mm]eeting\s(?:commenced|opened|began|started)\b|\s[A-Z]{1,3}\d{2}/\d{2,3}/\d{1,3}\s[A-Z]{3}"
)
"""Where the minutes go on behind a list on its line: a sentence of what somebody did, or the number of the next item."""


def without_tail(text: str, begin: int, status: Status) -> str:
    """Return a text up to where its list of people with a status ends, and something else is told on the line.

    >>> without_tail("Weir: Jack Ford, apologies from Una Lee", 6, Status.PRESENT)
    'Weir: Jack Ford'
    """
    if status is Status.APOLOGIES:
        if told := TOLD.search(text, begin):
            text = text[: told.start() + 1]
        if taken := TAKEN.search(text, begin):
            text = text[: taken.start()]
    elif excused := EXCUSED_BEHIND.search(text, begin):
        text = text[: excused.start()]
    runs_on = RUNS_ON.search(text, begin)
    return text[: runs_on.start() + 1] if runs_on else text


WERE_ALSO = bounded(r"\b(?:was|were)\s+also\s+present\W*$|(?<![,;])\s(?:also\s+)?in\s+attendance\W*$", re.IGNORECASE)
"""What those did who stand beside the members in a sentence of their own."""

COUNTED = bounded(r"\bTotal\s*:?\s*\d+\W*$")
"""What ends a list of those who voted one way, or were not there to vote."""


def heads_office(text: str) -> bool:
    """Return whether a line is the office of those who stand below it, as its capitals and its colon say.

    >>> heads_office("School Services Clerk:"), heads_office("Clerk's report:"), heads_office("clerk:")
    (True, False, False)
    """
    office = text.rstrip()[:-1].rstrip()
    return (
        text.rstrip().endswith(":")
        and len(office) < _LONG_OFFICE
        and office[:1].isupper()
        and (names_office(office) or single(office) is not None)
        and _WORDS.fullmatch(office) is not None
    )


_LONG_OFFICE = 60
_WORDS = bounded(r"(?:[A-Z][\w&/-]*|of|for|and|the|to|&)(?:,?\s(?:[A-Z][\w&/-]*|of|for|and|the|to|&)){0,9}")


def labelled(people: list[Listed], label: str) -> list[Listed]:
    """Return people with what the label of their list says of them."""
    if label in CHAIR_LABELS and people:
        offices = ("Cathaoirleach", *people[0].offices) if label.endswith("cathaoirleach") else people[0].offices
        return [replace(people[0], capacity=Capacity.CHAIR, offices=offices), *people[1:]]
    if label in VICE_LABELS and people:
        return [replace(people[0], capacity=Capacity.VICE_CHAIR), *people[1:]]
    if label in SUBSTITUTES or label in CO_OPTED:
        capacity = Capacity.SUBSTITUTE if label in SUBSTITUTES else Capacity.CO_OPTEE
        return [replace(listed, capacity=listed.capacity or capacity) for listed in people]
    if several := single(label):
        return [replace(listed, offices=(several, *listed.offices)) for listed in people]
    if heads_office(f"{label}:"):
        return [replace(listed, offices=(label, *listed.offices)) for listed in people[:1]] + people[1:]
    if label in OFFICE_LABELS:
        # "Clerk: A; County Councillor B": one person keeps the office.
        return [replace(listed, offices=(label.capitalize(), *listed.offices)) for listed in people[:1]] + people[1:]
    return people


_PLACE_FIRST = bounded(r"^[A-Z][\w’' ]{2,30}\s[-–]\s")
"""Lists of several communities begin with the place: "Thornley - Mr A. Roe"."""


def only_people(block: Block) -> bool:
    """Return whether a block lists people and says nothing else.

    >>> line = Block(Kind.PARAGRAPH, "Cllrs A Roe, Mrs B Poe and Mrs C Lee (Clerk)", 0, 44)
    >>> only_people(line), only_people(replace(line, text="Cllr A Roe opened the meeting."))
    (True, False)
    """
    if (
        block.kind is not (Kind.ITEM if block.marker == "*" else Kind.PARAGRAPH)
        or block.marker not in {"", "*"}
        or not list_like(block)
        or ENDS_LIST.search(block.text)
    ):
        return False
    text = _PLACE_FIRST.sub("", block.text)
    people = people_of(text, 0, "")
    told = sum(listed.end - listed.start + 8 + sum(map(len, listed.offices)) for listed in people)
    told += 5 * len(INITIALLED.findall(text)) + 8 * sum(listed.capacity is not None for listed in people)
    first = people[0].start if people else 0
    if first > 14 and not names_office(text[:first].strip(" :–-")):
        return False
    return bool(people) and told + (first if first > 14 else 0) >= len(_HOW.sub("", text))


def behind_place(text: str) -> int:
    """Return where a line of titled people begins behind the place that they come from, or 0.

    >>> behind_place("Marl Landward - Mr A. Roe, Mrs B. Poe"), behind_place("Ann Roe - Mrs"), behind_place("Clerk - Mr Roe")
    (16, 0, 0)
    """
    place = _PLACE_FIRST.match(text)
    if place is None or names_office(place[0].strip(" -–")) or TITLE.match(text):
        return 0
    title = TITLE.match(text, place.end())
    return place.end() if title and name_at(text, place.end()) and not title["plural"] else 0


_HOW = re.compile(r"\s\([a-z][a-z ]{2,40}\)")
"""How somebody was there: "Ann Roe (by telephone)"."""
