"""The search index of what is published now: asked in threads, read only, and never for longer than it may take."""

import asyncio
import sqlite3
from collections.abc import Callable
from typing import Final, TypeVar

from councilgraph.search.find import TooSlowError, bounded, opened
from councilgraph.search.schema import INDEX
from councilgraph.serve.problem import ProblemError
from councilgraph.serve.publication import Publication
from councilgraph.serve.site import Site

Value = TypeVar("Value")

SECONDS: Final = 2.0
"""That a search may take."""
_AT_ONCE: Final = 4
_PATIENCE: Final = 5.0
"""Seconds that a search waits for others."""


class Index:
    """Asks the index of the current publication."""

    def __init__(self, site: Site, seconds: float = SECONDS) -> None:
        """Keep the site; ``seconds`` are for one search."""
        self._site = site
        self._seconds = seconds
        self._room = asyncio.Semaphore(_AT_ONCE)
        self._idle: list[tuple[str, sqlite3.Connection]] = []
        """Connections that nobody uses, with the mark of their publication."""

    async def ask(self, work: Callable[[sqlite3.Connection], Value]) -> Value:
        """Return what a piece of work comes to.

        Raises:
            ProblemError: there is no index, or no time.
        """
        publication = self._site.publication
        try:
            async with asyncio.timeout(_PATIENCE):
                await self._room.acquire()
        except TimeoutError:
            step = "Come again in a few seconds."
            headers = {"Retry-After": "5"}
            raise ProblemError(503, "Too much is searched for at once.", step, headers=headers) from None
        try:
            return await asyncio.to_thread(self._worked, publication, work)
        except TooSlowError:
            step = "Look for rarer words, or choose a council, a body or a year."
            raise ProblemError(504, f"The search took longer than {self._seconds:g} s.", step) from None
        finally:
            self._room.release()

    def _worked(self, publication: Publication, work: Callable[[sqlite3.Connection], Value]) -> Value:
        database = self._connection(publication)
        with bounded(database, self._seconds):
            value = work(database)
        self._idle.append((publication.mark, database))  # after an error it is let go
        return value

    def _connection(self, publication: Publication) -> sqlite3.Connection:
        while self._idle:
            mark, database = self._idle.pop()
            if mark == publication.mark:
                return database
            database.close()
        file = publication.folder / INDEX
        try:
            return opened(file)
        except sqlite3.Error:
            fault = "This publication has no index to search."
            raise ProblemError(404, fault, "Publish it again with this version of councilgraph.") from None
