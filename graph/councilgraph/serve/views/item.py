"""An item of an agenda, from all documents that speak of it."""

from collections.abc import Iterator
from typing import Final

from pyoxigraph import NamedNode

from councilgraph.serve.frame import Link
from councilgraph.serve.views.business import PEOPLE, item
from councilgraph.serve.views.view import Place, View
from councilgraph_mappings.vocabulary import CG, DCTERMS, ORG, RDF, SKOS

_MOST: Final = 50
"""Organisations."""
_PLANNED: Final = 20


def show(place: Place) -> View:
    """Return the page of an item."""
    facts, notes = place.facts, place.notes
    mentions = place.mentions()
    place.around(CG.arisesFrom, CG.concerns)
    made = facts.whose(CG.arisesFrom, mentions)
    place.votes(facts.of_kind(CG.Motion))
    facts.add(place.reader.described(facts.all(mentions, DCTERMS.references)))
    notes.read(
        [*mentions, *made, *facts.whose(CG.concerns, mentions), *facts.of_kind(CG.Vote), *facts.of_kind(CG.Document)]
    )
    place.name_all(
        [*mentions, *made, *facts.whose(CG.concerns, mentions), *facts.of_kind(CG.Vote)],
        *PEOPLE,
        CG.inMeeting,
        CG.concerns,
    )
    facts.name_all(made)
    one = item(facts, notes, place.iri, mentions)
    meeting = next(iter(facts.links(facts.all(mentions, CG.inMeeting))), None)
    values = {
        "one": one,
        "document": place.address(place.iri),
        "meeting": meeting,
        "planned": _planned(place),
        "organisations": _organisations(place),
        "passages": notes.passages,
    }
    crumbs = [Link("Meetings", f"{place.reader.site.path}/meetings"), *([meeting] if meeting else [])]
    return View("item.html", values, crumbs)


def _planned(place: Place) -> list[Link]:
    """Return the entries of work programmes that it fulfilled."""
    reader = place.reader
    found = {
        Link(title, place.address(entry.value))
        for mention in reader.mentions(NamedNode(place.iri))
        for entry in reader.subjects(CG.fulfilledBy, mention)
        for title in reader.values(entry, DCTERMS.title)
    }
    return sorted(found)[:_PLANNED]


def _organisations(place: Place) -> list[Link]:
    """Return the organisations whose names stand in what was said or decided under the item."""
    reader, found = place.reader, set[str]()
    for graph, words in _said(place):
        for body in reader.subjects(RDF.type, ORG.Organization, graph):
            if any(name in words for name in reader.values(body, SKOS.prefLabel, graph)):
                found.update(reader.values(body, CG.canonical, reader.links))
    ones = sorted(found)[:_MOST]
    place.facts.name_all(ones)
    return place.facts.links(ones)


def _said(place: Place) -> Iterator[tuple[NamedNode, str]]:
    """Yield what was said or decided under the item, all texts of one graph as one, with the graph."""
    reader = place.reader
    texts: dict[NamedNode, list[str]] = {}
    for mention in reader.mentions(NamedNode(place.iri)):
        for quad in reader.store.quads_for_pattern(None, CG.arisesFrom, mention, None):
            if isinstance(quad.graph_name, NamedNode) and isinstance(quad.subject, NamedNode):
                texts.setdefault(quad.graph_name, []).extend(reader.values(quad.subject, CG.text, quad.graph_name))
    for graph, words in texts.items():
        yield graph, "\n".join(words)
