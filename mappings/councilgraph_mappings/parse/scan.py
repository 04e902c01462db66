"""Cheap tests of a text, made before the patterns that cost more."""

from collections.abc import Iterable


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
