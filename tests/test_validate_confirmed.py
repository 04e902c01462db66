"""A warning that pyshacl has confirmed is not asked again of a thing of which the shape sees the same."""

import dataclasses

import pyoxigraph as ox
import pytest
import rdflib
from shape_cases import shapes_graph
from test_validate import ACCELERATED, PREFIXES, SHAPES, graph

from councilgraph.bridge import Statement
from councilgraph.validate import Result, Validator
from councilgraph.validate.confirmed import Confirmed
from councilgraph.validate.validator import sorted_triples

CLERK = """
:Clerk a sh:PropertyShape ; sh:path :clerk ; sh:minCount 1 ; sh:severity sh:Warning ; sh:message "Nobody is clerk."@en .
"""
NO_CLERK = Result(
    "urn:g",
    "http://example.org/m",
    "http://example.org/clerk",
    "http://example.org/Clerk",
    "MinCountConstraintComponent",
    "Warning",
    "",
    "Nobody is clerk.",
)


def triples(turtle: str) -> str:
    return sorted_triples(ox.parse(PREFIXES + turtle, format=ox.RdfFormat.TURTLE))


def confirmed(shapes: str, result: Result = NO_CLERK, data: str = ':m :name "M" .') -> Confirmed:
    known = Confirmed(graph(shapes))
    known.add([result], triples(data))
    return known


def of(thing: str, result: Result = NO_CLERK) -> Result:
    return dataclasses.replace(result, focus=f"http://example.org/{thing}")


@pytest.mark.parametrize(
    ("data", "thing"),
    [
        (':m :name "M" .', "m"),
        (':n :name "N" .', "n"),
        (':n :name "N" ; :date "today" . :na :clerk :c . :a :clerk :c .', "n"),
        (":a :clerk :c .", "z"),
    ],
)
def test_a_lack_is_the_same_for_every_thing_that_lacks_it(data: str, thing: str) -> None:
    assert confirmed(CLERK).doubts([of(thing)], triples(data)) == []


@pytest.mark.parametrize(
    ("data", "doubt"),
    [
        (":n :clerk :c .", of("n")),
        (':n :name "N" .', dataclasses.replace(of("n"), severity="Info")),
        (':n :name "N" .', dataclasses.replace(of("n"), value='"x"')),
        (':n :name "N" .', dataclasses.replace(of("n"), shape="http://example.org/Other")),
    ],
)
def test_whatever_differs_is_doubted(data: str, doubt: Result) -> None:
    assert confirmed(CLERK).doubts([doubt], triples(data)) == [doubt]


def test_one_result_more_of_the_same_shape_is_doubted_with_its_fellow() -> None:
    results = [of("n"), dataclasses.replace(of("n"), component="PatternConstraintComponent")]
    assert confirmed(CLERK).doubts(results, triples(':n :name "N" .')) == results


@pytest.mark.parametrize(
    "shape",
    [
        ":Clerk sh:path ( :heldBy :clerk ) ; sh:minCount 1 .",
        ":Clerk sh:path [ sh:inversePath :clerk ] ; sh:minCount 1 .",
        ":Clerk sh:path [ sh:zeroOrMorePath :clerk ] ; sh:minCount 1 .",
        ":Clerk sh:path [ sh:alternativePath ( :clerk ( :heldBy :clerk ) ) ] ; sh:minCount 1 .",
        ":Clerk sh:path :clerk ; sh:class :Person .",
        ":Clerk sh:path :clerk ; sh:node :Person .",
        ":Clerk sh:path :clerk ; sh:or ( [ sh:class :Person ] [ sh:nodeKind sh:Literal ] ) .",
        ":Clerk sh:path :clerk ; sh:property [ sh:path :name ; sh:minCount 1 ] .",
        ":Clerk sh:path :clerk ; sh:qualifiedValueShape [ sh:class :Person ] ; sh:qualifiedMinCount 1 .",
        ":Clerk sh:pattern '^http' .",
        ":Clerk sh:closed true .",
        ":Clerk sh:path :clerk ; sh:minCount 1 ; sh:targetClass :Office .",
        ":Other sh:path :clerk .",
    ],
)
def test_shapes_that_look_further_than_the_values_of_a_thing_are_confirmed_each_time(shape: str) -> None:
    known = confirmed(shape)
    assert known.doubts([NO_CLERK], triples(':m :name "M" .')) == [NO_CLERK]


@pytest.mark.parametrize(
    ("path", "data", "same"),
    [
        ("[ sh:alternativePath ( :clerk :chair ) ]", ":n :date 1 .", True),
        ("[ sh:alternativePath ( :clerk :chair ) ]", ":n :chair :c .", False),
        (":clerk ; sh:lessThan :chair", ":n :chair :c .", False),
        (":clerk ; sh:disjoint :chair", ":n :name 1 .", True),
    ],
)
def test_all_properties_that_a_shape_looks_at_count(path: str, data: str, same: bool) -> None:
    known = confirmed(f":Clerk sh:path {path} ; sh:minCount 1 .")
    assert (known.doubts([of("n")], triples(data)) == []) == same


@pytest.mark.skipif(not ACCELERATED, reason="the accelerator is not installed")
def test_pyshacl_is_asked_once_about_a_lack(monkeypatch: pytest.MonkeyPatch) -> None:
    shapes = SHAPES + CLERK + ":Office a sh:NodeShape ; sh:targetClass :Office ; sh:property :Clerk ."
    subject = Validator(graph(shapes), graph(""), "shacl")
    asked: list[int] = []
    confirms = subject._reference.confirms

    def counted(name: str, statements: list[Statement], doubts: list[Result]) -> bool:
        asked.append(len(doubts))
        return confirms(name, statements, doubts)

    monkeypatch.setattr(subject._reference, "confirms", counted)
    for thing in ("m", "n", "o"):
        data = [*ox.parse(PREFIXES + f':{thing} a :Office ; :name "{thing}" .', format=ox.RdfFormat.TURTLE)]
        assert subject.results("urn:g", data) == [of(thing)]
    assert asked == [1]


def test_what_was_confirmed_is_not_kept_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("councilgraph.validate.confirmed.MOST", 2)
    known = Confirmed(graph(":Clerk sh:path :clerk ; sh:pattern 'x' ."))
    for number in range(5):
        known.add([NO_CLERK], triples(f":m :clerk {number} ."))
    assert known.doubts([NO_CLERK], triples(":m :clerk 0 .")) == [NO_CLERK]
    assert known.doubts([NO_CLERK], triples(":m :clerk 4 .")) == []


def test_our_warnings_speak_of_values_alone() -> None:
    shapes = shapes_graph()
    warnings = {s for s in shapes.subjects(rdflib.SH.severity, rdflib.SH.Warning) if isinstance(s, rdflib.URIRef)}
    assert warnings
    assert [shape for shape in sorted(warnings) if Confirmed(shapes)._looked_at(str(shape)) is None] == []
