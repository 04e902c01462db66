"""What the result for a document depends on: the software, the settings, and all that is known of the source.

Two publications with one fingerprint would make the same of a source, so the later may take over what the earlier made.
"""

import hashlib
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

import councilgraph
import councilgraph_mappings
from councilgraph.config import Config
from councilgraph.resources import data_dir
from councilgraph.sources import Source
from councilgraph.validate import Engine
from councilgraph.workers import Bounds

LIBRARIES: Final = (
    *("lxml", "owlrl", "pyoxigraph", "pypdfium2", "pyshacl", "python-docx", "rdflib", "shacl"),
)  # fmt: skip
"""Whose versions decide what is read from a document, what the shapes say of it and how it is written."""

_LEFT_OUT: Final = {"__pycache__", "examples"}
"""Folders of the packages that decide nothing."""


def of_settings(config: Config, engine: Engine, bounds: Bounds) -> Mapping[str, str]:
    """Return what is the same for all sources, each part under the name that a person has for it."""
    return {
        "the software": software(),
        "the base": config.base,
        "the suppression list": _digest(repr(config.suppress)),
        "the engine that validates": engine,
        "the bounds of a document": repr(bounds),
    }


def of_source(source: Source) -> str:
    """Return what distinguishes a source: its bytes, its path, and what manifest, address and options say of it."""
    return _digest(repr((source.context, source.twin)))


@cache
def software() -> str:
    """Return a digest of the code, the tables, the ontology and the shapes, and of the libraries that work on documents.

    A checkout has the same version from one release to the next, so the bytes count and not the version.
    """
    digest = hashlib.sha256(f"python {sys.version}".encode())
    for library in LIBRARIES:
        digest.update(f"{library} {_version(library)}\n".encode())
    for folder in (_package(councilgraph), _package(councilgraph_mappings), data_dir("ontology"), data_dir("shapes")):
        for file in _files(folder):
            digest.update(f"{file.relative_to(folder).as_posix()} {file.stat().st_size}\n".encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _package(module: object) -> Path:
    return Path(str(getattr(module, "__file__", ""))).resolve().parent


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.is_dir() and path.name not in _LEFT_OUT:
            yield from _files(path)
        elif path.is_file():
            yield path


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "not there"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
