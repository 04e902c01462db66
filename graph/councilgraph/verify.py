"""Every quotation against its source: the files are read again, and each passage has to stand where the graph says."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import BlankNode, NamedNode, QuerySolutions, Store

from councilgraph.publish.document import read_source
from councilgraph.sources import printable, sha256
from councilgraph.store import read_only
from councilgraph.workers import Failed, in_order
from councilgraph.write import PREFIXES
from councilgraph_mappings.errors import ConfigurationError, CouncilGraphError
from councilgraph_mappings.map.privacy import quotes
from councilgraph_mappings.records import Context

_SOURCES = """
SELECT ?graph ?path ?sha { GRAPH ?graph { ?graph prov:wasDerivedFrom ?s . ?s cg:sourcePath ?path ; cg:sha256 ?sha } }
ORDER BY ?path
"""
_PASSAGES = """
SELECT ?graph ?node ?start ?end ?exact { GRAPH ?graph { ?node oa:start ?start ; oa:end ?end ; oa:exact ?exact } }
ORDER BY ?start ?end ?node
"""


@dataclass(frozen=True, slots=True)
class Passage:
    """A quotation, as the graph has it."""

    node: str
    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """A source and all that is quoted from it."""

    path: str
    sha256: str
    passages: tuple[Passage, ...]
    file: Path | None
    """None where it was not found."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What became of the quotations of one source."""

    path: str
    confirmed: int
    faults: tuple[str, ...]
    """One line for each quotation that does not hold, or one for the whole source."""


def verify(generation: Path, folders: tuple[Path, ...] = (), jobs: int = 1) -> Iterator[Verified]:
    """Yield for each source of a publication whether its quotations hold.

    Without folders the sources are sought where they were published from.
    """
    roots = folders or _published_from(generation)
    for quoted, answer in in_order(check, _quoted(read_only(generation), roots), jobs):
        if isinstance(answer, Failed):
            yield Verified(quoted.path, 0, (f"{quoted.path}: {answer.fault}",))
        else:
            yield answer


def check(quoted: Quoted) -> Verified:
    """Return whether the quotations from one source hold."""
    if quoted.file is None:
        return Verified(quoted.path, 0, (f"{quoted.path}: the source was not found; name its folder with --sources",))
    try:
        if sha256(quoted.file) != quoted.sha256:
            return Verified(quoted.path, 0, (f"{quoted.path}: the source has changed since; publish again",))
        text = read_source(quoted.file, Context(quoted.path, quoted.sha256)).text
    except (OSError, CouncilGraphError) as error:
        return Verified(quoted.path, 0, (f"{quoted.path}: cannot be read again ({error})",))
    faults = tuple(
        f"{quoted.path}: {passage.exact[:80]!r} does not stand at {passage.start} to {passage.end} ({passage.node})"
        for passage in quoted.passages
        if not quotes(passage.exact, text[passage.start : passage.end])
    )
    return Verified(quoted.path, len(quoted.passages) - len(faults), faults)


def _quoted(store: Store, roots: tuple[Path, ...]) -> Iterator[Quoted]:
    for graph, path, digest in _rows(store, _SOURCES, "graph", "path", "sha"):
        rows = _rows(store, _PASSAGES, "node", "start", "end", "exact", graph=graph)
        passages = tuple(Passage(node, int(start), int(end), exact) for node, start, end, exact in rows)
        yield Quoted(path, digest, passages, _file(path, digest, roots))


def _rows(store: Store, query: str, *names: str, graph: str | None = None) -> list[tuple[str, ...]]:
    scope: list[NamedNode | BlankNode] | None = None if graph is None else [NamedNode(graph)]
    result = store.query(query, prefixes=PREFIXES, named_graphs=scope)
    if not isinstance(result, QuerySolutions):
        raise TypeError(f"{query} is not a SELECT")
    return [tuple(row[name].value for name in names) for row in result]


def _file(path: str, digest: str, roots: tuple[Path, ...]) -> Path | None:
    # A folder may be named as it was published, or its parent may be.
    places = [place for root in roots for place in (root / path, root.absolute().parent / path)]
    found = [place for place in places if place.is_file()]
    if not found and "\\" in path:
        found = [
            file for place in places if place.parent.is_dir() for file in place.parent.iterdir() if _is(file, place)
        ]
    return next((file for file in found if sha256(file) == digest), found[0] if found else None)


def _is(file: Path, place: Path) -> bool:
    return file.is_file() and printable(file.name) == place.name


def _published_from(generation: Path) -> tuple[Path, ...]:
    try:
        content = json.loads((generation / "manifest.json").read_text(encoding="utf-8"))
        return tuple(Path(root) for root in content["sources"])
    except (OSError, ValueError, KeyError) as error:
        fault = f"cannot be read ({error})"
        raise ConfigurationError(str(generation / "manifest.json"), fault, "name the folder with --sources") from None
