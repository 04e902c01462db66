"""The register of councils: who is meant by a code, a name or the address of a site.

Names and sites are shared by a council and its successor, and by neighbours with one staff. A question that has two
answers is answered with None, never with the likelier one; a date settles it where only one of them existed then.
"""

import csv
import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final
from urllib.parse import urlsplit

_MODERNGOV: Final = ".moderngov.co.uk"
_TIERS: Final = (
    "London Borough", "Royal Borough", "Metropolitan Borough", "Metropolitan District", "County Borough",
    "City", "Borough", "District", "County",
)  # fmt: skip
"""As official names have them; a metropolitan borough is also called a borough."""
_CALLED_COUNCIL: Final = frozenset(
    {
        "Non-metropolitan district", "Unitary authority", "NI district", "Metropolitan district", "London borough",
        "Scottish unitary authority", "County", "Welsh unitary authority",
    }
)  # fmt: skip
_NOT_LETTERS: Final = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class CouncilEntry:
    """One row of the register; None where it has no value."""

    code: str
    """Stable key of the row: "PLY"."""
    official_name: str
    short_name: str | None
    nation: str
    type: str | None
    """As the register writes it: "Unitary authority", "UA"."""
    gss: str | None
    """Code of the Government Statistical Service."""
    start: dt.date | None
    """First day known; of an area that is older, the day from which the register counts."""
    end: dt.date | None
    replaced_by: tuple[str, ...]
    """Codes of the successors; a county may be split."""
    site: str | None
    """Address of the committee pages."""
    cms: str | None

    def existed_on(self, day: dt.date) -> bool:
        """Return whether the register leaves it possible that the council existed on that day.

        The register's end is the last day for some councils and the day after it for others, so that day is left open.
        """
        return not ((self.start and day < self.start) or (self.end and day > self.end))


@cache
def councils() -> tuple[CouncilEntry, ...]:
    """Return every entry, in the order of the register."""
    table = (files(__package__) / "lookups" / "councils.csv").read_text(encoding="utf-8")
    return tuple(_entry(row) for row in csv.DictReader(table.splitlines()))


def by_code(code: str) -> CouncilEntry | None:
    """Return the entry with the code, in either case.

    >>> by_code("ply").official_name
    'Plymouth City Council'
    """
    return _by_code().get(code.casefold())


def by_name(name: str, on: dt.date | None = None) -> CouncilEntry | None:
    """Return the council with the name, or None where there is none or more than one.

    The name is the official or the short one, or another of the ``forms``; whose official name it is, is meant first.

    >>> by_name("reigate & banstead").code
    'REI'
    >>> by_name("Somerset") is None
    True
    >>> by_name("Somerset", on=dt.date(2024, 1, 9)).code
    'SMT'
    >>> by_name("Council of the London Borough of Barnet").code, by_name("Barnet Council").code
    ('BNE', 'BNE')
    """
    plain = _plain(name).removeprefix("council of the ")
    return _only(_by_name().get(plain) or _by_form().get(plain, ()), on)


def forms(entry: CouncilEntry) -> Iterator[str]:
    """Yield what a council is called besides its official and its short name, with the tiers that the official one tells.

    >>> [*forms(by_name("York"))]
    ['York Council', 'City of York', 'York City Council', 'City of York Council']
    >>> [*forms(by_name("London Borough of Barnet"))][:3]
    ['Barnet Council', 'London Borough of Barnet', 'Barnet London Borough Council']
    """
    short = entry.short_name or ""
    if not short or entry.type not in _CALLED_COUNCIL:
        return
    yield f"{short} Council"
    rest = _plain(entry.official_name).replace(_plain(short), "")
    for tier in (tier for tier in _TIERS if tier.casefold() in rest):
        yield from (f"{tier} of {short}", f"{short} {tier} Council", f"{tier} of {short} Council")


def by_host(address: str, on: dt.date | None = None) -> CouncilEntry | None:
    """Return the council whose committee pages stand at the host of the address.

    The host is compared as a whole. At ModernGov's own domain the part before it may also be the council's short name;
    the domain of one council, or one of its name, is that council's, and so is a host below it called after committees.

    >>> by_host("https://democracy.plymouth.gov.uk/ieListDocuments.aspx?MId=1").code
    'PLY'
    >>> by_host("plymouth.moderngov.co.uk").code
    'PLY'
    >>> by_host("https://committeemeetings.plymouth.gov.uk/mgAi.aspx").code, by_host("mill.parish.surrey.gov.uk")
    ('PLY', None)
    >>> by_host("https://maidstone.gov.uk/councillors").code
    'MAI'
    """
    host = _host(address)
    if entries := _by_host().get(host):
        return _only(entries, on)
    if host.endswith(_MODERNGOV):
        return _only(_by_squeezed_name().get(host.removesuffix(_MODERNGOV), ()), on)
    if _DOMAIN.fullmatch(host):
        return _of_domain(host, on)
    below, _, domain = host.partition(".")
    return _of_domain(domain, on) if _COMMITTEES.fullmatch(below) else None


