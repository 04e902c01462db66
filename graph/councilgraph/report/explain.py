"""A document line by line: what was read from each line, and what was left."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from councilgraph.report.claims import Claim, all_claims, counts, coverage, merged
from councilgraph_mappings.finding import Finding
from councilgraph_mappings.read.document import Document
from councilgraph_mappings.reading import Reading


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a document's text, with the claims and findings that begin in it."""

    number: int
    start: int
    text: str
    claims: list[Claim] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    """Parts of the line that something was read from; they neither touch nor overlap."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What was read from a document, for somebody who asks why something is missing."""

    genre: str
    lines: list[Line]
    outside: list[Claim]
    """What no passage states."""
    counts: dict[str, int]
    """How many records of each kind there are."""
    coverage: float
    """Share of the letters and digits from which something was read."""


def explanation(document: Document, reading: Reading) -> Explanation:
    """Return what was read from a document, and what was left."""
    stated, outside = all_claims(reading)
    share = coverage(document.text, stated)
    return Explanation(reading.genre, explained(document, reading, stated), outside, counts(reading), share)


def explained(document: Document, reading: Reading, found: list[Claim]) -> list[Line]:
    """Return the lines of the document, with the claims that they state, given in the order of the text."""
    lines = [Line(number, start, text) for number, (start, text) in enumerate(document.lines(), 1)]
    starts = [line.start for line in lines]
    for claim in found:
        lines[bisect_right(starts, claim.start) - 1].claims.append(claim)
    for finding in sorted({*document.findings, *reading.findings}):
        lines[bisect_right(starts, finding.start) - 1].findings.append(finding)
    for start, end in merged(found):
        for place in range(bisect_right(starts, start) - 1, bisect_left(starts, end)):
            line = lines[place]
            begin, stop = max(start, line.start) - line.start, min(end - line.start, len(line.text))
            if begin < stop:
                line.spans.append((begin, stop))
    return lines
