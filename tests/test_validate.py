"""Validation gives one result a line, the same from either engine, and never trusts the accelerator with a fault."""

import dataclasses
import importlib.util
from collections.abc import Callable

import pyoxigraph as ox
import pytest
import rdflib

from councilgraph.bridge import Statement
from councilgraph.validate import Engine, Result, Validator, trust
from councilgraph.validate.validator import LARGE, conforms
from councilgraph_mappings.errors import ConfigurationError

PREFIXES = """
@prefix : <http://example.org/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""
SHAPES = """
:Meeting-shape a sh:NodeShape ; sh:targetClass :Meeting ; sh:property :Meeting-date , :Meeting-venue , :Meeting-body .
:Meeting-date a sh:PropertyShape ; sh:path :date ; sh:maxCount 1 ; sh:datatype xsd:date ;
    sh:message "Eine Sitzung hat einen Tag."@de , "A meeting is held on one day."@en .
:Meeting-venue a sh:PropertyShape ; sh:path :venue ; sh:minCount 1 ; sh:severity sh:Info ;
    sh:message "A meeting has a venue."@en .
:Meeting-body a sh:PropertyShape ; sh:path ( :heldBy :name ) ; sh:minCount 1 ; sh:severity sh:Warning ;
    sh:message "The body that meets has a name."@en .
