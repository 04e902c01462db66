"""Asks a site for one thing at a time: as its robots.txt allows, no faster than it wants, and never for too much."""

import re
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final
from urllib.parse import urljoin, urlsplit

import requests
from protego import Protego
from urllib3.exceptions import DecodeError, HTTPError, ReadTimeoutError

from councilgraph.harvest.address import AddressError, check_public, plain, same_site, secured
from councilgraph.harvest.transport import BUSY, NETWORK_ERRORS, Edge, session
from councilgraph_mappings.errors import SourceError, TooLargeError, UnreadableError

_CHUNK: Final = 1 << 16
_REDIRECTS: Final = 5
_ROBOTS_BYTES: Final = 500 << 10
_CONNECT: Final = 10.0
"""Seconds."""
_PAGE: Final = re.compile(rb"\s*(?:<!doctype\s+html|<html\b|<script\b)", re.IGNORECASE)
_SCRIPT: Final = re.compile(
    rb"\s*(?:<html>\s*)?(?:<head>\s*)?<script\b(?:(?!</script).)*\blocation\b", re.IGNORECASE | re.DOTALL
)
_NO_PAGE: Final = re.compile(r"(?:error|log-?on|log-?in|signin)[a-z]*(?:\.[a-z]+)?$", re.IGNORECASE)


class RefusedError(SourceError):
    """The site does not want this to be asked for."""


class OutsideError(SourceError):
    """A redirect leads out of the site."""


class UnansweredError(SourceError):
    """There was no answer, or one that says that something is wrong there."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one answer may be."""

    wire: int = 64 << 20
    """Bytes that cross the network."""
    decoded: int = 128 << 20
    """Bytes after decompression."""
    seconds: float = 180.0
    idle: float = 30.0
    """Seconds without a byte."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the site said."""

    address: str
    """The last one, after redirects."""
    status: int
    body: bytes
    """Empty where nothing has changed or nothing is there any more."""
    media_type: str | None = None
    etag: str | None = None
    last_modified: str | None = None


@dataclass(slots=True)
class Traffic:
    """What has been asked so far."""

    requests: int = 0
    bytes: int = 0
    """That crossed the network."""
    waited: float = 0.0
    """Seconds of pauses."""


