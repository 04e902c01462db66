"""One thing of the publication: what is stated of it, the passages that state it, and what speaks of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from councilgraph.serve.english import day, host
from councilgraph.serve.labels import label
from councilgraph_mappings.vocabulary import CG, DCTERMS, FOAF, OA, ORG, PROV, RDF, SKOS, XSD

AT_ONCE: Final = 100
"""How many things that speak of one stand on a page."""

_NAMES: Final = (SKOS.prefLabel, FOAF.name, DCTERMS.title, CG.text, CG.sourcePath)
_TELLING: Final = frozenset(
    [CG.attendee, CG.atMeeting, CG.voter, CG.declaredBy, CG.mover, CG.seconder, CG.arisesFrom, ORG.member, ORG.role]
)
"""Properties whose values say which one a thing without a name is."""
_QUERY: Final = """
CONSTRUCT { THING ?p ?o . ?o ?name ?label . ?passage ?detail ?value . ?source ?about ?what . ?s ?q THING . ?s ?name2 ?label2 }
WHERE {
  { THING ?p ?o OPTIONAL { VALUES ?name { NAMES } ?o ?name ?label } }
  UNION { THING prov:wasQuotedFrom ?passage . ?passage ?detail ?value }
  UNION { THING prov:wasQuotedFrom / oa:hasSource ?source . ?source ?about ?what }
  UNION {
    { SELECT DISTINCT ?s ?q { ?s ?q THING FILTER (?s != THING) } ORDER BY ?q ?s LIMIT MOST OFFSET FIRST }
    OPTIONAL { VALUES ?name2 { rdf:type NAMES } ?s ?name2 ?label2 }
  }
}
"""


@dataclass(frozen=True, slots=True)
class Value:
    """One value as a page shows it."""

    text: str
    address: str = ""
    """Where it leads; only to http and https."""
    date: str = ""
    """As machines write it."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A property and its values."""

    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """The words that state something."""

    words: str
    states: tuple[str, ...]
    source: Value | None
    page: str


@dataclass(frozen=True, slots=True)
class Thing:
    """Everything that a page shows."""

    iri: str
    label: str
    kinds: tuple[str, ...]
    statements: tuple[Statement, ...]
    passages: tuple[Passage, ...]
    incoming: tuple[Statement, ...]


def query(iri: str, page: int) -> str:
    """Return the query for the triples around a thing.

    Raises:
        ValueError: that is no IRI, so that nothing but an IRI ever gets into the query.
    """
    names = " ".join(map(str, _NAMES))
    text = _QUERY.replace("NAMES", names).replace("MOST", str(AT_ONCE + 1)).replace("FIRST", str((page - 1) * AT_ONCE))
    return text.replace("THING", str(NamedNode(iri)))


