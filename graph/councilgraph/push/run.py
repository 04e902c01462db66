"""A push: every graph that changed since the last push to the same endpoint, one after the other."""

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final, Protocol

from councilgraph.changes.graphs import Graph, read_graphs, triples
from councilgraph.generation import alone
from councilgraph.push.endpoint import Endpoint, GraphError
from councilgraph.push.plan import Plan, Step, plan
from councilgraph.push.state import State, sent
from councilgraph.serve.publication import Publications
from councilgraph_mappings.errors import ConfigurationError

_IN_MEMORY: Final = 16 << 20
"""Bytes of a graph; a larger one waits in a file for the network."""
_MOST_IN_A_ROW: Final = 5
"""Graphs that a server may refuse one after the other; then it would refuse the others too."""


class Progress(Protocol):
    """Is told how far a push is."""

    def done(self, step: Step, summary: "Summary") -> None:
        """Note that a step is done."""

    def refused(self, error: GraphError) -> None:
        """Note that the server did not take a graph."""


@dataclass(slots=True)
class Summary:
    """What a push came to."""

    generation: str
    steps: int
    """That were to do."""
    unchanged: int
    put: int = 0
    deleted: int = 0
    triples: int = 0
    bytes: int = 0
    seconds: float = 0.0
    refused: list[GraphError] = field(default_factory=list)

    @property
    def left(self) -> int:
        """Return how many steps are still to do."""
        return self.steps - self.put - self.deleted


def planned(out: Path, endpoint: str, *, everything: bool = False) -> tuple[Path, Plan]:
    """Return the generation that would be pushed, and what would have to be done.

    Args:
        out: with the generations, and with what was noted of earlier pushes
        endpoint: address of the graph store
        everything: also what the endpoint has already, as far as we know

    Raises:
        ConfigurationError: nothing is published there, or only by an older version.
    """
    publication = Publications(out).current()
    try:
        graphs = read_graphs(publication.folder)
    except FileNotFoundError:
        fault = f"was published by an older version as {publication.name}"
        raise ConfigurationError(str(out), fault, "publish again") from None
    known = sent(out, endpoint)
    has = dict.fromkeys(known) if everything else known
    return publication.folder, plan(graphs, has, publication.base)


def push(out: Path, endpoint: Endpoint, progress: Progress, *, everything: bool = False) -> Summary:
    """Bring an endpoint to the state of the current generation, and return what was done.

    Raises:
        ConfigurationError: nothing is published there, or somebody else pushes from there.
        StoreError: the endpoint does not answer, or takes nothing from us; what was done is noted.
    """
    with alone(out, ".push.lock", "push", "at work"):
        folder, todo = planned(out, endpoint.address, everything=everything)
        summary = Summary(folder.name, len(todo.steps), todo.unchanged)
        began = time.monotonic()
        in_a_row = 0
        with State(out, endpoint.address) as state:
            for step in todo.steps:
                try:
                    _do(step, folder, endpoint, state, summary)
                    in_a_row = 0
                except FileNotFoundError:
                    fault = f"keeps {folder.name} no more, which was being sent"
                    raise ConfigurationError(str(out), fault, "push again, which sends what is published now") from None
                except GraphError as error:
                    summary.refused.append(error)
                    progress.refused(error)
                    in_a_row += 1
                summary.seconds = time.monotonic() - began
                if in_a_row == _MOST_IN_A_ROW:
                    break
                progress.done(step, summary)
        return summary


def _do(step: Step, folder: Path, endpoint: Endpoint, state: State, summary: Summary) -> None:
    state.sending(step.graph)
    if step.put is None:
        endpoint.delete(step.graph)
        state.has_not(step.graph)
        summary.deleted += 1
        return
    with _content(folder, step.put) as content:
        endpoint.put(step.graph, content)
    state.has(step.graph, step.put.sha256)
    summary.put += 1
    summary.triples += step.put.triples
    summary.bytes += step.size()


@contextmanager
def _content(folder: Path, graph: Graph) -> Iterator[bytes | BinaryIO]:
    """Yield a graph as N-Triples, with a length and a beginning that can be gone back to when it is sent again."""
    if graph.size <= _IN_MEMORY:
        yield b"".join(triples(folder, graph))
        return
    with tempfile.TemporaryFile() as file:
        file.writelines(triples(folder, graph))
        file.seek(0, os.SEEK_SET)
        yield file
