"""What becomes of each field of a system: a record, nothing for a reason, or an object with a table of its own.

A field that no table names is not dropped in silence: it is an error, which a finding names while the rest is read.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from councilgraph_mappings.finding import Finding, FindingKind
from councilgraph_mappings.read.document import Value
from councilgraph_mappings.read.structured import written
from councilgraph_mappings.reading import Reading
from councilgraph_mappings.systems.gathering import Gathering
from councilgraph_mappings.systems.tree import Node

_MOST_NAMES = 20


@dataclass(frozen=True, slots=True)
class Used:
    """The attributes of records that a field becomes: "Meeting.date"."""

    becomes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ignored:
    """A field that becomes nothing, and why."""

    reason: str


@dataclass(frozen=True, slots=True)
class Part:
    """A field that holds objects with a table of their own."""

    table: str
    bare: bool = False
    """The id or address of an object may stand in its place."""


@dataclass(frozen=True, slots=True)
class Hides:
    """A field that leaves out the whole object where it is true."""

    reason: str = "where it is true, the object is left out"


ANY = "*"
"""Stands in a table for every field that it does not name, where the names of fields are numbers or letters."""

VENDORS = "*:*"
"""Stands in a table for every field whose name has a prefix, where the standard gives those to vendors."""

Use = Used | Ignored | Part | Hides
Fields = Mapping[str, Use]


def use_of(fields: Fields, name: str) -> Use | None:
    """Return what becomes of a field; None where the table does not say it."""
    return fields.get(name) or (fields.get(VENDORS) if ":" in name else None) or fields.get(ANY)


def used(*becomes: str) -> Used:
    """Return that a field becomes attributes of records."""
    return Used(becomes)


def ignored(reason: str, *names: str) -> dict[str, Use]:
    """Return that several fields become nothing for one reason."""
    return {name: Ignored(reason) for name in names}


@dataclass(frozen=True, slots=True)
class System:
    """One system whose answers are read."""

    name: str
    genre: str
    tables: Mapping[str, Fields]
    root: Callable[[Node], tuple[Node, str] | None]
    """Returns the node that an answer of this system begins with and its table; None where it is of no such system."""
    read: Callable[[Gathering, Node, str], None]
    """Adds what an answer says."""

    def reading(self, gathering: Gathering, node: Node, table: str) -> Reading:
        """Return what an answer says, with a finding about the fields that no table names."""
        self.read(gathering, node, table)
        unmapped = [*self.unmapped(node, table)]
        if unmapped:
            gathering.findings.append(_finding(unmapped))
        said = gathering.settle(self.genre)
        if any((said.meetings, said.people, said.organisations)):
            return said
        missing = Finding(0, 0, FindingKind.MISSING, "it names no meeting, no person and no organisation")
        return replace(said, findings=(missing, *said.findings))

    def unmapped(self, node: Node, table: str) -> Iterator[Value]:
        """Yield the values that no table names."""
        fields = self.tables[table]
        for child in node.children():
            use = use_of(fields, child.name)
            if use is None:
                yield from child.values()
            elif isinstance(use, Part):
                if child.value and not use.bare:
                    yield child.value
                yield from self.unmapped(child, use.table)


def _finding(values: list[Value]) -> Finding:
    names = sorted({written(tuple(part for part in value.path if isinstance(part, str))) for value in values})
    shown = ", ".join(names[:_MOST_NAMES]) + (
        f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
    )
    first = min(values, key=lambda value: value.start)
    count = f"{len(values)} value{'s' if len(values) > 1 else ''}"
    return Finding(first.start, first.end, FindingKind.UNMAPPED, f"unmapped fields [{shown}], {count}")
