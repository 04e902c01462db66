"""What is one across documents, what is not, and what one meeting says of another."""

import dataclasses
import datetime as dt
import hashlib
import itertools
import random
import time
import tracemalloc
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from councilgraph.lines import line, record
from councilgraph.link import KeyRow, Override, key_row, link
from councilgraph.link.circles import circles
from councilgraph_mappings.codes import Capacity, OrganisationKind, OutcomeClass, Status
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.map import source_of
from councilgraph_mappings.reading import Context, Reading
from councilgraph_mappings.records import (
    AgendaItem,
    Attendance,
    Meeting,
    Organisation,
    Outcome,
    Person,
    Role,
    Tracked,
    WorkProgrammeEntry,
)
from councilgraph_mappings.vocabulary import CG, FOAF, RDF, SKOS

BASE = "http://localhost:8000"
HERE = Evidence(0, 1, "test")
COUNCIL = "Larkhill Town Council"
PARKS = "Parks Committee"


def stated(value: Any) -> Stated[Any]:
    return Stated(value, HERE)


def member(name: str, title: str = "Councillor", capacity: Capacity = Capacity.MEMBER) -> tuple[Any, ...]:
    return (name, title, capacity)


def officer(name: str, *offices: str) -> tuple[Any, ...]:
    return (name, "", Capacity.OFFICER, *offices)


def reading(
    path: str,
    day: str | None = "2024-03-12",
    *people: tuple[Any, ...],
    body: str | None = PARKS,
    council: str | None = COUNCIL,
    start: str | None = None,
    mid: str | None = None,
    also: tuple[str, ...] = (),
    items: Iterable[tuple[str | None, str | None]] = (),
    outcomes: Iterable[dict[str, Any]] = (),
    entries: Iterable[tuple[str, str | None]] = (),
) -> Reading:
    """Return what one document says of one meeting; items are m1-0, m1-1 …, outcomes o0, o1 …"""
    organisations = [Organisation("body", body, OrganisationKind.COMMITTEE, also, HERE)] if body else []
    meeting = Meeting(
        "m1",
        primary=True,
        body_key="body" if body else None,
        council=stated(council) if council else None,
        date=stated(dt.date.fromisoformat(day)) if day else None,
        start=stated(dt.time.fromisoformat(start)) if start else None,
        source_id=mid,
    )
    named = list(enumerate(people))
    return Reading(
        "minutes",
        Context(path, hashlib.sha256(path.encode()).hexdigest(), council=council),
        (meeting,),
        people=tuple(Person(f"p{n}", name, title, (), HERE) for n, (name, title, *_) in named),
        organisations=tuple(organisations),
        roles=tuple(Role(f"p{n}", office, None, HERE) for n, (_, _, _, *offices) in named for office in offices),
        attendance=tuple(
            Attendance(
                "m1", f"p{n}", Status.IN_ATTENDANCE if capacity is Capacity.OFFICER else Status.PRESENT, HERE, capacity
            )
            for n, (_, _, capacity, *_) in named
        ),
        items=tuple(AgendaItem(f"m1-{n}", "m1", n + 1, number, title, HERE) for n, (number, title) in enumerate(items)),
        outcomes=tuple(
            Outcome(
                key=f"o{n}",
                meeting="m1",
                outcome_class=OutcomeClass.DECISION,
                kind=None,
                evidence=HERE,
                **{"item": None, "ordinal": None, "text": "The plan is approved.", **fields},
            )
            for n, fields in enumerate(outcomes)
        ),
        work_programme=tuple(
            WorkProgrammeEntry(f"w{n}", "m1", title, HERE, target=target) for n, (title, target) in enumerate(entries)
        ),
    )


def row(document: Reading) -> KeyRow:
    return key_row(document, source_of(document, "text/plain"), BASE)


def linked(*documents: Reading, overrides: Iterable[Override] = ()) -> Any:
    return link(map(row, documents), BASE, overrides)


def canonical(found: Any) -> dict[str, str]:
    return {quad.subject.value: quad.object.value for quad in found.quads if quad.predicate == CG.canonical}


def people(document: Reading) -> list[str]:
    return [key.iri for key in row(document).people]


