"""Labels of lists of people ("Present:", "Apologies for absence"), and the status that each gives.

The table ``attendance.toml`` holds them; words that are labels and much else besides ("Chair", "Members") count only
with a colon or alone on their line.
"""

import re
from collections.abc import Sequence

from councilgraph_mappings.codes import Status
from councilgraph_mappings.lookup import alternatives, as_listed, table
from councilgraph_mappings.parse.items.labels import part_of
from councilgraph_mappings.parse.people.name_titles import TITLE
from councilgraph_mappings.parse.people.names import name_at
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

_TABLE = table("attendance")
_STATUS: dict[str, Status | None] = {
    **dict.fromkeys(_TABLE["present"], Status.PRESENT),
    **dict.fromkeys(_TABLE["apologies"], Status.APOLOGIES),
    **dict.fromkeys(_TABLE["absent"], Status.ABSENT),
    **dict.fromkeys(_TABLE["in_attendance"], Status.IN_ATTENDANCE),
    **{label: Status.PRESENT for key in ("substitutes", "co_opted") for label in _TABLE[key]},
}

CO_OPTED = frozenset(_TABLE["co_opted"])
SUBSTITUTES = frozenset(_TABLE["substitutes"])
_HERE = alternatives(_STATUS)

_HOW = r"(?:(?:via|by|on|through|over)\s+(?:ms\s+|microsoft\s+)?(?:teams|zoom|webex|video(?:\s?(?:link|conference))?|telephone)|online|on-line|remotely|virtually|in\s+person)(?:\s+(?:virtually|remotely|online))?"
"""How people took part: "Present via MS Teams", "Attending online"."""

_ASKED_BY = r"(?:at|on|by)\s+(?:the\s+)?(?:request|invitation)\s+of\s+[^:;,.]{2,50}(?=:)"
"""Who asked guests to come: "In attendance at the request of the Chief Officer:"."""

_UNDER_RULE = r"(?:in\s+accordance\s+with|under|pursuant\s+to)\s+(?:the\s+)?(?:council\s+|cabinet\s+|executive\s+)?(?:standing\s+orders?|(?:procedure\s+)?rules?|paragraph|section)\b[^:;]{0,60}(?=:)"
"""The rule that lets members of other bodies come: "Members attending in accordance with Standing Order 25:"."""

_LABEL = bounded(
    rf"^\W{{0,3}}(?:(?:{_HERE})\s*/\s*)?(?P<label>{_HERE})\s*(?P<more>\((?!chair|vice)[^()]{{0,60}}\)|{_HOW}|{_ASKED_BY}|[-–:]?\s*\d{{1,2}}\s+(?:councillors|members|cllrs)(?=\s*:)|(?P<rule>{_UNDER_RULE}))?\s*(?P<mark>:\s*[-–—]?|;|\.(?=\s|$)|\s[-–—]+\s|[-–—](?=\s|$)|\t|\s{{2,}}|$)\s*",
    re.IGNORECASE,
)

_WELSH = r"(?:(?i:yn\s+bresennol|(?:hefyd\s+yn\s+)?presennol(?:\s+hefyd)?|hefyd\s+yn\s+bresennol|ymddiheuriadau|absennol)\s*/\s*)?"
"""The label in Welsh before the one in English: "PRESENNOL / PRESENT"."""

_CAPITALS_LABEL = bounded(
    rf"^{_WELSH}(?P<label>Present were|(?:The following|There) were present:?|PRESENT|APOLOGIES|IN ATTENDANCE|ALSO PRESENT|(?:OFFICIALS|OFFICERS|STAFF|MEMBERS|COUNCILLORS) PRESENT|(?:OFFICIALS|OFFICERS|STAFF) IN ATTENDANCE|ABSENT|In the [Cc]hair|Present|Apologies|In [Aa]ttendance|Also [Pp]resent|Absent|(?:Whole|Part) of [Mm]eeting|Presiding|(?:Other\s)?(?:Members|Councillors)\sPresent|(?:Officers|Officials|Staff)\sPresent)\s+(?=[A-Z][\w’'-]*\.?\s?[A-Z])"
)
"""A label in capitals before names without titles: "PRESENT A. Roe, B. Poe"."""

