"""Emphasis in Markdown: which asterisks and underscores are signs, which are printed, and what they make bold."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from councilgraph_mappings.read.markers import split_marker

_TOKEN = re.compile(r"\\(?P<escaped>[!-/:-@\[-{}~])|(?P<sign>(?P<character>[*_])(?P=character)*)|`+|\\$")
_LETTER = re.compile(r"[^\W_]")
_LONGEST = {"*": 6, "_": 3}
"""Longer runs are drawn lines."""

Cut = tuple[int, int, str]
"""Start and end of signs in a line, and what is printed in their place."""
Span = tuple[int, int]


@dataclass(slots=True)
class _Sign:
    """A run of asterisks or underscores, and how many of them have found no partner."""

    start: int
    end: int
    character: str
    left: int
    opens: bool
    closes: bool


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What the signs of one line mean."""

    cuts: tuple[Cut, ...]
    strong: tuple[Span, ...]
    goes_on: bool
    """The bold type that begins on this line ends on a later one."""

    def covers(self, line: str) -> bool:
        """Return whether every letter and digit of the line, a list marker before it aside, is in bold type."""
        if not self.strong:
            return False
        position = len(line) - len(split_marker(line.lstrip())[1])
        for start, end in sorted(self.strong):
            if _LETTER.search(line, position, start):
                return False
            position = max(position, end)
        return not _LETTER.search(line, position)


def emphasis(line: str, *, inside: bool = False, may_go_on: bool = False) -> Emphasis:
    """Return what the signs of a line mean.

    Args:
        line: The line, links in it replaced by their text.
        inside: Bold type that began on an earlier line has not ended.
        may_go_on: Bold type that does not end on this line ends on a later one.
    """
    cuts: list[Cut] = []
    signs: list[_Sign] = []
    for token in _TOKEN.finditer(line):
        if sign := _sign(token):
            signs.append(sign)
        elif token["sign"] is None:
            # A bar that is escaped parts no cells; the reader of tables undoes that escape.
            cuts.append((*token.span(), "\\|" if token["escaped"] == "|" else token["escaped"] or ""))
    strong = [*_pairs(signs)]
    goes_on = _settle_rest(line, signs, strong, inside=inside, may_go_on=may_go_on)
    cuts.extend((sign.start, sign.end, sign.character * sign.left) for sign in signs)
    return Emphasis(tuple(sorted(cuts)), tuple(strong), goes_on)


def _sign(token: re.Match[str]) -> _Sign | None:
    character = token["character"]
    if character is None:
        return None
    start, end = token.span()
    length = end - start
    if length > _LONGEST[character]:
        return None
    line = token.string
    before, behind = line[start - 1 : start], line[end : end + 1]
    opens, closes = bool(behind.strip()), bool(before.strip())
    if character == "_" or length == 1:
        opens = opens and not _is_word(before)
        closes = closes and not _is_word(behind)
    # Signs with space on both sides are printed, but for the double ones, which nobody prints within a line.
    return _Sign(start, end, character, length, opens, closes) if opens or closes or length > 1 else None


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _pairs(signs: list[_Sign]) -> Iterator[Span]:
    """Pair the signs that belong together and yield the spans between those that make bold."""
    waiting: dict[str, list[_Sign]] = {"*": [], "_": []}
    for sign in signs:
        openers = waiting[sign.character]
        while sign.closes and sign.left and openers:
            opener = openers[-1]
            if sign.left == 1 and opener.left % 2 == 0:
                break
            if sign.left % 2 == 0 and opener.left == 1:
                openers.pop()
                continue
            count = min(opener.left, sign.left, 2)
            opener.left -= count
            sign.left -= count
            if count == 2:
                yield opener.end, sign.start
            if not opener.left:
                openers.pop()
        if sign.opens and sign.left:
            openers.append(sign)


def _settle_rest(line: str, signs: list[_Sign], strong: list[Span], *, inside: bool, may_go_on: bool) -> bool:
    """Take off the double signs without a partner on the line; return whether bold type goes on behind its end."""
    rest = [sign for sign in signs if sign.left > 1 and sign.character == "*"]
    if inside:
        if rest and rest[0].closes:
            strong.append((0, rest[0].start))
            rest.pop(0).left = 0
        elif not rest:
            strong.append((0, len(line)))
            return True
    if may_go_on and rest and rest[-1].opens:
        strong.append((rest[-1].end, len(line)))
        rest.pop().left = 0
        return True
    # A pair that a converter set badly: "**Apologies **for absence". Marks of footnotes stay: "Cllr Ash**".
    if strong or (len(rest) > 1 and any(sign.opens for sign in rest)):
        for sign in rest:
            sign.left = 0
    return False
