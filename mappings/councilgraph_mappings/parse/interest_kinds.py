"""Kinds of interest, and the item that a declaration points at."""

import re

from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.names import PersonName
from councilgraph_mappings.records import Declaration, Evidence, InterestKind

_KINDS: tuple[tuple[re.Pattern[str], InterestKind], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), kind)
    for pattern, kind in (
        (r"disclosable\s+pecuniary|\bDPI\b", InterestKind.DISCLOSABLE_PECUNIARY),
        (
            r"personal\s*(?:and|&|,)\s*(?:a\s+)?prejudicial|prejudicial\s*(?:and|&)\s*personal",
            InterestKind.PERSONAL_AND_PREJUDICIAL,
        ),
        (r"non[\s-]*(?:disclosable\s+)?pecuniary|non[\s-]*financial", InterestKind.NON_PECUNIARY),
        (r"other\s+registr?able|\bORI\b", InterestKind.OTHER_REGISTRABLE),
        (r"non[\s-]*registr?able|\bNRI\b", InterestKind.NON_REGISTRABLE),
        (r"pecuniary|financial", InterestKind.PECUNIARY),
        (r"prejudicial", InterestKind.PREJUDICIAL),
        (r"personal", InterestKind.PERSONAL),
        (r"private", InterestKind.PRIVATE),
        (r"other\s+(?:significant\s+)?interest|\bOSI\b|non[\s-]*statutory|significant|conflict", InterestKind.OTHER),
    )
)


def kind_in(text: str) -> InterestKind | None:
    """Return the kind of interest that a text names.

    >>> kind_in("a Disclosable Pecuniary Interest").value, kind_in("an interest")
    ('disclosable-pecuniary', None)
    """
    return next((kind for pattern, kind in _KINDS if pattern.search(text)), None)


ITEM_NUMBER = re.compile(
    r"\b(?:agenda\s+)?(?:items?|minutes?)\s*(?:nos?\.?|numbers?)?\s*(?P<number>\d{1,4}(?:[./]\d{1,4})?[a-z]?)\b|^(?P<lead>\d{1,4}[a-z]?)\b(?:[.:\s]|$)",
    re.IGNORECASE,
)


def item_of(text: str | None, items: dict[str, str]) -> str | None:
    """Return the key of the item that a text points at, by number or title."""
    if not text:
        return None
    match = ITEM_NUMBER.search(text)
    if match and (key := items.get((match["number"] or match["lead"]).casefold())):
        return key
    folded = re.sub(r"\W+", " ", text.casefold()).strip()
    return next(
        (
            key
            for title, key in items.items()
            if len(title) > 8 and (title in folded or (len(folded) > 8 and folded in title))
        ),
        None,
    )


def add_declaration(
    draft: Draft,
    name: PersonName,
    offset: int,
    start: int,
    end: int,
    rule: str,
    meeting: str,
    items: dict[str, str],
    *,
    concerns: str | None,
    kind: InterestKind | None,
    nature: str | None,
    withdrew: bool = False,
    item: str | None = None,
) -> None:
    draft.declarations.append(
        Declaration(
            meeting,
            draft.person(name, rule, offset),
            Evidence(start, end, rule),
            item_of(concerns, items) or item,
            concerns,
            kind,
            nature.strip(" .,;:–-") if nature else None,
            withdrew,
        )
    )
