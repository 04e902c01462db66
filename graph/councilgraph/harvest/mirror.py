"""What was fetched, kept once and for good: files named after their bytes, and an index of what stands where.

``.mirror/objects/ab/cdef…`` holds bytes, ``.mirror/index.sqlite`` everything else. A file is complete before the index names
it, and the index changes in whole transactions: whenever the process is killed, what was fetched until then counts.
"""

import datetime as dt
import fcntl
import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from councilgraph.harvest.kinds import Kind, Scope
from councilgraph.harvest.objects import Objects
from councilgraph.harvest.plan import Planned
from councilgraph.harvest.polite import Answer
from councilgraph_mappings.errors import ConfigurationError

_VERSION: Final = 1
_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS site (base TEXT PRIMARY KEY, council TEXT, system TEXT);
CREATE TABLE IF NOT EXISTS run (
    number INTEGER PRIMARY KEY, base TEXT NOT NULL, asked TEXT NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL,
    started TEXT NOT NULL, ended TEXT, outcome TEXT);
CREATE TABLE IF NOT EXISTS thing (
    canonical TEXT PRIMARY KEY, address TEXT NOT NULL, base TEXT NOT NULL, kind TEXT NOT NULL, asked TEXT NOT NULL,
    led_by TEXT, body TEXT, date TEXT, status INTEGER, etag TEXT, last_modified TEXT, sha256 TEXT, media_type TEXT,
    fetched TEXT, checked TEXT, run INTEGER NOT NULL, gone_since TEXT, fault TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS version (
    canonical TEXT NOT NULL, fetched TEXT NOT NULL, sha256 TEXT NOT NULL, media_type TEXT,
    PRIMARY KEY (canonical, fetched)) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Thing:
    """One row of the index: what stands at an address, as far as the mirror knows."""

    canonical: str
    address: str
    """To ask for, as it was first linked."""
    kind: Kind
    led_by: str | None
    """Canonical address of what linked to it first."""
    body: str | None
    date: str | None
    status: int | None
    """Of the last answer."""
    etag: str | None
    last_modified: str | None
    sha256: str | None
    """Of the last bytes, also when the thing is gone."""
    media_type: str | None
    fetched: str | None
    """When these bytes came."""
    checked: str | None
    """When they were last compared with the site."""
    run: int
    """The last run that dealt with it."""
    gone_since: str | None
    fault: str | None
    """Why the last try failed."""


_COLUMNS: Final = ", ".join(Thing.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class Run:
    """One harvest; an interrupted one goes on under the same number."""

    number: int
    scope: Scope
    asked: str
    """The options as they were given; runs with the same ones continue and compare with each other."""
    started: dt.datetime
    resumed: bool


class Mirror:
    """A folder with everything that was fetched; use it as a context manager."""

    def __init__(self, folder: Path) -> None:
        """Open the mirror in a folder, or make one there.

        Raises:
            ConfigurationError: another harvest is writing there, or it is no mirror that this software knows.
        """
        self.folder = folder
        self._inner = folder / ".mirror"
        self.objects = Objects(self._inner / "objects")
        try:
            self.objects.prepare()
            self._lock = (self._inner / "lock").open("w")
        except OSError as error:
            raise ConfigurationError(
                str(folder), f"cannot be written ({error.strerror})", "name another --to"
            ) from None
        try:
            # The system drops the lock when the process dies, however it dies.
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            self._lock.close()
            raise ConfigurationError(str(folder), "is being written by another harvest", "wait for it") from None
        self._index = sqlite3.connect(self._inner / "index.sqlite", isolation_level=None)
        self._prepare()

    def _prepare(self) -> None:
        try:
            self._index.execute("PRAGMA journal_mode = WAL")
            [version] = self._index.execute("PRAGMA user_version").fetchone()
            if version == 0:
                self._index.executescript(f"BEGIN; {_SCHEMA} PRAGMA user_version = {_VERSION}; COMMIT;")
        except sqlite3.DatabaseError as error:
            self.close()
            raise ConfigurationError(str(self.folder), f"has an index that cannot be read ({error})") from None
        if version not in {0, _VERSION}:
            self.close()
            raise ConfigurationError(str(self.folder), f"has an index of version {version}", "use a newer councilgraph")

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Let others write."""
        self._index.close()
        self._lock.close()

    # Sites and runs

    def note_site(self, base: str, council: str | None, system: str) -> None:
        """Remember whose site this is and what runs it."""
        self._index.execute(
            "INSERT INTO site VALUES (?, ?, ?) ON CONFLICT (base) DO UPDATE SET"
            " council = coalesce(excluded.council, council), system = excluded.system",
            (base, council, system),
        )

    def councils(self) -> dict[str, str | None]:
        """Return the council of every site."""
        return dict(self._index.execute("SELECT base, council FROM site ORDER BY base"))

    def start_run(self, scope: Scope, options: dict[str, str | None], now: dt.datetime) -> Run:
        """Return a new run, or the one with the same options that was stopped before its end."""
        asked = json.dumps(options, sort_keys=True)
        row = self._index.execute(
            "SELECT number, asked, since, until, started FROM run WHERE base = ? AND ended IS NULL ORDER BY number DESC",
            (scope.base,),
        ).fetchone()
        if row and row[1] == asked:
            since, until = dt.date.fromisoformat(row[2]), dt.date.fromisoformat(row[3])
            same = Scope(scope.base, since, until, scope.committee)
            return Run(row[0], same, asked, dt.datetime.fromisoformat(row[4]), resumed=True)
        with self._transaction():
            self._index.execute(
                "UPDATE run SET ended = ?, outcome = 'given up' WHERE base = ? AND ended IS NULL",
                (_time(now), scope.base),
            )
            number = self._index.execute(
                "INSERT INTO run (base, asked, since, until, started) VALUES (?, ?, ?, ?, ?)",
                (scope.base, asked, scope.since.isoformat(), scope.until.isoformat(), _time(now)),
            ).lastrowid
        return Run(int(number or 0), scope, asked, now, resumed=False)

    def end_run(self, run: Run, now: dt.datetime) -> None:
        """Remember that nothing of the run is left."""
        self._index.execute("UPDATE run SET ended = ?, outcome = 'complete' WHERE number = ?", (_time(now), run.number))

    # Things

    def thing(self, canonical: str) -> Thing | None:
        """Return what the mirror knows of an address."""
        row = self._index.execute(f"SELECT {_COLUMNS} FROM thing WHERE canonical = ?", (canonical,)).fetchone()  # noqa: S608 - columns of a class
        return _thing(row) if row else None

    def things(self) -> Iterator[Thing]:
        """Yield everything, in the order of the addresses."""
        for row in self._index.execute(f"SELECT {_COLUMNS} FROM thing ORDER BY canonical"):  # noqa: S608 - columns of a class
            yield _thing(row)

    def unseen(self, run: Run) -> list[Thing]:
        """Return what an earlier run with the same options fetched and this one has not come across."""
        rows = self._index.execute(
            f"SELECT {_COLUMNS} FROM thing"  # noqa: S608 - columns of a class
            " WHERE base = ? AND asked = ? AND run < ? AND sha256 IS NOT NULL AND gone_since IS NULL ORDER BY canonical",
            (run.scope.base, run.asked, run.number),
        )
        return [_thing(row) for row in rows]

    def bases(self) -> dict[str, str]:
        """Return the site of every thing."""
        return dict(self._index.execute("SELECT canonical, base FROM thing"))

    def keep(self, run: Run, planned: Planned, answer: Answer, now: dt.datetime) -> bool:
        """Keep what the site said; return whether it is something new."""
        digest = self.objects.write(answer.body)
        before = self.thing(planned.canonical)
        new = before is None or before.sha256 != digest
        fetched = before.fetched if before and not new else _time(now)
        with self._transaction():
            self._touch(run, planned)
            self._set(
                planned,
                status=answer.status,
                etag=answer.etag,
                last_modified=answer.last_modified,
                media_type=answer.media_type,
                sha256=digest,
                fetched=fetched,
                checked=_time(now),
                run=run.number,
                gone_since=None,
                fault=None,
            )
            if new:
                row = (planned.canonical, fetched, digest, answer.media_type)
                self._index.execute("INSERT OR REPLACE INTO version VALUES (?, ?, ?, ?)", row)
        return new

    def keep_unchanged(self, run: Run, planned: Planned, now: dt.datetime) -> None:
        """Remember that the site says the same as before."""
        with self._transaction():
            self._touch(run, planned)
            self._set(planned, status=304, checked=_time(now), run=run.number, gone_since=None, fault=None)

    def keep_gone(self, run: Run, planned: Planned, status: int, now: dt.datetime) -> bool:
        """Remember that a thing is not there; what it said stays. Return whether it was there until now."""
        before = self.thing(planned.canonical)
        gone_since = before.gone_since if before and before.gone_since else _time(now)
        with self._transaction():
            self._touch(run, planned)
            self._set(planned, status=status, checked=_time(now), run=run.number, gone_since=gone_since, fault=None)
        return before is not None and before.sha256 is not None and before.gone_since is None

    def keep_fault(self, run: Run, planned: Planned, fault: str) -> None:
        """Remember why a thing could not be fetched; what it said before stays."""
        with self._transaction():
            self._touch(run, planned)
            self._set(planned, run=run.number, fault=fault)

    def _touch(self, run: Run, planned: Planned) -> None:
        step = planned.step
        date = step.date.isoformat() if step.date else None
        self._index.execute(
            "INSERT INTO thing (canonical, address, base, kind, asked, led_by, body, date, run)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (canonical) DO UPDATE SET"
            " address = excluded.address, asked = excluded.asked,"
            " body = coalesce(excluded.body, body), date = coalesce(excluded.date, date)",
            (
                planned.canonical,
                step.address,
                run.scope.base,
                step.kind,
                run.asked,
                planned.led_by,
                step.body,
                date,
                run.number,
            ),
        )

    def _set(self, planned: Planned, **values: object) -> None:
        names = ", ".join(f"{name} = ?" for name in values)
        self._index.execute(f"UPDATE thing SET {names} WHERE canonical = ?", (*values.values(), planned.canonical))  # noqa: S608 - names of parameters

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._index.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._index.execute("ROLLBACK")
            raise
        self._index.execute("COMMIT")


def _thing(row: tuple[Any, ...]) -> Thing:
    values = dict(zip(Thing.__dataclass_fields__, row, strict=True))
    return Thing(**{**values, "kind": Kind(values["kind"])})


def _time(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).isoformat(timespec="seconds")
