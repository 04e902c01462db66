"""Readings of our own documents, and what tests ask of any reading."""

import dataclasses
import enum
import functools
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import councilgraph_mappings
from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse import parse
from councilgraph_mappings.read import read
from councilgraph_mappings.read.document import Document
from councilgraph_mappings.reading import Context, Reading

_FOLDER = Path(councilgraph_mappings.__file__).parent / "examples"
BROKEN = "place-scrutiny-minutes-cut-off"
EXAMPLES = [
    path
    for path in sorted(_FOLDER.rglob("*"))
    if path.suffix in {".txt", ".md", ".html", ".docx", ".pdf"} and path.stem != BROKEN
]
LAYOUTS = sorted(path for path in (Path(__file__).parent / "golden_layouts").glob("*") if path.suffix != ".json")


def context_of(name: str, data: bytes = b"") -> Context:
    """Return a context that knows nothing but the name of the file."""
    return Context(name, hashlib.sha256(data).hexdigest())


def text_document(text: str) -> Document:
    """Return what the text reader makes of a text."""
    return read(text.encode(), "minutes.txt", "text/plain")


def reading_of_text(text: str) -> Reading:
    """Return the reading of a text."""
    return parse(text_document(text), context_of("minutes.txt"))


BEFORE = """Marlbury Borough Council

Minutes of the meeting of the Planning Committee held on Monday 4 March 2024 at 7.00 pm in the Town Hall

Present: Councillors A Roe (Chair), P Moss and T Vale

1. Apologies

There were none.

2. Town centre

"""

AFTER = "\n\n3. Highways\n\nThe hedge had been cut.\n"
"""Minutes whose second item, about a town centre, says what stands between."""


@functools.cache
def document_of(path: Path) -> Document:
    """Return what its reader makes of a file."""
    return read(path.read_bytes(), path.name)


def reading_of(path: Path) -> Reading:
    """Return the reading of a file."""
    return parse(document_of(path), context_of(path.name))


def evidence_of(value: Any) -> Iterator[Evidence]:
    """Yield every passage within a record or reading."""
    if isinstance(value, Evidence):
        yield value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from evidence_of(getattr(value, field.name))
    elif isinstance(value, tuple):
        for each in value:
            yield from evidence_of(each)


def facts_of(value: Any) -> Any:
    """Return a record or reading as plain values, without the passages."""
    if isinstance(value, Evidence):
        return value.rule
    if dataclasses.is_dataclass(value):
        return {
            field.name: facts_of(getattr(value, field.name))
            for field in dataclasses.fields(value)
            if field.name != "findings"
        }
    if isinstance(value, tuple):
        return [facts_of(each) for each in value]
    return value.value if isinstance(value, enum.Enum) else value
