"""The store of a generation: loaded once from what was written, then only read."""

from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode, RdfFormat, Store

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
