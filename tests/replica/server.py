"""Serves the replica on this machine, remembers what was asked, and misbehaves on order."""

import datetime as dt
import gzip
import hashlib
import re
import ssl
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

from replica import pages, papers, people, service
from replica.council import BODIES, Committee, Council, Councillor, Meeting

HTML, XML, PDF = "text/html; charset=utf-8", "text/xml; charset=utf-8", "application/pdf"
_MODIFIED = "Mon, 06 Jan 2025 09:00:00 GMT"
BOMB = gzip.compress(b"<html>" + bytes(32 << 20), mtime=0)


@dataclass(frozen=True)
class Asked:
    """One request and the status of its answer."""

    target: str
    headers: dict[str, str]
    status: int


@dataclass
class Replica:
    """What the site has, and how it behaves."""

    council: Council = field(default_factory=Council)
    robots: str | None = "User-agent: *\nDisallow: /mgCalendar\n"
    service: str = "open"
    """Or "page" (an error page instead of XML), "script" (a redirect in a script), "closed" (404), "empty" (no wards)."""
    validators: bool = True
    revisions: dict[int, int] = field(default_factory=dict)
    """How often the minutes of a meeting were corrected."""
    venues: dict[int, str] = field(default_factory=dict)
    """Where the web service says that a meeting was, if that is not what its page says."""
    gone: set[str] = field(default_factory=set)
    """Targets that answer 410."""
    faults: dict[str, str] = field(default_factory=dict)
    """Part of a target → what is wrong with its answer."""
    busy: int = 0
    """How often a busy target says so before it answers."""
    held: threading.Event = field(default_factory=threading.Event)
    """Lets a slow answer end."""
    asked: list[Asked] = field(default_factory=list)
    base: str = ""

    def targets(self) -> list[str]:
        return [request.target for request in self.asked]

    def forget(self) -> None:
        self.asked.clear()

    def content(self, target: str) -> tuple[str, bytes] | None:
        """Return media type and bytes of what stands there."""
        parts = urlsplit(target)
        page = parts.path.rpartition("/")[2].lower()
        given = {name.lower(): value for name, value in parse_qsl(parts.query)}
        if "mgwebservice.asmx" in parts.path.lower():
            return self._service(page, given)
        if paper := re.fullmatch(r"/documents/g(\d+)/.*", parts.path):
            held = self._meeting(paper[1])
            return (PDF, papers.minutes(self.council, held)) if held else None
        text = self._page(page, given)
        return (HTML, text.encode()) if text else None

    def _service(self, operation: str, given: dict[str, str]) -> tuple[str, bytes] | None:
        if self.service == "page":
            return HTML, pages.error(self.council).encode()
        if self.service == "script":
            return HTML, b"<script>window.location='https://www.larkmoor.example/sorry'</script>"
        if self.service == "closed":
            return None
        match operation:
            case "getcommittees":
                text = service.committees(self.council)
            case "getmeetings":
                first, last = (dt.datetime.strptime(given[x], "%d/%m/%Y").date() for x in ("sfromdate", "stodate"))  # noqa: DTZ007 - a day
                text = service.meetings(self.council, int(given["lcommitteeid"]), first, last)
            case "getmeeting":
                held = self._meeting(given["lmeetingid"])
                text = ""
                if held:
                    venue = self.venues.get(held.number, pages.VENUE)
                    text = service.meeting(held, self.revisions.get(held.number, 0), venue)
            case _:
                text = service.councillors(self.council, empty=self.service == "empty")
        return XML, text.encode()

    def _meeting(self, number: str) -> Meeting | None:
        return next((meeting for meeting in self.council.meetings if str(meeting.number) == number), None)

    def _page(self, page: str, given: dict[str, str]) -> str | None:
        council, number = self.council, given.get("id", "")
        makers: dict[str, Callable[[], str | None]] = {
            "mglistcommittees.aspx": lambda: pages.committees(council),
            "mgcommitteedetails.aspx": lambda: self._of_committee(number, lambda x: people.committee(council, x)),
            "ielistmeetings.aspx": lambda: self._of_committee(
                given.get("cid") or given.get("committeeid", ""),
                lambda x: pages.meetings(council, x, int(given.get("year", "0")) or None),
            ),
            "ielistdocuments.aspx": lambda: self._of_meeting(
                given.get("mid", ""), lambda x: pages.meeting(council, x, self.revisions.get(x.number, 0))
            ),
            "mgai.aspx": lambda: self._of_meeting(
                number[:-1], lambda x: pages.item(council, x, int(number[-1]), self.revisions.get(x.number, 0))
            ),
            "iedecisiondetails.aspx": lambda: self._of_meeting(
                str(int(given.get("aiid", "0")) - 5000), lambda x: pages.decision(council, x)
            ),
            "mgdelegateddecisions.aspx": lambda: (pages.decided if given.get("v") == "1" else pages.decisions)(
                council, *_days(given.get("dr", ""))
            ),
            "mgmeetingattendance.aspx": lambda: self._of_meeting(number, lambda x: people.attendance(council, x)),
            "mglistdeclarationsofinterest.aspx": lambda: (
                self._of_person(given["uid"], lambda x: people.declarations(council, x))
                if "uid" in given
                else self._of_committee(given.get("rpid", ""), lambda x: people.declarations_at(council, x))
            ),
            "mguserinfo.aspx": lambda: self._of_person(given.get("uid", ""), lambda x: people.councillor(council, x)),
            "mgmemberindex.aspx": lambda: people.councillors(council),
            "mglistoutsidebodiesbycategory.aspx": lambda: people.outside_bodies(council),
            "mgoutsidebodydetails.aspx": lambda: next(
                (people.outside_body(council, x) for x in BODIES if str(x.number) == number), None
            ),
            "mgcalendarmonthview.aspx": lambda: pages.calendar(council, int(given.get("m", "1"))),
        }
        return makers[page]() if page in makers else None

    def _of_committee(self, number: str, make: Callable[[Committee], str]) -> str | None:
        return next((make(body) for body in self.council.bodies if str(body.number) == number), None)

    def _of_person(self, number: str, make: Callable[[Councillor], str]) -> str | None:
        return next((make(person) for person in self.council.councillors if str(person.number) == number), None)

    def _of_meeting(self, number: str, make: Callable[[Meeting], str]) -> str | None:
        held = self._meeting(number)
        return make(held) if held else None


