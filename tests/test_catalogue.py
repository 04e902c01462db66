"""The catalogue: it conforms to DCAT-AP, its figures are true, its dates change only with the data, and nothing is made up."""

import csv
import datetime as dt
from dataclasses import replace
from pathlib import Path

import pyshacl
import pytest
from conftest import ROOT, Silent
from pyoxigraph import QuerySolutions
from rdflib import DCAT, DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SH, SKOS, VOID, XSD, Graph, Literal, URIRef

from councilgraph.catalogue import counted, covered
from councilgraph.catalogue.software import software_version
from councilgraph.catalogue.times import Known, Times, epoch
from councilgraph.config import Config, parse
from councilgraph.publish.examples import EXAMPLE_CONFIG, example_corpus
from councilgraph.publish.run import Options, publish
from councilgraph.publish.single import validate_file
from councilgraph.store import read_only
from councilgraph_mappings.errors import ConfigurationError

BASE = "http://localhost:8000"
WHOLE = URIRef(f"{BASE}/dataset")
PARISH = URIRef(f"{BASE}/dataset/thornley-parva-parish-council")
SHAPES = "external/dcat-ap-3.0.1"
SETS = (("shapes.ttl",), ("shapes.ttl", "range.ttl"), ("dcat-ap-SHACL.ttl", "ranges.ttl"))
OTHERS = {
    "http://www.w3.org/2006/vcard/ns#": ("Kind", "fn", "hasURL", "hasEmail"),
    "http://spdx.org/rdf/terms#": ("Checksum", "checksum", "algorithm", "checksumValue", "ChecksumAlgorithm"),
    "http://www.w3.org/ns/adms#": ("identifier",),
    "http://data.europa.eu/r5r/": ("availability",),
    "https://schema.org/": ("target",),
    "http://rdfs.org/ns/void#": ("class",),
}
"""Terms that are used and that rdflib does not list: of DCAT-AP, of examples of queries, and one that is a word of Python."""
PARISH_FOLDER = example_corpus() / "thornley-parva"


