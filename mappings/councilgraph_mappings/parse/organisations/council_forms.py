"""Councils of the register that a text calls by their tier first: "London Borough of Barnet", "CITY OF YORK COUNCIL"."""

import re
from collections.abc import Iterator

from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.register import by_name

_TIER_OF = bounded(
    r"\b(?:(?:The\s|THE\s)?(?:Council\s+of\s+the|COUNCIL\s+OF\s+THE)\s+)?"
    r"(?:(?:London|LONDON|Royal|ROYAL|Metropolitan|METROPOLITAN)\s+)?"
    r"(?:Borough|BOROUGH|City|CITY)\s+(?:Council\s+)?(?:of|OF)\s+(?=[A-Z])"
)
_NAME = bounded(r"[A-Z][\w’'-]*(?:,?\s+(?:(?:[Aa]nd|AND|&|[Uu]pon|UPON|[Ww]ith|WITH)\s+)?[A-Z][\w’'-]*){0,5}")
_WORD = re.compile(r"\s+")


def councils_by_tier(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of such names, the longest that the register has.

    >>> text = "the City of York Council Planning Committee and the City of Angels"
    >>> [text[start:end] for start, end in councils_by_tier(text)]
    ['City of York Council']
    """
    for tier in _TIER_OF.finditer(text):
        name = _NAME.match(text, tier.end())
        ends = [place.start() for place in _WORD.finditer(name[0])] if name else []
        for length in (*([len(name[0])] if name else ()), *reversed(ends)):
            end = tier.end() + length
            if by_name(text[tier.start() : end]):
                yield tier.start(), end
                break
