"""What the report says of one document."""

from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from typing import Any

from councilgraph.report.explain import Explanation
from councilgraph.suppress import Censor
from councilgraph_mappings.read.document import Document
from councilgraph_mappings.reading import Reading


class Cause(StrEnum):
    """What a source was rejected for."""

    SOURCE = "source"
    """It cannot be read, or not within the bounds, or is there already."""
    SHAPES = "shapes"
    """The shapes or the ontology refused what it says."""
    FAULT = "fault"
    """A fault of ours."""


@dataclass(frozen=True, slots=True)
class Note:
    """A finding, as the report shows it."""

    kind: str
    message: str
    line: int
    """Of the document's text, from 1."""
    passage: str


@dataclass(slots=True)
class Entry:
    """One document in the report; every source that was named has one."""

    path: str
    status: str
    """published, rejected or passed over."""
    sha256: str = ""
    reason: str = ""
    """Why it was rejected or passed over; of a published one, which of its fields were rejected."""
    cause: Cause | None = None
    """None where it was not rejected."""
    results: list[str] = field(default_factory=list)
    """What the shapes say, one line each: violations of a rejected document, warnings of a published one."""
    hints: list[str] = field(default_factory=list)
    """What else the shapes say: worth knowing, nothing to do."""
    genre: str = ""
    media_type: str = ""
    graph: str = ""
    turtle: str = ""
    page: str = ""
    counts: dict[str, int] = field(default_factory=dict)
    triples: int = 0
    inferred: int = 0
    characters: int = 0
    coverage: float = 0.0
    """Share of the text's letters and digits from which something was read."""
    findings: list[Note] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    """By stage."""
    processor: dict[str, float] = field(default_factory=dict)
    """Seconds of processor time by stage."""

    @property
    def unmapped(self) -> bool:
        """Return whether it is published without fields that no mapping knows."""
        return self.status == "published" and bool(self.reason)

    def as_json(self) -> dict[str, Any]:
        """Return the entry as it stands in report.json."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        values["findings"] = [asdict(note) for note in self.findings]
        return {key: value for key, value in values.items() if value not in ("", [], {}, None)}


def describe(entry: Entry, document: Document, reading: Reading, censor: Censor, explained: Explanation) -> None:
    """Fill in what was read from a document, and what was not."""
    entry.genre = reading.genre
    if gone := reading.context.withdrawn:
        entry.hints.append(f"its address was found empty on {gone:%Y-%m-%d}; this is what stood there before")
    entry.media_type = document.media_type
    entry.counts = explained.counts
    entry.characters = len(document.text)
    entry.coverage = explained.coverage
    line = 1
    at = 0
    for finding in sorted({*document.findings, *reading.findings}):
        line += document.text.count("\n", at, finding.start)
        at = finding.start
        passage = censor.shown(document.text[finding.start : min(finding.end, finding.start + 300)])
        entry.findings.append(Note(finding.kind.value, censor.shown(finding.message), line, passage))
