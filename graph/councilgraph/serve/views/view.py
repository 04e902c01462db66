"""What every kind of page is given, and what it gives back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlencode

from pyoxigraph import NamedNode

from councilgraph.serve.facts import Facts, Notes
from councilgraph.serve.frame import Link
from councilgraph.serve.overview import Overview
from councilgraph.serve.problem import ProblemError
from councilgraph.serve.reading import Reader
from councilgraph.serve.visit import Visit
from councilgraph_mappings.vocabulary import CG

_LAST_PAGE: Final = 10_000
_SCHEMA: Final = "https://schema.org/"


@dataclass(frozen=True, slots=True)
class View:
    """A page, before it stands in its frame."""

    template: str
    values: Mapping[str, Any]
    crumbs: Sequence[Link] = ()
    data: Any = None
    """JSON-LD."""


@dataclass
class Place:
    """Where a page is made: what is asked for, and what can be asked."""

    visit: Visit
    reader: Reader
    overview: Overview
    iri: str = ""
    facts: Facts = field(init=False)
    notes: Notes = field(init=False)

    def __post_init__(self) -> None:
        """Begin without facts."""
        self.facts = Facts(self.reader)
        self.notes = Notes(self.facts)

    def address(self, iri: str) -> str:
        """Return where the page of a thing is."""
        return self.facts.address(iri)

    def link(self, iri: str) -> Link:
        """Return the name of a thing that lists know, and where it leads."""
        return Link(self.overview.name(iri) or "unnamed", self.address(iri))

    def absolute(self, iri: str) -> str:
        """Return the whole address of the page of a thing, from configuration."""
        path = self.address(iri)
        return self.reader.site.base.removesuffix(self.reader.site.path) + path if path.startswith("/") else path

    def mentions(self) -> list[str]:
        """Read what is stated of all mentions of the thing, and return them."""
        mentions = [mention.value for mention in self.reader.mentions(NamedNode(self.iri))]
        self.facts.add(self.reader.described(mentions or [self.iri]))
        return sorted({self.iri, *mentions})

    def around(self, *names: NamedNode) -> None:
        """Read everything that speaks of a mention of the thing by one of the properties."""
        node = NamedNode(self.iri)
        speaking = {
            thing.value
            for mention in {node, *self.reader.mentions(node)}
            for name in names
            for thing in self.reader.subjects(name, mention)
        }
        self.facts.add(self.reader.described(speaking))

    def votes(self, motions: Iterable[str]) -> None:
        """Read the votes that were cast in motions."""
        reader = self.reader
        cast = [vote.value for motion in motions for vote in reader.subjects(CG.inMotion, NamedNode(motion))]
        self.facts.add(reader.described(cast))

    def name_all(self, things: Iterable[str], *names: NamedNode) -> None:
        """Read what the values of some properties are called."""
        many = [*things]
        self.facts.name_all([*many, *(value for name in names for value in self.facts.all(many, name))])


@dataclass(frozen=True, slots=True)
class Page:
    """A part of a list."""

    label: str
    first: int
    last: int
    total: int
    number: int
    previous: str
    next: str


def paged(visit: Visit, total: int, size: int, name: str = "page", label: str = "Pages") -> tuple[Page, int]:
    """Return which part of a list is asked for, and how many rows come before it.

    Raises:
        ProblemError: there is no such part.
    """
    text = visit.value(name, "1")
    number = int(text[:9]) if text.isascii() and text.isdecimal() else 0
    last = max(1, -(-total // size))
    if not 1 <= number <= min(last, _LAST_PAGE):
        raise ProblemError(404, f"There is no page {text!r} of {last}.", "Begin with page 1.")
    before = (number - 1) * size

    def at(page: int) -> str:
        others = [(key, value) for key, value in visit.values() if key != name]
        return f"{visit.path}?{urlencode([*others, (name, str(page))])}"

    return Page(
        *(label, min(total, before + 1), min(total, before + size), total, number),
        at(number - 1) if number > 1 else "",
        at(number + 1) if number < last else "",
    ), before


def thing(kind: str, **values: Any) -> dict[str, Any]:
    """Return a thing of schema.org; what is empty is left out.

    >>> thing("Person", name="Ann", jobTitle="")
    {'@context': 'https://schema.org/', '@type': 'Person', 'name': 'Ann'}
    """
    return {"@context": _SCHEMA, **part(kind, **values)}


def part(kind: str, **values: Any) -> dict[str, Any]:
    """Return a thing of schema.org inside another."""
    return {"@type": kind, **{name.replace("at_", "@"): value for name, value in values.items() if value}}
