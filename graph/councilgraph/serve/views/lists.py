"""Lists of meetings, decisions, actions, people, organisations and documents: filtered by plain forms, paged, and as CSV."""

from collections.abc import Mapping
from typing import Any, Final

from councilgraph.lists.join import DONE
from councilgraph.serve.english import host
from councilgraph.serve.frame import Link
from councilgraph.serve.problem import ProblemError
from councilgraph.serve.views.committee import kind_name
from councilgraph.serve.views.listing import Column, Filter, Listing
from councilgraph.serve.views.view import Place, View, paged

AT_ONCE: Final = 50
MOST_ROWS: Final = 200_000
"""Rows of a CSV file; the dumps hold everything."""
_MOST_CHOICES: Final = 600


def show(place: Place, listing: Listing) -> View:
    """Return a list page.

    Raises:
        ProblemError: there is no such part of it.
    """
    overview = place.overview
    where, values = _where(place, listing)
    total = overview.value(f"SELECT COUNT(*) FROM {listing.table} {where}", values)  # noqa: S608 - the tables are ours
    page, before = paged(place.visit, total, AT_ONCE, label=f"Pages of {listing.name}")
    rows = [_cells(place, listing, row) for row in _rows(place, listing, AT_ONCE, before)]
    query = place.visit.query
    return View(
        "list.html",
        {
            "listing": listing,
            "rows": rows,
            "page": page,
            "fields": [_field(place, one) for one in listing.filters],
            "filtered": any(place.visit.value(one.name) for one in listing.filters),
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
        given = place.visit.value(one.name).strip()
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
        "value": place.visit.value(one.name).strip(),
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