_IN_IRISH = r"(?i:i\s+l[áa]thair(?:\s+freisin)?|i\s+bhfreastail?|as\s+l[áa]thair|leithsc[ée]al(?:ta)?)"
"""Labels in Irish beside the English: "PRESENT/I LÁTHAIR"."""

_BARE_LABEL = bounded(
    rf"^{_WELSH}(?:{_IN_IRISH}\s*/\s*)?(?P<label>PRESENT|I\sL[ÁA]THAIR|APOLOGIES(?: FOR ABSENCE)?|IN ATTENDANCE|ALSO PRESENT|Present|Apologies(?: for [Aa]bsence)?|Absent|Also present|ABSENT|Presiding|PRESIDING|Also in attendance|In attendance|(?:Those|Members|Councillors)\s[PpAa](?:resent|ttending)|(?:MEMBERS|COUNCILLORS)\sPRESENT|(?:OFFICIALS|OFFICERS|STAFF)\s(?:PRESENT|IN\sATTENDANCE)|(?:Officials|Officers|Staff)\s(?:[Pp]resent|in\s[Aa]ttendance)|There were present|Present were|Also (?:present|in attendance) was|The meeting was attended by|Also present were|In attendance were|Present at the meeting were)(?:\s*/\s*{_IN_IRISH})?\s+(?=(?:(?:County\s+|Borough\s+|District\s+|City\s+)?Councillors?|Cllrs?|(?:An\s+)?(?:t?[ÁA]rd-?Mh|M)[ée]ara|(?:An\s+)?Comhairleoir[íi]?|Comh|Mr|Mrs|Ms|Dr|Alderm[ae]n|Chair|(?:Parish\s+|Town\s+)?Clerk(?=\s*:)|[Tt]he\s+(?:(?:Deputy\s+|Lord\s+|Town\s+)*Mayor|Chair(?:man|woman|person)?)|the\s+(?:Town\s+|Parish\s+)?Clerk|(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several)\s(?:members?|residents?|electors?|parishioners?))\b)"
)

_OF_BODY = bounded(
    r"^\W{0,3}(?P<body>(?:[A-Z&][\w&’'-]*\s+){1,4}?)(?P<who>Members?|Councillors?|Officers?|Cllrs)\s+(?P<what>[Pp]resent|PRESENT|[Aa]pologies|[Ii]n\s+[Aa]ttendance|[Aa]ttending|[Aa]bsent)\s*:\s*(?=\S)"
)
"""A list of one body's people: "SCC Members Present: A, B", "Marlshire Council Officers in attendance: C"."""

CHAIR = frozenset({"chair", "chairman", "chairperson", "chairwoman", "cathaoirleach", "an cathaoirleach"})
"""Labels of who presides."""

