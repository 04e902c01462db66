"""Tables of pages about people: which column is what, by its title."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.lookup import table
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.pages.page_fields import LEFT_OUT, folded
from councilgraph_mappings.read.document import Block, Cell, Kind, Row

_COLUMNS: Mapping[str, Sequence[str]] = table("pages")["columns"]


_KNOWN = frozenset(name for names in _COLUMNS.values() for name in names)


def is_column(title: str) -> bool:
    """Return whether a text is the title of a column that is read, or left out by name."""
    return folded(title) in _KNOWN or folded(title) in LEFT_OUT


@dataclass(frozen=True, slots=True)
class Entry:
    """One row, its cells by what their columns are."""

    cells: Mapping[str, Cell]
    row: Row

    @property
    def first(self) -> int:
        """Return where the row starts in the text."""
        return self.row.cells[0].start

    def passage(self, column: str, rule: str) -> Evidence:
        """Return the passage from the cell of a column on, as far as the cells beside it are read, too."""
        start = self.cells[column]
        end = start.end
        for cell in self.row.cells[self.row.cells.index(start) :]:
            if cell not in self.cells.values():
                break
            end = cell.end if cell.text.strip() else end
        return Evidence(start.start, end, rule)

    def text(self, column: str) -> str:
        """Return what stands in a column, empty where it is not there."""
        cell = self.cells.get(column)
        return cell.text.strip() if cell else ""


def entries(draft: Draft, blocks: Sequence[Block], wanted: Sequence[str], needed: Sequence[str]) -> Iterator[Entry]:
    """Yield the rows of every table that has the needed columns; a column that nobody knows is reported.

    Args:
        draft: where findings go
        blocks: of the page
        wanted: which columns the page may have, the more telling ones first
        needed: those of them without which a table is another one
    """
    for block in blocks:
        if block.kind is not Kind.TABLE or not block.rows:
            continue
        columns: dict[int, str] = {}
        unknown: list[Cell] = []
        for number, cell in enumerate(block.rows[0].cells):
            name = folded(cell.text)
            free = (column for column in wanted if name in _COLUMNS[column] and column not in columns.values())
            if column := next(free, None):
                columns[number] = column
            elif name and name not in LEFT_OUT:
                unknown.append(cell)
        if not set(needed) <= set(columns.values()):
            continue
        for cell in unknown:
            message = f"“{cell.text}” is a column that no rule knows; what stands there is not read and not shown"
            draft.find(cell.start, cell.end, FindingKind.LEFT_OVER, message)
        for row in block.rows[1:]:
            found = {column: row.cells[n] for n, column in columns.items() if n < len(row.cells)}
            if any(cell.text.strip() for cell in found.values()):
                yield Entry(found, row)
