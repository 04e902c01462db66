"""Sentences of committee prose, where "Cllr.", "No.", "p.m." and initials do not end one."""

import re
from collections.abc import Iterator
from functools import lru_cache

from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.scan import bounded

_ABBREVIATED = bounded(
    rf"(?:^|[\s(])(?:{alternatives([*table('abbreviations')['words'], *table('titles')['office'], *table('titles')['civil'], *table('titles')['plural']])}|[A-Z])\.$",
    re.IGNORECASE,
)

_END = bounded(r"[.!?]['’”\")\]]?\s+(?=[A-Z0-9‘“\"'(\[£•])")


def sentences(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Return the place of each sentence of ``text[start:]`` in order, as (start, end), without the white space between.

    >>> line = "Cllr. A. Smith spoke. Cllr. Poe did not. The Panel, at 7 p.m. Monday, rose (No. 4). Agreed."
    >>> [line[a:b] for a, b in sentences(line)]
    ['Cllr. A. Smith spoke.', 'Cllr. Poe did not.', 'The Panel, at 7 p.m. Monday, rose (No. 4).', 'Agreed.']
    """
    # Who begins in the middle seldom goes far: all sentences from each place on would cost the square of the length.
    return _each(text, start) if start else iter(_all(text))


@lru_cache(maxsize=2048)
def _all(text: str) -> tuple[tuple[int, int], ...]:
    """Return the place of each sentence; several readers go through the same paragraph, so the last are kept."""
    return tuple(_each(text, 0))


def _each(text: str, start: int) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _END.finditer(text, start):
        stop = match.start() + 1
        if match[0][0] == "." and _ABBREVIATED.search(text, max(begin - 1, 0, stop - 24), stop):
            continue
        yield begin, match.end() - (len(match[0]) - len(match[0].rstrip()))
        begin = match.end()
    stop = len(text.rstrip())
    if begin < stop:
        yield begin, stop
