"""Personal names as committees write them: titles, initials, particles, letters after the name.

The unit is a ``PersonName`` with its place in the text. Nothing here decides who a person is; see ``people``.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from councilgraph_mappings.lookup import alternatives, table, words
from councilgraph_mappings.parse.scan import bounded
from councilgraph_mappings.parse.sought import Sought, beginnings
from councilgraph_mappings.parse.triggers import TITLED, triggers

_TITLES = table("titles")

_SINGLE = alternatives([*_TITLES["office"], *_TITLES["civil"]])

_PLURAL = alternatives(_TITLES["plural"])

TITLE = bounded(
    rf"(?:(?P<plural>{_PLURAL})|(?P<single>{_SINGLE}))(?:\.|\b|(?-i:(?<=Cllr)(?=[A-Z][a-z])))(?!['’]\w)\.?:?\s*",
    re.IGNORECASE,
)
"""One title at a place; group ``plural`` where it stands for every name of a list."""

_CAPITAL = bounded(r"[A-Z](?<![\w'’-].)[A-Za-zÀ-ÿ]*")
"""A word with a capital."""

_FIRST = frozenset(
    form
    for kind in ("office", "civil", "plural")
    for title in _TITLES[kind]
    for first in [title.split()[0].casefold()]
    # "Councillors’" and "councillors" of the table also open "councillor"; "Miss" stays as it is.
    for form in (first, first.rstrip("'’"), first.rstrip("s'’"), first.rstrip("s'’") + "s")
)
"""First words of titles that stand in running text."""

_BEGIN_TITLE = beginnings(title for kind in ("office", "civil", "plural") for title in _TITLES[kind])
"""Two letters tell most places where no title begins."""

_TITLED = Sought(TITLE, [title for kind in ("office", "civil", "plural") for title in _TITLES[kind]])

_OFFICE_TITLE = bounded(rf"(?:{alternatives([*_TITLES['office'], *_TITLES['plural']])})\b", re.IGNORECASE)


@lru_cache(maxsize=512)
def _ranks(titles: tuple[str, ...]) -> tuple[bool, str]:
    """Return whether one of the titles is a councillor's, and the others, joined; a document has few and asks often."""
    civil = [title for title in titles if _OFFICE_TITLE.match(title) is None]
    return len(civil) < len(titles), " ".join(civil)


_UPPER = "A-ZÀ-ÖØ-ÞĀ-Ž"

_LOWER = "a-zà-öø-ÿā-ž"

_WORD = bounded(
    rf"(?:O['’‘`]\s)?[{_UPPER}](?:[{_UPPER}{_LOWER}]|['’‘`](?=[{_UPPER}{_LOWER}])|-(?=[{_UPPER}{_LOWER}])){{0,40}}\.?|[dl]['’][{_UPPER}][{_LOWER}]+"
)

_PARTICLE = bounded(rf"(?:(?:{alternatives(_TITLES['particles'])})\s){{1,2}}", re.IGNORECASE)

_BEGIN_PARTICLE = beginnings(f"{particle} " for particle in _TITLES["particles"])

_BEGIN_POST = "".join(sorted({sign for post in _TITLES["post_nominals"] for sign in beginnings([post[0]])}))

_POST = bounded(
    rf"[,\s]\s*\(?(?=[{_BEGIN_POST}])(?:{alternatives(_TITLES['post_nominals'])})\b\)?\.?(?!\s+[{_LOWER}])",
    re.IGNORECASE,
)

_INITIAL = bounded(rf"(?:[{_UPPER}]\.){{1,4}}$|[{_UPPER}]{{1,2}}\.?$|[{_UPPER}][{_LOWER}]?\.$")

_FOLDED = str.maketrans("-", " ", "'’‘`.")

_LETTERS = words("titles", "post_nominals")

SURNAMES = words("not_names", "surnames")

_NAME_ENDS = bounded(
    r"\s*(?:[,.;:()]|$|\n)|\s+(?:and|&|was|were|had|has|is|seconded|proposed|declared|left|joined|OBE|MBE|CBE|JP)\b"
)

_WEAK = words("titles", "weak")

NOT_A_NAME = words("not_names", "words")


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
        return bool(self.titles) and _ranks(self.titles)[0]

    @property
    def civil(self) -> str:
        """Return the civil titles ("Mrs", "Dr") as written, joined."""
        return _ranks(self.titles)[1] if self.titles else ""

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


def _proper(word: str) -> str:
    """Return a word that is set in capitals as a name is written; others as they are.

    >>> _proper("O'BRIEN"), _proper("McDonald"), _proper("JP")
    ("O'Brien", 'McDonald', 'JP')
    """
    if len(word) < 3 or not word.isupper():
        return word
    return re.sub(rf"[{_UPPER}{_LOWER}]+", lambda m: m[0].capitalize(), word)


