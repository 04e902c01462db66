"""Every shape can be broken, by the smallest graph that shows how, and says so in one line."""

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pyshacl
import pytest
from rdflib import RDF, RDFS, SH, XSD, Graph, Literal, URIRef
from rdflib.term import Node
from shape_cases import (
    CASES,
    ROOT,
    all_results,
    case_graph,
    case_names,
    expected,
    parsed,
    property_shapes,
    result_lines,
    shapes_graph,
    shared_graph,
)

SHAPE_FILES = sorted(path.stem for path in (ROOT / "shapes").glob("*.ttl"))
SCHEMES = {path.stem for path in (ROOT / "ontology" / "codes").glob("*.ttl")}


@cache
def ontology() -> Graph:
    return Graph().parse(ROOT / "ontology" / "council.ttl")


@pytest.mark.parametrize("name", case_names())
def test_a_case_gives_exactly_the_results_that_stand_beside_it(name: str) -> None:
    assert all_results().get(name, []) == expected(name)


@pytest.mark.parametrize("name", [name for name in case_names() if "/valid." in name])
def test_a_valid_case_has_no_result_above_info(name: str) -> None:
    assert [line for line in expected(name) if not line.startswith("Info ")] == []


@pytest.mark.parametrize("name", [name for name in case_names() if "/invalid." in name])
def test_an_invalid_case_has_a_violation(name: str) -> None:
    assert any(line.startswith("Violation ") for line in expected(name))


@pytest.mark.parametrize("name", [name for name in case_names() if "/warning." in name])
def test_a_warning_case_is_published_with_a_warning(name: str) -> None:
    levels = {line.split()[0] for line in expected(name)}
    assert "Warning" in levels
    assert "Violation" not in levels


def test_what_the_cases_share_is_without_a_fault() -> None:
    assert list(result_lines(shared_graph())) == []


@pytest.mark.parametrize("shape", sorted(property_shapes()))
def test_some_case_breaks_the_shape(shape: str) -> None:
    assert shape in {line.split()[2] for name in case_names() for line in expected(name)}


def test_each_expected_result_has_its_case() -> None:
    assert sorted(str(path.relative_to(CASES).with_suffix("")) for path in CASES.glob("*/*.expected")) == case_names()


@pytest.mark.parametrize("stem", SHAPE_FILES)
def test_a_shapes_file_has_a_folder_of_cases(stem: str) -> None:
    kinds = {name.split("/")[1].split(".")[0] for name in case_names() if name.startswith(f"{stem}/")}
    assert {"valid", "invalid"} <= kinds


def test_no_folder_of_cases_is_without_shapes() -> None:
    assert sorted({name.split("/")[0] for name in case_names()}) == SHAPE_FILES


def test_the_shapes_are_shapes_by_shacl_itself() -> None:
    conforms, _, text = pyshacl.validate(Graph(), shacl_graph=shapes_graph(), meta_shacl=True)
    assert conforms, text


def test_a_shape_belongs_to_one_file() -> None:
    defined = [shape for stem in SHAPE_FILES for shape in sources(parsed([ROOT / "shapes" / f"{stem}.ttl"]))]
    assert len(defined) == len(set(defined))


def sources(graph: Graph) -> set[Node]:
    return {shape for kind in (SH.NodeShape, SH.PropertyShape) for shape in graph.subjects(RDF.type, kind)}


@pytest.mark.parametrize("name", sorted(property_shapes()))
def test_a_shape_has_a_message_that_is_a_sentence_and_a_severity(name: str) -> None:
    shape = URIRef(f"https://w3id.org/councilgraph/shape#{name}")
    message = str(shapes_graph().value(shape, SH.message))
    assert re.fullmatch(r"[A-Z][^\n]+\.", message)
    assert shapes_graph().value(shape, SH.severity) in (SH.Violation, SH.Warning, SH.Info)


def test_counts_in_shapes_are_integers() -> None:
    """A count written as a string makes validators refuse the whole file."""
    counts = [n for p in (SH.minCount, SH.maxCount, SH.minLength) for n in shapes_graph().objects(None, p)]
    assert counts
    assert {n.datatype for n in counts if isinstance(n, Literal)} == {XSD.integer}


