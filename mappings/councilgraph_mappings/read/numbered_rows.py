"""Minutes that are set as a table: the number of a matter, what was said about it, and perhaps who acts on it.

Such a table lays the page out; its cells are the page's text. A table of data has short cells, or more of them in a row.
"""

import re
from collections.abc import Sequence

_NUMBER = re.compile(
    r"(?:item\s)?(?:[A-Za-z]{1,4}[ /-]?)?\d{1,4}(?:[./-]\d{1,4}){0,3}[a-z]?[.)]?|\(?[a-z]{1,4}[.)]", re.IGNORECASE
)
_OF_DATA = re.compile(
    r"\b(?:owners?|lead|responsib\w+|progress|status|deadline|due|completed?|rag|resolutions?|recommendations?|names?|members?|interests?|amount|payee|total|cost|£)\b|£",
    re.IGNORECASE,
)
_FEWEST = 3
_MOST_FILLED = 3
_LONG = 120
"""Characters of a cell that is a passage."""
_MEASURED = 200
"""Rows from which the kind of a table is told."""


def are_minutes(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether the rows of a table are the numbered matters of a meeting.

    >>> told = "The Clerk said that the hedge by the hall had been cut, and that the bill would come with the next accounts. "
    >>> are_minutes([["1.", "Apologies: Mr Roe"], ["2.", told * 2], ["", told * 2], ["3.", "Closed at 9.10 pm"]])
    True
    >>> are_minutes([["1", "Rates", "£20.00"], ["2", "Hall", "£4.00"], ["3", "Ink", "£9.00"]])
    False
    """
    filled = [row for row in ([cell for cell in row if cell] for row in rows[:_MEASURED]) if row]
    if len(filled) < _FEWEST or any(len(row) > _MOST_FILLED for row in filled):
        return False
    head = filled[0]
    if not _NUMBER.fullmatch(head[0]) and len(head) > 1 and any(_OF_DATA.search(cell) for cell in head):
        return False
    firsts = [row[0] for row in rows[:_MEASURED] if any(row)]
    numbers = {first for first in firsts if _NUMBER.fullmatch(first)}
    plain = sum(1 for first in firsts if first and first not in numbers)
    long = sum(1 for row in filled if max(map(len, row)) > _LONG)
    return len(numbers) >= _FEWEST - 1 and plain * 5 <= len(firsts) and long >= 2 and long * 5 >= len(filled)
