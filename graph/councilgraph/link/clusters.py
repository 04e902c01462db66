"""Which local things are one: sets that grow by evidence and never hold two things of one document."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Clusters:
    """Disjoint sets of IRIs, each IRI of one or more documents.

    >>> clusters = Clusters()
    >>> for iri, document in (("a", "1"), ("b", "2"), ("c", "2")):
    ...     clusters.add(iri, document)
    >>> clusters.merge("a", "b", "same name"), clusters.merge("a", "c", "same name")
    (True, False)
    >>> [*clusters.sets()]
    [['a', 'b'], ['c']]
    """

    refused: int = 0
    """How many merges were refused because one document tells the two apart."""
    reasons: dict[str, str] = field(default_factory=dict)
    """Why an IRI is in the set it is in, where it is not alone."""
    _parent: dict[str, str] = field(default_factory=dict)
    _documents: dict[str, set[str]] = field(default_factory=dict)

    def add(self, iri: str, document: str) -> None:
        """Note an IRI of a document; several documents may know it by the same IRI."""
        if iri in self._parent:
            self._documents[self.find(iri)].add(document)
            return
        self._parent[iri] = iri
        self._documents[iri] = {document}

    def __contains__(self, iri: object) -> bool:
        return iri in self._parent

    def find(self, iri: str) -> str:
        """Return the IRI that stands for the set."""
        root = iri
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[iri] != root:
            self._parent[iri], iri = root, self._parent[iri]
        return root

    def merge(self, one: str, other: str, reason: str, *, reviewed: bool = False) -> bool:
        """Make two sets one and return whether they are; a document that tells them apart forbids it."""
        first, second = self.find(one), self.find(other)
        if first == second:
            return True
        if not reviewed and not self._documents[first].isdisjoint(self._documents[second]):
            self.refused += 1
            return False
        if len(self._documents[first]) < len(self._documents[second]):
            first, second = second, first
        self._parent[second] = first
        self._documents[first] |= self._documents.pop(second)
        for iri in (one, other):
            self.reasons.setdefault(iri, reason)
        return True

    def merge_all(self, iris: Iterable[str], reason: str) -> None:
        """Make the sets of all these one, as far as no document forbids it."""
        first: str | None = None
        for iri in iris:
            if first is None:
                first = iri
            else:
                self.merge(first, iri, reason)

    def together(self, one: str, document: str) -> bool:
        """Return whether the set of an IRI has something of a document."""
        return document in self._documents[self.find(one)]

    def sets(self) -> Iterator[list[str]]:
        """Yield each set, sorted, in the order of their first IRIs."""
        members: dict[str, list[str]] = {}
        for iri in sorted(self._parent):
            members.setdefault(self.find(iri), []).append(iri)
        yield from members.values()
