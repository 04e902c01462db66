"""Lists of those present, excused, absent and in attendance, under their labels, as lines and as tables.

A label gives its status to every person of the list below it, until another label, a heading or running text. What
sentences say of attendance is read by ``attendance_prose``.
"""

from collections.abc import Sequence

from councilgraph_mappings.codes import Status
from councilgraph_mappings.parse.attendance.attendance_labels import (
    at_labels,
)
from councilgraph_mappings.parse.attendance.attendees import Attendees
from councilgraph_mappings.parse.attendance.list_groups import (
    in_irish,
)
from councilgraph_mappings.parse.attendance.office_columns import office_columns
from councilgraph_mappings.parse.attendance.open_list import OpenList
from councilgraph_mappings.parse.attendance.roll_letters import meaning_of_letters
from councilgraph_mappings.parse.attendance.signed_roll import signed_roll
from councilgraph_mappings.parse.attendance.stars import meaning_of_star
from councilgraph_mappings.parse.attendance.substitute_columns import add_substitute_columns
from councilgraph_mappings.parse.attendance.summoned import without_summoned
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.read.document import Block

_HEAD = 120  # lines among which what explains the signs of a list stands


def read_lists(
    draft: Draft, blocks: Sequence[Block], meeting: str, *, parish: bool, initial: Status | None = None
) -> None:
    """Add the attendance of labelled lists ("Present:", "Apologies:") and keep which blocks they take.

    ``initial`` is the status where a title has announced the list.
    """
    columns = add_substitute_columns(Attendees(draft, meeting), blocks)
    draft.listed.update(columns)
    lines = at_labels([block for block in blocks if block.start not in columns])
    signed, taken = signed_roll(lines[:_HEAD])
    draft.listed.update(taken)
    star = None if signed else meaning_of_star(lines[:_HEAD])
    letters = meaning_of_letters(lines[:_HEAD])
    reader = OpenList(Attendees(draft, meeting), parish, initial, star=star, letters=letters)
    reader.read_signed(signed)
    again = in_irish(lines)
    draft.listed.update(block.start for block in again)
    behind = office_columns(lines[:_HEAD])
    draft.listed.update(office.start for office in behind.values())
    for block in lines[lines.index(again[-1]) + 1 :] if again else lines:
        if block.start not in draft.listed and (reader.read_stacked(block) or reader.read(block)):
            draft.listed.add(block.start)
            if block.start in behind:
                reader.into.office_below(behind[block.start])
    if reader.present_said:
        draft.attendance = without_summoned(draft.attendance, reader.summoned, reader.present)
    listed = any(a.meeting == meeting and a.status is Status.PRESENT for a in draft.attendance)
    if initial is None and listed and reader.guests_alone():
        reader.members_attended()
    elif initial is None and not listed:
        # Members stand above those who were there besides; only where nobody does are they among them.
        above = next((at for at, line in enumerate(lines) if line.start in draft.listed), 0)
        if not reader.read_unlabelled(lines[:above]) and not reader.members_attended():
            reader.read_unlabelled(lines)
