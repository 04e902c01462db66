"""What a reading says and what a golden file says, both as plain sorted rows, so that a test can compare them.

Spelling that does not matter is folded away: titles before names, the conjunction before a resolution, final stops.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any, Final

from councilgraph_mappings.codes import Capacity, Choice, OutcomeClass
from councilgraph_mappings.reading import Reading

Row = tuple[object, ...]
Gold = dict[str, Any]

TITLES: Final = {"councillor", "cllr", "mr", "mrs", "ms", "miss", "dr"}
CAPACITIES: Final = {Capacity.CHAIR, Capacity.VICE_CHAIR, Capacity.SUBSTITUTE}
SEATS: Final = {"chair", "chairman", "vice chair", "vice chairman", "member", "councillor", "in the chair"}


def plain(text: str | None) -> str:
    """Return the words of a text in lower case.

    >>> plain("The Chair’s  Urgent Business;")
    'the chairs urgent business'
    """
    return " ".join(re.findall(r"[^\W_]+", (text or "").casefold().replace("’", "").replace("'", "")))


def operative(text: str) -> str:
    """Return the words of an outcome without what leads to them.

    >>> operative("That the report be noted;"), operative("to note the report")
    ('the report be noted', 'note the report')
    """
    return re.sub(r"^(that|to) ", "", plain(text))


def name(text: str | None) -> str:
    """Return a name without titles.

    >>> name("Councillor Mrs Pellow")
    'pellow'
    """
    return " ".join(word for word in plain(text).split() if word not in TITLES)


def rows(found: Iterable[Row]) -> list[Row]:
    """Return rows in one order, each once."""
    return sorted(set(found), key=repr)


def _people(reading: Reading) -> Callable[[str | None], str]:
    names = {person.key: name(person.name) for person in reading.people}
    return lambda key: names[key] if key else ""


def _numbers(reading: Reading) -> Callable[[str | None], str | None]:
    numbers = {item.key: item.number for item in reading.items}
    return lambda key: numbers[key] if key else None


def _primary(reading: Reading) -> set[str]:
    return {meeting.key for meeting in reading.meetings if meeting.primary}


def read_meeting(reading: Reading) -> list[Row]:
    """Return the fields that the reading knows of its primary meeting."""
    [meeting] = [meeting for meeting in reading.meetings if meeting.primary]
    fields = {
        "date": meeting.date and meeting.date.value.isoformat(),
        "body": plain(meeting.body.value if meeting.body else _named(reading, meeting.body_key)),
        "council": plain(meeting.council.value if meeting.council else _named(reading, meeting.council_key)),
        "start": meeting.start and f"{meeting.start.value:%H:%M}",
        "end": meeting.end and f"{meeting.end.value:%H:%M}",
        "venue": plain(meeting.venue.value if meeting.venue else None),
    }
    return rows((field, value) for field, value in fields.items() if value)


def _named(reading: Reading, key: str | None) -> str | None:
    return next((organisation.name for organisation in reading.organisations if organisation.key == key), None)


def gold_meeting(gold: Gold) -> list[Row]:
    """Return the fields that the golden file knows of the meeting."""
    folded = {field: plain(gold.get(field)) for field in ("body", "council", "venue")}
    exact = {field: gold.get(field) for field in ("date", "start", "end")}
    return rows((field, value) for field, value in {**folded, **exact}.items() if value)


def read_items(reading: Reading) -> list[Row]:
    """Return number and title of each item of the primary meeting."""
    return rows((item.number, plain(item.title)) for item in reading.items if item.meeting in _primary(reading))


def gold_items(gold: Gold) -> list[Row]:
    """Return number and title of each item."""
    return rows((item["number"], plain(item["title"])) for item in gold.get("items", ()))


def read_attendance(reading: Reading) -> list[Row]:
    """Return who was there or not, with a capacity that is more than membership."""
    person = _people(reading)
    return rows(
        (
            person(entry.person),
            str(entry.status),
            str(entry.capacity) if entry.capacity in CAPACITIES else "",
            person(entry.substitute_for),
        )
        for entry in reading.attendance
    )


def gold_attendance(gold: Gold) -> list[Row]:
    """Return who was there or not."""
    return rows(
        (name(entry["name"]), entry["status"], entry.get("capacity", ""), name(entry.get("for")))
        for entry in gold.get("attendance", ())
    )


def read_roles(reading: Reading) -> list[Row]:
    """Return the offices of people; a seat on the body that meets is attendance."""
    person = _people(reading)
    return rows((person(role.person), plain(role.title)) for role in reading.roles if plain(role.title) not in SEATS)


def gold_roles(gold: Gold) -> list[Row]:
    """Return the offices of people."""
    return rows((name(role["name"]), plain(role["role"])) for role in gold.get("roles", ()))


def read_organisations(reading: Reading) -> list[Row]:
    """Return each organisation by its name without the article."""
    return rows((plain(organisation.name).removeprefix("the "),) for organisation in reading.organisations)


def gold_organisations(gold: Gold) -> list[Row]:
    """Return each organisation by its full name."""
    return rows((plain(names.split(" | ")[0]),) for names in gold.get("organisations", ()))


def read_decisions(reading: Reading) -> list[Row]:
    """Return decisions and recommendations with their kind and item."""
    number = _numbers(reading)
    return rows(
        (number(outcome.item), str(outcome.kind or ""), operative(outcome.text))
        for outcome in reading.outcomes
        if outcome.outcome_class is not OutcomeClass.ACTION
    )


def gold_decisions(gold: Gold) -> list[Row]:
    """Return decisions and recommendations with their kind and item."""
    return rows((entry.get("item"), entry["kind"], operative(entry["text"])) for entry in gold.get("decisions", ()))


def read_confirmations(reading: Reading) -> list[Row]:
    """Return the dates of the meetings whose minutes were confirmed."""
    return rows((day.isoformat(),) for outcome in reading.outcomes for day in outcome.confirms_minutes_of)


def gold_confirmations(gold: Gold) -> list[Row]:
    """Return the dates of the meetings whose minutes were confirmed."""
    return rows((day,) for day in gold.get("confirms", ()))


def read_actions(reading: Reading) -> list[Row]:
    """Return actions with owner, progress and what they follow."""
    person = _people(reading)
    return rows(
        (
            operative(outcome.text),
            person(outcome.owner) or plain(outcome.owner_office),
            outcome.progress.value if outcome.progress else "",
            f"{outcome.tracks.date} {outcome.tracks.number}" if outcome.tracks else "",
        )
        for outcome in reading.outcomes
        if outcome.outcome_class is OutcomeClass.ACTION
    )


def gold_actions(gold: Gold) -> list[Row]:
    """Return actions with owner, progress and what they follow."""
    return rows(
        (operative(entry["text"]), plain(entry["owner"]), entry.get("progress", ""), entry.get("tracks", ""))
        for entry in gold.get("actions", ())
    )


def read_motions(reading: Reading) -> list[Row]:
    """Return motions with mover, seconder and counts."""
    person = _people(reading)
    return rows(
        (
            person(motion.mover),
            person(motion.seconder),
            motion.unanimous,
            motion.votes_for,
            motion.votes_against,
            motion.abstentions,
        )
        for motion in reading.motions
    )


def gold_motions(gold: Gold) -> list[Row]:
    """Return motions with mover, seconder and counts."""
    return rows(
        (
            name(motion.get("mover")),
            name(motion.get("seconder")),
            motion.get("unanimous", False),
            motion.get("for"),
            motion.get("against"),
            motion.get("abstain"),
        )
        for motion in gold.get("motions", ())
    )


def read_votes(reading: Reading) -> list[Row]:
    """Return the recorded votes of named members."""
    person = _people(reading)
    return rows((person(vote.person), str(vote.choice)) for vote in reading.votes)


def gold_votes(gold: Gold) -> list[Row]:
    """Return the recorded votes of named members."""
    return rows(
        (name(member), str(Choice(choice)))
        for motion in gold.get("motions", ())
        for choice, members in motion.get("votes", {}).items()
        for member in members
    )


def read_declarations(reading: Reading) -> list[Row]:
    """Return who declared what, and in which item."""
    person, number = _people(reading), _numbers(reading)
    return rows(
        (
            person(entry.person),
            number(entry.item),
            str(entry.kind or ""),
            plain(entry.nature),
            entry.withdrew,
        )
        for entry in reading.declarations
    )


def gold_declarations(gold: Gold) -> list[Row]:
    """Return who declared what, and in which item."""
    return rows(
        (name(entry["name"]), entry["item"], entry["kind"], plain(entry["nature"]), entry.get("withdrew", False))
        for entry in gold.get("declarations", ())
    )


def read_documents(reading: Reading) -> list[Row]:
    """Return the titles of papers."""
    return rows((plain(paper.title),) for paper in reading.papers)


def gold_documents(gold: Gold) -> list[Row]:
    """Return the titles of papers."""
    return rows((plain(paper["title"]),) for paper in gold.get("documents", ()))


def read_work_programme(reading: Reading) -> list[Row]:
    """Return what is planned, for when, by whom; what only joins the programme has neither."""
    person = _people(reading)
    found = {
        (plain(entry.title), entry.target or entry.date_text or "", person(entry.responsible))
        for entry in reading.work_programme
    }
    dated = {title for title, day, _ in found if day}
    return rows(row for row in found if row[1] or row[0] not in dated)


def gold_work_programme(gold: Gold) -> list[Row]:
    """Return what is planned, for when, by whom."""
    return rows(
        (plain(entry["item"]), entry.get("date", ""), name(entry.get("officer")))
        for entry in gold.get("work_programme", ())
    )


def read_points(reading: Reading) -> list[Row]:
    """Return the points of the discussion."""
    return rows((plain(point.text),) for point in reading.points)


def gold_points(gold: Gold) -> list[Row]:
    """Return the points of the discussion."""
    return rows((plain(point),) for point in gold.get("points", ()))


def read_marks(reading: Reading) -> list[Row]:
    """Return the items that are cut off or on which nobody declared an interest, and the number of vacant seats."""
    cut = [("cut off", item.number) for item in reading.items if item.cut_off]
    nil = [("nil return", item.number) for item in reading.items if item.nil_return]
    return rows([*cut, *nil, ("vacant", len(reading.vacancies))])


def gold_marks(gold: Gold) -> list[Row]:
    """Return the same of the golden file."""
    cut = [("cut off", number) for number in gold.get("cut_off", ())]
    nil = [("nil return", number) for number in gold.get("nil_returns", ())]
    return rows([*cut, *nil, ("vacant", gold.get("vacancies", 0))])


KINDS: Final[dict[str, tuple[Callable[[Reading], list[Row]], Callable[[Gold], list[Row]]]]] = {
    "meeting": (read_meeting, gold_meeting),
    "items": (read_items, gold_items),
    "attendance": (read_attendance, gold_attendance),
    "roles": (read_roles, gold_roles),
    "organisations": (read_organisations, gold_organisations),
    "decisions": (read_decisions, gold_decisions),
    "confirmations": (read_confirmations, gold_confirmations),
    "actions": (read_actions, gold_actions),
    "motions": (read_motions, gold_motions),
    "votes": (read_votes, gold_votes),
    "declarations": (read_declarations, gold_declarations),
    "documents": (read_documents, gold_documents),
    "work programme": (read_work_programme, gold_work_programme),
    "points": (read_points, gold_points),
    "marks": (read_marks, gold_marks),
}
