"""The register answers who is meant, or says that it does not know; as a graph it keeps to the shapes."""

import datetime as dt

import pyoxigraph as ox
import pytest
from rdflib import Graph
from shape_cases import result_lines

from councilgraph.register_graph import council_node, register_quads
from councilgraph_mappings.register import CouncilEntry, by_code, by_host, by_name, councils
from councilgraph_mappings.vocabulary import CG, DCTERMS, ORG, SKOS, known_terms

BASE = "http://localhost:8000"


def code_of(entry: CouncilEntry | None) -> str | None:
    return entry.code if entry else None


def test_the_register_is_whole() -> None:
    assert len(councils()) == 473
    assert len({entry.code.lower() for entry in councils()}) == 473


@pytest.mark.parametrize("entry", [e for e in councils() if e.replaced_by], ids=lambda e: e.code)
def test_a_successor_is_in_the_register(entry: CouncilEntry) -> None:
    assert all(by_code(code) for code in entry.replaced_by)


def test_a_council_that_was_split_has_two_successors() -> None:
    entry = by_code("NTH")
    assert entry is not None
    assert entry.replaced_by == ("NNT", "WNT")


def test_no_council_ends_before_it_starts() -> None:
    assert [e.code for e in councils() if e.start and e.end and e.end < e.start] == []


@pytest.mark.parametrize(("code", "found"), [("PLY", "PLY"), ("ply", "PLY"), ("XXX", None), ("", None)])
def test_by_code(code: str, found: str | None) -> None:
    assert code_of(by_code(code)) == found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        pytest.param("Plymouth City Council", "PLY", id="official"),
        pytest.param("Plymouth", "PLY", id="short"),
        pytest.param("PLYMOUTH  CITY COUNCIL", "PLY", id="case and white space"),
        pytest.param("Reigate & Banstead", "REI", id="ampersand"),
        pytest.param("Reigate and Banstead", "REI", id="and"),
        pytest.param("St Helens", "SHN", id="full stop"),
        pytest.param("Somerset", None, id="two councils of one name"),
        pytest.param("Greater London Authority", None, id="two rows of one council"),
        pytest.param("Marlbury City Council", None, id="made up"),
        pytest.param("Council", None, id="part of a name"),
        pytest.param("", None, id="empty"),
        pytest.param("&", None, id="no letters"),
    ],
)
def test_by_name(name: str, found: str | None) -> None:
    assert code_of(by_name(name)) == found


@pytest.mark.parametrize(
    ("day", "found"),
    [
        pytest.param(dt.date(2019, 5, 1), "SOM", id="before the change"),
        pytest.param(dt.date(2024, 5, 1), "SMT", id="after it"),
        pytest.param(dt.date(2023, 4, 1), None, id="on a day that the register leaves open"),
    ],
)
def test_a_date_settles_which_of_two_councils_is_meant(day: dt.date, found: str | None) -> None:
    assert code_of(by_name("Somerset", on=day)) == found
    assert code_of(by_host("https://democracy.somerset.gov.uk/x", on=day)) == found


@pytest.mark.parametrize("entry", [e for e in councils() if e.short_name], ids=lambda e: e.code)
def test_a_name_never_leads_to_another_council(entry: CouncilEntry) -> None:
    for name in (entry.official_name, entry.short_name or ""):
        assert by_name(name) in (entry, None)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        pytest.param("https://democracy.plymouth.gov.uk/mgAi.aspx?ID=1", "PLY", id="https"),
        pytest.param("http://DEMOCRACY.plymouth.gov.uk:80/", "PLY", id="case and port"),
        pytest.param("democracy.plymouth.gov.uk", "PLY", id="bare host"),
        pytest.param("democracy.plymouth.gov.uk/x", "PLY", id="host and path"),
        pytest.param("https://plymouth.gov.uk/", "PLY", id="main host of the council"),
        pytest.param("https://evil.example/democracy.plymouth.gov.uk", None, id="host in the path"),
        pytest.param("https://democracy.plymouth.gov.uk@evil.example/", None, id="host as user"),
        pytest.param("https://xdemocracy.plymouth.gov.uk/", None, id="longer host"),
        pytest.param("https://committeemeetings.plymouth.gov.uk/", "PLY", id="host called after committees"),
        pytest.param("https://committeemeetings.flintshire.gov.uk/", "FLN", id="domain in the other language"),
        pytest.param("https://democracy.cityoflondon.gov.uk/", "LND", id="domain of the name"),
        pytest.param("https://committeedmz.dartford.gov.uk/x", "DAR", id="domain of the name beside ModernGov's own"),
        pytest.param("https://www.lichfield.gov.uk/", None, id="town called like its district"),
        pytest.param("https://mill.parish.lincolnshire.gov.uk/", None, id="parish below a county"),
        pytest.param("https://democracy.adur-worthing.gov.uk/", None, id="shared host"),
        pytest.param("https://plymouth.moderngov.co.uk/mgAi.aspx?ID=1", "PLY", id="ModernGov's own domain"),
        pytest.param("https://northnorthants.moderngov.co.uk/", "NNT", id="registered host there"),
        pytest.param("https://dorset.moderngov.co.uk/", "DOR", id="registered host before a like name"),
        pytest.param("https://nowhere.moderngov.co.uk/", None, id="unknown there"),
        pytest.param("https://moderngov.co.uk/", None, id="the domain itself"),
        pytest.param("http://[x", None, id="no address"),
        pytest.param("", None, id="empty"),
    ],
)
def test_by_host(address: str, found: str | None) -> None:
    assert code_of(by_host(address)) == found


def register() -> ox.Dataset:
    return ox.Dataset(register_quads(BASE))


def values(code: str, predicate: ox.NamedNode) -> set[str]:
    found = {
        quad.object for quad in register().quads_for_subject(council_node(code, BASE)) if quad.predicate == predicate
    }
    return {value.value for value in found if isinstance(value, (ox.NamedNode, ox.Literal))}


def test_the_graph_says_of_a_council_what_the_register_says() -> None:
    assert values("PLY", SKOS.prefLabel) == {"Plymouth City Council"}
    assert values("PLY", SKOS.altLabel) == {"Plymouth"}
    assert values("PLY", DCTERMS.identifier) == {"E06000026"}
    assert values("PLY", SKOS.exactMatch) == {"http://statistics.data.gov.uk/id/statistical-geography/E06000026"}
    assert values("PLY", ORG.classification) == {"https://w3id.org/councilgraph/code/council-type/unitary-authority"}


def test_a_council_that_is_gone_leads_to_its_successor() -> None:
    assert values("SOM", DCTERMS.isReplacedBy) == {f"{BASE}/id/smt/council"}


def test_every_council_of_the_register_is_in_the_graph() -> None:
    typed = {quad.subject for quad in register() if quad.object == CG.Council}
    assert typed == {council_node(entry.code, BASE) for entry in councils()}


def test_the_graph_uses_only_known_terms() -> None:
    assert {quad.predicate.value for quad in register()} <= known_terms()


def test_two_runs_give_the_same_quads_in_the_same_order() -> None:
    assert list(register_quads(BASE)) == list(register_quads(BASE))


def test_the_graph_conforms() -> None:
    triples = ox.serialize((quad.triple for quad in register_quads(BASE)), format=ox.RdfFormat.N_TRIPLES)
    graph = Graph().parse(data=triples, format="nt")
    assert [line for _, line in result_lines(graph)] == []