@dataclass(slots=True)
class Polite:
    """One site, asked by one client.

    Raises of ``get``: AddressError, RefusedError, OutsideError, UnansweredError, UnreadableError, TooLargeError.
    """

    site: str
    agent: str
    edge: Edge = field(default_factory=Edge)
    pause: float = 1.0
    allow_private: bool = False
    limits: Limits = field(default_factory=Limits)
    traffic: Traffic = field(default_factory=Traffic)
    _session: requests.Session = field(init=False, repr=False)
    _robots: Protego | None = field(default=None, init=False, repr=False)
    _last: float | None = field(default=None, init=False, repr=False)

    def __post_init__(self) -> None:
        """Open nothing yet."""
        self._session = session(self.edge, self.agent, allow_private=self.allow_private)

    def read_robots(self) -> None:
        """Fetch robots.txt and keep to it from now on; a site that leads to itself with TLS is asked with TLS.

        Raises:
            RefusedError: the site has one and cannot say what stands in it, which forbids everything.
            SourceError: the site cannot be asked.
        """
        address = urljoin(self.site, "/robots.txt")
        answer = self._get(address, {}, Limits(_ROBOTS_BYTES, _ROBOTS_BYTES, self.limits.seconds))
        if same_site(answer.address, secured(self.site)):
            self.site = secured(self.site)
        if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR or answer.status in BUSY:
            fault = f"answers {answer.status}, so nothing may be asked"
            raise RefusedError(address, fault, "try again on another day")
        found = answer.status == HTTPStatus.OK
        self._robots = Protego.parse(answer.body.decode("utf-8", "replace") if found else "")
        if delay := self._robots.crawl_delay(self.agent):
            self.pause = max(self.pause, float(delay))

    def allowed(self, address: str) -> bool:
        """Return whether robots.txt, which must have been read, lets us ask for the address."""
        if self._robots is None:
            raise AssertionError("robots.txt has not been read")
        return self._robots.can_fetch(address, self.agent)

    def get(self, address: str, etag: str | None = None, last_modified: str | None = None) -> Answer:
        """Return the answer to one question; with a validator of an earlier one, only what is new since.

        An answer of 304 has nothing new, one of 404 or 410 nothing any more.
        """
        if not self.allowed(address):
            raise RefusedError(address, "is forbidden by robots.txt")
        conditions = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        answer = self._get(address, {name: value for name, value in conditions.items() if value}, self.limits)
        expected = {HTTPStatus.OK, HTTPStatus.NOT_MODIFIED, HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
        if answer.status not in expected:
            step = "the site may block programs; ask the council" if answer.status == HTTPStatus.FORBIDDEN else ""
            raise UnansweredError(address, f"answers {answer.status}", step)
        return answer

    def _get(self, address: str, headers: dict[str, str], limits: Limits) -> Answer:
        asked = [plain(address)]
        deadline = self.edge.monotonic() + limits.seconds
        while True:
            here = asked[-1]
            if not self.allow_private:
                check_public(here, self.edge.resolve)
            self._wait()
            try:
                response = self._session.get(
                    here, headers=headers, stream=True, timeout=(_CONNECT, limits.idle), allow_redirects=False
                )
            except NETWORK_ERRORS as error:
                raise _unanswered(here, error) from None
            finally:
                self._last = self.edge.monotonic()
            self.traffic.requests += 1
            with response:
                if response.is_redirect:
                    asked.append(self._redirected(asked, response.headers["Location"]))
                    continue
                return self._answer(response, here, limits, deadline)

    def _wait(self) -> None:
        if self._last is not None and (rest := self._last + self.pause - self.edge.monotonic()) > 0:
            self.traffic.waited += rest
            self.edge.sleep(rest)

    def _redirected(self, asked: list[str], location: str) -> str:
        here = asked[-1]
        try:
            there = plain(urljoin(here, location))
        except (AddressError, ValueError):
            raise UnansweredError(asked[0], "redirects to what is no web address") from None
        if not same_site(there, self.site):
            step = "harvest that address if it is the council's"
            raise OutsideError(asked[0], f"redirects out of the site to {there}", step)
        if there in asked:
            raise UnansweredError(asked[0], "redirects in a circle")
        if len(asked) > _REDIRECTS:
            raise UnansweredError(asked[0], f"redirects more than {_REDIRECTS} times")
        if _NO_PAGE.search(urlsplit(there).path):
            raise UnansweredError(asked[0], f"redirects to {urlsplit(there).path}, which is another page")
        if self._robots is not None and not self.allowed(there):
            raise RefusedError(there, "is forbidden by robots.txt")
        return there

    def _answer(self, response: requests.Response, address: str, limits: Limits, deadline: float) -> Answer:
        status, headers = response.status_code, response.headers
        body = b""
        if status == HTTPStatus.OK:
            body = self._body(response, address, limits, deadline)
        return Answer(
            address,
            status,
            body,
            headers.get("Content-Type", "").partition(";")[0].strip().lower() or None,
            headers.get("ETag"),
            headers.get("Last-Modified"),
        )

    def _body(self, response: requests.Response, address: str, limits: Limits, deadline: float) -> bytes:
        raw, decoded = response.raw, bytearray()
        try:
            while chunk := raw.read1(_CHUNK, decode_content=True):
                decoded += chunk
                if raw.tell() > limits.wire or len(decoded) > limits.decoded:
                    raise TooLargeError(address, f"is larger than {_size(limits, raw.tell())}", "nothing of it is kept")
                if self.edge.monotonic() > deadline:
                    raise TooLargeError(address, f"takes longer than {limits.seconds:g} seconds", "try another day")
        except DecodeError:
            raise UnreadableError(address, "is compressed in a way that cannot be undone") from None
        except ReadTimeoutError:
            raise UnansweredError(address, "stops in the middle of an answer", "the next run asks again") from None
        except (HTTPError, OSError) as error:
            fault = f"breaks off after {raw.tell():,} bytes ({_words(error)})"
            raise UnreadableError(address, fault, "the next run asks again") from None
        finally:
            self.traffic.bytes += raw.tell()
        if cut := cut_off(decoded):
            raise UnreadableError(address, cut, "the next run asks again")
        return bytes(decoded)


def is_page(body: bytes) -> bool:
    """Return whether an answer is a page, whatever its head says.

    >>> is_page(b"<!DOCTYPE html><html>"), is_page(b"%PDF-1.7")
    (True, False)
    """
    return bool(_PAGE.match(body[:2048]))


def cut_off(body: bytes | bytearray) -> str | None:
    """Return what says that an answer is not whole, or None; a wrong length in its head tells nobody.

    >>> cut_off(b"<html><body>Minut")
    'ends before its </html>'
    """
    start, end = bytes(body[:2048]).lower(), bytes(body[-2048:]).lower()
    if start.lstrip().startswith(b"%pdf-") and b"%%eof" not in end:
        return "ends before its %%EOF"
    if not body:
        return "is empty"
    if _SCRIPT.match(start):
        return "is a script that leads elsewhere, and no page"
    if b"<html" in start and not start.lstrip().startswith(b"%pdf-") and b"</html" not in end:
        return "ends before its </html>"
    return None


def _size(limits: Limits, wire: int) -> str:
    if wire > limits.wire:
        return f"{limits.wire:,} bytes"
    return f"{limits.decoded:,} bytes when it is unpacked"


def _unanswered(address: str, error: Exception) -> UnansweredError:
    if isinstance(error, requests.exceptions.SSLError):
        fault = f"has a certificate that cannot be verified ({_words(error)})"
        return UnansweredError(address, fault, "tell the council; nothing was read")
    if isinstance(error, requests.exceptions.Timeout):
        return UnansweredError(address, "does not answer in time", "the next run asks again")
    return UnansweredError(address, f"cannot be reached ({_words(error)})", "the next run asks again")


def _words(error: BaseException) -> str:
    """Return the innermost reason in few words: libraries wrap one in the other."""
    while inner := _inner(error):
        error = inner
    text = getattr(error, "verify_message", None) or getattr(error, "strerror", None) or str(error)
    # urllib3 begins with the object that it speaks of.
    return " ".join(str(text).rpartition(">: ")[2].split())[:160]


def _inner(error: BaseException) -> BaseException | None:
    within = (getattr(error, "reason", None), error.__cause__, *error.args)
    return next((x for x in within if isinstance(x, BaseException) and x is not error), None)
