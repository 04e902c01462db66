"""Which lists the site has: their columns, filters, order and charts."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from councilgraph.serve.charts import Bar, Chart, bars
from councilgraph.serve.overview import Overview
from councilgraph.serve.views.committee import by_kind, kind_name, per_month

_AGES: Final = (("up to 3 months", 92), ("3 to 6 months", 183), ("6 to 12 months", 366), ("1 to 2 years", 731))
_OLDER: Final = "over 2 years"


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


def _council(table: str) -> Filter:
    return Filter("council", "Council", "council = ?", _COUNCILS.format(table))


def _year(table: str) -> Filter:
    return Filter("year", "Year", "substr(date, 1, 4) = ?", _YEAR.format(table))


def _words(column: str, label: str) -> Filter:
    return Filter("name", label, f"instr(lower({column}), lower(?)) > 0")


def _bodies() -> Filter:
    text = "SELECT DISTINCT body, name.name FROM meeting JOIN name ON name.iri = body WHERE body <> '' ORDER BY 2"
    return Filter("body", "Body", "body = ?", text)


def _age_chart(overview: Overview) -> Sequence[Chart | None]:
    last = overview.value("SELECT MAX(date) FROM meeting") or ""
    rows = overview.fixed("SELECT since FROM outcome WHERE type = 'Action' AND open")
    counts = dict.fromkeys([*(name for name, _ in _AGES), _OLDER, "date not known"], 0)
    for row in rows:
        counts[age(row["since"], last)] += 1
    listed = [Bar(name, (number,)) for name, number in counts.items() if number or name != "date not known"]
    return [bars("open-by-age", "Open actions by age", ("Age", "Open actions"), listed)] if rows else []


def age(since: str, last: str) -> str:
    """Return how old something is, on the day of the latest meeting.

    >>> age("2022-10-12", "2023-02-20"), age("", "2023-02-20")
    ('3 to 6 months', 'date not known')
    """
    try:
        days = (dt.date.fromisoformat(last) - dt.date.fromisoformat(since)).days
    except ValueError:
        return "date not known"
    return next((name for name, most in _AGES if days <= most), _OLDER)


_OUTCOME_TYPES: Final = (("Decision", "decision"), ("Recommendation", "recommendation"), ("Action", "action"))
LISTINGS: Final = {
    listing.name: listing
    for listing in (
        Listing(
            "meetings",
            "Meetings",
            "All meetings that the documents speak of, the latest first.",
            "meeting",
            (
                Column("name", "Meeting", "link"),
                Column("date", "Date", "date"),
                Column("body", "Body", "thing"),
                Column("items", "Items", "number"),
                Column("outcomes", "Outcomes", "number"),
                Column("attendance", "People named", "number"),
            ),
            (_council("meeting"), _bodies(), _year("meeting")),
            "date DESC, iri",
            lambda overview: [per_month(overview)],
        ),
        Listing(
            "decisions",
            "Decisions and other outcomes",
            "What meetings decided, recommended or asked for, the latest first. Few of these are legal acts.",
            "outcome",
            (
                Column("text", "Outcome", "link"),
                Column("type", "Type"),
                Column("kind", "Kind"),
                Column("date", "Date", "date"),
                Column("meeting", "Meeting", "thing"),
            ),
            (
                Filter("type", "Type", "type = ?", fixed=_OUTCOME_TYPES),
                Filter(
                    "kind", "Kind", "kind = ?", "SELECT DISTINCT kind, kind FROM outcome ORDER BY 1", shown=kind_name
                ),
                _council("outcome"),
                _year("outcome"),
                _words("text", "Words in it"),
            ),
            "date DESC, iri",
            lambda overview: [by_kind(overview)],
        ),
        Listing(
            "actions",
            "Actions",
            "What somebody has to do by a later meeting: open ones first, the oldest of them at the top.",
            "outcome",
            (
                Column("text", "Action", "link"),
                Column("owner", "To be done by"),
                Column("since", "Asked for", "date"),
                Column("due", "Due"),
                Column("state", "State"),
                Column("progress", "Last word on it"),
                Column("meeting", "Meeting", "thing"),
            ),
            (
                Filter("state", "State", "open = (? = 'open')", fixed=(("open", "open"), ("done", "done"))),
                _council("outcome"),
                Filter("owner", "To be done by", "instr(lower(owner), lower(?)) > 0"),
            ),
            "open DESC, since = '', since, iri",
            _age_chart,
            (("type", "Action"),),
        ),
        Listing(
            "people",
            "People",
            "People in their public roles, by last name. Two of one name stay two until a document shows that they are one.",
            "person",
            (
                Column("name", "Name", "link"),
                Column("office", "Latest role known"),
                Column("council", "Council", "thing"),
                Column("meetings", "Meetings", "number"),
                Column("first", "First", "date"),
                Column("last", "Latest", "date"),
            ),
            (_council("person"), _words("name", "Name")),
            "sorted, iri",
        ),
        Listing(
            "organisations",
            "Organisations",
            "Councils, their bodies, and the organisations that their papers speak of.",
            "organisation",
            (
                Column("name", "Name", "link"),
                Column("type", "Kind"),
                Column("council", "In the papers of", "thing"),
                Column("documents", "Documents", "number"),
            ),
            (
                Filter(
                    "kind",
                    "Kind",
                    "type = ?",
                    fixed=(("organisation", "other organisation"), ("committee", "committee"), ("council", "council")),
                ),
                _council("organisation"),
                _words("name", "Name"),
            ),
            "name COLLATE NOCASE, iri",
        ),
        Listing(
            "documents",
            "Documents",
            "The files and pages that were read.",
            "source",
            (
                Column("name", "Document", "link"),
                Column("layout", "Layout"),
                Column("date", "Meeting of", "date"),
                Column("council", "Council", "thing"),
                Column("page", "Address at the council", "web"),
            ),
            (_council("source"), _year("source"), _words("name", "Name of the file")),
            "date DESC, name, iri",
        ),
    )
}
"""By the last part of their addresses."""
