"""What one document's graph holds."""

import dataclasses
import datetime as dt
from collections.abc import Iterable
from typing import Any

import pyoxigraph as ox
import pytest
from map_samples import BASE, CONTEXT, DOCUMENT, READING, SOURCE, TEXT, evidence

from councilgraph_mappings.codes import OutcomeClass
from councilgraph_mappings.errors import ConfigurationError, CouncilGraphError
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.map import Source, quads, source_of
from councilgraph_mappings.read.document import Document
from councilgraph_mappings.reading import Context, Reading
from councilgraph_mappings.records import Meeting, Outcome, Person
from councilgraph_mappings.vocabulary import CG, FOAF, OA, PROV, RDF, SKOS

PREFIXES = """
PREFIX cg: <https://w3id.org/councilgraph/def#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""


def mapped(
    reading: Reading = READING, document: Document = DOCUMENT, source: Source | None = None, base: str = BASE
) -> list[Any]:
    return list(quads(reading, document, source or source_of(reading, document.media_type), base))


def store_of(statements: Iterable[ox.Quad]) -> ox.Store:
    store = ox.Store()
    store.extend(statements)
    return store


def rows(store: ox.Store, query: str) -> list[tuple[Any, ...]]:
    found: Any = store.query(PREFIXES + query, use_default_graph_as_union=True)
    names = [variable.value for variable in found.variables]
    return sorted(tuple(row[name].value if row[name] is not None else None for name in names) for row in found)


@pytest.fixture(scope="module")
def store() -> ox.Store:
    return store_of(mapped(source=SOURCE))


def test_all_quads_are_in_the_graph_of_the_document() -> None:
    assert {quad.graph_name.value for quad in mapped()} == {f"{BASE}/graph/larkhill-town-council/moderngov/meeting-312"}


def test_no_quad_comes_twice() -> None:
    statements = mapped()
    assert len(statements) == len(set(statements))


def test_the_same_reading_gives_the_same_quads_in_the_same_order() -> None:
    assert mapped() == mapped()


def test_no_blank_node_is_published() -> None:
    assert not [
        quad for quad in mapped() if isinstance(quad.subject, ox.BlankNode) or isinstance(quad.object, ox.BlankNode)
    ]


def test_what_is_written_is_read_back_by_the_strict_parser() -> None:
    statements = mapped()
    written = ox.serialize(statements, format=ox.RdfFormat.N_QUADS)
    assert set(ox.parse(written, format=ox.RdfFormat.N_QUADS)) == set(statements)


def test_the_source_of_the_graph_is_described(store: ox.Store) -> None:
    found = rows(
        store,
        "SELECT ?path ?sha ?type ?page ?time ?gone ?title { ?g prov:wasDerivedFrom ?s . GRAPH ?g { ?s a prov:Entity ; cg:sourcePath ?path ; cg:sha256 ?sha ;"
        " dcterms:format ?type ; foaf:page ?page ; prov:generatedAtTime ?time ;"
        " prov:invalidatedAtTime ?gone ; dcterms:title ?title } }",
    )
    assert found == [
        (
            CONTEXT.path,
            CONTEXT.sha256,
            "text/plain",
            CONTEXT.address,
            "2024-04-01T09:00:00Z",
            "2024-06-02T01:30:00Z",
            "Oversight Panel, 12 March 2024",
        )
    ]


FACTS = {
    "meeting": (
        """SELECT ?body ?council ?date ?start ?end ?venue ?status WHERE {
          ?g foaf:primaryTopic ?meeting ; prov:wasDerivedFrom / cg:sourcePath ?file .
          GRAPH ?g { ?meeting a cg:Meeting ; cg:heldBy / skos:prefLabel ?body ; dcterms:date ?date ; cg:startTime ?start ;
            cg:endTime ?end ; cg:venue ?venue ; cg:recordStatus / skos:prefLabel ?status .
            { ?meeting cg:heldBy / org:unitOf* ?c } UNION { ?meeting cg:council ?c } ?c a cg:Council ; skos:prefLabel ?council } }""",
        {
            (
                "Oversight Panel",
                "Larkhill Town Council",
                "2024-03-12",
                "18:30:00",
                "19:30:00",
                "Guildhall, Market Square, Larkhill LK1 1AA",
                "draft minutes",
            )
        },
    ),
    "item": (
        """SELECT ?number ?title WHERE { ?g foaf:primaryTopic ?topic . GRAPH ?g {
          ?item a cg:AgendaItem ; cg:inMeeting ?topic ; cg:number ?number ; dcterms:title ?title } }""",
        {("44", "Declarations of Interest"), ("44a", "Nil returns"), ("45", "Parks Plan")},
    ),
    "attendance": (
        """SELECT ?name ?status ?capacity ?for WHERE {
          ?attendance a cg:Attendance ; cg:attendee / foaf:name ?name ; cg:attendanceStatus / skos:prefLabel ?status .
          OPTIONAL { ?attendance cg:capacity / skos:prefLabel ?capacity }
          OPTIONAL { ?attendance cg:substituteFor / foaf:name ?for } }""",
        {
            ("Diane Booth", "present", "chair", None),
            ("Omar Reed", "present", "substitute", "Mrs Beer"),
            ("Mrs Beer", "apologies", None, None),
            ("Ann Vale", "in attendance", "officer", None),
        },
    ),
    "role": (
        """SELECT ?name ?role ?organisation WHERE { ?membership a org:Membership ; org:member / foaf:name ?name ;
          org:role / skos:prefLabel ?role ; cg:attestedOn ?day . OPTIONAL { ?membership org:organization / skos:prefLabel ?organisation } }""",
        {
            ("Diane Booth", "Chair", "Oversight Panel"),
            ("Ann Vale", "Service Director for Parks", "Larkhill Town Council"),
        },
    ),
    "organisation": (
        "SELECT DISTINCT ?name WHERE { ?organisation a org:Organization ; skos:prefLabel | skos:altLabel ?name }",
        {("Larkhill Town Council",), ("Oversight Panel",), ("OP",), ("Larkhill Youth Panel",), ("Youth Panel",)},
    ),
    "decision": (
        """SELECT ?text ?kind ?ordinal ?item WHERE { VALUES ?class { cg:Decision cg:Recommendation }
          ?decision a ?class ; cg:text ?text ; cg:ordinal ?ordinal ; cg:arisesFrom / cg:number ?item .
          OPTIONAL { ?decision cg:outcomeKind / skos:prefLabel ?kind } }""",
        {
            ("The plan is approved.", "approved", "1", "45"),
            ("The Head of Trees is asked to write to the Youth Panel.", "recommended", "3", "45"),
            ("The minutes of 9 January 2024 were confirmed.", None, "4", "45"),
        },
    ),
    "action": (
        """SELECT ?text ?owner ?due ?progress WHERE { ?action a cg:Action ; cg:text ?text ; cg:dueDate ?due ; cg:progress ?progress ;
          cg:actionOwner / ( foaf:name | skos:prefLabel ) ?owner }""",
        {("To report back by 30 June 2024.", "Ann Vale", "2024-06-30", "report is being written")},
    ),
    "owner by office": (
        "SELECT ?office WHERE { ?outcome cg:actionOwner ?post . ?post a org:Post ; skos:prefLabel ?office }",
        {("Head of Trees",)},
    ),
    "vacancy": (
        "SELECT ?seat ?body WHERE { ?post a org:Post ; cg:vacant true ; skos:prefLabel ?seat ; org:postIn / skos:prefLabel ?body }",
        {("co-optee", "Oversight Panel")},
    ),
    "motion": (
        """SELECT ?mover ?seconder ?result ?unanimous ?for ?against ?abstain ?text WHERE { ?motion a cg:Motion ; cg:mover / foaf:name ?mover ;
          cg:seconder / foaf:name ?seconder ; cg:result / skos:prefLabel ?result ; cg:unanimous ?unanimous ; cg:votesFor ?for ;
          cg:votesAgainst ?against ; cg:abstentions ?abstain ; cg:decides / cg:text ?text }""",
        {("Diane Booth", "Omar Reed", "carried", "true", "5", "1", "2", "The plan is approved.")},
    ),
    "vote": (
        "SELECT ?name ?choice WHERE { ?vote a cg:Vote ; cg:voter / foaf:name ?name ; cg:choice / skos:prefLabel ?choice }",
        {("Omar Reed", "for")},
    ),
    "declaration": (
        """SELECT ?name ?nature ?kind ?item ?withdrew WHERE { ?d a cg:DeclarationOfInterest ; cg:declaredBy / foaf:name ?name ;
          cg:interestNature ?nature ; cg:interestKind / skos:prefLabel ?kind ; cg:concerns / cg:number ?item ; cg:withdrew ?withdrew }""",
        {("Omar Reed", "governor of the school", "personal", "45", "true")},
    ),
    "document": (
        """SELECT ?title ?kind ?page ?item ?author WHERE { ?document a cg:Document ; dcterms:title ?title ; dcterms:type / skos:prefLabel ?kind ;
          foaf:page ?page ; dcterms:creator / foaf:name ?author . ?i dcterms:references ?document ; cg:number ?item }""",
        {
            (
                "Parks Plan",
                "report",
                "https://democracy.larkhill.example/documents/s77/Parks%20Plan.pdf",
                "45",
                "Ann Vale",
            )
        },
    ),
    "work programme": (
        """SELECT ?item ?date ?officer WHERE { ?entry a cg:WorkProgrammeEntry ; dcterms:title ?item ; cg:targetDate ?date ;
          cg:responsible / ( foaf:name | skos:prefLabel ) ?officer }""",
        {("Tree strategy", "2024-09", "Ann Vale"), ("Tree strategy", "2024-09", "Head of Trees")},
    ),
    "point": (
        "SELECT ?text ?kind ?letter ?item WHERE { ?p a cg:ReportedPoint ; cg:text ?text ; cg:pointKind / skos:prefLabel ?kind ; cg:letter ?letter ; cg:arisesFrom / cg:number ?item }",
        {("The parks are well used.", "key point", "a", "45")},
    ),
    "finding": (
        "SELECT ?kind ?note WHERE { ?f a cg:Finding ; cg:findingKind / skos:prefLabel ?kind ; skos:note ?note }",
        {("cut off", "The minutes of item 45 are longer."), ("format", "The file ends without a line break.")},
    ),
    "confirmed minutes": (
        "SELECT ?body ?date WHERE { ?o cg:confirmsMinutesOf ?m . ?m a cg:Meeting ; cg:heldBy / skos:prefLabel ?body ; dcterms:date ?date }",
        {("Oversight Panel", "2024-01-09")},
    ),
    "what a row tracks": (
        "SELECT ?date ?note WHERE { ?o a cg:Action ; dcterms:references / dcterms:date ?date ; skos:note ?note }",
        {("2024-01-09", "Follows minute 31 “Tree count” of 2024-01-09")},
    ),
}


@pytest.mark.parametrize("kind", FACTS)
def test_a_kind_of_fact_is_answered_from_the_graph(kind: str, store: ox.Store) -> None:
    query, expected = FACTS[kind]
    assert set(rows(store, query)) == expected


@pytest.mark.parametrize(
    "kind",
    [
        "Meeting",
        "AgendaItem",
        "Attendance",
        "Decision",
        "Recommendation",
        "Action",
        "Motion",
        "Vote",
        "DeclarationOfInterest",
        "Document",
        "WorkProgrammeEntry",
        "ReportedPoint",
    ],
)
def test_each_fact_leads_to_a_passage_of_its_source(kind: str, store: ox.Store) -> None:
    things: set[Any] = {quad.subject for quad in store.quads_for_pattern(None, RDF.type, getattr(CG, kind))}
    described = {quad.subject for quad in store.quads_for_pattern(None, PROV.wasQuotedFrom, None)}
    assert things
    # A meeting of which no more than the date is said is quoted where the outcome is that says it.
    assert {thing for thing in things - described if not thing.value.endswith("/2024-01-09")} == set()


def test_each_quotation_is_what_the_text_says(store: ox.Store) -> None:
    passages = rows(store, "SELECT ?start ?end ?exact { ?p a cg:Passage, oa:TextPositionSelector, oa:TextQuoteSelector ; oa:start ?start ; oa:end ?end ;"
                           " oa:exact ?exact ; cg:rule ?rule ; oa:hasSource / cg:sha256 ?sha }")  # fmt: skip
    assert len(passages) > 30
    assert [
        exact for start, end, exact in passages if "[…]" not in exact and TEXT[int(start) : int(end)] != exact
    ] == []


@pytest.mark.parametrize("words", ["jo.marsh@larkhill.example", "01632 960001"])
def test_what_is_private_is_in_no_literal(words: str, store: ox.Store) -> None:
    assert not [quad for quad in store if isinstance(quad.object, ox.Literal) and words in quad.object.value]


def test_a_passage_without_its_private_parts_is_still_quoted(store: ox.Store) -> None:
    assert ("Contact: Jo Marsh, […], […]",) in rows(
        store, "SELECT ?exact { ?p cg:states cg:contact ; oa:exact ?exact }"
    )


def test_a_passage_says_which_property_of_a_meeting_it_states(store: ox.Store) -> None:
    query = "SELECT ?exact ?rule { ?g foaf:primaryTopic / prov:wasQuotedFrom ?p . ?p cg:states dcterms:date ; oa:exact ?exact ; cg:rule ?rule }"
    assert rows(store, query) == [("12 March 2024", "minutes.date")]


def test_a_long_passage_is_cut_at_a_word_with_the_offset_of_the_cut() -> None:
    text = "The plan " + "is long and " * 100 + "ends."
    person = Person("a", "A. Vale", "", (), Evidence(0, len(text), "test"))
    reading = dataclasses.replace(_bare(), people=(person,))
    found = rows(
        store_of(mapped(reading, Document(text, (), "text/plain"))),
        "SELECT ?end ?exact { ?p oa:end ?end ; oa:exact ?exact }",
    )
    [(end, exact)] = found
    assert exact == text[: int(end)]
    assert 500 < len(exact) <= 600
    assert text[int(end)] == " "


def _bare(**context: Any) -> Reading:
    known = Context(path="notes.txt", sha256="ab" * 32, **context)
    return Reading("minutes", known, (Meeting("m1", True),))


def test_a_document_that_names_no_meeting_still_has_one() -> None:
    store = store_of(mapped(_bare(), Document("Notes.", (), "text/plain")))
    assert rows(store, "SELECT ?g ?m { ?g foaf:primaryTopic ?m . GRAPH ?g { ?m a cg:Meeting } }") == [
        (f"{BASE}/graph/unknown/file/{'ab' * 8}", f"{BASE}/id/unknown/meeting/{'ab' * 8}")
    ]
    assert not list(store.quads_for_pattern(None, CG.heldBy, None))
    assert not list(store.quads_for_pattern(None, CG.council, None))


def test_a_fact_from_a_manifest_has_a_rule_and_no_quotation() -> None:
    meeting = Meeting("m1", True, date=Stated(dt.date(2024, 3, 12), Evidence(0, 0, "manifest.date")))
    store = store_of(mapped(dataclasses.replace(_bare(), meetings=(meeting,)), Document("Notes.", (), "text/plain")))
    query = "SELECT ?rule ?states { ?g foaf:primaryTopic / prov:wasDerivedFrom ?p . ?p a cg:Passage ; cg:rule ?rule ; cg:states ?states ; oa:hasSource ?s }"
    assert rows(store, query) == [("manifest.date", "http://purl.org/dc/terms/date")]
    assert not list(store.quads_for_pattern(None, OA.exact, None))
    assert not list(store.quads_for_pattern(None, PROV.wasQuotedFrom, None))


def test_a_council_from_a_manifest_is_described_although_the_text_names_none() -> None:
    reading = _bare(council_code="PLY", council="Plymouth City Council")
    store = store_of(mapped(reading, Document("Notes.", (), "text/plain")))
    assert rows(
        store,
        "SELECT ?c ?name { ?g foaf:primaryTopic / cg:council ?c . ?c a cg:Council, org:Organization ; skos:prefLabel ?name }",
    ) == [(f"{BASE}/id/ply/council", "Plymouth City Council")]


def test_a_meeting_of_the_full_council_is_held_by_the_council_itself() -> None:
    meeting = dataclasses.replace(READING.meetings[0], body=None, body_key="larkhill-town-council", source_id=None)
    reading = dataclasses.replace(READING, meetings=(meeting,))
    store = store_of(mapped(reading))
    assert rows(store, "SELECT ?m ?class { ?g foaf:primaryTopic ?m . ?m cg:heldBy / a ?class }") == [
        (f"{BASE}/id/larkhill-town-council/meeting/council/2024-03-12", "http://www.w3.org/ns/org#Organization"),
        (f"{BASE}/id/larkhill-town-council/meeting/council/2024-03-12", CG.Council.value),
    ]


def test_a_meeting_without_a_number_of_its_system_is_known_by_body_and_date() -> None:
    meeting = dataclasses.replace(READING.meetings[0], source_id=None)
    statements = mapped(dataclasses.replace(READING, meetings=(meeting,)))
    [topic] = [quad.object.value for quad in statements if quad.predicate == FOAF.primaryTopic]
    assert topic == f"{BASE}/id/larkhill-town-council/meeting/oversight-panel/2024-03-12"


def test_two_meetings_of_one_body_on_one_day_are_told_apart_by_their_start() -> None:
    first = dataclasses.replace(READING.meetings[0], source_id=None)
    second = dataclasses.replace(first, key="m2", start=Stated(dt.time(20, 0), evidence("19:30")))
    statements = mapped(dataclasses.replace(READING, meetings=(first, second)))
    topics = [quad.object.value.rpartition("panel/")[2] for quad in statements if quad.predicate == FOAF.primaryTopic]
    assert sorted(topics) == ["2024-03-12", "2024-03-12/2000"]


def test_a_correction_of_a_title_moves_nothing() -> None:
    items = tuple(dataclasses.replace(item, title=f"{item.title} (corrected)") for item in READING.items)
    before, after = mapped(), mapped(dataclasses.replace(READING, items=items))
    assert {quad.subject for quad in before} == {quad.subject for quad in after}


NASTY = 'Ann "the <b>Vale</b>" O’Néil > <x> \\ {y} | ^ ` %20 \u202e Δ'


def test_a_name_with_quotes_and_angle_brackets_is_kept_as_it_is_and_breaks_nothing() -> None:
    people = tuple(
        dataclasses.replace(person, name=NASTY) if person.key == "ann-vale" else person for person in READING.people
    )
    organisations = (*READING.organisations[:2], dataclasses.replace(READING.organisations[2], name=NASTY))
    statements = mapped(dataclasses.replace(READING, people=people, organisations=organisations))
    written = ox.serialize(statements, format=ox.RdfFormat.N_QUADS)
    assert set(ox.parse(written, format=ox.RdfFormat.N_QUADS)) == set(statements)
    assert {quad.predicate for quad in statements if quad.object == ox.Literal(NASTY)} == {FOAF.name, SKOS.prefLabel}


def test_keys_that_are_no_slugs_still_make_good_addresses() -> None:
    person = Person(NASTY, "Ann Vale", "", (), evidence("Ann Vale"))
    statements = mapped(dataclasses.replace(_bare(), people=(person,)))
    [node] = [quad.subject.value for quad in statements if quad.object == FOAF.Person]
    assert node.startswith(f"{BASE}/id/unknown/person/file/")
    assert node.isascii()


def test_people_of_two_documents_never_share_a_node() -> None:
    other = dataclasses.replace(READING, context=dataclasses.replace(CONTEXT, address=None, sha256="cd" * 32))
    first = {quad.subject for quad in mapped() if quad.object == FOAF.Person}
    second = {quad.subject for quad in mapped(other) if quad.object == FOAF.Person}
    assert not first & second


def test_organisations_of_two_unknown_councils_never_share_a_node() -> None:
    council = dataclasses.replace(CONTEXT, council=None, address=None)
    meeting = dataclasses.replace(READING.meetings[0], council=None, council_key=None)
    first = dataclasses.replace(
        READING, context=council, meetings=(meeting,), organisations=READING.organisations[1:], roles=()
    )
    second = dataclasses.replace(first, context=dataclasses.replace(council, sha256="cd" * 32))
    nodes = [{quad.subject for quad in mapped(reading) if quad.object == CG.Committee} for reading in (first, second)]
    assert nodes[0]
    assert not nodes[0] & nodes[1]


def test_a_record_that_refers_to_nobody_is_a_fault_with_a_name() -> None:
    outcome = Outcome("o", "m1", None, OutcomeClass.ACTION, None, None, "Write.", evidence("1."), owner="nobody")
    with pytest.raises(CouncilGraphError, match=r"notes\.txt: a record refers to person 'nobody'"):
        mapped(dataclasses.replace(_bare(), outcomes=(outcome,)))


@pytest.mark.parametrize(
    "base", ["localhost:8000", "ftp://example.org", "http://example.org/?q=", "http://exa mple.org", "http://a/<b>"]
)
def test_a_base_that_is_no_web_address_is_refused(base: str) -> None:
    with pytest.raises(ConfigurationError):
        mapped(base=base)


def test_a_role_that_the_previous_minutes_state_is_attested_on_their_day() -> None:
    previous = Meeting("m0", False, date=Stated(dt.date(2024, 1, 9), evidence("9 January 2024")))
    items = tuple(dataclasses.replace(item, meeting="m0") for item in READING.items)
    role = dataclasses.replace(READING.roles[0], evidence=evidence("There were no declarations of interest."))
    reading = dataclasses.replace(
        READING, meetings=(*READING.meetings, previous), items=items, roles=(*READING.roles, role)
    )
    days = rows(store_of(mapped(reading)), "SELECT ?day { ?m a org:Membership ; cg:attestedOn ?day }")
    assert days == [("2024-01-09",), ("2024-03-12",), ("2024-03-12",)]
