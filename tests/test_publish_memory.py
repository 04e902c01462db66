"""A publication takes no more memory for having more documents: what the store's engine keeps of them is given back."""

import json
import subprocess
import sys
import tracemalloc
from itertools import product
from pathlib import Path

import pytest
from conftest import ENVIRONMENT, Silent
from pyoxigraph import Store

from councilgraph.bench.ours import Publication
from councilgraph.bench.table import flat
from councilgraph.bench.time import Time
from councilgraph.changes.graphs import read_graphs
from councilgraph.changes.record import write_changes
from councilgraph.config import Config
from councilgraph.lists.build import write_lists
from councilgraph.publish.ordered import write_set
from councilgraph.publish.run import Options, publish
from councilgraph.store import read_only

MINUTES = """{council}

Minutes of the meeting of the Allotments Committee held on {day} March 2024 at 7.00 pm at the Town Hall

Present: Councillors Ann Bee (Chair), Colin Dray, Eve Finch, Guy Hale and Iris Joyce
Apologies: Councillor Kit Lomax

1. Water
The Clerk reported that the pump had failed twice in the last month and that a new one would cost £{day}20.
RESOLVED: that {day} new taps be approved.

2. Fences
RESOLVED: that the Clerk be requested to obtain three quotations for the fence on plot {day}.
"""
TOWNS = ("Arden", "Bromley Green")
MOST = {"lists": 15_000}
"""Bytes of Python's objects that a stage may take for each further document, 3,500 where nothing is said."""

READ_TWICE = """
import sys
from pathlib import Path
from pyoxigraph import Store
from councilgraph import store
from councilgraph.publish.stored import Stored

def resident():
    [line] = [line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("RssAnon:")]
    return int(line.split()[1])

place, lines = Path(sys.argv[1]) / "store", Path(sys.argv[1]) / "lines.nq"
store.build(place, [lines])
made = Stored(place, Store(str(place)), 60_000)
made.forget()
opened = resident()
assert sum(1 for _ in made.store) == 60_000
read = resident()
made.forget()
print(opened, read, resident())
store._GRAPHS = 7
assert store.size(place) == 60_000
"""

COUNT = """
import resource, sys
from pathlib import Path
from councilgraph.catalogue import counted

lines = Path(sys.argv[1])
counts = counted([lines], lines.with_suffix(".counted"))
assert (counts.triples, counts.subjects) == (int(sys.argv[2]), int(sys.argv[2]) // 5)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what of a process is resident")
def test_what_was_read_of_a_store_is_given_back(tmp_path: Path) -> None:
    with (tmp_path / "lines.nq").open("w", encoding="ascii") as lines:
        for number in range(60_000):
            subject = f"<urn:made:{number // 10}>"
            print(
                f'{subject} <urn:says:{number % 10}> "the {number}th of many sayings" <urn:graph:{number % 50}> .',
                file=lines,
            )
    command = [sys.executable, "-c", READ_TWICE, str(tmp_path)]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=True)
    opened, read, after = map(int, done.stdout.split())
    assert read - opened > 3_000, "the engine keeps nothing any more, so nothing need be given back"
    assert after - opened < (read - opened) / 3


@pytest.mark.skipif(sys.platform != "linux", reason="other systems tell the largest size in other units")
def test_counting_four_times_as_much_takes_no_more_memory(tmp_path: Path) -> None:
    peaks = []
    for number in (20_000, 80_000):
        file = tmp_path / f"{number}.nq"
        with file.open("w", encoding="ascii") as lines:
            for line in range(number):
                graph, thing = f"<urn:graph:{line // 1000:04}>", f"<urn:made:{line // 5:06}>"
                said = (
                    "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:kind>"
                    if line % 5 == 4
                    else f'<urn:{line % 5}> "x"'
                )
                print(f"{thing} {said} {graph} .", file=lines)
        command = [sys.executable, "-c", COUNT, str(file), str(number)]
        done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=True)
        peaks.append(int(done.stdout))
    assert peaks[1] - peaks[0] < 2_000


def test_lists_and_changes_are_the_same_however_little_is_looked_at_at_once(
    examples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    generation, base = examples / "current", "http://localhost:8000"
    opened: list[str] = []

    def again() -> Store:
        opened.append("again")
        return read_only(generation)

    for name, number in (("_ROWS", 1), ("_THINGS", 20), ("_AT_ONCE", 10)):
        monkeypatch.setattr(f"councilgraph.lists.answers.{name}", number)
    write_lists(tmp_path / "lists.sqlite", again, base)
    assert (tmp_path / "lists.sqlite").read_bytes() == (generation / "lists.sqlite").read_bytes()

    folder = tmp_path / "gen-1"
    folder.mkdir()
    for name in ("dataset.nq", "inferred.nq", "catalog.ttl"):
        (folder / name).symlink_to((generation / name).resolve())
    monkeypatch.setattr("councilgraph.changes.record._AT_ONCE", 1)
    opened.clear()
    made = json.loads((generation / "manifest.json").read_text())["made"]
    write_changes(folder, again, None, Config(), made)
    [page] = (folder / "changes").glob("*.jsonl")
    assert page.read_bytes() == (generation / "changes" / page.name).read_bytes()
    assert len(opened) == len(read_graphs(folder)) + 1


class Traced(Silent):
    """Notes how much Python's objects took at most in each stage, beyond what they took when it began."""

    def __init__(self) -> None:
        self.peaks: dict[str, int] = {}
        self._stage = ""
        self._begin = 0

    def stage(self, name: str) -> None:
        if self._stage:
            now, peak = tracemalloc.get_traced_memory()
            self.peaks[self._stage] = max(peak - self._begin, self.peaks.get(self._stage, 0))
            self._begin = now
        else:
            tracemalloc.start()
        tracemalloc.reset_peak()
        self._stage = name

    def end(self) -> None:
        """Note the last stage, and what is left of all together."""
        self.stage("")
        self.peaks["all"] = self._begin
        tracemalloc.stop()


