"""A page is wholly from one generation, also when the next one comes while it is made."""

import re
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
from lxml import html
from serving import make, quads, served

READERS = 6
ROUNDS = 8


def numbers(client: httpx.Client, path: str) -> set[str]:
    """Return the numbers of all generations of which something stands on a page, as its footer and its names tell."""
    response = client.get(path, headers={"Accept": "text/html"})
    assert response.status_code == 200, response.text
    shown = html.fromstring(response.content)
    words = " ".join(map(str, shown.xpath("//text()")))
    return {*re.findall(r"(?:Pat \"\d+\" of|Publication gen-)\s?(\d)", words)}


def test_no_page_is_of_two_generations(tmp_path: Path) -> None:
    make(tmp_path, 1, quads(1, 60))
    with served(tmp_path) as address, httpx.Client(base_url=address, timeout=60.0) as client:
        assert numbers(client, "/people") == {"1"}
        switched = threading.Event()

        def reads(reader: int) -> list[set[str]]:
            found = []
            for turn in range(ROUNDS):
                if reader == 0 and turn == 2:
                    make(tmp_path, 2, quads(2, 60))
                    switched.set()
                found.append(numbers(client, "/people" if turn % 2 else f"/doc/tst/person/{reader}"))
            return found

        with ThreadPoolExecutor(READERS) as pool:
            pages = [page for found in pool.map(reads, range(READERS)) for page in found]
        assert switched.is_set()
        assert [page for page in pages if len(page) != 1] == []
        assert numbers(client, "/people") == numbers(client, "/doc/tst/person/1") == {"2"}
