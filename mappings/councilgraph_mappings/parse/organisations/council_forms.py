"""Councils of the register that a text calls by their tier first: "London Borough of Barnet", "CITY OF YORK COUNCIL"."""

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
