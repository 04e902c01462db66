"""Every kind of bad input: a clear line for it, the rest published, time and memory bounded."""

import io
import json
import os
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Silent

from councilgraph.config import Config
from councilgraph.generation import current
from councilgraph.publish.examples import example_corpus
from councilgraph.publish.run import Options, publish
from councilgraph.store import read_only
from councilgraph.verify import verify
from councilgraph.workers import Bounds

MINUTES = """Larkhill Town Council

Minutes of the meeting of the Allotments Committee held on Tuesday 12 March 2024 at 7.00 pm

Present: Councillors Ann Bee (Chair) and Colin Dray

1. Apologies
Apologies were received from Councillor Eve Finch.

2. Water
RESOLVED: that the two new taps be approved.
"""


def zip_bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"<w:p>" * (40 << 20))
    return buffer.getvalue()


def pdf_bomb() -> bytes:
    """Return 200 kB that unfold to a page with a million pieces of text."""
    packed = zlib.compress(b"BT /F1 9 Tf " + b"(Present Councillor Bee) Tj 0 -9 Td " * 1_000_000 + b"ET", 9)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed),
    ]
    content = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return content + table + b"trailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(content)


def pdf() -> bytes:
    return next(example_corpus().rglob("place-scrutiny-minutes.pdf")).read_bytes()


REJECTED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty.txt": (lambda: b"", "empty"),
    "blank.txt": (lambda: b" \n\t\n ", "empty"),
    "binary.txt": (lambda: bytes(range(256)) * 64, ""),
    "picture.txt": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(4096), ""),
    "truncated.pdf": (lambda: pdf()[: len(pdf()) // 2], "cut off"),
    "not-a.pdf": (lambda: b"%PDF-1.4\nnothing of the kind", ""),
    "bomb.docx": (zip_bomb, ""),
    "not-a.docx": (lambda: b"PK\x03\x04" + bytes(64), ""),
}
PUBLISHED: dict[str, Callable[[], bytes]] = {
    "windows-1252.txt": lambda: MINUTES.replace("Finch", "Fin\u2019ch").encode("cp1252"),
    "utf-16.txt": lambda: MINUTES.encode("utf-16"),
    "mixed.txt": lambda: MINUTES.encode() + "Café – naïve\n".encode("cp1252"),
    "language.txt": lambda: b"Pwyllgor Craffu\n\nCyfarfod a gynhaliwyd ddydd Mawrth.\n",
    "names.txt": lambda: MINUTES.replace("Ann Bee", 'Ann "Bee" <O\'Hara>').encode(),
    "no-council.html": lambda: b"<html><title>Cakes</title><body><h1>Cakes</h1><p>Mix and bake.</p></body></html>",
    "breaks.html": lambda: b"<html><body><table><tr><td>" + b"<b>" * 3000 + b"deep" + b"</body></html>",
}


@pytest.fixture(scope="module")
def publication(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the output of a publication of every kind of bad input, with one good document among them."""
    folder = tmp_path_factory.mktemp("bad") / "in"
    folder.mkdir()
    for name, (make, _) in REJECTED.items():
        (folder / name).write_bytes(make())
    for name, made in PUBLISHED.items():
        (folder / name).write_bytes(made())
    (folder / "good.txt").write_text(MINUTES, encoding="utf-8")
    (folder / "good-again.txt").write_text(MINUTES, encoding="utf-8")
    (folder / os.fsdecode(b"odd-\xff-name.txt")).write_text(MINUTES + "\nodd\n", encoding="utf-8")
    publish(Options((folder,), folder.parent / "build"), Config(), Silent())
    return folder.parent / "build"


@pytest.fixture(scope="module")
def entries(publication: Path) -> dict[str, dict[str, object]]:
    content = json.loads((publication / "report" / "report.json").read_text(encoding="utf-8"))
    return {Path(entry["path"]).name: entry for entry in content["documents"]}


def test_every_source_is_in_the_report(entries: dict[str, dict[str, object]]) -> None:
    assert len(entries) == len(REJECTED) + len(PUBLISHED) + 3


@pytest.mark.parametrize("name", REJECTED)
def test_what_cannot_be_read_is_rejected_in_one_line(
    publication: Path, entries: dict[str, dict[str, object]], name: str
) -> None:
    entry = entries[name]
    reason = str(entry["reason"])
    assert entry["status"] == "rejected"
    assert REJECTED[name][1] in reason
    assert "\n" not in reason
    assert "fault of councilgraph" not in reason
    assert (publication / "rejected" / "in" / f"{name}.json").exists()


@pytest.mark.parametrize("name", [*PUBLISHED, "good-again.txt", "odd-\\xff-name.txt"])
def test_what_can_be_read_is_published(entries: dict[str, dict[str, object]], name: str) -> None:
    assert (entries[name]["status"], entries[name].get("reason")) == ("published", None)


def test_a_second_copy_is_said_to_be_one(entries: dict[str, dict[str, object]]) -> None:
    entry = entries["good.txt"]
    assert entry["reason"] == "has the same bytes as in/good-again.txt"


def test_every_quotation_of_a_bad_document_holds(publication: Path) -> None:
    assert [fault for verified in verify(current(publication)) for fault in verified.faults] == []


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable to root")
def test_a_file_without_permission_is_rejected(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.txt").write_text(MINUTES, encoding="utf-8")
    (folder / "secret.txt").write_text("secret", encoding="utf-8")
    (folder / "secret.txt").chmod(0)
    summary = publish(Options((folder,), tmp_path / "build"), Config(), Silent())
    assert (summary.published, summary.rejected) == (1, 1)


def test_a_bomb_costs_its_own_process_alone(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "bomb.pdf").write_bytes(pdf_bomb())
    (folder / "good.txt").write_text(MINUTES, encoding="utf-8")
    bounds = Bounds(bytes=200 << 20)
    summary = publish(Options((folder,), tmp_path / "build", bounds=bounds), Config(), Silent())
    assert (summary.published, summary.rejected, summary.faults) == (1, 1, 0)
    [rejected] = (tmp_path / "build" / "rejected").rglob("*.json")
    reason = json.loads(rejected.read_text(encoding="utf-8"))["reason"]
    assert reason == "ended the process that worked on it (by SIGABRT); it may need too much memory"


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("large.txt", lambda: ("The committee considered the report. " * 20 + "\n\n").encode() * 70_000),
        ("items.html", lambda: b"<html><body><ol>" + b"<li>That the report be noted</li>" * 100_000 + b"</ol></html>"),
    ],
    ids=["50 MB of text", "100,000 list items"],
)
def test_a_huge_document_is_bounded_in_time(tmp_path: Path, name: str, make: Callable[[], bytes]) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / name).write_bytes(make())
    (folder / "good.txt").write_text(MINUTES, encoding="utf-8")
    began = time.monotonic()
    summary = publish(Options((folder,), tmp_path / "build"), Config(), Silent())
    assert time.monotonic() - began < 240
    assert summary.published >= 1
    assert summary.faults == 0
    assert len(read_only(current(tmp_path / "build"))) > 0
