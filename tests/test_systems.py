"""Answers of the systems that councils use, made up in the shape of real ones, published by the real command's code."""

import json
import shutil
from pathlib import Path

import pytest
from conftest import Silent
from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from councilgraph.config import Config
from councilgraph.generation import current
from councilgraph.publish.run import Options, publish
from councilgraph.store import read_only
from councilgraph.verify import verify
from councilgraph_mappings.read import read

FOLDER = Path(__file__).parent / "systems"
ANSWERS = sorted(path.relative_to(FOLDER).as_posix() for path in [*FOLDER.rglob("*.xml"), *FOLDER.rglob("*.json")])
PREFIXES = """PREFIX cg: <https://w3id.org/councilgraph/def#> PREFIX org: <http://www.w3.org/ns/org#>
PREFIX foaf: <http://xmlns.com/foaf/0.1/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX time: <http://www.w3.org/2006/time#>
PREFIX prov: <http://www.w3.org/ns/prov#>
"""
PRIVATE = (
    "herring close",
    "the old forge",
    "anchor row",
    "lk1 2qq",
    "lk1 9zz",
    "01632 96",
    "07700 9",
    "d.booth@",
    "dianebooth@",
    "parks.desk",
    "heckenweg",
    "h.sturm@",
    "1961-04-02",
)
"""Words of the made-up homes, telephones and mailboxes in the answers."""


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the output folder of a publication of all answers."""
    folder = tmp_path_factory.mktemp("published")
    shutil.copytree(FOLDER, folder / "systems")
    publish(Options((folder / "systems",), folder / "build"), Config(), Silent())
    return folder / "build"


@pytest.fixture(scope="module")
def store(build: Path) -> Store:
    return read_only(current(build))


def entries(build: Path) -> dict[str, dict[str, object]]:
    report = json.loads((build / "report" / "report.json").read_text(encoding="utf-8"))
    return {str(entry["path"]).removeprefix("systems/"): entry for entry in report["documents"]}


def rows(store: Store, path: str, query: str) -> list[tuple[str, ...]]:
    """Return the rows of a query over the graph of one answer, sorted; empty where a variable is not bound."""
    where = f'GRAPH ?g {{ ?g prov:wasDerivedFrom/cg:sourcePath "systems/{path}" }} GRAPH ?g {{'
    answer = store.query(PREFIXES + query.replace("{", f"{{ {where}", 1) + " }", use_default_graph_as_union=True)
    assert isinstance(answer, QuerySolutions)
    names = [variable.value for variable in answer.variables]
    return sorted(tuple(_plain(row[name]) for name in names) for row in answer)


def _plain(term: object) -> str:
    return term.value if isinstance(term, Literal | NamedNode) else ""


@pytest.mark.parametrize("path", ANSWERS)
def test_every_answer_is_published_and_conforms(build: Path, path: str) -> None:
    entry = entries(build)[path]
    assert (entry["status"], entry.get("reason")) == ("published", None)


def test_every_quotation_stands_in_its_answer(build: Path) -> None:
    checked = [*verify(current(build), (build.parent,))]
    assert [fault for one in checked for fault in one.faults] == []
    assert {one.path.removeprefix("systems/") for one in checked} == set(ANSWERS)
    assert all(one.confirmed for one in checked)


def test_no_home_telephone_or_mailbox_reaches_any_output(build: Path) -> None:
    files = [path for path in current(build).rglob("*") if path.is_file() and "store" not in path.parts]
    assert len(files) > len(ANSWERS)
    found = {
        (path.name, word)
        for path in files
        for word in PRIVATE
        if word in path.read_bytes().decode("utf-8", "replace").casefold()
    }
    assert found == set()


@pytest.mark.parametrize("path", ANSWERS)
def test_no_home_or_mailbox_is_in_the_text_that_is_kept_for_quotations(path: str) -> None:
    text = read((FOLDER / path).read_bytes(), path).text.casefold()
    # What a clerk writes into the minutes themselves is taken out where it is quoted.
    fields = "\n".join(line for line in text.split("\n") if not line.startswith("queries to "))
    assert [word for word in PRIVATE if word in fields] == []


def test_a_list_of_meetings_says_which_is_cancelled(store: Store) -> None:
    query = "SELECT ?day ?start ?note { ?m a cg:Meeting ; dcterms:date ?day ; cg:startTime ?start ; skos:note ?note }"
    assert rows(store, "moderngov/meetings.xml", query) == [
        ("2024-03-12", "18:30:00", "Confirmed"),
        ("2024-04-09", "18:30:00", "Cancelled"),
    ]


def test_a_deleted_committee_is_none(store: Store) -> None:
    query = "SELECT ?name { ?c a cg:Committee ; skos:prefLabel ?name }"
    assert rows(store, "moderngov/committees.xml", query) == [("Harbour Board",), ("Parks & Play Panel",)]


def test_minutes_of_an_item_are_read_by_the_grammar_of_all_minutes(store: Store) -> None:
    query = """SELECT ?number ?title ?ordinal ?text { ?o cg:arisesFrom ?i ; cg:text ?text . ?i dcterms:title ?title ;
        cg:number ?number OPTIONAL { ?o cg:ordinal ?ordinal } }"""
    assert rows(store, "moderngov/meeting.xml", query) == [
        ("2", "Play areas' repair", "", "the repair of the play area at Quayside be approved"),
        ("2", "Play areas' repair", "1", "That the repair plan be approved"),
        ("2", "Play areas' repair", "2", "That the Panel receive a report in September 2024"),
        (
            "44",
            "Minutes of the last meeting",
            "",
            "that the minutes of the meeting held on 9 January 2024 be confirmed as a correct record",
        ),
    ]


def test_attendance_has_status_and_capacity(store: Store) -> None:
    query = """SELECT ?name ?status ?capacity { ?a cg:attendee/foaf:name ?name ;
        cg:attendanceStatus/skos:prefLabel ?status ; cg:capacity/skos:prefLabel ?capacity }"""
    assert rows(store, "moderngov/meeting.xml", query) == [
        ("Ann Vale", "in attendance", "officer"),
        ("Diane Booth", "present", "chair"),
        ("Omar Reed", "present", "member"),
        ("Ruth Winter", "apologies", "member"),
    ]


def test_restricted_papers_and_hidden_items_are_left_out(store: Store) -> None:
    query = "SELECT ?title { ?d a cg:Document ; dcterms:title ?title }"
    assert rows(store, "moderngov/meeting.xml", query) == [("Play areas report",), ("Printed minutes",)]
    query = "SELECT ?title { ?i a cg:AgendaItem ; dcterms:title ?title }"
    assert rows(store, "moderngov/meeting.xml", query) == [("Minutes of the last meeting",), ("Play areas' repair",)]


def test_councillors_have_ward_party_posts_and_terms(store: Store) -> None:
    query = """SELECT ?name ?role ?of ?from ?to { ?m org:member/foaf:name ?name ; org:role/skos:prefLabel ?role ;
        org:organization/skos:prefLabel ?of OPTIONAL { ?m org:memberDuring/time:hasBeginning/time:inXSDDate ?from }
        OPTIONAL { ?m org:memberDuring/time:hasEnd/time:inXSDDate ?to } }"""
    council = "Larkhill Borough Council"
    assert rows(store, "moderngov/councillors.xml", query) == [
        ("Diane Booth", "Chair of the Parks & Play Panel", council, "", ""),
        ("Diane Booth", "Councillor for Quayside", council, "2019-05-06", "2023-05-08"),
        ("Diane Booth", "Councillor for Quayside", council, "2023-05-09", ""),
        ("Diane Booth", "Deputy Leader", council, "", ""),
        ("Diane Booth", "Member", "Larkhill First", "", ""),
        ("Diane Booth", "Member", "Quay and Castle Group", "", ""),
        ("Omar Reed", "Councillor for Castle", council, "", ""),
        ("Omar Reed", "Councillor for Castle", council, "", ""),
        ("Omar Reed", "Member", "Harbour Alliance", "", ""),
        ("Omar Reed", "Member", "Larkhill First", "", ""),
    ]


def test_a_seat_that_nobody_holds_is_vacant_and_nobody_is_called_so(store: Store) -> None:
    query = "SELECT ?seat ?of { ?p cg:vacant true ; skos:prefLabel ?seat ; org:postIn/skos:prefLabel ?of }"
    assert rows(store, "moderngov/councillors.xml", query) == [("Councillor for Castle", "Larkhill Borough Council")]
    query = "SELECT ?p { ?p a foaf:Person ; foaf:name ?name FILTER(STRSTARTS(?name, 'Vacan')) }"
    assert rows(store, "moderngov/councillors.xml", query) == []


def test_two_councillors_of_one_name_stay_two(store: Store) -> None:
    query = "SELECT ?person { ?person a foaf:Person ; foaf:name 'Omar Reed' }"
    assert len(rows(store, "moderngov/councillors.xml", query)) == 2


def test_a_list_of_councillors_is_about_no_meeting(store: Store) -> None:
    assert rows(store, "moderngov/councillors.xml", "SELECT ?m { ?m a cg:Meeting }") == []


def test_a_file_whose_name_tells_nothing_is_known_by_its_beginning() -> None:
    data = (FOLDER / "moderngov" / "meeting.xml").read_bytes()
    assert read(data, "service-meeting-312.bin").values == read(data, "meeting.xml").values


def test_popolo_memberships_have_their_periods_and_people_of_one_name_stay_two(store: Store) -> None:
    query = """SELECT ?name ?role ?of ?from ?to { ?m org:member/foaf:name ?name ; org:role/skos:prefLabel ?role ;
        org:organization/skos:prefLabel ?of OPTIONAL { ?m org:memberDuring/time:hasBeginning/time:inXSDDate ?from }
        OPTIONAL { ?m org:memberDuring/time:hasEnd/time:inXSDDate ?to } }"""
    assert rows(store, "popolo/council.json", query) == [
        ("Diane Booth", "Councillor for Quayside", "Larkhill Borough Council", "2019-05-06", "2023-05-08"),
        ("Diane Booth", "Member", "Larkhill First", "2019-05-06", "2023-05-08"),
        ("Omar Reed", "Chair", "Parks and Play Panel", "2023-05-23", ""),
        ("Omar Reed", "Councillor for Castle", "Larkhill Borough Council", "2023-05-09", ""),
        ("Ruth Winter", "Member", "Larkhill First", "2019-01-02", "2022-12-31"),
        ("Ruth Winter", "Vice Chair", "Parks and Play Panel", "", ""),
    ]
    assert len(rows(store, "popolo/council.json", "SELECT ?p { ?p foaf:name 'Ruth Winter' }")) == 2


def test_popolo_votes_stand_in_the_meeting_of_their_day(store: Store) -> None:
    query = """SELECT ?day ?text ?result ?for ?against { ?m a cg:Motion ; cg:text ?text ; cg:inMeeting ?meeting ;
        cg:result/skos:prefLabel ?result . ?meeting dcterms:date ?day
        OPTIONAL { ?m cg:votesFor ?for ; cg:votesAgainst ?against } }"""
    assert rows(store, "popolo/council.json", query) == [
        ("2024-03-12", "That the swings at Quayside be mended by June.", "carried", "2", "1"),
        ("2024-04-09", "That the harbour fees be raised.", "lost", "", ""),
    ]
    query = "SELECT ?name ?choice { ?v cg:voter/foaf:name ?name ; cg:choice/skos:prefLabel ?choice }"
    assert rows(store, "popolo/council.json", query) == [
        ("Diane Booth", "for"),
        ("Omar Reed", "for"),
        ("Ruth Winter", "against"),
    ]


def test_a_person_of_popolo_may_be_a_file_alone_in_what_a_service_answers(store: Store) -> None:
    query = """SELECT ?name ?role ?of ?from { ?m org:member/foaf:name ?name ; org:role/skos:prefLabel ?role ;
        org:organization/skos:prefLabel ?of OPTIONAL { ?m org:memberDuring/time:hasBeginning/time:inXSDDate ?from } }"""
    assert rows(store, "popolo/person.json", query) == [
        ("Tilda Quince", "Chair", "Parks and Play Panel", "2023-05-23"),
        ("Tilda Quince", "Councillor for Wharf", "Larkhill Borough Council", ""),
        ("Tilda Quince", "Member", "Larkhill First", ""),
    ]


def test_a_list_of_posts_of_popolo_says_who_holds_them(store: Store) -> None:
    query = """SELECT ?name ?role ?of { ?m org:member/foaf:name ?name ; org:role/skos:prefLabel ?role ;
        org:organization/skos:prefLabel ?of }"""
    assert rows(store, "popolo/posts.json", query) == [
        ("Ann Vale", "Clerk of Larkhill", "Larkhill Borough Council"),
        ("Omar Reed", "Mayor of Larkhill", "Larkhill Borough Council"),
    ]


def test_votes_that_popolo_counts_by_groups_are_counted_together(store: Store) -> None:
    query = """SELECT ?text ?result ?for ?against { ?m a cg:Motion ; cg:text ?text ; cg:result/skos:prefLabel ?result
        OPTIONAL { ?m cg:votesFor ?for ; cg:votesAgainst ?against } }"""
    assert rows(store, "popolo/motions.json", query) == [
        ("That the ferry be painted.", "withdrawn", "", ""),
        ("That the slipway be closed in winter.", "carried", "5", "1"),
    ]


def test_a_motion_of_popolo_on_which_no_vote_is_known_has_its_mover_and_meeting(store: Store) -> None:
    query = """SELECT ?text ?mover ?day ?body { ?m a cg:Motion ; cg:text ?text ; cg:mover/foaf:name ?mover ;
        cg:inMeeting ?meeting . ?meeting dcterms:date ?day ; cg:heldBy/skos:prefLabel ?body }"""
    expected = [("That the pond be dredged.", "Ruth Winter", "2024-10-08", "Parks and Play Panel")]
    assert rows(store, "popolo/events.json", query) == expected


def test_oparl_meetings_have_body_times_place_and_state(store: Store) -> None:
    query = """SELECT ?body ?day ?start ?end ?venue ?note { ?m a cg:Meeting ; cg:heldBy/skos:prefLabel ?body ;
        dcterms:date ?day ; cg:startTime ?start OPTIONAL { ?m cg:endTime ?end } OPTIONAL { ?m cg:venue ?venue }
        OPTIONAL { ?m skos:note ?note } }"""
    venue = "Rathaus, Kleiner Saal, Marktplatz 1, 00001 Trübenau"
    assert rows(store, "oparl/sitzungen.json", query) == [
        ("Ausschuss für Grünflächen", "2024-03-12", "17:00:00", "19:10:00", venue, "durchgeführt"),
        ("Ausschuss für Grünflächen", "2024-04-09", "17:00:00", "", "", "Cancelled"),
        ("Stadt Trübenau", "2024-05-14", "17:00:00", "", "", ""),
    ]


def test_oparl_items_stand_in_their_order_with_what_was_resolved(store: Store) -> None:
    query = """SELECT ?position ?title ?text ?kind { ?i a cg:AgendaItem ; cg:position ?position ; dcterms:title ?title .
        ?o cg:arisesFrom ?i ; cg:text ?text ; cg:outcomeKind/skos:prefLabel ?kind }"""
    assert rows(store, "oparl/sitzungen.json", query) == [
        ("1", "Bericht über die Bäume", "zur Kenntnis genommen", "noted"),
        ("2", "Spielplatz am Mühlbach", "Der Spielplatz am Mühlbach wird bis Juni instand gesetzt.", "approved"),
    ]


def test_oparl_people_have_roles_and_two_of_one_name_stay_two(store: Store) -> None:
    query = """SELECT ?name ?role ?of { ?m org:member/foaf:name ?name ; org:role/skos:prefLabel ?role
        OPTIONAL { ?m org:organization/skos:prefLabel ?of } }"""
    assert rows(store, "oparl/sitzungen.json", query) == [
        ("Henrike Sturm", "Mitglied", "Bürgerliste Trübenau"),
        ("Henrike Sturm", "Ratsmitglied", "Stadt Trübenau"),
        ("Henrike Sturm", "Vorsitzende", "Ausschuss für Grünflächen"),
        ("Jonas Birk", "Mitglied", "Bürgerliste Trübenau"),
        ("Jonas Birk", "Stellvertretender Vorsitzender", "Ausschuss für Grünflächen"),
    ]
    assert len(rows(store, "oparl/sitzungen.json", "SELECT ?p { ?p foaf:name 'Jonas Birk' }")) == 2


def test_oparl_papers_belong_to_the_meeting_that_consulted_on_them(store: Store) -> None:
    query = """SELECT ?day ?title ?reference ?author { ?d a cg:Document ; dcterms:title ?title ; cg:inMeeting ?m ;
        dcterms:identifier ?reference ; dcterms:creator/foaf:name ?author . ?m dcterms:date ?day }"""
    assert rows(store, "oparl/sitzungen.json", query) == [
        ("2024-03-12", "Instandsetzung des Spielplatzes", "VO/24/017", "Jonas Birk")
    ]


def test_an_object_of_oparl_has_the_name_that_another_file_gives_to_its_address(store: Store) -> None:
    query = """SELECT ?council ?body ?who { ?m a cg:Meeting ; cg:council/skos:prefLabel ?council ;
        cg:heldBy/skos:prefLabel ?body . ?a cg:atMeeting ?m ; cg:attendee/foaf:name ?who }"""
    held = ("Stadt Grünwerder", "Ausschuss für Wege und Plätze")
    assert rows(store, "elsewhere/sitzung.json", query) == [(*held, "Antje Kolk")]
    query = """SELECT ?name ?role ?of ?from { ?m org:member/foaf:name ?name ; org:role/skos:prefLabel ?role ;
        org:organization/skos:prefLabel ?of ; org:memberDuring/time:hasBeginning/time:inXSDDate ?from }"""
    assert rows(store, "elsewhere/mitgliedschaft.json", query) == [
        ("Antje Kolk", "Mitglied", "Liste Werder", "2024-06-01"),
        ("Antje Kolk", "Vorsitzende", "Ausschuss für Wege und Plätze", "2024-06-01"),
    ]


def test_an_item_in_a_file_of_its_own_is_of_the_meeting_in_another(store: Store) -> None:
    query = """SELECT ?title ?day { ?i dcterms:title ?title ; cg:inMeeting/cg:canonical ?one .
        ?meeting cg:canonical ?one ; dcterms:date ?day FILTER(CONTAINS(?title, "Fährsteg")) }"""
    found = store.query(PREFIXES + query, use_default_graph_as_union=True)
    assert isinstance(found, QuerySolutions)
    assert {tuple(map(_plain, (row["title"], row["day"]))) for row in found} == {("Bänke am Fährsteg", "2024-09-17")}


def test_an_address_that_no_file_describes_is_reported(build: Path) -> None:
    findings = entries(build)["elsewhere/sitzung.json"]["findings"]
    assert isinstance(findings, list)
    assert [note["message"] for note in findings] == ["the participant is nobody whom a file names"]


def test_legistar_items_have_their_motion_and_what_it_decided(store: Store) -> None:
    query = """SELECT ?day ?number ?title ?kind ?mover ?seconder ?result ?for ?against { ?i a cg:AgendaItem ;
        cg:number ?number ; dcterms:title ?title ; cg:inMeeting/dcterms:date ?day . ?o cg:arisesFrom ?i ;
        cg:outcomeKind/skos:prefLabel ?kind OPTIONAL { ?m cg:decides ?o ; cg:mover/foaf:name ?mover ;
        cg:seconder/foaf:name ?seconder ; cg:result/skos:prefLabel ?result ; cg:votesFor ?for ;
        cg:votesAgainst ?against } }"""
    repair = ("2", "Repair of the east mole", "approved", "Diane Booth", "Omar Reed", "carried", "4", "1")
    assert rows(store, "legistar/events.json", query) == [
        ("2024-03-12", "1", "Mooring survey", "noted", "", "", "", "", ""),
        ("2024-03-12", *repair),
    ]


def test_legistar_votes_are_those_that_were_cast(store: Store) -> None:
    query = "SELECT ?name ?choice { ?v cg:voter/foaf:name ?name ; cg:choice/skos:prefLabel ?choice }"
    assert rows(store, "legistar/votes.json", query) == [
        ("Diane Booth", "abstain"),
        ("Diane Booth", "for"),
        ("Omar Reed", "against"),
    ]


def test_legistar_calls_the_roll_in_a_meeting_for_each_item(store: Store) -> None:
    query = "SELECT ?name ?status { ?a cg:attendee/foaf:name ?name ; cg:attendanceStatus/skos:prefLabel ?status }"
    assert rows(store, "legistar/rollcalls.json", query) == [
        ("Diane Booth", "present"),
        ("Omar Reed", "absent"),
        ("Omar Reed", "apologies"),
    ]
    assert len(rows(store, "legistar/rollcalls.json", "SELECT DISTINCT ?m { ?a cg:atMeeting ?m }")) == 2


def test_legistar_says_the_same_in_xml(store: Store) -> None:
    query = "SELECT ?name { ?c a cg:Committee ; skos:prefLabel ?name }"
    assert rows(store, "legistar/bodies.xml", query) == [("Harbour Board",), ("Parks and Play Panel",)]


def test_escribe_calendar_says_when_and_where_and_what_is_published(store: Store) -> None:
    query = """SELECT ?body ?day ?start ?venue ?status { ?m a cg:Meeting ; dcterms:date ?day ; cg:startTime ?start ;
        cg:venue ?venue ; cg:heldBy/skos:prefLabel ?body OPTIONAL { ?m cg:recordStatus/skos:prefLabel ?status } }"""
    assert rows(store, "escribe/calendar.json", query) == [
        ("Harbour Committee", "2024-03-12", "18:00:00", "Council Chamber", "minutes"),
        ("Harbour Committee", "2024-04-09", "18:00:00", "Council Chamber", ""),
    ]
    assert rows(store, "escribe/past.json", query) == [
        ("Larkhill City Council", "2024-02-13", "13:00:00", "Council Chamber", "")
    ]
    papers = "SELECT ?title ?type { ?d a cg:Document ; dcterms:title ?title ; dcterms:type/skos:prefLabel ?type }"
    assert rows(store, "escribe/calendar.json", papers) == [
        ("Agenda (PDF)", "agenda"),
        ("Agenda Package", "agenda pack"),
        ("Minutes (PDF)", "minutes"),
    ]


def test_escribe_items_within_items_are_numbered_as_printed(store: Store) -> None:
    query = """SELECT ?position ?number ?title { ?i a cg:AgendaItem ; cg:position ?position ; cg:number ?number ;
        dcterms:title ?title }"""
    assert rows(store, "escribe/minutes.json", query) == [
        ("1", "1", "Disclosures of Pecuniary Interest"),
        ("2", "2", "Items for Direction"),
        ("3", "2.1", "Repair of the east mole"),
        ("4", "2.1.a", "Closing of the slipway"),
    ]


def test_escribe_motions_have_mover_result_counts_and_votes(store: Store) -> None:
    query = """SELECT ?text ?mover ?seconder ?result ?for ?against ?decided { ?m a cg:Motion ; cg:text ?text ;
        cg:mover/foaf:name ?mover ; cg:result/skos:prefLabel ?result ; cg:votesFor ?for ; cg:votesAgainst ?against
        OPTIONAL { ?m cg:seconder/foaf:name ?seconder } OPTIONAL { ?m cg:decides/cg:outcomeKind/skos:prefLabel ?decided } }"""
    assert rows(store, "escribe/minutes.json", query) == [
        ("That the repair of the east mole BE APPROVED.", "D. Booth", "O. Reed", "carried", "2", "1", "approved"),
        ("That the slipway BE CLOSED in winter.", "O. Reed", "", "lost", "1", "2", ""),
    ]
    votes = "SELECT ?name ?choice { ?v cg:voter/foaf:name ?name ; cg:choice/skos:prefLabel ?choice }"
    assert rows(store, "escribe/minutes.json", votes) == [
        ("D. Booth", "for"),
        ("M. Van Dyke", "against"),
        ("O. Reed", "for"),
    ]


def test_escribe_minutes_say_who_was_there(store: Store) -> None:
    query = "SELECT ?name ?status { ?a cg:attendee/foaf:name ?name ; cg:attendanceStatus/skos:prefLabel ?status }"
    assert rows(store, "escribe/minutes.json", query) == [
        ("D. Booth", "present"),
        ("L. Otter", "absent"),
        ("M. Van Dyke", "present"),
        ("O. Reed", "present"),
        ("P. Racine", "in attendance"),
        ("U. Sedge", "in attendance"),
    ]


def test_a_paragraph_that_no_rule_reads_is_what_was_said_under_its_item(store: Store) -> None:
    query = (
        "SELECT ?title ?text { ?p a cg:ReportedPoint ; cg:text ?text OPTIONAL { ?p cg:inItem/dcterms:title ?title } }"
    )
    said = [text for _title, text in rows(store, "escribe/minutes.json", query)]
    assert "The meeting was called to order at 6:03 PM." in said
    assert "The harbour master spoke to the report." in said
    assert [text for text in said if "pecuniary interest in item 2.1" in text] != []


def test_legistar_offices_have_body_and_period_and_two_people_of_one_name_stay_two(store: Store) -> None:
    query = """SELECT ?name ?role ?body ?from ?to { ?m org:member/foaf:name ?name ; org:role/skos:prefLabel ?role ;
        org:organization/skos:prefLabel ?body OPTIONAL { ?m org:memberDuring ?p .
        ?p time:hasBeginning/time:inXSDDate ?from ; time:hasEnd/time:inXSDDate ?to } }"""
    assert rows(store, "legistar/officerecords.json", query) == [
        ("Diane Booth", "Chairperson", "Harbour Committee", "2022-01-04", "2025-12-31"),
        ("Diane Booth", "Member", "Parks Panel", "", ""),
        ("Omar Reed", "Alternate", "Harbour Committee", "", ""),
    ]
    assert len(rows(store, "legistar/officerecords.json", "SELECT ?p { ?p foaf:name 'Diane Booth' }")) == 2


def test_legistar_matters_belong_to_the_meeting_on_whose_agenda_they_were(store: Store) -> None:
    query = """SELECT ?title ?reference ?day { ?d a cg:Document ; dcterms:title ?title ; cg:inMeeting ?m
        OPTIONAL { ?d dcterms:identifier ?reference } OPTIONAL { ?m dcterms:date ?day } }"""
    assert rows(store, "legistar/matters.json", query) == [
        ("Lamp on the west mole", "", ""),
        ("Mooring survey", "", "2024-03-12"),
        ("Repair of the east mole", "24-0117", "2024-03-12"),
    ]


def test_legistar_bodies_and_people_are_about_no_meeting(store: Store) -> None:
    assert rows(store, "legistar/bodies.json", "SELECT ?name { ?o a cg:Committee ; skos:prefLabel ?name }") == [
        ("Harbour Committee",),
        ("Parks Panel",),
    ]
    for name in ("bodies", "persons", "officerecords"):
        assert rows(store, f"legistar/{name}.json", "SELECT ?m { ?m a cg:Meeting }") == []


def test_oparl_times_in_utc_are_told_as_the_clocks_of_the_council_show_them(store: Store) -> None:
    query = """SELECT ?day ?start ?end { ?m a cg:Meeting ; dcterms:date ?day ; cg:startTime ?start
        OPTIONAL { ?m cg:endTime ?end } }"""
    assert rows(store, "oparl/utc.json", query) == [
        ("2024-07-01", "18:30:00", "00:15:00"),
        ("2025-01-01", "00:30:00", ""),
    ]


def test_an_oparl_item_alone_belongs_to_the_meeting_that_it_leads_to(store: Store) -> None:
    query = """SELECT ?position ?title ?kind ?meeting { ?i a cg:AgendaItem ; cg:position ?position ; dcterms:title ?title ;
        cg:inMeeting/dcterms:identifier ?meeting . ?o cg:arisesFrom ?i ; cg:outcomeKind/skos:prefLabel ?kind }"""
    assert rows(store, "oparl/tagesordnungspunkt.json", query) == [
        ("4", "Bäume am Mühlbach", "approved", "https://oparl.trubenau.example/meeting/501")
    ]


def test_a_legistar_matter_has_what_was_done_with_it_in_each_meeting(store: Store) -> None:
    query = """SELECT ?day ?body ?text ?kind ?by ?for { ?o cg:text ?text ; cg:outcomeKind/skos:prefLabel ?kind ; cg:inMeeting ?m .
        ?m dcterms:date ?day ; cg:heldBy/skos:prefLabel ?body . ?motion cg:decides ?o ; cg:mover/foaf:name ?by
        OPTIONAL { ?motion cg:votesFor ?for } }"""
    assert rows(store, "legistar/histories.json", query) == [
        (
            "2024-03-12",
            "Harbor Committee",
            "A motion was made that the east mole be repaired.",
            "recommended",
            "Diane Booth",
            "4",
        ),
        ("2024-03-26", "Larkhill City Council", "Disapproved", "refused", "Diane Booth", ""),
    ]


def test_a_copy_of_legistar_with_short_names_of_fields_says_the_same(store: Store) -> None:
    query = """SELECT ?day ?text ?name ?choice { ?v cg:voter/foaf:name ?name ; cg:choice/skos:prefLabel ?choice ;
        cg:inMotion/cg:decides ?o . ?o cg:text ?text ; cg:inMeeting/dcterms:date ?day }"""
    assert rows(store, "legistar/matter-short.json", query) == [
        ("2024-03-12", "It was Approved by Committee", "Diane Booth", "for"),
        ("2024-03-12", "It was Approved by Committee", "Omar Reed", "against"),
    ]
    query = """SELECT ?body ?start ?name ?status { ?a cg:attendee/foaf:name ?name ; cg:attendanceStatus/skos:prefLabel ?status ;
        cg:atMeeting ?m . ?m cg:heldBy/skos:prefLabel ?body ; cg:startTime ?start }"""
    assert rows(store, "legistar/event-short.json", query) == [
        ("Harbor Committee", "18:30:00", "Diane Booth", "present"),
        ("Harbor Committee", "18:30:00", "Omar Reed", "absent"),
    ]
    query = "SELECT ?name ?role ?of { ?m org:member/foaf:name ?name ; org:role/skos:prefLabel ?role ; org:organization/skos:prefLabel ?of }"
    assert rows(store, "legistar/person-short.json", query) == [("Diane Booth", "Chair", "Harbor Committee")]


def test_the_rows_of_a_legistar_calendar_are_meetings_with_their_papers(store: Store) -> None:
    query = """SELECT ?body ?day ?start ?venue { ?m a cg:Meeting ; cg:heldBy/skos:prefLabel ?body ; dcterms:date ?day ;
        cg:venue ?venue OPTIONAL { ?m cg:startTime ?start } }"""
    assert rows(store, "legistar/calendar.json", query) == [
        ("Harbor Committee", "2024-03-12", "18:30:00", "City Hall, Room 2"),
        # "City Council" is the council whose site it is, and no committee of it.
        ("Larkhill City Council", "2024-04-09", "19:00:00", "Council Chamber"),
        ("Larkhill City Council", "2024-04-23", "", "Council Chamber"),
    ]
    query = "SELECT ?day ?title { ?d a cg:Document ; dcterms:title ?title ; cg:inMeeting/dcterms:date ?day }"
    assert [title for day, title in rows(store, "legistar/calendar.json", query) if day == "2024-03-12"] == [
        "Accessible Agenda",
        "Accessible Minutes",
        "Agenda",
        "Agenda Packet",
        "Minutes",
    ]


def test_an_oparl_file_alone_belongs_to_every_meeting_that_it_leads_to(store: Store) -> None:
    query = (
        "SELECT ?meeting ?title { ?d a cg:Document ; dcterms:title ?title ; cg:inMeeting/dcterms:identifier ?meeting }"
    )
    assert rows(store, "oparl/datei.json", query) == [
        ("https://oparl.trubenau.example/meeting/501", "Niederschrift"),
        ("https://oparl.trubenau.example/meeting/502", "Niederschrift"),
    ]