"""
ONTOLOGY = ":Hearing rdfs:subClassOf :Meeting ."
GOOD = ':m a :Meeting ; :date "2018-09-19"^^xsd:date ; :venue "Hall" ; :heldBy :b . :b :name "Panel" .'
NO_VENUE = ':m a :Meeting ; :heldBy :b . :b :name "Panel" .'
NO_NAME = ':m a :Hearing ; :venue "Hall" ; :heldBy :b .'
TWO_DAYS = GOOD + ' :m :date "2018-09-20"^^xsd:date .'
NO_DAY = ':m a :Meeting ; :date "2018-02-30"^^xsd:date ; :venue "Hall" ; :heldBy :b . :b :name "Panel" .'

VENUE = Result(
    "urn:g",
    "http://example.org/m",
    "http://example.org/venue",
    "http://example.org/Meeting-venue",
    "MinCountConstraintComponent",
    "Info",
    "",
    "A meeting has a venue.",
)
NAME = Result(
    "urn:g",
    "http://example.org/m",
    "(<http://example.org/heldBy>/<http://example.org/name>)",
    "http://example.org/Meeting-body",
    "MinCountConstraintComponent",
    "Warning",
    "",
    "The body that meets has a name.",
)
DAYS = Result(
    "urn:g",
    "http://example.org/m",
    "http://example.org/date",
    "http://example.org/Meeting-date",
    "MaxCountConstraintComponent",
    "Violation",
    "",
    "A meeting is held on one day.",
)
DAY = Result(
    "urn:g",
    "http://example.org/m",
    "http://example.org/date",
    "http://example.org/Meeting-date",
    "DatatypeConstraintComponent",
    "Violation",
    '"2018-02-30"^^<http://www.w3.org/2001/XMLSchema#date>',
    "A meeting is held on one day.",
)
CASES: dict[str, tuple[str, list[Result]]] = {
    "nothing": (GOOD, []),
    "note": (NO_VENUE, [VENUE]),
    "warning on a narrower class": (NO_NAME, [NAME]),
    "violation": (TWO_DAYS, [DAYS]),
    "ill-written value": (NO_DAY, [DAY]),
}
ACCELERATED = importlib.util.find_spec("shacl") is not None
ENGINES: list[object] = [
    "pyshacl",
    pytest.param("shacl", marks=pytest.mark.skipif(not ACCELERATED, reason="the accelerator is not installed")),
]


def graph(turtle: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=PREFIXES + turtle, format="turtle")


def quads(turtle: str) -> list[Statement]:
    parsed = ox.parse(PREFIXES + turtle, format=ox.RdfFormat.TURTLE)
    return [ox.Quad(q.subject, q.predicate, q.object, ox.NamedNode("urn:g")) for q in parsed]


def validator(engine: Engine = "pyshacl", shapes: str = SHAPES) -> Validator:
    return Validator(graph(shapes), graph(ONTOLOGY), engine)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(("data", "expected"), CASES.values(), ids=CASES)
def test_both_engines_give_the_same_results(engine: Engine, data: str, expected: list[Result]) -> None:
    assert [*validator(engine).validate([("urn:g", quads(data))])] == expected


@pytest.mark.parametrize("engine", ENGINES)
def test_graphs_do_not_see_each_other(engine: Engine) -> None:
    lacking, supplying = ':m a :Meeting ; :venue "Hall" ; :heldBy :b .', ':b :name "Panel" .'
    found = [*validator(engine).validate([("urn:1", quads(lacking)), ("urn:2", quads(supplying))])]
    assert [(result.graph, result.severity) for result in found] == [("urn:1", "Warning")]


@pytest.mark.skipif(not ACCELERATED, reason="the accelerator is not installed")
def test_only_a_large_graph_is_validated_by_the_accelerator_where_large_is_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    subject, asked = validator("large"), list[str]()
    decide = subject._reference.results

    def noted(name: str, given: list[Statement]) -> list[Result]:
        asked.append(name)
        return decide(name, given)

    monkeypatch.setattr(subject._reference, "results", noted)
    many = GOOD + "".join(f' :other{number} :venue "Hall" .' for number in range(LARGE))
    found = [
        *subject.validate([("urn:small", quads(NO_VENUE)), ("urn:large", quads(many + NO_VENUE.replace(":m", ":n")))])
    ]
    assert [(result.graph, result.focus[-1]) for result in found] == [("urn:small", "m"), ("urn:large", "n")]
    assert asked == ["urn:small"]


def test_only_violations_forbid_publication() -> None:
    assert conforms([VENUE, NAME])
    assert not conforms([VENUE, DAYS])


@pytest.mark.skipif(not ACCELERATED, reason="the accelerator is not installed")
@pytest.mark.parametrize(("data", "asked"), [(GOOD, 0), (NO_VENUE, 0), (NO_NAME, 0), (TWO_DAYS, 1), (NO_DAY, 1)])
def test_pyshacl_does_the_whole_anew_where_the_accelerator_finds_a_violation(
    data: str, asked: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    subject = validator("shacl")
    calls: list[str] = []
    decide: Callable[..., list[Result]] = subject._reference.results

    def counted(name: str, given: list[Statement]) -> list[Result]:
        calls.append(name)
        return decide(name, given)

    monkeypatch.setattr(subject._reference, "results", counted)
    subject.results("urn:g", quads(data))
    assert len(calls) == asked


@pytest.mark.skipif(not ACCELERATED, reason="the accelerator is not installed")
def test_a_warning_that_pyshacl_does_not_confirm_is_not_published(monkeypatch: pytest.MonkeyPatch) -> None:
    subject = validator("shacl")
    assert subject._accelerator
    monkeypatch.setattr(subject._accelerator, "results", lambda *_: [NAME])
    assert subject.results("urn:g", quads(NO_NAME)) == [NAME]
    assert subject.results("urn:g", quads(GOOD)) == []
    assert subject.results("urn:g", quads(NO_VENUE)) == [VENUE]


@pytest.mark.parametrize("focus", ["_:m", '"Hall"'])
def test_pyshacl_is_not_sent_to_what_has_no_iri(focus: str) -> None:
    doubt = dataclasses.replace(NAME, focus=focus)
    assert not validator()._reference.confirms("urn:g", quads(NO_NAME), [doubt])


def test_a_closed_shape_is_not_confirmed_from_a_part_of_the_statements() -> None:
    closed = validator(shapes=SHAPES + ":Meeting-shape sh:closed true .")
    assert not closed._reference.confirms("urn:g", quads(NO_NAME), [NAME])


@pytest.mark.skipif(not ACCELERATED, reason="the accelerator is not installed")
def test_pyshacl_decides_where_the_accelerator_panics() -> None:
    overlong = (
        ':m a :Meeting ; :date "99999999999999999999"^^xsd:date ; :venue "Hall" ; :heldBy :b . :b :name "Panel" .'
    )
    found = validator("shacl").results("urn:g", quads(overlong))
    assert [result.component for result in found] == ["DatatypeConstraintComponent"]


DISTRUSTED = {
    "urn:x uses sh:sparql": "<urn:x> sh:sparql :q .",
    "urn:x uses sh:js": "<urn:x> sh:js :q .",
    "urn:x uses sh:datatype http://www.w3.org/2001/XMLSchema#hexBinary": "<urn:x> sh:datatype xsd:hexBinary .",
    "urn:x uses sh:pattern ^[[:alpha:]]": '<urn:x> sh:pattern "^[[:alpha:]]" .',
}


@pytest.mark.parametrize(("reason", "shape"), DISTRUSTED.items())
def test_shapes_beyond_what_was_measured_are_left_to_pyshacl(reason: str, shape: str) -> None:
    assert trust.distrust(graph(SHAPES + shape)) == reason


@pytest.mark.skipif(not ACCELERATED, reason="the accelerator is not installed")
def test_auto_goes_on_without_the_accelerator_and_says_why() -> None:
    beyond = SHAPES + ":Meeting-date sh:sparql [ sh:select 'SELECT $this WHERE { FILTER(false) }' ] ."
    assert validator("auto").without_accelerator is None
    assert validator("auto", beyond).without_accelerator == "http://example.org/Meeting-date uses sh:sparql"
    with pytest.raises(ConfigurationError, match="uses sh:sparql"):
        validator("shacl", beyond)


def test_a_version_of_the_accelerator_that_was_not_measured_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trust, "version", lambda _: "9.0.0")
    assert validator("auto").without_accelerator == "shacl 9.0.0 was not measured against pyshacl, only 0.3.4"


def test_a_shape_that_cannot_be_understood_is_an_error_of_the_shapes() -> None:
    with pytest.raises(ConfigurationError, match=r"^shapes: "):
        validator(shapes=":s a sh:NodeShape ; sh:targetNode :m ; sh:minCount 1 ; sh:in 5 .").results("g", quads(GOOD))
