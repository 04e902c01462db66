"""The dumps of a generation, written after its store was loaded."""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import BinaryIO, Final

from pyoxigraph import NamedNode, Quad, Store

from councilgraph.dumps import again
from councilgraph.dumps.columns import DOCUMENTS, TABLES
from councilgraph.dumps.csvw import metadata
from councilgraph.dumps.graphs import Block, Council, DocumentBlock, councils
from councilgraph.dumps.kept import COUNCILS, WRITTEN, Keeping, Kept, Piece, Said, checksum, digest, mark, write_written
from councilgraph.dumps.known import Asked, Known, Links
from councilgraph.dumps.mentions import Document
from councilgraph.dumps.rdf import Members, Packing, described, forms, packed, quads, turtle_body
from councilgraph.dumps.rows import Mentions, as_lines
from councilgraph.dumps.sets import DUMPS, METADATA, WHOLE, Body, Dump, DumpSet, reach, write_index
from councilgraph.dumps.statements import Statements
from councilgraph.dumps.tables import Row, places_file, write_tables
from councilgraph.publish.documents import Entries
from councilgraph.publish.state import SOURCES
from councilgraph.publish.state import rows as kept_rows
from councilgraph.write import turtle
from councilgraph_mappings.iris import UNKNOWN, council_iri, links_graph, register_graph
from councilgraph_mappings.vocabulary import CG, SKOS

FOLDER: Final = DUMPS

_NO_COUNCIL: Final = "Documents of no known council"


@dataclass(slots=True)
class _Details:
    """What the table of documents shows besides the entry of a document."""

    segment: str = ""
    source: str = ""
    retrieved: str = ""
    cut_off: int = 0


@dataclass(slots=True)
class Dumps:
    """Writes the dumps of one generation, whose documents, links and store are there."""

    generation: Path
    """Its folder."""
    base: str
    """Of the IRIs."""
    store: Store
    """With everything that the generation states."""
    entries: Entries
    """Of all sources."""
    taken: Kept = field(default_factory=Kept)
    """What the publication before left."""
    sets: dict[str, DumpSet] = field(default_factory=dict)
    """By segment."""
    names: dict[str, str] = field(default_factory=dict)
    """What councils are called, by segment."""
    _details: dict[int, _Details] = field(default_factory=dict)
    _same: dict[str, Dump] = field(default_factory=dict)
    """Files whose members are those of the publication before, each in its place, by path."""

    @property
    def folder(self) -> Path:
        """Return where the dumps are written."""
        return self.generation / FOLDER

    def write(self, title: str, terms: Mapping[str, str | None], plain: Iterable[Dump]) -> list[DumpSet]:
        """Write everything, and return what there is, the whole dataset first.

        Args:
            title: of the whole dataset
            terms: what holds of all tables, by property of Dublin Core; what is None is not known
            plain: the files that hold all statements, with their digests
        """
        self.folder.mkdir()
        of = again.digest(plain, self.entries.told(), title, terms)
        if self.taken.generation and (sets := again.taken_over(self.taken.generation / FOLDER, self.folder, of)):
            self.taken.hand_on(self.generation)
            return sets
        with (self.generation / "dataset.nq").open("rb") as dataset:
            sources = zip(kept_rows(self.generation / SOURCES), self.entries, strict=True)
            found, rest = councils(dataset, sources, self.base)
            self._add(WHOLE, title)
            for segment in found:
                self._add(segment, _NO_COUNCIL if segment == UNKNOWN else segment)
                self._describe(self.sets[segment])
            kept = self.taken.rows(self.names)
            with Mentions(self.folder / ".mentions", self.generation, kept) as mentions:
                self._graphs(dataset, found, rest, mentions)
                before = self.taken.generation / FOLDER if self.taken.generation and kept else None
                self._tables(mentions, before)
        (self.generation / COUNCILS).write_text(json.dumps(self.names, sort_keys=True), encoding="utf-8")
        for one in self.sets.values():
            (self.folder / one.folder / METADATA).write_bytes(metadata(one, terms))
            one.files = [*described(self.folder, one, self._same), *one.files]
            one.bodies.sort(key=lambda body: (body.name, body.iri))
        write_index(self.folder, self.sets.values(), of)
        write_written(self.generation / WRITTEN, self.folder, self.sets.values())
        return [*self.sets.values()]

    def _add(self, segment: str, name: str) -> None:
        self.sets[segment] = DumpSet(segment, name)
        (self.folder / self.sets[segment].folder).mkdir(parents=True)

    def _graphs(self, dataset: BinaryIO, found: dict[str, Council], rest: list[Block], mentions: Mentions) -> None:
        whole, shapes = self.sets[WHOLE], forms(self.base)
        with ExitStack() as open_files, Keeping(self.generation) as keeping:
            wholes = [
                open_files.enter_context(Packing.opened(self.folder / whole.path(ending), form))
                for ending, form in shapes.items()
            ]
            for segment, council in found.items():
                with ExitStack() as parts:
                    files = [
                        parts.enter_context(Packing.opened(self.folder / self.sets[segment].path(ending), form, all_of))
                        for (ending, form), all_of in zip(shapes.items(), wholes, strict=True)
                    ]
                    part = _Part(segment, files, dataset, keeping, self.taken, self.base)
                    self._council(council, part, mentions)
                    same = zip(shapes, files, strict=True)
                    self._same.update(
                        self._known(self.sets[segment].path(ending) for ending, file in same if file.same)
                    )
            part = _Part(WHOLE, wholes, dataset, keeping, self.taken, self.base)
            part.shared(rest)
            whole.triples += sum(block.triples for block in rest)
        for one in [*self.sets.values()][1:]:
            whole.documents += one.documents
            whole.triples += one.triples
            whole.cut_off += one.cut_off
            whole.retrieved = max(whole.retrieved, one.retrieved)
            whole.areas = tuple(sorted({*whole.areas, *one.areas}))

    def _council(self, council: Council, part: "_Part", mentions: Mentions) -> None:
        one = self.sets[part.segment]
        part.shared(council.shared)
        known = Known(lambda: self._links(council, part), self.store, links_graph(self.base))
        one.triples = sum(block.triples for block in council.shared)
        for block in council.documents:
            said, lines, same = part.document(block, self.generation, known)
            mentions.add(lines, said.mentions, known=same)
            self._details[block.number] = _Details(part.segment, said.source, said.retrieved, said.cut_off)
            one.documents += 1
            one.triples += block.lines.triples
            one.cut_off += said.cut_off
            one.retrieved = max(one.retrieved, said.retrieved)

    def _known(self, paths: Iterable[str]) -> dict[str, Dump]:
        """Return the files of the publication before at some paths."""
        written = self.taken.written
        return {path: written[path].file for path in paths if path in written}

    def _links(self, council: Council, part: "_Part") -> Links:
        """Return what is stated of the council's things; where most is taken over, few are asked about."""
        if self.taken.generation:
            return Asked(self.store, self.base, part.segment)
        return part.statements(council.shared)

    def _describe(self, one: DumpSet) -> None:
        """Say of a set what its council is called, and where that is."""
        node = council_iri(self.base, one.segment)
        stated = (
            sorted(self.store.quads_for_pattern(NamedNode(node), None, None, NamedNode(graph)), key=str)
            for graph in (register_graph(self.base), links_graph(self.base))
        )
        links = Statements(chain.from_iterable(stated))
        known = Known(lambda: links, self.store, links_graph(self.base))
        one.areas = tuple(sorted(known.links(node, SKOS.exactMatch)))
        if name := known.name(known.one(node)):
            one.name = self.names[one.segment] = name

    def _tables(self, mentions: Mentions, before: Path | None) -> None:
        for said in self.taken.gone():
            mentions.gone(*said)
        for table in TABLES:
            if table is DOCUMENTS:
                write_tables(self.folder, table, self._document_rows(), self.sets)
            else:
                rows, places = mentions.rows(table, self.names), self.generation / places_file(table)
                known = self._known(self.taken.written) if before else {}
                write_tables(self.folder, table, rows, self.sets, before=before, places=places, known=known)
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

    def _document_rows(self) -> Iterator[Row]:
        for number, entry in enumerate(self.entries):
            known = self._details.get(number, _Details())
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
            yield (known.segment,) if published else (), [values[column.name] for column in DOCUMENTS.ordered]


