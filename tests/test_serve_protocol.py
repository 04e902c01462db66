"""The W3C's tests of the SPARQL 1.1 Protocol, query side, and of the service description, against a real server."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from conftest import SHARED
from pyoxigraph import NamedNode, Quad, RdfFormat, parse
from rdflib import RDF, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node
from serving import BASE, make, served

SUITE = SHARED / "external/w3c-rdf-tests/sparql11"
MANIFEST = SUITE / "protocol/manifest.ttl"
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
DATA = "http://kasei.us/2009/09/sparql/data/data{}.rdf"
KINDS = {
    "boolean": {"application/sparql-results+json", "application/sparql-results+xml"},
    "tabular": {"application/sparql-results+json", "application/sparql-results+xml", "text/csv"},
    "RDF": {"text/turtle", "application/rdf+xml", "application/n-triples"},
}
SUITE_IS_HERE = pytest.mark.shared("external/w3c-rdf-tests")


def manifest() -> Graph:
    return Graph().parse(MANIFEST)


def names() -> list[str]:
    """Return the names of the tests that a service without updates can pass."""
    if not MANIFEST.exists():
        return ["the suite"]
    graph = manifest()
    [entries] = graph.objects(predicate=MF.entries)
    listed = [str(entry).partition("#")[2] for entry in Collection(graph, entries)]
    return [name for name in listed if not name.startswith("update_")]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    out = tmp_path_factory.mktemp("suite")
    content = []
    for number in (1, 2, 3):
        file = SUITE / f"protocol/data{number}.nt"
        graph = NamedNode(DATA.format(number))
        if file.exists():
            read = parse(path=file, format=RdfFormat.N_TRIPLES)
            content += [Quad(quad.subject, quad.predicate, quad.object, graph) for quad in read]
    make(out, 1, content)
    with served(out) as where:
        yield where


@SUITE_IS_HERE
def test_all_27_are_run(shared: Path) -> None:
    assert shared.exists()
    assert len(names()) == 27


@SUITE_IS_HERE
@pytest.mark.parametrize("name", names())
def test_protocol(shared: Path, address: str, name: str) -> None:
    assert shared.exists()
    graph = manifest()
    [test] = [node for node in graph.subjects(RDF.type, MF.ProtocolTest) if str(node).endswith(f"#{name}")]
    connection = graph.value(test, MF.action)
    requests = graph.value(connection, HT.requests)
    assert requests is not None
    for request in Collection(graph, requests):
        check(graph, request, address)


def check(graph: Graph, request: Node, address: str) -> None:
    """Send a request of the manifest and compare the response with what it expects."""
    target = urlsplit(str(graph.value(request, HT.absolutePath)))
    body = graph.value(request, HT.body)
    content = None
    if body is not None:
        content = str(graph.value(body, CNT.chars)).encode(str(graph.value(body, CNT.characterEncoding)))
    sent = graph.value(request, HT.headers)
    headers = {
        str(graph.value(header, HT.fieldName)): str(graph.value(header, HT.fieldValue))
        for header in (Collection(graph, sent) if sent is not None else ())
    }
    url = f"{address}{target.path}?{target.query}"
    response = httpx.request(str(graph.value(request, HT.methodName)), url, content=content, headers=headers)
    expected = graph.value(request, HT.resp)
    statuses = {str(status)[-3] for status in graph.objects(expected, MF.expectedStatus)}
    assert str(response.status_code)[0] in statuses, response.text
    kind = graph.value(expected, MF.expectedFormat)
    if kind is not None:
        assert response.headers["content-type"].partition(";")[0] in KINDS[str(kind)]
    truth = graph.value(expected, MF.expectedBoolean)
    if truth is not None:
        assert json.loads(response.content)["boolean"] is (str(truth) == "true")


@pytest.fixture(scope="module")
def description(address: str) -> Graph:
    """Return what the endpoint says of itself (test returns-rdf)."""
    response = httpx.get(f"{address}/sparql")
    assert response.headers["content-type"].startswith("text/turtle")
    return Graph().parse(data=response.text, format="turtle")


def test_the_description_names_the_endpoint(description: Graph) -> None:
    assert [*description.subject_objects(SD.endpoint)] == [(URIRef(f"{BASE}/sparql"), URIRef(f"{BASE}/sparql"))]


def test_the_description_conforms_to_its_schema(description: Graph) -> None:
    domains = {
        SD.endpoint: SD.Service,
        SD.feature: SD.Service,
        SD.supportedLanguage: SD.Service,
        SD.resultFormat: SD.Service,
        SD.defaultDataset: SD.Service,
        SD.defaultGraph: SD.Dataset,
    }
    ranges = {SD.defaultDataset: SD.Dataset, SD.defaultGraph: SD.Graph}
    for subject, predicate, value in description:
        if isinstance(predicate, URIRef) and predicate.startswith(SD):
            assert (subject, RDF.type, domains[predicate]) in description
            if predicate in ranges:
                assert (value, RDF.type, ranges[predicate]) in description
    assert {*description.objects(predicate=SD.feature)} == {SD.UnionDefaultGraph}
    assert {*description.objects(predicate=SD.supportedLanguage)} == {SD.SPARQL11Query}


def test_the_features_are_true(address: str) -> None:
    everywhere = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    response = httpx.get(f"{address}/sparql", params={"query": everywhere, "format": "csv"})
    assert response.text.split() == ["n", "3" if SUITE.exists() else "0"]


@pytest.mark.parametrize(
    "form", [RdfFormat.TURTLE, RdfFormat.RDF_XML, RdfFormat.JSON_LD, RdfFormat.N_TRIPLES], ids=lambda form: form.name
)
def test_the_description_is_one_graph_in_every_form(address: str, form: RdfFormat) -> None:
    plain = {*parse(httpx.get(f"{address}/sparql").content, RdfFormat.TURTLE)}
    response = httpx.get(f"{address}/sparql", headers={"Accept": form.media_type})
    assert response.headers["content-type"].partition(";")[0] == form.media_type
    assert {*parse(response.content, form)} == plain
