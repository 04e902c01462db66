"""A whole publication: what is written, always the same bytes, and never half."""

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import ENVIRONMENT, Silent
from pyoxigraph import DefaultGraph, NamedNode, QuerySolutions, RdfFormat, Store, parse

from councilgraph.config import Config, Suppress
from councilgraph.generation import FELLOWS, current
from councilgraph.publish.examples import example_corpus
from councilgraph.publish.run import Options, OutputError, publish
from councilgraph.store import read_only
from councilgraph.workers import Bounds
from councilgraph_mappings.errors import ConfigurationError
from councilgraph_mappings.parse import parse as parse_document
from councilgraph_mappings.read import read as read_document

PARISH = example_corpus() / "thornley-parva"
PROMISED = ("dataset.nq", "inferred.nq", "catalog.ttl", "lists.sqlite", "search.sqlite")


def digests(out: Path) -> dict[str, str]:
    """Return the digest of every file whose bytes are promised."""
    folders = [*(out / "turtle").rglob("*.ttl"), *(path for path in (out / "dumps").rglob("*") if path.is_file())]
    files = [out / name for name in PROMISED] + sorted(folders)
    return {str(file.relative_to(out)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "councilgraph", "publish", *map(str, arguments)]


def test_everything_that_is_promised_is_written(examples: Path) -> None:
    assert [name for name in FELLOWS if not (examples / name).exists()] == []
    entries = json.loads((examples / "report" / "report.json").read_text(encoding="utf-8"))["documents"]
    published = [entry for entry in entries if entry["status"] == "published"]
    assert len(published) >= 10
    for entry in published:
        assert (examples / entry["turtle"]).exists()
        assert (examples / "report" / entry["page"]).exists()
        assert entry["triples"] > 0
    rejected = [entry for entry in entries if entry["status"] == "rejected"]
    assert len(rejected) == len(list((examples / "rejected").rglob("*.json"))) == 1


def test_every_turtle_file_is_one_graph_of_the_dataset(examples: Path) -> None:
    quads = [*parse(path=str(examples / "dataset.nq"), format=RdfFormat.N_QUADS)]
    graphs = {str(quad.graph_name) for quad in quads}
    files = [*(examples / "turtle").rglob("*.ttl")]
    triples = {quad.triple for file in files for quad in parse(path=str(file), format=RdfFormat.TURTLE)}
    assert len(files) == len(graphs)
    assert triples == {quad.triple for quad in quads}


def test_a_document_begins_with_what_it_is(examples: Path) -> None:
    for file in (examples / "turtle").rglob("*.ttl"):
        blocks = file.read_text(encoding="utf-8").split("\n\n", 1)[1].split(" .\n")
        assert [block for block in blocks if "\ta " in block] == []


def test_each_graph_has_its_lines_together_and_sorted(examples: Path) -> None:
    order: list[str] = []
    last: dict[str, str] = {}
    for line in (examples / "dataset.nq").read_text(encoding="utf-8").split("\n")[:-1]:
        graph = line.rsplit(" ", 2)[1]
        if not order or order[-1] != graph:
            order.append(graph)
        assert last.get(graph, "") < line
        last[graph] = line
    assert len(order) == len(set(order))


def test_what_is_inferred_is_a_sorted_set(examples: Path) -> None:
    lines = (examples / "inferred.nq").read_bytes().split(b"\n")[:-1]
    assert lines == sorted(set(lines))
    assert len(lines) > 100


def test_the_store_holds_what_the_files_hold(examples: Path) -> None:
    loaded = [*read_only(current(examples))]
    fresh = Store()
    for name in ("dataset.nq", "inferred.nq"):
        fresh.bulk_load(path=str(examples / name), format=RdfFormat.N_QUADS)
    graph = NamedNode("http://localhost:8000/graph/catalogue")
    fresh.bulk_load(path=str(examples / "catalog.ttl"), format=RdfFormat.TURTLE, to_graph=graph)
    stated = {quad for quad in loaded if quad.graph_name != DefaultGraph()}
    assert stated == {*fresh}
    # The default graph is the merge of all graphs: each statement once.
    assert {quad.triple for quad in loaded if quad not in stated} == {quad.triple for quad in stated}
    assert len(loaded) == len({*loaded})


def test_no_blank_node_is_published(examples: Path) -> None:
    for name in ("dataset.nq", "inferred.nq"):
        text = (examples / name).read_text(encoding="utf-8")
        assert not any(line.startswith("_:") or " _:" in line.split('"')[0] for line in text.split("\n"))


def test_the_catalogue_tells_true_sizes_and_digests(examples: Path) -> None:
    store = Store()
    store.bulk_load(path=str(examples / "catalog.ttl"), format=RdfFormat.TURTLE)
    query = """
        PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX dcterms: <http://purl.org/dc/terms/>
        PREFIX spdx: <http://spdx.org/rdf/terms#>
        SELECT ?name ?size ?sha { ?d a dcat:Distribution ; dcterms:title ?name ; dcat:byteSize ?size ;
            spdx:checksum/spdx:checksumValue ?sha } ORDER BY ?name
    """
    answer = store.query(query)
    assert isinstance(answer, QuerySolutions)
    rows = [(row["name"].value, int(row["size"].value), row["sha"].value) for row in answer]
    content = {name: (examples / name).read_bytes() for name in ("dataset.nq", "inferred.nq")}
    told = [row for row in rows if row[0] in content]
    assert told == [(name, len(data), hashlib.sha256(data).hexdigest()) for name, data in content.items()]


def test_the_manifest_tells_what_was_published(examples: Path) -> None:
    manifest = json.loads((examples / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["generation"] == "gen-1"
    for name, facts in manifest["files"].items():
        assert hashlib.sha256((examples / name).read_bytes()).hexdigest() == facts["sha256"]


def test_the_same_input_gives_the_same_bytes(examples: Path, tmp_path: Path) -> None:
    # The examples were published by one process under its own seed, which is another.
    seed = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    done = subprocess.run(
        command(example_corpus(), "--out", tmp_path, "--jobs", "2"),
        env=ENVIRONMENT | {"PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 4, done.stderr
    assert digests(tmp_path) == digests(examples)


def test_killing_at_any_moment_leaves_the_publication_before(tmp_path: Path) -> None:
    out = tmp_path / "build"
    publish(Options((PARISH,), out), Config(), Silent())
    before = digests(out)
    for step in range(10):
        with subprocess.Popen(command(PARISH, "--out", out), env=ENVIRONMENT, stdout=subprocess.DEVNULL) as process:
            time.sleep(0.35 * step)
            process.send_signal(signal.SIGKILL)
        assert digests(out) == before
        assert len(read_only(current(out))) > 1000
    summary = publish(Options((PARISH,), out), Config(), Silent())
    assert summary.published == 2
    assert not list(out.glob("*.tmp-*"))


@pytest.mark.parametrize("limit", [20_000, 200_000])
def test_a_full_disk_is_one_line_and_leaves_the_publication_before(tmp_path: Path, limit: int) -> None:
    out = tmp_path / "build"
    publish(Options((PARISH,), out), Config(), Silent())
    before = digests(out)
    limited = f"import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}));"
    run = "from councilgraph.cli import main; sys.exit(main(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", limited + run, "publish", str(PARISH), "--out", str(out)],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == (
        f"councilgraph: {out}: cannot be written, the disk is full; free some space; the publication before is untouched\n"
    )
    assert digests(out) == before
    assert not list(out.glob("*.tmp-*"))


def test_a_document_that_breaks_a_shape_is_rejected_with_the_results(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from councilgraph.publish.stages import Stages, Verdict

    monkeypatch.setattr(Stages, "check", lambda *_: Verdict(1, ["Violation urn:a: says so. [Shape]"]))
    summary = publish(Options((PARISH,), tmp_path), Config(), Silent())
    assert (summary.published, summary.rejected, summary.not_conforming) == (0, 2, 2)
    [first, _] = sorted((tmp_path / "rejected").rglob("*.json"))
    assert json.loads(first.read_text(encoding="utf-8"))["results"] == ["Violation urn:a: says so. [Shape]"]


def test_a_document_that_takes_too_long_costs_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from councilgraph.publish import document

    slow = read_document

    def read(data: bytes, name: str) -> object:
        if "09-06" in name:
            time.sleep(60)
        return slow(data, name)

    monkeypatch.setattr(document, "read", read)
    summary = publish(Options((PARISH,), tmp_path, bounds=Bounds(seconds=3.0)), Config(), Silent())
    assert (summary.published, summary.rejected) == (1, 1)
    [rejected] = (tmp_path / "rejected").rglob("*.json")
    assert json.loads(rejected.read_text(encoding="utf-8"))["reason"] == "took longer than 3 s"


def test_a_fault_of_ours_is_shown_and_costs_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from councilgraph.publish import document

    good = parse_document

    def parse(read: object, context: object) -> object:
        if "09-06" in str(context):
            raise IndexError("tuple index out of range")
        return good(read, context)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(document, "parse", parse)
    summary = publish(Options((PARISH,), tmp_path), Config(), Silent())
    assert (summary.published, summary.rejected, summary.faults) == (1, 1, 1)
    [rejected] = (tmp_path / "rejected").rglob("*.json")
    assert "IndexError" in json.loads(rejected.read_text(encoding="utf-8"))["reason"]


def test_nothing_to_publish_is_an_error_and_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(ConfigurationError, match="no file to publish"):
        publish(Options((tmp_path / "empty",), tmp_path / "out"), Config(), Silent())
    assert not (tmp_path / "out").exists()


def test_a_suppressed_person_stands_in_no_output(tmp_path: Path, examples: Path) -> None:
    store = read_only(current(examples))
    name = "SELECT ?n { GRAPH ?g { ?p <http://xmlns.com/foaf/0.1/name> ?n . ?g ?q ?s } FILTER(CONTAINS(STR(?g), 'thornley')) }"
    answer = store.query(name)
    assert isinstance(answer, QuerySolutions)
    person = next(answer)["n"].value
    for hidden in (Suppress(), Suppress(people=(person,))):
        publish(Options((PARISH,), tmp_path), Config(suppress=hidden), Silent())
        found = [
            file
            for file in (tmp_path / "current").resolve().rglob("*")
            if file.is_file()
            and "store" not in file.parts
            and person in file.read_text(encoding="utf-8", errors="replace")
        ]
        assert bool(found) is not bool(hidden.people), found


def test_only_a_full_disk_is_called_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from councilgraph.publish.stages import Stages

    def load(*_: object) -> Stages:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Stages, "load", load)
    with pytest.raises(PermissionError):
        publish(Options((PARISH,), tmp_path), Config(), Silent())
    assert issubclass(OutputError, Exception)
