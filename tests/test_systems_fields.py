"""What the tables of the systems say of every field is what becomes of it, and mappings/README.md says the same."""

import dataclasses
import re
from pathlib import Path
from typing import Any

import pytest

from councilgraph_mappings import records
from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse import parse
from councilgraph_mappings.read import read
from councilgraph_mappings.read.document import Document
from councilgraph_mappings.read.structured import PRIVATE, PRIVATE_OF_PERSONS, is_private
from councilgraph_mappings.reading import Context, Reading
from councilgraph_mappings.systems import SYSTEMS
from councilgraph_mappings.systems.fields import Hides, Ignored, Part, System, Used, use_of
from councilgraph_mappings.systems.tree import Node, tree_of

FOLDER = Path(__file__).parent / "systems"
README = (Path(__file__).parents[1] / "mappings" / "README.md").read_text("utf-8")
RECORD_ROW = re.compile(r"^\| (\w+) \| (\w+) \| (.+) \|$", re.MULTILINE)
COUNCIL = "Larkhill Borough Council"
PLACES = [(system, table, field) for system in SYSTEMS for table, fields in system.tables.items() for field in fields]


def answers(system: System) -> list[tuple[Document, Reading]]:
    """Return every example of a system with what it says."""
    found = []
    for path in sorted((FOLDER / system.name).iterdir()):
        document = read(path.read_bytes(), path.name)
        found.append((document, said(document)))
    return found


def said(document: Document) -> Reading:
    return parse(document, Context("a", "0" * 64, council=COUNCIL))


def without_places(thing: Any) -> Any:
    """Return a reading without the places of its passages, which move with the text."""
    if isinstance(thing, tuple):
        return tuple(map(without_places, thing))
    if isinstance(thing, Evidence):
        return None
    if not dataclasses.is_dataclass(thing) or isinstance(thing, type):
        return thing
    return tuple(
        (field.name, without_places(getattr(thing, field.name)))
        for field in dataclasses.fields(thing)
        if field.name not in {"context", "findings"}
    )


def places_of(system: System, document: Document, table: str, field: str) -> set[int]:
    """Return where the values of a field begin in a document."""

    def walk(node: Node, name: str) -> set[int]:
        starts: set[int] = set()
        for child in node.children():
            if name == table and child.name == field:
                starts |= {value.start for value in child.values()}
            use = use_of(system.tables[name], child.name)
            if isinstance(use, Part):
                starts |= walk(child, use.table)
        return starts

    found = system.root(tree_of(document))
    assert found
    return walk(*found)


def matters(system: System, table: str, field: str) -> list[bool]:
    """Return for every example that has a field whether its reading is another without it."""
    answered = []
    for document, before in EXAMPLES[system.name]:
        left_out = places_of(system, document, table, field)
        if left_out:
            kept = tuple(value for value in document.values if value.start not in left_out)
            after = dataclasses.replace(document, values=kept)
            # An answer may not even be known without its first field.
            known = bool(kept) and system.root(tree_of(after)) is not None
            answered.append(not known or without_places(said(after)) != without_places(before))
    return answered


EXAMPLES = {system.name: answers(system) for system in SYSTEMS}


@pytest.mark.parametrize(
    ("system", "table", "field"), PLACES, ids=lambda part: part.name if isinstance(part, System) else part
)
def test_a_field_that_is_used_changes_what_is_said_and_one_that_is_ignored_does_not(
    system: System, table: str, field: str
) -> None:
    use = system.tables[table][field]
    if isinstance(use, Used):
        assert any(matters(system, table, field)), "no example shows what becomes of it"
    elif isinstance(use, Ignored):
        assert not any(matters(system, table, field)), "it changes what is said"
    elif isinstance(use, Hides):
        assert any(answer for name in system.tables for answer in matters(system, name, field)), "no example shows it"
    else:
        assert use.table in system.tables


@pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: system.name)
def test_every_field_of_the_examples_stands_in_a_table(system: System) -> None:
    for document, _ in EXAMPLES[system.name]:
        found = system.root(tree_of(document))
        assert found
        assert [value.path for value in system.unmapped(*found)] == []


