"""A clause within a line that leads in to points, and the clauses that go on behind the last of them.

Pages that lost the lines of a list run them on: "to: A Note the plan B Confirm the following: • X • Y. C Agree the sum".
"""

from collections.abc import Sequence
from dataclasses import replace

from councilgraph_mappings.parse.decisions.inline_marks import mark_of, run_in_marks
from councilgraph_mappings.parse.decisions.resolution_parts import Found, Lead, add_part
from councilgraph_mappings.parse.decisions.verbs import kind_of
from councilgraph_mappings.parse.wording.marks import family_of
from councilgraph_mappings.read.document import Block, Kind


def add_points_below(blocks: Sequence[Block], index: int, found: list[Found], marks: Sequence[str], lead: Lead) -> int:
    """Add the points below a line to the outcome that its last clause leads in to, and return the index after them.

    Args:
        blocks: the blocks of an item
        index: where the line is
        found: the outcomes so far, that of the last clause last; the clauses behind the last point are added
        marks: the marks of the clauses of the line, in order
        lead: what the clauses stand under
    """
    end = index + 1
    while end < len(blocks) and _is_point(blocks[end]):
        end += 1
    if end == index + 1 or not found or not blocks[index].text.rstrip().endswith((":", ":-")):
        return index + 1
    last = blocks[end - 1]
    further = run_in_marks(last.text, 0, after=marks)
    points = [(block.text, block.end) for block in blocks[index + 1 : end]]
    if further:
        points[-1] = (last.text[: further[0].start()], last.start + further[0].start())
    if any(kind_of(text) for text, _ in points):
        return index + 1
    listed = "; ".join(text.strip(" ;.,") for text, _ in points)
    found[-1] = replace(found[-1], text=f"{found[-1].text.rstrip(' :–—-')}: {listed}", end=points[-1][1])
    stops = [*(match.start() for match in further[1:]), len(last.text)]
    for match, stop in zip(further, stops, strict=False):
        add_part(found, last, match.end(), stop, lead, ordinal=mark_of(match))
    return end


def _is_point(block: Block) -> bool:
    return block.kind is Kind.ITEM and bool(block.marker) and not family_of(block.marker)[:1].isalnum()
