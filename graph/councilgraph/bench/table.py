"""Prints the figures of a run side by side."""

import os
import platform
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Final

from councilgraph.bench.ours import Publication
from councilgraph.bench.plain import Plain

FROM_RECORDS: Final = ("map", "validate", "infer", "write")
READING: Final = ("read", "parse")
TOGETHER: Final = ("link", "load", "catalogue")
PACKAGES: Final = ("rdflib", "owlrl", "pyshacl", "pyoxigraph")


def lines(small: Publication, large: Publication, slow: Publication, plain: Plain) -> Iterator[str]:
    """Yield the lines of the report.

    ``small`` and ``large`` are publications of a quarter of the documents and of all, with the accelerator where it is
    installed; ``slow`` is one of the sample without it.
    """
    yield from _circumstances()
    refused = f" ({large.rejected} more were rejected)" if large.rejected else ""
    yield f"{large.documents} documents{refused}, {large.triples} triples and {large.inferred} inferred, one process"
    yield f"plain stack: {plain.documents} documents, {plain.triples} triples, from the same records, in the same run"
    yield ""
    yield f"{'':22}{'documents/s':>13}{'triples/s':>12}{'ms/document':>13}{'plain ms':>11}{'times':>8}{'without':>9}"
    for stage in (*READING, *FROM_RECORDS):
        beside = stage in FROM_RECORDS
        yield _row(stage, large.milliseconds(stage), large, plain.milliseconds(stage) if beside else None)
    for stage in ("report", *TOGETHER):
        yield _row(stage, large.milliseconds(stage), large)
    yield ""
    for name, ours, theirs, without in _sums(large, slow, plain):
        yield _row(name, ours, large, theirs, without)
    yield ""
    yield "times: how often the plain stack's time holds ours; without: the same without the accelerator."
    yield "The plain stack is charged our own reading and parsing and no loading at all."
    for name, peak in large.memory.items():
        first = small.memory[name]
        yield (
            f"memory, {name}: {first >> 20} MB at {small.documents} documents, "
            f"{peak >> 20} MB at {large.documents} ({peak / first - 1:+.0%})"
        )


def _sums(large: Publication, slow: Publication, plain: Plain) -> Iterator[tuple[str, float, float, float]]:
    reading = large.milliseconds(*READING)
    theirs = plain.milliseconds(*FROM_RECORDS)
    yield "records to files", large.milliseconds(*FROM_RECORDS), theirs, slow.milliseconds(*FROM_RECORDS)
    files = (*READING, *FROM_RECORDS)
    yield "sources to files", large.milliseconds(*files), theirs + reading, slow.milliseconds(*files)
    # Once for the whole publication, so a sample of it says nothing: the time of the large run counts for both.
    rest = 1000 * large.wall / large.documents - large.milliseconds(*files)
    ours, without = large.milliseconds(*files) + rest, slow.milliseconds(*files) + rest
    yield "sources to store", ours, theirs + reading, without


def _row(
    name: str, ours: float, publication: Publication, theirs: float | None = None, without: float | None = None
) -> str:
    if ours == 0:
        return f"{name:22}{'–':>13}"
    a_document = publication.triples / publication.documents
    row = f"{name:22}{1000 / ours:13,.0f}{1000 * a_document / ours:12,.0f}{ours:13.2f}"
    if theirs is not None:
        row += f"{theirs:11,.1f}{theirs / ours:8,.0f}"
    if theirs is not None and without is not None:
        row += f"{theirs / without:9,.0f}"
    return row


def _circumstances() -> Iterator[str]:
    cpu = Path("/proc/cpuinfo")
    text = cpu.read_text() if cpu.exists() else ""
    models = [line.partition(":")[2].strip() for line in text.splitlines() if line.startswith("model name")]
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    yield f"Python {platform.python_version()}, {os.cpu_count()} x {models[0] if models else platform.machine()}{load}"
    yield ", ".join(f"{name} {version(name)}" for name in PACKAGES)
