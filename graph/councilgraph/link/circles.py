"""Circles: councils of whose things some document speaks together. What one circle says of things, no other speaks of.

Linking joins what several documents say of one thing, so the rows of one circle are all that its links depend on. The
circles are linked one after another, and those of which no row has changed are not linked again.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from councilgraph.link.overrides import Override
from councilgraph_mappings.iris import normal_base

_BESIDE: Final = ""
"""Segment of a row that speaks of nothing."""


@dataclass(slots=True)
class Circle:
    """The key rows of one circle, which stand in a file."""

    digest: str
    """Tells it from every circle whose links may differ."""
    rows: list[tuple[int, int]] = field(default_factory=list)
    """Where each row begins, and how long it is."""


def circles(lines: Iterable[bytes], base: str, overrides: Iterable[Override] = ()) -> list[Circle]:
    """Return the circles of key rows.

    Args:
        lines: each a key row
        base: of the IRIs
        overrides: reviewed decisions, which may bring councils together
    """
    decided = [*overrides]
    named = re.compile(re.escape(normal_base(base)).encode() + rb"/(?:id|graph)/([^/\"<> ]+)")
    together = _Together()
    for override in decided:
        together.add(named.findall(f"{override.iri} {override.canonical}".encode()))
    rows: list[tuple[str, str, int, int]] = []
    start = 0
    for line in lines:
        first = together.add(sorted({*named.findall(line)}))
        rows.append((first, _digest("", line), start, len(line)))
        start += len(line)
    found: defaultdict[str, Circle] = defaultdict(lambda: Circle(_digest(repr(decided))))
    for first, digest, place, size in rows:
        circle = found[together.find(first)]
        circle.digest = _digest(circle.digest + digest)
        circle.rows.append((place, size))
    return [*found.values()]


def _digest(text: str, line: bytes = b"") -> str:
    return hashlib.blake2b(text.encode() + line, digest_size=20).hexdigest()


class _Together:
    """Segments of IRIs, joined where a row names several."""

    def __init__(self) -> None:
        self._parents: dict[str, str] = {}

    def add(self, segments: Iterable[bytes]) -> str:
        """Join segments, and return one of them."""
        first = _BESIDE
        for number, segment in enumerate(segments):
            name = self.find(segment.decode())
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
