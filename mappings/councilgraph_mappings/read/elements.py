"""Elements of a page: parsing within bounds, and finding the part that is content."""

import re

from lxml import etree

from councilgraph_mappings.errors import NoContentError
from councilgraph_mappings.read.drafts import Remark

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_HEAD = 4096
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MIN_SHARE = 0.2

CONTENT_PATHS = (
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' mgContent ')]",
    "//main",
    "//*[@role='main']",
    "//*[@id='content']",
    "//article",
)


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that the page declares in its head, if it does."""
    match = _CHARSET.search(data[:_HEAD])
    return match[1].decode("ascii") if match else None


def parse(text: str, name: str) -> tuple[etree._Element, list[Remark]]:
    """Return the root of the page, and a remark where it is nested deeper than the parser goes."""
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, recover=True
    )
    root = etree.fromstring(_FORBIDDEN.sub(" ", text).encode("utf-8"), parser)
    if root is None:
        raise NoContentError(name, "holds no HTML element", "check that it was downloaded whole")
    deep = any("depth" in entry.message.lower() for entry in parser.error_log)
    return root, [Remark("The page is nested deeper than 254 elements; what lies deeper was not read.")] if deep else []


def content_of(root: etree._Element) -> etree._Element:
    """Return the element that holds the content of the page; the body where none is marked as such."""
    body = root.find("body")
    if body is None:
        body = root
    total = _text_length(body)
    for path in CONTENT_PATHS:
        found = root.xpath(path)
        if isinstance(found, list) and len(found) == 1 and isinstance(found[0], etree._Element):
            element = found[0]
            length = _text_length(element)
            if length and length >= min(total * _MIN_SHARE, 400):
                return element
    return body


def _text_length(element: etree._Element) -> int:
    return sum(len(piece.strip()) for piece in element.itertext() if isinstance(piece, str))