def _titles(text: str, pos: int) -> tuple[tuple[str, ...], int]:
    found: list[str] = []
    while len(found) < 4 and text[pos : pos + 2] in _BEGIN_TITLE and (match := TITLE.match(text, pos)):
        title = match[0].strip().rstrip(":")
        # "St", "Lady" and the like are titles only with a capital; "mr" in running text is no name.
        if not title[0].isupper() and "councillor" not in title.casefold() and "cllr" not in title.casefold():
            break
        found.append(title)
        pos = match.end()
    return tuple(found), pos


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
    """
    return _name_at(text, pos, bare) if bare or text[pos : pos + 2] in _BEGIN_TITLE else None


@lru_cache(maxsize=512)
def _name_at(text: str, pos: int, bare: int) -> PersonName | None:
    """Return the name at a place; lists are read more than once, so the answers for the last few hundred are kept."""
    titles, start = _titles(text, pos)
    if not titles and not bare:
        return None
    if titles and all(title.rstrip(".").casefold() in _WEAK for title in titles):
        first = _WORD.match(text, start)
        if first and _stops(first[0]):
            return None
    parts, ends = _words(text, start, titled=bool(titles), alone=bare == 1)
    while len(parts) > 1 and len(parts[-1]) == 1 and len(parts[-2]) > 2:
        # A capital after the surname begins something else ("J. Roe A/Manager").
        parts.pop()
        ends.pop()
    if len(parts) == 4 and parts[:2] == parts[2:]:
        # A page that links the name and then writes it again: "Ann Roe  Ann Roe, Clerk".
        parts, ends = parts[:2], ends[:2]
    elif len(parts) == 3 and parts[0] == parts[2] and not titles:
        pos = _gap(text, ends[0])
        parts, ends = parts[1:], ends[1:]
    end = ends[-1] if ends else start
    if not titles and _ranked(parts, text[start:end]):
        # A rank or the letters of a body before the name ("ACC Ann Roe") are no forename.
        after = text[start + len(parts[0]) : end]
        pos = end - len(after.lstrip(" .\t\N{NO-BREAK SPACE}"))
        parts.pop(0)
    if not parts or (not titles and len(parts) < bare) or all(len(part) == 1 for part in parts):
        return None
    return PersonName(titles, tuple(parts[:-1]), parts[-1], pos, _after_post(text, end))


def _ranked(parts: list[str], written: str) -> bool:
    """Return whether the first part of a name is set in capitals and the others are not."""
    if len(parts) < 3 or len(parts[0]) < 3:
        return False
    return written.startswith(parts[0].upper()) and not written.isupper()


def _words(text: str, start: int, *, titled: bool, alone: bool) -> tuple[list[str], list[int]]:
    """Return the words of a name that begins at ``start`` and where each ends; ``alone``: a surname is enough."""
    parts: list[str] = []
    ends: list[int] = []
    at = start
    while len(parts) < 5:
        if (parts or titled) and (found := _with_particle(text, at)):
            parts.append(found[0])
            ends.append(found[1])
        elif (match := _WORD.match(text, at)) and not _breaks(text, match, parts, titled=titled, alone=alone):
            part, ended = _part(match[0])
            parts.append(part)
            if ended:
                # The full stop after an initial is part of the name; after a word it ends the sentence.
                return parts, [*ends, match.end() - 1]
            ends.append(match.end())
        else:
            break
        at = _gap(text, ends[-1])
        if text[ends[-1] + 1 : ends[-1] + 2] in _QUOTES and (nickname := _NICKNAME.match(text, ends[-1])):
            at = nickname.end()
        if at == ends[-1] and not parts[-1].isupper():
            break
    return parts, ends


@lru_cache(maxsize=1024)
def _part(word: str) -> tuple[str, bool]:
    """Return a word of a name without full stop, and whether that ends the sentence and not an initial.

    >>> _part("ROE."), _part("A.")
    (('Roe', True), ('A', False))
    """
    bare = word.rstrip(".")
    if len(bare) == 1 or _INITIAL.match(word):
        return bare, False
    return _proper(bare), word.endswith(".")


_QUOTES = frozenset('“"‘')
_NICKNAME = bounded(r"\s[“\"‘][A-Z][\w’' -]{1,20}[”\"’]\s(?=[A-Z])")
"""What a forename is called among friends: "Peter “Chips” Poe"."""


def _with_particle(text: str, at: int) -> tuple[str, int] | None:
    """Return a surname with its particle ("van der Berg") and its end, or None."""
    if text[at : at + 2] not in _BEGIN_PARTICLE:
        return None
    if not (particle := _PARTICLE.match(text, at)) or not (following := _WORD.match(text, particle.end())):
        return None
    if _stops(following[0]):
        return None
    return f"{particle[0]}{_proper(following[0].rstrip('.'))}", following.end()


MONTHS_AND_NAMES = frozenset({"april", "may", "june", "august"})
"""Months that people are called as well: "June Roe"."""
_SURNAME_AFTER = bounded(r"\s(?P<surname>[A-Z][a-z’'-]+)")

_NEVER_FIRST = frozenset({"the", "for", "was", "were"})


def _breaks(text: str, match: re.Match[str], parts: list[str], *, titled: bool, alone: bool) -> bool:
    """Return whether a word with a capital is no part of the name: another word of papers, or letters after a name."""
    word = match[0]
    if parts and len(word) > 1 and word.isupper() and word.casefold() in _LETTERS:
        return True
    if not _stops(word):
        return False
    folded_word = word.casefold().removesuffix(".")
    if not parts and titled and folded_word not in _NEVER_FIRST:
        return False
    if not parts and folded_word in MONTHS_AND_NAMES and (after := _SURNAME_AFTER.match(text, match.end())):
        return _stops(after["surname"])
    # Many such words are surnames as well: after a forename, and where the name ends.
    if parts and titled and all(len(part) == 1 for part in parts) and _NAME_ENDS.match(text, match.end()):
        return False  # "Councillor Mrs K F Mayor"
    surname = len(parts) == 1 or (alone and not parts)
    ends = (alone and word.endswith(".")) or _NAME_ENDS.match(text, match.end())
    return not (surname and folded_word in SURNAMES and ends)


def _after_post(text: str, end: int) -> int:
    """Return the end of the letters that follow a name ("MBE JP"), given where the first of them ends."""
    while match := _POST.match(text, end):
        end = match.end()
    return end


def _gap(text: str, at: int) -> int:
    """Return where the next word begins after at most two white-space characters on the same line."""
    if text[at : at + 1] not in _BLANKS:
        return at
    return at + 2 if text[at + 1 : at + 2] in _BLANKS else at + 1


_BLANKS = frozenset("   \t")


@lru_cache(maxsize=1024)
def _stops(word: str) -> bool:
    # A single capital is an initial, also "A" and "I".
    return len(word.rstrip(".")) > 1 and word.rstrip(".").casefold() in NOT_A_NAME


@lru_cache(maxsize=512)
def names_in(text: str) -> tuple[PersonName, ...]:
    """Return the titled names of a text, in order; a plural title counts for the list that follows it.

    >>> [n.plain for n in names_in("Councillors Ann Lee, Mrs Poe and Ray spoke; Mr Fox replied.")]
    ['Ann Lee', 'Poe', 'Ray', 'Fox']
    """
    if not triggers(text) & TITLED:
        return ()
    found: list[PersonName] = []
    at = 0
    for place in _TITLED.places(text):
        if place < at or not (word := _CAPITAL.match(text, place)) or word[0].casefold() not in _FIRST:
            continue
        if (match := TITLE.match(text, place)) is None:
            continue
        at = match.end()
        if match["plural"]:
            listed = name_list(text, match.end(), match[0].strip())
            found += listed
            at = max(at, listed[-1].end if listed else at)
        elif name := name_at(text, match.start()):
            found.append(name)
            at = name.end
    return tuple(found)


_BETWEEN = bounded(
    r"\s*(?:\([^()]{0,120}\)\s*)?(?:[,;]\s*and\s+|[,;]\s*|\s+and\s+|\s*&\s*|\s+together with\s+)", re.IGNORECASE
)


def name_list(text: str, pos: int, title: str) -> list[PersonName]:
    """Return the names of a list whose plural title stands before ``pos``: surnames alone are enough.

    >>> [n.plain for n in name_list("Cllrs. Derrick, S. Leaves (sub) and Winter agreed", 7, "Cllrs.")]
    ['Derrick', 'S Leaves', 'Winter']
    """
    found: list[PersonName] = []
    single = _singular(title)
    at = pos
    while True:
        name = name_at(text, at) or name_at(text, at, bare=1)
        if name is None:
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


def _singular(title: str) -> str:
    """Return the title of one of the people a plural title announces.

    >>> _singular("Councillors"), _singular("Cllrs."), _singular("Messrs")
    ('Councillor', 'Cllr', 'Mr')
    """
    plain = title.rstrip(".:'’")
    known = _TITLES["singular"].get(plain.casefold())
    if known:
        return str(known)
    return plain.removesuffix("s").rstrip("'’")
