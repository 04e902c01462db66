"""Of each vocabulary that councilgraph reuses, the terms in use and no others.

They are looked up where the docstring of the class says; ``councilgraph_mappings.vocabulary`` hands them on.
"""
# ruff: noqa: N815 - attributes are spelled as the terms are

from typing import Final

from pyoxigraph import NamedNode


class RDF:
    """https://www.w3.org/TR/rdf11-concepts/."""

    _NS: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    type: Final = NamedNode(_NS + "type")


class RDFS:
    """https://www.w3.org/TR/rdf-schema/."""

    _NS: Final = "http://www.w3.org/2000/01/rdf-schema#"
    label: Final = NamedNode(_NS + "label")
    comment: Final = NamedNode(_NS + "comment")
    seeAlso: Final = NamedNode(_NS + "seeAlso")
    isDefinedBy: Final = NamedNode(_NS + "isDefinedBy")
    subClassOf: Final = NamedNode(_NS + "subClassOf")


class XSD:
    """https://www.w3.org/TR/xmlschema11-2/."""

    _NS: Final = "http://www.w3.org/2001/XMLSchema#"
    string: Final = NamedNode(_NS + "string")
    boolean: Final = NamedNode(_NS + "boolean")
    integer: Final = NamedNode(_NS + "integer")
    nonNegativeInteger: Final = NamedNode(_NS + "nonNegativeInteger")
    decimal: Final = NamedNode(_NS + "decimal")
    date: Final = NamedNode(_NS + "date")
    time: Final = NamedNode(_NS + "time")
    dateTime: Final = NamedNode(_NS + "dateTime")
    gYearMonth: Final = NamedNode(_NS + "gYearMonth")
    gYear: Final = NamedNode(_NS + "gYear")
    anyURI: Final = NamedNode(_NS + "anyURI")


class SKOS:
    """https://www.w3.org/TR/skos-reference/."""

    _NS: Final = "http://www.w3.org/2004/02/skos/core#"
    prefLabel: Final = NamedNode(_NS + "prefLabel")
    altLabel: Final = NamedNode(_NS + "altLabel")
    note: Final = NamedNode(_NS + "note")
    notation: Final = NamedNode(_NS + "notation")
    exactMatch: Final = NamedNode(_NS + "exactMatch")


class DCTERMS:
    """https://www.dublincore.org/specifications/dublin-core/dcmi-terms/."""

    _NS: Final = "http://purl.org/dc/terms/"
    title: Final = NamedNode(_NS + "title")
    description: Final = NamedNode(_NS + "description")
    date: Final = NamedNode(_NS + "date")
    identifier: Final = NamedNode(_NS + "identifier")
    type: Final = NamedNode(_NS + "type")
    creator: Final = NamedNode(_NS + "creator")
    publisher: Final = NamedNode(_NS + "publisher")
    license: Final = NamedNode(_NS + "license")
    rights: Final = NamedNode(_NS + "rights")
    references: Final = NamedNode(_NS + "references")
    isPartOf: Final = NamedNode(_NS + "isPartOf")
    isReplacedBy: Final = NamedNode(_NS + "isReplacedBy")
    source: Final = NamedNode(_NS + "source")
    format: Final = NamedNode(_NS + "format")
    extent: Final = NamedNode(_NS + "extent")
    temporal: Final = NamedNode(_NS + "temporal")
    spatial: Final = NamedNode(_NS + "spatial")
    PeriodOfTime: Final = NamedNode(_NS + "PeriodOfTime")


class FOAF:
    """http://xmlns.com/foaf/spec/."""

    _NS: Final = "http://xmlns.com/foaf/0.1/"
    Person: Final = NamedNode(_NS + "Person")
    Agent: Final = NamedNode(_NS + "Agent")
    name: Final = NamedNode(_NS + "name")
    title: Final = NamedNode(_NS + "title")
    page: Final = NamedNode(_NS + "page")
    primaryTopic: Final = NamedNode(_NS + "primaryTopic")


