"""Personal names as committees write them, one at a place or the titled ones of a text.

The unit is a ``PersonName`` with its place in the text. Nothing here decides who a person is; see ``people``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from councilgraph_mappings.lookup import table
from councilgraph_mappings.parse.people.name_runs import begins_person
from councilgraph_mappings.parse.people.name_titles import (
    BEGIN_TITLE,
    FIRST_WORDS,
    GLUED,
    TITLE,
    TITLED_PLACES,
    all_weak,
    of_one,
    ranks,
    singular,
    titles_at,
)
from councilgraph_mappings.parse.people.name_words import (
    NOT_A_NAME,
    SURNAMES,
    WORD,
    after_post,
    gap,
    stops,
    words_of_name,
)
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.triggers import TITLED, triggers

_CAPITAL = bounded(r"[A-Z](?<![\w'’-].)[A-Za-zÀ-ÿ]*")
"""A word with a capital."""

_FOLDED = str.maketrans("-", " ", "'’‘`.")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name at one place of the text: ``text[start:end]`` is all of it, titles included."""

    titles: tuple[str, ...]
    forenames: tuple[str, ...]
    """Forenames and initials, without full stops."""
    surname: str
    """Empty where only a forename is written."""
    start: int
    end: int

    @property
    def plain(self) -> str:
        """Return the name without titles."""
        return " ".join((*self.forenames, self.surname)).strip()

    @property
    def councillor(self) -> bool:
        """Return whether a title says that the person is a councillor."""
        return bool(self.titles) and ranks(self.titles)[0]

    @property
    def civil(self) -> str:
        """Return the civil titles ("Mrs", "Dr") as written, joined."""
        return ranks(self.titles)[1] if self.titles else ""

    def shifted(self, offset: int) -> "PersonName":
        """Return the name as it is placed in a text that stands ``offset`` characters further on."""
        return PersonName(self.titles, self.forenames, self.surname, self.start + offset, self.end + offset)


@lru_cache(maxsize=2048)
def folded(name: str) -> str:
    """Return a name for comparison: small letters, straight apostrophes dropped, hyphens as spaces.

    >>> folded("Anne-Marie O’Brien")
    'anne marie obrien'
    """
    return " ".join(name.translate(_FOLDED).split()).casefold()


def name_at(text: str, pos: int, *, bare: int = 0) -> PersonName | None:
    """Return the name that begins at ``pos``, or None.

    A name with a title may be a surname alone; one without needs at least ``bare`` words; 0 means that a title is needed.

    >>> name = name_at("Councillor Mrs Beer, in the Chair", 0)
    >>> name.titles, name.forenames, name.surname, name.end
    (('Councillor', 'Mrs'), (), 'Beer', 19)
    >>> name_at("Ming van der Berg OBE (Director)", 0, bare=2).plain
    'Ming van der Berg'
    >>> name_at("the Chair", 0) is None
    True
    >>> name_at("Ann Roe B.E.", 0, bare=2).plain, name_at("Ann Roe B. E. Poe", 0, bare=2).plain
    ('Ann Roe', 'Ann Roe B E Poe')
    """
    return _name_at(text, pos, bare) if bare or text[pos : pos + 2] in BEGIN_TITLE else None


_BODIES = frozenset(spelt for known in table("organisations")["known"] for spelt in known if 0 < spelt.count(" ") <= 2)
"""Well-known bodies that are called like people: "Grant Thornton"."""

_COUNCIL = re.compile(r"\s(?:County|Borough|District|City|Metropolitan)\s+Council\b")
"""Initials behind a name look like a title before a council: "Cllr Mary Storey MS Marlshire County Council"."""


@lru_cache(maxsize=512)
def _name_at(text: str, pos: int, bare: int) -> PersonName | None:
    """Return the name at a place; lists are read more than once, so the answers for the last few hundred are kept."""
    titles, start = titles_at(text, pos)
    if not titles and not bare:
        return None
    if titles and (all_weak(titles) or titles == ("MS",)):
        first = WORD.match(text, start)
        if first and (stops(first[0]) if all_weak(titles) else _COUNCIL.match(text, first.end())):
            return None
    parts, ends = words_of_name(text, start, titled=bool(titles), alone=bare == 1)
    while len(parts) > 1 and len(parts[-1]) == 1 and len(parts[-2]) > 2:
        # A capital after the surname begins something else ("J. Roe A/Manager").
        parts.pop()
        ends.pop()
    if len(parts) > 2 and parts[-2] in {"B", "M"} and _DEGREE.match(text, ends[-3]):
        # "Ann Roe B.E.": a degree behind the name.
        parts, ends = parts[:-2], ends[:-2]
    while len(parts) > 1 and ends and text[ends[-1] : ends[-1] + 1] == "/":
        # "D. Roe Admin/Finance Officer": a word with a stroke begins what the person is.
        parts.pop()
        ends.pop()
    if len(parts) == 4 and parts[:2] == parts[2:]:
        # A page that links the name and then writes it again: "Ann Roe  Ann Roe, Clerk".
        parts, ends = parts[:2], ends[:2]
    elif [len(part) > 1 for part in parts] == [False, True, False, True] and len(parts[1]) > 2:
        # A list that lost its comma: "P. Roe A. Poe".
        parts, ends = parts[:2], ends[:2]
    elif len(parts) == 3 and parts[0] == parts[2] and not titles:
        pos = gap(text, ends[0])
        parts, ends = parts[1:], ends[1:]
    end = ends[-1] if ends else start
    if parts and _POSSESSIVE.search(parts[-1]):
        # "Councillor Roe’s apologies"
        parts[-1], end = parts[-1][:-2], end - 2
    if not titles and _ranked(parts, text[start:end]):
        # A rank or the letters of a body before the name ("ACC Ann Roe") are no forename.
        after = text[start + len(parts[0]) : end]
        pos = end - len(after.lstrip(" .\t\N{NO-BREAK SPACE}"))
        parts.pop(0)
    if not parts or (not titles and len(parts) < bare) or all(len(part) == 1 for part in parts):
        return None
    if not titles and " ".join(parts) in _BODIES:
        return None
    own = tuple(of_one(title) for title in titles)
    return PersonName(own, tuple(parts[:-1]), parts[-1], pos, after_post(text, end))


