"""What a harvest can meet, and what of it is published today."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """What an address leads to; the value begins the name of its file in the mirror."""

    HOME = "home"
    SERVICE_COMMITTEES = "service-committees"
    SERVICE_MEETINGS = "service-meetings"
    SERVICE_MEETING = "service-meeting"
    SERVICE_COUNCILLORS = "service-councillors"
    COMMITTEES = "committees"
    COMMITTEE = "committee"
    MEETINGS = "meetings"
    MEETING = "meeting"
    ITEM = "item"
    ISSUE = "issue"
    DECISIONS = "decisions"
    DECIDED = "decided"
    """A list of decisions with what was decided in each; the other one only leads to their pages."""
    DECISION = "decision"
    ATTENDANCE = "attendance"
    DECLARATIONS = "declarations"
    COUNCILLORS = "councillors"
    COUNCILLOR = "councillor"
    OUTSIDE_BODIES = "outside-bodies"
    OUTSIDE_BODY = "outside-body"
    DOCUMENT = "document"


LISTS: Final = frozenset(
    {
        Kind.HOME,
        Kind.SERVICE_COMMITTEES,
        Kind.SERVICE_MEETINGS,
        Kind.SERVICE_COUNCILLORS,
        Kind.COMMITTEES,
        Kind.MEETINGS,
        Kind.DECISIONS,
        Kind.DECIDED,
        Kind.COUNCILLORS,
        Kind.OUTSIDE_BODIES,
    }
)
"""They say where other things are; all that a dry run fetches."""

SERVICE: Final = frozenset(kind for kind in Kind if kind.value.startswith("service-"))
"""Answers of ModernGov's web service, in XML."""

PUBLISHED: Final = frozenset(
    {
        Kind.COMMITTEES,
        Kind.MEETINGS,
        Kind.MEETING,
        Kind.ITEM,
        Kind.ISSUE,
        Kind.DECIDED,
        Kind.DECISION,
        Kind.DOCUMENT,
        Kind.COMMITTEE,
        Kind.ATTENDANCE,
        Kind.DECLARATIONS,
        Kind.COUNCILLORS,
        Kind.COUNCILLOR,
        Kind.OUTSIDE_BODIES,
        Kind.OUTSIDE_BODY,
        *SERVICE,
    }
)
"""What publish reads today; the rest stays in the mirror."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something to fetch, and what is known of it before it is."""

    address: str
    kind: Kind
    body: str | None = None
    """Committee that held the meeting, where that is certain."""
    date: dt.date | None = None
    """Day of the meeting, where that is certain."""
    title: str | None = None
    """Name of the committee whose list this is."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What of a site is asked for."""

    base: str
    """Folder of the site's pages, with a slash at the end."""
    since: dt.date
    until: dt.date
    committee: str | None = None
    """Number or name of the only committee."""

    def within(self, day: dt.date | None) -> bool:
        """Return whether a meeting of the day is asked for; one without a date may be."""
        return day is None or self.since <= day <= self.until

    def wants(self, number: str | None, name: str | None) -> bool:
        """Return whether the committee is asked for.

        >>> scope = Scope("https://x.gov.uk/", dt.date(2024, 1, 1), dt.date(2024, 12, 31), "audit committee")
        >>> scope.wants("7", "Audit  Committee"), scope.wants("8", "Cabinet")
        (True, False)
        """
        if self.committee is None:
            return True
        asked = _plain(self.committee)
        return asked in {_plain(number or ""), _plain(name or "")}


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
