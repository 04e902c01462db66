"""The endpoint as clients meet it: forms, problems that say what to do, caching, budgets, and addresses from configuration."""

import gzip
import json
import logging
import re
import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from pyoxigraph import RdfFormat, parse
from serving import BASE, make, served

from councilgraph.serve.budget import Budgets
from councilgraph.serve.cache import Cache
from councilgraph.serve.settings import Allowance, LaneSize, Limits, Settings

TABLE = "SELECT ?name { ?p foaf:name ?name } ORDER BY ?name LIMIT 2"
GRAPH = f"CONSTRUCT WHERE {{ <{BASE}/id/tst/person/1> ?p ?o }}"
FIREFOX = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
CHROME = (
    "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,"
    "application/signed-exchange;v=b3;q=0.7"
)
COMUNICA = (
    "application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,application/n-triples;q=0.8,text/turtle;q=0.6,"
    "application/rdf+xml;q=0.5,text/n3;q=0.35,application/sparql-results+json;q=0.3,application/json;q=0.2"
)
JENA = "application/sparql-results+json, application/sparql-results+xml;q=0.9, text/tab-separated-values;q=0.7, text/csv;q=0.5, application/json;q=0.2, */*;q=0.1"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    out = tmp_path_factory.mktemp("endpoint")
    make(out, 1)
    (out / "gen-1" / "dataset.nq").write_bytes(b"<urn:a> <urn:b> <urn:c> <urn:g> .\n")
    settings = Settings(Limits(seconds=2.0), LaneSize(1, 8), allowance=Allowance(10_000, 100))
    with served(out, settings) as address, httpx.Client(base_url=address, timeout=20.0) as opened:
        yield opened


@pytest.mark.parametrize(
    ("query", "accept", "media_type"),
    [
        (TABLE, "", "application/sparql-results+json"),
        (TABLE, "*/*", "application/sparql-results+json"),
        (TABLE, "application/json", "application/json"),
        (TABLE, "text/csv", "text/csv"),
        (TABLE, "text/*", "text/csv"),
        (TABLE, "TEXT/CSV ; Q=1", "text/csv"),
        (TABLE, "text/csv;q=0.2, text/tab-separated-values;q=0.3", "text/tab-separated-values"),
        (TABLE, "text/csv;q=0, text/*;q=0.1", "text/tab-separated-values"),
        (TABLE, "*/*;q=0.1, application/sparql-results+xml", "application/sparql-results+xml"),
        (TABLE, "image/png, application/sparql-results+xml;q=0.001", "application/sparql-results+xml"),
        (TABLE, "text/csv;charset=utf-8;header=present", "text/csv"),
        (TABLE, ";;,/,text/csv,q=1", "text/csv"),
        (TABLE, FIREFOX, "application/xml"),
        (TABLE, CHROME, "application/xml"),
        (TABLE, COMUNICA, "application/sparql-results+json"),
        (TABLE, JENA, "application/sparql-results+json"),
        ("ASK {}", "text/csv, application/sparql-results+xml;q=0.5", "text/csv"),
        (GRAPH, "", "text/turtle"),
        (GRAPH, "application/n-triples", "application/n-triples"),
        (GRAPH, "application/rdf+xml, text/turtle;q=0.9", "application/rdf+xml"),
        (GRAPH, "application/json", "application/json"),
        (GRAPH, COMUNICA, "application/ld+json"),
        (GRAPH, JENA, "application/json"),
        (GRAPH, FIREFOX, "application/xml"),
    ],
)
def test_the_form_is_what_the_client_wants_most(client: httpx.Client, query: str, accept: str, media_type: str) -> None:
    response = client.get("/sparql", params={"query": query}, headers={"Accept": accept})
    assert (response.status_code, response.headers["content-type"].partition(";")[0]) == (200, media_type)
    assert "Accept" in response.headers["vary"]


