"""The ontology exists to answer questions: each is asked of the example corpus, and its answer was written by hand."""

import csv
import io
import re
from pathlib import Path

import pytest

from councilgraph.query import Format, answer

ROOT = Path(__file__).parent.parent
QUESTIONS = sorted((ROOT / "ontology" / "questions").glob("*.rq"))


def table(content: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content)))


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.stem)
def test_question_has_the_answer_that_the_documents_give(question: Path, examples: Path) -> None:
    text = question.read_text(encoding="utf-8")
    found = table(answer(examples / "current", text, Format.CSV, name=question.name).decode())
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
