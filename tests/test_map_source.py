"""Whose document it is, and under which identity it stands."""

import dataclasses
import datetime as dt

import pytest
from map_samples import CONTEXT, READING

from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.map import source_of
from councilgraph_mappings.reading import Context, Reading
from councilgraph_mappings.records import Meeting


def of(context: Context, council: str | None = None, day: dt.date | None = None) -> Reading:
    here = Evidence(0, 1, "test")
    meeting = Meeting(
        "m1", True, council=Stated(council, here) if council else None, date=Stated(day, here) if day else None
    )
    return Reading("minutes", context, (meeting,))


BARE = Context("a.txt", "ab" * 32)


@pytest.mark.parametrize(
    ("reading", "council", "name"),
    [
        (of(BARE), "unknown", None),
        (of(BARE, "Larkhill Town Council"), "larkhill-town-council", "Larkhill Town Council"),
        (of(BARE, "Plymouth City Council"), "ply", "Plymouth City Council"),
        (of(BARE, "Plymouth"), "ply", "Plymouth City Council"),
        (of(dataclasses.replace(BARE, council_code="PLY")), "ply", "Plymouth City Council"),
        (
            of(dataclasses.replace(BARE, council="Larkhill Town Council"), "Thorn Parish Council"),
            "larkhill-town-council",
            "Larkhill Town Council",
        ),
    ],
    ids=["nobody's", "named in the text", "in the register", "by its short name", "by its code", "the manifest first"],
)
def test_a_document_stands_under_its_council(reading: Reading, council: str, name: str | None) -> None:
    source = source_of(reading, "text/plain")
    assert (source.council, source.council_name) == (council, name)


def test_the_date_tells_a_council_from_its_predecessor_of_the_same_name() -> None:
    assert source_of(of(BARE, "Somerset", dt.date(2024, 1, 9)), "text/plain").council == "smt"
    assert source_of(of(BARE, "Somerset"), "text/plain").council == "somerset"


def test_a_document_is_known_by_its_address_or_else_by_its_bytes() -> None:
    source = source_of(READING, "text/plain")
    assert source.identity == "moderngov/meeting-312"
    assert source.by_bytes().identity == f"file/{CONTEXT.sha256[:16]}"
    assert source_of(of(BARE, "Larkhill Town Council"), "text/plain").identity == "file/abababababababab"
