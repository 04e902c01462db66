"""What never enters the graph, although a source prints it: e-mail addresses, telephone numbers, postcodes, homes.

Each pattern is bounded, so the time it takes grows with the length of the text and no faster. A venue keeps its
postcode: a town hall is no home.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

MARK: Final = "[…]"
"""Stands in a quotation where something private was taken out."""

_SUSPECT: Final = re.compile(r"[0-9@(\[]")
_SUSPECT_ANYWHERE: Final = re.compile(r"[\d@(\[]")
"""Digits of other scripts take longer to look for, and an ASCII text has none."""
_NOT_LOCAL: Final = frozenset(' \t\r\n\xa0@<>()[]",;:|')
_LONGEST_LOCAL: Final = 64
_DOMAIN: Final = re.compile(r"[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,8}")
_SPELT_OUT: Final = re.compile(r"\b[\w.+\-]{1,64} ?[(\[]at[)\]] ?[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,8}", re.IGNORECASE)
_TELEPHONE: Final = re.compile(
    r"(?<![\w/.£])(?:\+\d{2}[ \-]?(?:\(0\)[ \-]?)?\d{2,5}|\(0\d{2,5}\)|0\d{2,5})(?:[ \-.]{0,2}\d{2,8}){1,4}(?![\w/])"
)
_CALLED: Final = re.compile(
    r"\b(?:tel|telephone|phone|mobile|mob|fax|ext|extn)\b\.?(?: (?:no|number)\b\.?)? ?[:\-]? ?(\+?\d[\d \-()]{2,16}\d)",
    re.IGNORECASE,
)
_POSTCODE: Final = re.compile(r"\b(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})\b")
_POSTCODE_SIGN: Final = re.compile(r"\d[ABD-HJLNP-UW-Z]{2}\b")
_HOME: Final = re.compile(
    r"\b(?:lives?|living|lived|resides?|residing|resident|home|home address|private address)\b[^.\n\d]{0,40}"
    r"(\b\d{1,4}[A-Za-z]?,? (?:[A-Z][\w'’\-]{0,30} ){1,4}"
    r"(?:Road|Rd|Street|St|Avenue|Ave|Lane|Close|Drive|Way|Crescent|Terrace|Place|Court|Gardens|Grove|Hill|Row|Walk|Square|Mews)\b)"
)
_DIGITS: Final = re.compile(r"\d[\d \-.()]{6,}\d")
_SPELT_OUT_SIGNS: Final = ("(at)", "[at]")
_CALLED_SIGNS: Final = ("tel", "phone", "mob", "fax", "ext")
_HOME_SIGNS: Final = ("liv", "resid", "home", "private address")
_SHORTEST_NUMBER: Final = 9
_LONGEST_NUMBER: Final = 13


@dataclass(frozen=True, slots=True, order=True)
class Private:
    """A private part ``text[start:end]``."""

    start: int
    end: int
    postcode: bool = False


def private_parts(text: str) -> Iterator[Private]:
    """Yield what is private in a text; parts may overlap and come in no order.

    >>> [text[p.start : p.end] for text in ["Ring 01632 960 001 or write to a.b@example.org."] for p in private_parts(text)]
    ['a.b@example.org', '01632 960 001']
    """
    if _is_clean(text):
        return
    folded = text.lower()
    if "@" in folded:
        yield from _addresses(text)
    if _holds(folded, _SPELT_OUT_SIGNS):
        yield from (Private(*found.span()) for found in _SPELT_OUT.finditer(text))
    if _DIGITS.search(text):
        yield from _numbers(text)
    if _holds(folded, _CALLED_SIGNS):
        yield from (Private(*found.span(1)) for found in _CALLED.finditer(text))
    if _POSTCODE_SIGN.search(text):
        yield from (Private(*found.span(), postcode=True) for found in _POSTCODE.finditer(text))
    if _holds(folded, _HOME_SIGNS):
        yield from (Private(*found.span(1)) for found in _HOME.finditer(text))


def _is_clean(text: str) -> bool:
    """Return whether no pattern can match; so it is with most names and titles."""
    return not (_SUSPECT if text.isascii() else _SUSPECT_ANYWHERE).search(text)


def _holds(folded: str, signs: tuple[str, ...]) -> bool:
    """Return whether a text can match a pattern at all, which is far quicker to see than that it does."""
    return any(sign in folded for sign in signs)


def _numbers(text: str) -> Iterator[Private]:
    for found in _TELEPHONE.finditer(text):
        if _SHORTEST_NUMBER <= sum(map(str.isdigit, found[0])) <= _LONGEST_NUMBER:
            yield Private(*found.span())


def _addresses(text: str) -> Iterator[Private]:
    """Yield e-mail addresses, found from their sign outwards, so that no long word is scanned more than once."""
    after = 0
    sign = text.find("@")
    while sign != -1:
        start = sign
        while start > max(after, sign - _LONGEST_LOCAL) and text[start - 1] not in _NOT_LOCAL:
            start -= 1
        domain = _DOMAIN.match(text, sign + 1)
        if start < sign and domain:
            yield Private(start, domain.end())
            after = domain.end()
        else:
            after = sign + 1
        sign = text.find("@", after)


def redact(text: str, *, postcodes: bool = True) -> str:
    """Return the text with a mark in the place of what is private.

    >>> redact("Contact: Jo Marsh, 01632 960001, jo.marsh@larkhill.example"), redact("No. 23/00417/FUL, £1,250")
    ('Contact: Jo Marsh, […], […]', 'No. 23/00417/FUL, £1,250')
    >>> redact("Guildhall, Larkhill LK1 1AA"), redact("Guildhall, Larkhill LK1 1AA", postcodes=False)
    ('Guildhall, Larkhill […]', 'Guildhall, Larkhill LK1 1AA')
    """
    if _is_clean(text):
        return text
    parts = sorted(part for part in private_parts(text) if postcodes or not part.postcode)
    return _without(text, 0, len(text), parts) if parts else text


def _without(text: str, start: int, end: int, parts: Sequence[Private]) -> str:
    kept: list[str] = []
    at = start
    for part in parts:
        if part.end <= at:
            continue
        if part.start >= at:
            kept += (text[at : part.start], MARK)
        elif not kept:
            kept.append(MARK)
        at = min(part.end, end)
    kept.append(text[at:end])
    return "".join(kept)


class PrivateText:
    """A document's text whose passages can be quoted without what is private in it.

    >>> PrivateText("Write to a.b@example.org today.").quote(0, 31, limit=600)
    (31, 'Write to […] today.')
    """

    def __init__(self, text: str) -> None:
        """Find once what is private in the text."""
        self._text = text
        self._parts = _apart(private_parts(text))
        self._starts = [part.start for part in self._parts]

    def quote(self, start: int, end: int, *, limit: int, postcodes: bool = True) -> tuple[int, str]:
        """Return a passage, cut at a word where it is longer than the limit, and the offset where the cut is.

        ``text[start:cut]`` is the quotation but for its marks; a part that is private is never cut in two.
        """
        cut = self._cut(start, end, limit)
        first = max(0, bisect_right(self._starts, start) - 1)
        parts = []
        for part in self._parts[first:]:
            if part.start >= cut:
                break
            if part.end > start and (postcodes or not part.postcode):
                parts.append(part)
        return cut, _without(self._text, start, cut, parts) if parts else self._text[start:cut]

    def _cut(self, start: int, end: int, limit: int) -> int:
        end = min(end, len(self._text))
        if end - start <= limit:
            return end
        space = self._text.rfind(" ", start + limit - 80, start + limit)
        cut = space if space > start else start + limit
        at = bisect_right(self._starts, cut) - 1
        if at >= 0 and self._parts[at].start < cut < self._parts[at].end:
            return min(self._parts[at].end, end)
        return cut


def _apart(parts: Iterator[Private]) -> list[Private]:
    """Return the parts in order, those that overlap as one."""
    merged: list[Private] = []
    for part in sorted(parts):
        if merged and part.start < merged[-1].end:
            last = merged.pop()
            merged.append(Private(last.start, max(last.end, part.end), last.postcode and part.postcode))
        else:
            merged.append(part)
    return merged


def quotes(exact: str, passage: str) -> bool:
    """Return whether a quotation is what the passage says, whatever stands in the place of its marks.

    >>> quotes("Write to […] today.", "Write to a.b@example.org today."), quotes("Write to […]", "Wrote to a.b@example.org")
    (True, False)
    """
    first, *others = exact.split(MARK)
    if not others:
        return exact == passage
    last = others.pop()
    if len(first) + len(last) > len(passage) or not passage.startswith(first) or not passage.endswith(last):
        return False
    at, end = len(first), len(passage) - len(last)
    for part in others:
        found = passage.find(part, at, end)
        if found == -1:
            return False
        at = found + len(part)
    return True
