"""The graphs of the example corpus, as a publication makes them, for tests of what follows the mapping."""

import hashlib
from functools import cache
from pathlib import Path
from typing import Final

import councilgraph_mappings
from councilgraph.bridge import Statement
from councilgraph_mappings.iris import DEFAULT_BASE
from councilgraph_mappings.map import quads, source_of
from councilgraph_mappings.parse import parse
from councilgraph_mappings.read import read
from councilgraph_mappings.reading import Context

_FOLDER: Final = Path(councilgraph_mappings.__file__).parent / "examples"
_BROKEN: Final = "cut-off"
"""Part of the name of an example that no reader can read; it is there to be rejected."""

NAMES: Final = sorted(
    path.relative_to(_FOLDER).as_posix()
    for path in _FOLDER.rglob("*.*")
    if path.name != "manifest.csv" and _BROKEN not in path.name
)


@cache
def example_graph(name: str) -> tuple[Statement, ...]:
    """Return the quads of one example, published without its manifest."""
    data = (_FOLDER / name).read_bytes()
    document = read(data, name)
    reading = parse(document, Context(name, hashlib.sha256(data).hexdigest()))
    return tuple(quads(reading, document, source_of(reading, document.media_type), DEFAULT_BASE))
