"""Parts of items that have numbers and titles of their own: "8.1 Clerk's Report" after "8"."""

from bisect import bisect_right
from collections.abc import Sequence

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
