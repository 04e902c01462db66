"""What only all documents together say: the register of councils, and which things of several documents are one."""

from collections.abc import Mapping
from pathlib import Path

from councilgraph import write
from councilgraph.link import KeyRow, link, read_overrides
from councilgraph.register_graph import register_quads


class Together:
    """Collects what the documents say of things that others may speak of, and links it at the end."""

    def __init__(self, base: str, reviewed: Path | None = None) -> None:
        """Begin with no document; ``reviewed`` is a table of decisions that overrule the evidence."""
        self._base = base
        self._overrides = read_overrides(reviewed) if reviewed else ()
        self._rows: list[KeyRow] = []
        self.counts: Mapping[str, int] = {}
        """What linking came to, by what is counted; known after ``blocks``."""

    def add(self, row: KeyRow) -> None:
        """Note the key row of one published document."""
        self._rows.append(row)

    def blocks(self) -> dict[str, bytes]:
        """Return sorted N-Quads of each graph that is no document's, by the name of its Turtle file."""
        linked = link(self._rows, self._base, self._overrides)
        self.counts = linked.counts
        return {"register": write.nquads(register_quads(self._base)), "links": write.nquads(linked.quads)}
