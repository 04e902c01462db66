"""RDF as packed files: each graph is packed once, and a council's part and the whole are the graphs one after another.

A gzip file may hold several members (RFC 1952, 2.2), an N-Quads or Turtle file may follow another, and the objects of a
JSON-LD array may be written apart. So nothing is parsed or packed a second time for the whole dataset, and what was packed
for one publication is a member of the next.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from gzip import GzipFile
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Final, Self

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
ENDINGS: Final = tuple(ending for ending, *_ in _FORMS)

Members = tuple[bytes, ...]
"""One graph, or a piece of one, packed in every form, in the order of the endings."""


def quads(lines: bytes) -> list[Quad]:
    """Return N-Quads of ours, which the store has parsed strictly, as terms."""
    return [*parse(lines, RdfFormat.N_QUADS, lenient=True)]


def packed(lines: bytes, body: bytes, found: list[Quad]) -> Members:
    """Return a graph in every form.

    Args:
        lines: its N-Quads
        body: its Turtle, without the head
        found: the same as quads
    """
    return member(lines), member(body), member(json_ld(found))


@dataclass(frozen=True, slots=True)
class Form:
    """What stands around the members of a file, packed."""

    beginning: bytes
    between: bytes
    end: bytes


class Packing:
    """A packed file that is being written."""

    def __init__(self, stream: BinaryIO, form: Form, whole: Self | None = None) -> None:
        """Begin the file; what is added goes to the whole as well."""
        self._stream = stream
        self._form = form
        self._whole = whole
        self._any = False
        self.same = True
        """Whether every member stands where it stood in the file before."""
        stream.write(form.beginning)

    def add(self, one: bytes, before: int | None = None) -> int:
        """Write a member, and return where it begins.

        Args:
            one: the member
            before: where it began in the file before; None where it did not stand there
        """
        if self._any:
            self._stream.write(self._form.between)
        self._any = True
        start = self._stream.tell()
        self.same = self.same and start == before
        self._stream.write(one)
        if self._whole:
            self._whole.add(one)
        return start

    @classmethod
    @contextmanager
    def opened(cls, file: Path, form: Form, whole: "Packing | None" = None) -> Iterator["Packing"]:
        """Yield a file, which ends with the ``with``."""
        with file.open("wb") as stream:
            packing = cls(stream, form, whole)
            yield packing
            stream.write(form.end)


def forms(base: str) -> Mapping[str, Form]:
    """Return what stands around the members of each form, by the ending of its files."""
    head = f"@base <{base}/> .\n" + "".join(f"@prefix {name}: <{start}> .\n" for name, start in PREFIXES.items())
    return {
        ".nq.gz": Form(b"", b"", b""),
        ".ttl.gz": Form(member(head.encode()), b"", b""),
        ".jsonld.gz": Form(member(b"[\n"), member(b",\n"), member(b"]\n")),
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


def described(folder: Path, one: DumpSet, known: Mapping[str, Dump]) -> Iterator[Dump]:
    """Yield the packed files of a set.

    Args:
        folder: of the dumps
        one: the set
        known: files whose bytes, and so their digests, are those of the publication before, by path
    """
    for ending, media_type, title in _FORMS:
        path, size = one.path(ending), (folder / one.path(ending)).stat().st_size
        old = known.get(path)
        digest = old.sha256 if old and old.size == size else sha256(folder / path)
        yield Dump(path, title, media_type, _GZIP, size, digest)


def member(content: bytes) -> bytes:
    """Return a member of a gzip file, which tells neither name nor time nor system."""
    stream = BytesIO()
    with GzipFile("", "wb", _LEVEL, stream, mtime=0) as packing:
        packing.write(content)
    return stream.getvalue()
