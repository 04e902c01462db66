"""A decision, recommendation or action, with the chain it stands in: where it came from and what became of it."""

from collections.abc import Iterable
from typing import Any, Final

from pyoxigraph import NamedNode

from councilgraph.serve.english import shortened
from councilgraph.serve.frame import Link
from councilgraph.serve.labels import label
from councilgraph.serve.views.business import motions, outcome
from councilgraph.serve.views.view import Place, View
from councilgraph_mappings.vocabulary import CG, DCTERMS

_LONGEST: Final = 180
"""Letters of an outcome that can be the heading of its page."""
_SHORT: Final = 110
_MOST: Final = 50
"""Links of one kind in the chain of one outcome."""
_STEPS: Final = {
    "earlier": (CG.tracks, False, True),
    "later": (CG.tracks, True, True),
    "planned": (CG.originOutcome, True, False),
    "confirms": (CG.confirmsMinutesOf, False, True),
}
"""How to get from an outcome to what stands next to it in the chain: by which property, whether backwards, and whether what
is there is a mention of what is next."""


def show(place: Place) -> View:
    """Return the page of an outcome."""
    facts, notes = place.facts, place.notes
    mentions = place.mentions()
    place.around(CG.decides)
    put = facts.whose(CG.decides, mentions)
    place.votes(put[:_MOST])
    notes.read([*mentions, *put, *facts.whose(CG.inMotion, put)])
    names = (CG.arisesFrom, CG.inMeeting, CG.actionOwner, CG.mover, CG.seconder, DCTERMS.references)
    place.name_all([*mentions, *put], *names)
    place.name_all(facts.whose(CG.inMotion, put), CG.voter)
    chain = {name: _next(place, *step) for name, step in _STEPS.items()}
    fulfilled = _fulfilled(place, chain["planned"])
    one = outcome(facts, notes, place.iri, mentions)
    item = next(iter(facts.links(facts.all(mentions, CG.arisesFrom))), None)
    meeting = next(iter(facts.links(facts.all(mentions, CG.inMeeting))), None)
    values = {
        "one": one,
        "title": shortened(one["text"], _LONGEST if len(one["text"]) <= _LONGEST else _SHORT),
        "whole": len(one["text"]) <= _LONGEST,
        "document": place.address(place.iri),
        "kinds": [label(kind) for kind in facts.all(mentions, CG.outcomeKind)],
        "due_notes": notes.of(mentions, CG.dueDate),
        "item": item,
        "meeting": meeting,
        "known": _known(place),
        "motions": motions(facts, notes, put),
        "papers": facts.links(facts.all(mentions, DCTERMS.references)),
        "chain": {name: [link for _, link in found] for name, found in chain.items()},
        "progress": _progress(place, [iri for iri, _ in chain["later"]]),
        "fulfilled": fulfilled,
        "passages": notes.passages,
    }
    kind = "Actions" if one["type"] == "action" else "Decisions"
    crumbs = [Link(kind, f"{place.reader.site.path}/{kind.lower()}"), *([meeting] if meeting else [])]
    return View("outcome.html", values, crumbs)


def _next(place: Place, name: NamedNode, backwards: bool, mentioned: bool) -> list[tuple[str, Link]]:
    reader, node = place.reader, NamedNode(place.iri)
    found: set[str] = set()
    for mention in {node, *reader.mentions(node)}:
        others = (
            (other.value for other in reader.subjects(name, mention)) if backwards else reader.values(mention, name)
        )
        for other in others:
            found.update(reader.values(NamedNode(other), CG.canonical) if mentioned else [other])
    ones = sorted(found - {place.iri})[:_MOST]
    place.facts.name_all(ones)
    return [(iri, place.facts.link(iri)) for iri in ones]


def _fulfilled(place: Place, entries: Iterable[tuple[str, Link]]) -> list[dict[str, Any]]:
    """Return the entries of work programmes with the items under which they were taken."""
    facts = place.facts
    facts.add(place.reader.described([iri for iri, _ in entries]))
    items = facts.all([iri for iri, _ in entries], CG.fulfilledBy)
    facts.add(place.reader.described(items))
    place.name_all(items, CG.inMeeting)
    return [
        {
            "entry": link,
            "when": facts.first(iri, CG.targetDate) or facts.first(iri, CG.dateText),
            "items": [
                (facts.link(item), facts.link(meeting))
                for item in facts.all(iri, CG.fulfilledBy)
                if (meeting := facts.first(item, CG.inMeeting))
            ],
        }
        for iri, link in entries
    ]


def _progress(place: Place, later: Iterable[str]) -> list[dict[str, Any]]:
    """Return what later rows of trackers say of how far it is."""
    facts = place.facts
    facts.add(place.reader.described(later))
    place.name_all(later, CG.inMeeting)
    found = []
    for iri in later:
        meeting = facts.first(iri, CG.inMeeting)
        text = facts.first(iri, CG.progress)
        found.append({"row": facts.link(iri), "text": text, "meeting": facts.link(meeting) if meeting else None})
    return found


def _known(place: Place) -> dict[str, Any]:
    rows = place.overview.rows("SELECT date, body, council, progress, open FROM outcome WHERE iri = ?", [place.iri])
    if not rows:
        return {"date": "", "body": None, "council": None, "progress": "", "open": False}
    row = rows[0]
    return {
        "date": row["date"],
        "body": place.link(row["body"]) if row["body"] else None,
        "council": place.link(row["council"]) if row["council"] else None,
        "progress": row["progress"],
        "open": bool(row["open"]),
    }
