"""A store of another make has what is published: all of it, only what changed, and whatever happened on the way."""

import shutil
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import httpx
import pytest
from conftest import ENVIRONMENT, Silent
from graph_stores import Asked, Reply, Rule, counts, gate, oxigraph, wants_basic, wants_digest, wants_token

from councilgraph.changes.graphs import read_graphs
from councilgraph.cli import main
from councilgraph.config import Config
from councilgraph.generation import alone, current
from councilgraph.publish.run import Options, publish
from councilgraph.push import run as push_run
from councilgraph.push.access import Challenged, access
from councilgraph.push.endpoint import Endpoint, StoreError
from councilgraph_mappings.errors import ConfigurationError

OTHERS = "urn:of-somebody-else"
TEXT = """# Sedge Parish Council

Minutes of the meeting of the Council held on {day} at 7.00 pm in the Village Hall

Present: Councillors Ada Pike (Chair), Ben Rowe and Cy Lane

## {number}. The pond

RESOLVED: that the pond is {what}.
"""


def write(folder: Path, number: int, what: str = "cleaned") -> None:
    text = TEXT.format(day=f"{number} May 2024", number=number, what=what)
    (folder / f"{number}.md").write_text(text)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return two output folders: what was published first, and the same after a change and a withdrawal."""
    folder = tmp_path_factory.mktemp("push")
    sources = folder / "sedge"
    sources.mkdir()
    addresses = "".join(f"{number}.md,https://sedge.example/documents/g{number}/x\n" for number in range(1, 7))
    (sources / "manifest.csv").write_text(
        "path,url,council\n" + addresses.replace("x\n", "x,Sedge Parish Council\n"), encoding="utf-8"
    )
    for number in range(1, 7):
        write(sources, number)
    first, second = folder / "first", folder / "second"
    publish(Options((sources,), first), Config(), Silent())
    shutil.copytree(first, second, symlinks=True)
    write(sources, 2, "filled in")
    (sources / "6.md").unlink()
    publish(Options((sources,), second), Config(), Silent())
    return first, second


@pytest.fixture
def out(published: tuple[Path, Path], tmp_path: Path) -> Path:
    """Return a copy of what was published first, from which nothing was sent yet."""
    shutil.copytree(published[0], tmp_path / "build", symlinks=True)
    return tmp_path / "build"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with oxigraph(tmp_path_factory.mktemp("oxigraph")) as address:
        yield address


@pytest.fixture
def store(server: str) -> str:
    """Return the address of a store that holds one graph of somebody else and no other."""
    httpx.post(f"{server}/update", data={"update": "DROP ALL"}, timeout=60).raise_for_status()
    content = {"content": "<urn:a> <urn:p> <urn:b> .", "headers": {"Content-Type": "text/turtle"}}
    httpx.put(f"{server}/store", params={"graph": OTHERS}, timeout=60, **content).raise_for_status()  # type: ignore[arg-type]  # text and headers
    return server


@pytest.fixture(autouse=True)
def _no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("COUNCILGRAPH_PUSH_PASSWORD", "COUNCILGRAPH_PUSH_TOKEN"):
        monkeypatch.delenv(name, raising=False)


def push(address: str, out: Path, *more: str) -> int:
    return main(["push", f"{address}/store", "--out", str(out), *more])


def expected(out: Path) -> dict[str, int]:
    return {graph.iri: graph.triples for graph in read_graphs(current(out)).values()} | {OTHERS: 1}


def test_the_store_holds_each_graph_with_each_triple(store: str, out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert push(store, out) == 0
    assert counts(f"{store}/query") == expected(out)
    shown = capsys.readouterr().out
    assert f"put         {len(expected(out)) - 1} graphs, {sum(expected(out).values()) - 1:,} triples" in shown


def test_the_same_again_sends_nothing(store: str, out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with gate(store) as before:
        assert push(before.address, out) == 0
        first = len(before.asked)
        assert push(before.address, out) == 0
        assert len(before.asked) == first == len(expected(out)) - 1
    assert f"unchanged   {first} graphs" in capsys.readouterr().out


def test_only_what_changed_is_sent_and_what_is_withdrawn_vanishes(
    store: str, published: tuple[Path, Path], tmp_path: Path
) -> None:
    first, second = (tmp_path / name for name in ("first", "second"))
    for source, copy in zip(published, (first, second), strict=True):
        shutil.copytree(source, copy, symlinks=True)
    with gate(store) as before:
        assert push(before.address, first) == 0
        shutil.copy(first / "push.sqlite", second / "push.sqlite")
        before.asked.clear()
        assert push(before.address, second) == 0
        documents = [graph.rpartition("/")[2] for graph in before.graphs() if "/moderngov/" in graph]
        assert documents == ["file-g2"]
        assert {graph.rpartition("/")[2] for graph in before.graphs()} <= {"file-g2", "links", "inferred", "catalogue"}
        assert [graph.rpartition("/")[2] for graph in before.graphs("DELETE")] == ["file-g6"]
    assert counts(f"{store}/query") == expected(second)


def test_a_store_goes_back_with_the_publication(store: str, published: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "build"
    shutil.copytree(published[1], out, symlinks=True)
    assert push(store, out) == 0
    assert main(["rollback", "--out", str(out)]) == 0
    assert push(store, out) == 0
    assert counts(f"{store}/query") == expected(published[0])


def test_a_busy_server_is_asked_again_when_it_wants_to_be(store: str, out: Path) -> None:
    times: list[float] = []

    def busy(_: Asked) -> Reply | None:
        times.append(time.monotonic())
        return (503, {"Retry-After": "1"}, b"later") if len(times) in {1, 2} else None

    with gate(store, busy) as before:
        assert push(before.address, out) == 0
        assert len(set(before.graphs()[:3])) == 1
        assert all(asked.size == before.asked[0].size for asked in before.asked[:3])
    assert times[1] - times[0] >= 1
    assert times[2] - times[1] >= 1
    assert counts(f"{store}/query") == expected(out)


def test_a_killed_push_goes_on_where_it_was(store: str, out: Path) -> None:
    reached, hold = threading.Event(), threading.Event()

    def stalls(asked: Asked) -> Reply | None:
        if asked.graph.endswith("file-g4"):
            reached.set()
            hold.wait(60)
        return None

    with gate(store, stalls) as before:
        command = [sys.executable, "-m", "councilgraph", "push", f"{before.address}/store", "--out", str(out)]
        with subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL) as process:
            assert reached.wait(60)
            process.send_signal(signal.SIGKILL)
        hold.set()
        before.asked.clear()
        assert push(before.address, out) == 0
        names = [graph.rpartition("/")[2] for graph in before.graphs()]
    assert names[:3] == ["file-g4", "file-g5", "file-g6"]
    assert len(names) == len(expected(out)) - 1 - 3
    assert counts(f"{store}/query") == expected(out)


def test_a_connection_that_breaks_is_made_again(store: str, out: Path) -> None:
    seen: list[Asked] = []

    def hangs_up(asked: Asked) -> Reply | None:
        seen.append(asked)
        if len(seen) in {2, 3}:
            raise ConnectionAbortedError
        return None

    with gate(store, hangs_up) as before:
        assert push(before.address, out) == 0
        assert [asked.graph for asked in seen[1:4]] == [seen[1].graph] * 3
    assert counts(f"{store}/query") == expected(out)


def test_a_server_that_never_answers_is_not_waited_for(store: str) -> None:
    done = threading.Event()

    def sleeps(_: Asked) -> Reply | None:
        done.wait(30)
        return None

    with gate(store, sleeps) as before, Endpoint(f"{before.address}/store", access("", None, {}), "test", 0.2) as asked:
        with pytest.raises(StoreError, match="does not answer"):
            asked.put("urn:g", b"")
        done.set()
        assert len(before.asked) == 3


def test_a_server_may_take_longer_to_read_than_to_be_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("councilgraph.push.endpoint.CONNECT", 0.3)
    content = b"<urn:a> <urn:p> <urn:b> .\n" * 400_000  # more than the buffers of both ends hold
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def slow() -> None:
            connection, _ = listening.accept()
            with connection, connection.makefile("rb") as stream:
                time.sleep(1)
                while stream.readline().strip():
                    pass
                stream.read(len(content))
                connection.sendall(b"HTTP/1.1 204 No Content\r\n\r\n")

        thread = threading.Thread(target=slow)
        thread.start()
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/store"
        with Endpoint(address, access(address, None, {}), "test", 20) as asked:
            asked.put("urn:g", content)
        thread.join()


@pytest.mark.parametrize("wants", [wants_basic, wants_digest], ids=["Basic", "Digest"])
def test_a_password_is_given_as_the_server_asks_for_it(
    store: str, out: Path, monkeypatch: pytest.MonkeyPatch, wants: object
) -> None:
    monkeypatch.setenv("COUNCILGRAPH_PUSH_PASSWORD", "pässwörd")
    rule: Rule = wants("ann", "pässwörd")  # type: ignore[operator]  # one of two functions
    with gate(store, rule) as before:
        assert push(before.address, out, "--user", "ann") == 0
        assert len(before.asked) == len(expected(out))  # it is asked for once
    assert counts(f"{store}/query") == expected(out)


def test_a_token_is_given_with_each_request(store: str, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNCILGRAPH_PUSH_TOKEN", "t0ken")
    with gate(store, wants_token("t0ken")) as before:
        assert push(before.address, out) == 0
        assert len(before.asked) == len(expected(out)) - 1


@pytest.mark.parametrize("wants", [wants_basic, wants_digest], ids=["Basic", "Digest"])
def test_a_wrong_password_stops_at_once_with_the_words_of_the_server(
    store: str, out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], wants: object
) -> None:
    monkeypatch.setenv("COUNCILGRAPH_PUSH_PASSWORD", "wrong")
    rule: Rule = wants("ann", "right")  # type: ignore[operator]  # one of two functions
    with gate(store, rule) as before:
        assert push(before.address, out, "--user", "ann") == 1
        assert len(before.asked) == 2
    told = capsys.readouterr().err
    assert "answers 401 Unauthorized: “Who are you?”; set COUNCILGRAPH_PUSH_PASSWORD and --user" in told
    assert "wrong" not in told
    assert counts(f"{store}/query") == {OTHERS: 1}


@pytest.mark.parametrize(
    ("user", "environment", "message"),
    [
        ("ann", {}, "COUNCILGRAPH_PUSH_PASSWORD: is not set"),
        (None, {"COUNCILGRAPH_PUSH_PASSWORD": "x"}, "--user: is missing"),
        (None, {"COUNCILGRAPH_PUSH_TOKEN": "x"}, "others can read; use https"),
        (None, {"COUNCILGRAPH_PUSH_TOKEN": "x\r\nHost: evil"}, "letters that a request cannot carry"),
    ],
)
def test_what_is_missing_or_unsafe_is_said_before_anything_is_sent(
    user: str | None, environment: dict[str, str], message: str
) -> None:
    with pytest.raises(ConfigurationError, match=message):
        access("http://store.example/store", user, environment)


@pytest.mark.parametrize(
    ("endpoint", "plain", "given"),
    [
        ("https://store.example/store", False, True),
        ("http://localhost:7878/store", False, True),
        ("http://127.0.0.1/store", False, True),
        ("http://store.example/store", False, False),
        ("http://store.example/store", True, True),
    ],
)
def test_a_password_travels_as_it_is_only_where_nobody_reads_it(endpoint: str, plain: bool, given: bool) -> None:
    made = access(endpoint, "ann", {"COUNCILGRAPH_PUSH_PASSWORD": "x"}, plain=plain)
    assert isinstance(made, Challenged)
    assert made._open_to_basic is given


def test_the_dry_run_lists_what_would_be_sent_with_its_size(
    store: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with gate(store) as before:
        assert push(before.address, out, "--dry-run") == 0
        assert before.asked == []
        listed = [line.split() for line in capsys.readouterr().out.splitlines()]
        assert push(before.address, out) == 0
        sent = [("PUT", asked.graph, f"{asked.size:,}") for asked in before.asked if "catalogue" not in asked.graph]
    assert [(row[0], row[1], row[-2]) for row in listed if "catalogue" not in row[1]] == sent
    assert not list(out.glob("push.sqlite-*"))


def test_what_a_server_refuses_of_one_graph_is_told_and_costs_no_other(
    store: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def strict(asked: Asked) -> Reply | None:
        return (413, {}, b"Too \x1b[31mmuch") if asked.graph.endswith("register") else None

    with gate(store, strict) as before:
        assert push(before.address, out) == 4
        shown = capsys.readouterr()
        assert "answers 413 Request Entity Too Large: “Too [31mmuch”; raise the server's limit" in shown.err.replace(
            "Content Too Large", "Request Entity Too Large"
        )
        assert "refused     1 graph" in shown.out
        before.rule = lambda _: None
        before.asked.clear()
        assert push(before.address, out) == 0
        assert [graph.rpartition("/")[2] for graph in before.graphs()] == ["register"]
    assert counts(f"{store}/query") == expected(out)


def test_a_server_that_refuses_everything_is_not_asked_for_ever(store: str, out: Path) -> None:
    with gate(store, lambda _: (400, {}, b"no")) as before:
        assert push(before.address, out) == 4
        assert len(before.asked) == 5


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        ((403, {}, b"not yours"), "answers 403 Forbidden: “not yours”; ask its operator"),
        ((405, {}, b""), "answers 405 Method Not Allowed; name the address of its graph store"),
        ((302, {"Location": "http://127.0.0.1:1/x"}, b""), "302 Found to http://127.0.0.1:1/x; name the address"),
        ((500, {}, b"x" * 100_000), "answers 500 Internal Server Error: “xxxx"),
    ],
)
def test_a_refusal_of_all_is_one_line(
    store: str, out: Path, capsys: pytest.CaptureFixture[str], reply: Reply, message: str
) -> None:
    with gate(store, lambda _: reply) as before:
        assert push(before.address, out) == 1
        assert len(before.asked) == 1
    told = capsys.readouterr().err
    assert message in told
    assert told.count("\n") == 1
    assert len(told) < 2500


def test_nobody_there_is_one_line(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert push("http://127.0.0.1:1", out) == 1
    assert "does not answer (Failed to establish a new connection: [Errno 111]" in capsys.readouterr().err


@pytest.mark.parametrize(
    "address", ["store", "ftp://x/y", "http://", "http://ann:secret@x/", "http://x:99999/", "http://x/#y"]
)
def test_what_is_no_address_is_a_fault_of_the_call(out: Path, address: str, capsys: pytest.CaptureFixture[str]) -> None:
    for more in ([], ["--dry-run"]):
        assert main(["push", address, "--out", str(out), *more]) == 2
        assert "secret" not in capsys.readouterr().err


def test_two_do_not_push_from_one_folder_at_once(store: str, out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with alone(out, ".push.lock"):
        assert push(store, out) == 2
    assert "another push is at work there" in capsys.readouterr().err


def test_all_sends_again_what_somebody_has_emptied(store: str, out: Path) -> None:
    assert push(store, out) == 0
    httpx.post(f"{store}/update", data={"update": "DROP ALL"}, timeout=60).raise_for_status()
    assert push(store, out, "--all") == 0
    assert counts(f"{store}/query") == {name: count for name, count in expected(out).items() if name != OTHERS}


def test_a_large_graph_waits_in_a_file_and_can_be_sent_again(
    store: str, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(push_run, "_IN_MEMORY", 0)
    monkeypatch.setenv("COUNCILGRAPH_PUSH_PASSWORD", "x")
    seen: list[Asked] = []

    def busy_and_strict(asked: Asked) -> Reply | None:
        seen.append(asked)
        return (503, {"Retry-After": "0"}, b"") if len(seen) == 3 else wants_basic("ann", "x")(asked)

    with gate(store, busy_and_strict) as before:
        assert push(before.address, out, "--user", "ann") == 0
        assert all(asked.size and "Content-Length" in asked.headers for asked in before.asked)
    assert counts(f"{store}/query") == expected(out)


def test_a_generation_that_is_gone_while_it_is_sent_is_one_line(
    store: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def removes(_: Asked) -> Reply | None:
        (current(out) / "dataset.nq").unlink(missing_ok=True)
        return None

    with gate(store, removes) as before:
        assert push(before.address, out) == 2
    assert "keeps gen-1 no more, which was being sent; push again" in capsys.readouterr().err


def test_a_publication_of_an_older_version_is_published_again_first(
    out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (current(out) / "graphs.tsv").unlink()
    assert push("http://127.0.0.1:1", out) == 2
    assert "published by an older version as gen-1; publish again" in capsys.readouterr().err


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs the command openssl, to make a certificate")
def test_a_server_that_nobody_vouches_for_is_sent_nothing(
    out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    make = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    names = ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run([*make, *names], check=True, capture_output=True)
    monkeypatch.setenv("COUNCILGRAPH_PUSH_TOKEN", "t0ken")
    seen: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_PUT(self) -> None:
            seen.append(self.headers["Authorization"])
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(201)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    class Quiet(HTTPServer):
        def handle_error(self, *_: object) -> None:
            """Say nothing of clients that hang up."""

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with Quiet(("127.0.0.1", 0), Handler) as listening:
        listening.socket = context.wrap_socket(listening.socket, server_side=True)
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        address = f"https://localhost:{listening.server_port}"
        try:
            assert push(address, out) == 1
            assert "certificate verify failed" in capsys.readouterr().err.lower().replace("_", " ")
            assert seen == []
            monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificate))
            assert push(address, out) == 0
            assert set(seen) == {"Bearer t0ken"}
        finally:
            listening.shutdown()
            thread.join()


def test_a_name_in_netrc_is_not_given_to_anybody(store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login ann password secret\n")
    (tmp_path / "netrc").chmod(0o600)
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    with gate(store) as before:
        with Endpoint(f"{before.address}/store", access(before.address, None, {}), "test", 10) as endpoint:
            endpoint.put("urn:g", b"")
        assert [asked.headers.get("Authorization") for asked in before.asked] == [None]
