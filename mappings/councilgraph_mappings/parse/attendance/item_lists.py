"""Lists of those who came for one item, below a label of their own: "Witnesses:", "Also present:"."""

from collections.abc import Iterator, Sequence

from councilgraph_mappings.codes import Status
from councilgraph_mappings.parse.attendance.attendance_labels import label_in
from councilgraph_mappings.parse.attendance.attendance_lines import ENDS_LIST, list_like
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

_LABEL = bounded(
    r"(?:(?i:witnesses|(?:also\s+)?in\s+attendance|also\s+present|officers?\s+(?:also\s+)?(?:present|in\s+attendance|attending)))[^:]{0,20}:"
)
_LONGEST = 200
"""A line that is longer tells what they said."""


def lists_within(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield each label with the lines of its list."""
    for at, block in enumerate(blocks):
        label = label_in(block) if block.kind is not Kind.TABLE and _LABEL.match(block.text) else None
        if label is None or label[0] is not Status.IN_ATTENDANCE:
            continue
        run = [block]
        if not block.text[label[2] :].strip():
            for below in blocks[at + 1 :]:
                if below.kind is Kind.TABLE or len(below.text) > _LONGEST:
                    break
                if ENDS_LIST.search(below.text) or below.marker.strip("(). ").isdigit() or not list_like(below):
                    break
                run.append(below)
        yield run
