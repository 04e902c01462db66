"""What a small council answers to applications for permission, as tables keep it: a number, a place, and "No objection".

What the planning authority decided stands in such tables too ("Approved"); only words of those who are asked count.
"""

import re
from collections.abc import Iterator, Sequence

from councilgraph_mappings.parse.decisions.resolution_parts import Found
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block

_NUMBER = bounded(r"(?<![\d/])(?=[\w/.-]*\d{2})(?:[A-Z]{1,4}/?)?\d{2,4}/(?:[A-Z]{1,3}/)?\d{2,6}(?:/[A-Z]{1,6}){0,2}\b")
_ANSWER = bounded(
    r"\W*(?:(?:the\s+)?(?:(?:parish|town|community)\s+)?council\s+(?:had\s+|has\s+|have\s+|raised\s+|agreed\s+)?)?(?:no\s+(?:further\s+|planning\s+)?(?:objections?|comments?|observations?)|object(?:s|ed|ions?)?|support(?:s|ed|ive)?|neutral)\b",
    re.IGNORECASE,
)


def answers_in_rows(blocks: Sequence[Block]) -> Iterator[Found]:
    """Yield the answer of each row of a table that has the number of an application and, behind it, an answer."""
    for block in blocks:
        for row in block.rows:
            cells = [cell for cell in row.cells if cell.text.strip()]
            number = next((at for at, cell in enumerate(cells) if _NUMBER.search(cell.text)), len(cells))
            answer = next((at for at in range(number + 1, len(cells)) if _ANSWER.match(cells[at].text)), None)
            if answer is not None:
                told = cells[number : answer + 1]
                text = " – ".join(" ".join(cell.text.split()) for cell in told)
                yield Found(
                    text,
                    told[0].start,
                    told[-1].end,
                    None,
                    "agreed",
                    "outcomes.answer-row",
                    told[0].start,
                    by_verb=True,
                )
