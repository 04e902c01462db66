"""CSV for people without SPARQL: of lists, and of one thing."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

from councilgraph.serve.negotiation import Offer
from councilgraph.serve.question import Form
from councilgraph.serve.things import Around

TABLE: Final = Offer("text/csv", Form.CSV, ("csv",))
HEADS: Final = ("property", "value", "label", "passage")
"""Of the statements of one thing."""


def table(around: Around) -> tuple[Sequence[str], list[Sequence[str]]]:
    """Return the statements of a thing, each with the words that state it where they tell it apart."""
    return HEADS, [*around.statements()]


def written_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    r"""Return CSV as RFC 4180 has it.

    >>> written_table(["a"], [["x, y"]])
    b'a\r\n"x, y"\r\n'
    """
    into = io.StringIO(newline="")
    writer = csv.writer(into)
    writer.writerow(heads)
    writer.writerows(rows)
    return into.getvalue().encode()
