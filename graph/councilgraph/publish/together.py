"""What only all documents together say: the register of councils, and which things of several documents are one."""

from councilgraph import write
from councilgraph.link.rows import KeyRow
from councilgraph.register_graph import register_quads


class Together:
    """Collects what the documents say of things that others may speak of, and links it at the end."""

    def __init__(self, base: str) -> None:
        """Begin with no document."""
        self._base = base
        self._rows: list[KeyRow] = []

    def add(self, row: KeyRow) -> None:
        """Note the key row of one published document."""
        self._rows.append(row)

    def blocks(self) -> dict[str, bytes]:
        """Return sorted N-Quads of each graph that is no document's, by the name of its Turtle file."""
        return {"register": write.nquads(register_quads(self._base))}
