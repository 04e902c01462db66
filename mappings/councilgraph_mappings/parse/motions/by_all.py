"""Motions of which no more is told than that all voted for the resolution: "RESOLVED (unanimously)"."""

from councilgraph_mappings.codes import Choice, MotionResult
from councilgraph_mappings.parse.motions.moving import Moving
from councilgraph_mappings.parse.motions.votes import count_of
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.triggers import Stems
from councilgraph_mappings.read.document import Block

_ALL = Stems("unanim")
_BY_ALL = bounded(
    r"(?:^\W*|[.:]\s+|\b(?:was|then|and|COUNCIL|COMMITTEE|CABINET|PANEL|BOARD)\s+)(?:RESOLVED|Resolved|AGREED|DECISION|Decision)\W{1,3}\(?\s?(?i:unanimous(?:ly)?)\b"
    r"|\b(?i:vote|voting)\b[^.;]{0,60}?\b(?i:unanimously)\W{0,4}(?:RESOLVED\b|AGREED\b|$)"
    r"|^\W*(?:The|A)\svote\s(?:for|on|to)\s[^.;]{3,110}?\b(?:was|were)\s(?:carried|granted|agreed|approved|passed)\sunanimously\b(?:\swith\s(?:no\s\w+\s(?:and|but)\s)?(?P<abstained>\d{1,2}|one|two|three|four)\sabstentions?\b)?"
)
"""The formula of a resolution together with how the vote went: also where the resolution stands on the next line."""

_NEAR = 900
"""So many characters behind who moved and seconded, the vote is on their motion."""


def resolved_by_all(block: Block, last: Moving | None) -> Moving | None:
    """Return the motion that a paragraph tells to have been voted for by all, where nobody is named who moved it.

    Args:
        block: the paragraph
        last: the motion told before it, or None

    >>> from councilgraph_mappings.read.document import Kind
    >>> told = "RESOLVED: (Unanimously)"
    >>> resolved_by_all(Block(Kind.PARAGRAPH, told, 0, len(told)), None).unanimous
    True
    """
    match = _BY_ALL.search(block.text) if _ALL.stand_in(block.text) else None
    if match is None:
        return None
    open_ = last is not None and block.start - last.end <= _NEAR and not last.unanimous
    if open_ and last and (last.mover or last.seconder or last.mover_office or last.counts):
        return None
    moving = Moving(block.start + match.start(), block.start + match.end(), nameless=True)
    moving.unanimous, moving.result = True, MotionResult.CARRIED
    if match["abstained"]:
        moving.counts[Choice.ABSTAIN] = count_of(match["abstained"])
    return moving
