"""Harvest, publish, query: the three commands, against the replica."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from conftest import Silent
from pyoxigraph import QuerySolutions
from replica.client import Time, fetch, polite
from replica.council import NAME, Council
from replica.people import PRIVATE
from replica.server import Replica, serving

from councilgraph.cli import main
from councilgraph.cli.harvest import agent
from councilgraph.config import Config
from councilgraph.generation import current
from councilgraph.harvest.run import Options as Harvest
from councilgraph.publish.run import Options, publish
from councilgraph.publish.summary import Summary
from councilgraph.store import read_only
from councilgraph_mappings.errors import ConfigurationError

SMALL = Council(2, (2024, 2025), (5,))
PREFIX = "PREFIX cg: <https://w3id.org/councilgraph/def#> PREFIX dcterms: <http://purl.org/dc/terms/> "
PREFIX += "PREFIX foaf: <http://xmlns.com/foaf/0.1/> PREFIX prov: <http://www.w3.org/ns/prov#> "

PAGES = 4 * 5 + 2 + 1 + 2 * 3 + 12 * 2 + 2 * 2 + 2
"""Page, item, attendance, minutes and the service's answer of each meeting, two decisions and their list, two committees with their
declarations and the service's list of meetings, twelve councillors with theirs, two outside bodies, the lists of both,
and the service's lists of committees and councillors."""


