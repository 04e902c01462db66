"""What was done under an item of an agenda: outcomes, motions with votes, declarations, points, papers."""

import re
from collections.abc import Iterable
from typing import Any, Final

from councilgraph.serve.facts import Facts, Notes
from councilgraph.serve.labels import label
from councilgraph_mappings.vocabulary import CG, DCTERMS, FOAF, RDF, SKOS

PEOPLE: Final = (
    *(CG.presentedBy, CG.declaredBy, CG.mover, CG.seconder, CG.voter, CG.actionOwner, DCTERMS.creator, CG.attendee),
    *(CG.substituteFor, CG.contact, CG.responsible),
)
"""Properties whose values need a name on the page."""
_TYPES: Final = (CG.Action, CG.Recommendation, CG.Decision)
_FIGURES: Final = re.compile(r"\d{1,9}")
_LAST: Final = 1_000_000_000
_CHOICES: Final = ("for", "against", "abstain")


def items(facts: Facts, notes: Notes) -> list[dict[str, Any]]:
    """Return the items of an agenda in their order, each with what was done under it."""
    groups = facts.grouped(facts.of_kind(CG.AgendaItem))
    ordered = sorted(groups, key=lambda one: (_place(facts, groups[one]), one))
    return [item(facts, notes, one, groups[one]) for one in ordered]


def _place(facts: Facts, mentions: list[str]) -> tuple[int, int]:
    """Return where an item stands: by its number, else by its place in the document that lists most of them.

    A page of one item alone counts that item as its first.
    """
    numbers = [int(found[0]) for text in facts.all(mentions, CG.number) if (found := _FIGURES.match(text))]
    positions = [int(text) for text in facts.all(mentions, CG.position) if text.isdecimal()]
    return min(numbers, default=_LAST), max(positions, default=_LAST)


def item(facts: Facts, notes: Notes, one: str, mentions: list[str]) -> dict[str, Any]:
    """Return one item of an agenda with what was done under it."""
    ordered = [one, *(mention for mention in mentions if mention != one)]
    whole = [mention for mention in ordered if facts.all(mention, DCTERMS.title)]
    made = facts.whose(CG.arisesFrom, mentions)
    return {
        "iri": one,
        "address": facts.address(one),
        "anchor": one.rpartition("/")[2],
        "number": facts.first(whole, CG.number),
        "title": facts.first(whole, DCTERMS.title) or facts.name(one),
        "purpose": facts.first(whole, CG.purpose),
        "cut_off": "true" in facts.all(mentions, CG.cutOff),
        "nil_return": "true" in facts.all(mentions, CG.nilReturn),
        "notes": notes.of(mentions),
        "presenters": facts.links(facts.all(mentions, CG.presentedBy)),
        "points": points(facts, notes, made),
        "outcomes": outcomes(facts, notes, made),
        "motions": motions(facts, notes, made),
        "declarations": declarations(facts, notes, [*facts.whose(CG.concerns, mentions), *made]),
        "papers": papers(facts, notes, facts.all(mentions, DCTERMS.references)),
    }


def outcomes(facts: Facts, notes: Notes, made: Iterable[str]) -> list[dict[str, Any]]:
    """Return the outcomes among some things, each once."""
    groups = facts.grouped(thing for thing in made if facts.all(thing, CG.text) and _type(facts, thing))
    found = [outcome(facts, notes, one, mentions) for one, mentions in groups.items()]
    return sorted(found, key=lambda one: (len(one["ordinal"]), one["ordinal"], one["text"]))


def outcome(facts: Facts, notes: Notes, one: str, mentions: list[str]) -> dict[str, Any]:
    """Return one outcome."""
    ordered = [one, *(mention for mention in mentions if mention != one)]
    due = facts.first(ordered, CG.dueDate)
    return {
        "iri": one,
        "address": facts.address(one),
        "text": facts.first(ordered, CG.text),
        "type": next((found for mention in ordered if (found := _type(facts, mention))), "outcome"),
        "kind": ", ".join(label(kind) for kind in facts.all(ordered, CG.outcomeKind)),
        "ordinal": facts.first(ordered, CG.ordinal),
        "owners": facts.links(facts.all(ordered, CG.actionOwner)),
        "due": due or facts.first(ordered, CG.dueText),
        "due_day": bool(due),
        "progress": facts.first(ordered, CG.progress),
        "notes": notes.of(mentions),
    }


