"""Documents that say different things of one meeting: found in the store, shown in the report, settled by nobody here."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import combinations
from typing import Final

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from councilgraph.link.words import folded
from councilgraph.report.contradictions import Contradiction, Saying
from councilgraph.report.standing import Standing, standing
from councilgraph.write import PREFIXES
from councilgraph_mappings.vocabulary import CG, DCTERMS, OA, PROV

_FACTS: Final = {"date": "dcterms:date", "start": "cg:startTime", "end": "cg:endTime", "venue": "cg:venue"}

# One row for each document that states the property, so that documents are compared meeting by meeting and not in pairs.
_OF_MEETINGS: Final = """
SELECT DISTINCT ?meeting ?label ?value ?g ?m ?path ?passage {{
  {among}
  GRAPH ?g {{ ?m a cg:Meeting ; {term} ?value }}
  ?g prov:wasDerivedFrom/cg:sourcePath ?path .
  ?m cg:canonical ?meeting .
  OPTIONAL {{ ?meeting skos:prefLabel ?label }}
  OPTIONAL {{ GRAPH ?g {{ ?m prov:wasQuotedFrom ?q . ?q cg:states {term} ; oa:exact ?passage }} }}
}}
"""

_STATUS: Final = "PREFIX status: <https://w3id.org/councilgraph/code/attendance-status/>"

# Counts first, without names and passages: who is in every document has a name in every graph, and joins of those have no end.
_THERE_AND_NOT: Final = """
{prefix}
SELECT ?meeting ?person {{
  {among}
  VALUES (?status ?there) {{
    (status:present true) (status:inAttendance true) (status:apologies false) (status:absent false)
  }}
  ?a cg:attendanceStatus ?status ; cg:attendee ?p ; cg:atMeeting ?m .
  ?p cg:canonical ?person .
  ?m cg:canonical ?meeting .
}}
GROUP BY ?meeting ?person HAVING (COUNT(DISTINCT ?there) > 1)
"""

# Without the passages: joined with those, the same takes a hundred times as long.
_OF_PERSON: Final = """
{prefix}
SELECT DISTINCT ?label ?name ?value ?g ?m ?path ?a {{
  ?m cg:canonical <{meeting}> .
  ?p cg:canonical <{person}> .
  GRAPH ?g {{ ?a cg:atMeeting ?m ; cg:attendee ?p ; cg:attendanceStatus ?status }}
  FILTER(?status IN (status:present, status:inAttendance, status:apologies, status:absent))
  ?g prov:wasDerivedFrom/cg:sourcePath ?path .
  ?status skos:prefLabel ?value .
  <{person}> foaf:name ?name .
  OPTIONAL {{ <{meeting}> skos:prefLabel ?label }}
}}
"""


def contradictions(store: Store, meetings: Collection[str] | None = None) -> list[Contradiction]:
    """Return where documents give one meeting another date, time or place, or say that somebody was there and was not.

    Args:
        store: with what the documents say, and their links
        meetings: canonical ones, of which alone it is asked; None for all
    """
    if meetings is not None and not meetings:
        return []
    among = "" if meetings is None else f"VALUES ?meeting {{ {' '.join(f'<{iri}>' for iri in sorted(meetings))} }}"
    sources = _Sources(store)
    found = {*_of_people(store, sources, among)}
    for what, term in _FACTS.items():
        found.update(_of_meetings(store, sources, what, _OF_MEETINGS.format(term=term, among=among)))
    return sorted(found)


class _Sources:
    """What the documents are among the sources of their meetings."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def standing(self, graph: str, mention: str, meeting: str) -> Standing:
        """Return what the document of a graph is, where it speaks of a meeting."""
        name = NamedNode(graph)
        sources = [*self._values(name, PROV.wasDerivedFrom, name)]
        media_type = next(
            (text for node in sources for text in self._values(NamedNode(node), DCTERMS.format, name)), ""
        )
        genre = next(self._values(name, DCTERMS.description, name), "")
        status = next(self._values(NamedNode(mention), CG.recordStatus, name), "").rpartition("/")[2].replace("-", " ")
        return standing(genre, status, media_type, confirmed=self._confirmed(meeting))

    def _confirmed(self, meeting: str) -> bool:
        """Return whether the minutes of a canonical meeting were confirmed."""
        return any(
            any(self._store.quads_for_pattern(None, CG.confirmsMinutesOf, known.subject))
            for known in self._store.quads_for_pattern(None, CG.canonical, NamedNode(meeting))
        )

    def _values(self, node: NamedNode, term: NamedNode, graph: NamedNode) -> Iterator[str]:
        for quad in self._store.quads_for_pattern(node, term, None, graph):
            if isinstance(quad.object, NamedNode | Literal):
                yield quad.object.value


def _of_meetings(store: Store, sources: _Sources, what: str, query: str) -> Iterator[Contradiction]:
    said: dict[tuple[str, str], set[tuple[str, str, str, str, str]]] = defaultdict(set)
    for row in _rows(store, query):
        value = row["value"].removesuffix(":00") if what in {"start", "end"} else row["value"]
        said[row["meeting"], row["label"]].add((value, row["path"], row["passage"], row["g"], row["m"]))
    agree = _one_place if what == "venue" else str.__eq__
    for (node, label), sayings in said.items():
        values = sorted({value for value, *_ in sayings})
        if not all(agree(one, other) for one, other in combinations(values, 2)):
            says = {
                Saying(value, path, passage, sources.standing(graph, m, node))
                for value, path, passage, graph, m in sayings
            }
            yield Contradiction(label or node, what, tuple(sorted(says)), node)


def _of_people(store: Store, sources: _Sources, among: str) -> Iterator[Contradiction]:
    for both in _rows(store, _THERE_AND_NOT.format(prefix=_STATUS, among=among)):
        said: dict[tuple[str, str], set[Saying]] = defaultdict(set)
        for row in _rows(store, _OF_PERSON.format(prefix=_STATUS, **both)):
            known = sources.standing(row["g"], row["m"], both["meeting"])
            for passage in [*_passages(store, NamedNode(row["a"]))] or [""]:
                said[row["label"], row["name"]].add(Saying(row["value"], row["path"], passage, known))
        for (label, name), sayings in said.items():
            yield Contradiction(
                label or both["meeting"], f"attendance of {name}", tuple(sorted(sayings)), both["meeting"]
            )


def _passages(store: Store, node: NamedNode) -> Iterator[str]:
    """Yield the words that state a thing."""
    for quoted in store.quads_for_pattern(node, PROV.wasQuotedFrom, None):
        if isinstance(quoted.object, NamedNode):
            for exact in store.quads_for_pattern(quoted.object, OA.exact, None):
                yield exact.object.value if isinstance(exact.object, Literal) else ""


def _one_place(one: str, other: str) -> bool:
    """Return whether one name of a place only says more than the other.

    >>> _one_place("Warren Room, Town Hall", "Town Hall"), _one_place("Town Hall", "Village Hall")
    (True, False)
    """
    first, second = ({*folded(name).split()} - {"the", "in", "at"} for name in (one, other))
    return first <= second or second <= first


def _rows(store: Store, query: str) -> Iterator[dict[str, str]]:
    result = store.query(query, prefixes=PREFIXES)
    if not isinstance(result, QuerySolutions):
        raise TypeError("the queries for contradictions are SELECTs")
    names = [variable.value for variable in result.variables]
    for row in result:
        yield {name: row[name].value if row[name] else "" for name in names}
