"""Attendance that minutes tell in their first sentences: whom the chair welcomed, that the clerk was there."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from councilgraph_mappings.codes import Capacity, Status
from councilgraph_mappings.parse.attendance.listed import people_in
from councilgraph_mappings.parse.attendance.listed_person import Listed, other_tier
from councilgraph_mappings.parse.attendance.visitors import visitors_in
from councilgraph_mappings.parse.offices.offices import names_office
from councilgraph_mappings.parse.people.names import name_at
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sentences import sentences
from councilgraph_mappings.parse.wording.triggers import Stems
from councilgraph_mappings.read.document import Block

_STEMS = Stems("welcomed", "in attendance", "was present")

_NAME = r"(?:[A-ZÀ-Þ][\w’'.-]*\s+){1,3}[A-ZÀ-Þ][\w’'-]+"

_WELCOMED = bounded(
    rf"(?:The\s+)?[Cc]hair(?:man|woman|person)?,?\s+(?P<chair>{_NAME}),?\s+(?:opened\s+the\s+meeting\s+and\s+)?welcomed\s+(?=(?:[Cc]ouncillors|[Cc]llrs\.?)\s+[A-ZÀ-Þ])"
)
"""The names of councillors follow, and not "councillors to the meeting"."""

_OFFICER = bounded(
    rf"(?:The\s+)?(?P<office>(?:(?:[Pp]arish|[Tt]own|[Cc]ommunity|[Aa]cting|[Ll]ocum|[Aa]ssistant|[Dd]eputy)\s+){{0,2}}[Cc]lerk),\s+(?P<name>{_NAME}),\s+was\s+(?:also\s+)?(?:in\s+attendance|present)\b"
)
_VISITOR = bounded(
    rf"(?P<name>{_NAME})\s*[\[(]\s*(?P<office>[^\[\]()]{{5,60}}?)\s*[\])],?\s+was\s+(?:also\s+)?present\b"
)
_LEAST = 2


def those_welcomed(blocks: Iterable[Block]) -> Iterator[tuple[Block, Listed, Status]]:
    """Yield the people who attended, as sentences of the blocks tell it, each with block and status."""
    for block in blocks:
        yield from ((block, person, status) for person, status in welcomed_in(block.text))
        yield from ((block, person, Status.IN_ATTENDANCE) for person in visitors_in(block.text))


def welcomed_in(text: str) -> Iterator[tuple[Listed, Status]]:
    """Yield the people who attended, as sentences tell it, each with the status.

    >>> line = "The chairman, Ann Roe, welcomed councillors Ben Poe and Carol Lee. The clerk, Dan Fox, was in attendance."
    >>> [(person.name.plain, status.value) for person, status in welcomed_in(line)]
    [('Ann Roe', 'present'), ('Ben Poe', 'present'), ('Carol Lee', 'present'), ('Dan Fox', 'inAttendance')]
    """
    if not _STEMS.stand_in(text):
        return
    for start, end in sentences(text):
        if match := _WELCOMED.match(text, start, end):
            people = people_in(text, match.end(), end)
            chair = name_at(text[: match.end("chair")], match.start("chair"), bare=2)
            if chair and len(people) >= _LEAST:
                yield Listed(chair, start, match.end(), capacity=Capacity.CHAIR), Status.PRESENT
                yield from ((person, Status.PRESENT) for person in people)
        elif match := _OFFICER.match(text, start, end) or _VISITOR.match(text, start, end):
            name = name_at(text[: match.end("name")], match.start("name"), bare=2)
            office = match["office"]
            listed = Listed(name, start, match.end(), offices=(office,)) if name else None
            if listed and (names_office(office) or other_tier(listed)):
                yield replace(listed, offices=(office[:1].upper() + office[1:],)), Status.IN_ATTENDANCE
