"""A long run of the real server: ``scripts/soak [--minutes N]``.

First every attack of the table, one by one, with the status and the time of its answer. Then readers, each with an
address of its own, go through pages and questions while attacks come in and new generations are published. Each minute
is a line; at the end the run fails where an answer was neither whole nor an honest refusal, or where memory outgrew the caches.
"""

import argparse
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from socket import create_server

import requests
from conftest import ENVIRONMENT
from requests.adapters import HTTPAdapter
from test_serve_attacks import ATTACKS

from councilgraph.publish.examples import example_corpus
from councilgraph.query import examples
from councilgraph.serve.settings import Settings

HONEST = {200, 429, 503}
"""The last two with Retry-After."""
LARGEST = 160_000_000 + round(1.25 * (Settings().cached + Settings().kept))
"""Bytes of the web process at most: what it has before anybody reads, and its caches when they are full."""


@dataclass
class Minute:
    """What readers saw."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    taken: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def add(self, seconds: float, answer: requests.Response) -> None:
        """Count an answer."""
        refused = answer.status_code in {429, 503}
        with self.lock:
            self.taken.append(seconds)
            self.statuses[answer.status_code] += 1
            if answer.status_code not in HONEST or (refused and "Retry-After" not in answer.headers):
                self.faults.append(f"{answer.status_code} {answer.url[:120]}")

    def fault(self, text: str) -> None:
        """Note what should not have happened."""
        with self.lock:
            self.faults.append(text)


@dataclass(frozen=True)
class Server:
    """A server in a process of its own."""

    address: str
    process: int


def main(arguments: list[str]) -> int:
    """Run the soak test and return the exit status."""
    parser = argparse.ArgumentParser(prog="scripts/soak", description="A long run of the real server.")
    parser.add_argument("--minutes", type=int, default=10)
    parser.add_argument("--readers", type=int, default=16)
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="councilgraph-soak-") as folder:
        out, sources = Path(folder) / "build", Path(folder) / "sources"
        shutil.copytree(example_corpus(), sources)
        publish(sources, out)
        with serving(out) as server:
            attacks(server.address)
            return soak(server, sources, out, chosen.minutes, chosen.readers)


def publish(sources: Path, out: Path) -> None:
    """Publish; one of the examples is broken on purpose."""
    command = [sys.executable, "-m", "councilgraph", "publish", str(sources), "--out", str(out)]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    if done.returncode != 4:
        raise SystemExit(done.stderr)


@contextmanager
def serving(out: Path) -> Iterator[Server]:
    """Yield a server."""
    with create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    options = ["--out", str(out), "--port", str(port), "--timeout", "3", "--base", f"http://127.0.0.1:{port}"]
    with subprocess.Popen([sys.executable, "-m", "councilgraph", "serve", *options], env=ENVIRONMENT) as process:
        try:
            for _ in range(200):
                try:
                    requests.get(f"http://127.0.0.1:{port}/health", timeout=30).raise_for_status()
                    break
                except requests.RequestException:
                    time.sleep(0.1)
            yield Server(f"http://127.0.0.1:{port}", process.pid)
        finally:
            process.terminate()


def attacks(address: str) -> None:
    """Print the status and the time of every attack."""
    for number, attack in enumerate(ATTACKS):
        session = reader(100 + number)
        began = time.perf_counter()
        answer = session.post(f"{address}/sparql", data={"query": attack.query}, timeout=120)
        print(f"{attack.name:40}{answer.status_code:5}{time.perf_counter() - began:8.2f} s", flush=True)


def reader(number: int) -> requests.Session:
    """Return a client with an address of its own."""
    session = requests.Session()
    session.mount("http://", _From(f"127.0.{number // 250 + 1}.{number % 250 + 1}"))
    session.headers["Accept"] = "text/html,application/xhtml+xml,*/*;q=0.8"
    return session


class _From(HTTPAdapter):
    def __init__(self, source: str) -> None:
        self._source = source
        super().__init__()

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **options: object) -> None:
        super().init_poolmanager(connections, maxsize, block, source_address=(self._source, 0), **options)


def soak(server: Server, sources: Path, out: Path, minutes: int, readers: int) -> int:
    """Let readers read for some minutes, and return the exit status."""
    address = server.address
    pages = re.findall(r"<loc>([^<]+)</loc>", _sitemap(address))
    questions = [path.read_text(encoding="utf-8") for path in examples().values()]
    ended = threading.Event()
    now = [Minute()]

    def read(number: int) -> None:
        session, chance = reader(number), random.Random(number)
        while not ended.is_set():
            began = time.perf_counter()
            try:
                if chance.random() < 0.3:
                    query = f"{chance.choice(questions)}\n# {chance.random()}"
                    answer = session.get(f"{address}/sparql", params={"query": query}, timeout=60)
                else:
                    answer = session.get(chance.choice(pages), timeout=60)
            except requests.RequestException as error:
                now[0].fault(str(error)[:160])
                continue
            now[0].add(time.perf_counter() - began, answer)

    def attack() -> None:
        chance = random.Random(0)
        while not ended.wait(5):  # as long as the server keeps an idle connection, so each attack has one of its own
            reader(9_000).post(f"{address}/sparql", data={"query": chance.choice(ATTACKS).query}, timeout=120)

    if not pages:
        raise SystemExit("the sitemap names no page")
    threads = [threading.Thread(target=read, args=(number,)) for number in range(readers)]
    threads.append(threading.Thread(target=attack))
    for thread in threads:
        thread.start()
    sizes, faults = [], []
    for minute in range(minutes):
        time.sleep(30)
        touch(sources, minute)
        publish(sources, out)
        time.sleep(30)
        seen, now[0] = now[0], Minute()
        sizes.append(size(server.process))
        faults += seen.faults
        print(_line(minute + 1, seen, sizes[-1]), flush=True)
    ended.set()
    for thread in threads:
        thread.join()
    print(*faults[:20], sep="\n")
    grown = max(sizes) > LARGEST
    print(f"{len(faults)} faults; the web process {'outgrew' if grown else 'stayed within'} {LARGEST >> 20} MB")
    return 1 if faults or grown else 0


def _sitemap(address: str) -> str:
    text = requests.get(f"{address}/sitemap.xml", timeout=60).text
    nested = [requests.get(part, timeout=60).text for part in re.findall(r"<loc>([^<]+\.xml[^<]*)</loc>", text)]
    return "".join(nested) or text


def _line(minute: int, seen: Minute, bytes_: int) -> str:
    hundredths = statistics.quantiles([*seen.taken, 0.0, 0.0], n=100)
    return (
        f"minute {minute}: {len(seen.taken)} answers, {dict(sorted(seen.statuses.items()))}, "
        f"p50 {1000 * hundredths[49]:.0f} ms, p95 {1000 * hundredths[94]:.0f} ms, web process {bytes_ >> 20} MB, "
        f"{len(seen.faults)} faults"
    )


def touch(sources: Path, minute: int) -> None:
    """Change a document, so that the next generation differs."""
    [file] = sources.rglob("2021-10-04-minutes.md")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("8.10 pm", "8.11 pm") if minute % 2 == 0 else text.replace("8.11 pm", "8.10 pm"))


def size(process: int) -> int:
    """Return how many bytes of memory a process holds."""
    [line] = [line for line in Path(f"/proc/{process}/status").read_text().splitlines() if line.startswith("VmRSS")]
    return int(line.split()[1]) * 1024


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
