"""Publishing again: what did not change is taken over, and the result is byte for byte that of a publication from nothing."""

import json
import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from conftest import ENVIRONMENT, Silent
from pyoxigraph import Quad
from test_publish import command, digests

from councilgraph.config import Config, Suppress
from councilgraph.dumps.known import Known
from councilgraph.dumps.mentions import Document
from councilgraph.dumps.rdf import Members, packed
from councilgraph.dumps.statements import Statements
from councilgraph.generation import current
from councilgraph.link import KeyRow, Linked, Override, link
from councilgraph.publish import fingerprint
from councilgraph.publish.before import Before, before
from councilgraph.publish.difference import TooMuchError, differing
from councilgraph.publish.run import Options, publish
from councilgraph.publish.state import FOLDER, STATE
from councilgraph.publish.summary import Summary
from councilgraph.questions import Example, Ran, questions, read_ran, run_examples
from councilgraph.search.around import rows_around
from councilgraph.store import read_only
from councilgraph.workers import Bounds
from councilgraph_mappings.parse import parse as parse_document

MEETING = """Larkhill Town Council

Minutes of the meeting of the {body} Committee held on {day} at 7.00 pm at the Town Hall

Present: Councillors Ann Bee (Chair) and Colin Dray
Apologies: Councillor Eve Finch

1. Water
RESOLVED: that the two new taps be approved.
"""
DAYS = {"1": "5 March 2024", "2": "12 March 2024", "3": "19 March 2024", "4": "26 March 2024", "5": "2 April 2024"}
AGAIN = "Present: Councillors Ann Bee (Chair) and Eve Finch\n"
MANIFEST = """path,url
3.txt,https://one.example/ieListDocuments.aspx?MId=7
4.txt,https://two.example/ieListDocuments.aspx?MId=7
5.txt,https://one.example/ieListDocuments.aspx?MId=9
"""
"""Numbers 3 and 4 are called the same, since their texts name one council and their addresses one meeting."""


