"""Elements of a page: parsing within bounds, and finding the part that is content."""

import re

from lxml import etree

from councilgraph_mappings.errors import NoContentError
from councilgraph_mappings.read.drafts import Remark

_CHARSET = re.compile(rb"<meta[^<>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_HEAD = 4096
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_WRAPPER = re.compile(r"</?(?:div|section)\b[^<>]*>", re.IGNORECASE)
_SPAN = re.compile(r"</?(?:span|font|b|i|u|em|strong|small|big|center)\b[^<>]*>", re.IGNORECASE)
_FEWEST_CHARACTERS = 200
_LEAST_SHARE = 0.1

CONTENT_PATHS = (
    # Title, body and date of a meeting stand in it beside ".mgContent", which holds the rest.
    "//*[@id='modgov']",
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' mgContent ')]",
    "//main",
    "//*[@role='main']",
    "//*[@id='content']",
    "//article",
)
"""Where the content of a page is, the surest sign first."""


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that the page declares in its head, if it does."""
    match = _CHARSET.search(data[:_HEAD])
    return match[1].decode("ascii") if match else None


def parse(text: str, name: str) -> tuple[etree._Element, list[Remark]]:
    """Return the root of the page, and a remark where it is nested deeper than the parser goes.

    The parser gives up at a depth of 256. A page that goes deeper is read once more without the elements that only
    group others; lists and tables stay.
    """
    clean = _FORBIDDEN.sub(" ", text)
    root, too_deep = _parse(clean)
    remarks: list[Remark] = []
    if too_deep:
        root, still = _parse(_SPAN.sub("", _WRAPPER.sub("<br>", clean)))
        lost = "; what comes after the deepest place was not read" if still else ""
        remarks.append(Remark(f"The page is nested deeper than 254 elements{lost}."))
    if root is None:
        raise NoContentError(name, "holds no HTML element", "check that it was downloaded whole")
    return root, remarks


def _parse(text: str) -> tuple[etree._Element | None, bool]:
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, recover=True
    )
    root: etree._Element | None = etree.fromstring(text.encode("utf-8"), parser)
    return root, any("depth" in entry.message.lower() for entry in parser.error_log)


def content_of(root: etree._Element) -> etree._Element:
    """Return the element that holds the content of the page; the body where none is marked as such."""
    body = root.find("body")
    if body is None:
        return root
    least = min(_FEWEST_CHARACTERS, _length(body) * _LEAST_SHARE)
    for path in CONTENT_PATHS:
        found = root.xpath(path)
        if not isinstance(found, list):
            continue
        elements = [element for element in found if isinstance(element, etree._Element)]  # noqa: SLF001 - the only name that lxml gives the type
        outer = [element for element in elements if not any(other in elements for other in element.iterancestors())]
        if len(outer) == 1 and _length(outer[0]) >= least:
            return outer[0]
    return body


def _length(element: etree._Element) -> int:
    length = element.xpath("string-length(normalize-space(.))")
    return int(length) if isinstance(length, float) else 0
