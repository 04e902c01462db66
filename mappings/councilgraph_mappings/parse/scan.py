"""Patterns whose cost is bounded, and cheap tests that are made before them."""

import re
from collections.abc import Iterable

_GAPS = {r"\s+": r"\s{1,4}", r"\s*": r"\s{0,4}", r"\W*": r"\W{0,16}", r"\W+": r"\W{1,16}"}


def bounded(expression: str, flags: int = 0) -> re.Pattern[str]:
    r"""Return a compiled pattern in which white space and signs between words have a bounded width.

    Readers fold white space, so wider gaps are no part of a sentence; without the bound a long gap would be tried from
    each of its places.

    >>> bounded(r"rose\s+at").search("rose  at") is not None
    True
    """
    for gap, narrow in _GAPS.items():
        expression = expression.replace(gap, narrow)
    return re.compile(expression, flags)


def mentions(text: str, stems: Iterable[str]) -> bool:
    """Return whether one of the stems stands in a text, in letters of any case.

    >>> mentions("RESOLVED: that", ("agree", "resolv"))
    True
    """
    lowered = text.casefold()
    for stem in stems:  # noqa: SIM110 - a generator costs more than the test itself
        if stem in lowered:
            return True
    return False
