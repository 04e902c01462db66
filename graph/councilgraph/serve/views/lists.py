"""Lists of meetings, decisions, actions, people, organisations and documents: filtered by plain forms, paged, and as CSV."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from councilgraph.serve.charts import Bar, Chart, bars
from councilgraph.serve.english import host
from councilgraph.serve.joining import DONE
from councilgraph.serve.overview import Overview
from councilgraph.serve.problem import ProblemError
from councilgraph.serve.shell import Link
from councilgraph.serve.views.committee import by_kind, kind_name, per_month
from councilgraph.serve.views.view import Place, View, paged

AT_ONCE: Final = 50
MOST_ROWS: Final = 200_000
"""Rows of a CSV file; the dumps hold everything."""
_MOST_CHOICES: Final = 600
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


async def show(place: Place, listing: Listing) -> View:
    """Return a list page.

    Raises:
        ProblemError: there is no such part of it.
    """
    overview = place.overview
    where, values = _where(place, listing)
    total = overview.value(f"SELECT COUNT(*) FROM {listing.table} {where}", values)  # noqa: S608 - the tables are ours
    page, before = paged(place.request, total, AT_ONCE, label=f"Pages of {listing.name}")
    rows = [_cells(place, listing, row) for row in _rows(place, listing, AT_ONCE, before)]
    query = place.request.url.query
    return View(
        "list.html",
        {
            "listing": listing,
            "rows": rows,
            "page": page,
            "fields": [_field(place, one) for one in listing.filters],
            "filtered": any(place.request.query_params.get(one.name) for one in listing.filters),
            "charts": [chart for chart in listing.charts(overview) if chart is not None] if page.number == 1 else [],
            "csv": f"{place.reader.site.path}/{listing.name}.csv" + (f"?{query}" if query else ""),
            "last": overview.value("SELECT MAX(date) FROM meeting") or "",
            "done": DONE,
        },
    )


def csv_rows(place: Place, listing: Listing) -> tuple[list[str], list[list[str]]]:
    """Return the heads and the rows of a list as CSV: all that the form lets through, not one page of it.

    Raises:
        ProblemError: that would be too many.
    """
    found = _rows(place, listing, MOST_ROWS + 1, 0)
    if len(found) > MOST_ROWS:
        raise ProblemError(413, f"That are more than {MOST_ROWS:,} rows.", "Filter the list, or take the dumps.")
    things = [column for column in listing.columns if column.kind == "thing"]
    heads = ["iri", *(column.name for column in listing.columns), *(f"{column.name}_name" for column in things)]
    names = {row["iri"]: row["name"] for row in place.overview.rows("SELECT iri, name FROM name")} if things else {}
    names |= {row["iri"]: row["name"] for row in place.overview.rows("SELECT iri, name FROM meeting")} if things else {}
    return heads, [
        [
            row["iri"],
            *(str(_value(row, column)) for column in listing.columns),
            *(names.get(row[column.name], "") for column in things),
        ]
        for row in found
    ]


def _rows(place: Place, listing: Listing, most: int, before: int) -> list[Any]:
    where, values = _where(place, listing)
    text = f"SELECT * FROM {listing.table} {where} ORDER BY {listing.order} LIMIT ? OFFSET ?"  # noqa: S608 - all parts are ours
    return place.overview.rows(text, [*values, most, before])


def _where(place: Place, listing: Listing) -> tuple[str, list[str]]:
    parts, values = [f"{name} = ?" for name, _ in listing.preset], [value for _, value in listing.preset]
    for one in listing.filters:
        given = place.request.query_params.get(one.name, "").strip()
        if given:
            parts.append(one.where)
            values.append("" if given == "none" else given)
    return (f"WHERE {' AND '.join(parts)}" if parts else ""), values


def _field(place: Place, one: Filter) -> dict[str, Any]:
    choices = list(one.fixed)
    if one.choices:
        rows = place.overview.fixed(f"{one.choices} LIMIT {_MOST_CHOICES}")
        choices = [(row[0] or "none", one.shown(row[1])) for row in rows]
    return {
        "name": one.name,
        "label": one.label,
        "choices": choices,
        "free": not (one.choices or one.fixed),
        "value": place.request.query_params.get(one.name, "").strip(),
    }


def _cells(place: Place, listing: Listing, row: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [_cell(place, column, row) for column in listing.columns]


def _cell(place: Place, column: Column, row: Mapping[str, Any]) -> dict[str, Any]:
    value = _value(row, column)
    if column.kind == "link":
        return {"kind": "link", "link": Link(str(value), place.address(row["iri"]))}
    if column.kind == "thing":
        meeting = place.overview.value("SELECT name FROM meeting WHERE iri = ?", [value])
        name = meeting or place.overview.name(str(value))
        return {"kind": "link", "link": Link(name, place.address(str(value)))} if name else {"kind": "text", "text": ""}
    if column.kind == "web":
        name = host(str(value)) if str(value).startswith(("http://", "https://")) else ""
        return {"kind": "link", "link": Link(f"at {name}", str(value))} if name else {"kind": "text", "text": ""}
    if column.kind == "number":
        return {"kind": "number", "text": f"{value:,}"}
    return {"kind": column.kind, "text": str(value)}


def _value(row: Mapping[str, Any], column: Column) -> Any:
    if column.name == "state":
        return "open" if row["open"] else "done"
    if column.name == "type" and "kind" in row.keys():  # noqa: SIM118 - a row of SQLite is no mapping
        return str(row["type"]).lower()
    if column.name == "kind":
        return kind_name(row["kind"]) if row["kind"] else ""
    return row[column.name]
