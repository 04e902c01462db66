"""Makes ``lists.sqlite`` of a store: plain questions, whose answers are joined here; the same rows for the same data."""

import csv
import io
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from pyoxigraph import DefaultGraph, NamedNode, QueryResultsFormat, RdfFormat, Store, parse

from councilgraph.lists.answers import Answer, Answered, asked
from councilgraph.lists.around import answers_around
from councilgraph.lists.join import Answers, Join, Rows, questions
from councilgraph.lists.schema import INDEXES, KEYS, LISTS, TABLES
from councilgraph.resources import data_dir
from councilgraph.store import give_back, read_only
from councilgraph_mappings.vocabulary import CODES

if TYPE_CHECKING:  # it would bring all that reads documents into a process that only makes lists
    from councilgraph.publish.concerned import Concerned

_CACHE: Final = 8 << 10
"""KiB that SQLite holds in memory; what goes beyond is in files."""

_NOT_CONCERNED: Final = "{} NOT IN (SELECT iri FROM concerned)"


def write_lists(file: Path, opened: Callable[[], Store], base: str) -> None:
    """Make the lists of a store, as a file that is not there yet.

    Args:
        file: that is not there yet
        opened: returns the store, opened anew at best: what its engine keeps for one question does not serve the next
        base: of the IRIs
    """
    with TemporaryDirectory(dir=file.parent, prefix=".lists-") as folder, closing(_begun(file)) as database:
        answered = Answered(Path(folder), base)
        for name, text in questions(base).items():
            answered.add(name, text, opened)
        database.execute("BEGIN")
        for answers in answered.parts():
            _fill(database, answers, base)
        _insert(database, "code", _codes(database, opened()))
        _finish(database)


def write_lists_of(generation: Path, base: str) -> None:
    """Make the lists of a generation whose store nobody writes to, which is opened anew for each question."""

    def opened() -> Store:
        give_back()
        return read_only(generation)

    write_lists(generation / LISTS, opened, base)


def write_lists_again(file: Path, before: Path, concerned: "Concerned", base: str) -> None:
    """Make the lists of a store out of those of the store before; the file is what ``write_lists`` would make.

    Args:
        file: that is not there yet
        before: the lists of the store before, which nobody writes to
        concerned: the two stores, and the things of which rows are made anew
        base: of the IRIs
    """
    answers = answers_around(partial(_answer, concerned.now), concerned.things, base)
    with closing(_begun(file)) as database:
        database.execute("ATTACH ? AS old", (f"{before.absolute().as_uri()}?mode=ro&immutable=1",))
        database.execute("CREATE TEMP TABLE concerned (iri TEXT PRIMARY KEY) WITHOUT ROWID")
        database.executemany("INSERT INTO concerned VALUES (?)", ((iri,) for iri in concerned.things))
        database.execute("BEGIN")
        _fill(database, answers, base)
        for table, key in KEYS.items():
            of_others = " AND ".join(map(_NOT_CONCERNED.format, key))
            database.execute(f"DELETE FROM fresh.{table} WHERE {of_others}")  # noqa: S608 - of our own words alone
            same = f"SELECT * FROM old.{table} WHERE {of_others}"  # noqa: S608 - of our own words alone
            database.execute(f"INSERT INTO fresh.{table} {same}")
        _insert(database, "code", _codes_again(database, concerned))
        _finish(database)


def _begun(file: Path) -> sqlite3.Connection:
    """Return a database with empty tables, and the same once more in a place that is gone when it is closed.

    The rows come to the file in the order of their keys, so that it does not tell in which order they were made.
    """
    database = sqlite3.connect(file.absolute().as_uri(), isolation_level=None, uri=True)
    database.execute("PRAGMA journal_mode = OFF")
    database.execute("PRAGMA synchronous = OFF")  # the generation is flushed as a whole
    database.execute(f"PRAGMA cache_size = -{_CACHE}")
    database.executescript(TABLES)
    database.execute("ATTACH '' AS fresh")
    database.execute("PRAGMA fresh.journal_mode = OFF")
    database.executescript(TABLES.replace("CREATE TABLE ", "CREATE TABLE fresh."))
    return database


def _fill(database: sqlite3.Connection, answers: Answers, base: str) -> None:
    for table, rows in Join(base, answers).tables():
        _insert(database, table, rows)


def _finish(database: sqlite3.Connection) -> None:
    for table in (*KEYS, "code"):
        order = ", ".join(row[1] for row in database.execute(f"PRAGMA main.table_info({table})") if row[5])
        database.execute(f"INSERT INTO main.{table} SELECT * FROM fresh.{table} ORDER BY {order}")  # noqa: S608 - ours
    for statement in INDEXES.split(";"):
        database.execute(statement)
    database.execute("COMMIT")


def _answer(store: Store, text: str) -> Rows:
    names, *rows = csv.reader(
        io.StringIO((asked(store, text).serialize(format=QueryResultsFormat.CSV) or b"").decode(), newline="")
    )
    return Answer.of(names, filter(None, rows))


def _insert(database: sqlite3.Connection, table: str, rows: Iterable[Sequence[object]]) -> None:
    some = iter(rows)
    first = next(some, None)
    if first is not None:
        text = f"INSERT OR IGNORE INTO fresh.{table} VALUES ({', '.join('?' * len(first))})"  # noqa: S608 - both are ours
        database.execute(text, first)
        database.executemany(text, some)


def _codes(database: sqlite3.Connection, store: Store) -> Iterator[tuple[str, int, str]]:
    """Yield each code of the ontology that is used with the number of things that have it, and the first of these.

    Where everybody was present, many things have one code, so they are counted by the database.
    """
    database.execute("CREATE TABLE fresh.used (code TEXT, iri TEXT, PRIMARY KEY (code, iri)) WITHOUT ROWID")
    for code in sorted(_known_codes()):
        users = ((code, thing) for thing in _users(store, code))
        database.executemany("INSERT OR IGNORE INTO fresh.used VALUES (?, ?)", users)
    yield from database.execute("SELECT code, COUNT(*), MIN(iri) FROM fresh.used GROUP BY code").fetchall()


def _codes_again(database: sqlite3.Connection, concerned: "Concerned") -> Iterator[tuple[str, int, str]]:
    """Yield the same, out of what was counted before."""
    known = {code: (number, example) for code, number, example in database.execute("SELECT * FROM old.code")}
    codes = _known_codes()
    came: dict[str, list[str]] = {}
    went: dict[str, list[str]] = {}
    for code, thing, sign in concerned.codes():
        if code.value in codes and not thing.value.startswith(CODES):
            (came if sign > 0 else went).setdefault(code.value, []).append(thing.value)
    for code in sorted({*known, *came}):
        number, example = known.get(code, (0, ""))
        new, old = came.get(code, []), went.get(code, [])
        number += len(new) - len(old)
        if number:
            # Which is the first of those that are left, only all of them tell.
            candidates = _users(concerned.now, code) if example in old else filter(None, [example, *new])
            yield code, number, min(candidates)


def _users(store: Store, code: str) -> Iterator[str]:
    """Yield the things that have a code, some more than once."""
    for quad in store.quads_for_pattern(None, None, NamedNode(code), DefaultGraph()):
        if isinstance(quad.subject, NamedNode) and not quad.subject.value.startswith(CODES):
            yield quad.subject.value


def _known_codes() -> set[str]:
    return {
        quad.subject.value
        for file in (data_dir("ontology") / "codes").glob("*.ttl")
        for quad in parse(path=file, format=RdfFormat.TURTLE)
        if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(CODES)
    }
