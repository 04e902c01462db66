"""Harvest, publish, query: the three commands, against the replica."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import Silent
from pyoxigraph import QuerySolutions
from replica.client import fetch
from replica.council import NAME, Council
from replica.server import Replica, serving

from councilgraph.cli import main
from councilgraph.cli.harvest import agent
from councilgraph.config import Config
from councilgraph.generation import current
from councilgraph.publish.run import Options, publish
from councilgraph.store import read_only
from councilgraph_mappings.errors import ConfigurationError

SMALL = Council(2, (2024, 2025), (5,))
PREFIX = "PREFIX cg: <https://w3id.org/councilgraph/def#> PREFIX dcterms: <http://purl.org/dc/terms/> "
PREFIX += "PREFIX foaf: <http://xmlns.com/foaf/0.1/> "

PAGES = 4 * 5 + 2 + 2 * 3 + 12 * 2 + 2 * 2 + 2
"""Page, item, attendance, minutes and the service's answer of each meeting, two decisions, two committees with their
declarations and the service's list of meetings, twelve councillors with theirs, two outside bodies, the lists of both,
and the service's lists of committees and councillors."""


@pytest.fixture
def replica() -> Iterator[Replica]:
    with serving(Replica(SMALL)) as served:
        yield served


def ask(out: Path, query: str) -> list[list[str]]:
    found = read_only(current(out)).query(PREFIX + query, use_default_graph_as_union=True)
    assert isinstance(found, QuerySolutions)
    return sorted([str(getattr(value, "value", value)) for value in row] for row in found)


def count(out: Path, kind: str) -> int:
    [[number]] = ask(out, f"SELECT (COUNT(DISTINCT ?one) AS ?n) {{ ?x a cg:{kind} . ?x cg:canonical ?one }}")
    return int(number)


def test_a_harvest_is_published_with_meetings_items_and_decisions(replica: Replica, tmp_path: Path) -> None:
    fetch(replica, tmp_path / "mirror")
    summary = publish(Options((tmp_path / "mirror",), tmp_path / "build"), Config(), Silent())
    assert (summary.rejected, summary.not_conforming) == (0, 0)
    assert summary.published == PAGES
    assert count(tmp_path / "build", "Meeting") == len(SMALL.meetings)
    assert count(tmp_path / "build", "AgendaItem") >= 4 * 3
    assert count(tmp_path / "build", "Decision") >= 4
    days = ask(tmp_path / "build", "SELECT DISTINCT ?day { ?m a cg:Meeting ; dcterms:date ?day }")
    assert days == sorted([str(meeting.day)] for meeting in SMALL.meetings)


def test_sources_are_known_by_their_addresses(replica: Replica, tmp_path: Path) -> None:
    fetch(replica, tmp_path / "mirror")
    publish(Options((tmp_path / "mirror",), tmp_path / "build"), Config(), Silent())
    pages = ask(tmp_path / "build", "SELECT ?path ?page { ?s cg:sourcePath ?path ; foaf:page ?page }")
    assert [
        "mirror/larkmoor-borough-council/meeting-1001.html",
        f"{replica.base}ieListDocuments.aspx?MId=1001",
    ] in pages
    assert len(pages) == PAGES
    graphs = ask(tmp_path / "build", "SELECT DISTINCT ?g { GRAPH ?g { ?m a cg:Meeting } }")
    assert any(graph[0].endswith("/larkmoor-borough-council/moderngov/meeting-1001") for graph in graphs)
    assert any(graph[0].endswith("/larkmoor-borough-council/moderngov/file-g1001-t1") for graph in graphs)


def test_what_did_not_change_has_the_same_name_and_bytes(replica: Replica, tmp_path: Path) -> None:
    fetch(replica, tmp_path / "mirror")
    before = {path: path.read_bytes() for path in (tmp_path / "mirror" / "larkmoor-borough-council").iterdir()}
    replica.revisions[1001] = 1
    fetch(replica, tmp_path / "mirror")
    after = {path: path.read_bytes() for path in (tmp_path / "mirror" / "larkmoor-borough-council").iterdir()}
    assert before.keys() == after.keys()
    assert {path.name for path, data in after.items() if before[path] != data} == {
        "meeting-1001.html",
        "item-10013.html",
        "service-meeting-1001.xml",
    }


def test_the_three_commands(replica: Replica, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mirror, out = str(tmp_path / "mirror"), str(tmp_path / "build")
    site = [replica.base, "--to", mirror, "--allow-private", "--pause", "0", "--council", NAME]
    assert main(["harvest", *site]) == 0
    said = capsys.readouterr()
    assert re.search(r"^conditional hits +0$", said.out, re.MULTILINE)
    assert re.search(rf"^mirror .* {PAGES} pages to publish, 1 that only lead to them", said.out, re.MULTILINE)
    assert "is ModernGov with web service" in said.err
    assert main(["publish", mirror, "--out", out]) == 0
    assert main(["query", "--out", out, "--format", "csv", "SELECT (COUNT(?m) AS ?n) { ?m a cg:Meeting }"]) == 0
    assert int(capsys.readouterr().out.splitlines()[-1]) > 0
    assert main(["harvest", *site]) == 0
    assert re.search(r"^conditional hits +[1-9]", capsys.readouterr().out, re.MULTILINE)


def test_faults_have_an_exit_status(replica: Replica, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replica.faults["MId=1001"] = "half"
    assert main(["harvest", replica.base, "--to", str(tmp_path), "--allow-private", "--pause", "0"]) == 4
    assert "ieListDocuments.aspx?MId=1001: breaks off" in capsys.readouterr().err.replace("\n", "")


def test_a_private_site_needs_leave(replica: Replica, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["harvest", replica.base, "--to", str(tmp_path / "mirror")]) == 1
    assert "leads to 127.0.0.1, which is not public; use --allow-private" in capsys.readouterr().err
    assert replica.asked == []
    assert not (tmp_path / "mirror").exists()


def test_a_dry_run_lists_addresses(replica: Replica, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--to", str(tmp_path / "mirror"), "--allow-private", "--pause", "0", "--dry-run"]
    assert main(["harvest", replica.base, *arguments]) == 0
    assert f"{replica.base}ieListDocuments.aspx?MId=1003\n" in capsys.readouterr().out
    assert not (tmp_path / "mirror").exists()


@pytest.mark.parametrize(
    "arguments",
    [["Atlantis"], ["PLY", "--since", "2025-01-01", "--until", "2024-01-01"], ["PLY", "--since", "soon"], []],
)
def test_wrong_usage_asks_nobody(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["harvest", *arguments]) == 2
    assert capsys.readouterr().err


def test_a_contact_that_cannot_be_sent_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="letters that a request cannot carry"):
        agent("a\r\nHost: b")


def test_vanished_pages_are_published_from_their_own_folder(replica: Replica, tmp_path: Path) -> None:
    fetch(replica, tmp_path / "mirror")
    replica.council = replace(SMALL, years=(2024,))
    fetch(replica, tmp_path / "mirror")
    publish(Options((tmp_path / "mirror",), tmp_path / "build"), Config(), Silent())
    assert ["mirror/larkmoor-borough-council/gone/meeting-1003.html"] in ask(
        tmp_path / "build", "SELECT ?p { ?s cg:sourcePath ?p }"
    )
    assert count(tmp_path / "build", "Meeting") == len(SMALL.meetings)
