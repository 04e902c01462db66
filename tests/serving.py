"""What the tests of the endpoint share: a small publication made by hand, and a server on a free port of this machine."""

import asyncio
import json
import socket
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from pyoxigraph import Literal, NamedNode, Quad, Store

from councilgraph.lists.build import write_lists
from councilgraph.lists.schema import LISTS
from councilgraph.serve.app import server
from councilgraph.serve.publication import Publications
from councilgraph.serve.settings import LaneSize, Limits, Settings
from councilgraph.serve.site import Site
from councilgraph.serve.workers import Lane
from councilgraph_mappings.vocabulary import FOAF, RDF

BASE = "http://data.example.org"
Value = TypeVar("Value")


def quads(number: int, people: int = 400) -> list[Quad]:
    """Return people who all have the number of their publication in their names."""
    made = []
    for person in range(people):
        node, graph = NamedNode(f"{BASE}/id/tst/person/{person}"), NamedNode(f"{BASE}/graph/tst/{person % 4}")
        made.append(Quad(node, RDF.type, FOAF.Person, graph))
        made.append(Quad(node, FOAF.name, Literal(f'Pat "{person}" of {number}'), graph))
    return made


def merged(stated: list[Quad]) -> list[Quad]:
    """Return quads with their merge in the default graph, as the store of a publication holds them."""
    return [*stated, *(Quad(*quad.triple) for quad in stated)]


def make(out: Path, number: int, content: list[Quad] | None = None) -> None:
    """Publish quads as a generation, in the way of the real one and without its other files."""
    folder = out / f"gen-{number}"
    folder.mkdir(parents=True)
    store = Store(str(folder / "store"))
    store.extend(merged(quads(number) if content is None else content))
    write_lists(folder / LISTS, lambda: store, BASE)
    store.flush()
    (folder / "catalog.ttl").write_text(
        f"@prefix void: <http://rdfs.org/ns/void#> .\n<{BASE}/dataset> a void:Dataset ; void:triples {number} .\n"
    )
    made = f"2026-01-01T00:00:{number:02}+00:00"
    (folder / "manifest.json").write_text(json.dumps({"base": BASE, "made": made}))
    fresh = out / f".current-{number}"
    fresh.symlink_to(folder.name)
    fresh.replace(out / "current")


@contextmanager
def lane(out: Path, limits: Limits | None = None, size: LaneSize | None = None) -> Iterator[Lane]:
    """Yield a lane of workers to a publication."""
    bounds = limits or Limits(seconds=2.0, memory=256 << 20)
    opened = Lane("test", size or LaneSize(1, 8), bounds, Publications(out).current, BASE)
    opened.start()
    try:
        yield opened
    finally:
        opened.close()


def run(work: Callable[[], Awaitable[Value]]) -> Value:
    """Return what a coroutine returns."""

    async def main() -> Value:
        return await work()

    return asyncio.run(main())


@contextmanager
def served(out: Path, settings: Settings | None = None, base: str | None = None) -> Iterator[str]:
    """Yield the address of a server for a publication, which listens on this machine alone."""
    # Of TCP by name, or else asyncio would not send small answers at once.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        site = Site(out, settings or Settings(), base)
        running = server(site, "127.0.0.1", 0)
        thread = threading.Thread(target=running.run, args=([listening],))
        thread.start()
        try:
            while not running.started and thread.is_alive():
                time.sleep(0.01)
            yield f"http://127.0.0.1:{listening.getsockname()[1]}{site.path}"
        finally:
            running.should_exit = True
            thread.join()
