"""Values as literals, as precise as the source and no more."""

import datetime as dt
from typing import Final

from pyoxigraph import Literal

from councilgraph_mappings.vocabulary import XSD

TRUE: Final = Literal("true", datatype=XSD.boolean)
FALSE: Final = Literal("false", datatype=XSD.boolean)

_PRECISIONS: Final = {len("2024-03-12"): XSD.date, len("2024-03"): XSD.gYearMonth, len("2024"): XSD.gYear}


def date(value: dt.date) -> Literal:
    """Return a date.

    >>> date(dt.date(2024, 3, 12)).value
    '2024-03-12'
    """
    return Literal(value.isoformat(), datatype=XSD.date)


def time(value: dt.time) -> Literal:
    """Return a time of day.

    >>> time(dt.time(18, 30)).value
    '18:30:00'
    """
    return Literal(value.strftime("%H:%M:%S"), datatype=XSD.time)


def number(value: int) -> Literal:
    """Return a count or a position."""
    return Literal(value)


def boolean(value: bool) -> Literal:
    """Return a truth value."""
    return TRUE if value else FALSE


def as_precise_as(value: str) -> Literal:
    """Return a day, a month or a year, as precise as it is written.

    >>> as_precise_as("2018-09").datatype.value
    'http://www.w3.org/2001/XMLSchema#gYearMonth'

    Raises:
        ValueError: it is none of them.
    """
    dt.date.fromisoformat(value + "-01-01"[len(value) - 4 :] if len(value) in (4, 7) else value)
    return Literal(value, datatype=_PRECISIONS[len(value)])
