"""Who attended from elsewhere, as sentences tell it: "Councillors Roe and Poe attended the meeting remotely"."""

import re
from collections.abc import Iterable, Iterator

from councilgraph_mappings.codes import Status
from councilgraph_mappings.parse.attendance.attendees import Attendees
from councilgraph_mappings.parse.attendance.listed import people_in
from councilgraph_mappings.parse.attendance.listed_apologies import names_bare
from councilgraph_mappings.parse.attendance.listed_person import Listed
from councilgraph_mappings.parse.people.names import folded
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sentences import sentences
from councilgraph_mappings.parse.wording.triggers import Stems
from councilgraph_mappings.read.document import Block

REMOTE = Stems(
    "remotely", "virtually", "online", "on-line", "via teams", "via zoom", "via microsoft", "via ms", "by video"
)

_FROM_ELSEWHERE = (
    r"(?:remotely|virtually|on-?line|via\s+(?:ms\s+|microsoft\s+)?(?:teams|zoom|webex|video)|by\s+video)\b"
)
_ATTENDED = r"(?:(?:was|were|is|are)\s+(?:also\s+)?(?:present|in\s+attendance)|(?:also\s+)?(?:attended|participated|present|in\s+attendance)|attending|participating)\b"

_LIST_BEHIND = bounded(
    rf"\W*(?:the\s+following\s+)?(?:(?:committee|council|panel|board)\s+)?(?:members|councillors|cllrs)\s+(?:who\s+(?:had\s+)?)?{_ATTENDED}[^.:;]{{0,40}}?{_FROM_ELSEWHERE}[^.:;]{{0,60}}?(?:\s(?:were|was)\s*:?|:)\s+",
    re.IGNORECASE,
)
_LIST_BEFORE = bounded(
    rf"\s+(?:both\s+|all\s+)?{_ATTENDED}\s+(?:in\s+)?(?:(?:the|this)\s+meeting\s+)?{_FROM_ELSEWHERE}", re.IGNORECASE
)
_NO_VOTE = bounded(
    r"\b(?:no\s+voting\s+rights?|non-voting|(?:could|did|were)\s+not\s+(?:able\s+to\s+)?vote)\b", re.IGNORECASE
)
"""Whoever cannot vote is no member present: the law counts none who attends from elsewhere in England."""


def add_remote(into: Attendees, blocks: Iterable[Block]) -> None:
    """Add who attended from elsewhere; whom a list of those present leaves out is there as a guest."""
    listed = into.surnames(Status.PRESENT)
    for block in blocks:
        for person, status in () if block.rows else remote_in(block.text):
            guest = bool(listed) and folded(person.name.surname) not in listed
            into.add(person, block.start, Status.IN_ATTENDANCE if guest else status, "attendance.remote")


def remote_in(text: str) -> Iterator[tuple[Listed, Status]]:
    """Yield who attended a meeting from elsewhere, each with the status.

    >>> [(each.name.plain, status.value) for each, status in remote_in(
    ...     "Members who attended remotely and had no voting rights were Ann Roe, Ben Poe.")]
    [('Ann Roe', 'inAttendance'), ('Ben Poe', 'inAttendance')]
    >>> [each.name.plain for each, _ in remote_in("Councillors Roe and Poe attended the meeting virtually.")]
    ['Roe', 'Poe']
    """
    if not REMOTE.stand_in(text):
        return
    for start, end in sentences(text):
        status = Status.IN_ATTENDANCE if _NO_VOTE.search(text, start, end) else Status.PRESENT
        if match := _LIST_BEHIND.match(text, start, end):
            begin, stop = match.end(), end
        elif match := _LIST_BEFORE.search(text, start, end):
            begin, stop = start, match.start()
        else:
            continue
        people = people_in(text, begin, stop, bare=names_bare(text, begin, stop))
        if people and _TITLES.fullmatch(text, begin, people[0].start) and stop - people[-1].end <= _SIGNS:
            yield from ((person, status) for person in people)


_TITLES = bounded(
    r"\W*(?:(?:(?:the|councillors?|cllrs?|members?|messrs)\b\.?|mrs?\.?|ms|dr|miss)\s+){0,3}", re.IGNORECASE
)
_SIGNS = 4
"""Signs behind a list; where more stands there, the sentence tells something else."""
