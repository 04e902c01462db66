"""The store of a generation: loaded once from what was written, then only read."""

from collections.abc import Mapping
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, Store

from councilgraph_mappings.errors import ConfigurationError


def build(folder: Path, quads: list[Path], triples: Mapping[Path, str]) -> int:
    """Load N-Quads files, and Turtle files each into its graph, into a new store; return how many quads it holds.

    The loader parses strictly, so this is also where every line of the files is read again.
    """
    store = Store(str(folder))
    for path in quads:
        store.bulk_load(path=str(path), format=RdfFormat.N_QUADS)
    for path, graph in triples.items():
        store.bulk_load(path=str(path), format=RdfFormat.TURTLE, to_graph=NamedNode(graph))
    store.flush()
    return len(store)


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
