"""The entries of the report on disk, so that memory does not grow with the number of documents."""

import pickle
from collections.abc import Iterator
from pathlib import Path

from councilgraph.report.entry import Entry


class Spool:
    """Entries that are added one by one and then read as often as wanted."""

    def __init__(self, file: Path) -> None:
        """Keep the entries in a new file."""
        self._file = file
        file.write_bytes(b"")

    def add(self, entry: Entry) -> None:
        """Add an entry."""
        with self._file.open("ab") as stream:
            pickle.dump(entry, stream)

    def __iter__(self) -> Iterator[Entry]:
        """Yield the entries in the order in which they were added."""
        with self._file.open("rb") as stream:
            while stream.peek(1):
                yield pickle.load(stream)  # noqa: S301 - written above

    def close(self) -> None:
        """Remove the file."""
        self._file.unlink()
