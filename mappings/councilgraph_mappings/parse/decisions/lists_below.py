"""The list below a part of a resolution: where it ends, where the outer list goes on, and a clause that it ends."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.items.labels import label_of
from councilgraph_mappings.parse.wording.marks import family_of, follows_on
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

IS_BELOW = bounded(r"^\W*that\s[^.;:]{3,160}\sbe(?:\s+as\s+follows)?\s*[:–-]+\W*$", re.IGNORECASE)
"""A clause that its points end: "That the grounds for a call-in be:"."""


def ended_below(blocks: Sequence[Block]) -> str:
    """Return the clause of the first block with the points below that end it."""
    listed = "; ".join(each.text.strip(" ;.,") for each in blocks[1:])
    return f"{blocks[0].text.rstrip(' :–-')}: {listed}"


def resumes(blocks: Sequence[Block], index: int) -> int | None:
    """Return where the list goes on after the unmarked lines that a part leads in to: "(b) the following: …", "(c) …"."""
    for at in range(index + 1, min(len(blocks), index + 12)):
        if label_of(blocks[at]) is not None or blocks[at].kind is Kind.TABLE:
            return None
        if blocks[at].marker:
            follows = follows_on(blocks[index].marker, blocks[at].marker)
            return at if follows and at > index + 1 else None
    return None


def list_end(blocks: Sequence[Block], index: int) -> int:
    """Return the index after the sub-list of a part: items whose markers are of another family."""
    own = family_of(blocks[index].marker)
    at = index + 1
    while at < len(blocks) and blocks[at].marker and family_of(blocks[at].marker) != own:
        at += 1
    return at
