"""Which lists the site has: their columns, filters, order and charts."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from councilgraph.serve.charts import Bar, Chart, bars
from councilgraph.serve.overview import Overview
from councilgraph.serve.views.committee import by_kind, kind_name, per_month
from councilgraph.serve.views.listing import (
    Column,
    Filter,
    Listing,
    date,
    link,
    number,
    of_body,
    of_council,
    of_year,
    thing,
    with_words,
)

_AGES: Final = (("up to 3 months", 92), ("3 to 6 months", 183), ("6 to 12 months", 366), ("1 to 2 years", 731))
_OLDER: Final = "over 2 years"


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
                link("name", "Meeting"),
                date("date", "Date"),
                thing("body", "Body"),
                number("items", "Items"),
                number("outcomes", "Outcomes"),
                number("attendance", "People named"),
            ),
            (of_council("meeting"), of_body(), of_year("meeting")),
            "date DESC, iri",
            lambda overview: [per_month(overview)],
        ),
        Listing(
            "decisions",
            "Decisions and other outcomes",
            "What meetings decided, recommended or asked for, the latest first. Few of these are legal acts.",
            "outcome",
            (
                link("text", "Outcome"),
                Column("type", "Type"),
                Column("kind", "Kind"),
                date("date", "Date"),
                thing("meeting", "Meeting"),
            ),
            (
                Filter("type", "Type", "type = ?", fixed=_OUTCOME_TYPES),
                Filter(
                    "kind", "Kind", "kind = ?", "SELECT DISTINCT kind, kind FROM outcome ORDER BY 1", shown=kind_name
                ),
                of_council("outcome"),
                of_year("outcome"),
                with_words("text", "Words in it"),
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
                link("text", "Action"),
                Column("owner", "To be done by"),
                date("since", "Asked for"),
                Column("due", "Due"),
                Column("state", "State"),
                Column("progress", "Last word on it"),
                thing("meeting", "Meeting"),
            ),
            (
                Filter("state", "State", "open = (? = 'open')", fixed=(("open", "open"), ("done", "done"))),
                of_council("outcome"),
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
                link("name", "Name"),
                Column("office", "Latest role known"),
                thing("council", "Council"),
                number("meetings", "Meetings"),
                date("first", "First"),
                date("last", "Latest"),
            ),
            (of_council("person"), with_words("name", "Name")),
            "sorted, iri",
        ),
        Listing(
            "organisations",
            "Organisations",
            "Councils, their bodies, and the organisations that their papers speak of.",
            "organisation",
            (
                link("name", "Name"),
                Column("type", "Kind"),
                thing("council", "In the papers of"),
                number("documents", "Documents"),
            ),
            (
                Filter(
                    "kind",
                    "Kind",
                    "type = ?",
                    fixed=(("organisation", "other organisation"), ("committee", "committee"), ("council", "council")),
                ),
                of_council("organisation"),
                with_words("name", "Name"),
            ),
            "name COLLATE NOCASE, iri",
        ),
        Listing(
            "documents",
            "Documents",
            "The files and pages that were read.",
            "source",
            (
                link("name", "Document"),
                Column("layout", "Layout"),
                date("date", "Meeting of"),
                thing("council", "Council"),
                Column("page", "Address at the council", "web"),
            ),
            (of_council("source"), of_year("source"), with_words("name", "Name of the file")),
            "date DESC, name, iri",
        ),
    )
}
"""By the last part of their addresses."""
