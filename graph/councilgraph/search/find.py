"""Finds things in an index: bounded in time, ordered, a page at a time, with counts of what would narrow it down."""

import difflib
import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final

from councilgraph.search.asked import Asked
from councilgraph.search.schema import Kind

PAGE: Final = 20
"""Results on a page."""
DEEPEST: Final = 500
"""Pages that can be asked for; who needs more narrows it down."""
FACETS: Final = ("kind", "council", "body", "year")
NONE: Final = "none"
"""In the place of a value: the thing has none, since nothing says it."""

_MOST_VALUES: Final = 200
_STEPS: Final = 20_000
"""Of the engine between two looks at the clock; it makes some million a second."""
_MARK: Final = ("\ue000", "\ue001")
"""Around what was found in a text; letters for private use, which no council publishes and no page shows."""
_ORDERS: Final = {
    "relevance": "rank, date DESC, id",
    "newest": "date IS NULL, date DESC, id",
    "oldest": "date IS NULL, date, id",
}
_LONGER: Final = "SELECT word FROM vocabulary WHERE word >= ? AND word < ? ORDER BY number DESC, word LIMIT ?"
_NEAR: Final = """
SELECT word FROM vocabulary WHERE word >= ? AND word < ? AND LENGTH(word) BETWEEN ? AND ?
ORDER BY number DESC, word LIMIT ?
"""
_CLOSE: Final = 0.72
_CANDIDATES: Final = 600
_SUGGESTED: Final = 3


class Order(StrEnum):
    """In which order results stand."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


class TooSlowError(Exception):
    """A search took longer than it may."""


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for."""

    asked: Asked
    chosen: Mapping[str, str] = field(default_factory=dict)
    """Facet and the value that a thing must have in it."""
    order: Order = Order.RELEVANCE
    page: int = 1


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text, and whether it is what was looked for."""

    text: str
    found: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found."""

    path: str
    kind: Kind
    title: tuple[Piece, ...]
    date: str | None
    council: str | None
    """Its name."""
    body: str | None
    snippet: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """A value by which a search can be narrowed down."""

    value: str
    label: str
    number: int
    """Of things that would be left."""


@dataclass(frozen=True, slots=True)
class Results:
    """What a search comes to."""

    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[str, tuple[Value, ...]]
    suggestions: tuple[str, ...] = ()
    """Words to look for instead of one that nothing has."""


def opened(file: Path) -> sqlite3.Connection:
    """Return a connection to an index that can change nothing.

    Raises:
        sqlite3.Error: there is no index.
    """
    database = sqlite3.connect(
        f"file:{_quoted(file)}?mode=ro&immutable=1", uri=True, isolation_level=None, check_same_thread=False
    )
    database.execute("PRAGMA query_only = ON")
    database.execute("PRAGMA trusted_schema = OFF")
    database.execute("PRAGMA temp_store = MEMORY")
    return database