def read(out: Path) -> Graph:
    return Graph().parse(out / "catalog.ttl")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a publication of the example corpus by a publisher who has set everything."""
    out = tmp_path_factory.mktemp("configured")
    config = replace(EXAMPLE_CONFIG, frequency="MONTHLY", description="What two made-up councils did.")
    publish(Options((example_corpus(),), out), config, Silent())
    return out


@pytest.fixture(scope="module")
def catalogue(folder: Path) -> Graph:
    return read(folder)


@pytest.fixture(scope="module")
def plain(examples: Path) -> Graph:
    """Return the catalogue of a publisher who has set nothing."""
    return read(examples)


def shapes(folder: Path, names: tuple[str, ...]) -> Graph:
    """Return shapes of DCAT-AP 3.0.1 without two faults of theirs.

    A value is an rdfs:Resource whether or not somebody says so, and no file says that a text is an rdfs:Literal; only a
    reasoner would find those types. And some property shapes are referred to and stand in no file.
    """
    graph = Graph()
    for name in names:
        graph.parse(folder / name)
    for everything in (RDFS.Resource, RDFS.Literal):
        graph.remove((None, SH["class"], everything))
    for shape in {*graph.objects(None, SH.property)}:
        if (shape, SH.path, None) not in graph:
            graph.remove((None, SH.property, shape))
    return graph


def results(data: Graph, shapes_: Graph) -> set[tuple[str, str]]:
    """Return the constraint and the path of each result."""
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes_, inference="none", do_owl_imports=False)
    assert isinstance(report, Graph)
    found = set()
    for result in report.subjects(RDF.type, SH.ValidationResult):
        component, path = report.value(result, SH.sourceConstraintComponent), report.value(result, SH.resultPath)
        found.add((str(component).rpartition("#")[2].removesuffix("ConstraintComponent"), str(path)))
    return found


@pytest.mark.shared(SHAPES)
@pytest.mark.parametrize("names", SETS, ids="+".join)
def test_it_conforms_to_dcat_ap(shared: Path, catalogue: Graph, names: tuple[str, ...]) -> None:
    assert results(catalogue, shapes(shared, names)) == set()


@pytest.mark.shared(SHAPES)
@pytest.mark.parametrize(
    ("names", "removed", "expected"),
    [
        (SETS[0], (None, DCTERMS.title, None), ("MinCount", str(DCTERMS.title))),
        (SETS[0], (None, DCAT.accessURL, None), ("MinCount", str(DCAT.accessURL))),
        (SETS[0], (None, DCTERMS.publisher, None), ("MinCount", str(DCTERMS.publisher))),
        (SETS[0], (None, DCAT.endpointURL, None), ("MinCount", str(DCAT.endpointURL))),
        (SETS[1], (None, RDF.type, DCTERMS.LicenseDocument), ("Class", str(DCTERMS.license))),
        (SETS[1], (None, RDF.type, DCTERMS.PeriodOfTime), ("Class", str(DCTERMS.temporal))),
        (SETS[2], (None, RDF.type, FOAF.Agent), ("Class", str(DCTERMS.publisher))),
        (SETS[2], (None, FOAF.name, None), ("MinCount", str(FOAF.name))),
    ],
)
def test_the_shapes_find_what_is_missing(
    shared: Path,
    catalogue: Graph,
    names: tuple[str, ...],
    removed: tuple[URIRef | None, URIRef, URIRef | None],
    expected: tuple[str, str],
) -> None:
    broken = Graph()
    broken += catalogue
    broken.remove(removed)
    assert expected in results(broken, shapes(shared, names))


def test_the_run_is_told_with_the_version_of_the_software(catalogue: Graph) -> None:
    activity = catalogue.value(WHOLE, PROV.wasGeneratedBy)
    agent = catalogue.value(activity, PROV.wasAssociatedWith)
    assert catalogue.value(agent, OWL.versionInfo) == Literal(software_version())


def test_every_term_is_one_of_its_vocabulary(catalogue: Graph) -> None:
    # A misspelt predicate breaks no shape and is never found by who looks for the right one.
    known: set[str] = set()
    for space in (DCAT, DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SH, SKOS, VOID):
        known |= {str(term) for term in dir(space)}
    for prefix, names in OTHERS.items():
        known |= {prefix + name for name in names}
    used = {*catalogue.predicates(), *catalogue.objects(None, RDF.type)}
    own = "https://w3id.org/councilgraph/def#"
    assert {term for term in used if str(term) not in known and not str(term).startswith(own)} == set()
    ontology = Graph().parse(ROOT / "ontology" / "council.ttl")
    assert {term for term in used if str(term).startswith(own)} <= {*ontology.subjects(RDF.type)}


def test_titles_and_descriptions_are_as_short_as_portals_want(catalogue: Graph) -> None:
    # https://guidance.data.gov.uk/: a title of at most 65 letters, and 140 for the first sentence.
    for dataset in catalogue.subjects(RDF.type, DCAT.Dataset):
        assert all(len(str(title)) <= 65 for title in catalogue.objects(dataset, DCTERMS.title)), dataset
        for description in catalogue.objects(dataset, DCTERMS.description):
            assert len(str(description).partition(". ")[0]) <= 140, description


def test_what_nobody_has_configured_is_not_said(plain: Graph) -> None:
    for prop in (DCTERMS.publisher, DCTERMS.license, DCAT.contactPoint, DCTERMS.accrualPeriodicity, DCTERMS.modified):
        assert list(plain.subject_objects(prop)) == []


def test_what_is_lacking_is_in_the_summary_and_a_warning_of_validate(tmp_path: Path) -> None:
    summary = publish(Options((PARISH_FOLDER,), tmp_path), Config(publisher="A council"), Silent())
    assert summary.lacking == ("publisher_type", "contact", "licence")
    verdict = validate_file(tmp_path / "catalog.ttl")
    assert verdict.conforms
    found = {line.partition(":")[0] + line.rpartition("[")[2] for line in verdict.lines}
    assert found == {"WarningDataset-licence]", "WarningDataset-contact]"}


def test_a_catalogue_with_everything_set_has_no_warning(folder: Path) -> None:
    assert validate_file(folder / "catalog.ttl").lines == []


def test_who_publishes_is_said_once_for_all(catalogue: Graph) -> None:
    [agent] = {*catalogue.objects(None, DCTERMS.publisher)}
    assert str(catalogue.value(agent, FOAF.name)).startswith("Valeshire Data Office")
    assert catalogue.value(agent, DCTERMS.type) == URIRef("http://purl.org/adms/publishertype/LocalAuthority")


def test_each_council_is_a_dataset_of_its_own(catalogue: Graph) -> None:
    parts = {*catalogue.objects(WHOLE, DCTERMS.hasPart)}
    assert {str(part).rpartition("/")[2] for part in parts} == {
        "marlbury-city-council",
        "thornley-parva-parish-council",
    }
    listed = {*catalogue.objects(URIRef(f"{BASE}/catalogue"), DCAT.dataset)}
    assert listed == {WHOLE, *parts} == {*catalogue.subjects(RDF.type, DCAT.Dataset)}
    assert {*catalogue.subjects(DCTERMS.isPartOf, WHOLE)} == parts


def test_every_file_is_told_with_its_size_digest_and_format(catalogue: Graph, folder: Path) -> None:
    told = set()
    for node in catalogue.subjects(RDF.type, DCAT.Distribution):
        path = str(catalogue.value(node, DCAT.downloadURL)).removeprefix(f"{BASE}/")
        file = folder / path
        told.add(path)
        assert catalogue.value(node, DCAT.byteSize) == Literal(
            str(file.stat().st_size), datatype=XSD.nonNegativeInteger
        )
        assert catalogue.value(node, DCAT.mediaType) is not None
        assert bool(catalogue.value(node, DCAT.compressFormat)) == path.endswith(".gz")
    listed = [line.split("  ")[1] for line in (folder / "dumps" / "SHA256SUMS").read_text().splitlines()]
    assert told == {*(f"dumps/{path}" for path in listed), "dataset.nq", "inferred.nq"}


def test_the_period_goes_from_the_first_meeting_to_the_last(catalogue: Graph, folder: Path) -> None:
    name = "thornley-parva-parish-council"
    with (folder / f"dumps/councils/{name}/{name}-meetings.csv").open(encoding="utf-8", newline="") as lines:
        days = sorted(row["date"] for row in csv.DictReader(lines))
    period = catalogue.value(PARISH, DCTERMS.temporal)
    assert [str(catalogue.value(period, end)) for end in (DCAT.startDate, DCAT.endDate)] == [days[0], days[-1]]


def test_coverage_tells_what_is_in_and_what_is_not(catalogue: Graph) -> None:
    assert catalogue.value(WHOLE, VOID.documents) == Literal(12)
    [refused] = catalogue.objects(URIRef(f"{WHOLE}#rejected"), DCTERMS.hasPart)
    assert str(catalogue.value(refused, DCTERMS.title)) == "examples/marlbury/place-scrutiny-minutes-cut-off.pdf"
    assert "cut off" in str(catalogue.value(refused, DCTERMS.description))
    cut_off = catalogue.value(URIRef(f"{WHOLE}#cut-off"), VOID.entities)
    assert str(cut_off) == "2"
    bodies = [part for part in catalogue.objects(PARISH, VOID.subset) if (part, DCTERMS.subject, None) in catalogue]
    assert [str(catalogue.value(body, VOID.entities)) for body in bodies] == ["3"]


def test_what_is_counted_line_by_line_is_what_the_store_counts(examples: Path, tmp_path: Path) -> None:
    store = read_only(examples / "current")

    def asked(what: str, pattern: str, rest: str = "") -> list[list[str]]:
        stated = f"GRAPH ?g {{ {pattern} }} FILTER(?g != <{BASE}/graph/catalogue>)"
        answer = store.query(f"SELECT {what} {{ {stated} }} {rest}")
        assert isinstance(answer, QuerySolutions)
        return [[getattr(value, "value", "") for value in row] for row in answer]

    counts = counted([examples / "dataset.nq", examples / "inferred.nq"], tmp_path / "scratch")
    numbers = "(COUNT(*) AS ?n) (COUNT(DISTINCT ?s) AS ?m) (COUNT(DISTINCT ?g) AS ?k)"
    [[triples, subjects, graphs]] = asked(numbers, "?s ?p ?o")
    assert (counts.triples, counts.subjects, counts.graphs) == (int(triples), int(subjects), int(graphs))
    classes = asked("?c (COUNT(DISTINCT ?s) AS ?n)", "?s a ?c", "GROUP BY ?c")
    assert counts.classes == tuple(sorted((name, int(number)) for name, number in classes))
    properties = asked("?p (COUNT(*) AS ?n)", "?s ?p ?o", "GROUP BY ?p")
    assert counts.properties == tuple(sorted((name, int(number)) for name, number in properties))
    assert {"first": counts.first, "last": counts.last, "areas": counts.areas} == covered(store)
    assert [*tmp_path.iterdir()] == []


def test_linksets_say_what_is_linked_by_what(catalogue: Graph) -> None:
    found = {}
    for links in catalogue.subjects(RDF.type, VOID.Linkset):
        found[str(catalogue.value(links, VOID.linkPredicate)).rpartition("#")[2]] = (
            str(catalogue.value(links, VOID.objectsTarget)),
            int(str(catalogue.value(links, VOID.triples))),
        )
    assert found["exactMatch"] == ("http://statistics.data.gov.uk/id/statistical-geography/", 0)  # they are made up
    assert found["canonical"][0] == str(WHOLE)
    assert found["canonical"][1] > 100


def test_a_real_council_has_its_place(tmp_path: Path) -> None:
    publish(Options((PARISH_FOLDER,), tmp_path, council="PLY"), Config(), Silent())
    catalogue = read(tmp_path)
    place = URIRef("http://statistics.data.gov.uk/id/statistical-geography/E06000026")
    assert place in {*catalogue.objects(URIRef(f"{BASE}/dataset/ply"), DCTERMS.spatial)}
    assert catalogue.value(URIRef(f"{WHOLE}#links-areas"), VOID.triples) == Literal(1)


@pytest.fixture
def dated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Dated":
    return Dated(tmp_path, monkeypatch)


class Dated:
    """Publishes at times that it is told."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._folder = folder
        self._monkeypatch = monkeypatch
        self.sources = folder / "sources"
        self.sources.mkdir()
        (self.sources / "one.md").write_bytes((PARISH_FOLDER / "2021-10-04-minutes.md").read_bytes())

    def times(self, seconds: str | None, config: Config | None = None) -> tuple[str, str]:
        if seconds is None:
            self._monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
        else:
            self._monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
        publish(Options((self.sources,), self._folder / "build"), config or Config(), Silent())
        catalogue = read(self._folder / "build")
        issued, modified = (catalogue.value(WHOLE, prop) for prop in (DCTERMS.issued, DCTERMS.modified))
        return str(issued).replace("+00:00", "Z"), str(modified).replace("+00:00", "Z")

    def change(self) -> None:
        text = (self.sources / "one.md").read_text(encoding="utf-8")
        (self.sources / "one.md").write_text(f"{text}\nNo more.\n", encoding="utf-8")


