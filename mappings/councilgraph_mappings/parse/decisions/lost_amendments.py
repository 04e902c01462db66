"""Clauses that were proposed and not resolved: those of an amendment that was lost, and those that were up for choice."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block


def proposed_in_vain(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a clause stands below the heading of an amendment, and the item tells that an amendment was lost.

    The nomination of somebody is in vain where another is declared elected; so are words that an agenda suggests, and a
    motion in quotation marks where what was resolved is told below in words of its own.
    """
    if _is_beaten(blocks, index) or _is_wording(blocks, index):
        return True
    above = next((b for b in reversed(blocks[max(0, index - _BELOW) : index]) if _OF_MOTION.match(b.text)), None)
    return (
        above is not None
        and _OF_AMENDMENT.match(above.text) is not None
        and any(_AMENDMENT_LOST.search(b.text) for b in blocks[index + 1 :])
    )


_TO_MOVE = bounded(
    r"\b(?:chair(?:man|woman|person)?|leader|mayor|convener)\s+(?:to|will)\s+move\s*[:–-]|\b(?:(?:to|may\s+wish\s+to)\s+(?:consider\s+)?(?:pass|move|adopt)|passing|moving|adopting|suggested)\b[^.;]{0,40}?\bresolution\b[^.;]{0,90}[:–-]",
    re.IGNORECASE,
)
"""What an agenda suggests to be resolved stands below: "The Chair to Move:", "To consider passing the following resolution:"."""
_MOVED_ABOVE = bounded(r"\b(?:moved|seconded|proposed)\b[^.]{0,80}$", re.IGNORECASE)
_RESOLVED_BELOW = bounded(r"\W*(?:it\s+was\s+)?resolved\b\W{0,5}\w[^\n]{20}", re.IGNORECASE)
_AGREED_TO = bounded(r"\b(?:carried|agreed|adopted|approved)\b", re.IGNORECASE)
_QUOTES = ("“", "‘", '"', "'")


def _is_wording(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a quoted clause is only the words of a motion: an agenda's, or of one that another resolution follows."""
    if not index or not blocks[index].text.lstrip(" .…").startswith(_QUOTES):
        return False
    above = blocks[index - 1].text
    if _TO_MOVE.search(above, max(0, len(above) - _BELOW_HEAD)):
        return True
    if _MOVED_ABOVE.search(above, max(0, len(above) - _BELOW_HEAD)) is None:
        return False
    told = next((b for b in blocks[index + 1 :] if _RESOLVED_BELOW.match(b.text) or _AGREED_TO.search(b.text)), None)
    return told is not None and _RESOLVED_BELOW.match(told.text) is not None


_BELOW_HEAD = 140
_CALLED = r"(?:Councillor|Cllr|Cmhlr|Comhairleoir|Alderman|Mr|Mrs|Ms|Dr)\b\.?"
_NAMED = r"(?-i:(?:[A-ZÀ-Þ][\w’'.-]*\s){0,4}[A-ZÀ-Þ][\w’'-]+)"
_BELOW = 4
"""So many paragraphs below its heading the words of an amendment go on."""
_OF_MOTION = bounded(
    r"\W*(?:(?:proposed|first|second|third|further|deemed|original|substantive)\s+)?(?:amendments?|motion)\b(?:[^.;]{0,90}[^.;,])?$",
    re.IGNORECASE,
)
_OF_AMENDMENT = bounded(r"[^.;]{0,12}\bamendment", re.IGNORECASE)
_AMENDMENT_LOST = bounded(
    r"\bamendments?\b[^.;]{0,120}?\b(?:lost|defeated|not\s+(?:carried|agreed|supported)|fell|rejected)\b", re.IGNORECASE
)


def are_options(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a clause stands in a list of options: "Two options were put forward: 1. That a review be held"."""
    if not blocks[index].marker:
        return False
    above = next((block for block in reversed(blocks[max(0, index - _CHOICES) : index]) if not block.marker), None)
    return above is not None and _OPTIONS.search(above.text, max(0, len(above.text) - _HEAD)) is not None


_CHOICES = 8
"""So many options stand below what leads in to them."""
_HEAD = 120
_OPTIONS = bounded(r"\b(?:options?|alternatives?|choices)\b[^.;:]*[:–-]+\s*$", re.IGNORECASE)


_NOMINATES = bounded(
    rf"\W*that\W+{_CALLED}\s+(?P<name>{_NAMED})(?:,[^;]{{0,80}}?)?\s+b\W{{0,2}}e\s+(?:re-?)?(?:appointed|elected|co-?opted)\b",
    re.IGNORECASE,
)
_WINS = bounded(
    rf"\bdeclared\s+(?:that\s+)?(?:{_CALLED}\s+)?(?P<name>{_NAMED})\s+(?:(?:was|to\s+be|had\s+been)\s+)?(?:duly\s+)?(?:elected|appointed|co-?opted)\b"
    rf"|(?:{_CALLED}\s+)(?P<name2>{_NAMED})\s+was\s+(?:then\s+|therefore\s+|accordingly\s+)?(?:declared|deemed)\s+(?:duly\s+|to\s+be\s+)?(?:elected|appointed|co-?opted)\b"
)


def _is_beaten(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a clause nominates somebody, and what follows declares others elected and not them."""
    match = _NOMINATES.match(blocks[index].text)
    if match is None:
        return False
    won = [found for block in blocks[index + 1 :] for found in _WINS.finditer(block.text)]
    return bool(won) and not any(_is_same(match["name"], found["name"] or found["name2"]) for found in won)


def _is_same(one: str, other: str) -> bool:
    """Return whether two names can be one person's: "James Collins" and "Collins", not "Michael Collins".

    >>> _is_same("Ann Roe", "Roe"), _is_same("Ann Roe", "Tom Roe")
    (True, False)
    """
    first, second = one.split(), other.split()
    return first[-1] == second[-1] and (len(first) == 1 or len(second) == 1 or first[0][0] == second[0][0])


def declares_again(text: str, before: Sequence[str]) -> bool:
    """Return whether a sentence declares somebody elected whose appointment a clause before it resolves already."""
    found = _WINS.search(text)
    named = (match["name"] for match in map(_NOMINATES.match, before) if match)
    return found is not None and any(_is_same(name, found["name"] or found["name2"]) for name in named)