def are_one(found: Any, one: str, other: str) -> bool:
    known = canonical(found)
    return known[one] == known[other]


def meeting_of(document: Reading) -> str:
    return row(document).meetings[0].iri


# Meetings


def test_a_page_known_by_its_number_and_a_file_known_by_body_and_date_are_one_meeting() -> None:
    page, file = reading("a", mid="312"), reading("b")
    assert meeting_of(page) != meeting_of(file)
    assert are_one(linked(page, file), meeting_of(page), meeting_of(file))


def test_the_canonical_meeting_is_the_body_on_the_day_and_is_named() -> None:
    found = linked(reading("a", mid="312"))
    [iri] = set(canonical(found).values()) & {q.subject.value for q in found.quads if q.object == CG.Meeting}
    assert iri == f"{BASE}/id/larkhill-town-council/meeting/parks-committee/2024-03-12"
    assert [q.object.value for q in found.quads if q.subject.value == iri and q.predicate == SKOS.prefLabel] == [
        "Parks Committee, 12 March 2024"
    ]


DIFFERENT: dict[str, dict[str, Any]] = {
    "day": {"day": "2024-03-13"},
    "body": {"body": "Trees Committee"},
    "council": {"council": "Thorn Parish Council"},
    "number of the system": {"mid": "313"},
    "start": {"start": "18:00"},
}


@pytest.mark.parametrize("what", DIFFERENT)
def test_meetings_that_differ_are_two(what: str) -> None:
    first = reading("a", mid="312", start="10:00")
    second = reading("b", **{"start": "10:00", **DIFFERENT[what]})
    assert not are_one(linked(first, second), meeting_of(first), meeting_of(second))


def test_minutes_that_began_five_minutes_late_are_of_the_meeting_on_the_agenda() -> None:
    agenda, minutes = reading("a", mid="312", start="10:00"), reading("b", start="10:05")
    assert are_one(linked(agenda, minutes), meeting_of(agenda), meeting_of(minutes))


def test_a_file_without_start_is_neither_of_two_meetings_of_a_day() -> None:
    morning, evening = reading("a", mid="1", start="10:00"), reading("b", mid="2", start="18:00")
    file = reading("c")
    found = linked(morning, evening, file)
    assert len({canonical(found)[meeting_of(document)] for document in (morning, evening, file)}) == 3


def test_two_files_with_two_starts_are_one_address_and_are_counted() -> None:
    found = linked(reading("a", start="10:00"), reading("b", start="18:00"))
    assert found.counts["meetings with two starts under one address"] == 1


@pytest.mark.parametrize("missing", ["council", "day", "body"])
def test_meetings_of_which_something_is_not_known_are_never_one(missing: str) -> None:
    known: dict[str, Any] = {missing: None}
    first, second = reading("a", **known), reading("b", **known)
    assert not are_one(linked(first, second), meeting_of(first), meeting_of(second))


# Organisations


def test_an_acronym_that_a_document_explains_is_the_body() -> None:
    long = reading("a", body="Parks Oversight Panel", also=("POP",))
    short = reading("b", body="POP")
    found = linked(long, short)
    assert are_one(found, row(long).organisations[0].iri, row(short).organisations[0].iri)
    assert are_one(found, meeting_of(long), meeting_of(short))


def test_an_acronym_of_two_bodies_is_neither() -> None:
    documents = [
        reading("a", body="Parks Oversight Panel", also=("POP",)),
        reading("b", body="Police Oversight Panel", also=("POP",)),
        reading("c", body="POP"),
    ]
    found = linked(*documents)
    assert len({canonical(found)[row(document).organisations[0].iri] for document in documents}) == 3


def test_an_organisation_that_documents_spell_in_two_ways_has_one_canonical_name() -> None:
    found = linked(
        reading("a", body="Parks & Trees Panel"),
        reading("b", body="Parks and Trees Panel"),
        reading("c", body="Parks and Trees Panel"),
    )
    node = canonical(found)[f"{BASE}/id/larkhill-town-council/organisation/parks-and-trees-panel"]
    assert [q.object.value for q in found.quads if q.subject.value == node and q.predicate == SKOS.prefLabel] == [
        "Parks and Trees Panel"
    ]


# People

