"""Who asks in the way of real clients gets what that client can use; whatever else is sent, there is an honest answer."""

import os
import re
from collections.abc import Iterator
from urllib.parse import quote

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad
from rdflib import Graph, URIRef
from serving import BASE, make, quads, served

from councilgraph.serve.caching import has, takes_gzip
from councilgraph.serve.negotiation import GRAPHS, OFFERS, best, chosen, quality, ranges
from councilgraph.serve.question import Kind
from councilgraph.serve.settings import Allowance, Settings
from councilgraph_mappings.vocabulary import FOAF, RDF

TABLE = "SELECT ?name { ?p foaf:name ?name } ORDER BY ?name LIMIT 2"
GRAPH = f"CONSTRUCT WHERE {{ <{BASE}/id/tst/person/1> ?p ?o }}"
PERSON = "/doc/tst/person/1"
ADDRESSES = {
    "thing": (PERSON, {}),
    "table": ("/sparql", {"query": TABLE}),
    "graph": ("/sparql", {"query": GRAPH}),
    "catalogue": ("/catalog", {}),
    "examples": ("/examples", {}),
}
HTML, TTL, NT, LD, XML = (
    "text/html",
    "text/turtle",
    "application/n-triples",
    "application/ld+json",
    "application/rdf+xml",
)
JSON, SRJ, SRX = "application/json", "application/sparql-results+json", "application/sparql-results+xml"
PLAIN_XML, CSV, TSV = "application/xml", "text/csv", "text/tab-separated-values"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
COMUNICA = (
    f"application/n-quads,application/trig;q=0.95,{LD};q=0.9,{NT};q=0.8,{TTL};q=0.6,{XML};q=0.5,text/n3;q=0.35,"
    f"{PLAIN_XML};q=0.3,image/svg+xml;q=0.3,{HTML};q=0.2,application/xhtml+xml;q=0.18"
)
CLIENTS: dict[str, tuple[str, str, str, str, str]] = {
    # name: what it sends, and what it gets as the description of a thing, as a table, as a graph, as the catalogue
    "Chrome, Edge": (
        f"{BROWSER.replace(',*/*', ',image/avif,image/webp,image/apng,*/*')},application/signed-exchange;v=b3;q=0.7",
        *(HTML, PLAIN_XML, PLAIN_XML, PLAIN_XML),
    ),
    "Firefox": (
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/png,image/svg+xml,*/*;q=0.8",
        *(HTML, PLAIN_XML, PLAIN_XML, PLAIN_XML),
    ),
    "Safari, Firefox since 132": (BROWSER, HTML, PLAIN_XML, PLAIN_XML, PLAIN_XML),
    "Internet Explorer": ("text/html, application/xhtml+xml, image/jxr, */*", HTML, SRJ, TTL, TTL),
    "Lynx": (
        "text/html, text/plain, text/sgml, text/css, application/xhtml+xml, */*;q=0.01",
        *(HTML, SRJ, "text/plain", "text/plain"),
    ),
    "w3m": ("text/html, text/*;q=0.5, image/*, application/*", HTML, SRJ, NT, NT),
    "Googlebot": (
        "text/html,application/xhtml+xml,application/signed-exchange;v=b3,application/xml;q=0.9,*/*;q=0.8",
        *(HTML, PLAIN_XML, PLAIN_XML, PLAIN_XML),
    ),
    "curl, wget, requests, CKAN's harvester": ("*/*", TTL, SRJ, TTL, TTL),
    "urllib, pandas": ("", TTL, SRJ, TTL, TTL),
    "fetch with JSON": ("application/json, text/plain, */*", JSON, JSON, JSON, JSON),
    "rdflib's Graph.parse": (
        "application/rdf+xml,text/rdf+n3;q=0.9,application/xhtml+xml;q=0.5, */*;q=0.1",
        *(XML, SRJ, XML, XML),
    ),
    "rdflib's Graph.parse of Turtle": ("text/turtle, application/x-turtle", TTL, "406", TTL, TTL),
    "rdflib's SPARQLStore": (f"{SRX}, {XML}", XML, SRX, XML, XML),
    "SPARQLWrapper for JSON": (
        "application/sparql-results+json,application/json,text/javascript,application/javascript",
        *(JSON, SRJ, JSON, JSON),
    ),
    "SPARQLWrapper for Turtle": (
        "application/turtle,text/turtle,application/rdf+xml,application/n-triples",
        *(TTL, "406", TTL, TTL),
    ),
    "Jena for tables": (
        f"{SRJ}, {SRX};q=0.9, {TSV};q=0.7, {CSV};q=0.5, {JSON};q=0.2, {PLAIN_XML};q=0.2, */*;q=0.1",
        *(CSV, SRJ, JSON, JSON),
    ),
    "Jena for graphs": (
        f"{TTL},{NT};q=0.9,application/trig;q=0.9,application/n-quads;q=0.9,{LD};q=0.8,{XML};q=0.7,*/*;q=0.3",
        *(TTL, SRJ, TTL, TTL),
    ),
    "RDF4J for tables": (f"{SRJ};q=1.0, {JSON};q=0.9, {SRX};q=0.8, {CSV};q=0.8", JSON, SRJ, JSON, JSON),
    "RDF4J for graphs": (f"{XML};q=0.8, {TTL}, {NT};q=0.8, {LD};q=0.9, text/n3;q=0.8", TTL, "406", TTL, TTL),
    "comunica": (
        COMUNICA,
        *(LD, PLAIN_XML, LD, LD),
    ),
    "YASGUI for tables": (f"{SRJ},*/*;q=0.9", TTL, SRJ, TTL, TTL),
    "QLever's interface": (
        "application/qlever-results+json, application/sparql-results+json",
        "406",
        SRJ,
        "406",
        "406",
    ),
    "a list without qualities": (f"{XML}, {TTL}", TTL, "406", TTL, TTL),
    "wildcard of a kind": ("text/*", TTL, CSV, TTL, TTL),
    "all but": (f"{TTL};q=0, */*;q=0.5", NT, SRJ, NT, NT),
    "nothing at all": ("*/*;q=0", "406", "406", "406", "406"),
}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    out = tmp_path_factory.mktemp("negotiation")
    make(out, 1, [*quads(1, 40), *odd()])
    generous = Settings(allowance=Allowance(10_000, 100))
    with served(out, generous) as address, httpx.Client(base_url=address, timeout=20.0) as opened:
        del opened.headers["Accept"]
        yield opened


def kind_of(client: httpx.Client, where: str, accept: str) -> str:
    """Return the media type of an answer, or its status where there is none."""
    path, parameters = ADDRESSES[where]
    response = client.get(path, params=parameters, headers={"Accept": accept} if accept else {})
    assert "Accept" in response.headers["vary"]
    return (
        response.headers["content-type"].partition(";")[0] if response.status_code == 200 else str(response.status_code)
    )


@pytest.mark.parametrize("name", CLIENTS)
def test_a_client_gets_what_it_wants_most(client: httpx.Client, name: str) -> None:
    accept, *expected = CLIENTS[name]
    assert [kind_of(client, where, accept) for where in ("thing", "table", "graph", "catalogue")] == expected


@pytest.mark.parametrize("form", ["turtle", "xml", "nt", None])
def test_rdflib_reads_a_thing_by_its_iri(client: httpx.Client, form: str | None) -> None:
    # The library itself: it follows the redirect, and believes the media type where nobody names a form.
    graph = Graph().parse(str(client.base_url.join("/id/tst/person/1")), format=form)
    assert (URIRef(f"{BASE}/id/tst/person/1"), URIRef(RDF.type.value), URIRef(FOAF.Person.value)) in graph


@pytest.mark.parametrize("where", ADDRESSES)
@pytest.mark.parametrize("accept", ["image/png", "text/html;q=0, application/pdf", "*/*;q=0.000"])
def test_who_accepts_nothing_is_told_all_there_is(client: httpx.Client, where: str, accept: str) -> None:
    path, parameters = ADDRESSES[where]
    response = client.get(path, params=parameters, headers={"Accept": accept})
    assert response.status_code == 406
    [listed] = re.findall(r"^Alternatives: (.*)$", response.text, re.MULTILINE)
    graphs = {TTL, NT, LD, XML}
    possible = {"thing": {*graphs, HTML, CSV}, "table": {SRJ, SRX, CSV, TSV}}.get(where, graphs)
    assert {*listed.split(", ")} >= possible
    assert {kind_of(client, where, alternative) for alternative in listed.split(", ")} - {"406"} == possible


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (f"{PERSON}.ttl", TTL),
        (f"{PERSON}.csv", CSV),
        (f"{PERSON}.html", HTML),
        (f"{PERSON}?format=jsonld", LD),
        (f"{PERSON}?format=application/rdf%2Bxml", XML),
        (f"{PERSON}.nt?format=ttl", NT),
        ("/catalog.rdf", XML),
        ("/catalog?format=nt", NT),
        ("/examples.jsonld", LD),
        (f"/sparql?format=csv&query={quote(TABLE)}", CSV),
    ],
)
@pytest.mark.parametrize("accept", [BROWSER, "image/png"], ids=["browser", "nothing of it"])
def test_what_the_address_names_goes_before_what_is_accepted(
    client: httpx.Client, path: str, kind: str, accept: str
) -> None:
    response = client.get(path, headers={"Accept": accept})
    assert (response.status_code, response.headers["content-type"].partition(";")[0]) == (200, kind)