_DEGREE = bounded(r"[,\s]\s*[BM]\.\s?(?:A|E|Sc|Ed|Eng|Phil|Comm|Arch)\b\.?(?=\W*(?:$|[,;(\n]))")
_POSSESSIVE = re.compile(r"(?<=\w\w)[’'][sS]$")


def _ranked(parts: list[str], written: str) -> bool:
    """Return whether the first part of a name is set in capitals and the others are not."""
    if len(parts) < 3 or len(parts[0]) < 3:
        return False
    return written.startswith(parts[0].upper()) and not written.isupper()


@lru_cache(maxsize=512)
def names_in(text: str) -> tuple[PersonName, ...]:
    """Return the titled names of a text, in order; a plural title counts for the list that follows it.

    >>> [n.plain for n in names_in("Councillors Ann Lee, Mrs Poe and Ray spoke; Mr Fox replied.")]
    ['Ann Lee', 'Poe', 'Ray', 'Fox']
    """
    if not triggers(text) & TITLED and not GLUED.search(text):
        return ()
    found: list[PersonName] = []
    at = 0
    for place in TITLED_PLACES.places(text):
        if place < at or not (word := _CAPITAL.match(text, place)):
            continue
        if word[0].casefold() not in FIRST_WORDS and not GLUED.match(text, place):
            continue
        if (match := TITLE.match(text, place)) is None:
            continue
        at = match.end()
        if match["plural"]:
            listed = with_shared_surname(name_list(text, match.end(), match[0].strip()), text)
            found += listed
            at = max(at, listed[-1].end if listed else at)
        elif name := name_at(text, match.start()):
            found.append(name)
            at = name.end
    return tuple(found)


_BETWEEN = bounded(
    r"\s*(?:\([^()]{0,120}\)\s*)?(?:[,;]\s*and\s+|[,;]\s*|\s+and\s+|\s*&\s*|\s+together with\s+)", re.IGNORECASE
)


_COUPLE = 2


def with_shared_surname(names: Sequence[PersonName], text: str) -> list[PersonName]:
    """Return the names of a list, the first of two with the surname of the second where it is a given name alone.

    A common given name may be a surname as well, so the second of the two must be called by given name and surname.

    >>> for line in ("Councillors George and Judith Cooper", "Councillors Barry and Lee"):
    ...     [name.plain for name in names_in(line)]
    ['George Cooper', 'Judith Cooper']
    ['Barry', 'Lee']
    """
    if len(names) != _COUPLE:
        return [*names]
    first, second = names
    joined = text[first.end : second.start].strip() in {"and", "&"}
    shares = joined and not first.forenames and len(second.forenames) == 1 and len(second.forenames[0]) > 1
    if shares and first.councillor and begins_person(first.surname) and begins_person(second.forenames[0]):
        return [replace(first, forenames=(first.surname,), surname=second.surname), second]
    return [*names]


_NO_NAMES = NOT_A_NAME - SURNAMES


def name_list(text: str, pos: int, title: str) -> list[PersonName]:
    """Return the names of a list whose plural title stands before ``pos``: surnames alone are enough.

    >>> [n.plain for n in name_list("Cllrs. Derrick, S. Leaves (sub) and Winter agreed", 7, "Cllrs.")]
    ['Derrick', 'S Leaves', 'Winter']
    """
    found: list[PersonName] = []
    single = singular(title)
    at = pos
    while True:
        name = name_at(text, at) or name_at(text, at, bare=1)
        if name is None or (not name.forenames and name.surname.casefold() in _NO_NAMES):
            return found
        found.append(
            PersonName(
                (single, *name.titles) if not name.councillor else name.titles,
                name.forenames,
                name.surname,
                name.start,
                name.end,
            )
        )
        between = _BETWEEN.match(text, name.end)
        if between is None:
            return found
        at = between.end()
