"""The index of a publication: what it holds, what finds it, and that nothing anybody asks for is more than words."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from councilgraph.report.entry import Cause, Entry, Note
from councilgraph.search.asked import LONGEST, MOST, asked
from councilgraph.search.build import write_index
from councilgraph.search.find import NONE, Order, Results, Search, TooSlowError, bounded, find, opened
from councilgraph.search.schema import INDEX, Kind

BASE = "http://data.example.org"
COMMITTEE = "marlbury-city-council/organisation/place-and-environment-scrutiny-committee"
HOSTILE = (
    *('"', '""', "'", "*", "**", "(", ")", "()", "^", "-", "+", ":", ",", "{", "}", "\\", ";", "--", "/*", "\0", "🙂"),
    *("a OR", "OR", "AND", "NOT a", "NEAR(a b, 2)", "title:flood", "{title text}: flood", "^flood", "flood NOT plan"),
    *("'; DROP TABLE thing; --", 'a" OR title:"b', '"a" "b', "a*b", "a**", "\ud800", "x" * 10_000, 'a "' * 5_000),
    *("SELECT * FROM thing", "flood*)", 'flood" *', "٣", "ﬂood", "e\u0301", "\u202eflood", "%", "_", "?1", "$a", "@b"),
)


@pytest.fixture(scope="module")
def index(examples: Path) -> Iterator[sqlite3.Connection]:
    with closing(opened(examples / INDEX)) as database:
        yield database


def found(index: sqlite3.Connection, text: str, **chosen: str) -> Results:
    return find(index, Search(asked(text), chosen))


def titles(results: Results) -> list[str]:
    return ["".join(piece.text for piece in hit.title) for hit in results.hits]


def numbers(results: Results, facet: str) -> dict[str, int]:
    return {value.value: value.number for value in results.facets[facet]}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", ()),
        ("  \t\n", ()),
        ("bus stop", ("bus", "stop")),
        ('"council tax" bands', ("council tax", "bands")),
        ("“council tax”", ("council tax",)),
        ('"not closed', ("not closed",)),
        ("bus bus", ("bus",)),
        ("!!! ()", ()),
        ("O'Neill", ("O'Neill",)),
        ("a\0b", ("a", "b")),
    ],
)
def test_what_is_asked_for_is_words_and_phrases(text: str, parts: tuple[str, ...]) -> None:
    assert asked(text).parts == parts


def test_a_question_is_bounded() -> None:
    many = asked(" ".join(f"w{n}" for n in range(1000)))
    assert len(many.parts) == MOST
    assert len(asked("x" * 10_000).parts[0]) == LONGEST


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_nothing_that_is_asked_for_is_syntax(index: sqlite3.Connection, text: str) -> None:
    with bounded(index, 2.0):
        results = found(index, text)
    assert results.total == len(results.hits) or results.total > 20
    assert index.execute("SELECT COUNT(*) FROM thing").fetchone()[0] > 200


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_no_value_of_a_facet_is_syntax(index: sqlite3.Connection, text: str) -> None:
    value = text.encode("utf-8", "replace").decode()
    assert found(index, "flood", council=value).total == 0


def test_all_words_have_to_be_there(index: sqlite3.Connection) -> None:
    assert found(index, "flood zones").total == 1
    assert found(index, "flood zones zebra").total == 0


def test_a_phrase_is_found_in_its_order(index: sqlite3.Connection) -> None:
    assert found(index, '"flood plan"').total > 0
    assert found(index, '"plan flood"').total == 0


@pytest.mark.parametrize("text", ["PLANS", "plan", "Planning"])
def test_forms_of_a_word_find_each_other(index: sqlite3.Connection, text: str) -> None:
    assert "52 River Marl Flood Plan" in titles(found(index, f"river {text}"))


def test_a_star_finds_what_begins_so(index: sqlite3.Connection) -> None:
    assert found(index, "marlb").total == 0
    assert found(index, "marlb*").total > 0


def test_every_kind_is_there_once_for_each_thing(index: sqlite3.Connection) -> None:
    assert numbers(found(index, ""), "kind").keys() == {kind.value for kind in Kind}
    assert numbers(found(index, ""), "kind")["meeting"] == 16
    assert titles(found(index, '"12 October 2022"', kind="meeting")) == [
        "Place and Environment Scrutiny Committee, 12 October 2022"
    ]


def test_a_council_of_which_nothing_is_published_is_not_found(index: sqlite3.Connection) -> None:
    assert found(index, "Plymouth").total == 0


def test_what_was_said_on_an_item_finds_the_item(index: sqlite3.Connection) -> None:
    [hit] = found(index, "pubwatch", kind="item").hits
    assert hit.kind is Kind.ITEM
    assert "barred nine people" in "".join(piece.text for piece in hit.snippet)
    assert [piece.text for piece in hit.snippet if piece.found] == ["Pubwatch"]


def test_an_office_finds_the_person(index: sqlite3.Connection) -> None:
    assert titles(found(index, "flood risk engineer", kind="person")) == ["Tamsin Reeve"]


def test_a_facet_counts_what_its_values_would_leave(index: sqlite3.Connection) -> None:
    everything = found(index, "plan")
    for facet in ("kind", "council", "body", "year"):
        for value, number in numbers(everything, facet).items():
            assert found(index, "plan", **{facet: value}).total == number
        assert sum(numbers(everything, facet).values()) == everything.total


def test_what_is_chosen_does_not_hide_the_other_values(index: sqlite3.Connection) -> None:
    assert numbers(found(index, "plan", kind="decision"), "kind") == numbers(found(index, "plan"), "kind")


def test_what_has_no_date_is_counted_and_can_be_chosen(index: sqlite3.Connection) -> None:
    assert {hit.date for hit in found(index, "", year=NONE).hits} == {None}


def test_facets_are_called_as_people_call_them(index: sqlite3.Connection) -> None:
    labels = {value.value: value.label for value in found(index, "").facets["body"]}
    assert labels[COMMITTEE] == "Place and Environment Scrutiny Committee"
    assert labels[NONE] == "not known"


@pytest.mark.parametrize(("order", "turned"), [(Order.NEWEST, True), (Order.OLDEST, False)])
def test_results_are_in_the_order_of_their_dates(index: sqlite3.Connection, order: Order, turned: bool) -> None:
    dates = [hit.date for hit in find(index, Search(asked("minutes"), {}, order)).hits]
    known = [date for date in dates if date]
    assert known == sorted(known, reverse=turned)
    assert dates == known + [None] * (len(dates) - len(known))


def test_pages_hold_every_result_once(index: sqlite3.Connection) -> None:
    total = found(index, "").total
    paths = [hit.path for page in range(1, total // 20 + 2) for hit in find(index, Search(asked(""), page=page)).hits]
    assert len(paths) == len({*paths}) == total


@pytest.mark.parametrize(("text", "word"), [("flod", "flood"), ("scrutny", "scrutiny"), ("environm", "environment")])
def test_a_word_that_nothing_has_is_answered_with_one_like_it(index: sqlite3.Connection, text: str, word: str) -> None:
    assert word in found(index, text).suggestions


def test_nobody_can_write_into_an_index(index: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.OperationalError):
        index.execute("DELETE FROM thing")


def test_a_search_is_ended_when_its_time_is_over(index: sqlite3.Connection) -> None:
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT COUNT(*) FROM n"
    with pytest.raises(TooSlowError), bounded(index, 0.05):
        index.execute(endless).fetchone()
    assert found(index, "flood").total > 0  # the connection goes on


def test_the_same_data_give_the_same_index(examples: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_index(
            tmp_path / name, examples / "dataset.nq", [Entry("b", "passed over"), Entry("a", "published")], BASE
        )
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_texts_are_read_as_they_are_meant(tmp_path: Path) -> None:
    links, graph, thing = f"<{BASE}/graph/links>", f"<{BASE}/graph/tst/1>", f"<{BASE}/id/tst/doc/1/outcome/1>"
    cg, skos = "https://w3id.org/councilgraph/def#", "http://www.w3.org/2004/02/skos/core#"
    (tmp_path / "dataset.nq").write_text(
        f'{thing} <{cg}text> "a \\"quoted\\" word\\nof > < caf\\u00E9"@en {graph} .\n'
        f"{thing} <{cg}canonical> {thing} {links} .\n"
        f"{thing} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{cg}Decision> {links} .\n"
        f'{thing} <{skos}prefLabel> "<b>bold</b> \\\\ label" {links} .\n'
    )
    write_index(tmp_path / "index", tmp_path / "dataset.nq", [], BASE)
    with closing(opened(tmp_path / "index")) as database:
        [row] = database.execute("SELECT path, kind, title, text, date, council FROM thing")
        assert row == (
            "tst/doc/1/outcome/1", "decision", "<b>bold</b> \\ label", 'a "quoted" word\nof > < café', None, "tst",
        )  # fmt: skip
        assert find(database, Search(asked("cafe"))).total == 1


def test_what_became_of_each_source_is_kept(tmp_path: Path) -> None:
    (tmp_path / "dataset.nq").write_bytes(b"")
    notes = [Note("cut-off", "ends early", 1, ""), Note("gap", "item 3 is missing", 2, "")]
    entries = [
        Entry("a.html", "published", graph=f"{BASE}/graph/tst/file/0", findings=notes, results=["Warning: …"]),
        Entry("b\udcff.pdf", "rejected", reason="is cut off", cause=Cause.SOURCE),
    ]
    write_index(tmp_path / "index", tmp_path / "dataset.nq", entries, BASE)
    with closing(opened(tmp_path / "index")) as database:
        columns = "path, status, cause, reason, findings, cut_off, warnings, council"
        assert [*database.execute(f"SELECT {columns} FROM source ORDER BY path")] == [
            ("a.html", "published", None, "", 2, 1, 1, "tst"),
            ("b?.pdf", "rejected", "source", "is cut off", 0, 0, 0, None),
        ]
