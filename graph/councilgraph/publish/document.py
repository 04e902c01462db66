"""One document on its way from bytes to quads: read, parse, map, validate, infer, write.

Everything here runs in a worker process; what comes back is bytes and a few words.
"""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pyoxigraph import Quad

from councilgraph import write
from councilgraph.config import Suppress
from councilgraph.lines import line
from councilgraph.link import key_row
from councilgraph.publish.stages import Stages
from councilgraph.report.entry import Cause, Entry, describe
from councilgraph.report.explain import Explanation, explanation
from councilgraph.report.page import document_page, file_name
from councilgraph.sources import Source
from councilgraph.suppress import Censor
from councilgraph_mappings.errors import ConformanceError, CouncilGraphError, TooLargeError
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.iris import inferred_graph
from councilgraph_mappings.map import Source as SourceFacts
from councilgraph_mappings.map import Written, quads, source_of, texts
from councilgraph_mappings.parse import parse
from councilgraph_mappings.parse.pages.withheld import withheld
from councilgraph_mappings.read import read
from councilgraph_mappings.read.document import Document
from councilgraph_mappings.reading import Context, Reading

LARGEST: Final = 200 << 20
"""Bytes of a file beyond which nobody tries."""
_MAPPED: Final = "what its other fields say is published; these wait for a place in the tables of its system"


class _NotOpenedError(CouncilGraphError):
    """The system did not give a file's bytes."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one source."""

    entry: Entry
    asserted: bytes = b""
    """N-Quads, sorted."""
    inferred: bytes = b""
    """N-Quads, sorted."""
    key: bytes = b""
    """Its key row as a line: what it says of things that others may speak of; nothing where it was rejected."""
    turtle: Path | None = None
    """Where its Turtle file stands for now."""
    page: Path | None = None
    """Where its page in the report stands for now."""
    lasting: bool = True
    """Whether the same source would come to the same another time; not so where time, memory or access was lacking."""
    again: bool = False
    """Whether it was taken over from the publication before."""
    checksum: int | None = None
    """Of the asserted lines, where it is known."""
    told: bytes = b""
    """The entry as a line, where it is known."""
    shown: bytes = b""
    """The same as the report shows it."""


