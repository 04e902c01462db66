"""Who is who within one document: every mention of a name is resolved to one person, or kept apart.

Surname and forename decide; an initial fits the one forename it begins; a surname alone fits the one person who bears it;
civil titles must not contradict ("Mr" and "Mrs"). One list names nobody twice: "Councillors Roe, Mrs Roe and Poe" are
three people, and in the rest of that document "Councillor Roe" is the one without a title. Where two people fit, the
mention stays a person of its own and a finding says so: the reader of the graph is never told more than the document says.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.finding import Finding, FindingKind
from councilgraph_mappings.parse.people.clusters import Cluster, may_be
from councilgraph_mappings.parse.people.names import PersonName, folded
from councilgraph_mappings.records import Person

_MAC = re.compile(r"Ma?c[A-Z]")

_APOSTROPHES = re.compile(r"['’‘`]")

_NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=2048)
def slug(text: str) -> str:
    """Return a text as small ASCII letters, digits and hyphens, at most 80 long.

    >>> slug("Séamus O’Brien-Smith")
    'seamus-obrien-smith'
    """
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text)).encode("ascii", "ignore").decode()
    return _NOT_IN_SLUG.sub("-", plain.lower()).strip("-")[:80].strip("-") or "unnamed"


class People:
    """Collects the mentions of a document under provisional keys; ``settle`` says who they are."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._mentions: list[tuple[PersonName, str]] = []
        self._places: dict[tuple[int, int, str], str] = {}
        self._letters: dict[int, str] = {}
        """What stands in brackets behind a surname that several have: "Councillor Ryan (M)"."""

    def mention(self, name: PersonName, rule: str, offset: int = 0) -> str:
        """Return the provisional key of a mention whose place is shifted by ``offset``."""
        place = (name.start + offset, name.end + offset, name.plain)
        if place not in self._places:
            self._places[place] = f"~{len(self._mentions)}"
            self._mentions.append((PersonName(name.titles, name.forenames, name.surname, *place[:2]), rule))
        return self._places[place]

    def surname(self, key: str) -> str:
        """Return the surname in a mention with this provisional key."""
        return self._mentions[int(key[1:])][0].surname

    def name(self, key: str) -> PersonName:
        """Return the name of a mention with this provisional key."""
        return self._mentions[int(key[1:])][0]

    @staticmethod
    def initials_of(name: PersonName) -> list[str]:
        """Return the initials by which minutes may call somebody.

        >>> from councilgraph_mappings.parse.people.names import name_at
        >>> People.initials_of(name_at("Cllr Ann McDuff", 0))
        ['AM', 'AMc', 'AMC', 'AMcD']
        """
        first = "".join(part[:1] for part in name.forenames)
        if not first:
            return []
        mac = _MAC.match(name.surname)
        two = [first + name.surname[:2], first + name.surname[:2].upper()] if len(first) == 1 else []
        return list(dict.fromkeys([first + name.surname[:1], *two, *([first + mac[0]] if mac else [])]))

    def told_apart(self, key: str, letter: str) -> None:
        """Remember the initial that tells apart whom a mention with this key names by a surname alone."""
        self._letters[int(key[1:])] = letter

    def initials(self, key: str) -> str:
        """Return the initials of a mention with this provisional key, empty where no forename is written."""
        name = self._mentions[int(key[1:])][0]
        return "".join(part[:1] for part in (*name.forenames, *name.surname.split())) if name.forenames else ""

    def settle(self) -> tuple[tuple[Person, ...], dict[str, str], list[Finding]]:
        """Return the people, the key of each provisional key, and the mentions that fit more than one person."""
        findings: list[Finding] = []
        by_surname: dict[str, list[Cluster]] = defaultdict(list)
        lists = self._lists()
        # Lists first: they tell people of one surname apart whom the text around them names by the surname alone.
        order = sorted(
            range(len(self._mentions)),
            key=lambda n: (-_fullness(self._mentions[n][0]), n not in lists, self._mentions[n][0].start, n),
        )
        for number in order:
            name = self._mentions[number][0]
            clusters = by_surname[folded(name.surname)] if name.surname else _by_forename(by_surname.values(), name)
            fitting = (
                [c for c in clusters if may_be(c, name) and not self._beside(c, number, lists)]
                if name.surname
                else clusters
            )
            if len(fitting) > 1:
                fitting = [c for c in fitting if self._titled_alike(c, name)] or fitting
            if len(fitting) > 1 and self._mentions[number][1].startswith("motions."):
                fitting = [c for c in fitting if not self._away(c)] or fitting
            if len(fitting) > 1 and name.forenames:
                fitting = [c for c in fitting if c.forenames == name.forenames] or fitting
            if len(fitting) > 1 and (letter := self._letters.get(number)):
                fitting = [c for c in fitting if c.forenames and c.forenames[0][:1] == letter] or fitting
            if len(fitting) > 1:
                fitting = (
                    [c for c in fitting if c.councillor == name.councillor]
                    if not name.forenames or len(name.forenames[0]) <= 2
                    else fitting[:1]
                )
            if len(fitting) == 1:
                fitting[0].add(number, name)
                continue
            if len(fitting) > 1:
                findings.append(
                    Finding(
                        name.start,
                        name.end,
                        FindingKind.UNSETTLED,
                        f"“{name.plain}” may be any of {len(fitting)} people of this document",
                    )
                )
            cluster = Cluster(name.surname, name.forenames)
            cluster.add(number, name)
            by_surname[folded(name.surname)].append(cluster)
        ordered = sorted((c for clusters in by_surname.values() for c in clusters), key=lambda c: min(c.mentions))
        people: list[Person] = []
        keys: dict[str, str] = {}
        taken: dict[str, int] = defaultdict(int)
        for cluster in ordered:
            person = self._person(cluster, taken)
            people.append(person)
            keys.update({f"~{number}": person.key for number in cluster.mentions})
        return tuple(people), keys, findings

    def _lists(self) -> dict[int, int]:
        """Return the list in which each mention stands that has no more than a comma or "and" beside it.

        A list is known by its first mention; the lines of a table are one list.
        """
        lists: dict[int, int] = {}
        before: int | None = None
        for number in sorted(range(len(self._mentions)), key=lambda n: (self._mentions[n][0].start, n)):
            name, rule = self._mentions[number]
            if before is not None:
                last, last_rule = self._mentions[before]
                beside = 0 <= name.start - last.end <= _BETWEEN
                if beside or (rule == last_rule and rule.startswith(_ROWS) and name.start - last.end < _ROW):
                    lists[number] = lists.setdefault(before, before)
            before = number
        return lists

    def _titled_alike(self, cluster: Cluster, name: PersonName) -> bool:
        return any(_civil(self._mentions[n][0]) == _civil(name) for n in cluster.mentions)

    def _away(self, cluster: Cluster) -> bool:
        """Return whether a list tells that the person of a cluster was not there, and could move nothing."""
        return any(self._mentions[n][1].startswith(_AWAY) for n in cluster.mentions)

    def _beside(self, cluster: Cluster, number: int, lists: dict[int, int]) -> bool:
        """Return whether a list of people names a mention next to a cluster, but otherwise: two people."""
        name, rule = self._mentions[number]
        if number in lists and any(
            lists.get(n) == lists[number] and _civil(self._mentions[n][0]) != _civil(name) for n in cluster.mentions
        ):
            return True
        if not rule.startswith("attendance."):
            return False
        return any(
            _two_listed(name, other) if other_rule == rule else _serves_only(name, rule, other, other_rule)
            for other, other_rule in (self._mentions[n] for n in cluster.mentions)
        )

    def _person(self, cluster: Cluster, taken: dict[str, int]) -> Person:
        names = [self._mentions[n] for n in sorted(cluster.mentions)]
        # Most people are named in the same words again and again; of each form the first mention will do.
        written: dict[tuple[tuple[str, ...], tuple[str, ...], str], PersonName] = {}
        for n, _ in names:
            written.setdefault((n.titles, n.forenames, n.surname), n)
        fullest = max(written.values(), key=_fullness)
        titled = {(n.civil, n.plain): None for n in written.values()}
        civil = max((civil for civil, _ in titled), key=len)
        bare = " ".join((*(f"{f}." if len(f) == 1 else f for f in cluster.forenames), fullest.surname)).strip()
        name = bare if cluster.forenames else f"{civil} {bare}".strip()
        title = max((" ".join(n.titles) for n in written.values()), key=len)
        forms = {f"{civil} {plain}".strip() for civil, plain in titled} | {plain for _, plain in titled}
        first = min(names, key=lambda entry: entry[0].start)
        key = slug(name)
        taken[key] += 1
        key = key if taken[key] == 1 else f"{key}-{taken[key]}"
        return Person(key, name, title, tuple(sorted(forms - {name})), Evidence(first[0].start, first[0].end, first[1]))


