"""Makes ``lists.sqlite`` of a store: plain questions, whose answers are joined here; the same rows for the same data."""

import csv
import io
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Final

from pyoxigraph import DefaultGraph, NamedNode, QueryResultsFormat, QuerySolutions, RdfFormat, Store, parse

from councilgraph.lists.join import Join, Rows, questions
from councilgraph.lists.schema import INDEXES, TABLES
from councilgraph.resources import data_dir
from councilgraph.write import PREFIXES
from councilgraph_mappings.vocabulary import CODES

_CACHE: Final = 64 << 10
"""KiB that SQLite holds in memory; what goes beyond is in files."""


def write_lists(file: Path, store: Store, base: str) -> None:
    """Make the lists of a store, as a file that is not there yet."""
    answers = {name: _rows(store, text) for name, text in questions(base).items()}
    with closing(sqlite3.connect(file, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA synchronous = OFF")  # the generation is flushed as a whole
        database.execute(f"PRAGMA cache_size = -{_CACHE}")
        database.executescript(TABLES)
        database.execute("BEGIN")
        for table, rows in Join(base, answers).tables():
            _fill(database, table, rows)
        _fill(database, "code", _codes(store))
        for statement in INDEXES.split(";"):
            database.execute(statement)
        database.execute("COMMIT")


def _rows(store: Store, text: str) -> Rows:
    """Return the rows of a SELECT, sorted: the order of a store depends on how it was filled."""
    result = store.query(text, prefixes=PREFIXES)
    if not isinstance(result, QuerySolutions):
        raise TypeError(f"{type(result).__name__} is no table")
    content = result.serialize(format=QueryResultsFormat.CSV) or b""
    rows = [*csv.DictReader(io.StringIO(content.decode(), newline=""))]
    return sorted(rows, key=lambda row: [*row.values()])


def _fill(database: sqlite3.Connection, table: str, rows: Iterable[Sequence[object]]) -> None:
    some = iter(rows)
    first = next(some, None)
    if first is not None:
        text = f"INSERT OR IGNORE INTO {table} VALUES ({', '.join('?' * len(first))})"  # noqa: S608 - both are ours
        database.execute(text, first)
        database.executemany(text, some)


def _codes(store: Store) -> Iterator[tuple[str, int, str]]:
    """Yield each code of the ontology that is used with the number of things that have it, and the first of these."""
    for code in sorted(_known_codes()):
        found = store.quads_for_pattern(None, None, NamedNode(code), DefaultGraph())
        things = {quad.subject.value for quad in found if isinstance(quad.subject, NamedNode)}
        users = {thing for thing in things if not thing.startswith(CODES)}
        if users:
            yield code, len(users), min(users)


def _known_codes() -> set[str]:
    return {
        quad.subject.value
        for file in (data_dir("ontology") / "codes").glob("*.ttl")
        for quad in parse(path=file, format=RdfFormat.TURTLE)
        if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(CODES)
    }