_AMBIGUOUS = CHAIR | frozenset(
    {
        "committee",
        "minutes",
        "no apologies",
        "clerk",
        "members",
        "attendance",
        "councillors",
        "substitute",
        "press",
        "public",
        "police",
        "other",
        "others",
        "attending",
    }
)
_ALONE = frozenset({"members", "councillors", "attendance"})
_ALONE_WITH_COLON = CHAIR | {"clerk", "attendance", "attending", "public", "other", "others"}
SCHOOLS = frozenset(
    f"{group} members" for group in ("school", "schools", "non school", "non-school", "non schools", "non-schools")
)
"""Labels of the two parts of a forum of schools."""
PARTS = frozenset({"members", "councillors"})
"""Labels of a part of a list: "Apologies: Councillors: A, B" are apologies still."""
_INNER = bounded(
    r"(?<=\S)(?<!\band)(?<!&)(?<!\bto)(?<!\bby)(?<!\bfor)(?<!\bof)(?<!\bfrom)(?<!\bCounty)(?<!\bDistrict)(?<!\bBorough)(?<!\bCity)(?<!\bWard)(?<!\bParish)(?<!\bTown)(?<!\bCommunity)\s+(?:\d{1,2}\.\d{1,2}\s+(?=(?:Present|Apologies|Absent|In\s+[Aa]ttendance)\s*:))?(?=(?:(?<=\d\s)|(?<=present:\s))Present\s*:|(?<=[.;,]\s)(?:Public|Members\s+of\s+the\s+[Pp]ublic)\s+[-–—]\s|Apologies\s+for\s+[Aa]bsence\s*$|(?:Apologies(?:\s+(?:[Ff]or\s+[Aa]bsence|[Rr]eceived))*(?:\s+and\s+(?:[Aa]ccepted|[Aa]pproved|[Nn]oted))?|In\s+[Aa]ttendance|Also\s+(?:[Pp]resent|in\s+attendance)|Visitors?|Absent|(?-i:(?<![a-z]\s))Officers(?:\s+present)?|Members\s+of\s+(?:the\s+)?public|Councillors|Cllrs|Police|Observers)\s*:|(?:[A-Z][\w&’'-]*\s+){1,3}(?:Members|Councillors|Officers)\s+(?:Present|Apologies|Attending|Absent)\s*:|(?<=[.;]\s)(?:Present|PRESENT)\s*[:;]\s|(?<=[.;)a-zà-ÿ]\s)(?:APOLOG(?:Y|IES)(?:\s+FOR\s+ABSENCE)?|(?:ALSO\s+)?(?:IN\s+ATTENDANCE|ATTENDING|PRESENT)|ABSENT|OFFICERS|CHAIR(?:MAN)?|OBSERVERS|VISITORS)\s*:\s|(?<=[.;]\s)(?:(?:Also\s+)?[Aa]ttending|Chair(?:man)?)\s*:\s|(?<=[.;]\s)(?-i:(?:ALSO\s+)?IN\s+ATTENDANCE|ALSO\s+PRESENT)\s*$|(?-i:PRESENT|IN\s+ATTENDANCE|ALSO\s+PRESENT|APOLOGIES)\s+(?=(?:(?-i:Cllrs?|Councillors?)\b\.?\s+[A-Z]|(?:(?-i:Parish|Town)\s+)?(?-i:Clerk)\b))|I\s+L[ÁA]THAIR(?:\s+FREISIN)?\s*:|(?:(?<=[.;]\s)|(?<=[.;]\s\s))Apologies\s+(?=(?:(?:County|District|Borough|City|Parish|Town)\s+)?(?:Councillors?|Cllrs?)\b\.?\s+[A-Z])|Apologies\s+for\s+inability\s+to\s+attend\s+were\s+received\b|(?<=[;.]\s)[Nn]o\s+apologies(?:\s+received)?\s*[–:-]\s|(?:PRESENT|IN\s+ATTENDANCE)\s*/\s*I\s+L[ÁA]THAIR\b|(?:(?<=[.;]\s)|(?<=[.;]\s\s)|(?<=pologies\s))(?:(?:There\s+were\s+a|A)pologies|APOLOGIES)\s+(?:for\s+absence\s+)?(?:(?:were\s+|had\s+been\s+)?received\s+)?from\s+(?=(?:Councillors?|Clls?|Clrs?|CClrs?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|[A-Z]\.?\s?[A-Z]|[A-Z][a-z’'-]+\s[A-Z][a-z])\b))"
)


_BARE_OF = bounded(r"\bapologies(?:\s+for\s+absence|\s+received)?\s*[:–-]?$|\babsent\s*[:–-]?$", re.IGNORECASE)
"""A label with nothing behind it: what follows names a part of its list ("Apologies: Councillors: A and B")."""


_AGAIN = ("Apologies for absence were", "Apologies were")
"""Behind the title "Apologies" begins the sentence that gives them."""

PART_HEAD = bounded(
    r"^(?:[A-Z][\w’'&-]*\s+){1,5}(?:Councillors|Members|Representatives)\s*:\s*$|^(?:[A-Z][\w’'-]*,?\s+(?:(?:and|&|of|for)\s+)?){1,5}(?:Resources|Services|Department|Directorate|Division)\s*:?\s*$"
)
"""Whose members or which department's officers stand below: "Marlshire County Councillors:", "Corporate Services"."""


_SIGNS = (":", "pologies", "resent;", "PRESENT", "ATTENDANCE", "APOLOGIES ")
"""Without one of these no further label stands inside a line."""


