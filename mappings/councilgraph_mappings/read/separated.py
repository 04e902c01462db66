"""Comma-separated values: one table, a row for each record."""

import csv
import io

from councilgraph_mappings.errors import TooLargeError, UnreadableError
from councilgraph_mappings.read.document import Document, Kind
from councilgraph_mappings.read.drafts import Draft, DraftCell, assemble
from councilgraph_mappings.read.encoding import decode
from councilgraph_mappings.read.folding import fold
from councilgraph_mappings.read.limits import MAX_CELLS, MAX_TEXT_BYTES
from councilgraph_mappings.read.sniff import CSV


def read_csv(data: bytes, name: str) -> Document:
    r"""Return the document that a CSV file holds; each cell is folded to one line.

    >>> read_csv(b'body,date\n"Audit\nCommittee",2024-03-05\n', "meetings.csv").text
    'body | date\nAudit Committee | 2024-03-05'

    Raises:
        UnreadableError: it is not CSV.
        TooLargeError: it has more bytes or cells than are read.
    """
    if len(data) > MAX_TEXT_BYTES:
        raise TooLargeError(name, f"has more than {MAX_TEXT_BYTES} bytes of text", "split it or leave it out")
    text, remarks = decode(data, name)
    rows: list[tuple[DraftCell, ...]] = []
    cells = 0
    try:
        for row in csv.reader(io.StringIO(text, newline=""), strict=True):
            cells += len(row)
            if cells > MAX_CELLS:
                raise TooLargeError(name, f"has more than {MAX_CELLS} cells", "split it")
            if any(cell.strip() for cell in row):
                rows.append(tuple(DraftCell(fold(cell)) for cell in row))
    except csv.Error as error:
        raise UnreadableError(name, f"is no CSV ({error})", "save it as CSV with commas again") from None
    width = max(map(len, rows), default=0)
    even = tuple((*row, *(DraftCell(""),) * (width - len(row))) for row in rows)
    return assemble([*remarks, *([Draft(Kind.TABLE, rows=even)] if even else [])], name, CSV)
