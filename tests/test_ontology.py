"""The ontology, its code lists and its context say the same as the code, and what they say holds together."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from itertools import pairwise
from pathlib import Path

import owlrl
import pyoxigraph as ox
import pytest
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, BNode, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from councilgraph.resources import data_dir
from councilgraph_mappings import codes
from councilgraph_mappings.errors import ConfigurationError
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.map import codes as map_codes
from councilgraph_mappings.parse.papers import papers
from councilgraph_mappings.register import councils
from councilgraph_mappings.vocabulary import CG, CODES, DEFINITIONS, code, known_terms

ONTOLOGY = data_dir("ontology")
CGN = Namespace(DEFINITIONS)
ORG = Namespace("http://www.w3.org/ns/org#")
OA = Namespace("http://www.w3.org/ns/oa#")
ENUMS: dict[str, type[StrEnum]] = {
    "record-status": codes.RecordStatus,
    "attendance-status": codes.Status,
    "capacity": codes.Capacity,
    "outcome-kind": codes.OutcomeKind,
    "motion-result": codes.MotionResult,
    "vote-choice": codes.Choice,
    "interest-kind": codes.InterestKind,
    "point-kind": codes.PointKind,
    "finding-kind": FindingKind,
}
SCHEMES = sorted(path.stem for path in (ONTOLOGY / "codes").glob("*.ttl"))


@cache
def council() -> Graph:
    return Graph().parse(ONTOLOGY / "council.ttl")


@cache
def alignments() -> Graph:
    return Graph().parse(ONTOLOGY / "alignments.ttl")


@cache
def code_list(scheme: str) -> Graph:
    return Graph().parse(ONTOLOGY / "codes" / f"{scheme}.ttl")


def terms() -> list[URIRef]:
    return sorted(s for s in set(council().subjects()) if isinstance(s, URIRef) and s.startswith(DEFINITIONS))


def concepts(scheme: str) -> list[URIRef]:
    return sorted(s for s in code_list(scheme).subjects(RDF.type, SKOS.Concept) if isinstance(s, URIRef))


def local(term: Node) -> str:
    return re.split(r"[#/]", str(term))[-1]


# Terms


def test_vocabulary_and_ontology_have_the_same_terms() -> None:
    spelled = {term.value for term in vars(CG).values() if isinstance(term, ox.NamedNode)}
    assert spelled == {str(term) for term in terms()}


def test_an_attribute_of_the_vocabulary_is_called_as_its_term() -> None:
    assert all(term.value == DEFINITIONS + name for name, term in vars(CG).items() if isinstance(term, ox.NamedNode))


@pytest.mark.parametrize("term", terms(), ids=local)
def test_a_term_has_one_label_one_definition_and_its_source(term: URIRef) -> None:
    for predicate in (RDFS.label, SKOS.definition):
        (value,) = council().objects(term, predicate)
        assert isinstance(value, Literal)
        assert value.language == "en"
    assert str(council().value(term, SKOS.definition)).endswith(".")
    assert council().value(term, RDFS.isDefinedBy) == URIRef(DEFINITIONS.removesuffix("#"))


@pytest.mark.parametrize("term", terms(), ids=local)
def test_a_definition_does_not_use_the_term(term: URIRef) -> None:
    label = re.escape(str(council().value(term, RDFS.label)))
    definition = str(council().value(term, SKOS.definition))
    assert not re.search(rf"\b{label}(s|es|ed)?\b", definition, re.IGNORECASE)


def test_labels_tell_terms_apart() -> None:
    labels = [str(label) for term in terms() for label in council().objects(term, RDFS.label)]
    assert len(labels) == len(set(labels))


@pytest.mark.parametrize("term", [t for t in terms() if (t, RDF.type, OWL.DatatypeProperty) in council()], ids=local)
def test_a_datatype_property_has_no_class_as_range(term: URIRef) -> None:
    ranges = [str(value) for value in council().objects(term, RDFS.range)]
    assert all(value.startswith("http://www.w3.org/2001/XMLSchema#") for value in ranges)


def test_no_property_has_two_domains() -> None:
    """Two domains would mean that a subject is both."""
    domains = list(council().subjects(RDFS.domain))
    assert len(domains) == len(set(domains))


@pytest.mark.parametrize("name", ["inMeeting", "number", "text", "position", "arisesFrom", "canonical", "reason"])
def test_a_property_of_many_classes_has_no_domain(name: str) -> None:
    assert council().value(CGN[name], RDFS.domain) is None


def test_no_property_is_functional() -> None:
    """Two values would make two people one, where a shape can name the fault."""
    assert not set(council().subjects(RDF.type, OWL.FunctionalProperty))
    assert not set(council().subjects(RDF.type, OWL.InverseFunctionalProperty))


def test_there_are_no_nameless_nodes_but_the_lists_of_chains() -> None:
    nameless = {term for triple in council() for term in triple if isinstance(term, BNode)}
    lists = {node for head in council().objects(None, OWL.propertyChainAxiom) for node in cells(head)}
    assert nameless == lists


def cells(head: Node) -> Iterator[Node]:
    while head != RDF.nil:
        yield head
        head = next(iter(council().objects(head, RDF.rest)))


@pytest.mark.parametrize("path", sorted(ONTOLOGY.rglob("*.ttl")), ids=lambda path: path.stem)
def test_nothing_is_imported(path: Path) -> None:
    assert not list(Graph().parse(path).triples((None, OWL.imports, None)))


def test_the_ontology_names_its_version_and_licence() -> None:
    (header,) = council().subjects(RDF.type, OWL.Ontology)
    version = str(council().value(header, OWL.versionInfo))
    assert str(council().value(header, OWL.versionIRI)) == f"{header}/{version}"
    assert council().value(header, DCTERMS.license)
    assert f"## {version}" in (ONTOLOGY / "CHANGELOG.md").read_text(encoding="utf-8")


def test_main_classes_exclude_each_other() -> None:
    main = [
        *(c for c in council().subjects(RDF.type, OWL.Class) if local(c) in vars(CG) and not list(wider(c))),
        *(URIRef(f"http://www.w3.org/ns/org#{name}") for name in ("Organization", "Membership", "Post", "Role")),
        URIRef("http://xmlns.com/foaf/0.1/Person"),
    ]
    apart = {frozenset(pair) for pair in council().subject_objects(OWL.disjointWith)}
    assert len(main) == 17
    missing = [(local(a), local(b)) for a in main for b in main if a != b and frozenset((a, b)) not in apart]
    assert missing == []


def wider(term: Node) -> Iterator[Node]:
    return council().objects(term, RDFS.subClassOf)


# Reasoning


def closed(turtle: str) -> Graph:
    graph = Graph().parse(ONTOLOGY / "council.ttl")
    prefixes = f"@prefix cg: <{DEFINITIONS}> . @prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix org: <{ORG}> . "
    graph.parse(data=prefixes + turtle, publicID="urn:x")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


def contradictions(graph: Graph) -> list[str]:
    error = URIRef("http://www.daml.org/2002/03/agents/agent-ont#ErrorMessage")
    return [str(text) for node in graph.subjects(RDF.type, error) for text in graph.objects(node)]


def test_the_ontology_alone_is_consistent() -> None:
    assert contradictions(closed("")) == []


@pytest.mark.parametrize(
    ("turtle", "follows"),
    [
        ("<urn:o> cg:arisesFrom <urn:i> . <urn:i> cg:inMeeting <urn:m> .", ("urn:o", "inMeeting", "urn:m")),
        ("<urn:v> cg:inMotion <urn:n> . <urn:n> cg:inMeeting <urn:m> .", ("urn:v", "inMeeting", "urn:m")),
        ("<urn:a> cg:atMeeting <urn:m> .", ("urn:a", "inMeeting", "urn:m")),
        ("<urn:c> cg:tracks <urn:b> . <urn:b> cg:tracks <urn:a> .", ("urn:c", "tracks", "urn:a")),
        ("<urn:a> cg:actionOwner <urn:p> .", ("urn:a", "responsible", "urn:p")),
    ],
)
def test_what_follows(turtle: str, follows: tuple[str, str, str]) -> None:
    subject, predicate, value = follows
    assert (URIRef(subject), CGN[predicate], URIRef(value)) in closed(turtle)


@pytest.mark.parametrize(
    "turtle",
    [
        "<urn:x> a cg:Meeting , cg:AgendaItem .",
        "<urn:x> a foaf:Person , cg:Committee .",
        "<urn:x> a cg:Council , cg:Committee .",
        "<urn:m> cg:heldBy <urn:x> . <urn:x> a foaf:Person .",
        "<urn:x> cg:votesFor 3 ; cg:outcomeKind <urn:k> .",
    ],
)
def test_a_contradiction_is_found(turtle: str) -> None:
    assert contradictions(closed(turtle)) != []


def test_two_members_of_one_membership_do_not_become_one_person() -> None:
    graph = closed("<urn:m> a org:Membership ; org:member <urn:johnson> , <urn:downie> .")
    assert (URIRef("urn:johnson"), OWL.sameAs, URIRef("urn:downie")) not in graph


# Code lists


def test_each_enumeration_has_its_code_list() -> None:
    assert set(SCHEMES) == {*ENUMS, "document-type", "council-type"}


@pytest.mark.parametrize("scheme", sorted(ENUMS))
def test_concepts_are_exactly_the_values_of_the_enumeration(scheme: str) -> None:
    assert {str(concept) for concept in concepts(scheme)} == {code(scheme, value).value for value in ENUMS[scheme]}


def test_each_kind_of_paper_that_the_grammar_knows_is_a_document_type() -> None:
    assert {kind for kind, _ in papers._KINDS} <= {local(concept) for concept in concepts("document-type")}


@pytest.mark.parametrize("scheme", sorted({*ENUMS, "document-type"}))
def test_a_notation_is_the_value_that_the_code_uses(scheme: str) -> None:
    values = set(ENUMS[scheme]) if scheme in ENUMS else {local(concept) for concept in concepts(scheme)}
    assert {str(n) for n in code_list(scheme).objects(None, SKOS.notation)} == values


def test_council_types_are_exactly_those_of_the_register() -> None:
    notations = [str(n) for n in code_list("council-type").objects(None, SKOS.notation)]
    assert len(notations) == len(set(notations))
    assert set(notations) == {entry.type for entry in councils() if entry.type}


@pytest.mark.parametrize("concept", [c for scheme in SCHEMES for c in concepts(scheme)], ids=lambda c: c[len(CODES) :])
def test_a_concept_has_label_definition_notation_and_scheme(concept: URIRef) -> None:
    scheme = concept[len(CODES) :].split("/")[0]
    graph = code_list(scheme)
    (label,) = graph.objects(concept, SKOS.prefLabel)
    (definition,) = graph.objects(concept, SKOS.definition)
    assert isinstance(label, Literal)
    assert label.language == "en"
    assert str(definition).endswith(".")
    assert list(graph.objects(concept, SKOS.notation))
    assert list(graph.objects(concept, SKOS.inScheme)) == [URIRef(f"{CODES}{scheme}")]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_labels_of_a_code_list_tell_its_concepts_apart(scheme: str) -> None:
    labels = [str(label) for label in code_list(scheme).objects(None, SKOS.prefLabel)]
    assert len(labels) == len(set(labels)) == len(concepts(scheme))


@pytest.mark.parametrize("scheme", sorted({*ENUMS, "document-type"}))
def test_data_labels_a_code_as_its_list_does(scheme: str) -> None:
    listed = {local(concept): str(code_list(scheme).value(concept, SKOS.prefLabel)) for concept in concepts(scheme)}
    assert {value: map_codes.label(scheme, value) for value in listed} == listed


# Alignments


def test_an_outcome_is_never_a_legal_act() -> None:
    """However far the subclasses are followed, no outcome becomes an act with legal effect."""
    graph = council() + alignments()
    legal = ("besluit#Besluit", "LegalExpression", "LegalResource")
    for name in ("Outcome", "Decision", "Recommendation", "Action"):
        above = set(graph.transitive_objects(CGN[name], RDFS.subClassOf))
        assert not [term for term in above if str(term).endswith(legal)]


def test_alignments_are_about_our_terms_or_those_we_reuse() -> None:
    subjects = {s for s in alignments().subjects() if (s, RDF.type, OWL.Ontology) not in alignments()}
    assert {str(s) for s in subjects} <= known_terms()


def test_nothing_is_the_same_as_anything() -> None:
    assert not list(alignments().triples((None, OWL.sameAs, None)))
    assert not list(alignments().triples((None, SKOS.exactMatch, None)))


def test_schema_org_has_one_spelling() -> None:
    """Popolo and OSLO use http; two spellings would join nothing."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(ONTOLOGY.rglob("*.ttl"))]
    assert not [text for text in texts if "https://schema.org/" in text]


