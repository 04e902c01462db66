"""Mentions that name one person, and whether a further name fits them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from councilgraph_mappings.parse.people.names import PersonName, folded

_MALE = frozenset({"mr", "sir", "lord", "father", "fr"})

_FEMALE = frozenset({"mrs", "ms", "miss", "dame", "lady", "baroness"})


@dataclass(slots=True)
class Cluster:
    """The mentions that are taken for one person."""

    surname: str
    forenames: tuple[str, ...]
    mentions: list[int] = field(default_factory=list)
    civil: set[str] = field(default_factory=set)
    councillor: bool = False

    def add(self, number: int, name: PersonName) -> None:
        """Take up a mention of the person by its number."""
        self.mentions.append(number)
        self.civil |= _genders(name)
        self.councillor |= name.councillor
        if sum(map(len, name.forenames)) > sum(map(len, self.forenames)):
            self.forenames = name.forenames


def _genders(name: PersonName) -> frozenset[str]:
    return _genders_of(name.civil) if name.titles else _NEITHER


_NEITHER: frozenset[str] = frozenset()


@lru_cache(maxsize=128)
def _genders_of(civil: str) -> frozenset[str]:
    """Return what civil titles say; a document has few of them and many names that bear them."""
    titles = {word.rstrip(".").casefold() for word in civil.split()}
    return frozenset(gender for gender, known in (("m", _MALE), ("f", _FEMALE)) if titles & known)


def may_be(cluster: Cluster, name: PersonName) -> bool:
    """Return whether forename and civil title of a name can be those of a cluster with the same surname."""
    if {"m", "f"} <= cluster.civil | _genders(name):
        return False
    if not cluster.forenames or not name.forenames:
        return True
    if _other_initials(cluster.forenames, name.forenames):
        return False
    one, other = folded(cluster.forenames[0]), folded(name.forenames[0])
    if len(one) <= 2 or len(other) <= 2:
        return one[:1] == other[:1]
    return one == other or (min(len(one), len(other)) >= 3 and (one.startswith(other) or other.startswith(one)))


def _other_initials(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether initials tell two people of one surname apart: "S J Roe" and "S A W Roe".

    >>> _other_initials(("S", "J"), ("S", "A", "W")), _other_initials(("Sam", "J"), ("S",))
    (True, False)
    """
    if not all(len(part) == 1 for part in one) and not all(len(part) == 1 for part in other):
        return False
    return any(a[:1].casefold() != b[:1].casefold() for a, b in zip(one[1:], other[1:], strict=False))
