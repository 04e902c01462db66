"""The values of a structured document as the tree that they were."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from councilgraph_mappings.read.document import Document, Value


@dataclass(slots=True)
class Node:
    """A field: its own value, or the fields below it."""

    name: str
    """Empty for the root and for an entry of a list within a list."""
    value: Value | None = None
    below: dict[str, dict[int, "Node"]] = field(default_factory=dict)

    def all(self, name: str) -> list["Node"]:
        """Return every field of a name, in order."""
        return [*self.below.get(name, {}).values()]

    def one(self, *path: str) -> "Node | None":
        """Return the first field along a path of names."""
        node: Node | None = self
        for name in path:
            node = next(iter(node.all(name)), None) if node else None
        return node

    def get(self, *path: str) -> Value | None:
        """Return the value of the first field along a path of names."""
        node = self.one(*path)
        return node.value if node else None

    def text(self, *path: str) -> str:
        """Return the text of a value; empty where there is none."""
        value = self.get(*path)
        return value.text if value else ""

    def is_true(self, *path: str) -> bool:
        """Return whether a value says that something is so."""
        return self.text(*path).casefold() in {"true", "1", "yes"}

    def children(self) -> Iterator["Node"]:
        """Yield the fields below, those of one name together."""
        for several in self.below.values():
            yield from several.values()

    def values(self) -> Iterator[Value]:
        """Yield every value here and below."""
        if self.value:
            yield self.value
        for child in self.children():
            yield from child.values()


def tree_of(document: Document) -> Node:
    """Return the root, whose fields are those of the file."""
    root = Node("")
    for value in document.values:
        node = root
        path = value.path
        for place, part in enumerate(path):
            if isinstance(part, int) and place and isinstance(path[place - 1], str):
                continue
            name = part if isinstance(part, str) else ""
            following = path[place + 1] if place + 1 < len(path) else None
            number = part if isinstance(part, int) else following if isinstance(following, int) else 1
            node = node.below.setdefault(name, {}).setdefault(number, Node(name))
        node.value = value
    return root
