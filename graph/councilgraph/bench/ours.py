"""One publication in a process of its own, so that its memory is its own: what ``councilgraph publish`` does, timed.

usage: python -m councilgraph.bench.ours FOLDER OUT ENGINE     prints one JSON object
"""

import json
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from councilgraph.config import Config
from councilgraph.publish.run import Options, publish
from councilgraph.report.entry import Entry
from councilgraph.validate import Engine


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
    peak: int
    """Largest resident size of the process or its worker, in bytes."""
    seconds: dict[str, float]
    """By stage."""

    def milliseconds(self, *stages: str) -> float:
        """Return the time of some stages for one document."""
        return 1000 * sum(self.seconds.get(stage, 0.0) for stage in stages) / self.documents


class _Silent:
    def start(self, total: int) -> None:
        """Say nothing."""

    def done(self, entry: Entry) -> None:
        """Say nothing."""

    def stage(self, name: str) -> None:
        """Say nothing."""


def run(folder: Path, out: Path, engine: Engine) -> Publication:
    """Return the figures of publishing a folder in a new process."""
    command = [sys.executable, "-m", "councilgraph.bench.ours", str(folder), str(out), engine]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - this module itself
    return Publication(**json.loads(done.stdout))


def main(folder: str, out: str, engine: str) -> None:
    """Publish a folder and print the figures."""
    options = Options((Path(folder),), Path(out), jobs=1, engine=cast("Engine", engine))
    began = time.perf_counter()
    summary = publish(options, Config(), _Silent())
    wall = time.perf_counter() - began
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    figures = {
        "documents": summary.published,
        "rejected": summary.rejected,
        "triples": summary.triples,
        "inferred": summary.inferred,
        "wall": wall,
        "peak": peak * (1 if sys.platform == "darwin" else 1024),
        "seconds": summary.seconds,
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main(*sys.argv[1:])
