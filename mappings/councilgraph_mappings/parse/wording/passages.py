"""Passages of the document: what states a fact, and what other rules have taken."""

from bisect import bisect_right
from collections.abc import Iterable

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.read.document import Block


def passage(block: Block, span: tuple[int, int], rule: str) -> Evidence:
    """Return the passage at a span of a block's own text.

    >>> from councilgraph_mappings.read.document import Kind
    >>> passage(Block(Kind.PARAGRAPH, "Agreed at noon.", 100, 115), (7, 14), "meeting.time")
    Evidence(start=107, end=114, rule='meeting.time')
    """
    return Evidence(block.start + span[0], block.start + span[1], rule)


class Passages:
    """Passages that are taken, asked for by place."""

    def __init__(self, taken: Iterable[tuple[int, int]]) -> None:
        """Begin with some passages as (start, end), in any order."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        """The farthest end of the passages that start up to the place of the same index."""
        for start, end in sorted(taken):
            self._starts.append(start)
            self._ends.append(max(end, self._ends[-1]) if self._ends else end)

    def hold(self, place: int) -> bool:
        """Return whether a place is inside one of the passages.

        >>> taken = Passages([(5, 9), (20, 30)])
        >>> taken.hold(5), taken.hold(9), taken.hold(29)
        (True, False, True)
        """
        return self.meet(place, place + 1)

    def meet(self, start: int, end: int) -> bool:
        """Return whether ``start`` to ``end`` shares a place with one of the passages.

        >>> Passages([(5, 9)]).meet(0, 5), Passages([(5, 9)]).meet(0, 6)
        (False, True)
        """
        before = bisect_right(self._starts, end - 1) - 1
        return before >= 0 and self._ends[before] > start
