"""What a site is: ModernGov with its web service, ModernGov's pages alone, CMIS, or something else."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from urllib.parse import urlsplit, urlunsplit

from councilgraph.harvest import cmis, moderngov_pages, moderngov_service
from councilgraph.harvest.address import plain
from councilgraph.harvest.kinds import SERVICE, Kind, Scope, Step
from councilgraph_mappings import register
from councilgraph_mappings.errors import ConfigurationError, SourceError

_ADDRESS: Final = re.compile(r"https?://\S+|[\w-]+(?:\.[\w-]+)+(?::[0-9]+)?(?:/\S*)?", re.IGNORECASE)


class System(StrEnum):
    """What runs a site; the value is how it is said."""

    SERVICE = "ModernGov with web service"
    PAGES = "ModernGov, pages only"
    CMIS = "CMIS"


@dataclass(frozen=True, slots=True)
class Content:
    """What stands at an address."""

    body: bytes
    media_type: str | None


Ask = Callable[[Step], Content | None]
"""Fetches one thing, or says None where there is nothing to read."""


class UnknownSystemError(SourceError):
    """Nothing that we know runs this site."""


@dataclass(frozen=True, slots=True)
class Place:
    """What a user named."""

    address: str
    council: str | None
    """Code in the register, where it is known."""

    @property
    def base(self) -> str:
        """Return the folder of the pages.

        >>> Place("https://www.example.gov.uk/mg/mgListCommittees.aspx", None).base
        'https://www.example.gov.uk/mg/'
        """
        parts = urlsplit(self.address)
        folder, _slash, page = parts.path.rpartition("/")
        path = f"{folder}/" if "." in page or not page else f"{parts.path}/"
        return urlunsplit((parts.scheme, parts.netloc, path, "", ""))


def place(named: str) -> Place:
    """Return the site that is meant by an address, or by a council's code or name.

    >>> place("PLY").council, place("democracy.plymouth.gov.uk").council
    ('PLY', 'PLY')

    Raises:
        ConfigurationError: the register knows no such council, or no address of it.
    """
    entry = register.by_code(named) or register.by_name(named)
    if entry is None and _ADDRESS.fullmatch(named):
        address = plain(named if "://" in named else f"https://{named}")
        known = register.by_host(address)
        return Place(address, known.code if known else None)
    if entry is None:
        raise ConfigurationError(repr(named), "is no address, and no council's code or name in the register", "see -h")
    if entry.site is None:
        raise ConfigurationError(entry.official_name, "has no address in the register", "name the address of its pages")
    return Place(plain(entry.site), entry.code)


def recognise(where: Place, scope: Scope, ask: Ask) -> System:
    """Return what runs a site, from as few of its pages as tell.

    Raises:
        UnknownSystemError: it is none of those that we know.
    """
    if ask(moderngov_service.committees_step(where.base)):
        return System.SERVICE
    committees = moderngov_pages.committees_step(where.base)
    if (found := ask(committees)) and any(
        moderngov_pages.follow(committees, found.body, found.media_type, _all(scope))
    ):
        return System.PAGES
    home = cmis.home_step(where.address)
    if (found := ask(home)) and cmis.recognised(found.body, found.media_type, where.address, where.base):
        return System.CMIS
    tried = "neither ModernGov's web service nor its list of committees nor a page of CMIS stands there"
    raise UnknownSystemError(where.base, tried, "name the address of the committee pages")


def _all(scope: Scope) -> Scope:
    return Scope(scope.base, scope.since, scope.until)


def first_steps(system: System, where: Place, scope: Scope) -> Iterator[Step]:
    """Yield where a harvest of such a site begins."""
    if system is System.CMIS:
        yield cmis.home_step(where.address)
        return
    is_service = system is System.SERVICE
    yield (moderngov_service if is_service else moderngov_pages).committees_step(where.base)
    if scope.committee is None:
        yield from moderngov_pages.list_steps(scope)


def follow(system: System, step: Step, found: Content, scope: Scope) -> Iterator[Step]:
    """Yield what a thing leads to."""
    if step.kind in SERVICE:
        yield from moderngov_service.follow(step, found.body, scope)
    elif system is System.CMIS:
        yield from cmis.follow(step, found.body, found.media_type, scope)
    else:
        yield from moderngov_pages.follow(step, found.body, found.media_type, scope)


def instead(step: Step, scope: Scope) -> Iterator[Step]:
    """Yield the pages that say what the web service did not."""
    if step.kind is Kind.SERVICE_MEETINGS and (number := moderngov_service.committee_of(step)):
        yield moderngov_pages.meetings_step(scope.base, number, step.title)
