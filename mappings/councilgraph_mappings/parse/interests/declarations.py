"""Declarations in the making: their kinds, and the item that each points at."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from councilgraph_mappings.codes import InterestKind
from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.people.names import PersonName
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.records import Declaration

_KINDS: tuple[tuple[re.Pattern[str], InterestKind], ...] = tuple(
    (bounded(pattern, re.IGNORECASE), kind)
    for pattern, kind in (
        (r"disclosable\s+pecuniary|\bDPI\b", InterestKind.DISCLOSABLE_PECUNIARY),
        (
            r"personal\s*(?:and|&|,)\s*(?:a\s+)?prejudicial|prejudicial\s*(?:and|&)\s*personal",
            InterestKind.PERSONAL_AND_PREJUDICIAL,
        ),
        (r"non[\s-]*pecuniary|non[\s-]*financial", InterestKind.NON_PECUNIARY),
        (r"other\s+registe?r?able|\bORI\b", InterestKind.OTHER_REGISTRABLE),
        (r"non[\s-]*registe?r?able|\bNRI\b", InterestKind.NON_REGISTRABLE),
        (r"pecuniary|financial", InterestKind.PECUNIARY),
        (r"prejudicial", InterestKind.PREJUDICIAL),
        (r"personal", InterestKind.PERSONAL),
        (
            r"private(?!\s+(?:sector|rent|landlord|hire|compan|school|hospital|care|house|hous|road|land))",
            InterestKind.PRIVATE,
        ),
        (
            r"other\s+(?:(?:significant|disclosable)\s+)?interest|\bOSI\b|non[\s-]*statutory|significant|conflict",
            InterestKind.OTHER,
        ),
    )
)


def kind_in(text: str) -> InterestKind | None:
    """Return the kind of interest that a text names.

    >>> kind_in("a Disclosable Pecuniary Interest").value, kind_in("an interest")
    ('disclosable-pecuniary', None)
    >>> kind_in("a personal (but not prejudicial) interest").value
    'personal'
    """
    said = _DENIED.sub(" ", text)
    # A "non-disclosable pecuniary interest" is neither of those, but a kind of its own in some councils' codes.
    other = InterestKind.OTHER if _LESSER.search(text) else None
    return next((kind for pattern, kind in _KINDS if pattern.search(said)), other)


_LESSER = bounded(r"\bnon[\s-]*disclosable\s+pecuniary\b", re.IGNORECASE)


_DENIED = bounded(r"\b(?:not|non)[\s-]+(?:an?\s+)?(?:prejudicial|personal|disclosable\s+pecuniary)\b", re.IGNORECASE)
"""What an interest is said not to be."""


ITEM_NUMBER = bounded(
    r"\b(?:agenda\s+)?(?:items?|minutes?)\s*(?:nos?\.?|numbers?)?\s*(?P<number>\d{1,4}(?:[./]\d{1,4})?[a-z]?)\b|^(?P<lead>\d{1,4}(?:\.\d{1,2})?[a-z]?)\b(?:[.:\s]|$)",
    re.IGNORECASE,
)


_NUMBER_AHEAD = bounded(
    r"\s*(?:(?:agenda|minute)\s+)?(?:(?:item|minute)\s+)?\d{1,4}(?:[./]\d{1,4})?[a-z]?\b\s*[-–—:.]?\s*", re.IGNORECASE
)


def _folded(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold()).strip()


_CHAIR = bounded(r"\W*the\s+(?P<office>chair(?:man|woman|person)?|cathaoirleach)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Declarations:
    """Where the declarations of one meeting are added."""

    draft: Draft
    meeting: str
    items: Mapping[str, str]
    """The key of each item by its folded number and title."""

    def item_of(self, text: str | None) -> str | None:
        """Return the key of the item that a text points at, by number or title."""
        if not text:
            return None
        match = ITEM_NUMBER.search(text)
        if match and (key := self.items.get((match["number"] or match["lead"]).casefold())):
            return key
        folded = _folded(text)
        if len(folded) <= 8:
            return None
        return self.items.get(folded) or next(
            (key for title, key in self.items.items() if len(title) > 8 and (title in folded or folded in title)), None
        )

    def names_item(self, text: str) -> bool:
        """Return whether a text is nothing but an item's number, title or both, in their order."""
        folded = _folded(text)
        title = _folded(_NUMBER_AHEAD.sub("", text, count=1))
        return len(folded) > 8 and (folded in self.items or title in self.items)

    def presiding(self, sentence: str, stop: int) -> list[PersonName]:
        """Return who chairs the meeting where "The Chairman" begins a sentence and declares, if one alone does."""
        office = _CHAIR.match(sentence, 0, stop)
        key = self.draft.presiding(self.meeting) if office else None
        if office is None or key is None or not key.startswith("~"):
            return []
        return [replace(self.draft.people.name(key), start=office.start("office"), end=office.end("office"))]

    def add(
        self,
        name: PersonName,
        evidence: Evidence,
        *,
        concerns: str | None,
        kind: InterestKind | None,
        nature: str | None,
        withdrew: bool = False,
        item: str | None = None,
    ) -> None:
        """Add what the person of a name that is placed in the document has declared."""
        person = self.draft.person(name, evidence.rule)
        nature = nature.strip(" .,;:–-") if nature else None
        concerns = concerns.strip() if concerns else None
        key = self.item_of(concerns) or item
        self.draft.declarations.append(
            Declaration(self.meeting, person, evidence, key, concerns, kind, nature, withdrew)
        )