# Context


def context() -> dict[str, object]:
    loaded: dict[str, dict[str, object]] = json.loads((ONTOLOGY / "context.jsonld").read_text(encoding="utf-8"))
    return loaded["@context"]


def expanded(document: Mapping[str, object]) -> set[tuple[str, str]]:
    text = json.dumps({"@context": context(), "id": "http://e.example/x", **document})
    quads = ox.parse(text, format=ox.RdfFormat.JSON_LD)
    return {(quad.predicate.value, str(quad.object)) for quad in quads}


@pytest.mark.parametrize("term", terms(), ids=local)
def test_the_context_has_every_term(term: URIRef) -> None:
    entry = context()[local(term)]
    assert (entry["@id"] if isinstance(entry, dict) else entry) == f"cg:{local(term)}"


@pytest.mark.parametrize("term", terms(), ids=local)
def test_the_context_gives_a_value_the_range_of_its_property(term: URIRef) -> None:
    if (term, RDF.type, OWL.Class) in council():
        assert (str(RDF.type), f"<{term}>") in expanded({"a": local(term)})
        return
    wanted = council().value(term, RDFS.range)
    if (term, RDF.type, OWL.DatatypeProperty) not in council():
        assert (str(term), "<http://e.example/y>") in expanded({local(term): "http://e.example/y"})
    elif wanted in (None, URIRef("http://www.w3.org/2001/XMLSchema#string")):
        assert (str(term), '"v"') in expanded({local(term): "v"})
    else:
        assert (str(term), f'"v"^^<{wanted}>') in expanded({local(term): "v"})


