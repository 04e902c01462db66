"""A publication: every source on its way, on one machine or in shards on many, then the whole of them."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from councilgraph.changes.fall import refuse_fall
from councilgraph.config import Config
from councilgraph.generation import KEPT, Generation, current, new_generation
from councilgraph.publish.document import Result, Work
from councilgraph.publish.documents import MADE, Documents, kept
from councilgraph.publish.shard import facts, new_shard, part, shards, write_facts
from councilgraph.publish.stages import Stages
from councilgraph.publish.summary import Progress, Summary
from councilgraph.publish.whole import Whole
from councilgraph.report.entry import Cause, Entry
from councilgraph.sources import Found, Source, find
from councilgraph.validate import Engine
from councilgraph.workers import Bounds, Failed, in_order
from councilgraph_mappings.errors import ConfigurationError, CouncilGraphError

_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_MANY: Final = 50
"""Sources from which on the accelerator is worth its start."""


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
    if options.shard:
        return _shard(found, options.shard, options, config, progress)
    with _disk(options.out), new_generation(options.out, options.keep) as generation:
        summary = Summary(options.out, generation.name)
        with Documents(generation.folder, summary, progress) as documents:
            _documents(found.sources, _stages(found, options), documents, options, config)
            _passed(found, documents)
        named = tuple(sorted(str(source.absolute()) for source in options.sources))
        Whole(documents, config).complete(tuple(map(str, found.roots)), named)
        _guard(generation, options)
    return summary


def _shard(found: Found, which: tuple[int, int], options: Options, config: Config, progress: Progress) -> Summary:
    number, of = which
    summary = Summary(options.out, f"shard-{number}-of-{of}")
    with _disk(options.out), new_shard(options.out, number, of) as folder:
        with Documents(folder, summary, progress) as documents:
            _documents(part(found.sources, number, of), _stages(found, options), documents, options, config)
            if number == of:
                _passed(found, documents)
        write_facts(folder, facts(found, of, config))
    return summary


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


def _stages(found: Found, options: Options) -> Stages:
    # By the number of all sources, so that every shard is validated by the same engine.
    return Stages.load(options.engine or ("auto" if len(found.sources) >= _MANY else "pyshacl"))


def _documents(
    sources: tuple[Source, ...], stages: Stages, documents: Documents, options: Options, config: Config
) -> None:
    """Publish sources in the order of their paths."""
    documents.progress.start(len(sources))
    work = Work(stages, config.base, config.suppress, documents.folder / MADE)
    for source, answer in in_order(work, sources, options.jobs, options.bounds):
        documents.add(_failed(source, answer) if isinstance(answer, Failed) else answer)


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
    return Result(entry)


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