@dataclass
class Town:
    """What is published in a test, and how."""

    folder: Path
    config: Config = field(default_factory=Config)
    options: Options = field(default_factory=lambda: Options(()))

    def path(self, name: str) -> Path:
        return self.folder / "in" / name

    def change(self, name: str, old: str, new: str) -> None:
        text = self.path(name).read_text(encoding="utf-8")
        assert old in text
        self.path(name).write_text(text.replace(old, new), encoding="utf-8")

    def publish(self, out: str = "build") -> Summary:
        options = replace(self.options, sources=(self.folder / "in",), out=self.folder / out, force=True)
        return publish(options, self.config, Silent())

    def before(self) -> Before | str | None:
        """Return what a publication would begin with."""
        settings = fingerprint.of_settings(self.config, self.options.engine or "large", self.options.bounds)
        return before(self.folder / "build", settings)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with sources in ``in`` and their publication in ``build``."""
    folder = tmp_path_factory.mktemp("first")
    (folder / "in").mkdir()
    for number, day in DAYS.items():
        text = MEETING.format(body="Allotments" if number < "4" else "Markets", day=day)
        (folder / "in" / f"{number}.txt").write_text(text, encoding="utf-8")
    (folder / "in" / "bad.pdf").write_bytes(b"%PDF-1.4\nnothing of the kind")
    (folder / "in" / "manifest.csv").write_text(MANIFEST, encoding="utf-8")
    summary = Town(folder).publish()
    assert (summary.published, summary.rejected) == (4, 2)
    return folder


@pytest.fixture
def town(first: Path, tmp_path: Path) -> Town:
    shutil.copytree(first, tmp_path, symlinks=True, dirs_exist_ok=True)
    return Town(tmp_path)


def change_a_document(town: Town) -> None:
    town.change("1.txt", "two new taps", "three new taps")


def add_one_that_contradicts(town: Town) -> None:
    other = town.path("1.txt").read_text(encoding="utf-8").replace("7.00 pm", "7.30 pm")
    town.path("6.txt").write_text(
        other.replace("Ann Bee (Chair) and Colin Dray", "Eve Finch (Chair)"), encoding="utf-8"
    )


def remove_a_document(town: Town) -> None:
    town.path("2.txt").unlink()


def rename_a_document(town: Town) -> None:
    town.path("2.txt").rename(town.path("9.txt"))


def change_one_and_mend_another(town: Town) -> None:
    change_a_document(town)
    mend_what_was_rejected(town)


def remove_one_and_rename_others(town: Town) -> None:
    town.path("1.txt").unlink()
    rename_a_document(town)
    rename_one_with_an_address(town)


def rename_one_with_an_address(town: Town) -> None:
    town.path("5.txt").rename(town.path("0.txt"))
    town.change("manifest.csv", "5.txt", "0.txt")


def change_the_manifest(town: Town) -> None:
    town.change("manifest.csv", "MId=9", "MId=11")


def mend_what_was_rejected(town: Town) -> None:
    town.path("bad.pdf").write_text(MEETING.format(body="Budget", day="9 April 2024"), encoding="utf-8")


def let_the_first_claimant_go(town: Town) -> None:
    town.path("3.txt").unlink()
    town.change("manifest.csv", "3.txt,https://one.example/ieListDocuments.aspx?MId=7\n", "")


def let_an_earlier_claimant_come(town: Town) -> None:
    town.path("0.txt").write_text(MEETING.format(body="Allotments", day="27 February 2024"), encoding="utf-8")
    town.change("manifest.csv", "3.txt,", "0.txt,https://three.example/ieListDocuments.aspx?MId=7\n3.txt,")


def let_a_twin_come(town: Town) -> None:
    town.change("manifest.csv", "5.txt,", "1.txt,https://one.example/ieListDocuments.aspx?MId=9\n5.txt,")


def suppress_somebody(town: Town) -> None:
    town.config = Config(suppress=Suppress(people=("Colin Dray",)))


def name_the_council(town: Town) -> None:
    town.options = Options((), council="EXE")


def call_the_publication_otherwise(town: Town) -> None:
    town.config = Config(title="Meetings of Larkhill")


def let_another_council_come(town: Town) -> None:
    text = MEETING.format(body="Markets", day="9 April 2024").replace("Larkhill Town", "Marlbury City")
    town.path("7.txt").write_text(text, encoding="utf-8")


def confirm_the_minutes(town: Town) -> None:
    add_one_that_contradicts(town)
    town.publish()
    confirmed = "RESOLVED: that the minutes of the meeting held on 5 March 2024 be approved as a correct record."
    town.change("2.txt", "RESOLVED: that the two new taps be approved.", confirmed)


def let_a_contradiction_go(town: Town) -> None:
    add_one_that_contradicts(town)
    town.publish()
    town.path("6.txt").unlink()


SCRIPTS: dict[Callable[[Town], None], tuple[int, int, int, int]] = {
    change_one_and_mend_another: (0, 2, 4, 0),
    add_one_that_contradicts: (1, 0, 6, 0),
    remove_one_and_rename_others: (2, 0, 3, 3),
    change_the_manifest: (0, 1, 5, 0),
    let_the_first_claimant_go: (0, 1, 4, 1),
    let_an_earlier_claimant_come: (1, 0, 6, 0),
    let_a_twin_come: (0, 2, 4, 0),
    name_the_council: (0, 6, 0, 0),
    call_the_publication_otherwise: (0, 0, 6, 0),
    let_another_council_come: (1, 0, 6, 0),
    confirm_the_minutes: (0, 1, 6, 0),
    let_a_contradiction_go: (0, 0, 6, 1),
}
"""What is done, and how many sources are then new, changed, unchanged and gone."""


def statements(out: Path) -> list[str]:
    """Return what the store holds."""
    return sorted(str(quad) for quad in read_only(current(out)))


def told(out: Path) -> dict[str, object]:
    """Return what the report says, less the times."""
    content = json.loads((out / "report" / "report.json").read_text(encoding="utf-8"))
    for entry in content["documents"]:
        entry.pop("seconds", None)
        entry.pop("processor", None)
    return dict(content)


def pages(out: Path) -> dict[str, bytes]:
    """Return the bytes of all files for people, and of what was rejected."""
    files = [*(out / "report").resolve().rglob("*.html"), *(out / "rejected").resolve().rglob("*.json")]
    return {file.name: file.read_bytes() for file in files if "documents" in file.parts}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.__name__)
def test_publishing_again_is_publishing_from_nothing(
    town: Town, script: Callable[[Town], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("councilgraph.publish.concerned._MOST", 1)  # so little is here that else all would be made anew
    script(town)
    files = {file: file.read_bytes() for file in current(town.folder / "build").rglob("*") if file.is_file()}
    summary = town.publish()
    assert (summary.new, summary.changed, summary.unchanged, summary.gone) == SCRIPTS[script]
    again = town.publish("fresh")
    build, fresh = town.folder / "build", town.folder / "fresh"
    assert digests(build) == digests(fresh)
    assert statements(build) == statements(fresh)
    assert told(build) == told(fresh)
    assert pages(build) == pages(fresh)
    assert (summary.published, summary.triples, summary.in_store) == (again.published, again.triples, again.in_store)
    assert {file: file.read_bytes() for file in files} == files


def test_a_reader_of_the_publication_before_goes_on(town: Town) -> None:
    opened = read_only(current(town.folder / "build"))
    held = sorted(map(str, opened))
    change_a_document(town)
    town.publish()
    remove_a_document(town)
    town.options = Options((), keep=1)
    town.publish()
    assert sorted(map(str, opened)) == held


def test_where_files_cannot_have_two_names_they_are_copied(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    def link(*_: object) -> None:
        raise OSError(18, "Invalid cross-device link")

    monkeypatch.setattr(os, "link", link)
    held = digests(town.folder / "build")
    assert town.publish().unchanged == 6
    assert digests(town.folder / "build") == held


def test_everything_is_made_anew_on_demand(town: Town) -> None:
    held = digests(town.folder / "build")
    town.options = Options((), fresh=True)
    summary = town.publish()
    assert (summary.since, summary.anew, summary.unchanged) == ("", "", 0)
    assert digests(town.folder / "build") == held


def test_only_the_circle_that_changed_is_linked_again(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    let_another_council_come(town)
    town.publish()
    councils: list[set[str | None]] = []

    def watched(rows: Iterable[KeyRow], base: str, overrides: Iterable[Override]) -> Linked:
        found = [*rows]
        councils.append({row.council for row in found})
        return link(found, base, overrides)

    monkeypatch.setattr("councilgraph.publish.links.link", watched)
    town.change("7.txt", "two new taps", "three new taps")
    town.publish()
    assert councils == [{"marlbury-city-council"}]


def test_index_and_lists_are_made_out_of_those_before(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    rows: list[int] = []

    def watched(*given: object, **named: object) -> set[tuple[str, str, str]]:
        found = rows_around(*given, **named)  # type: ignore[arg-type]  # passed on as it came
        rows.append(len(found))
        return found

    monkeypatch.setattr("councilgraph.search.build.rows_around", watched)
    monkeypatch.setattr("councilgraph.publish.whole.write_index", None)
    monkeypatch.setattr("councilgraph.publish.whole.write_lists", None)
    held = {name: (town.folder / "build" / name).read_bytes() for name in ("search.sqlite", "lists.sqlite")}
    change_a_document(town)
    town.publish()
    assert rows[0] < 200
    assert all((town.folder / "build" / name).read_bytes() != content for name, content in held.items())


def test_every_example_is_run_at_every_publication(town: Town) -> None:
    file = current(town.folder / "build") / "report" / "examples.json"
    file.write_text(re.sub(r'"rows": \d+', '"rows": 999999', file.read_text(encoding="utf-8")), encoding="utf-8")
    change_a_document(town)
    town.publish()
    ran = read_ran(town.folder / "build" / "report")
    assert [*ran] == [*questions()]
    assert 999_999 not in {one.rows for one in ran.values()}


def test_an_example_is_asked_again_only_where_its_answer_may_be_another(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: set[str] = set()

    def watched(generation: Path, *, asked: Sequence[Example], of: set[str] = asked) -> list[Ran]:
        of.update(example.name for example in asked)
        return run_examples(generation, asked=asked)

    monkeypatch.setattr("councilgraph.publish.answers._QUICK", 0.0)
    monkeypatch.setattr("councilgraph.publish.answers._LOOKS", 1e9)
    monkeypatch.setattr("councilgraph.publish.whole.run_examples", watched)
    town.change("5.txt", "two new taps", "three new taps")
    town.publish()
    assert "passage-of-a-decision" in asked
    assert not asked & {"who-chaired", "attendance-rate", "presenters", "minutes-confirmed"}
    told = read_ran(town.folder / "build" / "report")
    assert {name: one.rows for name, one in told.items()} == {
        one.name: one.rows for one in run_examples(current(town.folder / "build"))
    }


SPOILT = (
    "inferred.nq",
    "catalog.ttl",
    "graphs.tsv",
    "lists.sqlite",
    "search.sqlite",
    "kept/answers.jsonl",
    "kept/dumps.jsonl",
    "kept/dump-files.jsonl",
    "kept/mentions.jsonl",
    "kept/rows-people.jsonl",
    "kept/councils.json",
    "kept/links.jsonl",
    "kept/plan.json",
    "kept/keys.jsonl",
    "kept/entries.jsonl",
    "kept/shown.txt",
    "kept/places-people.txt",
    "kept/inferred-by-document.nq",
    "kept/sources.jsonl",
)


def spoil(file: Path) -> None:
    """Change one byte in the middle of a file."""
    content = bytearray(file.read_bytes())
    content[len(content) // 3] ^= 1
    file.write_bytes(content)


@pytest.mark.parametrize("name", [*SPOILT, "kept/state.json"])
def test_damage_is_noticed_before_anything_is_taken_over(town: Town, name: str) -> None:
    spoil(current(town.folder / "build") / name)
    assert town.before() == f"of gen-1, {name} is damaged"


def test_after_damage_everything_is_made_anew_and_said_so(town: Town) -> None:
    held = digests(town.folder / "build")
    spoil(current(town.folder / "build") / "dataset.nq")
    summary = town.publish()
    assert (summary.anew, summary.unchanged, summary.published) == ("of gen-1, dataset.nq is damaged", 0, 4)
    assert digests(town.folder / "build") == held


def test_a_file_that_is_gone_is_damage(town: Town) -> None:
    held = digests(town.folder / "build")
    [turtle, *_] = sorted(current(town.folder / "build").glob("turtle/larkhill-town-council/**/*.ttl"))
    name = turtle.relative_to(current(town.folder / "build"))
    turtle.unlink()
    assert town.publish().anew == f"of gen-1, {name} is damaged"
    assert digests(town.folder / "build") == held


def test_damage_in_what_is_taken_over_of_links_is_noticed(town: Town) -> None:
    held = digests(town.folder / "build")
    file = current(town.folder / "build") / "turtle" / "links.ttl"
    content = file.read_bytes()
    file.write_bytes(content[:-20] + b"!" + content[-19:])
    assert town.publish().anew == "of gen-1, links.ttl is damaged"
    assert digests(town.folder / "build") == held


def test_a_damaged_store_is_made_anew(town: Town) -> None:
    held = statements(town.folder / "build")
    for file in (current(town.folder / "build") / "store").glob("*.sst"):
        file.write_bytes(b"")
    assert town.publish().anew.startswith("of gen-1, the store is damaged (")
    assert statements(town.folder / "build") == held


def test_a_publication_that_keeps_nothing_is_said_to(town: Town) -> None:
    (current(town.folder / "build") / FOLDER / STATE).unlink()
    assert town.before() == "gen-1 keeps nothing of its documents"


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("the base", lambda town: setattr(town, "config", Config(base="https://data.example"))),
        ("the suppression list", suppress_somebody),
        (
            "the bounds of a document",
            lambda town: setattr(town, "options", Options((), bounds=Bounds(seconds=100))),
        ),
        ("the engine that validates", lambda town: setattr(town, "options", Options((), engine="auto"))),
    ],
)
def test_other_settings_make_everything_anew(town: Town, part: str, change: Callable[[Town], None]) -> None:
    change(town)
    assert town.before() == f"{part} changed since gen-1"


def test_other_software_makes_everything_anew(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fingerprint, "software", lambda: "another")
    assert town.before() == "the software changed since gen-1"


def test_a_byte_of_a_table_makes_other_software(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "councils.csv").write_text("a")
    monkeypatch.setattr(fingerprint, "data_dir", lambda _: tmp_path)
    one = fingerprint.software.__wrapped__()
    (tmp_path / "councils.csv").write_text("b")
    assert fingerprint.software.__wrapped__() != one


def test_what_may_go_well_another_time_is_tried_again(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    from councilgraph.publish import document

    good = parse_document

    def parse(read: object, context: object) -> object:
        if "1.txt" in str(context):
            raise IndexError
        if "2.txt" in str(context):
            raise MemoryError
        return good(read, context)  # type: ignore[arg-type]  # passed on as it came

    for name in ("1.txt", "2.txt"):
        town.change(name, "two new taps", "three new taps")
    monkeypatch.setattr(document, "parse", parse)
    summary = town.publish()
    assert (summary.changed, summary.rejected, summary.faults) == (2, 4, 1)
    monkeypatch.undo()
    summary = town.publish()
    assert (summary.tried_again, summary.changed, summary.unchanged, summary.rejected) == (2, 0, 4, 2)


def test_a_document_that_did_not_change_is_not_read(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    from councilgraph.publish import document
    from councilgraph.publish.stages import Stages

    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(document, "read", never)
    monkeypatch.setattr(Stages, "load", never)
    folder = current(town.folder / "build")
    assert town.publish().published == 4
    [page] = [file for file in folder.rglob("*.html") if "2.txt" in file.name]
    assert page.samefile(town.folder / "build" / page.relative_to(folder))


@pytest.fixture(scope="module")
def changed(first: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, str], list[str]]:
    """Return the bytes and the statements of a publication from nothing, of which one document was changed before."""
    folder = tmp_path_factory.mktemp("changed")
    shutil.copytree(first / "in", folder / "in")
    other = Town(folder)
    change_a_document(other)
    other.publish()
    return digests(folder / "build"), statements(folder / "build")


def test_killing_at_any_moment_leaves_the_publication_before(
    town: Town, changed: tuple[dict[str, str], list[str]]
) -> None:
    build = town.folder / "build"
    change_a_document(town)
    promised, held = digests(build), statements(build)
    for step in range(3):
        with subprocess.Popen(
            command(town.folder / "in", "--out", build), env=ENVIRONMENT, stdout=subprocess.DEVNULL
        ) as process:
            time.sleep(0.5 + 0.4 * step)
            process.send_signal(signal.SIGKILL)
        if current(build).name != "gen-1":
            break  # it was done before it was killed
        assert (digests(build), statements(build)) == (promised, held)
    town.publish()
    assert (digests(build), statements(build)) == changed
    assert not list(build.glob("*.tmp-*"))


@pytest.mark.parametrize(
    ("one", "other", "alone"),
    [
        ("", "", []),
        ("abc", "abc", []),
        ("abc", "", ["-a", "-b", "-c"]),
        ("", "abc", ["+a", "+b", "+c"]),
        ("abd", "bcd", ["-a", "+c"]),
        ("ab", "abc", ["+c"]),
    ],
)
def test_lines_that_stand_in_one_set_alone_are_found(one: str, other: str, alone: list[str]) -> None:
    found = differing([letter.encode() for letter in one], [letter.encode() for letter in other])
    assert [("-" if gone else "+") + line.decode() for gone, line in found] == alone


def test_where_much_differs_the_store_is_loaded_anew(
    town: Town, changed: tuple[dict[str, str], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    from councilgraph.publish import stored

    def too_much(*_: object) -> None:
        raise TooMuchError

    monkeypatch.setattr(stored, "difference", too_much)
    change_a_document(town)
    assert town.publish().unchanged == 5
    assert (digests(town.folder / "build"), statements(town.folder / "build")) == changed


def test_in_processes_of_their_own_store_and_lists_are_made_the_same(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = digests(town.folder / "build"), statements(town.folder / "build")
    monkeypatch.setattr("councilgraph.publish.stored._SMALL", 0)
    monkeypatch.setattr("councilgraph.publish.whole.write_lists", None)  # as it is done elsewhere
    town.options = Options((), fresh=True)
    town.publish()
    assert (digests(town.folder / "build"), statements(town.folder / "build")) == held


def test_of_the_dumps_only_what_changed_is_packed_and_asked(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    made: list[bytes] = []

    class Watched(Document):
        def __init__(self, graph: str, said: Statements, known: Known) -> None:
            super().__init__(graph, said, known)
            asked.append(self.source)

    def watched(lines: bytes, body: bytes, found: list[Quad]) -> Members:
        made.append(lines)
        return packed(lines, body, found)

    monkeypatch.setattr("councilgraph.dumps.publish.Document", Watched)
    monkeypatch.setattr("councilgraph.dumps.publish.packed", watched)
    town.change("5.txt", "two new taps", "three new taps")
    town.publish()
    graph = b"/graph/larkhill-town-council/"
    assert (len(asked), sum(graph in lines for lines in made)) == (1, 1)


def test_a_dump_that_was_spoilt_is_made_anew(town: Town, changed: tuple[dict[str, str], list[str]]) -> None:
    dumps = current(town.folder / "build") / "dumps"
    for file in (*dumps.rglob("*.nq.gz"), *dumps.rglob("*-people.csv")):
        spoil(file)
    change_a_document(town)
    assert town.publish().unchanged == 5
    assert digests(town.folder / "build") == changed[0]
