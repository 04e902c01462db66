"""What a publication came to, and how its progress is told."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from councilgraph.report.entry import Cause, Entry


class Progress(Protocol):
    """Is told how far a publication is."""

    def start(self, total: int) -> None:
        """Note how many sources there are."""

    def done(self, entry: Entry) -> None:
        """Note what became of one source."""

    def stage(self, name: str) -> None:
        """Note what is done with all documents together."""


@dataclass(slots=True)
class Summary:
    """What a publication came to."""

    out: Path
    generation: str = ""
    """Name of the folder in ``out``."""
    published: int = 0
    rejected: int = 0
    not_conforming: int = 0
    """Of the rejected, those that the shapes or the ontology refused."""
    faults: int = 0
    """Of the rejected, those that met a fault of ours."""
    unmapped: int = 0
    """Of the published, those with fields that no mapping knows."""
    passed_over: int = 0
    with_warnings: int = 0
    triples: int = 0
    """Asserted by the documents."""
    inferred: int = 0
    in_store: int = 0
    contradictions: int = 0
    lacking: tuple[str, ...] = ()
    """What a portal asks of the catalogue and the configuration does not say."""
    slow: tuple[str, ...] = ()
    """Example questions that took longer than an example may; a publication of much is none the worse for it."""
    since: str = ""
    """Name of the generation that this one takes over from; empty where everything was made anew."""
    anew: str = ""
    """Why everything was made anew although there was a generation before."""
    unchanged: int = 0
    """Sources of which everything was taken over."""
    new: int = 0
    changed: int = 0
    tried_again: int = 0
    """Sources that failed before for lack of time or memory or by a fault, which may be another time."""
    gone: int = 0
    seconds: dict[str, float] = field(default_factory=dict)
    """By stage, added up over the processes."""
    processor: dict[str, float] = field(default_factory=dict)
    """Seconds of processor time by stage, added up over the processes."""

    def add(self, entry: Entry, *, again: bool = False) -> None:
        """Count one entry of the report; what was taken over has cost no time in this publication."""
        if entry.status == "published":
            self.published += 1
            self.unmapped += entry.unmapped
            self.with_warnings += bool(entry.findings or entry.results)
            self.triples += entry.triples
            self.inferred += entry.inferred
        elif entry.status == "rejected":
            self.rejected += 1
            self.not_conforming += entry.cause == Cause.SHAPES
            self.faults += entry.cause == Cause.FAULT
        else:
            self.passed_over += 1
        if again:
            return
        for stage, seconds in entry.seconds.items():
            self.seconds[stage] = self.seconds.get(stage, 0.0) + seconds
        for stage, seconds in entry.processor.items():
            self.processor[stage] = self.processor.get(stage, 0.0) + seconds

    @contextmanager
    def timed(self, stage: str) -> Iterator[None]:
        """Add what is done within to the time of a stage."""
        began, used = time.perf_counter(), _processor()
        yield
        self.seconds[stage] = self.seconds.get(stage, 0.0) + time.perf_counter() - began
        self.processor[stage] = self.processor.get(stage, 0.0) + _processor() - used


def _processor() -> float:
    """Return the processor time of this process and of all that it started and that have ended."""
    return sum(os.times()[:4])
