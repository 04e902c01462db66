"""One pass of a plan over a document: what its statements entail, and whether they contradict the ontology."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pyoxigraph as ox
from rdflib import OWL, RDF

from councilgraph.bridge import Statement
from councilgraph.infer.constructs import SCHEMA_PREDICATES
from councilgraph.infer.literals import FREE_TEXT, check_literal
from councilgraph.infer.plan import Plan, PropertyRule
from councilgraph_mappings.errors import ConformanceError

Thing = Any
"""A named or blank node; pyoxigraph's types also allow a statement, which the data never has."""
Term = Any
"""A thing or a literal."""
Classes = set[ox.NamedNode]
Edges = defaultdict[tuple[ox.NamedNode, Term], dict[Thing, None]]
"""For a property and a thing at one end, what stands at the other."""

TYPE = ox.NamedNode(str(RDF.type))
NOTHING = ox.NamedNode(str(OWL.Nothing))
ABOUT_TERMS = frozenset(ox.NamedNode(str(name)) for name in SCHEMA_PREDICATES)
NO_RULE = PropertyRule()


def consequences(statements: Iterable[Statement], plan: Plan) -> Iterator[ox.Triple]:
    """Yield what the statements of one document entail and do not say, in the order of their N-Triples.

    Raises:
        ConformanceError: the statements contradict the ontology; the message names a thing and why.
    """
    work = _Pass(plan)
    for statement in statements:
        work.take(statement)
    work.join_chains()
    types = work.check_types()
    yield from sorted((*(work.new - work.stated), *types), key=str)


@dataclass(slots=True)
class _Pass:
    """The state of one pass."""

    plan: Plan
    new: set[ox.Triple] = field(default_factory=set)
    """What is entailed, some of it perhaps stated as well."""
    stated: set[ox.Triple] = field(default_factory=set)
    """What is stated and could also be entailed."""
    stated_types: defaultdict[Thing, Classes] = field(default_factory=lambda: defaultdict(set))
    types: defaultdict[Thing, Classes] = field(default_factory=lambda: defaultdict(set))
    waiting: list[tuple[Thing, ox.NamedNode, Term]] = field(default_factory=list)
    """Statements with properties of chains, not joined yet."""

    def take(self, statement: Statement) -> None:
        """Note all that one statement entails by itself."""
        predicate = statement.predicate
        value: Term = statement.object
        if predicate == TYPE:
            self.stated_types[statement.subject].add(value)
            if wider := self.plan.classes.get(value):
                self.types[statement.subject].update(wider)
            return
        rule = self.plan.properties.get(predicate, NO_RULE)
        if isinstance(value, ox.Literal):
            if (rule.datatypes or value.datatype not in FREE_TEXT) and (fault := check_literal(value, rule.datatypes)):
                thing: Thing = statement.subject
                raise ConformanceError(thing.value, f"{predicate}: {fault}", "correct the mapping or the source")
        elif rule is NO_RULE and predicate in ABOUT_TERMS:
            thing = statement.subject
            raise ConformanceError(
                thing.value,
                f"a document states {predicate} of it, which only the ontology may",
                "leave the statement out; for outside identifiers use skos:exactMatch",
            )
        if rule.entailed:
            self.stated.add(statement.triple if isinstance(statement, ox.Quad) else statement)
        if rule is not NO_RULE:
            self._apply(rule, statement.subject, predicate, value)

    def _apply(self, rule: PropertyRule, subject: Thing, predicate: ox.NamedNode, value: Term) -> None:
        """Note all that a statement, given or entailed, entails by itself."""
        if rule.subject_types:
            self.types[subject].update(rule.subject_types)
        for name in rule.also:
            self._entail(subject, name, value)
        if rule.chained:
            self.waiting.append((subject, predicate, value))
        if isinstance(value, ox.Literal):
            return
        if rule.datatypes:
            raise ConformanceError(
                subject.value,
                f"{predicate} leads to the thing {value}, but has values of {rule.datatypes[0]}",
                "correct the mapping",
            )
        if rule.object_types:
            self.types[value].update(rule.object_types)
        for name in rule.back:
            self._entail(value, name, subject)

    def _entail(self, subject: Thing, predicate: ox.NamedNode, value: Term) -> bool:
        """Note an entailed statement; return whether it is new.

        Its own consequences by a single rule are those of the statement it came from; only chains can add to them.
        """
        triple = ox.Triple(subject, predicate, value)
        if triple in self.new or triple in self.plan.known:
            return False
        self.new.add(triple)
        if self.plan.properties.get(predicate, NO_RULE).chained:
            self.waiting.append((subject, predicate, value))
        return True

    def join_chains(self) -> None:
        """Join the statements of chains and transitive properties until nothing new comes of it."""
        ahead: Edges = defaultdict(dict)
        behind: Edges = defaultdict(dict)
        while self.waiting:
            subject, predicate, value = self.waiting.pop()
            if value in ahead[predicate, subject]:
                continue
            ahead[predicate, subject][value] = None
            behind[predicate, value][subject] = None
            for chain in self.plan.chains:
                for place, link in enumerate(chain.links):
                    if link == predicate:
                        starts = _walk(subject, chain.links[:place][::-1], behind)
                        ends = _walk(value, chain.links[place + 1 :], ahead)
                        self._conclude(chain.property, starts, ends)

    def _conclude(self, name: ox.NamedNode, starts: list[Thing], ends: list[Thing]) -> None:
        rule = self.plan.properties.get(name, NO_RULE)
        for start in starts:
            for end in ends:
                if self._entail(start, name, end):
                    self._apply(rule, start, name, end)

    def check_types(self) -> list[ox.Triple]:
        """Return the types that are entailed and not stated; raise where a thing is of two that are kept apart."""
        apart = self.plan.apart
        entailed = []
        for thing in {**self.types, **self.stated_types}:
            stated, known = self.stated_types[thing], self.plan.known_types.get(thing, frozenset())
            types = stated | self.types[thing] | known
            for kind in types & apart.keys():
                if not apart[kind].isdisjoint(types):
                    raise _contradiction(thing, types, plan=self.plan)
            entailed += [ox.Triple(thing, TYPE, kind) for kind in types - stated - known]
        return entailed


def _walk(start: Term, links: tuple[ox.NamedNode, ...], edges: Edges) -> list[Thing]:
    """Return where one gets from a thing along the links."""
    places = [start]
    for link in links:
        places = [*dict.fromkeys(far for near in places for far in edges.get((link, near), ()))]
    return places


def _contradiction(thing: Thing, types: Classes, plan: Plan) -> ConformanceError:
    one, other = min((a, b) for a in types & plan.apart.keys() for b in plan.apart[a] & types)
    if other == NOTHING:
        fault = "is of a class that can have no members"
    elif one == other:
        fault = f"is a {one}, a class that is disjoint with itself"
    else:
        fault = f"is both a {one} and a {other}, which have no member in common"
    return ConformanceError(thing.value, fault, "look at what the document says of it, and at the mapping")
