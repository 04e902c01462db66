"""The ontology's rules, compiled once: for each property and each class, all that one statement with it entails."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations

import rdflib
from rdflib import OWL, RDF, RDFS
from rdflib.term import Node

from councilgraph.bridge import term
from councilgraph.infer import referee
from councilgraph.infer.constructs import SCHEMA_PREDICATES, SCHEMA_TYPES, check_constructs
from councilgraph.infer.literals import is_datatype
from councilgraph_mappings.errors import ConformanceError

UNIVERSAL = frozenset({OWL.Thing, RDFS.Resource})
"""Types that everything has; saying so tells nobody anything."""

Links = Mapping[Node, set[Node]]

Term = str
"""As N-Triples has it: in text, terms are made and compared many times as fast as in objects of a library."""
Triple = tuple[Term, Term, Term]


@dataclass(frozen=True, slots=True)
class PropertyRule:
    """All that ``x p y`` entails by itself."""

    also: tuple[Term, ...] = ()
    """Properties q with ``x q y``."""
    back: tuple[Term, ...] = ()
    """Properties q with ``y q x``."""
    subject_types: frozenset[Term] = frozenset()
    """Classes of x, with all that they are subclasses of."""
    object_types: frozenset[Term] = frozenset()
    """Classes of y, with all that they are subclasses of."""
    datatypes: tuple[Term, ...] = ()
    """Datatypes that y is a value of; then it is a literal."""
    chained: bool = False
    """Part of a chain, so that statements with it are joined with others."""
    entailed: bool = False
    """Statements with other properties can entail ``x p y``, so what is stated must be told from what is new."""


@dataclass(frozen=True, slots=True)
class Chain:
    """``x p1 y, y p2 z, … `` entails ``x property z``; a transitive property is the chain of itself and itself."""

    links: tuple[Term, ...]
    property: Term


@dataclass(frozen=True, slots=True)
class Plan:
    """What the ontology says, in the form in which a document is run through it."""

    properties: Mapping[Term, PropertyRule]
    classes: Mapping[Term, frozenset[Term]]
    """For each class the wider classes, itself not among them."""
    chains: tuple[Chain, ...] = ()
    apart: Mapping[Term, frozenset[Term]] = field(default_factory=dict)
    """For each class those that share no member with it."""
    known_types: Mapping[Term, frozenset[Term]] = field(default_factory=dict)
    """Classes of the things that the ontology itself describes, such as codes."""
    known: frozenset[Triple] = frozenset()
    """What else the ontology entails about those things: no document's consequence."""


def compile_plan(ontology: rdflib.Graph) -> Plan:
    """Return the plan of an ontology.

    Raises:
        ConformanceError: the ontology is inconsistent, or uses a construct that the plan has no rule for.

    >>> turtle = "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . <urn:chairs> rdfs:domain <urn:Person> ."
    >>> compile_plan(rdflib.Graph().parse(data=turtle)).properties["<urn:chairs>"].subject_types
    frozenset({'<urn:Person>'})
    """
    check_constructs(ontology)
    closed = rdflib.Graph()
    for triple in referee.closure([], ontology):
        if not isinstance(triple[0], rdflib.Literal):
            closed.add(triple)
    wider = _wider(closed)
    chains = _chains(closed)
    properties = _properties(closed, wider, chains)
    types, facts = _individuals(closed, properties)
    return Plan(
        properties=properties,
        classes={_name(c): names for c, above in wider.items() if (names := _names(above))},
        chains=chains,
        apart=_apart(closed),
        known_types=types,
        known=facts,
    )


def _wider(closed: rdflib.Graph) -> Links:
    """Return for each class the wider ones, without itself and without those that hold of everything."""
    wider: Links = defaultdict(set)
    for narrow, broad in closed.subject_objects(RDFS.subClassOf):
        if narrow not in (broad, OWL.Nothing) and broad not in UNIVERSAL | SCHEMA_TYPES:
            wider[narrow].add(broad)
    return wider


def _chains(closed: rdflib.Graph) -> tuple[Chain, ...]:
    """Return property chains and transitive properties, in alphabetical order."""
    chains = {
        Chain(tuple(_name(link) for link in closed.items(links)), _name(name))
        for name, links in closed.subject_objects(OWL.propertyChainAxiom)
    }
    for name in closed.subjects(RDF.type, OWL.TransitiveProperty):
        chains.add(Chain((_name(name), _name(name)), _name(name)))
    return tuple(sorted(chains, key=lambda chain: (chain.property, chain.links)))


