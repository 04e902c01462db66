"""What is in a publication and what is not: counted by council and body from the index."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Final

from councilgraph.search.find import NONE

_Month = tuple[str | None, int, str | None, str | None]
"""A month, or None for no date, the number of meetings, the first and the last day."""

PAGE: Final = 100
"""Sources on a page."""

_COUNTED: Final = """
  COUNT(*), SUM(status = 'published'), SUM(status = 'rejected'), SUM(status = 'passed over'),
  SUM(status = 'published' AND findings + warnings > 0), SUM(cut_off > 0)
"""
_MEETINGS: Final = """
  CASE WHEN date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' THEN SUBSTR(date, 1, 7) END AS month,
  COUNT(*), MIN(date), MAX(date) FROM thing WHERE kind = 'meeting'
"""
_LONGEST: Final = 1_200
"""Months between the first and the last meeting; beyond that one of the dates is wrong, and only months with a meeting count."""


class Show(StrEnum):
    """Which sources are listed."""

    ALL = "all"
    PUBLISHED = "published"
    LOOK = "findings"
    CUT_OFF = "cut-off"
    REJECTED = "rejected"
    PASSED = "passed-over"


_CONDITIONS: Final = {
    Show.ALL: "TRUE",
    Show.PUBLISHED: "status = 'published'",
    Show.LOOK: "status = 'published' AND findings + warnings > 0",
    Show.CUT_OFF: "cut_off > 0",
    Show.REJECTED: "status = 'rejected'",
    Show.PASSED: "status = 'passed over'",
}


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of some sources."""

    sources: int
    published: int
    rejected: int
    passed: int
    look: int
    """Published, with findings or warnings."""
    cut_off: int
    """Published, and the source itself leaves text out."""


@dataclass(frozen=True, slots=True)
class Period:
    """The meetings of a body that are known."""

    meetings: int
    undated: int
    first: str | None
    last: str | None
    months: tuple[tuple[str, int], ...]
    """Each month, like 2024-03, from the first meeting to the last, and how many there were in it."""

    @property
    def empty(self) -> int:
        """Return in how many months between the first and the last meeting none is known."""
        return sum(not number for _, number in self.months)

    def years(self) -> list[tuple[str, list[int | None]]]:
        """Return the years with the meetings of each month; None for months before the first and after the last.

        >>> Period(2, 0, "2024-11-05", "2025-01-07", (("2024-11", 1), ("2024-12", 0), ("2025-01", 1))).years()[0][1][9:]
        [None, 1, 0]
        """
        known = dict(self.months)
        named = sorted({month[:4] for month in known})
        return [(year, [known.get(f"{year}-{month:02}") for month in range(1, 13)]) for year in named]


@dataclass(frozen=True, slots=True)
class Part:
    """A council, or a body of one."""

    path: str | None
    """None where nothing names it."""
    name: str
    counts: Counts
    period: Period


@dataclass(frozen=True, slots=True)
class Source:
    """What became of one source."""

    path: str
    status: str
    reason: str
    genre: str
    page: str
    """In the report; nothing where it has none."""
    findings: int
    warnings: int
    cut_off: int
    share: float
    council: str | None
    body: str | None
    date: str | None


def whole(database: sqlite3.Connection) -> tuple[Counts, Period]:
    """Return what became of all sources, and the period of all meetings."""
    row = database.execute(f"SELECT {_COUNTED} FROM source").fetchone()  # noqa: S608 - of our own words alone
    return _counts(row), _period([*database.execute(f"SELECT {_MEETINGS} GROUP BY month")])


def councils(database: sqlite3.Connection) -> list[Part]:
    """Return the councils, by name; what is of none comes last."""
    return [*_parts(database, "council", "", [])]


def bodies(database: sqlite3.Connection, council: str) -> list[Part]:
    """Return the bodies of a council, by name."""
    return [*_parts(database, "body", "WHERE council = ?", [council])]


def sources(
    database: sqlite3.Connection, show: Show, council: str = "", body: str = "", page: int = 1
) -> tuple[int, list[Source]]:
    """Return how many sources there are of a kind, of a council and of a body, and a page of them."""
    parts, values = [_CONDITIONS[show]], []
    for name, value in (("council", council), ("body", body)):
        if value == NONE:
            parts.append(f"{name} IS NULL")
        elif value:
            parts.append(f"{name} = ?")
            values.append(value)
    condition = " AND ".join(parts)
    counted = f"SELECT COUNT(*) FROM source WHERE {condition}"  # noqa: S608 - of our own words alone
    listed = f"""
        SELECT one.path, status, reason, genre, page, findings, warnings, cut_off, share, council.label, body.label, date
        FROM (SELECT * FROM source WHERE {condition} ORDER BY path LIMIT ? OFFSET ?) AS one
        LEFT JOIN name AS council ON council.path = one.council
        LEFT JOIN name AS body ON body.path = one.body
        ORDER BY one.path
    """  # noqa: S608 - of our own words alone
    total: int = database.execute(counted, values).fetchone()[0]
    return total, [Source(*row) for row in database.execute(listed, [*values, PAGE, (page - 1) * PAGE])]


def _parts(database: sqlite3.Connection, column: str, condition: str, values: list[str]) -> Iterator[Part]:
    counted = f"SELECT {column}, {_COUNTED} FROM source {condition} GROUP BY {column}"  # noqa: S608 - of our own words alone
    counts = {row[0]: _counts(row[1:]) for row in database.execute(counted, values)}
    narrowed = condition.replace("WHERE", "AND")
    met = f"SELECT {column}, {_MEETINGS} {narrowed} GROUP BY {column}, month"
    months: dict[str | None, list[_Month]] = {}
    for part, *row in database.execute(met, values):
        months.setdefault(part, []).append((row[0], row[1], row[2], row[3]))
    names = dict(database.execute("SELECT path, label FROM name"))
    for part in sorted({*counts, *months}, key=lambda path: (path is None, names.get(path, path or ""), path or "")):
        name = names.get(part, part or "")
        yield Part(part, name, counts.get(part, Counts(0, 0, 0, 0, 0, 0)), _period(months.get(part, [])))


def _counts(row: tuple[int | None, ...]) -> Counts:
    return Counts(*(number or 0 for number in row))


def _period(rows: list[_Month]) -> Period:
    known = {month: number for month, number, _, _ in rows if month}
    dates = [date for month, _, first, last in rows for date in (first, last) if month and date]
    undated = sum(number for month, number, _, _ in rows if not month)
    first, last = min(dates, default=None), max(dates, default=None)
    between = [*islice(_between(min(known, default=""), max(known, default="")), _LONGEST + 1)]
    named = between if len(between) <= _LONGEST else sorted(known)
    months = tuple((month, known.get(month, 0)) for month in named)
    return Period(sum(known.values()) + undated, undated, first, last, months)


def _between(first: str, last: str) -> Iterator[str]:
    """Yield the months from one to another.

    >>> [*_between("2024-11", "2025-01")]
    ['2024-11', '2024-12', '2025-01']
    """
    if not first:
        return
    year, month = int(first[:4]), int(first[5:])
    while (name := f"{year:04}-{month:02}") <= last:
        yield name
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
