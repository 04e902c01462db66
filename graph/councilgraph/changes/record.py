"""What changed from one generation to the next, written beside the data: ``graphs.tsv``, ``changes/``."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from heapq import merge
from itertools import groupby
from pathlib import Path
from typing import Final

from pyoxigraph import Store

from councilgraph import store
from councilgraph.changes.change import Change, Kind, What, kind_of
from councilgraph.changes.discreet import cleaner
from councilgraph.changes.graphs import Graph, known_graphs, write_graphs
from councilgraph.changes.pages import Writer
from councilgraph.changes.published import Published
from councilgraph.changes.withdrawn import Graveyard, Tombstone
from councilgraph.config import Config
from councilgraph_mappings.errors import ConfigurationError

MOST: Final = 1000
"""Things that are listed with one change; of more, the number is said."""
_AT_ONCE: Final = 50
"""Graphs that are looked at before a store is opened anew."""
_ORDER: Final = [*Kind]
"""What the documents say comes before what follows from it."""


def write_changes(
    folder: Path,
    loaded: Callable[[], Store],
    before: Path | None,
    config: Config,
    at: str,
    *,
    same: Mapping[str, Graph] | None = None,
    opened: Store | None = None,
    differing: tuple[set[str], set[str]] | None = None,
) -> dict[str, int]:
    """Write the graphs of a generation and how they differ from those of another, and return how many did.

    Args:
        folder: of the new generation, named like gen-7 or gen-7.tmp-1
        loaded: returns its store, opened anew at best: what its engine keeps for some graphs does not serve the next
        before: the generation that its readers saw last; None where there is none
        config: of the publisher, whose suppression list holds for old changes too
        at: when it is published
        same: graphs of documents that are known not to have changed, as a generation before lists them
        opened: the store of the generation before, where it is open already
        differing: the one things that only this generation knows, and those that only the one before does; None where
            the two have to be compared

    Raises:
        ConfigurationError: the generation before is damaged.
    """
    now = Published(folder, write_graphs(folder, config.base, same), loaded, config.base)
    comparison = _Comparison(now, _published(before, opened) if before else None, differing)
    generation = folder.name.partition(".")[0]
    counts: Counter[str] = Counter()
    with Writer(folder, before, cleaner(config.suppress), at, generation) as log, Graveyard(folder, before) as graves:
        for found in comparison.found():
            sequence = log.add(found.change)
            counts[found.change.what] += 1
            graves.raise_again(found.risen)
            for iri in found.gone:
                graves.bury(iri, Tombstone(at, generation, sequence, comparison.now_called(iri, found.change.graph)))
        return {**{what.value: counts[what] for what in What}, "last": log.last}


def _published(folder: Path, opened: Store | None) -> Published:
    def again() -> Store:
        if opened is not None:
            return opened
        store.give_back()
        return store.read_only(folder)

    try:
        base = str(json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["base"])
        graphs = known_graphs(folder, base)
    except (OSError, ValueError, KeyError) as error:
        step = "remove that folder and publish again; nothing was changed"
        raise ConfigurationError(str(folder), f"cannot be compared with ({error})", step) from None
    try:
        return Published(folder, graphs, again, base)
    except ConfigurationError:
        return Published(folder, graphs, None, base)  # its files say which graphs changed, which is what readers need


@dataclass(frozen=True, slots=True)
class _Found:
    change: Change
    risen: set[str]
    """IRIs that the graph speaks of now, and did not before."""
    gone: set[str]
    """IRIs that nothing is stated of any more."""


@dataclass(frozen=True, slots=True)
class _Things:
    appeared: set[str] = field(default_factory=set)
    vanished: set[str] = field(default_factory=set)
    risen: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)


class _Comparison:
    """Of two generations, graph by graph."""

    def __init__(
        self, now: Published, before: Published | None, differing: tuple[set[str], set[str]] | None = None
    ) -> None:
        self._now = now
        self._before = before
        if before and differing is None:
            differing = _differing(before, now)
        self._appeared, self._vanished = differing or (set[str](), set[str]())
        self._renewed: dict[str, str] = {}
        """Graphs of documents that have another now: a file without an address is known by its bytes alone."""

    def found(self) -> Iterator[_Found]:
        """Yield the changes, those of documents first."""
        new, old = self._now.graphs, self._before.graphs if self._before else {}
        differing = [
            iri for iri in {*new, *old} if iri not in old or iri not in new or old[iri].sha256 != new[iri].sha256
        ]
        self._renewed = self._renewals([iri for iri in differing if iri not in new])
        for number, (kind, iri) in enumerate(sorted((self._kind(iri), iri) for iri in differing), 1):
            yield self._change(_ORDER[kind], iri, new.get(iri), old.get(iri))
            if number % _AT_ONCE == 0:
                self._now.forget()
                if self._before:
                    self._before.forget()

    def now_called(self, iri: str, graph: str) -> str | None:
        """Return the one thing that something turned out to be, which has gone with a graph."""
        renewed = self._renewed.get(graph)
        if self._before is None or iri == graph:
            return renewed
        if renewed:
            other = iri.replace(_document(graph), _document(renewed))
            if other != iri and self._now.known(other):
                return self._now.same(other) or other
        same = self._before.same(iri)
        if same is None:
            return None
        if same != iri and self._now.known(same):
            return self._now.same(same) or same
        found = {self._now.same(other) for other in self._before.spoken(same)} - {None, iri}
        return found.pop() if len(found) == 1 else None

    def _renewals(self, gone: list[str]) -> dict[str, str]:
        """Return graphs that are gone, each with the one that the file at the same path has now."""
        if self._before is None or not gone:
            return {}
        fresh = {self._now.path(iri): iri for iri in self._now.graphs if iri not in self._before.graphs}
        return {iri: fresh[path] for iri in gone if (path := self._before.path(iri)) and path in fresh}

    def _kind(self, iri: str) -> int:
        published = self._now if iri in self._now.graphs or not self._before else self._before
        return _ORDER.index(kind_of(iri, published.base))

    def _change(self, kind: Kind, iri: str, new: Graph | None, old: Graph | None) -> _Found:
        things = self._things(kind, new, old)
        described = (self._now if new else self._before) if kind is Kind.DOCUMENT else None
        appeared, vanished = sorted(things.appeared), sorted(things.vanished)
        change = Change(
            What.WITHDRAWN if new is None else What.ADDED if old is None else What.CHANGED,
            kind,
            iri,
            described.path(iri) if described else "",
            new.sha256 if new else None,
            old.sha256 if old else None,
            new.triples if new else 0,
            described.about(iri) if described else (),
            tuple(appeared[:MOST]),
            tuple(vanished[:MOST]),
            len(appeared[MOST:]) + len(vanished[MOST:]),
            self._renewed.get(iri),
        )
        return _Found(
            change, things.risen | ({iri} if old is None else set()), things.gone | ({iri} if new is None else set())
        )

    def _things(self, kind: Kind, new: Graph | None, old: Graph | None) -> _Things:
        """Return what came and what went with a graph; a thing comes with the first of its graphs alone."""
        now, before = self._now, self._before
        if kind in {Kind.DOCUMENT, Kind.REGISTER}:
            here = {*now.things(new)} if new else set()
            there = {*before.things(old)} if old and before else set()
            appeared = {same for iri in here if (same := now.same(iri))}
            vanished = {same for iri in there if before and (same := before.same(iri))} & self._vanished
            if before:  # else everything is new
                appeared &= self._appeared
            gone = {iri for iri in there - here if not now.known(iri)}
            found = _Things(appeared, vanished, here - there, gone)
        elif kind is Kind.LINKS:
            gone = {iri for iri in self._vanished if not now.known(iri)}
            found = _Things({*self._appeared}, {*self._vanished}, set(), gone)
        else:
            found = _Things()
        self._appeared -= found.appeared
        self._vanished -= found.vanished
        return found


def _document(graph: str) -> str:
    """Return the identity of a document within its council.

    >>> _document("http://localhost:8000/graph/ply/file/01ab")
    '/file/01ab'
    """
    return "/" + graph.partition("/graph/")[2].partition("/")[2]


def _differing(before: Published, now: Published) -> tuple[set[str], set[str]]:
    """Return the things that only the later one knows, and those that only the earlier one does."""
    only: tuple[set[str], set[str]] = set(), set()
    both = merge(((f"{iri}>", 1) for iri in before.canonical()), ((f"{iri}>", 0) for iri in now.canonical()))
    for iri, sides in groupby(both, key=lambda pair: pair[0]):  # in the order of lines, where an IRI ends with ">"
        found = [side for _, side in sides]
        if len(found) == 1:
            only[found[0]].add(iri[:-1])
    return only
