"""Of which things a row of the lists or of the index may be another than before: all that a changed statement reaches.

A row is made of what is stated of the mentions of one thing, and of a few words of the things that these lead to. So the
changed statements are followed, in both stores, as far as rows look, and a thing too many costs only its row.
"""

from collections.abc import Iterator
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from councilgraph.patterns import stated
from councilgraph.publish.difference import Difference
from councilgraph_mappings.iris import catalogue_graph, inferred_graph, links_graph
from councilgraph_mappings.vocabulary import CG, CODES, DCTERMS, FOAF, ORG, PROV, RDF, SKOS

_LEADING: Final = (
    *(CG.canonical, CG.inMeeting, CG.atMeeting, CG.attendee, CG.arisesFrom, CG.actionOwner, CG.heldBy, CG.council),
    *(CG.tracks, FOAF.primaryTopic, ORG.member, ORG.role, PROV.wasDerivedFrom),
)
"""From one thing to another."""
_TELLING: Final = (
    *(CG.text, CG.outcomeKind, CG.dueDate, CG.dueText, CG.progress, CG.attendanceStatus, CG.capacity, CG.attestedOn),
    *(CG.sourcePath, CG.purpose, CG.venue, DCTERMS.date, DCTERMS.title, DCTERMS.description, FOAF.name, FOAF.page),
    *(FOAF.title, ORG.classification, RDF.type, SKOS.altLabel, SKOS.notation, SKOS.prefLabel),
)
_SHOWN: Final = frozenset((*_LEADING, *_TELLING))
"""All properties that rows are made of."""
_CLASSES: Final = frozenset(
    (
        *(CG.Action, CG.AgendaItem, CG.Committee, CG.Council, CG.Decision, CG.Document, CG.Meeting, CG.Outcome),
        *(CG.Recommendation, CG.WorkProgrammeEntry, FOAF.Person, ORG.Organization),
    )
)
_ALONE: Final = (CG.Document, CG.WorkProgrammeEntry)
_NAMES: Final = (SKOS.prefLabel, FOAF.name)
_OF_MEETINGS: Final = (CG.inMeeting, CG.atMeeting, FOAF.primaryTopic)

_MOST: Final = 20
"""Where more than one in so many statements differs, everything is looked at again."""


