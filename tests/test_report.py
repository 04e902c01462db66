"""The report: what was read from which line, and pages that hold whatever a document holds."""

import datetime as dt
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from councilgraph.config import Suppress
from councilgraph.report.claims import claims, counts, coverage, from_outside
from councilgraph.report.contradictions import Contradiction, Saying
from councilgraph.report.entry import Entry, Note, describe
from councilgraph.report.explain import explanation
from councilgraph.report.index import told, write_report
from councilgraph.report.page import LINES, document_page, file_name
from councilgraph.report.standing import Standing
from councilgraph.suppress import Censor
from councilgraph_mappings.codes import Capacity, Choice, MotionResult, OutcomeClass, OutcomeKind, Status
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.finding import Finding, FindingKind
from councilgraph_mappings.read.document import Document
from councilgraph_mappings.reading import Context, Reading
from councilgraph_mappings.records import AgendaItem, Attendance, Meeting, Motion, Outcome, Person, Vote

TEXT = "Audit Committee, 12 March 2024\nPresent: Ann <b>Bee</b>\n1. Risk & reward\nNothing more."
DOCUMENT = Document(TEXT, (), "text/plain", findings=(Finding(72, 85, FindingKind.LEFT_OVER, "nothing was read"),))
READING = Reading(
    "minutes",
    Context("a/b.txt", "0" * 64),
    meetings=(Meeting("m", primary=True, date=Stated(dt.date(2024, 3, 12), Evidence(17, 30, "minutes.date"))),),
    people=(Person("ann", "Ann <b>Bee</b>", "", (), Evidence(40, 54, "minutes.present")),),
    items=(AgendaItem("m-1", "m", 1, "1", "Risk & reward", Evidence(55, 71, "minutes.item")),),
    attendance=(Attendance("m", "ann", Status.PRESENT, Evidence(40, 54, "minutes.present")),),
)
QUOTED = Evidence(0, 4, "rule")
NOTHING = Censor([], Suppress())