ONE = {
    "councillors with one full name": (member("Diane Booth"), member("Diane Booth")),
    "a councillor under two bodies": (member("Diane Booth"), (*member("Diane Booth"), "elsewhere")),
    "Mrs Booth and Diane Booth": (member("Diane Booth", "Councillor Mrs"), member("Mrs Booth")),
    "an initial": (member("D. Booth"), member("Diane Booth")),
    "a surname alone": (member("Booth"), member("Diane Booth")),
    "one short form twice": (member("Mrs Beer"), member("Mrs Beer")),
    "members without a title": (member("Diane Booth", ""), member("Diane Booth", "")),
    "officers with one office": (officer("Ann Vale", "Head of Parks"), officer("Ann Vale", "Head of Parks")),
    "officers of one body": (officer("Ann Vale"), officer("Ann Vale")),
    "an office that one document leaves out": (officer("Ann Vale", "Head of Parks"), officer("Ann Vale")),
    "spelling of the name": (member("Anne-Marie O’Neil"), member("Anne Marie O'Neil")),
}
TWO = {
    "a councillor and an officer": (member("John Smith"), officer("John Smith", "Head of Parks")),
    "officers with two offices": (officer("John Smith", "Head of Parks"), officer("John Smith", "Head of Finance")),
    "chairs of one name who are nothing else": (
        (*officer("John Smith"), "Chair"),
        (*member("John Smith", ""), "Chair"),
    ),
    "other forename": (member("Diane Booth"), member("Tom Booth")),
    "other initial": (member("Diane Booth"), member("T. Booth")),
    "other middle name": (member("John A. Smith"), member("John B. Smith")),
    "Mr and Mrs": (member("Sam Reed", "Councillor Mr"), member("Sam Reed", "Councillor Mrs")),
    "Mr Booth and Mrs Diane Booth": (member("Diane Booth", "Councillor Mrs"), member("Mr Booth")),
}


@pytest.mark.parametrize("case", ONE)
def test_evidence_makes_two_people_one(case: str) -> None:
    one, other = ONE[case]
    second = "Trees Committee" if "elsewhere" in other else PARKS
    first, later = (
        reading("a", "2024-03-12", one),
        reading("b", "2024-04-09", other[:3] if "elsewhere" in other else other, body=second),
    )
    assert are_one(linked(first, later), people(first)[0], people(later)[0])


@pytest.mark.parametrize("case", TWO)
def test_without_evidence_two_people_stay_two(case: str) -> None:
    one, other = TWO[case]
    first, later = reading("a", "2024-03-12", one), reading("b", "2024-04-09", other)
    assert not are_one(linked(first, later), people(first)[0], people(later)[0])


def test_a_surname_alone_says_nothing_at_another_body() -> None:
    first, later = (
        reading("a", "2024-03-12", member("Diane Booth")),
        reading("b", "2024-03-12", member("Booth"), body="Trees Committee"),
    )
    assert not are_one(linked(first, later), people(first)[0], people(later)[0])


def test_a_name_says_nothing_at_another_council() -> None:
    first, later = (
        reading("a", "2024-03-12", member("Diane Booth")),
        reading("b", "2024-03-12", member("Diane Booth"), council="Thorn Parish Council"),
    )
    assert not are_one(linked(first, later), people(first)[0], people(later)[0])


def test_a_surname_that_fits_two_members_is_neither_and_is_counted() -> None:
    first = reading("a", "2024-03-12", member("Diane Booth"), member("Tom Booth"))
    later = reading("b", "2024-04-09", member("Booth"))
    found = linked(first, later)
    assert len({canonical(found)[iri] for iri in [*people(first), *people(later)]}) == 3
    assert found.counts["people ambiguous"] == 1


def test_a_surname_beside_the_full_name_in_one_document_is_somebody_else() -> None:
    first = reading("a", "2024-03-12", member("Diane Booth"), member("Booth"))
    later = reading("b", "2024-04-09", member("Diane Booth"))
    found = linked(first, later)
    assert are_one(found, people(first)[0], people(later)[0])
    assert not are_one(found, people(first)[1], people(later)[0])


