"""mappings/README.md says of every field of every record what becomes of it, and the code does so."""

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from map_samples import BASE, DOCUMENT, READING, evidence
from pyoxigraph import Quad

from councilgraph_mappings import codes, finding, reading, records, vocabulary
from councilgraph_mappings import evidence as evidences
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.map import quads, source_of
from councilgraph_mappings.reading import Reading

README = Path(__file__).parents[1] / "mappings" / "README.md"
ROW = re.compile(r"^\| (\w+) \| (\w+) \| (.+) \|$", re.MULTILINE)
# These hold records, or a value with its evidence; their parts have the rows.
CONTAINERS = {Reading: {"genre"}, Stated: set[str]()}

NEIGHBOUR = records.Organisation(
    "thorn-parish-council",
    "Thorn Parish Council",
    codes.OrganisationKind.COUNCIL,
    (),
    evidence("Larkhill Town Council"),
)
PREVIOUS = records.Meeting("m0", False, date=Stated(dt.date(2024, 1, 9), evidence("9 January 2024")))
OTHER = dataclasses.replace(
    READING, meetings=(*READING.meetings, PREVIOUS), organisations=(*READING.organisations, NEIGHBOUR)
)
"""Has a second meeting and a second council, so that a record can belong to another one."""

REFERENCES = {
    "meeting": "m0",
    "person": "jo-marsh",
    "substitute_for": "jo-marsh",
    "owner": "jo-marsh",
    "mover": "jo-marsh",
    "seconder": "jo-marsh",
    "author": "jo-marsh",
    "responsible": "jo-marsh",
    "contact": "ann-vale",
    "organisation": "youth-panel",
    "body_key": "youth-panel",
    "item": "m1-44",
    "parent": "m1-45",
}
VALUES = {
    ("Paper", "kind"): "letter",
    ("Paper", "address"): "documents/s78/Other.pdf",
    ("WorkProgrammeEntry", "target"): "2024-10-02",
    ("Context", "council_code"): "PLY",
    ("Context", "address"): None,
    ("Context", "sha256"): "ab" * 32,
    ("Meeting", "source_id"): "313",
    ("AgendaItem", "nil_return"): None,
    ("AgendaItem", "cut_off"): None,
    ("Outcome", "confirms_minutes_of"): (dt.date(2024, 2, 13),),
}


def table() -> dict[tuple[str, str], str]:
    return {
        (record, field): terms for record, field, terms in ROW.findall(README.read_text("utf-8")) if record != "record"
    }


TABLE = table()
MAPPED = {place: terms.split(", ") for place, terms in TABLE.items() if ":" in terms}
IGNORED = sorted(place for place in TABLE if place not in MAPPED)


def declared() -> Iterator[tuple[str, str]]:
    for module in (evidences, records, reading, finding):
        for thing in vars(module).values():
            if isinstance(thing, type) and dataclasses.is_dataclass(thing) and thing.__module__ == module.__name__:
                names = {field.name for field in dataclasses.fields(thing)}
                yield from ((thing.__name__, name) for name in names & CONTAINERS.get(thing, names))


def test_every_field_of_every_record_has_a_row_and_no_row_is_stale() -> None:
    assert set(TABLE) == set(declared())


def term(name: str) -> Any:
    prefix, local = name.split(":")
    return getattr(getattr(vocabulary, prefix.upper()), local)


def mapped(reading: Reading) -> set[Quad]:
    return set(quads(reading, DOCUMENT, source_of(reading, "text/plain"), BASE))


def other(value: Any) -> Any:
    """Return another value of the same type."""
    if isinstance(value, Stated):
        return dataclasses.replace(value, value=other(value.value))
    if isinstance(value, records.Tracked):
        return None
    if isinstance(value, Evidence):
        return dataclasses.replace(value, start=value.start + 1)
    if isinstance(value, Enum):
        members: list[Any] = list(type(value))
        return members[(members.index(value) + 1) % len(members)]
    if isinstance(value, bool):
        return not value
    if isinstance(value, dt.datetime):
        return value + dt.timedelta(hours=1)
    if isinstance(value, dt.time):
        return value.replace(minute=59)
    if isinstance(value, dt.date):
        return value + dt.timedelta(days=1)
    if isinstance(value, int):
        return value + 1
    if isinstance(value, tuple):
        return ()
    assert isinstance(value, str)
    return f"{value} x"


