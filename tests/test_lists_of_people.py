"""Lists of people that lost a comma, or have signs and letters between their names."""

import hashlib

import pytest

from councilgraph_mappings.parse import parse
from councilgraph_mappings.read import read
from councilgraph_mappings.reading import Context


def attended(line: str) -> list[tuple[str, str]]:
    """Return name and status of those whom minutes with one list name."""
    content = f"Minutes of Harnley Parish Council held on 4 March 2025\n\n{line}\n\n1. Roads\n\nNo news.".encode()
    found = parse(read(content, "m.txt"), Context("m.txt", hashlib.sha256(content).hexdigest()))
    names = {person.key: person.name for person in found.people}
    return [(names[each.person], each.status.value) for each in found.attendance]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Present: Councillors P Moore (Chair) S Linley, & T Moran Clerk J Connell",
            [
                ("P. Moore", "present"),
                ("S. Linley", "present"),
                ("T. Moran", "present"),
                ("J. Connell", "inAttendance"),
            ],
        ),
        ("Present: Cllr Jo Marsh JM, Cllr Ann Roe NCC", [("Jo Marsh", "present"), ("Ann Roe", "present")]),
        ("Present: Cllr Mary Ann FOXLEY, Cllr Tom POE", [("Mary Ann Foxley", "present"), ("Tom Poe", "present")]),
        (
            "Apologies for her inability to attend had been received from Councillor Roe.",
            [("Roe", "apologies")],
        ),
    ],
)
def test_each_person_of_a_list_is_read_with_the_status_that_the_list_gives(
    line: str, expected: list[tuple[str, str]]
) -> None:
    assert sorted(attended(line)) == sorted(expected)
