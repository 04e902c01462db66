"""The store of a generation: made out of the one before where little differs, else loaded."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Store

from councilgraph import store
from councilgraph.catalogue import Counts, counted
from councilgraph.lines import record
from councilgraph.publish.before import Before
from councilgraph.publish.difference import Difference, TooMuchError, difference
from councilgraph.publish.documents import ASSERTED
from councilgraph.publish.recount import recounted
from councilgraph.publish.state import SOURCES, DamagedError, Part, rows
from councilgraph_mappings.errors import ConfigurationError


@dataclass(frozen=True, slots=True)
class Stored:
    """A store, and what it was made of where it was made of another one."""

    store: Store
    before: Before | None = None
    opened: Store | None = None
    """The store of the generation before."""
    difference: Difference | None = None

    def counts(self) -> Counts:
        """Return what the store holds; the graph of the catalogue is not yet in it."""
        if self.before and self.opened and self.difference:
            known = record(Counts, self.before.state.counts.encode())
            return recounted(known, self.opened, self.store, self.difference)
        return counted(self.store)


def stored(
    folder: Path, before: Before | None, blocks: Mapping[str, Part], graphs: Collection[str], statements: int
) -> Stored:
    """Return the store of a generation whose dataset and inferred lines are complete.

    Args:
        folder: of the generation
        before: the generation before; None where nothing is taken over
        blocks: where the lines stand in the dataset that are no document's
        graphs: names of the graphs that are no document's
        statements: how many it has

    Raises:
        DamagedError: the generation before is not what was written.
    """
    made = _changed(folder, before, blocks, graphs, statements) if before else None
    if made is None:
        made = Stored(store.build(folder / "store", [folder / ASSERTED, folder / "inferred.nq"]))
        if (held := len(made.store)) != statements:
            raise AssertionError(f"{statements} statements were written and {held} loaded")
    return made


def _changed(
    folder: Path, before: Before, blocks: Mapping[str, Part], graphs: Collection[str], statements: int
) -> Stored | None:
    try:
        found = difference(before, folder, rows(folder / SOURCES), blocks, statements)
    except TooMuchError:
        return None
    known = {row.graph for row in rows(folder / SOURCES) if row.asserted}
    try:
        opened = store.read_only(before.folder)
        changed = store.changed(opened, folder / "store", known | {*graphs}, found.gone, found.added)
        held = len(changed)
    except (OSError, ConfigurationError) as error:
        raise DamagedError(f"the store is damaged ({error})") from None
    if held != statements:
        raise DamagedError(f"the store is damaged (it came to {held} statements instead of {statements})")
    return Stored(changed, before, opened, found)
