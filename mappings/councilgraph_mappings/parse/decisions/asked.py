"""What a line of its own agrees to, where the line above says what somebody asked for: "This was agreed."."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.decisions.resolution_parts import Found
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sentences import last_sentence
from councilgraph_mappings.read.document import Block, Kind

_AGREES = bounded(
    r"\W*(?:this|it|which|the\s+(?:request|proposal|suggestion))\s+was\s+(?:then\s+|duly\s+|unanimously\s+)?(?P<verb>agreed|approved|accepted)(?:\s+(?:to|unanimously|by\s+(?:all|(?:the\s+)?members)))?\W*",
    re.IGNORECASE,
)
_ASKED = bounded(
    r"\b(?:requested|suggested|proposed|asked|recommended|sought)\s+(?P<clause>that\s+[^.;]{12,400})", re.IGNORECASE
)
_ALONE = bounded(
    r"\W*(?:(?:all|everyone)\s+)?(?:unanimously\s+)?(?P<verb>agreed|approved|accepted|declined)(?:\s+(?:unanimously|by\s+all))?\W*",
    re.IGNORECASE,
)
"""The whole line says what became of the sentence above it: "Unanimously agreed"."""
_MOVED = bounded(
    r"\b(?:propos|second|moved|nominat|minutes|apolog|to\s+(?:approve|consider|receive|note)\b)", re.IGNORECASE
)
"""What was moved is a motion, and what an agenda asks for is told by its own rules."""
_LONGEST = 90
_SHORTEST = 25


def asked_above(blocks: Sequence[Block], index: int) -> Found | None:
    """Return the outcome that the line at ``index`` makes of what the line above asks for, or None."""
    line = blocks[index]
    match = _AGREES.fullmatch(line.text) if index and len(line.text) < _LONGEST else None
    if match is None:
        return _agreed_above(blocks, index)
    above = blocks[index - 1]
    asked = _ASKED.search(above.text) if above.kind is not Kind.TABLE else None
    if asked is None:
        return None
    start, end = (above.start + place for place in asked.span("clause"))
    return Found(asked["clause"], start, end, None, match["verb"].casefold(), "outcomes.asked-above", line.start)


def _agreed_above(blocks: Sequence[Block], index: int) -> Found | None:
    """Return the sentence that ends the paragraph above as what was agreed, where the line says that and no more."""
    line = blocks[index]
    match = _ALONE.fullmatch(line.text) if index and len(line.text) < _LONGEST else None
    above = blocks[index - 1]
    if match is None or above.kind is not Kind.PARAGRAPH or above.marker or above.text.rstrip()[-1:] != ".":
        return None
    start, end = last_sentence(above.text) or (0, 0)
    said = above.text[start:end].rstrip(" .")
    if len(said) < _SHORTEST or _MOVED.search(above.text):
        return None
    verb = match["verb"].casefold()
    return Found(said, above.start + start, line.end, None, verb, "outcomes.agreed-below", line.start, by_verb=True)
