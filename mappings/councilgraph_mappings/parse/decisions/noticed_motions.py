"""Motions of which an agenda gives notice: who moves them may stand in the title, and no word says what became of them."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.decisions.bare_resolutions import BARE_THAT
from councilgraph_mappings.parse.decisions.resolution_parts import Found
from councilgraph_mappings.parse.items.items import ItemSpan
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

_NOTICE = bounded(r"\bnotices?\s+of\s+motions?\b", re.IGNORECASE)
_TOLD = bounded(
    r"\b(?:agreed|resolved|carried|lost|adopted|approved|accepted|passed|defeated|fell|voted?|supported|rejected|referred|deferred|withdrawn|unanimous(?:ly)?|decided|declared|assent|majority|debate[ds]?|discuss(?:ed|ion)|thanked|spoke|said|advised|introduced)\b",
    re.IGNORECASE,
)
"""Minutes that tell what became of a motion have one of these words at the least."""


def without_noticed(title: str, blocks: Sequence[Block], found: Sequence[Found]) -> Sequence[Found]:
    """Return outcomes without the bare words of a motion that an agenda gives notice of, where nothing else is told."""
    if "otice" not in title or not found or not _NOTICE.search(title):
        return found
    bare = [each for each in found if each.rule == BARE_THAT]
    inside = [(each.start, each.end) for each in bare]
    besides = [block for block in blocks if not any(start < block.end and block.start < end for start, end in inside)]
    return found if any(_TOLD.search(block.text) for block in besides) else [e for e in found if e not in bare]


def noticed_in(span: ItemSpan, text: str) -> Block | None:
    """Return the title of an item as a block where it says who moved and who seconded the motion of a notice."""
    title = span.title or ""
    if "econd" not in title or not _NOTICE.search(title):
        return None
    start = text.find(title, span.start, span.end)
    return Block(Kind.PARAGRAPH, title, start, start + len(title)) if start >= 0 else None
