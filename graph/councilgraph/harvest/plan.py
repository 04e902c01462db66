"""What is still to be fetched, in one order, and when it is enough."""

from collections import deque
from dataclasses import dataclass, field

from councilgraph.harvest.address import canonical
from councilgraph.harvest.kinds import Step
from councilgraph.harvest.polite import Traffic


@dataclass(frozen=True, slots=True)
class Planned:
    """A step that waits for its turn."""

    step: Step
    canonical: str
    depth: int
    led_by: str | None


@dataclass(slots=True)
class Frontier:
    """Steps in the order in which they were found, none twice: breadth first, and the same on every run.

    >>> from councilgraph.harvest.kinds import Kind
    >>> frontier = Frontier(depth=1)
    >>> meeting = Step("https://x.gov.uk/ieListDocuments.aspx?MId=1", Kind.MEETING)
    >>> frontier.add(meeting), frontier.add(Step("https://x.gov.uk/ielistdocuments.aspx?MId=1&Ver=4", Kind.MEETING))
    (True, False)
    """

    depth: int
    too_deep: int = 0
    _waiting: deque[Planned] = field(default_factory=deque)
    _found: set[str] = field(default_factory=set)

    def add(self, step: Step, led_by: Planned | None = None) -> bool:
        """Plan a step, unless its thing is planned already or lies too deep; return whether it is new."""
        name = canonical(step.address)
        if name in self._found:
            return False
        depth = led_by.depth + 1 if led_by else 0
        if depth > self.depth:
            self.too_deep += 1
            return False
        self._found.add(name)
        self._waiting.append(Planned(step, name, depth, led_by.canonical if led_by else None))
        return True

    def take(self) -> Planned:
        """Return the next step."""
        return self._waiting.popleft()

    def put_back(self, planned: Planned) -> None:
        """Plan a step again, as the next."""
        self._waiting.appendleft(planned)

    def __len__(self) -> int:
        return len(self._waiting)


@dataclass(frozen=True, slots=True)
class Budget:
    """How much one run may take."""

    pages: int = 5000
    """Requests."""
    bytes: int = 2 << 30
    """That cross the network."""
    minutes: float = 480.0
    depth: int = 6
    """Links from the start."""
    failures: int = 10
    """In a row; then the site is left alone."""

    def reached(self, traffic: Traffic, seconds: float) -> str | None:
        """Return which bound is reached, in words, or None."""
        if traffic.requests >= self.pages:
            return f"{self.pages:,} pages"
        if traffic.bytes >= self.bytes:
            return f"{self.bytes:,} bytes"
        if seconds >= self.minutes * 60:
            return f"{self.minutes:g} minutes"
        return None
