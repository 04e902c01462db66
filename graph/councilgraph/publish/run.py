"""A publication: every source on its way, on one machine or in shards on many, then the whole of them."""

import errno
import shutil
from collections.abc import Generator, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from councilgraph.changes.fall import refuse_fall
from councilgraph.config import Config
from councilgraph.generation import KEPT, Generation, current, new_generation
from councilgraph.infer import plan_written
from councilgraph.publish.before import Before, before
from councilgraph.publish.document import Result, Work
from councilgraph.publish.documents import MADE, Documents, kept
from councilgraph.publish.fingerprint import of_settings, of_source
from councilgraph.publish.shard import facts, new_shard, part, shards, write_facts
from councilgraph.publish.stages import Stages
from councilgraph.publish.state import PLAN, DamagedError
from councilgraph.publish.summary import Progress, Summary
from councilgraph.publish.whole import Whole
from councilgraph.report.entry import Cause, Entry
from councilgraph.sources import Found, Source, find
from councilgraph.validate import Engine
from councilgraph.workers import Bounds, Failed, in_order
from councilgraph_mappings.errors import ConfigurationError, CouncilGraphError

_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_MANY: Final = 50
"""Sources from which on the accelerator validates them all; below, it validates those that are large."""


class OutputError(CouncilGraphError):
    """The publication cannot be written."""


@dataclass(frozen=True, slots=True)
class Options:
    """What to publish, and how."""

    sources: tuple[Path, ...]
    out: Path = Path("build")
    council: str | None = None
    """Code in the register, for every document."""
    jobs: int = 1
    shard: tuple[int, int] | None = None
    """Number of the part to make, and of how many; None for a whole publication."""
    merge: bool = False
    """The sources are shards."""
    engine: Engine | None = None
    """That validates; None for what suits the number of documents."""
    bounds: Bounds = field(default_factory=Bounds)
    """Of one document."""
    keep: int = KEPT
    fresh: bool = False
    """Take over nothing from the publication before."""
    force: bool = False
    """Show the publication also where the same sources gave much less than last time."""


def publish(options: Options, config: Config, progress: Progress) -> Summary:
    """Publish every source, or make one shard of them, or merge shards, and return what came of it.

    Raises:
        ConfigurationError: a source, an option or the output folder is wrong; nothing was changed.
        OutputError: the disk is full; the publication before stays as it was.
        RefusedError: the same sources gave much less than last time; the publication before stays as it was.
    """
    if options.merge:
        return _merge(options, config, progress)
    found = find(options.sources, options.council, options.out)
    if not found.sources and not any(passed.rejected for passed in found.passed):
        names = ", ".join(map(str, options.sources))
        raise ConfigurationError(names, "hold no file to publish", "name a folder with documents")
    run = _Run(found, options, config, progress)
    return run.shard(*options.shard) if options.shard else run.whole()


