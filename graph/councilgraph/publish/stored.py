"""The store of a generation: made out of the one before where little differs, else loaded."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode, RdfFormat, Store, parse

from councilgraph import store
from councilgraph.apart import apart
from councilgraph.catalogue import Counts, counted
from councilgraph.changes.graphs import CATALOGUE
from councilgraph.lines import record
from councilgraph.publish.before import Before
from councilgraph.publish.concerned import Concerned, concerned
from councilgraph.publish.difference import Difference, TooMuchError, difference
from councilgraph.publish.documents import ASSERTED
from councilgraph.publish.recount import recounted
from councilgraph.publish.state import SOURCES, DamagedError, Part, rows
from councilgraph.publish.touched import touched_meetings
from councilgraph_mappings.errors import ConfigurationError
from councilgraph_mappings.iris import catalogue_graph, inferred_graph, links_graph, register_graph
from councilgraph_mappings.vocabulary import CG

_SMALL: Final = 32 << 20
"""Bytes of a store, or of what one is loaded from, of which opening it again or a process of its own would save less than
that takes."""


@dataclass(slots=True)
class Stored:
    """A store, and what it was made of where it was made of another one."""

    folder: Path
    store: Store
    statements: int
    """That the generation makes in its graphs."""
    before: Before | None = None
    opened: Store | None = None
    """The store of the generation before."""
    difference: Difference | None = None
    """Without the graph of the catalogue."""
    catalogued: Difference = field(default_factory=Difference)
    """In the graph of the catalogue."""

    def catalogue(self, file: Path, base: str) -> int:
        """Add the graph of the catalogue, or bring it to its present state, and return how many statements it has."""
        graph = catalogue_graph(base)
        if self.before:
            gone, came = store.change_turtle(self.store, self.before.folder / CATALOGUE, file, graph)
            self.catalogued = Difference(gone, came)
        else:
            store.add_turtle(self.store, file, graph)
        return sum(1 for _ in parse(path=file, format=RdfFormat.TURTLE))

    def differs(self) -> Difference | None:
        """Return how the store differs from the one that it was made of, in all graphs; None where it was made of none."""
        if self.difference is None:
            return None
        found, beside = self.difference, self.catalogued
        return Difference(found.gone + beside.gone, found.added + beside.added)

    def forget(self) -> None:
        """Close the store and open it again, so that what the engine keeps in memory does not add up; nobody else holds it.

        Of a store that was made of another one little is read, and opening it takes longer than that.
        """
        if self.before:
            return
        self.store.flush()
        del self.store
        store.give_back()
        self.store = Store(str(self.folder))

    def reopened(self) -> Store:
        """Return the store, after it was forgotten where it is large; whoever takes it lets it go before the next call."""
        if _bytes(self.folder) > _SMALL:
            self.forget()
        return self.store

    @property
    def large(self) -> bool:
        """Return whether what its engine keeps is worth a process that ends."""
        return self.before is None and _bytes(self.folder) > _SMALL

    def counts(self, base: str) -> Counts:
        """Return what the generation states, without the graph of the catalogue."""
        if self.before and self.opened and self.difference:
            known = record(Counts, self.before.state.counts.encode())
            return recounted(known, self.opened, self.store, self.difference, NamedNode(catalogue_graph(base)))
        generation = self.folder.parent
        return counted([generation / ASSERTED, generation / "inferred.nq"], generation / ".counted")

    def relinked(self, base: str) -> set[str] | None:
        """Return the things of which links or register say something else than before; None where that is not known."""
        if self.difference is None:
            return None
        graphs = {links_graph(base), register_graph(base)}
        quads = (*self.difference.gone, *self.difference.added)
        return {
            q.subject.value
            for q in quads
            if isinstance(q.graph_name, NamedNode) and q.graph_name.value in graphs and isinstance(q.subject, NamedNode)
        }

    def only(self, base: str) -> tuple[set[str], set[str]] | None:
        """Return the one things that only this store knows, and those that only the one before does; None where unknown."""
        if self.difference is None:
            return None
        links = NamedNode(links_graph(base))
        now, before = (
            {
                quad.subject.value
                for quad in quads
                if quad.graph_name == links and quad.predicate == CG.canonical and quad.subject == quad.object
                if isinstance(quad.subject, NamedNode)
            }
            for quads in (self.difference.added, self.difference.gone)
        )
        return now, before

    def concerned(self, base: str) -> Concerned | None:
        """Return of which things rows have to be made anew; None where those of all have to."""
        if self.opened is None or self.difference is None:
            return None
        return concerned(self.difference, self.opened, self.store, base, 2 * self.statements)  # each is merged as well

    def touched(self, base: str) -> set[str]:
        """Return the meetings of which something else is said than in the store that it was made of."""
        if self.opened is None or self.difference is None:
            raise AssertionError("it was made of no other store")
        return touched_meetings(self.difference, self.opened, self.store, base)


def _bytes(folder: Path) -> int:
    total = 0
    for file in folder.glob("*.sst"):
        with suppress(FileNotFoundError):  # the engine removes those that it has put together
            total += file.stat().st_size
    return total


Blocks = Iterable[tuple[Part | None, Part | None]]
"""Lines before and now that are no document's and may differ."""