def test_a_field_that_no_table_names_is_reported_with_its_path() -> None:
    data = b"""<committees><committee><committeetitle>Pond Panel</committeetitle><mood>bright</mood></committee>
        <committee><committeetitle>Quay Panel</committeetitle><mood>dull</mood></committee></committees>"""
    reading = said(read(data, "a.xml"))
    assert [finding.message for finding in reading.findings] == [
        "unmapped fields [committees.committee.mood], 2 values"
    ]


def test_a_party_by_its_letters_is_the_party_by_its_name() -> None:
    data = b"""{"persons": [{"id": "1", "name": "Diane Booth"}],
        "organizations": [{"id": "a", "name": "Larkhill Harbour Party", "classification": "party"},
                          {"id": "b", "name": "LHP", "classification": "party"}],
        "memberships": [{"person_id": "1", "organization_id": "a"}, {"person_id": "1", "organization_id": "b"}]}"""
    reading = said(read(data, "a.json"))
    assert [(one.key, one.also) for one in reading.organisations] == [("larkhill-harbour-party", ("LHP",))]
    assert {role.organisation for role in reading.roles} == {"larkhill-harbour-party"}


def test_an_organisation_that_another_calls_one_of_its_names_is_that_one_wherever_it_was_named() -> None:
    data = b"""{"persons": [{"id": "1", "name": "Diane Booth"}],
        "organizations": [{"id": "b", "name": "Harbour Alliance", "classification": "party"},
                          {"id": "a", "name": "Larkhill Harbour Alliance", "other_names": [{"name": "Harbour Alliance"}]}],
        "events": [{"id": "e", "organization_id": "b", "start_date": "2024-03-12"}],
        "memberships": [{"person_id": "1", "organization_id": "b"}]}"""
    reading = said(read(data, "a.json"))
    [one] = [one for one in reading.organisations if one.name != COUNCIL]
    assert (one.name, one.also) == ("Larkhill Harbour Alliance", ("Harbour Alliance",))
    assert reading.roles[0].organisation == reading.meetings[0].body_key == one.key


def test_organisations_whose_names_have_no_latin_letters_stay_apart() -> None:
    data = """{"persons": [{"id": "1", "name": "Diane Booth"}],
        "organizations": [{"id": "a", "name": "Рада"}, {"id": "b", "name": "Дума"}, {"id": "c", "name": "..."}],
        "memberships": [{"person_id": "1", "organization_id": "b"}]}"""
    reading = said(read(data.encode(), "a.json"))
    keys = {one.name: one.key for one in reading.organisations}
    assert keys.keys() == {"Рада", "Дума"}
    assert reading.roles[0].organisation == keys["Дума"] != keys["Рада"]


def test_no_table_names_a_private_field() -> None:
    assert [place for _, *place in PLACES if is_private(place[1], of_person=place[0] == "Person")] == []


def test_the_readme_names_what_is_never_read() -> None:
    assert all(f"`{name}`" in README for name in (*PRIVATE, *PRIVATE_OF_PERSONS))


def readme_rows() -> list[str]:
    """Return the rows that the tables of the systems and the table of the records make."""
    terms = {f"{record}.{field}": becomes for record, field, becomes in RECORD_ROW.findall(README)}
    used, ignored = [], []
    for system, table, field in PLACES:
        use = system.tables[table][field]
        if isinstance(use, Used):
            means = sorted({term for place in use.becomes for term in terms.get(place, "rdf:type").split(", ")})
            used.append(f"| {system.name} {table}.{field} | {', '.join(use.becomes)} | {', '.join(means)} |")
        elif isinstance(use, Ignored | Hides):
            ignored.append(f"| {system.name} {table}.{field} | {use.reason} |")
    return [*used, *ignored]


def test_the_readme_says_of_every_field_what_becomes_of_it() -> None:
    written = [line for line in README.split("\n") if any(line.startswith(f"| {system.name} ") for system in SYSTEMS)]
    assert written == readme_rows()


@pytest.mark.parametrize(
    "place",
    sorted({place for s, t, f in PLACES for u in [s.tables[t][f]] if isinstance(u, Used) for place in u.becomes}),
)
def test_what_a_field_becomes_is_an_attribute_of_a_record(place: str) -> None:
    record, field = place.split(".")
    assert field in {each.name for each in dataclasses.fields(getattr(records, record))}
