"""The store of a generation: loaded once from what was written, then only read.

It holds everything twice: in the graph of the source that states it, and in the default graph, which is the merge of all.
The engine could make a union of the graphs for each query, but such a union is no set: what a hundred documents state,
like the name of a committee, it gives a hundred times, so that counts are wrong and joins take minutes. With the merge
in the store a question to 600 documents takes 80 ms that took 22 s; loading takes three quarters longer.
"""

import ctypes
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Final

from pyoxigraph import DefaultGraph, NamedNode, Quad, QuerySolutions, RdfFormat, Store, parse

from councilgraph.patterns import stated
from councilgraph_mappings.errors import ConfigurationError

PART: Final = 4 << 20
"""Bytes of a file that are loaded at once: the loader holds all of them, as terms, in memory, ten times as large."""

_THRESHOLD: Final = -3
_LARGE: Final = 64 << 10
"""Bytes from which on a piece of memory is large."""
_GRAPHS: Final = 250
"""Graphs that are counted before a store is opened anew."""


def load(folder: Path, files: list[Path], statements: int) -> None:
    """Make a new store of N-Quads, merged, in three steps that each give back what they took of memory.

    Args:
        folder: of the store, which is not there yet
        files: the N-Quads
        statements: how many they are
    """
    give_back_at_once()
    give_back()
    build(folder, files)
    give_back()
    if (held := size(folder)) != statements:
        raise AssertionError(f"{statements} statements were written and {held} loaded")
    give_back()
    merge(folder, files)


def build(folder: Path, files: list[Path]) -> None:
    """Make a new store that holds the N-Quads of the files, which are not yet merged.

    The loader parses strictly, so this is also where every line of the files is read again.
    """
    store = Store(str(folder))
    for part in _parts(files):
        store.bulk_load(b"".join(part), format=RdfFormat.N_QUADS)


def size(folder: Path) -> int:
    """Return how many statements the named graphs of a store hold, all of which are read for it.

    The engine would keep what it reads, so the store is opened anew after some graphs.
    """
    graphs = [f"{graph}" for graph in Store.read_only(str(folder)).named_graphs()]
    return sum(_size(folder, graphs[start : start + _GRAPHS]) for start in range(0, len(graphs), _GRAPHS))


def _size(folder: Path, graphs: list[str]) -> int:
    give_back()
    text = f"SELECT (COUNT(*) AS ?n) {{ VALUES ?g {{ {' '.join(graphs)} }} GRAPH ?g {{ ?s ?p ?o }} }}"
    found = Store.read_only(str(folder)).query(text)
    if not isinstance(found, QuerySolutions):
        raise TypeError("what counts is a SELECT")
    [[number]] = found
    return int(getattr(number, "value", 0))


def merge(folder: Path, files: list[Path]) -> None:
    """Put the N-Quads of files, each line with a graph and as we write them, into the default graph of a store as well."""
    store = Store(str(folder))
    for part in _parts(files):
        # No IRI holds a space, so the last one before the graph's name is the last " <" of a line.
        triples = b"".join([line.rpartition(b" <")[0] + b" .\n" for line in part])
        store.bulk_load(triples, format=RdfFormat.N_TRIPLES)


def give_back() -> None:
    """Give the memory of a store that was closed back to the system, where the system's library can.

    The engine keeps blocks that it has read, up to 416 MB of them, for as long as a store is open. So a store is closed
    after each step that reads much of it, and memory does not grow with the number of documents.
    """
    if trim := getattr(ctypes.CDLL(None), "malloc_trim", None):
        trim(0)


def give_back_at_once() -> None:
    """Have large pieces of memory given back to the system whenever they are free, where the system's library can.

    Else the library learns from the first of them to keep such pieces, small ones come to stand between them, and what
    loading took can never be given back (mallopt(3), M_MMAP_THRESHOLD).
    """
    if option := getattr(ctypes.CDLL(None), "mallopt", None):
        option(_THRESHOLD, _LARGE)


def _parts(files: list[Path]) -> Iterator[list[bytes]]:
    for file in files:
        with file.open("rb") as lines:
            while part := lines.readlines(PART):
                yield part


def changed(
    before: Store, folder: Path, graphs: Collection[str], gone: Iterable[Quad], added: Iterable[Quad]
) -> tuple[Store, list[Quad]]:
    """Return a new store that holds what another one does, but for some statements, and what it no longer holds.

    The other one is not written to. In the new one the default graph is yet as it was: ``merge_changed`` has to follow.

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
    removed = [*gone]
    for quad in removed:
        store.remove(quad)
    for graph in [*store.named_graphs()]:
        if graph.value not in graphs:
            removed += store.quads_for_pattern(None, None, None, graph)
            store.remove_graph(graph)
    store.extend(added)
    return store, removed


def merge_changed(store: Store, removed: Iterable[Quad], added: Iterable[Quad]) -> None:
    """Bring the default graph to the state of the others, from which some statements were removed and to which some came."""
    for quad in removed:
        same = stated(store, quad.subject, quad.predicate, quad.object, None)
        if all(isinstance(other.graph_name, DefaultGraph) for other in same):
            store.remove(Quad(*quad.triple))
    store.extend(Quad(*quad.triple) for quad in added)


def add_turtle(store: Store, file: Path, graph: str) -> None:
    """Load a Turtle file into a graph of a store, and merge it."""
    for into in (NamedNode(graph), DefaultGraph()):
        store.bulk_load(path=str(file), format=RdfFormat.TURTLE, to_graph=into)


def change_turtle(store: Store, before: Path, file: Path, graph: str) -> tuple[list[Quad], list[Quad]]:
    """Bring a graph from what one Turtle file says to what another one does, merged, and return what went and what came."""
    name = NamedNode(graph)
    old, new = (
        {Quad(quad.subject, quad.predicate, quad.object, name) for quad in parse(path=one, format=RdfFormat.TURTLE)}
        for one in (before, file)
    )
    gone, came = [*(old - new)], [*(new - old)]
    for quad in gone:
        store.remove(quad)
    store.extend(came)
    merge_changed(store, gone, came)
    return gone, came


def read_only(generation: Path) -> Store:
    """Return the store of a generation, which nobody writes any more.

    Raises:
        ConfigurationError: the store is damaged.
    """
    try:
        return Store.read_only(str(generation / "store"))
    except (OSError, RuntimeError) as error:  # the engine's own word for damage is the latter
        fault = f"cannot be opened ({error})"
        raise ConfigurationError(str(generation / "store"), fault, "publish again") from None
