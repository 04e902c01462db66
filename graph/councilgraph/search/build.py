"""Makes ``search.sqlite`` of a dataset: one pass over its lines, one transaction, the same rows for the same data."""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from councilgraph.publish.concerned import Concerned
from councilgraph.report.entry import Entry
from councilgraph.search.around import rows_around
from councilgraph.search.schema import INDEXES, TABLES, Kind
from councilgraph.search.statements import lines, load
from councilgraph.serve.english import day
from councilgraph_mappings.finding import FindingKind

_WORD: Final = re.compile(r"[^\W\d_]{3,40}")
_CACHE: Final = 8 << 10
"""KiB that SQLite holds in memory; what goes beyond is in files."""

_MEMBERS: Final = """
CREATE TEMP TABLE one (local TEXT PRIMARY KEY, iri TEXT NOT NULL) WITHOUT ROWID;
INSERT OR IGNORE INTO one SELECT subject, value FROM raw WHERE property = 'one' ORDER BY subject, value;
INSERT OR IGNORE INTO one SELECT subject, subject FROM raw WHERE property = 'alone' ORDER BY subject;
CREATE INDEX temp.one_by_iri ON one (iri, local);
CREATE TEMP TABLE label (iri TEXT PRIMARY KEY, label TEXT NOT NULL) WITHOUT ROWID;
INSERT OR IGNORE INTO label SELECT subject, value FROM raw WHERE property = 'label' ORDER BY subject, value;
"""
_MEETINGS: Final = """
CREATE TEMP TABLE held (iri TEXT PRIMARY KEY, date TEXT, body TEXT) WITHOUT ROWID;
INSERT INTO held
  SELECT one.iri, MIN(date.value), MIN(COALESCE(body_one.iri, body.value))
  FROM raw AS kind
  JOIN one ON one.iri = kind.subject
  LEFT JOIN raw AS date ON date.property = 'date' AND date.subject = one.local
  LEFT JOIN raw AS body ON body.property = 'body' AND body.subject = one.local
  LEFT JOIN one AS body_one ON body_one.local = body.value
  WHERE kind.property = 'kind' AND kind.value = 'meeting'
  GROUP BY one.iri;
CREATE TEMP TABLE met (iri TEXT PRIMARY KEY, meeting TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO met
  SELECT one.iri, MIN(COALESCE(meeting_one.iri, raw.value))
  FROM raw
  JOIN one ON one.local = raw.subject
  LEFT JOIN one AS meeting_one ON meeting_one.local = raw.value
  WHERE raw.property = 'meeting'
  GROUP BY one.iri;
"""
_TEXTS: Final = """
CREATE TEMP TABLE part (iri TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (iri, text)) WITHOUT ROWID;
INSERT OR IGNORE INTO part
  SELECT one.iri, raw.value FROM one JOIN raw ON raw.subject = one.local
  WHERE raw.property IN ('text', 'title', 'purpose', 'venue', 'progress', 'name', 'also', 'honorific');
INSERT OR IGNORE INTO part
  SELECT one.iri, called.value
  FROM raw AS member
  CROSS JOIN one ON one.local = member.value
  CROSS JOIN raw AS role ON role.property = 'role' AND role.subject = member.subject
  CROSS JOIN raw AS called ON called.property = 'called' AND called.subject = role.value
  WHERE member.property = 'member';
INSERT OR IGNORE INTO part
  SELECT one.iri, text.value
  FROM raw AS item
  CROSS JOIN one ON one.local = item.value
  CROSS JOIN raw AS text ON text.property = 'text' AND text.subject = item.subject
  WHERE item.property = 'item' AND NOT EXISTS (SELECT 1 FROM one WHERE one.local = item.subject);
"""
_THINGS: Final = """
CREATE TEMP TABLE found AS
  SELECT found.subject AS iri, MIN(found.value) AS kind, label.label AS label,
    (SELECT MIN(value) FROM raw WHERE property = 'title' AND subject = found.subject) AS title,
    COALESCE(own.date, met_held.date) AS date,
    CASE WHEN found.value <> 'organisation' THEN COALESCE(own.body, met_held.body) END AS body,
    met.meeting AS meeting
  FROM raw AS found
  LEFT JOIN label ON label.iri = found.subject
  LEFT JOIN met ON met.iri = found.subject
  LEFT JOIN held AS own ON own.iri = found.subject
  LEFT JOIN held AS met_held ON met_held.iri = met.meeting
  WHERE (found.property = 'kind' AND EXISTS (SELECT 1 FROM one WHERE one.iri = found.subject)) OR found.property = 'alone'
  GROUP BY found.subject;
DELETE FROM found WHERE kind IN ('paper', 'plan') AND iri NOT IN (
  SELECT MIN(iri) FROM found WHERE kind IN ('paper', 'plan') GROUP BY kind, title, COALESCE(meeting, iri)
);
INSERT INTO fresh (path, kind, title, date, year, council, body, text)
  SELECT local_path(found.iri), kind, COALESCE(found.label, title, name_unknown(kind, body.label, date)), date, SUBSTR(date, 1, 4),
    council_of(found.iri), local_path(found.body),
    COALESCE((SELECT GROUP_CONCAT(text, char(10)) FROM (
      SELECT text FROM part WHERE part.iri = found.iri AND SUBSTR(COALESCE(found.label, title, ''), -LENGTH(text)) IS NOT text ORDER BY text
    )), '')
  FROM found LEFT JOIN label AS body ON body.iri = found.body;
"""
_SAME_THINGS: Final = """
DELETE FROM fresh WHERE path NOT IN (SELECT path FROM concerned);
INSERT INTO fresh (path, kind, title, date, year, council, body, text)
  SELECT path, kind, title, date, year, council, body, text FROM old.thing WHERE path NOT IN (SELECT path FROM concerned);
"""
_NAMES: Final = """
CREATE TEMP TABLE holder (path TEXT PRIMARY KEY) WITHOUT ROWID;
INSERT OR IGNORE INTO holder SELECT body FROM fresh WHERE kind = 'meeting' AND body IS NOT NULL;
UPDATE fresh SET body = path WHERE kind = 'organisation' AND path IN (SELECT path FROM holder);
INSERT INTO thing (path, kind, title, date, year, council, body, text)
  SELECT path, kind, title, date, year, council, body, text FROM fresh ORDER BY path;
INSERT OR IGNORE INTO name
  SELECT local_path(iri), label FROM label WHERE local_path(iri) IN (SELECT path FROM holder) ORDER BY iri;
INSERT OR IGNORE INTO name
  SELECT council, label.label FROM (SELECT DISTINCT council FROM thing WHERE council IS NOT NULL) AS used
  JOIN one ON one.local = council_iri(council)
  JOIN label ON label.iri = one.iri
  ORDER BY council;
"""
_SOURCES: Final = """
CREATE TEMP TABLE about AS
  SELECT topic.subject AS graph, held.date AS date, held.body AS body
  FROM raw AS topic
  JOIN one ON one.local = topic.value
  JOIN held ON held.iri = one.iri
  WHERE topic.property = 'topic';
CREATE INDEX temp.about_by_graph ON about (graph, date, body);
INSERT OR IGNORE INTO told
  SELECT entry.path, status, cause, reason, genre, page, findings, cut_off, warnings, share, graph_council(entry.graph),
    local_path((SELECT body FROM about WHERE about.graph = entry.graph ORDER BY date DESC, body LIMIT 1)),
    (SELECT MAX(date) FROM about WHERE about.graph = entry.graph)
  FROM entry;
INSERT INTO source SELECT * FROM told ORDER BY path;
"""


