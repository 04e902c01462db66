"""The accelerator finds what pyshacl finds, on the W3C core suite, on our own cases, and value by value.

Where the two differ, the difference stands here with its reason. A fault that only pyshacl finds would be published.
"""

import importlib.util
import random
from collections import Counter
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import example_graphs
import map_samples
import pyoxigraph as ox
import pytest
import rdflib
from rdflib import RDF, SH, Namespace
from rdflib.term import Node
from shape_cases import case_graph, case_names, shapes_graph, shared_graph

from councilgraph.bridge import Statement, quiet, to_rdflib
from councilgraph.validate import Validator
from councilgraph.validate.reference import Reference
from councilgraph.validate.result import Result, written, written_path
from councilgraph.validate.trust import distrust
from councilgraph.validate.validator import conforms, sorted_triples
from councilgraph_mappings.map import quads

ROOT = Path(__file__).resolve().parents[1]
SUITE = ROOT.parent / "shared" / "external" / "w3c-shacl-tests" / "tests" / "core"
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
SHT = Namespace("http://www.w3.org/ns/shacl-test#")

PYSHACL_FAILS = {
    "property/uniqueLang-002.ttl": 'rdflib reads sh:uniqueLang "1"^^xsd:boolean as true; the standard asks for that word',
}

needs_accelerator = pytest.mark.skipif(
    importlib.util.find_spec("shacl") is None, reason="the accelerator is not installed (extra: fast)"
)

Finding = tuple[str, str, str, str, str]


def suite_files() -> list[object]:
    if not SUITE.is_dir():
        skip = pytest.mark.skip(reason="needs ../shared/external/w3c-shacl-tests, which is not here")
        return [pytest.param(SUITE, marks=skip, id="W3C")]
    files = sorted(path for path in SUITE.rglob("*.ttl") if path.name != "manifest.ttl")
    files = [path for path in files if "sht:Validate" in path.read_text()]
    return [pytest.param(path, id=path.relative_to(SUITE).as_posix()) for path in files]


def finding(focus: str, path: str, component: str, severity: str, value: str) -> Finding:
    anonymous = [("_:b" if part.startswith("_:") else part) for part in (focus, path, component, severity, value)]
    return anonymous[0], anonymous[1], anonymous[2], anonymous[3], anonymous[4]


def findings(results: list[Result]) -> Counter[Finding]:
    return Counter(finding(r.focus, r.path, r.component, r.severity, r.value) for r in results)


def local(name: object) -> str:
    return str(name).rpartition("#")[2]


class Case:
    """One test of the suite: a file with a manifest that names data, shapes and the expected report."""

    def __init__(self, path: Path) -> None:
        self.manifest = to_rdflib(ox.parse(path=str(path), base_iri=path.as_uri()))
        self.test = next(self.manifest.subjects(RDF.type, SHT.Validate))
        action = self.manifest.value(self.test, MF.action)
        self.data = self._path(action, SHT.dataGraph)
        self.shapes_path = self._path(action, SHT.shapesGraph)
        with quiet():
            self.shapes = rdflib.Graph().parse(self.shapes_path, publicID=self.shapes_path.as_uri(), format="turtle")

    def _path(self, action: Node | None, predicate: rdflib.URIRef) -> Path:
        named = self.manifest.value(action, predicate)
        return Path(unquote(str(named).removeprefix("file://")))

    def statements(self) -> list[Statement]:
        return [*ox.parse(path=str(self.data), base_iri=self.data.as_uri())]

    def expected(self) -> Counter[Finding]:
        report, graph = self.manifest.value(self.test, MF.result), self.manifest
        return Counter(
            finding(
                written(graph.value(r, SH.focusNode)),
                written_path(graph, graph.value(r, SH.resultPath)),
                local(graph.value(r, SH.sourceConstraintComponent)),
                local(graph.value(r, SH.resultSeverity)),
                written(graph.value(r, SH.value)),
            )
            for r in graph.objects(report, SH.result)
        )


