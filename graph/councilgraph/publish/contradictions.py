"""Documents that say different things of one meeting: found in the store, shown in the report, settled by nobody here.

Each meeting is looked up by itself. One query for all of them would join whatever the store holds, and its engine would
keep all of it; what is looked up of some meetings is forgotten before the next.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from typing import Final, NamedTuple

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from councilgraph.link.words import folded
from councilgraph.report.contradictions import Contradiction, Saying
from councilgraph.report.standing import Standing, standing
from councilgraph_mappings.iris import links_graph
from councilgraph_mappings.vocabulary import CG, CODES, DCTERMS, FOAF, OA, PROV, RDF, SKOS

_AT_ONCE: Final = 100
"""Meetings that are looked at before a store is opened anew."""
_FACTS: Final = {"date": DCTERMS.date, "start": CG.startTime, "end": CG.endTime, "venue": CG.venue}
_THERE: Final = {
    NamedNode(f"{CODES}attendance-status/{status}"): there
    for status, there in (("present", True), ("inAttendance", True), ("apologies", False), ("absent", False))
}


def canonical_meetings(store: Store, base: str) -> list[str]:
    """Return the IRIs of all meetings, each once, however many documents speak of it."""
    found = store.quads_for_pattern(None, RDF.type, CG.Meeting, NamedNode(links_graph(base)))
    return sorted(quad.subject.value for quad in found if isinstance(quad.subject, NamedNode))


def contradictions(opened: Callable[[], Store], meetings: Iterable[str]) -> list[Contradiction]:
    """Return where documents give one meeting another date, time or place, or say that somebody was there and was not.

    Args:
        opened: returns the store with what the documents say and their links, opened anew at best
        meetings: canonical ones, of which alone it is asked
    """
    asked = sorted(meetings)
    found: set[Contradiction] = set()
    for start in range(0, len(asked), _AT_ONCE):
        sources = _Sources(opened())
        for meeting in asked[start : start + _AT_ONCE]:
            found.update(sources.contradictions(NamedNode(meeting)))
        del sources
    return sorted(found)


class _Attended(NamedTuple):
    """What a document says of somebody's attendance."""

    attendance: NamedNode
    mention: NamedNode
    """Of the meeting."""
    person: NamedNode
    """As the document calls it."""
    status: NamedNode


