"""Generations: whole or not there, one writer at a time, nothing of others harmed."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from councilgraph.generation import FELLOWS, Generation, current, new_generation
from councilgraph_mappings.errors import ConfigurationError


def fill(generation: Generation, word: str) -> None:
    for name in FELLOWS:
        path = generation.folder / name
        if "." in name:
            path.write_text(word)
        else:
            path.mkdir()
            (path / "inside").write_text(word)


def publish(out: Path, word: str = "one") -> str:
    with new_generation(out) as generation:
        fill(generation, word)
    return generation.name


def test_a_generation_is_shown_through_current(tmp_path: Path) -> None:
    assert publish(tmp_path) == "gen-1"
    assert (tmp_path / "current").readlink().name == "gen-1"
    assert str((tmp_path / "dataset.nq").readlink()) == "current/dataset.nq"
    assert (tmp_path / "dataset.nq").read_text() == "one"
    assert (tmp_path / "store" / "inside").read_text() == "one"
    assert current(tmp_path) == tmp_path / "gen-1"


def test_the_next_one_takes_its_place_and_the_last_one_stays(tmp_path: Path) -> None:
    names = [publish(tmp_path, word) for word in ("one", "two", "three")]
    assert names == ["gen-1", "gen-2", "gen-3"]
    assert (tmp_path / "dataset.nq").read_text() == "three"
    assert sorted(path.name for path in tmp_path.glob("gen-*")) == ["gen-2", "gen-3"]


def test_an_error_leaves_the_one_before(tmp_path: Path) -> None:
    publish(tmp_path)
    with pytest.raises(AssertionError, match=r"written without changes"), new_generation(tmp_path) as generation:
        (generation.folder / "catalog.ttl").write_text("two")
    assert (tmp_path / "dataset.nq").read_text() == "one"
    assert [path.name for path in tmp_path.glob("gen-*")] == ["gen-1"]


def test_what_a_killed_process_left_is_removed(tmp_path: Path) -> None:
    publish(tmp_path)
    left = tmp_path / "gen-2.tmp-999"
    left.mkdir()
    (left / "dataset.nq").write_text("half")
    (tmp_path / ".current.link-999").symlink_to("gen-2")
    assert publish(tmp_path, "two") == "gen-2"
    assert not left.exists()
    assert not (tmp_path / ".current.link-999").is_symlink()


def test_files_that_are_not_ours_are_not_touched(tmp_path: Path) -> None:
    (tmp_path / "report").mkdir()
    (tmp_path / "report" / "mine.txt").write_text("mine")
    with pytest.raises(ConfigurationError, match="is in the way"):
        publish(tmp_path)
    assert (tmp_path / "report" / "mine.txt").read_text() == "mine"
    assert not (tmp_path / "current").exists()


def test_a_folder_without_a_publication_says_so(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="holds no publication"):
        current(tmp_path)


def test_a_second_writer_is_told_who_writes(tmp_path: Path) -> None:
    with new_generation(tmp_path) as generation:
        with pytest.raises(ConfigurationError) as raised:
            publish(tmp_path)
        fill(generation, "held")
    assert f"another publish is writing there (process {os.getpid()})" in str(raised.value)
    assert (tmp_path / "dataset.nq").read_text() == "held"


WRITER = """
import sys
sys.path[:0] = sys.argv[2:]
from pathlib import Path
from test_generation import publish
publish(Path(sys.argv[1]), "old")
print("ready", flush=True)
while True:
    publish(Path(sys.argv[1]), "new" * 1000)
"""


@pytest.mark.parametrize("delay", [0.0, 0.003, 0.011, 0.027, 0.041, 0.058, 0.071, 0.094, 0.113, 0.131])
def test_killing_at_any_moment_leaves_a_whole_publication(tmp_path: Path, delay: float) -> None:
    command = [sys.executable, "-c", WRITER, str(tmp_path), *(path for path in sys.path if path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
    words = {(tmp_path / name).read_text() for name in FELLOWS if "." in name}
    words |= {(tmp_path / name / "inside").read_text() for name in FELLOWS if "." not in name}
    assert words in ({"old"}, {"new" * 1000})
    publish(tmp_path, "after")
    assert (tmp_path / "dataset.nq").read_text() == "after"
    assert not list(tmp_path.glob("*.tmp-*"))
