"""Runs of names that lost all that stood between them: "Ann Roe Ben Poe Carol Lee", as flattened columns leave them.

A given name is where a person begins, mostly: of all ways to part a run into people of two to four words, that is taken
in which the fewest begin with a word that is no common given name. A run that no way fits is left whole.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from councilgraph_mappings.lookup import words
from councilgraph_mappings.parse.wording.scan import bounded

_FADAS = str.maketrans("áéíóúâêîôŵŷ", "aeiouaeiowy")
# Typists leave the accents out: "Ciaran" is "Ciarán".
_GIVEN = words("given_names", "common") | {name.translate(_FADAS) for name in words("given_names", "common")}
_EITHER = words("given_names", "either")
_PARTICLES = frozenset(
    {"o’", "o'", "ó", "ní", "nic", "mac", "mc", "de", "van", "von", "st", "st.", "le", "la", "du", "uí"}
)
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr"})
_WORD = re.compile(r"[A-ZÀ-Þ][\w’'-]*\.?|(?:van|von|de|du|le|la|der|den)(?=\s)")
_END = bounded(
    r"\s*(?:(?:,\s?)?[(\[][^()\[\]]{1,60}[)\]]|(?i:\bin\s+the\s+chair)\b|(?:[A-Z]{2,5}|[BM]\.?(?:Sc|[Ee]d|A)|Ph\.?D|LLB|Hons|Cert\.?\s?Ed|PgD|DipM)\b)|\s*[*#†^]+\s*"
)
"""What stands behind a name or before one and is no part of it: brackets, letters, stars, who was in the chair."""
_SPACES = re.compile(r" *")
_STAR = re.compile(r"[*#†^]\s*$")
_NEAR = 8
"""Signs before a star and its name."""
_LETTERS = bounded(r"[A-Z]{2,5}\b|[BM]\.?(?:Sc|[Ee]d|A)\b|Ph\.?D\b|Cert\b|Dip\b")

_LONGEST = 12_000
"""Characters of a list; what is longer is none."""
_UNSURE = 0.4
"""What it costs that a person begins with a given name that is a surname as often."""
_STRANGE = 1.0
"""What it costs that a person begins with a word that is no common given name."""
_THIRD = 0.6
_MORE = 1.5
_LONGER = 1.2
_GIVEN_LAST = 0.4
_BEARABLE = 0.45
"""What a person of a long run may cost in the mean."""
_SHORT = 3
"""A run of fewer people must fit without any cost."""


class _Way(NamedTuple):
    cost: float
    begins: tuple[int, ...]


def begins_person(word: str) -> bool:
    """Return whether a word is a common given name.

    >>> begins_person("Ann"), begins_person("Roe")
    (True, False)
    """
    return word.casefold() in _GIVEN


_DESCRIBED = bounded(r"(?P<given>[A-Z][a-z]+)\s[A-Z][\w’'-]+\s*[,(]")


def begins_described(text: str, at: int) -> bool:
    """Return whether a person with an office or a bracket behind the name begins at a place: "Ann Roe, Head of Law"."""
    match = _DESCRIBED.match(text, at)
    return match is not None and begins_person(match["given"])


_OFFICES_AND_SURNAMES = frozenset(
    {"champion", "clerk", "warden", "ranger", "constable", "steward", "marshall", "provost"}
)


def named_like_office(text: str) -> bool:
    """Return whether a person is named who is called what some offices are, as a common given name before it tells.

    >>> named_like_office("Mary Champion"), named_like_office("Climate Champion")
    (True, False)
    """
    given, _, surname = text.partition(" ")
    return surname.casefold() in _OFFICES_AND_SURNAMES and begins_person(given)


def further_people(text: str) -> list[int]:
    """Return where further people begin in a part of a list that no sign divides.

    >>> run = "Ann Roe Ben O’Poe In the Chair *Obi Lee (Vice) Mary Jane Fox MBE Carol Mc Moss"
    >>> [run[at:][:8] for at in further_people(run)]
    ['Ben O’Po', '*Obi Lee', 'Mary Jan', 'Carol Mc']
    >>> further_people("Head of Planning Services"), further_people("Ann Brenda Jean Poe")
    ([], [])
    """
    if len(text) > _LONGEST:
        return []
    begins: list[int] = []
    at = 0
    people = 0
    while at < len(text):
        run: list[tuple[int, str]] = []
        begin = at
        while (word := _WORD.match(text, at)) and not (run and _LETTERS.match(text, at)) and not _chairs(text, at):
            run.append((at, word[0]))
            at = _behind_spaces(text, word.end())
        if run:
            way = _parted(tuple(word for _, word in run))
            if way is None:
                return []
            people += len(way)
            places = [run[index][0] for index in way]
            star = _STAR.search(text, max(0, begin - _NEAR), begin)
            first = star.start() if star else begin
            begins += ([first] if begins or begin else []) + places[1:]
        passed = _END.match(text, at)
        if passed is None or not passed[0]:
            if text[at:].strip(" ."):
                return []
            break
        at = _behind_spaces(text, passed.end())
    return begins if people > 1 else []


def _behind_spaces(text: str, at: int) -> int:
    spaces = _SPACES.match(text, at)
    return spaces.end() if spaces else at


def _chairs(text: str, at: int) -> bool:
    return text[at : at + 12].casefold() == "in the chair"


@lru_cache(maxsize=256)
def _parted(run: tuple[str, ...]) -> tuple[int, ...] | None:
    """Return which words of a run people begin with, or None where the run is none of people."""
    best: list[_Way | None] = [_Way(0.0, ()), *[None] * len(run)]
    for end in range(2, len(run) + 1):
        ways = [
            _Way(way.cost + _cost(run[begin:end]), (*way.begins, begin))
            for begin in range(max(0, end - 4), end - 1)
            if (way := best[begin]) is not None
        ]
        best[end] = min(ways, default=None)
    way = best[len(run)]
    if way is None or way.cost > (_BEARABLE * len(way.begins) if len(way.begins) > _SHORT else 0.0):
        return (0,) if 2 <= len(run) <= 3 else None
    return way.begins


def _cost(person: tuple[str, ...]) -> float:
    """Return how unlike a name some words are."""
    first, last = person[0].casefold(), person[-1].casefold()
    if first.strip(".") in _TITLES and len(person) > 2:
        return _cost(person[1:])
    initialled = len(first.strip(".")) == 1
    cost = 0.0 if first in _GIVEN or initialled else _UNSURE if first in _EITHER else _STRANGE
    cost += _MORE if len(last.strip(".")) == 1 else 0.0
    cost += _GIVEN_LAST if last in _GIVEN else 0.0
    inner = [word for word in person[1:-1] if word.casefold() not in _PARTICLES]
    if initialled and all(len(word.strip(".")) == 1 for word in inner):
        return cost
    if person[1].casefold() in _PARTICLES and len(person) == 2:
        return cost + _MORE
    if len(inner) == 1:
        cost += _THIRD if inner[0].casefold() in _GIVEN or len(inner[0].strip(".")) == 1 else _LONGER
    elif inner:
        cost += _MORE
    return cost
