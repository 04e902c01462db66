"""Connections that are given up soon when nobody answers, and not when a store needs a while to take what is sent.

A store may delete millions of triples before it reads on, and urllib3 sends under the timeout of connecting.
"""

import socket
from typing import Any, Final

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, ProxyManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util import Retry

CONNECT: Final = 10.0
"""Seconds until a connection has to be there."""


class Patient(HTTPAdapter):
    """Sends with the patience of reading."""

    def __init__(self, retry: Retry, seconds: float) -> None:
        """Keep how often to try, and for how many seconds to wait for a store to take more."""
        self._pools = _pools(seconds)
        super().__init__(max_retries=retry)

    def init_poolmanager(self, *arguments: Any, **named: Any) -> None:
        """Make connections of ours."""
        super().init_poolmanager(*arguments, **named)
        self.poolmanager.pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, *arguments: Any, **named: Any) -> ProxyManager:
        """Return what makes connections of ours through a proxy."""
        manager: ProxyManager = super().proxy_manager_for(*arguments, **named)
        manager.pool_classes_by_scheme = self._pools
        return manager


def _pools(seconds: float) -> dict[str, type[HTTPConnectionPool]]:
    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return _patient(super()._new_conn())

    class Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return _patient(super()._new_conn())

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    def _patient(made: socket.socket) -> socket.socket:
        made.settimeout(seconds)
        return made

    return {"http": PlainPool, "https": SecurePool}
