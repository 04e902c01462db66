"""Pages about people through the real command: they conform, and nothing private stands in any file of the output."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ENVIRONMENT
from people_pages import ADDRESSES, COUNCIL, PAGES, PRIVATE, SITE
from pyoxigraph import RdfFormat, parse

from councilgraph.generation import current
from councilgraph.store import read_only
from councilgraph_mappings.vocabulary import CG, FOAF, ORG, TIME


def councilgraph(*arguments: object) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "councilgraph", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, env=ENVIRONMENT, check=False)


@pytest.fixture(scope="module")
def mirror(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder as a harvest leaves it."""
    folder = tmp_path_factory.mktemp("pages") / "mirror"
    folder.mkdir()
    entries = []
    for name, address in sorted(ADDRESSES.items()):
        shutil.copyfile(PAGES / f"{name}.html", folder / f"{name}.html")
        entries.append({"path": f"{name}.html", "url": SITE + address, "council": COUNCIL})
    (folder / "manifest.json").write_text(json.dumps(entries), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def build(mirror: Path) -> Path:
    """Return what the command makes of the pages."""
    out = mirror.parent / "build"
    done = councilgraph("publish", mirror, "--out", out)
    assert done.returncode == 0, done.stderr
    return out


def report(build: Path) -> list[dict[str, object]]:
    entries: list[dict[str, object]] = json.loads((build / "report" / "report.json").read_text("utf-8"))["documents"]
    return [entry for entry in entries if str(entry["path"]).endswith(".html")]


def test_every_page_conforms_and_is_published(build: Path) -> None:
    assert [entry for entry in report(build) if entry["status"] != "published"] == []
    assert len(report(build)) == len(ADDRESSES)


def test_no_page_breaks_or_strains_a_shape(build: Path) -> None:
    assert [(entry["path"], entry["results"]) for entry in report(build) if entry.get("results")] == []


def content_of(file: Path) -> bytes:
    """Return what a file holds; the log of the store without its times, whose six decimals may be any six digits."""
    content = file.read_bytes()
    return re.sub(rb"\b\d\d:\d\d:\d\d\.\d{6}\b", b"", content) if file.name.startswith("LOG") else content


def test_nothing_private_stands_in_any_file(build: Path) -> None:
    found = [
        (str(file.relative_to(build)), word)
        for file in sorted(build.rglob("*"))
        if file.is_file()
        for word in PRIVATE
        if word.encode() in content_of(file)
    ]
    assert found == []


def test_nothing_private_stands_in_the_store(build: Path) -> None:
    # Its files may be compressed, so it is asked.
    told = "\n".join(str(quad) for quad in read_only(current(build)).quads_for_pattern(None, None, None, None))
    assert "Jo Marsh" in told
    assert [word for word in PRIVATE if word in told] == []


@pytest.mark.parametrize("name", sorted(ADDRESSES))
@pytest.mark.parametrize("options", [(), ("--explain",)], ids=["turtle", "explained"])
def test_nothing_private_is_printed(mirror: Path, options: tuple[str, ...], name: str) -> None:
    done = councilgraph("map", mirror / f"{name}.html", *options)
    assert done.returncode == 0, done.stderr
    assert [word for word in PRIVATE if word in done.stdout + done.stderr] == []


def test_every_quotation_holds(build: Path, mirror: Path) -> None:
    done = councilgraph("verify", "--out", build, "--sources", mirror)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_page_about_no_meeting_makes_none(build: Path) -> None:
    quads = [*parse(path=build / "dataset.nq", format=RdfFormat.N_QUADS)]
    about = {
        str(quad.graph_name) for quad in quads if quad.object == CG.Meeting and "/moderngov/" in str(quad.graph_name)
    }
    assert sorted(graph.rstrip(">").rpartition("/")[2] for graph in about) == [
        "attendance-1001",
        "committee-132-2024",
        "declarations-125",
    ]


def test_an_appointment_has_its_period(build: Path) -> None:
    store = read_only(current(build))
    asked = (
        f"SELECT DISTINCT ?from ?to {{ ?m a <{ORG.Membership.value}> ; <{ORG.member.value}>/<{FOAF.name.value}> 'Jo Marsh' ;"
        f" <{ORG.organization.value}>/<http://www.w3.org/2004/02/skos/core#prefLabel> 'Planning (North) Committee' ;"
        f" <{ORG.memberDuring.value}> ?p . ?p <{TIME.hasBeginning.value}>/<{TIME.inXSDDate.value}> ?from ;"
        f" <{TIME.hasEnd.value}>/<{TIME.inXSDDate.value}> ?to }}"
    )
    found = store.query(asked, use_default_graph_as_union=True)
    assert [[value.value for value in row] for row in found] == [["2023-05-22", "2024-05-19"]]  # type: ignore[union-attr]
