"""How a site is asked: as robots.txt allows, no faster than it wants, never for too much, never out of the site."""

import io
import shutil
import ssl
import subprocess
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
import requests
from replica.client import Time, polite
from replica.council import Council
from replica.server import Replica, serving
from requests.adapters import BaseAdapter
from urllib3.response import HTTPResponse

from councilgraph.harvest.address import AddressError
from councilgraph.harvest.anchors import anchors
from councilgraph.harvest.polite import Limits, OutsideError, Polite, RefusedError, UnansweredError
from councilgraph_mappings.errors import SourceError, TooLargeError, UnreadableError

PAGE = "mgListCommittees.aspx"


@pytest.fixture
def replica() -> Iterator[Replica]:
    with serving(Replica(Council(2, (2024,), (5,)))) as served:
        yield served


def ready(client: Polite) -> Polite:
    client.read_robots()
    return client


# robots.txt


def test_what_robots_forbids_is_not_asked(replica: Replica) -> None:
    replica.robots = "User-agent: *\nDisallow: /*?ID=\nAllow: /mgAi.aspx\n"
    client = ready(polite(replica))
    with pytest.raises(RefusedError, match="is forbidden by"):
        client.get(replica.base + "mgCommitteeDetails.aspx?ID=100")
    client.get(replica.base + "mgAi.aspx?ID=10003")
    assert replica.targets() == ["/robots.txt", "/mgAi.aspx?ID=10003"]


def test_a_rule_for_our_name_counts(replica: Replica) -> None:
    replica.robots = "User-agent: councilgraph\nDisallow: /\n\nUser-agent: *\nDisallow:\n"
    with pytest.raises(RefusedError):
        ready(polite(replica)).get(replica.base + PAGE)


def test_a_site_without_robots_allows_everything(replica: Replica) -> None:
    replica.robots = None
    assert ready(polite(replica)).get(replica.base + PAGE).status == 200


def test_a_site_that_cannot_say_its_rules_is_left_alone(replica: Replica) -> None:
    replica.faults["robots"] = "broken"
    with pytest.raises(RefusedError, match="answers 500, so nothing may be asked"):
        polite(replica).read_robots()


def test_robots_counts_for_redirects_too(replica: Replica) -> None:
    replica.robots = "User-agent: *\nDisallow: /*x=1\n"
    replica.faults[PAGE] = "circle"
    with pytest.raises(RefusedError):
        ready(polite(replica)).get(replica.base + PAGE)
    assert not any("x=1" in target for target in replica.targets())


# Pace


def test_requests_are_a_pause_apart(replica: Replica) -> None:
    time = Time()
    client = ready(polite(replica, time, pause=1.0))
    client.get(replica.base + PAGE)
    time.seconds += 0.25
    client.get(replica.base + PAGE)
    assert time.slept == [1.0, 0.75]


def test_a_longer_delay_of_the_site_counts(replica: Replica) -> None:
    replica.robots = "User-agent: *\nCrawl-delay: 4\n"
    time = Time()
    ready(polite(replica, time, pause=1.0)).get(replica.base + PAGE)
    assert time.slept == [4.0]


def test_a_busy_site_is_asked_again_when_it_wants(replica: Replica) -> None:
    time = Time()
    client = ready(polite(replica, time))
    replica.faults[PAGE], replica.busy = "busy", 2
    assert client.get(replica.base + PAGE).status == 200
    assert time.slept == [7, 7]


def test_a_site_that_stays_busy_is_left_alone(replica: Replica) -> None:
    client = ready(polite(replica))
    replica.faults[PAGE], replica.busy = "busy", 99
    with pytest.raises(UnansweredError, match="answers 503"):
        client.get(replica.base + PAGE)
    assert len(replica.targets()) == 5


# Manners


def test_a_request_names_us_and_carries_no_cookie(replica: Replica) -> None:
    ready(polite(replica)).get(replica.base + PAGE, '"tag"', "Mon, 06 Jan 2025 09:00:00 GMT")
    headers = replica.asked[-1].headers
    assert headers["User-Agent"] == "councilgraph/test"
    assert headers["If-None-Match"] == '"tag"'
    assert headers["If-Modified-Since"] == "Mon, 06 Jan 2025 09:00:00 GMT"
    assert "Cookie" not in headers


def test_nothing_new_has_no_bytes(replica: Replica) -> None:
    client = ready(polite(replica))
    first = client.get(replica.base + PAGE)
    again = client.get(replica.base + PAGE, first.etag)
    assert (first.status, again.status, again.body) == (200, 304, b"")


# Faults


@pytest.mark.parametrize(
    ("fault", "error", "words"),
    [
        ("broken", UnansweredError, "answers 500"),
        ("half", UnreadableError, "breaks off after"),
        ("short", UnreadableError, "ends before its </html>"),
        ("empty", UnreadableError, "is empty"),
        ("circle", UnansweredError, "redirects in a circle"),
        ("private", OutsideError, r"redirects out of the site to http://10\.0\.0\.1/"),
        ("elsewhere", OutsideError, r"redirects out of the site to https://elsewhere\.example/"),
        ("logon", UnansweredError, "redirects to /ieLogon.aspx, which is another page"),
        ("bomb", TooLargeError, "larger than 1,000,000 bytes when it is unpacked"),
        ("chatty", OutsideError, r"redirects out of the site"),
        ("overloaded", UnansweredError, "answers 503"),
        ("script", UnreadableError, "is a script that leads elsewhere, and no page"),
        ("drip", TooLargeError, "takes longer than 0.03 seconds"),
    ],
)
def test_each_fault_is_one_line(replica: Replica, fault: str, error: type[SourceError], words: str) -> None:
    seconds = 0.03 if fault == "drip" else 60
    client = ready(polite(replica, limits=Limits(wire=50_000, decoded=1_000_000)))
    client.limits = Limits(wire=50_000, decoded=1_000_000, seconds=seconds)
    client.edge = replace(client.edge, monotonic=time.monotonic)
    replica.faults[PAGE] = fault
    with pytest.raises(error, match=words) as raised:
        client.get(replica.base + PAGE)
    assert str(raised.value).startswith(replica.base)
    assert "\n" not in str(raised.value)
    del replica.faults[PAGE]
    client.limits = Limits()
    assert client.get(replica.base + PAGE).status == 200


