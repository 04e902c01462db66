"""The terms that a mapping may write, spelled once: a typo is an error in the editor, not a triple that nobody finds.

``CG`` holds our own terms and equals ``ontology/council.ttl``; the other classes hold, of each vocabulary that we reuse,
the terms in use and no others. What a term means is defined in the ontology; the line below each is a reminder.
"""
# ruff: noqa: N815 - attributes are spelled as the terms are

from typing import Final

from pyoxigraph import NamedNode

DEFINITIONS: Final = "https://w3id.org/councilgraph/def#"
CODES: Final = "https://w3id.org/councilgraph/code/"


def _cg(name: str) -> NamedNode:
    return NamedNode(DEFINITIONS + name)


def code(scheme: str, concept: str) -> NamedNode:
    """Return the concept of a code list; a space in the name of a value becomes a hyphen.

    >>> code("attendance-status", "inAttendance")
    <NamedNode value=https://w3id.org/councilgraph/code/attendance-status/inAttendance>
    """
    return NamedNode(f"{CODES}{scheme}/{concept.replace(' ', '-')}")


class CG:
    """Terms of councilgraph."""

    Council: Final = _cg("Council")
    """A local authority."""
    Committee: Final = _cg("Committee")
    """A body of a council that meets."""
    Meeting: Final = _cg("Meeting")
    """A gathering with an agenda."""
    AgendaItem: Final = _cg("AgendaItem")
    """One piece of business."""
    Attendance: Final = _cg("Attendance")
    """One person at, or away from, one meeting."""
    Outcome: Final = _cg("Outcome")
    """One thing that a meeting resolved, recommended or asked for."""
    Decision: Final = _cg("Decision")
    """An outcome that settles."""
    Recommendation: Final = _cg("Recommendation")
    """An outcome that proposes to somebody else."""
    Action: Final = _cg("Action")
    """An outcome that somebody has to do."""
    Motion: Final = _cg("Motion")
    """A proposal that was put."""
    Vote: Final = _cg("Vote")
    """How one named member voted."""
    DeclarationOfInterest: Final = _cg("DeclarationOfInterest")
    """An interest that a person declared."""
    Document: Final = _cg("Document")
    """A paper that belongs to a meeting."""
    WorkProgrammeEntry: Final = _cg("WorkProgrammeEntry")
    """A subject that a body plans to take."""
    ReportedPoint: Final = _cg("ReportedPoint")
    """One point of a discussion."""
    Passage: Final = _cg("Passage")
    """The words of a source that state a fact."""
    Finding: Final = _cg("Finding")
    """What could not be settled."""

    heldBy: Final = _cg("heldBy")
    """Meeting to the body that holds it."""
    council: Final = _cg("council")
    """Meeting to the council, known always when anything is."""
    startTime: Final = _cg("startTime")
    """xsd:time at which a meeting began."""
    endTime: Final = _cg("endTime")
    """xsd:time at which a meeting closed."""
    venue: Final = _cg("venue")
    """Where a meeting is held, as written."""
    recordStatus: Final = _cg("recordStatus")
    """Which kind of record of a meeting a source is."""
    contact: Final = _cg("contact")
    """Meeting to the person to ask about it."""
    number: Final = _cg("number")
    """As printed: "98", "5a"."""
    position: Final = _cg("position")
    """Integer from 1, in the order of the source."""
    purpose: Final = _cg("purpose")
    """What an agenda says an item is for."""
    inMeeting: Final = _cg("inMeeting")
    """Anything that happened in a meeting, to the meeting."""
    nilReturn: Final = _cg("nilReturn")
    """True on the item where nobody declared an interest."""
    cutOff: Final = _cg("cutOff")
    """True where the source shows only the beginning."""
    pageRange: Final = _cg("pageRange")
    """Pages of a pack, as printed."""
    presentedBy: Final = _cg("presentedBy")
    """Item to a person who introduced it."""
    attendee: Final = _cg("attendee")
    """Attendance to the person."""
    atMeeting: Final = _cg("atMeeting")
    """Attendance to the meeting."""
    attendanceStatus: Final = _cg("attendanceStatus")
    """Present, apologies, absent or in attendance."""
    capacity: Final = _cg("capacity")
    """As what a person attended."""
    substituteFor: Final = _cg("substituteFor")
    """Attendance to the member whose place was taken."""
    arrived: Final = _cg("arrived")
    """xsd:time of a late arrival."""
    left: Final = _cg("left")
    """xsd:time of an early departure."""
    attestedOn: Final = _cg("attestedOn")
    """xsd:date on which a membership is known to have held."""
    vacant: Final = _cg("vacant")
    """True on a post that nobody held."""
    text: Final = _cg("text")
    """The words themselves."""
    outcomeKind: Final = _cg("outcomeKind")
    """What the operative verb did."""
    ordinal: Final = _cg("ordinal")
    """Number or letter within the list, as printed."""
    arisesFrom: Final = _cg("arisesFrom")
    """Outcome, motion or point to the item."""
    confirmsMinutesOf: Final = _cg("confirmsMinutesOf")
    """Outcome to the earlier meeting."""
    actionOwner: Final = _cg("actionOwner")
    """Action to the person or post that has to act."""
    dueDate: Final = _cg("dueDate")
    """xsd:date by which an action is due."""
    dueText: Final = _cg("dueText")
    """When an action is due, as written."""
    progress: Final = _cg("progress")
    """How far it is, as written."""
    tracks: Final = _cg("tracks")
    """Tracker row to the outcome that it follows."""
    mover: Final = _cg("mover")
    """Motion to the person who proposed it."""
    seconder: Final = _cg("seconder")
    """Motion to the person who seconded it."""
    result: Final = _cg("result")
    """Carried, lost, withdrawn or tied."""
    unanimous: Final = _cg("unanimous")
    """True where the source says so."""
    votesFor: Final = _cg("votesFor")
    """Count."""
    votesAgainst: Final = _cg("votesAgainst")
    """Count."""
    abstentions: Final = _cg("abstentions")
    """Count."""
    decides: Final = _cg("decides")
    """Motion to the outcome that it settled."""
    voter: Final = _cg("voter")
    """Vote to the member."""
    choice: Final = _cg("choice")
    """For, against or abstain."""
    inMotion: Final = _cg("inMotion")
    """Vote to the motion."""
    declaredBy: Final = _cg("declaredBy")
    """Declaration to the person."""
    concerns: Final = _cg("concerns")
    """Declaration to the item."""
    concernsText: Final = _cg("concernsText")
    """The item concerned, as written."""
    interestKind: Final = _cg("interestKind")
    """Kind of interest in the words of a code of conduct."""
    interestNature: Final = _cg("interestNature")
    """What the interest is, as written."""
    withdrew: Final = _cg("withdrew")
    """True where the person left or took no part."""
    keyDecision: Final = _cg("keyDecision")
    """Whether a report is about a key decision."""
    exemptPart: Final = _cg("exemptPart")
    """Part I or II, as printed."""
    targetDate: Final = _cg("targetDate")
    """xsd:date, xsd:gYearMonth or xsd:gYear."""
    dateText: Final = _cg("dateText")
    """When it is planned, as written: "TBC"."""
    responsible: Final = _cg("responsible")
    """Work programme entry to the person or post."""
    reason: Final = _cg("reason")
    """Why it is planned, as written."""
    originOutcome: Final = _cg("originOutcome")
    """Work programme entry to the outcome that asked for it."""
    fulfilledBy: Final = _cg("fulfilledBy")
    """Work programme entry to the item that took it."""
    letter: Final = _cg("letter")
    """Letter or marker of a point, as printed."""
    pointKind: Final = _cg("pointKind")
    """Key point, answer or discussion."""
    sourcePath: Final = _cg("sourcePath")
    """Path of a source, relative to the folder that was published."""
    sha256: Final = _cg("sha256")
    """Hexadecimal digest of a source's bytes."""
    rule: Final = _cg("rule")
    """The rule that read the fact."""
    states: Final = _cg("states")
    """Passage to the property that it states."""
    findingKind: Final = _cg("findingKind")
    """Why a finding was made."""
    canonical: Final = _cg("canonical")
    """A thing as one source knows it, to the one thing."""


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
    Concept: Final = NamedNode(_NS + "Concept")
    ConceptScheme: Final = NamedNode(_NS + "ConceptScheme")
    prefLabel: Final = NamedNode(_NS + "prefLabel")
    altLabel: Final = NamedNode(_NS + "altLabel")
    note: Final = NamedNode(_NS + "note")
    notation: Final = NamedNode(_NS + "notation")
    definition: Final = NamedNode(_NS + "definition")
    exactMatch: Final = NamedNode(_NS + "exactMatch")
    inScheme: Final = NamedNode(_NS + "inScheme")
    hasTopConcept: Final = NamedNode(_NS + "hasTopConcept")


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
    hasPart: Final = NamedNode(_NS + "hasPart")
    isReplacedBy: Final = NamedNode(_NS + "isReplacedBy")
    source: Final = NamedNode(_NS + "source")
    format: Final = NamedNode(_NS + "format")
    extent: Final = NamedNode(_NS + "extent")
    issued: Final = NamedNode(_NS + "issued")
    modified: Final = NamedNode(_NS + "modified")
    temporal: Final = NamedNode(_NS + "temporal")
    spatial: Final = NamedNode(_NS + "spatial")
    language: Final = NamedNode(_NS + "language")
    subject: Final = NamedNode(_NS + "subject")
    conformsTo: Final = NamedNode(_NS + "conformsTo")
    PeriodOfTime: Final = NamedNode(_NS + "PeriodOfTime")


