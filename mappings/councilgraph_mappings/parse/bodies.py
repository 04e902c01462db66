"""Which body met and of which council, from the head of the document, else from what is known outside it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from councilgraph_mappings.codes import OrganisationKind
from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.organisation_names import organisations_in
from councilgraph_mappings.parse.organisation_words import is_council
from councilgraph_mappings.parse.passages import passage
from councilgraph_mappings.parse.scan import bounded
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Evidence, Meeting, Stated

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

_BODY = bounded(
    rf"^(?:(?:the|draft|minutes|agenda|extraordinary|special|annual|ordinary|meeting|of|for|monthly)\s+)*(?P<body>[A-ZÀ-Þ][^.;:!?|]{{0,120}}?\b(?:{_BODY_NOUN})(?:\s+\([^()]{{1,40}}\))?(?:\s+\d)?|Cabinet|Council|Full Council|Executive|Planning|Licensing)\b(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)

_WELSH_BODY = bounded(
    r"^(?:Y\s+|Yr\s+)?(?P<body>(?:Pwyllgor|Is-bwyllgor|Is-Bwyllgor|Bwrdd|Panel|Gweithgor|Fforwm|Cabinet|Cyngor)\b(?:\s+(?:[A-ZÀ-Þ][\w’'&-]*|a|ac|y|yr|ar|i|o)\b){0,9})(?=\s*(?:[-–—,:|]|$|[Dd]ydd\b))"
)
"""In Welsh the noun stands first: "Pwyllgor Cynllunio"."""

_MEETING_OF = bounded(
    rf"\bmeeting(?:\s+of)?(?:\s+the)?\s+(?P<body>Municipal\s+District\s+of\s+[A-ZÀ-Þ][\w’'-]*(?:\s*[-/]\s*[A-ZÀ-Þ][\w’'-]+){{0,3}}|(?:[A-ZÀ-Þ&(][^.;:\n]{{2,140}}?)\b(?:{_BODY_NOUN}|cabinet)\b(?:\s+of\s+[A-ZÀ-Þ][\w’'-]+(?:[\s-]+[A-ZÀ-Þ][\w’'-]+){{0,4}})?)"
    r"(?=\s*(?:,|\.|-|–|$|\bheld|\bon\b|\bmeeting\b|\bwas\b|\bwhich\b|\bin\b|\bat\b|\bconvened|\btaking))",
    re.IGNORECASE,
)

_DISTRICT = bounded(
    r"\b(?P<body>(?:municipal|metropolitan|borough)\s+district\s+of\s+[A-ZÀ-Þ][\w’'-]*(?:\s*[-/]\s*[A-ZÀ-Þ][\w’'-]+){0,3})(?=\s+(?:held|on|in|at|meeting)\b|\s*[,.]|$)",
    re.IGNORECASE,
)

_OF_BODY = bounded(
    rf"\b(?:minutes?|proceedings|meeting)\s+(?:of\s+)?(?:the\s+)?(?P<body>[A-ZÀ-Þ][^.;:\n]{{2,120}}?\b(?:{_BODY_NOUN}))\s+(?:(?:annual|ordinary|special|extraordinary|monthly|general)\s+)?(?:meeting|held|minutes)\b",
    re.IGNORECASE,
)

_LOCAL = bounded(r"\b(?:parish|town|community)\s+council\b", re.IGNORECASE)
"""Councils without committees of note: their papers are of the council itself where they name no other body."""


def read_body(draft: Draft, meeting: Meeting, head: Sequence[Block]) -> Meeting:
    """Return the meeting with its body and council, from the head of the document, else from what is known outside."""
    context = draft.context
    outside = context.origin
    council = (
        _council(_lines(head))
        or _of_title(draft)
        or (Stated(context.council, Evidence(0, 0, f"{outside}.council")) if context.council else None)
    )
    body = _body(_lines(head)) or (Stated(context.body, Evidence(0, 0, f"{outside}.body")) if context.body else None)
    date = meeting.date
    if date is None and context.date and meeting.primary:
        date = Stated(context.date, Evidence(0, 0, f"{outside}.date"))
    key = draft.organisations.add(council.value, OrganisationKind.COUNCIL, council.evidence) if council else None
    meeting = replace(meeting, date=date, council=council, council_key=key, body_key=key)
    if body and not _is_whole_council(body.value, council.value if council else None):
        key = draft.organisations.add(body.value, OrganisationKind.COMMITTEE, body.evidence)
        return replace(meeting, body=body, body_key=key)
    if body and council is None and is_council(body.value):
        council = replace(body, value=_council_name(body.value))
        key = draft.organisations.add(council.value, OrganisationKind.COUNCIL, council.evidence)
        met = None if _is_letterhead(head, council) else key
        return replace(meeting, council=council, council_key=key, body_key=met)
    if body and council is None:
        # "Council", of nobody knows which: an organisation of this document alone, and no council that has a name.
        key = draft.organisations.add(body.value, OrganisationKind.OTHER, body.evidence)
        return replace(meeting, body=body, body_key=key)
    if council and (body is None or body.value == council.value) and _is_letterhead(head, council):
        return replace(meeting, body_key=None)
    if body is None and council and not council.evidence.rule.endswith("-named") and not _LOCAL.search(council.value):
        # Nothing says that it is the council itself that meets.
        return replace(meeting, body_key=None)
    return meeting


_PAGE_LINE = bounded(r"\W*agenda,?\s+(?:(?:and\s+)?(?:draft\s+)?(?:decisions|minutes),?\s*){1,2}\W*$", re.IGNORECASE)


def _is_letterhead(head: Sequence[Block], council: Stated[str]) -> bool:
    """Return whether the council's name stands above the title of a page about a meeting, as on every page of its site."""
    above = [block for block in head[:40] if block.start <= council.evidence.start]
    below = [block for block in head[:40] if block.start > council.evidence.start]
    return bool(above) and len(above[-1].text) < 90 and any(_PAGE_LINE.match(block.text) for block in below)


