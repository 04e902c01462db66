"""Several votes that one paragraph counts: "the amendment was LOST by 20 votes to 10 and the motion CARRIED by 25 votes to 5"."""

import re
from collections.abc import Sequence

from councilgraph_mappings.codes import Choice, MotionResult
from councilgraph_mappings.parse.motions.moving import Moving
from councilgraph_mappings.parse.motions.votes import NUMBER, count_of
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.triggers import Stems

_COUNTED = bounded(
    r"\b(?P<lost>not\s+(?:carried|agreed)|lost|defeated|rejected|fell)\b|\b(?:carried|agreed|approved)\b(?=\s+(?:by|on|with))",
    re.IGNORECASE,
)
_BY = bounded(
    rf"\s+(?:by|on|with)\s+(?:a\s+vote\s+of\s+)?{NUMBER}\s+(?:votes?\s+)?(?:to|for\s+and)\s+{NUMBER}\b", re.IGNORECASE
)
_AMENDMENT = bounded(r"\bamendments?\b", re.IGNORECASE)
_VOTES = Stems("votes to", "vote of")


def add_counted(text: str, start: int, movings: list[Moving], near: int) -> bool:
    """Add the votes of a paragraph that counts two or more, each to its own motion; return whether it does.

    Args:
        text: the paragraph
        start: where it begins in the document
        movings: the motions so far, in order; a vote on none of them is a motion of its own
        near: within so many characters a vote belongs to a motion before it
    """
    if not _VOTES.stand_in(text):
        return False
    told = [(said, by) for said in _COUNTED.finditer(text) if (by := _BY.match(text, said.end()))]
    if len(told) < 2:
        return False
    before = 0
    for said, by in told:
        amends = _AMENDMENT.search(text, before, said.start()) is not None
        before = by.end()
        moving = _voted_on(movings, start - near, amends=amends)
        if moving is None:
            moving = Moving(start + said.start(), start + by.end(), amends=amends)
            movings.append(moving)
        less, more = sorted(count_of(by[number]) for number in (1, 2))
        lost = said["lost"] is not None
        # "Lost by 47 votes to 17" and "lost by 17 votes to 47" say the same.
        moving.counts.update({Choice.FOR: less if lost else more, Choice.AGAINST: more if lost else less})
        moving.result = MotionResult.LOST if lost else MotionResult.CARRIED
        moving.end = max(moving.end, start + by.end())
    return True


def _voted_on(movings: Sequence[Moving], begin: int, *, amends: bool) -> Moving | None:
    """Return the last motion, or amendment, that nobody has voted on yet and that stands behind a place."""
    return next(
        (each for each in reversed(movings) if each.end >= begin and not each.counts and each.amends == amends), None
    )
