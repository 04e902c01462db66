"""What changed between publications: each graph once, with its digest, and what came and went with it."""

import hashlib
import json
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from conftest import Silent
from pyld import jsonld
from pyoxigraph import CanonicalizationAlgorithm, Dataset, RdfFormat, parse
from serving import served

from councilgraph.changes.change import Change, Kind, What
from councilgraph.changes.graphs import FILE, read_graphs, subjects, triples, write_graphs
from councilgraph.changes.pages import SIZE, Log, Writer
from councilgraph.changes.withdrawn import Withdrawn
from councilgraph.config import Config, Suppress
from councilgraph.generation import current, switch
from councilgraph.publish.run import Options, publish
from councilgraph.publish.summary import Summary
from councilgraph_mappings.iris import DEFAULT_BASE

MINUTES = """# Mallow Parish Council

Minutes of the meeting of {body} held on {date} at 7.00 pm in the Village Hall

Present: Councillors Ada Pike (Chair), Ben Rowe and {third}

## {number}. Apologies

There were no apologies.

## {next}. The pond

RESOLVED: that the pond is cleaned.
"""


def minutes(day: str = "3 May 2024", third: str = "Cy Lane", number: int = 1) -> str:
    return MINUTES.format(body="the Council", date=day, third=third, number=number, next=number + 1)


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return four publications of one folder: three documents, one changed, one withdrawn, and it back again."""
    folder = tmp_path_factory.mktemp("changes")
    sources, out = folder / "mallow", folder / "build"
    sources.mkdir()

    def again(name: str) -> None:
        publish(Options((sources,), out, council=None, keep=9, force=True), Config(), Silent())
        told[name] = current(out)

    told: dict[str, Path] = {}
    (sources / "manifest.csv").write_text(
        "path,url,council\n"
        + "".join(f"{n}.md,https://mallow.example/documents/g{n}/x,Mallow Parish Council\n" for n in (1, 2, 3))
    )
    for number, day in enumerate(("3 May 2024", "7 June 2024", "5 July 2024"), 1):
        (sources / f"{number}.md").write_text(minutes(day, number=10 * number))
    again("first")
    (sources / "2.md").write_text(minutes("7 June 2024", "Dot Quay", number=20))
    again("changed")
    third = (sources / "3.md").read_text()
    (sources / "3.md").unlink()
    again("withdrawn")
    (sources / "3.md").write_text(third)
    again("back")
    again("same")
    return told


def changes(generation: Path) -> list[Change]:
    """Return the changes that a generation brought."""
    every = [Change.read(line) for page in Log(generation).pages for line in page.read_bytes().splitlines()]
    return [change for change in every if change.generation == generation.name]


def of_documents(generation: Path) -> list[tuple[What, str]]:
    return [(change.what, change.path) for change in changes(generation) if change.kind is Kind.DOCUMENT]


def test_the_first_publication_adds_every_graph(story: dict[str, Path]) -> None:
    first = changes(story["first"])
    assert {change.what for change in first} == {What.ADDED}
    assert [change.graph for change in first if change.kind is not Kind.DOCUMENT] == [
        f"{DEFAULT_BASE}/graph/{name}" for name in ("register", "links", "inferred", "catalogue")
    ]
    assert {change.graph for change in first} == set(read_graphs(story["first"]))
    assert [path for _, path in of_documents(story["first"])] == ["mallow/1.md", "mallow/2.md", "mallow/3.md"]


def test_only_the_graph_of_a_changed_document_changes(story: dict[str, Path]) -> None:
    assert of_documents(story["changed"]) == [(What.CHANGED, "mallow/2.md")]
    [change] = [change for change in changes(story["changed"]) if change.kind is Kind.DOCUMENT]
    before, now = (read_graphs(story[name])[change.graph] for name in ("first", "changed"))
    assert (change.before, change.sha256, change.triples) == (before.sha256, now.sha256, now.triples)


def test_who_is_new_in_a_changed_document_appears(story: dict[str, Path]) -> None:
    [change] = [change for change in changes(story["changed"]) if change.kind is Kind.DOCUMENT]
    assert [iri.rpartition("/")[2] for iri in change.appeared] == ["dot-quay"]
    assert change.vanished == ()


def test_a_removed_document_is_withdrawn_with_what_only_it_knew(story: dict[str, Path]) -> None:
    [change] = [change for change in changes(story["withdrawn"]) if change.kind is Kind.DOCUMENT]
    assert (change.what, change.path, change.sha256, change.triples) == (What.WITHDRAWN, "mallow/3.md", None, 0)
    kinds = [iri.split("/")[-2] for iri in change.vanished]
    assert kinds.count("item") == 2
    assert any(iri.endswith("/2024-07-05") for iri in change.vanished)
    assert not any("pike" in iri for iri in change.vanished)  # whom the other documents know


def test_a_document_that_comes_back_is_what_it_was(story: dict[str, Path]) -> None:
    [gone] = [change for change in changes(story["withdrawn"]) if change.kind is Kind.DOCUMENT]
    [back] = [change for change in changes(story["back"]) if change.kind is Kind.DOCUMENT]
    assert (back.what, back.graph, back.sha256) == (What.ADDED, gone.graph, gone.before)
    assert back.appeared == gone.vanished


def test_the_same_again_changes_nothing(story: dict[str, Path]) -> None:
    assert changes(story["same"]) == []
    assert Log(story["same"]).last == Log(story["back"]).last


def test_sequence_numbers_go_on_without_a_gap(story: dict[str, Path]) -> None:
    log = Log(story["same"])
    assert [json.loads(line)["sequence"] for line in log.after(0)] == [*range(1, log.last + 1)]
    assert [change.sequence for change in log.before(4)] == [3, 2, 1]


def test_each_change_has_the_time_of_its_manifest(story: dict[str, Path]) -> None:
    for generation in story.values():
        made = json.loads((generation / "manifest.json").read_text())["made"]
        assert {change.at for change in changes(generation)} <= {made}


def test_the_manifest_counts_the_changes(story: dict[str, Path]) -> None:
    told = json.loads((story["withdrawn"] / "manifest.json").read_text())["changes"]
    found = changes(story["withdrawn"])
    assert told == {
        "added": 0,
        "changed": sum(change.what is What.CHANGED for change in found),
        "withdrawn": 1,
        "last": found[-1].sequence,
    }


def test_what_is_withdrawn_is_known_by_its_address(story: dict[str, Path]) -> None:
    [change] = [change for change in changes(story["withdrawn"]) if change.kind is Kind.DOCUMENT]
    for iri in (change.graph, *change.vanished):
        tombstone = Withdrawn(story["withdrawn"])(iri)
        assert tombstone is not None
        assert (tombstone.generation, tombstone.sequence, tombstone.at) == ("gen-3", change.sequence, change.at)
        assert Withdrawn(story["changed"])(iri) is None
        assert Withdrawn(story["back"])(iri) is None


def test_no_address_can_be_read_from_the_tombstones(story: dict[str, Path]) -> None:
    content = (story["withdrawn"] / "changes" / "withdrawn.sqlite").read_bytes()
    assert b"2024-07-05" not in content


def test_after_going_back_the_log_leads_on_and_gives_no_number_twice(tmp_path: Path) -> None:
    sources, out = tmp_path / "mallow", tmp_path / "build"
    sources.mkdir()
    (sources / "1.md").write_text(minutes())
    told: dict[int, bytes] = {}
    numbers = []
    for day in ("6 June 2024", "7 June 2024", "7 June 2024", "8 June 2024"):
        (sources / "2.md").write_text(minutes(day))
        publish(Options((sources,), out, keep=2, force=True), Config(), Silent())
        log = Log(current(out))
        lines = {Change.read(line).sequence: line for page in log.pages for line in page.read_bytes().splitlines()}
        assert lines.items() >= told.items()
        assert [*lines] == [*range(1, log.last + 1)]
        told = lines
        numbers.append(log.last)
        if len(numbers) > 1:
            switch(out)
            assert Log(current(out)).last < log.last
    # Who has read as far as gen-2 has all that gen-3 holds, and who stood at gen-1 gets there by the same numbers.
    first, second, third, fourth = numbers
    assert first < second == third < fourth


def test_a_file_that_is_known_by_its_bytes_leads_from_the_old_ones_to_the_new_ones(tmp_path: Path) -> None:
    sources, out = tmp_path / "mallow", tmp_path / "build"
    sources.mkdir()
    for third in ("Cy Lane", "Dot Quay"):
        (sources / "1.md").write_text(minutes(third=third))
        publish(Options((sources,), out, force=True), Config(), Silent())
    documents = [change for change in changes(current(out)) if change.kind is Kind.DOCUMENT]
    [added], [gone] = ([one for one in documents if one.what is what] for what in (What.ADDED, What.WITHDRAWN))
    assert (gone.path, gone.now) == (added.path, added.graph) == ("mallow/1.md", gone.now)
    find = Withdrawn(current(out))
    led = {iri: tombstone.now for iri in (gone.graph, *gone.vanished) if (tombstone := find(iri))}
    assert led[gone.graph] == added.graph
    items = {iri: now for iri, now in led.items() if "/item/" in iri}
    assert len(items) == 2
    assert {now for now in items.values() if now} <= set(added.appeared)
    assert [iri.rpartition("/")[2] for iri, now in led.items() if now is None] == ["cy-lane"]


@pytest.fixture
def generation(tmp_path: Path) -> Path:
    """Return a generation with awkward literals."""
    graph, node = f"<{DEFAULT_BASE}/graph/tst/1>", f"<{DEFAULT_BASE}/id/tst/a>"
    literals = [
        r'"tab\tquote\"back\\"',
        r'"line\nreturn\rfeed\fback\b"',
        r'"\u0001\u007F é 🜁"',
        '"x"@en',
        '"x"',
        '"x y"',
    ]
    lines = sorted(f"{node} <urn:p> {literal} {graph} .\n" for literal in [*literals, node, graph])
    (tmp_path / "dataset.nq").write_text("".join(lines), encoding="utf-8", newline="\n")
    (tmp_path / "inferred.nq").write_text("")
    (tmp_path / "catalog.ttl").write_text("<urn:b> <urn:p> 1 , 2 . <urn:a> <urn:p> <urn:b> .")
    return tmp_path


def canonical(text: str) -> str:
    """Return N-Quads as another implementation of RDFC-1.0 writes them."""
    options = {"algorithm": "URDNA2015", "inputFormat": "application/n-quads", "format": "application/n-quads"}
    return str(jsonld.normalize(text, options))


def test_the_digest_is_that_of_another_implementation_of_rdfc(examples: Path) -> None:
    folder = current(examples)
    small = [graph for graph in read_graphs(folder).values() if graph.triples < 1000]
    assert len(small) > 10
    for graph in small:
        text = b"".join(triples(folder, graph)).decode()
        backwards = "".join(reversed(text.splitlines(keepends=True)))
        assert hashlib.sha256(canonical(backwards).encode()).hexdigest() == graph.sha256


def test_anybody_can_check_a_digest_with_two_commands(examples: Path, generation: Path) -> None:
    for folder in (current(examples), generation):
        known = write_graphs(generation, DEFAULT_BASE) if folder == generation else read_graphs(folder)
        graph = min(known.values(), key=lambda graph: graph.triples)
        lines = b"".join(reversed([*b"".join(triples(folder, graph)).splitlines(keepends=True)]))
        command = ["sh", "-c", "LC_ALL=C sort | sha256sum"]
        done = subprocess.run(command, input=lines, capture_output=True, check=True)
        assert done.stdout.split()[0].decode() == graph.sha256


def test_the_site_gives_what_the_digest_is_of(examples: Path) -> None:
    graph = read_graphs(current(examples))[f"{DEFAULT_BASE}/graph/links"]
    with served(examples) as address:
        answer = httpx.get(f"{address}/graph/links", headers={"Accept": "application/n-triples"}, timeout=60)
    lines = sorted(answer.content.splitlines(keepends=True))
    assert hashlib.sha256(b"".join(lines)).hexdigest() == graph.sha256


def test_literals_of_every_kind_have_their_canonical_form(generation: Path) -> None:
    graph = write_graphs(generation, DEFAULT_BASE)[f"{DEFAULT_BASE}/graph/tst/1"]
    text = b"".join(triples(generation, graph)).decode()
    assert graph.triples == text.count("\n") == 8
    known = "".join(line for line in text.splitlines(keepends=True) if "\\u" not in line and r"\f" not in line)
    assert canonical(known) == known  # the other implementation knows no escapes of control characters
    dataset = Dataset(parse(text, RdfFormat.N_QUADS))
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    assert {str(quad) + " ." for quad in dataset} == set(text.splitlines())


def test_the_list_of_graphs_is_read_as_it_was_written(generation: Path) -> None:
    assert write_graphs(generation, DEFAULT_BASE) == read_graphs(generation)
    header = (generation / FILE).read_text().splitlines()[0]
    assert header == "iri\tsha256\ttriples\tfile\tstart\tsize"


def test_a_graph_is_found_in_its_file_by_its_place(examples: Path) -> None:
    folder = current(examples)
    for graph in read_graphs(folder).values():
        found = hashlib.sha256()
        for part in triples(folder, graph):
            found.update(part)
        assert found.hexdigest() == graph.sha256
        spoken = [*subjects(folder, graph)]
        assert len(spoken) == len(set(spoken)) > 0


@pytest.mark.parametrize(
    "lines",
    [
        "_:b <urn:p> <urn:o> <urn:g> .\n",
        "<urn:s> <urn:p> _:b <urn:g> .\n",
        "<urn:s> <urn:p> <urn:o> <urn:g> .\n<urn:a> <urn:p> <urn:o> <urn:g> .\n",
        "<urn:s> <urn:p> <urn:o> <urn:g> .\n<urn:s> <urn:p> <urn:o> <urn:g> .\n",
    ],
    ids=["blank subject", "blank object", "not sorted", "twice"],
)
def test_what_has_no_simple_canonical_form_is_not_hashed(generation: Path, lines: str) -> None:
    (generation / "dataset.nq").write_text(lines)
    with pytest.raises(AssertionError, match="not sorted, each once, together and without blank nodes"):
        write_graphs(generation, DEFAULT_BASE)


def test_words_that_look_like_a_blank_node_are_none(generation: Path) -> None:
    (generation / "dataset.nq").write_text('<urn:s> <urn:p> "a> <b> _:c" <urn:g> .\n')
    assert write_graphs(generation, DEFAULT_BASE)["urn:g"].triples == 1


def logged(folder: Path, before: Path | None, number: int, clean: Suppress | None = None) -> Log:
    """Return the log of a generation with so many changes more."""
    from councilgraph.changes.discreet import cleaner

    folder.mkdir()
    person = f"{DEFAULT_BASE}/id/tst/person/file/1/ada-pike"
    with Writer(folder, before, cleaner(clean or Suppress()), "2026-01-01T00:00:00+00:00", folder.name) as log:
        for one in range(number):
            log.add(Change(What.ADDED, Kind.DOCUMENT, f"urn:{one}", appeared=(person, "urn:thing")))
    return Log(folder)


def test_full_pages_are_never_written_again(tmp_path: Path) -> None:
    first = logged(tmp_path / "gen-1", None, 2 * SIZE + 3)
    second = logged(tmp_path / "gen-2", tmp_path / "gen-1", SIZE)
    names = [f"{1 + SIZE * page:09}.jsonl" for page in range(4)]
    assert [page.name for page in first.pages] == names[:3]
    assert [page.name for page in second.pages] == names
    assert (first.last, second.last) == (2 * SIZE + 3, 3 * SIZE + 3)
    for old, new in zip(first.pages[:2], second.pages[:2], strict=True):
        assert old.samefile(new)
    assert len(first.pages[2].read_bytes().splitlines()) == 3
    assert second.pages[2].read_bytes().startswith(first.pages[2].read_bytes())


@pytest.mark.parametrize("after", [0, 1, SIZE - 1, SIZE, SIZE + 1, 2 * SIZE + 2, 2 * SIZE + 3, 9 * SIZE])
def test_what_follows_a_number_goes_to_the_end_of_its_page(tmp_path: Path, after: int) -> None:
    log = logged(tmp_path / "gen-1", None, 2 * SIZE + 3)
    end = min((after // SIZE + 1) * SIZE, log.last)
    assert [json.loads(line)["sequence"] for line in log.after(after)] == [*range(after + 1, end + 1)]


def test_a_suppressed_person_is_taken_out_of_old_pages_too(tmp_path: Path) -> None:
    logged(tmp_path / "gen-1", None, SIZE + 1)
    log = logged(tmp_path / "gen-2", tmp_path / "gen-1", 1, Suppress(people=("Mrs Ada Pike",)))
    content = b"".join(page.read_bytes() for page in log.pages)
    assert b"pike" not in content
    assert content.count(b"urn:thing") == SIZE + 2


def test_the_log_keeps_a_bound_of_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from councilgraph.changes import pages

    monkeypatch.setattr(pages, "KEPT", 2)
    logged(tmp_path / "gen-1", None, 3 * SIZE + 1)
    log = logged(tmp_path / "gen-2", tmp_path / "gen-1", 1)
    assert (log.first, log.last) == (2 * SIZE + 1, 3 * SIZE + 2)


def test_a_damaged_store_of_the_one_before_costs_no_more_than_names(tmp_path: Path) -> None:
    sources, out = tmp_path / "mallow", tmp_path / "build"
    sources.mkdir()
    (sources / "1.md").write_text(minutes())

    def again() -> Iterator[Summary]:
        yield publish(Options((sources,), out, force=True), Config(), Silent())

    next(again())
    for file in (current(out) / "store").iterdir():
        file.unlink()
    (sources / "1.md").unlink()
    (sources / "2.md").write_text(minutes("7 June 2024"))
    next(again())
    found = [change for change in changes(current(out)) if change.kind is Kind.DOCUMENT]
    assert sorted((change.what, change.path) for change in found) == [(What.ADDED, "mallow/2.md"), (What.WITHDRAWN, "")]


def test_looking_up_does_not_write(story: dict[str, Path]) -> None:
    file = story["withdrawn"] / "changes" / "withdrawn.sqlite"
    before = (file.stat().st_mtime_ns, [path.name for path in file.parent.iterdir()])
    assert Withdrawn(story["withdrawn"])("urn:nothing") is None
    assert (file.stat().st_mtime_ns, [path.name for path in file.parent.iterdir()]) == before
    with sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True) as opened:
        assert opened.execute("SELECT COUNT(*) FROM withdrawn").fetchone()[0] > 5
