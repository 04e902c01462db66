"""The reader of each media type. A new format is one line here."""

import codecs
from collections.abc import Callable, Mapping
from types import MappingProxyType

from councilgraph_mappings.errors import NoContentError, UnsupportedFormatError
from councilgraph_mappings.read import sniff
from councilgraph_mappings.read.document import Document
from councilgraph_mappings.read.hypertext import read_html
from councilgraph_mappings.read.json_values import read_json
from councilgraph_mappings.read.pdf import read_pdf
from councilgraph_mappings.read.plain import read_markdown, read_text
from councilgraph_mappings.read.separated import read_csv
from councilgraph_mappings.read.word import read_docx
from councilgraph_mappings.read.xml_values import read_xml

Reader = Callable[[bytes, str], Document]
"""Makes a document of the bytes of the file that is named."""

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        sniff.TEXT: read_text,
        sniff.MARKDOWN: read_markdown,
        sniff.HTML: read_html,
        sniff.PDF: read_pdf,
        sniff.DOCX: read_docx,
        sniff.JSON: read_json,
        sniff.XML: read_xml,
        sniff.CSV: read_csv,
    }
)


def read(data: bytes, name: str, media_type: str | None = None) -> Document:
    r"""Return the document that the bytes of one file hold.

    The name serves messages and, where neither the bytes nor the media type tell, the choice of the reader.

    >>> read(b"Minutes\n\na)\n\nThe report be noted", "minutes.txt").text
    'Minutes\na) The report be noted'
    """
    if not data.removeprefix(codecs.BOM_UTF8).strip():
        raise NoContentError(name, "is empty", "check that it was downloaded whole")
    found = sniff.media_type_of(data, name, media_type)
    reader = READERS.get(found)
    if reader is None:
        raise UnsupportedFormatError(
            name, f"is of the type {found}, which no reader knows", "convert it to PDF or HTML"
        )
    document = reader(data, name)
    if not document.blocks:
        raise NoContentError(name, "holds no text", "check that it was downloaded whole")
    return document