def test_two_john_smiths_of_one_document_never_become_one_through_another() -> None:
    first = reading("a", "2024-03-12", member("John Smith"), member("John Smith"))
    second = reading("b", "2024-04-09", member("John Smith"))
    third = reading("c", "2024-05-14", member("John Smith"))
    found = linked(first, second, third)
    assert not are_one(found, *people(first))


def test_a_substitute_is_not_taken_for_the_member_of_that_surname() -> None:
    usual = reading("a", "2024-03-12", member("Mary Lane"))
    evening = reading("b", "2024-04-09", member("Lane", capacity=Capacity.SUBSTITUTE))
    assert not are_one(linked(usual, evening), people(usual)[0], people(evening)[0])


def council_minutes(path: str, day: str, *people: tuple[Any, ...]) -> Reading:
    document = reading(path, day, *people, body=None)
    organisation = Organisation("council", COUNCIL, OrganisationKind.COUNCIL, (), HERE)
    meeting = dataclasses.replace(document.meetings[0], body_key="council", council_key="council")
    return dataclasses.replace(document, meetings=(meeting,), organisations=(organisation,))


def test_a_substitute_is_looked_up_on_the_roll_of_the_council() -> None:
    roll = council_minutes("a", "2023-02-20", member("Kit Harmer"), member("Olive Tranter"))
    evening = reading("b", "2024-04-09", member("Harmer", capacity=Capacity.SUBSTITUTE))
    assert are_one(linked(roll, evening), people(roll)[0], people(evening)[0])


@pytest.mark.parametrize(
    ("day", "names", "title"),
    [
        ("2013-02-20", ["Kit Harmer"], "Councillor"),
        ("2023-02-20", ["Kit Harmer", "Ann Harmer"], "Councillor"),
        ("2023-02-20", ["Kit Harmer"], "Mr"),
        ("2023-02-20", ["Kit Harmon"], "Councillor"),
    ],
    ids=["another term", "two of the name", "no councillor", "another name"],
)
def test_the_roll_settles_nothing_else(day: str, names: list[str], title: str) -> None:
    roll = council_minutes("a", day, *map(member, names))
    evening = reading("b", "2024-04-09", member("Harmer", title, Capacity.SUBSTITUTE))
    found = linked(roll, evening)
    assert canonical(found)[people(evening)[0]] == people(evening)[0]


def test_the_canonical_person_has_the_fullest_name_and_only_that() -> None:
    documents = [
        reading("a", "2024-03-12", member("Mrs Booth")),
        reading("b", "2024-04-09", member("Diane Booth", "Councillor Mrs")),
    ]
    found = linked(*documents)
    assert [q.object.value for q in found.quads if q.predicate == FOAF.name] == ["Diane Booth"]
    assert canonical(found)[people(documents[0])[0]] == people(documents[1])[0]


def test_a_merge_says_why() -> None:
    documents = [
        reading("a", "2024-03-12", member("Mrs Booth")),
        reading("b", "2024-04-09", member("Diane Booth", "Councillor Mrs")),
    ]
    notes = [
        q.object.value
        for q in linked(*documents).quads
        if q.subject.value == people(documents[0])[0] and q.predicate == SKOS.note
    ]
    assert len(notes) == 1
    assert "the only one of that name" in notes[0]


# Items and outcomes


def test_items_of_one_meeting_are_one_by_title_or_by_number() -> None:
    page = reading("a", mid="312", items=[("44", "Apologies"), ("45", "Parks Plan"), ("46", "Trees in Mill Lane")])
    file = reading("b", items=[("1", "APOLOGIES"), ("45.", "Parks Plan 2024"), ("46", "Any other business")])
    found = linked(page, file)
    pairs = zip(row(page).items, row(file).items, strict=True)
    assert [are_one(found, one.iri, other.iri) for one, other in pairs] == [True, True, False]


def test_items_of_two_meetings_are_two() -> None:
    first, second = reading("a", items=[("1", "Apologies")]), reading("b", "2024-04-09", items=[("1", "Apologies")])
    assert not are_one(linked(first, second), row(first).items[0].iri, row(second).items[0].iri)


