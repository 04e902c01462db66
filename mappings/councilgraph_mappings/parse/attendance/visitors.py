"""Visitors whom minutes tell of under the items: whom the chair welcomed to the meeting, who attended it for others."""

from collections.abc import Iterator

from councilgraph_mappings.parse.attendance.listed import people_in
from councilgraph_mappings.parse.attendance.listed_person import Listed, other_tier
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sentences import sentences
from councilgraph_mappings.parse.wording.triggers import Stems

_STEMS = Stems("welcomed", "attended", "observer", "visiting", "in attendance to", "presentation")

_WELCOMED = bounded(
    r"[^.;]{0,80}?\bwelcomed\s+(?P<who>(?!the\s+(?:news|fact|decision|report|update))[^.;]{3,200}?)\s+to\s+(?:the|this|our)\s+[Mm]eeting\b"
)
"""Whom somebody welcomed: "The Chair welcomed Mr Fox from the Energy Trust to the meeting"."""

_CONSISTING = bounded(
    r"[^.;]{0,80}?\bwelcomed\s+(?:the\s+|an?\s+)?(?:representatives|deputation|delegation|members|guests|visitors|officers)\b[^.;:]{0,120}?(?:,\s+|\s)(?:(?:which|who)\s+)?(?:consist(?:ed|ing)\s+of|compris(?:ing|ed)(?:\s+of)?|namely|made\s+up\s+of)\s+(?P<who>[^.;]{5,300})"
)
"""Who a deputation was: "welcomed representatives of the Trust, namely Sam Fox and Una Lee"."""

_WERE_WELCOMED = bounded(
    r"(?P<who>[A-Z][^;]{3,160}?)\s+(?:was|were)\s+(?:\w+ly\s+)?welcomed\s+to\s+(?:the|this|our)\s+[Mm]eeting\b"
)

_NAME = r"(?:(?:Mr|Mrs|Ms|Miss|Dr)\b\.?\s+)?(?:[A-ZÀ-Þ][\w’'.-]*\s+){1,2}[A-ZÀ-Þ][\w’'-]+"
_CAME = bounded(
    rf"(?:(?:[Aa]\s+)?(?:[Ll]ocal\s+)?[Rr]esident,?\s+)?(?P<who>{_NAME}(?:\s+and\s+{_NAME})?)"
    r"(?P<from>,\s+[^,.;]{3,60},|\s+(?:from|of|representing)\s+(?:the\s+)?[A-Z][^,.;]{2,80}?)?\s+(?:also\s+|both\s+)?attended"
    r"(?P<tail>\s+(?:the|this|our)\s+[Mm]eeting(?:\s+(?:this\s+evening|tonight))?(?=\W*$|,|\s+(?:and|after|to\s+(?:give|present|speak|answer|explain|outline|address))\b)|\s+to\s+(?:give|present|speak|answer|explain|outline|provide|talk)\b|,\s+and\b|\s+and\s+(?:gave|spoke|provided|outlined|explained|presented)\b)"
)
"""Who came from elsewhere: "Sam Fox from the Playing Field Committee attended, and provided information"."""

_TO_PRESENT = bounded(
    r"[^.;]{0,40}?\bwelcomed\s+(?P<who>(?:(?:Mr|Mrs|Ms|Miss|Dr)\b\.?\s+)?[A-ZÀ-Þ][^.;:]{3,160}?),?\s+who\s+(?:then\s+)?(?:introduced|presented|gave|provided|outlined|explained|attended|spoke|updated)\b"
)
"""Whom somebody welcomed, and what they came for: "welcomed Sam Fox, Chair of the Trust, who introduced the report"."""

_OBSERVED = bounded(
    rf"(?:[^.;]{{0,60}}?\b(?:advised|informed|reported|noted)\s+that\s+)?(?P<who>(?:Councillors?|Cllrs?)\b\.?\s[A-Z][^.;:]{{2,120}}?|{_NAME})\s+(?:(?:was|were)\s+(?:also\s+)?(?:present|in\s+attendance)|(?:had\s+)?(?:also\s+)?attended(?:\s+(?:the|this)\s+meeting)?)\s+as\s+(?:an?\s+|the\s+)?(?:observers?|visiting|non-voting|guests?)\b"
)
"""Councillors who are no members of the body: "Councillor Roe attended as an observer"."""

