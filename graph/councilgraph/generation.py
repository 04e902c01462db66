"""Generations: a publication is written apart, made durable, and then shown whole by one atomic step.

``build/gen-7/`` is written as ``build/gen-7.tmp-<pid>/``, flushed and renamed; then the link ``build/current`` is replaced.
``build/dataset.nq`` and its fellows are links that lead through ``current``. A reader therefore sees the old publication
or the new one, whenever the process is killed. What a killed process leaves behind, the next one removes.

Going back moves ``current`` alone and deletes nothing, so the way forward stays open until the next publication. That
one has a number above all, and takes the room of what was gone back from.
"""

import fcntl
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from councilgraph_mappings.errors import ConfigurationError, CouncilGraphError

FELLOWS: Final = (
    "catalog.ttl", "changes", "dataset.nq", "dumps", "graphs.tsv", "inferred.nq", "lists.sqlite", "manifest.json", "rejected",
    "report", "search.sqlite", "store", "turtle",
)  # fmt: skip
"""What every generation holds and what ``build/`` shows through ``current``."""

MEDIA_TYPES: Final = {"dataset.nq": "application/n-quads", "inferred.nq": "application/n-quads"}
"""Files of a generation that are distributions of the dataset, beside the dumps."""

KEPT: Final = 2
"""The current generation and the one before it, which a reader may still have open."""

_GENERATION: Final = re.compile(r"gen-([0-9]+)")
_LEFT_BEHIND: Final = re.compile(r"gen-[0-9]+\.(?:tmp-.*|refused)|\.[a-z.]+\.link-[0-9]+")
_FEW: Final = 256
_held: Final[set[IO[str]]] = set()
"""Locks of this process."""


class RefusedError(CouncilGraphError):
    """A generation is whole and must not be shown; it is kept aside, since its report says what became of each source."""


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

    @property
    def aside(self) -> Path:
        """Return where it is kept when it is refused; the next publication removes it."""
        return self.out / f"{self.name}.refused"


@contextmanager
def new_generation(out: Path, keep: int = KEPT) -> Iterator[Generation]:
    """Yield a generation to write; on leaving without an error it becomes the current one.

    After an error, or when the process is killed, the generation before stays current and whole. One that is refused is
    kept aside, and nothing leads to it.

    Raises:
        ConfigurationError: another process is publishing there, or the folder holds something else.
    """
    out.mkdir(parents=True, exist_ok=True)
    with alone(out):
        _check_ours(out)
        _remove_left_behind(out)
        number = max(_numbers(out), default=0) + 1
        before = _current_number(out)
        generation = Generation(out, number, out / f"gen-{number}.tmp-{os.getpid()}")
        generation.folder.mkdir()
        try:
            yield generation
            _show(generation)
        except RefusedError:
            generation.folder.rename(generation.aside)
            raise
        except BaseException:
            shutil.rmtree(generation.folder, ignore_errors=True)
            raise
        _remove_old(out, keep, before)


def current(out: Path) -> Path:
    """Return the folder of the current generation.

    Raises:
        ConfigurationError: nothing has been published there.
    """
    link = out / "current"
    if not link.is_dir():
        raise ConfigurationError(str(out), "holds no publication", "run councilgraph publish first, or name --out")
    return link.resolve()


def newest(out: Path) -> Path | None:
    """Return the folder of the generation with the highest number, which may have been gone back from; None without any."""
    numbers = _numbers(out) if out.is_dir() else []
    return out / f"gen-{max(numbers)}" if numbers else None


def switch(out: Path, to: str | None = None) -> tuple[str, str]:
    """Make another generation the current one, and return the names of the one before the step and the one after.

    Nothing is deleted, so whoever reads the one goes on undisturbed, and the step may be taken back.

    Args:
        out: with the generations
        to: name of the one that shall be current; None for the one before the current

    Raises:
        ConfigurationError: there is none, or another process is publishing there.
    """
    current(out)  # which says where nothing was ever published
    with alone(out):
        now = _current_number(out)
        kept = sorted(_numbers(out))
        names = ", ".join(f"gen-{number}" for number in kept)
        if to is None:
            earlier = [number for number in kept if now is not None and number < now]
            if not earlier:
                raise ConfigurationError(str(out), f"keeps no generation before gen-{now}", f"there is {names}")
            to = f"gen-{earlier[-1]}"
        elif to not in {f"gen-{number}" for number in kept}:
            raise ConfigurationError(str(out), f"keeps no generation {to!r}", f"name one of {names}")
        _link(out / "current", to)
        _flush_folder(out)
    return f"gen-{now}", to


def _current_number(out: Path) -> int | None:
    link = out / "current"
    match = _GENERATION.fullmatch(os.readlink(link)) if link.is_symlink() else None  # noqa: PTH115 - the text of the link
    return int(match[1]) if match else None


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
def alone(out: Path, name: str = ".lock", who: str = "publish", doing: str = "writing") -> Iterator[None]:
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
            fault = f"another {who} is {doing} there (process {owner})"
            raise ConfigurationError(str(out), fault, "wait until it is done, or name another --out") from None
        lock.truncate(0)
        lock.write(f"{os.getpid()}\n")
        lock.flush()
        _held.add(lock)
        try:
            yield
        finally:
            _held.discard(lock)


def _let_go() -> None:
    # The lock lasts until the last process that has the file closes it; a worker must not be that one.
    while _held:
        _held.pop().close()


os.register_at_fork(after_in_child=_let_go)


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


def _remove_old(out: Path, keep: int, before: int | None) -> None:
    # The one that was current before goes first: readers have it open, and what was gone back from must not come back.
    by_worth = sorted(_numbers(out), reverse=True)
    if before in by_worth[1:]:
        by_worth.remove(before)
        by_worth.insert(1, before)
    for number in by_worth[keep:]:
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
