"""What stands where an outcome is introduced, and the words before a deciding verb that take the deciding from it."""

import re
from dataclasses import dataclass

from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.wording.scan import bounded

SUBJECT = alternatives(table("resolutions")["introduce"]["subjects"])
"""Who decides: "the committee", "members"."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """Words that introduce an outcome, and where the outcome itself begins."""

    verb: str
    begin: int
    """Where the operative words begin in the text of the block."""
    start: int
    """Where the introduction begins in the text of the block."""
    rule: str
    listing: bool
    """Parts may follow: the introduction ends with a colon, dash, "that" or "to"."""
    end: int | None = None
    """Where the operative words end, if not with their first sentence."""
    by_verb: bool = False
    """The verb says alone of which kind the outcome is, whatever the operative words say."""


_ELSEWHERE = bounded(
    r"\b(?:had|have|has|having)\s+(?:\w+\s+)?(?:been\s+)?(?:previously\s+)?$|\bbeing\s+(?:\w+ly\s+)?$|\b(?:would|should|could|may|might|if|whether|unless|until|when|once|as|previously|earlier|not|what|why|how|which\s+had|that\s+had|who\s+had|to\s+be|before\s+(?:they|it)\s+(?:are|is|were|was)|subject\s+to|was\s+being|already|it\s+can\s+be|to\s+have|can|will|must)\s+(?:(?!(?:but|and|so)\s)\w+\s+)?(?:it\s+(?:was|is)\s+)?$",
    re.IGNORECASE,
)
"""Before a deciding verb: it was decided elsewhere, earlier, perhaps or not at all."""


def elsewhere(sentence: str, at: int) -> bool:
    """Return whether the words before a deciding verb at ``at`` tell of another time or of a condition.

    >>> elsewhere("If approved", 3), elsewhere("It was approved", 7)
    (True, False)
    """
    return _ELSEWHERE.search(sentence[max(0, at - 40) : at]) is not None