@pytest.mark.parametrize("path", suite_files())
def test_pyshacl_reports_what_the_w3c_suite_expects(path: Path) -> None:
    case = Case(path)
    passed = findings(Reference(case.shapes, []).results("", case.statements())) == case.expected()
    assert passed == (path.relative_to(SUITE).as_posix() not in PYSHACL_FAILS)


@needs_accelerator
@pytest.mark.parametrize("path", suite_files())
def test_the_accelerator_reports_what_pyshacl_does_on_the_w3c_suite(path: Path) -> None:
    from councilgraph.validate.accelerator import Accelerator

    case = Case(path)
    found = Accelerator(case.shapes, []).results("", sorted_triples(case.statements()))
    assert found is not None
    assert findings(found) == findings(Reference(case.shapes, []).results("", case.statements()))


def our_hierarchy() -> list[tuple[rdflib.URIRef, rdflib.URIRef]]:
    pairs = our_ontology().subject_objects(rdflib.RDFS.subClassOf)
    return [(a, b) for a, b in pairs if isinstance(a, rdflib.URIRef) and isinstance(b, rdflib.URIRef)]


@cache
def our_ontology() -> rdflib.Graph:
    return rdflib.Graph().parse(ROOT / "ontology" / "council.ttl")


def statements_of(graph: rdflib.Graph) -> list[Statement]:
    return [quad.triple for quad in ox.parse(graph.serialize(format="nt"), format=ox.RdfFormat.N_TRIPLES)]


def test_our_shapes_use_only_what_the_accelerator_is_trusted_with() -> None:
    assert distrust(shapes_graph()) is None


@needs_accelerator
@pytest.mark.parametrize("folder", sorted({name.partition("/")[0] for name in case_names()}))
def test_the_accelerator_reports_what_pyshacl_does_on_our_cases(folder: str) -> None:
    from councilgraph.validate.accelerator import Accelerator

    data = rdflib.Graph() + shared_graph()
    for name in case_names():
        if name.startswith(f"{folder}/"):
            data += case_graph(name)
    statements, hierarchy = statements_of(data), our_hierarchy()
    found = Accelerator(shapes_graph(), hierarchy).results("g", sorted_triples(statements))
    assert found == Reference(shapes_graph(), hierarchy).results("g", statements) != []


@needs_accelerator
@pytest.mark.parametrize("name", [name for name in case_names() if "/warning." in name])
def test_a_warning_that_pyshacl_only_confirms_is_the_warning_that_it_finds(name: str) -> None:
    statements = statements_of(shared_graph() + case_graph(name))
    validators = [Validator(shapes_graph(), our_ontology(), engine) for engine in ("shacl", "pyshacl")]
    fast, sure = (validator.results("g", statements) for validator in validators)
    assert fast == sure != []


EXAMPLES = sorted(ROOT.glob("ontology/examples/*.ttl"))


@needs_accelerator
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_accelerator_reports_what_pyshacl_does_on_our_examples(path: Path) -> None:
    from councilgraph.validate.accelerator import Accelerator

    statements = [*ox.parse(path=str(path), base_iri=path.as_uri())]
    found = Accelerator(shapes_graph(), our_hierarchy()).results("g", sorted_triples(statements))
    assert found == Reference(shapes_graph(), our_hierarchy()).results("g", statements)


@needs_accelerator
@pytest.mark.parametrize("name", example_graphs.NAMES)
def test_both_engines_publish_the_example_corpus_with_the_same_results(name: str) -> None:
    statements = [*example_graphs.example_graph(name)]
    fast, sure = validators()
    assert fast.results("g", statements) == sure.results("g", statements)
    assert conforms(sure.results("g", statements))


@cache
def validators() -> tuple[Validator, Validator]:
    """Return an accelerated validator and pyshacl's, the first with all that it remembers of earlier graphs."""
    return Validator(shapes_graph(), our_ontology(), "shacl"), Validator(shapes_graph(), our_ontology(), "pyshacl")


