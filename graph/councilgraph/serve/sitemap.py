"""``/sitemap.xml`` and ``/robots.txt``: what crawlers find, and what they should leave alone."""

import sqlite3
from collections.abc import Iterable
from typing import Final
from xml.sax.saxutils import escape

from pyoxigraph import Literal, NamedNode
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from councilgraph.serve.caching import answered
from councilgraph.serve.description import catalogue
from councilgraph.serve.frame import NAVIGATION
from councilgraph.serve.index import Index
from councilgraph.serve.negotiation import Offer
from councilgraph.serve.problem import ProblemError
from councilgraph.serve.question import Form
from councilgraph.serve.site import Site
from councilgraph.write import PREFIXES

SIZE: Final = 20_000
"""Things in one file; the protocol allows 50,000."""

_XML: Final = Offer("application/xml", Form.XML)
_SPACE: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
_MODIFIED: Final = NamedNode(f"{PREFIXES['dcterms']}modified")
_LEFT_ALONE: Final = (
    "/sparql", "/query?", "/query/", "/search?", "/search.csv", "/search.json", "/coverage/documents", "/report/",
)  # fmt: skip
"""What costs work and holds nothing that is not on a page of its own."""


class Sitemap:
    """Answers crawlers."""

    def __init__(self, site: Site, index: Index) -> None:
        """Keep the site and its index."""
        self._site = site
        self._index = index

    async def whole(self, request: Request) -> Response:
        """Return the list of the parts.

        Raises:
            ProblemError: there is no index, or no time.
        """
        parts = await self._index.ask(_parts)
        modified = self._modified()
        entries = "".join(
            f"<sitemap><loc>{escape(f'{self._site.base}/sitemap-{number}.xml')}</loc><lastmod>{modified}</lastmod></sitemap>\n"
            for number in range(1, parts + 1)
        )
        return self._answered(request, "sitemapindex", entries)

    async def part(self, request: Request) -> Response:
        """Return the addresses of so many things; the first part begins with the pages that list them.

        Raises:
            ProblemError: there is no such part, no index, or no time.
        """
        number = request.path_params["number"]
        parts, paths = await self._index.ask(lambda database: (_parts(database), _paths(database, number)))
        if not 1 <= number <= parts:
            raise ProblemError(404, f"There is no part {number} of the site map.", f"There are {parts}.")
        there = {getattr(route, "path", "") for route in request.app.routes}
        site = self._site
        pages = [where for _, where in NAVIGATION if number == 1 and site.path + where in there]
        modified = self._modified()
        entries = "".join(
            f"<url><loc>{escape(address)}</loc><lastmod>{modified}</lastmod></url>\n"
            for address in [*(f"{site.base}{page}" for page in pages), *(f"{site.base}/doc/{path}" for path in paths)]
        )
        return self._answered(request, "urlset", entries)

    async def robots(self, _: Request) -> Response:
        """Return what crawlers should leave alone, and where they find the rest."""
        path = self._site.path
        lines = ["User-agent: *", *(f"Disallow: {path}{place}" for place in _LEFT_ALONE), f"Allow: {path}/", ""]
        return PlainTextResponse("\n".join([*lines, f"Sitemap: {self._site.base}/sitemap.xml", ""]))

    def _modified(self) -> str:
        """Return the day of the last change of the data, or of the publication where the catalogue tells none."""
        publication = self._site.publication
        dataset = NamedNode(f"{publication.base}/dataset")
        days = [
            triple.object.value[:10]
            for triple in catalogue(publication.catalogue())
            if triple.subject == dataset and triple.predicate == _MODIFIED and isinstance(triple.object, Literal)
        ]
        return max(days, default=publication.made[:10])

    def _answered(self, request: Request, root: str, entries: str) -> Response:
        content = f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{_SPACE}">\n{entries}</{root}>\n'
        return answered(request, content.encode(), _XML, self._site.settings.fresh, {})


def _parts(database: sqlite3.Connection) -> int:
    things: int = database.execute("SELECT COALESCE(MAX(id), 0) FROM thing").fetchone()[0]
    return max(1, -(-things // SIZE))


def _paths(database: sqlite3.Connection, number: int) -> Iterable[str]:
    bounds = [(number - 1) * SIZE, number * SIZE]
    return [row[0] for row in database.execute("SELECT path FROM thing WHERE id > ? AND id <= ? ORDER BY id", bounds)]