_COMMITTEES: Final = re.compile(
    r"(?:democracy|democratic|moderngov\w*|modgov|mgov|committees?(?:dmz)?|committeemeetings|committeeadmin|meetings|minutes|decisions|decisionmaking|mycouncil|councilportal|councilmeetings|councillors|governance|agendas?|cmis|www\d?|cds|rds)"
)
"""What councils call the host of their committee pages; below other names stand those of parishes and schools."""
_DOMAIN: Final = re.compile(r"(?P<name>[a-z0-9-]+)\.gov\.(?:uk|wales|scot)")


def _of_domain(domain: str, on: dt.date | None) -> CouncilEntry | None:
    """Return the one council that has its site below a domain, or whose name the domain is.

    A town that is called like its district may have the domain; so a district's site that is elsewhere excludes it,
    but not in Wales, where a council has one domain for each language.
    """
    match = _DOMAIN.fullmatch(domain)
    if match is None:
        return None
    if entries := _by_domain().get(domain):
        return _only(entries, on)
    found = _only(_by_squeezed_name().get(match["name"].replace("-", ""), ()), on)
    # A site at ModernGov's own domain tells nothing of where else the council has pages.
    hosted = found is not None and found.site is not None and _host(found.site).endswith(_MODERNGOV)
    return found if found and (found.site is None or hosted or found.nation == "Wales") else None


def _only(entries: Iterable[CouncilEntry], on: dt.date | None) -> CouncilEntry | None:
    candidates = [entry for entry in entries if on is None or entry.existed_on(on)]
    return candidates[0] if len(candidates) == 1 else None


@cache
def _by_code() -> Mapping[str, CouncilEntry]:
    return {entry.code.casefold(): entry for entry in councils()}


@cache
def _by_name() -> Mapping[str, tuple[CouncilEntry, ...]]:
    return _grouped((_plain(name), entry) for entry in councils() for name in _names(entry))


@cache
def _by_form() -> Mapping[str, tuple[CouncilEntry, ...]]:
    return _grouped((_plain(form), entry) for entry in councils() for form in forms(entry))


@cache
def _by_host() -> Mapping[str, tuple[CouncilEntry, ...]]:
    return _grouped((_host(entry.site), entry) for entry in councils() if entry.site)


@cache
def _by_domain() -> Mapping[str, tuple[CouncilEntry, ...]]:
    return _grouped((_host(entry.site).partition(".")[2], entry) for entry in councils() if entry.site)


@cache
def _by_squeezed_name() -> Mapping[str, tuple[CouncilEntry, ...]]:
    named = ((entry.short_name, entry) for entry in councils() if entry.short_name)
    return _grouped((_plain(name).replace(" ", ""), entry) for name, entry in named)


def _grouped(pairs: Iterable[tuple[str, CouncilEntry]]) -> dict[str, tuple[CouncilEntry, ...]]:
    groups: dict[str, tuple[CouncilEntry, ...]] = {}
    for key, entry in pairs:
        found = groups.get(key, ())
        groups[key] = found if entry in found else (*found, entry)
    return groups


def _names(entry: CouncilEntry) -> Iterable[str]:
    return filter(None, (entry.official_name, entry.short_name))


def _plain(name: str) -> str:
    return _NOT_LETTERS.sub(" ", name.casefold().replace("&", " and ")).strip().removeprefix("the ")


def _host(address: str) -> str:
    try:
        host = urlsplit(address if "//" in address else f"//{address}").hostname
    except ValueError:  # no address, so no host: "http://[x"
        return ""
    return (host or "").removesuffix(".").removeprefix("www.")


def _entry(row: Mapping[str, str]) -> CouncilEntry:
    return CouncilEntry(
        code=row["code"],
        official_name=row["official_name"],
        short_name=row["short_name"] or None,
        nation=row["nation"],
        type=row["type"] or None,
        gss=row["gss"] or None,
        start=_date(row["start"]),
        end=_date(row["end"]),
        replaced_by=tuple(filter(None, row["replaced_by"].split(","))),
        site=row["site"] or None,
        cms=row["cms"] or None,
    )


def _date(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
