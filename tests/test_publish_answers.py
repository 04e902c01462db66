"""An example is not asked again where nothing that came or went can matter to it; where it is not, its answer is the same."""

import random
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, QuerySolutions, RdfFormat, Store, parse

from councilgraph.publish.answers import Changes
from councilgraph.publish.difference import Difference
from councilgraph.publish.patterns import conjunctions
from councilgraph.questions import questions
from councilgraph.write import PREFIXES

TRIES = 60
LONG = 3600.0
"""Seconds that asking took, so that as much is looked at as there is."""

QUERIES = (
    "SELECT ?s ?o { ?s <urn:p> ?o }",
    "SELECT ?s { ?s <urn:p> / ^<urn:q> ?o . ?o a <urn:1> }",
    "SELECT * { ?s <urn:p> ?o OPTIONAL { ?o <urn:q> ?n OPTIONAL { ?n <urn:r> ?m } } }",
    "SELECT * { ?s <urn:p> ?o MINUS { ?o <urn:q> / <urn:r> ?n } }",
    "SELECT * { ?s <urn:p> ?o FILTER NOT EXISTS { ?o <urn:q> ?n OPTIONAL { ?n <urn:r> ?s } } }",
    "SELECT * { { ?s <urn:p> <urn:1> } UNION { ?s <urn:q> ?o MINUS { ?o a ?c } } ?s <urn:r> ?n }",
    "SELECT * { GRAPH ?g { ?s <urn:p> ?o FILTER NOT EXISTS { ?s a ?c } } ?s <urn:q> ?n }",
    "SELECT * { GRAPH ?g { ?s <urn:p> ?o } OPTIONAL { GRAPH ?g { ?o <urn:q> ?n . ?n <urn:r> ?m } } }",
    "SELECT * { { SELECT DISTINCT ?s { ?s <urn:p> ?o MINUS { ?o <urn:q> ?n } } } ?o <urn:r> ?s }",
    "SELECT ?s (COUNT(?o) AS ?n) { ?s <urn:p> ?o OPTIONAL { ?o a ?c } } GROUP BY ?s HAVING (COUNT(?o) > 1)",
    "SELECT * { { SELECT ?s (MIN(?o) AS ?n) { ?s <urn:p> ?o } GROUP BY ?s } ?n <urn:q> ?m }",
    "SELECT * { ?s a ?c VALUES ?c { <urn:1> <urn:2> } BIND (EXISTS { ?s <urn:p> ?o } AS ?b) }",
    "SELECT * { { ?s <urn:p> ?o OPTIONAL { ?o <urn:q> ?n } } { ?o <urn:r> ?m OPTIONAL { ?m <urn:p> ?s } } }",
    "SELECT * { ?s <urn:p> ?o OPTIONAL { ?s <urn:q> ?n FILTER EXISTS { ?n <urn:r> ?o } } FILTER (?s != ?n) }",
)
"""Each way in which patterns are put together."""


def store(quads: set[Quad]) -> Store:
    """Return a store as those of generations are: everything is in a named graph and in the merge of all."""
    made = Store()
    made.extend(quads)
    made.extend({Quad(*quad.triple) for quad in quads})
    return made


def rows(of: Store, text: str) -> list[str]:
    found = of.query(text, prefixes=PREFIXES)
    assert isinstance(found, QuerySolutions)
    return sorted(str([*row]) for row in found)


def some(chance: random.Random, number: int) -> set[Quad]:
    """Return statements of so few things that patterns often meet."""
    things = [f"urn:{n}" for n in range(4)]
    terms = ["urn:p", "urn:q", "urn:r", PREFIXES["rdf"] + "type"]
    return {
        Quad(*(NamedNode(chance.choice(of)) for of in (things, terms, things, ["urn:g", "urn:h"])))
        for _ in range(number)
    }


