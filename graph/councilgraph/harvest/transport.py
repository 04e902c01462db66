"""The way out: one connection to one host, which no name server can turn to a private network.

Clock, sleep, name server and adapter stand in ``Edge``, so that a test needs neither time nor a network.
"""

import datetime as dt
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPException
from http.cookiejar import DefaultCookiePolicy
from types import TracebackType
from typing import Any, Final, Self

import requests
from requests.adapters import BaseAdapter, HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import ConnectionPool, HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import NewConnectionError
from urllib3.response import BaseHTTPResponse
from urllib3.util import Retry

from councilgraph.harvest.address import Resolve, in_public, resolve_by_system

BUSY: Final = frozenset({429, 503})
"""A server that says so is asked again when it wants to be."""
_TRIES: Final = 3
_LONGEST_WAIT: Final = 120
"""Seconds; a server that asks for a longer pause is asked again on another day."""


@dataclass(frozen=True, slots=True)
class Edge:
    """All that a harvest takes from the world."""

    monotonic: Callable[[], float] = time.monotonic
    now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC)
    sleep: Callable[[float], None] = time.sleep
    resolve: Resolve = resolve_by_system
    adapter: BaseAdapter | None = None
    """Stands for the network in a test."""


class PatientRetry(Retry):
    """Asks a busy server again after as long as it says, or after a growing while; sleeps at the edge."""

    edge_sleep: Callable[[float], None] = staticmethod(time.sleep)

    @classmethod
    def made(cls, sleep: Callable[[float], None]) -> Self:
        """Return the rule for one harvest."""
        rule = cls(
            total=_TRIES,
            redirect=False,
            other=0,  # a certificate is no better the second time
            status_forcelist=BUSY,
            allowed_methods=frozenset({"GET"}),
            backoff_factor=1,
            raise_on_status=False,
            retry_after_max=_LONGEST_WAIT,
        )
        rule.edge_sleep = sleep
        return rule

    def new(self, **changes: Any) -> Self:
        """Return the rule after one more try."""
        rule = super().new(**changes)
        rule.edge_sleep = self.edge_sleep
        return rule

    def increment(
        self,
        method: str | None = None,
        url: str | None = None,
        response: BaseHTTPResponse | None = None,
        error: Exception | None = None,
        _pool: ConnectionPool | None = None,
        _stacktrace: TracebackType | None = None,
    ) -> Self:
        """Return the rule after this answer, the rest of which nobody waits for."""
        if response is not None:
            response.close()  # urllib3 would read it to its end, and it may have none
        return super().increment(method, url, response, error, _pool, _stacktrace)

    def sleep_for_retry(self, response: BaseHTTPResponse) -> bool:
        """Sleep for as long as the server asks; return whether it asked."""
        seconds = self.get_retry_after(response)
        if not seconds:
            return False
        self.edge_sleep(seconds)
        return True

    def _sleep_backoff(self) -> None:
        if (seconds := self.get_backoff_time()) > 0:
            self.edge_sleep(seconds)


def _checked(connection: HTTPConnection, sock: socket.socket) -> socket.socket:
    # The name server was asked before; this is what it said when it was asked again for the connection.
    peer = str(sock.getpeername()[0])
    if not in_public(peer):
        sock.close()
        raise NewConnectionError(connection, f"leads to {peer}, which is not public")
    return sock


class _PublicConnection(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        return _checked(self, super()._new_conn())


class _PublicTlsConnection(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        return _checked(self, super()._new_conn())


class _PublicPool(HTTPConnectionPool):
    ConnectionCls = _PublicConnection


class _PublicTlsPool(HTTPSConnectionPool):
    ConnectionCls = _PublicTlsConnection


class _OneConnection(HTTPAdapter):
    """Keeps one connection to the host, and looks where it leads; behind a proxy, the proxy looks."""

    def __init__(self, retry: Retry, *, allow_private: bool) -> None:
        self._allow_private = allow_private
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=retry, pool_block=True)

    def init_poolmanager(self, *arguments: Any, **named: Any) -> None:
        super().init_poolmanager(*arguments, **named)
        if not self._allow_private:
            self.poolmanager.pool_classes_by_scheme = {"http": _PublicPool, "https": _PublicTlsPool}


class _Session(requests.Session):
    def get_redirect_target(self, resp: requests.Response) -> str | None:  # noqa: ARG002 - the signature of requests
        """Return none: even where it follows no redirect, requests would read its whole body."""
        return None


def session(edge: Edge, agent: str, *, allow_private: bool) -> requests.Session:
    """Return a session that names itself, checks certificates, follows no redirect and keeps no cookie."""
    made = _Session()
    adapter = edge.adapter or _OneConnection(PatientRetry.made(edge.sleep), allow_private=allow_private)
    for scheme in ("http://", "https://"):
        made.mount(scheme, adapter)
    made.headers.clear()
    made.headers.update({"User-Agent": agent, "Accept": "*/*", "Accept-Encoding": "gzip", "Accept-Language": "en-GB"})
    made.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))  # a session would let one page change the next
    made.verify = True
    return made


NETWORK_ERRORS: Final = (requests.RequestException, HTTPException, OSError)
"""What asking may raise."""
