"""Text: crawled pages, minutes converted from PDF, and Markdown."""

import re
from collections.abc import Iterator

from councilgraph_mappings.errors import TooLargeError
from councilgraph_mappings.read.document import Document, Kind
from councilgraph_mappings.read.drafts import Draft, Remark, assemble
from councilgraph_mappings.read.encoding import decode
from councilgraph_mappings.read.folding import fold
from councilgraph_mappings.read.limits import MAX_TEXT_BYTES
from councilgraph_mappings.read.lines import Line, continues, join, wrap_width
from councilgraph_mappings.read.sniff import TEXT

_BREAKS = re.compile(r"\r\n?|[\v\x85\u2028\u2029]")


def read_text(data: bytes, name: str) -> Document:
    """Return the document that a text file holds."""
    if len(data) > MAX_TEXT_BYTES:
        raise TooLargeError(name, f"has more than {MAX_TEXT_BYTES} bytes of text", "split it")
    text, remarks = decode(data, name)
    lines = split_lines(text)
    return assemble([*remarks, *drafts(lines)], name, TEXT)


def split_lines(text: str) -> list[Line | None]:
    """Return the lines of a text, None for an empty one."""
    lines: list[Line | None] = []
    for raw in _BREAKS.sub("\n", text).split("\n"):
        folded = fold(raw)
        if not folded:
            lines.append(None)
            continue
        indent = len(raw) - len(raw.lstrip())
        lines.append(Line(folded, indent, indent + len(folded)))
    return lines


def drafts(lines: list[Line | None]) -> Iterator[Draft | Remark]:
    """Yield a paragraph for each run of lines that belong together."""
    width = wrap_width(lines)
    text = ""
    previous: Line | None = None
    for line in lines:
        if line is None:
            if text:
                yield Draft(Kind.PARAGRAPH, text)
            text, previous = "", None
        elif previous is not None and continues(previous, line, width):
            text, previous = join(text, line.text), line
        else:
            if text:
                yield Draft(Kind.PARAGRAPH, text)
            text, previous = line.text, line
    if text:
        yield Draft(Kind.PARAGRAPH, text)
