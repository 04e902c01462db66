"""Every quotation against its source: the files are read again, and each passage has to stand where the graph says."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from councilgraph.publish.document import read_source
from councilgraph.sources import printable, sha256
from councilgraph.workers import Failed, in_order
from councilgraph_mappings.errors import ConfigurationError, CouncilGraphError
from councilgraph_mappings.map.privacy import quotes
from councilgraph_mappings.reading import Context
from councilgraph_mappings.vocabulary import CG, OA

_NEEDED: Final = {CG.sourcePath, CG.sha256, OA.start, OA.end, OA.exact}


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A quotation, as the graph has it."""

    start: int
    end: int
    exact: str
    node: str


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
    for quoted, answer in in_order(check, _quoted(generation / "dataset.nq", roots), jobs):
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


def _quoted(dataset: Path, roots: tuple[Path, ...]) -> Iterator[Quoted]:
    # Read from the file, one graph after another: worker processes are not forked beside the threads of a store.
    for _, quads in groupby(parse(path=dataset, format=RdfFormat.N_QUADS), key=attrgetter("graph_name")):
        facts: dict[object, dict[NamedNode, str]] = defaultdict(dict)
        for quad in quads:
            if quad.predicate in _NEEDED and isinstance(quad.object, Literal):
                facts[quad.subject][quad.predicate] = quad.object.value
        passages = tuple(
            sorted(
                Passage(int(known[OA.start]), int(known[OA.end]), known[OA.exact], str(node))
                for node, known in facts.items()
                if OA.exact in known
            )
        )
        for known in facts.values():
            if CG.sourcePath in known:
                path, digest = known[CG.sourcePath], known[CG.sha256]
                yield Quoted(path, digest, passages, _file(path, digest, roots))


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
