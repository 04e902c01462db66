"""Names of bodies: what in a line of a head is the body that met, by "meeting of the …", as a title, or in Welsh."""

import re
from collections.abc import Sequence

from councilgraph_mappings.evidence import Stated
from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.meeting.clean_body import SPECIAL, clean_body
from councilgraph_mappings.parse.meeting.head_lines import lines_of_table
from councilgraph_mappings.parse.organisations.organisation_words import is_council
from councilgraph_mappings.parse.wording.passages import passage
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

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

_NUMBER = r"(?:No\.?\s?\d{1,2}\b|[A-H]\b(?=\W*$|\s+(?i:held|on|meeting)\b)|\d(?!(?:st|nd|rd|th)?\s+[A-Z]{3,9}\s+(?:19|20)\d\d))"
"""Which of several alike: "Licensing Sub-Committee 2", "Sub-Committee No. 5", "Sub-Committee A"; not the day of a date."""

_BODY = bounded(
    rf"^(?:(?:the|draft|minutes?|decisions|notes?|agenda|extraordinary|{SPECIAL}|annual|ordinary|meeting|of|for|monthly|(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+(?:19|20)\d\d)\s+)*(?P<body>[A-ZÀ-Þ](?:[^.;:!?|]|(?<=\bSt)\.){{0,120}}?\b(?:{_BODY_NOUN})(?:\s+\([^()]{{1,40}}\))?(?:\s+{_NUMBER})?|Cabinet|Council|Full Council|Executive|Planning|Licensing)(?:\b|(?<=\)))(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)

_WELSH_BODY = bounded(
    r"^(?:Y\s+|Yr\s+)?(?P<body>(?:Pwyllgor|Is-bwyllgor|Is-Bwyllgor|Bwrdd|Panel|Gweithgor|Fforwm|Cabinet(?!\s+(?:Member|Office|Secretary|Portfolio))|Cyngor)\b(?:\s+(?:[A-ZÀ-Þ][\w’'&-]*|a|ac|y|yr|ar|i|o)\b){0,9})(?=\s*(?:[-–—,:|]|$|[Dd]ydd\b))"
)
"""In Welsh the noun stands first: "Pwyllgor Cynllunio"."""

_MEETING_OF = bounded(
    rf"\ba?meeting(?:\s+of)?(?:\s+the)?\s+(?P<body>Municipal\s+District\s+of\s+[A-ZÀ-Þ][\w’'-]*(?:\s*[-/]\s*[A-ZÀ-Þ][\w’'-]+){{0,3}}|(?:[A-ZÀ-Þ&(][^.;:\n]{{2,140}}?)\b(?:{_BODY_NOUN}|cabinet)\b(?:\s+{_NUMBER})?(?:\s+of\s+[A-ZÀ-Þ][\w’'-]+(?:[\s-]+[A-ZÀ-Þ][\w’'-]+){{0,4}}|(?:(?<=authority)|(?<=board)|(?<=committee)|(?<=partnership))\s+for\s+(?-i:[A-ZÀ-Þ][\w’'-]+(?:\s+(?:and\s+)?[A-ZÀ-Þ][\w’'-]+){{0,4}})(?=\s+held\b))?)"
    r"(?=\s*(?:,|\.|-|–|$|\b(?:to\s+be\s+)?held|\bon\b|\bmeeting\b|\bwas\b|\bwill\b|\bwhich\b|\bin\b|\bat\b|\bconvened|\btaking|\btook\s+place))",
    re.IGNORECASE,
)

_PART_OF_BODY = bounded(
    r"\b(?:at|of)\s+(?:the\s+|an?\s+)?(?P<body>(?!proceedings\b)(?-i:[A-ZÀ-Þ])[\w’'&-]*\s(?:[\w’'&-]+\s){0,6}?(?:sub[\s-]?committee|committee|forum|panel))\s+meeting\s+of\s+(?:the\s+)?(?=(?:municipal|metropolitan|borough)\s+district\b)",
    re.IGNORECASE,
)
"""A committee of a district: "at Joint Policing Sub Committee meeting of the Municipal District of Marlbury"."""

_DISTRICT = bounded(
    r"\b(?P<body>(?:municipal|metropolitan|borough)\s+district\s+of\s+[A-ZÀ-Þ][\w’'-]*(?:\s*[-/]\s*[A-ZÀ-Þ][\w’'-]+){0,3}(?:\s+(?:city|town|county))?)(?=\s+(?:held|on|in|at|meeting|minutes|annual|monthly|special)\b|\s*[,.]|$)",
    re.IGNORECASE,
)

_DISTRICT_MEETING = bounded(
    r"^\W*(?:(?:minutes|draft|of|the|item|for)\s+){0,4}(?P<body>(?-i:[A-ZÀ-Þ][\w’'-]+[\s-]){1,4}district)\s+(?:(?:monthly|annual|special)\s+)?meeting\b",
    re.IGNORECASE,
)
"""The members of a district of a county: "COMERLEA DISTRICT MEETING"."""

_AGENDA_FOR = bounded(
    r"\b(?:agenda|minutes)\s+for\s+(?:the\s+)?(?P<body>(?-i:[A-ZÀ-Þ])[^.;:>|]{2,110}?)\s+on\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
    re.IGNORECASE,
)
"""The title of a page about a meeting: "Agenda for Parks Panel on Tuesday 3rd July, 2024, 2.30 pm"."""

_OF_BODY = bounded(
    rf"(?:\b(?:minutes?|proceedings|meeting)|^\W{{0,3}}report\s+of)\s+(?:(?:of|from|for)\s+)?(?:the\s+)?(?P<body>[A-ZÀ-Þ][^.;:\n]{{2,120}}?\b(?:{_BODY_NOUN}))\s+(?:(?:annual|ordinary|special|extraordinary|monthly|general)\s+)?(?:meeting|held|minutes|at\s+(?:an?|its|their)\s+(?:\w+\s+)?meeting)\b",
    re.IGNORECASE,
)


def body_in_head(head: Sequence[Block]) -> Stated[str] | None:
    """Return the body that the head names: the council itself only where no committee is named beside it."""
    council: Stated[str] | None = None
    lines = (line for each in head[:40] for line in (lines_of_table(each) if each.kind is Kind.TABLE else (each,)))
    for block in lines:
        found = _body_in(block)
        if found is None:
            continue
        if council and council.value.casefold().endswith(" authority") and _OF_AUTHORITY.fullmatch(found.value):
            continue
        # A line "Thornley Council" or "Thornley Fire Authority" is a letterhead too, where a committee stands below it.
        letterhead = found.evidence.rule == "meeting.body-line" and found.value.casefold().endswith(_LETTERHEADS)
        if not is_council(found.value) and not _WHOLE.fullmatch(found.value) and not letterhead:
            return found
        council = council or found
        if found.evidence.rule == "meeting.body-of":
            break
    return council or next((found for block in head[:12] if (found := _assembly(block))), None)


_LETTERHEADS = (" council", " authority")

_OF_AUTHORITY = bounded(r"(?:full\s+)?authority|(?:full\s+)?board|(?:sub-?\s?)?committee|panel", re.IGNORECASE)
"""What an authority calls itself below its letterhead; its own name says more."""

_ASSEMBLY = bounded(r"\b(?P<body>annual\s+(?:parish|town)\s+(?:meeting|assembly))\b", re.IGNORECASE)


def _assembly(block: Block) -> Stated[str] | None:
    """Return the meeting of a parish's electors, which is a body of its own, where a line is about one."""
    match = _ASSEMBLY.search(block.text) if len(block.text) < 200 else None
    return Stated(match["body"], passage(block, match.span("body"), "meeting.assembly")) if match else None


_WHOLE = bounded(
    r"(?:full |annual |extraordinary )?council|(?:city|county|borough|district|town|parish|community) council",
    re.IGNORECASE,
)
_OTHER_LINE = bounded(
    r"\W*(?:recommended|resolved|agreed|contact|venue|present|members|apolog|also|in attendance|councillor|cllr|(?-i:(?:Deputy\s)?(?:Mayor|Leader|Chair(?:man)?)\s(?!and\b)[A-Z][a-z’'-]+\s[A-Z][\w’'-]+,)|report(?!\s+of\s+the\s+[^.:;]{5,120}?\bmeeting\s+held\b)|to\b|email|tel)",
    re.IGNORECASE,
)

_LABEL = bounded(
    r"\W*(?:(?:name\s+of\s+)?(?:meeting|committee|body|board|panel)|meeting\s+title|committee\s+name)\s*:\s*(?!.*\b(?:councillors?|cllrs?)\b)",
    re.IGNORECASE,
)

_MINUTES_DASH = bounded(
    r"\W*(?:(?:(?:draft|unconfirmed|unapproved|approved)\s+)?minutes|(?:outstanding\s+)?actions?(?:\s+(?:log|list|sheet|points|tracker|tracking))?|(?:recommendations?|decisions?|resolutions?)(?:\s+(?:log|list|sheet|tracker|tracking))|tracking\s+(?:resolutions|decisions)|(?:forward\s+)?work\s+(?:programme|plan)|forward\s+plan)\s*[-–—:]\s*",
    re.IGNORECASE,
)
"""What stands before the body in the title of a paper: "Draft Minutes - Finance Committee", "Action Log – Audit Panel"."""

_ABOVE = bounded(
    r"(?:^|\bof\s+)(?:the\s+)?(?:above|aforesaid|said)\b|^(?:of\s+)?an?\s+council(?:\s+meeting)?\W*$|^(?:online|virtual|remote|hybrid)\s+council$",
    re.IGNORECASE,
)
"""The body that the line above names: "Minutes of a meeting of the above Council"."""

_STATED_ONLY = bounded(
    r"(?:draft|unconfirmed|unapproved|approved|final)\s+(?:(?:sub-?\s?)?committee|panel|board|commission|council)",
    re.IGNORECASE,
)
"""The state of minutes with a noun that is no name: "APPROVED COMMITTEE MINUTES"."""

_KIND_OF_MEETING = bounded(
    r"(?:(?:special|general|ordinary|annual|statutory|extraordinary)\s+){1,3}meeting\s+of\s+(?:the\s+)?(?=\S)",
    re.IGNORECASE,
)
"""What kind of meeting of a body it was, before its name: "Minute Special General Meeting of the Council"."""

_HELD = bounded(r"\s+held\s", re.IGNORECASE)
_WHEN = bounded(
    r"(?:after|before|during|following|which|that|when|where|between|until|since|was|were|is|had|has|will|would|be|being|opened|started|commenced|closed|began|ended)\b"
)
"""A clause, which is no name of a body: "the meeting was chaired by the Vice Chair of Council"."""

_BARE = bounded(r"(?:sub-?\s?)?committee|panel|board|commission|group", re.IGNORECASE)
"""What the minutes of any such body call it, and no name."""


def _body_in(block: Block) -> Stated[str] | None:
    """Return the body that one line names, by "meeting of the …" or as a title."""
    text = block.text
    if block.kind is Kind.TABLE or len(text) > 500 or _OTHER_LINE.match(text):
        return None
    if (label := _LABEL.match(text)) and (match := _BODY.match(text[label.end() :])) and _title_like(match):
        span = tuple(label.end() + place for place in match.span("body"))
        return Stated(clean_body(match["body"]), passage(block, (span[0], span[1]), "meeting.body-label"))
    if (match := _AGENDA_FOR.search(text)) and _names(match["body"]):
        return Stated(clean_body(match["body"]), passage(block, match.span("body"), "meeting.body-title"))
    for pattern in (_PART_OF_BODY, _DISTRICT, _DISTRICT_MEETING, _MEETING_OF, _OF_BODY):
        if (
            (match := pattern.search(text))
            and not _ABOVE.search(match["body"])
            and not _BARE.fullmatch(clean_body(match["body"]))
            and not _WHEN.match(match["body"])
        ):
            begin, end = match.span("body")
            held = _HELD.search(match["body"])  # where it was held, and no part of the name
            end = begin + held.start() if held else end
            return Stated(clean_body(text[begin:end]), passage(block, (begin, end), "meeting.body-of"))
    if match := _WELSH_BODY.match(text):
        return Stated(match["body"], passage(block, match.span("body"), "meeting.body-welsh"))
    if match := _OCCASION_OF.match(text):
        return Stated(match["body"], passage(block, match.span("body"), "meeting.body-line"))
    lead = found.end() if (found := _MINUTES_DASH.match(text)) else 0
    if (match := _titled(text[lead:])) and not (_ABOVE.search(match["body"]) or _STATED_ONLY.fullmatch(match["body"])):
        body = _YEARS.sub("", match["body"])
        begin = lead + match.start("body")
        if kind := _KIND_OF_MEETING.match(body):
            body, begin = body[kind.end() :], begin + kind.end()
        return Stated(clean_body(body), passage(block, (begin, begin + len(body)), "meeting.body-line"))
    if (match := _DATED.fullmatch(text)) and _names(match["body"]):
        return Stated(clean_body(match["body"]), passage(block, match.span("body"), "meeting.body-dated"))
    return None


def _titled(text: str) -> re.Match[str] | None:
    """Return the name of a body that a line is, with what stands around it; a name may go on behind its first noun.

    >>> _titled("Marl Authority Audit Committee")["body"], _titled("A board will be bought.")
    ('Marl Authority Audit Committee', None)
    """
    match = _BODY.match(text)
    if match and not _title_like(match) and match["rest"][:2].lstrip()[:1].isupper():
        match = _LONG_BODY.fullmatch(text)
    return match if match and _title_like(match) else None


_LONG_BODY = bounded(
    r"(?P<body>[A-ZÀ-Þ][^.;:!?|]{4,110}\s(?i:(?:sub-?\s?)?committee|panel|board|forum|commission))(?P<rest>\s*(?:[-–—,]\s.{3,80})?)",
)
"""A name with two nouns, of which the last counts: "Marlshire Combined Authority Audit Committee"."""

_OCCASION_OF = bounded(
    r"(?=[A-Z])(?:[\w’'&-]+\s+){0,4}(?:[Cc]ouncil|[Mm]eeting|[Cc]ouncil\s+[Mm]eeting),\s+(?P<body>(?:(?:Full|Annual|City|County|Borough|District|Town)\s+)?Council)\s+[-–—]\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
"""The occasion of a meeting of the whole council, before it: "Budget Council, Council - Thursday, 3rd May, 2024"."""

_DATED = bounded(
    r"\s*(?P<body>[A-ZÀ-Þ][\w’'&,()/ -]{3,110}?)\s+[-–—]\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b,?\s+\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8},?\s+\d{4},?\s+\d{1,2}[.:]\d\d\s*(?i:[ap]\.?m\.?)?(?:,\s*[\w ]{3,30})?\s*"
)
"""The title of a page about a meeting, whatever its body is called: "Better Lives Together - Monday, 4th March, 2024 2.00 pm"."""

_MEETS = bounded(r"\b(?:meetings?|agenda|minutes|decisions?|notes|event|briefing|workshop)\b", re.IGNORECASE)


def _names(body: str) -> bool:
    """Return whether the title of a page names a body, and not only what kind of occasion there was.

    >>> _names("Better Lives Together"), _names("Members' Briefing")
    (True, False)
    """
    return not _MEETS.search(clean_body(body))


_YEARS = bounded(
    r"\s+\((?:(?:19|20)\d\d\s?[-–]\s?(?:(?:19|20)?\d\d)?|(?:ceased|disbanded|dissolved|abolished|archived?|inactive|historic|until|from|pre|prior|before|replaced|now)\b[^()]*)\)$",
    re.IGNORECASE,
)
"""From when to when a body existed, as archives have it behind the name."""

_AFTER_COUNCIL = bounded(r"(?:meeting|minutes|draft|held|annual|ordinary|extraordinary|[-–—,:(]|\W*$)", re.IGNORECASE)
_AFTER_BODY = bounded(
    r"(?:[-–—,:|]|meeting|minutes|agenda|held|date\b|\(|on\b|\d|mon|tue|wed|thu|fri|sat|sun|of\s+[A-Z])", re.IGNORECASE
)

_OFFICER = bounded(r"\bchief\s+executive$", re.IGNORECASE)
"""Who signs a summons is no executive that meets."""

_LISTED_WITH = bounded(r",\s*(?!held\b|on\b|at\b)[a-z]")
"""What a menu lists with the council: "Council, churches, clubs"."""

_CLAUSE = bounded(r"\b(?:can|may|is|are|was|were|will|have|has)\b")


def _title_like(match: re.Match[str]) -> bool:
    """Return whether a line is the name of a body, perhaps with a date, and not a sentence about one."""
    rest = match["rest"].strip()
    after = rest.strip(" .,:")
    body = match["body"].strip()
    if (_CLAUSE.search(rest) and rest.endswith(".")) or _CLAUSE.search(body) or _OFFICER.search(body):
        return False
    if body.casefold() in {"agenda", "minutes", "planning", "licensing", "public forum", "open forum"} and after:
        return False
    if is_council(body) and not _AFTER_COUNCIL.match(after):
        return False
    if " " not in body and _LISTED_WITH.match(rest):
        return False
    words = [word for word in re.findall(r"[A-Za-zÀ-ÿ’'&-]+", _YEARS.sub("", body)) if len(word) > 3]
    if sum(word[0].isupper() for word in words) < 0.7 * max(1, len(words)):
        return False
    return not after or bool(_AFTER_BODY.match(rest))