class Concerned:
    """Two stores, how they differ, and the things that rows of the later may say something else of."""

    def __init__(self, found: Difference, before: Store, now: Store, base: str) -> None:
        """Follow what differs.

        Args:
            found: how the stores differ
            before: the store before
            now: the other store
            base: of the IRIs
        """
        self.before = before
        self.now = now
        self.found = found
        self.things: set[str] = set()
        """IRIs of mentions, and of what they are mentions of, before or now."""
        self._links = NamedNode(links_graph(base))
        self._beside = {DefaultGraph(), NamedNode(inferred_graph(base)), NamedNode(catalogue_graph(base))}
        self._spread: set[NamedNode] = set()
        for quad in (*found.gone, *found.added):
            if self._is_shown(quad) and self._differs(quad):
                self._follow(quad)
        self._add_alike()
        self._add_tracked()

    def codes(self) -> Iterator[tuple[NamedNode, NamedNode, int]]:
        """Yield each code with a thing that has it in one of the stores alone: 1 where that is the later, else -1."""
        pairs = {
            (quad.object, quad.subject)
            for quad in (*self.found.gone, *self.found.added)
            if isinstance(quad.object, NamedNode) and quad.object.value.startswith(CODES)
        }
        for code, thing in pairs:
            if isinstance(code, NamedNode) and isinstance(thing, NamedNode):
                was, now = (
                    any(store.quads_for_pattern(thing, None, code, DefaultGraph())) for store in (self.before, self.now)
                )
                if was != now:
                    yield code, thing, now - was

    def _is_shown(self, quad: Quad) -> bool:
        return quad.predicate in _SHOWN and (quad.predicate != RDF.type or quad.object in _CLASSES)

    def _differs(self, quad: Quad) -> bool:
        """Return whether a statement is made in one of the stores alone, whoever makes it."""
        # How many documents speak of an organisation is counted, so for that each counts.
        if quad.graph_name == self._links or quad.object == ORG.Organization:
            return True
        merged = Quad(quad.subject, quad.predicate, quad.object, DefaultGraph())
        was, now = (merged in store for store in (self.before, self.now))
        return was != now or self._asserted(self.before, quad) != self._asserted(self.now, quad)

    def _asserted(self, store: Store, quad: Quad) -> bool:
        found = stated(store, quad.subject, quad.predicate, quad.object, None)
        return any(other.graph_name not in self._beside for other in found)

    def _follow(self, quad: Quad) -> None:
        node = quad.subject
        if not isinstance(node, NamedNode):
            return
        self._add(node)
        self._add(*self._led_to(node, *_LEADING))
        if isinstance(quad.object, NamedNode) and quad.predicate in _LEADING:
            self._add(quad.object)
        self._add_held(node)
        if quad.predicate in _NAMES:
            self._add_named(node, linked=quad.graph_name == self._links)
        if quad.predicate == CG.canonical:
            for other in self._leading_to(node, *_LEADING):
                self._add(other, *self._led_to(other, *_LEADING))
                self._add_held(other)

    def _add(self, *nodes: NamedNode) -> None:
        for node in nodes:
            self.things.add(node.value)
            self.things.update(other.value for other in self._led_to(node, CG.canonical))

    def _add_held(self, node: NamedNode) -> None:
        """Add all that has to do with a meeting: its rows show when and by whom that was held."""
        if node in self._spread or not self._is_a(node, CG.Meeting):
            return
        mentions = self._same(node)
        self._spread |= mentions
        for mention in mentions:
            for other in self._leading_to(mention, *_OF_MEETINGS):
                self._add(other, *self._led_to(other, *_LEADING))

    def _add_named(self, node: NamedNode, *, linked: bool) -> None:
        """Add what is shown with the name of something else."""
        for mention in self._same(node):
            self._add(*self._leading_to(mention, CG.actionOwner))
            if linked:
                self._add(*self._leading_to(mention, CG.heldBy))
        for member in self._leading_to(node, ORG.role):
            self._add(member, *self._led_to(member, ORG.member))

    def _add_alike(self) -> None:
        """Add papers and plans of the same meetings: of those that are called the same, one has a row."""
        seen: set[NamedNode] = set()
        for thing in [*self.things]:
            node = NamedNode(thing)
            if not self._is_a(node, *_ALONE):
                continue
            for meeting in self._led_to(node, CG.inMeeting) - seen:
                same = self._same(meeting)
                seen |= same
                for mention in same:
                    self._add(*(one for one in self._leading_to(mention, CG.inMeeting) if self._is_a(one, *_ALONE)))

    def _add_tracked(self) -> None:
        """Add outcomes that follow others, and those that are followed: rows show how far they are."""
        for thing in [*self.things]:
            for mention in self._same(NamedNode(thing)):
                self._add(*self._leading_to(mention, CG.tracks), *self._led_to(mention, CG.tracks))

    def _same(self, node: NamedNode) -> set[NamedNode]:
        """Return all mentions of what something is a mention of."""
        ones = {node, *self._led_to(node, CG.canonical)}
        return ones | {mention for one in ones for mention in self._leading_to(one, CG.canonical)}

    def _is_a(self, node: NamedNode, *classes: NamedNode) -> bool:
        return any(
            any(store.quads_for_pattern(node, RDF.type, one, DefaultGraph()))
            for store in (self.before, self.now)
            for one in classes
        )

    def _led_to(self, node: NamedNode, *terms: NamedNode) -> set[NamedNode]:
        return {
            quad.object
            for store in (self.before, self.now)
            for term in terms
            for quad in store.quads_for_pattern(node, term, None, DefaultGraph())
            if isinstance(quad.object, NamedNode)
        }

    def _leading_to(self, node: NamedNode, *terms: NamedNode) -> set[NamedNode]:
        return {
            quad.subject
            for store in (self.before, self.now)
            for term in terms
            for quad in store.quads_for_pattern(None, term, node, DefaultGraph())
            if isinstance(quad.subject, NamedNode)
        }


def concerned(found: Difference, before: Store, now: Store, base: str, statements: int) -> Concerned | None:
    """Return what rows have to be made anew; None where the stores share too little for that to be less work.

    Args:
        found: how the stores differ
        before: the store before
        now: the other store
        base: of the IRIs
        statements: how many the other store has
    """
    if (len(found.gone) + len(found.added)) * _MOST > statements:
        return None
    return Concerned(found, before, now, base)


def text(term: object) -> str:
    """Return the text of a literal, or an IRI.

    >>> text(NamedNode("urn:a")), text(Literal("b"))
    ('urn:a', 'b')
    """
    if isinstance(term, NamedNode | Literal):
        return term.value
    raise TypeError(f"{term} is neither an IRI nor a text")
