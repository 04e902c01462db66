"""What a publisher sets, read from ``councilgraph.toml``; a key that nobody reads is an error, not a comment."""

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final

from councilgraph_mappings.errors import ConfigurationError
from councilgraph_mappings.iris import DEFAULT_BASE, normal_base

FILE: Final = "councilgraph.toml"
PUBLISHER_TYPES: Final = (
    *("LocalAuthority", "RegionalAuthority", "NationalAuthority", "SupraNationalAuthority", "NonProfitOrganisation"),
    *("NonGovernmentalOrganisation", "Company", "IndustryConsortium", "StandardisationBody"),
    *("Academia-ScientificOrganisation", "PrivateIndividual(s)"),
)
"""Kinds of publishers, as DCAT-AP takes them from http://purl.org/adms/publishertype/1.0."""
FREQUENCIES: Final = (
    *("CONT", "HOURLY", "DAILY", "WEEKLY_3", "WEEKLY_2", "WEEKLY", "BIWEEKLY", "MONTHLY_3", "MONTHLY_2", "MONTHLY"),
    *("BIMONTHLY", "QUARTERLY", "ANNUAL_3", "ANNUAL_2", "ANNUAL", "BIENNIAL", "TRIENNIAL", "IRREG", "NOT_PLANNED"),
)
"""From https://publications.europa.eu/resource/authority/frequency."""


@dataclass(frozen=True, slots=True)
class CouncilTerms:
    """Under which terms one council's documents may be used."""

    licence: str | None = None
    attribution: str | None = None


@dataclass(frozen=True, slots=True)
class Suppress:
    """What must stand in no output."""

    people: tuple[str, ...] = ()
    """Names, as a document writes them."""
    passages: tuple[str, ...] = ()
    """Words that are replaced by […] wherever they stand."""


@dataclass(frozen=True, slots=True)
class Harvest:
    """How much a harvest may ask of a site; what is left out is as ``councilgraph harvest -h`` says."""

    pause: float | None = None
    """Seconds between requests."""
    pages: int | None = None
    """Requests of one run."""
    bytes: int | None = None
    """Of one run, as they cross the network."""
    minutes: float | None = None
    """Of one run."""
    depth: int | None = None
    """Links from the start."""
    failures: int | None = None
    """In a row; then the site is left alone."""
    answer_bytes: int | None = None
    """Of one answer, as it crosses the network; unpacked it may be twice that."""
    answer_seconds: float | None = None
    """Of one answer."""


@dataclass(frozen=True, slots=True)
class Config:
    """Everything in ``councilgraph.toml``; what a publisher leaves out stays unsaid."""

    base: str = DEFAULT_BASE
    title: str = "Council meetings as linked data"
    publisher: str | None = None
    contact: str | None = None
    licence: str | None = None
    description: str | None = None
    """Of the whole dataset; without one, a sentence says what is in it."""
    publisher_type: str | None = None
    """One of ``PUBLISHER_TYPES``."""
    frequency: str | None = None
    """How often the data are brought up to date, one of ``FREQUENCIES``."""
    issued: str | None = None
    """The day on which the data were first published."""
    reviewed: Path | None = None
    """Table of reviewed decisions about which things are one; its path is relative to the configuration."""
    councils: Mapping[str, CouncilTerms] = field(default_factory=dict)
    """By code in the register of councils."""
    suppress: Suppress = field(default_factory=Suppress)
    harvest: Harvest = field(default_factory=Harvest)


