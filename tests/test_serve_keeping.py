"""What the web process keeps has a bound, and is right as long as its generation is there."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from serving import make, quads, run

from councilgraph.serve.app import application
from councilgraph.serve.cache import Cache
from councilgraph.serve.flight import Flights
from councilgraph.serve.pages import Pages
from councilgraph.serve.settings import Settings
from councilgraph.serve.site import Site

ROOM = 400_000
Get = Callable[[str], Awaitable[httpx.Response]]


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kept")
    make(folder, 1, quads(1, people=60))
    return folder


def visited(out: Path, settings: Settings, work: Callable[[Site, Pages, Get], Awaitable[None]]) -> None:
    """Do some work with a site, in this process."""
    site = Site(out, settings)
    app = application(site)

    async def main() -> None:
        async with (
            app.router.lifespan_context(app),
            httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client,
        ):
            headers = {"Accept": "text/html", "Accept-Encoding": "gzip"}
            await work(site, app.state.pages, lambda path: client.get(path, headers=headers))

    run(main)


@pytest.mark.parametrize("largest", [0, 10, 5_000, 200_000], ids=lambda largest: f"up to {largest} bytes")
def test_a_cache_never_holds_more_than_it_may(largest: int) -> None:
    sizes = random.Random(largest)
    cache: Cache[bytes] = Cache(ROOM)
    kept = 0
    for number in range(2_000):
        cache.put(number, b"", sizes.randint(0, largest))
        assert cache.held <= ROOM
        kept = sum(cache.get(key) is not None for key in range(max(0, number - 500), number + 1))
    assert 1 <= kept <= ROOM // 1_000  # the smallest value takes room, too


def test_what_is_put_again_is_counted_once() -> None:
    cache: Cache[str] = Cache(ROOM)
    for _ in range(100):
        cache.put("key", "value", 5)
    assert cache.held == 1_005


def test_pages_are_kept_within_their_room(out: Path) -> None:
    async def work(site: Site, pages: Pages, get: Get) -> None:
        for person in range(60):
            assert (await get(f"/doc/tst/person/{person}")).status_code == 200
            assert 0 < pages.kept.held <= 200_000
        asked = site.own.asked
        for path in ("/doc/tst/person/59", "/doc/tst/person/59.html", "/doc/tst/person/0"):
            await get(path)
        assert site.own.asked == asked + 2  # the second is another address, the third was kept no longer

    visited(out, replace(Settings(), kept=200_000), work)


def test_who_asks_at_the_same_time_waits_for_the_same_page(out: Path) -> None:
    async def work(site: Site, _: Pages, get: Get) -> None:
        answers = await asyncio.gather(*(get("/doc/tst/person/1") for _ in range(8)))
        assert site.own.asked == 1
        assert {(answer.status_code, answer.content) for answer in answers} == {(200, answers[0].content)}
        missing = await asyncio.gather(*(get("/doc/tst/person/none") for _ in range(8)))
        assert {answer.status_code for answer in missing} == {404}
        assert site.own.asked == 2

    visited(out, replace(Settings(), kept=0), work)


def test_a_page_is_that_of_its_generation(tmp_path: Path) -> None:
    make(tmp_path, 1, quads(1, people=1))

    async def work(_: Site, __: Pages, get: Get) -> None:
        old = [await get("/doc/tst/person/0") for _ in range(2)]
        make(tmp_path, 2, quads(2, people=1))
        new = [await get("/doc/tst/person/0") for _ in range(2)]
        assert ["of 1" in answer.text for answer in (*old, *new)] == [True, True, False, False]
        assert len({answer.headers["etag"] for answer in (*old, *new)}) == 2

    visited(tmp_path, Settings(), work)


def test_what_the_publication_before_did_not_know_is_asked_of_the_one_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, 1, quads(1, people=1))

    async def work(site: Site, _: Pages, get: Get) -> None:
        ask = site.own.ask
        asked: list[str] = []

        async def late(question: Any) -> Any:
            answer = await ask(question)
            if not asked:
                make(tmp_path, 2, quads(2, people=2))  # between the worker's answer and the page
            asked.append(answer.publication.name)
            return answer

        monkeypatch.setattr(site.own, "ask", late)
        assert (await get("/doc/tst/person/1")).status_code == 200
        assert asked == ["gen-1", "gen-2"]

    visited(tmp_path, Settings(), work)


def test_work_goes_on_for_those_who_still_wait() -> None:
    done: list[int] = []

    async def main() -> None:
        flights: Flights[int] = Flights()

        async def work() -> int:
            await asyncio.sleep(0.05)
            done.append(1)
            return len(done)

        first, second = (asyncio.ensure_future(flights.share("page", work)) for _ in range(2))
        await asyncio.sleep(0)
        first.cancel()
        assert await second == 1
        assert await flights.share("page", work) == 2

    run(main)
    assert done == [1, 1]


def test_what_goes_wrong_is_told_to_all() -> None:
    async def main() -> None:
        flights: Flights[int] = Flights()

        async def work() -> int:
            await asyncio.sleep(0)
            raise LookupError

        results = await asyncio.gather(*(flights.share("page", work) for _ in range(3)), return_exceptions=True)
        assert [type(result) for result in results] == [LookupError] * 3

    run(main)
