"""Answers that are not what was asked for, published by the command: each in, or out with a reason, and no traceback."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from councilgraph.cli import main

FOLDER = Path(__file__).parent / "systems_wrong"
REJECTED = {
    "array.json": "its values have no names",
    "closed.xml": "is an HTML page where XML should be; the service may be closed",
    "elsewhere.html": "holds no text",
    "empty.xml": "holds no text",
    "entity.xml": "declares a document type or entities",
    "error.json": "is an answer that says that something went wrong (“no such meeting”)",
    "error.xml": "is an answer that says that something went wrong (“Server was unable to process request.”)",
    "gateway.json": "is an HTML page where JSON should be",
    "half.json": "is no JSON: ",
    "half.xml": "is no XML: ",
    "list-of-lists.json": "holds data of no system that is known (ModernGov web service, Popolo, OParl, Legistar web API",
    "login.html": "is a page for signing in",
    "login.json": "is an HTML page where JSON should be",
    "missing.html": "is a page that says that something went wrong (“Page not found”)",
    "news.xml": "its fields are [rss]",
    "script.xml": "is a script that leads elsewhere where XML should be",
    "system.json": "is OParl's System, which says nothing of what a council or its members do",
    "zeros.json": "holds binary data",
}
PUBLISHED = {
    "histories.json": "it was done in no meeting that the answer names",
    "odd.json": "“soon” is no date",
    "persons.json": "unmapped fields [memberships, organizations], 3 values",
    "wards.xml": "it names no meeting, no person and no organisation",
    "welsh.html": "the document does not say the council of its meeting; a manifest can",
}
"""Each with one of the lines that say what is odd about it."""


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the output folder of a publication of all of them by the command."""
    folder = tmp_path_factory.mktemp("wrong")
    shutil.copytree(FOLDER, folder / "in")
    assert main(["publish", str(folder / "in"), "--out", str(folder / "out")]) == 4
    return folder / "out"


def entries(build: Path) -> dict[str, dict[str, Any]]:
    report = json.loads((build / "report" / "report.json").read_text(encoding="utf-8"))
    return {str(entry["path"]).removeprefix("in/"): entry for entry in report["documents"]}


def test_every_file_is_in_or_out_as_expected(build: Path) -> None:
    found = {name: entry["status"] for name, entry in entries(build).items()}
    assert found == dict.fromkeys(REJECTED, "rejected") | dict.fromkeys(PUBLISHED, "published")


@pytest.mark.parametrize(("name", "reason"), REJECTED.items())
def test_a_file_that_is_out_has_a_reason(build: Path, name: str, reason: str) -> None:
    kept = json.loads((build / "rejected" / "in" / f"{name}.json").read_text(encoding="utf-8"))
    assert reason in kept["reason"]
    assert kept["reason"] == entries(build)[name]["reason"]


@pytest.mark.parametrize(("name", "message"), PUBLISHED.items())
def test_a_file_that_is_in_says_what_is_odd_about_it(build: Path, name: str, message: str) -> None:
    assert message in [finding["message"] for finding in entries(build)[name]["findings"]]


def test_fields_that_no_mapping_knows_are_rejected_and_the_rest_is_published(build: Path) -> None:
    kept = json.loads((build / "rejected" / "in" / "persons.json.json").read_text(encoding="utf-8"))
    assert (kept["status"], kept["counts"]) == ("published", {"person": 1})
    assert kept["reason"].startswith(
        "unmapped fields [memberships, organizations], 3 values; what its other fields say"
    )


def test_each_rejected_file_and_field_has_a_line_on_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in").mkdir()
    for name in ("login.html", "persons.json"):
        shutil.copy(FOLDER / name, tmp_path / "in" / name)
    assert main(["publish", str(tmp_path / "in"), "--out", str(tmp_path / "out")]) == 4
    said = capsys.readouterr()
    [signing, unmapped] = said.err.splitlines()
    assert signing.startswith("rejected in/login.html: is a page for signing in; ")
    assert unmapped.startswith("in/persons.json: unmapped fields [memberships, organizations], 3 values; ")
    assert "  with unmapped fields       1" in said.out
