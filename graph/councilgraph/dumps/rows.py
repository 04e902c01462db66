"""From mentions to rows: everything about one thing comes together by sorting, however many documents speak of it.

Mentions are lines of files that begin with the key of their thing, so memory holds one thing at a time. What is kept for
all is a few words for each meeting, because every other row shows when and by whom its meeting was held.
"""

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from functools import cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Final, Self

from councilgraph.dumps.columns import MEETINGS, SEPARATOR, TABLES, How, Table
from councilgraph.dumps.meetings import FACTS, MeetingFacts
from councilgraph.dumps.mentions import Mention, Values
from councilgraph.dumps.tables import Row, Written, placed, places_file
from councilgraph.lines import line
from councilgraph.publish.ordered import together, write_set

_DIGITS: Final = re.compile(r"\d+")
_RUN: Final = 1000
"""Rows that are taken over at once, at most."""
_LATER: Final = "~"
"""Sorts after every letter and digit: what has no date comes last."""


class Mentions:
    """Takes mentions, document by document, and gives the rows of each table; after the ``with`` its files are gone."""

    def __init__(self, folder: Path, kept: Path, before: Path | None = None) -> None:
        """Keep where files are.

        Args:
            folder: for what is temporary, in which nothing else is
            kept: where the rows stay, for the next publication
            before: where the rows of the publication before are, if what its documents said is told as well
        """
        self._folder = folder
        self._kept = kept
        self._before = before
        self._open = ExitStack()
        self._streams: dict[str, BinaryIO] = {}
        self._touched: dict[str, set[bytes]] = {table.name: set() for table in TABLES}
        """Keys of the things of which something else is said than before."""
        self.meetings = MeetingFacts()

    def __enter__(self) -> Self:
        self._folder.mkdir()
        for table in TABLES:
            self._streams[table.name] = self._open.enter_context(self._file(table).open("wb"))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()
        for file in self._folder.iterdir():
            file.unlink()
        self._folder.rmdir()

    def add(self, mentions: bytes, lengths: Iterable[int], *, known: bool = False) -> None:
        """Take what a document says, as the lines that it was made into, and how long they are for each table.

        Args:
            mentions: the lines, table by table
            lengths: in bytes
            known: whether the document said the same in the publication before
        """
        for table, part in _parts(mentions, lengths):
            self._streams[table.name].write(part)
            if self._before and not known:
                self._touch(table, part)

    def gone(self, mentions: bytes, lengths: Iterable[int]) -> None:
        """Take what a document of the publication before said that is no longer there, or says something else."""
        if not self._before:
            return
        for table, part in _parts(mentions, lengths):
            self._touch(table, part)

    def rows(self, table: Table, councils: dict[str, str]) -> Iterator[Row | Written]:
        """Yield the rows of a table, in the order of councils and meetings; the table of meetings has to be asked for first.

        Args:
            table: whose rows
            councils: what the council of each segment is called
        """
        file, target = self._file(table), self._kept / row_file(table)
        self._streams[table.name].flush()
        if self._before:
            yield from self._changed(self._before, table, file, target, councils)
            return
        _write_ordered(self._made(table, file, councils), target)
        with target.open("rb") as lines:
            for text in lines:
                yield self._row(text)

    def _row(self, text: bytes) -> Row:
        _, segments, cells, facts, _, _ = json.loads(text)
        if facts:
            self.meetings.add(facts)
        return tuple(segments), cells

    def _changed(
        self, before: Path, table: Table, file: Path, target: Path, councils: dict[str, str]
    ) -> Iterator[Row | Written]:
        """Yield the rows out of those of the publication before: only what is said otherwise is brought together again."""
        old = before / row_file(table)
        touched = self._touched[table.name]
        if self.meetings.changed and table is not MEETINGS:
            touched |= {key for meeting, key in map(_last, _lines(old)) if meeting in self.meetings.changed}
        some = file.with_suffix(".some")
        with some.open("wb") as stream:
            stream.writelines(text for text in _lines(file) if _first(text) in touched)
        changed = file.with_suffix(".changed")
        _write_ordered(self._made(table, some, councils), changed)
        if table is MEETINGS:
            gone = (text for text in _lines(old) if _last(text)[1] in touched)
            sides = ((json.loads(text)[3] for text in side) for side in (gone, _lines(changed)))
            self.meetings.compare(*({facts[0]: facts for facts in side} for side in sides))
        with target.open("wb") as stream:
            run, same = Written(b""), list[bytes]()
            for text, place in together(
                zip(_lines(old), _lines(before / places_file(table)), strict=True), _lines(changed)
            ):
                if not place:
                    stream.writelines(same)
                    yield run
                    run, same = Written(b""), []
                    stream.write(text)
                    yield self._row(text)
                    continue
                segments, sizes = placed(place)
                is_gone = _last(text)[1] in touched
                if (run.segments, run.gone) != (segments, is_gone) or len(run.lines) == _RUN:
                    stream.writelines(same)
                    yield run
                    run, same = Written(segments, is_gone), []
                run.add(place, sizes)
                if not is_gone:
                    same.append(text)
                    if table is MEETINGS:
                        self.meetings.add(json.loads(text)[3])
            stream.writelines(same)
            yield run

    def _made(self, table: Table, file: Path, councils: dict[str, str]) -> Iterator[bytes]:
        """Yield a line for each thing of mentions: its row, behind what it is sorted by, and what the row depends on."""
        ordered = file.with_suffix(".sorted")
        write_set(file, ordered)
        columns = [(column.name, column.how is How.ALL) for column in table.ordered]
        for key, segments, values in self._merged(table, ordered):
            facts = None
            if table is MEETINGS:
                facts = [values["iri"][0], *(values.get(column, []) for column in FACTS), segments]
            else:
                self.meetings.describe(values, table)
            values.setdefault("council", [councils.get(segments[0], "")])
            cells = [_cell(values[name], several) if name in values else "" for name, several in columns]
            meeting = next(iter(values.get("meeting_iri", [])), "")
            yield line([_order(table, values), segments, cells, facts, meeting, key])

    def _merged(self, table: Table, ordered: Path) -> Iterator[tuple[str, tuple[str, ...], Values]]:
        with ordered.open("rb") as lines:
            for key, group in groupby(map(json.loads, lines), key=itemgetter(0)):
                mentions = [*group]
                segments = sorted({segment for _, _, segment, _, _ in mentions})
                yield key, tuple(segments), merged(table, mentions)

    def _touch(self, table: Table, part: bytes) -> None:
        self._touched[table.name].update(_first(text) for text in part.split(b"\n")[:-1])

    def _file(self, table: Table) -> Path:
        return self._folder / f"{table.name}.jsonl"


