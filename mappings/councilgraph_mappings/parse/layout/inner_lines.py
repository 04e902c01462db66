"""Lines that a conversion joined to the one above: the next item's number, or the next bullet, inside a paragraph.

A number inside a paragraph begins a line of its own only where the series says so: the number before it has begun one,
and no other line begins with it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from councilgraph_mappings.parse.items.labels import parts_of
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

_FIRST_PART = re.compile(r"(?P<of>\d{1,2})\.(?P<part>\d{1,2})\b")
_FIRST = re.compile(r"(\d{1,2})[.)](?:\s|$)")
_INSIDE = re.compile(
    r"(?<=[.!?;:)\]])\s(?=(?P<whole>\d{1,2})[.)]\s[A-Z][A-Za-z])|(?<=\S)\s(?=(?P<of>\d{1,2})\.(?P<part>\d{1,2})\.?\s[A-Z][A-Za-z])"
)
"""The next number of the series behind a sentence, or a part of the item ("8.1")."""

_COUPLE_FIRST = re.compile(r"(\d{2,5})([/.])(\d{1,3})[.:)]?\s+[A-Z]")
_COUPLE_INSIDE = re.compile(r"(?<=\S)\s(?=(\d{2,5})([/.])(\d{1,3})[.:)]?\s[A-Z][A-Za-z’']+(?:[\s:–-]|$))")
"""Numbers of two parts, the second of which counts ("0321/02", "2307.02"), or is the year ("71/17")."""

_CONTENTS = re.compile(r"(?:\.\s?){5,}\s*\d+\s+\d{1,2}[.)]\s[^.]{3,100}(?:\.\s?){5,}")
"""A list of contents: "Apologies ...... 2 2. Minutes ...... 2"."""

_TITLE = bounded(
    r"(?:DRAFT\s+)?(?:MINUTES|AGENDA)\b|(?!NO\b)[A-ZÀ-Þ’'&, -]{3,80}\b(?:COUNCIL|COMMITTEE|BOARD|AUTHORITY|CABINET)\b|Minutes\s+of\s+(?:the|an?)\s+[^.]{5,120}?\bheld\s+(?:at|in|remotely|by|via|virtually)\b"
)
"""The title of minutes: a number alone above it is that of the page, and of no item."""

_SIGNS = frozenset("•·▪")
_POINTS = 2
"""Bullets inside a paragraph that has none at its beginning are points of a list where there are several."""
_BULLETS = re.compile(r"(?<=\S)\s+(?=[•·▪]\s+[A-Z(])")


def with_inner_lines(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, cut before the numbers and bullets that begin a line inside them, without lists of contents.

    >>> text = "The minutes were agreed. 2. Highways There were none."
    >>> one = Block(Kind.ITEM, text, 0, len(text), marker="1.")
    >>> [block.text for block in with_inner_lines([one])]
    ['The minutes were agreed.', '2. Highways There were none.']
    """
    kept = [block for block in blocks if not _CONTENTS.search(block.text)]
    if len(kept) > 1 and kept[0].text.strip().isdecimal() and not kept[0].marker and _TITLE.match(kept[1].text):
        kept = kept[1:]
    numbered = _at_capitals(_at_couples(_at_numbers(kept)))
    return [line for block in numbered for whole in _at_first_part(block) for line in _at_bullets(whole)]


def _first_number(block: Block) -> int | None:
    match = _FIRST.match(block.marker or block.text)
    return int(match[1]) if match else None


