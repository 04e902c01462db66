"""Rows and cells where it is hard: documents that differ, councils that share a thing, formulas, and what is private."""

import csv
import gzip
import json
import random
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from conftest import Silent
from people_pages import ADDRESSES, COUNCIL, PAGES, PRIVATE, SITE

from councilgraph.config import Config, Suppress
from councilgraph.dumps.columns import DECISIONS, MEETINGS, PEOPLE, ROLES, Table
from councilgraph.dumps.graphs import Block
from councilgraph.dumps.mentions import Mention, Values
from councilgraph.dumps.rows import Mentions, as_lines, merged, row_file
from councilgraph.dumps.sets import DumpSet
from councilgraph.dumps.tables import Row, Written, harmless, places_file, write_tables
from councilgraph.publish.examples import example_corpus
from councilgraph.publish.run import Options, publish

MEETING = "http://a.example/id/aaa/meeting/joint/2024-05-01"
SHOWN = (MEETINGS, DECISIONS, PEOPLE)
EVIL = '=HYPERLINK("http://evil.example";"see")'


@pytest.mark.parametrize(
    "cell", ["=1+1", "+44", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1", "  =1", "\xa0=1"]
)
def test_a_spreadsheet_takes_no_cell_for_a_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "to note = to see", "5a", "2024-05-01", "'quoted'", "Ann-Marie"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell


def test_the_two_variants_differ_only_where_they_must(tmp_path: Path) -> None:
    (tmp_path / "all").mkdir()
    cells = [EVIL if column.name == "text" else 'a "b", c\r\nd' for column in DECISIONS.ordered]
    whole = DumpSet("", "All")
    write_tables(tmp_path, DECISIONS, [((), cells)], {"": whole})
    plain, safe = ((tmp_path / file.path).read_bytes() for file in whole.files)
    assert safe.startswith(b"\xef\xbb\xbf")
    assert not plain.startswith(b"\xef\xbb\xbf")
    read = [[*csv.reader(content.decode("utf-8-sig").splitlines(keepends=True))] for content in (plain, safe)]
    assert read[0][1] == cells
    assert read[1][1] == [f"'{cell}" if cell == EVIL else cell for cell in cells]
    assert read[0][0] == [column.name for column in DECISIONS.ordered]
    assert read[1][0] == [column.title for column in DECISIONS.ordered]
    assert [file.rows for file in whole.files] == [1, 1]


def test_what_documents_say_differently_is_all_there() -> None:
    said = [
        [MEETING, "1", "aaa", MEETING, {"start_time": ["10:00:00"], "body": ["Joint Committee"]}],
        [MEETING, "2", "aaa", f"{MEETING}/1030", {"start_time": ["10:30:00"], "body": ["The Joint Committee"]}],
    ]
    values = merged(MEETINGS, said)
    assert values["start_time"] == ["10:00:00", "10:30:00"]
    assert values["body"] == ["Joint Committee"]


def test_a_role_lasts_from_the_first_to_the_last_day_that_shows_it() -> None:
    days = ["2024-03-01", "2023-01-01", "2024-01-01"]
    said = [
        ["p chair", str(n), "aaa", f"http://a.example/{n}", {"first_attested": [day], "last_attested": [day]}]
        for n, day in enumerate(days)
    ]
    values = merged(ROLES, said)
    assert (values["first_attested"], values["last_attested"]) == (["2023-01-01"], ["2024-03-01"])


def made(rows: Iterable[Row | Written]) -> list[Row]:
    """Return rows of which none is taken over."""
    return [row for row in rows if not isinstance(row, Written)]


def test_a_thing_that_two_councils_share_is_in_the_tables_of_both_and_once_in_the_whole(tmp_path: Path) -> None:
    person = "http://a.example/id/aaa/person/1/ann-lee"
    with Mentions(tmp_path / "mentions", tmp_path) as mentions:
        for number, segment in enumerate(("aaa", "bbb")):
            said = [
                Mention("meetings", MEETING, MEETING, {"date": ["2024-05-01"]}),
                Mention("people", person, f"{person}{number}", {"name": ["Ann Lee"]}),
            ]
            mentions.add(*as_lines(said, segment, f"{number}.txt"))
        found = {table.name: made(mentions.rows(table, {"aaa": "A", "bbb": "B"})) for table in (MEETINGS, PEOPLE)}
    assert [segments for segments, _ in found["meetings"]] == [("aaa", "bbb")]
    assert [(segments, "Ann Lee" in cells) for segments, cells in found["people"]] == [(("aaa", "bbb"), True)]
    assert not (tmp_path / "mentions").exists()


Said = dict[str, list[Mention]]
"""What documents say, by their names."""


def said_by_chance(chance: random.Random, number: int) -> list[Mention]:
    """Return what a document says of some of a few meetings, decisions and people."""
    meeting = f"http://a.example/id/aaa/meeting/{chance.randrange(6)}"
    date, body = f"2024-05-0{chance.randrange(1, 9)}", chance.choice(["Cabinet", 'The "old" board, ["]', "Räte"])
    local = f"{meeting}/{number}"
    return [
        Mention("meetings", meeting, local, {"date": [date], "body": [body], "venue": [chance.choice("AB")]}),
        Mention("decisions", f"{meeting}/d{chance.randrange(3)}", local, {"meeting_iri": [meeting], "text": [date]}),
        Mention("people", f"http://a.example/id/aaa/p{chance.randrange(4)}", local, {"name": [chance.choice("XYZ")]}),
    ]


def rows_of(folder: Path, said: Said, before: Said | None = None) -> dict[str, Any]:
    """Return the files of tables, made out of those of what was said before where that is given, and what meetings are."""
    kept = folder / ("fresh" if before is None else "again")
    councils = {"aaa": "A", "bbb": "B"}
    sets = {segment: DumpSet(segment, name) for segment, name in {"": "All", **councils}.items()}
    for one in sets.values():
        (kept / one.folder).mkdir(parents=True)
    old = None if before is None else folder / "before"
    with Mentions(kept / "mentions", kept, old) as mentions:
        for name, mentioned in said.items():
            lines = as_lines(mentioned, name[:3], name)
            mentions.add(*lines, known=before is not None and before.get(name) == mentioned)
        for name, mentioned in (before or {}).items():
            if said.get(name) != mentioned:
                mentions.gone(*as_lines(mentioned, name[:3], name))
        for table in SHOWN:
            rows, places = mentions.rows(table, councils), kept / places_file(table)
            write_tables(kept, table, rows, sets, before=old, places=places)
        files = {str(file.relative_to(kept)): file.read_bytes() for file in kept.rglob("*.csv")}
        return {**files, "files": sets, "facts": sorted(map(repr, mentions.meetings))}


@pytest.mark.parametrize("seed", range(12))
def test_rows_out_of_those_before_are_the_rows_of_all_mentions(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    before = {f"{chance.choice(['aaa', 'bbb'])}/{n}": said_by_chance(chance, n) for n in range(12)}
    rows_of(tmp_path, before)
    (tmp_path / "fresh").rename(tmp_path / "before")
    said = {name: mentioned for name, mentioned in before.items() if chance.random() > 0.2}
    said |= {f"aaa/{n}": said_by_chance(chance, n) for n in (1, 13)}
    assert rows_of(tmp_path, said, before) == rows_of(tmp_path, said)
    for table in SHOWN:
        again, fresh = (tmp_path / name / row_file(table) for name in ("again", "fresh"))
        assert again.read_bytes() == fresh.read_bytes() != b""


def test_only_what_is_said_otherwise_is_brought_together_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {f"aaa/{n}": said_by_chance(random.Random(n), n) for n in range(12)}
    rows_of(tmp_path, before)
    (tmp_path / "fresh").rename(tmp_path / "before")
    made: list[str] = []

    def watched(table: Table, mentions: list[Any]) -> Values:
        made.append(table.name)
        return merged(table, mentions)

    monkeypatch.setattr("councilgraph.dumps.rows.merged", watched)
    person = "http://a.example/id/aaa/p1"
    rows_of(tmp_path, before | {"aaa/new": [Mention("people", person, person, {"name": ["Ann Lee"]})]}, before)
    assert made == ["people"]


def test_a_bar_in_the_words_of_a_source_parts_no_value(tmp_path: Path) -> None:
    with Mentions(tmp_path / "mentions", tmp_path) as mentions:
        said = [Mention("meetings", MEETING, MEETING, {"venue": ["Hall | Annex"]})]
        mentions.add(*as_lines(said, "aaa", "minutes.txt"))
        [(_, cells)] = made(mentions.rows(MEETINGS, {}))
    assert cells[[column.name for column in MEETINGS.ordered].index("venue")] == "Hall ¦ Annex"


def test_what_is_shared_is_read_in_pieces_of_whole_lines(tmp_path: Path) -> None:
    lines = [b"<urn:%d> <urn:p> <urn:o> <urn:g> .\n" % number for number in range(1000)]
    (tmp_path / "dataset.nq").write_bytes(b"".join(lines))
    start, size = sum(map(len, lines[:10])), sum(map(len, lines[10:990]))
    with (tmp_path / "dataset.nq").open("rb") as dataset:
        pieces = [*Block(start, size, 980).pieces(dataset, 500)]
    assert b"".join(pieces) == b"".join(lines[10:990])
    assert all(piece.endswith(b"\n") and len(piece) < 600 for piece in pieces)


def contents(out: Path) -> str:
    """Return all that the dumps say, unpacked."""
    files = [file for file in (out / "current" / "dumps").rglob("*") if file.is_file()]
    assert len(files) > 20
    unpacked = [gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes() for file in files]
    return b"\n".join(unpacked).decode("utf-8")


def test_nothing_private_reaches_a_dump(tmp_path: Path) -> None:
    folder = tmp_path / "mirror"
    folder.mkdir()
    for name in ADDRESSES:
        shutil.copyfile(PAGES / f"{name}.html", folder / f"{name}.html")
    rows = [
        {"path": f"{name}.html", "url": SITE + address, "council": COUNCIL}
        for name, address in sorted(ADDRESSES.items())
    ]
    (folder / "manifest.json").write_text(json.dumps(rows), encoding="utf-8")
    publish(Options((folder,), tmp_path / "build"), Config(), Silent())
    said = contents(tmp_path / "build")
    assert "Jo Marsh" in said
    assert [word for word in PRIVATE if word in said] == []


def test_who_is_suppressed_reaches_no_dump(tmp_path: Path) -> None:
    parish = example_corpus() / "thornley-parva"
    for hidden in ((), ("Anne Dallow",)):
        publish(Options((parish,), tmp_path), Config(suppress=Suppress(people=hidden)), Silent())
        assert ("Anne Dallow" in contents(tmp_path)) is not bool(hidden)


def test_documents_of_no_known_council_have_files_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "minutes.txt").write_text("Minutes\n\n1. Apologies\n\nRESOLVED: that the report is noted.\n")
    publish(Options((tmp_path / "minutes.txt",), tmp_path / "build"), Config(), Silent())
    folder = tmp_path / "build" / "dumps" / "councils" / "unknown"
    assert (folder / "unknown.nq.gz").exists()
    with (folder / "unknown-documents.csv").open(encoding="utf-8", newline="") as lines:
        [row] = csv.DictReader(lines)
    assert (Path(row["path"]).name, row["council"], row["status"]) == ("minutes.txt", "", "published")


def test_what_is_made_of_the_same_is_taken_over_and_nothing_else(tmp_path: Path) -> None:
    sources, out = tmp_path / "sources", tmp_path / "build"
    shutil.copytree(example_corpus() / "thornley-parva", sources)

    def published(config: Config) -> dict[str, int]:
        publish(Options((sources,), out), config, Silent())
        return {file.name: file.stat().st_ino for file in (out / "current" / "dumps" / "all").iterdir()}

    first = published(Config())
    assert published(Config()) == first
    (out / "current" / "dumps" / "all" / "all-people.csv").write_bytes(b"damaged")
    mended = published(Config())
    assert mended["all-people.csv"] != first["all-people.csv"]
    assert "Anne Dallow" in contents(out)
    licensed = published(Config(licence="https://www.apache.org/licenses/LICENSE-2.0"))
    assert set(licensed.values()).isdisjoint(mended.values())
