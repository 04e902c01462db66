"""Downloads over HTTP: the page that offers them, whole files and ranges, caching, and no way to any other file."""

import gzip
import hashlib
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import httpx
import pytest
from lxml import html
from serving import make, served

CSV = "/dumps/councils/marlbury-city-council/marlbury-city-council-decisions.csv"
PACKED = "/dumps/all/all.nq.gz"


@pytest.fixture(scope="module")
def client(examples: Path) -> Iterator[httpx.Client]:
    with served(examples) as address, httpx.Client(base_url=address, timeout=20.0) as opened:
        yield opened


@pytest.mark.parametrize("path", ["/dumps/", "/dumps/councils/marlbury-city-council/"])
def test_a_page_offers_every_file_with_its_size(client: httpx.Client, examples: Path, path: str) -> None:
    response = client.get(path)
    assert (response.status_code, response.headers["content-type"]) == (200, "text/html; charset=utf-8")
    shown = html.fromstring(response.content)
    links = {unquote(link) for link in shown.xpath("//main//@href")}
    folder = examples / "dumps" / (path.removeprefix("/dumps/") or "all/")
    assert {f"/{file.relative_to(examples)}" for file in folder.iterdir()} <= links
    packed = shown.xpath("//table[@aria-labelledby='linked']//a/text()")
    assert len(packed) == 3
    assert all(re.fullmatch(r"gzip, [\d.]+\xa0(?:kB|MB)", text) for text in packed)


def test_the_page_leads_to_each_council(client: httpx.Client) -> None:
    shown = html.fromstring(client.get("/dumps/").content)
    names = shown.xpath("//table[@aria-labelledby='councils']//tbody//a/text()")
    assert names == ["Marlbury City Council", "Thornley Parva Parish Council"]


def test_every_link_of_the_page_opens(client: httpx.Client) -> None:
    shown = html.fromstring(client.get("/dumps/").content)
    for link in {link for link in shown.xpath("//main//@href") if link.startswith("/")}:
        assert client.get(link).status_code == 200, link


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (CSV, "text/csv; charset=utf-8; header=present"),
        (PACKED, "application/gzip"),
        ("/dumps/all/csv-metadata.json", "application/csvm+json"),
        ("/dumps/SHA256SUMS", "text/plain; charset=utf-8"),
        ("/dumps/dumps.json", "application/json"),
    ],
)
def test_a_file_is_sent_as_it_is(client: httpx.Client, examples: Path, path: str, kind: str) -> None:
    response = client.get(path)
    content = (examples / path[1:]).read_bytes()
    assert (response.status_code, response.headers["content-type"]) == (200, kind)
    assert "content-encoding" not in response.headers
    assert response.content == content
    assert response.headers["etag"] == f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    assert response.headers["last-modified"]


def test_a_packed_file_holds_what_it_says(client: httpx.Client, examples: Path) -> None:
    lines = gzip.decompress(client.get(PACKED).content)
    assert set(lines.split(b"\n")) == set((examples / "dataset.nq").read_bytes().split(b"\n"))


def test_who_has_the_file_gets_nothing(client: httpx.Client) -> None:
    etag = client.get(CSV).headers["etag"]
    response = client.get(CSV, headers={"If-None-Match": etag})
    assert (response.status_code, response.content) == (304, b"")


def test_a_download_goes_on_where_it_was(client: httpx.Client) -> None:
    whole = client.get(PACKED)
    middle = client.get(PACKED, headers={"Range": "bytes=100-199", "If-Range": whole.headers["etag"]})
    assert (middle.status_code, middle.content) == (206, whole.content[100:200])
    assert middle.headers["content-range"] == f"bytes 100-199/{len(whole.content)}"
    other = client.get(PACKED, headers={"Range": "bytes=100-199", "If-Range": '"of another publication"'})
    assert (other.status_code, other.content) == (200, whole.content)


def test_head_tells_the_size(client: httpx.Client, examples: Path) -> None:
    response = client.head(CSV)
    assert int(response.headers["content-length"]) == (examples / CSV[1:]).stat().st_size
    assert response.content == b""


def test_a_table_leads_to_its_description(client: httpx.Client) -> None:
    link = client.get(CSV).headers["link"]
    address = link[1 : link.index(">")].removeprefix("http://localhost:8000")
    assert 'rel="describedby"' in link
    assert client.get(address).json()["@context"][0] == "http://www.w3.org/ns/csvw"


@pytest.mark.parametrize(
    "path",
    [
        "/dumps/../manifest.json",
        "/dumps/%2e%2e/manifest.json",
        "/dumps/..%2fmanifest.json",
        "/dumps/all/../../manifest.json",
        "/dumps//etc/passwd",
        "/dumps/all/",
        "/dumps/.mentions",
        "/dumps/all/nothing.csv",
        "/dumps/all%00.nq.gz",
        "/dumps/councils",
    ],
)
def test_no_other_file_is_opened(client: httpx.Client, path: str) -> None:
    # curl sends the path as it is written; a library would tidy it up before.
    done = subprocess.run(
        ["curl", "-s", "--path-as-is", "-w", "\n%{http_code}", f"{client.base_url}".rstrip("/") + path],
        capture_output=True,
        check=True,
    )
    body, _, status = done.stdout.rpartition(b"\n")
    if path == "/dumps/all/":
        assert status == b"200"
    else:
        assert status == b"404"
    assert b'"generation"' not in body
    assert b"root:" not in body


def test_a_publication_without_dumps_says_so(tmp_path: Path) -> None:
    make(tmp_path, 1)
    with served(tmp_path) as address:
        response = httpx.get(f"{address}/dumps/")
    assert response.status_code == 404
    assert "no files to download" in response.text


def test_the_datasets_lead_to_the_catalogue(client: httpx.Client) -> None:
    response = client.get("/dataset/marlbury-city-council")
    assert (response.status_code, response.headers["location"]) == (303, "/catalog")


def test_the_catalogue_and_void_say_the_same(client: httpx.Client) -> None:
    accept = {"Accept": "application/n-triples"}
    catalogue = client.get("/catalog", headers=accept).text
    assert client.get("/.well-known/void", headers=accept).text == catalogue
    assert "<http://www.w3.org/ns/dcat#DatasetSeries>" not in catalogue
    assert "<http://www.w3.org/ns/dcat#DataService>" in catalogue
