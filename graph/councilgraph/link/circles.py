"""Circles: councils of whose things some document speaks together. What one circle says of things, no other speaks of.

Linking joins what several documents say of one thing, so the rows of one circle are all that its links depend on. The
circles are linked one after another, and those of which no row has changed are not linked again.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from councilgraph.link.overrides import Override
from councilgraph.link.together import Together
from councilgraph_mappings.iris import normal_base


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
    together = Together()
    for override in decided:
        together.add(_segments(named, f"{override.iri} {override.canonical}".encode()))
    rows: list[tuple[str, str, int, int]] = []
    start = 0
    for line in lines:
        first = together.add(_segments(named, line))
        rows.append((first, _digest("", line), start, len(line)))
        start += len(line)
    found: defaultdict[str, Circle] = defaultdict(lambda: Circle(_digest(repr(decided))))
    for first, digest, place, size in rows:
        circle = found[together.find(first)]
        circle.digest = _digest(circle.digest + digest)
        circle.rows.append((place, size))
    return [*found.values()]


def _segments(named: re.Pattern[bytes], text: bytes) -> list[str]:
    return sorted({segment.decode() for segment in named.findall(text)})


def _digest(text: str, line: bytes = b"") -> str:
    return hashlib.blake2b(text.encode() + line, digest_size=20).hexdigest()
