"""Declarations in lines below the member who makes them: "• Councillor Roe", "Minute 67 - Personal interest - tenant".

Between the lines may stand which meeting the minutes are of: a member declares in what several committees decided.
"""

import re
from collections.abc import Sequence

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse.interests.declarations import Declarations, kind_in
from councilgraph_mappings.parse.interests.interest_lines import ABOUT, SAYS_KIND
from councilgraph_mappings.parse.people.names import PersonName, name_at
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

_DASH = bounded(r"\s+[-–—]\s+|:\s+")
_KIND_FIRST = bounded(r"(?:[\w-]+\s+){0,3}interests?\b(?=\s+(?:in|as|because)\b|\s*[-–—:])", re.IGNORECASE)
_MEETING = bounded(
    r"[A-Z][^.;:]{2,90}?\s(?:held\s(?:on\s)?|[-–—]\s)(?:\w+,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+\s+\d{4}\W*$"
)
_LONG = 400
_KIND = 60


def read_below_members(into: Declarations, blocks: Sequence[Block], index: int) -> int:
    """Add what stands below a member who is alone on a line, and return the index after it, or ``index`` if nothing."""
    name = _alone(blocks[index])
    at = index + 1
    told = False
    while name is not None and at < len(blocks) and blocks[at].kind is not Kind.TABLE:
        block = blocks[at]
        if _declaration(into, block, name):
            told = True
        elif not _MEETING.match(block.text):
            break
        at += 1
    return at if told else index


def _alone(block: Block) -> PersonName | None:
    """Return who stands on a line with nothing besides: a name with its title."""
    text = block.text.rstrip(" :-–")
    name = name_at(text, 0) if len(text) < _KIND else None
    return name.shifted(block.start) if name is not None and name.titles and name.end >= len(text) else None


def _declaration(into: Declarations, block: Block, name: PersonName) -> bool:
    """Add what a line below a member declares; return whether it does."""
    text = block.text.strip(" ;.")
    if len(text) > _LONG or not (ABOUT.match(text) or _KIND_FIRST.match(text)):
        return False
    parts = _DASH.split(text)
    kinds = [place for place, part in enumerate(parts) if len(part) < _KIND and SAYS_KIND.search(part)]
    if ABOUT.match(text):
        if len(parts) == 1:
            return False
        last = kinds[0] if kinds and kinds[0] else len(parts) - 1
        concerns, nature = " - ".join(parts[:last]), " - ".join(parts[last + 1 :] or parts[last:])
    else:
        concerns, nature = "", " - ".join(parts[1:] or parts)
    place = Evidence(block.start, block.end, "interests.below-member")
    into.add(name, place, concerns=concerns or None, kind=kind_in(text), nature=nature)
    return True