def test_outcomes_of_one_item_are_one_by_text_or_ordinal() -> None:
    texts = ["The plan is approved.", "The Head of Parks is to report back in June.", "The fees are noted."]
    others = ["The plan is approved.", "The Head of Parks is to report back in June 2024.", "Nothing of the kind."]
    page, file = (
        reading(
            path,
            mid=mid,
            items=[("45", "Parks Plan")],
            outcomes=[{"item": "m1-0", "ordinal": str(n), "text": text} for n, text in enumerate(said)],
        )
        for path, mid, said in (("a", "312", texts), ("b", None, others))
    )
    found = linked(page, file)
    pairs = zip(row(page).outcomes, row(file).outcomes, strict=True)
    assert [are_one(found, one.iri, other.iri) for one, other in pairs] == [True, True, False]


def test_everything_has_exactly_one_canonical_thing_which_is_its_own() -> None:
    documents = [
        reading(
            "a", "2024-03-12", member("Diane Booth"), mid="312", items=[("1", "Apologies")], outcomes=[{"item": "m1-0"}]
        ),
        reading("b", "2024-03-12", member("Booth"), items=[("1", "Apologies")], outcomes=[{}]),
    ]
    found = linked(*documents)
    pairs = [(q.subject, q.object) for q in found.quads if q.predicate == CG.canonical]
    known = dict(pairs)
    assert len(known) == len(pairs)
    assert all(known[thing] == thing for thing in known.values())
    rows: list[Any] = list(map(row, documents))
    local = {key.iri for r in rows for key in (*r.meetings, *r.organisations, *r.people, *r.items, *r.outcomes)}
    assert local <= {thing.value for thing in known}
    typed = {q.subject for q in found.quads if q.predicate == RDF.type}
    assert set(known.values()) <= typed


# The chain


def chained(found: Any, predicate: Any) -> list[tuple[str, str]]:
    return [(q.subject.value, q.object.value) for q in found.quads if q.predicate == predicate]


def test_minutes_lead_to_the_meeting_that_they_confirm() -> None:
    january = reading("a", "2024-01-09", mid="300")
    march = reading("b", outcomes=[{"confirms_minutes_of": (dt.date(2024, 1, 9),)}])
    found = linked(january, march)
    stub = row(march).outcomes[0].confirms[0]
    assert canonical(found)[stub] == canonical(found)[meeting_of(january)]


def test_a_tracker_row_leads_to_the_outcome_that_it_follows() -> None:
    asked = {"item": "m1-0", "ordinal": "1", "text": "A count of trees is requested."}
    noted = {"item": "m1-0", "ordinal": "2", "text": "The report is noted."}
    january = reading("a", "2024-01-09", items=[("31", "Trees")], outcomes=[asked, noted])
    tracker = {
        "text": "Minute 31: A count of trees is requested.",
        "tracks": Tracked(dt.date(2024, 1, 9), "31", "Trees"),
    }
    march = reading("b", outcomes=[tracker])
    assert chained(linked(january, march), CG.tracks) == [(row(march).outcomes[0].iri, row(january).outcomes[0].iri)]


@pytest.mark.parametrize(
    "tracked",
    [Tracked(dt.date(2024, 1, 9), "32", None), Tracked(dt.date(2024, 2, 13), "31", None), Tracked(None, None, "Trees")],
    ids=["other number", "other day", "a title alone"],
)
def test_a_tracker_row_that_names_nothing_known_leads_nowhere(tracked: Tracked) -> None:
    january = reading(
        "a", "2024-01-09", items=[("31", "Trees")], outcomes=[{"item": "m1-0", "text": "A count is requested."}]
    )
    march = reading("b", outcomes=[{"text": "A count is requested.", "tracks": tracked}])
    assert chained(linked(january, march), CG.tracks) == []


def test_a_tracker_row_that_could_follow_two_outcomes_is_counted_and_left() -> None:
    both = [{"item": "m1-0", "text": "A count of trees is requested."}, {"item": "m1-0", "text": "The fees are noted."}]
    january = reading("a", "2024-01-09", items=[("31", "Trees")], outcomes=both)
    march = reading("b", outcomes=[{"text": "Done.", "tracks": Tracked(dt.date(2024, 1, 9), "31", None)}])
    found = linked(january, march)
    assert chained(found, CG.tracks) == []
    assert found.counts["tracker rows and plans ambiguous"] == 1


