"""The text of a Word file: its body from the first paragraph to the last, tables where they stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from councilgraph_mappings.read.document import Kind
from councilgraph_mappings.read.drafts import Draft, DraftCell, Remark
from councilgraph_mappings.read.folding import LinkSpan, fold_runs
from councilgraph_mappings.read.limits import MAX_CELLS, MAX_SPAN
from councilgraph_mappings.read.numbered_rows import are_minutes
from councilgraph_mappings.read.numbering import Numbering, W, value, whole
from councilgraph_mappings.read.styles import Style, is_on

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_CONTAINERS = frozenset({f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}moveTo"})
_REMOVED = frozenset({f"{W}del", f"{W}moveFrom"})
_MOST_PARAGRAPHS = 6
"""A table with more paragraphs than this in a cell only lays the page out."""


@dataclass(frozen=True, slots=True)
class _Run:
    """A piece of text in one type; a line break ends a piece of its own."""

    text: str
    address: str = ""
    bold: bool = False
    ends_line: bool = False


@dataclass(slots=True)
class Story:
    """Reads the body of a Word file."""

    styles: dict[str, Style]
    numbering: Numbering
    addresses: Mapping[str, str]
    """Addresses of the links, by their relation."""
    _cells: int = field(default=MAX_CELLS)
    _removed: bool = False

    def read(self, body: etree._Element) -> Iterator[Draft | Remark]:
        """Yield the drafts of everything in the body."""
        yield from self._children(body)
        if self._removed:
            yield Remark("The file has tracked changes; what they delete was left out.")

    def _children(self, parent: etree._Element) -> Iterator[Draft | Remark]:
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{W}tbl":
                yield from self._table(child)
            elif child.tag in _CONTAINERS:
                yield from self._children(child)

    def _paragraph(self, paragraph: etree._Element) -> Iterator[Draft]:
        properties = paragraph.find(f"{W}pPr")
        style = self.styles.get("" if properties is None else value(properties, "pStyle"), self.styles.get("", Style()))
        boxes: list[etree._Element] = []
        runs = [*self._runs(paragraph, style.bold, "", boxes)]
        marker, level = self._marker(properties, style)
        line: list[_Run] = []
        for run in [*runs, _Run("", ends_line=True)]:
            line.append(run)
            if run.ends_line:
                draft = _line(line, style.heading, marker, level)
                if draft is not None:
                    yield draft
                    marker = ""
                line = []
        for box in boxes:
            for child in box.iterchildren(f"{W}p"):
                yield from self._paragraph(child)

    def _marker(self, properties: etree._Element | None, style: Style) -> tuple[str, int]:
        number, level = style.list_number, style.list_level
        own = None if properties is None else properties.find(f"{W}numPr")
        if own is not None:
            number = value(own, "numId") or number
            level = whole(value(own, "ilvl")) or (0 if value(own, "ilvl") else level)
        if not number or number == "0" or not 0 <= level < 9:
            return "", 0
        return self.numbering.next_marker(number, level), level + 1

    def _runs(self, parent: etree._Element, bold: bool, address: str, boxes: list[etree._Element]) -> Iterator[_Run]:
        for child in parent:
            tag = child.tag
            if tag == f"{W}t":
                yield _Run(child.text or "", address, bold)
            elif tag in {f"{W}tab", f"{W}ptab"}:
                yield _Run(" ", address, bold)
            elif tag == f"{W}noBreakHyphen":
                yield _Run("-", address, bold)
            elif tag in {f"{W}br", f"{W}cr"}:
                yield _Run("", address, bold, ends_line=child.get(f"{W}type") not in {"page", "column"})
            elif tag in _REMOVED:
                self._removed = True
            elif tag == f"{W}txbxContent":
                boxes.append(child)
            elif tag == f"{W}r":
                properties = child.find(f"{W}rPr")
                own = None if properties is None else is_on(properties, "b")
                yield from self._runs(child, bold if own is None else own, address, boxes)
            elif tag == f"{W}hyperlink":
                target = self.addresses.get(child.get(_RELATION) or "", "")
                yield from self._runs(child, bold, target, boxes)
            elif tag not in {f"{W}pPr", f"{W}rPr", _FALLBACK}:
                yield from self._runs(child, bold, address, boxes)

    def _table(self, table: etree._Element) -> Iterator[Draft | Remark]:
        rows = [[*_inside(row, f"{W}tc")] for row in _inside(table, f"{W}tr")]
        if _lays_out(rows):
            for row in rows:
                for cell in row:
                    yield from self._children(cell)
            return
        drafted: list[tuple[DraftCell, ...]] = []
        for row in rows:
            cells: list[DraftCell] = []
            for cell in row:
                span, goes_on = _merged(cell)
                cells.append(DraftCell("") if goes_on else self._cell(cell))
                cells.extend([DraftCell("")] * (min(span, max(self._cells, 1)) - 1))
            self._cells -= len(cells)
            drafted.append(tuple(cells))
        yield Draft(Kind.TABLE, rows=tuple(drafted))

    def _cell(self, cell: etree._Element) -> DraftCell:
        parts: list[str] = []
        links: list[LinkSpan] = []
        length = 0
        for draft in self._children(cell):
            if isinstance(draft, Draft):
                prefix = f"{draft.marker} " if draft.marker else ""
                offset = length + len(prefix)
                links.extend((start + offset, end + offset, address) for start, end, address in draft.links)
                parts.append(prefix + draft.text)
                length += len(parts[-1]) + 1
        return DraftCell(" ".join(parts).rstrip(), tuple(links))


def _line(runs: list[_Run], heading: int, marker: str, level: int) -> Draft | None:
    """Return a paragraph, or the part of it up to a line break; None where there is nothing to read."""
    text, links = fold_runs([(run.text, run.address) for run in runs])
    if not text:
        return None
    bold = all(run.bold for run in runs if run.text.strip())
    if heading and marker:
        cut = len(marker) + 1
        moved = tuple((start + cut, end + cut, address) for start, end, address in links)
        return Draft(Kind.HEADING, f"{marker} {text}", moved, heading, bold=bold)
    if heading:
        return Draft(Kind.HEADING, text, links, heading, bold=bold)
    return Draft(Kind.ITEM if marker else Kind.PARAGRAPH, text, links, level if marker else 0, marker, bold=bold)


def _inside(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield the rows of a table or cells of a row, those in content controls and tracked changes too."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _CONTAINERS:
            yield from _inside(child, tag)


def _lays_out(rows: list[list[etree._Element]]) -> bool:
    """Return whether a table only lays the page out: one column, minutes, tables within it, or whole passages in a cell."""
    if max((len(row) for row in rows), default=0) <= 1:
        return True
    if are_minutes([["".join(text.text or "" for text in cell.iter(f"{W}t")).strip() for cell in row] for row in rows]):
        return True
    return any(
        cell.find(f".//{W}tbl") is not None
        or sum(1 for paragraph in cell.iterchildren(f"{W}p") if any(_has_text(paragraph))) > _MOST_PARAGRAPHS
        for row in rows
        for cell in row
    )


def _has_text(paragraph: etree._Element) -> Iterator[bool]:
    for text in paragraph.iter(f"{W}t"):
        yield bool((text.text or "").strip())


def _merged(cell: etree._Element) -> tuple[int, bool]:
    """Return how many columns a cell spans, and whether it only goes on with the cell above."""
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        return 1, False
    span = whole(value(properties, "gridSpan")) or 1
    merge = properties.find(f"{W}vMerge")
    return min(max(span, 1), MAX_SPAN), merge is not None and merge.get(f"{W}val") != "restart"
