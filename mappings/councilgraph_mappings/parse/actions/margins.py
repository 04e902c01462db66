"""Owners in the margin: who acts stands alone beside or below a paragraph, or behind its last full stop."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.motions.votes import heads_votes
from councilgraph_mappings.parse.papers.cells import is_somebody
from councilgraph_mappings.parse.people.name_runs import begins_person
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sentences import sentences
from councilgraph_mappings.read.document import Block

OWNER_ONLY = bounded(
    r"^\W*(?:(?:the\s+)?clerk|all(?:\s+(?:cllrs|councillors|members))?|chair(?:man)?|(?:cllrs?|councillors?)\.?\s+(?:[A-Z]\.?\s*){0,3}[A-Z][\w’'-]+)(?:\s*(?:/|&|and|,)\s*(?:the\s+)?(?:clerk|chair(?:man)?|(?:cllr\.?\s+)?(?:[A-Z]\.?\s*){0,2}[A-Z][\w’'-]+))?\W*$",
    re.IGNORECASE,
)


def margin(blocks: Sequence[Block], number: int) -> str | None:
    """Return the owner that a paragraph is who stands alone in the margin of the one before: "Clerk", "Cllr. A. Roe".

    Councillors whose names begin an item, a list or the paragraph below are who reports there, and own nothing above.
    """
    text = blocks[number].text
    if not _alone(text) or (not _POST.match(text) and _heads(blocks, number)):
        return None
    return text.strip(" .")


def _alone(text: str) -> bool:
    return len(text) < _NARROW and OWNER_ONLY.match(text) is not None


def _heads(blocks: Sequence[Block], number: int) -> bool:
    """Return whether a councillor who stands alone is a title over what that councillor reports."""
    if _alone(blocks[0].text) and not _POST.match(blocks[0].text):
        return True
    after = blocks[number + 1] if number + 1 < len(blocks) else None
    surname = blocks[number].text.strip(" .:").split()[-1]
    return after is not None and (_FIRST.match(after.marker) is not None or surname in after.text[:_NARROW].split())


_POST = bounded(r"\W*(?:the\s+)?(?:clerk|all|chair)", re.IGNORECASE)
_FIRST = bounded(r"\W*(?:a|i|1)\W{0,2}$", re.IGNORECASE)
_NARROW = 50

_CLOSES = bounded(
    r":[\s–—-]*$|\bmeeting\b[^.;]{0,60}\b(?:ended|closed|concluded|finished|terminated|rose|adjourned)\b", re.IGNORECASE
)


def leaves_open(text: str) -> bool:
    """Return whether a paragraph may set a task; the chair who stands below the end of the meeting signs the minutes."""
    return len(text) > _SHORTEST and not _CLOSES.search(text) and not heads_votes(text)


_AT_END = bounded(
    r"[.;)]\s+(?:\|\s+)?(?P<owner>(?:the\s+)?(?:clerk|chair|all|cllr|councillor)\b[^;|]{0,45})$", re.IGNORECASE
)
_SETTLED = bounded(
    r"\b(?:second(?:ed)?|proposed|resolved|agreed|approved|noted|apolog(?:y|ies)|(?:was|were)\s+present)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Ended:
    """The last sentence of a paragraph, at ``text[start:end]``, and who acts on it."""

    start: int
    end: int
    owner: str


def owner_at_end(text: str) -> Ended | None:
    """Return the sentence of a paragraph whose owner follows it, as where the margin ran into the line.

    >>> text = "Two quotations came. The hedge by the school was still to be cut. Clerk"
    >>> found = owner_at_end(text)
    >>> text[found.start : found.end], found.owner
    ('The hedge by the school was still to be cut.', 'Clerk')
    """
    match = _AT_END.search(text, max(0, len(text) - _NARROW - 4))
    if match is None or not (OWNER_ONLY.match(match["owner"]) or is_somebody(match["owner"])):
        return None
    spans = [*sentences(text[: match.start() + 1])]
    if not spans:
        return None
    start, end = spans[-1]
    if end - start < _SHORTEST or _SETTLED.search(text, start, end):
        return None
    return Ended(start, end, match["owner"].strip(" ."))


_ARISING = bounded(
    r"\bmatters\s+arising\b|\bactions?\b|\b(?:outstanding|ongoing|on-going)\s+(?:matters|items|business|tasks)\b",
    re.IGNORECASE,
)
_ONE = r"(?:(?:the\s+)?(?i:clerk|rfo|secretary|treasurer|chair(?:man)?|all)|(?:Cllr|Councillor|Mr|Mrs|Ms)s?\.?\s(?:[A-Z]\.?\s?){0,2}[A-Z][\w’'-]+|(?P<given>[A-Z][a-z’'-]+)\s[A-Z][\w’'-]+)"
_BEHIND_DASH = bounded(
    rf"\s?[–—-]\s?(?P<owners>(?P<owner>{_ONE})(?:\s*(?:,|/|&|\band\b)\s*(?:Cllr\.?\s|Councillor\s|the\s)?[A-Z][\w’'.]*(?:\s[A-Za-z][\w’'-]*)?){{0,3}})\W{{0,2}}$"
)
_OVER = bounded(
    r"\b(?:complete[d]?|done|closed|resolved|ongoing|in\s+progress|reported|noted|agreed|attended)\b", re.IGNORECASE
)
"""What says how far a matter is gives nobody a task."""


def in_arising(draft: Draft, item: str | None) -> bool:
    """Return whether an item is of matters that arise from the last minutes, or of actions."""
    title = next((each.title for each in reversed(draft.items) if item and each.key == item), None)
    return title is not None and _ARISING.search(title) is not None


def owner_behind_dash(block: Block) -> Ended | None:
    """Return the matter of a list of those that arise, behind whose dash stands who sees to it.

    >>> from dataclasses import replace
    >>> from councilgraph_mappings.read.document import Kind
    >>> block = Block(Kind.ITEM, "Wreath for the service -RFO & Cllr Roe", 0, 38, marker="-")
    >>> owner_behind_dash(block).owner, owner_behind_dash(replace(block, text="Lane drainage - in progress"))
    ('RFO', None)
    """
    match = _BEHIND_DASH.search(block.text, max(0, len(block.text) - _WIDE)) if block.marker else None
    if match is None or match.start() < _LEAST or len(block.text) > _LINE or _OVER.search(block.text):
        return None
    if match["given"] and not begins_person(match["given"]):
        return None
    return Ended(0, match.start(), match["owner"])


_WIDE = 70
_LEAST = 8
_LINE = 160

_SHORTEST = 20