class ORG:
    """https://www.w3.org/TR/vocab-org/."""

    _NS: Final = "http://www.w3.org/ns/org#"
    Organization: Final = NamedNode(_NS + "Organization")
    Membership: Final = NamedNode(_NS + "Membership")
    Role: Final = NamedNode(_NS + "Role")
    Post: Final = NamedNode(_NS + "Post")
    unitOf: Final = NamedNode(_NS + "unitOf")
    hasUnit: Final = NamedNode(_NS + "hasUnit")
    member: Final = NamedNode(_NS + "member")
    organization: Final = NamedNode(_NS + "organization")
    role: Final = NamedNode(_NS + "role")
    postIn: Final = NamedNode(_NS + "postIn")
    memberDuring: Final = NamedNode(_NS + "memberDuring")
    classification: Final = NamedNode(_NS + "classification")
    purpose: Final = NamedNode(_NS + "purpose")


class TIME:
    """https://www.w3.org/TR/owl-time/."""

    _NS: Final = "http://www.w3.org/2006/time#"
    Interval: Final = NamedNode(_NS + "Interval")
    Instant: Final = NamedNode(_NS + "Instant")
    hasBeginning: Final = NamedNode(_NS + "hasBeginning")
    hasEnd: Final = NamedNode(_NS + "hasEnd")
    inXSDDate: Final = NamedNode(_NS + "inXSDDate")


class PROV:
    """https://www.w3.org/TR/prov-o/."""

    _NS: Final = "http://www.w3.org/ns/prov#"
    Entity: Final = NamedNode(_NS + "Entity")
    wasDerivedFrom: Final = NamedNode(_NS + "wasDerivedFrom")
    wasQuotedFrom: Final = NamedNode(_NS + "wasQuotedFrom")
    generatedAtTime: Final = NamedNode(_NS + "generatedAtTime")
    invalidatedAtTime: Final = NamedNode(_NS + "invalidatedAtTime")


class OA:
    """https://www.w3.org/TR/annotation-vocab/."""

    _NS: Final = "http://www.w3.org/ns/oa#"
    TextPositionSelector: Final = NamedNode(_NS + "TextPositionSelector")
    TextQuoteSelector: Final = NamedNode(_NS + "TextQuoteSelector")
    start: Final = NamedNode(_NS + "start")
    end: Final = NamedNode(_NS + "end")
    exact: Final = NamedNode(_NS + "exact")
    hasSource: Final = NamedNode(_NS + "hasSource")


class OWL:
    """https://www.w3.org/TR/owl2-syntax/."""

    _NS: Final = "http://www.w3.org/2002/07/owl#"
    versionInfo: Final = NamedNode(_NS + "versionInfo")


class DCAT:
    """https://www.w3.org/TR/vocab-dcat-3/."""

    _NS: Final = "http://www.w3.org/ns/dcat#"
    Catalog: Final = NamedNode(_NS + "Catalog")
    Dataset: Final = NamedNode(_NS + "Dataset")
    Distribution: Final = NamedNode(_NS + "Distribution")
    DataService: Final = NamedNode(_NS + "DataService")
    dataset: Final = NamedNode(_NS + "dataset")
    service: Final = NamedNode(_NS + "service")
    distribution: Final = NamedNode(_NS + "distribution")
    downloadURL: Final = NamedNode(_NS + "downloadURL")
    accessURL: Final = NamedNode(_NS + "accessURL")
    endpointURL: Final = NamedNode(_NS + "endpointURL")
    servesDataset: Final = NamedNode(_NS + "servesDataset")
    mediaType: Final = NamedNode(_NS + "mediaType")
    byteSize: Final = NamedNode(_NS + "byteSize")
    contactPoint: Final = NamedNode(_NS + "contactPoint")
    startDate: Final = NamedNode(_NS + "startDate")
    endDate: Final = NamedNode(_NS + "endDate")


class VOID:
    """https://www.w3.org/TR/void/."""

    _NS: Final = "http://rdfs.org/ns/void#"
    Dataset: Final = NamedNode(_NS + "Dataset")
    triples: Final = NamedNode(_NS + "triples")
    entities: Final = NamedNode(_NS + "entities")
    classes: Final = NamedNode(_NS + "classes")
    properties: Final = NamedNode(_NS + "properties")
    subset: Final = NamedNode(_NS + "subset")
    vocabulary: Final = NamedNode(_NS + "vocabulary")
    dataDump: Final = NamedNode(_NS + "dataDump")
    sparqlEndpoint: Final = NamedNode(_NS + "sparqlEndpoint")
    classPartition: Final = NamedNode(_NS + "classPartition")
    propertyPartition: Final = NamedNode(_NS + "propertyPartition")
    property: Final = NamedNode(_NS + "property")
