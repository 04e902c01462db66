"""What the wheel will hold: code, ontology, shapes, questions, examples, and nothing that leaks into other projects."""

import re
import tomllib
from pathlib import Path

import pytest
from conftest import ROOT

from councilgraph.publish.examples import example_corpus
from councilgraph.resources import data_dir

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
WHEEL = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]


def test_the_wheel_takes_code_and_data() -> None:
    assert WHEEL["only-include"] == ["graph/councilgraph", "mappings/councilgraph_mappings", "ontology", "shapes"]
    assert all((ROOT / folder).is_dir() for folder in WHEEL["only-include"])


def test_code_folders_are_only_stripped() -> None:
    # A code folder that is renamed breaks editable installs.
    assert (WHEEL["sources"]["graph"], WHEEL["sources"]["mappings"]) == ("", "")


def test_no_suffix_is_ignored() -> None:
    # hatchling leaves out of the wheel what .gitignore names.
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if re.search(r"\*\.(?!pyc)", line)] == []


@pytest.mark.parametrize("name", ["ontology", "shapes"])
def test_data_is_found(name: str) -> None:
    assert any(data_dir(name).rglob("*.ttl"))


def test_the_example_corpus_is_part_of_the_package() -> None:
    package = ROOT / "mappings" / "councilgraph_mappings"
    assert example_corpus().is_relative_to(package)
    assert len([path for path in example_corpus().rglob("*") if path.is_file()]) > 10


def test_the_command_leads_to_a_function() -> None:
    module, _, name = PROJECT["project"]["scripts"]["councilgraph"].partition(":")
    assert callable(getattr(__import__(module, fromlist=[name]), name))


def test_both_packages_say_that_they_are_typed() -> None:
    assert (ROOT / "graph" / "councilgraph" / "py.typed").exists()
    assert (ROOT / "mappings" / "councilgraph_mappings" / "py.typed").exists()


@pytest.mark.parametrize("script", ["publish", "test", "evaluate", "bench"])
def test_a_script_is_short_and_can_be_run(script: str) -> None:
    path: Path = ROOT / "scripts" / script
    assert path.stat().st_mode & 0o111
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 15
