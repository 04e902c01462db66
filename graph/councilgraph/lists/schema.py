"""The tables of ``lists.sqlite``: what a page needs of everything, which a triple store would work out anew for each page."""

from typing import Final

LISTS: Final = "lists.sqlite"
"""Of the file in a generation."""

TABLES: Final = """
CREATE TABLE name (iri TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE meeting (
  iri TEXT PRIMARY KEY, name TEXT NOT NULL, date TEXT NOT NULL, council TEXT NOT NULL, body TEXT NOT NULL,
  items INTEGER NOT NULL, outcomes INTEGER NOT NULL, attendance INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE outcome (
  iri TEXT PRIMARY KEY, text TEXT NOT NULL, type TEXT NOT NULL, kind TEXT NOT NULL, date TEXT NOT NULL, meeting TEXT NOT NULL,
  body TEXT NOT NULL, council TEXT NOT NULL, item TEXT NOT NULL, owner TEXT NOT NULL, due TEXT NOT NULL,
  progress TEXT NOT NULL, open INTEGER NOT NULL, since TEXT NOT NULL, earlier INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE person (
  iri TEXT PRIMARY KEY, name TEXT NOT NULL, sorted TEXT NOT NULL, council TEXT NOT NULL, office TEXT NOT NULL,
  meetings INTEGER NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE organisation (
  iri TEXT PRIMARY KEY, name TEXT NOT NULL, council TEXT NOT NULL, type TEXT NOT NULL, documents INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE source (
  iri TEXT PRIMARY KEY, name TEXT NOT NULL, council TEXT NOT NULL, date TEXT NOT NULL, layout TEXT NOT NULL,
  page TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE attendance (
  person TEXT NOT NULL, meeting TEXT NOT NULL, status TEXT NOT NULL, capacity TEXT NOT NULL,
  PRIMARY KEY (person, meeting, status)) WITHOUT ROWID;
CREATE TABLE council (iri TEXT NOT NULL, code TEXT NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (iri, code, kind)) WITHOUT ROWID;
CREATE TABLE code (iri TEXT PRIMARY KEY, number INTEGER NOT NULL, example TEXT NOT NULL) WITHOUT ROWID;
"""
"""``council``, ``body`` and the like are IRIs; what is not known is an empty text."""

KEYS: Final = {
    "name": ("iri",),
    "council": ("iri",),
    "meeting": ("iri",),
    "outcome": ("iri",),
    "attendance": ("person", "meeting"),
    "person": ("iri",),
    "organisation": ("iri",),
    "source": ("iri",),
}
"""By table, the columns that say of which things a row is."""

INDEXES: Final = """
CREATE INDEX meeting_by_body ON meeting (body, date);
CREATE INDEX meeting_by_council ON meeting (council, date, outcomes);
CREATE INDEX meeting_by_date ON meeting (date);
CREATE INDEX outcome_by_date ON outcome (date);
CREATE INDEX outcome_by_body ON outcome (body, kind);
CREATE INDEX outcome_by_council ON outcome (council, kind);
CREATE INDEX outcome_by_kind ON outcome (kind);
CREATE INDEX outcome_by_type ON outcome (type, open, since);
CREATE INDEX person_by_name ON person (sorted);
CREATE INDEX person_by_council ON person (council, meetings);
CREATE INDEX organisation_by_council ON organisation (council, type);
CREATE INDEX attendance_by_meeting ON attendance (meeting);
"""
