"""RDF as packed files: each council's part is packed once, and the whole is the parts one after another.

A gzip file may hold several members (RFC 1952, 2.2), an N-Quads or Turtle file may follow another, and the objects of a
JSON-LD array may be written apart. So nothing is parsed or packed a second time for the whole dataset.
"""

import gzip
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from pyoxigraph import Quad, RdfFormat, parse, serialize

from councilgraph.dumps.sets import Dump, DumpSet
from councilgraph.sources import sha256
from councilgraph.write import PREFIXES

_LEVEL: Final = 6
_GZIP: Final = "application/gzip"
_FORMS: Final = (
    (".nq.gz", "application/n-quads", "N-Quads"),
    (".ttl.gz", "text/turtle", "Turtle"),
    (".jsonld.gz", "application/ld+json", "JSON-LD"),
)


def quads(lines: bytes) -> list[Quad]:
    """Return N-Quads of ours, which the store has parsed strictly, as terms."""
    return [*parse(lines, RdfFormat.N_QUADS, lenient=True)]


class Packed:
    """The files of one form, of all sets: a beginning, parts and an end, each a member of a gzip file."""

    def __init__(self, beginning: bytes, between: bytes, end: bytes) -> None:
        """Keep what stands around the parts."""
        self._beginning = beginning
        self._between = between
        self._end = end
        self._whole: BinaryIO | None = None
        self._parts = 0

    @contextmanager
    def whole(self, file: Path) -> Iterator[None]:
        """Let the parts of what is written within also make the whole."""
        with file.open("wb") as stream:
            self._whole = stream
            _member(stream, self._beginning)
            yield
            _member(stream, self._end)
        self._whole = None

    @contextmanager
    def part(self, file: Path) -> Iterator[gzip.GzipFile]:
        """Yield a stream for the content of one file."""
        with file.open("w+b") as stream:
            _member(stream, self._beginning)
            start = stream.tell()
            with gzip.GzipFile("", "wb", _LEVEL, stream, mtime=0) as packing:
                yield packing
            stop = stream.tell()
            _member(stream, self._end)
            if self._whole is not None:
                if self._parts:
                    _member(self._whole, self._between)
                stream.seek(start)
                _copy(stream, self._whole, stop - start)
                self._parts += 1


def forms(base: str) -> dict[str, Packed]:
    """Return how each form begins and ends, by the ending of its files."""
    head = f"@base <{base}/> .\n" + "".join(f"@prefix {name}: <{start}> .\n" for name, start in PREFIXES.items())
    return {
        ".nq.gz": Packed(b"", b"", b""),
        ".ttl.gz": Packed(head.encode(), b"", b""),
        ".jsonld.gz": Packed(b"[\n", b",\n", b"]\n"),
    }


def turtle_body(content: bytes) -> bytes:
    r"""Return a Turtle file of ours without its head.

    >>> turtle_body(b"@base <urn:x> .\n@prefix cg: <urn:y> .\n\n<a> a cg:B .\n")
    b'<a> a cg:B .\n'
    """
    return content.partition(b"\n\n")[2]


def json_ld(content: list[Quad]) -> bytes:
    """Return quads as the objects of a JSON-LD array, without its brackets."""
    return (serialize(content, format=RdfFormat.JSON_LD) or b"[]")[1:-1]


def described(folder: Path, one: DumpSet) -> Iterator[Dump]:
    """Yield the packed files of a set."""
    for ending, media_type, title in _FORMS:
        file = folder / one.path(ending)
        yield Dump(one.path(ending), title, media_type, _GZIP, file.stat().st_size, sha256(file))


def _member(stream: BinaryIO, content: bytes) -> None:
    if content:
        with gzip.GzipFile("", "wb", _LEVEL, stream, mtime=0) as packing:
            packing.write(content)


def _copy(source: BinaryIO, target: BinaryIO, size: int) -> None:
    while size:
        piece = source.read(min(size, shutil.COPY_BUFSIZE))  # type: ignore[attr-defined]  # there since Python 3.8
        target.write(piece)
        size -= len(piece)
