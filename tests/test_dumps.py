"""Dumps of the example corpus: every form says the same, tables count things once, and checksums and CSVW are right."""

import csv
import gzip
import json
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from csvw import CSVW
from pyoxigraph import NamedNode, QuerySolutions, RdfFormat, parse

from councilgraph.dumps.columns import TABLES, Table
from councilgraph.generation import current
from councilgraph.store import read_only
from councilgraph.write import PREFIXES

MARLBURY = "councils/marlbury-city-council/marlbury-city-council"
PARISH = "councils/thornley-parva-parish-council/thornley-parva-parish-council"
COUNTED = {
    "meetings": "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?m a cg:Meeting ; cg:canonical ?c }",
    "items": "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?m a cg:AgendaItem ; cg:canonical ?c }",
    "attendance": "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?m ?p { ?a cg:atMeeting / cg:canonical ?m ; cg:attendee / cg:canonical ?p } }",
    "decisions": "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?o cg:text ?t ; a ?k ; cg:canonical ?c FILTER (?k IN (cg:Decision, cg:Recommendation, cg:Action)) }",
    "people": "SELECT (COUNT(DISTINCT ?c) AS ?n) { GRAPH ?g { ?p a foaf:Person } ?g foaf:primaryTopic ?t . ?p cg:canonical ?c }",
    "organisations": "SELECT (COUNT(DISTINCT ?c) AS ?n) { GRAPH ?g { ?o a org:Organization } ?g foaf:primaryTopic ?t . ?o cg:canonical ?c }",
    "declarations": "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?m ?p ?s { ?d cg:declaredBy / cg:canonical ?p ; cg:inMeeting / cg:canonical ?m . OPTIONAL { ?d cg:concerns / cg:canonical ?s } } }",
}
"""Tables, and queries that count what they have rows for."""


@pytest.fixture(scope="module")
def dumps(examples: Path) -> Path:
    return current(examples) / "dumps"


def rows(dumps: Path, name: str) -> list[dict[str, str]]:
    with (dumps / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return [*csv.DictReader(lines)]


def test_a_table_counts_things_once(dumps: Path, examples: Path) -> None:
    store = read_only(current(examples))
    counted = {}
    for name, query in COUNTED.items():
        answer = store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)
        assert isinstance(answer, QuerySolutions)
        counted[name] = int(next(answer)["n"].value)
    assert {name: len(rows(dumps, f"all/all-{name}")) for name in COUNTED} == counted
    assert counted["meetings"] == 16
    assert counted["decisions"] == 52


def test_the_councils_have_the_rows_of_the_whole(dumps: Path) -> None:
    for table in TABLES:
        whole = Counter(row[table.key] for row in rows(dumps, f"all/all-{table.name}"))
        assert set(whole.values()) <= {1}
        parts = {row[table.key] for name in (MARLBURY, PARISH) for row in rows(dumps, f"{name}-{table.name}")}
        # A source that was rejected or passed over is of no known council.
        assert len(set(whole) - parts) == (2 if table.name == "documents" else 0)
        assert parts <= set(whole)


def test_a_council_that_another_one_speaks_of_is_in_the_tables_of_both(dumps: Path) -> None:
    for name in (MARLBURY, PARISH):
        assert "Marlbury City Council" in {row["name"] for row in rows(dumps, f"{name}-organisations")}


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "meetings",
            {
                "council": "Marlbury City Council",
                "body": "Place and Environment Scrutiny Committee",
                "date": "2022-10-12",
                "start_time": "10:00:00",
                "end_time": "12:25:00",
                "record": "draft minutes | minutes",
                "stated_in": "4",
            },
        ),
        (
            "items",
            {
                "date": "2022-10-12",
                "number": "20",
                "title": "Declarations of Interest",
                "nil_return": "true",
                "source_path": "examples/marlbury/place-scrutiny-minutes.pdf",
            },
        ),
        (
            "attendance",
            {
                "date": "2022-10-12",
                "person": "Olive Tranter",
                "status": "present",
                "capacity": "substitute",
                "substitute_for": "Geoffrey Lorne",
                "passage": "Mrs Tranter (substituting for Councillor Lorne)",
            },
        ),
        (
            "decisions",
            {
                "date": "2022-10-12",
                "item_number": "24",
                "item_title": "Air Quality Action Plan 2022-27",
                "type": "recommendation",
                "kind": "recommended",
                "ordinal": "1",
                "passage": "to recommend to Cabinet that the Air Quality Action Plan is adopted with a monitoring station at Eastgate School",
                "source": "https://democracy.marlbury.example/documents/g1859/Printed%20minutes%2012th-Oct-2022.pdf",
            },
        ),
        ("people", {"council": "Marlbury City Council", "name": "Basil Yeo", "stated_in": "1"}),
        (
            "roles",
            {
                "role": "Co-opted Representative",
                "organisation": "Place and Environment Scrutiny Committee",
                "vacant": "true",
                "person": "",
            },
        ),
        ("organisations", {"name": "Cabinet", "type": "committee", "part_of": "Marlbury City Council"}),
        (
            "declarations",
            {
                "person": "Farah Siddiqui",
                "concerns": "Bus Network Review",
                "kind": "disclosable pecuniary",
                "nature": "Employed by Valeshire Coaches",
            },
        ),
        (
            "documents",
            {
                "path": "examples/marlbury/place-scrutiny-minutes-cut-off.pdf",
                "status": "rejected",
                "reason": "is cut off; download it again, or ask the council for a whole copy",
            },
        ),
    ],
)
def test_a_row_can_be_read_without_sparql(dumps: Path, table: str, expected: dict[str, str]) -> None:
    found = [row for row in rows(dumps, f"all/all-{table}") if expected.items() <= row.items()]
    assert len(found) == 1


