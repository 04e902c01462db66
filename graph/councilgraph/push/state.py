"""What was sent where: for each endpoint the digest that each graph was last sent with, so that only changes are sent.

A graph is noted as unknown before it is sent and with its digest after the server has said that it has it. However a push
ends, the next one sends again what is not certain.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import Final, Self

FILE: Final = "push.sqlite"
_TABLE: Final = "CREATE TABLE IF NOT EXISTS sent (endpoint TEXT, graph TEXT, sha256 TEXT, PRIMARY KEY (endpoint, graph)) WITHOUT ROWID"


def sent(out: Path, endpoint: str) -> dict[str, str | None]:
    """Return the graphs that an endpoint has from here, each with its digest, or None where that is not certain."""
    file = (out / FILE).absolute()
    if not file.exists():
        return {}
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as opened:
        return dict(opened.execute("SELECT graph, sha256 FROM sent WHERE endpoint = ?", (endpoint,)))


class State:
    """Notes what one endpoint has; every note is on disk when it returns."""

    def __init__(self, out: Path, endpoint: str) -> None:
        """Open the notes, or begin some."""
        self._endpoint = endpoint
        self._opened = sqlite3.connect(out / FILE, isolation_level=None)
        self._opened.execute("PRAGMA journal_mode = WAL")
        self._opened.execute(_TABLE)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._opened.close()

    def sending(self, graph: str) -> None:
        """Note that it is not certain what the endpoint has."""
        self._note(graph, None)

    def has(self, graph: str, sha256: str) -> None:
        """Note that the endpoint has a graph."""
        self._note(graph, sha256)

    def has_not(self, graph: str) -> None:
        """Note that the endpoint has a graph no more."""
        self._opened.execute("DELETE FROM sent WHERE endpoint = ? AND graph = ?", (self._endpoint, graph))

    def _note(self, graph: str, sha256: str | None) -> None:
        self._opened.execute("INSERT OR REPLACE INTO sent VALUES (?, ?, ?)", (self._endpoint, graph, sha256))
