"""Text: crawled pages, minutes converted from PDF, and Markdown."""

import re
from collections.abc import Iterable, Iterator, Sequence

from councilgraph_mappings.errors import TooLargeError
from councilgraph_mappings.read import markup
from councilgraph_mappings.read.columns import gap_cells, tables_and_lines
from councilgraph_mappings.read.document import Document
from councilgraph_mappings.read.drafts import Draft, Remark, assemble
from councilgraph_mappings.read.embedded import drafts_in, tables_in
from councilgraph_mappings.read.encoding import decode
from councilgraph_mappings.read.folding import without_invisible
from councilgraph_mappings.read.frontmatter import without_front_matter
from councilgraph_mappings.read.limits import MAX_TEXT_BYTES
from councilgraph_mappings.read.lines import GoesOn, Line, paragraphs, wrap_width
from councilgraph_mappings.read.running import PAGE_OF_PAGES, Page, Part, without_running_heads
from councilgraph_mappings.read.sniff import MARKDOWN, TEXT
from councilgraph_mappings.read.spread import full_width, goes_on_below, is_spread, parted, spread_pages

_BROKEN_WORD = re.compile(r"\u00ad[ \t]{0,9}\n[ \t]{0,99}(?=\S)")
"""A soft hyphen where a word was broken at the end of a line."""
_BREAKS = re.compile(r"\r\n?|[\v\x85\u2028\u2029]")


def read_text(data: bytes, name: str) -> Document:
    """Return the document that a text file holds."""
    text, remarks = _characters(data, name)
    return assemble([*remarks, *_drafts(text, marked_up=markup.looks_marked_up(text))], name, TEXT)


def read_markdown(data: bytes, name: str) -> Document:
    """Return the document that a Markdown file holds."""
    text, remarks = _characters(data, name)
    content, title, left_out = without_front_matter(text)
    return assemble([*remarks, *left_out, *_drafts(content, marked_up=True)], name, MARKDOWN, title)


def _characters(data: bytes, name: str) -> tuple[str, list[Remark]]:
    if len(data) > MAX_TEXT_BYTES:
        raise TooLargeError(name, f"has more than {MAX_TEXT_BYTES} bytes of text", "split it or leave it out")
    text, remarks = decode(data, name)
    return without_invisible(_BROKEN_WORD.sub("", _BREAKS.sub("\n", text))), remarks


def _drafts(text: str, *, marked_up: bool) -> Iterator[Draft | Remark]:
    if is_spread(text.split("\n")):
        yield from _spread_drafts(text, marked_up=marked_up)
        return
    pages = _pages(text, marked_up=marked_up)
    remarks: list[Remark] = []
    if len(pages) > 1:
        pages, remarks = without_running_heads(pages)
    yield from remarks
    parts = [part for page in pages for part in page]
    yield from drafts_of(parts, wrap_width([part if isinstance(part, Line) else None for part in parts]))


def _spread_drafts(text: str, *, marked_up: bool) -> Iterator[Draft | Remark]:
    spread = spread_pages([[*_lines(raws, marked_up=marked_up)] for raws in parted(text)])
    yield spread.remark
    pages = spread.pages
    if len(pages) > 1:
        pages, remarks = without_running_heads(pages)
        yield from remarks
    parts = [part for page in pages for part in page]
    width = full_width(parts)
    yield from drafts_of(parts, None, lambda above, below: goes_on_below(above, below, width))


def drafts_of(lines: Sequence[Part], width: float | None, goes_on: GoesOn | None = None) -> Iterator[Draft | Remark]:
    """Yield the tables and paragraphs that the lines make."""
    waiting: list[Line | None] = []
    for part in tables_and_lines(lines):
        if isinstance(part, Draft | Remark):
            yield from paragraphs(waiting, width, goes_on)
            waiting = []
            yield part
        else:
            waiting.append(part)
    yield from paragraphs(waiting, width, goes_on)


def _pages(text: str, *, marked_up: bool) -> list[Page]:
    """Return the lines page by page, where form feeds or lines like "Page 3 of 10" tell where pages end."""
    parts = text.split("\f")
    if len(parts) > 1:
        return [
            list(_lines(part.split("\n"), marked_up=marked_up, page=number)) for number, part in enumerate(parts, 1)
        ]
    lines = [*_lines(text.split("\n"), marked_up=marked_up)]
    if not any(isinstance(line, Line) and PAGE_OF_PAGES.fullmatch(line.text) for line in lines):
        return [[*lines]]
    return list(_split_at_numbers(lines))


def _split_at_numbers(lines: Iterable[Part]) -> Iterator[Page]:
    page: Page = []
    for line in lines:
        page.append(line)
        if isinstance(line, Line) and PAGE_OF_PAGES.fullmatch(line.text):
            yield page
            page = []
    yield page


def _lines(raws: Sequence[str], *, marked_up: bool, page: int | None = None) -> Iterator[Part]:
    if marked_up:
        for run in tables_in(raws):
            yield from drafts_in(run) if isinstance(run, str) else markup.lines(run, page)
        return
    for raw in raws:
        text = " ".join(raw.split())
        if not text:
            yield None
            continue
        left = len(raw) - len(raw.lstrip()) if raw[0].isspace() else 0
        yield Line(text, left, left + len(text), page, cells=gap_cells(raw) if len(raw) > len(text) else ())
