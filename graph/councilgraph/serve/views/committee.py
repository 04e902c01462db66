"""A body that meets: its meetings on a timeline, its members, what it decided and how often members came."""

import datetime as dt
from itertools import groupby
from typing import Any, Final

from councilgraph.lists.join import sorting
from councilgraph.serve.charts import Bar, Chart, bars, columns, room
from councilgraph.serve.english import day
from councilgraph.serve.frame import Link
from councilgraph.serve.labels import label
from councilgraph.serve.overview import Overview
from councilgraph.serve.views.roles import periods, read_periods
from councilgraph.serve.views.view import Page, Place, View, paged, part, thing
from councilgraph_mappings.vocabulary import CG, CODES, ORG

AT_ONCE: Final = 60
"""Meetings on one page."""
_MEMBERS: Final = 40
"""People in the chart."""
_MONTHS: Final = 48


def show(place: Place) -> View:
    """Return the page of a committee.

    Raises:
        ProblemError: there is no such part of the list of meetings.
    """
    facts, notes = place.facts, place.notes
    mentions = place.mentions()
    place.around(ORG.organization, ORG.postIn)
    memberships = facts.whose(ORG.organization, mentions)
    posts = [post for post in facts.whose(ORG.postIn, mentions) if facts.first(post, CG.vacant) == "true"]
    read_periods(facts, memberships)
    notes.read([*mentions, *memberships, *posts])
    place.name_all([*mentions, *memberships], ORG.unitOf, ORG.member, ORG.role)
    council = next(iter(facts.links(facts.all(mentions, ORG.unitOf))), None)
    years, page = timeline(place, "body", place.iri)
    values = {
        "name": facts.name(place.iri),
        "document": place.address(place.iri),
        "council": council,
        "notes": notes.of(mentions),
        "years": years,
        "page": page,
        "members": _members(place, memberships),
        "vacancies": [
            {"name": facts.name(post), "days": facts.all(post, CG.attestedOn), "notes": notes.of(post)}
            for post in posts
        ],
        "charts": charts(place.overview, "body", place.iri),
        "passages": notes.passages,
    }
    crumbs = [Link("Councils", f"{place.reader.site.path}/councils"), *([council] if council else [])]
    parent = part("GovernmentOrganization", name=council.text) if council else None
    data = thing(
        "GovernmentOrganization",
        at_id=place.iri,
        name=values["name"],
        url=place.absolute(place.iri),
        parentOrganization=parent,
    )
    return View("committee.html", values, crumbs, data)


def timeline(place: Place, column: str, iri: str) -> tuple[list[dict[str, Any]], Page]:
    """Return the meetings of a body or council by year and month, the latest first, and which part of them it is.

    Raises:
        ProblemError: there is no such part.
    """
    overview = place.overview
    where = {"body": "body = ?", "council": "council = ?"}[column]
    total = overview.value(f"SELECT COUNT(*) FROM meeting WHERE {where}", [iri])  # noqa: S608 - of two that are ours
    page, before = paged(place.visit, total, AT_ONCE, "meetings", "Pages of meetings")
    rows = overview.rows(
        f"""SELECT iri, name, date, items, outcomes FROM meeting WHERE {where}
        ORDER BY date DESC, iri LIMIT ? OFFSET ?""",  # noqa: S608 - see above
        [iri, AT_ONCE, before],
    )
    years = []
    for year, in_year in groupby(rows, lambda row: row["date"][:4]):
        months = []
        for month, in_month in groupby(in_year, lambda row: row["date"][:7]):
            meetings = [
                {
                    "link": Link(day(row["date"]) if row["date"] and column == "body" else row["name"], place.address(row["iri"])),
                    "items": row["items"],
                    "outcomes": row["outcomes"],
                }
                for row in in_month
            ]  # fmt: skip
            months.append({"name": day(month).partition(" ")[0] if month else "", "meetings": meetings})
        years.append({"name": year or "No date known", "months": months})
    return years, page


def charts(overview: Overview, column: str, iri: str) -> list[Chart]:
    """Return what can be drawn of a body or council."""
    found = [per_month(overview, column, iri)]
    if column == "body":
        found.append(_attendance(overview, iri))
    found.append(by_kind(overview, column, iri))
    return [chart for chart in found if chart is not None]


