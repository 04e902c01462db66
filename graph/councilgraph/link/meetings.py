"""Which meetings of several documents are one: those of one body on one day, unless there were two."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from councilgraph.link.rows import KeyRow, MeetingKey
from councilgraph_mappings.iris import Iris

_ONE_MEETING: Final = 45
"""Minutes by which an agenda and the minutes may differ in when a meeting began."""


@dataclass(slots=True)
class Meetings:
    """The canonical meeting of each meeting that a document knows."""

    canonical: dict[str, str] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    dates: dict[str, dt.date] = field(default_factory=dict)
    """Of canonical meetings."""
    bodies: dict[str, str] = field(default_factory=dict)
    """Canonical body of canonical meetings."""
    merged_against_start: int = 0
    """How many meetings differ in their start and yet are one node, since no source numbers them."""


@dataclass(slots=True)
class _Group:
    """What is known of one local meeting, from all documents that know it."""

    iri: str
    source_id: str | None = None
    starts: set[int] = field(default_factory=set)


def link_meetings(rows: Iterable[KeyRow], one_body: dict[str, str], base: str) -> Meetings:
    """Return the canonical meetings.

    Args:
        rows: of all documents
        one_body: from the IRI of an organisation to that of the canonical one
        base: of the IRIs
    """
    meetings = Meetings()
    days: dict[tuple[str, str, dt.date], dict[str, _Group]] = defaultdict(dict)
    for row in rows:
        for key in row.meetings:
            body = one_body.get(key.body, key.body) if key.body else None
            if row.council and body and key.date:
                _note(days[row.council, body, key.date], key)
            else:
                meetings.canonical.setdefault(key.iri, key.iri)
    for (council, body, date), groups in sorted(days.items()):
        iris = Iris(base, council, "")
        parts = _parts([groups[iri] for iri in sorted(groups)], meetings)
        for part in parts:
            start = _start(part, parts) if len(parts) > 1 else None
            if len(parts) == 1 or start is not None:
                iri = iris.meeting_on(_slug(body, iris), date, start)
            else:
                iri = part[0].iri
            meetings.dates[iri], meetings.bodies[iri] = date, body
            for group in part:
                meetings.canonical[group.iri] = iri
                meetings.reasons[group.iri] = f"the same body on {date.isoformat()}"
            meetings.canonical.setdefault(iri, iri)
    return meetings


def _slug(body: str, iris: Iris) -> str | None:
    """Return how a body stands in the IRI of its meeting, as the mapping writes it; None for the council itself."""
    if body == iris.council_iri:
        return None
    return body.removesuffix("/council").rpartition("/")[2]


def _note(groups: dict[str, _Group], key: MeetingKey) -> None:
    group = groups.setdefault(key.iri, _Group(key.iri))
    group.source_id = group.source_id or key.source_id
    if key.start:
        group.starts.add(key.start.hour * 60 + key.start.minute)


def _parts(groups: list[_Group], meetings: Meetings) -> list[list[_Group]]:
    """Return the meetings that a body held on one day, each as the local meetings that are it."""
    meetings.merged_against_start += sum(_apart(group.starts) for group in groups)
    parts = [[group] for group in groups if group.source_id]
    timed = sorted(
        (group for group in groups if not group.source_id and group.starts), key=lambda g: (min(g.starts), g.iri)
    )
    for group in timed:
        near = [part for part in parts if not any(_apart(group.starts | other.starts) for other in part)]
        if len(near) == 1:
            near[0].append(group)
        else:
            parts.append([group])
    for group in groups:
        if not group.source_id and not group.starts:
            if len(parts) == 1:
                parts[0].append(group)
            else:
                parts.append([group])
    return parts


def _apart(starts: set[int]) -> bool:
    return bool(starts) and max(starts) - min(starts) > _ONE_MEETING


def _start(part: list[_Group], parts: list[list[_Group]]) -> dt.time | None:
    """Return the start that tells a meeting from the others of its day, or None where none does."""
    starts = sorted({start for group in part for start in group.starts})
    others = {start for other in parts if other is not part for group in other for start in group.starts}
    if not starts or starts[0] in others:
        return None
    return dt.time(starts[0] // 60, starts[0] % 60)
