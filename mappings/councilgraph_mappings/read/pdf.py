"""PDF: the text layer page by page, its lines joined to paragraphs."""

from collections.abc import Iterator

import pypdfium2

from councilgraph_mappings.errors import NoContentError, TooLargeError, UnreadableError
from councilgraph_mappings.read.document import Document
from councilgraph_mappings.read.drafts import Draft, Remark, assemble
from councilgraph_mappings.read.folding import fold
from councilgraph_mappings.read.glyphs import segments
from councilgraph_mappings.read.layout import arranged
from councilgraph_mappings.read.limits import MAX_CHARACTERS, MAX_PAGE_CHARACTERS, MAX_PAGES, MAX_PDF_BYTES
from councilgraph_mappings.read.lines import Line, wrap_width
from councilgraph_mappings.read.plain import drafts_of
from councilgraph_mappings.read.running import Page, without_running_heads
from councilgraph_mappings.read.sniff import PDF

_ENCRYPTED = (pypdfium2.raw.FPDF_ERR_PASSWORD, pypdfium2.raw.FPDF_ERR_SECURITY)
_END = b"%%EOF"
_TAIL = 2048


def read_pdf(data: bytes, name: str) -> Document:
    """Return the document that a PDF file holds."""
    if len(data) > MAX_PDF_BYTES:
        raise TooLargeError(name, f"has more than {MAX_PDF_BYTES} bytes of PDF", "split it or leave it out")
    file = _opened(data, name)
    try:
        count = len(file)
        if count > MAX_PAGES:
            raise TooLargeError(name, f"has {count} pages, more than {MAX_PAGES}", "split it or leave it out")
        title = fold(file.get_metadata_value("Title"))
        remarks = (
            [] if _END in data[-_TAIL:] else [Remark("The file does not end as a PDF file ends; it may be cut off.")]
        )
        pages, faults = _pages(file, name)
    finally:
        file.close()
    if not any(line for page in pages for line in page):
        raise NoContentError(
            name,
            f"is a scan: its pages ({count}) have no text layer",
            "recognise the text first (OCR), or ask the council for the original",
        )
    return assemble([*remarks, *faults, *_drafts(pages)], name, PDF, title, count)


def _opened(data: bytes, name: str) -> pypdfium2.PdfDocument:
    try:
        file = pypdfium2.PdfDocument(data)
        if len(file) > 0:
            return file
    except pypdfium2.PdfiumError as error:
        if error.err_code in _ENCRYPTED:
            raise UnreadableError(name, "is encrypted", "ask the council for an open copy") from error
    fault = "is not a PDF file" if not data.lstrip().startswith(b"%PDF") else "is damaged"
    if fault == "is damaged" and _END not in data[-_TAIL:]:
        fault = "is cut off"
    raise UnreadableError(name, fault, "download it again, or ask the council for a whole copy")


def _pages(file: pypdfium2.PdfDocument, name: str) -> tuple[list[Page], list[Remark]]:
    """Return the lines of each page, and a remark where pages could not be read or hold no text."""
    pages: list[Page] = []
    unreadable: list[int] = []
    silent: list[int] = []
    characters = 0
    for number in range(1, len(file) + 1):
        try:
            lines, length = _page(file, number, name)
        except pypdfium2.PdfiumError:
            lines, length = [], 0
            unreadable.append(number)
        else:
            if not lines:
                silent.append(number)
        characters += length
        if characters > MAX_CHARACTERS:
            raise TooLargeError(name, f"has more than {MAX_CHARACTERS} characters of text", "split it or leave it out")
        pages.append(lines)
    if len(unreadable) == len(pages):
        raise UnreadableError(name, "has no page that can be read", "download it again")
    remarks = [Remark(f"Pages that could not be read: {_listed(unreadable)}.")] if unreadable else []
    if silent and len(silent) < len(pages):
        remarks.append(Remark(f"Pages without a text layer, which may be scanned: {_listed(silent)}."))
    return pages, remarks


def _page(file: pypdfium2.PdfDocument, number: int, name: str) -> tuple[Page, int]:
    page = file[number - 1]
    try:
        layer = page.get_textpage()
        try:
            length = layer.count_chars()
            if length > MAX_PAGE_CHARACTERS:
                raise TooLargeError(
                    name, f"has {length} characters on page {number}", "leave the page out, or convert the file to text"
                )
            return [*arranged(segments(layer, page.get_width(), number))], length
        finally:
            layer.close()
    finally:
        page.close()


def _drafts(pages: list[Page]) -> Iterator[Draft | Remark]:
    kept, remarks = without_running_heads(pages)
    yield from remarks
    parts = [part for page in kept for part in [*page, None]]
    yield from drafts_of(parts, wrap_width([part if isinstance(part, Line) else None for part in parts]))


def _listed(numbers: list[int]) -> str:
    """Return page numbers with runs as ranges.

    >>> _listed([1, 2, 3, 7])
    '1–3, 7'
    """
    parts: list[list[int]] = []
    for number in numbers:
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    return ", ".join(str(part[0]) if len(part) == 1 else f"{part[0]}–{part[-1]}" for part in parts)