def _at_numbers(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, cut before each number that goes on with the series and begins no line elsewhere."""
    begun = {number for block in blocks if (number := _first_number(block)) is not None}
    series = _Series(frozenset(begun))
    return [line for block in blocks for line in parts_of(block, series.cuts(block))]


@dataclass(slots=True)
class _Series:
    """The numbers of the items as they come, block by block."""

    begun: frozenset[int]
    """The numbers that begin a line somewhere."""
    last: int = 0
    part: int = 0
    """The last part of the last item ("8.2" is 2)."""

    def cuts(self, block: Block) -> list[int]:
        """Return where lines begin inside a block, which is the next one."""
        number = _first_number(block)
        if number is not None and number in {1, self.last + 1, self.last + 2}:
            self.last, self.part = number, 0
        if first := _FIRST_PART.match(block.marker or block.text):
            self.part = int(first["part"]) if int(first["of"]) == self.last else self.part
        found = _INSIDE.finditer(block.text) if self.last and not block.rows else ()
        return [match.end() for match in found if self._goes_on(match)]

    def _goes_on(self, match: re.Match[str]) -> bool:
        """Return whether a number inside a paragraph is the next of the series or the next part, and keep it if so."""
        if match["whole"]:
            if int(match["whole"]) != self.last + 1 or self.last + 1 in self.begun:
                return False
            self.last, self.part = self.last + 1, 0
            return True
        if int(match["of"]) != self.last or int(match["part"]) != self.part + 1:
            return False
        self.part += 1
        return True


def _at_couples(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, cut before numbers of two parts that stand next to one that begins a line."""
    begun = {
        match.groups() for block in blocks if (match := _COUPLE_FIRST.match(f"{block.marker} {block.text}".strip()))
    }
    if len(begun) > 500 or not begun:
        return list(blocks)
    inside = {match.groups() for block in blocks for match in _COUPLE_INSIDE.finditer(block.text)} - begun
    begins = _next_to(begun, inside)
    if not begins:
        return list(blocks)
    return [
        line
        for block in blocks
        for line in parts_of(
            block, [match.end() for match in _COUPLE_INSIDE.finditer(block.text) if match.groups() in begins]
        )
    ]


_CAPITALS = r"[A-Z][A-Z’'&/,() -]{4,100}"
_CAPITAL_FIRST = re.compile(rf"(\d{{1,3}})\s+{_CAPITALS}$")
_CAPITAL_INSIDE = re.compile(rf"(?<=[.!?])\s(?=(\d{{1,3}})\s{_CAPITALS}$)")
"""A number and a title in capitals at the end of a paragraph, of which others begin lines of their own."""


def _at_capitals(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, cut before a numbered title in capitals that ends one, next to another that begins a line."""
    begun = {int(match[1]) for block in blocks if not block.rows and (match := _CAPITAL_FIRST.match(block.text))}
    if not begun:
        return [*blocks]
    lines: list[Block] = []
    for block in blocks:
        ends = None if block.rows else _CAPITAL_INSIDE.search(block.text, max(0, len(block.text) - _CAPITAL_END))
        next_to = ends is not None and bool({int(ends[1]) - 1, int(ends[1]) + 1} & begun)
        lines += parts_of(block, [ends.end()] if ends and next_to else [])
    return lines


_CAPITAL_END = 120
"""So long is what ends a paragraph and is a title."""

_Couple = tuple[str, ...]
_YEAR = 2


def _next_to(begun: set[_Couple], inside: set[_Couple]) -> set[_Couple]:
    """Return the numbers inside paragraphs from which the series leads, one by one, to a number that begins a line."""
    known = {(first, sign, int(second)) for first, sign, second in begun}
    found: set[_Couple] = set()
    rising = sorted(inside, key=lambda couple: (int(couple[2]), int(couple[0])))
    for couples in (rising, rising[::-1]):
        for couple in couples:
            first, sign, number = couple[0], couple[1], int(couple[2])
            beside = {(first, sign, number - 1), (first, sign, number + 1)}
            if sign == "/" and first.isdecimal() and len(couple[2]) == _YEAR:
                # "71/17" and "72/17": the first counts, the second is the year.
                beside |= {(str(int(first) + step), sign, number) for step in (-1, 1)}
            if beside & known:
                known.add((first, sign, number))
                found.add(couple)
    return found


_PART_BEHIND = bounded(
    r"(?:\d{1,3}[.)]?\s+)?(?:[A-ZÀ-Þ’'&,/-]+\s){1,10}?(?P<last>[A-ZÀ-Þ’'&/-]{3,}[;:,]?)\s+(?=\((?:i|a)\)\s+[A-Z][a-z])"
)
"""A title in capitals, and the first part of the item behind it: "7 STATUTORY BUSINESS (i) Signing of documents"."""


def _at_first_part(block: Block) -> list[Block]:
    """Return a line cut before the first part of an item that its title in capitals runs into."""
    match = _PART_BEHIND.match(block.text) if "(" in block.text[:120] and not block.rows else None
    return parts_of(block, [match.end()]) if match else [block]


def _at_bullets(block: Block) -> Iterator[Block]:
    """Yield the points of a list whose bullets stand in one paragraph, behind what introduces them."""
    cuts = [match.end() for match in _BULLETS.finditer(block.text)] if not block.rows else []
    listed = block.kind is Kind.ITEM and block.marker in _SIGNS
    if not listed and (len(cuts) < _POINTS or any(not _begins_point(block.text, cut) for cut in cuts[1:])):
        cuts = []
    if not cuts:
        yield block
        return
    labels = {match.end() for match in _LABEL_BEHIND.finditer(block.text)}
    heads = {block.start + cut for cut in labels}
    for number, line in enumerate(parts_of(block, sorted({*cuts, *labels}))):
        if not number or line.start in heads:
            yield line if not number else replace(line, kind=Kind.PARAGRAPH, marker="")
            continue
        text = line.text.lstrip("•·▪ ")
        yield replace(line, kind=Kind.ITEM, text=text, start=line.end - len(text), marker=block.text[cuts[0]])


_PEOPLE = r"(?:In\s[Aa]ttendance|Also\s[Pp]resent|Observing|Observers?|Apolog(?:y|ies)(?:\sfor\s[Aa]bsence)?|Not\s[Pp]resent|Absent|Declarations?\sof\s[Ii]nterests?|Chair|Clerk)"
_LABEL_BEHIND = re.compile(rf"(?<=[.):;])\s+(?={_PEOPLE}\s+[•·▪]\s)")
"""The label of the next list of people, behind the last point of the one before: "Head of Roads. Apology • Cllr Roe"."""
_LABEL_BEFORE = re.compile(rf"[.):;]\s+{_PEOPLE}\s*$")


def _begins_point(text: str, cut: int) -> bool:
    """Return whether a sentence or the label of a list ends before a bullet, or a label stands behind it."""
    if text[:cut].rstrip()[-1:] in ".;:!?" or _LABELLED.match(text, cut):
        return True
    return _LABEL_BEFORE.search(text, max(0, cut - 40), cut) is not None


_LABELLED = re.compile(r"[•·▪]\s+[A-Z][\w /]{2,30}:\s")
