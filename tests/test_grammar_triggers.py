"""What is asked before a pattern is tried never hides what the pattern finds."""

import importlib
import pkgutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_grammar_patterns import patterns

from councilgraph_mappings import parse
from councilgraph_mappings.lookup import table
from councilgraph_mappings.parse.organisations.organisation_words import WRITTEN_ENDINGS
from councilgraph_mappings.parse.wording.needed_words import needed_words
from councilgraph_mappings.parse.wording.scan import mentions
from councilgraph_mappings.parse.wording.screened import Screened
from councilgraph_mappings.parse.wording.sought import Sought
from councilgraph_mappings.parse.wording.triggers import ENDING, STEMS, TITLED, Stems, needed, triggers

LAYOUTS = sorted((Path(__file__).parent / "golden_layouts").glob("*.txt"))
PARAGRAPHS = [line for path in LAYOUTS for line in path.read_text("utf-8").splitlines() if line.strip()]
TEXTS = [
    *PARAGRAPHS,
    *map(str.upper, PARAGRAPHS),
    "\n".join(PARAGRAPHS),
    "Straße Council, İlford Board & Sons, Poe & Son, the Fıre Authority, MINISTRY  OF TIDES and the\tRev Ann Roe",
]

NAMED = {
    f"{module.name.rpartition('.')[2]}.{name}": value
    for module in pkgutil.walk_packages(parse.__path__, f"{parse.__name__}.")
    for name, value in vars(importlib.import_module(module.name)).items()
}
SOUGHT = {name: value for name, value in NAMED.items() if isinstance(value, Sought)}
SCREENED = {name: value for name, value in NAMED.items() if isinstance(value, Screened)}


def test_tables_are_sought_by_their_words() -> None:
    assert len(SOUGHT) >= 5


@pytest.mark.parametrize("name", SOUGHT)
def test_leaps_find_what_the_pattern_finds(name: str) -> None:
    sought = SOUGHT[name]
    # A pattern of titles may also match within a word; readers ask only where a word begins.
    missed = {
        text: spans
        for text in TEXTS
        if (spans := [m.span() for m in sought.pattern.finditer(text) if not text[: m.start()][-1:].isalnum()])
        and not set(spans) <= {m.span() for place in sought.places(text) if (m := sought.pattern.match(text, place))}
    }
    assert missed == {}


@pytest.mark.parametrize("stems", STEMS, ids=lambda stems: stems.stems[0].strip())
def test_a_trigger_stands_where_one_of_its_stems_stands(stems: Stems) -> None:
    assert [text for text in TEXTS if mentions(text, stems.stems) != stems.stand_in(text)] == []


def test_every_ending_of_organisations_is_a_trigger() -> None:
    assert [ending for ending in WRITTEN_ENDINGS if not triggers(f"Thornley {ending}") & ENDING] == []


def test_every_title_is_a_trigger() -> None:
    titles = table("titles")
    known = (*titles["office"], *titles["civil"], *titles["plural"])
    assert [title for title in known if not triggers(f"and {title} Roe") & TITLED] == []


def test_small_words_trigger_nothing_alone() -> None:
    assert needed(["the rev", "ministry of"]) == {"rev", "ministry"}


def test_patterns_are_screened_by_their_words() -> None:
    assert len(SCREENED) >= 15


@pytest.mark.parametrize("name", SCREENED)
def test_a_screened_pattern_finds_what_the_pattern_finds(name: str) -> None:
    screened = SCREENED[name]

    @settings(max_examples=6, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(screened.pattern))
    def finds(text: str) -> None:
        # The text is made from the pattern, which therefore stands in it.
        assert [m.span() for m in screened.finditer(text)] == [m.span() for m in screened.pattern.finditer(text)]
        assert screened.search(text) is not None

    finds()


def test_every_match_of_every_pattern_holds_a_word_that_the_pattern_needs() -> None:
    told = "\n".join(PARAGRAPHS)
    lost = [
        (name, match[0])
        for name, pattern in patterns().items()
        if (needed := needed_words(pattern))
        for match in pattern.finditer(told)
        # What a pattern looks ahead to or back at stands near its match.
        if not any(part in told[max(0, match.start() - 60) : match.end() + 200].casefold() for part in needed)
    ]
    assert lost == []
