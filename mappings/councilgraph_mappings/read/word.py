"""Word files: paragraphs with their styles and list numbers, and tables, in the order of the document."""

import io
from collections.abc import Iterator

import docx
import docx.document
import docx.opc.exceptions
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from councilgraph_mappings.errors import TooLargeError, UnreadableError
from councilgraph_mappings.read.archive import checked
from councilgraph_mappings.read.document import Document
from councilgraph_mappings.read.drafts import Draft, Remark, assemble
from councilgraph_mappings.read.folding import fold
from councilgraph_mappings.read.limits import MAX_DOCX_BYTES
from councilgraph_mappings.read.numbering import numbering_of
from councilgraph_mappings.read.sniff import DOCX
from councilgraph_mappings.read.story import Story
from councilgraph_mappings.read.styles import styles_of


def read_docx(data: bytes, name: str) -> Document:
    """Return the document that a Word file holds."""
    if len(data) > MAX_DOCX_BYTES:
        raise TooLargeError(name, f"has more than {MAX_DOCX_BYTES} bytes", "split it or leave it out")
    checked(data, name)
    try:
        file = docx.Document(io.BytesIO(data))
        title = fold(file.core_properties.title or "")
        drafts = [*_drafts(file)]
    except (docx.opc.exceptions.OpcError, KeyError, ValueError, AttributeError, etree.XMLSyntaxError) as error:
        # What python-docx raises where a part is missing, misplaced or no XML.
        raise UnreadableError(name, f"is not a sound Word file ({error})", "save it anew, or as PDF") from error
    return assemble(drafts, name, DOCX, title)


def _drafts(file: docx.document.Document) -> Iterator[Draft | Remark]:
    body = file.element.body
    story = Story(
        styles_of(_root(file, RELATIONSHIP_TYPE.STYLES)),
        numbering_of(_root(file, RELATIONSHIP_TYPE.NUMBERING)),
        {key: part.target_ref for key, part in file.part.rels.items() if part.is_external},
    )
    yield from story.read(body)


def _root(file: docx.document.Document, relationship: str) -> etree._Element | None:
    """Return the root of a part that belongs to the document, None where it has no such part."""
    for related in file.part.rels.values():
        if related.reltype == relationship and not related.is_external:
            return etree.fromstring(
                related.target_part.blob,
                etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False),
            )
    return None
