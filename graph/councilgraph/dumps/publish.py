"""The dumps of a generation, written after its store was loaded."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from gzip import GzipFile
from pathlib import Path
from typing import BinaryIO, Final, Self

from pyoxigraph import Quad, Store

from councilgraph.dumps.again import digest, taken_over
from councilgraph.dumps.columns import DOCUMENTS, TABLES
from councilgraph.dumps.csvw import metadata
from councilgraph.dumps.graphs import Block, Council, DocumentBlock, councils
from councilgraph.dumps.known import Known
from councilgraph.dumps.mentions import Document
from councilgraph.dumps.rdf import Packed, described, forms, json_ld, quads, turtle_body
from councilgraph.dumps.rows import Mentions, Row, arranged
from councilgraph.dumps.sets import METADATA, WHOLE, Body, DumpSet, reach, write_index
from councilgraph.dumps.statements import Statements
from councilgraph.dumps.tables import write_tables
from councilgraph.report.entry import Entry
from councilgraph.write import turtle
from councilgraph_mappings.iris import UNKNOWN, council_iri, links_graph
from councilgraph_mappings.vocabulary import CG, SKOS

FOLDER: Final = "dumps"

_NO_COUNCIL: Final = "Documents of no known council"


@dataclass(slots=True)
class _Details:
    """What the table of documents shows besides the entry of a document."""

    segment: str
    source: str
    retrieved: str
    cut_off: int


@dataclass(slots=True)
class Dumps:
    """Writes the dumps of one generation, whose documents, links and store are there."""

    generation: Path
    """Its folder."""
    base: str
    """Of the IRIs."""
    store: Store
    """With everything that the generation states."""
    entries: Iterable[Entry]
    """Of all sources; may be gone through more than once."""
    sets: dict[str, DumpSet] = field(default_factory=dict)
    """By segment."""
    names: dict[str, str] = field(default_factory=dict)
    """What councils are called, by segment."""
    _details: dict[int, _Details] = field(default_factory=dict)

    @property
    def folder(self) -> Path:
        """Return where the dumps are written."""
        return self.generation / FOLDER

    def write(self, title: str, terms: Mapping[str, str | None], before: Path | None = None) -> list[DumpSet]:
        """Write everything, and return what there is, the whole dataset first.

        Args:
            title: of the whole dataset
            terms: what holds of all tables, by property of Dublin Core; what is None is not known
            before: a generation that may be taken over from; None where everything is made anew
        """
        self.folder.mkdir()
        of = digest(self.generation / "dataset.nq", self.entries, title, terms)
        if before and (sets := taken_over(before / FOLDER, self.folder, of)):
            return sets
        with (
            (self.generation / "dataset.nq").open("rb") as dataset,
            Mentions(self.folder / ".mentions") as mentions,
        ):
            found, rest = councils(dataset, self.entries, self.base)
            self._add(WHOLE, title)
            for segment in found:
                self._add(segment, _NO_COUNCIL if segment == UNKNOWN else segment)
            self._graphs(dataset, found, rest, mentions)
            self._tables(mentions)
        for one in self.sets.values():
            (self.folder / one.folder / METADATA).write_bytes(metadata(one, terms))
            one.files = [*described(self.folder, one), *one.files]
            one.bodies.sort(key=lambda body: (body.name, body.iri))
        write_index(self.folder, self.sets.values(), of)
        return [*self.sets.values()]

    def _add(self, segment: str, name: str) -> None:
        self.sets[segment] = DumpSet(segment, name)
        (self.folder / self.sets[segment].folder).mkdir(parents=True)

    def _graphs(self, dataset: BinaryIO, found: dict[str, Council], rest: list[Block], mentions: Mentions) -> None:
        whole, packed = self.sets[WHOLE], forms(self.base)
        with ExitStack() as open_files:
            for ending, form in packed.items():
                open_files.enter_context(form.whole(self.folder / whole.path(ending)))
            for segment, council in found.items():
                files = {ending: self.folder / self.sets[segment].path(ending) for ending in packed}
                with _Part(packed, files) as part:
                    self._council(segment, council, dataset, part, mentions)
            files = {ending: self.folder / f".rest{ending}" for ending in packed}
            with _Part(packed, files) as part:
                whole.triples += sum(block.triples for block in rest)
                for _ in self._shared(rest, dataset, part):
                    pass
            for file in files.values():
                file.unlink()
        for one in [*self.sets.values()][1:]:
            whole.documents += one.documents
            whole.triples += one.triples
            whole.cut_off += one.cut_off
            whole.retrieved = max(whole.retrieved, one.retrieved)
            whole.areas = tuple(sorted({*whole.areas, *one.areas}))

    def _council(self, segment: str, council: Council, dataset: BinaryIO, part: "_Part", mentions: Mentions) -> None:
        one = self.sets[segment]
        shared = Statements(self._shared(council.shared, dataset, part))
        known = Known(shared, self.store, links_graph(self.base))
        node = council_iri(self.base, segment)
        one.areas = tuple(sorted(shared.all(node, SKOS.exactMatch)))
        if name := known.name(known.one(node)):
            one.name = self.names[segment] = name
        one.triples = sum(block.triples for block in council.shared)
        for block in council.documents:
            document = self._document(block, dataset, part, known)
            details = _Details(segment, document.source, document.retrieved, _cut_off(document))
            self._details[block.number] = details
            one.documents += 1
            one.triples += block.lines.triples
            one.cut_off += details.cut_off
            one.retrieved = max(one.retrieved, document.retrieved)
            for mention in document.mentions():
                mentions.add(mention, segment, block.number)

    def _shared(self, blocks: list[Block], dataset: BinaryIO, part: "_Part") -> Iterator[Quad]:
        """Write lines that are no document's, and yield what they say."""
        for block in blocks:
            for piece in block.pieces(dataset):
                yield from part.lines(piece, self.base)

    def _document(self, block: DocumentBlock, dataset: BinaryIO, part: "_Part", known: Known) -> Document:
        content = (self.generation / block.entry.turtle).read_bytes()
        stated = part.add(block.lines.read(dataset), turtle_body(content))
        return Document(block.entry.graph, Statements(stated), known)

    def _tables(self, mentions: Mentions) -> None:
        for table in TABLES:
            if table is DOCUMENTS:
                rows = arranged(self.folder / ".mentions" / table.name, self._document_rows())
            else:
                rows = mentions.rows(table, self.names)
            write_tables(self.folder, table, rows, self.sets)
        bodies: dict[tuple[str, str], Body] = {}
        for meeting in mentions.meetings:
            for segment in (WHOLE, *meeting.segments):
                one = self.sets[segment]
                one.first, one.last = reach(one.first, one.last, meeting.date)
                if meeting.body_iri:
                    body = Body(meeting.body_iri, "".join(meeting.body[:1]))
                    bodies.setdefault((segment, body.iri), body).add(meeting.date)
        for (segment, _), body in bodies.items():
            self.sets[segment].bodies.append(body)

    def _document_rows(self) -> Iterator[tuple[list[str], Row]]:
        for number, entry in enumerate(self.entries):
            known = self._details.get(number, _Details("", "", "", 0))
            published = entry.status == "published"
            values = {
                "path": entry.path,
                "council": self.names.get(known.segment, ""),
                "status": entry.status,
                "reason": entry.reason,
                "source": known.source,
                "retrieved": known.retrieved,
                "layout": entry.genre,
                "media_type": entry.media_type,
                "sha256": entry.sha256,
                "graph_iri": entry.graph,
                "statements": str(entry.triples) if published else "",
                "items_cut_off": str(known.cut_off) if published else "",
                "to_look_at": str(len(entry.findings) + len(entry.results)),
            }
            row = [values[column.name] for column in DOCUMENTS.ordered]
            yield [f"{number:09}"], ((known.segment,) if published else (), row)


class _Part:
    """The files of one council, in every form."""

    def __init__(self, packed: Mapping[str, Packed], files: Mapping[str, Path]) -> None:
        self._packed = packed
        self._files = files
        self._open = ExitStack()
        self._streams: dict[str, GzipFile] = {}
        self._begun = False

    def __enter__(self) -> Self:
        for ending, form in self._packed.items():
            self._streams[ending] = self._open.enter_context(form.part(self._files[ending]))
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def add(self, lines: bytes, body: bytes) -> list[Quad]:
        """Write the lines of one graph, and their Turtle without its head, and return them as quads."""
        found = quads(lines)
        self._streams[".nq.gz"].write(lines)
        self._streams[".ttl.gz"].write(body)
        if self._begun:
            self._streams[".jsonld.gz"].write(b",\n")
        self._streams[".jsonld.gz"].write(json_ld(found))
        self._begun = True
        return found

    def lines(self, lines: bytes, base: str) -> list[Quad]:
        """Write sorted lines of one graph, and return them as quads."""
        return self.add(lines, turtle_body(turtle(lines, base)))


def _cut_off(document: Document) -> int:
    return sum(1 for item in document.said.of_class(CG.AgendaItem) if document.said.all(item, CG.cutOff))
