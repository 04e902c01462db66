"""What was read from a document, line by line: on a narrow terminal, and in a pipe."""

import io

import pytest
from rich.console import Console

from councilgraph.cli import explanation as shown
from councilgraph.cli import main
from councilgraph.publish.examples import example_corpus
from councilgraph.publish.single import explain_file
from councilgraph.report.claims import Claim
from councilgraph.report.explain import Explanation, Line
from councilgraph_mappings.finding import Finding, FindingKind

PARISH = example_corpus() / "thornley-parva" / "2021-10-04-minutes.md"

EXPLANATION = Explanation(
    "minutes",
    [
        Line(1, 0, "The Chairman thanked all. RESOLVED that two new grit bins be bought from a supplier in the town.", [
            Claim(40, 95, "outcome", "agreed · two new grit bins be bought from a supplier in the town", "outcomes.label"),
        ], [Finding(0, 5, FindingKind.UNSETTLED, "nobody knows")], [(40, 95)]),
        Line(2, 97, "Nothing of this was read."),
        Line(3, 123, ""),
    ],
    [Claim(0, 0, "meeting", "date 2021-10-04", "manifest.date")],
    {"meeting": 1, "outcome": 1},
    0.55,
)  # fmt: skip


def printed(monkeypatch: pytest.MonkeyPatch, **options: object) -> list[str]:
    """Return the lines that are shown on a console of some kind."""
    out = io.StringIO()
    console = Console(file=out, highlight=False, **options)  # type: ignore[arg-type]  # named by the tests
    monkeypatch.setattr(shown, "console", lambda: console)
    shown.show_explanation(EXPLANATION)
    return out.getvalue().splitlines()


def test_a_pipe_gets_whole_lines_with_signs_for_what_was_read(monkeypatch: pytest.MonkeyPatch) -> None:
    assert printed(monkeypatch, width=80) == [
        "   not from the text:",
        "     manifest.date → meeting: date 2021-10-04",
        "1  The Chairman thanked all. RESOLVED that «two new grit bins be bought from a supplier in the town».",
        "     outcomes.label → outcome: agreed · two new grit bins be bought from a supplier in the town",
        "     ? unsettled: nobody knows",
        "2- Nothing of this was read.",
        "3  ",
        "",
        "read as minutes: 1 meeting, 1 outcome",
        "read from 55% of the letters and digits; 1 finding (?)",
        "nothing was read from 1 of 3 lines (-): 2",
    ]


def test_a_terminal_gets_lines_that_are_folded_beside_their_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = printed(monkeypatch, width=80, force_terminal=True, no_color=True, color_system=None)
    assert [line for line in lines if len(line.rstrip()) > 80] == []
    assert [line.rstrip() for line in lines[2:6]] == [
        "1  The Chairman thanked all. RESOLVED that «two new grit bins be bought from a",
        "   supplier in the town».",
        "     outcomes.label → outcome: agreed · two new grit bins be bought from a",
        "     supplier in the town",
    ]


def test_colours_tell_what_was_read_where_there_are_some(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = printed(monkeypatch, width=200, force_terminal=True, color_system="standard")
    assert "\x1b[32mtwo new grit bins be bought from a supplier in the town\x1b[0m" in lines[2]
    assert "«" not in "".join(lines)


def test_every_line_of_a_document_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["map", str(PARISH), "--explain"]) == 0
    text = capsys.readouterr().out.replace("«", "").replace("»", "")
    for line in explain_file(PARISH).lines:
        assert f"{line.number:>2}  {line.text}\n" in text or f"{line.number:>2}- {line.text}\n" in text
    assert "items.numbered → agenda item: 79/21 · Apologies for absence" in text


def test_what_a_manifest_says_is_shown_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["map", str(example_corpus() / "marlbury" / "home-care-item.txt"), "--explain"]) == 0
    assert "manifest.date → meeting: date 2022-12-14" in capsys.readouterr().out
