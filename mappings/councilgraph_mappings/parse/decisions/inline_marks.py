"""The marks of parts that stand within one line: "(1) … (2) …", "to: A Note the plan. B Approve the sum"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from councilgraph_mappings.parse.decisions.verbs import kind_of
from councilgraph_mappings.parse.items.labels import part_of
from councilgraph_mappings.parse.wording.marks import ordered
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

INLINE = bounded(r"(?:^|(?<=\s))(?P<mark>\((?:\d{1,2}|[a-zA-H]|[ivx]{1,5})\)|(?:\d{1,2}|[a-z]|[ivx]{1,5})\))\s+")

_OF_NUMBER = bounded(
    r"\b(?:items?|minutes?|min|paragraphs?|para|sections?|rules?|clauses?|parts?|motions?|orders?)\s(?:nos?\.?\s)?\d{1,4}(?:\.\d{1,3}){0,3}\s$",
    re.IGNORECASE,
)
"""A letter behind such a number belongs to it: "that item 6 (a) be taken first"."""
_NUMBER_LENGTH = 30


def marks_in(text: str) -> list[re.Match[str]]:
    """Return the marks in brackets within a line, without letters that belong to a number before them.

    >>> [m["mark"] for m in marks_in("(a) that item 6 (b) be taken first; (b) that the rest be noted")]
    ['(a)', '(b)']
    """
    return [
        mark
        for mark in INLINE.finditer(text)
        if not _OF_NUMBER.search(text, max(0, mark.start() - _NUMBER_LENGTH), mark.start())
    ]


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


_BARE = bounded(r"(?P<mark>[A-H])\s+(?=[A-Z][\w’'-]+\b)")


def with_letters(blocks: Sequence[Block], first: int) -> Sequence[Block]:
    """Return blocks of which those from ``first`` on that begin with the letters A, B, C alone have them as marks.

    A line alone with an "A" has it where no noun, but what is decided follows: "A Recommended to Council that".
    """
    marked: list[Block] = []
    for at, block in enumerate(blocks[first:], first):
        bare = None if block.marker or block.kind is not Kind.PARAGRAPH else _BARE.match(block.text)
        if bare is None or not ordered([*(each.marker for each in marked), bare["mark"]]):
            break
        if not marked and not _decides(blocks, at, bare):
            break
        marked.append(replace(part_of(block, bare.end()), marker=bare["mark"], kind=Kind.ITEM))
    return [*blocks[:first], *marked, *blocks[first + len(marked) :]] if marked else blocks


def _decides(blocks: Sequence[Block], at: int, mark: re.Match[str]) -> bool:
    """Return whether a first "A" is a mark: a "B" stands below it, or a verb behind it."""
    below = _BARE.match(blocks[at + 1].text) if at + 1 < len(blocks) else None
    word = blocks[at].text[mark.end() :].split(maxsplit=1)[0]
    return (below is not None and below["mark"] == "B") or kind_of(word) is not None


_RUN_IN = bounded(
    r"(?:^|(?<=\s)|(?<=[:;]))(?P<mark>(?:\d{1,2}|[a-h]|[ivx]{1,4})\.|[A-H])\s+(?=(?P<clause>\S[^.;]{6,160}))"
)
_STEM = 200
"""Within so many characters the first clause begins, or there is no list."""
_BEFORE_MARK = bounded(r"(?:^|[:;.,–-]|\b(?:to|that|and|or))\s*$", re.IGNORECASE)

_CLOSING = (")", "”", '"', "’")


def run_in_marks(text: str, begin: int, after: Sequence[str] = ()) -> list[re.Match[str]]:
    """Return marks without brackets that count up before clauses that decide: "to: A Note the plan. B Approve …".

    They go on from the marks ``after``, where there are some.

    >>> [m["mark"] for m in run_in_marks("It was resolved to: A Note the plan. B Approve the sum.", 20)]
    ['A', 'B']
    """
    found: list[re.Match[str]] = []
    if _RUN_IN.search(text, begin, len(text) if after else begin + _STEM) is None:
        return found
    for match in _RUN_IN.finditer(text, begin):
        counted = [mark.casefold() for mark in (*after, *map(mark_of, (*found, match)))]
        # A page that lost its lines lost the signs at their ends as well: "Note the outcome 2. Agree the plan".
        apart = match["mark"][-1] == "." or _BEFORE_MARK.search(text, max(0, match.start() - 8), match.start())
        apart = apart or (bool(found) and match["mark"].isupper() and text[: match.start()].rstrip()[-1:] in _CLOSING)
        if apart and ordered(counted) and kind_of(match["clause"]):
            found.append(match)
    return found if len(found) > (0 if after else 1) else []
