"""A store on the network that speaks the SPARQL 1.1 Graph Store Protocol, with the graph named in ``?graph=``."""

import re
from collections.abc import Callable
from http.client import HTTPException
from typing import BinaryIO, Final, Self
from urllib.parse import urlsplit

import requests
from requests.auth import AuthBase
from urllib3.exceptions import HTTPError
from urllib3.util import Retry

from councilgraph.push.access import PASSWORD, TOKEN
from councilgraph.push.sending import CONNECT, Patient
from councilgraph_mappings.errors import ConfigurationError, CouncilGraphError

BUSY: Final = frozenset({429, 502, 503, 504})
"""A server that says so is asked again, when it wants to be where it says so."""
_TRIES: Final = 6
_SILENT: Final = 2
"""More tries where nobody answers: who is not there is not there, and who is slow is not helped by more work."""
_LONGEST_WAIT: Final = 300
"""Seconds between two tries, whatever a server asks for."""
_TYPE: Final = "text/turtle"
"""What every store takes; N-Triples, which is sent, is a part of it, and Virtuoso knows no name for it."""
_OF_THIS_GRAPH: Final = frozenset({400, 413, 415, 422})
"""What a server says of one graph; anything else it would say of all."""
_WORDS: Final = 2_000
"""Bytes of a server's answer that are read, and of which the words are shown."""
_STEPS: Final = {
    301: "name the address that it has moved to",
    401: f"set {PASSWORD} and --user, or {TOKEN}, as the server wants it",
    403: "ask its operator for the right to write graphs, or give --user or a token",
    404: "name the address of its graph store, such as /store of Oxigraph or /sparql-graph-crud-auth of Virtuoso",
    405: "name the address of its graph store; this one does not take PUT",
    413: "raise the server's limit for a request",
    415: "name a store that takes Turtle",
}


class StoreError(CouncilGraphError):
    """A store did not do what it was asked; nothing else can be asked of it now."""


class GraphError(CouncilGraphError):
    """A store did not take one graph; it may take others."""


class Endpoint:
    """One graph store."""

    def __init__(self, address: str, auth: AuthBase, agent: str, seconds: float) -> None:
        """Prepare to ask it.

        Args:
            address: of the graph store
            auth: who we are
            agent: how we name ourselves
            seconds: to wait for an answer

        Raises:
            ConfigurationError: the address is no address, or holds a password.
        """
        self.address = checked(address)
        self._seconds = seconds
        self._session = requests.Session()
        # PUT and DELETE of a whole graph may be done twice, so a broken connection is tried again as well.
        retry = Retry(
            total=_TRIES,
            connect=_SILENT,
            read=_SILENT,
            redirect=0,
            other=0,  # a certificate is no better the second time
            status_forcelist=BUSY,
            allowed_methods=frozenset({"PUT", "DELETE"}),
            backoff_factor=0.5,
            backoff_max=_LONGEST_WAIT,
            raise_on_status=False,
            retry_after_max=_LONGEST_WAIT,
        )
        for scheme in ("https://", "http://"):
            self._session.mount(scheme, Patient(retry, seconds))
        self._session.auth = auth
        self._session.headers["User-Agent"] = agent
        self._session.headers["Accept"] = "*/*"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._session.close()

    def put(self, graph: str, content: bytes | BinaryIO) -> None:
        """Make a graph be exactly this.

        Args:
            graph: its IRI
            content: N-Triples

        Raises:
            GraphError: the server does not take this graph.
            StoreError: the server does not answer, or takes nothing from us.
        """
        self._ask(lambda: self._request("PUT", graph, data=content, headers={"Content-Type": _TYPE}), graph)

    def delete(self, graph: str) -> None:
        """Make a graph be there no more.

        Raises:
            GraphError: the server does not delete this graph.
            StoreError: the server does not answer, or does nothing for us.
        """
        self._ask(lambda: self._request("DELETE", graph), graph, gone=True)

    def _request(self, method: str, graph: str, **more: object) -> requests.Response:
        return self._session.request(
            method,
            self.address,
            params={"graph": graph},
            timeout=(min(CONNECT, self._seconds), self._seconds),
            allow_redirects=False,
            stream=True,
            **more,  # type: ignore[arg-type]  # body and headers, as put() gives them
        )

    def _ask(self, request: Callable[[], requests.Response], graph: str, *, gone: bool = False) -> None:
        try:
            with request() as answer:
                # Read, so that the connection can be used again, and not to an end that may never come.
                words = answer.raw.read(_WORDS, decode_content=True)
        except (requests.RequestException, HTTPError, HTTPException, OSError) as error:
            step = "see whether it runs or needs a longer --timeout, then push again; what it has is not sent again"
            raise StoreError(self.address, f"does not answer ({_cause(error)})", step) from None
        if answer.status_code < 300 or (gone and answer.status_code == 404):
            return
        raise self._refusal(answer, words.decode("utf-8", "replace"), graph)

    def _refusal(self, answer: requests.Response, text: str, graph: str) -> CouncilGraphError:
        status, words = answer.status_code, shown(text)
        moved = f" to {answer.headers['Location']}" if "Location" in answer.headers else ""
        said = f"answers {status} {answer.reason}{moved}" + (f": “{words}”" if words else "")
        step = _STEPS.get(301 if 300 <= status < 400 else status, "")
        if status in _OF_THIS_GRAPH:
            return GraphError(graph, f"{self.address} {said}", step)
        if status >= 500:
            step = "push again when it is well; what it has already is not sent again"
        return StoreError(self.address, said, step)


def checked(address: str) -> str:
    """Return the address of a graph store.

    >>> checked("http://localhost:7878/store")
    'http://localhost:7878/store'

    Raises:
        ConfigurationError: it is none, or holds a password.
    """
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), 0
    if parts.scheme not in {"http", "https"} or not parts.hostname or port == 0:
        raise ConfigurationError(repr(address), "is no http or https address", "name one like https://host/store")
    if parts.username is not None or parts.password is not None:
        step = f"give --user, and the password in {PASSWORD}"
        raise ConfigurationError(parts.hostname, "has a user or a password in its address, which others can read", step)
    if parts.fragment:
        raise ConfigurationError(address, "has a fragment, which no server gets", "leave out what follows #")
    return address


def shown(text: str) -> str:
    r"""Return what a server says as one line of plain words, whatever marks it up.

    >>> shown("<html><title>401 Unauthorized</title>\n<p>No \x1b[31mentry.")
    '401 Unauthorized No [31mentry.'
    """
    plain = re.sub(r"<[^<>]*>", " ", text)
    return "".join(letter for letter in " ".join(plain.split()) if letter.isprintable())


def _cause(error: Exception) -> str:
    """Return why it does not answer, without the objects in between.

    >>> _cause(requests.ConnectionError(OSError(111, "Connection refused")))
    '[Errno 111] Connection refused'
    """
    inner: BaseException = error
    while inner.args and isinstance(inner.args[0], BaseException):
        inner = inner.args[0]
    reason = getattr(inner, "reason", inner)
    return " ".join(str(reason).rpartition("): ")[2].split())
