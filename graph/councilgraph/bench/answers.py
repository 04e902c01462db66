"""How fast a publication is served.

Analysts' queries and pages are asked for over HTTP, by one client and by eight at once, from a server in a process of
its own on the same machine: once with nothing kept, so that each answer is worked out, and once as it is served.
"""

import csv
import multiprocessing
import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from socket import AF_INET, IPPROTO_TCP, SOCK_STREAM, socket
from typing import Final
from urllib.parse import urlencode

import requests

from councilgraph.bench import ours, synthetic
from councilgraph.bench.table import circumstances
from councilgraph.publish.examples import example_corpus
from councilgraph.query import examples
from councilgraph.serve.app import server
from councilgraph.serve.settings import Allowance, LaneSize, Settings
from councilgraph.serve.site import Site

QUERIES: Final = (
    *("who-chaired", "attendance-rate", "substitutes", "decisions-in-a-period", "recommendations", "actions"),
    *("offices-of-a-person", "organisations-per-item", "declarations-of-interest", "passage-of-a-decision"),
)
KINDS: Final = {
    "council": "cg:Council",
    "meeting": "cg:Meeting",
    "person": "foaf:Person",
    "decision": "cg:Decision",
}
"""Kinds of pages besides the home page, and what they are about."""
CLIENTS: Final = (1, 8)

_UNBOUNDED: Final = replace(Settings(), allowance=Allowance(1e9, 1000), public=LaneSize(2, 200, patience=60.0))
"""All clients of the benchmark have one address, so none is held back."""


def lines(folder: Path, number: int, times: int = 40) -> Iterator[str]:
    """Yield the lines of the report on so many documents, which are made in the folder.

    Args:
        folder: to make them in
        number: of documents
        times: how often each answer is asked for
    """
    synthetic.make(example_corpus(), folder / "all", number)
    made = ours.run(folder / "all", folder / "out", "auto")
    yield from circumstances()
    yield f"{made.documents} documents, {made.triples} triples"
    yield from bench(folder / "out", times)


def bench(out: Path, times: int) -> Iterator[str]:
    """Yield the lines of the report: milliseconds, and how many answers were not 200."""
    yield f"{times} requests for each, p50 and p95 in milliseconds"
    yield ""
    runs = [(kept, clients) for kept in (False, True) for clients in CLIENTS]
    names = [f"{'kept' if kept else 'worked out'}, {clients} client{'s' * (clients > 1)}" for kept, clients in runs]
    yield f"{'':26}" + "".join(f"{name:>24}" for name in names)
    rows: dict[str, str] = {}
    failed = 0
    for kept, clients in runs:
        with serving(out, _UNBOUNDED if kept else replace(_UNBOUNDED, cached=0, kept=0)) as address:
            for name, path in {**_queries(), **_pages(address)}.items():
                taken, bad = asked(f"{address}{path}", clients, times, again=kept)
                failed += bad
                p95 = statistics.quantiles(taken, n=20)[-1]
                rows[name] = rows.get(name, f"{name:26}") + f"{statistics.median(taken):14.1f}{p95:10.1f}"
    yield from rows.values()
    yield ""
    yield f"{failed} of {len(rows) * len(runs) * times} answers were not 200"


def asked(url: str, clients: int, times: int, *, again: bool) -> tuple[list[float], int]:
    """Ask for an address and return the milliseconds of each answer, and how many were none."""
    sessions = [requests.Session() for _ in range(clients)]
    if again:
        sessions[0].get(url, timeout=60)

    def one(number: int) -> tuple[float, bool]:
        began = time.perf_counter()
        answer = sessions[number % clients].get(url, timeout=60)
        return 1000 * (time.perf_counter() - began), answer.status_code == 200

    def share(client: int) -> list[tuple[float, bool]]:
        return [one(number) for number in range(client, times, clients)]

    with ThreadPoolExecutor(clients) as pool:
        answers = [answer for part in pool.map(share, range(clients)) for answer in part]
    return [taken for taken, _ in answers], sum(not good for _, good in answers)


@contextmanager
def serving(out: Path, settings: Settings) -> Iterator[str]:
    """Yield the address of a server in a process of its own."""
    # Not daemonic: it has workers of its own, which it ends when it is told to end.
    # Of TCP by name, or else asyncio would not send small answers at once.
    with socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        process = multiprocessing.get_context("fork").Process(target=_serve, args=(out, settings, listening))
        process.start()
        port = listening.getsockname()[1]
    try:
        address = f"http://127.0.0.1:{port}"
        _until(lambda: requests.get(f"{address}/health", timeout=60).ok)
        yield address
    finally:
        process.terminate()
        process.join()


def _serve(out: Path, settings: Settings, listening: socket) -> None:
    port = listening.getsockname()[1]
    server(Site(out, settings, f"http://127.0.0.1:{port}"), "127.0.0.1", port).run([listening])


def _until(done: Callable[[], bool]) -> None:
    ends = time.monotonic() + 60
    while not done():
        if time.monotonic() > ends:
            raise TimeoutError("the server does not answer")
        time.sleep(0.05)


def _queries() -> Mapping[str, str]:
    known = examples()
    return {
        name: "/sparql?" + urlencode({"query": known[name].read_text(encoding="utf-8"), "format": "json"})
        for name in QUERIES
    }


def _pages(address: str) -> Mapping[str, str]:
    return {"page: home": "/", **{f"page: {name}": _of_kind(address, kind) for name, kind in KINDS.items()}}


def _of_kind(address: str, kind: str) -> str:
    """Return the page about the thing of a kind of which most is said."""
    many = f"{{ ?m a {kind} ; cg:canonical ?one ; ?p ?o }} GROUP BY ?one ORDER BY DESC(COUNT(*)) ?one LIMIT 1"
    form = urlencode({"query": f"SELECT ?one {many}", "format": "csv"})
    [_, [iri]] = csv.reader(requests.get(f"{address}/sparql?{form}", timeout=60).text.splitlines())
    return f"/doc/{iri.partition('/id/')[2]}.html"