@pytest.fixture
def replica() -> Iterator[Replica]:
    with serving(Replica(SMALL)) as served:
        yield served


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the mirror of a site, and what was published from it."""
    folder = tmp_path_factory.mktemp("site")
    with serving(Replica(SMALL)) as served:
        fetch(served, folder / "mirror")
    published(folder)
    return folder


def published(folder: Path) -> Summary:
    """Publish the mirror in a folder beside it."""
    return publish(Options((folder / "mirror",), folder / "build"), Config(), Silent())


def reported(folder: Path) -> dict[str, Any]:
    """Return the report of the publication in a folder."""
    report: dict[str, Any] = json.loads((folder / "build" / "report" / "report.json").read_text("utf-8"))
    return report


def ask(out: Path, query: str) -> list[list[str]]:
    found = read_only(current(out)).query(PREFIX + query, use_default_graph_as_union=True)
    assert isinstance(found, QuerySolutions)
    return sorted([str(getattr(value, "value", value)) for value in row] for row in found)


def count(out: Path, kind: str) -> int:
    [[number]] = ask(out, f"SELECT (COUNT(DISTINCT ?one) AS ?n) {{ ?x a cg:{kind} . ?x cg:canonical ?one }}")
    return int(number)


def test_a_harvest_is_published_with_meetings_items_and_decisions(site: Path) -> None:
    statuses = [entry["status"] for entry in reported(site)["documents"] if "larkmoor" in entry["path"]]
    assert statuses == ["published"] * PAGES
    assert count(site / "build", "Meeting") == len(SMALL.meetings)
    assert count(site / "build", "AgendaItem") >= 4 * 3
    assert count(site / "build", "Decision") >= 4
    days = ask(site / "build", "SELECT DISTINCT ?day { ?m a cg:Meeting ; dcterms:date ?day }")
    assert days == sorted([str(meeting.day)] for meeting in SMALL.meetings)


def test_sources_are_known_by_their_addresses(site: Path) -> None:
    pages = ask(site / "build", "SELECT DISTINCT ?path ?page { ?s cg:sourcePath ?path ; foaf:page ?page }")
    assert [
        "mirror/larkmoor-borough-council/meeting-1001.html",
        "ieListDocuments.aspx?MId=1001",
    ] in [[path, address.rpartition("/")[2]] for path, address in pages]
    assert len(pages) == PAGES
    graphs = ask(site / "build", "SELECT DISTINCT ?g { GRAPH ?g { ?m a cg:Meeting } }")
    assert any(graph[0].endswith("/larkmoor-borough-council/moderngov/meeting-1001") for graph in graphs)
    assert any(graph[0].endswith("/larkmoor-borough-council/moderngov/file-g1001-t1") for graph in graphs)


def test_one_meeting_is_one_thing_with_all_its_sources(site: Path) -> None:
    asked = """SELECT DISTINCT ?path { GRAPH ?g { ?m a cg:Meeting ; dcterms:date ?day }
        ?m cg:canonical ?one . ?g prov:wasDerivedFrom/cg:sourcePath ?path FILTER(STR(?day) = "2024-05-18")
        ?one a cg:Meeting }"""
    paths = [path.removeprefix("mirror/larkmoor-borough-council/") for [path] in ask(site / "build", asked)]
    assert [path for path in paths if "service-meetings" not in path] == [
        "attendance-1001.html",
        "decided-mgdelegateddecisions-aspx-dm-0-and-dr-01-2f01-2f1990-31-2f12-2f2027-and-89c80b2e.html",
        "decision-aiid-6001.html",
        "declarations-rpid-101.html",
        "declarations-uid-302.html",
        "document-g1001-t1.pdf",
        "item-10013.html",
        "meeting-1001.html",
        "service-meeting-1001.xml",
    ]
    assert count(site / "build", "AgendaItem") == len(SMALL.meetings) * 3
    assert count(site / "build", "Decision") == len(SMALL.meetings)
    declared = """SELECT DISTINCT ?who ?day { ?d cg:declaredBy ?p ; cg:inMeeting ?m . ?m dcterms:date ?day .
        ?p cg:canonical ?one . ?one foaf:name ?who }"""
    assert ask(site / "build", declared) == [["Carys Calloway", "2024-05-18"]]
    assert count(site / "build", "DeclarationOfInterest") == 1


def test_what_the_service_and_the_page_say_differently_is_reported_with_the_preferred_one(
    replica: Replica, tmp_path: Path
) -> None:
    replica.venues[1001] = "Corn Exchange"
    fetch(replica, tmp_path / "mirror")
    published(tmp_path)
    [found] = reported(tmp_path)["contradictions"]
    assert (found["what"], found["preferred"]) == ("venue", "Corn Exchange")
    assert found["why"] == "data service before page of the site"


def test_a_site_without_a_web_service_is_published_from_its_lists_and_pages(replica: Replica, tmp_path: Path) -> None:
    replica.service = "closed"
    fetch(replica, tmp_path / "mirror", Harvest(since=dt.date(2024, 1, 1), until=dt.date(2024, 12, 31)))
    summary = published(tmp_path)
    assert (summary.rejected, summary.not_conforming) == (0, 0)
    genres = {str(entry.get("genre")) for entry in reported(tmp_path)["documents"]}
    assert {"list of committees", "list of meetings", "meeting page", "committee page", "attendance page"} <= genres
    # Two of them stand in the lists alone.
    assert count(tmp_path / "build", "Meeting") == len(SMALL.meetings)


def test_every_source_says_when_it_was_fetched(site: Path) -> None:
    fetched = ask(site / "build", "SELECT DISTINCT ?s ?at { ?s cg:sourcePath ?path ; prov:generatedAtTime ?at }")
    assert len(fetched) == PAGES
    assert {at for _source, at in fetched} == {"2026-01-05T02:00:00Z"}


def test_nothing_private_of_a_site_is_in_any_output(site: Path) -> None:
    mirrored = b"".join(path.read_bytes() for path in (site / "mirror").rglob("*") if path.is_file())
    assert [word for word in PRIVATE if word.encode() not in mirrored] == []
    files = [path for path in current(site / "build").rglob("*") if path.is_file()]
    assert [(path, word) for path in files for word in PRIVATE if word.encode() in path.read_bytes()] == []
    store = read_only(current(site / "build"))
    told = "\n".join(str(quad) for quad in store.quads_for_pattern(None, None, None, None))
    assert "Carys Calloway" in told
    assert [word for word in PRIVATE if word in told] == []


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


def test_limits_and_contact_come_from_the_configuration(
    replica: Replica, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "councilgraph.toml"
    config.write_text('contact = "open@larkmoor.example"\n[harvest]\npause = 0\npages = 7\n', encoding="utf-8")
    arguments = [replica.base, "--to", str(tmp_path / "mirror"), "--allow-private", "--config", str(config)]
    assert main(["harvest", *arguments]) == 0
    assert re.search(r"^stopped +at 7 pages; \d+ left, run it again to go on$", capsys.readouterr().out, re.MULTILINE)
    assert len(replica.asked) == 7
    assert {request.headers["User-Agent"].partition(" ")[2] for request in replica.asked} == {
        "(+open@larkmoor.example)"
    }
    assert main(["harvest", *arguments, "--pages", "9"]) == 0
    assert re.search(r"^stopped +at 9 pages", capsys.readouterr().out, re.MULTILINE)


def test_an_answer_is_no_larger_than_the_configuration_says(
    replica: Replica, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "councilgraph.toml"
    config.write_text("[harvest]\npause = 0\nanswer_bytes = 5000\n", encoding="utf-8")
    arguments = [replica.base, "--to", str(tmp_path / "mirror"), "--allow-private", "--config", str(config)]
    assert main(["harvest", *arguments]) == 4
    assert "mgMemberIndex.aspx?VW=TABLE&PIC=1&FN=: is larger than 5,000 bytes" in capsys.readouterr().err


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


def test_vanished_pages_are_published_and_marked_as_withdrawn(replica: Replica, tmp_path: Path) -> None:
    fetch(replica, tmp_path / "mirror")
    replica.council = replace(SMALL, years=(2024,))
    fetch(replica, tmp_path / "mirror", client=polite(replica, Time(86400)))
    published(tmp_path)
    marked = ask(tmp_path / "build", "SELECT DISTINCT ?p ?at { ?s cg:sourcePath ?p ; prov:invalidatedAtTime ?at }")
    assert ["mirror/larkmoor-borough-council/gone/meeting-1003.html", "2026-01-06T02:00:00Z"] in marked
    assert all("/gone/" in path for path, _at in marked)
    assert count(tmp_path / "build", "Meeting") == len(SMALL.meetings)
    report = reported(tmp_path)["documents"]
    [entry] = [entry for entry in report if entry["path"].endswith("gone/meeting-1003.html")]
    assert entry["hints"][-1] == "its address was found empty on 2026-01-06; this is what stood there before"
