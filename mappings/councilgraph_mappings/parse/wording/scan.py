"""Patterns whose cost is bounded, and cheap tests that are made before them."""

import re
from collections.abc import Iterable
from functools import lru_cache

_UNBOUNDED = re.compile(r"(\\s|\\W|\\w|\\d|(?<!\\)\[(?!\^)(?:\\.|[^\]\\])*\]|(?<!\\)\))([*+])")
_KEPT = 4096
"""So many texts are remembered, which is more than the paragraphs of a long document: several readers pass over each."""
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
    lowered = _small(text)
    for stem in stems:  # noqa: SIM110 - a generator costs more than the test itself
        if stem in lowered:
            return True
    return False


_small = lru_cache(maxsize=_KEPT)(str.casefold)
"""A paragraph is asked for many stems in turn; small letters of the last few hundred texts are kept."""


@lru_cache(maxsize=_KEPT)
def has_digit(text: str) -> bool:
    """Return whether a digit stands in a text; the answers for the last few hundred texts are kept."""
    return _DIGIT.search(text) is not None


_DIGIT = re.compile(r"\d")

_WORD = re.compile(r"\w+")


@lru_cache(maxsize=1024)
def vocabulary(text: str) -> frozenset[str]:
    """Return the words of a text in small letters: what none of its words begins, no pattern of whole words finds.

    Many readers ask the same text; the words of the last few hundred are kept.

    >>> sorted(vocabulary("Head of Law, the CO-OPTED"))
    ['co', 'head', 'law', 'of', 'opted', 'the']
    """
    # A pattern without regard to case takes a Turkish i for an i as well.
    if text.isascii():
        return frozenset(text.lower().encode("ascii").translate(_APART).decode("ascii").split())
    return frozenset(_WORD.findall(text.replace("ı", "i").replace("İ", "i").casefold()))


_APART = bytes(code if chr(code).isalnum() or chr(code) == "_" else 32 for code in range(128)) + bytes(128)
"""White space for every sign that is part of no word: quicker than a pattern, where a text has no other letters."""


def first_words(entries: Iterable[str]) -> frozenset[str]:
    """Return the first word of each entry: a text without any of them in its ``vocabulary`` names no entry.

    >>> sorted(first_words(["Head", "co-opted member", "& Sons"]))
    ['co', 'head', 'sons']
    """
    return frozenset(_WORD.findall(entry.casefold())[0] for entry in entries)
