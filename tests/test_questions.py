"""The ontology exists to answer questions: each is asked of the example corpus, and its answer was written by hand."""

import csv
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from councilgraph.query import Format, answer

ROOT = Path(__file__).parent.parent
QUESTIONS = sorted((ROOT / "ontology" / "questions").glob("*.rq"))


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Publish the example corpus once; one of its documents is broken on purpose, so some sources fail."""
    out = tmp_path_factory.mktemp("questions") / "build"
    path = os.pathsep.join((str(ROOT / "graph"), str(ROOT / "mappings")))
    command = [sys.executable, "-m", "councilgraph", "publish", "--examples", "--out", str(out)]
    done = subprocess.run(command, env=os.environ | {"PYTHONPATH": path}, capture_output=True, text=True, check=False)
    assert done.returncode == 4, done.stderr
    return out / "current"


def table(content: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content)))


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.stem)
def test_question_has_the_answer_that_the_documents_give(question: Path, build: Path) -> None:
    text = question.read_text(encoding="utf-8")
    found = table(answer(build, text, Format.CSV, name=question.name).decode())
    expected = table(question.with_suffix(".csv").read_text(encoding="utf-8"))
    assert found[0] == expected[0]
    if "\nORDER BY" in text:
        assert found[1:] == expected[1:]
    else:
        assert sorted(found[1:]) == sorted(expected[1:])


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.stem)
def test_question_begins_with_itself_in_plain_words(question: Path) -> None:
    first = question.read_text(encoding="utf-8").partition("\n")[0]
    assert re.fullmatch(r"# [A-Z].*\?", first)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.stem)
def test_question_declares_the_prefixes_that_it_uses(question: Path) -> None:
    text = question.read_text(encoding="utf-8")
    declared = set(re.findall(r"^PREFIX ([\w-]+):", text, re.MULTILINE))
    body = re.sub(r'^(PREFIX|#).*$|<[^>]*>|"[^"]*"', "", text, flags=re.MULTILINE)
    assert set(re.findall(r"([\w-]+):\w", body)) == declared


def test_there_are_fifteen_questions_and_each_has_an_answer() -> None:
    assert len(QUESTIONS) >= 15
    assert {path.stem for path in QUESTIONS} == {path.stem for path in QUESTIONS[0].parent.glob("*.csv")}
    assert [
        path.name for path in QUESTIONS if len(table(path.with_suffix(".csv").read_text(encoding="utf-8"))) < 2
    ] == []