@dataclass(frozen=True, slots=True)
class Work:
    """What a worker does with each source; made once, before the workers start."""

    stages: Stages
    base: str
    suppress: Suppress = field(default_factory=Suppress)
    folder: Path | None = None
    """Where files of documents are left; None where none are wanted."""

    def __call__(self, source: Source) -> Result:
        """Return what became of the source; an error that was foreseen is a result."""
        entry = Entry(source.context.path, "rejected", source.context.sha256, cause=Cause.SOURCE)
        try:
            return self._publish(source, entry)
        except ConformanceError as error:
            entry.reason = f"{error.fault}; {error.step}" if error.step else error.fault
            entry.results.append(f"{error.record}: {error.fault}")
            entry.cause = Cause.SHAPES
        except CouncilGraphError as error:
            entry.reason = f"{error.fault}; {error.step}" if error.step else error.fault
            return Result(entry, lasting=not isinstance(error, _NotOpenedError))
        except MemoryError:
            entry.reason = "needs more memory than a document may take; split it"
            return Result(entry, lasting=False)
        except RecursionError:
            entry.reason = "is nested more deeply than a document may be; save it in a simpler form"
            return Result(entry, lasting=False)
        return Result(entry)

    def _publish(self, source: Source, entry: Entry) -> Result:
        with _timed(entry, "read"):
            document = read_source(source.file, source.context)
        with _timed(entry, "parse"):
            reading = parse(document, source.context)
        with _timed(entry, "map"):
            text, censor = map_texts(document, reading, self.base, self.suppress, by_bytes=bool(source.twin))
        with _timed(entry, "validate"):
            lines, mapped = text.quads, write.statements(text.triples)
            report = self.stages.check(mapped, text.triples)
        entry.results += report.lines
        entry.hints += report.hints
        if not report.conforms:
            entry.reason = f"breaks {report.violations} of the shapes that published data keeps"
            entry.cause = Cause.SHAPES
            return Result(entry)
        with _timed(entry, "infer"):
            inferred = write.in_graph(self.stages.infer(text.triples), inferred_graph(self.base))
        with _timed(entry, "link"):
            key = self._key(document, reading, lines, censor, by_bytes=bool(source.twin))
        with _timed(entry, "write"):
            entry.status, entry.cause = "published", None
            entry.graph = write.graph_name(lines)
            entry.triples = len(mapped)
            entry.inferred = write.count(inferred)
            turtle = self._write_turtle(entry, lines, mapped)
        if source.twin:
            entry.results.append(f"claims the same address as {source.twin}, so it is known by its bytes")
        with _timed(entry, "report"):
            explained = explanation(document, reading)
            describe(entry, document, reading, censor, explained)
            unmapped = [note.message for note in entry.findings if note.kind == FindingKind.UNMAPPED]
            entry.reason = f"{unmapped[0]}; {_MAPPED}" if unmapped else ""
            page = self._write_page(entry, explained, censor)
        return Result(entry, lines, inferred, key, turtle, page)

    def _key(self, document: Document, reading: Reading, asserted: bytes, censor: Censor, *, by_bytes: bool) -> bytes:
        published = {text[1 : text.index(b">")].decode() for text in asserted.split(b"\n") if text}
        source = _source(document, reading, by_bytes=by_bytes)
        return line(key_row(reading, source, self.base, published=published, shown=censor.text))

    def _write_turtle(self, entry: Entry, asserted: bytes, known: Sequence[Quad]) -> Path | None:
        entry.turtle = f"turtle/{write.turtle_name(entry.graph, self.base)}"
        if self.folder is None:
            return None
        path = self.folder / f"{entry.sha256}.ttl"
        write.write_turtle(path, asserted, self.base, known)
        return path

    def _write_page(self, entry: Entry, explained: Explanation, censor: Censor) -> Path | None:
        entry.page = "documents/" + file_name(entry.path, ".html")
        if self.folder is None:
            return None
        path = self.folder / f"{entry.sha256}.html"
        path.write_text(document_page(entry, explained, censor), encoding="utf-8")
        return path


def read_source(file: Path, context: Context) -> Document:
    """Return the document of a file, a page about people without what may not be shown.

    Raises:
        SourceError: the file cannot be read, or is not what a reader can read.
    """
    try:
        if file.stat().st_size > LARGEST:
            raise TooLargeError(context.path, f"is larger than {LARGEST >> 20} MB", "split it")
        data = file.read_bytes()
    except OSError as error:
        raise _NotOpenedError(context.path, f"cannot be read ({error.strerror})", "check its permissions") from None
    return withheld(read(data, context.path), context)


def map_reading(
    document: Document, reading: Reading, base: str, suppress: Suppress, *, by_bytes: bool = False
) -> tuple[list[Quad], Censor]:
    """Return the quads of a document that may be published, and what takes out of other texts what may not."""
    source = _source(document, reading, by_bytes=by_bytes)
    censor = Censor(quads(reading, document, source, base), suppress)
    return censor.quads(), censor


def map_texts(
    document: Document, reading: Reading, base: str, suppress: Suppress, *, by_bytes: bool = False
) -> tuple[Written, Censor]:
    """Return the same as ``map_reading``, the quads as text, which is quicker where nothing is suppressed."""
    if suppress != Suppress():
        kept, censor = map_reading(document, reading, base, suppress, by_bytes=by_bytes)
        lines = write.nquads(kept)
        return Written(lines, write.ntriples(lines)), censor
    return texts(reading, document, _source(document, reading, by_bytes=by_bytes), base), Censor((), suppress)


def _source(document: Document, reading: Reading, *, by_bytes: bool) -> SourceFacts:
    source = source_of(reading, document.media_type)
    return source.by_bytes() if by_bytes else source


@contextmanager
def _timed(entry: Entry, stage: str) -> Iterator[None]:
    began, used = time.perf_counter(), time.process_time()
    yield
    entry.seconds[stage] = round(time.perf_counter() - began, 6)
    entry.processor[stage] = round(time.process_time() - used, 6)
