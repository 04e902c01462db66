"""Work in a process of its own: what it does, what it raises, and how it may end."""

import os
from pathlib import Path

import pytest

from councilgraph.apart import apart


def test_what_is_done_apart_is_done(tmp_path: Path) -> None:
    apart(os.mkdir, tmp_path / "made")
    assert (tmp_path / "made").is_dir()


def test_what_is_raised_apart_reaches_the_caller(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="nowhere"):
        apart(os.listdir, tmp_path / "nowhere")


def test_a_process_apart_that_is_ended_is_said_to_be() -> None:
    with pytest.raises(MemoryError, match=r"_exit was ended \(status 9\)"):
        apart(os._exit, 9)


class Held(Exception):  # noqa: N818 - what it holds is what matters
    """An error that cannot be handed to another process."""

    def __init__(self) -> None:
        super().__init__(lambda: None)


def hold() -> None:
    raise Held


def test_what_cannot_be_handed_on_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(Path(__file__).parent)
    import test_publish_apart as itself

    with pytest.raises(RuntimeError, match="cannot be handed on"):
        apart(itself.hold)
