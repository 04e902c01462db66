"""What holds for every document, whatever the bytes."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from read_helpers import assert_sound

from councilgraph_mappings.errors import SourceError
from councilgraph_mappings.read import read
from councilgraph_mappings.read.document import Document
from councilgraph_mappings.read.folding import fold, fold_runs
from councilgraph_mappings.read.markers import find_marker, lone_marker, split_marker

PLAIN = (
    *(
        "a)",
        "(iii)",
        "98.",
        "77/21",
        "•",
        "- x",
        "o",
        "1.1 To",
        "   ",
        "\xa0",
        "\xad",
        "\u200b",
        "\n",
        "\r\n",
        "Present:",
    ),
    *(
        "Name     Ward    Party",
        "the",
        "Councillor",
        ".",
        ",",
        "é",
        "\u2028",
        "\x1c",
        "-",
        "Vice-",
        "AGENDA",
        "Minutes",
    ),
)
SIGNS = (
    *("| a | b |", "|---|---|", "||", "Name\tWard", "# ", "**", "[x](y)", "_", "`", "\x00", "\ud800", "Page 3 of 10"),
    *("\t", "\f", "\u200b"),
)
LINE = "line of a paragraph that goes on below and is as long as most of its lines"
TAGS = (
    *("<p>", "</p>", "<li>", "<ul>", "</ul>", "<ol type=a start=3>", "</ol>", "<br>", "<b>", "</b>", "<h2>", "</h2>"),
    *("<table>", "</table>", "<tr>", "<td>", "<td colspan=3 rowspan=2>", "<th>", "<div class='mgContent x'>", "</div>"),
    *("<a href=x>", "</a>", "<script>", "</script>", "<td rowspan=99999>", "<table class=mgItemTable>", "&nbsp;"),
    *(
        "<span hidden>",
        "</span>",
        "<ul class=breadcrumb>",
        "<caption>",
        "<img>",
        "<nav>",
        "</nav>",
        "<main>",
        "&#x200b;",
    ),
)


def made_of(*pieces: str) -> st.SearchStrategy[str]:
    return st.lists(st.one_of(st.sampled_from(pieces), st.text(max_size=6), st.just("\n")), max_size=60).map("".join)


def read_or_refused(data: bytes, name: str) -> Document | SourceError:
    try:
        document = read(data, name)
    except SourceError as error:
        return error
    assert document == read(data, name)
    return document


def assert_sound_or_refused(text: str | bytes, name: str) -> None:
    answer = read_or_refused(text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text, name)
    if isinstance(answer, SourceError):
        assert str(answer).startswith(f"{name}: ")
    else:
        assert_sound(answer)


@given(made_of(*PLAIN, *SIGNS))
def test_every_text_is_sound(text: str) -> None:
    assert_sound_or_refused(text, "a.txt")


@given(made_of(*PLAIN, *SIGNS))
def test_every_markdown_is_sound(text: str) -> None:
    assert_sound_or_refused(text, "a.md")


@given(st.lists(st.one_of(st.sampled_from([*PLAIN, *SIGNS, "---", "2", "**A**", LINE]), st.text(max_size=6))))
def test_every_text_with_lines_that_stand_apart_is_sound(lines: list[str]) -> None:
    text = "\n\n".join([LINE] * 8 + lines)
    assert_sound_or_refused(text, "a.txt")
    assert_sound_or_refused(text, "a.md")


@given(made_of(*TAGS, *PLAIN))
def test_every_page_is_sound(page: str) -> None:
    assert_sound_or_refused(f"<html><body>{page}", "a.html")


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.pdf", "a.docx", "a"])
@given(data=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(name: str, data: bytes) -> None:
    assert_sound_or_refused(data, name)


@given(st.lists(st.sampled_from(PLAIN), max_size=60).map("".join))
@example("a)\x1c\x1c\x1c\x1c")
def test_nothing_that_a_text_says_is_lost_or_moved(text: str) -> None:
    answer = read_or_refused(text.encode(), "a.txt")
    read_text = "" if isinstance(answer, SourceError) else answer.text
    assert "".join(read_text.replace(" | ", "").split()) == "".join(fold(text).split())


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.lists(st.tuples(st.text(), st.sampled_from(["", "a", "b"]))))
def test_runs_fold_to_what_their_text_folds_to(runs: list[tuple[str, str]]) -> None:
    text, links = fold_runs(runs)
    assert text == fold("".join(run for run, _ in runs))
    assert all(text[start:end].strip() == text[start:end] != "" for start, end, _ in links)


@given(st.text(max_size=20))
def test_a_marker_and_its_text_are_the_line(line: str) -> None:
    folded = fold(line)
    marker, rest = split_marker(folded)
    assert folded.replace(" ", "") == (marker + rest).replace(" ", "")
    assert folded.endswith(rest)
    assert find_marker(folded) == ((folded, "") if lone_marker(folded) else (marker, rest))
