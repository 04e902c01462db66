"""What changed, on the web: lines for programs, a feed for people, and addresses that say that a thing is withdrawn."""

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import feedparser
import httpx
import pytest
from lxml import etree, html
from pyoxigraph import Literal, NamedNode, Quad, Store
from serving import BASE, make, served

from councilgraph.changes.change import Change, Kind, Topic, What
from councilgraph.changes.pages import SIZE, Writer
from councilgraph.changes.record import write_changes
from councilgraph.changes.withdrawn import Graveyard, Tombstone
from councilgraph.config import Config
from councilgraph.serve.feed import ENTRIES
from councilgraph_mappings.vocabulary import CG, FOAF, RDF, SKOS

ATOM = {"a": "http://www.w3.org/2005/Atom"}
EVIL = "</title><script>alert(1)</script>\x07"
MEETING = f"{BASE}/id/tst/meeting/audit/2026-01-01"
NUMBER = 2 * SIZE + 7


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Yield a client of a publication with a long history."""
    out = tmp_path_factory.mktemp("history")
    make(out, 1)
    folder = out / "gen-1"
    with Writer(folder, None, None, "2026-01-02T03:04:05+00:00", "gen-1") as log, Graveyard(folder, None) as graves:
        for number in range(1, NUMBER):
            what = What.WITHDRAWN if number % 5 == 0 else What.ADDED if number % 2 else What.CHANGED
            graph = f"{BASE}/graph/tst/file/{number}"
            about = (Topic(MEETING, EVIL if number == NUMBER - 1 else f"Audit Committee, day {number}"),)
            now = f"{BASE}/graph/tst/file/1" if number == 10 else None
            told = (graph, f"tst/{number}.pdf", "0" * 64, None, 7, about, (MEETING,), (), 0, now)
            log.add(Change(what, Kind.DOCUMENT, *told))
        log.add(Change(What.CHANGED, Kind.LINKS, f"{BASE}/graph/links"))
        tombstone = Tombstone("2026-01-02T03:04:05+00:00", "gen-1", 5, None)
        graves.bury(f"{BASE}/id/tst/meeting/old", tombstone)
        graves.bury(f"{BASE}/graph/tst/file/5", tombstone)
        moved = Tombstone("2026-01-02T03:04:05+00:00", "gen-1", 5, f"{BASE}/id/tst/person/1")
        graves.bury(f"{BASE}/id/tst/person/former", moved)
        graves.bury(f"{BASE}/id/tst/person/3", tombstone)  # which is published all the same
    with served(out) as address, httpx.Client(base_url=address, timeout=20) as opened:
        yield opened


def numbers(response: httpx.Response) -> list[int]:
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "application/x-ndjson"
    return [json.loads(line)["sequence"] for line in response.text.splitlines()]


def test_whoever_follows_the_links_reads_every_change_once(client: httpx.Client) -> None:
    address, read = "/changes", []
    for _ in range(9):
        response = client.get(address)
        read += numbers(response)
        if "next" not in response.links:
            break
        split = urlsplit(response.links["next"]["url"])
        assert f"{split.scheme}://{split.netloc}" == BASE
        address = f"{split.path}?{split.query}"
    assert read == [*range(1, NUMBER + 1)]


def test_a_change_says_what_and_where(client: httpx.Client) -> None:
    line = json.loads(client.get("/changes", params={"after": 4}).text.splitlines()[0])
    assert line == {
        "sequence": 5,
        "at": "2026-01-02T03:04:05+00:00",
        "generation": "gen-1",
        "what": "withdrawn",
        "kind": "document",
        "graph": f"{BASE}/graph/tst/file/5",
        "path": "tst/5.pdf",
        "sha256": "0" * 64,
        "before": None,
        "triples": 7,
        "about": [{"iri": MEETING, "label": "Audit Committee, day 5"}],
        "appeared": [MEETING],
        "vanished": [],
        "unlisted": 0,
        "now": None,
    }


def test_after_the_last_change_there_is_nothing_yet(client: httpx.Client) -> None:
    response = client.get("/changes", params={"after": NUMBER})
    assert (response.text, "next" in response.links, numbers(response)) == ("", False, [])


def test_who_has_read_further_than_what_is_shown_is_told(client: httpx.Client) -> None:
    # As after going back: nothing at all would say that the reader has what is shown.
    response = client.get("/changes", params={"after": NUMBER + 1}, headers={"Accept": "application/json"})
    assert (response.status_code, response.json()["last"], response.json()["generation"]) == (404, NUMBER, "gen-1")
    assert "was gone back to" in response.text


@pytest.mark.parametrize(
    "query", ["after=-1", "after=x", "after=", "after=1e3", "after=" + "9" * 40, "after=%E0%A5%A7"]
)
def test_what_is_no_number_is_said_to_be_none(client: httpx.Client, query: str) -> None:
    response = client.get(f"/changes?{query}")
    assert response.status_code == 400
    assert "is no sequence number" in response.text


@pytest.mark.parametrize("path", ["/changes", "/changes?after=250", "/feed.atom", "/feed.atom?before=90"])
def test_who_has_it_already_is_sent_nothing(client: httpx.Client, path: str) -> None:
    first = client.get(path)
    assert "max-age" in first.headers["cache-control"]
    again = client.get(path, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.head(path).headers["etag"] == first.headers["etag"]


def test_readers_of_news_find_every_change_of_a_document_once(client: httpx.Client) -> None:
    address, titles, ids = "/feed.atom", [], []
    while address:
        response = client.get(address)
        assert response.headers["content-type"] == "application/atom+xml"
        feed = feedparser.parse(response.content)
        assert not feed.bozo, feed.get("bozo_exception")
        assert feed.version == "atom10"
        assert len(feed.entries) <= ENTRIES
        titles += [entry.title for entry in feed.entries]
        ids += [entry.id for entry in feed.entries]
        following = [link.href for link in feed.feed.links if link.rel == "next"]
        assert following == ([response.links["next"]["url"]] if "next" in response.links else [])
        split = urlsplit(following[0]) if following else None
        address = f"{split.path}?{split.query}" if split else ""
    assert ids == [f"{BASE}/changes#{number}" for number in range(NUMBER - 1, 0, -1)]
    assert titles[-1] == "Added: Audit Committee, day 1"
    assert titles[-5] == "Withdrawn: Audit Committee, day 5"
    assert titles[-10] == "Replaced: Audit Committee, day 10"


def test_every_page_tells_readers_of_news_where_the_feed_is(client: httpx.Client) -> None:
    page = html.fromstring(client.get("/doc/tst/person/1", headers={"Accept": "text/html"}).content)
    [link] = page.findall(".//link[@rel='alternate'][@type='application/atom+xml']")
    assert client.get(link.get("href", "")).headers["content-type"] == "application/atom+xml"


def test_an_entry_leads_to_the_page_of_what_it_is_about(client: httpx.Client) -> None:
    [_, entry, *_] = feedparser.parse(client.get("/feed.atom?before=4").content).entries
    assert (entry.link, entry.updated) == (f"{BASE}/doc/tst/meeting/audit/2026-01-01", "2026-01-02T03:04:05+00:00")
    assert "tst/2.pdf was published anew" in entry.content[0].value
    assert "It states 7 facts." in entry.content[0].value
    assert f'href="{BASE}/doc/tst/meeting/audit/2026-01-01"' in entry.content[0].value


def test_the_feed_is_atom_as_its_standard_wants_it(client: httpx.Client) -> None:
    root = etree.fromstring(client.get("/feed.atom").content)
    for element in (root, *root.findall("a:entry", ATOM)):
        for name in ("id", "title", "updated"):
            [found] = element.findall(f"a:{name}", ATOM)
            assert found.text
        dt.datetime.fromisoformat(element.findtext("a:updated", namespaces=ATOM) or "")
        assert urlsplit(element.findtext("a:id", namespaces=ATOM) or "").scheme == "http"
        assert len(element.findall("a:link[@rel='alternate']", ATOM)) == 1
    assert root.findtext("a:author/a:name", namespaces=ATOM)
    [own] = root.findall("a:link[@rel='self']", ATOM)
    assert own.get("href") == f"{BASE}/feed.atom"
    assert {content.get("type") for content in root.findall("a:entry/a:content", ATOM)} == {"xhtml"}
    assert len(root.findall("a:entry/a:content/{http://www.w3.org/1999/xhtml}div", ATOM)) == ENTRIES


def test_a_title_of_an_enemy_stays_a_title(client: httpx.Client) -> None:
    response = client.get("/feed.atom")
    assert b"<script" not in response.content
    assert feedparser.parse(response.content).entries[0].title == f"Changed: {EVIL[:-1]}�"


@pytest.mark.parametrize("path", ["/doc/tst/meeting/old", "/doc/tst/meeting/old.ttl", "/graph/tst/file/5"])
def test_what_is_withdrawn_says_so(client: httpx.Client, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 410
    assert "was withdrawn on 2 January 2026" in response.text
    assert f"{BASE}/changes?after=4" in response.text


def test_a_program_learns_with_which_change_it_was_withdrawn(client: httpx.Client) -> None:
    problem = client.get("/doc/tst/meeting/old", headers={"Accept": "application/json"}).json()
    assert (problem["status"], problem["sequence"], problem["withdrawn"]) == (410, 5, "2026-01-02T03:04:05+00:00")


@pytest.mark.parametrize(("suffix", "there"), [("", ""), (".ttl", ".ttl")])
def test_what_turned_out_to_be_something_else_leads_there(client: httpx.Client, suffix: str, there: str) -> None:
    response = client.get(f"/doc/tst/person/former{suffix}")
    assert (response.status_code, response.headers["location"]) == (301, f"/doc/tst/person/1{there}")
    assert client.get(response.headers["location"]).status_code == 200


def test_what_is_there_is_there_whatever_is_said_of_it(client: httpx.Client) -> None:
    assert client.get("/doc/tst/person/3").status_code == 200


def test_what_never_was_is_unknown(client: httpx.Client) -> None:
    assert client.get("/doc/tst/meeting/never").status_code == 404
    assert client.get("/graph/tst/never").status_code == 404


def test_a_publication_of_an_older_version_has_no_history(tmp_path: Path) -> None:
    make(tmp_path, 1)
    with served(tmp_path) as address, httpx.Client(base_url=address, timeout=20) as client:
        assert numbers(client.get("/changes")) == []
        feed = feedparser.parse(client.get("/feed.atom").content)
        assert (feed.bozo, feed.entries, feed.feed.updated) == (False, [], "2026-01-01T00:00:01+00:00")
        assert client.get("/doc/tst/meeting/old").status_code == 404


def test_whoever_has_missed_too_much_is_told_to_begin_anew(tmp_path: Path) -> None:
    make(tmp_path, 1)
    (tmp_path / "gen-1" / "changes").mkdir()
    line = Change(What.ADDED, Kind.DOCUMENT, "urn:a", sequence=SIZE + 1, at="2026-01-02T03:04:05+00:00").line()
    (tmp_path / "gen-1" / "changes" / f"{SIZE + 1:09}.jsonl").write_bytes(line)
    with served(tmp_path) as address, httpx.Client(base_url=address, timeout=20) as client:
        response = client.get("/changes", params={"after": 3})
        assert response.status_code == 410
        assert f"Begin with the dumps, and then ask for {BASE}/changes?after={SIZE + 1}" in response.text
        assert numbers(client.get("/changes")) == [SIZE + 1]


def generation(out: Path, number: int, same: dict[str, str]) -> Path:
    """Publish people of one document each, who are known as others, and return the generation."""
    folder = out / f"gen-{number}"
    folder.mkdir(parents=True)
    links, lines = f"{BASE}/graph/links", []
    store = Store(str(folder / "store"))
    for person, other in same.items():
        mention, one = (NamedNode(f"{BASE}/id/tst/person/file/{name}/ann") for name in (person, other))
        graph = NamedNode(f"{BASE}/graph/tst/file/{person}")
        store.add(Quad(mention, RDF.type, FOAF.Person, graph))
        for known in (mention, one):
            store.add(Quad(known, CG.canonical, one, NamedNode(links)))
        store.add(Quad(one, SKOS.prefLabel, Literal("Ann"), NamedNode(links)))
    for name in sorted({str(quad.graph_name) for quad in store}):
        lines += sorted(f"{quad} .\n" for quad in store if str(quad.graph_name) == name)
    store.extend([Quad(*quad.triple) for quad in store])  # the merge of all graphs, which the site asks
    (folder / "dataset.nq").write_text("".join(lines))
    (folder / "inferred.nq").write_text("")
    (folder / "catalog.ttl").write_text(f"<{BASE}/dataset> <urn:p> {number} .")
    (folder / "manifest.json").write_text(json.dumps({"base": BASE, "made": "2026-01-01T00:00:00+00:00"}))
    before = out / f"gen-{number - 1}"
    write_changes(
        folder,
        lambda: store,
        before if before.exists() else None,
        Config(base=BASE),
        f"2026-01-0{number}T00:00:00+00:00",
    )
    (out / "current").unlink(missing_ok=True)
    (out / "current").symlink_to(folder.name)
    store.flush()
    return folder


def test_a_person_who_lost_the_first_document_is_found_under_the_second(tmp_path: Path) -> None:
    generation(tmp_path, 1, {"a": "a", "b": "a"})
    generation(tmp_path, 2, {"b": "b"})
    with served(tmp_path) as address, httpx.Client(base_url=address, timeout=20) as client:
        response = client.get("/id/tst/person/file/a/ann", follow_redirects=True)
        assert (response.status_code, response.url.path) == (200, "/doc/tst/person/file/b/ann")
    # Then the second goes as well, and the first does not lead to where nothing is.
    generation(tmp_path, 3, {"c": "c"})
    with served(tmp_path) as address, httpx.Client(base_url=address, timeout=20) as client:
        for name in ("a", "b"):
            assert client.get(f"/doc/tst/person/file/{name}/ann").status_code == 410
