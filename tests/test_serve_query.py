"""``/query``: a form without script, answers that people can read, faults that keep the query, and examples as data."""

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from lxml import html
from pyoxigraph import Literal, NamedNode, RdfFormat, Store, parse
from serving import BASE, make, served

from councilgraph.cli import publish
from councilgraph.publish.summary import Summary
from councilgraph.questions import Example, ExampleError, questions, run_examples
from councilgraph.serve import assets
from councilgraph.serve.settings import Limits, Settings

MEETINGS = "SELECT ?meeting ?day (2 AS ?n) { ?meeting a cg:Meeting ; dcterms:date ?day } ORDER BY ?day ?meeting"
EVIL = "<script>alert(1)</script>"
SHACL = "http://www.w3.org/ns/shacl#"


@pytest.fixture(scope="module")
def client(examples: Path) -> Iterator[httpx.Client]:
    with served(examples) as address, httpx.Client(base_url=address, timeout=20.0) as opened:
        yield opened


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Yield a client of a publication of 1,600 statements, where a query may take a second."""
    out = tmp_path_factory.mktemp("small")
    make(out, 1)
    with served(out, Settings(limits=Limits(seconds=1.0))) as address, httpx.Client(base_url=address) as opened:
        yield opened


def answer(client: httpx.Client, query: str) -> html.HtmlElement:
    response = client.get("/query/results", params={"query": query})
    assert response.status_code == 200, response.text
    return html.fromstring(response.content)


def cells(shown: html.HtmlElement) -> list[list[str]]:
    return [[cell.text_content().strip() for cell in row] for row in shown.xpath("//table//tr")]


def test_the_form_needs_no_script(client: httpx.Client) -> None:
    form = html.fromstring(client.get("/query?example=who-chaired").content).forms[-1]
    assert (form.action, form.method, [*form.fields]) == ("/query", "POST", ["query"])
    sent = client.post("/query", data={"query": form.fields["query"]})
    assert sent.status_code == 303
    shown = html.fromstring(client.get(sent.headers["location"]).content)
    assert cells(shown)[0] == ["date", "body", "chair"]
    assert len(cells(shown)) > 3


def test_a_page_of_the_form_works_for_everybody(client: httpx.Client) -> None:
    shown = html.fromstring(client.get("/query").content)
    assert len(shown.xpath("//h1")) == 1
    assert not shown.xpath("//style | //@style | //@*[starts-with(name(), 'on')] | //script[not(@src)]")
    assert all(table.xpath(".//thead//th[@scope='col']") for table in shown.xpath("//table"))
    assert {control.get("id") for control in shown.xpath("//textarea | //input")} == {*shown.xpath("//label/@for")}


def test_every_example_is_there_with_what_it_came_to(client: httpx.Client, examples: Path) -> None:
    rows = {row[0]: row[1] for row in cells(html.fromstring(client.get("/query").content))[1:]}
    ran = json.loads((examples / "report" / "examples.json").read_text(encoding="utf-8"))["examples"]
    assert [one["name"] for one in ran] == [*questions()]
    assert {one["question"]: str(one["rows"]) for one in ran}.items() <= rows.items()
    assert [one for one in ran if not one["rows"] or one["seconds"] >= 2] == []


def test_the_limits_are_said(client: httpx.Client) -> None:
    assert "15 seconds" in html.fromstring(client.get("/query").content).xpath("string(//*[@id='limits'])")


def test_a_table_shows_names_dates_and_numbers(client: httpx.Client) -> None:
    shown = answer(client, MEETINGS)
    assert cells(shown)[0] == ["meeting", "day", "n"]
    row = next(row for row in cells(shown) if "12 October 2022" in row)
    assert row == ["Place and Environment Scrutiny Committee, 12 October 2022", "12 October 2022", "2"]
    assert shown.xpath("//caption")
    assert len(shown.xpath("//thead//th[@scope='col']")) == 3
    [address] = shown.xpath("//a[.='Place and Environment Scrutiny Committee, 12 October 2022']/@href")
    assert client.get(address, headers={"Accept": "text/html"}).status_code == 200


def test_the_other_forms_have_what_the_table_has(client: httpx.Client) -> None:
    shown = answer(client, MEETINGS)
    links = {link.text: link.get("href") for link in shown.xpath("//div[@class='forms']/a")}
    assert [*links] == ["CSV", "JSON", "TSV", "XML", "Link to this answer"]
    table = [*csv.reader(io.StringIO(client.get(links["CSV"]).text, newline=""))]
    assert len(table) == len(cells(shown))
    assert len(client.get(links["JSON"]).json()["results"]["bindings"]) == len(table) - 1
    assert cells(html.fromstring(client.get(links["Link to this answer"]).content)) == cells(shown)


def test_the_query_of_an_answer_can_be_changed(client: httpx.Client) -> None:
    [edit] = answer(client, MEETINGS).xpath("//a[.='Change the query']/@href")
    assert html.fromstring(client.get(edit).content).xpath("string(//textarea)").strip() == MEETINGS


def test_a_long_query_is_answered_where_it_was_sent(client: httpx.Client) -> None:
    query = f"{MEETINGS} # {'x' * 20_000}"
    response = client.post("/query", data={"query": query})
    shown = html.fromstring(response.content)
    assert (response.status_code, response.headers["cache-control"]) == (200, "no-store")
    assert cells(shown) == cells(answer(client, MEETINGS))
    form = next(form for form in shown.forms if form.xpath("string(button)") == "CSV")
    again = client.post(form.action or "", data=dict(form.form_values()))
    assert (again.status_code, again.headers["content-type"]) == (200, "text/csv; charset=utf-8")


@pytest.mark.parametrize(("query", "word"), [("ASK { ?s ?p ?o }", "Yes"), ("ASK { ?s a 1 }", "No")])
def test_an_ask_is_answered_in_a_word(client: httpx.Client, query: str, word: str) -> None:
    assert answer(client, query).xpath("string(//p[@class='lead'])").strip() == word


def test_a_graph_is_shown_as_statements(client: httpx.Client) -> None:
    shown = answer(client, "CONSTRUCT { ?m dcterms:date ?d } { ?m a cg:Meeting ; dcterms:date ?d }")
    assert cells(shown)[0] == ["subject", "predicate", "object"]
    [turtle] = shown.xpath("//div[@class='forms']/a[.='Turtle']/@href")
    assert len([*parse(client.get(turtle).content, RdfFormat.TURTLE)]) == len(cells(shown)) - 1


def test_an_answer_without_rows_says_so(client: httpx.Client) -> None:
    shown = answer(client, "SELECT * { ?s a cg:Nothing }")
    assert "0 rows" in shown.text_content()
    assert not shown.xpath("//table")


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("SELECT ?a ?b { VALUES (?a ?b) { (UNDEF 1.5) } }", ["–", "1.5"]),
        (r'SELECT ("tab\tline\n\"quoted\"" AS ?a) ("x"@cy AS ?b) {}', ['tab\tline\n"quoted"', "x"]),
        (f'SELECT ("{EVIL}" AS ?a) (<javascript:alert(1)> AS ?b) {{}}', [EVIL, "javascript:alert(1)"]),
        ("SELECT (cg:Meeting AS ?a) (<http://e.example/a?b#c> AS ?b) {}", ["meeting", "http://e.example/a?b#c"]),
        ('SELECT ("2022-02-31"^^xsd:date AS ?a) (true AS ?b) {}', ["2022-02-31", "true"]),
    ],
)
def test_every_kind_of_value_can_be_shown(client: httpx.Client, query: str, shown: list[str]) -> None:
    page = answer(client, query)
    assert cells(page)[1] == shown
    assert "<script>alert" not in html.tostring(page).decode()
    assert [link for link in page.xpath("//@href") if link.startswith("javascript")] == []


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s a cg:Decision ; cg:outcomeKind ?kind ; prov:wasQuotedFrom ?passage ; ?p ?o } LIMIT 20",
        "SELECT ?g { GRAPH ?g { ?s a cg:Meeting } } LIMIT 3",
    ],
)
def test_every_link_of_an_answer_within_the_site_opens(client: httpx.Client, query: str) -> None:
    links = {link.partition("#")[0] for link in answer(client, query).xpath("//table//@href") if link.startswith("/")}
    assert len(links) >= 2
    for link in links:
        opened = client.get(link, headers={"Accept": "text/html,*/*;q=0.1"}, follow_redirects=True)
        assert opened.status_code == 200, link


def test_a_large_answer_is_shown_in_part_and_counted_whole(small: httpx.Client) -> None:
    shown = answer(small, "SELECT * { GRAPH ?g { ?s ?p ?o } }")
    assert "800 rows, of which the first 500" in shown.text_content()
    assert len(cells(shown)) == 501


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ("SELECT * {\n ?s )) ?p }", 400, "line 2, column 10"),
        ("SELECT * { ?s nothing:here ?o }", 400, "not SPARQL at line 1"),
        ("INSERT DATA { <urn:a> <urn:b> 1 }", 403, "update"),
        ("SELECT * { SERVICE <http://e.example/> { ?s ?p ?o } }", 403, "SERVICE"),
        ("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", 504, "took longer than 1 s"),
    ],
)
def test_after_a_fault_the_query_is_still_there(small: httpx.Client, query: str, status: int, words: str) -> None:
    response = small.post("/query", data={"query": query}, follow_redirects=True)
    shown = html.fromstring(response.content)
    assert (response.status_code, response.headers["cache-control"]) == (status, "no-store")
    assert words in shown.xpath("string(//*[@role='alert'])")
    assert shown.xpath("string(//textarea)").lstrip("\n") == query
    assert shown.xpath("//textarea/@aria-invalid") == ["true"]


def test_the_place_of_a_fault_is_marked(small: httpx.Client) -> None:
    response = small.get("/query/results", params={"query": "SELECT * {\n ?s )) ?p }"})
    shown = html.fromstring(response.content)
    assert len(shown.xpath("//pre/mark")) == 1
    assert "2  ?s )) ?p }" in shown.xpath("string(//pre)")
    assert (shown.xpath("//textarea/@data-line"), shown.xpath("//textarea/@data-column")) == (["2"], ["10"])


def test_text_in_the_form_is_never_markup(client: httpx.Client) -> None:
    response = client.get("/query", params={"query": f"</textarea>{EVIL}"})
    assert EVIL not in response.text
    assert html.fromstring(response.content).xpath("string(//textarea)").strip() == f"</textarea>{EVIL}"


@pytest.mark.parametrize(
    ("path", "status"),
    [("/query?example=nothing", 404), ("/query/results", 303), ("/examples.pdf", 406), ("/static/0/query.js", 404)],
)
def test_what_is_not_there_is_said(client: httpx.Client, path: str, status: int) -> None:
    assert client.get(path).status_code == status


def test_nothing_but_a_form_is_taken(client: httpx.Client) -> None:
    assert client.post("/query", content=b"{}", headers={"Content-Type": "application/json"}).status_code == 415
    assert client.post("/query", data={"query": "x" * 1_100_000}).status_code == 413


def test_the_budget_of_a_client_holds_for_the_page(tmp_path: Path) -> None:
    make(tmp_path, 1)
    with served(tmp_path, Settings(limits=Limits(seconds=0.5))) as address:
        slow = "SELECT (COUNT(*) AS ?n{}) {{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }}"
        statuses = [
            httpx.get(f"{address}/query/results", params={"query": slow.format(n)}).status_code for n in range(2)
        ]
        assert statuses == [504, 504]
        assert httpx.get(f"{address}/search").status_code == 404  # the site itself goes on


@pytest.mark.parametrize(("suffix", "form"), [("ttl", RdfFormat.TURTLE), ("jsonld", RdfFormat.JSON_LD)])
def test_the_examples_are_data_that_editors_read(client: httpx.Client, suffix: str, form: RdfFormat) -> None:
    store = Store()
    store.extend(parse(client.get(f"/examples.{suffix}").content, form))
    listed = f"""
        PREFIX sh: <{SHACL}> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT ?comment ?query ?prefixes {{
          ?example a sh:SPARQLExecutable ; rdfs:comment ?comment ; sh:select ?query ; sh:prefixes ?prefixes
        }}
    """
    rows: Any = store.query(listed)
    found = {row["query"].value: row["comment"].value for row in rows}
    assert found == {example.text: example.question for example in questions().values()}
    declared: Any = store.query(
        f"PREFIX sh: <{SHACL}> SELECT ?p ?n {{ ?x sh:declare [ sh:prefix ?p ; sh:namespace ?n ] }}"
    )
    assert {row["p"].value: row["n"].value for row in declared}["cg"] == "https://w3id.org/councilgraph/def#"


def test_the_editor_completes_what_is_in_the_data(client: httpx.Client) -> None:
    about = client.get("/query/terms.json").json()
    classes = {short: (iri, name, number) for short, iri, name, number in about["classes"]}
    assert classes["cg:Meeting"] == ("https://w3id.org/councilgraph/def#Meeting", "meeting", classes["cg:Meeting"][2])
    assert classes["cg:Meeting"][2] >= 16
    assert about["properties"] == sorted(about["properties"], key=lambda term: (-term[3], term[0]))
    assert about["prefixes"]["dcterms"] == "http://purl.org/dc/terms/"


def test_the_page_runs_its_own_scripts_alone(client: httpx.Client) -> None:
    policy = client.get("/query").headers["content-security-policy"]
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "script-src" not in client.get("/").headers["content-security-policy"]


def test_a_file_is_kept_for_as_long_as_it_is_the_same(client: httpx.Client) -> None:
    file = assets.files()["query.js"]
    response = client.get(f"/static/{file.digest}/query.js")
    assert "immutable" in response.headers["cache-control"]
    assert response.headers["content-type"] == "text/javascript; charset=utf-8"
    again = client.get(f"/static/{file.digest}/query.js", headers={"If-None-Match": response.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(("encoding", "sent_as"), [("gzip, br", "gzip"), ("identity", None)])
def test_a_file_is_sent_packed_to_whoever_can_unpack_it(
    client: httpx.Client, encoding: str, sent_as: str | None
) -> None:
    file = assets.files()["query.js"]
    response = client.get(f"/static/{file.digest}/query.js", headers={"Accept-Encoding": encoding})
    assert response.headers.get("content-encoding") == sent_as
    assert response.content == file.content
    assert (int(response.headers["content-length"]) < len(file.content)) is (sent_as == "gzip")


def test_our_script_asks_nobody_else_and_makes_no_markup() -> None:
    script = assets.files()["query.js"].content.decode()
    assert not re.search(r"https?://|innerHTML|outerHTML|eval\(|insertAdjacentHTML|document\.write", script)


def test_the_page_is_whole_with_and_without_the_editor(examples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = assets.files()
    editor = {"vendor/yasqe.min.js", "vendor/yasqe.min.css"}
    made = assets.File(b"", "text/javascript", "0" * 16)
    for there in (
        {**whole, **dict.fromkeys(editor, made)},
        {name: file for name, file in whole.items() if name not in editor},
    ):
        monkeypatch.setattr(assets, "files", lambda there=there: there)
        with served(examples) as address:
            shown = html.fromstring(httpx.get(f"{address}/query").content)
        assert bool(shown.xpath("//script[@src]")) == (editor <= there.keys())
        assert len(shown.xpath("//textarea[@id='query']")) == 1


def test_an_example_that_cannot_be_answered_ends_the_publication(examples: Path) -> None:
    broken = Example("broken", "What is broken?", "SELECT ?a { ?a b:c ?d }")
    with pytest.raises(ExampleError, match=r"example 'broken'.*not SPARQL at line 1.*ontology/questions/broken\.rq"):
        run_examples((examples / "current").resolve(), asked=[broken])


def test_an_example_that_takes_too_long_is_noted_and_the_next_goes_on(tmp_path: Path) -> None:
    make(tmp_path, 1)
    slow = Example("slow", "How slow?", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
    quick = Example("quick", "How quick?", "SELECT ?s { ?s a foaf:Person }")
    ran = run_examples(tmp_path / "gen-1", 1.0, [slow, quick])
    assert [(one.name, one.rows) for one in ran] == [("slow", None), ("quick", 400)]


def test_the_summary_of_a_publication_names_examples_that_took_too_long(capsys: pytest.CaptureFixture[str]) -> None:
    publish._show(Summary(Path("build"), slow=("who-chaired", "motions")))
    assert re.search(
        r"^slow examples +who-chaired, motions; each took over 5 s$", capsys.readouterr().out, re.MULTILINE
    )


def test_the_examples_stand_in_the_base_of_the_publication(client: httpx.Client) -> None:
    triples = [*parse(client.get("/examples.nt").content, RdfFormat.N_TRIPLES)]
    chaired = NamedNode("http://localhost:8000/examples#who-chaired")
    assert Literal("Who chaired each meeting?", language="en") in {t.object for t in triples if t.subject == chaired}
    assert BASE not in str(triples)
