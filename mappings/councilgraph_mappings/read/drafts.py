"""What readers make first: blocks without offsets. Assembly joins markers to their text and gives everything a place."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from councilgraph_mappings.errors import TooLargeError
from councilgraph_mappings.finding import Finding, FindingKind
from councilgraph_mappings.read.document import Block, Cell, Document, Kind, Link, Row
from councilgraph_mappings.read.folding import LinkSpan, after
from councilgraph_mappings.read.limits import MAX_CHARACTERS
from councilgraph_mappings.read.markers import BULLETS, lone_marker, split_marker


@dataclass(frozen=True, slots=True)
class DraftCell:
    """A table cell: folded text, and the links in it."""

    text: str
    links: tuple[LinkSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A block before it has a place in the text; its text is folded already."""

    kind: Kind
    text: str = ""
    links: tuple[LinkSpan, ...] = ()
    level: int = 0
    marker: str = ""
    rows: tuple[tuple[DraftCell, ...], ...] = ()
    page: int | None = None
    classes: tuple[str, ...] = ()
    bold: bool = False
    settled: bool = False
    """List markers were looked for already."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding before it has a place in the text: it is about what comes next."""

    message: str
    kind: FindingKind = FindingKind.FORMAT


@dataclass(slots=True)
class Assembly:
    """Collects the text, blocks, links and findings of one document."""

    name: str
    lines: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def add(self, draft: Draft) -> None:
        """Give one draft its place; one without any content leaves no trace."""
        if draft.kind is Kind.TABLE:
            self._add_table(draft)
        elif draft.text or draft.marker:
            self._add_line(draft)
        if self.length > MAX_CHARACTERS:
            raise TooLargeError(
                self.name, f"has more than {MAX_CHARACTERS} characters of text", "split the file or leave it out"
            )

    def remark(self, remark: Remark) -> None:
        """Keep a finding about what comes next."""
        self.findings.append(Finding(self.length, self.length, remark.kind, remark.message))

    def _add_line(self, draft: Draft) -> None:
        prefix = f"{draft.marker} " if draft.marker else ""
        start = self.length + len(prefix)
        end = start + len(draft.text)
        self._add_links(draft.links, start)
        self.blocks.append(
            Block(
                draft.kind,
                draft.text,
                start,
                end,
                draft.level,
                draft.marker,
                page=draft.page,
                classes=draft.classes,
                bold=draft.bold,
            )
        )
        self.lines.append(prefix + draft.text)
        self.length = end + 1

    def _add_table(self, draft: Draft) -> None:
        start = position = self.length
        rows: list[Row] = []
        texts: list[str] = []
        for cells in draft.rows:
            if not any(cell.text for cell in cells):
                continue
            placed: list[Cell] = []
            for cell in cells:
                placed.append(Cell(cell.text, position, position + len(cell.text)))
                self._add_links(cell.links, position)
                position += len(cell.text) + len(CELL_SEPARATOR)
            position += 1 - len(CELL_SEPARATOR)
            rows.append(Row(tuple(placed)))
            texts.append(CELL_SEPARATOR.join(cell.text for cell in cells))
        if rows:
            text = "\n".join(texts)
            self.blocks.append(
                Block(
                    Kind.TABLE,
                    text,
                    start,
                    start + len(text),
                    rows=tuple(rows),
                    page=draft.page,
                    classes=draft.classes,
                )
            )
            self.lines.append(text)
            self.length = position

    def _add_links(self, links: Sequence[LinkSpan], offset: int) -> None:
        self.links.extend(Link(start + offset, end + offset, address) for start, end, address in links)


_LETTER = re.compile(r"[^\W\d_]")
"""A marker waits for words: a bare number below it is another number."""
CELL_SEPARATOR = " | "
"""What stands between the cells of a row in ``Document.text``."""


def assemble(
    drafts: Iterable[Draft | Remark], name: str, media_type: str, title: str = "", pages: int | None = None
) -> Document:
    """Return the document that the drafts make, in their order."""
    assembly = Assembly(name)
    for draft in with_markers(drafts):
        if isinstance(draft, Remark):
            assembly.remark(draft)
        else:
            assembly.add(draft)
    text = "\n".join(assembly.lines)
    findings = tuple(
        replace(finding, start=min(finding.start, len(text)), end=min(finding.end, len(text)))
        for finding in assembly.findings
    )
    return Document(text, tuple(assembly.blocks), media_type, title, tuple(assembly.links), pages, findings)


def with_markers(drafts: Iterable[Draft | Remark]) -> Iterator[Draft | Remark]:
    """Yield the drafts with list markers taken off their text, and markers that stood alone joined to the next text."""
    waiting: Draft | None = None
    for draft in drafts:
        if isinstance(draft, Remark):
            yield draft
            continue
        marked = _marked(draft)
        if waiting is not None:
            if marked.kind in {Kind.PARAGRAPH, Kind.HEADING} and _LETTER.search(marked.text):
                yield replace(marked, kind=Kind.ITEM, marker=waiting.marker, level=waiting.level or 1)
                waiting = None
                continue
            yield waiting if marked.kind is not Kind.TABLE else _as_paragraph(waiting)
            waiting = None
        if marked.kind is Kind.ITEM and not marked.text and (draft.settled or draft.text):
            waiting = marked
        else:
            yield marked
    if waiting is not None:
        yield _as_paragraph(waiting)


def _as_paragraph(item: Draft) -> Draft:
    return replace(item, kind=Kind.PARAGRAPH, text=item.marker, marker="", level=0)


def _marked(draft: Draft) -> Draft:
    """Return a paragraph or item that begins with a printed marker as an item with that marker."""
    if draft.settled or not draft.text or draft.kind is Kind.HEADING or draft.kind is Kind.TABLE:
        return draft
    marker, text = split_marker(draft.text)
    if lone_marker(draft.text) and (
        draft.kind is Kind.PARAGRAPH or (draft.marker in BULLETS and draft.text[0].isdigit())
    ):
        marker, text = draft.text, ""
    if not marker or (draft.marker and draft.marker not in BULLETS and marker != draft.marker):
        return draft
    if text and marker in BULLETS and text[0].isdigit() and lone_marker(text):
        # The number of an agenda item that a crawler took for a list item.
        return replace(draft, kind=Kind.ITEM, marker=text, text="", links=(), level=1)
    links = after(draft.links, len(draft.text) - len(text))
    return replace(draft, kind=Kind.ITEM, marker=marker, text=text, links=links, level=draft.level or 1)