PLANS = {
    "the same title": ("Tree strategy", "2024-05", "Tree strategy", True),
    "a title of the same words": ("Tree strategy", "2024-05-14", "Update on the Tree Strategy", True),
    "without a date, after the plan": ("Tree strategy", None, "Tree strategy", True),
    "another title": ("Tree strategy", "2024-05", "Bus strategy", False),
    "before the planned date": ("Tree strategy", "2024-06", "Tree strategy", False),
}


@pytest.mark.parametrize("case", PLANS)
def test_a_plan_is_fulfilled_by_the_item_that_took_it(case: str) -> None:
    title, target, taken, expected = PLANS[case]
    plan, later = reading("a", entries=[(title, target)]), reading("b", "2024-05-14", items=[("9", taken)])
    assert chained(linked(plan, later), CG.fulfilledBy) == (
        [(row(plan).entries[0].iri, row(later).items[0].iri)] if expected else []
    )


def test_a_plan_of_another_body_is_not_fulfilled() -> None:
    plan = reading("a", entries=[("Tree strategy", "2024-05")])
    later = reading("b", "2024-05-14", items=[("9", "Tree strategy")], body="Trees Committee")
    assert chained(linked(plan, later), CG.fulfilledBy) == []


def test_a_plan_leads_back_to_the_outcome_that_asked_for_it() -> None:
    asked = {"text": "To add the tree strategy to the work programme."}
    january, march = reading("a", "2024-01-09", outcomes=[asked]), reading("b", entries=[("Tree strategy", "2024-05")])
    assert chained(linked(january, march), CG.originOutcome) == [
        (row(march).entries[0].iri, row(january).outcomes[0].iri)
    ]


# Reviewed decisions


def test_a_reviewed_decision_separates_what_evidence_made_one() -> None:
    first, later = reading("a", "2024-03-12", member("John Smith")), reading("b", "2024-04-09", member("John Smith"))
    found = linked(first, later, overrides=[Override(people(later)[0], "separate", "father and son")])
    assert not are_one(found, people(first)[0], people(later)[0])
    assert [
        "One with" in q.object.value and "father and son" in q.object.value
        for q in found.quads
        if q.predicate == SKOS.note and q.subject.value == people(later)[0]
    ] == [True]


def test_a_reviewed_decision_makes_one_what_evidence_left_two() -> None:
    first, later = reading("a", "2024-03-12", member("Diane Booth")), reading("b", "2024-04-09", member("Diane Marsh"))
    found = linked(first, later, overrides=[Override(people(first)[0], people(later)[0], "married")])
    assert canonical(found)[people(first)[0]] == people(later)[0]


def test_a_reviewed_decision_separates_a_meeting() -> None:
    page, file = reading("a", mid="312"), reading("b", start="10:00")
    found = linked(page, file, overrides=[Override(meeting_of(page), "separate")])
    assert canonical(found)[meeting_of(page)] == meeting_of(page)


# As a whole


def crowd() -> list[Reading]:
    names = [
        "Diane Booth",
        "Mrs Booth",
        "D. Booth",
        "Tom Booth",
        "Booth",
        "John Smith",
        "J. Smith",
        "Mrs Beer",
        "Ann Vale",
    ]
    dice = random.Random(7)
    return [
        reading(
            f"d{n}",
            f"2024-0{1 + n % 6}-12",
            *(member(name) if dice.random() < 0.7 else officer(name) for name in dice.sample(names, 4)),
            mid=str(300 + n % 6) if n % 2 else None,
            items=[(str(k), title) for k, title in enumerate(dice.sample(["Apologies", "Parks", "Trees", "Fees"], 3))],
            outcomes=[{"item": "m1-0", "text": dice.choice(["Noted.", "The plan is approved."])}],
        )
        for n in range(24)
    ]


def test_the_order_of_the_documents_does_not_matter() -> None:
    documents = crowd()
    expected = linked(*documents).quads
    for seed in range(5):
        random.Random(seed).shuffle(documents)
        assert linked(*documents).quads == expected


def test_no_two_people_of_one_document_are_ever_one() -> None:
    documents = crowd()
    known = canonical(linked(*documents))
    for document in documents:
        assert [pair for pair in itertools.combinations(people(document), 2) if known[pair[0]] == known[pair[1]]] == []


