"""Parts of items that have numbers and titles of their own: "8.1 Clerk's Report" after "8"."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from councilgraph_mappings.parse.items.labels import label_of
from councilgraph_mappings.parse.items.numbering import Candidate
from councilgraph_mappings.read.document import Block


def with_parts(chain: list[Candidate], candidates: Sequence[Candidate], blocks: Sequence[Block]) -> list[Candidate]:
    """Return the series with the titled parts of its items ("8.1 Clerk's Report" after "8").

    Below a label like "Minutes:" such numbers count paragraphs, unless they have a label of their own.
    """
    if len(chain) < 2 or any(len(c.rank) > 1 and c.rank[1:] != (0,) for c in chain):
        return chain
    owners = [c.index for c in chain]
    labels = [index for index, block in enumerate(blocks) if label_of(block)]
    parts: list[Candidate] = []
    for place, candidate in enumerate(candidates):
        at = bisect_right(owners, candidate.index) - 1
        below = candidates[place + 1].index if place + 1 < len(candidates) else len(blocks)
        own = bisect_right(labels, candidate.index) < bisect_right(labels, below)
        if at >= 0 and not own and bisect_right(labels, owners[at]) < bisect_right(labels, candidate.index):
            continue
        if (
            at >= 0
            and len(candidate.rank) == 2
            and "." in candidate.number
            and candidate.rank[0] == chain[at].rank[0]
            and candidate.rank[1] > 0
            and (candidate.score >= 1 or (len(chain[at].rank) > 1 and candidate.score > -1.5))
            and not candidate.sentence
        ):
            parts.append(candidate)
    return sorted([*chain, *parts], key=lambda c: c.index)


def owners_of(chain: Sequence[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the items of whose parts a series is one ("1. Welcome" above "1.1", "2. Roads" above "2.1"), or nothing.

    Each number before the point must stand as an item above its first part and below the parts of the item before.
    """
    if not chain or len(chain[0].rank) != _COUPLE or "." not in chain[0].number:
        return []
    parts = [c for c in candidates if len(c.rank) == _COUPLE and "." in c.number and c.rank[1] and not c.letter]
    owners: list[Candidate] = []
    last = -1
    for number in sorted({part.rank[0] for part in parts}):
        own = [part.index for part in parts if part.rank[0] == number]
        above = [c for c in candidates if c.number.isdecimal() and c.rank == (number,) and c.index < own[0]]
        if not above or above[-1].index <= last or above[-1].index < own[0] - _NEAR:
            return []
        owners.append(above[-1])
        last = own[-1]
    return owners if len(owners) > 1 else []


def without_title(
    chain: Sequence[Candidate], candidates: Sequence[Candidate], blocks: Sequence[Block]
) -> list[Candidate]:
    """Return the paragraphs that are items by their number alone: the one that is missing between two of the series.

    "4. Election of Vice-Chairman", "5. Cllr Roe proposed that …", "6. Apologies": what the fifth decides is of no other.
    """
    found: list[Candidate] = []
    for before, after in pairwise(chain):
        if before.letter or after.letter or len(before.rank) > 1 or len(after.rank) > 1:
            continue
        if after.rank[0] - before.rank[0] != _COUPLE:
            continue
        between = [c for c in candidates if before.index < c.index < after.index]
        # A number alone on its line may be that of the page.
        if (
            len(between) == 1
            and between[0].rank == (before.rank[0] + 1,)
            and between[0].title_index == between[0].index
        ):
            above = blocks[between[0].index - 1].text[-_NEAR_END:]
            found += [] if between[0].letter or above.count("(") > above.count(")") else between
    return found


_NEAR_END = 20
"""Signs at the end of a line, in which a bracket may stay open: "(Agenda item", "3)"."""
_COUPLE = 2
_NEAR = 6
"""Lines between an item and its first part at most."""
