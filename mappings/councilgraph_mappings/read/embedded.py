"""HTML within Markdown: the tables of a page that was converted from a web site, each read as on a page of its own.

CommonMark lets a block of HTML begin with its tag at the start of a line. Only tables are read so: of other tags the
text alone matters, and they are taken off where the line is read.
"""

import re
from collections.abc import Iterator, Sequence

from councilgraph_mappings.read.drafts import Draft, Remark
from councilgraph_mappings.read.elements import content_of, parse
from councilgraph_mappings.read.walk import Walk

_OPENS = re.compile(r"\s{0,3}(?:[-*+]\s+|\d{1,3}\.\s+)?<table\b", re.IGNORECASE)
_TAG = re.compile(r"<(/?)table\b", re.IGNORECASE)
_LONGEST = 4_000
"""Lines that a table may go over; one that is not closed by then is no table."""


def tables_in(raws: Sequence[str]) -> Iterator[list[str] | str]:
    """Yield the lines of a text in runs, and each table of HTML between them as one text.

    >>> [*tables_in(["Present:", "<table><tr><td>Ann Roe</td></tr></table>", "Apologies:"])]
    [['Present:'], '<table><tr><td>Ann Roe</td></tr></table>', ['Apologies:']]
    """
    run: list[str] = []
    index = 0
    closes = True
    while index < len(raws):
        opens = closes and _OPENS.match(raws[index]) is not None
        end = _end_of_table(raws, index) if opens else None
        if end is None:
            # Behind a table without an end, no other is looked for: each look may go over many lines.
            closes = closes and not opens
            run.append(raws[index])
            index += 1
            continue
        if run:
            yield run
            run = []
        yield "\n".join(raws[index:end])
        index = end
    if run:
        yield run


def _end_of_table(raws: Sequence[str], start: int) -> int | None:
    """Return the line behind the one that closes the table that a line opens."""
    depth = 0
    for index in range(start, min(start + _LONGEST, len(raws))):
        for tag in _TAG.finditer(raws[index]):
            depth += -1 if tag[1] else 1
        if depth <= 0:
            return index + 1
    return None


def drafts_in(table: str) -> list[Draft | Remark]:
    """Return what a table of HTML holds."""
    root, remarks = parse(table, "table")
    walk = Walk()
    walk.read(content_of(root))
    return [*remarks, *walk.drafts]
