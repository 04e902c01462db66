"""One pass of a plan over a document: what its statements entail, and whether they contradict the ontology."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import pyoxigraph as ox
from rdflib import OWL, RDF

from councilgraph.bridge import Statement
from councilgraph.infer.constructs import SCHEMA_PREDICATES
from councilgraph.infer.literals import check_literal
from councilgraph.infer.plan import Plan, PropertyRule, Term, Triple
from councilgraph_mappings.errors import ConformanceError

Classes = set[Term]
Edges = defaultdict[tuple[Term, Term], dict[Term, None]]
"""For a property and a thing at one end, what stands at the other."""

TYPE = RDF.type.n3()
NOTHING = OWL.Nothing.n3()
ABOUT_TERMS = frozenset(name.n3() for name in SCHEMA_PREDICATES)
NO_RULE = PropertyRule()


def consequences(statements: Iterable[Statement], plan: Plan) -> Iterator[ox.Triple]:
    """Yield what the statements of one document entail and do not say, in the order of their N-Triples.

    Raises:
        ConformanceError: the statements contradict the ontology; the message names a thing and why.
    """
    given = (statement.triple if isinstance(statement, ox.Quad) else statement for statement in statements)
    lines = ox.serialize(given, format=ox.RdfFormat.N_TRIPLES) or b""
    found = "".join(entailed(lines.decode(), plan))
    yield from (quad.triple for quad in ox.parse(found, ox.RdfFormat.N_TRIPLES, lenient=True))


def entailed(triples: str, plan: Plan) -> list[str]:
    """Return the same from N-Triples as serialisers write them to lines of N-Triples, sorted.

    Raises:
        ConformanceError: the statements contradict the ontology; the message names a thing and why.
    """
    work = _Pass(plan)
    for line in triples.split("\n"):
        if line:
            subject, predicate, value = line.split(" ", 2)
            work.take(subject, predicate, value[:-2])
    work.join_chains()
    types = work.check_types()
    return sorted(f"{s} {p} {o} .\n" for s, p, o in (*(work.new - work.stated), *types))


@dataclass(slots=True)
class _Pass:
    """The state of one pass."""

    plan: Plan
    new: set[Triple] = field(default_factory=set)
    """What is entailed, some of it perhaps stated as well."""
    stated: set[Triple] = field(default_factory=set)
    """What is stated and could also be entailed."""
    stated_types: defaultdict[Term, Classes] = field(default_factory=lambda: defaultdict(set))
    types: defaultdict[Term, Classes] = field(default_factory=lambda: defaultdict(set))
    waiting: list[tuple[Term, Term, Term]] = field(default_factory=list)
    """Statements with properties of chains, not joined yet."""

    def take(self, subject: Term, predicate: Term, value: Term) -> None:
        """Note all that one statement entails by itself."""
        if predicate == TYPE:
            self.stated_types[subject].add(value)
            if wider := self.plan.classes.get(value):
                self.types[subject].update(wider)
            return
        rule = self.plan.properties.get(predicate, NO_RULE)
        if value[0] == '"':
            # Only a literal with a datatype ends like an IRI; any other is free text.
            if (rule.datatypes or value[-1] == ">") and (fault := check_literal(value, rule.datatypes)):
                raise ConformanceError(_bare(subject), f"{predicate}: {fault}", "correct the mapping or the source")
        elif rule is NO_RULE and predicate in ABOUT_TERMS:
            raise ConformanceError(
                _bare(subject),
                f"a document states {predicate} of it, which only the ontology may",
                "leave the statement out; for outside identifiers use skos:exactMatch",
            )
        if rule.entailed:
            self.stated.add((subject, predicate, value))
        if rule is not NO_RULE:
            self._apply(rule, subject, predicate, value)

    def _apply(self, rule: PropertyRule, subject: Term, predicate: Term, value: Term) -> None:
        """Note all that a statement, given or entailed, entails by itself."""
        if rule.subject_types:
            self.types[subject].update(rule.subject_types)
        for name in rule.also:
            self._entail(subject, name, value)
        if rule.chained:
            self.waiting.append((subject, predicate, value))
        if value[0] == '"':
            return
        if rule.datatypes:
            raise ConformanceError(
                _bare(subject),
                f"{predicate} leads to the thing {value}, but has values of {rule.datatypes[0]}",
                "correct the mapping",
            )
        if rule.object_types:
            self.types[value].update(rule.object_types)
        for name in rule.back:
            self._entail(value, name, subject)

    def _entail(self, subject: Term, predicate: Term, value: Term) -> bool:
        """Note an entailed statement; return whether it is new.

        Its own consequences by a single rule are those of the statement it came from; only chains can add to them.
        """
        triple = (subject, predicate, value)
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

    def _conclude(self, name: Term, starts: list[Term], ends: list[Term]) -> None:
        rule = self.plan.properties.get(name, NO_RULE)
        for start in starts:
            for end in ends:
                if self._entail(start, name, end):
                    self._apply(rule, start, name, end)

    def check_types(self) -> list[Triple]:
        """Return the types that are entailed and not stated; raise where a thing is of two that are kept apart."""
        apart = self.plan.apart
        entailed = []
        for thing in {**self.types, **self.stated_types}:
            stated, known = self.stated_types[thing], self.plan.known_types.get(thing, frozenset())
            types = stated | self.types[thing] | known
            for kind in types & apart.keys():
                if not apart[kind].isdisjoint(types):
                    raise _contradiction(thing, types, plan=self.plan)
            entailed += [(thing, TYPE, kind) for kind in types - stated - known]
        return entailed


def _walk(start: Term, links: tuple[Term, ...], edges: Edges) -> list[Term]:
    """Return where one gets from a thing along the links."""
    places = [start]
    for link in links:
        places = [*dict.fromkeys(far for near in places for far in edges.get((link, near), ()))]
    return places


def _contradiction(thing: Term, types: Classes, plan: Plan) -> ConformanceError:
    one, other = min((a, b) for a in types & plan.apart.keys() for b in plan.apart[a] & types)
    if other == NOTHING:
        fault = "is of a class that can have no members"
    elif one == other:
        fault = f"is a {one}, a class that is disjoint with itself"
    else:
        fault = f"is both a {one} and a {other}, which have no member in common"
    return ConformanceError(_bare(thing), fault, "look at what the document says of it, and at the mapping")


def _bare(thing: Term) -> str:
    return thing[1:-1] if thing.startswith("<") else thing[2:]