class _Sources:
    """What the documents say of meetings, and what they are among the sources of these."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def contradictions(self, meeting: NamedNode) -> Iterator[Contradiction]:
        """Yield where documents say different things of a canonical meeting."""
        mentions = self._subjects(CG.canonical, meeting)
        labels = sorted(self._values(meeting, SKOS.prefLabel)) or [meeting.value]
        for what, sayings in (*self._of_facts(meeting, mentions), *self._of_people(meeting, mentions)):
            for label in labels:
                yield Contradiction(label, what, tuple(sorted(sayings)), meeting.value)

    def _of_facts(self, meeting: NamedNode, mentions: list[NamedNode]) -> Iterator[tuple[str, set[Saying]]]:
        said: dict[str, list[tuple[str, NamedNode, NamedNode]]] = defaultdict(list)
        names = {term: what for what, term in _FACTS.items()}
        for mention in mentions:
            for graph, quads in self._by_graph(mention).items():
                if any(quad.predicate == RDF.type and quad.object == CG.Meeting for quad in quads):
                    for quad in quads:
                        if what := names.get(quad.predicate):
                            said[what].append((_value(quad), mention, graph))
        for what, term in _FACTS.items():
            sayings = [
                (value.removesuffix(":00") if what in {"start", "end"} else value, mention, graph)
                for value, mention, graph in said[what]
                if self._paths(graph)
            ]
            agree = _one_place if what == "venue" else str.__eq__
            if not all(agree(one, other) for one, other in combinations(sorted({saying[0] for saying in sayings}), 2)):
                yield (
                    what,
                    {
                        Saying(value, path, passage, self._standing(graph, mention, meeting))
                        for value, mention, graph in sayings
                        for path in self._paths(graph)
                        for passage in self._passages(mention, graph, term)
                    },
                )

    def _of_people(self, meeting: NamedNode, mentions: list[NamedNode]) -> Iterator[tuple[str, set[Saying]]]:
        attended: dict[NamedNode, list[_Attended]] = defaultdict(list)
        for mention in mentions:
            for attendance in self._subjects(CG.atMeeting, mention):
                for status in self._nodes(attendance, CG.attendanceStatus):
                    if status in _THERE:
                        for person in self._nodes(attendance, CG.attendee):
                            for one in self._nodes(person, CG.canonical):
                                attended[one].append(_Attended(attendance, mention, person, status))
        for one, known in attended.items():
            if len({_THERE[attended_.status] for attended_ in known}) > 1:
                sayings = {saying for attended_ in known for saying in self._attendance(attended_, meeting)}
                for name in self._values(one, FOAF.name):
                    yield f"attendance of {name}", sayings

    def _attendance(self, known: _Attended, meeting: NamedNode) -> Iterator[Saying]:
        passages = [
            exact
            for quoted in self._nodes(known.attendance, PROV.wasQuotedFrom)
            for exact in self._values(quoted, OA.exact)
        ]
        stated = {(CG.atMeeting, known.mention), (CG.attendee, known.person), (CG.attendanceStatus, known.status)}
        for graph, quads in self._by_graph(known.attendance).items():
            if stated <= {(quad.predicate, quad.object) for quad in quads}:
                found = self._standing(graph, known.mention, meeting)
                for path in self._paths(graph):
                    for value in self._values(known.status, SKOS.prefLabel):
                        for passage in passages or [""]:
                            yield Saying(value, path, passage, found)

    def _standing(self, graph: NamedNode, mention: NamedNode, meeting: NamedNode) -> Standing:
        """Return what the document of a graph is, where it speaks of a meeting."""
        sources = self._nodes(graph, PROV.wasDerivedFrom, graph)
        media_type = next((text for node in sources for text in self._values(node, DCTERMS.format, graph)), "")
        genre = next(iter(self._values(graph, DCTERMS.description, graph)), "")
        status = next(iter(self._values(mention, CG.recordStatus, graph)), "").rpartition("/")[2].replace("-", " ")
        return standing(genre, status, media_type, confirmed=self._confirmed(meeting))

    def _confirmed(self, meeting: NamedNode) -> bool:
        """Return whether the minutes of a canonical meeting were confirmed."""
        return any(self._subjects(CG.confirmsMinutesOf, known) for known in self._subjects(CG.canonical, meeting))

    def _paths(self, graph: NamedNode) -> list[str]:
        """Return the paths of the document of a graph; none where it is no document's."""
        return [
            path for source in self._nodes(graph, PROV.wasDerivedFrom) for path in self._values(source, CG.sourcePath)
        ]

    def _passages(self, node: NamedNode, graph: NamedNode, term: NamedNode) -> list[str]:
        """Return the words of a document that state a property of a thing, or one empty text where none do."""
        found = [
            exact
            for quoted in self._nodes(node, PROV.wasQuotedFrom, graph)
            if term in self._nodes(quoted, CG.states, graph)
            for exact in self._values(quoted, OA.exact, graph)
        ]
        return found or [""]

    def _by_graph(self, node: NamedNode) -> dict[NamedNode, list[Quad]]:
        """Return what each named graph states of a thing."""
        stated: dict[NamedNode, list[Quad]] = defaultdict(list)
        for quad in self._store.quads_for_pattern(node, None, None, None):
            if isinstance(quad.graph_name, NamedNode):
                stated[quad.graph_name].append(quad)
        return stated

    def _subjects(self, term: NamedNode, value: NamedNode) -> list[NamedNode]:
        found = self._store.quads_for_pattern(None, term, value, DefaultGraph())
        return [quad.subject for quad in found if isinstance(quad.subject, NamedNode)]

    def _nodes(self, node: NamedNode, term: NamedNode, graph: NamedNode | None = None) -> list[NamedNode]:
        found = self._store.quads_for_pattern(node, term, None, graph or DefaultGraph())
        return [quad.object for quad in found if isinstance(quad.object, NamedNode)]

    def _values(self, node: NamedNode, term: NamedNode, graph: NamedNode | None = None) -> list[str]:
        """Return the values of a property, be they texts or IRIs, in one graph or in all together."""
        return [_value(quad) for quad in self._store.quads_for_pattern(node, term, None, graph or DefaultGraph())]


def _value(quad: Quad) -> str:
    return quad.object.value if isinstance(quad.object, NamedNode | Literal) else ""


def _one_place(one: str, other: str) -> bool:
    """Return whether one name of a place only says more than the other.

    >>> _one_place("Warren Room, Town Hall", "Town Hall"), _one_place("Town Hall", "Village Hall")
    (True, False)
    """
    first, second = ({*folded(name).split()} - {"the", "in", "at"} for name in (one, other))
    return first <= second or second <= first