@pytest.mark.parametrize(
    ("query", "name", "media_type"),
    [
        (TABLE, "json", "application/sparql-results+json"),
        (TABLE, "XML", "application/sparql-results+xml"),
        (TABLE, "csv", "text/csv"),
        (TABLE, "tsv", "text/tab-separated-values"),
        (TABLE, "text/csv", "text/csv"),
        (TABLE, "application/sparql-results+xml", "application/sparql-results+xml"),
        (GRAPH, "ttl", "text/turtle"),
        (GRAPH, "nt", "application/n-triples"),
        (GRAPH, "jsonld", "application/ld+json"),
        (GRAPH, "json", "application/ld+json"),
        (GRAPH, "rdf+xml", "application/rdf+xml"),
    ],
)
def test_a_name_goes_before_what_is_accepted(client: httpx.Client, query: str, name: str, media_type: str) -> None:
    for address in (f"/sparql?format={name}", f"/sparql?format={name.replace('+', '%2B')}"):
        response = client.get(
            f"{address}&query={httpx.QueryParams({'q': query})['q']}", headers={"Accept": "image/png"}
        )
        assert (response.status_code, response.headers["content-type"].partition(";")[0]) == (200, media_type)


@pytest.mark.parametrize(
    ("request_line", "options", "status", "part"),
    [
        ("GET /sparql?query=ASK%20%7B", {}, 400, "line 1, column 6"),
        ("GET /sparql?query=ASK%20%7B%7D&query=ASK%20%7B%7D", {}, 400, "Send one query"),
        ("GET /sparql?query=%FF", {}, 400, "UTF-8"),
        ("GET /sparql?query=ASK%7B%7D&default-graph-uri=nothing", {}, 400, "absolute IRI"),
        ("GET /sparql?query=SELECT%20(%3Curn:f%3E(1)%20AS%20?x)%20%7B%7D", {}, 400, "not supported"),
        ("POST /sparql", {"data": {"nothing": "1"}}, 400, "no query"),
        ("POST /sparql", {"data": {"update": "CLEAR ALL"}}, 403, "only reads"),
        ("GET /sparql?query=CLEAR%20ALL", {}, 403, "is an update"),
        ("GET /sparql?query=ASK%7BSERVICE%20%3Curn:a%3E%7B%7D%7D", {}, 403, "another server"),
        ("GET /nothing", {}, 404, "/sparql"),
        ("DELETE /sparql", {}, 405, "DELETE"),
        ("GET /sparql?query=ASK%7B%7D&format=ttl", {}, 406, "text/csv"),
        ("GET /sparql?query=ASK%7B%7D&format=pdf", {}, 406, "text/turtle"),
        ("GET /sparql?query=ASK%7B%7D", {"headers": {"Accept": "image/png"}}, 406, "text/csv"),
        ("GET /sparql", {"headers": {"Accept": "image/png"}}, 406, "text/turtle"),
        ("POST /sparql", {"content": b" " * 1_000_001, "headers": {"Content-Type": "application/sparql-query"}}, 413, "1,000,000"),
        ("GET /sparql?query=" + "%20" * 6000, {}, 414, "POST"),
        ("POST /sparql", {"json": {"query": "ASK {}"}}, 415, "application/sparql-query"),
        ("POST /sparql", {"content": gzip.compress(b"ASK {}"), "headers": {"Content-Type": "application/sparql-query", "Content-Encoding": "gzip"}}, 415, "compressed"),
        ("POST /sparql", {"content": b"\xff", "headers": {"Content-Type": "application/sparql-query"}}, 400, "UTF-8"),
    ],
)  # fmt: skip
def test_a_problem_says_what_to_do(
    client: httpx.Client, request_line: str, options: dict[str, object], status: int, part: str
) -> None:
    method, path = request_line.split(" ")
    response = client.request(method, path, **options)  # type: ignore[arg-type]  # the table names them rightly
    assert (response.status_code, response.headers["cache-control"]) == (status, "no-store")
    assert response.headers["content-type"].startswith("text/plain")
    assert part in response.text
    assert len(response.text.splitlines()) >= 4