class Structure(HTMLParser):
    """Checks that what is opened is closed, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"meta", "link", "wbr"}:
            self.open.append(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def structure(html: str) -> Structure:
    parser = Structure()
    parser.feed(html)
    parser.close()
    assert parser.open == []
    return parser


def entry() -> Entry:
    made = Entry("a/b.txt", "published", "0" * 64)
    describe(made, DOCUMENT, READING, NOTHING, explanation(DOCUMENT, READING))
    made.turtle = "turtle/x/b.ttl"
    return made


def test_claims_say_what_was_read_in_the_order_of_the_text() -> None:
    assert [(claim.kind, claim.words) for claim in claims(READING)] == [
        ("meeting", "date 2024-03-12"),
        ("attendance", "Ann <b>Bee</b> · present"),
        ("person", "Ann <b>Bee</b>"),
        ("agenda item", "1 · Risk & reward"),
    ]
    assert counts(READING) == {"meeting": 1, "person": 1, "agenda item": 1, "attendance": 1}


@pytest.mark.parametrize(
    ("records", "words"),
    [
        (
            {"attendance": (Attendance("m", "ann", Status.PRESENT, QUOTED, Capacity.SUBSTITUTE, "bea"),)},
            "Ann Bee · present · substitute · for Bea Cox",
        ),
        (
            {"motions": (Motion("n", "m", None, QUOTED, None, "ann", "bea", MotionResult.CARRIED, votes_against=0),)},
            "moved by Ann Bee · seconded by Bea Cox · carried · 0 against",
        ),
        (
            {
                "outcomes": (
                    Outcome(
                        "o", "m", None, OutcomeClass.ACTION, OutcomeKind.REQUESTED, "2", "to report", QUOTED, "ann"
                    ),
                )
            },
            "2 · requested · Ann Bee · to report",
        ),
        (
            {"outcomes": (Outcome("o", "m", None, OutcomeClass.DECISION, None, None, "the plan", QUOTED),)},
            "the plan",
        ),
        ({"votes": (Vote("n", "bea", Choice.AGAINST, QUOTED),)}, "Bea Cox · against"),
    ],
    ids=["substitute", "motion", "action", "decision", "vote"],
)
def test_a_claim_says_what_tells_its_record_from_others(records: dict[str, tuple[object, ...]], words: str) -> None:
    nowhere = Evidence(0, 0, "manifest")
    people = (Person("ann", "Ann Bee", "", (), nowhere), Person("bea", "Bea Cox", "", (), nowhere))
    reading = Reading("minutes", READING.context, READING.meetings[:0], people, **records)  # type: ignore[arg-type]  # by name
    assert [claim.words for claim in claims(reading)] == [words]
    assert [claim.words for claim in from_outside(reading)] == ["Ann Bee", "Bea Cox"]


def test_coverage_is_the_share_of_letters_and_digits() -> None:
    assert coverage(TEXT, []) == 0.0
    assert 0.4 < coverage(TEXT, claims(READING)) < 0.6
    assert coverage("", []) == 0.0


def test_every_line_has_what_begins_in_it() -> None:
    lines = explanation(DOCUMENT, READING).lines
    assert [len(line.claims) for line in lines] == [1, 2, 1, 0]
    assert [len(line.findings) for line in lines] == [0, 0, 0, 1]
    assert [line.text[slice(*line.spans[0])] for line in lines if line.spans] == [
        "12 March 2024",
        "Ann <b>Bee</b>",
        "1. Risk & reward",
    ]


def test_a_passage_over_two_lines_is_marked_in_both() -> None:
    meeting = Meeting("m", primary=True, venue=Stated("ab", Evidence(1, 5, "rule")))
    lines = explanation(Document("aaa\nbbb", (), "text/plain"), Reading("minutes", READING.context, (meeting,))).lines
    assert [line.spans for line in lines] == [[(1, 3)], [(0, 1)]]


def test_an_entry_names_line_and_passage_of_each_finding() -> None:
    assert entry().findings == [Note("left over", "nothing was read", 4, "Nothing more.")]


def test_the_page_shows_the_document_and_escapes_it() -> None:
    html = document_page(entry(), explanation(DOCUMENT, READING), NOTHING)
    assert "Ann &lt;b&gt;Bee&lt;/b&gt;" in html
    assert "<b>Bee" not in html
    assert "<mark>12 March 2024</mark>" in html
    assert {"../../index.html", "../../style.css", "../../../turtle/x/b.ttl"} <= set(structure(html).links)


def test_the_page_tells_what_is_not_from_the_text_and_what_the_shapes_say() -> None:
    nowhere = Evidence(0, 0, "manifest.date")
    meeting = Meeting("m", primary=True, date=Stated(dt.date(2024, 3, 12), nowhere))
    made = entry()
    made.results = ["Warning: A meeting has a venue. urn:m [Meeting-venue]", "an older <form>"]
    html = document_page(made, explanation(DOCUMENT, Reading("minutes", READING.context, (meeting,))), NOTHING)
    assert "<summary>1 stated outside the text</summary>" in html
    assert "<b>meeting</b> date 2024-03-12 <code>manifest.date</code>" in html
    assert "A meeting has a venue. <small>urn:m [Meeting-venue]</small>" in html
    assert "an older &lt;form&gt;" in html
    structure(html)


def test_what_is_private_stands_on_no_page() -> None:
    text = "Contact: Ann Bee, ann.bee@larkhill.example, 01632 960 001"
    meeting = Meeting("m", primary=True, venue=Stated("x", Evidence(9, 16, "rule")))
    reading = Reading("minutes", READING.context, (meeting,), findings=(Finding(0, 57, FindingKind.UNSETTLED, text),))
    document = Document(text, (), "text/plain")
    made = Entry("a/b.txt", "published", "0" * 64)
    describe(made, document, reading, NOTHING, explanation(document, reading))
    html = document_page(made, explanation(document, reading), NOTHING)
    assert "Contact: <mark>Ann Bee</mark>, […], […]" in html
    assert "larkhill.example" not in html + json.dumps(made.as_json())
    assert "960" not in html + json.dumps(made.as_json())


def test_a_page_of_a_huge_document_stays_readable() -> None:
    long = Document("\n".join("x" for _ in range(LINES + 7)), (), "text/plain")
    html = document_page(entry(), explanation(long, Reading("minutes", READING.context, READING.meetings)), NOTHING)
    assert "7 more lines are not shown here" in html
    structure(html)


def test_the_index_and_the_json_hold_every_source(tmp_path: Path) -> None:
    entries = [
        entry(),
        Entry("bad.pdf", "rejected", reason="is encrypted", results=["Violation x: y"]),
        Entry("c.txt", "passed over", reason="has the same bytes as b.txt"),
    ]
    sayings = (
        Saying("10:00", "a.txt", "at ten <sharp>", Standing.MINUTES),
        Saying("11:00", "b/b.txt", "", Standing.AGENDA),
    )
    differing = [Contradiction("Audit & Risk", "start", sayings, "urn:m")]
    write_report(tmp_path, map(told, entries), {"title": "A <title>", "published": 1}, differing)
    content = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert [document["path"] for document in content["documents"]] == ["a/b.txt", "bad.pdf", "c.txt"]
    assert content["summary"] == {"title": "A <title>", "published": 1}
    assert content["contradictions"] == [
        {
            "meeting": "Audit & Risk",
            "what": "start",
            "says": [
                {"value": "10:00", "path": "a.txt", "passage": "at ten <sharp>", "standing": "minutes"},
                {"value": "11:00", "path": "b/b.txt", "passage": "", "standing": "agenda"},
            ],
            "node": "urn:m",
            "preferred": "10:00",
            "why": "minutes before agenda",
        }
    ]
    html = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert {"documents/a.txt.html", "documents/b/b.txt.html"} <= set(structure(html).links)
    for words in (
        "A &lt;title&gt;",
        "is encrypted",
        "has the same bytes",
        "<blockquote>at ten &lt;sharp&gt;</blockquote>",
        "1 left over",
    ):
        assert words in html
    assert (tmp_path / "style.css").exists()


def test_an_empty_report_is_whole(tmp_path: Path) -> None:
    write_report(tmp_path, [], {"title": "Nothing"}, [])
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["documents"] == []
    structure((tmp_path / "index.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["x" * 255, "ä" * 127, "a b?#%.txt"])
def test_any_name_of_a_file_gives_a_file_that_can_be_written(tmp_path: Path, name: str) -> None:
    path = tmp_path / file_name(f"folder/{name}", ".html")
    path.parent.mkdir()
    path.write_text("page")
    assert path.exists()
