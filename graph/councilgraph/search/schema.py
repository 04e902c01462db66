"""The tables of ``search.sqlite``: what can be found, the words that find it, and what became of each source."""

from enum import StrEnum
from typing import Final

INDEX: Final = "search.sqlite"
"""Of the file in a generation."""


class Kind(StrEnum):
    """What can be found."""

    MEETING = "meeting"
    ITEM = "item"
    DECISION = "decision"
    RECOMMENDATION = "recommendation"
    ACTION = "action"
    PERSON = "person"
    ORGANISATION = "organisation"
    PAPER = "paper"
    """A document that belongs to a meeting."""
    PLAN = "plan"
    """An entry of a work programme."""


TABLES: Final = """
CREATE TABLE thing (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  date TEXT,
  year TEXT,
  council TEXT,
  body TEXT,
  text TEXT NOT NULL
);
CREATE TABLE name (path TEXT PRIMARY KEY, label TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE vocabulary (word TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE source (
  path TEXT PRIMARY KEY,
  status TEXT NOT NULL,
  cause TEXT,
  reason TEXT NOT NULL,
  genre TEXT NOT NULL,
  page TEXT NOT NULL,
  findings INTEGER NOT NULL,
  cut_off INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  share REAL NOT NULL,
  council TEXT,
  body TEXT,
  date TEXT
) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(
  title, text, content='thing', content_rowid='id', tokenize="porter unicode61 remove_diacritics 2"
);
"""
"""``path`` of a thing is what follows ``/id/`` in its IRI; ``council`` is the first part of that, ``body`` a path."""

INDEXES: Final = """
CREATE INDEX thing_by_date ON thing (date, id);
CREATE INDEX thing_by_facet ON thing (kind, council, body, year);
CREATE INDEX source_by_council ON source (council, body, status);
"""
