"""What a line of its own agrees to, where the line above says what somebody asked for: "This was agreed."."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.decisions.resolution_parts import Found
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

_AGREES = bounded(
    r"\W*(?:this|it|which|the\s+(?:request|proposal|suggestion))\s+was\s+(?:then\s+|duly\s+|unanimously\s+)?(?P<verb>agreed|approved|accepted)(?:\s+(?:to|unanimously|by\s+(?:all|(?:the\s+)?members)))?\W*",
    re.IGNORECASE,
)
_ASKED = bounded(
    r"\b(?:requested|suggested|proposed|asked|recommended|sought)\s+(?P<clause>that\s+[^.;]{12,400})", re.IGNORECASE
)
_LONGEST = 90


def asked_above(blocks: Sequence[Block], index: int) -> Found | None:
    """Return the outcome that the line at ``index`` makes of what the line above asks for, or None."""
    line = blocks[index]
    match = _AGREES.fullmatch(line.text) if index and len(line.text) < _LONGEST else None
    above = blocks[index - 1] if match else None
    asked = _ASKED.search(above.text) if above and above.kind is not Kind.TABLE else None
    if match is None or above is None or asked is None:
        return None
    start, end = (above.start + place for place in asked.span("clause"))
    return Found(asked["clause"], start, end, None, match["verb"].casefold(), "outcomes.asked-above", line.start)
