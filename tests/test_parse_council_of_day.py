"""Whose meeting a page tells of, where a council and its successor have the same host and only the text has a day."""

import hashlib

import pytest
from grammar_readings import text_document

from councilgraph_mappings.parse import parse
from councilgraph_mappings.reading import Context

_PAGE = """Agenda and minutes

Venue: Weir Hall

Items
No. Item

1.

Minutes

Minutes:

RESOLVED that the minutes of the meeting held on {day} be approved as a correct record.
"""


@pytest.mark.parametrize(
    ("day", "council"),
    [
        pytest.param("15 May 2024", "Somerset Council", id="minutes of the successor"),
        pytest.param("15 May 2014", "Somerset County Council", id="minutes of the council before"),
        pytest.param("the last day", None, id="no day"),
    ],
)
def test_the_day_of_the_minutes_tells_which_council_met(day: str, council: str | None) -> None:
    text = _PAGE.format(day=day)
    context = Context(
        "page.txt", hashlib.sha256(text.encode()).hexdigest(), address="https://democracy.somerset.gov.uk/x"
    )
    [meeting] = parse(text_document(text), context).meetings
    assert (meeting.council.value if meeting.council else None) == council
