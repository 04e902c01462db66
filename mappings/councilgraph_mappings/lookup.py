"""The tables of words that people will extend: lookups/*.toml, read once and never changed."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """Return the lookup ``lookups/{name}.toml`` as it stands there.

    >>> "councillor" in table("titles")["office"]
    True
    """
    return tomllib.loads((files("councilgraph_mappings") / "lookups" / f"{name}.toml").read_text("utf-8"))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """Return the list ``key`` of a lookup as a set of folded words."""
    return frozenset(str(word).casefold() for word in table(name)[key])


def alternatives(entries: Iterable[str]) -> str:
    r"""Return a pattern that matches any of the entries, longest first, white space of any width.

    >>> alternatives(["vice chair", "chair"])
    'vice\\s+chair|chair'
    """
    return "|".join(
        r"\s+".join(map(re.escape, entry.split())) for entry in sorted(set(entries), key=lambda e: (-len(e), e))
    )
