"""The marks of parts that stand within one line: "(1) … (2) …", "to: A Note the plan. B Approve the sum"."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.decisions.verbs import kind_of
from councilgraph_mappings.parse.wording.marks import ordered
from councilgraph_mappings.parse.wording.scan import bounded

INLINE = bounded(r"(?:^|(?<=\s))(?P<mark>\((?:\d{1,2}|[a-zA-H]|[ivx]{1,5})\)|(?:\d{1,2}|[a-z]|[ivx]{1,5})\))\s+")


def counts_up(inline: Sequence[re.Match[str]]) -> bool:
    """Return whether the marks within a line count up from the first of their kind: "(1) … (2) …"."""
    return bool(inline) and ordered([mark_of(match) for match in inline])


def mark_of(inline: re.Match[str]) -> str:
    """Return a mark within a line without its brackets."""
    return inline["mark"].strip("().")


_DOTTED = bounded(r"(?<=[;.])\s+(?:and\s+)?(?P<mark>\d{1,2}|[a-h]|[ivx]{1,4})\.\s+(?=[A-Za-z])")


_PARTS_END = (";", ".", "d")
"""What ends a part before the next one on its line: a stop, or "and"."""


def marks_within(text: str, own: str) -> list[re.Match[str]]:
    """Return the marks of the parts within the line of a part, where each stands behind the end of the one before.

    Marks with dots must go on from the line's own.

    >>> [mark["mark"] for mark in marks_within("Add the actions; ii. Note the log; iii. Wait.", "i")]
    ['ii', 'iii']
    >>> marks_within("Add the actions; ii. Note the log", "v"), marks_within("the sum (a) of item 2", "1")
    ([], [])
    """
    inline = list(INLINE.finditer(text))
    if inline and all(text[: mark.start()].rstrip()[-1:] in _PARTS_END for mark in inline):
        return inline
    dotted = list(_DOTTED.finditer(text))
    return dotted if dotted and ordered([own, *map(mark_of, dotted)]) else []


_RUN_IN = bounded(
    r"(?:^|(?<=\s)|(?<=[:;]))(?P<mark>(?:\d{1,2}|[a-h]|[ivx]{1,4})\.|[A-H])\s+(?=(?P<clause>\S[^.;]{6,160}))"
)
_STEM = 200
"""Within so many characters the first clause begins, or there is no list."""
_BEFORE_MARK = bounded(r"(?:^|[:;.,–-]|\b(?:to|that|and|or))\s*$", re.IGNORECASE)


def run_in_marks(text: str, begin: int) -> list[re.Match[str]]:
    """Return marks without brackets that count up before clauses that decide: "to: A Note the plan. B Approve …".

    >>> [m["mark"] for m in run_in_marks("It was resolved to: A Note the plan. B Approve the sum.", 20)]
    ['A', 'B']
    """
    found: list[re.Match[str]] = []
    if _RUN_IN.search(text, begin, begin + _STEM) is None:
        return found
    for match in _RUN_IN.finditer(text, begin):
        counted = [mark_of(each).casefold() for each in (*found, match)]
        # A page that lost its lines lost the signs at their ends as well: "Note the outcome 2. Agree the plan".
        apart = match["mark"][-1] == "." or _BEFORE_MARK.search(text, max(0, match.start() - 8), match.start())
        if apart and ordered(counted) and kind_of(match["clause"]):
            found.append(match)
    return found if len(found) > 1 else []
