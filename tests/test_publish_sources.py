"""Which files are published, and under which paths."""

import os
from pathlib import Path

import pytest

from councilgraph.sources import Found, find
from councilgraph_mappings.errors import ConfigurationError


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    (folder / "seed").mkdir(parents=True)
    (folder / "seed" / "b.txt").write_text("b")
    (folder / "seed" / "a.txt").write_text("a")
    return folder


def paths(found: Found) -> list[str]:
    return [source.context.path for source in found.sources]


def test_paths_begin_with_the_folder_that_was_named(corpus: Path) -> None:
    assert paths(find([corpus])) == ["corpus/seed/a.txt", "corpus/seed/b.txt"]
    assert paths(find([corpus / "seed"])) == ["seed/a.txt", "seed/b.txt"]


def test_a_single_file_has_the_path_that_it_has_in_its_folder(corpus: Path) -> None:
    assert paths(find([corpus / "seed" / "a.txt"])) == ["seed/a.txt"]


def test_the_current_folder_has_a_name_too(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(corpus / "seed")
    assert paths(find([Path()])) == ["seed/a.txt", "seed/b.txt"]


def test_naming_a_file_twice_publishes_it_once(corpus: Path) -> None:
    assert paths(find([corpus / "seed", corpus / "seed" / "a.txt"])) == ["seed/a.txt", "seed/b.txt"]


def test_the_same_bytes_are_published_once_and_said_so(corpus: Path) -> None:
    (corpus / "seed" / "c.txt").write_text("a")
    found = find([corpus])
    assert len(found.sources) == 2
    assert [(p.path, p.reason, p.rejected) for p in found.passed] == [
        ("corpus/seed/c.txt", "has the same bytes as corpus/seed/a.txt", False)
    ]


def test_two_files_of_one_path_are_an_error(corpus: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "seed"
    other.mkdir(parents=True)
    (other / "a.txt").write_text("another")
    with pytest.raises(ConfigurationError, match=r"would both be called seed/a\.txt"):
        find([corpus / "seed", other])


def test_a_source_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="is not there"):
        find([tmp_path / "nothing"])


def test_an_unknown_council_is_an_error(corpus: Path) -> None:
    with pytest.raises(ConfigurationError, match="no code of the register"):
        find([corpus], council="QQQ")


def test_the_option_goes_before_the_manifest(corpus: Path) -> None:
    (corpus / "manifest.csv").write_text("path,council,body\nseed/a.txt,PLY,Audit\n")
    first, second = find([corpus], council="exe").sources
    assert (first.context.council_code, first.context.body, first.context.origin) == ("EXE", "Audit", "manifest")
    assert (second.context.council_code, second.context.origin) == ("EXE", "option")


def test_what_is_passed_over_is_reported(corpus: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("outside")
    (corpus / ".hidden").write_text("h")
    (corpus / ".git").mkdir()
    (corpus / "out.txt").symlink_to(outside)
    (corpus / "loop").symlink_to(corpus)
    (corpus / "manifest.csv").write_text("path\nseed/a.txt\n")
    found = find([corpus])
    assert paths(found) == ["corpus/seed/a.txt", "corpus/seed/b.txt"]
    assert {p.path: p.reason for p in found.passed} == {
        "corpus/.hidden": "is a hidden file",
        "corpus/.git": "is a hidden folder",
        "corpus/out.txt": "is a link out of the folder",
        "corpus/loop": "is a link to a folder",
        "corpus/manifest.csv": "is the manifest",
    }


def test_the_output_is_no_source(corpus: Path) -> None:
    out = corpus / "build"
    out.mkdir()
    (out / "dataset.nq").write_text("")
    found = find([corpus], without=out)
    assert paths(found) == ["corpus/seed/a.txt", "corpus/seed/b.txt"]
    assert [p.reason for p in found.passed] == ["is where the output goes"]


def test_what_cannot_be_read_is_rejected(corpus: Path) -> None:
    os.mkfifo(corpus / "seed" / "pipe.txt")
    (corpus / "seed" / "gone.txt").symlink_to(corpus / "seed" / "nowhere.txt")
    rejected = {p.path: p.reason for p in find([corpus]).passed if p.rejected}
    assert rejected == {
        "corpus/seed/gone.txt": "cannot be read (No such file or directory)",
        "corpus/seed/pipe.txt": "is not a regular file",
    }


def test_the_second_file_with_an_address_is_known_by_its_bytes(corpus: Path) -> None:
    address = "https://democracy.plymouth.gov.uk/ieListDocuments.aspx?MId=7"
    (corpus / "manifest.csv").write_text(f"path,url\nseed/a.txt,{address}\nseed/b.txt,{address}\n")
    assert [source.twin for source in find([corpus]).sources] == [None, "corpus/seed/a.txt"]
