"""Sorting more lines than memory holds."""

import heapq
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path
from typing import Final

CHUNK: Final = 8 << 20
"""Bytes of lines that are sorted at once."""


def write_set(source: Path, target: Path, chunk: int = CHUNK) -> int:
    """Write the lines of a file to another one, sorted and each once, and return how many they are.

    What does not fit in memory is sorted in parts, which stand beside the target while they are merged.
    """
    parts: list[Path] = []
    with ExitStack() as open_files:
        lines = open_files.enter_context(source.open("rb"))
        first = _sorted(lines.readlines(chunk))
        if not lines.peek(1):
            return _write(first, target)
        while first:
            parts.append(target.with_name(f".{target.name}-{len(parts)}"))
            _write(first, parts[-1])
            first = _sorted(lines.readlines(chunk))
        streams = [open_files.enter_context(part.open("rb")) for part in parts]
        count = _write((line for line, _ in groupby(heapq.merge(*streams))), target)
    for part in parts:
        part.unlink()
    return count


def together(old: Iterable[tuple[bytes, bytes]], new: Iterator[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Yield lines of two sorted files in order, those of the first with what belongs to them.

    >>> [*together([(b"a", b"1"), (b"c", b"2")], iter([b"b", b"d"]))]
    [(b'a', b'1'), (b'b', b''), (b'c', b'2'), (b'd', b'')]
    """
    waiting = next(new, None)
    for pair in old:
        while waiting is not None and waiting < pair[0]:
            yield waiting, b""
            waiting = next(new, None)
        yield pair
    while waiting is not None:
        yield waiting, b""
        waiting = next(new, None)


def _sorted(lines: Iterable[bytes]) -> list[bytes]:
    return sorted(set(lines))


def _write(lines: Iterable[bytes], target: Path) -> int:
    count = 0
    with target.open("wb") as stream:
        for line in lines:
            stream.write(line)
            count += 1
    return count
