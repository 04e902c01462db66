"""What a generation keeps of its documents, so that the next need not make again what did not change.

Beside what everybody may read, a generation holds ``kept/``: of each source what its result depended on and how long its
parts are in the files of the generation, and what was inferred and what can be linked, document by document. All of it
has been through the same sieve as what is published, so nothing private or suppressed is in it.
"""

import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO, Final

from councilgraph.lines import record

FOLDER: Final = "kept"
SOURCES: Final = "sources.jsonl"
STATE: Final = "state.json"
ANSWERS: Final = "answers.jsonl"
"""What each example came to."""
PLAN: Final = "plan.json"
"""What the ontology entails; there where any document was made by the generation or by one that it takes over from."""

_CHUNK: Final = 1 << 20


class DamagedError(Exception):
    """What a generation keeps is not what was written; everything is made anew, so nobody needs to do anything."""


@dataclass(frozen=True, slots=True)
class Row:
    """What is kept of one source; lengths are in bytes."""

    path: str
    key: str
    """What distinguished the source; empty where its result is none that would be the same again."""
    graph: str = ""
    """The graph that it claims, whether it was first or not."""
    asserted: int = 0
    """Length of its lines in the dataset."""
    checksum: int = 0
    """Of those lines."""
    inferred: int = 0
    linking: int = 0
    """Length of its key row."""
    turtle: int = 0
    page: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a file."""

    file: Path
    start: int
    length: int
    checksum: int

    def read(self) -> bytes:
        """Return the bytes of the part.

        Raises:
            DamagedError: they are not what was written.
        """
        with self.file.open("rb") as stream:
            stream.seek(self.start)
            content = stream.read(self.length)
        if len(content) != self.length or zlib.crc32(content) != self.checksum:
            raise DamagedError(f"{self.file.name} is damaged")
        return content


def copy(part: Part, target: BinaryIO) -> None:
    """Write a part of a file to another one.

    Raises:
        DamagedError: it is not what was written.
    """
    left, checksum = part.length, 0
    with part.file.open("rb") as stream:
        stream.seek(part.start)
        while left and (chunk := stream.read(min(left, _CHUNK))):
            checksum = zlib.crc32(chunk, checksum)
            left -= target.write(chunk)
    if left or checksum != part.checksum:
        raise DamagedError(f"{part.file.name} is damaged")


@dataclass(frozen=True, slots=True)
class State:
    """What is kept of a generation as a whole."""

    settings: Mapping[str, str]
    files: Mapping[str, tuple[int, int]]
    """Length and checksum of files, by their path in the generation."""
    blocks: Mapping[str, tuple[int, int]]
    """Length and checksum of the lines that are no document's, in their order in the dataset."""
    counts: str
    """What the catalogue counted, as a line."""
    contradictions: tuple[str, ...]
    """Each as a line."""
    store: Mapping[str, int]
    """Length of the files of its store, by their names."""


def rows(file: Path) -> Iterator[Row]:
    """Yield the rows of a file."""
    with file.open("rb") as lines:
        for text in lines:
            yield record(Row, text)


def write_state(generation: Path, state: State) -> None:
    """Write what is kept of a generation as a whole; the last thing that is kept."""
    text = json.dumps(asdict(state)).encode("ascii")
    (generation / FOLDER / STATE).write_bytes(b"%s\n%d\n" % (text, zlib.crc32(text)))


def read_state(generation: Path) -> State:
    """Return what is kept of a generation as a whole, the files having been compared with it.

    Raises:
        DamagedError: it is not there, or a file is not what was written.
    """
    try:
        text, check, _ = (generation / FOLDER / STATE).read_bytes().split(b"\n")
        if int(check) != zlib.crc32(text):
            raise DamagedError(f"{FOLDER}/{STATE} is damaged")
        content = json.loads(text)
        for group in ("files", "blocks"):
            content[group] = {name: (int(length), int(check)) for name, (length, check) in content[group].items()}
        state = State(**{**content, "contradictions": tuple(content["contradictions"])})
        for name, known in state.files.items():
            if measured(generation / name) != known:
                raise DamagedError(f"{name} is damaged")
    except FileNotFoundError as error:
        raise DamagedError(f"{Path(error.filename).relative_to(generation)} is not there") from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise DamagedError(f"{FOLDER}/{STATE} is damaged") from None
    return state


def measured(file: Path, start: int = 0) -> tuple[int, int]:
    """Return length and checksum of a file, or of what follows some of its bytes."""
    length = checksum = 0
    with file.open("rb") as stream:
        stream.seek(start)
        while chunk := stream.read(_CHUNK):
            length += len(chunk)
            checksum = zlib.crc32(chunk, checksum)
    return length, checksum
