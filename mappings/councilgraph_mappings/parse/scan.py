"""Patterns whose cost is bounded, and cheap tests that are made before them."""

import re
from collections.abc import Iterable

_UNBOUNDED = re.compile(r"(\\s|\\W|\\w|\\d|(?<!\\)\[(?!\^)(?:\\.|[^\]\\])*\]|(?<!\\)\))([*+])")
_WIDEST = {r"\s": 2, r"\W": 12, r"\w": 40, r"\d": 12, ")": 12}
_LONGEST_WORD = 40


def bounded(expression: str, flags: int = 0) -> re.Pattern[str]:
    r"""Return a compiled pattern in which gaps, words and repetitions have a bounded width.

    Readers fold white space and no word is longer than forty letters; without bounds a long run of signs would be tried
    from each of its places. What a negated class or a full stop repeats stays unbounded.

    >>> bounded(r"(?:very\s+)*late\b").pattern
    '(?:very\\s{1,2}){0,12}late\\b'
    """

    def narrow(match: re.Match[str]) -> str:
        least = 1 if match[2] == "+" else 0
        return f"{match[1]}{{{least},{_WIDEST.get(match[1], _LONGEST_WORD)}}}"

    return re.compile(_UNBOUNDED.sub(narrow, expression), flags)


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