def test_a_sample_expands_to_the_terms_it_means() -> None:
    sample = {
        "a": ["Attendance"],
        "attendee": {"id": "http://e.example/p", "a": "Person", "name": "Ada Pell"},
        "attendanceStatus": "code:attendance-status/present",
        "wasQuotedFrom": "http://e.example/g#p1",
    }
    assert expanded(sample) == {
        (str(RDF.type), f"<{CG.Attendance.value}>"),
        (CG.attendee.value, "<http://e.example/p>"),
        (str(RDF.type), "<http://xmlns.com/foaf/0.1/Person>"),
        ("http://xmlns.com/foaf/0.1/name", '"Ada Pell"'),
        (CG.attendanceStatus.value, f"<{CODES}attendance-status/present>"),
        ("http://www.w3.org/ns/prov#wasQuotedFrom", "<http://e.example/g#p1>"),
    }


# Examples

EXAMPLES = sorted((ONTOLOGY / "examples").glob("*.ttl"))


def source_texts(path: Path) -> list[str]:
    """Return the texts that the comment at the head of an example quotes."""
    head = path.read_text(encoding="utf-8").split("\n\n", maxsplit=1)[0]
    quoted = [line.removeprefix("#     ") for line in head.splitlines() if line.startswith("#     ") or line == "#"]
    blocks = "\n".join("" if line == "#" else line for line in quoted).split("\n\n")
    return [block.strip("\n") for block in blocks]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_quotes_its_own_sources_to_the_letter(path: Path) -> None:
    graph = Graph().parse(path, publicID="urn:x")
    texts = {hashlib.sha256(text.encode()).hexdigest(): text for text in source_texts(path)}
    quotations = list(graph.subject_objects(OA.exact))
    assert quotations
    for passage, exact in quotations:
        digest = str(graph.value(graph.value(passage, OA.hasSource), CGN.sha256))
        start, end = (int(str(graph.value(passage, edge))) for edge in (OA.start, OA.end))
        assert texts[digest][start:end] == str(exact)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_agrees_with_the_ontology(path: Path) -> None:
    assert contradictions(closed(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_labels_its_codes_as_the_lists_do(path: Path) -> None:
    graph = Graph().parse(path, publicID="urn:x")
    labelled = [(s, label) for s, label in graph.subject_objects(SKOS.prefLabel) if str(s).startswith(CODES)]
    for concept, label in labelled:
        scheme = str(concept)[len(CODES) :].split("/")[0]
        assert code_list(scheme).value(concept, SKOS.prefLabel) == label


# Closed vocabulary


ALLOWED = {
    # The cases of the shape that keeps these out of the data are the only ones that may write them.
    "person": {"http://xmlns.com/foaf/0.1/mbox", "http://xmlns.com/foaf/0.1/phone"},
    # DCAT says whom to write to in vCard, which says nothing of councils.
    "catalogue": {"http://www.w3.org/2006/vcard/ns#Kind", "http://www.w3.org/2006/vcard/ns#fn"},
}


@pytest.mark.parametrize(
    "path",
    sorted([*EXAMPLES, *Path(__file__).parent.glob("shapes/*/*.ttl")]),
    ids=lambda path: f"{path.parent.name}/{path.stem}",
)
def test_a_graph_uses_only_known_terms(path: Path) -> None:
    graph = Graph().parse(path)
    used = {str(p) for p in graph.predicates()} | {str(c) for c in graph.objects(None, RDF.type)}
    assert used - ALLOWED.get(path.parent.name, set()) <= known_terms()


# Decisions and data folders


def test_decisions_are_numbered_without_gaps() -> None:
    notes = sorted(path.name for path in (ONTOLOGY / "decisions").glob("*.md"))
    numbers = [int(name.split("-")[0]) for name in notes]
    assert numbers[0] == 1
    assert all(after == before + 1 for before, after in pairwise(numbers))


@pytest.mark.parametrize("path", sorted((ONTOLOGY / "decisions").glob("*.md")), ids=lambda path: path.stem)
def test_a_decision_says_what_why_and_what_not(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Statement", "Reason", "Rejected"]


@pytest.mark.parametrize("name", ["ontology", "shapes"])
def test_the_data_folders_are_found(name: str) -> None:
    assert list(data_dir(name).glob("*.ttl"))


def test_a_folder_that_is_nowhere_is_named() -> None:
    with pytest.raises(ConfigurationError, match="'nowhere'"):
        data_dir("nowhere")
