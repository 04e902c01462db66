"""Every IRI of a publication opens: as data for programs, and as a page that needs no script for people."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit

import httpx
import pytest
from lxml import html
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse
from serving import BASE, make, served

from councilgraph.serve.settings import Settings
from councilgraph_mappings.vocabulary import CG, DCTERMS, FOAF, OA, PROV, RDF, SKOS

EXAMPLES = "http://localhost:8000"
MEETING = "marlbury-city-council/meeting/place-and-environment-scrutiny-committee/2022-10-12"
LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"
EVIL = "<script>alert(1)</script>\"'&"


@pytest.fixture(scope="module")
def client(examples: Path) -> Iterator[httpx.Client]:
    with served(examples) as address, httpx.Client(base_url=address, timeout=20.0) as opened:
        yield opened


@pytest.fixture(scope="module")
def strange(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Yield a client of a publication that holds what an enemy would write."""
    graph, one = NamedNode(f"{BASE}/graph/tst/1"), NamedNode(f"{BASE}/id/tst/one")
    passage, source = NamedNode(f"{BASE}/graph/tst/1#p0-1/x"), NamedNode(f"{BASE}/id/tst/source/1")
    content = [
        Quad(one, RDF.type, FOAF.Person, graph),
        Quad(one, FOAF.name, Literal(EVIL), graph),
        Quad(
            one, DCTERMS.date, Literal("2022-02-31", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#date")), graph
        ),
        Quad(one, FOAF.page, NamedNode("javascript:alert(1)"), graph),
        Quad(one, PROV.wasQuotedFrom, passage, graph),
        Quad(passage, OA.exact, Literal(EVIL), graph),
        Quad(passage, OA.hasSource, source, graph),
        Quad(source, FOAF.page, NamedNode("javascript:alert(2)"), graph),
        *business(graph),
        *(Quad(NamedNode(f"{BASE}/id/tst/a/{n:03}"), CG.attendee, one, graph) for n in range(250)),
    ]
    out = tmp_path_factory.mktemp("strange")
    make(out, 1, content)
    with (out / "gen-1" / "catalog.ttl").open("a") as catalogue:
        catalogue.write(f"<{BASE}/dataset> <http://purl.org/dc/terms/license> <{LICENCE}> .\n")
    with served(out, Settings()) as address, httpx.Client(base_url=address) as opened:
        yield opened


def business(graph: NamedNode) -> Iterator[Quad]:
    """Yield a meeting of which nothing is as it should be."""
    names = ("meeting", "committee", "council", "item", "decision", "motion", "declaration", "paper", "source/1")
    nodes = {name: NamedNode(f"{BASE}/id/tst/{name}") for name in names}
    kinds = (
        CG.Meeting,
        CG.Committee,
        CG.Council,
        CG.AgendaItem,
        CG.Decision,
        CG.Motion,
        CG.DeclarationOfInterest,
        CG.Document,
    )
    for (name, node), kind in zip(nodes.items(), kinds, strict=False):
        yield Quad(node, RDF.type, kind, graph)
        for text in (
            SKOS.prefLabel,
            DCTERMS.title,
            CG.text,
            CG.venue,
            CG.purpose,
            CG.interestNature,
            CG.number,
            CG.progress,
        ):
            yield Quad(node, text, Literal(EVIL), graph)
        for date in (DCTERMS.date, CG.startTime, CG.dueDate, CG.votesFor, CG.position, CG.result, FOAF.page):
            yield Quad(node, date, Literal(EVIL), graph)
        if name != "meeting":
            yield Quad(node, CG.inMeeting, nodes["meeting"], graph)
            yield Quad(node, CG.arisesFrom, nodes["item"], graph)
        yield Quad(node, FOAF.page, NamedNode("javascript:alert(3)"), graph)
        yield Quad(node, PROV.wasQuotedFrom, NamedNode(f"{BASE}/graph/tst/1#p0-1/x"), graph)
    yield Quad(nodes["meeting"], CG.heldBy, nodes["committee"], graph)
    yield Quad(nodes["meeting"], CG.council, nodes["council"], graph)
    yield Quad(nodes["motion"], CG.mover, NamedNode(f"{BASE}/id/tst/one"), graph)
    yield Quad(nodes["source/1"], CG.sourcePath, Literal(EVIL), graph)
    yield Quad(graph, PROV.wasDerivedFrom, nodes["source/1"], graph)
    yield Quad(graph, FOAF.primaryTopic, nodes["meeting"], graph)


STRANGE = [
    *("/", "/councils", "/meetings", "/decisions", "/people", "/organisations", "/actions", "/documents", "/ontology"),
    *(f"/doc/tst/{name}" for name in ("one", "meeting", "committee", "council", "item", "decision", "motion", "paper")),
    *("/doc/tst/source/1", "/doc/tst/one?view=statements", f"/people?name={quote(EVIL)}", f"/{quote(EVIL)}"),
]


def page(client: httpx.Client, path: str) -> html.HtmlElement:
    response = client.get(path, headers={"Accept": "text/html,*/*;q=0.8"})
    assert (response.status_code, response.headers["content-type"]) == (200, "text/html; charset=utf-8")
    return html.fromstring(response.content)


def test_a_thing_is_no_document(client: httpx.Client) -> None:
    response = client.get(f"/id/{MEETING}")
    assert (response.status_code, response.headers["location"]) == (303, f"/doc/{MEETING}")


@pytest.mark.parametrize(
    ("path", "accept", "media_type"),
    [
        ("", "", "text/turtle"),
        ("", "*/*", "text/turtle"),
        ("", "text/html", "text/html"),
        ("", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
        ("", "application/ld+json", "application/ld+json"),
        (".ttl", "text/html", "text/turtle"),
        (".nt", "", "application/n-triples"),
        (".jsonld", "", "application/ld+json"),
        (".rdf", "", "application/rdf+xml"),
        (".html", "", "text/html"),
        ("?format=nt", "text/html", "application/n-triples"),
    ],
)
def test_a_description_in_the_form_asked_for(client: httpx.Client, path: str, accept: str, media_type: str) -> None:
    response = client.get(f"/doc/{MEETING}{path}", headers={"Accept": accept})
    assert (response.status_code, response.headers["content-type"].partition(";")[0]) == (200, media_type)
    assert 'rel="canonical"' in response.headers["link"]
    assert 'rel="license"' not in response.headers["link"], "this publication names no licence"


def test_all_forms_say_the_same(client: httpx.Client) -> None:
    forms = {
        ".ttl": RdfFormat.TURTLE,
        ".nt": RdfFormat.N_TRIPLES,
        ".jsonld": RdfFormat.JSON_LD,
        ".rdf": RdfFormat.RDF_XML,
    }
    [said] = {frozenset(parse(client.get(f"/doc/{MEETING}{end}").content, form)) for end, form in forms.items()}
    assert NamedNode(f"{EXAMPLES}/id/{MEETING}") in {quad.subject for quad in said}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/doc/marlbury-city-council/nothing", 404),
        ("/doc/a%3E%20b", 404),
        (f"/doc/{MEETING}?page=0", 404),
        (f"/doc/{MEETING}?page=x", 404),
        (f"/doc/{MEETING}?format=pdf", 406),
        ("/graph/nothing", 404),
    ],
)
def test_what_is_not_there_is_said(client: httpx.Client, path: str, status: int) -> None:
    assert client.get(path).status_code == status