def _properties(closed: rdflib.Graph, wider: Links, chains: tuple[Chain, ...]) -> dict[Term, PropertyRule]:
    """Return the rule of each property that entails anything or is entailed by anything."""
    above: Links = defaultdict(set)
    turned: Links = defaultdict(set)
    for narrow, broad in closed.subject_objects(RDFS.subPropertyOf):
        above[narrow].add(broad)
    for one, other in closed.subject_objects(OWL.inverseOf):
        turned[one].add(other)
        turned[other].add(one)
    for name in closed.subjects(RDF.type, OWL.SymmetricProperty):
        turned[name].add(name)
    domains, ranges = _types_by_property(closed, RDFS.domain), _types_by_property(closed, RDFS.range)
    chained = {rdflib.URIRef(link[1:-1]) for chain in chains for link in chain.links}
    names = {*above, *turned, *domains, *ranges, *chained}
    reached = {name: _entailed(name, above, turned) for name in names}
    entailed: set[Node] = {rdflib.URIRef(chain.property[1:-1]) for chain in chains}
    entailed |= {other for name, (same, inverse) in reached.items() for other in (same - {name}) | inverse}
    rules = {}
    for name in names | entailed:
        same, inverse = reached.get(name, ({name}, set()))
        of_subject = _closed_types([domains[p] for p in same] + [ranges[p] for p in inverse], wider)
        of_object = _closed_types([ranges[p] for p in same] + [domains[p] for p in inverse], wider)
        rule = PropertyRule(
            also=tuple(sorted(_names(same - {name}))),
            back=tuple(sorted(_names(inverse))),
            subject_types=_names(of_subject),
            object_types=_names(t for t in of_object if not is_datatype(str(t))),
            datatypes=tuple(sorted(_names(t for t in of_object if is_datatype(str(t))))),
            chained=name in chained,
            entailed=name in entailed,
        )
        if rule != PropertyRule():
            rules[_name(name)] = rule
    return rules


def _types_by_property(closed: rdflib.Graph, predicate: rdflib.URIRef) -> Links:
    types: Links = defaultdict(set)
    for name, kind in closed.subject_objects(predicate):
        if kind not in UNIVERSAL | SCHEMA_TYPES:
            types[name].add(kind)
    return types


def _entailed(name: Node, above: Links, turned: Links) -> tuple[set[Node], set[Node]]:
    """Return the properties that hold wherever ``name`` does, and those that then hold the other way round.

    owlrl works both out on the data; its closure of an ontology does not hold the inverse of a wider property.
    """
    reached = {(name, False)}
    waiting = [(name, False)]
    while waiting:
        current, is_turned = waiting.pop()
        steps = {(p, is_turned) for p in above[current]} | {(p, not is_turned) for p in turned[current]}
        waiting.extend(steps - reached)
        reached |= steps
    return {p for p, is_turned in reached if not is_turned}, {p for p, is_turned in reached if is_turned}


def _closed_types(kinds: Iterable[set[Node]], wider: Links) -> set[Node]:
    direct: set[Node] = set().union(*kinds)
    return direct.union(*(wider.get(kind, set()) for kind in direct))


def _apart(closed: rdflib.Graph) -> dict[Term, frozenset[Term]]:
    """Return for each class those disjoint with it; owl:Nothing, which has no members, is disjoint with itself."""
    pairs = {(OWL.Nothing, OWL.Nothing), *closed.subject_objects(OWL.disjointWith)}
    for group in closed.subjects(RDF.type, OWL.AllDisjointClasses):
        for members in closed.objects(group, OWL.members):
            pairs.update(combinations(closed.items(members), 2))
    apart: Links = defaultdict(set)
    for one, other in pairs:
        if not is_datatype(str(one)):
            apart[one].add(other)
            apart[other].add(one)
    return {_name(kind): _names(others) for kind, others in apart.items()}


def _individuals(
    closed: rdflib.Graph,
    properties: Mapping[Term, PropertyRule],
) -> tuple[dict[Term, frozenset[Term]], frozenset[Triple]]:
    """Return what the ontology entails about things that are not terms: their types, and all else."""
    types: Links = defaultdict(set)
    facts = set()
    for s, p, o in closed:
        if not isinstance(s, rdflib.URIRef) or p in SCHEMA_PREDICATES:
            continue
        if p == RDF.type:
            if o not in UNIVERSAL | SCHEMA_TYPES:
                types[s].add(o)
            continue
        rule = properties.get(_name(p), PropertyRule())
        if rule.chained:
            raise ConformanceError(
                str(s),
                f"the ontology itself states {p} of it, and the plan joins chains only within a document",
                "state it in a document, or take the chain or transitivity out",
            )
        if rule.entailed:
            facts.add((_name(s), _name(p), str(term(o))))
    return {_name(thing): _names(kinds) for thing, kinds in types.items()}, frozenset(facts)


def _name(node: Node) -> Term:
    return f"<{node}>"


def _names(nodes: Iterable[Node]) -> frozenset[Term]:
    return frozenset(_name(node) for node in nodes)
