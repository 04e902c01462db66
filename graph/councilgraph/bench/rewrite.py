"""Changes the words in a file and leaves its layout: text, HTML, DOCX, and PDF with its text in the clear, as the examples have it."""

import io
import re
import zipfile
from collections.abc import Callable
from typing import Final

Change = Callable[[str], str]

_OBJECT: Final = re.compile(rb"(\d+) 0 obj\s(.*?)\bendobj", re.DOTALL)
_STREAM: Final = re.compile(rb"(.*?)stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_SHOWN: Final = re.compile(rb"\(((?:[^()\\]|\\.)*)\) Tj", re.DOTALL)
_ESCAPE: Final = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)


def rewrite(data: bytes, suffix: str, change: Change) -> bytes:
    """Return a file of the same layout with its words changed."""
    if suffix == ".pdf":
        return _pdf(data, change)
    if suffix == ".docx":
        return _docx(data, change)
    return change(data.decode("utf-8")).encode("utf-8")


def _docx(data: bytes, change: Change) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = old.read(info)
            if info.filename == "word/document.xml":
                content = change(content.decode("utf-8")).encode("utf-8")
            new.writestr(info, content)
    return out.getvalue()


def _pdf(data: bytes, change: Change) -> bytes:
    """Rewrite the shown strings of each content stream and the table of offsets behind them."""
    out = bytearray(data[: data.index(b"\n") + 1])
    offsets: dict[int, int] = {}
    for number, body in _OBJECT.findall(data):
        offsets[int(number)] = len(out)
        out += b"%b 0 obj\n%b\nendobj\n" % (number, _pdf_object(body.strip(), change))
    trailer = re.search(rb"trailer\s*<<.*?/Root (\d+ 0 R)", data, re.DOTALL)
    if trailer is None:
        raise ValueError("the PDF has no trailer, so no maker of ours wrote it")
    size, start = max(offsets) + 1, len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 n \n" % offsets.get(number, 0)
    out += b"trailer\n<< /Size %d /Root %b >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer[1], start)
    return bytes(out)


def _pdf_object(body: bytes, change: Change) -> bytes:
    found = _STREAM.fullmatch(body)
    if found is None or b"/Filter" in found[1]:
        return body
    shown = _SHOWN.sub(lambda m: b"(%b) Tj" % _escaped(change(_plain(m[1]))), found[2])
    return b"<< /Length %d >>\nstream\n%b\nendstream" % (len(shown), shown)


def _plain(shown: bytes) -> str:
    raw = _ESCAPE.sub(lambda m: bytes([int(m[1], 8)]) if len(m[1]) == 3 else m[1], shown)
    return raw.decode("cp1252")


def _escaped(text: str) -> bytes:
    return b"".join(b"\\" + bytes([c]) if c in b"()\\" else bytes([c]) for c in text.encode("cp1252"))
