"""The answers of a store to the questions of the lists, in files: only those about councils that belong together are joined.

What is joined of two rows is an IRI, and every IRI is some council's. So rows about councils that no row names together
have nothing to do with each other, and memory holds those of some councils at a time.
"""

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from shutil import copyfileobj
from typing import BinaryIO, Final

from pyoxigraph import DefaultGraph, QueryResultsFormat, QuerySolutions, Store

from councilgraph.link.together import Together
from councilgraph.lists.join import Answers
from councilgraph.publish.ordered import write_set
from councilgraph.write import PREFIXES
from councilgraph_mappings.vocabulary import CG, FOAF, ORG, RDF

_ROWS: Final = 20_000
"""Rows that are joined at once; more where councils that belong together have more."""
_THINGS: Final = 2000
"""Things that are asked about before a store is opened anew."""
_AT_ONCE: Final = 200
"""Things that are named in one question; of many more the engine would look at all that there are, instead."""
_ABOUT: Final = {
    "meetings": (RDF.type, CG.Meeting),
    "items": (RDF.type, CG.AgendaItem),
    **dict.fromkeys(("outcomes", "outcome_meetings", "outcome_items"), (RDF.type, CG.Outcome)),
    "people": (RDF.type, FOAF.Person),
    "attendance": (CG.attendee, None),
    "offices": (ORG.member, None),
}
"""Questions that have long answers, with what is stated of each thing that they are about."""
_FILES: Final = 64
"""Files of rows to be joined; they are open at once."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows of an answer as CSV, which takes a quarter of the memory: all answers are needed until the last table."""

    names: list[str]
    content: bytes = b""

    @classmethod
    def of(cls, names: list[str], rows: Iterable[list[str]]) -> "Answer":
        """Return an answer whose rows are sorted: the order of a store depends on how it was filled."""
        content = io.StringIO(newline="")
        csv.writer(content).writerows(sorted(rows))
        return cls(names, content.getvalue().encode())

    def __iter__(self) -> Iterator[Mapping[str, str]]:
        lines = io.TextIOWrapper(io.BytesIO(self.content), encoding="utf-8", newline="")
        return (dict(zip(self.names, row, strict=True)) for row in csv.reader(lines))


def asked(store: Store, text: str) -> QuerySolutions:
    """Return the solutions of a SELECT."""
    result = store.query(text, prefixes=PREFIXES)
    if not isinstance(result, QuerySolutions):
        raise TypeError(f"{type(result).__name__} is no table")
    return result


def _divided(question: str, text: str, opened: Callable[[], Store], scratch: Path) -> Iterator[list[str]]:
    """Yield a question in parts, each about some things, as far as a store is to be asked before it is opened anew."""
    number = _write_things(question, opened, scratch) if question in _ABOUT else 0
    if number <= _THINGS:
        yield [text]
        return
    with scratch.open("rb") as lines:
        while things := [*islice(lines, _THINGS)]:
            yield [
                text.replace("{", f"{{ VALUES ?s {{ {b''.join(things[start : start + _AT_ONCE]).decode()} }}", 1)
                for start in range(0, len(things), _AT_ONCE)
            ]


def _write_things(question: str, opened: Callable[[], Store], scratch: Path) -> int:
    """Write the things that a question is about to a file, sorted, and return how many they are."""
    made = scratch.with_suffix(".made")
    with made.open("wb") as lines:
        for quad in opened().quads_for_pattern(None, *_ABOUT[question], DefaultGraph()):
            lines.write(f"{quad.subject}\n".encode())
    number = write_set(made, scratch)
    made.unlink()
    return number


@dataclass(slots=True)
class Answered:
    """Answers to all questions, in a folder that is theirs."""

    folder: Path
    base: str
    """Of the IRIs."""
    _names: dict[str, list[str]] = field(default_factory=dict)
    """Of the columns, by question."""
    _together: Together = field(default_factory=Together)
    _sizes: Counter[str] = field(default_factory=Counter)
    """How many rows begin with a council."""

    def add(self, question: str, text: str, opened: Callable[[], Store]) -> None:
        """Take the answer of a store to a question.

        Args:
            question: its name
            text: a SELECT
            opened: returns the store, opened anew at best: what its engine keeps for some rows does not serve the next
        """
        with self._file(question).open("wb") as stream:
            for texts in _divided(question, text, opened, self.folder / "things"):
                self._names[question] = self._write(opened(), texts, stream)
        for row in self._rows(question):
            segments = self._segments(row)
            self._sizes[segments[0]] += 1
            if len(segments) > 1:
                self._together.add(segments)

    def _write(self, store: Store, texts: Iterable[str], stream: BinaryIO) -> list[str]:
        """Write the rows of a store's answers to a question in parts, and return the names of the columns."""
        answer, names = self.folder / "answer", []
        for text in texts:
            solutions = asked(store, text)
            names = [variable.value for variable in solutions.variables]
            solutions.serialize(str(answer), QueryResultsFormat.CSV)
            with answer.open("rb") as rows:
                rows.readline()
                copyfileobj(rows, stream)
        return names

    def parts(self) -> Iterator[Answers]:
        """Yield the answers about some councils after the other."""
        parts, number = self._parts()
        with ExitStack() as files:
            streams = [
                files.enter_context(self._part(part).open("w", encoding="utf-8", newline="")) for part in range(number)
            ]
            writers = [csv.writer(stream) for stream in streams]
            for question in self._names:
                for row in self._rows(question):
                    writers[parts[self._segments(row)[0]]].writerow((question, *row))
                self._file(question).unlink()
        for part in range(number):
            answers = {question: Answer(names) for question, names in self._names.items()}
            with self._part(part).open(encoding="utf-8", newline="") as stream:
                for question, found in groupby(csv.reader(stream), itemgetter(0)):
                    answers[question] = Answer.of(self._names[question], (row[1:] for row in found))
            self._part(part).unlink()
            yield answers

    def _parts(self) -> tuple[dict[str, int], int]:
        """Return in which part the rows of each council are, and how many parts there are."""
        sizes: Counter[str] = Counter()
        for segment, number in self._sizes.items():
            sizes[self._together.find(segment)] += number
        most = max(_ROWS, sizes.total() // _FILES)
        of: dict[str, int] = {}
        part = filled = 0
        for segment, number in sorted(sizes.items()):
            if filled and filled + number > most:
                part, filled = part + 1, 0
            of[segment] = part
            filled += number
        return {segment: of[self._together.find(segment)] for segment in self._sizes}, part + 1

    def _segments(self, row: list[str]) -> list[str]:
        """Return whose IRIs are in a row; one that has none of ours is told by the thing that it is about."""
        begin = f"{self.base}/id/"
        start = len(begin)
        known = dict.fromkeys(value[start : value.find("/", start)] for value in row if value.startswith(begin))
        if not row[0].startswith(begin):
            known[row[0]] = None
        return [*known]

    def _rows(self, question: str) -> Iterator[list[str]]:
        with self._file(question).open(encoding="utf-8", newline="") as stream:
            yield from filter(None, csv.reader(stream))

    def _file(self, question: str) -> Path:
        return self.folder / f"{question}.csv"

    def _part(self, number: int) -> Path:
        return self.folder / f"{number}.part"