def test_patterns_have_no_nested_or_alternative_repeats() -> None:
    """Such patterns can take exponential time on a text that is made for it."""
    patterns = {str(pattern) for pattern in shapes_graph().objects(None, SH.pattern)}
    assert patterns
    assert [pattern for pattern in patterns if re.search(r"[*+}]\)?[*+{]|\(|\|", pattern)] == []


def test_shapes_use_nothing_that_only_some_engines_know() -> None:
    assert not set(shapes_graph().predicates()) & {SH.sparql, SH.js, SH.rule, SH.entailment, SH.expression}


@pytest.mark.parametrize("scheme", sorted(SCHEMES))
def test_a_list_of_allowed_codes_is_the_whole_code_list(scheme: str) -> None:
    prefix = f"https://w3id.org/councilgraph/code/{scheme}/"
    concepts = {
        c for c in parsed([ROOT / "ontology" / "codes" / f"{scheme}.ttl"]).subjects() if str(c).startswith(prefix)
    }
    lists = [set(shapes_graph().items(head)) for head in shapes_graph().objects(None, SH["in"])]
    lists = [allowed for allowed in lists if any(str(code).startswith(prefix) for code in allowed)]
    assert lists
    assert all(allowed == concepts for allowed in lists)


def test_a_domain_is_checked_before_reasoning_would_make_it_true() -> None:
    """Whatever the ontology infers from being a subject, a shape demands first."""
    checked = set()
    for shape, target in shapes_graph().subject_objects(SH.targetSubjectsOf):
        for wanted in shapes_graph().objects(shape, SH["class"]):
            checked.add((target, wanted))
        if str(next(shapes_graph().objects(shape, SH.node), "")).endswith("#AnyOutcome"):
            checked.add((target, URIRef("https://w3id.org/councilgraph/def#Outcome")))
    assert set(ontology().subject_objects(RDFS.domain)) - checked == set()


def test_a_range_is_checked_before_reasoning_would_make_it_true() -> None:
    outcome = URIRef("https://w3id.org/councilgraph/def#Outcome")
    datatypes = {r for r in ontology().objects(None, RDFS.range) if str(r).startswith(str(XSD))}
    classes = {(p, r) for p, r in ontology().subject_objects(RDFS.range) if r not in datatypes}
    checked = set()
    for shape, path in shapes_graph().subject_objects(SH.path):
        checked |= {(path, wanted) for wanted in shapes_graph().objects(shape, SH["class"])}
        if str(next(shapes_graph().objects(shape, SH.node), "")).endswith("#AnyOutcome"):
            checked.add((path, outcome))
    assert classes - checked == set()


@pytest.mark.parametrize("path", sorted((ROOT / "ontology" / "examples").glob("*.ttl")), ids=lambda path: path.stem)
def test_a_narrated_example_conforms(path: Path) -> None:
    lines = [line for _, line in result_lines(parsed([path]))]
    assert [line for line in lines if not line.startswith("Info ")] == []


def test_the_fast_engine_agrees_on_every_case() -> None:
    """The accelerator may pass documents only if it finds what pyshacl finds."""
    shacl = pytest.importorskip("shacl", reason="the accelerator is an extra that is not installed")
    data = Graph()
    data += shared_graph()
    for name in case_names():
        data += case_graph(name)
    shapes = shacl.Shapes.from_text(shapes_graph().serialize(format="nt"), format="nt")
    report = shapes.validate_text(data.serialize(format="nt"), format="nt")
    fast = Counter((bare(r.focus_node), line_of(r)) for r in report.results)
    assert fast == Counter(result_lines(data))


def line_of(result: Any) -> str:
    parts = (result.severity_iri, result.focus_node, result.source_shape, result.component_iri)
    return " ".join(bare(part).rpartition("#")[2] for part in parts).removesuffix("ConstraintComponent")


def bare(term: str) -> str:
    return term.strip("<>")
