"""Councils whose names are no run of capital words: "London Borough of Barnet", "Hale with Marl Parish Council"."""

import re
from collections.abc import Iterator
from functools import cache

from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.register import by_name, councils

_TIER_OF = bounded(
    r"\b(?:(?:The\s|THE\s)?(?:Council\s+of\s+the|COUNCIL\s+OF\s+THE)\s+)?"
    r"(?P<rank>(?:London|LONDON|Royal|ROYAL|Metropolitan|METROPOLITAN)\s+)?"
    r"(?:Borough|BOROUGH|City|CITY)\s+(?:Council\s+)?(?:of|OF)\s+(?=[A-Z])"
)
_NAME = bounded(r"[A-Z][\w’'-]*(?:,?\s+(?:(?:[Aa]nd|AND|&|[Uu]pon|UPON|[Ww]ith|WITH)\s+)?[A-Z][\w’'-]*){0,5}")
_NOUN = re.compile(r"\bcouncil\b", re.IGNORECASE)
_WORD = re.compile(r"\s+")


def councils_by_tier(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of such names, the longest that the register has.

    "City of York" is a place as well: it is the council in capitals and alone on its line, as in letterheads.

    >>> text = "the City of York Council Planning Committee and the City of Angels"
    >>> [text[start:end] for start, end in councils_by_tier(text)]
    ['City of York Council']
    >>> [[*councils_by_tier(text)] for text in ("the shops of the City of York", "City of York")]
    [[], [(0, 12)]]
    """
    for tier in _TIER_OF.finditer(text):
        if (name := _NAME.match(text, tier.end())) is None:
            continue
        ends = (name.end(), *(tier.end() + place.start() for place in reversed([*_WORD.finditer(name[0])])))
        if end := next((end for end in ends if by_name(text[tier.start() : end])), None):
            said = text[tier.start() : end]
            if tier["rank"] or _NOUN.search(said) or said.isupper() or said == text.strip():
                yield tier.start(), end


@cache
def _with_commas() -> tuple[str, ...]:
    """Return the official names that list several places."""
    return tuple(entry.official_name for entry in councils() if ", " in entry.official_name)


def councils_listed(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of councils whose names list several places, of which the last alone looks like a name.

    >>> text = "of Newry, Mourne and Down District Council"
    >>> [text[start:end] for start, end in councils_listed(text)]
    ['Newry, Mourne and Down District Council']
    """
    if ", " in text and ("Council" in text or "COUNCIL" in text):
        for name in _with_commas():
            if (start := text.find(name)) >= 0:
                yield start, start + len(name)


_PLACE = r"[A-Z][\w’'.-]*"
_JOINED = bounded(
    rf"(?:^|(?<=\bof\s)|(?<=\bOF\s)|(?<=\bto\s)|(?<=\bfor\s))(?!(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Liaison|Meetings?|Minutes|Joint|Working|Report)\b){_PLACE}(?:\s{_PLACE}){{0,2}}"
    rf"\s(?:with|cum|next|next\sthe|by\sthe|in\sthe|under|juxta|super|le)\s{_PLACE}(?:\s{_PLACE}){{0,2}}"
    r"\s(?:(?:Parish|Town|Community|Village)\sCouncil|(?:PARISH|TOWN|COMMUNITY|VILLAGE)\sCOUNCIL)\b"
)
"""A local council of two places, or of one whose name tells which it is, joined by a small word."""
_SMALL = re.compile(r"\s(?:with|cum|next|by|in|under|juxta|super|le)\s")


def councils_joined(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of local councils whose names are joined by a small word, at the start of a text or behind "of".

    >>> text = "Minutes of Hale with Marl Parish Council, which met with Thornley Parish Council"
    >>> [text[start:end] for start, end in councils_joined(text)]
    ['Hale with Marl Parish Council']
    """
    if ("ouncil" in text or "COUNCIL" in text) and _SMALL.search(text):
        for match in _JOINED.finditer(text):
            yield match.start(), match.end()