def write_index(file: Path, dataset: Path, entries: Iterable[Entry], base: str) -> None:
    """Make the index of a dataset, and of what became of each source, as a file that is not there yet."""
    with closing(_begun(file, base)) as database:
        database.execute("BEGIN")
        load(database, lines(dataset, base))
        _run(database, _MEMBERS + _MEETINGS + _TEXTS + _THINGS)
        _finish(database, entries)


def write_index_again(
    file: Path, before: Path, concerned: Concerned, base: str, *, entries: Iterable[Entry], same: Iterable[str]
) -> None:
    """Make the index of a store out of that of the store before; the file is what ``write_index`` would make.

    Args:
        file: that is not there yet
        before: the index of the store before, which nobody writes to
        concerned: the two stores, and the things of which rows are made anew
        base: of the IRIs
        entries: of sources of which something else may be told
        same: paths of the other sources
    """
    with closing(_begun(file, base)) as database:
        database.execute("ATTACH ? AS old", (f"{before.absolute().as_uri()}?mode=ro&immutable=1",))
        known = "SELECT council_iri(council) FROM (SELECT DISTINCT council FROM old.thing WHERE council IS NOT NULL)"
        held = "SELECT DISTINCT body FROM old.thing WHERE kind = 'meeting' AND body IS NOT NULL"
        things = f"{base}/id/"
        named = {iri for [iri] in database.execute(known)}
        named |= {path if ":" in path.partition("/")[0] else things + path for [path] in database.execute(held)}
        named |= {things + iri.removeprefix(things).partition("/")[0] + "/council" for iri in concerned.things}
        told = [*entries]
        database.execute("BEGIN")
        load(
            database,
            rows_around(concerned.now, base, concerned.things, {entry.graph for entry in told if entry.graph}, named),
        )
        _run(database, _MEMBERS + _MEETINGS + _TEXTS + _THINGS)
        database.execute("CREATE TEMP TABLE concerned (path TEXT PRIMARY KEY) WITHOUT ROWID")
        paths = ((iri.removeprefix(things),) for iri in concerned.things)
        database.executemany("INSERT INTO concerned VALUES (?)", paths)
        database.execute("CREATE TEMP TABLE same (path TEXT PRIMARY KEY) WITHOUT ROWID")
        database.executemany("INSERT OR IGNORE INTO same VALUES (?)", ((_sound(path),) for path in same))
        database.execute("INSERT INTO told SELECT * FROM old.source WHERE path IN (SELECT path FROM same)")
        _run(database, _SAME_THINGS)
        _finish(database, told)


