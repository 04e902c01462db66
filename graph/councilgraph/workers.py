"""Processes that do one task after another, each task bounded in time and memory; nothing but bytes crosses.

Every file of others is read, parsed and mapped in such a process and nowhere else. One that takes too long or too much
costs its own worker and no other document: the memory bound and the bound of processor time are kept by the system, the
deadline by this module. What the memory bound ends may end without an exception, as PDFium aborts. Answers come back in
the order of the tasks, and only a few tasks are under way at once, so memory does not grow with their number.
"""

import ctypes
import faulthandler
import gc
import multiprocessing
import os
import pickle
import resource
import signal
import sys
import time
import traceback
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkContext, SpawnContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Final, Generic, TypeVar

from councilgraph_mappings.errors import CouncilGraphError

Task = TypeVar("Task")
Answer = TypeVar("Answer")

_SET_DEATH_SIGNAL: Final = 1  # PR_SET_PDEATHSIG of linux/prctl.h

_GARBAGE: Final = 2_000
"""Objects made and kept before a worker looks for garbage among them, thrice what Python would wait for: records of a
document refer to each other by keys. At five times as many, what pyshacl leaves takes half as much memory again."""

AHEAD: Final = 8
"""How many tasks per process may be ahead of the oldest that is not done."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one task may take."""

    seconds: float = 120.0
    """By the clock, and of processor time."""
    bytes: int = 2 << 30
    """Beyond what the process takes before its first task."""
    tasks: int = 1000
    """After so many a process is replaced, so that what libraries keep does not add up."""


@dataclass(frozen=True, slots=True)
class Failed:
    """A task without an answer: it cost its worker, or met an error that nobody foresaw."""

    fault: str
    """A sentence without subject."""
    trace: str = ""
    """Where the error was, for those who mend it."""


@dataclass(slots=True, eq=False)
class _Worker(Generic[Task]):
    process: BaseProcess
    pipe: Connection
    number: int | None = None
    """Of the task under way."""
    deadline: float = 0.0
    served: int = 0


def in_order(
    work: Callable[[Task], Answer], tasks: Iterable[Task], jobs: int = 1, bounds: Bounds | None = None
) -> Iterator[tuple[Task, Answer | Failed]]:
    """Yield each task with its answer, in the order of the tasks.

    What ``work`` foresees (CouncilGraphError, OSError) is raised here; any other error fails its task alone.
    """
    with closing(_Pool(work, jobs, bounds or Bounds())) as pool:
        yield from pool.run(tasks)


def pipe() -> tuple[Connection, Connection]:
    """Return the two ends of a pipe to a process."""
    return _context().Pipe()


def started(target: Callable[..., None], *arguments: object) -> BaseProcess:
    """Return a process that has started; it ends with this one."""
    process: BaseProcess = _context().Process(target=target, args=arguments, daemon=True)
    with warnings.catch_warnings():
        # A store leaves idle threads of its engine behind. The new process holds no lock of theirs and opens its own.
        warnings.filterwarnings("ignore", "This process .* is multi-threaded", DeprecationWarning)
        process.start()
    return process


def _context() -> ForkContext | SpawnContext:
    # A fork shares what is loaded already, where the system forks safely.
    linux = sys.platform == "linux"
    return multiprocessing.get_context("fork") if linux else multiprocessing.get_context("spawn")


