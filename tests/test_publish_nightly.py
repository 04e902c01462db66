"""Night after night: a site is harvested and published again, and only what changed on it is made anew."""

from pathlib import Path

import pytest
from conftest import Silent
from replica.client import fetch
from replica.council import Council
from replica.server import Replica, serving
from test_publish import digests

from councilgraph.config import Config
from councilgraph.publish.run import Options, publish
from councilgraph.publish.summary import Summary

CHANGED = {"meeting-1000.html", "item-10003.html", "service-meeting-1000.xml"}
"""What a new revision of a meeting changes: its page, the page of an item, and the answer of the web service."""


def published(folder: Path, out: str = "build") -> Summary:
    return publish(Options((folder / "mirror",), folder / out, engine="auto"), Config(), Silent())


def pages(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "mirror" / "larkmoor-borough-council").iterdir()}


@pytest.fixture(scope="module")
def nights(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Summary, Summary]:
    """Return a folder with a mirror and its publication, and what two nights came to."""
    folder = tmp_path_factory.mktemp("nights")
    with serving(Replica(Council(1, (2024,), (5,)))) as replica:
        fetch(replica, folder / "mirror")
        first, before = published(folder), pages(folder)
        replica.revisions[1000] = 1
        fetch(replica, folder / "mirror")
        second, after = published(folder), pages(folder)
        assert {name for name, content in after.items() if before[name] != content} == CHANGED
    return folder, first, second


def test_the_second_night_makes_three_pages_anew(nights: tuple[Path, Summary, Summary]) -> None:
    _, first, second = nights
    assert (second.changed, second.unchanged) == (3, first.published - 3)
    assert (second.new, second.gone, second.tried_again, second.anew) == (0, 0, 0, "")
    assert second.published == first.published > 20


def test_the_second_night_has_the_bytes_of_a_publication_from_nothing(
    nights: tuple[Path, Summary, Summary],
) -> None:
    folder, *_ = nights
    published(folder, "fresh")
    assert digests(folder / "build") == digests(folder / "fresh")