def _begun(file: Path, base: str) -> sqlite3.Connection:
    """Return a database with empty tables, and with places for the rows until these are all known.

    The rows come to the file in one order, so that it does not tell in which they were made.
    """
    database = sqlite3.connect(file.absolute().as_uri(), isolation_level=None, uri=True)
    database.execute("PRAGMA journal_mode = OFF")
    database.execute("PRAGMA synchronous = OFF")  # the generation is flushed as a whole
    database.execute(f"PRAGMA cache_size = -{_CACHE}")
    _functions(database, base)
    database.executescript(TABLES)
    database.execute("CREATE TEMP TABLE fresh AS SELECT * FROM thing")
    database.execute(
        "CREATE TEMP TABLE told (path PRIMARY KEY, status, cause, reason, genre, page, findings, cut_off, warnings, share, council, body, date)"
    )
    return database


def _finish(database: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Put the rows where they belong, and make what is made of them."""
    database.execute(
        "CREATE TEMP TABLE entry (path, status, cause, reason, genre, page, findings, cut_off, warnings, share, graph)"
    )
    database.executemany("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", _entries(entries))
    _run(database, _NAMES + _SOURCES)
    database.executemany("INSERT INTO vocabulary VALUES (?, ?)", sorted(_vocabulary(database).items()))
    database.execute("INSERT INTO words (words) VALUES ('rebuild')")
    _run(database, INDEXES)
    database.execute("COMMIT")


def _run(database: sqlite3.Connection, script: str) -> None:
    # executescript() would commit first.
    for statement in script.split(";"):
        database.execute(statement)


def _functions(database: sqlite3.Connection, base: str) -> None:
    """Teach SQLite to cut IRIs."""
    things, graphs = f"{base}/id/", f"{base}/graph/"

    def local_path(iri: str | None) -> str | None:
        return iri.removeprefix(things) if iri else None

    def council_of(iri: str) -> str | None:
        return iri.removeprefix(things).partition("/")[0] if iri.startswith(things) else None

    def graph_council(graph: str) -> str | None:
        return graph.removeprefix(graphs).partition("/")[0] if graph.startswith(graphs) else None

    def council_iri(council: str) -> str:
        return f"{things}{council}/council"

    def name_unknown(kind: str, body: str | None, date: str | None) -> str:
        if kind != Kind.MEETING:
            return f"{kind.capitalize()} without a name"
        return f"{body or 'Meeting of a body that is not named'}, {day(date) if date else 'date not known'}"

    for count, function in ((1, local_path), (1, council_of), (1, graph_council), (1, council_iri), (3, name_unknown)):
        database.create_function(function.__name__, count, function, deterministic=True)


def _entries(entries: Iterable[Entry]) -> Iterator[tuple[object, ...]]:
    for entry in entries:
        kinds = [note.kind for note in entry.findings]
        cut_off = kinds.count(FindingKind.CUT_OFF.value)
        known = (entry.path, entry.status, entry.cause and entry.cause.value, entry.reason, entry.genre, entry.page)
        counts = (len(kinds), cut_off, len(entry.results) if entry.status == "published" else 0)
        values = (*known, *counts, entry.coverage, entry.graph)
        yield tuple(_sound(value) if isinstance(value, str) else value for value in values)


def _sound(text: str) -> str:
    """Return a text that is UTF-8: a name of a file may be none."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _vocabulary(database: sqlite3.Connection) -> Counter[str]:
    """Return the words of all titles and how often they stand there, to suggest one for a word that nothing has."""
    words: Counter[str] = Counter()
    for [title] in database.execute("SELECT title FROM thing"):
        words.update(_WORD.findall(title.casefold()))
    return words
