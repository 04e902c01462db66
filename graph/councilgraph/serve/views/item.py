"""An item of an agenda, from all documents that speak of it."""

from pyoxigraph import NamedNode

from councilgraph.serve.shell import Link
from councilgraph.serve.views.business import PEOPLE, item
from councilgraph.serve.views.view import Place, View
from councilgraph_mappings.vocabulary import CG, DCTERMS


async def show(place: Place) -> View:
    """Return the page of an item.

    Raises:
        ProblemError: no worker can answer now.
    """
    facts, notes = place.facts, place.notes
    mentions = await place.mentions()
    await place.around(CG.arisesFrom, CG.concerns)
    made = facts.whose(CG.arisesFrom, mentions)
    put = " ".join(str(NamedNode(motion)) for motion in facts.of_kind(CG.Motion))
    if put:
        text = f"CONSTRUCT {{ ?v ?p ?o }} {{ VALUES ?m {{ {put} }} ?v cg:inMotion ?m . ?v ?p ?o }}"
        facts.add(await place.reader.triples(text))
    facts.add(await place.reader.described(facts.all(mentions, DCTERMS.references)))
    await notes.read(
        [*mentions, *made, *facts.whose(CG.concerns, mentions), *facts.of_kind(CG.Vote), *facts.of_kind(CG.Document)]
    )
    await place.name_all(
        [*mentions, *made, *facts.whose(CG.concerns, mentions), *facts.of_kind(CG.Vote)],
        *PEOPLE,
        CG.inMeeting,
        CG.concerns,
    )
    await facts.name_all(made)
    one = item(facts, notes, place.iri, mentions)
    meeting = next(iter(facts.links(facts.all(mentions, CG.inMeeting))), None)
    node = NamedNode(place.iri)
    planned = await place.reader.rows(
        f"""SELECT DISTINCT ?entry ?title {{ GRAPH {place.reader.links} {{ ?m cg:canonical {node} }}
        ?entry cg:fulfilledBy ?m ; dcterms:title ?title }} ORDER BY ?title ?entry LIMIT 20"""
    )
    values = {
        "one": one,
        "document": place.address(place.iri),
        "meeting": meeting,
        "planned": [Link(row["title"], place.address(row["entry"])) for row in planned],
        "organisations": await _organisations(place),
        "passages": notes.passages,
    }
    crumbs = [Link("Meetings", f"{place.reader.site.path}/meetings"), *([meeting] if meeting else [])]
    return View("item.html", values, crumbs)


async def _organisations(place: Place) -> list[Link]:
    """Return the organisations whose names stand in what was said or decided under the item."""
    rows = await place.reader.rows(
        f"""SELECT DISTINCT ?one {{
          GRAPH {place.reader.links} {{ ?m cg:canonical {NamedNode(place.iri)} }}
          GRAPH ?g {{ ?said cg:arisesFrom ?m ; cg:text ?words . ?body a org:Organization ; skos:prefLabel ?name
            FILTER (CONTAINS(?words, ?name)) }}
          GRAPH {place.reader.links} {{ ?body cg:canonical ?one }} }} ORDER BY ?one LIMIT 50"""
    )
    await place.facts.name_all(row["one"] for row in rows)
    return place.facts.links(row["one"] for row in rows)
