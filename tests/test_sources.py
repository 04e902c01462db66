"""Which files are sources: each thing once, whatever it is called."""

from pathlib import Path

import pytest

from councilgraph.sources import find

FIRST, SECOND = (f"https://democracy.example.gov.uk/mgMeetingAttendance.aspx?ID={number}" for number in (7, 8))


@pytest.mark.parametrize(
    ("first", "second", "published"),
    [
        pytest.param(FIRST, SECOND, 2, id="pages of two meetings that say the same"),
        pytest.param(FIRST, FIRST, 1, id="one page twice"),
        pytest.param(FIRST, "", 1, id="a copy without its address"),
        pytest.param("", "", 1, id="two copies"),
    ],
)
def test_the_same_bytes_are_one_source_unless_two_addresses_answer_so(
    tmp_path: Path, first: str, second: str, published: int
) -> None:
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text("<p>Present: all members</p>", encoding="utf-8")
    (tmp_path / "manifest.csv").write_text(f"path,url\na.html,{first}\nb.html,{second}\n", encoding="utf-8")
    found = find([tmp_path])
    assert len(found.sources) == published
    assert len([passed for passed in found.passed if "same bytes" in passed.reason]) == 2 - published
