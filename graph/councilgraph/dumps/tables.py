"""Tables as files: CSV as the standard has it, and a variant that no spreadsheet takes for formulas."""

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from councilgraph.dumps.columns import Table
from councilgraph.dumps.rows import Row
from councilgraph.dumps.sets import WHOLE, Dump, DumpSet
from councilgraph.sources import sha256

_DANGEROUS: Final = frozenset("=+-@\t\r\n＝＋－＠")
"""What OWASP names under CSV injection; a spreadsheet may take what begins so for a formula, and for more after blanks."""

SAFE: Final = "-for-spreadsheets"

_BYTE_ORDER_MARK: Final = "\ufeff"
"""Without it, Excel takes UTF-8 for something else."""
_WAITING: Final = 8 << 20
"""Characters of rows that are kept before they are written."""


def harmless(cell: str) -> str:
    """Return a cell that a spreadsheet shows as text, as OWASP advises: with an apostrophe before it.

    >>> harmless("=HYPERLINK(A1)"), harmless("  @SUM(1)"), harmless("a = b"), harmless("")
    ("'=HYPERLINK(A1)", "'  @SUM(1)", 'a = b', '')
    """
    first = cell[:1]
    if first in _DANGEROUS or (first.isspace() and cell.lstrip()[:1] in _DANGEROUS):
        return f"'{cell}"
    return cell


def write_tables(folder: Path, table: Table, rows: Iterable[Row], sets: dict[str, DumpSet]) -> None:
    """Write a table for the whole dataset and for each council, and note the files with the sets.

    Args:
        folder: of the dumps
        table: which one
        rows: in their order
        sets: by segment
    """
    files = _Files(folder, table, sets)
    for segments, cells in rows:
        files.add(segments, cells)
    files.close()
    for segment, one in sets.items():
        for safe in (False, True):
            path = one.path(_ending(table, safe))
            title = f"{table.title}, for spreadsheets" if safe else table.title
            size, digest = (folder / path).stat().st_size, sha256(folder / path)
            one.files.append(Dump(path, title, "text/csv", None, size, digest, files.counts[segment], safe))


class _Files:
    """The files of one table: a row is written once for all, and goes to the files in larger pieces."""

    def __init__(self, folder: Path, table: Table, sets: dict[str, DumpSet]) -> None:
        self.counts = dict.fromkeys(sets, 0)
        self._paths = {
            (segment, safe): folder / one.path(_ending(table, safe))
            for segment, one in sets.items()
            for safe in (False, True)
        }
        # RFC 4180 ends lines so; and the writer then also quotes cells that have either of both characters.
        self._plain = csv.writer(_Echo(), lineterminator="\r\n")
        self._safe = csv.writer(_Echo(), lineterminator="\r\n", quoting=csv.QUOTE_ALL)
        self._waiting: dict[tuple[str, bool], list[str]] = {}
        self._size = 0
        plain = self._plain.writerow([column.name for column in table.ordered])
        safe = self._safe.writerow([column.title for column in table.ordered])
        for segment in sets:
            self._give(segment, plain, _BYTE_ORDER_MARK + safe)

    def add(self, segments: Iterable[str], cells: list[str]) -> None:
        """Write a row for the whole dataset and for the councils of some segments."""
        plain = self._plain.writerow(cells)
        # What begins with a letter or a digit, as most cells do, is no formula.
        safe = self._safe.writerow([cell if cell[:1].isalnum() else harmless(cell) for cell in cells])
        for segment in (WHOLE, *segments):
            self._give(segment, plain, safe)
            self.counts[segment] += 1
        if self._size > _WAITING:
            self.close()

    def close(self) -> None:
        """Write what waits."""
        for key, lines in self._waiting.items():
            with self._paths[key].open("a", encoding="utf-8", newline="") as stream:
                stream.writelines(lines)
        self._waiting.clear()
        self._size = 0

    def _give(self, segment: str, plain: str, safe: str) -> None:
        for is_safe, line in ((False, plain), (True, safe)):
            self._waiting.setdefault((segment, is_safe), []).append(line)
            self._size += len(line)


class _Echo:
    """Gives a line back instead of writing it."""

    def write(self, line: str) -> str:
        return line


def _ending(table: Table, safe: bool) -> str:
    return f"-{table.name}{SAFE if safe else ''}.csv"
