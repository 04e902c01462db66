"""CSV files for a council without a system: what the command writes can be published, and every column counts."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ENVIRONMENT

from councilgraph.cli.template import template_files
from councilgraph.generation import current
from councilgraph.store import read_only
from councilgraph_mappings.errors import CouncilGraphError
from councilgraph_mappings.parse import parse
from councilgraph_mappings.parse.template import LAYOUTS, columns
from councilgraph_mappings.read import read
from councilgraph_mappings.reading import Context, Reading

OTHERS = {"substitute_for": "Councillor Lee Otter", "arrived": "19:45", "until": "2024-05-20"}
"""Values for the columns that the example leaves empty."""


def councilgraph(*arguments: object) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "councilgraph", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, env=ENVIRONMENT, check=False)


def table(layout: str, **changed: str) -> bytes:
    """Return a file with the row of the example, some cells changed."""
    [named, _, example] = csv.reader(io.StringIO(template_files()[f"{layout}.csv"], newline=""))
    text = io.StringIO(newline="")
    csv.writer(text).writerows([named, list((dict(zip(named, example, strict=True)) | changed).values())])
    return text.getvalue().encode()


def reading(layout: str, **changed: str) -> Reading:
    return parsed(table(layout, **changed))


def parsed(data: bytes) -> Reading:
    return parse(read(data, "table.csv"), Context("table.csv", "0" * 64))


def facts(found: Reading) -> str:
    """Return what a reading says without where it says it."""
    return "|".join(
        str(part)
        for part in (
            [(m.date and m.date.value, m.start and m.start.value, m.end and m.end.value) for m in found.meetings],
            [
                (m.body_key, m.council_key, m.venue and m.venue.value, m.status and m.status.value)
                for m in found.meetings
            ],
            [p.key for p in found.people],
            [(r.title, r.organisation, r.begins, r.ends) for r in found.roles],
            [(o.key, o.kind) for o in found.organisations],
            [(i.number, i.title, i.purpose and i.purpose.value) for i in found.items],
            [(a.status, a.capacity, a.substitute_for, a.arrived, a.left) for a in found.attendance],
            [(o.outcome_class, o.kind, o.item, o.ordinal, o.text, o.owner, o.due) for o in found.outcomes],
        )
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that the command has written."""
    path = tmp_path_factory.mktemp("template") / "parish"
    done = councilgraph("template", path)
    assert done.returncode == 0, done.stderr
    return path


def test_what_the_command_writes_is_published_as_it_is(folder: Path) -> None:
    out = folder.parent / "build"
    done = councilgraph("publish", folder, "--out", out)
    assert done.returncode == 0, done.stderr
    entries = json.loads((out / "report" / "report.json").read_text("utf-8"))["documents"]
    assert sorted((e["path"], e["status"]) for e in entries) == sorted(
        (f"parish/{name}", "published") for name in template_files()
    )
    assert [result for entry in entries for result in entry.get("results", [])] == []
    asked = (
        "PREFIX cg: <https://w3id.org/councilgraph/def#> SELECT (COUNT(DISTINCT ?one) AS ?n)"
        " { ?x a cg:Meeting ; cg:canonical ?one }"
    )
    [[count]] = read_only(current(out)).query(asked, use_default_graph_as_union=True)  # type: ignore[misc]  # a SELECT
    assert count.value == "1"


def test_files_that_are_there_stay(folder: Path) -> None:
    before = (folder / "meetings.csv").read_bytes()
    done = councilgraph("template", folder)
    assert (done.returncode, (folder / "meetings.csv").read_bytes()) == (2, before)
    assert "already" in done.stderr


@pytest.mark.parametrize(("layout", "column"), [(layout, column) for layout in LAYOUTS for column in columns(layout)])
def test_every_column_is_used(layout: str, column: str) -> None:
    assert facts(reading(layout, **{column: OTHERS.get(column, "")})) != facts(reading(layout))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_examples_leave_nothing_unsettled(layout: str) -> None:
    assert reading(layout).findings == ()


@pytest.mark.parametrize(
    ("layout", "column", "value", "message"),
    [
        ("meetings", "meeting_date", "2024-02-31", "“2024-02-31” in the column meeting_date is no day"),
        ("meetings", "meeting_date", "", "an empty cell in the column meeting_date is no day"),
        ("meetings", "start", "25:10", "“25:10” in the column start is no time of day"),
        ("meetings", "record", "notes", "“notes” in the column record is none of the words"),
        ("attendance", "person", "Jo Marsh and Lee Otter", "“Jo Marsh and Lee Otter” in the column person is no name"),
        ("attendance", "attendance", "asleep", "“asleep” in the column attendance is none of the words"),
        ("attendance", "attendance", "", "an empty cell in the column attendance is no attendance"),
        ("attendance", "capacity", "jester", "“jester” in the column capacity is none of the words"),
        ("decisions", "class", "wish", "“wish” in the column class is none of the words"),
        ("decisions", "decision", "", "an empty cell in the column decision is needed"),
        ("decisions", "kind", "dreamt", "“dreamt” in the column kind is none of the words"),
        ("decisions", "due", "soon", "“soon” in the column due is no day"),
        ("decisions", "owner", "whoever", "“whoever” in the column owner is no name"),
        ("people", "office", "", "an empty cell in the column office is no office"),
        ("people", "until", "2001-01-01", "“2001-01-01” in the column until is before the first day"),
    ],
)
def test_a_cell_that_cannot_be_read_is_reported(layout: str, column: str, value: str, message: str) -> None:
    found = [finding.message for finding in reading(layout, **{column: value}).findings]
    assert [text for text in found if text.startswith(message)] != []


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"council,person,office,mood\nLarkmoor Parish Council,Jo Marsh,Clerk,sunny\n", "unmapped columns ['mood']"),
        (b"a,b\n1,2\n", "is a table whose columns are those of no file that is known"),
        (b"person,office,office\nJo Marsh,Clerk,Clerk\n", "has a column twice"),
        (b'person,office\n"Jo" Marsh,Clerk\n', "is no CSV"),
    ],
)
def test_a_file_that_is_none_of_these_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(CouncilGraphError) as error:
        parsed(data)
    assert message in str(error.value)


def test_rows_of_one_meeting_speak_of_the_same() -> None:
    [named, _, example] = csv.reader(io.StringIO(template_files()["items.csv"], newline=""))
    second = [*example[:3], "8", "Hedge", ""]
    text = io.StringIO(newline="")
    csv.writer(text).writerows([named, example, second])
    found = parsed(text.getvalue().encode())
    assert len(found.meetings) == 1
    assert [(item.number, item.position) for item in found.items] == [("7", 1), ("8", 2)]
