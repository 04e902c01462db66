"""Shards: made apart, in any order, and merged to the very bytes of one run."""

import json
import shutil
from pathlib import Path

import pytest
from conftest import Silent
from test_publish import digests

from councilgraph.config import Config
from councilgraph.generation import current
from councilgraph.lines import line, record
from councilgraph.link import KeyRow
from councilgraph.publish.document import Result
from councilgraph.publish.documents import Documents, kept
from councilgraph.publish.examples import example_corpus
from councilgraph.publish.ordered import write_set
from councilgraph.publish.run import Options, publish
from councilgraph.publish.shard import part
from councilgraph.publish.summary import Summary
from councilgraph.report.entry import Entry
from councilgraph.sources import find
from councilgraph_mappings.errors import ConfigurationError

CORPUS = example_corpus()


@pytest.fixture(scope="module")
def shards(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a publication of the example corpus in two shards, the second made first."""
    out = tmp_path_factory.mktemp("shards")
    for number in (2, 1):
        publish(Options((CORPUS,), out, shard=(number, 2)), Config(), Silent())
    return out


@pytest.fixture
def copy(shards: Path, tmp_path: Path) -> Path:
    """Return a copy of the shards that a test may spoil."""
    return Path(shutil.copytree(shards, tmp_path / "copy"))


def merge(*named: Path, out: Path, base: str = Config().base) -> Summary:
    return publish(Options(named, out, merge=True), Config(base=base), Silent())


def test_merged_shards_are_byte_for_byte_one_run(shards: Path, examples: Path, tmp_path: Path) -> None:
    merged = merge(shards, out=tmp_path)
    assert digests(tmp_path) == digests(examples)
    pages, of_one_run = ((out / "report" / "documents").rglob("*.html") for out in (tmp_path, examples))
    assert {page.read_bytes() for page in pages} == {page.read_bytes() for page in of_one_run}
    assert (merged.published, merged.rejected, merged.passed_over) == (12, 1, 1)


def test_a_merged_publication_has_what_every_one_has_and_no_more(shards: Path, examples: Path, tmp_path: Path) -> None:
    merge(shards, out=tmp_path)
    kept = {"kept"}  # of whole publications alone, for the next one: what the sources of shards were is not known
    assert {path.name for path in current(tmp_path).iterdir()} == {
        path.name for path in current(examples).iterdir()
    } - kept
    manifests = [json.loads((out / "manifest.json").read_text(encoding="utf-8")) for out in (tmp_path, examples)]
    assert manifests[0]["sources"] == manifests[1]["sources"]


def test_shards_may_be_named_one_by_one_in_any_order(shards: Path, examples: Path, tmp_path: Path) -> None:
    merge(shards / "shard-2-of-2", shards / "shard-1-of-2", out=tmp_path)
    assert digests(tmp_path) == digests(examples)


def test_a_shard_is_the_same_whoever_makes_it(shards: Path, tmp_path: Path) -> None:
    publish(Options((CORPUS,), tmp_path, shard=(1, 2), jobs=2), Config(), Silent())
    for name in ("dataset.nq", "inferred-by-document.nq", "keys.jsonl", "shard.json"):
        assert (tmp_path / "shard-1-of-2" / name).read_bytes() == (shards / "shard-1-of-2" / name).read_bytes()


def test_a_shard_made_again_takes_the_place_of_the_one_before(copy: Path) -> None:
    (copy / "shard-1-of-2" / "keys.jsonl").write_bytes(b"spoilt")
    left_behind = copy / "shard-1-of-2.tmp-1"
    left_behind.mkdir()
    publish(Options((CORPUS,), copy, shard=(1, 2)), Config(), Silent())
    assert (copy / "shard-1-of-2" / "keys.jsonl").read_bytes() != b"spoilt"
    assert not left_behind.exists()


@pytest.mark.parametrize("of", [1, 2, 3, 7, 40])
def test_the_parts_one_after_another_are_the_whole(of: int) -> None:
    whole = find([CORPUS]).sources
    assert [source for number in range(1, of + 1) for source in part(whole, number, of)] == [*whole]


def test_more_shards_than_documents_leave_some_empty(tmp_path: Path) -> None:
    source = CORPUS / "thornley-parva"
    for number in range(1, 5):
        publish(Options((source,), tmp_path, shard=(number, 4)), Config(), Silent())
    assert merge(tmp_path, out=tmp_path / "out").published == 2


def test_a_missing_shard_is_named(copy: Path) -> None:
    shutil.rmtree(copy / "shard-1-of-2")
    with pytest.raises(ConfigurationError, match="lack shard 1 of 2"):
        merge(copy, out=copy / "out")
    assert not (copy / "out").exists()


def test_a_shard_of_another_publication_is_refused(copy: Path) -> None:
    publish(Options((CORPUS / "thornley-parva",), copy, shard=(1, 2)), Config(), Silent())
    with pytest.raises(ConfigurationError, match="are not of one publication"):
        merge(copy, out=copy / "out")


def test_a_shard_that_is_there_twice_is_refused(shards: Path, copy: Path) -> None:
    with pytest.raises(ConfigurationError, match="are the same shard"):
        merge(shards, copy, out=copy / "out")


def test_another_base_is_refused(shards: Path, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="has the base http://localhost:8000, and the publication https://x"):
        merge(shards, out=tmp_path / "out", base="https://x")


@pytest.mark.parametrize(("named", "fault"), [("nowhere", "is not there"), (".", "hold no shard")])
def test_a_folder_without_shards_says_so(tmp_path: Path, named: str, fault: str) -> None:
    with pytest.raises(ConfigurationError, match=fault):
        merge(tmp_path / named, out=tmp_path / "out")


def test_a_damaged_shard_says_so(copy: Path) -> None:
    (copy / "shard-1-of-2" / "shard.json").write_text("{}")
    with pytest.raises(ConfigurationError, match="shard-1-of-2: is no shard"):
        merge(copy, out=copy / "out")


def made(folder: Path, path: str) -> Result:
    turtle, page = (folder / ".made" / f"{path}.{suffix}" for suffix in ("ttl", "html"))
    for file in (turtle, page):
        file.write_text(path)
    entry = Entry(path, "published", graph="urn:g", turtle="turtle/g.ttl", page=f"documents/{path}.html", triples=1)
    return Result(entry, f"<urn:{path}> <urn:b> <urn:c> <urn:g> .\n".encode(), b"", b"[]\n", turtle, page)


def test_a_second_document_of_one_graph_is_rejected_and_leaves_nothing(tmp_path: Path) -> None:
    summary = Summary(tmp_path)
    with Documents(tmp_path, summary, Silent()) as documents:
        for path in ("first", "second"):
            documents.add(made(tmp_path, path))
    assert (summary.published, summary.rejected) == (1, 1)
    assert (tmp_path / "turtle" / "g.ttl").read_text() == "first"
    assert "second" not in (tmp_path / "dataset.nq").read_text()
    assert [entry.reason for entry in documents.entries][1].startswith("claims to be the same document as first")
    assert not (tmp_path / ".made").exists()


def test_what_was_kept_comes_back_as_it_was(shards: Path) -> None:
    results = [*kept(shards / "shard-1-of-2")]
    asserted = b"".join(result.asserted for result in results)
    assert asserted == (shards / "shard-1-of-2" / "dataset.nq").read_bytes()
    for result in results:
        assert line(result.entry) == line(record(Entry, line(result.entry)))
        assert not result.key or line(record(KeyRow, result.key)) == result.key


@pytest.mark.parametrize("chunk", [1, 10, 1 << 20])
def test_lines_are_sorted_and_each_is_there_once(tmp_path: Path, chunk: int) -> None:
    words = ["b", "a", "é", "a\u2028a", "b", "c", "a", "\x85"]
    (tmp_path / "in").write_text("".join(f"{word}\n" for word in words), encoding="utf-8", newline="")
    count = write_set(tmp_path / "in", tmp_path / "out", chunk)
    expected = sorted({f"{word}\n".encode() for word in words})
    assert ((tmp_path / "out").read_bytes(), count) == (b"".join(expected), len(expected))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out"]


def test_no_lines_are_no_lines(tmp_path: Path) -> None:
    (tmp_path / "in").write_bytes(b"")
    assert write_set(tmp_path / "in", tmp_path / "out") == 0
    assert (tmp_path / "out").read_bytes() == b""
