"""Going back to the publication before: in one step, with nothing lost and nobody disturbed."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ENVIRONMENT

from councilgraph.generation import FELLOWS, RefusedError, alone, current, new_generation, newest, switch
from councilgraph_mappings.errors import ConfigurationError

Publish = Callable[[], str]


@pytest.fixture
def publish(tmp_path: Path) -> Publish:
    """Return what publishes another generation, whose files hold its name."""

    def one() -> str:
        with new_generation(tmp_path) as generation:
            for name in FELLOWS:
                (generation.folder / name).write_text(generation.name)
            made = {"made": f"2026-01-0{generation.number}T00:00:00+00:00"}
            (generation.folder / "manifest.json").write_text(json.dumps(made))
        return generation.name

    return one


def kept(out: Path) -> list[str]:
    return sorted(path.name for path in out.glob("gen-*"))


def rollback(out: Path, *more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "councilgraph", "rollback", "--out", str(out), *more]
    return subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False)


def test_the_command_says_what_is_current_now_and_how_to_get_forward_again(tmp_path: Path, publish: Publish) -> None:
    for _ in range(2):
        publish()
    done = rollback(tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "current        gen-1, published 2026-01-01T00:00:00+00:00",
        "gen-2 is kept  councilgraph rollback --to gen-2 leads there, until the next publication",
    ]
    assert (tmp_path / "dataset.nq").read_text() == "gen-1"
    assert rollback(tmp_path, "--to", "gen-2").returncode == 0
    assert (tmp_path / "dataset.nq").read_text() == "gen-2"


def test_without_a_generation_before_nothing_changes(tmp_path: Path, publish: Publish) -> None:
    publish()
    done = rollback(tmp_path)
    assert done.returncode == 2
    assert done.stderr == f"councilgraph: {tmp_path}: keeps no generation before gen-1; there is gen-1\n"
    assert current(tmp_path).name == "gen-1"


def test_a_generation_that_is_not_kept_is_an_error(tmp_path: Path, publish: Publish) -> None:
    publish()
    with pytest.raises(ConfigurationError, match=r"keeps no generation '\.\./gen-1'; name one of gen-1"):
        switch(tmp_path, "../gen-1")


def test_where_nothing_was_published_there_is_no_way_back(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="holds no publication"):
        switch(tmp_path)


def test_nothing_is_switched_while_somebody_publishes(tmp_path: Path, publish: Publish) -> None:
    for _ in range(2):
        publish()
    with alone(tmp_path), pytest.raises(ConfigurationError, match="another publish is writing there"):
        switch(tmp_path)
    assert current(tmp_path).name == "gen-2"


def test_the_next_publication_has_a_number_above_all(tmp_path: Path, publish: Publish) -> None:
    for _ in range(3):
        publish()
    switch(tmp_path)
    assert publish() == "gen-4"
    assert current(tmp_path).name == "gen-4"


def test_what_was_gone_back_from_makes_room_for_what_readers_had_open(tmp_path: Path, publish: Publish) -> None:
    for _ in range(3):
        publish()
    assert kept(tmp_path) == ["gen-2", "gen-3"]
    assert switch(tmp_path) == ("gen-3", "gen-2")
    publish()
    assert kept(tmp_path) == ["gen-2", "gen-4"]
    assert switch(tmp_path) == ("gen-4", "gen-2")


def test_whoever_reads_goes_on_reading(tmp_path: Path, publish: Publish) -> None:
    for _ in range(2):
        publish()
    with (tmp_path / "dataset.nq").open() as opened:
        switch(tmp_path)
        assert opened.read() == "gen-2"


def test_the_newest_is_the_one_with_the_highest_number(tmp_path: Path, publish: Publish) -> None:
    assert newest(tmp_path / "nothing") is None
    for _ in range(2):
        publish()
    switch(tmp_path)
    assert newest(tmp_path) == tmp_path / "gen-2"


def test_what_is_refused_stands_aside_until_the_next_publication(tmp_path: Path, publish: Publish) -> None:
    publish()
    with pytest.raises(RefusedError), new_generation(tmp_path) as generation:
        raise RefusedError("build", "is less than before")
    assert kept(tmp_path) == ["gen-1", "gen-2.refused"]
    assert generation.aside.is_dir()
    assert current(tmp_path).name == "gen-1"
    assert publish() == "gen-2"
    assert kept(tmp_path) == ["gen-1", "gen-2"]
