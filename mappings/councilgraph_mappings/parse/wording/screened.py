"""Patterns that are tried only on a text with a word which each of their matches holds.

A search that may begin with any of many letters, in any case, goes through a text letter by letter; most texts hold
none of the words without which it finds nothing. A text is asked once for the words of all such patterns.
"""

import re
import sys
from collections.abc import Iterator

from councilgraph_mappings.parse.wording.needed_words import needed_words
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.triggers import bit_of, triggers


class Screened:
    r"""A pattern, bounded like all of the grammar, that knows the words of which each match holds one.

    For whole texts, which are asked more than once; a piece that is cut out for one pattern is tried more quickly.

    >>> told = Screened(r"\b(?:was|were)\s+(?:agreed|noted)\b", re.IGNORECASE)
    >>> told.search("It was AGREED.")[0], told.search("It was cold.")
    ('was AGREED', None)
    """

    __slots__ = ("bit", "pattern", "words")

    def __init__(self, expression: str, flags: int = 0) -> None:
        """Compile an expression and learn its words; ValueError where it has none, as it would never be tried."""
        self.pattern = bounded(expression, flags)
        self.words = needed_words(self.pattern)
        if not self.words:
            raise ValueError(f"no word stands in each match of {expression}")
        self.bit = bit_of(self.words)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match at a place, or None."""
        return self.pattern.match(text, start, end) if triggers(text) & self.bit else None

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match in a text, or None."""
        return self.pattern.search(text, start, end) if triggers(text) & self.bit else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return the matches in a text, in order."""
        return self.pattern.finditer(text) if triggers(text) & self.bit else iter(())
