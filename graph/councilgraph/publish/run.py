"""A whole publication: every source on its way, then what all documents together say, then the files for the world."""

import datetime as dt
import errno
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, Final, Protocol

from pyoxigraph import Store

from councilgraph import store, write
from councilgraph.catalogue import catalogue, counted, software_version
from councilgraph.config import Config
from councilgraph.generation import KEPT, Generation, new_generation
from councilgraph.publish.contradictions import contradictions
from councilgraph.publish.document import Result, Work
from councilgraph.publish.spool import Spool
from councilgraph.publish.stages import Stages
from councilgraph.publish.together import Together
from councilgraph.report.entry import Entry
from councilgraph.report.index import write_report
from councilgraph.report.page import file_name
from councilgraph.sources import Found, Source, find, sha256
from councilgraph.validate import Engine
from councilgraph.workers import Bounds, Failed, in_order
from councilgraph_mappings.errors import ConfigurationError, CouncilGraphError
from councilgraph_mappings.iris import catalogue_graph

_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_MANY: Final = 50
"""Sources from which on the accelerator is worth its start."""


class OutputError(CouncilGraphError):
    """The publication cannot be written."""


class Progress(Protocol):
    """Is told how far a publication is."""

    def start(self, total: int) -> None:
        """Note how many sources there are."""

    def done(self, entry: Entry) -> None:
        """Note what became of one source."""

    def stage(self, name: str) -> None:
        """Note what is done with all documents together."""


@dataclass(frozen=True, slots=True)
class Options:
    """What to publish, and how."""

    sources: tuple[Path, ...]
    out: Path = Path("build")
    council: str | None = None
    """Code in the register, for every document."""
    jobs: int = 1
    shard: tuple[int, int] = (1, 1)
    """Number of this part, and of how many."""
    engine: Engine | None = None
    """That validates; None for what suits the number of documents."""
    bounds: Bounds = field(default_factory=Bounds)
    """Of one document."""
    keep: int = KEPT


@dataclass(slots=True)
class Summary:
    """What a publication came to."""

    out: Path
    generation: str = ""
    published: int = 0
    rejected: int = 0
    not_conforming: int = 0
    """Of the rejected, those that the shapes or the ontology refused."""
    faults: int = 0
    """Of the rejected, those that met a fault of ours."""
    passed_over: int = 0
    with_warnings: int = 0
    triples: int = 0
    """Asserted by the documents."""
    inferred: int = 0
    in_store: int = 0
    contradictions: int = 0
    seconds: dict[str, float] = field(default_factory=dict)
    """By stage, added up over the processes."""

    def add(self, entry: Entry) -> None:
        """Count one entry of the report."""
        if entry.status == "published":
            self.published += 1
            self.with_warnings += bool(entry.findings or entry.results)
            self.triples += entry.triples
            self.inferred += entry.inferred
        elif entry.status == "rejected":
            self.rejected += 1
        else:
            self.passed_over += 1
        for stage, seconds in entry.seconds.items():
            self.seconds[stage] = self.seconds.get(stage, 0.0) + seconds


def publish(options: Options, config: Config, progress: Progress) -> Summary:
    """Publish every source and return what came of it.

    Raises:
        ConfigurationError: a source, an option or the output folder is wrong; nothing was changed.
        OutputError: the disk is full; the publication before stays as it was.
    """
    found = find(options.sources, options.council, options.out)
    part = _part(found.sources, *options.shard)
    if not part and not any(passed.rejected for passed in found.passed):
        names = ", ".join(map(str, options.sources))
        raise ConfigurationError(names, "hold no file to publish", "name a folder with documents")
    engine = options.engine or ("auto" if len(part) >= _MANY else "pyshacl")
    try:
        with new_generation(options.out, options.keep) as generation:
            run = _Run(generation, config, found, Summary(options.out, generation.name), progress)
            run.documents(part, Stages.load(engine), options)
            run.together()
    except OSError as error:
        if error.errno in _FULL or "No space left" in str(error) or "File too large" in str(error):
            step = "free some space; the publication before is untouched"
            raise OutputError(str(options.out), "cannot be written, the disk is full", step) from None
        raise
    return run.summary


