"""What a list page is made of: columns, filters, order and charts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from councilgraph.serve.charts import Chart
from councilgraph.serve.overview import Overview


@dataclass(frozen=True, slots=True)
class Filter:
    """One field of the form above a list."""

    name: str
    label: str
    where: str
    choices: str = ""
    """A SELECT of value and label; without one, the field is free text."""
    fixed: tuple[tuple[str, str], ...] = ()
    shown: Callable[[str], str] = str


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list."""

    name: str
    head: str
    kind: str = "text"
    """Or "link" (to the row's thing), "date", "number", or "thing" (an IRI that has a name)."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list page."""

    name: str
    title: str
    lead: str
    table: str
    columns: tuple[Column, ...]
    filters: tuple[Filter, ...]
    order: str
    charts: Callable[[Overview], Sequence[Chart | None]] = lambda _: ()
    preset: tuple[tuple[str, str], ...] = ()


_COUNCILS: Final = """SELECT DISTINCT council, coalesce(name.name, 'not known') FROM {} LEFT JOIN name ON name.iri = council ORDER BY 2"""
_YEAR: Final = "SELECT DISTINCT substr(date, 1, 4), CASE date WHEN '' THEN 'no date known' ELSE substr(date, 1, 4) END FROM {} ORDER BY 1 DESC"


def of_council(table: str) -> Filter:
    """Return the filter by council."""
    return Filter("council", "Council", "council = ?", _COUNCILS.format(table))


def of_year(table: str) -> Filter:
    """Return the filter by year."""
    return Filter("year", "Year", "substr(date, 1, 4) = ?", _YEAR.format(table))


def with_words(column: str, label: str) -> Filter:
    """Return the filter by words that stand in a column."""
    return Filter("name", label, f"instr(lower({column}), lower(?)) > 0")


def of_body() -> Filter:
    """Return the filter of meetings by body."""
    text = "SELECT DISTINCT body, name.name FROM meeting JOIN name ON name.iri = body WHERE body <> '' ORDER BY 2"
    return Filter("body", "Body", "body = ?", text)


def link(name: str, head: str) -> Column:
    """Return the column that leads to the thing of a row."""
    return Column(name, head, "link")


def date(name: str, head: str) -> Column:
    """Return a column of days."""
    return Column(name, head, "date")


def number(name: str, head: str) -> Column:
    """Return a column of counts."""
    return Column(name, head, "number")


def thing(name: str, head: str) -> Column:
    """Return a column of IRIs that have names."""
    return Column(name, head, "thing")
