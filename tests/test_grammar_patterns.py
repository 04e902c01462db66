"""Every pattern of the grammar costs time in proportion to its text, also where it almost matches."""

import ast
import functools
import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from councilgraph_mappings import parse

SHORT, LONG = 1_000, 10_000
FACTOR = 10 * 1.4
CONSTANT = 0.03
"""Seconds that a slow machine may take in between."""
SLOWEST = 0.5
"""Seconds for the longer text; a pattern may be linear and too slow for anything but a line all the same."""

NEAR_MISSES = {
    "small words": "a ",
    "capitals": "A ",
    "open brackets": "(",
    "brackets": "(a) ",
    "numbers": "1. ",
    "titles": "Councillor ",
    "titles and names": "Councillor Ann Roe ",
    "names": "Ann Roe, ",
    "conjunctions": ", and ",
    "that": "that that ",
    "be": "would be ",
    "verbs": "was agreed and noted ",
    "proposed": "proposed by seconded by ",
    "apologies": "apologies were received for ",
    "declared": "declared a personal interest in ",
    "committees": "the Audit and Parks Committee of ",
    "offices": "Head of Law and Director of ",
    "organisations": "Trust for the Society of ",
    "votes": "5 votes for the motion 3 against ",
    "dates": "1st day of May ",
    "times": "12 ",
    "punctuation": ".,;:-–—!?'\"",
    "dashes": " - ",
    "letters": "ABCDEFGH",
    "digits": "1234567890",
    "spaces": " ",
    "tabs": "\t",
    "line breaks": "\n",
    "words": "committee",
    "hyphens": "co-opted-",
    "apostrophes": "O’",
    "other letters": "Śéáñøß ",
    "residue": "view the full minutes text for item ",
    "meeting": "meeting of the committee held at ",
    "minutes": "minutes of the meeting ",
}


def patterns_within(value: Any, seen: set[int]) -> Iterator[re.Pattern[str]]:
    if id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        for each in (*value.keys(), *value.values()):
            yield from patterns_within(each, seen)
    elif isinstance(value, (tuple, list, set, frozenset)):
        for each in value:
            yield from patterns_within(each, seen)
    elif type(value).__module__.startswith(parse.__name__) and not isinstance(value, type):
        for name in (*getattr(value, "__dict__", ()), *getattr(type(value), "__slots__", ())):
            yield from patterns_within(getattr(value, name, None), seen)


@functools.cache
def patterns() -> dict[str, re.Pattern[str]]:
    found: dict[str, re.Pattern[str]] = {}
    for module in pkgutil.walk_packages(parse.__path__, f"{parse.__name__}."):
        for name, value in vars(importlib.import_module(module.name)).items():
            for number, pattern in enumerate(patterns_within(value, set())):
                found.setdefault(f"{module.name.rpartition('.')[2]}.{name}.{number}", pattern)
    found.update(inline_patterns())
    return {name: pattern for name, pattern in found.items() if name == first_name(found, pattern)}


def inline_patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield the patterns that stand as they are in calls of ``re``."""
    for path in sorted(Path(parse.__path__[0]).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            called = isinstance(node.func.value, ast.Name) and node.func.value.id == "re"
            first = node.args[0] if node.args else None
            if called and node.func.attr != "compile" and isinstance(first, ast.Constant):
                flags = re.IGNORECASE if "IGNORECASE" in ast.unparse(node) else re.NOFLAG
                yield f"{path.stem}:{node.lineno}", re.compile(str(first.value), flags)


def first_name(found: dict[str, re.Pattern[str]], pattern: re.Pattern[str]) -> str:
    return next(name for name, other in found.items() if other is pattern)


def every_use(pattern: re.Pattern[str], text: str) -> None:
    pattern.match(text)
    pattern.fullmatch(text)
    # What finds every match searches from every place.
    for _ in pattern.finditer(text):
        pass


def cost(pattern: re.Pattern[str], unit: str, size: int) -> float:
    # The last sign fits no pattern, so that a match of all of it fails at the very end.
    text = (unit * (size // len(unit) + 1))[:size] + "\0"
    begin = time.process_time()
    every_use(pattern, text)
    return time.process_time() - begin


def is_linear(pattern: re.Pattern[str], unit: str) -> bool:
    # A second try tells a slow pattern from a busy machine.
    return any(
        (long := cost(pattern, unit, LONG)) < CONSTANT
        or (long < SLOWEST and long < FACTOR * cost(pattern, unit, SHORT) + CONSTANT)
        for _ in range(2)
    )


@pytest.mark.parametrize("near_miss", NEAR_MISSES)
def test_every_pattern_takes_linear_time_on_long_near_misses(near_miss: str) -> None:
    slow = [name for name, pattern in patterns().items() if not is_linear(pattern, NEAR_MISSES[near_miss])]
    assert slow == []


def test_patterns_of_the_grammar_are_found() -> None:
    assert len(patterns()) > 200


def test_no_repetition_was_lost_in_a_formatted_pattern() -> None:
    # "{2,9}" in an f-string is the tuple "(2, 9)": a group that asks for these very signs.
    lost = re.compile(r"\(\d+, \d+\)")
    assert [name for name, pattern in patterns().items() if lost.search(pattern.pattern)] == []
