"""Each class of layout that real pages have, as a small document of our own with the facts that a person reads in it.

``layout`` in the JSON beside a document says which class it is: a reader finds there for a rule the text that made it
necessary.
"""

import functools
import hashlib
import json
from pathlib import Path

import pytest
from golden_facts import KINDS, Gold, Row, plain, rows

from councilgraph_mappings import register
from councilgraph_mappings.parse import parse
from councilgraph_mappings.read import read
from councilgraph_mappings.reading import Context, Reading

FOLDER = Path(__file__).parent / "golden_layouts"
LAYOUTS = sorted(FOLDER.glob("*.json"))
ALL_BUT_MEETINGS = [kind for kind in KINDS if kind != "meeting"]


@functools.cache
def reading(name: str) -> Reading:
    """Return what the grammar reads in a document of which nothing is known but its text."""
    content = (FOLDER / name).read_bytes()
    return parse(read(content, name), Context(name, hashlib.sha256(content).hexdigest()))


def gold(golden: Path) -> Gold:
    """Return the facts of a document."""
    content: Gold = json.loads(golden.read_text(encoding="utf-8"))
    return content


def read_meetings(found: Reading) -> list[Row]:
    """Return the fields of every meeting; a page about an issue tells of several."""
    organisations = {organisation.key: organisation.name for organisation in found.organisations}
    return rows(
        (
            meeting.date.value.isoformat() if meeting.date else None,
            plain(meeting.body.value if meeting.body else organisations.get(meeting.body_key or "")),
            f"{meeting.start.value:%H:%M}" if meeting.start else None,
            f"{meeting.end.value:%H:%M}" if meeting.end else None,
            plain(meeting.venue.value if meeting.venue else None),
        )
        for meeting in found.meetings
    )


def gold_meetings(expected: Gold) -> list[Row]:
    """Return the fields of every meeting of the golden file."""
    return rows(
        (
            meeting.get("date"),
            plain(meeting.get("body")),
            meeting.get("start"),
            meeting.get("end"),
            plain(meeting.get("venue")),
        )
        for meeting in expected["meetings"]
    )


@pytest.mark.parametrize("golden", LAYOUTS, ids=lambda golden: golden.stem)
def test_meetings_of_a_layout_are_read(golden: Path) -> None:
    expected = gold(golden)
    assert read_meetings(reading(expected["file"])) == gold_meetings(expected)


@pytest.mark.parametrize("golden", LAYOUTS, ids=lambda golden: golden.stem)
def test_a_layout_says_what_a_person_reads_in_it(golden: Path) -> None:
    expected, found = gold(golden), reading(gold(golden)["file"])
    assert {kind: KINDS[kind][0](found) for kind in ALL_BUT_MEETINGS} == {
        kind: KINDS[kind][1](expected) for kind in ALL_BUT_MEETINGS
    }


@pytest.mark.parametrize("golden", LAYOUTS, ids=lambda golden: golden.stem)
def test_a_layout_says_which_class_it_is_and_how_it_was_told(golden: Path) -> None:
    expected = gold(golden)
    assert len(expected["layout"]) > 20
    assert reading(expected["file"]).genre == expected["genre"]


def test_every_document_of_the_layouts_is_pinned() -> None:
    documents = {path.name for path in FOLDER.iterdir() if path.suffix != ".json"}
    assert {gold(golden)["file"] for golden in LAYOUTS} == documents


def test_no_council_of_the_layouts_is_a_real_one() -> None:
    texts = " ".join(path.read_text(encoding="utf-8") for path in FOLDER.iterdir())
    assert [council.official_name for council in register.councils() if council.official_name in texts] == []


def test_an_agenda_says_who_sits_on_its_body() -> None:
    found = reading("agenda-membership.txt")
    names = {person.key: person.name for person in found.people}
    assert [(names[role.person], role.title) for role in found.roles] == [
        ("M. V. Oakes", "Member"),
        ("R. S. Tarrow", "Member"),
        ("D. Pellow", "Vice Chair"),
        ("B. Lund", "Chair"),
        ("J. Brack", "Member"),
        ("A. Sandhu", "Member"),
    ]
