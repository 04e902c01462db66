"""Rules of the grammar are named once and for all, since every published passage says which rule read it."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from grammar_readings import EXAMPLES, evidence_of, reading_of

from councilgraph_mappings import parse

RULE = re.compile(r"[a-z-]+\.[a-zA-Z-]+")
FAMILIES = {
    "actions",
    "attendance",
    "attendance-page",
    "cmis",
    "councillor",
    "decisions",
    "declarations-page",
    "interests",
    "items",
    "meeting",
    "meetings",
    "members",
    "motions",
    "offices",
    "organisations",
    "outcomes",
    "pack",
    "pages",
    "papers",
    "points",
    "template",
    "work-programme",
}
"""What rules are about: the part of a rule before the full stop."""
MODULES = sorted(Path(parse.__path__[0]).rglob("*.py"))


def rules_named_in(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and RULE.fullmatch(node.value):
            yield node.value


def test_rules_belong_to_a_known_family() -> None:
    families = {rule.split(".")[0] for module in MODULES for rule in rules_named_in(module)}
    # Rules of points are made from their kind.
    assert families | {"points"} == FAMILIES


def test_every_rule_is_named_in_one_module_only() -> None:
    modules = defaultdict(set)
    for module in MODULES:
        for rule in rules_named_in(module):
            modules[rule].add(module.stem)
    assert {rule: found for rule, found in modules.items() if len(found) > 1} == {}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_passage_names_a_rule(path: Path) -> None:
    reading = reading_of(path)
    outside = {"manifest"}
    for evidence in evidence_of(reading):
        assert RULE.fullmatch(evidence.rule)
        assert evidence.rule.split(".")[0] in FAMILIES | outside
