"""The log of changes: pages of lines, of which all but the newest are full and never change again.

A page is named by the sequence number that it begins with (``changes/000000251.jsonl``), so that pages of a Linked Data
Event Stream can be made of them one to one. A generation holds the whole log; full pages are shared with the generation
before by hard links.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final, Self

from councilgraph.changes.change import Change

FOLDER: Final = "changes"
SIZE: Final = 250
"""Changes on a page."""
KEPT: Final = 4000
"""Pages: a million changes. Who has missed more begins with the dumps."""


class Log:
    """The changes that a generation knows of; one of an older version knows none."""

    def __init__(self, generation: Path) -> None:
        """List the pages."""
        self._pages = sorted((generation / FOLDER).glob("*.jsonl"))

    @property
    def first(self) -> int:
        """Return the oldest sequence number; 1 where there is none."""
        return int(self._pages[0].stem) if self._pages else 1

    @property
    def last(self) -> int:
        """Return the newest sequence number; 0 where there is none."""
        return int(self._pages[-1].stem) + len(_lines(self._pages[-1])) - 1 if self._pages else 0

    @property
    def pages(self) -> list[Path]:
        """Return the pages, the oldest first."""
        return self._pages

    def after(self, sequence: int) -> list[bytes]:
        """Return the lines that follow a sequence number, to the end of its page; none where there is nothing newer."""
        for page in self._pages:
            begin = int(page.stem)
            if sequence < begin + SIZE - 1:
                lines = _lines(page)
                return lines[max(0, sequence + 1 - begin) :]
        return []

    def before(self, sequence: int) -> Iterator[Change]:
        """Yield the changes before a sequence number, the newest first."""
        for page in reversed(self._pages):
            if int(page.stem) < sequence:
                for line in reversed(_lines(page)):
                    change = Change.read(line)
                    if change.sequence < sequence:
                        yield change


class Writer:
    """Goes on with the log of the generation before, in the folder of a new one."""

    def __init__(
        self, folder: Path, before: Path | None, clean: Callable[[Change], Change] | None, at: str, generation: str
    ) -> None:
        """Take over what there is.

        Args:
            folder: of the new generation
            before: the generation whose log goes on; None to begin
            clean: returns what may be said of a change, also of an old one; None where all may be said
            at: when the new generation is published
            generation: its name
        """
        self._folder = folder / FOLDER
        self._folder.mkdir()
        self._clean = clean
        self._at = at
        self._generation = generation
        self._next = 1
        self._stream: BinaryIO | None = None
        if before is not None:
            log = Log(before)
            for page in log.pages[-KEPT:]:
                self._carry(page, full=page != log.pages[-1])
            self._next = log.last + 1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._stream:
            self._stream.close()

    @property
    def last(self) -> int:
        """Return the sequence number that was given last."""
        return self._next - 1

    def add(self, change: Change) -> int:
        """Write a change and return its sequence number."""
        sequence, self._next = self._next, self._next + 1
        if self._stream is None or (sequence - 1) % SIZE == 0:
            if self._stream:
                self._stream.close()
            begin = sequence - (sequence - 1) % SIZE
            # A page of a generation before is complete for it, and is not written to.
            self._stream = (self._folder / f"{begin:09}.jsonl").open("ab")
        self._stream.write(
            self._cleaned(replace(change, sequence=sequence, at=self._at, generation=self._generation)).line()
        )
        return sequence

    def _cleaned(self, change: Change) -> Change:
        return self._clean(change) if self._clean else change

    def _carry(self, page: Path, *, full: bool) -> None:
        target = self._folder / page.name
        if self._clean:
            old = page.read_bytes()
            new = b"".join(self._cleaned(Change.read(line)).line() for line in _lines(page))
            if new != old:
                target.write_bytes(new)
                return
        if full:
            with suppress(OSError):  # a file system without hard links
                target.hardlink_to(page)
                return
        shutil.copyfile(page, target)


def _lines(page: Path) -> list[bytes]:
    return page.read_bytes().splitlines(keepends=True)
