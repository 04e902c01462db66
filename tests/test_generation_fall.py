"""The same sources that give much less do not replace what is published, unless somebody says that it is right."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ENVIRONMENT

from councilgraph.changes.fall import DOCUMENTS, falls
from councilgraph.cli import main

ITEM = "https://w3id.org/councilgraph/def#AgendaItem"
TEXT = """# Teasel Parish Council

Minutes of the meeting of the Council held on {number} May 2024 at 7.00 pm in the Village Hall

Present: Councillors Ada Pike (Chair), Ben Rowe and Cy Lane

## {number}. The pond

RESOLVED: that the pond is cleaned.
"""


@pytest.fixture
def published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of five sources, and stand where ``build`` holds what was published of them."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "teasel"
    folder.mkdir()
    for number in range(1, 6):
        (folder / f"{number}.md").write_text(TEXT.format(number=number))
    assert main(["publish", "teasel"]) == 0
    return folder


def test_too_few_documents_are_refused_with_figures_and_the_way_out(published: Path) -> None:
    (published / "1.md").unlink()
    (published / "2.md").write_bytes(b"%PDF-1.7 cut off")
    command = [sys.executable, "-m", "councilgraph", "publish", "teasel"]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    told = done.stderr.splitlines()[-1]
    assert told.startswith(
        "councilgraph: build: the same sources give over 20% less than in gen-1, which stays current: source documents 5 → 3, "
    )
    assert told.endswith("look into build/gen-2.refused/report/index.html, and publish with --force if it is right")
    assert Path("build/current").readlink() == Path("gen-1")
    # What was refused says what became of each source.
    report = json.loads(Path("build/gen-2.refused/report/report.json").read_text(encoding="utf-8"))
    assert [entry["path"] for entry in report["documents"] if entry["status"] == "rejected"] == ["teasel/2.md"]


def test_what_somebody_says_is_right_is_shown(published: Path) -> None:
    for number in (1, 2):
        (published / f"{number}.md").unlink()
    assert main(["publish", "teasel"]) == 1
    assert main(["publish", "teasel", "--force"]) == 0
    assert Path("build/current").readlink() == Path("gen-2")
    assert not list(Path("build").glob("*.refused"))


@pytest.mark.usefixtures("published")
def test_a_part_of_the_sources_is_other_sources() -> None:
    assert main(["publish", "teasel/3.md"]) == 0
    assert main(["publish", "teasel/3.md", "teasel/4.md"]) == 0


def manifest(
    documents: int, *, sources: str = "a", named: tuple[str, ...] = ("a/x",), items: int = 10
) -> dict[str, object]:
    return {"sources": [sources], "named": [*named], "counts": {DOCUMENTS: documents, ITEM: items}}


@pytest.mark.parametrize(("now", "falling"), [(10, 0), (8, 0), (7, 1), (0, 1), (99, 0)])
def test_a_fifth_less_is_not_too_much(now: int, falling: int) -> None:
    assert len(falls(manifest(10), manifest(now))) == falling


def test_every_kind_of_thing_counts() -> None:
    [found] = falls(manifest(10), manifest(10, items=7))
    assert str(found) == "agenda item 10 → 7"


def test_a_kind_that_is_there_no_more_is_a_fall() -> None:
    now = manifest(10)
    now["counts"] = {DOCUMENTS: 10}
    assert [str(found) for found in falls(manifest(10), now)] == ["agenda item 10 → 0"]


def test_documents_are_named_first() -> None:
    assert [found.kind for found in falls(manifest(10), manifest(5, items=1))] == [DOCUMENTS, ITEM]


@pytest.mark.parametrize(
    ("other", "falling"),
    [
        ({"sources": "b"}, 0),
        ({"named": ("a/y",)}, 0),
        ({"named": ("a/x", "a/y")}, 0),
        ({"named": ()}, 2),
        ({}, 2),
    ],
    ids=["another folder", "another name", "more names", "shards of the same", "the same"],
)
def test_other_sources_are_no_fall(other: dict[str, object], falling: int) -> None:
    assert len(falls(manifest(10), manifest(1, items=1, **other))) == falling  # type: ignore[arg-type]  # from the table


def test_what_an_older_version_published_cannot_be_compared() -> None:
    assert falls({"sources": ["a"]}, manifest(1)) == []
