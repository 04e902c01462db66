"""Validates graphs one by one: the accelerator where it may be trusted, pyshacl wherever there is a doubt."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal

import pyoxigraph as ox
import rdflib
from rdflib import RDFS

from councilgraph.bridge import Statement
from councilgraph.validate.confirmed import Confirmed
from councilgraph.validate.reference import Reference
from councilgraph.validate.result import INFO, VIOLATION, Result
from councilgraph.validate.trust import distrust, installed
from councilgraph_mappings.errors import ConfigurationError

Engine = Literal["pyshacl", "shacl", "auto", "large"]
"""What validates: "auto" is the accelerator where there is one, "large" the same for large graphs alone."""

LARGE: Final = 2_000
"""Statements from which on a graph is large: pyshacl takes a second for as many, and half a minute for twenty times."""


class Validator:
    """Shapes, compiled once, for any number of graphs.

    A graph must hold the full description of all that it refers to, as every document's graph does: a bare type would
    make the shapes of that type fail.
    """

    def __init__(self, shapes: rdflib.Graph, ontology: rdflib.Graph | None = None, engine: Engine = "pyshacl") -> None:
        """Choose the engine; of the ontology only its classes and wider classes are used.

        Raises:
            ConfigurationError: the accelerator is asked for by name and cannot be used or trusted; "auto" and "large"
                go on without it and say why in ``without_accelerator``.
        """
        hierarchy = [
            (narrow, wide)
            for narrow, wide in (ontology or rdflib.Graph()).subject_objects(RDFS.subClassOf)
            if isinstance(narrow, rdflib.URIRef) and isinstance(wide, rdflib.URIRef)
        ]
        self.without_accelerator: str | None = "pyshacl was chosen"
        """Why there is no accelerator; None where there is one."""
        self._reference = Reference(shapes, hierarchy)
        self._confirmed = Confirmed(shapes)
        self._accelerator = None
        self._from = LARGE if engine == "large" else 0
        if engine != "pyshacl":
            self.without_accelerator = installed() or distrust(shapes)
            if self.without_accelerator is None:
                # Only here is it known that the package is there.
                from councilgraph.validate.accelerator import Accelerator  # noqa: PLC0415

                self._accelerator = Accelerator(shapes, hierarchy)
            elif engine == "shacl":
                raise ConfigurationError(
                    "validation engine shacl", self.without_accelerator, "use pyshacl or auto, or install the extra"
                )

    def validate(self, graphs: Iterable[tuple[str, Iterable[Statement]]]) -> Iterator[Result]:
        """Yield the results for each named graph, graph by graph, those of one graph in order."""
        for name, statements in graphs:
            yield from self.results(name, [*statements])

    def results(self, name: str, statements: Sequence[Statement], triples: str | None = None) -> list[Result]:
        """Return the results for one graph, in order.

        A graph without a fault is passed by the accelerator alone; pyshacl confirms each warning, unless it has
        confirmed the same of a thing of which the same is stated, and does everything anew where there is a violation,
        a warning that it does not confirm, or an accelerator that gave up.

        Args:
            name: of the graph
            statements: of the graph
            triples: the statements as N-Triples, those of one thing together, where the caller has them
        """
        if self._accelerator is None or len(statements) < self._from:
            return self._reference.results(name, statements)
        if triples is None:
            triples = sorted_triples(statements)
        found = self._accelerator.results(name, triples)
        if found is None or not conforms(found):
            return self._reference.results(name, statements)
        warnings = [result for result in found if result.severity != INFO]
        if doubts := self._confirmed.doubts(warnings, triples):
            if not self._reference.confirms(name, statements, doubts):
                return self._reference.results(name, statements)
            self._confirmed.add(doubts, triples)
        return found


def sorted_triples(statements: Iterable[Statement]) -> str:
    """Return statements as sorted N-Triples."""
    triples = (s.triple if isinstance(s, ox.Quad) else s for s in statements)
    lines = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""
    # Only a line feed ends a line here; splitlines() would cut within literals.
    return "".join(sorted(line + "\n" for line in lines.decode().split("\n")[:-1]))


def conforms(results: Iterable[Result]) -> bool:
    """Return whether nothing forbids publication: warnings and notes do not."""
    return all(result.severity != VIOLATION for result in results)
