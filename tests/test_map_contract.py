"""The graph of one document against what others lean on: the shapes, the code lists, the queries of the evaluation."""

from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from map_samples import BASE, DOCUMENT, READING, SOURCE
from pyshacl import validate
from rdflib.namespace import RDF, SH, SKOS

from councilgraph.resources import data_dir
from councilgraph_mappings import codes, finding
from councilgraph_mappings.map import quads
from councilgraph_mappings.map.codes import DOCUMENT_TYPES, label

SHARED = Path(__file__).parents[2] / "shared" / "evaluation" / "facts"
PREFIXES = {
    "cg": "https://w3id.org/councilgraph/def#",
    "org": "http://www.w3.org/ns/org#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "prov": "http://www.w3.org/ns/prov#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
}
LISTS = {
    "record-status": codes.RecordStatus,
    "attendance-status": codes.Status,
    "capacity": codes.Capacity,
    "outcome-kind": codes.OutcomeKind,
    "motion-result": codes.MotionResult,
    "vote-choice": codes.Choice,
    "interest-kind": codes.InterestKind,
    "point-kind": codes.PointKind,
    "finding-kind": finding.FindingKind,
}


def named(scheme: str) -> dict[str, str]:
    graph = rdflib.Graph().parse(data_dir("ontology") / "codes" / f"{scheme}.ttl")
    concepts = graph.subjects(RDF.type, SKOS.Concept)
    return {str(concept).rpartition("/")[2]: str(graph.value(concept, SKOS.prefLabel)) for concept in concepts}


@pytest.mark.parametrize("scheme", [*LISTS, "document-type"])
def test_a_code_is_named_as_its_list_names_it(scheme: str) -> None:
    values = DOCUMENT_TYPES if scheme == "document-type" else {value.replace(" ", "-") for value in LISTS[scheme]}
    assert {value: label(scheme, value) for value in values} == named(scheme)


def test_the_graph_of_a_document_conforms_to_the_shapes() -> None:
    data = rdflib.Graph().parse(
        data=ox.serialize(
            (quad.triple for quad in quads(READING, DOCUMENT, SOURCE, BASE)), format=ox.RdfFormat.N_TRIPLES
        ),
        format="nt",
    )
    shapes = rdflib.Graph()
    for file in sorted(data_dir("shapes").glob("*.ttl")):
        shapes.parse(file)
    _, report, _ = validate(data, shacl_graph=shapes)
    assert isinstance(report, rdflib.Graph)
    violations = [
        (str(report.value(result, SH.focusNode)), str(report.value(result, SH.resultMessage)))
        for result in report.subjects(SH.resultSeverity, SH.Violation)
    ]
    assert violations == []


@pytest.mark.skipif(not SHARED.is_dir(), reason="the evaluation queries are not here: ../shared/evaluation/facts")
def test_each_query_of_the_evaluation_is_answered_in_full() -> None:
    store = ox.Store()
    store.extend(quads(READING, DOCUMENT, SOURCE, BASE))
    header = "".join(f"PREFIX {prefix}: <{address}>\n" for prefix, address in PREFIXES.items())
    for query in sorted(SHARED.glob("*.rq")):
        found = store.query(header + query.read_text("utf-8"), use_default_graph_as_union=True)
        assert isinstance(found, ox.QuerySolutions)
        rows = list(found)
        unanswered = [variable.value for variable in found.variables if all(row[variable] is None for row in rows)]
        assert (query.name, bool(rows), unanswered) == (query.name, True, [])