def load(path: Path | None = None) -> Config:
    """Return the configuration of a file; without one, that of ``councilgraph.toml`` here, else the defaults.

    Raises:
        ConfigurationError: the file cannot be read, or says something that nobody understands.
    """
    if path is None:
        path = Path(FILE)
        if not path.exists():
            return Config()
    try:
        return parse(tomllib.loads(path.read_text(encoding="utf-8")), str(path))
    except OSError as error:
        raise ConfigurationError(str(path), f"cannot be read ({error.strerror})", "name a file that is there") from None
    except UnicodeDecodeError:
        raise ConfigurationError(str(path), "is not UTF-8", "save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(str(path), f"is not TOML: {error}", "correct that place") from None


def parse(content: dict[str, Any], file: str) -> Config:
    """Return the configuration that the content of a file says.

    >>> parse({"base": "https://data.example.org/"}, "councilgraph.toml").base
    'https://data.example.org'
    """
    known = _known(Config, content, file)
    values: dict[str, Any] = {
        key: _text(value, key, file) for key, value in known.items() if key not in {"councils", "suppress", "harvest"}
    }
    if "base" in values:
        values["base"] = normal_base(values["base"])
    _check_catalogue(values, file)
    if "reviewed" in values:
        values["reviewed"] = Path(file).parent / values["reviewed"]
    if "councils" in known:
        values["councils"] = {
            code: CouncilTerms(
                **{
                    key: _text(value, f"councils.{code}.{key}", file)
                    for key, value in _known(CouncilTerms, terms, file, f"councils.{code}.").items()
                }
            )
            for code, terms in _table(known["councils"], "councils", file).items()
        }
    if "suppress" in known:
        values["suppress"] = Suppress(
            **{
                key: _texts(value, f"suppress.{key}", file)
                for key, value in _known(Suppress, known["suppress"], file, "suppress.").items()
            }
        )
    if "harvest" in known:
        limits = _known(Harvest, known["harvest"], file, "harvest.")
        numbers: dict[str, Any] = {key: _number(value, key, file) for key, value in limits.items()}
        values["harvest"] = Harvest(**numbers)
    return Config(**values)


def _known(
    kind: type[Config | CouncilTerms | Suppress | Harvest], content: object, file: str, prefix: str = ""
) -> dict[str, Any]:
    table = _table(content, prefix.rstrip("."), file)
    names = [item.name for item in fields(kind)]
    for key in table:
        if key not in names:
            raise ConfigurationError(file, f"unknown key {prefix + key!r}", f"known here: {', '.join(names)}")
    return table


def _table(value: object, key: str, file: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ConfigurationError(file, f"{key!r} is not a table", f"write it as [{key}]")
    return value


_FRACTIONS: Final = {"pause", "minutes", "answer_seconds"}
_FROM_ZERO: Final = {"pause", "depth"}


def _number(value: object, key: str, file: str) -> float:
    shown = f"harvest.{key}"
    kinds = (int, float) if key in _FRACTIONS else (int,)
    if isinstance(value, bool) or not isinstance(value, kinds) or not value < float("inf"):
        what = "a number" if key in _FRACTIONS else "a whole number"
        raise ConfigurationError(file, f"{shown!r} is not {what}", f"write {key} = {5}")
    if value < 0 or (value == 0 and key not in _FROM_ZERO):
        raise ConfigurationError(file, f"{shown!r} is {value}, which lets nothing be asked", "write more than that")
    return value


def _check_catalogue(values: dict[str, Any], file: str) -> None:
    """Refuse what no portal would understand."""
    for key, known in (("publisher_type", PUBLISHER_TYPES), ("frequency", FREQUENCIES)):
        if key in values and values[key] not in known:
            raise ConfigurationError(file, f"{key!r} is {values[key]!r}", f"known: {', '.join(known)}")
    if "issued" in values and not _is_day(values["issued"]):
        raise ConfigurationError(file, f"'issued' is {values['issued']!r}, which is no day", 'write "2026-01-31"')


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _text(value: object, key: str, file: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ConfigurationError(file, f"{key!r} is not a text", f'write {key.rpartition(".")[2]} = "…"')
    return value


def _texts(value: object, key: str, file: str) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ConfigurationError(file, f"{key!r} is not a list", f'write {key.rpartition(".")[2]} = ["…"]')
    return tuple(_text(item, key, file) for item in value)
