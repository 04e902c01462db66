"""What the parts of the site share: the publication, the lanes of workers, the budgets and the answers that are kept."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.requests import Request

from councilgraph.serve.budget import Budgets, client_name
from councilgraph.serve.cache import Cache
from councilgraph.serve.publication import Publication, Publications
from councilgraph.serve.question import Kind
from councilgraph.serve.root import Root
from councilgraph.serve.settings import Settings
from councilgraph.serve.workers import Lane


class Site:
    """One publication folder on the web."""

    def __init__(self, out: Path, settings: Settings, base: str | None = None) -> None:
        """Prepare to serve what is published in a folder.

        Args:
            out: with the generations
            settings: an operator's
            base: where the site is; None for the base of the publication's own IRIs

        Raises:
            ConfigurationError: nothing is published there.
        """
        self.publications = Publications(out)
        self.settings = settings
        self.base = base or self.publications.current().base
        self.path = Root(self.base).path
        current = self.publications.current
        self.public = Lane("public", settings.public, settings.limits, current, self.base)
        self.own = Lane("own", settings.own, settings.own_limits, current, self.base, module="page_worker")
        self.budgets = Budgets(settings.allowance, time.monotonic)
        self.cache: Cache[tuple[Kind, bytes]] = Cache(settings.cached)

    @property
    def publication(self) -> Publication:
        """Return what is published now."""
        return self.publications.current()

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """Keep the workers there."""
        self.own.start()
        self.public.start()
        try:
            yield
        finally:
            await asyncio.gather(asyncio.to_thread(self.own.close), asyncio.to_thread(self.public.close))

    def limits(self) -> str:
        """Return what a query may take, as a sentence."""
        limits, allowance = self.settings.limits, self.settings.allowance
        return (
            f"A query may take {limits.seconds:g} seconds, and its answer {limits.rows:,} rows and {limits.result:,} bytes; "
            f"one client may take {allowance.seconds:g} seconds of work each minute and {allowance.at_once} queries at once."
        )


def client_of(request: Request) -> str:
    """Return whose budget a request takes from."""
    return client_name(request.client.host) if request.client else "local"
