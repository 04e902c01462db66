"""What only all documents together say: the register of councils, and which things of several documents are one."""

from councilgraph.publish.document import Result


class Together:
    """Collects what the documents say of things that others may speak of, and links it at the end."""

    def __init__(self, base: str) -> None:
        """Begin with no document."""
        self._base = base

    def add(self, result: Result) -> None:
        """Note the key rows of one published document."""

    def blocks(self) -> dict[str, bytes]:
        """Return sorted N-Quads of each graph that is no document's, by the name of its Turtle file."""
        return {}
