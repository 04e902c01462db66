"""The first page: what there is, of which councils, and how fresh it is."""

from typing import Final

from councilgraph.generation import MEDIA_TYPES
from councilgraph.serve.frame import Link
from councilgraph.serve.views.committee import per_month
from councilgraph.serve.views.council import counts
from councilgraph.serve.views.view import Place, View, part, thing

_RECENT: Final = 8
_TOTALS: Final = (
    ("meeting", "meetings", "meetings"),
    ("outcome", "decisions and other outcomes", "decisions"),
    ("person", "people", "people"),
    ("organisation", "organisations", "organisations"),
    ("source", "documents read", "documents"),
)


def show(place: Place) -> View:
    """Return the first page."""
    overview, path, base = place.overview, place.reader.site.path, place.reader.site.base
    councils = counts(place)
    totals = [
        (overview.value(f"SELECT COUNT(*) FROM {table}"), name, f"{path}/{page}")  # noqa: S608 - of five that are ours
        for table, name, page in _TOTALS
    ]
    rows = overview.rows(
        "SELECT iri, name, date, outcomes FROM meeting WHERE date <> '' ORDER BY date DESC, iri LIMIT ?", [_RECENT]
    )
    values = {
        "councils": councils,
        "totals": totals,
        "open_actions": overview.value("SELECT COUNT(*) FROM outcome WHERE type = 'Action' AND open"),
        "recent": [
            {"link": Link(row["name"], place.address(row["iri"])), "date": row["date"], "outcomes": row["outcomes"]}
            for row in rows
        ],
        "chart": per_month(overview),
    }
    first = min((row["first"] for row in councils if row["first"]), default="")
    last = max((row["last"] for row in councils if row["last"]), default="")
    data = thing(
        "Dataset",
        at_id=f"{place.reader.publication.base}/dataset",
        name="Council meetings as linked data",
        description="Meetings, agenda items, decisions, people and organisations of councils as linked data, each fact tied to "
        "the passage that states it.",
        url=f"{base}/",
        dateModified=place.reader.publication.made,
        temporalCoverage=f"{first}/{last}" if first and last else "",
        spatialCoverage=[part("AdministrativeArea", name=row["name"]) for row in councils],
        distribution=[
            part("DataDownload", contentUrl=f"{base}/{name}", encodingFormat=kind) for name, kind in MEDIA_TYPES.items()
        ],
    )
    return View("home.html", values, (), data)
