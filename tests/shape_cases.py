"""The shape cases under tests/shapes: how they are found, validated and approved.

A case is a small graph, and beside it the results that it must give, one a line. All cases are validated in one run:
each has addresses of its own, and what they share (``background.ttl`` and the code lists) is without a fault.
After a change that is meant, ``python tests/shape_cases.py`` writes the results anew; the difference is for review.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import pyshacl
from rdflib import RDF, SH, Graph, URIRef
from rdflib.term import Node

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "shapes"
BASE = "http://case.example/"
SHAPE = "https://w3id.org/councilgraph/shape#"


def case_names() -> list[str]:
    """Return "attendance/invalid.no-attendee" and its fellows, in order."""
    return sorted(str(path.relative_to(CASES).with_suffix("")) for path in CASES.glob("*/*.ttl"))


def case_graph(name: str) -> Graph:
    """Return the graph of a case; its relative addresses become its own."""
    return Graph().parse(CASES / f"{name}.ttl", publicID=BASE + name)


@cache
def shapes_graph() -> Graph:
    """Return all shapes."""
    return parsed((ROOT / "shapes").glob("*.ttl"))


@cache
def shared_graph() -> Graph:
    """Return what every case may refer to."""
    return parsed([CASES / "background.ttl", *(ROOT / "ontology" / "codes").glob("*.ttl")])


def parsed(paths: Iterable[Path]) -> Graph:
    """Return several Turtle files as one graph."""
    graph = Graph()
    for path in sorted(paths):
        graph.parse(path, publicID=BASE + path.name)
    return graph


@cache
def all_results() -> Mapping[str, list[str]]:
    """Return the result lines of every case by its name; results on what is shared stand under ""."""
    data = Graph()
    data += shared_graph()
    for name in case_names():
        data += case_graph(name)
    found = defaultdict(list)
    for focus, line in result_lines(data):
        name, _, _ = focus.removeprefix(BASE).partition("#")
        found[name if focus.startswith(BASE) else ""].append(line)
    return {name: sorted(lines) for name, lines in found.items()}


def result_lines(data: Graph) -> Iterator[tuple[str, str]]:
    """Yield focus node and line of each result that the shapes give for a graph."""
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes_graph(), inference="none", allow_infos=True)
    if not isinstance(report, Graph):
        raise TypeError(f"pyshacl gave no report but {report!r}")
    for result in report.objects(None, SH.result):
        parts = (SH.resultSeverity, SH.focusNode, SH.sourceShape, SH.sourceConstraintComponent)
        severity, focus, shape, component = (report.value(result, part) for part in parts)
        yield str(focus), " ".join([_local(severity), _local(focus), _local(shape), _component(component)])


def property_shapes() -> set[str]:
    """Return the local names of all shapes that can be the source of a result."""
    graph = shapes_graph()
    shapes = set(graph.subjects(RDF.type, SH.PropertyShape)) | set(graph.subjects(SH.severity))
    return {str(shape).removeprefix(SHAPE) for shape in shapes if isinstance(shape, URIRef)}


def expected(name: str) -> list[str]:
    """Return the lines that a case must give."""
    return (CASES / f"{name}.expected").read_text(encoding="utf-8").splitlines()


def approve() -> None:
    """Write the results of today as those that are expected."""
    for name in case_names():
        lines = all_results().get(name, [])
        (CASES / f"{name}.expected").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _local(term: Node | None) -> str:
    return str(term).rpartition("#")[2]


def _component(term: Node | None) -> str:
    return _local(term).removesuffix("ConstraintComponent")


if __name__ == "__main__":
    approve()
    sys.exit(f"results on what the cases share: {all_results()['']}" if "" in all_results() else 0)
