"""pyshacl, which decides: on what the accelerator does not pass, and on everything where there is none."""

from collections.abc import Iterable
from typing import Any

import pyshacl
import rdflib
from pyshacl.errors import ReportableRuntimeError
from rdflib import RDF, SH
from rdflib.term import Node

from councilgraph.bridge import Statement, quiet, to_rdflib
from councilgraph.validate.result import Result, english_messages, named_shape, written, written_path
from councilgraph_mappings.errors import ConfigurationError


class Reference:
    """Shapes as pyshacl applies them: no imports, no scripts, no inference."""

    def __init__(self, shapes: rdflib.Graph, hierarchy: Iterable[tuple[rdflib.URIRef, rdflib.URIRef]]) -> None:
        """Keep the shapes, and the pairs of narrower and wider class that targets and sh:class need."""
        self._shapes = shapes
        self._hierarchy = [*hierarchy]
        self._messages = english_messages(shapes)
        self._closed = (None, SH.closed, None) in shapes
        self._known: dict[str, frozenset[str]] = {}

    def results(self, name: str, statements: Iterable[Statement]) -> list[Result]:
        """Return the results for one graph, in order."""
        return self._validate(name, statements, {})

    def confirms(self, name: str, statements: Iterable[Statement], doubts: list[Result]) -> bool:
        """Return whether pyshacl finds these same results where they are said to be.

        It looks at the shapes and the things that they name, and at statements with the properties that these shapes
        speak of: a fiftieth of the whole.
        """
        things, shapes = {doubt.focus for doubt in doubts}, {doubt.shape for doubt in doubts}
        if self._closed or any(not text or text[0] in '_"' for text in things | shapes):
            return False  # pyshacl can be sent only to what has an IRI, and a closed shape speaks of every property
        only = {"focus_nodes": sorted(map(rdflib.URIRef, things)), "use_shapes": sorted(map(rdflib.URIRef, shapes))}
        pairs = {(doubt.focus, doubt.shape) for doubt in doubts}
        spoken_of = frozenset[str]().union(*(self._spoken_of(shape) for shape in shapes))
        found = self._validate(name, [s for s in statements if s.predicate.value in spoken_of], only)
        return [result for result in found if (result.focus, result.shape) in pairs] == sorted(doubts)

    def _spoken_of(self, shape: str) -> frozenset[str]:
        """Return all IRIs that a shape leads to; its properties are among them."""
        if shape not in self._known:
            reached: set[Node] = set()
            waiting: list[Node] = [rdflib.URIRef(shape)]
            while waiting:
                part = waiting.pop()
                if (part, SH["class"], None) in self._shapes:
                    reached.add(RDF.type)
                parts = {value for value in self._shapes.objects(part) if not isinstance(value, rdflib.Literal)}
                waiting += parts - reached
                reached |= parts
            self._known[shape] = frozenset(str(part) for part in reached if isinstance(part, rdflib.URIRef))
        return self._known[shape]

    def _validate(self, name: str, statements: Iterable[Statement], only: dict[str, Any]) -> list[Result]:
        data = to_rdflib(statements)
        for narrow, wide in self._hierarchy:
            data.add((narrow, rdflib.RDFS.subClassOf, wide))
        try:
            with quiet():
                _, report, text = pyshacl.validate(
                    data,
                    shacl_graph=self._shapes,
                    inference="none",
                    inplace=True,  # the graph was made for this call
                    advanced=False,
                    js=False,
                    meta_shacl=False,
                    do_owl_imports=False,
                    **only,
                )
        except ReportableRuntimeError as error:
            raise ConfigurationError("shapes", error.message, "correct the shape") from error
        if not isinstance(report, rdflib.Graph):
            raise ConfigurationError("shapes", text.strip() or str(report), "correct the shape")
        found = report.subjects(RDF.type, SH.ValidationResult)
        top = {result for result in found if (None, SH.result, result) in report}
        return sorted(self._result(name, report, result) for result in top)

    def _result(self, name: str, report: rdflib.Graph, result: Node) -> Result:
        shape = named_shape(self._shapes, report.value(result, SH.sourceShape))
        texts = sorted(str(text) for text in report.objects(result, SH.resultMessage))
        return Result(
            graph=name,
            focus=written(report.value(result, SH.focusNode)),
            path=written_path(report, report.value(result, SH.resultPath)),
            shape=shape,
            component=_local(report.value(result, SH.sourceConstraintComponent)),
            severity=_local(report.value(result, SH.resultSeverity)),
            value=written(report.value(result, SH.value)),
            message=self._messages.get(shape) or (texts[0] if texts else ""),
        )


def _local(name: Node | None) -> str:
    return str(name).rpartition("#")[2]
