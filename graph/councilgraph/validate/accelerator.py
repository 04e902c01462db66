"""The accelerator: some eighty times pyshacl's rate, and young, so no fault is published on its word."""

from collections.abc import Iterable

import rdflib
import shacl

from councilgraph.validate.result import Result, english_messages


class Accelerator:
    """Shapes as the package shacl applies them; import this module only where ``trust.installed()`` has no objection.

    Each graph is validated alone: fifty together take as long, and one document could supply what another lacks.
    """

    def __init__(self, shapes: rdflib.Graph, hierarchy: Iterable[tuple[rdflib.URIRef, rdflib.URIRef]]) -> None:
        """Compile the shapes."""
        self._shapes = shacl.Shapes.from_text(shapes.serialize(format="nt"), format="ntriples")
        self._messages = english_messages(shapes)
        wider = rdflib.RDFS.subClassOf.n3()
        self._hierarchy = "".join(sorted(f"{a.n3()} {wider} {b.n3()} .\n" for a, b in hierarchy))

    def results(self, name: str, triples: str) -> list[Result] | None:
        """Return all results for one graph, given as N-Triples, in order; None where the engine gave up."""
        try:
            report = self._shapes.validate_text(triples + self._hierarchy, format="ntriples")
        except ValueError:
            return None
        except BaseException as error:
            # What the engine's Rust code panics with, on an overlong number for one, is no Exception and has no name
            # to import.
            if type(error).__name__ != "PanicException":
                raise
            return None
        return sorted(self._result(name, result) for result in report.results)

    def _result(self, name: str, result: shacl.Result) -> Result:
        shape = _bare(result.source_shape)
        if shape.startswith("_:"):
            shape = _bare(result.root_shape)
        path = result.path or ""
        return Result(
            graph=name,
            focus=_bare(result.focus_node),
            path=_bare(path) if path.count("<") == 1 and path.startswith("<") else path,
            shape=shape,
            component=result.component,
            severity=result.severity,
            value=_bare(result.value),
            message=self._messages.get(shape) or result.message or "",
        )


def _bare(term: str | None) -> str:
    """Return a term of N-Triples, an IRI without its brackets."""
    if term is None:
        return ""
    return term[1:-1] if term.startswith("<") and term.endswith(">") else term
