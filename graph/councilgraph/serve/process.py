"""The parent's side of one worker: it starts it, asks it, and ends it when its time is over."""

import json
import logging
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import asdict
from multiprocessing.connection import Connection
from typing import Final

from councilgraph.serve.publication import Publication
from councilgraph.serve.question import Outcome, Question, Reply, decoded_reply
from councilgraph.serve.settings import LaneSize, Limits
from councilgraph.serve.visit import Visit
from councilgraph.workers import pipe

_START: Final = 20.0
"""Seconds in which a worker is ready, also on a busy machine."""
_OURS: Final = "PYTHONPATH"

log: Final = logging.getLogger("councilgraph.serve")


class WorkerError(Exception):
    """A worker could not be started, or was dead before it was asked."""


class Worker:
    """A process that answers questions to one publication."""

    def __init__(self, publication: Publication, limits: Limits, size: LaneSize, base: str, module: str) -> None:
        """Start it, and wait until it is ready.

        Raises:
            WorkerError: it does not get ready.
        """
        self.publication = publication
        self.limits = limits
        self.asked = 0
        self.sealed = False
        self._ended = False
        ours, theirs = pipe()
        self._pipe: Connection = ours
        arguments = (theirs.fileno(), publication.folder, base, size.niceness, json.dumps(asdict(limits)))
        command = [sys.executable, "-P", "-m", f"councilgraph.serve.{module}", *map(str, arguments)]
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
            # Nothing else of the environment: it may hold secrets.
            env={_OURS: os.pathsep.join(filter(None, sys.path)), "LC_ALL": "C.UTF-8", "MALLOC_ARENA_MAX": "2"},
        )
        theirs.close()
        self._wait_until_ready()

    @property
    def number(self) -> int:
        """Return the process id."""
        return self._process.pid

    def alive(self) -> bool:
        """Return whether the process is there, and was not told to end."""
        return not self._ended and self._process.poll() is None

    def ask(self, question: Question | Visit) -> Reply:
        """Return the reply to a question; the worker may be dead afterwards.

        Raises:
            WorkerError: it was dead before, or was ended by somebody else, so the question may be asked of another one.
        """
        try:
            self._pipe.send_bytes(question.encoded())
        except OSError as error:
            raise WorkerError("was dead before it was asked") from error
        self.asked += 1
        ends = time.monotonic() + self.limits.seconds
        try:
            # Whoever asked is told at once: what a process holds is given back in its own time, and that may be long.
            if not self._pipe.poll(self.limits.seconds):
                self.kill()
                return self._too_slow()
            header = self._pipe.recv_bytes()
            if not self._pipe.poll(max(0.0, ends - time.monotonic()) + 1.0):
                self.kill()
                return self._too_slow()
            return decoded_reply(header, self._pipe.recv_bytes())
        except (EOFError, OSError):
            return self._end()

    def kill(self) -> None:
        """End the process, whatever it does; whoever waits for its reply learns of it."""
        self._ended = True
        self._process.kill()

    def close(self) -> None:
        """End the process and forget it."""
        self.kill()
        self._process.wait()
        with suppress(OSError):
            self._pipe.close()

    def _wait_until_ready(self) -> None:
        fault = f"was not ready after {_START:g} s"
        try:
            if self._pipe.poll(_START):
                ready = json.loads(self._pipe.recv_bytes())
                fault = ready["fault"]
                self.sealed = ready.get("sealed", False)
        except (EOFError, OSError):
            self._process.wait(_START)
            fault = f"ended with status {self._process.returncode} before it was ready"
        if fault:
            self.close()
            raise WorkerError(fault)

    def _end(self) -> Reply:
        """Return what the end of the process says."""
        self.close()
        code = self._process.returncode
        if code == -signal.SIGKILL:
            raise WorkerError("was ended from outside")
        why = signal.Signals(-code).name if code < 0 else f"status {code}"
        log.info("a query ended its worker (%s)", why)
        if code == -signal.SIGXCPU:
            return self._too_slow()
        step = "ask for less at once, nest less deeply, or group and sort fewer rows"
        return Reply(Outcome.TOO_MUCH, fault=f"was too much for the engine ({why})", step=step)

    def _too_slow(self) -> Reply:
        step = "name a type or a thing where a pattern begins, join fewer patterns, or use the dumps"
        return Reply(Outcome.TOO_SLOW, fault=f"took longer than {self.limits.seconds:g} s", step=step)
