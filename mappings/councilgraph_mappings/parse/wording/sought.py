"""Patterns that begin with an entry of a table, found by leaps from word to word.

A search for a word leaps over a text many times faster than a pattern that may begin with any of many letters goes
through it. So the pattern is tried only where the first word of an entry stands, and most texts hold none.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from councilgraph_mappings.lookup import cases
from councilgraph_mappings.parse.wording.scan import vocabulary

_WORD = re.compile(r"\w+")


class Sought:
    """A pattern whose every match begins with an entry of a table, in letters of any case.

    >>> clerks = Sought(re.compile("(?i:town clerk|mayor)"), ["town clerk", "mayor"])
    >>> [match[0] for match in clerks.finditer("The Mayor and the Town Clerk went to town.")]
    ['Mayor', 'Town Clerk']
    """

    def __init__(
        self, pattern: re.Pattern[str], entries: Iterable[str], *, also: re.Pattern[str] | None = None
    ) -> None:
        """Keep the pattern, and of the entries the words that a text must hold for one of them to stand in it.

        ``also`` finds further places, where an entry is not a word of its own.
        """
        self.pattern = pattern
        self._also = also
        seconds: dict[str, set[str]] = {}
        signs: dict[str, set[str]] = {}
        for entry in entries:
            first, *others = _WORD.findall(entry.casefold())
            if entry[0].isalnum():
                seconds.setdefault(first, set()).update(others[:1] or ("",))
            else:
                signs.setdefault(entry[0], set()).add(first)
        self._firsts = frozenset(seconds)
        self._seconds = {first: frozenset(words) for first, words in seconds.items() if "" not in words}
        """Of words that begin no entry alone, those of which one must follow."""
        self._signs = [(sign, frozenset(words)) for sign, words in signs.items()]

    def places(self, text: str) -> list[int]:
        """Return where the pattern may match, in order: nowhere else it does."""
        said = vocabulary(text)
        small = _placed(text)
        if small is None:
            return list(range(len(text)))
        found: list[int] = []
        for word in self._firsts & said:
            seconds = self._seconds.get(word)
            if seconds is not None and seconds.isdisjoint(said):
                continue
            at = small.find(word)
            while at >= 0:
                found.append(at)
                at = small.find(word, at + 1)
        for sign, words in self._signs:
            if sign in text and not words.isdisjoint(said):
                found += [at for at, letter in enumerate(text) if letter == sign]
        if self._also:
            found = list({*found, *(match.start() for match in self._also.finditer(text))})
        found.sort()
        return found

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in a text."""
        for place in self.places(text):
            if match := self.pattern.match(text, place):
                return match
        return None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the matches in a text, in order, not overlapping."""
        at = 0
        for place in self.places(text):
            if place >= at and (match := self.pattern.match(text, place)):
                at = match.end()
                yield match


@lru_cache(maxsize=256)
def _placed(text: str) -> str | None:
    """Return a text in small letters, each at the place of its own; None where a letter becomes two."""
    small = text.casefold().replace("ı", "i")
    return small if len(small) == len(text) else None


def beginnings(entries: Iterable[str]) -> frozenset[str]:
    """Return the first two letters of each entry in every case: what begins otherwise, no pattern of the entries matches.

    >>> sorted(beginnings(["mr", "y"]))
    ['MR', 'Mr', 'Y', 'mR', 'mr', 'y']
    """
    found: set[str] = set()
    for entry in entries:
        after = _WHITE if entry[1:2] == " " else cases(entry[1:2]) if entry[1:] else {""}
        found.update(first + second for first in cases(entry[0]) for second in after)
    return frozenset(found)


_WHITE = {sign for sign in map(chr, range(0x3001)) if sign.isspace()}
