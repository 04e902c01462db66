"""Points of the discussion: what was reported, answered or discussed, letter by letter, under the sentence that leads in."""

import re
from collections.abc import Sequence

from councilgraph_mappings.codes import PointKind
from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.wording.passages import Passages
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Point

_ANSWER = bounded(
    r"\b(?:in\s+(?:response|reply|answer)|respond(?:ed|ing)|repl(?:ied|y|ies)|answer(?:ed|s|ing)?|following\s+(?:members['’]?\s+)?questions)\b",
    re.IGNORECASE,
)

_KEY = bounded(
    r"\b(?:key\s+points|highlight(?:ed|s)?|report(?:ed)?\s+that|advised|informed|explained|presented|introduced|outlined|summar|main\s+points|following\s+(?:points|areas|updates?|information))\b",
    re.IGNORECASE,
)

_DISCUSSED = bounded(
    r"\b(?:discuss(?:ed|ion)?|comment(?:ed|s)?|raised|asked|debate|noted|considered|queried|observ|suggested|concern|questions?|issues)\b",
    re.IGNORECASE,
)


def kind_of_lead(text: str) -> PointKind | None:
    """Return what a sentence that leads in to a list announces.

    >>> kind_of_lead("In response to questions it was reported that:").value
    'answer'
    """
    for pattern, kind in ((_ANSWER, PointKind.ANSWER), (_KEY, PointKind.KEY_POINT), (_DISCUSSED, PointKind.DISCUSSION)):
        if pattern.search(text):
            return kind
    return None


def add_points(draft: Draft, blocks: Sequence[Block], meeting: str, item: str | None, taken: Passages) -> None:
    """Add the list items that follow a leading sentence and are in none of the passages that are ``taken``."""
    kind: PointKind | None = None
    position = 0
    for block in blocks:
        if block.kind is Kind.TABLE:
            kind = None
            continue
        if not block.marker:
            ends = block.text.rstrip()[-1:] in ":-–—" or block.text.rstrip().endswith(("that", "following"))
            if ends:
                kind = kind_of_lead(block.text[-400:])
            elif not block.text[:1].islower():
                kind = None
            continue
        if (
            kind is None
            or not block.text.strip()
            or block.text.casefold().startswith("view the full")
            or taken.meet(block.start, block.end)
        ):
            continue
        position += 1
        letter = block.marker.strip("(). ")
        draft.points.append(
            Point(
                meeting,
                item,
                position,
                block.text.rstrip(" ;"),
                kind,
                Evidence(block.start, block.end, f"points.{kind.value}"),
                letter if re.fullmatch(r"\w{1,5}", letter) else None,
            )
        )
