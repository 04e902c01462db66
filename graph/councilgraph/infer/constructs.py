"""Which constructs of RDFS and OWL the plan knows; an ontology that uses another one is refused, not half understood."""

import rdflib
from rdflib import OWL, RDF, RDFS
from rdflib.term import Node

from councilgraph_mappings.errors import ConformanceError

RULES = frozenset(
    {
        RDFS.subClassOf,
        RDFS.subPropertyOf,
        RDFS.domain,
        RDFS.range,
        OWL.equivalentClass,
        OWL.equivalentProperty,
        OWL.inverseOf,
        OWL.propertyChainAxiom,
        OWL.disjointWith,
        OWL.members,  # of owl:AllDisjointClasses
        RDF.type,
        RDF.first,
        RDF.rest,
    },
)
"""Predicates that the plan turns into rules."""

NOTES = frozenset(
    {
        RDFS.label,
        RDFS.comment,
        RDFS.seeAlso,
        RDFS.isDefinedBy,
        RDFS.member,
        RDF.value,
        OWL.deprecated,
        OWL.versionInfo,
        OWL.versionIRI,
        OWL.priorVersion,
        OWL.backwardCompatibleWith,
        OWL.incompatibleWith,
        OWL.imports,  # named for readers; nothing is fetched
    },
)
"""Predicates of RDFS and OWL that entail nothing in OWL 2 RL."""

KINDS = frozenset(
    {
        OWL.Ontology,
        OWL.Class,
        OWL.ObjectProperty,
        OWL.DatatypeProperty,
        OWL.AnnotationProperty,
        OWL.OntologyProperty,
        OWL.DeprecatedClass,
        OWL.DeprecatedProperty,
        OWL.NamedIndividual,
        OWL.SymmetricProperty,
        OWL.TransitiveProperty,
        OWL.AllDisjointClasses,
        OWL.Thing,
        OWL.Nothing,
        RDFS.Class,
        RDFS.Datatype,
        RDFS.Resource,
        RDFS.Literal,
        RDF.Property,
        RDF.List,
    },
)
"""Types of RDFS and OWL that the plan knows."""

SCHEMA_TYPES = KINDS - {OWL.NamedIndividual, OWL.Thing, OWL.Nothing, RDFS.Resource, RDFS.Literal}
"""Types of terms: what has one is part of a vocabulary, not of a document."""

SCHEMA_PREDICATES = RULES - {RDF.type, RDF.first, RDF.rest} | {OWL.sameAs, OWL.differentFrom}
"""Predicates between terms; in a document they would change the ontology while it is applied."""

_LANGUAGE = (str(RDF), str(RDFS), str(OWL))


def check_constructs(ontology: rdflib.Graph) -> None:
    """Raise ConformanceError at the first construct, in alphabetical order, that the plan has no rule for."""
    unknown = sorted({fault for triple in ontology for fault in _faults(triple)})
    if unknown:
        term, construct = unknown[0]
        more = f" ({len(unknown)} such uses)" if len(unknown) > 1 else ""
        raise ConformanceError(
            term,
            f"the ontology uses {construct} here, for which inference has no rule{more}",
            "say it in a shape, or teach councilgraph.infer the rule and its test",
        )
    _check_values(ontology)


def _faults(triple: tuple[Node, Node, Node]) -> list[tuple[str, str]]:
    """Return (term, construct) for each part of a triple that no rule covers."""
    subject, predicate, value = triple
    if predicate == RDF.type:
        known = not str(value).startswith(_LANGUAGE) or value in KINDS
        return [] if known else [(str(subject), short(value))]
    if str(predicate).startswith(_LANGUAGE):
        if predicate not in RULES | NOTES:
            return [(str(subject), short(predicate))]
        between_terms = predicate in SCHEMA_PREDICATES - {OWL.propertyChainAxiom, OWL.members}
        if between_terms and not (isinstance(subject, rdflib.URIRef) and isinstance(value, rdflib.URIRef)):
            return [(str(subject), f"{short(predicate)} with a class or property that has no name")]
        if predicate == RDFS.subPropertyOf and value in SCHEMA_PREDICATES | {RDF.type}:
            return [(str(subject), f"{short(predicate)} {short(value)}")]
    return []


def _check_values(ontology: rdflib.Graph) -> None:
    """Raise ConformanceError where a property of literals is turned round or is not the last of a chain."""
    turned = {p for p, q in ontology.subject_objects(OWL.inverseOf)} | set(ontology.objects(None, OWL.inverseOf))
    turned |= set(ontology.subjects(RDF.type, OWL.SymmetricProperty))
    turned |= set(ontology.subjects(RDF.type, OWL.TransitiveProperty))
    for chain in ontology.objects(None, OWL.propertyChainAxiom):
        turned |= set([*ontology.items(chain)][:-1])
    for name in sorted(turned, key=str):
        if (name, RDF.type, OWL.DatatypeProperty) in ontology:
            raise ConformanceError(
                str(name),
                "its values are literals, yet the ontology goes on from them as from things",
                "declare it an owl:ObjectProperty, or drop the inverse, chain, symmetry or transitivity",
            )


def short(name: Node) -> str:
    """Return the name of a term of RDFS or OWL with its usual prefix.

    >>> short(OWL.hasKey)
    'owl:hasKey'
    """
    for prefix, namespace in (("rdf", str(RDF)), ("rdfs", str(RDFS)), ("owl", str(OWL))):
        if str(name).startswith(namespace):
            return f"{prefix}:{str(name)[len(namespace) :]}"
    return str(name)
