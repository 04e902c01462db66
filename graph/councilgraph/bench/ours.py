"""One publication in a process of its own, so that its memory is its own: what ``councilgraph publish`` does, timed.

usage: python -m councilgraph.bench.ours FOLDER OUT ENGINE     prints one JSON object
"""

import contextlib
import json
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

from councilgraph.bench.time import Time, a_document
from councilgraph.config import Config
from councilgraph.publish.document import read_source
from councilgraph.publish.run import Options, publish
from councilgraph.report.entry import Entry
from councilgraph.sources import find
from councilgraph.validate import Engine
from councilgraph_mappings.errors import SourceError

_STATUS: Final = Path("/proc/self/status")
_FORGET: Final = Path("/proc/self/clear_refs")
"""Linux forgets the largest size when it is told 5 (proc_pid_clear_refs(5))."""


@dataclass(frozen=True, slots=True)
class Publication:
    """Figures of one publication with one worker process."""

    documents: int
    """Published."""
    rejected: int
    triples: int
    """Asserted by the documents."""
    inferred: int
    wall: float
    """Seconds from the first look at the folder to the manifest."""
    processor: float
    """Seconds of processor time of all processes, of the same."""
    memory: dict[str, int]
    """Largest resident sizes in bytes: of the worker, of the process by stage, the first for what precedes them, and of
    all processes that it started, which ask the examples among others."""
    text: int
    """Bytes of text of all documents that can be read."""
    stages: dict[str, Time]
    """Seconds by stage."""

    def megabytes(self) -> float:
        """Return how many megabytes of text a second of processor time is parsed."""
        parse = self.stages["parse"].processor
        return self.text / parse / 1e6 if parse else 0.0

    def milliseconds(self, *stages: str) -> Time:
        """Return the time of some stages for one document."""
        return a_document([self.stages[stage] for stage in stages if stage in self.stages], self.documents)

    def all_milliseconds(self) -> Time:
        """Return the time of all that was done for one document."""
        return a_document([Time(self.wall, self.processor)], self.documents)


class _Watch:
    """Says nothing, and notes the memory of each stage."""

    def __init__(self) -> None:
        self.peaks: dict[str, int] = {}
        self.worker = 0
        self._stage = "documents"
        _forget_peak()

    def start(self, total: int) -> None:
        pass

    def done(self, entry: Entry) -> None:
        pass

    def stage(self, name: str) -> None:
        self.worker = self.worker or _peak(resource.RUSAGE_CHILDREN)  # all that has ended before the first stage
        self.peaks[self._stage] = _own_peak()
        self._stage = name
        _forget_peak()


def run(folder: Path, out: Path, engine: Engine) -> Publication:
    """Return the figures of publishing a folder in a new process."""
    command = [sys.executable, "-m", "councilgraph.bench.ours", str(folder), str(out), engine]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 - this module itself
    figures = json.loads(done.stdout)
    stages = {name: Time(*times) for name, times in figures.pop("stages").items()}
    return Publication(**figures, stages=stages)


def main(folder: str, out: str, engine: str) -> None:
    """Publish a folder and print the figures."""
    options = Options((Path(folder),), Path(out), jobs=1, engine=cast("Engine", engine))
    began, used = time.perf_counter(), _processor()
    watch = _Watch()
    summary = publish(options, Config(), watch)
    wall, processor = time.perf_counter() - began, _processor() - used
    watch.stage("")
    figures = {
        "documents": summary.published,
        "rejected": summary.rejected,
        "triples": summary.triples,
        "inferred": summary.inferred,
        "wall": wall,
        "processor": processor,
        "memory": {"worker": watch.worker, **watch.peaks, "children": _peak(resource.RUSAGE_CHILDREN)},
        "text": _text(Path(folder)),
        "stages": {name: (wall, summary.processor[name]) for name, wall in summary.seconds.items()},
    }
    print(json.dumps(figures))


def _text(folder: Path) -> int:
    """Return the bytes of the text of all documents of a folder that can be read; read again, when all is measured."""
    total = 0
    for source in find([folder]).sources:
        with contextlib.suppress(SourceError):
            total += len(read_source(source.file, source.context).text.encode())
    return total


def _processor() -> float:
    """Return the processor time of this process and of its workers that have ended."""
    return time.process_time() + sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])


def _own_peak() -> int:
    """Return the largest resident size of this process since it was last forgotten, or ever where the system keeps only that."""
    if _STATUS.exists():
        [line] = [line for line in _STATUS.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM:")]
        return int(line.split()[1]) * 1024
    return _peak(resource.RUSAGE_SELF)


def _forget_peak() -> None:
    if _FORGET.exists():
        _FORGET.write_text("5", encoding="ascii")


def _peak(who: int) -> int:
    return resource.getrusage(who).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main(*sys.argv[1:])
