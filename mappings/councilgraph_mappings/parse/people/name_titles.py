"""The titles of people, before their names and for lists of names: "Councillor", "Mrs", "Messrs"."""

import re
from functools import lru_cache

from councilgraph_mappings.lookup import alternatives, table, words
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sought import Sought, beginnings

_TITLES = table("titles")

_SINGLE = alternatives([*_TITLES["office"], *_TITLES["civil"]])

_PLURAL = alternatives(_TITLES["plural"])

TITLE = bounded(
    rf"(?:(?P<plural>{_PLURAL})|(?P<single>{_SINGLE}))(?:\.|\b|(?-i:(?:(?<=Cllr)|(?<=Cllrs)|(?<=Councillor)|(?<=Councillors))(?=[A-Z][a-z])))(?!['’]\w)\.?(?:\s?:)?\s*",
    re.IGNORECASE,
)
"""One title at a place; group ``plural`` where it stands for every name of a list."""

GLUED = re.compile(r"\b(?:Councillor|Cllr)s?(?=[A-Z][a-z])")
"""A title that lost the space behind it, as pages do whose markup is taken off: "CouncillorMrs Poe"."""

FIRST_WORDS = frozenset(
    form
    for kind in ("office", "civil", "plural")
    for title in _TITLES[kind]
    for first in [title.split()[0].casefold()]
    # "Councillors’" and "councillors" of the table also open "councillor"; "Miss" stays as it is.
    for form in (first, first.rstrip("'’"), first.rstrip("s'’"), first.rstrip("s'’") + "s")
)
"""First words of titles that stand in running text."""

BEGIN_TITLE = beginnings(title for kind in ("office", "civil", "plural") for title in _TITLES[kind])
"""Two letters tell most places where no title begins."""

TITLED_PLACES = Sought(TITLE, [title for kind in ("office", "civil", "plural") for title in _TITLES[kind]], also=GLUED)

_OFFICE_TITLE = bounded(rf"(?:{alternatives([*_TITLES['office'], *_TITLES['plural']])})\b", re.IGNORECASE)

_OF_SEVERAL = frozenset(title.casefold() for title in _TITLES["plural"])

_WEAK = words("titles", "weak")


@lru_cache(maxsize=512)
def ranks(titles: tuple[str, ...]) -> tuple[bool, str]:
    """Return whether one of the titles is a councillor's, and the others, joined; a document has few and asks often."""
    civil = [title for title in titles if _OFFICE_TITLE.match(title) is None]
    return len(civil) < len(titles), " ".join(civil)


def titles_at(text: str, pos: int) -> tuple[tuple[str, ...], int]:
    """Return the titles that stand at a place, and where what they are titles of begins.

    >>> titles_at("Cllr. Dr Ann Roe", 0)
    (('Cllr.', 'Dr'), 9)
    >>> titles_at("Cllr Baron, Cllr Roe", 0)
    (('Cllr',), 5)
    """
    found: list[str] = []
    starts: list[int] = []
    while len(found) < 4 and text[pos : pos + 2] in BEGIN_TITLE and (match := TITLE.match(text, pos)):
        title = match[0].strip().rstrip(":")
        # "St", "Lady" and the like are titles only with a capital; "mr" in running text is no name.
        if not title[0].isupper() and "councillor" not in title.casefold() and "cllr" not in title.casefold():
            break
        found.append(title)
        starts.append(pos)
        pos = match.end()
    if found and (number := _COLLAR_NUMBER.match(text, pos)) and found[-1].rstrip(".").casefold() in _RANKS:
        pos = number.end()
    if len(found) > 1 and found[-1].casefold() in _SURNAMES and _ENDS.match(text, pos):
        return tuple(found[:-1]), starts[-1]
    return tuple(found), pos


_RANKS = words("titles", "ranks")
_COLLAR_NUMBER = re.compile(r"\d{2,6}\s(?=[A-Z])")
"""Officers of the police are told by the number on their collar as well: "PC 1234 Roe"."""
_SURNAMES = words("titles", "surnames")
_ENDS = re.compile(
    r"[,;:.()&]|$|(?!(?:van|von|de|der|den|du|di|da|dos|la|le|ap|ab|mac|ten|op|zu|bin|ibn|al|el)\b)[a-z]"
)
"""Where no name follows such a title it is one: "Cllr Baron, Cllr Lord"."""


def all_weak(titles: tuple[str, ...]) -> bool:
    """Return whether titles are words that also begin the names of places ("St"): no title of a person alone."""
    return all(title.rstrip(".").casefold() in _WEAK for title in titles)


def of_one(title: str) -> str:
    """Return a title as one person bears it.

    >>> of_one("Cllrs."), of_one("Mrs")
    ('Cllr', 'Mrs')
    """
    return singular(title) if title.rstrip(".:").casefold() in _OF_SEVERAL else title


def singular(title: str) -> str:
    """Return the title of one of the people a plural title announces.

    >>> singular("Councillors"), singular("Cllrs."), singular("Messrs")
    ('Councillor', 'Cllr', 'Mr')
    """
    plain = title.rstrip(".:'’")
    known = _TITLES["singular"].get(plain.casefold())
    if known:
        return str(known)
    return plain.removesuffix("s").rstrip("'’")
