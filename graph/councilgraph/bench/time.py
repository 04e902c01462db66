"""How long something took: by the clock, and how much of a processor it had."""

from collections.abc import Iterable
from typing import NamedTuple


class Time(NamedTuple):
    """Seconds, or milliseconds where that is said."""

    wall: float
    """What counts, and what other work on the machine makes longer."""
    processor: float
    """What other work on the machine changes less."""


def a_document(times: Iterable[Time], documents: int) -> Time:
    """Return the milliseconds of one document, given the seconds of several stages for all.

    >>> a_document([Time(2.0, 1.0), Time(1.0, 1.0)], 10)
    Time(wall=300.0, processor=200.0)
    """
    taken = [*times]
    return Time(*(1000 * sum(seconds) / documents for seconds in zip(*taken, strict=True))) if taken else Time(0.0, 0.0)