def test_a_server_that_falls_silent_in_the_middle_of_an_answer_is_not_waited_for(replica: Replica) -> None:
    client = ready(polite(replica, limits=Limits(idle=0.05)))
    replica.faults[PAGE] = "slow"
    began = time.monotonic()
    with pytest.raises(UnansweredError, match="stops in the middle of an answer; the next run asks again"):
        client.get(replica.base + PAGE)
    assert time.monotonic() - began < 3


def test_a_bomb_is_stopped_early(replica: Replica) -> None:
    client = ready(polite(replica, limits=Limits(decoded=1_000_000)))
    replica.faults[PAGE] = "bomb"
    with pytest.raises(TooLargeError):
        client.get(replica.base + PAGE)
    assert client.traffic.bytes < 100_000


def test_a_paper_that_is_cut_off_is_no_paper(replica: Replica) -> None:
    client = ready(polite(replica))
    replica.faults["/documents/"] = "short"
    with pytest.raises(UnreadableError, match="ends before its %%EOF"):
        client.get(replica.base + "documents/g1000/Minutes.pdf?T=1")


def test_nobody_there_is_a_line() -> None:
    with serving(Replica()) as closed:
        pass
    with pytest.raises(UnansweredError, match=r"cannot be reached \(.*refused"):
        polite(closed).read_robots()


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl, which makes the certificate")
def test_a_certificate_that_fails_is_a_line(tmp_path: Path) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=127.0.0.1", "-days", "2"]
    names = ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run([*made, *names], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with serving(Replica(), context) as replica, pytest.raises(UnansweredError) as raised:
        polite(replica).read_robots()
    assert "has a certificate that cannot be verified" in str(raised.value)
    assert "self-signed certificate" in str(raised.value)
    assert replica.asked == []


# Private networks


def test_a_private_site_is_not_asked(replica: Replica) -> None:
    with pytest.raises(AddressError, match=r"leads to 127\.0\.0\.1, which is not public; use --allow-private"):
        Polite(replica.base, "test", Time().edge("127.0.0.1")).read_robots()
    assert replica.asked == []


def test_a_name_server_that_changes_its_mind_is_caught_at_the_connection(replica: Replica) -> None:
    client = Polite(replica.base, "test", Time().edge("93.184.216.34"))
    with pytest.raises(UnansweredError, match=r"leads to 127\.0\.0\.1, which is not public"):
        client.read_robots()
    assert replica.asked == []


def test_the_name_server_is_asked_again_after_a_redirect(replica: Replica) -> None:
    client = ready(polite(replica))
    answers = [["93.184.216.34"], ["10.0.0.7"]]
    client.edge = replace(client.edge, resolve=lambda _host, _port: answers.pop(0))
    client.allow_private = False  # but its connections were made for a test
    replica.faults[PAGE] = "circle"
    with pytest.raises(AddressError, match=r"leads to 10\.0\.0\.7"):
        client.get(replica.base + PAGE)
    assert answers == []


# TLS


@dataclass
class Canned(BaseAdapter):
    """A network in which every page without TLS leads to the same with TLS, and every other is one page."""

    asked: list[str] = field(default_factory=list)

    def send(self, request: requests.PreparedRequest, *_: object, **__: object) -> requests.Response:
        assert request.url
        self.asked.append(request.url)
        response = requests.Response()
        secure = request.url.replace("http://", "https://")
        plain = request.url.startswith("http://")
        response.status_code = 301 if plain else 200
        response.headers.update({"Location": secure} if plain else {"Content-Type": "text/html"})
        response.raw = HTTPResponse(
            io.BytesIO(b"<a href='http://x.gov.uk/mgAi.aspx?ID=1'>x</a>"), preload_content=False
        )
        return response

    def close(self) -> None:
        """Close nothing."""


def test_a_site_that_leads_to_tls_is_asked_with_tls() -> None:
    network = Canned()
    edge = replace(Time().edge("93.184.216.34"), adapter=network)
    client = ready(Polite("http://x.gov.uk/", "test", edge, pause=0))
    assert client.site == "https://x.gov.uk/"
    with pytest.raises(OutsideError):
        client._redirected(["https://x.gov.uk/a"], "http://x.gov.uk/b")
    found = client.get("https://x.gov.uk/mgListCommittees.aspx")
    [link] = anchors(found.body, found.media_type, found.address, client.site)
    assert link.address == "https://x.gov.uk/mgAi.aspx?ID=1"
    assert network.asked == [
        "http://x.gov.uk/robots.txt",
        "https://x.gov.uk/robots.txt",
        "https://x.gov.uk/mgListCommittees.aspx",
    ]


def test_the_bomb_is_one() -> None:
    from replica.server import BOMB

    assert len(zlib.decompress(BOMB, 31)) > 300 * len(BOMB)