class FOAF:
    """http://xmlns.com/foaf/spec/."""

    _NS: Final = "http://xmlns.com/foaf/0.1/"
    Person: Final = NamedNode(_NS + "Person")
    Agent: Final = NamedNode(_NS + "Agent")
    name: Final = NamedNode(_NS + "name")
    title: Final = NamedNode(_NS + "title")
    page: Final = NamedNode(_NS + "page")
    homepage: Final = NamedNode(_NS + "homepage")
    mbox: Final = NamedNode(_NS + "mbox")
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


class PROV:
    """https://www.w3.org/TR/prov-o/."""

    _NS: Final = "http://www.w3.org/ns/prov#"
    Entity: Final = NamedNode(_NS + "Entity")
    wasDerivedFrom: Final = NamedNode(_NS + "wasDerivedFrom")
    wasQuotedFrom: Final = NamedNode(_NS + "wasQuotedFrom")
    generatedAtTime: Final = NamedNode(_NS + "generatedAtTime")
    atTime: Final = NamedNode(_NS + "atTime")


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
    accessService: Final = NamedNode(_NS + "accessService")
    endpointURL: Final = NamedNode(_NS + "endpointURL")
    servesDataset: Final = NamedNode(_NS + "servesDataset")
    mediaType: Final = NamedNode(_NS + "mediaType")
    byteSize: Final = NamedNode(_NS + "byteSize")
    keyword: Final = NamedNode(_NS + "keyword")
    theme: Final = NamedNode(_NS + "theme")
    contactPoint: Final = NamedNode(_NS + "contactPoint")
    landingPage: Final = NamedNode(_NS + "landingPage")
    version: Final = NamedNode(_NS + "version")
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
    documents: Final = NamedNode(_NS + "documents")
    subset: Final = NamedNode(_NS + "subset")
    vocabulary: Final = NamedNode(_NS + "vocabulary")
    dataDump: Final = NamedNode(_NS + "dataDump")
    sparqlEndpoint: Final = NamedNode(_NS + "sparqlEndpoint")
    exampleResource: Final = NamedNode(_NS + "exampleResource")
    uriSpace: Final = NamedNode(_NS + "uriSpace")
    classPartition: Final = NamedNode(_NS + "classPartition")
    propertyPartition: Final = NamedNode(_NS + "propertyPartition")
    # "class" is a word of Python.
    class_: Final = NamedNode(_NS + "class")
    property: Final = NamedNode(_NS + "property")


_VOCABULARIES: Final = (CG, RDF, RDFS, XSD, SKOS, DCTERMS, FOAF, ORG, PROV, OA, OWL, DCAT, VOID)


def known_terms() -> frozenset[str]:
    """Return the IRI of every term above; published data uses no other class or property.

    >>> CG.Meeting.value in known_terms()
    True
    """
    return frozenset(
        term.value for vocabulary in _VOCABULARIES for term in vars(vocabulary).values() if isinstance(term, NamedNode)
    )