def stored(folder: Path, before: Before | None, blocks: Blocks, base: str, statements: int) -> Stored:
    """Return the store of a generation whose dataset and inferred lines are complete.

    Args:
        folder: of the generation
        before: the generation before; None where nothing is taken over
        blocks: where the two may differ in lines that are no document's
        base: of the publication's IRIs
        statements: how many it has

    Raises:
        DamagedError: the generation before is not what was written.
    """
    made = _changed(folder, before, blocks, base, statements) if before else None
    if made is None:
        made = _loaded(folder, statements)
    return made


def _loaded(folder: Path, statements: int) -> Stored:
    """Return a store that is loaded from nothing; where that is large, in a process of its own.

    What the engine leaves behind is small and all over the place, so a part of it could never be given back.
    """
    files, place = [folder / ASSERTED, folder / "inferred.nq"], folder / "store"
    store.give_back_at_once()
    if sum(file.stat().st_size for file in files) > _SMALL:
        apart(store.load, place, files, statements)
    else:
        store.load(place, files, statements)
    store.give_back()
    return Stored(place, Store(str(place)), statements)


def _changed(folder: Path, before: Before, blocks: Blocks, base: str, statements: int) -> Stored | None:
    try:
        found = difference(before, folder, rows(folder / SOURCES), blocks, statements)
    except TooMuchError:
        return None
    known = {row.graph for row in rows(folder / SOURCES) if row.asserted}
    known |= {register_graph(base), links_graph(base), inferred_graph(base), catalogue_graph(base)}
    try:
        opened = store.read_only(before.folder)
        if store_files(before.folder) != before.state.store or not _of_both(found, opened):
            raise DamagedError("the store is damaged (it does not hold what was written)")
        changed, removed = store.changed(opened, folder / "store", known, found.gone, found.added)
    except (OSError, RuntimeError, ConfigurationError) as error:
        raise DamagedError(f"the store is damaged ({error})") from None
    held = record(Counts, before.state.counts.encode()).triples + len(found.added) - len(found.gone)
    if held != statements:
        raise DamagedError(f"the store is damaged (it came to {held} statements instead of {statements})")
    store.merge_changed(changed, removed, found.added)
    return Stored(folder / "store", changed, statements, before, opened, found)


def _of_both(found: Difference, opened: Store) -> bool:
    """Return whether a store holds what is to be taken out of it, and nothing of what is to be put in."""
    return all(quad in opened for quad in found.gone) and not any(quad in opened for quad in found.added)


def store_files(generation: Path) -> dict[str, int]:
    """Return the sizes of the files of sorted keys of a store; the engine itself keeps checksums of what is in them."""
    return {file.name: file.stat().st_size for file in sorted((generation / "store").glob("*.sst"))}
