"""Lists of people that no label heads: what tells that lines are one, and that it may name all members, not who came."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from councilgraph_mappings.codes import Capacity, Status
from councilgraph_mappings.parse.attendance.attendance_lines import INITIALLED, only_people, people_of
from councilgraph_mappings.parse.attendance.list_groups import heads_part
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.people.name_runs import begins_person
from councilgraph_mappings.parse.people.names import folded
from councilgraph_mappings.read.document import Block

_RULE = "attendance.unlabelled-list"
_LINES = 6
"""So many lines of a name each are a list where no title or label says so."""
_AWAY = frozenset({Status.APOLOGIES, Status.ABSENT})


def first_run(blocks: Sequence[Block], taken: Collection[int]) -> list[Block]:
    """Return the first lines that list nothing but people; who says whose people stand below stands between."""
    run: list[Block] = []
    for block in blocks:
        if block.start not in taken and only_people(block):
            run.append(block)
        elif run and not heads_part(block):
            break
    return run


def is_list(run: Sequence[Block]) -> bool:
    """Return whether lines that list nothing but people are those who attended.

    Titles, initials in brackets, an office that presides or, of many lines, common given names tell it.
    """
    people = [listed for block in run for listed in people_of(block.text, 0, "")]
    titled = sum(bool(listed.name.titles) for listed in people)
    initialled = sum(len(INITIALLED.findall(block.text)) for block in run)
    chaired = len(people) >= 3 and people[0].capacity is Capacity.CHAIR
    given = sum(begins_person(listed.name.forenames[0]) for listed in people if listed.name.forenames)
    known = len(run) >= _LINES and len(people) >= _LINES and 3 * given >= len(people)
    return (titled >= 3 and 2 * titled > len(people)) or initialled >= 3 or chaired or known


def mark_unlabelled(draft: Draft, begin: int) -> None:
    """Mark those who were added from ``begin`` on and are present as people of a list without label."""
    for at in range(begin, len(draft.attendance)):
        entry = draft.attendance[at]
        if entry.status is Status.PRESENT:
            draft.attendance[at] = replace(entry, evidence=replace(entry.evidence, rule=_RULE))


def withdraw_excused(draft: Draft, meeting: str) -> None:
    """Take those who stayed away out of a list without label: it may name all members, and not who came."""
    excused = {
        folded(draft.people.name(each.person).plain)
        for each in draft.attendance
        if each.meeting == meeting and each.status in _AWAY
    }
    draft.attendance[:] = [
        each
        for each in draft.attendance
        if each.meeting != meeting
        or each.evidence.rule != _RULE
        or folded(draft.people.name(each.person).plain) not in excused
    ]
