"""A page in reading order: each element opens, continues or closes a block."""

from dataclasses import dataclass, field

from lxml import etree

from councilgraph_mappings.read.document import Kind
from councilgraph_mappings.read.drafts import Draft, DraftCell
from councilgraph_mappings.read.folding import fold_runs

DROPPED = frozenset(
    "script style noscript template svg head title nav form select option button input textarea iframe object".split()
)
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike "
    "strong sub sup time tt u var wbr".split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


@dataclass(slots=True)
class Walk:
    """Collects the drafts of one page."""

    drafts: list[Draft] = field(default_factory=list)
    runs: list[tuple[str, str]] = field(default_factory=list)
    plain: bool = False
    """Some of the waiting text is not bold."""
    bold: int = 0
    address: str = ""
    heading: int = 0
    marker: str = ""
    depth: int = 0
    classes: tuple[str, ...] = ()

    def element(self, element: etree._Element) -> None:
        """Read an element with everything in it, but not the text behind it."""
        tag = element.tag
        if not isinstance(tag, str) or tag in DROPPED or "hidden" in element.attrib:
            return
        if tag == "br":
            self.flush()
        elif tag == "table":
            self._table(element)
        elif tag in INLINE:
            self._inline(element, tag)
        else:
            self._block(element, tag)

    def flush(self) -> None:
        """Close the block whose text is waiting."""
        text, links = fold_runs(self.runs)
        bold = not self.plain
        self.runs.clear()
        self.plain = False
        if not text:
            return
        if self.heading:
            draft = Draft(Kind.HEADING, text, links, self.heading, classes=self.classes, bold=bold)
        elif self.marker:
            draft = Draft(Kind.ITEM, text, links, self.depth, self.marker, classes=self.classes, bold=bold)
            self.marker = ""
        else:
            draft = Draft(Kind.PARAGRAPH, text, links, classes=self.classes, bold=bold)
        self.drafts.append(draft)

    def _text(self, text: str | None) -> None:
        if text:
            self.runs.append((text, self.address))
            if not self.bold and not text.isspace():
                self.plain = True

    def _children(self, element: etree._Element) -> None:
        self._text(element.text)
        for child in element:
            self.element(child)
            self._text(child.tail)

    def _inline(self, element: etree._Element, tag: str) -> None:
        address, bold = self.address, self.bold
        if tag == "a":
            self.address = (element.get("href") or "").strip()
        elif tag in {"b", "strong"}:
            self.bold += 1
        self._children(element)
        self.address, self.bold = address, bold

    def _block(self, element: etree._Element, tag: str) -> None:
        self.flush()
        classes, heading, depth = self.classes, self.heading, self.depth
        self.classes = (*(element.get("class") or "").split(), *classes)
        self.heading = _HEADINGS.get(tag, heading)
        if tag in {"ul", "ol"}:
            self.depth += 1
        elif tag == "li":
            self.marker = "•"
        self._children(element)
        self.flush()
        self.classes, self.heading, self.depth = classes, heading, depth

    def _table(self, table: etree._Element) -> None:
        self.flush()
        rows = list(table.iter("tr"))
        cells = [[cell for cell in row if cell.tag in {"td", "th"}] for row in rows]
        if "mgItemTable" in (table.get("class") or "") or any(
            cell.find(".//table") is not None or cell.find(".//ul") is not None or len(cell.findall("p")) > 1
            for row in cells
            for cell in row
        ):
            self._block(table, "table")
            return
        drafted = tuple(tuple(self._cell(cell) for cell in row) for row in cells)
        if drafted:
            self.drafts.append(Draft(Kind.TABLE, rows=drafted, classes=self.classes))

    def _cell(self, cell: etree._Element) -> DraftCell:
        inner = Walk()
        inner._children(cell)  # noqa: SLF001 - same class
        inner.flush()
        text, links = fold_runs([(f"{draft.text} ", "") for draft in inner.drafts])
        return DraftCell(text, links)