@needs_accelerator
@pytest.mark.parametrize("name", example_graphs.NAMES)
def test_what_pyshacl_confirmed_of_other_documents_changes_no_result(name: str) -> None:
    statements = [*example_graphs.example_graph(name)]
    for seed in range(4):
        dice = random.Random(f"{name} {seed}")
        kept = [statement for statement in statements if dice.random() > 0.02]
        fast, sure = validators()
        assert fast.results("g", kept) == sure.results("g", kept)


def damaged(seed: int) -> list[Statement]:
    """Return a document of every kind of record with a few statements lost, doubled, swapped or turned into text."""
    dice = random.Random(seed)
    given = [
        quad.triple for quad in quads(map_samples.READING, map_samples.DOCUMENT, map_samples.SOURCE, map_samples.BASE)
    ]
    for _ in range(12):
        place, other = dice.randrange(len(given)), dice.choice(given)
        s, p, o = given[place]
        text = ox.Literal(o.value, datatype=ox.NamedNode(f"{XSD}{dice.choice(DATATYPES)}"))
        changed = {
            "lost": [],
            "doubled": [given[place], ox.Triple(s, p, other.object)],
            "swapped": [ox.Triple(s, p, other.object)],
            "moved": [ox.Triple(other.subject, p, o)],
            "renamed": [ox.Triple(s, other.predicate, o)],
            "text": [ox.Triple(s, p, text)],
        }
        given[place : place + 1] = dice.choice([*changed.values()])
    return [*given]


@needs_accelerator
@pytest.mark.parametrize("seed", range(20))
def test_the_accelerator_misses_no_fault_of_a_damaged_document(seed: int) -> None:
    from councilgraph.validate.accelerator import Accelerator

    statements = damaged(seed)
    found = Accelerator(shapes_graph(), our_hierarchy()).results("g", sorted_triples(statements))
    decided = Reference(shapes_graph(), our_hierarchy()).results("g", statements)
    assert found is not None
    assert [result for result in decided if result not in found] == []
    assert {result.component for result in found if result not in decided} <= ORDERED


ORDERED = {"LessThanConstraintComponent", "LessThanOrEqualsConstraintComponent", "MinInclusiveConstraintComponent"}
"""Of two values that cannot be compared, as the standard says, neither is in order; pyshacl lets some of them pass."""

XSD = "http://www.w3.org/2001/XMLSchema#"
TURTLE = """
@prefix : <http://example.org/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""

TEXTS = (
    *("2018-09-19", "2018-02-30", "2018-13-01", "18-9-1", "2018-09-19Z", "2018-9-9", "2018-02-29", "2020-02-29", ""),
    *("18:00:00", "25:00:00", "18:00", "18:00:00Z", "18:00:00.5", "2018-09", "2018-13", "2018", "-2018", "1", "01"),
    *("+1", "-1", "1.0", "1.", "1e3", "INF", "NaN", "true", "false", "0", "TRUE", "abc", "a b", " 1 ", "http://a/b"),
    *("http://a b", "2018-09-19T18:00:00", "2018-09-19T18:00:00Z", "99999999999999999999", "1\u0661", "3\n", "\u00e9"),
)
DATATYPES = (
    *("string", "boolean", "integer", "nonNegativeInteger", "positiveInteger", "decimal", "date", "time", "dateTime"),
    *("gYear", "gYearMonth", "anyURI", "language"),
)
VALID_AND_UNKNOWN_TO_PYTHON = {("time", "24:00:00"), ("date", "12345-01-01"), ("date", "0000-01-01")}
"""Correct by XML Schema 1.1 and beyond Python's calendar: pyshacl reports them, the accelerator rightly does not."""

PATTERNS = (r"^\d+$", r"^\S", r"\s$", r"^\w+$", "^.$", "a{2,3}", r"\bfoo\b", "^[^<>]*$", "^a$", "^[0-9a-f]{4}$")
STRINGS = (
    "12",
    "\u0663",
    "x",
    "ab",
    "aa",
    "foo bar",
    "\u00e9",
    "a\nb",
    "\n",
    "a\n",
    "",
    "<",
    "aaa",
    "00ff",
    "\U0001f600",
)
BOUNDS = {"integer": ("0", "1"), "decimal": ("1.0",), "nonNegativeInteger": ("1",)}


