"""Which beginnings of a line are list markers, and which only look like one."""

import pytest

from councilgraph_mappings.read.markers import lone_marker, split_marker


@pytest.mark.parametrize(
    "line",
    [
        "a)",
        "(a)",
        "1.",
        "i)",
        "(iv)",
        "·",
        "•",
        "-",
        "–",
        "98.",
        "35a.",
        "77/21.",
        "(12)",
        "A.",
        "IV.",
        "o",
        "1.2.",
        "4(ii)",
    ],
)
def test_a_marker_stands_alone(line: str) -> None:
    assert lone_marker(line)


@pytest.mark.parametrize(
    "line", ["12", "77/21", "35a", "2021.", "1.1", "10.00", "am", "Minutes:", "of", "and.", "", "I", "A"]
)
def test_what_is_no_marker_alone(line: str) -> None:
    assert not lone_marker(line)


@pytest.mark.parametrize(
    ("line", "marker"),
    [
        ("a) that the report be noted", "a)"),
        ("(iii) text", "(iii)"),
        ("(aa) text", "(aa)"),
        ("1. text", "1."),
        ("1) text", "1)"),
        ("(1) text", "(1)"),
        ("i. text", "i."),
        ("viii) text", "viii)"),
        ("IV. Text", "IV."),
        ("A) Text", "A)"),
        ("98. Apologies", "98."),
        ("1045. Apologies", "1045."),
        ("35a. Apologies", "35a."),
        ("77/21. Apologies", "77/21."),
        ("1.1 The Committee noted", "1.1"),
        ("2.3.1 To note", "2.3.1"),
        ("1.2. text", "1.2."),
        ("• text", "•"),
        ("•text", "•"),
        ("· text", "·"),
        ("\uf0b7 text", "\uf0b7"),
        ("- text", "-"),
        ("– text", "–"),
        ("o text", "o"),
        ("5. May Gurney contract", "5."),
    ],
)
def test_a_line_begins_with_a_marker(line: str, marker: str) -> None:
    assert split_marker(line)[0] == marker
    assert line.endswith(split_marker(line)[1])


@pytest.mark.parametrize(
    "line",
    [
        "12. March",
        "12. March 2021",
        "3.30 pm in the hall",
        "3.30pm",
        "10.00 a.m.",
        "7.05 Start",
        "12.03.21 Council",
        "2021. The Committee",
        "2.5 million pounds",
        "J. Smith",
        "I. Jones",
        "A Smith",
        "e.g. this",
        "77/21 Apologies",
        "12 Apologies",
        "35a Apologies",
        "one. two",
        "-5 degrees",
        "office",
        "mid) text",
    ],
)
def test_what_only_looks_like_a_marker(line: str) -> None:
    assert split_marker(line) == ("", line)
