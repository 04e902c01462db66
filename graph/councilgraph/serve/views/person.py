"""A person in their public role: offices over time, attendance, declarations, motions, votes and actions."""

from collections.abc import Sequence
from typing import Any, Final

from councilgraph.serve.charts import Bar, Chart, bars
from councilgraph.serve.frame import Link
from councilgraph.serve.labels import label
from councilgraph.serve.views.business import declarations, names, outcomes
from councilgraph.serve.views.roles import periods, read_periods
from councilgraph.serve.views.view import Place, View, paged, part, thing
from councilgraph_mappings.vocabulary import CG, DCTERMS, FOAF, ORG

_AT_ONCE: Final = 50
"""Meetings on one page."""
_NAMED: Final = (
    *(CG.concerns, CG.inMeeting, CG.arisesFrom, CG.decides, CG.mover, CG.seconder, CG.actionOwner),
    *(ORG.role, ORG.organization),
)
"""What is named with the things that speak of a person."""
_SPOKEN: Final = (
    *(
        CG.declaredBy,
        CG.mover,
        CG.seconder,
        CG.voter,
        CG.actionOwner,
        CG.presentedBy,
        CG.substituteFor,
        DCTERMS.creator,
    ),
    ORG.member,
)
_LONGEST: Final = 200
"""Votes and the like on one page, the newest first."""
_MEMBER: Final = ("present", "apologies", "absent")


def show(place: Place) -> View:
    """Return the page of a person.

    Raises:
        ProblemError: there is no such part of the list of meetings.
    """
    facts, notes = place.facts, place.notes
    mentions = place.mentions()
    place.around(*_SPOKEN)
    spoken = facts.whose(CG.declaredBy, mentions)
    roles = facts.whose(ORG.member, mentions)
    moved = facts.whose(CG.mover, mentions) + facts.whose(CG.seconder, mentions)
    votes = facts.whose(CG.voter, mentions)
    owned = facts.whose(CG.actionOwner, mentions)
    facts.add(place.reader.described(facts.all(votes, CG.inMotion)))
    read_periods(facts, roles)
    attended, page = _meetings(place)
    notes.read([*mentions, *spoken, *roles, *moved, *votes, *owned])
    place.name_all([*spoken, *roles, *moved, *votes, *owned, *facts.all(votes, CG.inMotion)], *_NAMED)
    facts.name_all(facts.whose(CG.presentedBy, mentions) + owned)
    council = f"{place.reader.publication.base}/id/{_segment(place)}/council"
    values = {
        "name": facts.name(place.iri),
        "document": place.address(place.iri),
        "titles": sorted(facts.all(mentions, FOAF.title)),
        "also": names(facts, place.iri)
        + sorted({facts.first(one, FOAF.name) for one in mentions} - {facts.name(place.iri), ""}),
        "council": place.link(council) if place.overview.name(council) else None,
        "notes": notes.of(mentions),
        "roles": _roles(place, roles),
        "figures": _figures(place),
        "chart": _chart(place),
        "attended": attended,
        "page": page,
        "declarations": _dated(place, spoken, declarations(facts, notes, spoken)),
        "motions": _motions(place, mentions),
        "votes": _votes(place, votes),
        "actions": outcomes(facts, notes, owned)[:_LONGEST],
        "presented": facts.links(facts.whose(CG.presentedBy, mentions))[:_LONGEST],
        "papers": _papers(place, mentions),
        "passages": notes.passages,
    }
    crumbs = [Link("People", f"{place.reader.site.path}/people")]
    return View("person.html", values, crumbs, _data(place, values, council))


def _papers(place: Place, mentions: Sequence[str]) -> list[Link]:
    facts = place.facts
    written = {
        Link(facts.first(one, DCTERMS.title), facts.address(one)) for one in facts.whose(DCTERMS.creator, mentions)
    }
    return sorted(link for link in written if link.text)


def _data(place: Place, values: dict[str, Any], council: str) -> dict[str, Any]:
    """Return the person as schema.org has it."""
    offices = [row["role"] for row in values["roles"]]
    member = (
        [part("GovernmentOrganization", at_id=council, name=place.overview.name(council))] if values["council"] else []
    )
    return thing(
        "Person", at_id=place.iri, name=values["name"], url=place.absolute(place.iri), honorificPrefix=", ".join(values["titles"]),
        jobTitle=offices, memberOf=member,
    )  # fmt: skip


def _segment(place: Place) -> str:
    return place.iri.removeprefix(f"{place.reader.publication.base}/id/").partition("/")[0]


def _roles(place: Place, memberships: Sequence[str]) -> list[dict[str, Any]]:
    """Return offices with the days on which they are known, the latest first."""
    facts, notes = place.facts, place.notes
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for one in memberships:
        role = facts.first(one, ORG.role)
        body = facts.one(facts.first(one, ORG.organization))
        name = facts.name(role) if role else "Member"
        row = found.setdefault(
            (name.casefold(), body),
            {"role": name, "body": facts.link(body) if body else None, "days": [], "periods": [], "notes": []},
        )
        row["days"] = sorted({*row["days"], *facts.all(one, CG.attestedOn)})
        row["periods"] = sorted({*row["periods"], *periods(facts, one)})
        row["notes"] = sorted({*row["notes"], *notes.of(one)})
    return sorted(found.values(), key=lambda row: (row["days"] or [""])[-1], reverse=True)


