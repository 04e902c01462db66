"""An organisation outside the councils: under which items it was spoken of, and in which words."""

from typing import Any, Final

from pyoxigraph import NamedNode

from councilgraph.serve.frame import Link
from councilgraph.serve.views.business import names
from councilgraph.serve.views.view import Place, View, paged, thing
from councilgraph_mappings.vocabulary import FOAF, ORG, SKOS

_AT_ONCE: Final = 50
_MOST: Final = 5_000
"""Statements that are looked through."""


def show(place: Place) -> View:
    """Return the page of an organisation."""
    facts, notes = place.facts, place.notes
    mentions = place.mentions()
    place.around(ORG.organization)
    memberships = facts.whose(ORG.organization, mentions)
    notes.read([*mentions, *memberships])
    place.name_all([*mentions, *memberships], ORG.member, ORG.role, ORG.unitOf)
    spoken = _spoken(place)
    page, before = paged(place.visit, len(spoken), _AT_ONCE, "items", "Pages of items")
    pages = [page_ for page_ in facts.all(mentions, FOAF.page) if page_.startswith("http")]
    values = {
        "name": facts.name(place.iri),
        "document": place.address(place.iri),
        "notes": notes.of(mentions)[:10],
        "also": names(facts, place.iri),
        "pages": pages,
        "elsewhere": facts.all(mentions, SKOS.exactMatch),
        "people": sorted(
            {(facts.link(facts.first(one, ORG.member)), facts.name(facts.first(one, ORG.role))) for one in memberships}
        ),
        "spoken": spoken[before : before + _AT_ONCE],
        "page": page,
        "passages": notes.passages,
    }
    crumbs = [Link("Organisations", f"{place.reader.site.path}/organisations")]
    data = thing("Organization", at_id=place.iri, name=values["name"], url=place.absolute(place.iri))
    return View("organisation.html", values, crumbs, data)


def _spoken(place: Place) -> list[dict[str, Any]]:
    """Return the items under which its name stands in what was said or decided, the latest first."""
    rows = place.reader.rows(
        f"""SELECT DISTINCT ?item ?words ?meeting {{
          GRAPH {place.reader.links} {{ ?body cg:canonical {NamedNode(place.iri)} }}
          GRAPH ?g {{ ?body skos:prefLabel ?name . ?said cg:text ?words ; cg:arisesFrom ?mention FILTER (CONTAINS(?words, ?name))
            ?mention cg:inMeeting ?met }}
          GRAPH {place.reader.links} {{ ?mention cg:canonical ?item . ?met cg:canonical ?meeting }} }} LIMIT {_MOST}"""
    )
    place.facts.name_all({row[name] for row in rows for name in ("item", "meeting")})
    items: dict[str, dict[str, Any]] = {}
    for row in sorted(rows, key=lambda row: row["words"]):
        known = items.setdefault(
            row["item"],
            {
                "item": place.facts.link(row["item"]),
                "meeting": place.facts.link(row["meeting"]),
                "words": [],
                "iri": row["meeting"],
            },
        )
        known["words"].append(row["words"])
    dates = {
        iri: place.overview.value("SELECT date FROM meeting WHERE iri = ?", [iri]) or ""
        for iri in {one["iri"] for one in items.values()}
    }
    return sorted(items.values(), key=lambda one: (dates[one["iri"]], one["item"]), reverse=True)
