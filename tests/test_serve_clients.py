"""Clients that people use, and publications that change while they ask."""

import shutil
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
import requests
from browser import client as installed
from conftest import ENVIRONMENT, ROOT
from rdflib import Graph, Literal, Variable
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from serving import BASE, make, quads, served
from SPARQLWrapper import CSV, JSON, TURTLE, XML, SPARQLWrapper

from councilgraph.query import examples as questions
from councilgraph.serve.settings import Allowance, LaneSize, Limits, Settings

COUNT = "SELECT (COUNT(DISTINCT ?p) AS ?n) WHERE { ?p a <http://xmlns.com/foaf/0.1/Person> }"
GRAPH = f"CONSTRUCT WHERE {{ <{BASE}/id/tst/person/1> ?p ?o }}"
GENEROUS = Settings(Limits(seconds=10.0), LaneSize(2, 400, patience=30.0), allowance=Allowance(100_000, 1000))


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    out = tmp_path_factory.mktemp("clients")
    make(out, 1)
    with served(out, GENEROUS) as where:
        yield where


@pytest.mark.skipif(shutil.which("curl") is None, reason="there is no curl on this machine")
def test_curl(address: str) -> None:
    command = ["curl", "--silent", "--fail", "--data-urlencode", f"query={COUNT}", "--header", "Accept: text/csv"]
    done = subprocess.run([*command, f"{address}/sparql"], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["n", "400"]


def test_rdflib(address: str) -> None:
    graph = Graph(SPARQLStore(f"{address}/sparql"))
    [row] = graph.query(COUNT)
    assert row[Variable("n")] == Literal(400)  # type: ignore[index,call-overload]  # rdflib says less than it returns
    assert bool(graph.query("ASK { ?p a <http://xmlns.com/foaf/0.1/Person> }"))


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_sparqlwrapper(address: str, method: str) -> None:
    client = SPARQLWrapper(f"{address}/sparql")
    client.setMethod(method)
    client.setQuery(COUNT)
    client.setReturnFormat(JSON)
    answer: Any = client.queryAndConvert()
    assert answer["results"]["bindings"][0]["n"]["value"] == "400"
    client.setReturnFormat(CSV)
    answer = client.queryAndConvert()
    assert answer.split() == [b"n", b"400"]
    client.setReturnFormat(XML)
    answer = client.queryAndConvert()
    assert "400" in answer.toxml()
    client.setQuery(GRAPH)
    client.setReturnFormat(TURTLE)
    answer = client.queryAndConvert()
    assert len(Graph().parse(data=answer, format="turtle")) == 2


def test_a_page_is_compressed_for_who_can_unpack_it(address: str) -> None:
    asked = {"query": "SELECT * { ?s ?p ?o }", "format": "csv"}
    whole = httpx.get(f"{address}/sparql", params=asked, headers={"Accept-Encoding": "identity"})
    packed = httpx.get(f"{address}/sparql", params=asked, headers={"Accept-Encoding": "gzip"})
    assert "content-encoding" not in whole.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert int(packed.headers["content-length"]) * 5 < int(whole.headers["content-length"])
    assert packed.content == whole.content
    assert packed.headers["etag"] != whole.headers["etag"]
    headers = {"Accept-Encoding": "gzip", "If-None-Match": packed.headers["etag"]}
    assert httpx.get(f"{address}/sparql", params=asked, headers=headers).status_code == 304


@pytest.mark.parametrize("header", ["gzip;q=0", "gzip;q=1.2.3", "gzip;q=" + "9" * 5000, "br", ","])
def test_no_one_is_sent_what_they_do_not_ask_for(address: str, header: str) -> None:
    answer = httpx.get(f"{address}/catalog.ttl", headers={"Accept-Encoding": header})
    assert (answer.status_code, answer.headers.get("content-encoding")) == (200, None)


def test_a_client_that_sends_too_much_reads_why(address: str) -> None:
    # It sends everything before it reads; cut off in the middle, it would know only that the connection broke.
    for _ in range(5):
        assert requests.post(f"{address}/sparql", data={"query": "#" * 4_000_000}, timeout=30).status_code == 413


@pytest.mark.parametrize("source", ["{}/sparql", "sparql@{}/sparql"], ids=["finds out what it is", "is told"])
def test_comunica(address: str, source: str) -> None:
    command = [str(installed(".bin/comunica-sparql")), source.format(address), COUNT, "--outputType", "text/csv"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout.split()) == (0, ["n", "400"]), done.stderr


PLAIN = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""No certificates: each client would load them anew, and the servers of the tests speak no TLS."""


def client_of_its_own() -> httpx.Client:
    """Return a client for one thread, with a connection for each question.

    A connection that rests may be closed by the server while it is taken up again; and a pool that threads share may
    close one for being at rest that another thread has just been given.
    """
    return httpx.Client(verify=PLAIN, trust_env=False, limits=httpx.Limits(max_keepalive_connections=0))


def test_every_answer_is_wholly_old_or_wholly_new(tmp_path: Path) -> None:
    # All people of one publication have its number in their names; the answer of a mixture would have two.
    make(tmp_path, 1, quads(1, people=50))
    query = "SELECT DISTINCT ?n { ?p foaf:name ?name BIND(STRAFTER(?name, ' of ') AS ?n) }"
    seen: list[list[str]] = []
    faults: list[object] = []
    # Nothing is kept, so that every reader asks a worker.
    with (
        served(tmp_path, replace(GENEROUS, cached=0)) as address,
        client_of_its_own() as client,
    ):
        ended = threading.Event()

        def read() -> None:
            with client_of_its_own() as own:
                last = False
                while not last:
                    last = ended.is_set()  # and one answer more, which is of the last publication
                    response = own.get(f"{address}/sparql", params={"query": query, "format": "csv"}, timeout=30.0)
                    if response.status_code == 200:
                        seen.append(response.text.split()[1:])
                    else:
                        faults.append(response.text)

        threads = [threading.Thread(target=read) for _ in range(200)]
        for thread in threads:
            thread.start()
        for number in (2, 3, 4):
            so_far = len(seen) + len(threads)
            while len(seen) < so_far and not faults:
                time.sleep(0.05)
            make(tmp_path, number, quads(number, people=50))
            if number > 3:
                shutil.rmtree(tmp_path / f"gen-{number - 2}")
        ended.set()
        for thread in threads:
            thread.join()
        last = client.get(f"{address}/sparql", params={"query": query, "format": "csv"}).text.split()[1:]
    assert faults == []
    assert {len(numbers) for numbers in seen} == {1}
    assert {number for [number] in seen} >= {"1", "4"}
    assert last == ["4"]


@pytest.mark.parametrize("name", sorted(questions()))
def test_a_question_of_the_package_can_be_asked(example_address: str, name: str) -> None:
    query = questions()[name].read_text(encoding="utf-8")
    response = httpx.post(f"{example_address}/sparql", data={"query": query, "format": "json"})
    assert response.status_code == 200, response.text
    assert response.json()["results"]["bindings"]


@pytest.fixture(scope="module")
def example_address(examples: Path) -> Iterator[str]:
    with served(examples, GENEROUS) as where:
        yield where


def test_the_catalogue_of_a_real_publication(example_address: str) -> None:
    graph = Graph().parse(data=httpx.get(f"{example_address}/.well-known/void").text, format="turtle")
    assert len(graph) > 100
    assert httpx.get(f"{example_address}/dataset.nq").text.count("\n") > 1000


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Return what a fresh clone holds; what its scripts would install stands here already."""
    copy = tmp_path / "councilgraph"
    for name in ("graph", "mappings", "ontology", "shapes", "scripts"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__", "vendor"))
    (copy / "scripts" / "environment.py").write_text("import sys\nprint(sys.executable)\n")
    return copy


def test_the_script_publishes_the_examples_in_a_fresh_clone_and_serves_them(clone: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = ENVIRONMENT | {"PYTHON": sys.executable, "PYTHONPATH": f"{clone / 'graph'}:{clone / 'mappings'}"}
    command = ["scripts/serve", "--port", str(port), "--workers", "1"]
    address = f"http://127.0.0.1:{port}"
    with subprocess.Popen(
        command, cwd=clone, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        try:
            said: list[str] = []
            while not said or (said[-1] and f"{address}/sparql" not in said[-1]):
                said.append(process.stderr.readline())
            assert said[-1], said
            health = httpx.get(f"{address}/health", timeout=60.0).json()
            assert (health["status"], health["generation"]) == ("ok", "gen-1")
            assert "Marlbury City Council" in httpx.get(address, headers={"Accept": "text/html"}, timeout=60.0).text
            asked = {"query": questions()["who-chaired"].read_text(encoding="utf-8"), "format": "csv"}
            assert len(httpx.get(f"{address}/sparql", params=asked, timeout=60.0).text.splitlines()) == 7
        finally:
            process.terminate()
    assert (clone / "build" / "current" / "manifest.json").is_file()


def test_without_a_publication_the_command_says_what_to_do(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "councilgraph", "serve", "--out", str(tmp_path)]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert (done.returncode, "run councilgraph publish first" in done.stderr) == (2, True)


def test_the_script_is_short_and_can_be_run() -> None:
    path = ROOT / "scripts" / "serve"
    assert path.stat().st_mode & 0o111
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 10
