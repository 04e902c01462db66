"""The tables of words that people will extend: lookups/*.toml, read once and never changed."""

import re
import tomllib
from collections.abc import Iterable, Iterator
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


_DOTS = str.maketrans("ıİ", "ii")


def as_listed(words: str) -> str:
    """Return words that a pattern of a table has matched as the table holds them: folded, with single spaces.

    >>> as_listed("Vice  CHAIR")
    'vice chair'
    """
    # A pattern without regard to case takes a Turkish i for an i as well.
    return " ".join(words.translate(_DOTS).casefold().split())


def alternatives(entries: Iterable[str]) -> str:
    r"""Return a pattern that matches any of the entries, the longest that fits, white space of any width.

    Beginnings that entries share are matched once, which is many times faster than to try each entry.

    >>> alternatives(["vice chair", "chair", "chairs"])
    '(?:chair(?:s)?|vice\\s+chair)'
    """
    return _written(_grown(entries))


def opening(entries: Iterable[str], *, any_case: bool = False, joined: str = "") -> str:
    r"""Return a pattern that matches any of the entries where a word begins, and that a search finds many times faster.

    A search leaps to the letters that a pattern begins with, if it begins with letters and not with ``\b``: so what may
    not stand before the entry is looked back for behind its first letter. ``any_case`` replaces the flag of that name.

    >>> opening(["clerk", "mayor"])
    '(?:c(?<![\\w].)lerk|m(?<![\\w].)ayor)'
    >>> opening(["pc"], any_case=True)
    '(?:P(?<![\\w].)(?i:c)|p(?<![\\w].)(?i:c))'
    """
    branches = []
    for first, below in sorted(_grown(entries).items()):
        rest = f"(?i:{_written(below)})" if any_case else _written(below)
        for letter in sorted(cases(first)) if any_case else [first]:
            # What begins with a sign begins at the end of a word.
            before = rf"(?<![\w{joined}].)" if first.isalnum() else r"(?<=\w.)"
            branches.append(f"{letter}{before}{rest}")
    return f"(?:{'|'.join(branches)})"


def cases(letter: str) -> set[str]:
    """Return the letters that a pattern without regard to case takes for a letter."""
    return {letter.lower(), letter.upper()} | {"i": {"ı", "İ"}, "s": {"ſ"}, "k": {"\N{KELVIN SIGN}"}}.get(letter, set())


def _grown(entries: Iterable[str]) -> "_Tree":
    """Return the entries as a tree of the letters that they begin with."""
    tree: _Tree = {}
    for entry in entries:
        node = tree
        for part in _parts(entry):
            node = node.setdefault(part, {})
        node[_END] = {}
    return tree


_Tree = dict[str, "_Tree"]
_END = ""


def _parts(entry: str) -> Iterator[str]:
    """Yield the letters of an entry as a pattern writes them."""
    for number, word in enumerate(entry.split()):
        if number:
            yield r"\s+"
        yield from map(re.escape, word)


def _written(tree: _Tree) -> str:
    """Return a tree of beginnings as a pattern; what goes on is tried before what ends."""
    branches = [part + _written(below) for part, below in sorted(tree.items()) if part != _END]
    if _END in tree:
        return f"(?:{'|'.join(branches)})?" if branches else ""
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
