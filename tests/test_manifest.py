"""Manifests: what they may say, and what is an error that names row and column."""

import datetime as dt
import json
from pathlib import Path

import pytest

from councilgraph.manifest import read_manifest
from councilgraph.sources import find
from councilgraph_mappings.errors import ConfigurationError


def write(folder: Path, text: str, name: str = "manifest.csv") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_row_says_what_is_known_of_a_file(tmp_path: Path) -> None:
    write(tmp_path, "path,url,council,body,date,title\na.txt,https://x.example/a,PLY,Audit,2024-03-12,Minutes\n")
    row = read_manifest(tmp_path)["a.txt"]
    assert (row.url, row.council, row.body, row.title) == ("https://x.example/a", "PLY", "Audit", "Minutes")
    assert row.date == dt.date(2024, 3, 12)


def test_a_row_says_when_a_file_was_fetched_and_when_it_had_vanished(tmp_path: Path) -> None:
    write(tmp_path, "path,retrieved,withdrawn\na.txt,2024-03-12T09:30:00Z,2024-04-01T02:00:00+01:00\n")
    row = read_manifest(tmp_path)["a.txt"]
    assert row.retrieved == dt.datetime(2024, 3, 12, 9, 30, tzinfo=dt.UTC)
    assert row.withdrawn == dt.datetime(2024, 4, 1, 1, 0, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    "text",
    ["path;body\na.txt;Audit\n", "\ufeffPath,Body\r\na.txt,Audit\r\n", "path,body\n\na.txt,Audit\n,\n"],
    ids=["semicolons", "byte order mark and capitals", "empty rows"],
)
def test_what_spreadsheets_write_is_read(tmp_path: Path, text: str) -> None:
    assert read_manifest(write(tmp_path, text))["a.txt"].body == "Audit"


def test_a_json_manifest_says_the_same(tmp_path: Path) -> None:
    write(tmp_path, json.dumps([{"path": "a.txt", "date": "2024-03-12", "body": None}]), "manifest.json")
    assert read_manifest(tmp_path)["a.txt"].date == dt.date(2024, 3, 12)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("path,comittee\na.txt,Audit\n", "unknown column 'comittee'"),
        ("path,body,body\na.txt,Audit,Audit\n", "has column 'body' twice"),
        ("url\nhttps://x.example\n", "has no column 'path'"),
        ("", "has no column 'path'"),
        ("path,date\na.txt,12/03/2024\n", "row 2 column date: '12/03/2024' is not a date"),
        ("path,date\na.txt,2024-02-30\n", "row 2 column date: '2024-02-30' is not a date"),
        ("path,retrieved\na.txt,2024-03-12\n", "row 2 column retrieved: '2024-03-12' is no moment with its zone"),
        (
            "path,withdrawn\na.txt,2024-03-12T09:30\n",
            "row 2 column withdrawn: '2024-03-12T09:30' is no moment with its",
        ),
        ("path,date\na.txt,20240312\n", "row 2 column date: '20240312' is not a date"),
        ("path,body\na.txt,Audit\na.txt,Audit\n", "row 3: names a.txt again"),
        ("path,body\na.txt,Audit, Risk\n", "row 2: has 3 cells under 2 columns"),
        ("path,body\n../a.txt,Audit\n", "row 2 column path: '../a.txt' is not a path within the folder"),
        ("path,body\n/etc/passwd,Audit\n", "row 2 column path: '/etc/passwd' is not a path within the folder"),
    ],
)
def test_a_fault_is_named_by_row_and_column(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigurationError) as raised:
        read_manifest(write(tmp_path, text))
    assert message in str(raised.value)


@pytest.mark.parametrize("text", ["{", '{"path": "a.txt"}', '["a.txt"]', '[{"path": 7}]'])
def test_json_of_another_form_is_an_error(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigurationError):
        read_manifest(write(tmp_path, text, "manifest.json"))


def test_two_manifests_in_one_folder_are_an_error(tmp_path: Path) -> None:
    write(tmp_path, "path\na.txt\n")
    write(tmp_path, "[]", "manifest.json")
    with pytest.raises(ConfigurationError, match="keep one"):
        read_manifest(tmp_path)


def test_the_host_of_the_address_names_the_council(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Minutes")
    write(tmp_path, "path,url\na.txt,https://democracy.plymouth.gov.uk/mgAi.aspx?ID=7\n")
    [source] = find([tmp_path]).sources
    assert (source.context.council_code, source.context.council) == ("PLY", "Plymouth City Council")


def test_a_council_that_the_register_does_not_know_keeps_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Minutes")
    write(tmp_path, "path,council\na.txt,Larkhill Town Council\n")
    [source] = find([tmp_path]).sources
    assert (source.context.council_code, source.context.council) == (None, "Larkhill Town Council")


def test_a_code_that_the_register_does_not_know_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Minutes")
    write(tmp_path, "path,council\na.txt,QQQ\n")
    with pytest.raises(ConfigurationError, match="row 2 column council: 'QQQ' is no code"):
        find([tmp_path])


def test_a_row_that_names_no_file_is_reported(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Minutes")
    write(tmp_path, "path\nb.txt\n")
    missing = [passed for passed in find([tmp_path]).passed if passed.rejected]
    assert [(passed.path, "is not there" in passed.reason) for passed in missing] == [(f"{tmp_path.name}/b.txt", True)]


def test_the_nearest_manifest_that_names_a_file_counts(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    for name in ("a.txt", "b.txt"):
        (inner / name).write_text(name)
    write(tmp_path, "path,body\ninner/a.txt,Outer\ninner/b.txt,Outer\n")
    write(inner, "path,body\na.txt,Inner\n")
    assert [source.context.body for source in find([tmp_path]).sources] == ["Inner", "Outer"]
