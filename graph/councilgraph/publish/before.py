"""The publication before, as far as the next can take over from it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from councilgraph.changes.graphs import Graph, read_graphs
from councilgraph.dumps.kept import FILES
from councilgraph.generation import current
from councilgraph.lines import record
from councilgraph.publish.document import Result
from councilgraph.publish.documents import ASSERTED, ENTRIES, INFERRED, KEYS, SHOWN, status_of
from councilgraph.publish.fingerprint import of_source
from councilgraph.publish.links import LINKS
from councilgraph.publish.state import (
    ANSWERS,
    FOLDER,
    PLAN,
    SOURCES,
    STATE,
    DamagedError,
    Part,
    Row,
    State,
    read_state,
    rows,
)
from councilgraph.report.contradictions import Contradiction
from councilgraph.report.entry import Entry
from councilgraph.sources import Source
from councilgraph_mappings.errors import ConfigurationError

KEPT_FILES: Final = (SOURCES, ENTRIES, INFERRED, KEYS, SHOWN, LINKS, ANSWERS, *FILES)
"""Of ``kept/``."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One source of the publication before."""

    row: Row
    entry: tuple[int, int]
    """Where its entry begins, and how long that is."""
    shown: tuple[int, int]
    """The same of what the report shows of it."""
    rejected: bool
    meant: bool
    """Whether it was meant to be published."""
    asserted: int
    """Where its lines begin in the dataset."""
    inferred: int
    linking: int


@dataclass(frozen=True, slots=True)
class Before:
    """The current generation of an output folder."""

    folder: Path
    state: State
    sources: Mapping[str, Kept] = field(default_factory=dict)
    """By path, in the order of the dataset; none where everything has to be made anew."""

    @property
    def name(self) -> str:
        """Return the name of the generation."""
        return self.folder.name

    def unchanged(self, sources: Iterable[Source]) -> Iterator[str]:
        """Yield the paths of those sources, given in the order of their paths, of which the same was made before."""
        taken: set[str] = set()
        for source in sources:
            kept = self.sources.get(source.context.path)
            if kept is None or kept.row.key != of_source(source):
                continue
            # Of a document whose graph was another's only the claim is kept: enough while an earlier one has the graph.
            if kept.rejected and kept.row.graph and kept.row.graph not in taken:
                continue
            taken.add(kept.row.graph)
            yield source.context.path

    def result(self, path: str) -> Result:
        """Return again what became of a source.

        Raises:
            DamagedError: a part of it is not what was written.
        """
        kept = self.sources[path]
        row, told = kept.row, self._part(ENTRIES, *kept.entry)
        entry = record(Entry, told)
        if entry.status == "rejected":
            claim = Entry(path, "published", entry.sha256, graph=row.graph)
            return Result(claim, again=True) if row.graph else Result(entry, again=True, told=told)
        turtle, page = self.folder / entry.turtle, self.folder / "report" / entry.page
        for file, size in ((turtle, row.turtle), (page, row.page)):
            if not file.is_file() or file.stat().st_size != size:
                raise DamagedError(f"{file.relative_to(self.folder)} is damaged")
        return Result(
            entry,
            self.asserted(path).read(),
            self._part(INFERRED, kept.inferred, row.inferred),
            self._part(KEYS, kept.linking, row.linking),
            turtle,
            page,
            again=True,
            checksum=row.checksum,
            told=told,
            shown=self._part(SHOWN, *kept.shown),
        )

    def asserted(self, path: str) -> Part:
        """Return where the lines of a document stand."""
        kept = self.sources[path]
        return Part(self.folder / ASSERTED, kept.asserted, kept.row.asserted, kept.row.checksum)

    def same(self, rows: Iterable[Row]) -> Mapping[str, Graph]:
        """Return the graphs of those of some documents that say what they said, as this generation lists them."""
        listed = read_graphs(self.folder)
        alike = (row for row in rows if row.key and row.asserted and row.path in self.sources)
        return {row.graph: listed[row.graph] for row in alike if self.sources[row.path].row == row}

    def blocks(self) -> Iterator[tuple[str, Part]]:
        """Yield by their names where the lines stand that are no document's."""
        start = sum(kept.row.asserted for kept in self.sources.values())
        for name, (length, checksum) in self.state.blocks.items():
            yield name, Part(self.folder / ASSERTED, start, length, checksum)
            start += length

    def plan(self) -> bytes | None:
        """Return what the ontology entails, as the generation kept it, whose software was the same."""
        file = self.folder / FOLDER / PLAN
        return file.read_bytes() if f"{FOLDER}/{PLAN}" in self.state.files else None

    def contradictions(self) -> list[Contradiction]:
        """Return what contradicted."""
        return [record(Contradiction, text.encode()) for text in self.state.contradictions]

    def _part(self, name: str, start: int, length: int) -> bytes:
        # Their files were compared as a whole.
        with (self.folder / FOLDER / name).open("rb") as stream:
            stream.seek(start)
            return stream.read(length)


def before(out: Path, settings: Mapping[str, str]) -> Before | str | None:
    """Return the current generation of an output folder, or why nothing of it can be taken over; None without any."""
    try:
        folder = current(out)
    except ConfigurationError:
        return None
    if not (folder / FOLDER / STATE).exists():
        return f"{folder.name} keeps nothing of its documents"
    try:
        state = read_state(folder)
        if differing := [name for name in settings if settings[name] != state.settings.get(name)]:
            return f"{' and '.join(differing)} changed since {folder.name}"
        return Before(folder, state, _sources(folder))
    except DamagedError as damage:
        return f"of {folder.name}, {damage}"


def _sources(folder: Path) -> dict[str, Kept]:
    known: dict[str, Kept] = {}
    start = place = asserted = inferred = linking = 0
    kept = folder / FOLDER
    with (kept / ENTRIES).open("rb") as entries, (kept / SHOWN).open("rb") as report:
        for row, text, shown in zip(rows(kept / SOURCES), entries, report, strict=True):
            status, digest = status_of(text)
            about = status == "rejected", bool(digest)
            places = (start, len(text)), (place, len(shown))
            known[row.path] = Kept(row, *places, *about, asserted, inferred, linking)
            start, place = start + len(text), place + len(shown)
            asserted, inferred, linking = asserted + row.asserted, inferred + row.inferred, linking + row.linking
    return known
