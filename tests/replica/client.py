"""Harvests the replica without waiting, and keeps what was said on the way."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from councilgraph.harvest.kinds import Step
from councilgraph.harvest.mirror import Mirror, Thing
from councilgraph.harvest.polite import Limits, Polite
from councilgraph.harvest.run import Options, harvest
from councilgraph.harvest.site import Place
from councilgraph.harvest.summary import Outcome, Summary
from councilgraph.harvest.transport import Edge
from replica.council import NAME
from replica.server import Replica

NIGHT = dt.datetime(2026, 1, 5, 2, 0, tzinfo=dt.UTC)


@dataclass
class Time:
    """A clock that goes forward when somebody sleeps."""

    seconds: float = 0.0
    slept: list[float] = field(default_factory=list)

    def monotonic(self) -> float:
        return self.seconds

    def now(self) -> dt.datetime:
        return NIGHT + dt.timedelta(seconds=self.seconds)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.seconds += seconds

    def edge(self, *addresses: str) -> Edge:
        """Return an edge with this clock, where every host has these network addresses."""

        def resolve(_host: str, _port: int) -> Iterable[str]:
            return addresses

        return Edge(self.monotonic, self.now, self.sleep, resolve)


@dataclass
class Heard:
    """What a harvest said."""

    notes: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    steps: list[tuple[Step, Outcome]] = field(default_factory=list)

    def note(self, line: str) -> None:
        self.notes.append(line)

    def fault(self, line: str) -> None:
        self.faults.append(line)

    def done(self, step: Step, outcome: Outcome, so_far: Summary) -> None:
        assert so_far.requests > 0
        self.steps.append((step, outcome))


def polite(replica: Replica, time: Time | None = None, limits: Limits | None = None, pause: float = 0.0) -> Polite:
    """Return a client for the replica; without a time of its own it uses the real one and sleeps for nothing."""
    time = time or Time()
    return Polite(replica.base, "councilgraph/test", time.edge(), pause, allow_private=True, limits=limits or Limits())


def fetch(replica: Replica, folder: Path, options: Options | None = None, client: Polite | None = None) -> Summary:
    """Harvest the replica into a folder and return what was done."""
    options = replace(options or Options(), council=NAME)
    where = Place(replica.base, None)
    replica.forget()
    return harvest(where, folder, options, client or polite(replica), Heard())


def things(folder: Path) -> dict[str, Thing]:
    """Return what a mirror knows, by the part of the address behind the host."""
    with Mirror(folder) as mirror:
        return {"/" + thing.canonical.split("/", 3)[3]: thing for thing in mirror.things()}
