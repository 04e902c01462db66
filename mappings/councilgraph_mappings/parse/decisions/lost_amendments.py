"""Clauses that were proposed and lost: what stands below the heading of an amendment that was not carried."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block


def proposed_in_vain(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a clause stands below the heading of an amendment, and the item tells that an amendment was lost."""
    above = next((b for b in reversed(blocks[max(0, index - _BELOW) : index]) if _OF_MOTION.match(b.text)), None)
    return (
        above is not None
        and _OF_AMENDMENT.match(above.text) is not None
        and any(_AMENDMENT_LOST.search(b.text) for b in blocks[index + 1 :])
    )


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