def at_labels(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, cut where a further label stands inside: "Present: A, B. Apologies: C"."""
    lines: list[Block] = []
    for block in blocks:
        cuts = (
            []
            if block.rows or PART_HEAD.match(block.text) or not any(sign in block.text for sign in _SIGNS)
            else [
                m.end()
                for m in _INNER.finditer(block.text)
                if block.text.startswith(_AGAIN, m.end()) or not _BARE_OF.search(block.text, 0, m.start())
            ]
        )
        for begin, end in zip([0, *cuts], [*cuts, None], strict=True):
            lines.append(part_of(block, begin, end) if cuts else block)
    return lines


def status_of(title: str) -> Status | None:
    """Return the status of the people whom a title or label announces, or None.

    >>> status_of("Members Present").value, status_of("Highways")
    ('present', None)
    """
    return _STATUS.get(as_listed(title.strip(" .:*")))


def label_in(block: Block) -> tuple[Status, str, int] | None:
    """Return status, label and where the list begins, where a block begins with a label of a list of people."""
    table_head = block.kind is Kind.TABLE and block.rows and block.rows[0].cells
    text = block.rows[0].cells[0].text if table_head else block.text
    match = _LABEL.match(text)
    if match is None and (of_body := _OF_BODY.match(text)):
        return _status_of_body(of_body), as_listed(of_body["who"]), of_body.end()
    if match is None:
        match = _BARE_LABEL.match(text) or _before_names(text)
    elif not _counts(match, text):
        return None
    if match is None:
        return None
    label = as_listed(match["label"])
    status = _STATUS[label]
    if status is Status.PRESENT and match.groupdict().get("rule"):
        status = Status.IN_ATTENDANCE  # members of the body itself need no rule to come
    if status is Status.ABSENT and _EXCUSED.search(match.groupdict().get("more") or ""):
        status = Status.APOLOGIES
    return None if status is None else (status, label, match.end())


_EXCUSED = bounded(r"(?<!no\s)(?<!without\s)\bapolog(?:y|ies)\b", re.IGNORECASE)
"""What a bracket says of those who are absent: "Absent (apologies given): Cllr Roe"."""

_GUESTS = bounded(r"\b(?:council|officers?)\b", re.IGNORECASE)
_OWN = bounded(r"\b(?:community|parish|town)\b", re.IGNORECASE)


def _status_of_body(match: re.Match[str]) -> Status:
    """Return the status that the list of one body's people gives: who comes from another council is in attendance."""
    what = as_listed(match["what"])
    if what in {"apologies", "absent"}:
        return Status.APOLOGIES if what == "apologies" else Status.ABSENT
    guests = _GUESTS.search(f"{match['body']}{match['who']}") and not _OWN.search(match["body"])
    return Status.IN_ATTENDANCE if guests else Status.PRESENT


def _before_names(text: str) -> re.Match[str] | None:
    """Return the label in capitals that a list of names without titles follows.

    >>> _before_names("PRESENT A. Roe (Clerk), B. Poe")["label"], _before_names("PRESENT Position of the Parish")
    ('PRESENT', None)
    """
    match = _CAPITALS_LABEL.match(text)
    name = name_at(text, match.end(), bare=2) if match else None
    if name and match and match["label"] == "Presiding" and not text[name.end :].strip(" ."):
        return match
    return match if name and _ANOTHER.match(text, name.end) else None


_ANOTHER = bounded(
    r"\s*(?:[,;(&]|and\b|(?:[A-Z]\.\s?){1,2}[A-Z][a-z]|(?:[A-Z]\s){1,2}[A-Z][a-z]|[-–—]\s+(?:Acting\s+|Vice[\s-]+|Deputy\s+)?(?:Chair|Convenor|Convener|Clerk|Secretary)\w*)"
)


def _counts(match: re.Match[str], text: str) -> bool:
    """Return whether what may be a label is one, by the mark behind it and by what follows."""
    rest = text[match.end() :]
    mark = match["mark"]
    sign = mark.strip()
    if rest and (sign == "." or (not sign and not mark.startswith(("\t", "  ")))):
        return False
    label = as_listed(match["label"])
    if label not in _AMBIGUOUS:
        return True
    if label == "committee":
        return sign[:1] == ":" and (TITLE.match(rest) is not None or name_at(rest, 0) is not None)
    if sign[:1] == ":":
        return bool(rest.strip()) or label in _ALONE_WITH_COLON or label == "attendance"
    if label in {"public", "no apologies"} and sign:
        return name_at(rest, 0) is not None
    if label == "attendance" and sign:
        return name_at(rest, 0, bare=2) is not None
    return label in _ALONE and not rest
