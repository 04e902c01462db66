"""The application: what every response carries, and the server that brings them to the network."""

import logging
import socket
from collections.abc import AsyncIterator, Callable
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
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from councilgraph.serve.addresses import addresses
from councilgraph.serve.gone import moved, told
from councilgraph.serve.pages import Pages
from councilgraph.serve.problem import TITLES, ProblemError, response, wants_page
from councilgraph.serve.site import Site

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
    pages = Pages(site)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with site.open():
            yield

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
        routes=addresses(site, pages),
        middleware=[Middleware(SecurityHeaders), cors],
        exception_handlers={ProblemError: problem, HTTPException: _other},
        lifespan=lifespan,
    )
    app.state.pages = pages
    app.router.redirect_slashes = False  # a redirect would take its address from the Host header
    return app


class Server(uvicorn.Server):
    """A server that says when it can be reached, and not before: whoever waits for that may ask at once."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None] | None = None) -> None:
        """Take the configuration, and what to call once the server listens."""
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen, and tell it."""
        await super().startup(sockets)
        if self.started and self._ready is not None:
            self._ready()


def server(
    site: Site, host: str, port: int, proxy: str | None = None, ready: Callable[[], None] | None = None
) -> Server:
    """Return a server of a site, which its ``run`` starts.

    Args:
        site: with its workers not yet started
        host: address to listen at
        port: where to listen
        proxy: address of a proxy that says truly for whom it asks
        ready: called once the server listens
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
    return Server(config, ready)


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
