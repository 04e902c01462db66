"""The code has one direction: read, parse and map know nothing of the graph's tools, and parse nothing of RDF."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
RDF_LIBRARIES = {"rdflib", "pyoxigraph", "pyshacl", "owlrl", "shacl"}
PARSER = "mappings/councilgraph_mappings/parse"
NETWORK = {"requests", "urllib3", "socket", "http", "ftplib"}


def modules(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def imported(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module or ""


def tops(folder: str) -> dict[str, set[str]]:
    return {str(m.relative_to(ROOT)): {name.partition(".")[0] for name in imported(m)} for m in modules(folder)}


def test_mappings_never_import_the_graph_package() -> None:
    assert [m for m, names in tops("mappings/councilgraph_mappings").items() if "councilgraph" in names] == []


@pytest.mark.parametrize("package", ["parse", "read"])
def test_what_reads_and_parses_knows_no_rdf(package: str) -> None:
    found = {m: names & RDF_LIBRARIES for m, names in tops(f"mappings/councilgraph_mappings/{package}").items()}
    assert {m: names for m, names in found.items() if names} == {}


def test_the_wording_of_committees_knows_nothing_that_is_told_in_it() -> None:
    own = "councilgraph_mappings.parse.wording"
    names = {name for module in modules(f"{PARSER}/wording") for name in imported(module)}
    assert [name for name in names if name.startswith("councilgraph_mappings.parse") and not name.startswith(own)] == []


def test_every_package_of_the_parser_says_in_the_readme_what_it_holds() -> None:
    rows = re.findall(
        r"^\| `(\w+)/` \| ([^|]+) \|$", (ROOT / "mappings" / "README.md").read_text("utf-8"), re.MULTILINE
    )
    packages = (ROOT / PARSER).glob("*/__init__.py")
    assert sorted(rows) == sorted((p.parent.name, ast.get_docstring(ast.parse(p.read_text("utf-8")))) for p in packages)


def test_mappings_never_open_a_connection() -> None:
    found = {m: names & NETWORK for m, names in tops("mappings/councilgraph_mappings").items()}
    assert {m: names for m, names in found.items() if names} == {}


def test_every_import_is_declared() -> None:
    declared = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    own = {"councilgraph", "councilgraph_mappings"}
    named = {"docx": "python-docx", "pypdfium2_raw": "pypdfium2", "pypdfium2": "pypdfium2"}
    names = set().union(*tops("graph").values(), *tops("mappings").values())
    foreign = names - own - set(sys.stdlib_module_names) - {""}
    assert {name for name in foreign if named.get(name, name) not in declared} == set()
