"""``/coverage``: what is in, what is missing, what was cut off, as the report says; and the report's pages, and nothing else."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest
from lxml import html
from serving import make, served

from councilgraph.report.entry import Cause, Entry
from councilgraph.search.build import write_index
from councilgraph.search.coverage import PAGE, Show, bodies, councils, sources, whole
from councilgraph.search.find import NONE, opened
from councilgraph.search.schema import INDEX

COUNCIL = "marlbury-city-council"


@pytest.fixture(scope="module")
def client(examples: Path) -> Iterator[httpx.Client]:
    with served(examples) as address, httpx.Client(base_url=address, timeout=20.0) as opened_:
        yield opened_


@pytest.fixture(scope="module")
def index(examples: Path) -> Iterator[sqlite3.Connection]:
    with closing(opened(examples / INDEX)) as database:
        yield database


@pytest.fixture(scope="module")
def report(examples: Path) -> list[dict[str, Any]]:
    content = (examples / "report" / "report.json").read_text(encoding="utf-8")
    return list(json.loads(content)["documents"])


def page(client: httpx.Client, path: str) -> html.HtmlElement:
    response = client.get(path)
    assert response.status_code == 200, path
    return html.fromstring(response.content)


def test_the_counts_are_those_of_the_report(index: sqlite3.Connection, report: list[dict[str, Any]]) -> None:
    counts, _ = whole(index)
    published = [entry for entry in report if entry["status"] == "published"]
    assert counts.sources == len(report)
    assert counts.published == len(published)
    assert counts.rejected == len([entry for entry in report if entry["status"] == "rejected"])
    assert counts.look == len([entry for entry in published if entry.get("findings") or entry.get("results")])
    assert counts.cut_off == len(
        [entry for entry in published if any(note["kind"] == "cut-off" for note in entry.get("findings", []))]
    )


def test_every_source_is_counted_for_one_council_and_one_body(index: sqlite3.Connection) -> None:
    counts, period = whole(index)
    parts = councils(index)
    assert sum(part.counts.sources for part in parts) == counts.sources
    assert sum(part.period.meetings for part in parts) == period.meetings
    for part in parts:
        if part.path:
            assert sum(body.counts.sources for body in bodies(index, part.path)) == part.counts.sources


def test_the_period_is_that_of_the_meetings(index: sqlite3.Connection) -> None:
    parts = {part.path: part for part in councils(index)}
    period = parts["thornley-parva-parish-council"].period
    assert (period.first, period.last, period.meetings, period.undated) == ("2021-07-05", "2021-10-04", 3, 0)
    assert period.months == (("2021-07", 1), ("2021-08", 0), ("2021-09", 1), ("2021-10", 1))
    assert period.empty == 1


def test_a_meeting_without_a_date_is_counted_apart(index: sqlite3.Connection) -> None:
    [audit] = [part for part in bodies(index, COUNCIL) if part.name == "Audit and Governance Committee"]
    assert (audit.period.meetings, audit.period.undated, audit.period.first, audit.period.months) == (1, 1, None, ())


@pytest.mark.parametrize("show", list(Show))
def test_a_list_is_as_long_as_its_number(index: sqlite3.Connection, show: Show) -> None:
    counts, _ = whole(index)
    number = {
        Show.ALL: counts.sources,
        Show.PUBLISHED: counts.published,
        Show.LOOK: counts.look,
        Show.CUT_OFF: counts.cut_off,
        Show.REJECTED: counts.rejected,
        Show.PASSED: counts.passed,
    }[show]
    total, listed = sources(index, show)
    assert total == len(listed) == number


def test_one_wrong_date_makes_no_endless_table(tmp_path: Path) -> None:
    lines = []
    for number, date in enumerate(("0001-01-01", "9999-12-31", "2024-13-45", "soon")):
        meeting, graph = f"<http://data.example.org/id/tst/meeting/{number}>", "<http://data.example.org/graph/links>"
        cg = "https://w3id.org/councilgraph/def#"
        lines += [
            f"{meeting} <{cg}canonical> {meeting} {graph} .\n",
            f"{meeting} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{cg}Meeting> {graph} .\n",
            f'{meeting} <http://purl.org/dc/terms/date> "{date}" {graph} .\n',
        ]
    (tmp_path / "dataset.nq").write_text("".join(lines))
    write_index(tmp_path / "index", tmp_path / "dataset.nq", [], "http://data.example.org")
    with closing(opened(tmp_path / "index")) as database:
        [part] = councils(database)
    assert (part.period.meetings, len(part.period.months), part.period.undated) == (4, 2, 2)


def test_the_page_leads_from_a_council_to_its_documents_and_their_pages(client: httpx.Client) -> None:
    [council] = page(client, "/coverage").xpath("//tbody//a[.='Marlbury City Council']/@href")
    shown = page(client, council)
    assert "Place and Environment Scrutiny Committee" in shown.text_content()
    [listed] = shown.xpath("//tr[th='Community Safety Scrutiny Panel']/td[3]/a/@href")
    [document] = page(client, listed).xpath("//main//li//a/@href")
    assert document == "/report/documents/examples/marlbury/community-safety-page.txt.html"
    assert "view the full minutes text" in page(client, document).text_content()


def test_a_rejected_source_is_listed_with_its_reason(client: httpx.Client) -> None:
    shown = page(client, "/coverage/documents?show=rejected")
    [entry] = [item.text_content() for item in shown.xpath("//main//li")]
    assert "place-scrutiny-minutes-cut-off.pdf" in entry
    assert "Is cut off; download it again" in entry


def test_the_links_of_a_page_of_the_report_lead_somewhere(client: httpx.Client) -> None:
    path = "/report/documents/examples/marlbury/place-scrutiny-page.html.html"
    for link in page(client, path).xpath("//@href"):
        if not link.startswith(("http:", "https:", "#")):
            response = client.get(str(httpx.URL(f"http://x{path}").join(link).raw_path, "ascii"), follow_redirects=True)
            assert response.status_code == 200, link


@pytest.mark.parametrize("path", ["/coverage", f"/coverage?council={COUNCIL}", "/coverage/documents"])
def test_a_page_works_for_everybody(client: httpx.Client, path: str) -> None:
    shown = page(client, path)
    assert len(shown.xpath("//h1")) == 1
    assert not shown.xpath("//script | //style | //@style")
    assert all(table.xpath(".//thead//th[@scope='col']") for table in shown.xpath("//table"))
    assert all(row.xpath("th[@scope='row']") for row in shown.xpath("//tbody/tr"))


@pytest.mark.parametrize(
    "path",
    [
        "/report/../manifest.json",
        "/report/..%2fmanifest.json",
        "/report/documents/..%2f..%2fmanifest.json",
        "/report/documents/../../../../../../../../etc/passwd",
        "/report/%2fetc%2fpasswd",
        "/report/documents/%00",
        f"/report/documents/{'x' * 5000}.html",
        "/report/documents/",
        "/report/report.json",
        "/report/examples.json",
        "/coverage?council=nowhere",
        "/coverage/documents?show=nothing",
        "/coverage/documents?page=0",
        "/coverage/documents?page=2",
        "/coverage/documents?page=99999999999999999999",
    ],
)
def test_nothing_else_is_served(client: httpx.Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_link_out_of_the_report_is_not_followed(tmp_path: Path) -> None:
    make(tmp_path, 1, [])
    documents = tmp_path / "gen-1" / "report" / "documents"
    documents.mkdir(parents=True)
    (tmp_path / "secret.html").write_text("secret")
    (documents / "a.html").symlink_to(tmp_path / "secret.html")
    with served(tmp_path) as address:
        assert httpx.get(f"{address}/report/documents/a.html").status_code == 404


def test_every_page_of_a_long_list_can_be_reached(tmp_path: Path) -> None:
    make(tmp_path, 1, [])
    (tmp_path / "dataset.nq").write_bytes(b"")
    entries = [Entry(f"{n:03}.pdf", "rejected", reason="has no text", cause=Cause.SOURCE) for n in range(PAGE * 2 + 1)]
    write_index(tmp_path / "gen-1" / INDEX, tmp_path / "dataset.nq", entries, "http://data.example.org")
    names: list[str] = []
    with served(tmp_path) as address, httpx.Client(base_url=address) as opened_:
        assert sources_of_none(tmp_path) == PAGE * 2 + 1
        where = "/coverage/documents?show=rejected"
        while where:
            shown = page(opened_, where)
            names += [item.xpath("string(.//strong)") for item in shown.xpath("//main//li")]
            where = shown.xpath("string(//a[@rel='next']/@href)")
    assert names == [entry.path for entry in entries]


def sources_of_none(out: Path) -> int:
    """Return the number of sources of no council."""
    with closing(opened(out / "gen-1" / INDEX)) as database:
        return sources(database, Show.ALL, council=NONE)[0]