PIECES = st.sampled_from(
    ["*", "/", "*/*", "text", "text/", "/turtle", TTL, HTML, "application/*", ";", ";q=", "q=", "=", ",", ", ", " ", "0", "1",
     ".", "0.5", "1.000", "0.0001", "-1", "nan", "inf", "1e9", '"', "\\", "\t", "é", "\x7f", "gzip", "W/", "9" * 400]
)  # fmt: skip
SENDABLE = {*b"\t", *range(0x20, 0x7F), *range(0x80, 0x100)}
"""What a header may hold; the library sends nothing else, and the server hangs up on it."""
HEADERS = st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=200))


@settings(max_examples=int(os.environ.get("COUNCILGRAPH_HEADERS", "300")), deadline=None)
@given(HEADERS, st.one_of(st.none(), HEADERS))
def test_any_header_is_understood_or_passed_over(accept: str, name: str | None) -> None:
    for offers in (GRAPHS, OFFERS[Kind.TABLE]):
        found = best(accept, offers)
        assert found is None or found in offers
        assert chosen(accept, name, offers) in {None, *offers}
        assert all(0 <= quality(offer.media_type, ranges(accept)) <= 1 for offer in offers)
    assert takes_gzip(accept) in {True, False}
    assert has(accept, '"mark"') in {True, False}


