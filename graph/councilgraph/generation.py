"""Generations: a publication is written apart, made durable, and then shown whole by one atomic step.

``build/gen-7/`` is written as ``build/gen-7.tmp-<pid>/``, flushed and renamed; then the link ``build/current`` is replaced.
``build/dataset.nq`` and its fellows are links that lead through ``current``. A reader therefore sees the old publication
or the new one, whenever the process is killed. What a killed process leaves behind, the next one removes.
"""

import fcntl
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from councilgraph_mappings.errors import ConfigurationError

FELLOWS: Final = (
    "catalog.ttl", "dataset.nq", "inferred.nq", "manifest.json", "rejected", "report", "store", "turtle",
)  # fmt: skip
"""What every generation holds and what ``build/`` shows through ``current``."""

KEPT: Final = 2
"""The current generation and the one before it, which a reader may still have open."""

_GENERATION: Final = re.compile(r"gen-([0-9]+)")
_LEFT_BEHIND: Final = re.compile(r"gen-[0-9]+\.tmp-.*|\.[a-z.]+\.link-[0-9]+")
_FEW: Final = 256


@dataclass(frozen=True, slots=True)
class Generation:
    """A publication that is being written."""

    out: Path
    number: int
    folder: Path
    """Where to write it."""

    @property
    def name(self) -> str:
        """Return the name that its folder will have."""
        return f"gen-{self.number}"


@contextmanager
def new_generation(out: Path, keep: int = KEPT) -> Iterator[Generation]:
    """Yield a generation to write; on leaving without an error it becomes the current one.

    After an error, or when the process is killed, the generation before stays current and whole.

    Raises:
        ConfigurationError: another process is publishing there, or the folder holds something else.
    """
    out.mkdir(parents=True, exist_ok=True)
    with alone(out):
        _check_ours(out)
        _remove_left_behind(out)
        number = max(_numbers(out), default=0) + 1
        generation = Generation(out, number, out / f"gen-{number}.tmp-{os.getpid()}")
        generation.folder.mkdir()
        try:
            yield generation
            _show(generation)
        except BaseException:
            shutil.rmtree(generation.folder, ignore_errors=True)
            raise
        _remove_old(out, keep)


def current(out: Path) -> Path:
    """Return the folder of the current generation.

    Raises:
        ConfigurationError: nothing has been published there.
    """
    link = out / "current"
    if not link.is_dir():
        raise ConfigurationError(str(out), "holds no publication", "run councilgraph publish first, or name --out")
    return link.resolve()


def _show(generation: Generation) -> None:
    for name in FELLOWS:
        if not (generation.folder / name).exists():
            raise AssertionError(f"{generation.name} was written without {name}")
    flush(generation.folder)
    final = generation.out / generation.name
    generation.folder.rename(final)
    _flush_folder(generation.out)
    _link(generation.out / "current", generation.name)
    for name in FELLOWS:
        _link(generation.out / name, f"current/{name}")
    _flush_folder(generation.out)


def _link(path: Path, target: str) -> None:
    if path.is_symlink() and os.readlink(path) == target:  # noqa: PTH115 - the text of the link, not where it leads
        return
    fresh = path.with_name(f".{path.name}.link-{os.getpid()}")
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(target)
    fresh.replace(path)


@contextmanager
def alone(out: Path, name: str = ".lock") -> Iterator[None]:
    """Keep every other process out of a folder, or out of what a lock of another name stands for.

    Raises:
        ConfigurationError: another process is in.
    """
    # The system drops the lock when the process dies, however it dies.
    with (out / name).open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            owner = lock.read().strip() or "unknown"
            fault = f"another publish is writing there (process {owner})"
            raise ConfigurationError(str(out), fault, "wait until it is done, or name another --out") from None
        lock.truncate(0)
        lock.write(f"{os.getpid()}\n")
        lock.flush()
        yield


def _check_ours(out: Path) -> None:
    for name in ("current", *FELLOWS):
        path = out / name
        if path.exists() and not path.is_symlink():
            raise ConfigurationError(str(path), "is in the way and not ours", "name an empty or new folder as --out")


def _remove_left_behind(out: Path) -> None:
    for path in out.iterdir():
        if _LEFT_BEHIND.fullmatch(path.name):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()


def _remove_old(out: Path, keep: int) -> None:
    for number in sorted(_numbers(out))[:-keep]:
        shutil.rmtree(out / f"gen-{number}")


def _numbers(out: Path) -> list[int]:
    return [int(match[1]) for path in out.iterdir() if (match := _GENERATION.fullmatch(path.name))]


def flush(folder: Path) -> None:
    """Make all files of a folder durable."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    if len(files) > _FEW:
        os.sync()  # one by one, each of many files waits for the disk
        return
    for file in files:
        with file.open("rb") as stream:
            os.fsync(stream.fileno())
    for path in (folder, *(path for path in folder.rglob("*") if path.is_dir())):
        _flush_folder(path)


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