_NOUN_LINE = bounded(r"\W*(?P<noun>(?:PARISH|TOWN|COMMUNITY|COUNTY|BOROUGH|DISTRICT|CITY)\s+COUNCIL)\W*")
_NAME_LINE = bounded(r"[A-ZÀ-Þ][A-ZÀ-Þ’'&. -]{2,60}")


def _lines(head: Sequence[Block]) -> list[Block]:
    """Return the lines of a head, the name of a council and its noun joined that a letterhead sets on two lines."""
    lines: list[Block] = []
    for block in head:
        last = lines[-1] if lines else None
        if (
            last is not None
            and _NOUN_LINE.fullmatch(block.text)
            and _NAME_LINE.fullmatch(last.text.strip())
            and block.start - last.end < 4
            and not _LOCAL.search(last.text)
        ):
            lines[-1] = replace(last, text=f"{last.text.strip()} {block.text.strip()}", end=block.end)
        else:
            lines.append(block)
    return lines


def _of_title(draft: Draft) -> Stated[str] | None:
    """Return the local council that the title of the document names, where its head names none."""
    for _, _, name, _ in organisations_in(draft.document.title):
        if is_council(name) and _LOCAL.search(name) and name.casefold().split()[0] not in _TIERS:
            return Stated(_council_name(name), Evidence(0, 0, "meeting.council-of-title"))
    return None


_WHOLE_COUNCIL = frozenset(
    {
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
    }
)


def _is_whole_council(body: str, council: str | None) -> bool:
    """Return whether a body is the council itself.

    >>> _is_whole_council("Full Council", None), _is_whole_council("Audit Committee", "Thornley Town Council")
    (True, False)
    """
    folded = _words(body)
    if folded in _WHOLE_COUNCIL:
        return True
    return is_council(body) and (council is None or folded in _words(council) or _words(council) in folded)


def _words(name: str) -> str:
    return re.sub(r"\W+", " ", name.casefold()).strip()


def _body(head: Sequence[Block]) -> Stated[str] | None:
    """Return the body that the head names: the council itself only where no committee is named beside it."""
    council: Stated[str] | None = None
    for block in head[:40]:
        found = _body_in(block)
        if found is None:
            continue
        if not is_council(found.value) and not _WHOLE.fullmatch(found.value):
            return found
        council = council or found
        if found.evidence.rule == "meeting.body-of":
            break
    return council or next((found for block in head[:12] if (found := _assembly(block))), None)


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
    r"\W*(?:contact|venue|present|members|apolog|also|in attendance|councillor|report|to\b|email|tel)", re.IGNORECASE
)


def _body_in(block: Block) -> Stated[str] | None:
    """Return the body that one line names, by "meeting of the …" or as a title."""
    text = block.text
    if block.kind is Kind.TABLE or len(text) > 500 or _OTHER_LINE.match(text):
        return None
    for pattern in (_DISTRICT, _MEETING_OF, _OF_BODY):
        if match := pattern.search(text):
            return Stated(_clean(match["body"]), passage(block, match.span("body"), "meeting.body-of"))
    if match := _WELSH_BODY.match(text):
        return Stated(match["body"], passage(block, match.span("body"), "meeting.body-welsh"))
    if (match := _BODY.match(text)) and _title_like(match):
        return Stated(_clean(match["body"]), passage(block, match.span("body"), "meeting.body-line"))
    return None