_VISITING = bounded(
    r"[^.;]{0,120}?\b(?:welcomed|introduced)\s[^.;]{0,160}?\bvisiting\s(?:[\w’'&-]+\s){0,5}?[\w’'&-]+,\s(?P<who>(?:Councillor|Cllr)\b\.?\s[A-Z][^.;:,]{2,60})"
)
"""A guest of the executive: "introduced the visiting cabinet representative, Councillor Roe"."""

_CAME_TO_SPEAK = bounded(
    rf"(?P<who>(?:(?:Cllr|Councillor)\b\.?\s+)?{_NAME})(?:,\s+[^,.;]{{3,60}},|\s+(?:from|of|representing)\s+(?:the\s+)?[A-Z][^,.;]{{2,80}}?)\s+(?:was|were)\s+(?:also\s+)?in\s+attendance\s+to\s+(?:give|present|speak|answer|explain|outline|address|respond)\b"
)
"""Who came from elsewhere to speak: "Cllr Fox from Weir Town Council was in attendance to speak"."""

_PRESENTED = bounded(
    rf"[^.;]{{0,60}}?\b(?:received|heard|was\s+given|were\s+given|watched)\s+(?:an?\s+)?(?:\w+\s+){{0,2}}presentation\s+(?:from|by)\s+(?P<who>{_NAME}(?:\s+and\s+{_NAME})?)(?=,|\s+(?:of|from|around|about|on|regarding|which|that|outlining|concerning|setting|to|in)\b|\W*$)"
)
"""Who spoke to the meeting: "Council received a presentation from Sam Fox, Director of the Museum, on its plans"."""

_GUESTS = (_TO_PRESENT, _WELCOMED, _CONSISTING, _WERE_WELCOMED, _CAME_TO_SPEAK, _PRESENTED)
_LIES_BETWEEN = bounded(r"\b(?:that|who|which|as|had|has|was|were|is|would|will)\s")
_NEAR = 40
"""Characters before the first name, for what somebody is: "the new clerk, Sam Fox"."""


def visitors_in(text: str) -> Iterator[Listed]:
    """Yield the visitors that the sentences of a text put at the meeting.

    >>> [person.name.plain for person in visitors_in("The Chair welcomed Mr Sam Fox from Hill Energy to the meeting.")]
    ['Sam Fox']
    >>> [person.name.plain for person in visitors_in("Una Lee of the Marl Trust attended to speak about the wood.")]
    ['Una Lee']
    """
    if not _STEMS.stand_in(text):
        return
    for start, end in sentences(text):
        yield from _visitors(text, start, end) or _guests_of_council(text, start, end)


def _visitors(text: str, start: int, end: int) -> list[Listed]:
    """Return those of no council who came, or of another one to speak, as the sentence ``text[start:end]`` tells it."""
    match = next((found for each in _GUESTS if (found := each.match(text, start, end))), None)
    came = _CAME.match(text, start, end) if match is None else None
    if (match := match or came) is None or (came and not came["from"] and "eeting" not in came["tail"]):
        return []
    begin, stop = match.span("who")
    elsewhere = match.re is _CAME_TO_SPEAK and "ouncil" in text[stop : match.end()]
    people = [person for person in people_in(text, begin, stop) if elsewhere or not _of_council(person)]
    if people and people[0].start - begin <= _NEAR and not _LIES_BETWEEN.search(text, begin, people[0].start):
        return [person for person in people if person.name.forenames or (person.name.titles and not elsewhere)]
    return []


def _guests_of_council(text: str, start: int, end: int) -> list[Listed]:
    """Return the councillors who came as guests, as the sentence tells it."""
    match = _OBSERVED.match(text, start, end) or _VISITING.match(text, start, end)
    return people_in(text, *match.span("who")) if match else []


def _of_council(person: Listed) -> bool:
    """Return whether somebody is a councillor of the meeting's own council, who is in its list."""
    return person.name.councillor and not other_tier(person)
