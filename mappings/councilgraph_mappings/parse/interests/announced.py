"""Declarations below a line that announces them: "Members declared personal interests in minute 81:"."""

import re
from dataclasses import dataclass

from councilgraph_mappings.codes import InterestKind
from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse.interests.declarations import ITEM_NUMBER, Declarations, kind_in
from councilgraph_mappings.parse.interests.interest_words import CONCERNS
from councilgraph_mappings.parse.people.names import name_at, names_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block


@dataclass(frozen=True, slots=True)
class Announced:
    """What a line says of all the declarations below it."""

    kind: InterestKind | None
    concerns: str | None


def announced(text: str) -> Announced | None:
    """Return what a line that ends with a colon says of the declarations below it, or None."""
    if not text.rstrip().endswith((":", "-", "–")) or not (_SAYS.search(text) or _MADE.match(text)):
        return None
    if names_in(text):
        return None
    concerns = CONCERNS.search(text.rstrip(" :–-"))
    return Announced(kind_in(text), concerns["what"] if concerns else None)


_SAYS = bounded(r"\bdeclar\w+|\bdisclos\w+")
_MADE = bounded(
    r"\W*(?:The\s+following\s+)?(?:declarations?|disclosures?)\s+(?:of\s+(?:[\w-]+\s+){0,3}interests?\s+)?(?:(?:was|were|had\s+been|are|is)\s+)?(?:made|received|given|noted|submitted|as\s+follows)\b",
    re.IGNORECASE,
)
"""A title alone announces nothing: "Declarations of Interest:"."""

_UNDER_LEAD = bounded(
    r"(?P<name>(?:[A-Z]\.?\s){0,3}[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\s+[-–]\s+(?P<nature>[A-Z].{3,200})$"
)


def add_announced(into: Declarations, block: Block, lead: Announced) -> bool:
    """Add the declaration of a line below one that announces it, "Roe - Member of …", and return whether it has the form."""
    match = _UNDER_LEAD.match(block.text)
    if match is None:
        return _as_what(into, block, lead)
    name = name_at(block.text, 0, bare=1)
    if name is not None and name.end <= match.end("name"):
        evidence = Evidence(block.start, block.end, "interests.under-lead")
        nature, number = match["nature"], ITEM_NUMBER.search(match["nature"])
        concerns = lead.concerns or (number[0] if number else None)
        into.add(
            name.shifted(block.start), evidence, concerns=concerns, kind=lead.kind or kind_in(nature), nature=nature
        )
    return True


_AS = bounded(
    r"(?P<where>\s*,?\s+(?:at|in|on|under|for|regarding|re)\s+(?:(?:the\s+)?agenda\s+)?(?:items?|minutes?|applications?)\b[^.;:]{1,120}?)?"
    r"(?P<why>\s*,?\s+(?:as|since|being|because|due\s+to|by\s+virtue\s+of|through|owing\s+to|in\s+respect\s+of\s+(?:his|her|their))\s)",
    re.IGNORECASE,
)
"""Why, perhaps behind the item: "Councillor Roe at Minute 12(b) as she worked for the railway"."""


def _as_what(into: Declarations, block: Block, lead: Announced) -> bool:
    """Add the declaration of a line that tells what somebody is, "Dr Roe as a trustee", and return whether it does."""
    name = name_at(block.text, 0)
    why = _AS.match(block.text, name.end) if name else None
    if name is None or why is None:
        return False
    number = ITEM_NUMBER.search(block.text, name.end)
    into.add(
        name.shifted(block.start),
        Evidence(block.start, block.end, "interests.as-announced"),
        concerns=lead.concerns or (number[0] if number else None),
        kind=lead.kind or kind_in(block.text),
        nature=block.text[why.start("why") :].strip(" ,;."),
    )
    return True