def motions(facts: Facts, notes: Notes, made: Iterable[str]) -> list[dict[str, Any]]:
    """Return the motions among some things; two documents that report one alike give one."""
    found: dict[tuple[object, ...], dict[str, Any]] = {}
    for motion in made:
        if CG.Motion.value not in facts.all(motion, RDF.type):
            continue
        counts = tuple(facts.first(motion, name) for name in (CG.votesFor, CG.votesAgainst, CG.abstentions))
        movers, seconders = (facts.links(facts.all(motion, name)) for name in (CG.mover, CG.seconder))
        result = label(facts.first(motion, CG.result)) if facts.first(motion, CG.result) else ""
        text = facts.first(motion, CG.text)
        key = (*map(tuple, (movers, seconders)), result, counts, text, *facts.all(motion, CG.decides))
        if key in found:
            found[key]["notes"] = sorted({*found[key]["notes"], *notes.of(motion)})
            continue
        found[key] = {
            "address": facts.address(motion),
            "text": text,
            "movers": movers,
            "seconders": seconders,
            "result": result,
            "unanimous": facts.first(motion, CG.unanimous) == "true",
            "counts": [(name, count) for name, count in zip(_CHOICES, counts, strict=True) if count],
            "votes": _votes(facts, notes, motion),
            "notes": notes.of(motion),
        }
    return [*found.values()]


def _votes(facts: Facts, notes: Notes, motion: str) -> list[dict[str, Any]]:
    cast = [
        {
            "choice": label(facts.first(vote, CG.choice)) if facts.first(vote, CG.choice) else "",
            "voter": facts.link(facts.first(vote, CG.voter)),
            "notes": notes.of(vote),
        }
        for vote in facts.whose(CG.inMotion, motion)
    ]
    order = {name: place for place, name in enumerate(_CHOICES)}
    return sorted(cast, key=lambda vote: (order.get(vote["choice"], 9), vote["voter"]))


def declarations(facts: Facts, notes: Notes, made: Iterable[str]) -> list[dict[str, Any]]:
    """Return the declarations of interest among some things, each person's once in the same words."""
    found: dict[tuple[object, ...], dict[str, Any]] = {}
    for one in dict.fromkeys(made):
        if CG.DeclarationOfInterest.value not in facts.all(one, RDF.type):
            continue
        person, nature = facts.link(facts.first(one, CG.declaredBy)), facts.first(one, CG.interestNature)
        concerns = [facts.link(item) for item in facts.all(one, CG.concerns)]
        key = (person, nature, tuple(concerns))
        if key in found:
            found[key]["notes"] = sorted({*found[key]["notes"], *notes.of(one)})
            continue
        found[key] = {
            "person": person,
            "kind": ", ".join(label(kind) for kind in facts.all(one, CG.interestKind)),
            "nature": nature,
            "concerns": concerns,
            "concerns_text": facts.first(one, CG.concernsText),
            "withdrew": facts.first(one, CG.withdrew) == "true",
            "notes": notes.of(one),
        }
    return sorted(found.values(), key=lambda one: (one["person"], one["nature"]))


def points(facts: Facts, notes: Notes, made: Iterable[str]) -> list[dict[str, Any]]:
    """Return the reported points among some things in their order, each once in the same words."""
    found: dict[str, dict[str, Any]] = {}
    for one in made:
        if CG.ReportedPoint.value not in facts.all(one, RDF.type):
            continue
        text = facts.first(one, CG.text)
        known = found.setdefault(
            " ".join(text.casefold().split()).rstrip(".;"),
            {
                "text": text,
                "letter": facts.first(one, CG.letter),
                "kind": label(facts.first(one, CG.pointKind)) if facts.first(one, CG.pointKind) else "",
                "position": int(facts.first(one, CG.position) or 0),
                "notes": [],
            },
        )
        known["notes"] = sorted({*known["notes"], *notes.of(one)})
    return sorted(found.values(), key=lambda point: (point["position"], point["text"]))


def papers(facts: Facts, notes: Notes, listed: Iterable[str]) -> list[dict[str, Any]]:
    """Return papers of a meeting, each once by its title."""
    found: dict[str, dict[str, Any]] = {}
    for one in listed:
        title = facts.first(one, DCTERMS.title)
        if not title:
            continue
        page = facts.first(one, FOAF.page)
        found.setdefault(
            title,
            {
                "title": title,
                "address": facts.address(one),
                "type": label(facts.first(one, DCTERMS.type)) if facts.first(one, DCTERMS.type) else "",
                "extent": facts.first(one, DCTERMS.extent),
                "pages": facts.first(one, CG.pageRange),
                "key_decision": facts.first(one, CG.keyDecision) == "true",
                "page": page if page.startswith(("http://", "https://")) else "",
                "notes": notes.of(one),
            },
        )
    return [*found.values()]


def _type(facts: Facts, thing: str) -> str:
    kinds = facts.all(thing, RDF.type)
    return next((label(kind.value) for kind in _TYPES if kind.value in kinds), "")


def names(facts: Facts, thing: str) -> list[str]:
    """Return what else a thing is called."""
    return [name for name in facts.all(thing, SKOS.altLabel) if name != facts.name(thing)]
