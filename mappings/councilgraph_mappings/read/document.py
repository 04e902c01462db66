"""The one form that every format is read into: a text, and blocks that point into it.

``Document.text`` is made by the reader: one line for each heading, paragraph, list item or table row, white space
folded to single spaces, soft hyphens removed, lines that were only wrapped joined again. Every offset in this project,
from a list marker to the passage behind a triple, counts characters of that text. Reading the same bytes again gives
the same text, so a quotation can be checked against its source.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from councilgraph_mappings.finding import Finding


class Kind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    """A list item; its marker is in ``Block.marker``."""
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table row: ``Document.text[start:end] == text``."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """One table row, cells from left to right; a cell that spans columns stands once, the others are empty."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item or table: ``Document.text[start:end] == text``.

    The marker of a list item ("a)", "(iii)", "•", "98.") stands before ``start`` in the text, followed by one space;
    an item without text of its own has an empty ``text``. In a table the cells of a row are joined by " | " and the
    rows by a line break.
    """

    kind: Kind
    text: str
    start: int
    end: int
    level: int = 0
    """Heading level from 1, list depth from 1, else 0."""
    marker: str = ""
    rows: tuple[Row, ...] = ()
    page: int | None = None
    """Number of the page, from 1, where the format has pages."""
    classes: tuple[str, ...] = ()
    """HTML class names of the element and its ancestors within the content, nearest first."""
    bold: bool = False
    """The whole block is set in bold type, as unmarked headings often are."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link in the text: ``Document.text[start:end]`` leads to ``address``."""

    start: int
    end: int
    address: str


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a structured file; ``Document.text[start:end]`` is its line, the path of the field included."""

    path: tuple[str | int, ...]
    """Names from the root down; a number from 1 follows a name that stands for several."""
    text: str
    start: int
    at: int
    """Where the value itself begins: ``Document.text[at:end]``."""
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader makes of one file."""

    text: str
    blocks: tuple[Block, ...]
    media_type: str
    title: str = ""
    """What the format itself names as title (HTML title, DOCX property), not a heading of the text."""
    links: tuple[Link, ...] = ()
    pages: int | None = None
    findings: tuple[Finding, ...] = field(default=())
    """What the reader could not do, in the order of the text."""
    values: tuple[Value, ...] = ()
    """The values of a structured file (JSON, XML), in its order; none where the file is a text."""

    def lines(self) -> Iterator[tuple[int, str]]:
        r"""Yield each line of the text with its offset.

        >>> [*Document("One\nTwo", (), "text/plain").lines()]
        [(0, 'One'), (4, 'Two')]
        """
        start = 0
        for line in self.text.split("\n"):
            yield start, line
            start += len(line) + 1
