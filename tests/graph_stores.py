"""What the tests of push share: real stores on free ports of this machine, and a gate before them that can be strict."""

import base64
import csv
import hashlib
import http.client
import io
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx

OXIGRAPH = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
VIRTUOSO = shutil.which("virtuoso-t")
_COUNTS = "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"
_CONFIGURATION = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 4000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 5
"""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


@contextmanager
def oxigraph(folder: Path) -> Iterator[str]:
    """Yield the address of an empty Oxigraph; its graph store is at /store."""
    assert OXIGRAPH, "the extra dev installs oxigraph"
    port = free_port()
    command = [OXIGRAPH, "serve", "--location", str(folder), "--bind", f"127.0.0.1:{port}"]
    with _running(command, folder, f"http://127.0.0.1:{port}", "/query") as address:
        yield address


@contextmanager
def virtuoso(folder: Path) -> Iterator[str]:
    """Yield the address of an empty Virtuoso; its graph store is at /sparql-graph-crud-auth, its user and password dba."""
    assert VIRTUOSO
    port = free_port()
    (folder / "virtuoso.ini").write_text(_CONFIGURATION.format(sql=free_port(), http=port))
    command = [VIRTUOSO, "-f", "+configfile", "virtuoso.ini"]
    with _running(command, folder, f"http://127.0.0.1:{port}", "/sparql") as address:
        yield address


@contextmanager
def _running(command: list[str], folder: Path, address: str, ready: str) -> Iterator[str]:
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
        try:
            deadline = time.monotonic() + 120
            while process.poll() is None and time.monotonic() < deadline:
                try:
                    httpx.get(address + ready, params={"query": "ASK {}"}, timeout=5)
                    break
                except httpx.TransportError:
                    time.sleep(0.1)
            else:
                raise AssertionError(f"{command[0]} did not start: {(folder / 'log').read_text()}")
            yield address
        finally:
            process.terminate()
            process.wait(30)


def counts(endpoint: str) -> dict[str, int]:
    """Return how many triples a store holds in each graph, as it says itself."""
    accept = {"Accept": "text/csv"}
    answer = httpx.get(endpoint, params={"query": _COUNTS}, headers=accept, timeout=60).raise_for_status()
    return {row["g"]: int(row["n"]) for row in csv.DictReader(io.StringIO(answer.text))}


@dataclass(frozen=True)
class Asked:
    """One request that came to the gate."""

    method: str
    graph: str
    size: int
    headers: dict[str, str]


Reply = tuple[int, dict[str, str], bytes]
Rule = Callable[[Asked], Reply | None]


@dataclass
class Gate:
    """A server before a store: notes each request, lets its rule answer, and else passes the request on."""

    store: str
    rule: Rule = lambda _: None
    asked: list[Asked] = field(default_factory=list)
    address: str = ""

    def graphs(self, method: str = "PUT") -> list[str]:
        return [asked.graph for asked in self.asked if asked.method == method]


@contextmanager
def gate(store: str, rule: Rule = lambda _: None) -> Iterator[Gate]:
    """Yield a gate before a store; its graph store has the path of the other one."""
    made = Gate(store, rule)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            graph = parse_qs(urlsplit(self.path).query).get("graph", [""])[0]
            asked = Asked(self.command, graph, len(body), dict(self.headers))
            made.asked.append(asked)
            status, headers, content = made.rule(asked) or self._passed_on(body)
            self.send_response(status)
            for name, value in {"Content-Length": str(len(content)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        do_PUT = do_DELETE = do_GET = _answer  # noqa: N815 - the names that the library calls

        def _passed_on(self, body: bytes) -> Reply:
            kept = {name: value for name, value in self.headers.items() if name in {"Content-Type", "Accept"}}
            with closing(http.client.HTTPConnection(urlsplit(store).netloc, timeout=60)) as connection:
                connection.request(self.command, self.path, body, kept)
                answer = connection.getresponse()
                return answer.status, {}, answer.read()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    class Quiet(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            """Say nothing of clients that hang up, as a killed one does."""

    with Quiet(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        made.address = f"http://127.0.0.1:{server.server_port}"
        try:
            yield made
        finally:
            server.shutdown()
            thread.join()


def wants_basic(user: str, password: str) -> Rule:
    right = "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()
    return _wants(lambda asked: asked.headers.get("Authorization") == right, 'Basic realm="store"')


def wants_token(token: str) -> Rule:
    return _wants(lambda asked: asked.headers.get("Authorization") == f"Bearer {token}", 'Bearer realm="store"')


def wants_digest(user: str, password: str) -> Rule:
    """Return a rule as RFC 7616 has it, with MD5 as all clients know it."""

    def right(asked: Asked) -> bool:
        given = dict(re.findall(r'(\w+)="?([^",]*)"?', asked.headers.get("Authorization", "")))
        one = _md5(f"{user}:store:{password}")
        two = _md5(f"{asked.method}:{given.get('uri')}")
        wanted = _md5(":".join([one, "n1", given.get("nc", ""), given.get("cnonce", ""), "auth", two]))
        return given.get("nonce") == "n1" and given.get("response") == wanted

    return _wants(right, 'Digest realm="store", nonce="n1", qop="auth", algorithm=MD5')


def _wants(right: Callable[[Asked], bool], challenge: str) -> Rule:
    def rule(asked: Asked) -> Reply | None:
        return None if right(asked) else (401, {"WWW-Authenticate": challenge}, b"<h1>Who are you?</h1>")

    return rule


def _md5(text: str) -> str:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()
