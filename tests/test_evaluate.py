"""Measuring a corpus: what is published and scored, what is marked as missed, and what is listed."""

import shutil
from pathlib import Path

import pytest
from conftest import ROOT

from councilgraph.evaluate import FLOORS, Score, main, table
from councilgraph.publish.examples import example_corpus

SCORER = """
import json, sys
from pathlib import Path
dataset, gold = map(Path, sys.argv[1:3])
assert dataset.read_bytes().count(b"sourcePath") == len(list(gold.rglob("*.json")))
right = {"precision": 1.0, "recall": 1.0, "f1": 1.0, "tp": 30, "fp": 0, "fn": 0}
poor = {"precision": 0.5, "recall": 0.9, "f1": 0.64, "tp": 27, "fp": 27, "fn": 3}
few = {"precision": 0.5, "recall": 1.0, "f1": 0.67, "tp": 1, "fp": 1, "fn": 0}
print(json.dumps({"item": right, "role": poor, "action": few, "other": right}, indent=1))
print("action\\textra\\ta.txt\\tto report")
print("role\\textra\\ta.txt\\tChair")
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Return a corpus without seed: one document, and one file of facts."""
    (tmp_path / "minutes").mkdir()
    shutil.copy(example_corpus() / "thornley-parva" / "2021-10-04-minutes.md", tmp_path / "minutes")
    (tmp_path / "gold" / "dev").mkdir(parents=True)
    (tmp_path / "gold" / "dev" / "a.json").write_text("{}")
    (tmp_path / "scorer.py").write_text(SCORER)
    return tmp_path


def test_scores_stand_beside_the_floors_and_a_missed_one_is_marked(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(corpus), str(corpus / "scorer.py")]) == 3
    lines = capsys.readouterr().out.splitlines()
    marks = {line.split()[0]: line for line in lines if line}
    assert marks["item"].split()[1:] == ["1.000", "1.000", "1.000", "0.93", "30", "0", "0", "met"]
    assert marks["role"].endswith("MISSED: F1, precision")
    # Of few facts every miss is listed, of many none.
    assert [line for line in lines if "a.txt" in line] == ["  action  extra  a.txt  to report"]
    assert "all facts: micro F1 0.850 (88 right, 28 extra, 3 missed)" in lines
    assert lines[-1] == "gold/dev: micro F1 0.850 (88 right, 28 extra, 3 missed)"


def test_every_floor_has_its_line_also_where_nothing_is_scored() -> None:
    lines = [*table({}, [])]
    assert [line.split()[0] for line in lines[1 : 1 + len(FLOORS)]] == [*FLOORS]


@pytest.mark.parametrize(
    ("score", "mark"),
    [
        (Score(0.90, 0.90, 0.90, 45, 5, 5), "met"),
        (Score(0.99, 0.84, 0.91, 42, 1, 8), "MISSED: recall"),
        (Score(0.80, 0.80, 0.80, 40, 10, 10), "MISSED: F1, precision, recall"),
        (Score(None, 0.0, 0.0, 0, 0, 25), "MISSED: F1, precision, recall"),
        (Score(1.0, 1.0, 1.0, 19, 0, 0), "few, all right"),
        (Score(None, 0.0, 0.0, 0, 0, 1), "few, misses below"),
        (Score(None, None, None, 0, 0, 0), ""),
    ],
)
def test_a_floor_binds_precision_and_recall_too(score: Score, mark: str) -> None:
    assert score.judged(0.90) == mark


@pytest.mark.parametrize(
    ("missing", "fault"),
    [("minutes", "holds neither seed nor minutes"), ("gold", "gold: is not there"), ("scorer.py", "scorer.py: is not")],
)
def test_what_is_missing_is_named(corpus: Path, capsys: pytest.CaptureFixture[str], missing: str, fault: str) -> None:
    (corpus / missing).rename(corpus / "elsewhere")
    assert main([str(corpus), str(corpus / "scorer.py")]) == 2
    said = capsys.readouterr()
    assert fault in said.err
    assert said.out == ""


def test_a_scorer_that_fails_is_said_to(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (corpus / "scorer.py").write_text("raise SystemExit('no facts')")
    assert main([str(corpus), str(corpus / "scorer.py")]) == 2
    assert "scorer.py: failed (no facts)" in capsys.readouterr().err


@pytest.mark.shared("evaluation/score.py")
def test_the_scorer_of_the_project_reads_what_is_published(
    shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(example_corpus(), tmp_path / "minutes")
    shutil.copytree(ROOT / "tests" / "golden", tmp_path / "gold" / "examples")
    assert main([str(tmp_path), str(shared)]) in {0, 3}
    said = capsys.readouterr()
    assert "12 documents published, 1 rejected" in said.out
    assert "no facts at all" not in said.out
    [line] = [line for line in said.out.splitlines() if line.startswith("gold/examples: micro F1 ")]
    assert float(line.split()[3]) > 0.9
