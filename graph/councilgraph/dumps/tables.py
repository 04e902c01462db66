"""Tables as files: CSV as the standard has it, and a variant that no spreadsheet takes for formulas."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Final, Self

from councilgraph.dumps.columns import Table
from councilgraph.dumps.sets import WHOLE, Dump, DumpSet
from councilgraph.sources import sha256

_DANGEROUS: Final = frozenset("=+-@\t\r\n＝＋－＠")
"""What OWASP names under CSV injection; a spreadsheet may take what begins so for a formula, and for more after blanks."""

SAFE: Final = "-for-spreadsheets"

_BYTE_ORDER_MARK: Final = "\ufeff"
"""Without it, Excel takes UTF-8 for something else."""
_WAITING: Final = 8 << 20
"""Bytes of rows that are kept before they are written."""
_CHUNK: Final = 1 << 20

Row = tuple[tuple[str, ...], list[str]]
"""Segments of the councils that a row is for, and its cells."""


@dataclass(slots=True)
class Written:
    """Rows that the files of the publication before hold, next after those that were told before them."""

    segments: bytes
    """Of the councils that they are for, with blanks between."""
    gone: bool = False
    """Whether they are to be left out."""
    lines: list[bytes] = field(default_factory=list)
    """How long each is, as ``place`` has it."""
    sizes: tuple[int, int] = (0, 0)
    """Of all in bytes, as the standard has them and for spreadsheets."""

    def add(self, line: bytes, sizes: Iterable[bytes]) -> None:
        """Add the next row."""
        self.lines.append(line)
        plain, safe = map(int, sizes)
        self.sizes = self.sizes[0] + plain, self.sizes[1] + safe


def place(segments: Iterable[str], sizes: tuple[int, int]) -> bytes:
    r"""Return the councils of a row and how long it is as a line.

    >>> place(("ply",), (40, 52)), placed(b"40 52 ply\n")
    (b'40 52 ply\n', (b'ply\n', [b'40', b'52']))
    """
    return " ".join([*map(str, sizes), *segments]).encode() + b"\n"


def placed(line: bytes) -> tuple[bytes, list[bytes]]:
    """Return the segments and the sizes that a line was made of."""
    *sizes, segments = line.split(b" ", 2) if line.count(b" ") > 1 else (*line.split(), b"")
    return segments, sizes


def places_file(table: Table) -> str:
    """Return the name of the file in which it is kept how long the rows of a table are."""
    return f"places-{table.name}.txt"


def harmless(cell: str) -> str:
    """Return a cell that a spreadsheet shows as text, as OWASP advises: with an apostrophe before it.

    >>> harmless("=HYPERLINK(A1)"), harmless("  @SUM(1)"), harmless("a = b"), harmless("")
    ("'=HYPERLINK(A1)", "'  @SUM(1)", 'a = b', '')
    """
    first = cell[:1]
    if first in _DANGEROUS or (first.isspace() and cell.lstrip()[:1] in _DANGEROUS):
        return f"'{cell}"
    return cell


def write_tables(
    folder: Path,
    table: Table,
    rows: Iterable[Row | Written],
    sets: dict[str, DumpSet],
    *,
    before: Path | None = None,
    places: Path | None = None,
    known: Mapping[str, Dump] | None = None,
) -> None:
    """Write a table for the whole dataset and for each council, and note the files with the sets.

    Args:
        folder: of the dumps
        table: which one
        rows: in their order; those that stand in the files before come in the order that they have there, none left out
        sets: by segment
        before: folder of the dumps before
        places: file for the lengths of the rows, which the next publication asks for; None where it does not
        known: the files before, by path, whose digests hold where every row is taken over
    """
    with _Files(folder, table, sets, before, places) as files:
        for row in rows:
            if isinstance(row, Written):
                files.take_over(row)
            else:
                files.add(*row)
    for segment, one in sets.items():
        for safe in (False, True):
            path = one.path(_ending(table, safe))
            title = f"{table.title}, for spreadsheets" if safe else table.title
            size = (folder / path).stat().st_size
            old = known.get(path) if known and segment not in files.changed else None
            digest = old.sha256 if old and old.size == size else sha256(folder / path)
            one.files.append(Dump(path, title, "text/csv", None, size, digest, files.counts[segment], safe))


class _Files:
    """The files of one table: a row is written once for all, and goes to the files in larger pieces."""

    def __init__(
        self, folder: Path, table: Table, sets: dict[str, DumpSet], before: Path | None, places: Path | None
    ) -> None:
        self.counts = dict.fromkeys(sets, 0)
        self.changed: set[str] = {*sets} if before is None else set()
        """Segments whose files are not those before, row by row."""
        self._paths = {
            (segment, safe): one.path(_ending(table, safe)) for segment, one in sets.items() for safe in (False, True)
        }
        self._folder = folder
        self._before = before
        self._places_file = places
        self._places: BinaryIO | None = None
        self._open = ExitStack()
        # RFC 4180 ends lines so; and the writer then also quotes cells that have either of both characters.
        self._plain = csv.writer(_Echo(), lineterminator="\r\n")
        self._safe = csv.writer(_Echo(), lineterminator="\r\n", quoting=csv.QUOTE_ALL)
        self._waiting: dict[tuple[str, bool], list[bytes | tuple[int, int]]] = {}
        """Rows, and from where to where in the file before there are some."""
        self._size = 0
        plain = _text(self._plain.writerow, [column.name for column in table.ordered])
        safe = _BYTE_ORDER_MARK.encode() + _text(self._safe.writerow, [column.title for column in table.ordered])
        self._starts = {key: len(safe if key[1] else plain) for key in self._paths}
        """Where the next row of the files before begins."""
        for segment in sets:
            self._give(segment, plain, safe)

    def __enter__(self) -> Self:
        if self._places_file:
            self._places = self._open.enter_context(self._places_file.open("wb"))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()
        if kind is None:
            self._write()

    def add(self, segments: Iterable[str], cells: list[str]) -> None:
        """Write a row for the whole dataset and for the councils of some segments."""
        plain = _text(self._plain.writerow, cells)
        # What begins with a letter or a digit, as most cells do, is no formula.
        safe = _text(self._safe.writerow, [cell if cell[:1].isalnum() else harmless(cell) for cell in cells])
        councils = tuple(segments)
        for segment in (WHOLE, *councils):
            self.counts[segment] += 1
            self.changed.add(segment)
            self._give(segment, plain, safe)
        if self._places:
            self._places.write(place(councils, (len(plain), len(safe))))
        if self._size > _WAITING:
            self._write()

    def take_over(self, rows: Written) -> None:
        """Write rows as they stand in the files before, or pass them over there."""
        for segment in (WHOLE, *rows.segments.decode().split()):
            for safe, size in zip((False, True), rows.sizes, strict=True):
                key = segment, safe
                start = self._starts.get(key, 0)
                self._starts[key] = start + size
                if rows.gone:
                    self.changed.add(segment)
                    continue
                waiting = self._waiting.setdefault(key, [])
                if waiting and isinstance(last := waiting[-1], tuple) and last[1] == start:
                    waiting[-1] = last[0], start + size
                else:
                    waiting.append((start, start + size))
            if not rows.gone:
                self.counts[segment] += len(rows.lines)
        if self._places and not rows.gone:
            self._places.writelines(rows.lines)

    def _write(self) -> None:
        """Write what waits."""
        for key, pieces in self._waiting.items():
            with ExitStack() as files:
                target = files.enter_context((self._folder / self._paths[key]).open("ab"))
                old = (
                    files.enter_context((self._before / self._paths[key]).open("rb"))
                    if self._before and _any_old(pieces)
                    else None
                )
                for piece in pieces:
                    if isinstance(piece, bytes):
                        target.write(piece)
                    elif old:
                        target.writelines(_part(old, *piece))
        self._waiting.clear()
        self._size = 0

    def _give(self, segment: str, plain: bytes, safe: bytes) -> None:
        for is_safe, text in ((False, plain), (True, safe)):
            self._waiting.setdefault((segment, is_safe), []).append(text)
            self._size += len(text)


class _Echo:
    """Gives a line back instead of writing it."""

    def write(self, line: str) -> str:
        return line


def _text(write: Callable[[list[str]], Any], cells: list[str]) -> bytes:
    text: str = write(cells)
    return text.encode()


def _part(file: BinaryIO, start: int, end: int) -> Iterator[bytes]:
    file.seek(start)
    while start < end and (chunk := file.read(min(end - start, _CHUNK))):
        start += len(chunk)
        yield chunk


def _any_old(pieces: Iterable[bytes | tuple[int, int]]) -> bool:
    return any(isinstance(piece, tuple) for piece in pieces)


def _ending(table: Table, safe: bool) -> str:
    return f"-{table.name}{SAFE if safe else ''}.csv"
