"""Labelled lines below an action that say who acts and by when: "By whom: Ann Roe", "Deadline: 4 May 2024"."""

import re
from dataclasses import replace

from councilgraph_mappings.parse.actions.owners import Actions
from councilgraph_mappings.parse.items.labels import part_of
from councilgraph_mappings.parse.wording.dates import dates_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block

_FIELD = bounded(
    r"\W*(?:(?P<who>by\s+whom|who|owner|action\s+owner|(?:lead|responsible|action)\s+officer|(?:officer|person)\s+responsible|responsible|responsibility|assigned\s+to|lead)|(?P<when>by\s+when|when|(?:due|target|completion)\s+date|due(?:\s+by)?|deadline|timescale|target)|status|progress|update)\s*:\s*(?P<value>\S.{0,90})?",
    re.IGNORECASE,
)


def add_field(into: Actions, above: Block | None, block: Block) -> bool:
    """Add what a labelled line directly below an action says of it, and return whether it is such a line."""
    if above is None or len(block.text) > _LONGEST or ":" not in block.text or not into.taken:
        return False
    match = _FIELD.fullmatch(block.text)
    if match is None or not (into.taken[-1][1] >= above.start or _FIELD.fullmatch(above.text)):
        return False
    if match["who"] and match["value"]:
        into.give_owner(part_of(block, match.start("value")))
    elif match["when"] and match["value"]:
        last = into.draft.outcomes[-1]
        days = dates_in(match["value"])
        if last.due_text is None and last.evidence.start == into.taken[-1][0]:
            into.draft.outcomes[-1] = replace(
                last, due=days[0].value if days else None, due_text=match["value"].strip(" .")
            )
    return True


_LONGEST = 130