def test_a_problem_is_json_for_programs(client: httpx.Client) -> None:
    headers = {"Accept": "application/sparql-results+json"}
    response = client.get("/sparql", params={"query": "SELECT * {\n ?s ?p }"}, headers=headers)
    assert response.headers["content-type"] == "application/problem+json"
    told = response.json()
    assert (told["status"], told["line"], told["column"]) == (400, 2, 9)
    assert told["step"]


def test_what_a_client_has_is_not_sent_again(client: httpx.Client) -> None:
    first = client.get("/sparql", params={"query": TABLE})
    assert first.headers["cache-control"].startswith("public, max-age=")
    again = client.get("/sparql", params={"query": TABLE}, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    other = client.get(
        "/sparql", params={"query": TABLE, "format": "csv"}, headers={"If-None-Match": first.headers["etag"]}
    )
    assert other.status_code == 200


def test_what_passes_is_not_kept(client: httpx.Client) -> None:
    query = {"query": "SELECT (RAND() AS ?n) {}"}
    first, second = client.get("/sparql", params=query), client.get("/sparql", params=query)
    assert first.headers["cache-control"] == "no-store"
    assert first.content != second.content


def test_the_log_tells_of_a_query_and_not_what_it_asks(client: httpx.Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        assert (
            client.get("/sparql", params={"query": 'ASK { ?person foaf:name "Jane\\r\\nExample" }'}).status_code == 200
        )
    told = [record.getMessage() for record in caplog.records if record.name == "councilgraph.serve"]
    assert re.fullmatch(r"query [0-9a-f]{12} answered after \d+ ms", "".join(told))


def test_head_is_get_without_content(client: httpx.Client) -> None:
    got, head = client.get("/sparql", params={"query": TABLE}), client.head("/sparql", params={"query": TABLE})
    assert (head.status_code, head.content, head.headers["etag"]) == (200, b"", got.headers["etag"])


def test_pages_of_others_may_ask(client: httpx.Client) -> None:
    origin = {"Origin": "https://elsewhere.example"}
    assert (
        client.get("/sparql", params={"query": "ASK {}"}, headers=origin).headers["access-control-allow-origin"] == "*"
    )
    asked = {**origin, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
    before = client.options("/sparql", headers=asked)
    assert (before.status_code, "POST" in before.headers["access-control-allow-methods"]) == (200, True)


@pytest.mark.parametrize("path", ["/sparql", "/catalog", "/health", "/nothing", "/robots.txt"])
def test_no_response_lets_a_browser_do_more_than_show_it(client: httpx.Client, path: str) -> None:
    headers = client.get(path).headers
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert headers["x-content-type-options"] == "nosniff"
    assert "server" not in headers


@pytest.mark.parametrize("path", ["/sparql", "/catalog.ttl", "/.well-known/void", "/dataset", "/sparql/"])
def test_no_address_comes_from_the_host_header(client: httpx.Client, path: str) -> None:
    response = client.get(path, headers={"Host": "evil.example", "X-Forwarded-Host": "evil.example"})
    assert "evil" not in f"{response.headers} {response.text}"


@pytest.mark.parametrize(
    ("path", "accept", "form"),
    [
        ("/catalog", "", RdfFormat.TURTLE),
        ("/catalog", "application/ld+json", RdfFormat.JSON_LD),
        ("/catalog.ttl", "application/ld+json", RdfFormat.TURTLE),
        ("/catalog.rdf", "", RdfFormat.RDF_XML),
        ("/catalog.jsonld", "", RdfFormat.JSON_LD),
        ("/catalog.nt", "", RdfFormat.N_TRIPLES),
        ("/catalog?format=rdf", "", RdfFormat.RDF_XML),
        ("/.well-known/void", "", RdfFormat.TURTLE),
    ],
)
def test_the_catalogue_in_every_form(client: httpx.Client, path: str, accept: str, form: RdfFormat) -> None:
    response = client.get(path, headers={"Accept": accept})
    assert response.headers["content-type"].partition(";")[0] == form.media_type
    found = {(quad.predicate.value.partition("#")[2], str(quad.object)) for quad in parse(response.content, form)}
    assert ("sparqlEndpoint", f"<{BASE}/sparql>") in found


def test_names_of_documents_lead_to_what_describes_them(client: httpx.Client) -> None:
    for path in ("/dataset", "/catalogue"):
        response = client.get(path)
        assert (response.status_code, response.headers["location"]) == (303, "/catalog")


def test_dumps(client: httpx.Client) -> None:
    response = client.get("/dataset.nq")
    assert (response.status_code, response.headers["content-type"]) == (200, "application/n-quads")
    assert client.get("/dataset.nq", headers={"Range": "bytes=0-6"}).text == "<urn:a>"
    assert client.get("/..%2Fmanifest.nq").status_code == 404


def test_health_says_what_is_served(client: httpx.Client) -> None:
    assert client.get("/health").json()["generation"] == "gen-1"


def test_a_base_with_a_path(tmp_path: Path) -> None:
    make(tmp_path, 1)
    base = "https://data.example.org/councils"
    with served(tmp_path, base=base) as address:
        assert address.endswith("/councils")
        assert f"<{base}/sparql>" in httpx.get(f"{address}/sparql").text
        assert httpx.get(address.replace("/councils", "/robots.txt")).text.startswith(
            "User-agent: *\nDisallow: /councils/sparql\n"
        )


def test_a_client_that_has_had_its_share_is_told_when_to_come_again(tmp_path: Path) -> None:
    make(tmp_path, 1)
    slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    settings = Settings(Limits(seconds=0.5), LaneSize(1, 8), allowance=Allowance(0.4, 2))
    with served(tmp_path, settings) as address:
        assert httpx.get(f"{address}/sparql", params={"query": slow}).status_code == 504
        response = httpx.get(f"{address}/sparql", params={"query": slow})
        assert response.status_code == 429
        assert int(response.headers["retry-after"]) > 1
        assert httpx.get(f"{address}/health").status_code == 200


def test_a_full_queue_is_said_at_once(tmp_path: Path) -> None:
    make(tmp_path, 1)
    slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    settings = Settings(Limits(seconds=1.0), LaneSize(1, 1, patience=5.0), allowance=Allowance(100, 100))
    statuses = []
    with served(tmp_path, settings) as address:

        def ask() -> None:
            response = httpx.get(f"{address}/sparql", params={"query": slow}, timeout=20.0)
            statuses.append((response.status_code, "retry-after" in response.headers))

        threads = [threading.Thread(target=ask) for _ in range(5)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert {*statuses} == {(504, False), (503, True)}


def test_a_query_that_never_arrives_is_not_waited_for(tmp_path: Path) -> None:
    make(tmp_path, 1)
    with served(tmp_path, replace(Settings(), body_seconds=0.3)) as address:
        host, _, port = address.removeprefix("http://").partition(":")
        with socket.create_connection((host, int(port))) as connection:
            connection.sendall(
                b"POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Type: application/sparql-query\r\nContent-Length: 9\r\n\r\nASK"
            )
            assert connection.recv(100).startswith(b"HTTP/1.1 408")


def test_budgets_come_back_and_are_forgotten() -> None:
    now = [0.0]
    budgets = Budgets(Allowance(60.0, 2), lambda: now[0])
    assert [budgets.enter("a") for _ in range(3)] == [0, 0, 1]
    budgets.leave("a", 70.0)
    budgets.leave("a", 0.0)
    assert budgets.enter("a") == 11
    assert budgets.enter("b") == 0
    now[0] = 11.0
    assert budgets.enter("a") == 0


def test_a_cache_keeps_what_was_used_last() -> None:
    cache: Cache[str] = Cache(8 * 1010)  # each takes a thousand bytes besides its own
    for name in "abcdefgh":
        cache.put(name, name, 10)
    assert cache.get("a") == "a"
    cache.put("i", "i", 10)
    cache.put("j", "too large", 11)
    assert [name for name in "abij" if cache.get(name)] == ["a", "i"]


def test_json_problems_name_the_alternatives(client: httpx.Client) -> None:
    response = client.get("/sparql?query=ASK%7B%7D&format=ttl", headers={"Accept": "application/json"})
    assert "text/csv" in json.loads(response.content)["alternatives"]
