"""Questions to a publication: answers in every form, and no question that does harm."""

import json
import time
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store
from serving import merged

from councilgraph.query import Format, QueryError, QuerySyntaxError, answer, examples, shortened, table, text_of
from councilgraph.sparql import check_local, keywords
from councilgraph_mappings.errors import ConfigurationError, CouncilGraphError
from councilgraph_mappings.vocabulary import CG, FOAF, RDF


@pytest.fixture(scope="module")
def generation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("generation")
    stated = [Quad(NamedNode("urn:m"), RDF.type, CG.Meeting, NamedNode("urn:g0"))]
    for number in range(120):
        node, graph = NamedNode(f"urn:p{number}"), NamedNode(f"urn:g{number % 2}")
        stated += [Quad(node, RDF.type, FOAF.Person, graph), Quad(node, FOAF.name, Literal(f'Pat "{number}"'), graph)]
    store = Store(str(folder / "store"))
    store.extend(merged(stated))
    store.flush()
    del store
    return folder


def test_a_pattern_without_graph_sees_all_graphs(generation: Path) -> None:
    content = answer(generation, "SELECT (COUNT(?p) AS ?n) { ?p a foaf:Person }", Format.CSV)
    assert content.decode().split() == ["n", "120"]


def test_named_graphs_can_be_asked_for(generation: Path) -> None:
    content = answer(generation, "SELECT (COUNT(?p) AS ?n) { GRAPH <urn:g1> { ?p a foaf:Person } }", Format.CSV)
    assert content.decode().split() == ["n", "60"]


@pytest.mark.parametrize(
    ("form", "beginning"),
    [
        (Format.CSV, b"t\r\nhttps://w3id.org/councilgraph/def#Meeting"),
        (Format.TSV, b"?t\n<https://w3id.org/councilgraph/def#Meeting>"),
        (Format.JSON, b'{"head":{"vars":["t"]}'),
        (Format.XML, b'<?xml version="1.0"?>'),
        (Format.TABLE, b'{"head":{"vars":["t"]}'),
    ],
)
def test_a_table_in_each_form(generation: Path, form: Format, beginning: bytes) -> None:
    assert answer(generation, "SELECT ?t { <urn:m> a ?t }", form).startswith(beginning)


@pytest.mark.parametrize(("form", "part"), [(Format.TTL, b"<urn:m> a cg:Meeting"), (Format.XML, b"<rdf:RDF")])
def test_a_graph_in_each_form(generation: Path, form: Format, part: bytes) -> None:
    assert part in answer(generation, "CONSTRUCT WHERE { <urn:m> a ?t }", form)


def test_yes_and_no(generation: Path) -> None:
    assert answer(generation, "ASK { ?m a cg:Meeting }", Format.CSV) == b"true\n"
    assert table(answer(generation, "ASK { ?m a cg:Vote }", Format.TABLE)).rows == (("no",),)


def test_a_table_shortens_iris_and_leaves_gaps(generation: Path) -> None:
    content = answer(generation, "SELECT ?t ?none { <urn:m> a ?t OPTIONAL { <urn:m> foaf:name ?none } }", Format.TABLE)
    assert table(content).rows == (("cg:Meeting", None),)


