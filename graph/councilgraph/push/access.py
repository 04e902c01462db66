"""Who we are to a store: a password or a token from the environment, given only where nobody else can read it."""

import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass
from io import IOBase
from typing import Any, Final
from urllib.parse import urlsplit

from requests import PreparedRequest, Response
from requests.auth import AuthBase, HTTPBasicAuth, HTTPDigestAuth

from councilgraph_mappings.errors import ConfigurationError

PASSWORD: Final = "COUNCILGRAPH_PUSH_PASSWORD"  # noqa: S105 - the name of the variable that holds it
TOKEN: Final = "COUNCILGRAPH_PUSH_TOKEN"  # noqa: S105 - the name of the variable that holds it


class Nobody(AuthBase):
    """Gives no name; without it, the library would look into ~/.netrc."""

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        """Leave the request as it is."""
        return request


@dataclass(frozen=True)
class Bearer(AuthBase):
    """Gives a token."""

    token: str

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        """Put the token on a request."""
        request.headers["Authorization"] = f"Bearer {self.token}"
        return request

    def __repr__(self) -> str:
        """Return nothing that a log must not hold."""
        return "Bearer(…)"


class Challenged(AuthBase):
    """Gives name and password in the way that the server asks for: Digest where it offers that, else Basic."""

    def __init__(self, user: str, password: str, *, open_to_basic: bool) -> None:
        """Keep them.

        Args:
            user: name
            password: of the user
            open_to_basic: whether the password may travel as it is
        """
        self._digest = HTTPDigestAuth(user, password)
        self._basic = HTTPBasicAuth(user.encode(), password.encode())
        self._open_to_basic = open_to_basic
        self._asked_for_basic = False

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        """Put on a request what the server wanted last time, and wait for what it wants now."""
        if self._asked_for_basic:
            return self._basic(request)
        self._digest(request)
        # The library's own handler goes first, and answers where the server offers Digest.
        request.register_hook("response", self._answer)
        return request

    def _answer(self, response: Response, **options: Any) -> Response:
        offered = response.headers.get("WWW-Authenticate", "").lower()
        if response.status_code != 401 or "digest" in offered or "basic" not in offered or not self._open_to_basic:
            return response
        self._asked_for_basic = True
        request = response.request.copy()
        if isinstance(request.body, IOBase):
            request.body.seek(0)
        response.content  # noqa: B018 - read to its end, so that the connection can be used again
        response.close()
        request = self._basic(request)
        again: Response = response.connection.send(request, **options)
        again.history.append(response)
        again.request = request
        return again


def access(
    endpoint: str, user: str | None, environment: Mapping[str, str] = os.environ, *, plain: bool = False
) -> AuthBase:
    """Return who we are.

    Args:
        endpoint: whose address says whether others can read along
        user: name, if the server wants one
        environment: where the password or the token is
        plain: whether both may go over plain HTTP through a network

    Raises:
        ConfigurationError: something is missing, or would be readable to others.
    """
    password, token = environment.get(PASSWORD), environment.get(TOKEN)
    safe = plain or urlsplit(endpoint).scheme == "https" or _here(urlsplit(endpoint).hostname or "")
    if user:
        if not password:
            raise ConfigurationError(PASSWORD, "is not set", f"put the password of {user} into this variable")
        return Challenged(user, password, open_to_basic=safe)
    if password:
        raise ConfigurationError("--user", "is missing, but there is a password", f"name the user, or unset {PASSWORD}")
    if not token:
        return Nobody()
    if not (token.isascii() and token.isprintable()):
        raise ConfigurationError(TOKEN, "holds letters that a request cannot carry", "set it to the token alone")
    if not safe:
        step = "use https, or say --plain if nobody else is in this network"
        raise ConfigurationError(endpoint, "would get the token over a connection that others can read", step)
    return Bearer(token)


def _here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
