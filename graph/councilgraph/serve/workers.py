"""Lanes of workers: each lane has its own, so that no stranger's query stands before one of the site's own.

A thread of the web process stands behind each worker, waits for it, ends it at its deadline, and starts the next one: also
when a new publication is there, so that every answer is wholly from the old one or wholly from the new one.
"""

import asyncio
import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Final

from councilgraph.serve.process import Worker, WorkerError
from councilgraph.serve.publication import Publication
from councilgraph.serve.question import Question, Reply
from councilgraph.serve.settings import LaneSize, Limits
from councilgraph.serve.visit import Visit
from councilgraph_mappings.errors import ConfigurationError

_LOOK: Final = 0.25
"""Seconds after which an idle worker looks for a new publication."""
_PAUSE: Final = (0.1, 5.0)
"""Seconds between the first and the later attempts to start a worker."""

log: Final = logging.getLogger("councilgraph.serve")


class BusyError(Exception):
    """No worker is free in time."""

    def __init__(self, seconds: int) -> None:
        """Say after how many seconds to come again."""
        super().__init__(f"come again in {seconds} s")
        self.seconds = seconds


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a question."""

    publication: Publication
    """That the reply is from, wholly."""
    reply: Reply
    seconds: float
    """How long a worker worked on it."""


class _Job:
    def __init__(self, question: Question | Visit) -> None:
        self.question = question
        self.answer: Future[Answer] = Future()


class Lane:
    """Some workers and the questions that wait for them."""

    def __init__(
        self,
        name: str,
        size: LaneSize,
        limits: Limits,
        current: Callable[[], Publication],
        base: str,
        *,
        module: str = "worker",
    ) -> None:
        """Keep what its workers need.

        Args:
            name: of the lane
            size: of the lane
            limits: of each question
            current: returns the publication that the workers open
            base: where the site is
            module: that the workers run, beside this one
        """
        self.name = name
        self.size = size
        self.started = 0
        """How many workers there have been."""
        self.asked = 0
        """How many questions there have been."""
        self._limits = limits
        self._current = current
        self._base = base
        self._module = module
        self._waiting: deque[_Job] = deque()
        self._changed = threading.Condition()
        self._closing = False
        self._threads: list[threading.Thread] = []
        self._workers: dict[int, Worker] = {}

    def start(self) -> None:
        """Start the workers; questions may be asked at once."""
        for slot in range(self.size.workers):
            thread = threading.Thread(target=self._stand, args=(slot,), name=f"{self.name}-{slot}", daemon=True)
            self._threads.append(thread)
            thread.start()

    def close(self) -> None:
        """End the workers, whatever they do."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        for worker in [*self._workers.values()]:
            worker.kill()
        for thread in self._threads:
            thread.join()
        for job in self._waiting:
            job.answer.cancel()

    def processes(self) -> list[int]:
        """Return the process ids of the workers that are ready."""
        return [worker.number for worker in [*self._workers.values()]]

    def sealed(self) -> bool:
        """Return whether the system keeps every worker that is ready from the network."""
        return all(worker.sealed for worker in [*self._workers.values()])

    async def ask(self, question: Question | Visit) -> Answer:
        """Return what comes of a question.

        Raises:
            BusyError: too many questions wait, or this one waited too long.
        """
        job = _Job(question)
        with self._changed:
            if self._closing or len(self._waiting) >= self.size.waiting:
                raise BusyError(self._soon())
            self.asked += 1
            self._waiting.append(job)
            self._changed.notify()
        answer = asyncio.wrap_future(job.answer)
        done, _ = await asyncio.wait({answer}, timeout=self.size.patience)
        if not done and self._withdrawn(job):
            raise BusyError(self._soon())
        return await answer

    def _soon(self) -> int:
        return max(1, int(self._limits.seconds / 2))

    def _withdrawn(self, job: _Job) -> bool:
        with self._changed:
            if job not in self._waiting:
                return False
            self._waiting.remove(job)
            return True

    def _stand(self, slot: int) -> None:
        """Stand behind one worker for as long as the lane is open."""
        failures = 0
        while not self._closing:
            try:
                self._ready(slot)
                failures = 0
            except (WorkerError, ConfigurationError) as error:
                failures += 1
                log.error("a worker of lane %s cannot be started: %s", self.name, error)  # noqa: TRY400 - it is foreseen
                self._pause(failures)
                continue
            job = self._next()
            if job is not None and job.answer.set_running_or_notify_cancel():
                self._work(slot, job)
        worker = self._workers.pop(slot, None)
        if worker is not None:
            worker.close()

    def _ready(self, slot: int) -> Worker:
        """Return the worker of a slot, a new one where the old one is dead, outdated or has served its time."""
        worker = self._workers.get(slot)
        publication = self._current()
        if worker is not None:
            current = worker.publication == publication and worker.asked < self.size.recycled
            if current and worker.alive():
                return worker
            del self._workers[slot]
        self.started += 1
        try:
            fresh = Worker(publication, self._limits, self.size, self._base, self._module)
        finally:
            if worker is not None:
                worker.close()  # when the new one is there: the old one may take its time to end
        self._workers[slot] = fresh
        return fresh

    def _next(self) -> _Job | None:
        with self._changed:
            if not self._waiting and not self._closing:
                self._changed.wait(_LOOK)
            return self._waiting.popleft() if self._waiting and not self._closing else None

    def _work(self, slot: int, job: _Job) -> None:
        for last in (False, True):
            try:
                worker = self._ready(slot)  # again: a new publication may be there since
                began = time.monotonic()
                reply = worker.ask(job.question)
            except (WorkerError, ConfigurationError) as error:
                log.warning("a worker of lane %s is gone: %s", self.name, error)
                if last:
                    job.answer.set_exception(BusyError(self._soon()))
            else:
                job.answer.set_result(Answer(worker.publication, reply, time.monotonic() - began))
                return

    def _pause(self, failures: int) -> None:
        first, longest = _PAUSE
        ends = time.monotonic() + min(longest, first * 2.0**failures)
        with self._changed:
            while not self._closing and time.monotonic() < ends:
                self._changed.wait(ends - time.monotonic())
