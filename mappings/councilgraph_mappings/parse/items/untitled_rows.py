"""Rows of a meeting page that lost their titles with the links around them: only their labels tell that an item begins."""

from collections.abc import Iterator, Sequence

from councilgraph_mappings.parse.items.labels import Label, label_of
from councilgraph_mappings.read.document import Block


def untitled_rows(blocks: Sequence[Block], titles: Sequence[int]) -> Iterator[int]:
    """Yield the places of labels at which an item without a title begins.

    An item has its minutes once: where "Minutes:" comes again without a title between, another item has begun, at the
    label of its papers where that comes right before.
    """
    starts = frozenset(titles)
    told = False
    for at, block in enumerate(blocks):
        if at in starts:
            told = False
        label = label_of(block)
        if label is None or label[0] is not Label.MINUTES:
            continue
        above = label_of(blocks[at - 1]) if at else None
        if told:
            yield at - 1 if above is not None and above[0] is Label.DOCUMENTS and at - 1 not in starts else at
        told = True