def _part(sources: tuple[Source, ...], number: int, of: int) -> tuple[Source, ...]:
    """Return one of so many parts of the sources; the parts one after another are the whole."""
    return sources[len(sources) * (number - 1) // of : len(sources) * number // of]


class _Run:
    """One publication on its way; what grows with the number of documents is on disk."""

    def __init__(
        self, generation: Generation, config: Config, found: Found, summary: Summary, progress: Progress
    ) -> None:
        self.folder = generation.folder
        self.config = config
        self.found = found
        self.summary = summary
        self.progress = progress
        self.spool = Spool(self.folder / ".entries")
        self.linked = Together(config.base, config.reviewed)
        self.graphs: dict[str, str] = {}
        for name in ("turtle", "report", "rejected"):
            (self.folder / name).mkdir()

    def documents(self, part: tuple[Source, ...], stages: Stages, options: Options) -> None:
        """Publish each source of the part, in the order of their paths."""
        self.progress.start(len(part))
        work = Work(stages, self.config.base, self.config.suppress, self.folder)
        with (self.folder / "dataset.nq").open("wb") as asserted, (self.folder / "inferred.nq").open("wb") as inferred:
            for source, answer in in_order(work, part, options.jobs, options.bounds):
                result = self._failed(source, answer) if isinstance(answer, Failed) else self._unless_taken(answer)
                self._keep(result, asserted, inferred)
        for passed in self.found.passed:
            self._note(Entry(passed.path, "rejected" if passed.rejected else "passed over", reason=passed.reason))

    def _failed(self, source: Source, answer: Failed) -> Result:
        entry = Entry(source.context.path, "rejected", source.context.sha256, answer.fault)
        if answer.trace:
            self.summary.faults += 1
            entry.reason += "; please report it with the document"
            entry.results = answer.trace.splitlines()
        return Result(entry)

    def _unless_taken(self, result: Result) -> Result:
        entry = result.entry
        first = self.graphs.setdefault(entry.graph, entry.path) if entry.graph else entry.path
        if first == entry.path:
            return result
        reason = f"claims to be the same document as {first}; give one of them another url in the manifest"
        return Result(Entry(entry.path, "rejected", entry.sha256, reason))

    def _keep(self, result: Result, asserted: BinaryIO, inferred: BinaryIO) -> None:
        asserted.write(result.asserted)
        inferred.write(result.inferred)
        if result.key:
            self.linked.add(result.key)
        self.summary.not_conforming += not result.conforms
        self._note(result.entry)

    def _note(self, entry: Entry) -> None:
        self.summary.add(entry)
        self.spool.add(entry)
        self.progress.done(entry)
        if entry.status == "rejected":
            path = self.folder / "rejected" / file_name(entry.path, ".json")
            path.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps(entry.as_json(), ensure_ascii=False, indent=1)
            path.write_bytes(text.encode("utf-8", "replace") + b"\n")

    def together(self) -> None:
        """Write what all documents together say, load the store, and describe the whole."""
        with self._stage("link"):
            self._blocks()
        with self._stage("load"):
            files = [self.folder / "dataset.nq", self.folder / "inferred.nq"]
            loaded = store.build(self.folder / "store", files)
        with self._stage("catalogue"):
            self._catalogue(loaded)
        with self._stage("report"):
            differing = contradictions(loaded)
            self.summary.in_store = len(loaded)
            self.summary.contradictions = len(differing)
            write_report(self.folder / "report", self.spool, self._figures(), differing)
        self.spool.close()
        loaded.flush()
        del loaded  # the last reference closes the store
        self._manifest()

    def _blocks(self) -> None:
        blocks = self.linked.blocks()
        with (self.folder / "dataset.nq").open("ab") as asserted:
            for name, block in blocks.items():
                asserted.write(block)
                write.write_turtle(self.folder / "turtle" / f"{name}.ttl", block, self.config.base)

    def _catalogue(self, loaded: Store) -> None:
        text = catalogue(self.config, counted(loaded), self.folder)
        (self.folder / "catalog.ttl").write_bytes(text)
        store.add_turtle(loaded, self.folder / "catalog.ttl", catalogue_graph(self.config.base))

    def _figures(self) -> dict[str, Any]:
        summary = self.summary
        return {
            "title": self.config.title,
            "published": summary.published,
            "rejected": summary.rejected,
            "passed over": summary.passed_over,
            "with something to look at": summary.with_warnings,
            "triples": summary.triples,
            "inferred": summary.inferred,
            **{name: count for name, count in self.linked.counts.items() if count and "merged" in name},
        }

    def _manifest(self) -> None:
        names = ("catalog.ttl", "dataset.nq", "inferred.nq", "report/report.json")
        content = {
            "generation": self.summary.generation,
            "made": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
            "software": software_version(),
            "base": self.config.base,
            "sources": [str(root) for root in self.found.roots],
            "summary": {**asdict(self.summary), "out": str(self.summary.out)},
            "files": {
                name: {"bytes": (self.folder / name).stat().st_size, "sha256": sha256(self.folder / name)}
                for name in names
            },
        }
        (self.folder / "manifest.json").write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")

    @contextmanager
    def _stage(self, name: str) -> Iterator[None]:
        self.progress.stage(name)
        began = time.perf_counter()
        yield
        self.summary.seconds[name] = self.summary.seconds.get(name, 0.0) + time.perf_counter() - began
