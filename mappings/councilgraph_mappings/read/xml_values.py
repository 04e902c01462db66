"""XML: the texts and attributes of its elements in order, each with the path of its field; no entity, nothing fetched."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from lxml import etree

from councilgraph_mappings.errors import UnreadableError
from councilgraph_mappings.read.document import Document
from councilgraph_mappings.read.elements import declared_encoding
from councilgraph_mappings.read.encoding import decode
from councilgraph_mappings.read.sniff import XML
from councilgraph_mappings.read.structured import (
    Leaf,
    Path,
    check_depth,
    check_no_page,
    check_size,
    document_of,
    is_private,
)

_DECLARATION: Final = re.compile(
    r"\s*<\?xml\b[^<>]{0,200}?(?:encoding\s*=\s*[\"'](?P<encoding>[\w.:-]{2,40})[\"'])?[^<>?]{0,100}\?>"
)
_INSTANCE: Final = "{http://www.w3.org/2001/XMLSchema-instance}"
_MARKUP: Final = frozenset({"p", "div", "br", "ul", "ol", "table", "span", "strong", "b", "em", "i", "u", "a"})


def read_xml(data: bytes, name: str) -> Document:
    r"""Return the document that the values of an XML file make.

    >>> read_xml(b'<meeting><meetingid>7</meetingid><attendee name="Ann Vale"/></meeting>', "m.xml").text
    'meeting.meetingid: 7\nmeeting.attendee.name: Ann Vale'
    """
    check_size(data, name)
    head = data[:1024].decode("ascii", "ignore")
    declared = _DECLARATION.match(head)
    text, remarks = decode(data, name, (declared and declared["encoding"]) or declared_encoding(data))
    check_no_page(text, name, "XML")
    if "<!DOCTYPE" in text[:4096].upper() or "<!ENTITY" in text[:65_536].upper():
        raise UnreadableError(
            name, "declares a document type or entities, which is not read", "save the data without the declaration"
        )
    # What was decoded is UTF-8 from here on, whatever the declaration says.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(_DECLARATION.sub("", text, count=1).strip().encode("utf-8"), parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(name, f"is no XML: {error.msg}", "check that it was downloaded whole") from None
    return document_of(_leaves(root, (_name(root),), name), name, XML, remarks)


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname


def _leaves(element: etree._Element, path: Path, name: str) -> Iterator[Leaf]:
    check_depth(path, name)
    if any(is_private(part) for part in path if isinstance(part, str)):
        return
    for attribute, value in element.attrib.items():
        local = etree.QName(str(attribute)).localname
        if not str(attribute).startswith(_INSTANCE) and not is_private(local):
            yield (*path, local), str(value)
    children = [*element.iterchildren(etree.Element)]
    names = [_name(child) for child in children]
    if children and _MARKUP.issuperset(map(str.lower, names)):
        inner = [etree.tostring(child, encoding="unicode", method="html") for child in children]
        yield path, (element.text or "") + "".join(inner)
        return
    if element.text and not element.text.isspace():
        yield path, element.text
    several = Counter(names)
    number: Counter[str] = Counter()
    for child, local in zip(children, names, strict=True):
        number[local] += 1
        place: Path = (local, number[local]) if several[local] > 1 else (local,)
        yield from _leaves(child, (*path, *place), name)