class Around:
    """The triples around a thing, in the order of a page."""

    def __init__(self, iri: str, triples: Iterable[Triple], moved: Mapping[str, str]) -> None:
        """Sort the triples.

        Args:
            iri: of the thing
            triples: that the query returned
            moved: beginnings of IRIs and of the addresses where they are served
        """
        self._thing = NamedNode(iri)
        self._of: dict[str, list[Triple]] = {}
        self._moved = moved
        self._incoming: list[Triple] = []
        for triple in sorted(triples, key=str):
            self._of.setdefault(str(triple.subject), []).append(triple)
            if triple.object == self._thing and triple.subject != self._thing:
                self._incoming.append(triple)
        self._incoming.sort(key=lambda triple: (str(triple.predicate), str(triple.subject)))  # as the query does

    def thing(self) -> Thing:
        """Return what a page shows."""
        own = self._of.get(str(self._thing), [])
        hidden = {PROV.wasQuotedFrom, RDF.type}
        shown = [triple for triple in own if triple.predicate not in hidden and triple.object != self._thing]
        kinds = sorted({label(iri) for iri in _iris(own, RDF.type)})
        spoken = [(triple.predicate, triple.subject) for triple in self._incoming[:AT_ONCE]]
        return Thing(
            self._thing.value,
            self._title(own, kinds),
            tuple(kinds),
            self._grouped([(triple.predicate, triple.object) for triple in shown]),
            tuple(self._passages(own)),
            self._grouped(spoken),
        )

    def more(self) -> bool:
        """Return whether more speaks of the thing than stands on the page."""
        return len(self._incoming) > AT_ONCE

    def statements(self) -> Iterator[tuple[str, str, str, str]]:
        """Yield property, value, label of the value, and the words that state it: those that name the property, else all."""
        own = self._of.get(str(self._thing), [])
        stated: dict[str, list[str]] = {}
        for quoted in (triple.object for triple in own if triple.predicate == PROV.wasQuotedFrom):
            details = self._of.get(str(quoted), [])
            for name in _iris(details, CG.states) or [""]:
                stated.setdefault(name, []).extend(_texts(details, OA.exact))
        for triple in own:
            if triple.predicate == PROV.wasQuotedFrom:
                continue
            value = triple.object
            text = value.value if isinstance(value, Literal | NamedNode) else str(value)
            called = self._name(value) if isinstance(value, NamedNode) else ""
            words = stated.get(triple.predicate.value) or ([] if triple.predicate == RDF.type else stated.get("", []))
            yield triple.predicate.value, text, called, " … ".join(dict.fromkeys(words))

    def _grouped(self, pairs: Sequence[tuple[NamedNode, object]]) -> tuple[Statement, ...]:
        named = sorted(((label(name.value), self._value(value)) for name, value in pairs), key=_order)
        return tuple(
            Statement(name, tuple(dict.fromkeys(value for _, value in group)))
            for name, group in groupby(named, key=lambda pair: pair[0])
        )

    def _passages(self, own: Sequence[Triple]) -> list[Passage]:
        found = []
        for quoted in (triple.object for triple in own if triple.predicate == PROV.wasQuotedFrom):
            details = self._of.get(str(quoted), [])
            words = " … ".join(_texts(details, OA.exact))
            source = next((triple.object for triple in details if triple.predicate == OA.hasSource), None)
            states = tuple(label(iri) for iri in _iris(details, CG.states))
            page = next(iter(_iris(self._of.get(str(source), []), FOAF.page)), "")
            if words:
                shown = self._value(source) if source is not None else None
                found.append(Passage(words, states, shown, page if _leads(page) else ""))
        return found

    def _name(self, node: NamedNode | BlankNode) -> str:
        for name in _NAMES:
            texts = _texts(self._of.get(str(node), []), name)
            if texts:
                return texts[0]
        kinds = sorted({label(iri) for iri in _iris(self._of.get(str(node), []), RDF.type)})
        return f"{kinds[0]}: {label(node.value)}" if kinds else label(node.value)

    def _title(self, own: Sequence[Triple], kinds: Sequence[str]) -> str:
        """Return the name of the thing, or for what has none, an attendance or a vote, of what and of whom it is."""
        if not kinds or any(_texts(own, name) for name in _NAMES):
            return self._name(self._thing)
        values = [
            self._name(triple.object)
            for triple in own
            if isinstance(triple.object, NamedNode)
            and triple.predicate in _TELLING
            and any(_texts(self._of.get(str(triple.object), []), name) for name in _NAMES)
        ]
        return f"{kinds[0]}: {', '.join(dict.fromkeys(values))}" if values else kinds[0]

    def _value(self, node: object) -> Value:
        if isinstance(node, Literal):
            if node.datatype == XSD.date:
                return Value(day(node.value), date=node.value)
            return Value(node.value)
        if not isinstance(node, NamedNode):
            return Value(str(node))
        for beginning, address in self._moved.items():
            if node.value.startswith(beginning):
                return Value(self._name(node), address + node.value.removeprefix(beginning))
        name = self._name(node) if str(node) in self._of or "/councilgraph/" in node.value else node.value
        leads = name == node.value and _leads(node.value)
        return Value(f"at {host(name)}", node.value) if leads and host(name) else Value(name)


def _order(pair: tuple[str, Value]) -> tuple[str, str, str]:
    name, value = pair
    return name, value.date or value.text, value.address


def _texts(triples: Iterable[Triple], name: NamedNode) -> list[str]:
    return [item.object.value for item in triples if item.predicate == name and isinstance(item.object, Literal)]


def _iris(triples: Iterable[Triple], name: NamedNode) -> list[str]:
    return [item.object.value for item in triples if item.predicate == name and isinstance(item.object, NamedNode)]


def _leads(address: str) -> bool:
    return address.startswith(("http://", "https://"))