def _figures(place: Place) -> dict[str, int]:
    rows = place.overview.rows(
        "SELECT status, COUNT(*) FROM attendance WHERE person = ? AND capacity <> 'substitute' GROUP BY status",
        [place.iri],
    )
    counts = {row[0]: row[1] for row in rows}
    seats = sum(counts.get(status, 0) for status in _MEMBER)
    came = counts.get("present", 0)
    return {
        "came": came,
        "seats": seats,
        "percent": round(100 * came / seats) if seats else 0,
        "visits": counts.get("inAttendance", 0),
        "stood_in": int(
            place.overview.value(
                "SELECT COUNT(*) FROM attendance WHERE person = ? AND capacity = 'substitute'", [place.iri]
            )
        ),
    }


def _chart(place: Place) -> Chart | None:
    """Return attendance at each body where the person had a seat."""
    rows = place.overview.rows(
        """SELECT coalesce(name.name, 'Body not known') AS body, status, COUNT(*) AS number
        FROM attendance JOIN meeting ON meeting.iri = attendance.meeting LEFT JOIN name ON name.iri = meeting.body
        WHERE person = ? AND capacity <> 'substitute' AND status <> 'inAttendance' GROUP BY 1, 2 ORDER BY 1, 2""",
        [place.iri],
    )
    found: dict[str, dict[str, int]] = {}
    for row in rows:
        found.setdefault(row["body"], {})[row["status"]] = row["number"]
    if not found:
        return None
    listed = [Bar(body, tuple(counts.get(status, 0) for status in _MEMBER)) for body, counts in found.items()]
    return bars("attendance-chart", "Attendance by body", ("Body", "Present", "Apologies", "Absent"), listed)


def _meetings(place: Place) -> tuple[list[dict[str, Any]], Any]:
    total = place.overview.value("SELECT COUNT(*) FROM attendance WHERE person = ?", [place.iri])
    page, before = paged(place.visit, total, _AT_ONCE, "meetings", "Pages of meetings")
    rows = place.overview.rows(
        """SELECT meeting.iri, meeting.name, meeting.date, status, capacity
        FROM attendance JOIN meeting ON meeting.iri = attendance.meeting WHERE person = ?
        ORDER BY meeting.date DESC, meeting.iri LIMIT ? OFFSET ?""",
        [place.iri, _AT_ONCE, before],
    )
    return [
        {
            "meeting": Link(row["name"], place.address(row["iri"])),
            "date": row["date"],
            "status": "in attendance" if row["status"] == "inAttendance" else row["status"],
            "capacity": row["capacity"].replace("-", " "),
        }
        for row in rows
    ], page


def _dated(place: Place, spoken: Sequence[str], found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Add to declarations the meetings at which they were made."""
    facts = place.facts
    met = {facts.first(one, CG.interestNature): facts.first(one, CG.inMeeting) for one in spoken}
    for one in found:
        meeting = met.get(one["nature"], "")
        one["meeting"] = facts.link(meeting) if meeting else None
    return found


def _motions(place: Place, mentions: Sequence[str]) -> list[dict[str, Any]]:
    facts = place.facts
    found = []
    for name, did in ((CG.mover, "Moved"), (CG.seconder, "Seconded")):
        for one in facts.whose(name, mentions):
            meeting = facts.first(one, CG.inMeeting)
            item = facts.first(one, CG.arisesFrom)
            found.append(
                {
                    "did": did,
                    "address": facts.address(one),
                    "meeting": facts.link(meeting) if meeting else None,
                    "item": facts.link(item) if item else None,
                    "result": label(facts.first(one, CG.result)) if facts.first(one, CG.result) else "",
                    "notes": place.notes.of(one),
                }
            )
    return sorted(found, key=lambda row: (row["meeting"] or Link("", ""), row["did"]))[:_LONGEST]


def _votes(place: Place, votes: Sequence[str]) -> list[dict[str, Any]]:
    facts = place.facts
    found = []
    for one in votes:
        motion = facts.first(one, CG.inMotion)
        meeting = facts.first([one, motion], CG.inMeeting)
        item = facts.first(motion, CG.arisesFrom)
        found.append(
            {
                "choice": label(facts.first(one, CG.choice)) if facts.first(one, CG.choice) else "not known",
                "motion": Link("motion", facts.address(motion)),
                "item": facts.link(item) if item else None,
                "meeting": facts.link(meeting) if meeting else None,
                "notes": place.notes.of(one),
            }
        )
    return sorted(found, key=lambda row: (row["meeting"] or Link("", ""), row["item"] or Link("", "")))[:_LONGEST]