class _Pool(Generic[Task, Answer]):
    def __init__(self, work: Callable[[Task], Answer], jobs: int, bounds: Bounds) -> None:
        self._work = work
        self._bounds = bounds
        self._workers: list[_Worker[Task]] = []
        self._jobs = jobs

    def run(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Answer | Failed]]:
        waiting = enumerate(tasks)
        under_way: dict[int, Task] = {}
        answers: dict[int, Answer | Failed] = {}
        due = 0
        more = True
        self._workers = [self._start() for _ in range(self._jobs)]
        while more or under_way:
            for worker in [*self._workers]:
                if more and worker.number is None and len(under_way) < self._jobs * AHEAD:
                    number, task = next(waiting, (-1, None))
                    if task is None:
                        more = False
                        break
                    under_way[number] = task
                    self._give(worker, number, task)
            answers.update(self._collect())
            while due in answers:
                yield under_way.pop(due), answers.pop(due)
                due += 1

    def _give(self, worker: _Worker[Task], number: int, task: Task) -> None:
        if not worker.process.is_alive():
            worker = self._replace(worker)  # somebody ended it between two tasks
        worker.number = number
        worker.deadline = time.monotonic() + self._bounds.seconds
        worker.pipe.send_bytes(pickle.dumps(task))

    def _collect(self) -> dict[int, Answer | Failed]:
        busy = [worker for worker in self._workers if worker.number is not None]
        if not busy:
            return {}
        patience = max(0.0, min(worker.deadline for worker in busy) - time.monotonic())
        ready = wait([worker.pipe for worker in busy], patience)
        answers: dict[int, Answer | Failed] = {}
        for worker in busy:
            number = worker.number
            if number is None:
                continue
            if worker.pipe in ready:
                answers[number] = self._receive(worker)
            elif time.monotonic() >= worker.deadline:
                answers[number] = Failed(f"took longer than {self._bounds.seconds:g} s")
                self._replace(worker)
        return answers

    def _receive(self, worker: _Worker[Task]) -> Answer | Failed:
        try:
            error, answer = pickle.loads(worker.pipe.recv_bytes())  # noqa: S301 - our own child wrote it
        except (EOFError, ConnectionResetError):
            worker.process.join()
            code = worker.process.exitcode or 0
            self._replace(worker)
            if code == -signal.SIGXCPU:
                return Failed(f"took more than {self._bounds.seconds:g} s of processor time")
            why = f"by {signal.Signals(-code).name}" if code < 0 else f"with status {code}"
            return Failed(f"ended the process that worked on it ({why}); it may need too much memory")
        worker.number = None
        worker.served += 1
        if error is not None:
            raise error
        if worker.served >= self._bounds.tasks:
            self._replace(worker)
        return answer  # type: ignore[no-any-return]  # pickle knows no types

    def _start(self) -> _Worker[Task]:
        ours, theirs = pipe()
        others = [*(worker.pipe for worker in self._workers), ours]
        process = started(_serve, self._work, theirs, self._bounds, others, os.getpid())
        theirs.close()
        return _Worker(process, ours)

    def _replace(self, worker: _Worker[Task]) -> _Worker[Task]:
        worker.process.kill()
        worker.process.join()
        worker.pipe.close()
        place = self._workers.index(worker)
        del self._workers[place]  # its pipe is closed, and is none that the new process could close
        fresh = self._start()
        self._workers.insert(place, fresh)
        return fresh

    def close(self) -> None:
        for worker in self._workers:
            worker.process.kill()
            worker.process.join()
            worker.pipe.close()


def _serve(
    work: Callable[[Task], Answer], pipe: Connection, bounds: Bounds, inherited: Iterable[Connection], parent: int
) -> None:
    end_with(parent)
    # ^C goes to the whole group; the parent alone answers it and ends its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    faulthandler.disable()  # the parent says what happened
    for other in inherited:
        other.close()
    limit_memory(bounds.bytes)
    gc.freeze()  # what was loaded before the first task lasts as long as the process
    gc.set_threshold(_GARBAGE)
    while True:
        try:
            task = pickle.loads(pipe.recv_bytes())  # noqa: S301 - our own parent wrote it
        except EOFError:
            return  # the parent is gone
        limit_time(bounds.seconds)
        answer: tuple[CouncilGraphError | OSError | None, Answer | Failed | None]
        try:
            answer = (None, work(task))
        except (CouncilGraphError, OSError) as error:
            answer = (error, None)
        except BaseException as error:  # noqa: BLE001 - one document's fault of ours must not stop the others; it is shown
            fault = f"met a fault of councilgraph ({type(error).__name__}: {error})"
            answer = (None, Failed(fault, traceback.format_exc()))
        try:
            pipe.send_bytes(pickle.dumps(answer))
        except BrokenPipeError:
            return


def end_with(parent: int) -> None:
    """Let the system end this process when its parent does, in the middle of a task, where the system can."""
    if sys.platform != "linux":
        return
    library = ctypes.CDLL(None, use_errno=True)
    library.prctl.argtypes = [ctypes.c_int, *[ctypes.c_ulong] * 4]
    library.prctl(_SET_DEATH_SIGNAL, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:  # which ended before it was asked for
        os._exit(1)


def limit_memory(beyond: int) -> None:
    """Let this process take so many bytes beyond what it has now, and leave no image of itself when it dies."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    statistics = Path("/proc/self/statm")
    if statistics.exists():
        taken = int(statistics.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        lower(resource.RLIMIT_AS, taken + beyond)


def limit_time(seconds: float) -> None:
    """Let the system end this process by SIGXCPU when the task that begins takes too much processor time."""
    lower(resource.RLIMIT_CPU, int(time.process_time() + seconds) + 1)


def lower(kind: int, wanted: int) -> None:
    """Set the soft limit of a kind, as far as the hard one allows."""
    _, hard = resource.getrlimit(kind)
    resource.setrlimit(kind, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))
