"""A council: its bodies, recent meetings, people and counts; and the list of councils."""

from typing import Any, Final

from councilgraph.serve.english import host
from councilgraph.serve.frame import Link
from councilgraph.serve.labels import label
from councilgraph.serve.views.committee import charts
from councilgraph.serve.views.view import Place, View, part, thing
from councilgraph_mappings.vocabulary import DCAT, DCTERMS, FOAF, ORG, SKOS

_RECENT: Final = 10
_PEOPLE: Final = 20
COUNTS: Final = """
SELECT meeting.council AS iri, coalesce(name.name, 'Council not known') AS name, COUNT(*) AS meetings,
  MIN(nullif(date, '')) AS first, MAX(date) AS last, SUM(outcomes) AS outcomes,
  (SELECT COUNT(*) FROM person WHERE person.council = meeting.council) AS people,
  (SELECT COUNT(*) FROM organisation WHERE type = 'committee' AND organisation.council = meeting.council) AS bodies
FROM meeting LEFT JOIN name ON name.iri = meeting.council GROUP BY meeting.council ORDER BY name
"""
"""Councils of which there are meetings."""


def show(place: Place) -> View:
    """Return the page of a council."""
    facts, notes = place.facts, place.notes
    mentions = place.mentions()
    notes.read(mentions)
    place.name_all(mentions, DCTERMS.isReplacedBy)
    overview = place.overview
    bodies = _bodies(place)
    values = {
        "name": facts.name(place.iri),
        "document": place.address(place.iri),
        "notes": notes.of(mentions)[:5],
        "about": _about(place, mentions),
        "replaced": facts.links(facts.all(mentions, DCTERMS.isReplacedBy)),
        "figures": _figures(place),
        "bodies": bodies,
        "recent": [
            {"link": Link(row["name"], place.address(row["iri"])), "date": row["date"], "outcomes": row["outcomes"]}
            for row in overview.rows(
                "SELECT iri, name, date, outcomes FROM meeting WHERE council = ? ORDER BY date DESC, iri LIMIT ?",
                [place.iri, _RECENT],
            )
        ],
        "people": [
            {"link": Link(row["name"], place.address(row["iri"])), "office": row["office"], "meetings": row["meetings"]}
            for row in overview.rows(
                "SELECT iri, name, office, meetings FROM person WHERE council = ? ORDER BY meetings DESC, sorted LIMIT ?",
                [place.iri, _PEOPLE],
            )
        ],
        "charts": charts(overview, "council", place.iri),
        "iri": place.iri,
        "passages": notes.passages,
    }
    data = thing(
        "GovernmentOrganization",
        at_id=place.iri,
        name=values["name"],
        url=place.absolute(place.iri),
        sameAs=facts.all(mentions, SKOS.exactMatch),
        identifier=facts.all(mentions, DCTERMS.identifier),
        subOrganization=[part("GovernmentOrganization", name=row["link"].text) for row in bodies],
    )
    return View("council.html", values, [Link("Councils", f"{place.reader.site.path}/councils")], data)


def counts(place: Place) -> list[dict[str, Any]]:
    """Return the councils of which there are meetings, with their numbers."""
    return [
        {**dict(row), "link": Link(row["name"], place.address(row["iri"]) if row["iri"] else "")}
        for row in place.overview.fixed(COUNTS)
    ]


def every(place: Place) -> View:
    """Return the list of councils: those with meetings, then those that the register knows alone."""
    known = counts(place)
    met = {row["iri"] for row in known}
    rows = place.overview.rows(
        """SELECT council.iri, coalesce(name.name, 'unnamed') AS name, code, kind
        FROM council LEFT JOIN name ON name.iri = council.iri ORDER BY council.iri"""
    )
    registered = [
        {
            "link": Link(row["name"], place.address(row["iri"])),
            "code": row["code"],
            "kind": label(row["kind"]) if row["kind"] else "",
        }
        for row in rows
        if row["iri"] not in met
    ]
    return View("councils.html", {"councils": known, "registered": sorted(registered, key=lambda row: row["link"])})


def _about(place: Place, mentions: list[str]) -> list[dict[str, Any]]:
    facts = place.facts
    found = [
        ("Kind", [Link(label(kind), "") for kind in facts.all(mentions, ORG.classification)]),
        ("Also called", [Link(name, "") for name in facts.all(mentions, SKOS.altLabel)]),
        ("Code in the register", [Link(code, "") for code in facts.all(mentions, SKOS.notation)]),
        ("Code of its area", [Link(code, "") for code in facts.all(mentions, DCTERMS.identifier)]),
        (
            "Site for its meetings",
            [Link(host(page), page) for page in facts.all(mentions, FOAF.page) if page.startswith("http")],
        ),
    ]  # fmt: skip
    days = [(name, facts.first(mentions, term)) for name, term in (("Since", DCAT.startDate), ("Until", DCAT.endDate))]
    return [
        *({"name": name, "links": links, "day": ""} for name, links in found if links),
        *({"name": name, "links": [], "day": day} for name, day in days if day),
    ]


def _figures(place: Place) -> dict[str, Any]:
    return next(
        (row for row in counts(place) if row["iri"] == place.iri),
        {"meetings": 0, "outcomes": 0, "people": 0, "bodies": 0, "first": "", "last": ""},
    )


def _bodies(place: Place) -> list[dict[str, Any]]:
    rows = place.overview.rows(
        """SELECT body AS iri, name.name AS name, COUNT(*) AS meetings, MIN(nullif(date, '')) AS first, MAX(date) AS last
        FROM meeting JOIN name ON name.iri = meeting.body WHERE council = ?1 AND body <> '' GROUP BY body
        UNION ALL SELECT iri, name, 0, '', '' FROM organisation WHERE council = ?1 AND type = 'committee'
          AND iri NOT IN (SELECT body FROM meeting)
        ORDER BY name LIMIT 500""",
        [place.iri],
    )
    return [{**dict(row), "link": Link(row["name"], place.address(row["iri"]))} for row in rows]
