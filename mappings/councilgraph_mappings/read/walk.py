"""A page in reading order: each element opens, continues or closes a block."""

import re
from dataclasses import dataclass, field

from lxml import etree

from councilgraph_mappings.read.document import Kind
from councilgraph_mappings.read.drafts import Draft, DraftCell, Remark
from councilgraph_mappings.read.folding import LinkSpan, fold_runs
from councilgraph_mappings.read.grids import grid_of, lays_out, rows_of
from councilgraph_mappings.read.limits import MAX_CELLS
from councilgraph_mappings.read.lists import BULLET, MarkerList, open_list

_DROPPED = frozenset(
    {"script", "style", "noscript", "template", "svg", "math", "head", "title", "nav", "select", "option", "button"}
    | {"input", "textarea", "iframe", "object", "audio", "video", "canvas", "map", "dialog"}
)
_INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins"}
    | {"kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u"}
    | {"var", "wbr", "img", "br"}
)
_PAGE_ONLY = frozenset({"header", "footer"})
"""Left out where they belong to the page; within the content they are part of it."""
_SURROUNDINGS = re.compile(r"cookie|breadcrumb|skip-?(?:link|nav|to-)|\bmg(?:footer|nav)", re.IGNORECASE)
_SURROUNDING_ROLES = frozenset({"navigation", "banner", "contentinfo", "search"})
_HIDDEN = re.compile(r"display\s{0,5}:\s{0,5}none", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s{0,5}:\s{0,5}(?:bold|[6-9]00)", re.IGNORECASE)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


@dataclass(frozen=True, slots=True)
class _Setting:
    """What an element passes on to the text within it."""

    classes: tuple[str, ...] = ()
    address: str = ""
    bold: bool = False
    heading: int = 0


@dataclass(slots=True)
class Walk:
    """Reads one page, or one cell of a table, into drafts."""

    whole_page: bool = False
    """The page has no part that is marked as its content, so that what surrounds it has to be left out."""
    cells: int = MAX_CELLS
    """How many cells of tables may still come."""
    drafts: list[Draft | Remark] = field(default_factory=list)
    _runs: list[tuple[str, str]] = field(default_factory=list)
    _plain: bool = False
    _marker: str = ""
    _lists: list[MarkerList] = field(default_factory=list)
    _open: list[_Setting] = field(default_factory=lambda: [_Setting()])
    _skipped: etree._Element | None = None
    """The element that was left out, until its end is reached."""

    def read(self, root: etree._Element) -> None:
        """Read an element with everything in it."""
        events = etree.iterwalk(root, events=("start", "end"))
        for event, element in events:
            if event == "start":
                if self._enter(element, is_root=element is root):
                    self._text(element.text)
                else:
                    self._skipped = element
                    events.skip_subtree()
            else:
                if element is self._skipped:
                    self._skipped = None
                else:
                    self._leave(element)
                if element is not root:
                    self._text(element.tail)
        self._flush()

    def _enter(self, element: etree._Element, *, is_root: bool) -> bool:
        """Take in what an element means; return whether to read what is in it."""
        tag = str(element.tag)
        if is_root:
            self._open.append(self._setting(element, tag))
            return True
        if tag in _DROPPED or self._is_left_out(element, tag):
            return False
        if tag in _INLINE:
            self._inline(element, tag)
            return True
        self._flush()
        if tag == "table" and self._table(element):
            return False
        if tag in {"ul", "ol"}:
            self._empty_item()
            self._lists.append(open_list(element))
        elif tag == "li":
            self._marker = self._lists[-1].next_marker(element) if self._lists else BULLET
        self._open.append(self._setting(element, tag))
        return True

    def _leave(self, element: etree._Element) -> None:
        tag = element.tag
        if tag not in _INLINE:
            self._flush()
            if tag == "li":
                self._marker = ""
            elif tag in {"ul", "ol"} and self._lists:
                self._lists.pop()
        self._open.pop()

    def _is_left_out(self, element: etree._Element, tag: str) -> bool:
        attributes = element.attrib
        if not attributes:
            return self.whole_page and tag in _PAGE_ONLY
        if "hidden" in attributes or _HIDDEN.search(element.get("style") or ""):
            return True
        if tag == "body":
            return False
        role = element.get("role")
        if role == "navigation" or (self.whole_page and (tag in _PAGE_ONLY or role in _SURROUNDING_ROLES)):
            return True
        names = f"{element.get('id') or ''} {element.get('class') or ''}"
        return len(names) > 1 and _SURROUNDINGS.search(names) is not None

    def _setting(self, element: etree._Element, tag: str) -> _Setting:
        outer = self._open[-1]
        own = element.get("class")
        style = element.get("style")
        heading = _HEADINGS.get(tag, 0)
        if not own and not style and not heading:
            return outer
        return _Setting(
            (*own.split(), *outer.classes) if own else outer.classes,
            outer.address,
            outer.bold or bool(style and _BOLD.search(style)),
            heading or outer.heading,
        )

    def _inline(self, element: etree._Element, tag: str) -> None:
        outer = self._open[-1]
        if tag == "br":
            self._flush()
        elif tag == "img" or "mgFileSize" in (element.get("class") or ""):
            self._runs.append((" ", ""))
        address, bold = outer.address, outer.bold
        if tag == "a":
            href = (element.get("href") or "").strip()
            address = "" if href.startswith(("#", "javascript:")) else href
        elif tag in {"b", "strong"}:
            bold = True
        elif style := element.get("style"):
            bold = bold or _BOLD.search(style) is not None
        if address == outer.address and bold == outer.bold:
            self._open.append(outer)
        else:
            self._open.append(_Setting(outer.classes, address, bold, outer.heading))

    def _text(self, text: str | None) -> None:
        if text:
            setting = self._open[-1]
            self._runs.append((text, setting.address))
            if not setting.bold and not self._plain and not text.isspace():
                self._plain = True

    def _flush(self) -> None:
        """Close the block whose text is waiting."""
        if not self._runs:
            return
        text, links = fold_runs(self._runs)
        bold = not self._plain
        self._runs.clear()
        self._plain = False
        if text:
            self._add(text, links, bold=bold)

    def _add(self, text: str, links: tuple[LinkSpan, ...], *, bold: bool) -> None:
        setting = self._open[-1]
        kind, level = Kind.PARAGRAPH, 0
        if self._marker:
            kind, level = Kind.ITEM, max(len(self._lists), 1)
        elif setting.heading:
            kind, level = Kind.HEADING, setting.heading
        self.drafts.append(Draft(kind, text, links, level, self._marker, classes=setting.classes, bold=bold))
        self._marker = ""

    def _empty_item(self) -> None:
        """Keep an item that has no text of its own, only a list within it."""
        if self._marker:
            self._add("", (), bold=False)

    def _table(self, table: etree._Element) -> bool:
        """Read a table of data and return True; leave one that only lays the page out to be read as text."""
        rows = rows_of(table)
        if not rows or lays_out(table, rows):
            return False
        setting = self._setting(table, "table")
        for caption in table.iterchildren("caption"):
            text, links = fold_runs([(piece, "") for piece in caption.itertext() if isinstance(piece, str)])
            self.drafts.append(Draft(Kind.PARAGRAPH, text, links, classes=setting.classes))
        grid, too_wide = grid_of(rows, self.cells)
        if too_wide:
            self.drafts.append(Remark("The tables have more cells than are read; spans of cells are left out."))
        self.cells = max(self.cells - sum(len(row) for row in grid), 0)
        drafted = tuple(tuple(DraftCell("") if cell is None else _cell(cell) for cell in row) for row in grid)
        self.drafts.append(Draft(Kind.TABLE, rows=drafted, classes=setting.classes))
        return True


def _cell(cell: etree._Element) -> DraftCell:
    """Return the text of a cell on one line, the markers of lists in it included."""
    if len(cell) == 0:
        text, links = fold_runs([(cell.text or "", "")])
        return DraftCell(text, links)
    inner = Walk(cells=0)
    inner.read(cell)
    parts: list[str] = []
    spans: list[LinkSpan] = []
    length = 0
    for draft in inner.drafts:
        if isinstance(draft, Draft):
            prefix = f"{draft.marker} " if draft.marker else ""
            spans.extend(
                (start + length + len(prefix), end + length + len(prefix), address)
                for start, end, address in draft.links
            )
            parts.append(prefix + draft.text)
            length += len(parts[-1]) + 1
    return DraftCell(" ".join(parts).rstrip(), tuple(spans))