def test_modified_changes_only_with_the_data(dated: Dated) -> None:
    assert dated.times("1700000000") == ("2023-11-14T22:13:20Z", "2023-11-14T22:13:20Z")
    assert dated.times("1800000000") == ("2023-11-14T22:13:20Z", "2023-11-14T22:13:20Z")
    dated.change()
    assert dated.times("1800000000") == ("2023-11-14T22:13:20Z", "2027-01-15T08:00:00Z")


def test_what_is_first_published_is_as_of_its_issue(dated: Dated) -> None:
    config = Config(issued="2026-11-21")
    assert dated.times(None, config) == ("2026-11-21", "2026-11-21")
    dated.change()
    assert dated.times(None, config) == ("2026-11-21", "None")


def test_without_any_time_none_is_said() -> None:
    assert Known().times("urn:d", "urn:c", "0", "") == Times()


def test_the_latest_fetch_goes_before_the_time_of_the_build() -> None:
    times = Known(epoch=dt.datetime(2030, 1, 1, tzinfo=dt.UTC)).times("urn:d", "urn:c", "0", "2024-05-01T10:00:00Z")
    assert str(times.modified) == '"2024-05-01T10:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>'


def test_a_time_that_is_none_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="SOURCE_DATE_EPOCH"):
        epoch({"SOURCE_DATE_EPOCH": "yesterday"})


@pytest.mark.parametrize(
    ("key", "value"),
    [("publisher_type", "Shop"), ("frequency", "often"), ("issued", "21.11.2026"), ("issued", "20261121")],
)
def test_words_that_no_portal_knows_are_refused(key: str, value: str) -> None:
    with pytest.raises(ConfigurationError, match=key):
        parse({key: value}, "councilgraph.toml")
