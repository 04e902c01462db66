"""A meeting: when and where, who came, what was on the agenda and what came of it, from all documents that speak of it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from pyoxigraph import NamedNode

from councilgraph.lists.join import sorting
from councilgraph.serve.english import day
from councilgraph.serve.frame import Link
from councilgraph.serve.labels import label
from councilgraph.serve.views.business import PEOPLE, declarations, items, motions, outcomes, papers
from councilgraph.serve.views.view import Place, View, part, thing
from councilgraph_mappings.vocabulary import CG, DCTERMS, FOAF, PROV, RDF, code

_STATUSES: Final = (
    ("present", "Present"),
    ("apologies", "Apologies"),
    ("absent", "Absent"),
    ("inAttendance", "In attendance"),
)
_CONFIRMED: Final = 20
"""Outcomes that confirmed the minutes."""
_CHAIR: Final = ("chair", "vice chair", "vice-chair")


def show(place: Place) -> View:
    """Return the page of a meeting."""
    facts, notes = place.facts, place.notes
    mentions = place.mentions()
    place.around(CG.inMeeting)
    inside = [*facts.whose(CG.inMeeting, mentions)]
    sources = facts.all(mentions, PROV.wasDerivedFrom)
    facts.add(place.reader.described(sources))
    notes.read([*mentions, *inside])
    place.name_all([*mentions, *inside], *PEOPLE, CG.heldBy, CG.council, CG.concerns)
    facts.name_all(inside)

    when = facts.first(mentions, DCTERMS.date)
    about = _about(place, mentions)
    attendance = _attendance(place, mentions)
    agenda = items(facts, notes)
    placed = {mention for one in agenda for mention in facts.whose(CG.canonical, one["iri"])} | {
        one["iri"] for one in agenda
    }
    loose = [
        one for one in inside if not placed.intersection([*facts.all(one, CG.arisesFrom), *facts.all(one, CG.concerns)])
    ]
    body = facts.one(facts.first(mentions, CG.heldBy))
    council = facts.one(facts.first(mentions, CG.council))
    values = {
        "title": facts.name(place.iri) if facts.first(mentions, CG.heldBy) else _nameless(when),
        "document": place.address(place.iri),
        "date": when,
        "facts": about,
        "body": facts.link(body) if body else None,
        "council": facts.link(council) if council else None,
        "attendance": attendance,
        "agenda": agenda,
        "loose_outcomes": outcomes(facts, notes, loose),
        "loose_motions": motions(facts, notes, loose),
        "loose_declarations": declarations(facts, notes, loose),
        "other_papers": _other_papers(place, inside, agenda),
        "confirmed": _confirmed(place),
        "sources": _sources(place, sources),
        "beside": _beside(place),
        "passages": notes.passages,
    }
    crumbs = [Link("Councils", f"{place.reader.site.path}/councils")]
    crumbs += [facts.link(iri) for iri in dict.fromkeys((council, body)) if iri]
    return View("meeting.html", values, crumbs, _event(place, values, mentions))


def _nameless(when: str) -> str:
    return f"Meeting on {day(when)}" if when else "Meeting of which no date is known"


def _about(place: Place, mentions: list[str]) -> dict[str, Any]:
    facts, notes = place.facts, place.notes

    def told(name: Any) -> dict[str, Any]:
        values = facts.all(mentions, name)
        return {"values": values, "notes": notes.of(mentions, name) if values else []}

    found = {
        "council": told(CG.council),
        "held": told(CG.heldBy),
        "date": told(DCTERMS.date),
        "start": told(CG.startTime),
        "end": told(CG.endTime),
        "venue": told(CG.venue),
        "status": told(CG.recordStatus),
        "contact": told(CG.contact),
    }
    found["status"]["values"] = [label(iri) for iri in found["status"]["values"]]
    found["contact"]["values"] = facts.links(found["contact"]["values"])
    return found


def _attendance(place: Place, mentions: list[str]) -> list[dict[str, Any]]:
    facts, notes = place.facts, place.notes
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    for one in facts.whose(CG.atMeeting, mentions):
        person = facts.one(facts.first(one, CG.attendee))
        if not person:
            continue
        status = facts.first(one, CG.attendanceStatus)
        row = rows.setdefault(
            (status, person),
            {"person": facts.link(person), "as": [], "for": [], "arrived": "", "left": "", "notes": []},
        )
        row["as"] = [*dict.fromkeys([*row["as"], *map(label, facts.all(one, CG.capacity))])]
        row["for"] = [*dict.fromkeys([*row["for"], *facts.links(facts.all(one, CG.substituteFor))])]
        row["arrived"] = row["arrived"] or facts.first(one, CG.arrived)
        row["left"] = row["left"] or facts.first(one, CG.left)
        row["notes"] = sorted({*row["notes"], *notes.of(one)})
    found = []
    for name, heading in _STATUSES:
        people = [row for (status, _), row in rows.items() if status == code("attendance-status", name).value]
        if people:
            people.sort(key=_standing)
            found.append({"key": name.lower(), "heading": heading, "people": people})
    return found


def _standing(row: Mapping[str, Any]) -> tuple[int, str]:
    ranks = [place for place, name in enumerate(_CHAIR) if name in row["as"]]
    return min(ranks, default=9), sorting(row["person"].text)


def _other_papers(place: Place, inside: list[str], agenda: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    facts = place.facts
    under = {paper["title"] for one in agenda for paper in one["papers"]}
    listed = [one for one in inside if CG.Document.value in facts.all(one, RDF.type)]
    return [paper for paper in papers(facts, place.notes, listed) if paper["title"] not in under]


def _confirmed(place: Place) -> list[dict[str, Any]]:
    """Return the outcomes of later meetings that confirmed the minutes of this one."""
    reader = place.reader
    found = {
        (meeting, one)
        for mention in reader.mentions(NamedNode(place.iri))
        for outcome in reader.subjects(CG.confirmsMinutesOf, mention)
        for one in reader.values(outcome, CG.canonical)
        for met in reader.values(outcome, CG.inMeeting)
        for meeting in reader.values(NamedNode(met), CG.canonical)
    }
    return [{"outcome": place.link(one), "meeting": place.link(meeting)} for meeting, one in sorted(found)[:_CONFIRMED]]


def _sources(place: Place, sources: Iterable[str]) -> list[dict[str, Any]]:
    facts = place.facts
    found = []
    for source in sources:
        path = facts.first(source, CG.sourcePath)
        if path:
            page = facts.first(source, FOAF.page)
            found.append(
                {
                    "link": Link(path, facts.address(source)),
                    "page": page if page.startswith(("http://", "https://")) else "",
                    "format": facts.first(source, DCTERMS.format),
                }
            )
    return sorted(found, key=lambda one: one["link"])


def _beside(place: Place) -> dict[str, Link | None]:
    """Return the meetings of the same body before and after this one."""
    known = place.overview.rows("SELECT body, date FROM meeting WHERE iri = ?", [place.iri])
    found: dict[str, Link | None] = {"previous": None, "next": None}
    if not known or not known[0]["body"] or not known[0]["date"]:
        return found
    body, date = known[0]
    for name, sign, order in (("previous", "<", "DESC"), ("next", ">", "ASC")):
        text = f"""SELECT iri, date FROM meeting WHERE body = ? AND date <> '' AND (date, iri) {sign} (?, ?)
          ORDER BY date {order}, iri {order} LIMIT 1"""  # noqa: S608 - both are ours
        for row in place.overview.rows(text, [body, date, place.iri]):
            found[name] = Link(day(row["date"]), place.address(row["iri"]))
    return found


def _event(place: Place, values: Mapping[str, Any], mentions: list[str]) -> dict[str, Any]:
    facts = place.facts
    when, start, end = values["date"], facts.first(mentions, CG.startTime), facts.first(mentions, CG.endTime)
    venue = facts.first(mentions, CG.venue)
    held = facts.one(facts.first(mentions, CG.heldBy))
    came = [row["person"] for group in values["attendance"] if group["key"] == "present" for row in group["people"]]
    return thing(
        "Event",
        at_id=place.iri,
        name=values["title"],
        url=place.absolute(place.iri),
        startDate=f"{when}T{start}" if when and start else when,
        endDate=f"{when}T{end}" if when and end else "",
        location=part("Place", name=venue) if venue else None,
        organizer=part("GovernmentOrganization", at_id=held, name=facts.name(held)) if held else None,
        attendee=[part("Person", name=person.text) for person in came],
        about=[part("Thing", name=one["title"]) for one in values["agenda"]],
    )
