"""Which statements two generations do not share, found without reading again what neither made anew."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Final

from pyoxigraph import Quad, RdfFormat, parse

from councilgraph.publish.before import Before
from councilgraph.publish.documents import ASSERTED
from councilgraph.publish.state import Part, Row

MOST: Final = 300_000
"""Statements beyond which loading a store anew takes no longer than changing it, and less memory."""

_SHARE: Final = 5
"""A store is changed where no more than one in so many of its statements differs."""

_END: Final = b"\xff"
"""Sorts behind every line."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What one generation states and another does not."""

    gone: list[Quad] = field(default_factory=list)
    added: list[Quad] = field(default_factory=list)


class TooMuchError(Exception):
    """Two generations share too little to make one from the other."""


def difference(
    before: Before,
    folder: Path,
    rows: Iterable[Row],
    blocks: Iterable[tuple[Part | None, Part | None]],
    statements: int,
) -> Difference:
    """Return how a generation differs from the one before.

    Args:
        before: the generation before
        folder: of the one that is being written, whose dataset and inferred lines are complete
        rows: of its sources, in the order of the dataset
        blocks: lines before and now that are no document's and may differ
        statements: how many it has

    Raises:
        TooMuchError: they share too little.
        DamagedError: the generation before is not what was written.
    """
    found = _Found(min(MOST, statements // _SHARE))
    old = {
        kept.row.graph: (kept.row, before.asserted(path)) for path, kept in before.sources.items() if kept.row.asserted
    }
    for row, part in _placed(folder / ASSERTED, rows):
        known, its = old.pop(row.graph, (None, None))
        # A source has one result under one key, so its lines need no reading.
        if known != row or not row.key:
            found.compare(its.read() if its else b"", part.read())
    for _, its in old.values():
        found.compare(its.read(), b"")
    for one, other in blocks:
        found.compare(one.read() if one else b"", other.read() if other else b"")
    with (before.folder / "inferred.nq").open("rb") as old_lines, (folder / "inferred.nq").open("rb") as lines:
        found.compare_lines(old_lines, lines)
    return Difference(_quads(found.gone), _quads(found.added))


class _Found:
    def __init__(self, most: int) -> None:
        self.gone: list[bytes] = []
        self.added: list[bytes] = []
        self._most = most

    def compare(self, one: bytes, other: bytes) -> None:
        if one != other:
            self.compare_lines(BytesIO(one), BytesIO(other))

    def compare_lines(self, one: Iterable[bytes], other: Iterable[bytes]) -> None:
        for gone, line in differing(one, other):
            (self.gone if gone else self.added).append(line)
            if len(self.gone) + len(self.added) > self._most:
                raise TooMuchError


def differing(one: Iterable[bytes], other: Iterable[bytes]) -> Iterator[tuple[bool, bytes]]:
    r"""Yield each line that stands in one of two sorted sets alone, and whether that is the first of them.

    >>> [*differing([b"a\n", b"b\n"], [b"b\n", b"c\n"])]
    [(True, b'a\n'), (False, b'c\n')]
    """
    first, second = iter(one), iter(other)
    left, right = next(first, _END), next(second, _END)
    while left != _END or right != _END:
        if left == right:
            left, right = next(first, _END), next(second, _END)
        elif left < right:
            yield True, left
            left = next(first, _END)
        else:
            yield False, right
            right = next(second, _END)


def _placed(file: Path, rows: Iterable[Row]) -> Iterator[tuple[Row, Part]]:
    start = 0
    for row in rows:
        if row.asserted:
            yield row, Part(file, start, row.asserted, row.checksum)
            start += row.asserted


def _quads(lines: list[bytes]) -> list[Quad]:
    return [*parse(b"".join(lines), RdfFormat.N_QUADS)]
