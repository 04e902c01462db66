"""Prints the figures of a run side by side."""

import os
import platform
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Final

from councilgraph.bench.ours import Publication
from councilgraph.bench.plain import Plain
from councilgraph.bench.time import Time

FROM_RECORDS: Final = ("map", "validate", "infer", "write")
READING: Final = ("read", "parse")
TO_STORE: Final = ("link", "load")
BESIDE: Final = ("report", "dumps", "catalogue", "changes", "search", "lists")
"""What a publication makes besides its files and its store; the examples are asked by other processes."""
PACKAGES: Final = ("rdflib", "owlrl", "pyshacl", "pyoxigraph")

FLAT: Final = 15.0
"""KB that the largest process may take for each further document."""


def lines(small: Publication, large: Publication, slow: Publication, plain: Plain) -> Iterator[str]:
    """Yield the lines of the report.

    ``small`` and ``large`` are publications of a quarter of the documents and of all, with the accelerator where it is
    installed; ``slow`` is one of the sample without it.
    """
    refused = f" ({large.rejected} more were rejected)" if large.rejected else ""
    yield f"{large.documents} documents{refused}, {large.triples} triples and {large.inferred} inferred, one process"
    yield f"plain stack: {plain.documents} documents, {plain.triples} triples, from the same records, in the same run"
    yield ""
    head = ("documents/s", "triples/s", "ms/document", "plain ms", "times", "by processor", "without")
    yield f"{'':18}" + "".join(f"{word:>{len(word) + 2}}" for word in head)
    for stage in (*READING, *FROM_RECORDS):
        beside = stage in FROM_RECORDS
        yield _row(stage, large.milliseconds(stage), large, plain.milliseconds(stage) if beside else None)
    for stage in (*TO_STORE, *BESIDE):
        yield _row(stage, large.milliseconds(stage), large)
    yield ""
    for name, ours, theirs, without in _sums(large, slow, plain):
        yield _row(name, ours, large, theirs, without)
    yield ""
    yield "times: how often the plain stack's time holds ours, by the clock, and by processor: the same in time that a"
    yield "processor worked; without: by the clock without the accelerator."
    yield "The plain stack is charged our own reading and parsing, and nothing for loading or for what follows."
    yield "sources to store: all that has to be done before a statement can be asked about; all: also the report, dumps,"
    yield "catalogue, changes, search, lists and answered examples."
    yield f"parse: {large.megabytes():.2f} MB of text a second of a processor's time"
    yield from memory(small, large)
    yield flat(small, large)
    yield f"load {load()} at the end"


def memory(small: Publication, large: Publication) -> Iterator[str]:
    """Yield how large the processes of two publications grew, and by how much for each document that only one has."""
    more = large.documents - small.documents
    yield f"memory at most, in MB {small.documents:>17} {large.documents:>12}   more, in KB a document"
    for name, peak in large.memory.items():
        first = small.memory[name]
        yield f"  {name:18}{first / 2**20:19.1f}{peak / 2**20:13.1f}{(peak - first) / 1024 / more:13.1f}"


def flat(small: Publication, large: Publication) -> str:
    """Return whether the largest process grows with the number of documents, and by how much."""
    first, most = (max(one.memory.values()) for one in (small, large))
    slope = (most - first) / 1024 / (large.documents - small.documents)
    judged = "flat in N" if slope <= FLAT else f"not flat in N, which is {FLAT:.0f}"
    return f"memory: {most / 2**20:.1f} MB at most, {slope:.1f} KB more for each document: {judged}"


def _sums(large: Publication, slow: Publication, plain: Plain) -> Iterator[tuple[str, Time, Time, Time]]:
    reading = large.milliseconds(*READING)
    theirs = plain.milliseconds(*FROM_RECORDS)
    yield "records to files", large.milliseconds(*FROM_RECORDS), theirs, slow.milliseconds(*FROM_RECORDS)
    files = (*READING, *FROM_RECORDS)
    charged = _plus(theirs, reading)
    yield "sources to files", large.milliseconds(*files), charged, slow.milliseconds(*files)
    # Once for the whole publication, so a sample of it says nothing: the time of the large run counts for both.
    for name, ours in ("sources to store", large.milliseconds(*files, *TO_STORE)), ("all", large.all_milliseconds()):
        rest = _plus(ours, large.milliseconds(*files), -1)
        yield name, ours, charged, _plus(slow.milliseconds(*files), rest)


def _plus(one: Time, other: Time, times: int = 1) -> Time:
    return Time(one.wall + times * other.wall, one.processor + times * other.processor)


def _row(
    name: str, ours: Time, publication: Publication, theirs: Time | None = None, without: Time | None = None
) -> str:
    if not ours.wall or not ours.processor:
        return f"{name:18}{'–':>13}"
    a_document = publication.triples / publication.documents
    row = f"{name:18}{1000 / ours.wall:13,.0f}{1000 * a_document / ours.wall:11,.0f}{ours.wall:13.2f}"
    if theirs is not None:
        row += f"{theirs.wall:10,.1f}{theirs.wall / ours.wall:7,.0f}{theirs.processor / ours.processor:14,.0f}"
    if theirs is not None and without is not None:
        row += f"{theirs.wall / without.wall:9,.0f}"
    return row


def circumstances() -> Iterator[str]:
    """Yield what the figures depend on: the machine, what else it does, and the versions of what is measured."""
    cpu = Path("/proc/cpuinfo")
    text = cpu.read_text() if cpu.exists() else ""
    models = [line.partition(":")[2].strip() for line in text.splitlines() if line.startswith("model name")]
    yield f"Python {platform.python_version()}, {os.cpu_count()} x {models[0] if models else platform.machine()}"
    yield ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    yield f"load {load()} at the beginning"


def load() -> str:
    """Return how many processes wanted a processor in the last minute, or a dash where the system does not tell."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "–"
