"""One document or one file of triples by itself, within the bounds that a publication has."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from pyoxigraph import Quad, RdfFormat
from pyoxigraph import parse as parse_rdf

from councilgraph.config import Config, Suppress
from councilgraph.publish.document import map_reading, read_source
from councilgraph.publish.stages import Stages, Verdict
from councilgraph.report.explain import Explanation, explanation
from councilgraph.sources import Source, find
from councilgraph.workers import Failed, in_order
from councilgraph.write import nquads, turtle
from councilgraph_mappings.errors import ConfigurationError, TooLargeError, UnreadableError
from councilgraph_mappings.parse import parse

RDF: Final = {
    ".ttl": RdfFormat.TURTLE,
    ".trig": RdfFormat.TRIG,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
}
"""Suffixes of files that hold triples."""

Answer = TypeVar("Answer")
Task = TypeVar("Task")


def map_file(file: Path, config: Config, council: str | None = None) -> bytes:
    """Return the Turtle of one document.

    Raises:
        SourceError: it cannot be read.
    """
    return _bounded(partial(_mapped, config=config), _source(file, council))


def explain_file(file: Path, council: str | None = None) -> Explanation:
    """Return the lines of one document with what was read from each.

    Raises:
        SourceError: it cannot be read.
    """
    return _bounded(_explained, _source(file, council))


def validate_file(file: Path) -> Verdict:
    """Return what the shapes say of a file of triples, graph by graph, or of a document once it is mapped.

    Raises:
        SourceError: it cannot be read.
    """
    if file.suffix.lower() in RDF:
        return _bounded(_validated, file)
    return _bounded(_validated_document, _source(file, None))


def _bounded(work: Callable[[Task], Answer], task: Task) -> Answer:
    [(_, answer)] = in_order(work, [task])
    if isinstance(answer, Failed) and answer.trace:
        raise RuntimeError(answer.trace)
    if isinstance(answer, Failed):
        raise TooLargeError(str(task), answer.fault, "split the file")
    return answer


def _mapped(source: Source, config: Config) -> bytes:
    document = read_source(source.file, source.context)
    reading = parse(document, source.context)
    quads, _ = map_reading(document, reading, config.base, config.suppress)
    return turtle(nquads(quads), config.base)


def _explained(source: Source) -> Explanation:
    document = read_source(source.file, source.context)
    return explanation(document, parse(document, source.context))


def _validated_document(source: Source) -> Verdict:
    document = read_source(source.file, source.context)
    reading = parse(document, source.context)
    return Stages.load().check(map_reading(document, reading, Config().base, Suppress())[0])


def _validated(file: Path) -> Verdict:
    graphs: dict[object, list[Quad]] = {}
    try:
        for quad in parse_rdf(path=file, format=RDF[file.suffix.lower()]):
            graphs.setdefault(quad.graph_name, []).append(quad)
    except SyntaxError as error:
        raise UnreadableError(str(file), f"is not what its name says: {error}", "correct that place") from None
    except OSError as error:
        raise UnreadableError(str(file), f"cannot be read ({error.strerror or error})") from None
    stages = Stages.load()
    verdicts = [stages.check(quads) for quads in graphs.values()]
    lines = [line for verdict in verdicts for line in verdict.lines]
    hints = [hint for verdict in verdicts for hint in verdict.hints]
    return Verdict(sum(verdict.violations for verdict in verdicts), lines, hints)


def _source(file: Path, council: str | None) -> Source:
    if file.is_dir():
        raise ConfigurationError(str(file), "is a folder", "name one file, or use councilgraph publish")
    found = find([file], council)
    for passed in found.passed:
        raise UnreadableError(str(file), passed.reason)
    return found.sources[0]
