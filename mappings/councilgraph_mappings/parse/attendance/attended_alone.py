"""Minutes that list everybody as in attendance: the members among them were present."""

from collections.abc import Sequence
from dataclasses import replace

from councilgraph_mappings.codes import Capacity, Status
from councilgraph_mappings.parse.attendance.attendees import Attendees
from councilgraph_mappings.parse.attendance.listed_person import Listed, other_tier
from councilgraph_mappings.parse.attendance.serving import serves
from councilgraph_mappings.parse.draft import Draft

_FEWEST = 3


def make_present(draft: Draft, attendants: Sequence[tuple[int, Listed]], *, parish: bool) -> bool:
    """Make the members among those in attendance present, and return whether there are enough to be a body.

    Args:
        draft: whose attendance is changed
        attendants: who is listed as in attendance, with the place of their record in the draft
        parish: members of other councils visit the meeting, and those who have no title are members
    """
    chaired = any(listed.capacity is Capacity.CHAIR for _, listed in attendants)
    members = [
        place
        for place, listed in attendants
        if (listed.name.councillor or chaired or parish)
        and not other_tier(listed)
        and not serves(listed, councillors=True)
    ]
    if len(members) < _FEWEST:
        return False
    for place in members:
        evidence = replace(draft.attendance[place].evidence, rule="attendance.members-attended")
        draft.attendance[place] = replace(draft.attendance[place], status=Status.PRESENT, evidence=evidence)
    return True


def only_chaired(into: Attendees, people: Sequence[Listed], *, others: bool) -> bool:
    """Return whether nobody but who presided is listed yet, so that councillors "also present" are the members.

    ``others`` says that the label of their list tells it: "Other members present".
    """
    present = [each for each in into.draft.attendance if each.meeting == into.meeting]
    if len(present) != 1 or present[0].capacity is not Capacity.CHAIR or not people:
        return False
    return (others or people[0].name.councillor) and not other_tier(people[0])
