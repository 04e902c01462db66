"""Reads a file in a process of its own, so that a hostile one costs that process and nothing else.

The process is kept from file to file and replaced after a while, or when a file was too much for it. Bytes go in, a
document or a foreseen error comes out. What the memory bound ends, ends without an exception: PDFium aborts.
"""

import io
import multiprocessing
import pickle
import resource
import signal
from collections.abc import Callable
from dataclasses import dataclass, fields
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from operator import attrgetter
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from councilgraph_mappings.errors import SourceError, TooLargeError, UnreadableError
from councilgraph_mappings.finding import Finding
from councilgraph_mappings.read import read
from councilgraph_mappings.read.document import Block, Cell, Document, Link, Row

_READY: Final = b"ready"
_START_SECONDS: Final = 60.0
_FREE: Final = resource.RLIM_INFINITY


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may take."""

    seconds: float = 60.0
    """By the clock, and of processor time."""
    bytes: int = 1 << 30
    """Of memory, beyond what the process takes before its first file."""
    files: int = 500
    """After so many files the process is replaced, so that what libraries keep does not add up."""


class LimitedReader:
    """A reader in a process of its own; use it as a context manager, or close it."""

    def __init__(self, limits: Limits | None = None) -> None:
        """Start nothing yet: the process starts with the first file."""
        self.limits = limits or Limits()
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None
        self._served = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, data: bytes, name: str, media_type: str | None = None) -> Document:
        """Return the document that the bytes hold.

        Raises:
            SourceError: as ``councilgraph_mappings.read.read``, and where the file was too much for the process.
        """
        pipe = self._ready_pipe()
        self._served += 1
        try:
            pipe.send_bytes(pickle.dumps((data, name, media_type), pickle.HIGHEST_PROTOCOL))
            if not pipe.poll(self.limits.seconds):
                self.close()
                raise TooLargeError(name, f"took longer than {self.limits.seconds:g} s to read", "leave it out")
            answer = pickle.loads(pipe.recv_bytes())  # noqa: S301 - our own child wrote it
        except (EOFError, ConnectionResetError, BrokenPipeError):
            raise self._death(name) from None
        if isinstance(answer, SourceError):
            raise answer
        if not isinstance(answer, Document):
            raise TypeError(f"the reading process answered with {type(answer).__name__}")
        return answer

    def close(self) -> None:
        """End the process."""
        if self._process is not None and self._pipe is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
            self._pipe.close()
        self._process = self._pipe = None

    def _ready_pipe(self) -> Connection:
        if self._served >= self.limits.files:
            self.close()
        if self._process is None or self._pipe is None or not self._process.is_alive():
            self.close()
            # A fresh interpreter: a fork would take over whatever the caller has in memory, and its limits would count it.
            context = multiprocessing.get_context("spawn")
            self._pipe, theirs = context.Pipe()
            self._process = context.Process(target=_serve, args=(theirs, self.limits), daemon=True)
            self._process.start()
            theirs.close()
            self._served = 0
            if not self._pipe.poll(_START_SECONDS) or self._pipe.recv_bytes() != _READY:
                self.close()
                raise TimeoutError("the process that reads files did not start")
        return self._pipe

    def _death(self, name: str) -> SourceError:
        """Return what to say of a file that ended the process."""
        code = None
        if self._process is not None:
            self._process.join()
            code = self._process.exitcode
        self.close()
        if code == -signal.SIGXCPU:
            return TooLargeError(name, f"took more than {self.limits.seconds:g} s of processor time", "leave it out")
        why = f"signal {signal.Signals(-code).name}" if code is not None and code < 0 else f"status {code}"
        return UnreadableError(
            name, f"ended the process that read it ({why}); it may need too much memory", "convert it, or leave it out"
        )


def read_limited(data: bytes, name: str, limits: Limits | None = None, media_type: str | None = None) -> Document:
    """Return the document that the bytes hold, read in a process that ends with this call; for many, LimitedReader."""
    with LimitedReader(limits) as reader:
        return reader.read(data, name, media_type)


def _as_call(record: Document | Block | Cell | Link | Finding) -> tuple[type, tuple[object, ...]]:
    return type(record), _VALUES[type(record)](record)


def _row_as_call(row: Row) -> tuple[type, tuple[object, ...]]:
    return Row, (row.cells,)


_VALUES: Final = {
    kind: attrgetter(*(field.name for field in fields(kind))) for kind in (Document, Block, Cell, Link, Finding)
}
_CALLS: Final[dict[type, Callable[[Any], tuple[type, tuple[object, ...]]]]] = {
    **dict.fromkeys(_VALUES, _as_call),
    Row: _row_as_call,
}


def _pickled(answer: Document | SourceError) -> bytes:
    """Return the answer with its records as calls of their classes: half the work of pickling their state."""
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _CALLS
    pickler.dump(answer)
    return buffer.getvalue()


def _serve(pipe: Connection, limits: Limits) -> None:
    # ^C goes to the whole group; the parent alone answers it and ends its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory(limits)
    pipe.send_bytes(_READY)
    while True:
        try:
            data, name, media_type = pickle.loads(pipe.recv_bytes())  # noqa: S301 - our own parent wrote it
        except EOFError:
            return  # the parent is gone
        _limit_time(limits)
        answer: Document | SourceError
        try:
            answer = read(data, name, media_type)
        except SourceError as error:
            answer = error
        except MemoryError:
            answer = TooLargeError(name, f"needs more than {limits.bytes >> 20} MB of memory to read", "leave it out")
        except RecursionError:
            answer = TooLargeError(name, "is nested too deeply to read", "leave it out")
        pipe.send_bytes(_pickled(answer))


def _limit_memory(limits: Limits) -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    statistics = Path("/proc/self/statm")
    if statistics.exists():
        taken = int(statistics.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        _lower(resource.RLIMIT_AS, taken + limits.bytes)


def _limit_time(limits: Limits) -> None:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    _lower(resource.RLIMIT_CPU, int(usage.ru_utime + usage.ru_stime + limits.seconds) + 1)


def _lower(kind: int, wanted: int) -> None:
    _, hard = resource.getrlimit(kind)
    resource.setrlimit(kind, (wanted if hard == _FREE else min(wanted, hard), hard))
