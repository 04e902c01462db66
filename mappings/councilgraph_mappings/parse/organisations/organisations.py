"""The organisations of one document, each once: a name and its acronym are one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from councilgraph_mappings.codes import OrganisationKind
from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse.organisations.acronyms import things_in
from councilgraph_mappings.parse.organisations.organisation_names import organisations_in
from councilgraph_mappings.parse.organisations.organisation_words import BODIES, is_council, plain
from councilgraph_mappings.parse.people.people import slug
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.records import Organisation

_SPACES = re.compile(r"\s+")


@dataclass(slots=True)
class _Entry:
    key: str
    name: str
    kind: OrganisationKind
    also: set[str]
    evidence: Evidence
    into: "_Entry | None" = None
    """The one that it turned out to be another name of."""

    def last(self) -> "_Entry":
        """Return what it is in the end."""
        entry = self
        while entry.into is not None:
            entry = entry.into
        return entry


_ACRONYM_ALONE = bounded(r"[A-Z]{3,8}")


_KIND_OF_BODY = bounded(
    r"(?:(?:overview|scrutiny|select|management|executive|policy|standing|integration|joint|and|&)\s+){1,4}(?:committee|panel|board|commission)",
    re.IGNORECASE,
)
"""Words that say what kind of body it is, and not which: "Scrutiny Panel", "Management Board"."""


def initials(name: str) -> str:
    """Return the first letters of the capital words of a name.

    >>> initials("North Marlbury District Council"), initials("Bank of Thornley")
    ('NMDC', 'BT')
    """
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word[:1].isupper())


class Organisations:
    """Collects the organisations of one document; a name and its acronym are one."""

    def __init__(self) -> None:
        """Begin with none."""
        self._entries: dict[str, _Entry] = {}
        self._acronyms: dict[str, str] = {}
        self._given: dict[str, _Entry] = {}
        """By their keys, which are not taken back."""
        self._begun: dict[int, int] = {}
        self._ended: dict[int, int] = {}
        """Where the names of bodies stand that a head or a page states, by where they begin and by where they end."""
        self._things: set[str] = set()
        """Letters that the document explains as those of a paper or a fund."""
        self.merged: dict[str, str] = {}
        """Once settled: the keys of what turned out to be another name or its letters, with the key of the name."""

    def add(self, name: str, kind: OrganisationKind, evidence: Evidence, also: Iterable[str] = ()) -> str:
        """Return the key of an organisation, which is added where it is new."""
        name = _SPACES.sub(" ", name).strip(" ,.;:-")
        folded = plain(name)
        while folded in self._acronyms:
            folded = self._acronyms[folded]
        if not evidence.rule.startswith("organisations."):
            self._begun[evidence.start], self._ended[evidence.end] = evidence.end, evidence.start
        entry = self._entries.get(folded)
        if entry is None:
            entry = self._entries[folded] = _Entry(self._key(name), name, kind, set(), evidence)
            self._given[entry.key] = entry
        elif name != entry.name and plain(name) == plain(entry.name) and name.isupper() < entry.name.isupper():
            entry.name = name
        if entry.kind is OrganisationKind.OTHER:
            entry.kind = kind
        for other in also:
            if (letters := plain(other)) and letters != folded:
                entry.also.add(other)
                self._acronyms.setdefault(letters, folded)
                if known := self._entries.pop(letters, None):
                    known.into = entry
                    entry.also |= {known.name, *known.also}
        return entry.key

    def _key(self, name: str) -> str:
        """Return a key that no other organisation has; names in other letters than Latin ones leave nothing of theirs."""
        wanted, count = slug(name), 1
        while (key := wanted if count == 1 else f"{wanted}-{count}") in self._given:
            count += 1
        return key

    def settle(self) -> tuple[Organisation, ...]:
        """Return the organisations in the order of their first mention; letters are a name they abbreviate."""
        self.forget(self._things)
        for folded, entry in list(self._entries.items()):
            letters = entry.name.replace(".", "").replace(" ", "")
            if entry.kind is not OrganisationKind.OTHER or not _ACRONYM_ALONE.fullmatch(letters):
                continue
            full = [e for e in self._entries.values() if e is not entry and initials(e.name) == letters]
            if len(full) > 1:  # minutes shorten their own council more often than a charity with the same letters
                full = [e for e in full if e.kind is OrganisationKind.COUNCIL] or full
            if len(full) == 1:
                full[0].also |= {entry.name, *entry.also}
                entry.into = full[0]
                del self._entries[folded]
        self._shorten()
        self.merged = {key: last.key for key, entry in self._given.items() if (last := entry.last()) is not entry}
        return tuple(
            Organisation(e.key, e.name, e.kind, tuple(sorted(e.also - {e.name})), e.evidence)
            for e in sorted(self._entries.values(), key=lambda e: (e.evidence.start, e.name))
        )

    def _shorten(self) -> None:
        """Take "Scrutiny Panel" for the one body of the document whose name ends so, and what follows its comma as well."""
        committees = [(folded, e) for folded, e in self._entries.items() if e.kind is OrganisationKind.COMMITTEE]
        for folded, entry in committees:
            # "Environment and Highways Committee" is the end of "Communities, Environment and Highways Committee".
            ending = f"{'' if _KIND_OF_BODY.fullmatch(entry.name) else ','} {entry.name.casefold()}"
            ends = (ending, f"joint {entry.name.casefold()}")
            whole = [each for _, each in committees if each.into is None and each.name.casefold().endswith(ends)]
            if len(whole) == 1:
                whole[0].also |= entry.also
                entry.into = whole[0]
                del self._entries[folded]

    def forget(self, letters: Iterable[str]) -> None:
        """Leave out what was taken for the letters of a body and is a person's initials."""
        for each in letters:
            entry = self._entries.get(plain(each))
            if entry and entry.kind is OrganisationKind.OTHER and entry.name == each:
                del self._entries[plain(each)]

    def _within(self, start: int, end: int) -> bool:
        """Return whether a name is the beginning or the end of a longer one that is known as a whole."""
        return end < self._begun.get(start, end) or start > self._ended.get(end, start)

    def read(self, text: str, offset: int) -> None:
        """Add the organisations that a text names."""
        if "(" in text:
            self._things.update(things_in(text))
        for start, end, name, also in organisations_in(text):
            if self._within(offset + start, offset + end):
                continue
            last = name.rsplit(maxsplit=1)[-1].casefold()
            kind = OrganisationKind.OTHER
            if last in BODIES or last.removeprefix("sub-") in BODIES:
                kind = (
                    OrganisationKind.COUNCIL
                    if last == "council" and is_council(name)
                    else OrganisationKind.COMMITTEE
                    if last != "council"
                    else OrganisationKind.OTHER
                )
            self.add(name, kind, Evidence(offset + start, offset + end, "organisations.named"), also)
