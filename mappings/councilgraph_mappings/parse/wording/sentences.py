"""Sentences of committee prose, where "Cllr.", "No.", "p.m." and initials do not end one."""

import re
from collections.abc import Iterator
from functools import lru_cache

from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.wording.scan import bounded

_WORDS = [
    *table("abbreviations")["words"],
    *(word for kind in ("office", "civil", "plural") for word in table("titles")[kind]),
]

_LAST_WORDS = frozenset(word.casefold().split()[-1] for word in _WORDS)
"""What stands before the full stop of an abbreviation, which may be of several words."""

_CUT_WORDS = frozenset(word.casefold().split()[-1] for word in table("abbreviations")["words"])
_SHORT = 5

_ABBREVIATED = bounded(
    rf"(?:^|[\s(])(?:{alternatives(_WORDS)}|(?:[A-Z]\.){{0,3}}[A-Z])\.$",
    re.IGNORECASE,
)

_END = bounded(r"[.!?]['’”\")\]]?\s+(?=[A-Z0-9‘“\"'(\[£•]|(?:i{1,3}|iv|v|vi{1,3}|ix|xi{0,3}|[b-h])[.)]\s[A-Z])")


def sentences(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Return the place of each sentence of ``text[start:]`` in order, as (start, end), without the white space between.

    >>> line = "Cllr. A. Smith spoke. Cllr. J.W. Poe did not. The Panel, at 7 p.m. Monday, rose (No. 4). Agreed."
    >>> [line[a:b] for a, b in sentences(line)]
    ['Cllr. A. Smith spoke.', 'Cllr. J.W. Poe did not.', 'The Panel, at 7 p.m. Monday, rose (No. 4).', 'Agreed.']
    """
    # Who begins in the middle seldom goes far: all sentences from each place on would cost the square of the length.
    return _each(text, start) if start else iter(_all(text))


def last_sentence(text: str) -> tuple[int, int] | None:
    """Return the place of the last sentence of a text; None where it holds nothing but white space.

    >>> last_sentence("Members spoke. It was late."), last_sentence(" ")
    ((15, 27), None)
    """
    *_, last = (None, *sentences(text))
    return last


@lru_cache(maxsize=2048)
def _all(text: str) -> tuple[tuple[int, int], ...]:
    """Return the place of each sentence; several readers go through the same paragraph, so the last are kept."""
    return tuple(_each(text, 0))


def _each(text: str, start: int) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _END.finditer(text, start):
        stop = match.start() + 1
        if match[0][0] == "." and (
            _abbreviated(text, max(begin - 1, 0, stop - 24), stop) or _within_date(text, stop, match.end())
        ):
            continue
        yield begin, match.end() - (len(match[0]) - len(match[0].rstrip()))
        begin = match.end()
    stop = len(text.rstrip())
    if begin < stop:
        yield begin, stop


_MONTHS = frozenset(form[:3].casefold() for forms in table("dates")["months"] for form in forms)


def _within_date(text: str, stop: int, after: int) -> bool:
    """Return whether a full stop stands behind the ordinal of a date: "on 25th. March".

    >>> _within_date("on 25th. March", 8, 9), _within_date("the 25th. Members", 9, 10)
    (True, False)
    """
    day = text[stop - 3 : stop - 1] in {"st", "nd", "rd", "th"} and text[stop - 4 : stop - 3].isdigit()
    return day and text[after : after + 3].casefold() in _MONTHS


def _abbreviated(text: str, start: int, stop: int) -> bool:
    """Return whether a full stop that ends ``text[start:stop]`` belongs to an abbreviation."""
    words = text[start : stop - 1].split()
    last = words[-1].rpartition("(")[2] if words else ""
    if last.islower() and len(last) > _SHORT and last not in _CUT_WORDS:
        return False  # "her work as a councillor. Clerk to write": a title in small letters and in full is a word
    can = len(last) == 1 or last[-2:-1] == "." or last.casefold() in _LAST_WORDS or not last.isascii()
    return can and _ABBREVIATED.search(text, start, stop) is not None
