"""What kind of file it is: by its first bytes, then by what was declared, then by its name."""

import re

from councilgraph_mappings.errors import UnsupportedFormatError

TEXT = "text/plain"
MARKDOWN = "text/markdown"
HTML = "text/html"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XML = "application/xml"
JSON = "application/json"
CSV = "text/csv"

_SUFFIXES = {
    "txt": TEXT,
    "text": TEXT,
    "md": MARKDOWN,
    "markdown": MARKDOWN,
    "html": HTML,
    "htm": HTML,
    "xhtml": HTML,
    "aspx": HTML,
    "php": HTML,
    "pdf": PDF,
    "docx": DOCX,
    "xml": XML,
    "json": JSON,
    "csv": CSV,
}
_SYNONYMS = {"text/xml": XML, "application/soap+xml": XML, "text/json": JSON}
_OTHER_SUFFIXES = frozenset(
    {
        "css",
        "doc",
        "eml",
        "ics",
        "js",
        "msg",
        "nq",
        "nt",
        "ods",
        "odt",
        "rdf",
        "rtf",
        "tsv",
        "ttl",
        "xls",
        "xlsx",
        "zip",
    }
)
"""Formats whose files may look like text and are none to read."""
_OTHER_MAGIC = (
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an Office file that is encrypted or of before 2007",
        "save it as .docx or PDF",
    ),
    (b"{\\rtf", "Rich Text", "save it as .docx or PDF"),
    (b"\x89PNG", "a picture", "publish the text"),
    (b"\xff\xd8\xff", "a picture", "publish the text"),
    (b"GIF8", "a picture", "publish the text"),
    (b"\x1f\x8b", "a compressed file", "unpack it first"),
    (b"7z\xbc\xaf", "a compressed file", "unpack it first"),
    (b"Rar!", "a compressed file", "unpack it first"),
)
_HTML_START = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|title|meta|link|script|div|table|p|h[1-6]|ul|ol|span|main|article)[\s>/]",
    re.IGNORECASE,
)
_XML_START = re.compile(rb"<\?xml\b[^<>]{0,200}\?>\s{0,100}<(?!html\b)[A-Za-z_]", re.IGNORECASE)
_JSON_START = re.compile(rb"\[\s{0,100}\{|\{\s{0,100}[\"}]")
_CLOSING_TAG = re.compile(rb"</(?:p|div|td|tr|table|li|ul|span|a|body|html|h[1-6])>", re.IGNORECASE)
_START = 4096
_DATA_AT_TIMES = frozenset({"", "application/octet-stream", TEXT, HTML, XML, JSON})
"""What answers of services are called, whatever they are."""


def media_type_of(data: bytes, name: str, declared: str | None = None) -> str:
    """Return the media type whose reader should read the bytes.

    The bytes decide where they can: HTML that is named .txt is read as HTML, text that is named .html as text.
    """
    start = data[:_START].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\f")
    if b"%PDF-" in data[:1024]:
        return PDF
    if start.startswith(b"PK\x03\x04"):
        return _zipped(data, name)
    for magic, what, step in _OTHER_MAGIC:
        if data.startswith(magic):
            raise UnsupportedFormatError(name, f"is {what}", step)
    promised = (declared or "").partition(";")[0].strip().lower() or _promised_by(name)
    promised = _SYNONYMS.get(promised, promised)
    if promised in _DATA_AT_TIMES:
        if _XML_START.match(start.replace(b"\0", b"")):
            return XML
        if _JSON_START.match(start):
            return JSON
    if promised in {PDF, DOCX}:
        # Neither begins with what such a file begins with: the reader says what is wrong.
        return promised
    if promised in {"", TEXT, MARKDOWN, HTML, "application/xhtml+xml", "application/octet-stream"}:
        return _text_or_html(data, start, promised)
    return promised


def _promised_by(name: str) -> str:
    """Return the media type that a file name or address promises, "" where it promises none."""
    _, dot, suffix = name.partition("?")[0].rpartition("/")[2].lower().rpartition(".")
    if dot and suffix in _OTHER_SUFFIXES:
        return f".{suffix}"
    return _SUFFIXES.get(suffix, "") if dot else ""


def _text_or_html(data: bytes, start: bytes, promised: str) -> str:
    narrow = start.replace(b"\0", b"")
    if promised in {HTML, "application/xhtml+xml"}:
        return (
            HTML
            if narrow.startswith(b"<!--")
            or ((b"<" in data) and (_HTML_START.search(narrow) or _CLOSING_TAG.search(data)))
            else TEXT
        )
    if _HTML_START.match(narrow) or (narrow.startswith((b"<!--", b"<?xml")) and _HTML_START.search(narrow)):
        return HTML
    return MARKDOWN if promised == MARKDOWN else TEXT


def _zipped(data: bytes, name: str) -> str:
    if b"word/" in data:
        return DOCX
    raise UnsupportedFormatError(name, "is a compressed file that holds no Word document", "unpack it first")
