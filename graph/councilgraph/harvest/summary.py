"""What a harvest did, for people and for tests."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from councilgraph.harvest.kinds import Step


class Outcome(StrEnum):
    """What became of one step."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same bytes"
    UNCHANGED = "not modified"
    GONE = "gone"
    MISSING = "missing"
    REFUSED = "forbidden by robots.txt"
    FAULT = "fault"


@dataclass(slots=True)
class Summary:
    """Counts of one run."""

    site: str
    system: str = ""
    resumed: bool = False
    outcomes: dict[Outcome, int] = field(default_factory=lambda: dict.fromkeys(Outcome, 0))
    kinds: dict[str, int] = field(default_factory=dict)
    """Things that the site still has, by kind."""
    requests: int = 0
    bytes: int = 0
    """That crossed the network."""
    seconds: float = 0.0
    waited: float = 0.0
    """Of those, in pauses."""
    left: int = 0
    """Known and not fetched."""
    too_deep: int = 0
    stopped: str | None = None
    """Which bound was reached."""
    faults: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What went otherwise than hoped, and what was done instead."""
    gone: list[str] = field(default_factory=list)
    """Addresses that vanished since the last run."""
    would_fetch: list[str] = field(default_factory=list)
    """What a dry run found."""
    publishable: int = 0
    kept_only: int = 0
    """In the mirror, and not yet read by publish."""

    @property
    def rate(self) -> float:
        """Return requests per second."""
        return self.requests / self.seconds if self.seconds else 0.0


class Progress(Protocol):
    """Who is told how far a harvest is."""

    def note(self, line: str) -> None:
        """Hear what the site is, and what was done instead of what was hoped for."""

    def done(self, step: Step, outcome: Outcome, so_far: Summary) -> None:
        """Hear that a step was dealt with."""

    def fault(self, line: str) -> None:
        """Hear what went wrong with one thing."""
