"""What was read from the store for one page, in memory: facts, names, and the passages that state the facts."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from councilgraph.serve.frame import Link
from councilgraph.serve.labels import label
from councilgraph.serve.reading import Reader
from councilgraph_mappings.vocabulary import CG, DCTERMS, FOAF, OA, PROV, RDF, SKOS

_BEST: Final = (FOAF.name, SKOS.prefLabel)
"""Of what the graph of links calls."""
_NAMES: Final = (SKOS.prefLabel, FOAF.name, DCTERMS.title, CG.text)


class Facts:
    """Triples that can be looked up from both ends."""

    def __init__(self, reader: Reader, triples: Iterable[Triple] = ()) -> None:
        """Begin with some."""
        self.reader = reader
        self._base = reader.publication.base
        self._path = reader.site.path
        self._objects: dict[tuple[str, str], dict[str, None]] = {}
        self._subjects: dict[tuple[str, str], dict[str, None]] = {}
        self._called: dict[str, str] = {}
        self._one: dict[str, str] = {}
        self._asked: set[str] = set()
        """Whose names were looked for."""
        self._here: set[str] = set()
        """Of which everything that is stated is here."""
        self.add(triples)

    def add(self, triples: Iterable[Triple]) -> None:
        """Take in more, of each thing all that is stated; what is there already is there once."""
        for triple in sorted(triples, key=str):
            subject, predicate = triple.subject, triple.predicate
            if isinstance(subject, NamedNode) and isinstance(triple.object, NamedNode | Literal):
                value = triple.object.value
                self._objects.setdefault((subject.value, predicate.value), {})[value] = None
                self._subjects.setdefault((predicate.value, value), {})[subject.value] = None
                self._here.add(subject.value)

    def all(self, things: str | Iterable[str], name: NamedNode) -> list[str]:
        """Return the values of a property, of all the things together."""
        many = [things] if isinstance(things, str) else things
        return [*dict.fromkeys(value for thing in many for value in self._objects.get((thing, name.value), ()))]

    def first(self, things: str | Iterable[str], name: NamedNode) -> str:
        """Return a value of a property, or an empty text."""
        return next(iter(self.all(things, name)), "")

    def whose(self, name: NamedNode, things: str | Iterable[str]) -> list[str]:
        """Return the things that have one of the others as a value."""
        many = [things] if isinstance(things, str) else things
        return [*dict.fromkeys(found for thing in many for found in self._subjects.get((name.value, thing), ()))]

    def of_kind(self, kind: NamedNode) -> list[str]:
        """Return the things of a class."""
        return self.whose(RDF.type, kind.value)

    def grouped(self, mentions: Iterable[str]) -> dict[str, list[str]]:
        """Return the one thing of each mention with all its mentions here, in the order of the mentions."""
        groups: dict[str, list[str]] = {}
        for mention in mentions:
            groups.setdefault(self.one(mention), []).append(mention)
        return groups

    def one(self, mention: str) -> str:
        """Return the one thing that a mention is of."""
        return self._one.get(mention) or self.first(mention, CG.canonical) or mention

    def name_all(self, things: Iterable[str]) -> None:
        """Read what things are called, and which of them are one."""
        new = {thing for thing in things if thing.startswith(f"{self._base}/")} - self._asked
        self._asked |= new
        for thing in new:
            self._called |= self._named(thing)

    def _named(self, thing: str) -> dict[str, str]:
        """Return what a thing is called, and the one that it is of: by the links, which know the best name, else by itself."""
        reader, node = self.reader, NamedNode(thing)
        for one in reader.values(node, CG.canonical, reader.links):
            self._one[thing] = one
            for name in _BEST:
                for text in reader.values(NamedNode(one), name, reader.links):
                    return {thing: text, one: text}
        names = (*_NAMES, CG.sourcePath)
        if thing in self._here:
            texts = [text for name in names for text in self.all(thing, name)]
        else:
            texts = [text for name in names for text in reader.values(node, name)]
        return {thing: min(texts, key=lambda text: (-len(text), text))} if texts else {}

    def name(self, thing: str) -> str:
        """Return what a thing is called."""
        called = self._called.get(thing) or self._called.get(self.one(thing))
        if called:
            return called
        return next((found for name in _NAMES if (found := self.first(thing, name))), "") or label(thing)

    def is_named(self, thing: str) -> bool:
        """Return whether anything calls it anything."""
        return thing in self._called or self.one(thing) in self._called

    def link(self, thing: str) -> Link:
        """Return what a thing is called, and where its page is."""
        return Link(self.name(thing), self.address(self.one(thing)))

    def links(self, things: Iterable[str]) -> list[Link]:
        """Return where things are, each once, by name."""
        return sorted({self.link(thing) for thing in things})

    def address(self, thing: str) -> str:
        """Return where the page of a thing is; nothing but the web is led to."""
        for beginning, place in ((f"{self._base}/id/", "/doc/"), (f"{self._base}/graph/", "/graph/")):
            if thing.startswith(beginning):
                return self._path + place + thing.removeprefix(beginning)
        return thing if thing.startswith(("http://", "https://")) else ""


@dataclass(frozen=True, slots=True)
class Passage:
    """The words that state something."""

    number: int
    words: str
    source: Link
    page: str
    """The council's own."""


@dataclass(frozen=True, order=True)
class Citation:
    """A passage that a page may point at; it gets its number when the page does so first, in the order of reading."""

    source: str
    start: int
    words: str
    notes: "Notes" = field(compare=False, repr=False)

    @property
    def number(self) -> int:
        """Return its number on the page."""
        return self.notes.number(self)


@dataclass
class Notes:
    """The passages of a page."""

    facts: Facts
    _numbers: dict[Citation, int] = field(default_factory=dict)

    def read(self, things: Iterable[str]) -> None:
        """Read the passages that state something of things."""
        facts = self.facts
        quoted = facts.all(things, PROV.wasQuotedFrom)
        facts.add(facts.reader.described(quoted))
        sources = facts.all(quoted, OA.hasSource)
        facts.add(facts.reader.described(sources))

    def of(self, things: str | Iterable[str], states: NamedNode | None = None) -> list[Citation]:
        """Return the passages that state things; of one property, where they tell it apart."""
        facts = self.facts
        quoted = facts.all(things, PROV.wasQuotedFrom)
        if states is not None:
            exact = [item for item in quoted if states.value in facts.all(item, CG.states)]
            quoted = exact or [item for item in quoted if not facts.all(item, CG.states)]
        found = {
            Citation(facts.first(item, OA.hasSource), int(facts.first(item, OA.start) or 0), words, self)
            for item in quoted
            if (words := " … ".join(facts.all(item, OA.exact)))
        }
        return sorted(found)

    def number(self, citation: Citation) -> int:
        """Return the number of a passage on this page."""
        return self._numbers.setdefault(citation, len(self._numbers) + 1)

    def passages(self) -> list[Passage]:
        """Return those that were pointed at up to now; a page asks for them at its end."""
        return [self._passage(citation, number) for citation, number in self._numbers.items()]

    def _passage(self, citation: Citation, number: int) -> Passage:
        facts, source = self.facts, citation.source
        page = facts.first(source, FOAF.page)
        place = Link(facts.first(source, CG.sourcePath) or label(source), facts.address(source))
        return Passage(number, citation.words, place, page if page.startswith(("http://", "https://")) else "")