def test_rows_are_in_the_order_of_meetings(dumps: Path) -> None:
    found = [(row["council"], row["date"], row["body"]) for row in rows(dumps, "all/all-decisions") if row["date"]]
    assert found == sorted(found)
    numbers = [
        row["number"]
        for row in rows(dumps, f"{MARLBURY}-items")
        if "file-g1887/item/m2-" in row["iri"] and row["number"]
    ]
    assert numbers == sorted(numbers, key=int)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_what_a_row_names_has_a_row(dumps: Path, table: Table) -> None:
    for name in ("all/all", MARLBURY, PARISH):
        for column, other in (*table.refers, *table.may_refer):
            there = {row["iri"] for row in rows(dumps, f"{name}-{other}")}
            named = {row[column] for row in rows(dumps, f"{name}-{table.name}")} - {""}
            assert named <= there


@pytest.mark.parametrize("name", ["all/csv-metadata.json", f"{MARLBURY}-items.csv"])
def test_the_tables_are_as_csvw_describes_them(dumps: Path, name: str) -> None:
    checked = CSVW(str(dumps / name), validate=True)
    assert checked.is_valid, [str(warning.message) for warning in checked.warnings]


def test_csvw_finds_a_cell_that_is_no_date(dumps: Path, tmp_path: Path) -> None:
    for file in (dumps / "all").glob("*.*"):
        content = file.read_bytes()
        wrong = content.replace(b",2022-10-12,", b",12 October,") if file.name == "all-items.csv" else content
        (tmp_path / file.name).write_bytes(wrong)
    # In these tests a warning is an error; the checker warns at the first such cell.
    with pytest.raises(UserWarning, match="Invalid value"):
        assert CSVW(str(tmp_path / "csv-metadata.json"), validate=True).is_valid


def test_the_metadata_names_every_column_in_its_order(dumps: Path) -> None:
    content = json.loads((dumps / "all" / "csv-metadata.json").read_text(encoding="utf-8"))
    for table in content["tables"]:
        with (dumps / "all" / table["url"]).open(encoding="utf-8", newline="") as lines:
            head = next(csv.reader(lines))
        assert [column["name"] for column in table["tableSchema"]["columns"]] == head


def test_the_checksums_verify(dumps: Path) -> None:
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=dumps, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    listed = {line.split("  ")[1] for line in (dumps / "SHA256SUMS").read_text().splitlines()}
    there = {str(file.relative_to(dumps)) for file in dumps.rglob("*") if file.is_file()}
    unlisted = there - listed
    assert {name.rpartition("/")[2] for name in unlisted} == {"SHA256SUMS", "dumps.json", "csv-metadata.json"}


def test_the_whole_is_the_dataset(dumps: Path, examples: Path) -> None:
    lines = gzip.decompress((dumps / "all/all.nq.gz").read_bytes()).split(b"\n")
    assert sorted(lines) == sorted((examples / "dataset.nq").read_bytes().split(b"\n"))


@pytest.mark.parametrize("name", ["all/all", MARLBURY, PARISH])
def test_all_forms_say_the_same(dumps: Path, name: str) -> None:
    forms = {".nq.gz": RdfFormat.N_QUADS, ".ttl.gz": RdfFormat.TURTLE, ".jsonld.gz": RdfFormat.JSON_LD}
    said = {end: {*parse(gzip.decompress((dumps / f"{name}{end}").read_bytes()), form)} for end, form in forms.items()}
    assert said[".jsonld.gz"] == said[".nq.gz"]
    assert {quad.triple for quad in said[".ttl.gz"]} == {quad.triple for quad in said[".nq.gz"]}


def test_a_part_holds_one_council_and_what_links_its_documents(dumps: Path) -> None:
    quads = [*parse(gzip.decompress((dumps / f"{PARISH}.nq.gz").read_bytes()), RdfFormat.N_QUADS)]
    graphs = {
        quad.graph_name.value.rpartition("/graph/")[2] for quad in quads if isinstance(quad.graph_name, NamedNode)
    }
    assert graphs == {
        "thornley-parva-parish-council/file/04784c0eb8b25c9e",
        "thornley-parva-parish-council/file/cf09aa180aa9801c",
        "links",
    }
    links = [quad for quad in quads if str(quad.graph_name).endswith("/links>")]
    assert links
    assert not any("/id/marlbury" in str(quad.subject) for quad in links)


def test_a_packed_file_tells_neither_time_nor_name(dumps: Path) -> None:
    for file in dumps.rglob("*.gz"):
        head = file.read_bytes()[:10]
        assert head[:2] == b"\x1f\x8b"
        assert head[3] == 0  # no name
        assert head[4:8] == b"\0\0\0\0"  # no time