@contextmanager
def bounded(database: sqlite3.Connection, seconds: float) -> Iterator[None]:
    """End what is asked of a connection within when its time is over.

    Raises:
        TooSlowError: it was.
    """
    ends = time.monotonic() + seconds
    database.set_progress_handler(lambda: time.monotonic() > ends, _STEPS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if "interrupted" in str(error):
            raise TooSlowError from None
        raise
    finally:
        database.set_progress_handler(None, 0)


def find(database: sqlite3.Connection, search: Search) -> Results:
    """Return a page of what is found, and what would narrow it down."""
    source, values = _source(search)
    condition, chosen = _condition(search.chosen)
    counted = f"SELECT COUNT(*) FROM {source} WHERE {condition}"  # noqa: S608 - of our own words alone
    total = database.execute(counted, [*values, *chosen]).fetchone()[0]
    hits = tuple(_hits(database, search)) if total else ()
    facets = {name: tuple(_facet(database, search, name)) for name in FACETS}
    suggestions = () if total else tuple(_suggestions(database, search.asked))
    return Results(total, hits, facets, suggestions)


def every(database: sqlite3.Connection, search: Search, most: int) -> Iterator[Hit]:
    """Yield what is found without pages, at most so many."""
    yield from _hits(database, search, most)


def _source(search: Search) -> tuple[str, list[str]]:
    if search.asked:
        return "words CROSS JOIN thing ON thing.id = words.rowid AND words MATCH ?", [search.asked.expression()]
    return "thing", []


def _condition(chosen: Mapping[str, str]) -> tuple[str, list[str]]:
    parts, values = ["TRUE"], []
    for name in FACETS:  # only these names ever stand in a statement
        value = chosen.get(name)
        if value == NONE:
            parts.append(f"thing.{name} IS NULL")
        elif value is not None:
            parts.append(f"thing.{name} = ?")
            values.append(value)
    return " AND ".join(parts), values


def _hits(database: sqlite3.Connection, search: Search, most: int | None = None) -> Iterator[Hit]:
    source, values = _source(search)
    condition, chosen = _condition(search.chosen)
    order = search.order if search.asked or search.order is not Order.RELEVANCE else Order.NEWEST
    first, last = _MARK
    if search.asked:
        rank = "bm25(words, 8.0, 1.0) AS rank"
        shown = f"highlight(words, 0, '{first}', '{last}'), snippet(words, 1, '{first}', '{last}', ' … ', 28)"
    else:
        rank, shown = "0 AS rank", "thing.title, SUBSTR(thing.text, 1, 200)"
    ordered = f"FROM {source} WHERE {condition} ORDER BY {_ORDERS[order]} LIMIT ? OFFSET ?"
    inner = f"SELECT thing.id, thing.date, {rank} {ordered}"
    bounds = [most, 0] if most is not None else [PAGE, (search.page - 1) * PAGE]
    places = [*database.execute(inner, [*values, *chosen, *bounds])]
    one = f"""
        SELECT thing.path, thing.kind, thing.date, council.label, body.label, {shown} FROM {source}
        LEFT JOIN name AS council ON council.path = thing.council
        LEFT JOIN name AS body ON body.path = thing.body
        WHERE thing.id = ?
    """  # noqa: S608 - of our own words alone
    for place in places:
        path, kind, date, council, body, title, snippet = database.execute(one, [*values, place[0]]).fetchone()
        yield Hit(
            path, Kind(kind), tuple(_pieces(title)), date, council, body, tuple(_pieces(snippet.replace("\n", " · ")))
        )


def _facet(database: sqlite3.Connection, search: Search, name: str) -> Iterator[Value]:
    """Yield the values of a facet, counted as if nothing were chosen in it."""
    source, values = _source(search)
    condition, chosen = _condition({key: value for key, value in search.chosen.items() if key != name})
    counted = f"""
        SELECT thing.{name} AS value, COUNT(*) AS number FROM {source} WHERE {condition} GROUP BY 1
        ORDER BY number DESC, value LIMIT {_MOST_VALUES}
    """  # noqa: S608 - of our own words alone
    rows = [*database.execute(counted, [*values, *chosen])]
    if name == "year":
        rows.sort(key=lambda row: row[0] or "", reverse=True)
    for value, number in rows:
        label = database.execute("SELECT label FROM name WHERE path = ?", [value]).fetchone()
        yield Value(NONE if value is None else value, label[0] if label else value or "not known", number)


def _suggestions(database: sqlite3.Connection, asked: Asked) -> Iterator[str]:
    """Yield words of titles that begin like a word that was asked for, or are spelled almost like it."""
    for word in (word.casefold() for word in asked.words()):
        if database.execute("SELECT 1 FROM words WHERE words MATCH ? LIMIT 1", [f'"{word}"']).fetchone():
            continue  # it is there; the others are not
        found = [row[0] for row in database.execute(_LONGER, [word, f"{word}\U0010ffff", _SUGGESTED])]
        if not found and word:
            bounds = [word[0], f"{word[0]}\U0010ffff", len(word) - 2, len(word) + 2, _CANDIDATES]
            candidates = [row[0] for row in database.execute(_NEAR, bounds)]
            found = difflib.get_close_matches(word[:40], candidates, _SUGGESTED, _CLOSE)
        yield from found


def _pieces(text: str) -> Iterator[Piece]:
    """Yield the pieces of a text that the index has marked."""
    first, last = _MARK
    for number, part in enumerate(text.split(first)):
        found, end, rest = part.partition(last) if number else ("", "", part)
        if number and end:
            yield Piece(found, True)
        elif number:
            rest = found
        if rest:
            yield Piece(rest, False)


def _quoted(file: Path) -> str:
    return str(file).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
