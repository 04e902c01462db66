"""The benchmark's documents are readable, all different, and the same every time; its report names every stage."""

import datetime as dt
import hashlib
import re
from pathlib import Path

import pytest
from conftest import ENVIRONMENT

from councilgraph.bench import answers, synthetic, table
from councilgraph.bench.__main__ import main
from councilgraph.publish.examples import example_corpus
from councilgraph_mappings.read import read

EXAMPLES = example_corpus()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp("made")
    synthetic.make(EXAMPLES, folder, 30)
    return folder


def documents(folder: Path) -> dict[str, bytes]:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "manifest.csv")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_as_many_documents_are_made_as_were_asked_for(made: Path) -> None:
    assert len(documents(made)) == 30


def test_no_two_documents_are_the_same(made: Path) -> None:
    digests = {hashlib.sha256(data).digest() for data in documents(made).values()}
    assert len(digests) == 30


def test_the_same_documents_are_made_again(made: Path, tmp_path: Path) -> None:
    synthetic.make(EXAMPLES, tmp_path, 30)
    assert documents(tmp_path) == documents(made)


def test_every_document_has_the_layout_of_its_example(made: Path) -> None:
    for name, data in documents(made).items():
        example = "/".join(name.split("/")[2:])
        original = read((EXAMPLES / example).read_bytes(), example)
        assert [block.kind for block in read(data, name).blocks] == [block.kind for block in original.blocks], name


def test_a_manifest_names_only_what_was_made(made: Path) -> None:
    for manifest in made.rglob("manifest.csv"):
        for line in manifest.read_text().splitlines()[1:]:
            assert (manifest.parent / line.partition(",")[0]).is_file()


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("Wednesday 18 January 2023", "Wednesday 15 February 2023"),
        ("Tuesday, 22nd November, 2022", "Tuesday, 20th December, 2022"),
        ("12th-Oct-2022", "9th-Nov-2022"),
        ("06th-Dec-2022", "03rd-Jan-2023"),
        ("28/11/2022", "26/12/2022"),
        ("2022-10-12", "2022-11-09"),
        ("in March 2024", "in March 2024"),
        ("£1,200, and £85,000", "£1,201, and £85,001"),
        ("MId=312&CId=7", "MId=20312&CId=20007"),
    ],
)
def test_dates_amounts_and_numbers_move_as_they_are_written(text: str, changed: str) -> None:
    assert synthetic.changes(1)(text) == changed


def test_a_date_stays_on_its_day_of_the_week() -> None:
    for round_ in range(0, 200, 7):
        moved = synthetic.changes(round_)("2022-10-12")
        assert dt.date.fromisoformat(moved).weekday() == dt.date(2022, 10, 12).weekday()


def test_people_and_places_of_a_round_are_not_mixed_up() -> None:
    changed = synthetic.changes(5)(" ".join(synthetic.SURNAMES)).split()
    assert len(set(changed)) == len(synthetic.SURNAMES)


def test_the_report_names_every_stage(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", ENVIRONMENT["PYTHONPATH"])
    assert main(["4", "--sample", "1"]) == 0
    report = capsys.readouterr().out
    lines = [line.split("  ")[0] for line in report.splitlines()]
    stages = {*table.READING, *table.FROM_RECORDS, *table.TO_STORE, *table.BESIDE}
    assert {*stages, "records to files", "sources to files", "sources to store", "all"} <= {*lines}
    parsed = re.search(r"^parse: (\d+\.\d\d) MB of text a second", report, re.MULTILINE)
    assert parsed
    assert float(parsed[1]) > 0
    assert re.search(
        r"^parse: \d+\.\d\d MB .* in one document of \d+ KB, which takes \d+\.\d times", report, re.MULTILINE
    )
    grown = re.findall(r"^  (\w+) +\d+\.\d +\d+\.\d +-?\d+\.\d$", report, re.MULTILINE)
    assert {"worker", "documents", "link", "write", "load", "dumps", "catalogue", "report", "search"} <= {*grown}


def test_every_query_and_every_kind_of_page_is_answered(examples: Path) -> None:
    *_, last = report = [*answers.bench(examples, 2)]
    names = [line[:26].strip() for line in report[3:-2]]
    assert names == [*answers.QUERIES, "page: home", *(f"page: {kind}" for kind in answers.KINDS)]
    assert last == f"0 of {len(names) * 4 * 2} answers were not 200"