def missed(constraint: str, value: ox.Literal | ox.NamedNode, other: ox.Literal | None = None) -> bool:
    """Return whether the accelerator lets a fault pass that pyshacl finds."""
    from councilgraph.validate.accelerator import Accelerator

    shapes = rdflib.Graph().parse(
        data=f"{TURTLE} :s a sh:NodeShape ; sh:targetNode :a ; sh:property :s-p . :s-p sh:path :p ; {constraint} .",
        format="turtle",
    )
    a, p, q = (ox.NamedNode(f"http://example.org/{name}") for name in "apq")
    statements: list[Statement] = [ox.Triple(a, p, value)]
    if other is not None:
        statements.append(ox.Triple(a, q, other))
    passed = Accelerator(shapes, []).results("", sorted_triples(statements)) == []
    return passed and Reference(shapes, []).results("", statements) != []


@needs_accelerator
@pytest.mark.parametrize("datatype", DATATYPES)
def test_the_accelerator_misses_no_ill_written_value_that_pyshacl_finds(datatype: str) -> None:
    name = ox.NamedNode(XSD + datatype)
    assert [text for text in TEXTS if missed(f"sh:datatype xsd:{datatype}", ox.Literal(text, datatype=name))] == []


@needs_accelerator
@pytest.mark.parametrize(("datatype", "text"), sorted(VALID_AND_UNKNOWN_TO_PYTHON))
def test_the_accelerator_knows_times_and_dates_that_python_does_not(datatype: str, text: str) -> None:
    name = ox.NamedNode(XSD + datatype)
    assert missed(f"sh:datatype xsd:{datatype}", ox.Literal(text, datatype=name))


@needs_accelerator
@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_accelerator_misses_no_text_that_breaks_a_pattern(pattern: str) -> None:
    escaped = pattern.replace("\\", "\\\\")
    assert [text for text in STRINGS if missed(f'sh:pattern "{escaped}"', ox.Literal(text))] == []


@needs_accelerator
@pytest.mark.parametrize("size", [0, 1, 2, 3])
@pytest.mark.parametrize("limit", ["minLength", "maxLength"])
def test_the_accelerator_counts_characters_as_pyshacl_does(limit: str, size: int) -> None:
    assert [text for text in STRINGS if missed(f"sh:{limit} {size}", ox.Literal(text))] == []


@needs_accelerator
@pytest.mark.parametrize("limit", ["minInclusive", "maxInclusive", "minExclusive", "maxExclusive"])
@pytest.mark.parametrize(("datatype", "bound"), [(name, bound) for name, bounds in BOUNDS.items() for bound in bounds])
def test_the_accelerator_misses_no_number_out_of_bounds(limit: str, datatype: str, bound: str) -> None:
    name = ox.NamedNode(XSD + datatype)
    constraint = f'sh:{limit} "{bound}"^^xsd:{datatype}'
    assert [text for text in TEXTS if missed(constraint, ox.Literal(text, datatype=name))] == []


@needs_accelerator
@pytest.mark.parametrize("component", ["lessThan", "lessThanOrEquals", "equals", "disjoint"])
def test_the_accelerator_misses_no_pair_of_values_in_the_wrong_order(component: str) -> None:
    values = [
        *(
            ox.Literal(text, datatype=ox.NamedNode(XSD + "time"))
            for text in ("18:00:00", "18:00:00Z", "18:30:00", "18")
        ),
        *(ox.Literal("2018-09-19", datatype=ox.NamedNode(XSD + "date")), ox.Literal("2018-09-20"), ox.Literal(True)),
        *(ox.Literal(1), ox.Literal("1"), ox.Literal("a", language="en")),
    ]
    assert [(a, b) for a in values for b in values if missed(f"sh:{component} :q", a, b)] == []