def row_file(table: Table) -> str:
    """Return the name of the file in which the rows of a table are kept for the next publication."""
    return f"rows-{table.name}.jsonl"


def _parts(mentions: bytes, lengths: Iterable[int]) -> Iterator[tuple[Table, bytes]]:
    start = 0
    for table, length in zip(TABLES, lengths, strict=True):
        yield table, mentions[start : start + length]
        start += length


def _lines(file: Path) -> Iterator[bytes]:
    with file.open("rb") as lines:
        yield from lines


def _first(text: bytes) -> bytes:
    """Return the key of a mention, as JSON has it: within a text, no quotation mark goes unescaped."""
    return text[2 : text.index(b'",')]


def _last(text: bytes) -> tuple[bytes, bytes]:
    """Return the meeting and the key of a row, as JSON has them."""
    rest, _, key = text.rpartition(b',"')
    return rest[rest.rindex(b',"') + 2 : -1], key[:-3]


def _write_ordered(lines: Iterable[bytes], target: Path) -> None:
    placed = target.with_suffix(".placed")
    with placed.open("wb") as stream:
        stream.writelines(lines)
    write_set(placed, target)
    placed.unlink()


def as_lines(mentions: Iterable[Mention], segment: str, path: str) -> tuple[bytes, tuple[int, ...]]:
    """Return what a document says as lines, and how long they are for each table.

    Args:
        mentions: as the document states them
        segment: council of the document, as in IRIs
        path: of the document
    """
    made: dict[str, list[bytes]] = {table.name: [] for table in TABLES}
    for mention in mentions:
        values = {column: stated for column, stated in mention.values.items() if any(stated)}
        made[mention.table].append(line([mention.key, path, segment, mention.node, values]))
    parts = [b"".join(several) for several in made.values()]
    return b"".join(parts), tuple(map(len, parts))


def merged(table: Table, mentions: list[Any]) -> Values:
    """Return the values of the one thing that several documents mention.

    >>> from councilgraph.dumps.columns import PEOPLE
    >>> said = [["p", "1", "ply", "a", {"name": ["Ann Lee"], "also": ["A. Lee"]}], ["p", "2", "ply", "p", {"also": ["Annie"]}]]
    >>> merged(PEOPLE, said)
    {'also': ['Annie', 'A. Lee'], 'name': ['Ann Lee'], 'iri': ['p'], 'stated_in': ['2']}
    """
    key = mentions[0][0]
    # The document that gave the thing its address goes first; sorting keeps the others in the order of paths.
    mentions = sorted(mentions, key=lambda mention: mention[3] != key)
    stated: Values = {}
    for mention in mentions:
        for name, said in mention[4].items():
            stated.setdefault(name, []).extend(filter(None, said))
    hows = _hows(table)
    values = {name: _chosen(hows[name], said) for name, said in stated.items() if said}
    # A thing whose name documents spell in two ways has an address besides theirs, and that is its key.
    values["iri"] = [key if _is_address(key) else mentions[0][3]]
    values["stated_in"] = [str(len({mention[1] for mention in mentions}))]
    return values


@cache
def _hows(table: Table) -> dict[str, How]:
    return {column.name: column.how for column in table.columns}


def _chosen(how: How, stated: list[str]) -> list[str]:
    match how:
        case How.ALL:
            return [*dict.fromkeys(stated)]
        case How.FIRST:
            return [min(stated)]
        case How.LAST:
            return [max(stated)]
        case How.ONE:
            return stated[:1]


def _is_address(key: str) -> bool:
    return " " not in key and key.startswith("http")


def _cell(values: list[str], several: bool) -> str:
    if several:
        # The bar is what tells values apart.
        return SEPARATOR.join(value.replace("|", "¦") for value in values)
    return values[0] if values else ""


def _order(table: Table, values: Values) -> list[str]:
    """Return what rows are sorted by: council, day, body, then the address, in which "item 9" goes before "item 10"."""
    first = {column: next(iter(values.get(column, [])), "") for column in ("council", "date", "body", "name", "person")}
    date = first["date"] or (_LATER if any(column.name == "date" for column in table.columns) else "")
    address = "".join([*values.get("meeting_iri", []), *values.get(table.key, [])])
    natural = _DIGITS.sub(lambda digits: digits[0].zfill(9), address)
    return [first["council"], date, first["body"] if date else "", first["name"] or first["person"], natural]
