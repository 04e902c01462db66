"""What the documents say, in the order of their paths, as files: the part of a publication that grows with their number.

A publication on one machine and a shard on one of many write the same files here; merging shards adds their documents
again, one by one, as if they came from the workers.
"""

import json
import os
import shutil
import zlib
from collections.abc import Collection, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final, Self

from councilgraph.lines import line, record
from councilgraph.link import KeyRow
from councilgraph.publish.document import Result
from councilgraph.publish.state import SOURCES, Row, rows
from councilgraph.publish.summary import Progress, Summary
from councilgraph.report.entry import Cause, Entry
from councilgraph.report.index import told
from councilgraph.report.page import file_name

ASSERTED: Final = "dataset.nq"
INFERRED: Final = "inferred-by-document.nq"
ENTRIES: Final = "entries.jsonl"
KEYS: Final = "keys.jsonl"
SHOWN: Final = "shown.txt"
"""What report and page show of each source."""
MADE: Final = ".made"
"""Folder where workers leave files of documents of which it is not yet certain that they are published."""


class Documents:
    """Takes what became of each source and keeps it in a folder; after the ``with`` it can be read."""

    def __init__(self, folder: Path, summary: Summary, progress: Progress) -> None:
        """Begin in a folder that is empty."""
        self.folder = folder
        self.summary = summary
        self.progress = progress
        self._graphs: dict[str, str] = {}
        self._again: set[str] = set()
        """Paths of published sources of which the same is told as in the publication before."""
        self._folders: set[Path] = set()
        """That are there already."""
        self._streams: dict[str, BinaryIO] = {}
        self._open = ExitStack()

    def __enter__(self) -> Self:
        for name in (ASSERTED, INFERRED, ENTRIES, KEYS, SHOWN, SOURCES):
            self._streams[name] = self._open.enter_context((self.folder / name).open("wb"))
        for name in ("turtle", "report", "rejected", MADE):
            (self.folder / name).mkdir()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()
        shutil.rmtree(self.folder / MADE)

    def add(self, result: Result, key: str = "") -> None:
        """Keep what became of one source, under what distinguishes the source if the next publication may take it over."""
        row = Row(result.entry.path, key if result.lasting else "", result.entry.graph)
        result = self._unless_taken(result)
        entry = result.entry
        if entry.status == "published":
            if result.again:
                self._again.add(entry.path)
            self._streams[ASSERTED].write(result.asserted)
            self._streams[INFERRED].write(result.inferred)
            self._streams[KEYS].write(result.key)
            row = replace(
                row,
                asserted=len(result.asserted),
                checksum=zlib.crc32(result.asserted) if result.checksum is None else result.checksum,
                inferred=len(result.inferred),
                linking=len(result.key),
                turtle=self._place(result.turtle, self.folder / entry.turtle),
                page=self._place(result.page, self.folder / "report" / entry.page),
            )
        self.summary.add(entry, again=result.again)
        self._streams[ENTRIES].write(result.told or line(entry))
        self._streams[SHOWN].write(result.shown or told(entry))
        self._streams[SOURCES].write(line(row))
        self.progress.done(entry)
        if entry.status == "rejected" or entry.unmapped:
            path = self.folder / "rejected" / file_name(entry.path, ".json")
            path.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps(entry.as_json(), ensure_ascii=False, indent=1)
            path.write_bytes(text.encode("utf-8", "replace") + b"\n")

    def _place(self, made: Path | None, target: Path) -> int:
        """Put a file of a document where it belongs, and return its length.

        What a worker left is moved. What another publication holds is written there once and never again, so a second
        name for it is enough where the file system knows such.
        """
        if made is None:
            raise AssertionError(f"{target} was not made")
        if target.parent not in self._folders:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(target.parent)
        if made.parent.name == MADE:
            made.rename(target)
        else:
            take_over(made, target)
        return target.stat().st_size

    def _unless_taken(self, result: Result) -> Result:
        entry = result.entry
        first = self._graphs.setdefault(entry.graph, entry.path) if entry.graph else entry.path
        if first == entry.path:
            return result
        reason = f"claims to be the same document as {first}; give one of them another url in the manifest"
        rejected = Entry(entry.path, "rejected", entry.sha256, reason, Cause.SOURCE)
        return Result(rejected, lasting=result.lasting, again=result.again)

    @property
    def entries(self) -> "Entries":
        """Return the entry of every source."""
        return Entries(self.folder)

    def shown(self) -> Iterator[bytes]:
        """Yield what report and page show of each source."""
        with (self.folder / SHOWN).open("rb") as lines:
            yield from lines

    def told(self, graphs: Collection[str]) -> tuple[list[Entry], list[str]]:
        """Return the entries of sources of which something else may be told than before, and the paths of all others.

        Args:
            graphs: of documents of which that may be so although they are the same
        """
        anew: list[Entry] = []
        same: list[str] = []
        with (self.folder / ENTRIES).open("rb") as entries:
            for row, text in zip(rows(self.folder / SOURCES), entries, strict=True):
                if row.path in self._again and row.graph not in graphs:
                    same.append(row.path)
                else:
                    anew.append(record(Entry, text))
        return anew, same

    def keys(self) -> Iterator[KeyRow]:
        """Yield the key row of every published document."""
        with (self.folder / KEYS).open("rb") as lines:
            for text in lines:
                yield record(KeyRow, text)


@dataclass(frozen=True, slots=True)
class Entries:
    """The entries of all sources that were kept in a folder; may be gone through as often as wanted."""

    folder: Path

    def __iter__(self) -> Iterator[Entry]:
        with (self.folder / ENTRIES).open("rb") as lines:
            for text in lines:
                yield record(Entry, text)

    def rejected(self) -> Iterator[Entry]:
        """Yield the entries of those that were rejected."""
        with (self.folder / ENTRIES).open("rb") as lines:
            for text in lines:
                if status_of(text)[0] == "rejected":
                    yield record(Entry, text)

    def told(self) -> Iterator[bytes]:
        """Yield what is told of each source, less the times."""
        with (self.folder / ENTRIES).open("rb") as lines:
            for text in lines:
                yield text[: text.rindex(b",{", 0, text.rindex(b",{"))]


def status_of(text: bytes) -> tuple[str, str]:
    """Return status and digest of an entry that is a line: they follow the path, and within a text no quote goes unescaped.

    >>> status_of(line(Entry('a","b.txt', "published", "01ab")))
    ('published', '01ab')
    """
    _, status, digest, _ = text.split(b'","', 3)
    return status.decode(), digest.decode()


def kept(folder: Path) -> Iterator[Result]:
    """Yield again what was kept in a folder."""
    with (
        (folder / ASSERTED).open("rb") as asserted,
        (folder / INFERRED).open("rb") as inferred,
        (folder / KEYS).open("rb") as keys,
    ):
        for entry in Entries(folder):
            if entry.status == "published":
                yield Result(
                    entry,
                    b"".join(islice(asserted, entry.triples)),
                    b"".join(islice(inferred, entry.inferred)),
                    keys.readline(),
                    folder / entry.turtle,
                    folder / "report" / entry.page,
                )
            else:
                yield Result(entry)


def take_over(made: Path, target: Path) -> None:
    """Give a file of another publication a second name, or copy it where that cannot be."""
    try:
        os.link(made, target)
    except OSError:  # another file system, or one without links; what else is wrong, copying finds out
        shutil.copyfile(made, target)