_AWAY = ("attendance.apolog", "attendance.absent", "attendance.was", "attendance.gave")


def _civil(name: PersonName) -> str:
    """Return the titles of a name as they compare: "Mr." and "Mr" are one."""
    return name.civil.replace(".", "")


def _two_listed(one: PersonName, other: PersonName) -> bool:
    """Return whether two names of one list are two people: a list names nobody twice under other forenames."""
    forenames = [[folded(each) for each in name.forenames] for name in (one, other)]
    return all(forenames) and forenames[0] != forenames[1] and abs(other.start - one.start) < 2000


_BETWEEN = len(", and ")
"""How many letters stand at most between two names of a list."""

_ROWS = "interests."
"""How rules begin that read lists of which each line begins with a name."""

_ROW = 500
"""How long a line of such a list is at most."""

_ATTENDANTS = frozenset({"attendance.inAttendance-list", "attendance.inAttendance-table"})
_MEMBERS = frozenset({"attendance.present-list", "attendance.present-table"})


def _serves_only(one: PersonName, rule: str, other: PersonName, other_rule: str) -> bool:
    """Return whether one name is a councillor's who is present, the other that of somebody who serves the meeting."""
    if rule in _ATTENDANTS:
        one, rule, other, other_rule = other, other_rule, one, rule
    if rule not in _MEMBERS or other_rule not in _ATTENDANTS:
        return False
    member, attendant = one, other
    return member.councillor and not attendant.councillor and member.plain != attendant.plain


def _fullness(name: PersonName) -> int:
    """Rank names: whole forenames before initials before a surname alone, a forename alone last."""
    if not name.surname:
        return -1
    rank = 0
    for forename in name.forenames:
        rank += 3 + len(forename) if len(forename) > 2 else 1
    return rank


def _by_forename(groups: Iterable[list[Cluster]], name: PersonName) -> list[Cluster]:
    first = folded(name.forenames[0])
    return [c for group in groups for c in group if c.forenames and folded(c.forenames[0]) == first]
