"""The addresses of the site, what every response carries, and the server that brings them to the network."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Final

import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from councilgraph.serve.assets import Assets
from councilgraph.serve.coverage import Coverage
from councilgraph.serve.dumps import Dumps
from councilgraph.serve.endpoint import Endpoint
from councilgraph.serve.feed import Feed
from councilgraph.serve.gone import moved, told
from councilgraph.serve.index import Index
from councilgraph.serve.metadata import Metadata
from councilgraph.serve.pages import Pages
from councilgraph.serve.problem import TITLES, ProblemError, response, wants_page
from councilgraph.serve.query_page import QueryPage
from councilgraph.serve.search import SearchPages
from councilgraph.serve.site import Site
from councilgraph.serve.sitemap import Sitemap
from councilgraph.serve.views.listings import LISTINGS

_SECURITY: Final = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "interest-cohort=()",
}
_HEAD: Final = 65_536
"""Bytes of a request's head; beyond that the server hangs up."""
_CONNECTIONS: Final = 512

log: Final = logging.getLogger("councilgraph.serve")


class SecurityHeaders:
    """Puts on every response what keeps a browser from doing more with it than show it."""

    def __init__(self, app: ASGIApp) -> None:
        """Keep what it stands before."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and its response back with the headers."""

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _SECURITY.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, sent)


def application(site: Site) -> Starlette:
    """Return the application that serves a site."""
    endpoint, metadata, pages = Endpoint(site), Metadata(site), Pages(site)
    dumps = Dumps(site)
    feed, index = Feed(site), Index(site)
    search = SearchPages(site, index)
    coverage, sitemap = Coverage(site, index), Sitemap(site, index)
    assets = Assets(site)
    query = QueryPage(site, endpoint, assets)
    path = site.path
    routes = [
        _route(f"{path}/sparql", endpoint.answer, "POST"),
        _route(f"{path}/sparql/", endpoint.answer, "POST"),
        _route(f"{path}/feed.atom", feed.atom),
        _route(f"{path}/changes", feed.changes),
        _route(f"{path}/catalog", metadata.catalogue),
        _route(f"{path}/catalog.{{suffix}}", metadata.catalogue),
        _route(f"{path}/catalogue", metadata.see_catalogue),
        _route(f"{path}/dataset", metadata.see_catalogue),
        _route(f"{path}/dataset/{{part}}", metadata.see_catalogue),
        _route(f"{path}/dumps/", dumps.index),
        _route(f"{path}/dumps/{{path:path}}", dumps.file),
        _route(f"{path}/health", metadata.health),
        _route(f"{path}/{{name}}.nq", metadata.dump),
        _route(f"{path}/search", search.page),
        _route(f"{path}/search.csv", search.table),
        _route(f"{path}/search.json", search.table),
        _route(f"{path}/", pages.home),
        _route(f"{path}/councils", pages.councils),
        _route(f"{path}/ontology", pages.ontology),
        _route(f"{path}/ontology/codes/{{scheme}}", pages.codes),
        *(_route(f"{path}/{name}{end}", pages.listing) for name in LISTINGS for end in ("", ".csv")),
        _route(f"{path}/query", query.form, "POST"),
        _route(f"{path}/query/results", query.results),
        _route(f"{path}/query/terms.json", query.terms),
        _route(f"{path}/coverage", coverage.page),
        _route(f"{path}/coverage/documents", coverage.documents),
        _route(f"{path}/report/{{path:path}}", coverage.report),
        _route(f"{path}/turtle/{{path:path}}.ttl", coverage.turtle),
        _route(f"{path}/examples", query.examples),
        _route(f"{path}/examples.{{suffix}}", query.examples),
        _route(f"{path}/static/{{digest}}/{{name:path}}", assets.file),
        _route(f"{path}/style.css", pages.look),
        _route(f"{path}/icon.svg", pages.look),
        _route(f"{path}/id/{{path:path}}", pages.see),
        _route(f"{path}/doc/{{path:path}}", pages.thing),
        _route(f"{path}/graph/{{path:path}}", pages.graph),
    ]
    for place in sorted({"", path}):  # crawlers look at the root of the host
        routes += [
            _route(f"{place}/.well-known/void", metadata.catalogue),
            _route(f"{place}/robots.txt", sitemap.robots),
            _route(f"{place}/sitemap.xml", sitemap.whole),
            _route(f"{place}/sitemap-{{number:int}}.xml", sitemap.part),
        ]

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with site.open():
            preparing = asyncio.create_task(pages.prepare()) if site.settings.eager else None
            yield
            if preparing is not None:
                preparing.cancel()
                await asyncio.wait([preparing])

    async def problem(request: Request, error: Exception) -> Response:
        if isinstance(error, ProblemError):
            return moved(site, request, error) or await _problem(request, told(site, request, error))
        return await _problem(request, error)

    cors = Middleware(
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=["GET", "HEAD", "POST", "OPTIONS"],
        allow_headers=["*"],
        expose_headers=["ETag", "Link", "Retry-After"],
        max_age=86_400,
    )
    app = Starlette(
        routes=routes,
        middleware=[Middleware(SecurityHeaders), cors],
        exception_handlers={ProblemError: problem, HTTPException: _other},
        lifespan=lifespan,
    )
    app.state.pages = pages
    app.router.redirect_slashes = False  # a redirect would take its address from the Host header
    return app


def server(site: Site, host: str, port: int, proxy: str | None = None) -> uvicorn.Server:
    """Return a server of a site, which its ``run`` starts.

    Args:
        site: with its workers not yet started
        host: address to listen at
        port: where to listen
        proxy: address of a proxy that says truly for whom it asks
    """
    config = uvicorn.Config(
        application(site),
        host=host,
        port=port,
        http="h11",
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=proxy is not None,
        forwarded_allow_ips=proxy,
        h11_max_incomplete_event_size=_HEAD,
        limit_concurrency=_CONNECTIONS,
        timeout_graceful_shutdown=5,
    )
    return uvicorn.Server(config)


def _route(path: str, work: Callable[[Request], Awaitable[Response]], *methods: str) -> Route:
    return Route(path, work, methods=["GET", *methods])


async def _problem(request: Request, error: Exception) -> Response:
    if not isinstance(error, ProblemError):
        raise error
    return _told(request, error)


async def _other(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException) or error.status_code not in TITLES:
        raise error
    fault = f"{request.method} {request.url.path}" if error.status_code == 405 else f"No page is at {request.url.path}."
    step = "The query endpoint is at /sparql, the description of the data at /catalog."
    return _told(request, ProblemError(error.status_code, fault, step, headers=dict(error.headers or {})))


def _told(request: Request, problem: ProblemError) -> Response:
    """Return a problem in the form that the client prefers."""
    if wants_page(request):
        pages: Pages = request.app.state.pages
        return pages.problem(request, problem, TITLES[problem.status])
    return response(request, problem)
