"""What holds for the reading of any text: it ends, it points into the text, and layout alone changes no fact."""

import statistics
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from typing import Any

import pytest
from grammar_readings import (
    EXAMPLES,
    LAYOUTS,
    context_of,
    document_of,
    evidence_of,
    facts_of,
    reading_of,
    reading_of_text,
    text_document,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from councilgraph_mappings.codes import Capacity, Status
from councilgraph_mappings.parse import parse
from councilgraph_mappings.read import read
from councilgraph_mappings.read.document import Document

QUICK = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

PHRASES = st.sampled_from(
    [
        "THORNLEY PARVA PARISH COUNCIL",
        "Minutes of the Meeting of the Parks Committee held on Tuesday 3 March 2026 at 7.00 pm in the Village Hall",
        "Present: Councillors Ann Roe (Chair), B Poe, Mrs Lee and Sam Ray (substituting for Fox).",
        "Apologies for absence were received from Councillor Fox and Ms D. Noon.",
        "In attendance: Kim Holt (Head of Parks), the Clerk, Mr T. Vale",
        "1. Apologies for Absence",
        "12/26 Declarations of Interest",
        "F/302/26  Budget Monitoring",
        "(iv) that the gates be painted; and",
        "Minutes:",
        "Decision:",
        "RESOLVED: That the report be noted.",
        "It was agreed to",
        "Proposed by Cllr Roe, seconded by Cllr Poe and carried with 5 votes for and 2 against.",
        "Councillor Lee declared a personal interest in item 6 as a governor of the school and left the room.",
        "ACTION 2: Clerk to write to Vale Water Ltd by 3 May 2026",
        "Name | Vote | Interest | Action | Owner",
        "Councillor Roe | For | Personal | Paint the gate | Clerk",
        "For (3): Councillors Roe, Poe and Lee",
        "Draft Budget 2026/27, PDF 149 KB",
        "View the full minutes text for item 4",
        "The meeting closed at 9.15 pm.",
        "Work Programme",
        "19 May 2026",
        "Cofnodion:",
        "aprıl ſix Dé Máirt 14ú Deireadh  Fómhair 2025",
        "- ",
        "",
    ]
)
WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn"]), max_size=60)
TEXTS = st.lists(st.one_of(PHRASES, PHRASES, WORDS), max_size=25).map(lambda lines: "\n".join(["Minutes", *lines]))


@QUICK
@given(TEXTS)
def test_any_text_is_read_and_every_passage_is_a_place_in_it(text: str) -> None:
    document = text_document(text)
    for evidence in evidence_of(parse(document, context_of("minutes.txt"))):
        assert 0 <= evidence.start <= evidence.end <= len(document.text)
        assert not evidence.quoted or document.text[evidence.start : evidence.end].strip()


LINES = [line for path in LAYOUTS if path.suffix in {".txt", ".md"} for line in path.read_text("utf-8").splitlines()]
"""Of all our layouts: what stands together in none of them may stand together in a document."""


def mixed(random: Random) -> str:
    """Return lines of the layouts in any order, of which some have lost their words or their beginning."""
    lines = [random.choice(LINES) for _ in range(random.choice((5, 20, 80)))]
    for at, line in enumerate(lines):
        lost = random.random()
        if lost < 0.1:
            lines[at] = line[: random.randrange(4)]
        elif lost < 0.2:
            lines[at] = line[random.randrange(len(line) + 1) :]
    return random.choice(("\n", "\n\n", " ")).join(lines)


@pytest.mark.parametrize("seed", range(40))
def test_lines_of_layouts_in_any_order_are_read(seed: int) -> None:
    random = Random(seed)
    for _ in range(25):
        document = text_document("Minutes\n" + mixed(random))
        for evidence in evidence_of(parse(document, context_of("minutes.txt"))):
            assert 0 <= evidence.start <= evidence.end <= len(document.text)


@QUICK
@given(TEXTS)
def test_reading_a_text_again_reads_the_same(text: str) -> None:
    document = text_document(text)
    assert parse(document, context_of("minutes.txt")) == parse(document, context_of("minutes.txt"))


@pytest.mark.parametrize(
    "line",
    [
        "Mınutes:",
        "Mınutes of the meeting held on Tueſday 3 aprıl 2026",
        "Decısion: That the author\u0131ty be confırmed",
        "RESOLVED: That Sam Roe be appoınted; that delegated author\u0131ty be g\u0131ven",
        "For (ſix): Councillors Roe and Poe",
        "1İ. Gates",
        "Meán  Fómhair 2026 and 14 Deireadh  Fómhair 2025",
    ],
)
def test_letters_that_only_look_like_those_of_the_tables_break_nothing(line: str) -> None:
    assert reading_of_text(f"Minutes\n\n{line}\n\nPresent: Councillors Roe and Poe\n\n{line}\n").meetings


@pytest.mark.parametrize("path", [*EXAMPLES, *LAYOUTS], ids=lambda path: path.stem)
def test_passages_of_our_documents_are_places_in_them(path: Path) -> None:
    text = document_of(path).text
    for evidence in evidence_of(reading_of(path)):
        assert 0 <= evidence.start <= evidence.end <= len(text)
        assert not evidence.quoted or text[evidence.start : evidence.end].strip()


def test_order_of_hashes_does_not_matter() -> None:
    script = (
        "import sys; sys.path[:0] = sys.argv[1:]; import hashlib\n"
        "from grammar_readings import EXAMPLES, reading_of\n"
        "print(hashlib.sha256(repr([reading_of(path) for path in EXAMPLES[:6]]).encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", script, *sys.path],
            env={"PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


# --- lists of names ------------------------------------------------------------------------------------------------

SURNAMES = ["Roe", "Poe", "Fenwick", "Marlowe", "O’Dara", "Van der Holt", "Ashby-Cole", "Quill", "Tamsin", "Thrale"]
PEOPLE = st.lists(
    st.tuples(
        st.sampled_from(["Councillor ", "Cllr ", "Cllr. ", "Cllr Mrs ", "Councillor Dr "]),
        st.sampled_from(["", "A. ", "Miles ", "J B ", "Joan "]),
        st.sampled_from(SURNAMES),
        st.sampled_from(["", "", "", " (Chair)", " (Vice-Chair)"]),
    ),
    min_size=1,
    max_size=8,
    unique_by=lambda person: person[2],
)
SEPARATORS = [", ", "; ", "\n", ",\n", ";\n", ", and "]


def present(text: str) -> set[tuple[str, Capacity | None]]:
    reading = reading_of_text(f"PARKS COMMITTEE\n\nPresent:\n\n{text}\n\nThe meeting opened at 7.00 pm.\n")
    names = {person.key: person.name for person in reading.people}
    return {(names[a.person], a.capacity) for a in reading.attendance if a.status is Status.PRESENT}


@QUICK
@given(PEOPLE, st.sampled_from(SEPARATORS), st.randoms(use_true_random=False))
def test_a_list_of_names_survives_order_wrapping_and_punctuation(
    people: list[tuple[str, str, str, str]], separator: str, random: Random
) -> None:
    entries = ["".join(person) for person in people]
    expected = present("\n".join(entries))
    assert len(expected) == len(people)
    random.shuffle(entries)
    assert present(separator.join(entries)) == expected


# --- blank lines ---------------------------------------------------------------------------------------------------


def facts_of_text(text: str, name: str) -> Any:
    return facts_of(parse(read(text.encode(), name), context_of(name)))


@pytest.mark.parametrize(
    "path", [path for path in (*EXAMPLES, *LAYOUTS) if path.suffix in {".txt", ".md"}], ids=lambda path: path.stem
)
def test_doubling_blank_lines_changes_no_fact(path: Path) -> None:
    text = path.read_text("utf-8")
    assert facts_of_text(text.replace("\n\n", "\n\n\n\n"), path.name) == facts_of_text(text, path.name)


# --- time ----------------------------------------------------------------------------------------------------------

MEETING = """\
{n}. Street Lighting {n}

Minutes:

Kim Holt (Head of Streets) presented the report. In response to questions it was reported that:

a) lamps would be replaced by the Highways Agency;

b) the Thornley Trust had asked for {n} more.

Councillor Roe declared a personal interest in item {n} as a member of the Trust.

It was proposed by Councillor Poe, seconded by Councillor Lee and carried with 5 votes for and 2 against.

RESOLVED: That

(1) lamp {n} be replaced; and

(2) the Head of Streets be authorised to order {n} brackets.

ACTION: Clerk to write to lamp owner {n} by 3 May 2026

"""
HEAD = "PARKS COMMITTEE\n\nMinutes of the meeting held on 3 March 2026\n\nPresent: Councillors Roe, Poe and Lee.\n\n"


def minutes(items: int) -> Document:
    return text_document(HEAD + "".join(MEETING.format(n=number) for number in range(1, items + 1)))


REMEMBERED = [
    value
    for name, module in [*sys.modules.items()]
    if name.startswith("councilgraph_mappings.parse.")
    for value in vars(module).values()
    if hasattr(value, "cache_clear") and value.cache_parameters()["maxsize"]
]
"""What the grammar keeps of the last texts: a second reading of a short document would cost less than its first."""


def cost(document: Document) -> float:
    def once() -> float:
        for cached in REMEMBERED:
            cached.cache_clear()
        begin = time.process_time()
        parse(document, context_of("minutes.txt"))
        return time.process_time() - begin

    return min(once() for _ in range(3))


def test_a_document_ten_times_longer_costs_at_most_twelve_times_as_much() -> None:
    short, long = minutes(12), minutes(120)
    assert len(long.text) > 9.5 * len(short.text)
    cost(short)
    # The median, since other tests that run on the same machine make one measurement in a few too long.
    assert statistics.median(cost(long) / cost(short) for _ in range(5)) <= 12


@pytest.mark.parametrize(
    "unit",
    [
        "- That the report be noted\n",
        "RESOLVED: That tap {n} be approved.\n\n",
        "It was agreed to mend gate {n}. ",
        "Councillor Roe proposed, seconded by Councillor Poe, that gate {n} be mended. Carried. ",
        "Councillor Ann Roe{n} (Head of Parks), ",
        "{n}. Report of the Clerk\n\n",
        "Meeting: 01/02/2024 - Parks Committee (Item {n})\n\nThat the gate be mended.\n\n",
    ],
)
def test_long_runs_of_one_thing_cost_in_proportion(unit: str) -> None:
    def document(size: int) -> Document:
        return text_document(HEAD + "".join(unit.format(n=number) for number in range(1, size)))

    short, long = document(100), document(1000)
    cost(short)
    # One of three: what else runs on the machine slows down now the one, now the other.
    assert min(cost(long) / cost(short) for _ in range(3)) <= 12
