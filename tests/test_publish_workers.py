"""Worker processes: answers in order, bounds kept, faults contained."""

import gc
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import ENVIRONMENT

from councilgraph.workers import AHEAD, Bounds, Failed, in_order
from councilgraph_mappings.errors import SourceError

SMALL = Bounds(seconds=1.0, bytes=300 << 20)


def work(task: str) -> str:
    match task.split():
        case ["sleep", seconds]:
            time.sleep(float(seconds))
        case ["work", seconds]:
            until = time.process_time() + float(seconds)
            while time.process_time() < until:
                pass
        case ["die"]:
            os.kill(os.getpid(), signal.SIGKILL)
        case ["eat"]:
            len(bytearray(1 << 30))
        case ["trip"]:
            task[len(task)]
        case ["foreseen"]:
            raise SourceError("a.txt", "is empty")
        case ["full"]:
            raise OSError(28, "No space left on device")
    return task.upper()


@pytest.mark.parametrize("jobs", [1, 3])
def test_answers_come_in_the_order_of_the_tasks(jobs: int) -> None:
    tasks = ["sleep 0.2", *(f"task {number}" for number in range(40)), "sleep 0.1", "last"]
    assert [*in_order(work, tasks, jobs)] == [(task, task.upper()) for task in tasks]


def test_few_tasks_are_under_way_at_once() -> None:
    taken: list[str] = []

    def tasks() -> Iterator[str]:
        for number in range(100):
            taken.append(f"task {number}")
            yield taken[-1] if number else "sleep 0.3"

    for done, _ in enumerate(in_order(work, tasks(), 2)):
        assert len(taken) <= done + 1 + 2 * AHEAD


@pytest.mark.parametrize(
    ("task", "fault"),
    [("sleep 30", "took longer than 1 s"), ("die", "by SIGKILL"), ("eat", "MemoryError"), ("trip", "IndexError")],
)
def test_a_task_that_goes_wrong_costs_no_other(task: str, fault: str) -> None:
    (_, first), (_, bad), (_, last) = in_order(work, ["first", task, "last"], 1, SMALL)
    assert (first, last) == ("FIRST", "LAST")
    assert isinstance(bad, Failed)
    assert fault in bad.fault


@pytest.fixture
def no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the deadline never come, as if the process that watches it were busy."""
    monkeypatch.setattr(time, "monotonic", lambda: 0.0)


@pytest.mark.usefixtures("no_clock")
def test_the_system_itself_bounds_processor_time() -> None:
    (_, bad), (_, last) = in_order(work, ["work 30", "last"], 1, SMALL)
    assert isinstance(bad, Failed)
    assert (bad.fault, last) == ("took more than 1 s of processor time", "LAST")


@pytest.mark.usefixtures("no_clock")
def test_processor_time_is_counted_for_each_task_alone() -> None:
    tasks = ["work 0.7"] * 4
    assert [answer for _, answer in in_order(work, tasks, 1, SMALL)] == ["WORK 0.7"] * 4


def test_a_worker_that_is_ended_between_two_tasks_is_replaced() -> None:
    def ended_later(task: str) -> str:
        # Ends this process once its answer is sent.
        threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGKILL)).start()
        return task

    def tasks() -> Iterator[str]:
        yield "first"
        time.sleep(0.6)
        yield "second"

    answers = [answer for _, answer in in_order(ended_later, tasks())]
    assert answers == ["first", "second"]


def test_an_unforeseen_error_says_where_it_was() -> None:
    [(_, failed)] = in_order(work, ["trip"])
    assert isinstance(failed, Failed)
    assert "test_publish_workers.py" in failed.trace


@pytest.mark.parametrize(("task", "error"), [("foreseen", SourceError), ("full", OSError)])
def test_foreseen_errors_reach_the_caller(task: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        [*in_order(work, ["first", task, "last"])]


def test_processes_are_replaced_after_a_while() -> None:
    def number_of_process(_: str) -> str:
        return str(os.getpid())

    answers = [answer for _, answer in in_order(number_of_process, ["task"] * 9, 1, Bounds(tasks=3))]
    assert len(set(answers)) == 3


def test_no_process_stays_when_the_caller_stops(tmp_path: Path) -> None:
    def note(task: str) -> str:
        (tmp_path / str(os.getpid())).touch()
        return task

    for _ in in_order(note, ["task"] * 100, 2):
        break
    gc.collect()
    for name in tmp_path.iterdir():
        with pytest.raises(ProcessLookupError):
            os.kill(int(name.name), 0)


ENDLESS = """
import os, sys, time
from pathlib import Path
from councilgraph.workers import in_order

def note(task):
    Path(sys.argv[1], str(os.getpid())).touch()
    time.sleep(60)

list(in_order(note, ["task"]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a worker ends when its task is done")
def test_a_worker_ends_with_its_parent_in_the_middle_of_a_task(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ENDLESS, tmp_path], env=ENVIRONMENT) as parent:
        until(lambda: any(tmp_path.iterdir()))
        parent.kill()
    [worker] = tmp_path.iterdir()
    until(lambda: not running(int(worker.name)))


def until(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def running(process: int) -> bool:
    """Return whether a process runs; one that has ended may still wait for somebody to ask why."""
    status = Path(f"/proc/{process}/stat")
    try:
        return status.read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False