def _days(text: str) -> tuple[dt.date, dt.date]:
    first, last = (dt.datetime.strptime(day, "%d/%m/%Y").date() for day in text.split("-"))  # noqa: DTZ007 - a day
    return first, last


@contextmanager
def serving(replica: Replica, certificate: ssl.SSLContext | None = None) -> Iterator[Replica]:
    """Serve the replica on a free port until the block is left; its base is set."""
    handler = type("Handler", (_Handler,), {"replica": replica})
    with _Server(("127.0.0.1", 0), handler) as server:
        if certificate:
            server.socket = certificate.wrap_socket(server.socket, server_side=True)
        scheme = "https" if certificate else "http"
        replica.base = f"{scheme}://127.0.0.1:{server.server_address[1]}/"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield replica
        finally:
            replica.held.set()
            server.shutdown()
            thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of clients that went away, which is what some tests do."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(BaseHTTPRequestHandler):
    replica: Replica
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        target = self.path
        for part, fault in self.replica.faults.items():
            if part in target and getattr(self, f"_{fault}")(target):
                return
        if target == "/robots.txt":
            robots = self.replica.robots
            self._answer(200 if robots is not None else 404, "text/plain", (robots or "no").encode())
            return
        if any(part in target for part in self.replica.gone):
            self._answer(410, HTML, b"<html>gone</html>")
            return
        found = self.replica.content(target)
        if found is None:
            self._answer(404, HTML, b"<html>not found</html>")
        else:
            self._known(*found)

    def _known(self, media_type: str, body: bytes) -> None:
        if not self.replica.validators:
            self._answer(200, media_type, body)
            return
        etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        if self.headers.get("If-None-Match") == etag:
            self._answer(304, None, b"", ETag=etag)
        else:
            self._answer(200, media_type, body, ETag=etag, Last_Modified=_MODIFIED)

    def _answer(self, status: int, media_type: str | None, body: bytes, **headers: str) -> None:
        self.replica.asked.append(Asked(self.path, dict(self.headers.items()), status))
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        if media_type:
            named = {"Content-Type": media_type, "Content-Length": str(len(body))} | named
        head = f"HTTP/1.1 {status} -\r\n" + "".join(f"{name}: {value}\r\n" for name, value in named.items()) + "\r\n"
        # In one piece, or the system waits for more to send.
        with suppress(OSError):
            self.wfile.write(head.encode() + body)

    # Faults: each returns whether it has answered.

    def _busy(self, _target: str) -> bool:
        if self.replica.busy <= 0:
            return False
        self.replica.busy -= 1
        self._answer(503, HTML, b"<html>busy</html>", Retry_After="7")
        return True

    def _broken(self, _target: str) -> bool:
        self._answer(500, HTML, b"<html>Server Error in '/' Application.</html>")
        return True

    def _slow(self, target: str) -> bool:
        body = (self.replica.content(target) or ("", b"x" * 100))[1]
        self._answer(200, HTML, body[:10], Content_Length=str(len(body)))
        self.replica.held.wait(5)
        self.close_connection = True
        return True

    def _drip(self, _target: str) -> bool:
        return self._endlessly(200)

    def _chatty(self, _target: str) -> bool:
        return self._endlessly(302, Location="https://elsewhere.example/")

    def _overloaded(self, _target: str) -> bool:
        return self._endlessly(503)

    def _endlessly(self, status: int, **headers: str) -> bool:
        self._answer(status, HTML, b"<html>", Content_Length="1000000", **headers)
        with suppress(OSError):
            while not self.replica.held.wait(0.002):
                self.wfile.write(b"x")
        self.close_connection = True
        return True

    def _half(self, target: str) -> bool:
        body = (self.replica.content(target) or ("", b"x" * 100))[1]
        self._answer(200, HTML, body[: len(body) // 2], Content_Length=str(len(body)))
        self.close_connection = True
        return True

    def _short(self, target: str) -> bool:
        body = (self.replica.content(target) or ("", b"x" * 100))[1]
        self._answer(200, HTML, body, Content_Length=str(len(body) // 2))
        self.close_connection = True
        return True

    def _empty(self, _target: str) -> bool:
        self._answer(200, HTML, b"")
        return True

    def _circle(self, target: str) -> bool:
        self._answer(302, HTML, b"", Location=target.removesuffix("&x=1") + ("" if target.endswith("&x=1") else "&x=1"))
        return True

    def _private(self, _target: str) -> bool:
        self._answer(302, HTML, b"", Location="http://10.0.0.1/latest/meta-data/")
        return True

    def _elsewhere(self, _target: str) -> bool:
        self._answer(302, HTML, b"", Location="https://elsewhere.example/")
        return True

    def _logon(self, _target: str) -> bool:
        self._answer(302, HTML, b"", Location="/ieLogon.aspx?RU=1")
        return True

    def _bomb(self, _target: str) -> bool:
        self._answer(200, HTML, BOMB, Content_Encoding="gzip")
        return True

    def _script(self, _target: str) -> bool:
        self._answer(200, HTML, b"<script>window.location='https://www.larkmoor.example/sorry'</script>")
        return True

    def _page(self, _target: str) -> bool:
        self._answer(200, HTML, pages.error(self.replica.council).encode())
        return True

    def log_message(self, *_: object) -> None:
        """Say nothing."""
