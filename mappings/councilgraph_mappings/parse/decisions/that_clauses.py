"""The clauses of one resolution: "that A be approved; and that B be noted"."""

from councilgraph_mappings.parse.decisions.verbs import kind_of
from councilgraph_mappings.parse.wording.scan import bounded

_THAT_CLAUSE = bounded(r";\s+(?:and\s+)?(?=that\s)")


def clauses_of(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """Return the places of the clauses "that A be done; and that B be noted", each of which decides something.

    >>> text = "that A be approved; and that B be noted"
    >>> [text[a:b] for a, b in clauses_of(text, 0, len(text))]
    ['that A be approved', 'that B be noted']
    """
    cuts = list(_THAT_CLAUSE.finditer(text, begin, end)) if "; " in text[begin:end] else []
    starts = [begin, *(cut.end() for cut in cuts)]
    places = list(zip(starts, [*(cut.start() for cut in cuts), end], strict=True))
    return places if all(kind_of(text[a:b]) is not None for a, b in places) else [(begin, end)]