@pytest.mark.parametrize("text", QUERIES)
def test_what_is_left_alone_has_the_same_answer(text: str) -> None:
    chance = random.Random(text)
    looked_for = conjunctions(text)
    assert looked_for is not None
    left = other = 0
    for _ in range(TRIES):
        shared = some(chance, chance.randint(5, 25))
        old, new = shared | some(chance, chance.randint(0, 2)), shared | some(chance, chance.randint(0, 2))
        before, now = store(old), store(new)
        changes = Changes.between(before, now, Difference([*(old - new)], [*(new - old)]))
        same = rows(before, text) == rows(now, text)
        if changes.leave(looked_for, LONG):
            left += 1
            assert same, (sorted(map(str, old)), sorted(map(str, new)))
        else:
            other += not same
    assert left > TRIES // 20
    assert other > TRIES // 20


@pytest.fixture(scope="module")
def graphs(examples: Path) -> dict[NamedNode, set[Quad]]:
    """Return the statements of the example corpus, by graph."""
    found: dict[NamedNode, set[Quad]] = {}
    for name in ("dataset.nq", "inferred.nq"):
        for quad in parse(path=examples / name, format=RdfFormat.N_QUADS):
            assert isinstance(quad.graph_name, NamedNode)
            found.setdefault(quad.graph_name, set()).add(quad)
    return found


def test_without_a_document_examples_that_are_left_alone_have_the_same_answers(
    graphs: dict[NamedNode, set[Quad]],
) -> None:
    everything = set[Quad]().union(*graphs.values())
    now = store(everything)
    asked = {name: rows(now, example.text) for name, example in questions().items()}
    looked_for = {name: conjunctions(example.text) for name, example in questions().items()}
    left = dict.fromkeys(asked, 0)
    documents = [graph for graph in graphs if "/graph/marlbury/" in graph.value or "/graph/thornley" in graph.value]
    for document in documents[::4]:
        before = store(everything - graphs[document])
        changes = Changes.between(before, now, Difference([], [*graphs[document]]))
        for name, patterns in looked_for.items():
            assert patterns is not None
            if changes.leave(patterns, LONG):
                left[name] += 1
                assert rows(before, questions()[name].text) == asked[name], (name, document)
    assert sum(left.values()) > 10 * len(documents[::4])


@pytest.mark.parametrize(
    "text",
    [
        "SELECT (NOW() AS ?now) { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o FILTER (RAND() > 0.5) }",
        "SELECT * { ?s <urn:p>+ ?o }",
        "SELECT * { ?s <urn:p> | <urn:q> ?o }",
        "SELECT * { SERVICE <urn:s> { ?s ?p ?o } }",
        "SELECT * FROM <urn:g> { ?s ?p ?o }",
        "SELECT (SUM(IF(EXISTS { ?s a ?c }, 1, 0)) AS ?n) { ?s ?p ?o }",
        "ASK { ?s ?p ?o }",
    ],
)
def test_of_what_a_query_may_look_for_without_our_knowing_nothing_is_said(text: str) -> None:
    assert conjunctions(text) is None


def test_no_more_is_looked_at_than_asking_is_worth() -> None:
    chain = {quad(f"urn:{n}", "urn:p", f"urn:{n + 1}") for n in range(50)}
    many = chain | {quad("urn:0", "urn:q", f"urn:many:{n}") for n in range(1000)}
    patterns = conjunctions("SELECT * { ?s <urn:p> ?o ; <urn:q> ?n . ?n <urn:r> ?m }")
    assert patterns is not None
    came = quad("urn:0", "urn:p", "urn:new")
    changes = Changes.between(store(many), store({*many, came}), Difference([], [came]))
    assert changes.leave(patterns, seconds=1.0)
    assert not changes.leave(patterns, seconds=0.01)


def quad(*terms: str) -> Quad:
    subject, predicate, value = map(NamedNode, terms)
    return Quad(subject, predicate, value, NamedNode("urn:g"))
