"""Which councils belong together: those of whose things something is said together, and those that these belong to."""

from collections.abc import Iterable
from typing import Final

BESIDE: Final = ""
"""Stands for what speaks of nothing."""


class Together:
    """Segments of IRIs, joined where one row names several.

    >>> together = Together()
    >>> together.add(["ply", "swindon"]), together.add(["tst"]), together.add(["swindon", "tst"]) == together.find("ply")
    ('ply', 'tst', True)
    """

    def __init__(self) -> None:
        """Know of none."""
        self._parents: dict[str, str] = {}

    def add(self, segments: Iterable[str]) -> str:
        """Join segments, and return the one that stands for them."""
        first = BESIDE
        for number, segment in enumerate(segments):
            name = self.find(segment)
            if number:
                self._parents[name] = self.find(first)
            else:
                first = name
        return self.find(first)

    def find(self, segment: str) -> str:
        """Return the segment that stands for all that are joined."""
        while (parent := self._parents.setdefault(segment, segment)) != segment:
            segment = parent
        return segment
