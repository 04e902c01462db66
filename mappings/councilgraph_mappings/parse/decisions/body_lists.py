"""What a body decided in a list below its name: "The Health Board:" and below it "(a) noted the report; (b) agreed a plan"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.decisions.resolution_parts import Found, Lead, add_part, add_parts
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

_PEOPLE = frozenset({"members", "councillors", "director", "chief executive"})
_SUBJECTS = [subject for subject in table("resolutions")["introduce"]["subjects"] if subject not in _PEOPLE]

_BODY_ENDS = bounded(rf"\b(?:{alternatives(_SUBJECTS)})\s*[:–-]+\W*$", re.IGNORECASE)
_LEAD = bounded(r"[^.;:]*", re.IGNORECASE)
_DISCUSSES = bounded(r"\W*(?:in|during)\s+(?:the\s+|its\s+|their\s+)?(?:discussion|debate|questions)", re.IGNORECASE)
_SMALL = frozenset({"the", "and", "of", "for", "&"})


def _is_body(text: str) -> bool:
    """Return whether a line is nothing but a body, after what it had before it.

    >>> _is_body("The Health Board:"), _is_body("Following debate, the Committee:"), _is_body("It went to the Board:")
    (True, True, False)
    """
    end = _BODY_ENDS.search(text, max(0, len(text) - _ENDING))
    if end is None or not _LEAD.fullmatch(text, 0, end.start()) or _DISCUSSES.match(text):
        return False
    own = text[: end.start()].rpartition(", ")[2].split()
    return all(word.casefold() in _SMALL or word[:1].isupper() for word in own)


_ENDING = 60

_DID = bounded(
    r"\W*(?:also\s+|unanimously\s+|formally\s+)?(?:noted|agreed|approved|endorsed|resolved|recommended|requested|instructed|delegated|authorised|supported|deferred|adopted|referred|granted|refused|appointed|received|ratified|asked\s+(?:for|that)|notes|agrees|approves|endorses|resolves|recommends|requests|delegates|authorises|supports|adopts)\b",
    re.IGNORECASE,
)
_DID_THAT = bounded(
    r"\W*(?P<verb>noted|agreed|resolved|recommended|requested|notes|agrees|resolves|recommends|requests)\s+that\b\W*",
    re.IGNORECASE,
)
_TALKED = bounded(
    r"\W*(?:asked(?!\s+(?:for|that)\b)|questioned|queried|commented|discussed|expressed|heard|suggested|raised|sought|highlighted|observed|felt)\b",
    re.IGNORECASE,
)
"""A list that also tells what was asked and said is one of the discussion."""


def add_body_list(blocks: Sequence[Block], index: int, found: list[Found]) -> int:
    """Add what the list below a body says that it decided, and return the index after it; ``index`` where there is none."""
    block = blocks[index]
    if block.marker or len(block.text) > _LINE or not _is_body(block.text):
        return index
    at = index + 1
    while at < len(blocks) and blocks[at].kind is not Kind.TABLE and (blocks[at].marker or _DID.match(blocks[at].text)):
        if _TALKED.match(blocks[at].text):
            return index
        at += 1
    if at == index + 1 or not _DID.match(blocks[index + 1].text):
        return index
    lead = Lead("resolved", "outcomes.body-list", block.start)
    part = index + 1
    while part < at:
        told = blocks[part]
        if that := _DID_THAT.match(told.text):
            verb = replace(lead, verb=that["verb"].casefold())
            add_part(found, told, that.end(), len(told.text), verb, ordinal=told.marker.strip(" ().:") or None)
            part += 1
        else:
            part = add_parts(blocks[:at], part, lead, found)
    return at


_LINE = 260
