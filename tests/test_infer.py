"""The compiled plan entails exactly what owlrl entails, less the noise, and refuses what it has no rule for."""

import pickle
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import example_graphs
import map_samples
import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from shape_cases import CASES, case_graph, case_names, parsed

from councilgraph.bridge import Statement
from councilgraph.infer import Plan, compile_plan, consequences, plan_read, plan_written, referee
from councilgraph_mappings.errors import ConformanceError
from councilgraph_mappings.map import quads

ROOT = Path(__file__).resolve().parents[1]
PREFIXES = """
@prefix : <http://example.org/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""

RULES = {
    "wider class": (":Panel rdfs:subClassOf :Committee . :Committee rdfs:subClassOf :Body .", ":p a :Panel ."),
    "same class": (":Panel owl:equivalentClass :Group . :Group rdfs:subClassOf :Body .", ":p a :Panel . :g a :Group ."),
    "wider property": (":chairs rdfs:subPropertyOf :serves . :serves rdfs:subPropertyOf :knows .", ":a :chairs :p ."),
    "same property": (":chairs owl:equivalentProperty :leads .", ":a :chairs :p . :b :leads :q ."),
    "domain": (":chairs rdfs:domain :Person . :Person rdfs:subClassOf :Agent .", ":a :chairs :p ."),
    "range": (":chairs rdfs:range :Body .", ":a :chairs :p ."),
    "range of literals": (
        ":on rdfs:range xsd:date . :name rdfs:range rdfs:Literal .",
        ':m :on "2018-09-19"^^xsd:date .',
    ),
    "domain of the wider property": (
        ":chairs rdfs:subPropertyOf :serves . :serves rdfs:domain :Person .",
        ":a :chairs :p .",
    ),
    "inverse": (":chairs owl:inverseOf :chairedBy .", ":a :chairs :p . :q :chairedBy :b ."),
    "inverse that is also stated": (":chairs owl:inverseOf :chairedBy .", ":a :chairs :p . :p :chairedBy :a ."),
    "range of the inverse": (":chairs owl:inverseOf :chairedBy . :chairedBy rdfs:range :Person .", ":a :chairs :p ."),
    "inverse of the wider property": (
        ":chairs rdfs:subPropertyOf :serves . :serves owl:inverseOf :servedBy . :servedBy rdfs:subPropertyOf :has .",
        ":a :chairs :p .",
    ),
    "symmetric": (":meets a owl:SymmetricProperty ; rdfs:domain :Person .", ":a :meets :b . :a :meets :a ."),
    "transitive": (":within a owl:TransitiveProperty .", ":a :within :b . :b :within :c . :c :within :d ."),
    "transitive in a circle": (":within a owl:TransitiveProperty .", ":a :within :b . :b :within :a ."),
    "transitive and symmetric": (
        ":same a owl:TransitiveProperty , owl:SymmetricProperty .",
        ":a :same :b . :b :same :c .",
    ),
    "transitive below a wider one": (
        ":in a owl:TransitiveProperty ; rdfs:subPropertyOf :near ; owl:inverseOf :has . :near rdfs:range :Place .",
        ":a :in :b . :c :has :b . :c :in :d .",
    ),
    "chain of two": (":heldBy owl:propertyChainAxiom ( :inMeeting :body ) .", ":i :inMeeting :m . :m :body :p , :q ."),
    "chain of three": (
        ":of owl:propertyChainAxiom ( :inItem :inMeeting :body ) ; rdfs:range :Body .",
        ":o :inItem :i . :i :inMeeting :m , :n . :m :body :p . :n :body :q . :x :inItem :y .",
    ),
    "chain that ends in a literal": (
        ":held owl:propertyChainAxiom ( :inMeeting :on ) . :on a owl:DatatypeProperty .",
        ':i :inMeeting :m . :m :on "2018-09-19"^^xsd:date .',
    ),
    "chain on a chain": (
        ":a owl:propertyChainAxiom ( :b :c ) . :d owl:propertyChainAxiom ( :a :e ) . :c rdfs:subPropertyOf :e .",
        ":1 :b :2 . :2 :c :3 . :3 :c :4 .",
    ),
    "chain through an inverse": (
        ":sibling owl:propertyChainAxiom ( :part :hasPart ) . :part owl:inverseOf :hasPart .",
        ":a :part :m . :b :part :m .",
    ),
    "notes": (
        ":title rdfs:subPropertyOf rdfs:label ; skos:definition 'x' ; owl:deprecated true . <> a owl:Ontology .",
        ':m :title "Minutes" ; rdfs:seeAlso :n .',
    ),
    "things the ontology knows": (
        ":noted a :Code ; :broader :other . :Code rdfs:subClassOf :Concept . :kind rdfs:range :Code . :broader rdfs:domain :Code .",
        ":o :kind :noted , :unlisted . :noted :broader :other .",
    ),
    "classes apart, kept apart": (":Person owl:disjointWith :Body .", ":a a :Person . :b a :Body ."),
    "terms as values": (":states rdfs:range rdf:Property . :text a owl:DatatypeProperty .", ":passage :states :text ."),
    "everything is a thing": (
        ":Body rdfs:subClassOf owl:Thing . :on rdfs:domain rdfs:Resource .",
        ":b a :Body ; :on :c .",
    ),
}

ALL_RULES = """
:Panel rdfs:subClassOf :Committee . :Committee rdfs:subClassOf :Body . :Body owl:equivalentClass :Organ .
:p rdfs:subPropertyOf :q ; rdfs:domain :Panel . :q owl:inverseOf :r ; rdfs:range :Person .
:r rdfs:subPropertyOf :s . :s a owl:SymmetricProperty . :t a owl:TransitiveProperty ; rdfs:subPropertyOf :s .
:u owl:propertyChainAxiom ( :p :t ) ; rdfs:subPropertyOf :t . :v owl:propertyChainAxiom ( :u :r :q ) .
"""

UNKNOWN = {
    "owl:FunctionalProperty": ":p a owl:FunctionalProperty .",
    "owl:InverseFunctionalProperty": ":p a owl:InverseFunctionalProperty .",
    "owl:IrreflexiveProperty": ":p a owl:IrreflexiveProperty .",
    "owl:AsymmetricProperty": ":p a owl:AsymmetricProperty .",
    "owl:propertyDisjointWith": ":p owl:propertyDisjointWith :q .",
    "owl:hasKey": ":p owl:hasKey ( :q ) .",
    "owl:sameAs": ":p owl:sameAs :q .",
    "owl:unionOf": ":p owl:unionOf ( :A :B ) .",
    "owl:intersectionOf": ":p owl:intersectionOf ( :A :B ) .",
    "owl:oneOf": ":p owl:oneOf ( :a :b ) .",
    "owl:complementOf": ":p owl:complementOf :A .",
    "owl:someValuesFrom": ":p owl:someValuesFrom :A .",
    "owl:hasValue": ":p owl:hasValue :a .",
    "owl:maxCardinality": ":p owl:maxCardinality 1 .",
    "rdfs:subClassOf with a class or property that has no name": ":p rdfs:subClassOf [ ] .",
    "rdfs:subPropertyOf rdf:type": ":p rdfs:subPropertyOf rdf:type .",
}

FAULTS = {
    "disjoint classes": (
        ":Person owl:disjointWith :Body . :chairs rdfs:domain :Person .",
        ":x a :Body ; :chairs :p .",
        "http://example.org/x: is both a <http://example.org/Body> and a <http://example.org/Person>",
    ),
    "disjoint classes above": (
        ":Person owl:disjointWith :Body . :Panel rdfs:subClassOf :Body .",
        ":x a :Panel , :Person .",
        "http://example.org/x: is both",
    ),
    "one of many disjoint classes": (
        "[] a owl:AllDisjointClasses ; owl:members ( :Person :Body :Place ) .",
        ":x a :Person , :Place .",
        "http://example.org/x: is both",
    ),
    "a code that is a person": (
        ":Person owl:disjointWith :Code . :noted a :Code . :chairs rdfs:domain :Person .",
        ":noted :chairs :p .",
        "http://example.org/noted: is both",
    ),
    "a class without members": (
        ":No rdfs:subClassOf owl:Nothing .",
        ":x a :No .",
        "http://example.org/x: is of a class",
    ),
    "a date that is none": (
        "",
        ':m :on "2018-02-30"^^xsd:date .',
        "http://example.org/m: <http://example.org/on>: the value",
    ),
    "a number where a truth value belongs": (
        ":vacant rdfs:range xsd:boolean . :n :vacant true .",
        ':m :vacant "1"^^xsd:integer .',
        "http://example.org/m: <http://example.org/vacant>: the value",
    ),
}


def ontology_of(turtle: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=PREFIXES + turtle, format="turtle")


def document_of(turtle: str) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(PREFIXES + turtle, format=ox.RdfFormat.TURTLE)]


@pytest.mark.parametrize(("ontology", "document"), RULES.values(), ids=RULES)
def test_the_plan_entails_what_owlrl_does_by_each_rule(ontology: str, document: str) -> None:
    graph = ontology_of(ontology)
    assert {*consequences(document_of(document), compile_plan(graph))} == referee.consequences(
        document_of(document), graph
    )


@settings(max_examples=25, deadline=None)
@given(
    st.sets(
        st.tuples(st.sampled_from("abcd"), st.sampled_from("pqrstuv"), st.sampled_from("abcd")),
        min_size=1,
        max_size=7,
    ),
)
def test_the_plan_entails_what_owlrl_does_where_rules_meet(edges: set[tuple[str, str, str]]) -> None:
    document = document_of(" ".join(f":{s} :{p} :{o} ." for s, p, o in edges))
    found = {*consequences(document, all_rules_plan())}
    assert found == referee.consequences(document, ontology_of(ALL_RULES))


@cache
def all_rules_plan() -> Plan:
    return compile_plan(ontology_of(ALL_RULES))


def test_consequences_are_new_and_in_one_order() -> None:
    document = document_of(":a :p :b . :b :t :c . :c :t :a .")
    forwards = [*consequences(document, all_rules_plan())]
    backwards = [*consequences(reversed(document), all_rules_plan())]
    assert forwards == backwards == sorted(set(forwards) - set(document), key=str)


def test_quads_are_taken_like_triples() -> None:
    document = document_of(":a :p :b .")
    quads = [ox.Quad(t.subject, t.predicate, t.object, ox.NamedNode("urn:g")) for t in document]
    assert [*consequences(quads, all_rules_plan())] == [*consequences(document, all_rules_plan())]


def test_a_plan_crosses_a_process_border() -> None:
    copy: Plan = pickle.loads(pickle.dumps(all_rules_plan()))
    document = document_of(":a :p :b .")
    assert [*consequences(document, copy)] == [*consequences(document, all_rules_plan())]


@pytest.mark.parametrize(("construct", "turtle"), UNKNOWN.items(), ids=UNKNOWN)
def test_an_ontology_with_a_construct_beyond_the_plan_is_refused_by_name(construct: str, turtle: str) -> None:
    with pytest.raises(ConformanceError) as caught:
        compile_plan(ontology_of(turtle))
    assert construct in caught.value.fault
    assert caught.value.record == "http://example.org/p"


@pytest.mark.parametrize(
    "turtle",
    [
        ":p a owl:DatatypeProperty ; owl:inverseOf :q .",
        ":p a owl:DatatypeProperty , owl:SymmetricProperty .",
        ":p a owl:DatatypeProperty , owl:TransitiveProperty .",
        ":p a owl:DatatypeProperty . :r owl:propertyChainAxiom ( :p :q ) .",
    ],
)
def test_an_ontology_that_goes_on_from_literals_is_refused(turtle: str) -> None:
    with pytest.raises(ConformanceError, match=r"^http://example.org/p: its values are literals"):
        compile_plan(ontology_of(turtle))


def test_an_ontology_that_states_part_of_a_chain_is_refused() -> None:
    with pytest.raises(ConformanceError, match=r"^http://example.org/a: the ontology itself states"):
        compile_plan(ontology_of(":within a owl:TransitiveProperty . :a :within :b ."))


def test_an_inconsistent_ontology_is_refused() -> None:
    with pytest.raises(ConformanceError, match="Disjoint classes"):
        compile_plan(ontology_of(":A owl:disjointWith :B . :a a :A , :B ."))


@pytest.mark.parametrize(("ontology", "document", "message"), FAULTS.values(), ids=FAULTS)
def test_a_contradiction_is_found_by_the_plan_and_by_the_referee(ontology: str, document: str, message: str) -> None:
    graph, statements = ontology_of(ontology), document_of(document)
    with pytest.raises(ConformanceError) as caught:
        list(consequences(statements, compile_plan(graph)))
    assert str(caught.value).startswith(message)
    with pytest.raises(ConformanceError, match="OWL 2 RL"):
        referee.closure(statements, graph)


@pytest.mark.parametrize(
    ("ontology", "document"),
    [
        (":on rdfs:range xsd:date .", ":m :on :n ."),
        (":vacant rdfs:range xsd:boolean .", ':m :vacant "no" .'),
        ("", ":a <http://www.w3.org/2002/07/owl#sameAs> :b ."),
        ("", ":a rdfs:subClassOf :b ."),
    ],
    ids=["thing for a literal", "text for a truth value", "sameAs", "schema in a document"],
)
def test_the_plan_stops_at_what_owlrl_lets_pass(ontology: str, document: str) -> None:
    with pytest.raises(ConformanceError, match=r"^http://example.org/[ma]: "):
        list(consequences(document_of(document), compile_plan(ontology_of(ontology))))


# Made when a test asks, since every process that shares the tests out imports all of them.
@cache
def council() -> rdflib.Graph:
    graph = rdflib.Graph()
    for path in sorted(ROOT.glob("ontology/*.ttl")):
        graph.parse(path)
    return graph


@cache
def council_plan() -> Plan:
    return compile_plan(council())


def entailed_by_owlrl(statements: Sequence[Statement]) -> set[ox.Triple]:
    return referee.consequences(statements, council(), council_closed())


@cache
def council_closed() -> set[referee.RdfTriple]:
    return referee.closure([], council())


@pytest.mark.parametrize("plan", [council_plan, all_rules_plan], ids=["ours", "all rules"])
def test_a_plan_is_read_as_it_was_written(plan: Callable[[], Plan]) -> None:
    assert plan_read(plan_written(plan())) == plan()


@pytest.mark.parametrize("path", sorted(ROOT.glob("ontology/examples/*.ttl")), ids=lambda path: path.name)
def test_the_plan_of_our_ontology_entails_what_owlrl_does_on_its_examples(path: Path) -> None:
    statements = [*ox.parse(path=str(path), base_iri=path.as_uri())]
    assert {*consequences(statements, council_plan())} == entailed_by_owlrl(statements)


def test_the_plan_of_our_ontology_entails_what_owlrl_does_on_a_document_with_every_kind_of_record() -> None:
    statements = [*quads(map_samples.READING, map_samples.DOCUMENT, map_samples.SOURCE, map_samples.BASE)]
    assert {*consequences(statements, council_plan())} == entailed_by_owlrl(statements) != set()


@pytest.mark.parametrize("folder", sorted({name.partition("/")[0] for name in case_names()}))
def test_the_plan_of_our_ontology_entails_what_owlrl_does_on_valid_cases_of_the_shapes(folder: str) -> None:
    graph = parsed([CASES / "background.ttl"])
    for name in case_names():
        if name.startswith(f"{folder}/valid."):
            graph += case_graph(name)
    statements = [quad.triple for quad in ox.parse(graph.serialize(format="nt"), format=ox.RdfFormat.N_TRIPLES)]
    assert {*consequences(statements, council_plan())} == entailed_by_owlrl(statements)


@pytest.mark.parametrize("name", example_graphs.NAMES)
def test_the_plan_of_our_ontology_entails_what_owlrl_does_on_the_example_corpus(name: str) -> None:
    statements = example_graphs.example_graph(name)
    found = {*consequences(statements, council_plan())}
    assert found == entailed_by_owlrl(statements) != set()
