"""Virtuoso, which wants Digest and counts in its own way, has what is published; ``scripts/clients`` installs it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from graph_stores import VIRTUOSO, counts, virtuoso

from councilgraph.changes.graphs import read_graphs
from councilgraph.cli import main
from councilgraph.generation import current
from councilgraph.push.access import access
from councilgraph.push.endpoint import Endpoint
from councilgraph.push.state import sent

pytestmark = pytest.mark.skipif(
    VIRTUOSO is None,
    reason="there is no virtuoso-t on this machine; scripts/clients installs it where Debian's virtuoso-opensource-7-bin is to be had",
)

PASSWORD = "COUNCILGRAPH_PUSH_PASSWORD"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with virtuoso(tmp_path_factory.mktemp("virtuoso")) as address:
        yield address


@pytest.fixture
def out(examples: Path, tmp_path: Path) -> Path:
    """Return an output folder of its own that shows the example publication."""
    (tmp_path / "gen-1").symlink_to(current(examples))
    (tmp_path / "current").symlink_to("gen-1")
    return tmp_path


def test_virtuoso_holds_each_graph_with_each_triple(store: str, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PASSWORD, "dba")
    arguments = ["push", f"{store}/sparql-graph-crud-auth", "--user", "dba", "--out", str(out)]
    assert main(arguments) == 0
    graphs = read_graphs(current(out))
    held = counts(f"{store}/sparql")
    assert {iri: held.get(iri) for iri in graphs} == {iri: graph.triples for iri, graph in graphs.items()}
    noted = sent(out, f"{store}/sparql-graph-crud-auth")
    assert main(arguments) == 0
    assert sent(out, f"{store}/sparql-graph-crud-auth") == noted == {iri: graph.sha256 for iri, graph in graphs.items()}


def test_virtuoso_takes_another_state_of_a_graph_and_forgets_it(store: str) -> None:
    address = f"{store}/sparql-graph-crud-auth"
    with Endpoint(address, access(address, "dba", {PASSWORD: "dba"}), "test", 60) as endpoint:
        for lines in (b"<urn:a> <urn:p> <urn:b> .\n<urn:a> <urn:p> <urn:c> .\n", b"<urn:a> <urn:p> <urn:d> .\n"):
            endpoint.put("urn:changing", lines)
            assert counts(f"{store}/sparql")["urn:changing"] == lines.count(b"\n")
        for _ in ("once", "although it is gone"):
            endpoint.delete("urn:changing")
            assert "urn:changing" not in counts(f"{store}/sparql")


def test_a_wrong_password_of_virtuoso_is_one_line(
    store: str, out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(PASSWORD, "wrong")
    assert main(["push", f"{store}/sparql-graph-crud-auth", "--user", "dba", "--out", str(out)]) == 1
    assert "answers 401 Unauthorized" in capsys.readouterr().err