def rewritten(thing: Any, cls: str, field: str) -> Any:
    """Return the reading with one field of one kind of record changed, wherever it has a value."""
    if isinstance(thing, tuple):
        return tuple(rewritten(part, cls, field) for part in thing)
    if not dataclasses.is_dataclass(thing) or isinstance(thing, type):
        return thing
    changes = {}
    for part in dataclasses.fields(thing):
        value = getattr(thing, part.name)
        if (type(thing).__name__, part.name) != (cls, field):
            changes[part.name] = rewritten(value, cls, field)
        elif (cls, field) in VALUES:
            changes[field] = VALUES[cls, field]
        elif value is None:
            continue
        elif field in REFERENCES and isinstance(value, Stated):
            changes[field] = dataclasses.replace(value, value=REFERENCES[field])
        elif field in REFERENCES and cls != "Tracked":
            changes[field] = REFERENCES[field]
        elif (cls, field) == ("Vote", "motion"):
            changes[field] = "m1-45-other"
        else:
            changes[field] = other(value)
    return dataclasses.replace(thing, **changes)


def renamed(thing: Any, old: str, new: str) -> Any:
    """Return the reading with a key changed where the record stands and where others refer to it."""
    if isinstance(thing, tuple):
        return tuple(renamed(part, old, new) for part in thing)
    if thing == old and not isinstance(thing, Enum):
        return new
    if not dataclasses.is_dataclass(thing) or isinstance(thing, type):
        return thing
    return dataclasses.replace(
        thing, **{f.name: renamed(getattr(thing, f.name), old, new) for f in dataclasses.fields(thing)}
    )


KEYS = {
    "Meeting": "m1",
    "Person": "ann-vale",
    "Organisation": "youth-panel",
    "Vacancy": "co-optee",
    "AgendaItem": "m1-45",
    "Outcome": "m1-45-1",
    "Motion": "m1-45-motion",
    "Paper": "parks-plan",
    "WorkProgrammeEntry": "tree-strategy",
}


def changed(cls: str, field: str) -> Reading:
    reading: Reading
    if field == "key":
        base = OTHER
        if cls == "Meeting":
            # A meeting's key counts only where two would otherwise be one.
            base = dataclasses.replace(
                OTHER, meetings=tuple(dataclasses.replace(m, source_id="312", primary=True) for m in OTHER.meetings)
            )
            reading = renamed(base, "m0", "m9")
        else:
            reading = renamed(base, KEYS[cls], "other-key")
        return reading
    if (cls, field) == ("Vote", "motion"):
        second = dataclasses.replace(OTHER.motions[0], key="m1-45-other")
        reading = rewritten(dataclasses.replace(OTHER, motions=(*OTHER.motions, second)), cls, field)
        return reading
    if (cls, field) in {("Meeting", "body"), ("Meeting", "council")}:
        # Where a record describes the body, the name on the meeting says nothing more.
        meetings = tuple(dataclasses.replace(m, body_key=None, council_key=None) for m in OTHER.meetings)
        base = dataclasses.replace(OTHER, meetings=meetings)
        reading = rewritten(base, cls, field)
        return reading
    if (cls, field) == ("Meeting", "council_key"):
        # The council of the first meeting is whose document it is, whatever it is called; another meeting may be a neighbour's.
        joint = dataclasses.replace(PREVIOUS, council_key="thorn-parish-council")
        return dataclasses.replace(OTHER, meetings=(*READING.meetings, joint))
    if (cls, field) == ("Organisation", "kind"):
        kind = codes.OrganisationKind
        return dataclasses.replace(
            OTHER,
            organisations=(*OTHER.organisations[:2], dataclasses.replace(OTHER.organisations[2], kind=kind.COMMITTEE)),
        )
    reading = rewritten(OTHER, cls, field)
    return reading


def same_names(reading: Reading) -> Reading:
    if any(meeting.key == "m9" for meeting in reading.meetings):
        return renamed(reading, "m9", "m0")  # type: ignore[no-any-return]  # renamed returns what it was given
    return OTHER


@pytest.mark.parametrize(("cls", "field"), sorted(MAPPED), ids=lambda part: part)
def test_a_field_reaches_the_graph_by_its_terms(cls: str, field: str) -> None:
    reading = changed(cls, field)
    moved = mapped(reading) ^ mapped(same_names(reading))
    assert {name for name in MAPPED[cls, field] if term(name) not in {quad.predicate for quad in moved}} == set()


@pytest.mark.parametrize(("cls", "field"), IGNORED, ids=lambda part: part)
def test_a_field_without_a_term_changes_nothing(cls: str, field: str) -> None:
    assert mapped(changed(cls, field)) == mapped(OTHER)
