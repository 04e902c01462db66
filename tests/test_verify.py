"""Every quotation stands in its source, and a change of the source is noticed."""

import shutil
from pathlib import Path

import pytest
from conftest import Silent

from councilgraph.config import Config
from councilgraph.generation import current
from councilgraph.publish.run import Options, publish
from councilgraph.verify import Passage, Quoted, check, verify
from councilgraph_mappings.errors import ConfigurationError

MINUTES = """Larkhill Town Council

Minutes of the meeting of the Allotments Committee held on Tuesday 12 March 2024 at 7.00 pm

Present: Councillors Ann Bee (Chair) and Colin Dray

1. Apologies
Apologies were received from Councillor Eve Finch.
"""


@pytest.fixture
def published(tmp_path: Path) -> Path:
    folder = tmp_path / "minutes"
    folder.mkdir()
    (folder / "march.txt").write_text(MINUTES, encoding="utf-8")
    publish(Options((folder,), tmp_path / "build"), Config(), Silent())
    return tmp_path / "build"


def test_all_quotations_of_the_example_corpus_hold(examples: Path) -> None:
    verified = [*verify(current(examples))]
    assert [fault for one in verified for fault in one.faults] == []
    assert sum(one.confirmed for one in verified) > 300
    assert all(one.confirmed for one in verified)


def test_the_sources_may_have_moved(published: Path) -> None:
    elsewhere = published.parent / "elsewhere"
    elsewhere.mkdir()
    shutil.move(published.parent / "minutes", elsewhere / "minutes")
    [lost] = verify(current(published))
    assert "was not found" in lost.faults[0]
    for named in (elsewhere, elsewhere / "minutes"):
        [found] = verify(current(published), (named,))
        assert found.faults == ()


def test_a_changed_source_is_noticed(published: Path) -> None:
    source = published.parent / "minutes" / "march.txt"
    source.write_text(MINUTES.replace("Finch", "Lark"), encoding="utf-8")
    [verified] = verify(current(published))
    assert verified.confirmed == 0
    assert "has changed since" in verified.faults[0]


@pytest.mark.parametrize(
    ("exact", "holds"),
    [("Present: Ann Bee", True), ("Present: […] Bee", True), ("Present: Bob Bee", False), ("present: Ann Bee", False)],
)
def test_a_quotation_is_compared_letter_by_letter(tmp_path: Path, exact: str, holds: bool) -> None:
    from councilgraph.sources import sha256

    file = tmp_path / "a.txt"
    file.write_text("Present: Ann Bee", encoding="utf-8")
    verified = check(Quoted("a.txt", sha256(file), (Passage(0, 16, exact, "urn:p"),), file))
    assert (verified.confirmed == 1) is holds
    assert (verified.faults == ()) is holds


def test_a_publication_without_its_manifest_asks_for_the_folder(published: Path) -> None:
    (current(published) / "manifest.json").unlink()
    with pytest.raises(ConfigurationError, match="--sources"):
        list(verify(current(published)))
