"""The few words of each meeting that rows of other tables show."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from councilgraph.dumps.columns import Table
from councilgraph.dumps.mentions import Values
from councilgraph.lines import line

FACTS: Final = ("council", "body_iri", "body", "date")
"""Columns of meetings that rows of other tables show, or that tell what a body is."""


@dataclass(slots=True)
class Meeting:
    """What rows of other tables show of their meeting."""

    council: list[str]
    body_iri: str
    body: list[str]
    date: list[str]
    segments: tuple[str, ...]


@dataclass(slots=True)
class MeetingFacts:
    """The few words of each meeting that rows of other tables show."""

    _known: dict[str, Meeting] = field(default_factory=dict)
    changed: set[bytes] = field(default_factory=set)
    """Meetings, as JSON has them, of which rows show something else than before."""

    def add(self, facts: list[Any]) -> None:
        """Take what is kept with a row of the meetings."""
        iri, council, body_iri, body, date, segments = facts
        self._known[iri] = Meeting(council, "".join(body_iri), body, date, tuple(segments))

    def compare(self, before: Mapping[str, list[Any]], now: Mapping[str, list[Any]]) -> None:
        """Take what was and is kept of some meetings, by their addresses."""
        self.changed = {line([iri])[2:-3] for iri in {*before, *now} if before.get(iri) != now.get(iri)}
        for facts in now.values():
            self.add(facts)

    def describe(self, values: Values, table: Table) -> None:
        """Fill in when and by whom the meeting of a row was held."""
        columns = {column.name for column in table.columns}
        meeting = self._known.get(next(iter(values.get("meeting_iri", [])), ""))
        if meeting and "body" in columns:
            values |= {"body": meeting.body, "date": meeting.date}
            if meeting.council:
                values["council"] = meeting.council

    def __iter__(self) -> Iterator[Meeting]:
        """Yield what is known of each meeting."""
        yield from self._known.values()
