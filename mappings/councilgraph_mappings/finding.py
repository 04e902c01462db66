"""What a reader or parser could not settle: kept, counted and shown, never guessed and never dropped."""

from dataclasses import dataclass
from enum import StrEnum


class FindingKind(StrEnum):
    """Why a finding was made."""

    UNSETTLED = "unsettled"
    """The text says something that no rule settles."""
    CUT_OFF = "cut-off"
    """The source itself leaves text out ("view the full minutes text")."""
    GAP = "gap"
    """A number in a series is missing."""
    MISSING = "missing"
    """A fact that every document of the kind should state is not there."""
    CONTRADICTION = "contradiction"
    """Two statements cannot both be true."""
    FORMAT = "format"
    """The file is not quite what its format promises."""
    LEFT_OVER = "left over"
    """A passage from which nothing was read."""
    UNMAPPED = "unmapped"
    """A structured source has a field that its mapping neither uses nor ignores by name: an error of the mapping."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One finding: a sentence for a person, and the passage ``Document.text[start:end]`` it is about."""

    start: int
    end: int
    kind: FindingKind
    message: str
