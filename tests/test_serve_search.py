"""``/search`` of a real server: pages and tables of what is found, whatever somebody types."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from lxml import html
from serving import make, served

from councilgraph.search.build import write_index
from councilgraph.search.schema import INDEX

PAGE = {"Accept": "text/html"}
EVIL = "<script>alert(1)</script>"


@pytest.fixture(scope="module")
def client(examples: Path) -> Iterator[httpx.Client]:
    with served(examples) as address, httpx.Client(base_url=address, timeout=20.0) as opened:
        yield opened


def page(client: httpx.Client, **given: str) -> html.HtmlElement:
    response = client.get("/search", params=given)
    assert (response.status_code, response.headers["content-type"]) == (200, "text/html; charset=utf-8")
    return html.fromstring(response.content)


def test_results_lead_to_the_things_that_were_found(client: httpx.Client) -> None:
    shown = page(client, q="river marl")
    addresses = shown.xpath("//ol//h3/a/@href")
    assert len(addresses) >= 5
    assert all(client.get(address, headers=PAGE).status_code == 200 for address in addresses[:5])


def test_what_was_found_is_marked(client: httpx.Client) -> None:
    assert {mark.text_content().lower() for mark in page(client, q="pubwatch").xpath("//mark")} == {"pubwatch"}


def test_a_link_of_a_facet_leads_to_as_many_results_as_it_says(client: httpx.Client) -> None:
    for item in page(client, q="plan").xpath("//nav[@id='narrow']//li[a]")[:6]:
        narrowed = html.fromstring(client.get(item.xpath("string(a/@href)")).content)
        assert narrowed.xpath("string(//h2[@id='results'])").split()[0] == item.xpath("string(span)")


def test_what_is_chosen_can_be_taken_back(client: httpx.Client) -> None:
    [link] = page(client, q="plan", kind="decision").xpath("//ul[@class='chosen']//a/@href")
    assert link == "/search?q=plan"


def test_the_form_keeps_what_was_chosen(client: httpx.Client) -> None:
    form = page(client, q="plan", kind="item", year="2022").forms[-1]
    assert dict(form.form_values()) == {"q": "plan", "order": "relevance", "kind": "item", "year": "2022"}


def test_every_page_can_be_reached(client: httpx.Client) -> None:
    address, seen = "/search?kind=item", 0
    while address:
        shown = html.fromstring(client.get(address).content)
        seen += len(shown.xpath("//ol[contains(@class, 'hits')]/li"))
        address = shown.xpath("string(//a[@rel='next']/@href)")
    assert shown.xpath("string(//h2[@id='results'])").split()[0] == str(seen)


@pytest.mark.parametrize("text", ["zebra", '"plan flood"', "flood " * 60])
def test_nothing_found_says_what_to_do(client: httpx.Client, text: str) -> None:
    shown = page(client, q=text, kind="vote")
    assert shown.xpath("string(//h2[@id='results'])").startswith("Nothing found")
    assert "/coverage" in shown.xpath("//main//@href")


def test_a_word_like_it_is_suggested(client: httpx.Client) -> None:
    assert page(client, q="flod").xpath("//main//p/a/@href") == ["/search?q=flood"]


@pytest.mark.parametrize(
    "text", [EVIL, f'"{EVIL}"', "' OR 1=1 --", '" OR "', "a\0b", "\\", "%", "NEAR(", "x" * 3000, "🙂", "*"]
)
def test_whatever_is_typed_is_shown_as_it_is_and_runs_nowhere(client: httpx.Client, text: str) -> None:
    response = client.get("/search", params={"q": text, "body": text[:200]})
    assert response.status_code == 200
    assert "<script>alert" not in response.text
    shown = html.fromstring(response.content)
    assert shown.xpath("string(//input[@id='q']/@value)").split() == text.split() or "\0" in text


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/search?page=0", 404),
        ("/search?page=x", 404),
        ("/search?page=501", 404),
        ("/search?q=flood&page=9", 404),
        (f"/search?q={'x' * 5000}", 414),
        ("/search?q=%ff%fe", 200),
        ("/search?order=sideways", 200),
        ("/search?kind=meeting&kind=item", 200),
    ],
)
def test_what_cannot_be_is_said(client: httpx.Client, path: str, status: int) -> None:
    assert client.get(path).status_code == status


def test_both_tables_hold_what_the_page_counts(client: httpx.Client) -> None:
    shown = page(client, q="plan")
    table, data = (client.get(path) for path in shown.xpath("//main//p/a[contains(@href, '/search.')]/@href"))
    rows = [*csv.DictReader(io.StringIO(table.text, newline=""))]
    assert rows == data.json()["results"]
    assert len(rows) == data.json()["total"] == int(shown.xpath("string(//h2[@id='results'])").split()[0])
    assert table.headers["content-type"] == "text/csv; charset=utf-8"
    assert client.get(rows[0]["iri"].replace("http://localhost:8000", ""), headers=PAGE).status_code == 303


def test_no_spreadsheet_takes_a_title_for_a_formula(tmp_path: Path) -> None:
    with_index(tmp_path, 1, "=cmd()")
    with served(tmp_path) as address:
        assert "paper,'=cmd()," in httpx.get(f"{address}/search.csv").text
        assert httpx.get(f"{address}/search.json").json()["results"][0]["title"] == "=cmd()"


def test_a_publication_without_an_index_says_so(tmp_path: Path) -> None:
    make(tmp_path, 1, [])
    with served(tmp_path) as address:
        response = httpx.get(f"{address}/search?q=flood")
    assert (response.status_code, "no index" in response.text) == (404, True)


def test_a_new_publication_is_searched_at_once(tmp_path: Path) -> None:
    with_index(tmp_path, 1, "first")
    with served(tmp_path) as address:
        assert httpx.get(f"{address}/search.json?q=first").json()["total"] == 1
        with_index(tmp_path, 2, "second")
        assert [httpx.get(f"{address}/search.json?q={word}").json()["total"] for word in ("first", "second")] == [0, 1]


def with_index(out: Path, number: int, title: str) -> None:
    """Publish one paper."""
    make(out, number, [])
    paper, graph = "<http://data.example.org/id/tst/doc/1>", "<http://data.example.org/graph/tst/1>"
    dataset = out / f"dataset-{number}"
    dataset.write_text(
        f"{paper} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/councilgraph/def#Document> {graph} .\n"
        f'{paper} <http://purl.org/dc/terms/title> "{title}" {graph} .\n'
    )
    write_index(out / f"gen-{number}" / INDEX, dataset, [], "http://data.example.org")