@settings(max_examples=25, deadline=None)
@given(header=HEADERS.map(lambda text: bytes(filter(SENDABLE.__contains__, text.encode("utf-8", "replace"))).strip()))
def test_any_header_has_an_honest_answer(client: httpx.Client, header: bytes) -> None:
    headers = [(b"Accept", header), (b"Accept-Encoding", header), (b"If-None-Match", header)]
    for path in (PERSON, "/sparql?query=ASK%7B%7D"):
        assert client.get(path, headers=headers).status_code in {200, 304, 406}


ODD = [
    "café",
    "日本",
    "a%20b",
    "x%2Fy",
    "100%25",
    "(round)",
    "o'neill",
    "a+b",
    "~me",
    "a&b=c",
    "a;b",
    "a:b",
    "a@b",
    "v1.0",
    "end.",
]


def odd() -> list[Quad]:
    graph = NamedNode(f"{BASE}/graph/tst/odd")
    people = [NamedNode(f"{BASE}/id/tst/person/{name}") for name in ODD]
    named = [Quad(one, FOAF.name, Literal(f"Number {number}."), graph) for number, one in enumerate(people)]
    return [*named, *(Quad(one, RDF.type, FOAF.Person, graph) for one in people)]


@pytest.mark.parametrize("name", ODD)
def test_an_iri_of_any_letters_opens_and_comes_back(client: httpx.Client, name: str) -> None:
    # As RFC 3987 has an IRI carried by HTTP: what is not ASCII is escaped, and nothing else.
    carried = quote(name, safe="%/:@!$&'()*+,;=~")
    for accept in (NT, HTML):
        response = client.get(f"/id/tst/person/{carried}", headers={"Accept": accept}, follow_redirects=True)
        assert (response.status_code, f"Number {ODD.index(name)}." in response.text) == (200, True)
        assert response.headers["link"].startswith(f'<{BASE}/doc/tst/person/{carried}>; rel="canonical"')


@pytest.mark.parametrize(
    "path", ["/id/%", "/doc/%zz", "/doc/%FF%FE", "/doc/a%00b", "/doc/%0d%0aX:1", "/graph/%E0%A4%A"]
)
def test_an_address_that_is_no_iri_is_unknown(client: httpx.Client, path: str) -> None:
    response = client.get(path, headers={"Accept": HTML}, follow_redirects=True)
    assert response.status_code in {400, 404}
    assert "X" not in response.headers
