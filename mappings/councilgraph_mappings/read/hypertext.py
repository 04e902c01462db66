"""HTML: the content of a page in reading order, without what surrounds it."""

from councilgraph_mappings.errors import TooLargeError
from councilgraph_mappings.read.document import Document
from councilgraph_mappings.read.drafts import assemble
from councilgraph_mappings.read.elements import content_of, declared_encoding, parse
from councilgraph_mappings.read.encoding import decode
from councilgraph_mappings.read.folding import fold
from councilgraph_mappings.read.limits import MAX_HTML_BYTES
from councilgraph_mappings.read.no_content import check_content
from councilgraph_mappings.read.sniff import HTML
from councilgraph_mappings.read.walk import Walk


def read_html(data: bytes, name: str) -> Document:
    """Return the document that an HTML page holds."""
    if len(data) > MAX_HTML_BYTES:
        raise TooLargeError(name, f"has more than {MAX_HTML_BYTES} bytes of HTML", "split it or leave it out")
    text, remarks = decode(data, name, declared_encoding(data))
    page, depth = parse(text, name)
    check_content(page, name)
    content = content_of(page)
    walk = Walk(whole_page=content.tag in {"body", "html"})
    walk.read(content)
    return assemble([*remarks, *depth, *walk.drafts], name, HTML, fold(page.findtext(".//title") or ""))
