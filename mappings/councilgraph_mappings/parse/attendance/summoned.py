"""Members whom a summons or a head names as the committee, and who are not therefore said to have come."""

from collections.abc import Collection, Sequence

from councilgraph_mappings.parse.attendance.listed_person import Listed
from councilgraph_mappings.records import Attendance


def without_summoned(
    attendance: Sequence[Attendance], summoned: Sequence[tuple[Attendance, Listed]], present: Collection[Listed]
) -> list[Attendance]:
    """Return the attendance without the members listed above, where a list of who was present has one of them again.

    Args:
        attendance: all that lists have told
        summoned: what a list "Members" above any list of who was present has told, and of whom
        present: those whom lists tell to have been present, the members above among them
    """
    called = [listed for _, listed in summoned]
    there = {listed.name.surname for listed in present if listed not in called}
    if not any(listed.name.surname in there for listed in called):
        return [*attendance]
    withdrawn = [each for each, _ in summoned]
    return [each for each in attendance if each not in withdrawn]