@dataclass(frozen=True, slots=True)
class _Run:
    """A publication of sources that were found."""

    found: Found
    options: Options
    config: Config
    progress: Progress

    def whole(self) -> Summary:
        options = self.options
        with _disk(options.out), new_generation(options.out, options.keep) as generation:
            known = None if options.fresh else before(options.out, self._settings())
            try:
                summary = self._make(generation, known)
            except DamagedError as damage:
                shutil.rmtree(generation.folder)
                generation.folder.mkdir()
                summary = self._make(generation, f"of {current(options.out).name}, {damage}")
            _guard(generation, options)
        return summary

    def shard(self, number: int, of: int) -> Summary:
        summary = Summary(self.options.out, f"shard-{number}-of-{of}")
        with _disk(self.options.out), new_shard(self.options.out, number, of) as folder:
            with Documents(folder, summary, self.progress) as documents:
                self._add(part(self.found.sources, number, of), documents)
                if number == of:
                    _passed(self.found, documents)
            write_facts(folder, facts(self.found, of, self.config))
        return summary

    def _make(self, generation: Generation, known: Before | str | None) -> Summary:
        """Write a generation that takes over what did not change, or makes everything anew for the given reason."""
        taken = known if isinstance(known, Before) else None
        summary = Summary(self.options.out, generation.name, anew=known if isinstance(known, str) else "")
        with Documents(generation.folder, summary, self.progress) as documents:
            self._add(self.found.sources, documents, taken)
            _passed(self.found, documents)
        named = tuple(sorted(str(source.absolute()) for source in self.options.sources))
        Whole(documents, self.config, taken, self._settings()).complete(tuple(map(str, self.found.roots)), named)
        return summary

    def _add(self, sources: tuple[Source, ...], documents: Documents, known: Before | None = None) -> None:
        """Add what became of sources, in the order of their paths."""
        documents.progress.start(len(sources))
        unchanged = {*known.unchanged(sources)} if known else set[str]()
        if known:
            _count(sources, unchanged, known, documents.summary)
        todo = [source for source in sources if source.context.path not in unchanged]
        with closing(self._answers(todo, documents, known)) as answers:
            for source in sources:
                path = source.context.path
                result = known.result(path) if known and path in unchanged else next(answers)
                documents.add(result, of_source(source))

    def _answers(self, sources: list[Source], documents: Documents, known: Before | None) -> Generator[Result]:
        if not sources:
            return  # ontology and shapes need not be compiled
        stages = Stages.load(self._engine(), known.plan() if known else None)
        if not self.options.shard:
            (documents.folder / PLAN).write_bytes(plan_written(stages.plan))
        work = Work(stages, self.config.base, self.config.suppress, documents.folder / MADE)
        for source, answer in in_order(work, sources, self.options.jobs, self.options.bounds):
            yield _failed(source, answer) if isinstance(answer, Failed) else answer

    def _engine(self) -> Engine:
        # By the number of all sources, so that every shard is validated by the same engine.
        return self.options.engine or ("auto" if len(self.found.sources) >= _MANY else "large")

    def _settings(self) -> Mapping[str, str]:
        return of_settings(self.config, self._engine(), self.options.bounds)


def _merge(options: Options, config: Config, progress: Progress) -> Summary:
    known, folders = shards(options.sources, config.base)
    with _disk(options.out), new_generation(options.out, options.keep) as generation:
        summary = Summary(options.out, generation.name)
        with Documents(generation.folder, summary, progress) as documents:
            for folder in folders:
                for result in kept(folder):
                    documents.add(result)
        Whole(documents, config).complete(known.roots)
        _guard(generation, options)
    return summary


def _guard(generation: Generation, options: Options) -> None:
    shown = current(options.out) if (options.out / "current").is_dir() else None
    if not options.force:
        refuse_fall(shown, generation.folder, generation.aside)


def _count(sources: tuple[Source, ...], unchanged: set[str], known: Before, summary: Summary) -> None:
    summary.since = known.name
    summary.unchanged = len(unchanged)
    for source in sources:
        path = source.context.path
        if path not in known.sources:
            summary.new += 1
        elif path not in unchanged:
            lasting = known.sources[path].row.key
            summary.changed += bool(lasting)
            summary.tried_again += not lasting
    here = {source.context.path for source in sources}
    summary.gone = sum(kept.meant and path not in here for path, kept in known.sources.items())


def _passed(found: Found, documents: Documents) -> None:
    """Note the files that are not published."""
    for passed in found.passed:
        if passed.rejected:
            documents.add(Result(Entry(passed.path, "rejected", reason=passed.reason, cause=Cause.SOURCE)))
        else:
            documents.add(Result(Entry(passed.path, "passed over", reason=passed.reason)))


def _failed(source: Source, answer: Failed) -> Result:
    entry = Entry(source.context.path, "rejected", source.context.sha256, answer.fault, Cause.SOURCE)
    if answer.trace:
        entry.cause = Cause.FAULT
        entry.reason += "; please report it with the document"
        entry.results = answer.trace.splitlines()
    return Result(entry, lasting=False)


@contextmanager
def _disk(out: Path) -> Iterator[None]:
    """Say that the disk is full where it is."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL or "No space left" in str(error) or "File too large" in str(error):
            step = "free some space; the publication before is untouched"
            raise OutputError(str(out), "cannot be written, the disk is full", step) from None
        raise