def per_month(overview: Overview, column: str = "", iri: str = "") -> Chart | None:
    """Return how many meetings there were in each of the last months that have any."""
    where = {"body": "AND body = ?", "council": "AND council = ?", "": ""}[column]
    rows = _counted(
        overview,
        f"SELECT substr(date, 1, 7) AS month, COUNT(*) AS number FROM meeting WHERE date <> '' {where} GROUP BY 1 ORDER BY 1",  # noqa: S608 - of three that are ours
        iri,
    )
    counts = {row["month"]: row["number"] for row in rows}
    if not counts:
        return None
    months = _months(min(counts), max(counts))[-_MONTHS:]
    listed = [Bar(day(month), (counts.get(month, 0),)) for month in months]
    marks = [month[:4] if month.endswith("-01") else "" for month in months]
    if not any(marks[: room(len(months))]):
        marks[0] = months[0][:4]
    return columns("per-month", "Meetings per month", ("Month", "Meetings"), listed, marks)


def by_kind(overview: Overview, column: str = "", iri: str = "") -> Chart | None:
    """Return how many outcomes there are of each kind."""
    where = {"body": "WHERE body = ?", "council": "WHERE council = ?", "": ""}[column]
    rows = _counted(
        overview,
        f"SELECT kind, COUNT(*) AS number FROM outcome {where} GROUP BY kind ORDER BY number DESC, kind",  # noqa: S608 - of three that are ours
        iri,
    )
    listed = [Bar(kind_name(row["kind"]), (row["number"],)) for row in rows]
    return bars("by-kind", "Outcomes by kind", ("Kind", "Outcomes"), listed) if listed else None


def _counted(overview: Overview, text: str, iri: str) -> list[Any]:
    return overview.rows(text, [iri]) if iri else overview.fixed(text)


def kind_name(kind: str) -> str:
    """Return what a kind of outcome is called.

    >>> kind_name("noted"), kind_name("")
    ('noted', 'kind not known')
    """
    return label(f"{CODES}outcome-kind/{kind}") if kind else "kind not known"


def _attendance(overview: Overview, iri: str) -> Chart | None:
    rows = overview.rows(
        """SELECT person.name AS name, SUM(status = 'present') AS present, SUM(status = 'apologies') AS apologies,
          SUM(status = 'absent') AS absent
        FROM attendance JOIN meeting ON meeting.iri = attendance.meeting JOIN person ON person.iri = attendance.person
        WHERE meeting.body = ? AND capacity <> 'substitute' AND status <> 'inAttendance'
        GROUP BY person.iri ORDER BY present DESC, COUNT(*) DESC, person.sorted LIMIT ?""",
        [iri, _MEMBERS],
    )
    listed = [Bar(row["name"], (row["present"], row["apologies"], row["absent"])) for row in rows]
    heads = ("Member", "Present", "Apologies", "Absent")
    return bars("attendance", "Attendance by member", heads, listed) if listed else None


def _members(place: Place, memberships: list[str]) -> list[dict[str, Any]]:
    facts, notes = place.facts, place.notes
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for one in memberships:
        person = facts.one(facts.first(one, ORG.member))
        role = facts.first(one, ORG.role)
        name = facts.name(role) if role else "Member"
        row = found.setdefault(
            (person, name.casefold()),
            {"person": facts.link(person), "role": name, "days": [], "periods": [], "notes": []},
        )
        row["days"] = sorted({*row["days"], *facts.all(one, CG.attestedOn)})
        row["periods"] = sorted({*row["periods"], *periods(facts, one)})
        row["notes"] = sorted({*row["notes"], *notes.of(one)})
    return sorted(found.values(), key=lambda row: (_rank(row["role"]), sorting(row["person"].text)))


def _rank(role: str) -> int:
    plain = role.casefold().replace("-", " ")
    return 0 if plain.startswith("chair") else 1 if plain.startswith(("vice chair", "deputy chair")) else 2


def _months(first: str, last: str) -> list[str]:
    """Return all months from one to another.

    >>> _months("2021-11", "2022-02")
    ['2021-11', '2021-12', '2022-01', '2022-02']
    """
    month = dt.date.fromisoformat(f"{first}-01")
    found: list[str] = []
    while (text := f"{month:%Y-%m}") <= last and len(found) < 12 * 300:
        found.append(text)
        month = (month + dt.timedelta(days=31)).replace(day=1)
    return found
