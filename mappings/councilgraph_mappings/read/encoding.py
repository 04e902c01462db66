"""Bytes to characters: byte order marks first, then UTF-8, and line by line the Windows code page where it is not."""

import codecs

from councilgraph_mappings.errors import UnreadableError
from councilgraph_mappings.read.drafts import Remark

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65_536
_STRAY = 3
"""So many control characters prove nothing, however short the text."""
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b\x1c\x1d\x1e\x1f"))
"""Those that text has are left out: white space, the end of a file, escapes, and what separates records."""


def decode(data: bytes, name: str, declared: str | None = None) -> tuple[str, list[Remark]]:
    """Return the text of the bytes, and remarks where they are not what they promise.

    A declared encoding is believed only where the bytes are neither marked nor valid UTF-8.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly_or_not(data[len(mark) :], encoding)
    if wide := _unmarked_utf16(data):
        return _strictly_or_not(data, wide)
    if is_binary(data):
        raise UnreadableError(name, "holds binary data, not text", "publish the original, or a text made from it")
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        pass
    if declared is not None and declared.lower().replace("_", "-") not in {"utf-8", "utf8", "iso-8859-1", "latin-1"}:
        try:
            return data.decode(declared), []
        except (UnicodeDecodeError, LookupError):
            pass
    return _line_by_line(data)


def is_binary(data: bytes) -> bool:
    """Return whether the beginning of the bytes holds control characters that no text has."""
    sample = data[:_SAMPLE]
    found = len(sample) - len(sample.translate(None, _CONTROLS))
    return b"\0" in sample or found > max(_STRAY, len(sample) // 100)


def _unmarked_utf16(data: bytes) -> str | None:
    sample = data[:_SAMPLE]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    half = len(sample) // 2
    if sample[1::2].count(0) * 10 > half * 7 and sample[0::2].count(0) * 10 < half:
        return "utf-16-le"
    if sample[0::2].count(0) * 10 > half * 7 and sample[1::2].count(0) * 10 < half:
        return "utf-16-be"
    return None


def _strictly_or_not(data: bytes, encoding: str) -> tuple[str, list[Remark]]:
    try:
        return data.decode(encoding), []
    except UnicodeDecodeError as error:
        remark = Remark(f"The bytes are not all {encoding.upper()}: {error.reason} at byte {error.start}.")
        return data.decode(encoding, "replace"), [remark]


def _line_by_line(data: bytes) -> tuple[str, list[Remark]]:
    lines: list[str] = []
    other = 0
    wide = 0
    for raw in data.split(b"\n"):
        try:
            line = raw.decode("utf-8")
            wide += not raw.isascii()
        except UnicodeDecodeError:
            other += 1
            line = _windows(raw)
        lines.append(line)
    if wide:
        message = f"Two encodings are mixed: {other} lines are not UTF-8 and were read as Windows-1252, {wide} are."
    else:
        message = "The text is not UTF-8; it was read as Windows-1252."
    return "\n".join(lines), [Remark(message)]


def _windows(raw: bytes) -> str:
    """Return the line as Windows-1252; the five bytes that it leaves open are read as Latin-1 does."""
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(
            bytes((byte,)).decode("cp1252") if byte not in b"\x81\x8d\x8f\x90\x9d" else chr(byte) for byte in raw
        )
