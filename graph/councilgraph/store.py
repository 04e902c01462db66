"""The store of a generation: loaded once from what was written, then only read."""

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode, Quad, RdfFormat, Store

from councilgraph_mappings.errors import ConfigurationError

PART: Final = 16 << 20
"""Bytes of a file that are loaded at once: the loader holds all of them, as terms, in memory."""


def build(folder: Path, files: list[Path]) -> Store:
    """Return a new store that holds the N-Quads of the files.

    The loader parses strictly, so this is also where every line of the files is read again.
    """
    store = Store(str(folder))
    for file in files:
        with file.open("rb") as lines:
            while part := lines.readlines(PART):
                store.bulk_load(b"".join(part), format=RdfFormat.N_QUADS)
    return store


def changed(before: Store, folder: Path, graphs: Collection[str], gone: Iterable[Quad], added: Iterable[Quad]) -> Store:
    """Return a new store that holds what another one does, but for some statements; the other one is not written to.

    What neither changes is one file under two names: the engine writes its files of sorted keys once, and only ever
    removes them. So the time goes with what differs.

    Args:
        before: opened for reading, which nobody writes to
        folder: of the new store, which is not there yet
        graphs: names of those that the new store has; any other is left out
        gone: statements of the other store that the new one does not have
        added: those that only the new one has
    """
    before.backup(str(folder))
    store = Store(str(folder))
    for quad in gone:
        store.remove(quad)
    for graph in [*store.named_graphs()]:
        if graph.value not in graphs:
            store.remove_graph(graph)
    store.extend(added)
    return store


def add_turtle(store: Store, file: Path, graph: str) -> None:
    """Load a Turtle file into a graph of a store."""
    store.bulk_load(path=str(file), format=RdfFormat.TURTLE, to_graph=NamedNode(graph))


def read_only(generation: Path) -> Store:
    """Return the store of a generation, which nobody writes any more.

    Raises:
        ConfigurationError: the store is damaged.
    """
    try:
        return Store.read_only(str(generation / "store"))
    except OSError as error:
        fault = f"cannot be opened ({error})"
        raise ConfigurationError(str(generation / "store"), fault, "publish again") from None
