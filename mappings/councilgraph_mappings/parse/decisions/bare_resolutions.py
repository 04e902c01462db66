"""Resolutions that nothing introduces: paragraphs that begin with "That …" or stand after a sentence left open."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.decisions.introductions import introduction_of
from councilgraph_mappings.parse.decisions.lost_amendments import are_options, proposed_in_vain
from councilgraph_mappings.parse.decisions.resolution_parts import THAT, Found
from councilgraph_mappings.parse.decisions.stems import SUBJUNCTIVE
from councilgraph_mappings.parse.decisions.verbs import kind_of
from councilgraph_mappings.parse.decisions.voted_through import ends_carried
from councilgraph_mappings.parse.wording.marks import follows_on
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block

BARE_THAT = "outcomes.bare-that"
_TELLS = bounded(
    r"\W*that,?\s+(?:under\s+the\s+law,?\s+)?the\s+\w+\s+(?:is|are)\s+(?:\w+\s+)?(?:entitled|reminded|advised|obliged)\b",
    re.IGNORECASE,
)
"""What members and the public are told to note is the law and no resolution."""

_BARE_BE = "outcomes.bare-be"
_AFTER_OPEN = "outcomes.after-open"
_LEFT_OPEN = bounded(r"\b(?:it\s+was|the\s+[\w-]+\s+(?:then\s+)?(?:resolved|agreed))\s*[,:–-]*\s*$", re.IGNORECASE)
"""Where the word that decides is lost, the sentence stays open: "on being put to the vote, it was"."""

_TO_DO = bounded(r"to\s+[a-z]", re.IGNORECASE)

DASHES = (":", "-", "–", "—")


def bare_resolution(
    blocks: Sequence[Block], index: int, found: Sequence[Found], *, bare_that: bool
) -> tuple[int, str] | None:
    """Return where resolutions begin that nothing introduces, and the rule that tells them, or None."""
    block = blocks[index]
    if index and (proposed_in_vain(blocks, index) or are_options(blocks, index)):
        return None
    that = None if _TELLS.match(block.text) else THAT.match(block.text)
    if bare_that:
        listed = index + 1 < len(blocks) and blocks[index + 1].marker
        if that and listed and block.text.rstrip().endswith((":", ":-", "–", "-")):
            # A numbered part that leads in to a list of its own is a resolution with its list.
            return (index if block.marker and kind_of(block.text) else index + 1), BARE_THAT
        if (
            block.marker.strip("(). ") in {"1", "a", "i", "A"}
            and not _NARRATES.match(block.text)
            and not _MOVED.match(block.text)
            and (SUBJUNCTIVE.search(block.text) or _clauses_stand(blocks, index))
        ):
            return index, _BARE_BE
    if index and _TO_DO.match(block.text) and kind_of(block.text):
        above = blocks[index - 1].text
        if _LEFT_OPEN.search(above) or ends_carried(above):
            return index, _AFTER_OPEN
    after = bare_that or (found and found[-1].end >= block.start - 3)
    return (index, BARE_THAT) if that and after and (kind_of(block.text) or _among_clauses(blocks, index)) else None


_NARRATES = bounded(
    r"\W*(?:(?:all\s+)?members(?:\s+of\s+the\s+[\w’' -]{2,40}?)?|councillors|officers|it\s+was|the\s+[\w’'& -]{3,60}?|(?:mrs?|ms|dr|cllr|councillor)\b\.?\s[^,.;]{2,40}?)\s+(?:also\s+|then\s+|therefore\s+)?(?:discussed|agreed|asked|noted|considered|received|felt|queried|advised|explained|informed|reported|stated|suggested|requested|questioned|commented|said|confirmed|welcomed|thanked|introduced|presented|outlined)\b(?![^.;]{0,160}\bbe\s)",
    re.IGNORECASE,
)
"""A numbered paragraph of minutes that tells what was said and done, and is no clause of a resolution."""


_MOVED = bounded(
    r"\W*(?:[A-Z][\w’'-]*\.?\s){1,6}(?:proposed|moved|nominated),?\s(?:and\s)?[^.;:]{0,60}?\b(?:seconded|2nded)\b"
)
"""Who moved and seconded stands first: that it was carried, and its words, are told as of a motion."""


def _clauses_stand(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a list begins that lost the word above it which decides: "(i) notes the report; (ii) agrees to wait"."""
    above = blocks[index - 1].text.rstrip() if index else ""
    if above.endswith((*DASHES, "to", "that")) or index + 1 >= len(blocks) or not blocks[index + 1].marker:
        return False
    return all(bool(_ACTS.match(block.text)) for block in blocks[index : index + 2])


_ACTS = bounded(
    r"(?:notes?|agrees?|approves?|endorses?|adopts?|nominates?|appoints?|delegates?|authorises?|recommends?|requests?|supports?|accepts?)\s+(?:the|that|to|an?|its?|this|authority|those)\b"
)


def _among_clauses(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a list item that begins with "That" stands beside another: together they are resolutions."""
    if not blocks[index].marker:
        return False
    before, after = blocks[max(0, index - 1) : index], blocks[index + 1 : index + 2]
    decides = any(b.marker and introduction_of(b) and follows_on(b.marker, blocks[index].marker) for b in before)
    return decides or any(b.marker and THAT.match(b.text) for b in (*before, *after))
