"""What a push has to do: the graphs that an endpoint lacks or has in another state, and those that it should have no more."""

from collections.abc import Mapping
from dataclasses import dataclass

from councilgraph.changes.change import Kind, kind_of
from councilgraph.changes.graphs import CATALOGUE, Graph

_ORDER = [*Kind]


@dataclass(frozen=True, slots=True)
class Step:
    """One request to a store."""

    graph: str
    put: Graph | None
    """What to put there; None to delete it."""

    def size(self) -> int:
        """Return how many bytes are sent."""
        if self.put is None:
            return 0
        if self.put.file == CATALOGUE:
            return self.put.size
        return self.put.size - self.put.triples * len(f" <{self.put.iri}>".encode())


@dataclass(frozen=True, slots=True)
class Plan:
    """All that has to be done."""

    steps: tuple[Step, ...]
    unchanged: int
    """Graphs that the endpoint has as they are."""


def plan(graphs: Mapping[str, Graph], sent: Mapping[str, str | None], base: str) -> Plan:
    """Return what has to be done so that an endpoint has these graphs, and none that it once had from here.

    Documents come first and the catalogue last, so that whoever reads it finds what it describes. Graphs that others have
    put there are not touched.
    """
    steps = [Step(iri, graph) for iri, graph in graphs.items() if sent.get(iri) != graph.sha256]
    steps += [Step(iri, None) for iri in sent if iri not in graphs]
    ordered = sorted(steps, key=lambda step: (_ORDER.index(kind_of(step.graph, base)), step.put is None, step.graph))
    return Plan(tuple(ordered), sum(sent.get(iri) == graph.sha256 for iri, graph in graphs.items()))