@dataclass(frozen=True, slots=True)
class _Part:
    """The files of one council, in every form, or of the whole."""

    segment: str
    _files: list[Packing]
    _dataset: BinaryIO
    _keeping: Keeping
    _taken: Kept
    _base: str

    def shared(self, blocks: list[Block]) -> None:
        """Write lines that are no document's."""
        for block in blocks:
            for lines in block.pieces(self._dataset):
                name = digest(lines)
                known = self._taken.members(name)
                members = known[0] if known else packed(lines, turtle_body(turtle(lines, self._base)), quads(lines))
                self._keeping.add(self._placed(name, members, known[1] if known else None))

    def statements(self, blocks: list[Block]) -> Statements:
        """Return what lines say that are no document's."""
        pieces = (piece for block in blocks for piece in block.pieces(self._dataset))
        return Statements(quad for piece in pieces for quad in quads(piece))

    def document(self, block: DocumentBlock, generation: Path, known: Known) -> tuple[Said, bytes, bool]:
        """Write the lines of a document, and return what it says in tables, and whether that is what it said before."""
        lines = b""
        if block.key:  # a source has one result under one key, so its lines need no reading
            name = digest(f"{block.key} {block.graph}".encode())
        else:
            lines = block.lines.read(self._dataset)
            name = digest(lines)
        known_members, said = self._taken.members(name), self._taken.said(name)
        members, before = known_members or (None, None)
        same = said is not None
        if members is None or said is None:
            lines = lines or block.lines.read(self._dataset)
            found = quads(lines)
            body = turtle_body((generation / block.turtle).read_bytes())
            members = members or packed(lines, body, found)
            said = said or self._said(block, found, known)
        self._keeping.add(replace(self._placed(name, members, before), said=said[0]), said[1])
        return *said, same

    def _said(self, block: DocumentBlock, found: list[Quad], known: Known) -> tuple[Said, bytes]:
        known.asked.clear()
        document = Document(block.graph, Statements(found), known)
        content, lengths = as_lines(document.mentions(), self.segment, block.path)
        asked = tuple(sorted(map(mark, known.asked)))
        return Said(document.source, document.retrieved, _cut_off(document), asked, lengths), content

    def _placed(self, name: str, members: Members, before: Piece | None) -> Piece:
        here = before.places if before and before.segment == self.segment else [None] * len(members)
        places = tuple(file.add(one, place) for file, one, place in zip(self._files, members, here, strict=True))
        return Piece(name, self.segment, places, tuple(map(len, members)), checksum(members))


def _cut_off(document: Document) -> int:
    return sum(1 for item in document.said.of_class(CG.AgendaItem) if document.said.all(item, CG.cutOff))
