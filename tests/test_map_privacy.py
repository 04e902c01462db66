"""What is private is found and taken out, what is not stays, and both take little time."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councilgraph_mappings.map.privacy import MARK, PrivateText, private_parts, quotes, redact


@pytest.mark.parametrize(
    "private",
    [
        "jo.marsh@larkhill.example",
        "JO_MARSH+parks@Larkhill-Council.example",
        "o’neil@larkhill.example",
        "jo.marsh (at) larkhill.example",
        "01632 960001",
        "(01632) 960 001",
        "01632-960-001",
        "+44 1632 960001",
        "+44 (0)1632 960001",
        "07700 900123",
        "020 7946 0123",
        "LK1 1AA",
        "LK11AA",
        "W1A 1AA",
    ],
)
def test_it_is_taken_out_wherever_it_stands(private: str) -> None:
    for before, after in (
        ("", ""),
        ("Write to ", " today."),
        ("(", ")"),
        ("Ms Marsh: ", ", or call in."),
        ("to:", ";"),
    ):
        assert redact(f"{before}{private}{after}") == f"{before}{MARK}{after}"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Tel: 4321", f"Tel: {MARK}"),
        ("telephone no. 960 001", f"telephone no. {MARK}"),
        ("ext 4321.", f"ext {MARK}."),
        ("who lives at 12 Mill Lane, and", f"who lives at {MARK}, and"),
        ("resident of 3 Old Church Road", f"resident of {MARK}"),
        ("a@b.example, c@d.example", f"{MARK}, {MARK}"),
    ],
)
def test_what_the_words_around_it_make_private_is_taken_out(text: str, left: str) -> None:
    assert redact(text) == left


@pytest.mark.parametrize(
    "public",
    [
        "23/00417/FUL",
        "Minute 77/21 of 12 March 2024",
        "12.03.2024 at 18:30",
        "01 02 2024",
        "£1,250,000.00",
        "£012345678",
        "2018-2019",
        "Pages 7 - 14",
        "@larkhill",
        "five @ £3",
        "Section 106 agreement",
        "the phone mast at Mill Lane",
        "extension of 12 months",
        "residents of 12 streets",
        "Item 5A 1 of 3",
        "A38, B3212",
        "40 Mill Lane",
    ],
)
def test_what_only_looks_like_it_stays(public: str) -> None:
    assert redact(public) == public


@given(st.text(alphabet="ab01 @.()+-A1\n[]", max_size=80))
def test_a_quotation_without_its_private_parts_still_quotes_the_text(text: str) -> None:
    assert quotes(redact(text), text)
    end, exact = PrivateText(text).quote(0, len(text), limit=600)
    assert end == len(text)
    assert exact == redact(text)


@given(st.text(alphabet="ab01 @.", max_size=200), st.integers(0, 200), st.integers(0, 200), st.integers(90, 120))
def test_every_passage_is_quoted_by_its_cut(text: str, start: int, length: int, limit: int) -> None:
    start = min(start, len(text))
    stop = min(start + length, len(text))
    end, exact = PrivateText(text).quote(start, stop, limit=limit)
    assert start <= end <= stop
    assert quotes(exact, text[start:end])


@pytest.mark.parametrize(
    ("exact", "passage"),
    [
        ("Write to […]", "Wrote to a"),
        ("[…] today", "now"),
        ("a […] b […] c", "a b"),
        ("ab […] bc", "abc"),
        ("The plan", "The plans"),
    ],
)
def test_words_that_differ_are_no_quotation(exact: str, passage: str) -> None:
    assert not quotes(exact, passage)


@pytest.mark.parametrize(
    "unit",
    ["a", "0", "@", "a@", "a.", "1 ", "(at) ", "tel ", "A1", "lives ", "+44 ", "01632 96000", "a@b.c ", "LK1 1AA "],
)
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    text = unit * (400_000 // len(unit))
    began = time.process_time()
    parts = sum(1 for _ in private_parts(text))
    PrivateText(text).quote(0, len(text), limit=600)
    assert time.process_time() - began < 6, parts
