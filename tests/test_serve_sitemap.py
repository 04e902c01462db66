"""``/sitemap.xml`` and ``/robots.txt``: every thing once, absolute, from the configuration and never from Host."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from lxml import etree
from protego import Protego
from serving import make, served

from councilgraph.search.build import write_index
from councilgraph.search.schema import INDEX
from councilgraph.serve import sitemap

SPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
SITE = "https://data.example.org/councils"


@pytest.fixture(scope="module")
def client(examples: Path) -> Iterator[httpx.Client]:
    with served(examples) as address, httpx.Client(base_url=address, timeout=20.0) as opened:
        yield opened


def places(content: bytes) -> list[str]:
    return [str(place) for place in etree.fromstring(content).xpath("//s:loc/text()", namespaces=SPACE)]


def things(out: Path, number: int) -> None:
    """Publish so many papers."""
    make(out, 1, [])
    kind = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/councilgraph/def#Document>"
    lines = [
        f"<http://data.example.org/id/tst/{n:05}> {kind} <http://data.example.org/graph/g> .\n" for n in range(number)
    ]
    titles = [
        f'<http://data.example.org/id/tst/{n:05}> <http://purl.org/dc/terms/title> "{n}" <http://data.example.org/graph/g> .\n'
        for n in range(number)
    ]
    (out / "dataset.nq").write_text("".join([*lines, *titles]))
    write_index(out / "gen-1" / INDEX, out / "dataset.nq", [], "http://data.example.org")


def test_every_address_opens(client: httpx.Client) -> None:
    [part] = places(client.get("/sitemap.xml").content)
    assert part == "http://localhost:8000/sitemap-1.xml"
    addresses = places(client.get("/sitemap-1.xml").content)
    assert len(addresses) == len({*addresses}) > 200
    assert addresses[0] == "http://localhost:8000/"
    for address in [*addresses[:8], *addresses[20::40]]:
        path = address.removeprefix("http://localhost:8000")
        assert client.get(path, headers={"Accept": "text/html"}).status_code == 200, path


def test_the_last_change_is_a_day(client: httpx.Client) -> None:
    tree = etree.fromstring(client.get("/sitemap-1.xml").content)
    [day] = {*tree.xpath("//s:lastmod/text()", namespaces=SPACE)}
    assert len(str(day)) == 10


def test_a_large_map_has_parts_that_hold_each_thing_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "SIZE", 40)
    things(tmp_path, 101)
    with served(tmp_path) as address:
        parts = places(httpx.get(f"{address}/sitemap.xml").content)
        found = [
            place
            for number in range(len(parts))
            for place in places(httpx.get(f"{address}/sitemap-{number + 1}.xml").content)
        ]
        assert httpx.get(f"{address}/sitemap-4.xml").status_code == 404
    assert len(parts) == 3
    assert [place for place in found if "/doc/" in place] == [
        f"http://data.example.org/doc/tst/{n:05}" for n in range(101)
    ]


def test_addresses_come_from_the_configuration(tmp_path: Path) -> None:
    things(tmp_path, 1)
    with served(tmp_path, base=SITE) as address:
        root = address.removesuffix("/councils")
        for where in (root, address):
            assert places(httpx.get(f"{where}/sitemap.xml", headers={"Host": "evil.example"}).content) == [
                f"{SITE}/sitemap-1.xml"
            ]
        assert f"{SITE}/doc/tst/00000" in places(httpx.get(f"{root}/sitemap-1.xml").content)
        assert f"Sitemap: {SITE}/sitemap.xml" in httpx.get(f"{root}/robots.txt").text


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/", True),
        ("/search", True),
        ("/query", True),
        ("/coverage", True),
        ("/doc/marlbury-city-council/council", True),
        ("/sitemap.xml", True),
        ("/sparql", False),
        ("/sparql?query=ASK%7B%7D", False),
        ("/search?q=flood", False),
        ("/search.csv?q=flood", False),
        ("/query/results?query=ASK%7B%7D", False),
        ("/query?example=actions", False),
    ],
)
def test_robots_are_told_what_to_leave_alone(client: httpx.Client, path: str, allowed: bool) -> None:
    rules = Protego.parse(client.get("/robots.txt").text)
    assert rules.can_fetch(f"http://localhost:8000{path}", "anybody") is allowed


def test_what_programs_can_ask_is_listed_and_opens(client: httpx.Client) -> None:
    response = client.get("/.well-known/api-catalog")
    assert response.headers["content-type"] == "application/linkset+json"
    assert response.links["api-catalog"]["url"] == "http://localhost:8000/.well-known/api-catalog"
    own, *offered = response.json()["linkset"]
    assert {item["href"] for item in own["item"]} == {entry["anchor"] for entry in offered}
    linked = [
        link["href"] for entry in offered for name in ("service-desc", "service-doc") for link in entry.get(name, [])
    ]
    for address in {*linked, *(entry["anchor"] for entry in offered)}:
        assert address.startswith("http://localhost:8000/")
        assert client.get(address.removeprefix("http://localhost:8000")).status_code == 200, address


def test_whom_to_write_to_about_a_weakness(client: httpx.Client, tmp_path: Path) -> None:
    assert client.get("/.well-known/security.txt").status_code == 404  # nobody is configured
    make(tmp_path, 1)
    with (tmp_path / "gen-1" / "catalog.ttl").open("a") as catalogue:
        catalogue.write("<urn:c> <http://www.w3.org/2006/vcard/ns#hasEmail> <mailto:data@valeshire.example> .\n")
    with served(tmp_path) as address:
        response = httpx.get(f"{address}/.well-known/security.txt")
    assert response.headers["content-type"] == "text/plain; charset=utf-8"
    assert response.text.splitlines() == [
        "Contact: mailto:data@valeshire.example",
        "Expires: 2026-12-31T00:00:01+00:00",
        "Preferred-Languages: en",
        "Canonical: http://data.example.org/.well-known/security.txt",
    ]


def test_the_description_of_the_data_is_where_it_is_looked_for(client: httpx.Client) -> None:
    response = client.get("/.well-known/void")
    assert (response.status_code, "rdfs.org/ns/void#" in response.text) == (200, True)
