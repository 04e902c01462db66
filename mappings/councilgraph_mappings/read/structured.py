"""Structured files as documents: one line for each value, which names its field, so that every fact has a passage.

``agendaItem[2].name: Play areas`` is a line of the text and a block; a value that is HTML becomes the blocks that it
holds, below a line with the path alone. Positions count from 1. What tells where a person lives or how to reach them
in private is dropped here, so that it stands in no text that is kept or quoted.
"""

import html
import re
from collections.abc import Iterable, Iterator
from typing import Final

from councilgraph_mappings.errors import TooLargeError, UnreadableError
from councilgraph_mappings.read.document import Document, Kind, Value
from councilgraph_mappings.read.drafts import Assembly, Draft, Remark, with_markers
from councilgraph_mappings.read.elements import content_of, parse
from councilgraph_mappings.read.folding import fold
from councilgraph_mappings.read.limits import MAX_DEPTH, MAX_STRUCTURED_BYTES, MAX_VALUES
from councilgraph_mappings.read.walk import Walk

Path = tuple[str | int, ...]
Leaf = tuple[Path, str]

PRIVATE: Final = (
    "email",
    "phone",
    "telephone",
    "mobile",
    "fax",
    "homeaddress",
    "workaddress",
    "personaddress",
    "personcity",
    "personstate",
    "personzip",
    "transcript",
    "mattertext",
    "matterextext",
    "contactdetails",
    "contactinfo",
    "surgerydetails",
    "districtoffice",
    "legislativeoffice",
    "birthdate",
    "deathdate",
    "dateofbirth",
    "nationalidentity",
)
"""How the names of fields end that are never read, with everything below them; capitals, "_", "-" and a plural aside.

A councillor's work address is often their home, so it is none of the graph's either, and where to meet them is told with
telephones and at times with homes. A transcript is what a machine heard
of everybody who spoke, residents who say where they live among them.
"""
PRIVATE_OF_PERSONS: Final = frozenset({"location", "locationobject", "life", "lifesource", "gender"})
"""What is not read either where it is said of a person, although a meeting's location is."""

_PRIVATE: Final = re.compile(rf"(?:{'|'.join(PRIVATE)})(?:e?s)?[0-9]{{0,2}}$")
_MARKUP: Final = re.compile(
    r"</?(?:p|div|br|ul|ol|li|table|tr|td|span|strong|b|em|i|u|a|h[1-6]|font)\b[^<>]{0,2000}>", re.IGNORECASE
)
_ENCODED: Final = re.compile(r"&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,10});", re.IGNORECASE)
_PAGE: Final = re.compile(
    r"\s*(?:<\?xml\b[^<>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?P<what>!doctype\s+html|html|head|body|script)\b",
    re.IGNORECASE | re.DOTALL,
)


def is_private(name: str, *, of_person: bool = False) -> bool:
    """Return whether a field of this name is never read.

    >>> is_private("homeaddress"), is_private("contact_details"), is_private("EventContactEmail"), is_private("name")
    (True, True, True, False)
    """
    plain = name.casefold().replace("_", "").replace("-", "")
    return bool(_PRIVATE.search(plain)) or (of_person and plain in PRIVATE_OF_PERSONS)


def written(path: Path) -> str:
    """Return a path as a line names it.

    >>> written(("agendaItem", 2, "name")), written((1, "EventId"))
    ('agendaItem[2].name', '[1].EventId')
    """
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def check_size(data: bytes, name: str) -> None:
    """Check that a structured file is not too large."""
    if len(data) > MAX_STRUCTURED_BYTES:
        raise TooLargeError(name, f"has more than {MAX_STRUCTURED_BYTES} bytes of data", "split it or leave it out")


def check_depth(path: Path, name: str) -> None:
    """Check that a field is not nested too deeply."""
    if len(path) > MAX_DEPTH:
        raise TooLargeError(name, f"is nested deeper than {MAX_DEPTH} fields", "save it in a simpler form")


def check_no_page(text: str, name: str, wanted: str) -> None:
    """Check that an answer is not a page, which services that are closed or broken give where data should be."""
    if found := _PAGE.match(text):
        what = "a script that leads elsewhere" if found["what"].lower() == "script" else "an HTML page"
        raise UnreadableError(
            name,
            f"is {what} where {wanted} should be",
            "the service may be closed or have failed: fetch it again, or publish the pages of the site instead",
        )


def document_of(leaves: Iterable[Leaf], name: str, media_type: str, remarks: Iterable[Remark] = ()) -> Document:
    """Return the document of the values of a structured file, in their order."""
    assembly = Assembly(name)
    for remark in remarks:
        assembly.remark(remark)
    values: list[Value] = []
    for path, raw in leaves:
        if len(values) == MAX_VALUES:
            raise TooLargeError(name, f"has more than {MAX_VALUES} values", "split it or leave it out")
        text = html.unescape(raw) if _ENCODED.search(raw) else raw
        value = _marked_up(assembly, path, text) if _MARKUP.search(text) else _plain(assembly, path, text)
        if value:
            values.append(value)
    return Document(
        "\n".join(assembly.lines),
        tuple(assembly.blocks),
        media_type,
        links=tuple(assembly.links),
        findings=tuple(assembly.findings),
        values=tuple(values),
    )


def _plain(assembly: Assembly, path: Path, raw: str) -> Value | None:
    text = fold(raw)
    if not text:
        return None
    start = assembly.length
    assembly.add(Draft(Kind.PARAGRAPH, f"{written(path)}: {text}", settled=True))
    end = assembly.length - 1
    return Value(path, text, start, end - len(text), end)


def _marked_up(assembly: Assembly, path: Path, raw: str) -> Value | None:
    """Add a value that is HTML: a line with its path, then what it holds."""
    drafts = [*_drafts(raw, assembly.name)]
    if not any(isinstance(draft, Draft) and (draft.text or draft.rows) for draft in drafts):
        return None
    start = assembly.length
    assembly.add(Draft(Kind.PARAGRAPH, f"{written(path)}:", settled=True))
    at = assembly.length
    for draft in with_markers(drafts):
        if isinstance(draft, Remark):
            assembly.remark(draft)
        else:
            assembly.add(draft)
    end = assembly.length - 1
    return Value(path, "\n".join(assembly.lines)[at:end], start, at, end)


def _drafts(raw: str, name: str) -> Iterator[Draft | Remark]:
    root, remarks = parse(raw, name)
    yield from remarks
    walk = Walk()
    walk.read(content_of(root))
    yield from walk.drafts
