"""Tables of a page: which of them hold data, and which only lay the page out."""

import re
from collections.abc import Iterator

from lxml import etree

from councilgraph_mappings.read.limits import MAX_SPAN
from councilgraph_mappings.read.numbered_rows import are_minutes

_LAYOUT_CLASSES = frozenset({"mgItemTable", "mgItemNumberCell"})
_BORDER = re.compile(r"border(?:-[a-z-]{1,20})?\s{0,5}:\s{0,5}(?!none|0)")
_ENOUGH = 500
_BLOCKS = ("p", "div", "blockquote")
_STRUCTURES = frozenset({"ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "table", "dl", "hr"})


def rows_of(table: etree._Element) -> list[list[etree._Element]]:
    """Return the cells of each row, those of nested tables left out."""
    return [[cell for cell in row if cell.tag in {"td", "th"}] for row in _rows(table)]


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from child.iterchildren("tr")


def lays_out(table: etree._Element, rows: list[list[etree._Element]]) -> bool:
    """Return whether a table only lays the page out, so that its cells are read one after the other."""
    if table.get("id") == "mgItemTable" or table.get("role") in {"presentation", "none"}:
        return True
    cells = [cell for row in rows for cell in row]
    if any(_LAYOUT_CLASSES & set((element.get("class") or "").split()) for element in (table, *cells)):
        return True
    if max((len(row) for row in rows), default=0) <= 1 or next(table.iterdescendants("table"), None) is not None:
        return True
    if are_minutes([["".join(_texts(cell)) for cell in row] for row in rows]):
        return True
    return not _is_drawn(table, cells) and any(_holds_structure(cell) for cell in cells)


def _texts(cell: etree._Element) -> Iterator[str]:
    """Yield the text of a cell, folded; of a long one, only as much as shows that it is long."""
    length = 0
    for piece in cell.itertext():
        text = piece.strip() if isinstance(piece, str) else ""
        if text:
            yield text if not length else f" {text}"
            length += len(text)
        if length > _ENOUGH:
            return


def _is_drawn(table: etree._Element, cells: list[etree._Element]) -> bool:
    """Return whether the table has header cells or lines between its cells, as data has."""
    if (table.get("border") or "0").strip() not in {"", "0"}:
        return True
    return any(cell.tag == "th" for cell in cells) or any(
        _BORDER.search(element.get("style") or "") for element in (table, *cells[:4])
    )


def _holds_structure(cell: etree._Element) -> bool:
    paragraphs = 0
    for element in cell.iterdescendants():
        if element.tag in _STRUCTURES:
            return True
        if element.tag in _BLOCKS and (element.text or "").strip():
            paragraphs += 1
    return paragraphs > 1


def grid_of(rows: list[list[etree._Element]], budget: int) -> tuple[list[list[etree._Element | None]], bool]:
    """Return the cells in their places, and whether there were more places than the budget allows.

    A cell that spans columns or rows stands in the first place that it covers; the others are None. Beyond the budget
    spans are ignored.
    """
    grid: list[list[etree._Element | None]] = []
    covered: dict[int, int] = {}
    used = 0
    for row in rows:
        places: list[etree._Element | None] = []
        for cell in row:
            while covered.get(len(places), 0) > 0:
                covered[len(places)] -= 1
                places.append(None)
            across, down = _span(cell, "colspan"), _span(cell, "rowspan")
            if used + len(places) + across > budget:
                across, down = 1, 1
            column = len(places)
            places.append(cell)
            places.extend([None] * (across - 1))
            if down > 1:
                covered.update(dict.fromkeys(range(column, column + across), down - 1))
        while covered.get(len(places), 0) > 0:
            covered[len(places)] -= 1
            places.append(None)
        used += len(places)
        grid.append(places)
    return grid, used > budget


def _span(cell: etree._Element, attribute: str) -> int:
    value = (cell.get(attribute) or "").strip()
    return min(max(int(value), 1), MAX_SPAN) if re.fullmatch(r"[0-9]{1,6}", value) else 1
