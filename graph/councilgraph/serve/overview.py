"""Lists of all meetings, outcomes, people and organisations of one generation, in SQLite, made once when first asked for.

A list page needs counts, filters and an order over everything, which the triple store would work out anew for each page.
Here the store is asked a dozen plain questions once, by a worker of its own, and its answers are joined in a table on disk.
"""

import asyncio
import csv
import io
import sqlite3
import threading
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any, Final

from councilgraph.serve.joining import Join, Rows, questions
from councilgraph.serve.problem import ProblemError
from councilgraph.serve.publication import Publication
from councilgraph.serve.question import Form, Outcome, Question
from councilgraph.serve.settings import LaneSize, Limits
from councilgraph.serve.site import Site
from councilgraph.serve.workers import BusyError, Lane

_LIMITS: Final = Limits(seconds=300.0, result=2_000_000_000, rows=20_000_000, memory=2 << 30)
_TABLES: Final = """
CREATE TABLE name (iri TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE meeting (
  iri TEXT PRIMARY KEY, name TEXT NOT NULL, date TEXT NOT NULL, council TEXT NOT NULL, body TEXT NOT NULL,
  items INTEGER NOT NULL, outcomes INTEGER NOT NULL, attendance INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX meeting_by_body ON meeting (body, date);
CREATE INDEX meeting_by_date ON meeting (date);
CREATE TABLE outcome (
  iri TEXT PRIMARY KEY, text TEXT NOT NULL, type TEXT NOT NULL, kind TEXT NOT NULL, date TEXT NOT NULL, meeting TEXT NOT NULL,
  body TEXT NOT NULL, council TEXT NOT NULL, item TEXT NOT NULL, owner TEXT NOT NULL, due TEXT NOT NULL,
  progress TEXT NOT NULL, open INTEGER NOT NULL, since TEXT NOT NULL, earlier INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX outcome_by_date ON outcome (date);
CREATE INDEX outcome_by_body ON outcome (body, date);
CREATE TABLE person (
  iri TEXT PRIMARY KEY, name TEXT NOT NULL, sorted TEXT NOT NULL, council TEXT NOT NULL, office TEXT NOT NULL,
  meetings INTEGER NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX person_by_name ON person (sorted);
CREATE TABLE organisation (
  iri TEXT PRIMARY KEY, name TEXT NOT NULL, council TEXT NOT NULL, type TEXT NOT NULL, documents INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE source (
  iri TEXT PRIMARY KEY, name TEXT NOT NULL, council TEXT NOT NULL, date TEXT NOT NULL, layout TEXT NOT NULL,
  page TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE attendance (
  person TEXT NOT NULL, meeting TEXT NOT NULL, status TEXT NOT NULL, capacity TEXT NOT NULL,
  PRIMARY KEY (person, meeting, status)) WITHOUT ROWID;
CREATE INDEX attendance_by_meeting ON attendance (meeting);
"""


class Overview:
    """The lists of one generation."""

    def __init__(self, publication: Publication, answers: Mapping[str, Rows]) -> None:
        """Join the answers to the questions of ``QUESTIONS``."""
        self.publication = publication
        self._lock = threading.Lock()
        self._fixed: dict[str, list[sqlite3.Row]] = {}
        self._base = sqlite3.connect("", check_same_thread=False)  # a file that nobody sees, and that goes with us
        self._base.row_factory = sqlite3.Row
        self._base.executescript(_TABLES)
        with self._base:
            for table, rows in Join(publication.base, answers).tables():
                some = iter(rows)
                first = next(some, None)
                if first is not None:
                    marks = ", ".join("?" * len(first))
                    text = f"INSERT OR IGNORE INTO {table} VALUES ({marks})"  # noqa: S608 - both are ours
                    self._base.execute(text, first)
                    self._base.executemany(text, some)

    def rows(self, text: str, values: Sequence[object] = ()) -> list[sqlite3.Row]:
        """Return the rows of a SELECT; what comes from outside stands among the values."""
        with self._lock:
            return self._base.execute(text, [*values]).fetchall()

    def fixed(self, text: str) -> list[sqlite3.Row]:
        """Return the rows of a SELECT over everything, which is worked out once."""
        if text not in self._fixed:
            self._fixed[text] = self.rows(text)
        return self._fixed[text]

    def value(self, text: str, values: Sequence[object] = ()) -> Any:
        """Return the first value of the first row of a SELECT."""
        return next(iter(self.rows(text, values)), (None,))[0]

    def name(self, iri: str) -> str:
        """Return what a thing is called."""
        return str(self.value("SELECT name FROM name WHERE iri = ?", [iri]) or "")


class Overviews:
    """Makes the overview of each generation once, however many ask for it."""

    def __init__(self, site: Site) -> None:
        """Begin with none."""
        self._site = site
        self._made: Overview | None = None
        self._making = asyncio.Lock()

    async def of(self, publication: Publication) -> Overview:
        """Return the overview of a generation.

        Raises:
            ProblemError: it could not be made.
        """
        async with self._making:
            if self._made is None or self._made.publication.mark != publication.mark:
                answers = await self._answers(publication)
                self._made = await asyncio.to_thread(Overview, publication, answers)
            return self._made

    async def _answers(self, publication: Publication) -> dict[str, Rows]:
        answers = {}
        async with _lane(self._site, publication) as lane:
            for name, text in questions(publication.base).items():
                try:
                    reply = (await lane.ask(Question(text, table=Form.CSV))).reply
                except BusyError as error:
                    raise _unmade(error.seconds) from None
                if reply.outcome is not Outcome.ANSWERED:
                    raise _unmade(60)
                answers[name] = await asyncio.to_thread(_read, reply.content)
        return answers


@asynccontextmanager
async def _lane(site: Site, publication: Publication) -> AsyncIterator[Lane]:
    size = LaneSize(1, 4, patience=30.0, niceness=5)
    lane = Lane("overview", size, _LIMITS, lambda: publication, f"{site.base}/sparql")
    lane.start()
    try:
        yield lane
    finally:
        await asyncio.to_thread(lane.close)


def _read(content: bytes) -> Rows:
    return [*csv.DictReader(io.StringIO(content.decode(), newline=""))]


def _unmade(seconds: int) -> ProblemError:
    headers = {"Retry-After": str(seconds)}
    return ProblemError(503, "The lists of this publication are not made yet.", "Come again later.", headers=headers)
