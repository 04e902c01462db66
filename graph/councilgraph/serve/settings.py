"""How much the endpoint gives to strangers, and in how many processes; the numbers are for a small machine."""

import os
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may take."""

    seconds: float = 15.0
    memory: int = 1 << 30
    """Bytes beyond what a worker has after opening the store."""
    stack: int = 256 << 20
    """Bytes; the engine recurses, and a nested query of a few kilobytes needs more than the usual 8 MB."""
    result: int = 20_000_000
    """Bytes."""
    rows: int = 100_000
    """Rows of a table, triples of a graph."""


@dataclass(frozen=True, slots=True)
class LaneSize:
    """How many queries are worked on, and how many may wait."""

    workers: int
    waiting: int
    patience: float = 10.0
    """Seconds that a query waits for a worker."""
    recycled: int = 500
    """After so many queries a worker is replaced, so that what the engine keeps does not add up."""
    niceness: int = 0
    """How far these workers step back behind the web process."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one client may take."""

    seconds: float = 60.0
    """Of work, each minute."""
    at_once: int = 4
    """Queries."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that an operator may change."""

    limits: Limits = field(default_factory=Limits)
    public: LaneSize = field(default_factory=lambda: LaneSize(max(2, os.cpu_count() or 1), 32, niceness=10))
    """For strangers."""
    own: LaneSize = field(default_factory=lambda: LaneSize(2, 64, recycled=20_000))
    """For the pages, and for the small queries of the site itself."""
    own_limits: Limits = field(default_factory=lambda: Limits(seconds=5.0))
    allowance: Allowance = field(default_factory=Allowance)
    query: int = 1_000_000
    """Bytes of a request's body."""
    address: int = 16_000
    """Bytes of a request's address."""
    body_seconds: float = 10.0
    """For a client to send its query."""
    cached: int = 64_000_000
    """Bytes of answers to queries that are kept."""
    kept: int = 64_000_000
    """Bytes of pages that are kept."""
    fresh: int = 300
    """Seconds for which a cache elsewhere may answer for us."""