def test_a_page_speaks_words_and_quotes_its_passages(client: httpx.Client) -> None:
    shown = page(client, f"/doc/{MEETING}")
    assert shown.xpath("string(//h1)") == "Place and Environment Scrutiny Committee, 12 October 2022"
    facts = {row.xpath("normalize-space(dt)"): row.xpath("normalize-space(dd)") for row in shown.xpath("//dl/div")}
    assert facts["Held by"].startswith("Place and Environment Scrutiny Committee")
    assert facts["Date"].startswith("12 October 2022")
    assert shown.xpath("//ol/li/q")


def test_a_graph_holds_what_its_document_states(client: httpx.Client) -> None:
    response = client.get(
        "/graph/marlbury-city-council/moderngov/file-g1859", headers={"Accept": "application/n-triples"}
    )
    assert response.text.count("\n") > 100


def test_every_link_of_the_site_opens(client: httpx.Client) -> None:
    seen, waiting = {"/"}, ["/"]
    while waiting and len(seen) < 60:
        here = waiting.pop(0)
        response = client.get(here, headers={"Accept": "text/html,*/*;q=0.1"}, follow_redirects=True)
        assert response.status_code == 200, here
        if response.headers["content-type"].startswith("text/html"):
            for link in html.fromstring(response.content).xpath("//@href"):
                address = urlsplit(urljoin(here, link))
                path = address.path + (f"?{address.query}" if address.query else "")
                if not address.netloc and path not in seen:
                    seen.add(path)
                    waiting.append(path)
    assert len(seen) >= 60


