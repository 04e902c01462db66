"""What every record carries: the passage that states it, and the rule that read it there."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The passage ``Document.text[start:end]`` and the rule that read the fact from it.

    A fact that comes from a manifest, an option or an address has an empty passage; the rule then says where it is from
    ("manifest.date").
    """

    start: int
    end: int
    rule: str

    @property
    def quoted(self) -> bool:
        """Return whether there is a passage at all."""
        return self.end > self.start


@dataclass(frozen=True, slots=True)
class Stated(Generic[T]):
    """A value together with the passage that states it."""

    value: T
    evidence: Evidence
