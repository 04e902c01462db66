"""What a star before a name says, where the list explains it: "* denotes Member present", "* Absent"."""

import re
from collections.abc import Iterable

from councilgraph_mappings.codes import Status
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block

_LEGEND = bounded(
    r"(?:^|\s)\*\s*(?:(?:denotes|indicates|signifies|=|[–-])\s*)?(?:(?:that\s+)?(?:the\s+)?(?:members?|councillors?)\s+(?:was\s+|were\s+|is\s+)?|those\s+)?(?P<status>present|attended|attendance|absent|absence|apologies)\W*$"
    r"|(?:^|\s)\*\s*(?:denotes|indicates|signifies)\s+(?:members?\s+|councillors?\s+)?(?P<inner>present|absent|apologies)\b",
)
_STARRED = bounded(
    r"\*\s*(?:the\s+(?:(?:right\s+)?worshipful\s+the\s+)?)?(?:(?:deputy\s+)?(?:lord\s+)?mayor\s*\(?)?$", re.IGNORECASE
)
_NEAR = 60
_STATUS = {
    "present": Status.PRESENT,
    "attended": Status.PRESENT,
    "attendance": Status.PRESENT,
    "absent": Status.ABSENT,
    "absence": Status.ABSENT,
    "apologies": Status.APOLOGIES,
}


def meaning_of_star(blocks: Iterable[Block]) -> Status | None:
    """Return what a star before a name says in these lists, or None where nothing explains it.

    >>> from councilgraph_mappings.read.document import Kind
    >>> lines = ("* Absent", "*Ann Roe *Ben Poe *denotes Member present 1. Prayers", "* Apologies were read")
    >>> [meaning_of_star([Block(Kind.PARAGRAPH, line, 0, len(line))]) for line in lines]
    [<Status.ABSENT: 'absent'>, <Status.PRESENT: 'present'>, None]
    """
    for block in blocks:
        text = f"* {block.text}" if block.marker == "*" else block.text
        if "*" in text and (legend := _LEGEND.search(text.casefold())):
            return _STATUS[legend["status"] or legend["inner"]]
    return None


def status_by_star(block: Block, at: int, star: Status | None) -> Status | None:
    """Return the status of whom a block names at a place, by the star or the lack of it; None where it says nothing."""
    starred = _STARRED.search(block.text, max(0, at - _NEAR), at) is not None or (
        block.marker == "*" and not block.text[:at].strip()
    )
    if star is Status.PRESENT:
        return Status.PRESENT if starred else Status.ABSENT
    return star if starred else None