_AFTER_COUNCIL = bounded(r"(?:meeting|minutes|draft|held|annual|ordinary|extraordinary|[-–—,:(]|\W*$)", re.IGNORECASE)
_AFTER_BODY = bounded(
    r"(?:[-–—,:|]|meeting|minutes|agenda|held|\(|on\b|\d|mon|tue|wed|thu|fri|sat|sun|of\s+[A-Z])", re.IGNORECASE
)


_CLAUSE = bounded(r"\b(?:can|may|is|are|was|were|will|have|has)\b")


def _title_like(match: re.Match[str]) -> bool:
    """Return whether a line is the name of a body, perhaps with a date, and not a sentence about one."""
    rest = match["rest"].strip()
    after = rest.strip(" .,:")
    body = match["body"].strip()
    if (_CLAUSE.search(rest) and rest.endswith(".")) or _CLAUSE.search(body):
        return False
    if body.casefold() in {"agenda", "minutes", "planning", "licensing"} and after:
        return False
    if is_council(body) and not _AFTER_COUNCIL.match(after):
        return False
    words = [word for word in re.findall(r"[A-Za-zÀ-ÿ’'&-]+", body) if len(word) > 3]
    if sum(word[0].isupper() for word in words) < 0.7 * max(1, len(words)):
        return False
    return not after or bool(_AFTER_BODY.match(rest))


_QUALIFIED = bounded(
    r"^(?:the|a|an|ordinary|special|extraordinary|annual|monthly|statutory|adjourned|virtual|remote|public|meeting|of)\s+(?=\S+\s)",
    re.IGNORECASE,
)


def _clean(body: str) -> str:
    """Return the name of a body without the words around it.

    >>> _clean("Special  Audit Committee meeting"), _clean("of the Parks Panel")
    ('Audit Committee', 'Parks Panel')
    """
    body = _QUALIFIED.sub("", re.sub(r"\s+", " ", body).strip(" ,-–"))
    body = re.sub(r"^(?:the|of|meeting)\s", "", body, flags=re.IGNORECASE)
    body = _OCCASION.sub("", body)
    return re.sub(r"\s(?:meeting|held)$", "", body, flags=re.IGNORECASE)


_OCCASION = bounded(
    r"\b(?:annual|ordinary|extraordinary|special|monthly)\s+(?=(?:parish|town|community|city|county|borough|district)\s+council\b)",
    re.IGNORECASE,
)

_STATES = bounded(r"\W*this\s+is\s+the\b", re.IGNORECASE)
"""A line about the site and not about the meeting: "This is the website of …"."""

_TIERS = frozenset({"county", "borough", "district", "parish", "town", "city"})


_PEOPLE_LINE = bounded(
    r"\W*(?:present|(?:also\s+)?in\s+attendance|also\s+present|apolog|cllrs?|councillors?|mr|mrs|ms|county\s+c|district\s+c)\b",
    re.IGNORECASE,
)
"""Lists of people name the councils from which visitors come."""


def _council(head: Sequence[Block]) -> Stated[str] | None:
    """Return the council that the head names, as a line of its own or within one."""
    for block in head[:30]:
        passed = _PEOPLE_LINE.match(block.text) or _STATES.match(block.text)
        if block.kind is Kind.TABLE or len(block.text) > 600 or passed:
            continue
        for start, end, name, _ in organisations_in(block.text):
            if is_council(name) and name.casefold().split()[0] not in _TIERS:
                rule = "meeting.council-named" if len(block.text) - (end - start) < 80 else "meeting.council"
                return Stated(_council_name(name), passage(block, (start, end), rule))
    return None


def _council_name(name: str) -> str:
    """Return a council's name without what the line says of the meeting.

    >>> _council_name("Thornley Parva Annual Parish Council")
    'Thornley Parva Parish Council'
    """
    name = re.sub(
        r"\b(?:annual|ordinary|extraordinary|special|monthly)\s+(?=(?:parish|town|community|city|county|borough|district)\b)",
        "",
        name,
        flags=re.IGNORECASE,
    )
    return re.sub(r"\s+", " ", name.title() if name.isupper() else name)
