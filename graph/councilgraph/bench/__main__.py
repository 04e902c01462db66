"""Command of the benchmark: ``python -m councilgraph.bench N``."""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from councilgraph.bench import again, answers, longer, ours, plain, synthetic, table
from councilgraph.publish.examples import example_corpus
from councilgraph.sources import find
from councilgraph.validate.trust import installed


def main(arguments: list[str]) -> int:
    """Run the benchmark and return the exit status."""
    parser = argparse.ArgumentParser(prog="scripts/bench", description="How fast councilgraph publishes.")
    parser.add_argument("number", type=int, help="documents to make and publish")
    parser.add_argument("--sample", type=int, default=24, help="documents for the plain stack (default 24)")
    parser.add_argument("--again", action="store_true", help="publish again after one document has changed, instead")
    parser.add_argument("--answers", action="store_true", help="serve them and ask for queries and pages, instead")
    chosen = parser.parse_args(arguments)
    if chosen.number < 4 or chosen.sample < 1:
        parser.error("at least 4 documents, and 1 for the plain stack")
    if objection := installed():
        print(f"no accelerator: {objection}", file=sys.stderr)
    with tempfile.TemporaryDirectory(prefix="councilgraph-bench-") as folder:
        if chosen.again:
            report = again.lines(Path(folder), chosen.number)
        elif chosen.answers:
            report = answers.lines(Path(folder), chosen.number)
        else:
            report = bench(Path(folder), chosen.number, min(chosen.sample, chosen.number))
        for line in report:
            print(line, flush=True)
    return 0


def bench(folder: Path, number: int, sample: int) -> Iterator[str]:
    """Yield the lines of the report, the runs having followed one another on the same machine."""
    for name, size in (("quarter", number // 4), ("all", number), ("sample", sample)):
        synthetic.make(example_corpus(), folder / name, size)
    yield from table.circumstances()
    small = ours.run(folder / "quarter", folder / "out-quarter", "auto")
    without = ours.run(folder / "sample", folder / "out-sample", "pyshacl")
    sources, known, plainly = find([folder / "sample"]).sources, plain.known(), plain.Plain()
    # Half before and half after the run that it is compared with: the machine may grow slower or quicker meanwhile.
    half = len(sources) // 2
    plain.run(sources[:half], folder / "out-plain", known, plainly)
    large = ours.run(folder / "all", folder / "out-all", "auto")
    plain.run(sources[half:], folder / "out-plain", known, plainly)
    yield from table.lines(small, large, without, plainly)
    yield from longer.lines(example_corpus())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
