"""Counts what the N-Quads of a publication hold, line by line: memory does not grow with them, as that of a store would."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final

from councilgraph.catalogue.counts import Counts
from councilgraph.publish.ordered import write_set
from councilgraph_mappings.vocabulary import CG, DCTERMS, RDF, SKOS

_CHUNK: Final = 2 << 20
"""Bytes that are read at once."""
_TYPE: Final = b"a"
_DATE: Final = b"d"
_MATCH: Final = b"m"
_MARKS: Final = {
    f"{term}".encode(): mark for term, mark in ((RDF.type, _TYPE), (DCTERMS.date, _DATE), (SKOS.exactMatch, _MATCH))
}
"""Properties that are looked at thing by thing, with what stands for each in sorted lines: what a thing is comes first."""
_COUNCIL: Final = f"{CG.council}".encode()
_MEETING: Final = CG.Meeting.value.encode()


def counted(files: Iterable[Path], scratch: Path) -> Counts:
    """Return what files of N-Quads hold; a statement counts once for each graph that makes it.

    Args:
        files: each of whole graphs, whose lines stand together, sorted, as we write them
        scratch: file that is not there, for what has to be sorted; other files may stand beside it meanwhile
    """
    found, ordered = _Found(), scratch.with_name(f"{scratch.name}-sorted")
    with scratch.open("wb") as about:
        for file in files:
            with file.open("rb") as lines:
                found.read(lines, about)
    write_set(scratch, ordered, _CHUNK)
    with ordered.open("rb") as lines:
        found.join(lines)
    for file in (scratch, ordered):
        file.unlink()
    return found.counts()


@dataclass(slots=True)
class _Found:
    properties: Counter[bytes] = field(default_factory=Counter)
    classes: Counter[bytes] = field(default_factory=Counter)
    graphs: int = 0
    subjects: int = 0
    councils: set[bytes] = field(default_factory=set)
    """Of meetings: some hundreds at most."""
    areas: set[str] = field(default_factory=set)
    first: bytes | None = None
    last: bytes | None = None

    def read(self, lines: BinaryIO, about: BinaryIO) -> None:
        """Count what each line tells by itself, and write down what several tell of one thing."""
        last = graph = b""
        while chunk := lines.readlines(_CHUNK):
            predicates = []
            for line in chunk:
                subject, predicate, rest = line.split(b" ", 2)
                predicates.append(predicate)
                if not graph or not rest.endswith(graph):
                    graph, last = rest[rest.rindex(b" <") :], b""
                    self.graphs += 1
                if subject != last:
                    last = subject
                    about.write(subject + b"\n")
                if mark := _MARKS.get(predicate):
                    about.write(b"%b %b %b\n" % (subject, mark, _value(rest)))
                elif predicate == _COUNCIL:
                    self.councils.add(rest[: rest.index(b" ")])
            self.properties.update(predicates)

    def join(self, lines: Iterable[bytes]) -> None:
        """Count things by what they are, and note when meetings were and where their councils are."""
        is_meeting = False
        for line in lines:
            subject, _, said = line[:-1].partition(b" ")
            mark, _, value = said.partition(b" ")
            if mark == _TYPE:
                self.classes[value] += 1
                is_meeting = is_meeting or value == _MEETING
            elif mark == _DATE:
                if is_meeting:
                    self.first = min(value, self.first or value)
                    self.last = max(value, self.last or value)
            elif mark == _MATCH:
                if subject in self.councils:
                    self.areas.add(value.decode())
            else:
                self.subjects += 1
                is_meeting = False

    def counts(self) -> Counts:
        """Return what was found."""
        return Counts(
            triples=self.properties.total(),
            subjects=self.subjects,
            classes=tuple(sorted((name.decode(), number) for name, number in self.classes.items())),
            properties=tuple(sorted((name[1:-1].decode(), number) for name, number in self.properties.items())),
            graphs=self.graphs,
            first=self.first.decode() if self.first else None,
            last=self.last.decode() if self.last else None,
            areas=tuple(sorted(self.areas)),
        )


def _value(rest: bytes) -> bytes:
    """Return the object of a line, of which the rest begins with it: an IRI, or a text in which nothing is escaped."""
    return rest[1 : rest.index(b">" if rest.startswith(b"<") else b'"', 1)]