SMALL_PORTIONS = {
    "store.PART": 1 << 18,
    **dict.fromkeys(("dumps.tables._WAITING", "dumps.graphs._PIECE", "changes.graphs._CHUNK"), 1 << 14),
    **dict.fromkeys(("catalogue.counting._CHUNK", "publish.state._CHUNK", "sources._CHUNK"), 1 << 14),
    "lists.answers._ROWS": 400,
    "lists.answers._THINGS": 60,
    "lists.answers._AT_ONCE": 20,
    "changes.record._AT_ONCE": 2,
    "publish.contradictions._AT_ONCE": 2,
}
"""Of what is looked at at once, so that a few documents are many portions."""


@pytest.fixture
def traced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[int, dict[str, int]]:
    """Return the peaks of each stage by the number of documents."""
    for name, size in SMALL_PORTIONS.items():
        monkeypatch.setattr(f"councilgraph.{name}", size)
    monkeypatch.setattr(write_set, "__defaults__", (1 << 14,))
    peaks = {}
    for days in (1, 3, 10):  # what is loaded once, the first leaves behind
        sources = tmp_path / f"{days}" / "in"
        sources.mkdir(parents=True)
        for council, day in product(TOWNS, range(1, days + 1)):
            (sources / f"{council}-{day}.txt").write_text(MINUTES.format(council=council, day=day), encoding="utf-8")
        progress = Traced()
        summary = publish(Options((sources,), sources.parent / "build"), Config(), progress)
        progress.end()
        assert summary.published == days * len(TOWNS)
        peaks[summary.published] = progress.peaks
    return peaks


def test_no_stage_keeps_what_it_has_seen_of_each_document(traced: dict[int, dict[str, int]]) -> None:
    _, few, many = traced
    grown = {stage: (peak - traced[few][stage]) / (many - few) for stage, peak in traced[many].items()}
    assert {"link", "write", "load", "dumps", "catalogue", "report", "changes", "search", "lists"} <= {*grown}
    assert {stage: size for stage, size in grown.items() if size > MOST.get(stage, 3_500)} == {}


def publication(documents: int, **memory: int) -> Publication:
    sizes = {name: size * 1024 for name, size in memory.items()}
    return Publication(documents, 0, 1, 1, 1.0, 1.0, sizes, 1, {"parse": Time(1.0, 1.0)})


@pytest.mark.parametrize(("largest", "judged"), [(161_500, "15.0 KB"), (161_600, "not flat")])
def test_memory_is_called_flat_by_how_much_the_largest_process_grows(largest: int, judged: str) -> None:
    small, large = publication(100, worker=90_000, load=160_000), publication(200, worker=120_000, load=largest)
    assert judged in flat(small, large)
    assert ("not flat" in flat(small, large)) == (judged == "not flat")