@pytest.mark.parametrize(
    "path", ["/", "/meetings", "/ontology", f"/doc/{MEETING}", "/doc/marlbury-city-council/council"]
)
def test_a_page_works_for_everybody(client: httpx.Client, path: str) -> None:
    shown = page(client, path)
    assert shown.get("lang") == "en-GB"
    assert len(shown.xpath("//h1")) == len(shown.xpath("//main")) == 1
    assert shown.xpath("string(//title)")
    assert shown.xpath("//a[@href='#main']")
    assert not shown.xpath(
        "//script[not(@type='application/ld+json')] | //style | //@style | //@*[starts-with(name(), 'on')]"
    )
    assert all(table.xpath(".//thead//th[@scope='col']") for table in shown.xpath("//table"))
    names = {control.get("id") for control in shown.xpath("//textarea | //select | //input")}
    assert names == {*shown.xpath("//label/@for")}
    assert len({*shown.xpath("//@id")}) == len(shown.xpath("//@id"))


def test_text_is_never_markup(strange: httpx.Client) -> None:
    content = strange.get("/doc/tst/one.html").text
    assert content.count("<script") == content.count('<script type="application/ld+json">') == 1
    assert html.fromstring(content).xpath("string(//h1)") == EVIL


@pytest.mark.parametrize("path", STRANGE)
def test_nothing_of_what_a_document_says_is_markup_or_a_script(strange: httpx.Client, path: str) -> None:
    response = strange.get(path, headers={"Accept": "text/html"}, follow_redirects=True)
    assert response.status_code in {200, 404}
    shown = html.fromstring(response.content)
    scripts = shown.xpath("//script")
    assert [script.get("type") for script in scripts] == ["application/ld+json"] * len(scripts)
    assert all(json.loads(script.text)["@type"] for script in scripts)
    assert response.text.count("<script") == len(scripts)
    assert not shown.xpath("//@*[starts-with(name(), 'on')] | //iframe | //object")
    assert [link for link in shown.xpath("//@href | //@src | //@action") if "javascript" in link] == []


@pytest.mark.parametrize("path", ["/doc/tst/one", "/doc/tst/one.ttl"])
def test_the_licence_goes_with_every_description(strange: httpx.Client, path: str) -> None:
    assert f'<{LICENCE}>; rel="license"' in strange.get(path).headers["link"]


def test_a_hostile_name_is_told_to_programs_as_it_is(strange: httpx.Client) -> None:
    [script] = page(strange, "/doc/tst/one").xpath("//script")
    assert json.loads(script.text)["name"] == EVIL
    assert EVIL in {row["name"] for row in csv.DictReader(io.StringIO(strange.get("/people.csv").text, newline=""))}


def test_what_speaks_of_a_thing_is_paged_and_nothing_is_lost(strange: httpx.Client) -> None:
    found: list[str] = []
    path = "/doc/tst/one?view=statements"
    while path:
        shown = page(strange, path)
        found += shown.xpath("//table[@aria-labelledby='incoming']//a/@href")
        path = next(iter(shown.xpath("//a[@rel='next']/@href")), "").partition("#")[0]
    assert sorted(found) == [*(f"/doc/tst/a/{n:03}" for n in range(250)), "/doc/tst/motion"]