@pytest.mark.parametrize(
    ("query", "form", "fault"),
    [
        ("CONSTRUCT WHERE { ?s a ?t }", Format.CSV, "use --format ttl"),
        ("SELECT ?s { ?s a ?t }", Format.TTL, "use --format csv"),
    ],
)
def test_a_form_that_does_not_fit_is_refused(generation: Path, query: str, form: Format, fault: str) -> None:
    with pytest.raises(QueryError, match=fault):
        answer(generation, query, form)


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("SELECT ?s WHERE { ?s a }", "line 1, column 25"),
        ("SELECT ?s\nWHERE { ?s a ex:T }", "line 2, column 18: unknown"),
    ],
)
def test_a_fault_of_syntax_is_one_line_with_its_place(generation: Path, query: str, place: str) -> None:
    with pytest.raises(QuerySyntaxError) as raised:
        answer(generation, query, Format.CSV)
    assert place in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_query_that_takes_too_long_is_ended(generation: Path) -> None:
    began = time.monotonic()
    with pytest.raises(QueryError, match="took longer than 1 s"):
        answer(generation, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", Format.CSV, 1.0)
    assert time.monotonic() - began < 10


def test_a_query_that_ends_the_engine_ends_nothing_else(generation: Path) -> None:
    with pytest.raises(QueryError, match="too much for the engine"):
        answer(generation, f"ASK {{ FILTER({'(' * 5000}1{')' * 5000}) }}", Format.CSV)


def test_an_update_is_no_query(generation: Path) -> None:
    with pytest.raises(QuerySyntaxError):
        answer(generation, "DELETE WHERE { ?s ?p ?o }", Format.CSV)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { service silent ?where { ?s ?p ?o } }",
        "SELECT * { # comment\n SERVICE\n<http://127.0.0.1:9/> { } }",
        "SELECT * { FILTER EXISTS { SERVICE wd: { ?s ?p ?o } } }",
        'SELECT ("#" AS ?a) { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }',
        "SELECT (1<2 AS ?a) { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT ('it\\'s' AS ?a) { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    ],
)
def test_no_query_asks_another_server(query: str) -> None:
    with pytest.raises(ConfigurationError, match="asks another server"):
        check_local(query, "query")


@pytest.mark.parametrize(
    "query",
    [
        'SELECT ?service { ?service ex:service "SERVICE" }',
        "SELECT * { ?s a <http://x/SERVICE> } # SERVICE",
        'SELECT * { ?s ?p """ "SERVICE" """ }',
        "PREFIX service: <http://x/> SELECT * { ?s a service:SERVICE }",
    ],
)
def test_the_word_elsewhere_does_no_harm(query: str) -> None:
    assert "SERVICE" not in keywords(query)


def test_a_file_is_read_and_named(tmp_path: Path) -> None:
    file = tmp_path / "q.rq"
    file.write_text("ASK {}", encoding="utf-8")
    assert text_of(str(file)) == ("ASK {}", str(file))
    assert text_of("ASK {}") == ("ASK {}", "query")
    with pytest.raises(ConfigurationError, match="cannot be read"):
        text_of(str(tmp_path / "none.rq"))


def test_the_questions_that_come_along_are_sparql(generation: Path) -> None:
    faults: dict[str, CouncilGraphError] = {}
    for name, path in examples().items():
        text = path.read_text(encoding="utf-8")
        assert text.startswith("# "), name
        try:
            json.loads(answer(generation, text, Format.JSON))
        except CouncilGraphError as error:
            faults[name] = error
    assert faults == {}
    assert len(examples()) >= 15


def test_the_longest_prefix_shortens() -> None:
    assert shortened("http://www.w3.org/ns/org#Role") == "org:Role"


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p ?o service <U> { ?s ?p ?o } }",
        "PREFIX : <U> SELECT * { SERVICE:a{ ?s ?p ?o } }",
        "PREFIX ex: <U> SELECT * { ?s ?p ex:.SERVICE<U>{ ?s ?p ?o } }",
        "SELECT * { ?s ?p 1SERVICE <U> { ?s ?p ?o } }",
        "SELECT * { ?s ?p trueSERVICESILENT<U>{ ?s ?p ?o } }",
        "PREFIX : <U> SELECT * { FILTER(1<2)SERVICE:a#>\n{ ?s ?p ?o } }",
        "SELECT * { FILTER(1<2)#>'''\nSERVICE<U>{ ?s ?p ?o } # '''\n }",
        "PREFIX a: <urn:a> SELECT * { ?s a:b\\#c ?o SERVICE <U> { ?s ?p ?o } }",
    ],
)
def test_another_server_is_seen_however_it_is_written(query: str) -> None:
    with pytest.raises(ConfigurationError, match="SERVICE"):
        check_local(query, "query")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?s ex:service 'SERVICE' } # SERVICE",
        "ASK { <http://example.org/service> a cg:Service }",
        "ASK { <http://example.org/a_(b)> ?p ?o }",
    ],
)
def test_the_word_alone_asks_no_other_server(query: str) -> None:
    check_local(query, "query")


def test_from_names_the_graphs_that_a_pattern_sees(generation: Path) -> None:
    content = answer(generation, "SELECT (COUNT(?p) AS ?n) FROM <urn:g1> { ?p a foaf:Person }", Format.CSV)
    assert content.decode().split() == ["n", "60"]
