"""A stranger's query runs in a process that can be lost: the lane goes on, and says honestly what became of the query."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import ENVIRONMENT
from serving import lane, make, quads, run

from councilgraph.serve.question import Form, Kind, Outcome, Question, Reply
from councilgraph.serve.settings import LaneSize, Limits
from councilgraph.serve.workers import BusyError, Lane

SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published")
    make(folder, 1)
    return folder


def ask(opened: Lane, query: str, **values: object) -> Reply:
    question = Question(query, **values)  # type: ignore[arg-type]  # the tests name them rightly
    return run(lambda: opened.ask(question)).reply


def count(reply: Reply) -> int:
    [row] = json.loads(reply.content)["results"]["bindings"]
    return int(row["n"]["value"])


def test_graphs_of_the_protocol_go_before_those_of_the_query(out: Path) -> None:
    graph = "http://data.example.org/graph/tst/1"
    query = "SELECT (COUNT(DISTINCT ?p) AS ?n) FROM <urn:none> { ?p a foaf:Person }"
    with lane(out) as opened:
        assert count(ask(opened, query)) == 0
        assert count(ask(opened, query, default_graphs=(graph,))) == 100
        assert count(ask(opened, query.replace("FROM <urn:none>", ""))) == 400


@pytest.mark.parametrize("form", [Form.JSON, Form.XML, Form.CSV, Form.TSV])
def test_rows_are_bounded_in_every_form(out: Path, form: Form) -> None:
    with lane(out, Limits(seconds=2.0, rows=9)) as opened:
        names = "SELECT ?name { ?p foaf:name ?name } LIMIT "
        assert ask(opened, f"{names} 9", table=form).outcome is Outcome.ANSWERED
        assert ask(opened, f"{names} 10", table=form).outcome is Outcome.TOO_LARGE


def test_a_graph_with_many_duplicates_is_whole(out: Path) -> None:
    query = "CONSTRUCT { ?x a foaf:Person } { VALUES ?x { <urn:a> <urn:b> } ?p a foaf:Person }"
    with lane(out, Limits(seconds=2.0, rows=2)) as opened:
        reply = ask(opened, query, graph=Form.N_TRIPLES)
        assert (reply.kind, reply.content.count(b"\n")) == (Kind.GRAPH, 2)


def test_what_passes_is_told_from_what_lasts(out: Path) -> None:
    with lane(out) as opened:
        assert not ask(opened, "SELECT (NOW() AS ?now) {}").lasting
        assert ask(opened, "SELECT (1 AS ?now) {}").lasting


@pytest.mark.parametrize(
    ("query", "limits"),
    [
        ("SELECT * { FILTER(" + "(" * 200_000 + "1" + ")" * 200_000 + ") }", Limits(seconds=20.0, stack=16 << 20)),
        ("SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f", Limits(seconds=20.0, memory=80 << 20)),
    ],
    ids=["stack", "memory"],
)
def test_what_is_too_much_costs_its_worker_alone(out: Path, query: str, limits: Limits) -> None:
    with lane(out, limits) as opened:
        assert ask(opened, query).outcome is Outcome.TOO_MUCH
        assert ask(opened, "ASK {}").outcome is Outcome.ANSWERED


def test_a_full_lane_says_when_to_come_again(out: Path) -> None:
    async def crowd(opened: Lane) -> list[object]:
        asked = [opened.ask(Question(SLOW)) for _ in range(4)]
        return await asyncio.gather(*asked, return_exceptions=True)

    with lane(out, Limits(seconds=1.0), LaneSize(1, 2, patience=0.3)) as opened:
        while not opened.processes():
            time.sleep(0.01)
        began = time.monotonic()
        busy = [result for result in run(lambda: crowd(opened)) if isinstance(result, BusyError)]
        assert len(busy) == 3  # two found the lane full or lost patience, one was turned away at once
        assert all(error.seconds >= 1 for error in busy)
        assert time.monotonic() - began < 2


def test_a_dead_worker_is_replaced_before_the_next_question(out: Path) -> None:
    with lane(out, size=LaneSize(2, 8)) as opened:
        for _ in range(5):
            ask(opened, "ASK {}")
            for number in opened.processes():
                os.kill(number, signal.SIGKILL)
            assert ask(opened, "ASK {}").outcome is Outcome.ANSWERED


def test_a_worker_is_replaced_after_its_share(out: Path) -> None:
    with lane(out, size=LaneSize(1, 8, recycled=2)) as opened:
        for _ in range(5):
            ask(opened, "ASK {}")
        assert opened.started == 3


def test_a_new_publication_is_opened(tmp_path: Path) -> None:
    with_one, with_two = quads(1, people=1), quads(2, people=2)
    make(tmp_path, 1, with_one)
    query = "SELECT (COUNT(?p) AS ?n) { ?p a foaf:Person }"
    with lane(tmp_path) as opened:
        assert count(ask(opened, query)) == 1
        make(tmp_path, 2, with_two)
        assert count(ask(opened, query)) == 2


def test_a_store_that_cannot_be_opened_keeps_nobody_waiting(tmp_path: Path) -> None:
    make(tmp_path, 1)
    for file in (tmp_path / "gen-1" / "store").iterdir():
        file.unlink()
    with lane(tmp_path, size=LaneSize(1, 8, patience=0.5)) as opened, pytest.raises(BusyError):
        ask(opened, "ASK {}")


def test_workers_end_with_their_lane(out: Path) -> None:
    with lane(out) as opened:
        ask(opened, "ASK {}")
        [number] = opened.processes()
    assert not Path(f"/proc/{number}").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="the filter of system calls is Linux's")
@pytest.mark.parametrize(
    "attempt",
    ["socket.socket()", "socket.socketpair()", "os.execv('/bin/true', ['true'])", "subprocess.run(['true'])"],
)
def test_a_sealed_process_reaches_nothing(attempt: str) -> None:
    code = f"import os, socket, subprocess\nfrom councilgraph.serve.sandbox import seal\nassert seal()\n{attempt}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=ENVIRONMENT, check=False)
    assert "PermissionError" in done.stderr