def test_linking_takes_time_in_proportion_to_the_documents() -> None:
    def seconds(count: int) -> float:
        rows = [row(document) for document in many(count)]
        began = time.process_time()
        link(rows, BASE)
        return time.process_time() - began

    seconds(100)
    # Ten times the documents of one committee; what grows with the square would take a hundred times as long.
    assert seconds(2000) < 35 * max(seconds(200), 0.02)


def many(count: int) -> Iterator[Reading]:
    first = dt.date(1990, 1, 1)
    for n in range(count):
        yield reading(
            f"d{n}",
            (first + dt.timedelta(days=n // 2)).isoformat(),
            *(member(name) for name in ("Diane Booth", "Mrs Beer", "J. Smith", f"Tom {'ABCDEFGH'[n % 8]}son")),
            mid=str(n) if n % 2 else None,
            items=[("1", "Apologies"), ("2", "Trees")],
            outcomes=[{"item": "m1-1", "text": f"The count of {n // 2} trees is noted."}],
            entries=[("Tree strategy", None)],
        )


def test_what_is_not_published_is_not_linked() -> None:
    document = reading("a", "2024-03-12", member("Diane Booth"), items=[("1", "Apologies")])
    gone = people(document)[0]
    known = row(document)
    every = {key.iri for key in known.meetings} | {key.iri for key in known.people} | {key.iri for key in known.items}
    kept = key_row(document, source_of(document, "text/plain"), BASE, published=every - {gone})
    assert gone not in canonical(link([kept], BASE))
    assert "Diane Booth" not in str(link([kept], BASE).quads)


def test_nothing_private_gets_into_a_label() -> None:
    document = reading("a", items=[("1", "Write to a.b@larkhill.example")], outcomes=[{"text": "Ring 01632 960001."}])
    written = str(linked(document).quads)
    assert "a.b@larkhill.example" not in written
    assert "960001" not in written


def of_circle(lines: list[bytes], places: list[tuple[int, int]]) -> list[KeyRow]:
    content = b"".join(lines)
    return [record(KeyRow, content[start : start + size]) for start, size in places]


def test_the_links_of_all_circles_are_the_links_of_all_rows(examples: Path) -> None:
    lines = (examples / "current" / "kept" / "keys.jsonl").read_bytes().splitlines(keepends=True)
    lines += [text.replace(b"marlbury", b"alderbury").replace(b"thornley", b"oakley") for text in lines]
    found = [link(of_circle(lines, circle.rows), BASE) for circle in circles(lines, BASE)]
    whole = link([record(KeyRow, text) for text in lines], BASE)
    assert len(found) == 2
    assert sorted(text for one in found for text in one.lines.splitlines()) == whole.lines.splitlines()
    assert {name: sum(one.counts[name] for one in found) for name in whole.counts} == whole.counts


def rows_of_two_councils() -> list[bytes]:
    texts = [
        row(reading(f"{number}.txt", f"2024-03-1{number}", member("Ann Lee"), council=council))
        for number, council in enumerate([COUNCIL, "Marlbury City Council", COUNCIL], 1)
    ]
    return [line(text) for text in texts]


def test_a_circle_is_another_when_one_of_its_rows_is() -> None:
    lines = rows_of_two_councils()
    before = {circle.digest for circle in circles(lines, BASE)}
    after = {circle.digest for circle in circles([*lines[:2], lines[2].replace(b"Lee", b"Low")], BASE)}
    assert (len(before), len(after), len(before & after)) == (2, 2, 1)


def test_a_reviewed_decision_brings_councils_into_one_circle() -> None:
    lines = rows_of_two_councils()
    people = [record(KeyRow, text).people[0].iri for text in lines[:2]]
    assert len(circles(lines, BASE)) == 2
    assert len(circles(lines, BASE, [Override(people[0], people[1])])) == 1


def test_of_a_row_little_is_held_while_circles_are_found() -> None:
    [text] = rows_of_two_councils()[:1]
    lines = (text.replace(b"larkhill", b"lark%d" % (number % 50)) for number in range(20_000))
    tracemalloc.start()
    found = circles(lines, BASE)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(found) == 50
    assert peak / 20_000 < 512
