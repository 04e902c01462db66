"""Names and titles made comparable."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_NOT_WORD: Final = re.compile(r"[^\w£%]+")
_CIVIL: Final = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "prof",
        "professor",
        "sir",
        "dame",
        "lord",
        "lady",
        "baroness",
        "rev",
        "revd",
        "reverend",
        "canon",
    }
)
_OFFICE: Final = frozenset({"councillor", "councillors", "cllr", "cllrs", "alderman", "ald", "cynghorydd", "cyng"})
_MASCULINE: Final = frozenset({"mr", "sir", "lord"})
_FEMININE: Final = frozenset({"mrs", "ms", "miss", "dame", "lady", "baroness"})
_PARTICLES: Final = frozenset(
    {"van", "von", "de", "der", "den", "del", "della", "di", "da", "la", "le", "st", "ap", "ab"}
)
_EMPTY: Final = frozenset(
    {
        "a",
        "an",
        "and",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "or",
        "the",
        "to",
        "with",
        "update",
        "report",
        "review",
        "overview",
        "presentation",
        "verbal",
    }
)


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """Return a text for comparison: small letters without accents, words with single spaces.

    >>> folded("The Parks–Plan (Draft)"), folded("O’Néil")
    ('the parks plan draft', 'oneil')
    """
    plain = unicodedata.normalize("NFKD", text.replace("’", "").replace("'", "").replace("&", " and ")).casefold()
    return " ".join(_NOT_WORD.sub(" ", "".join(c for c in plain if not unicodedata.combining(c))).split())


def significant(text: str) -> frozenset[str]:
    """Return the words of a title that say what it is about.

    >>> sorted(significant("Update on the Parks Plan"))
    ['parks', 'plan']
    """
    return frozenset(folded(text).split()) - _EMPTY


def likeness(one: str, other: str) -> float:
    """Return how much of two texts is the same words, from 0 to 1.

    >>> likeness("The plan is approved.", "the plan is approved"), likeness("The plan", "A report")
    (1.0, 0.0)
    """
    first, second = Counter(folded(one).split()), Counter(folded(other).split())
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 0.0


def contained(part: str, whole: str) -> float:
    """Return how much of a text's words is in another, from 0 to 1."""
    words, others = Counter(folded(part).split()), Counter(folded(whole).split())
    return (words & others).total() / words.total() if words else 0.0


@dataclass(frozen=True, slots=True)
class Name:
    """A personal name taken apart for comparison."""

    forename: str
    """First forename or initial; empty where only a surname is written."""
    surname: str
    councillor: bool
    civil: str
    """ "m", "f" or empty where the titles do not tell."""
    middle: str = ""
    """First letter of a second forename, or empty."""

    @property
    def full(self) -> bool:
        """Return whether there is a forename, not only an initial."""
        return len(self.forename) > 1

    def fits(self, other: "Name") -> bool:
        """Return whether two names can be one person's.

        >>> name_of("Mrs Booth", "").fits(name_of("Diane Booth", "Councillor Mrs"))
        True
        >>> name_of("D. Booth", "").fits(name_of("Tom Booth", ""))
        False
        """
        if self.surname != other.surname or (self.civil and other.civil and self.civil != other.civil):
            return False
        if self.middle and other.middle and self.middle != other.middle:
            return False
        if not self.forename or not other.forename:
            return True
        if self.full and other.full:
            return self.forename == other.forename
        return self.forename[0] == other.forename[0]


def name_of(name: str, title: str) -> Name:
    """Return a name taken apart.

    >>> name_of("Ming van der Berg", "Councillor")
    Name(forename='ming', surname='berg', councillor=True, civil='', middle='')
    >>> name_of("Mrs Beer", "")
    Name(forename='', surname='beer', councillor=False, civil='f', middle='')
    """
    words = folded(name).split()
    titles = {*folded(title).split(), *(word for word in words if word in _CIVIL or word in _OFFICE)}
    bare = [word for word in words if word not in _CIVIL and word not in _OFFICE]
    civil = "f" if titles & _FEMININE else "m" if titles & _MASCULINE else ""
    forename = bare[0] if len(bare) > 1 else ""
    middle = bare[1][0] if len(bare) > 2 and bare[1] not in _PARTICLES else ""
    return Name(forename, bare[-1] if bare else "", bool(titles & _OFFICE), civil, middle)
