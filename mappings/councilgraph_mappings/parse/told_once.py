"""What a document tells more than once is one record: an office and its parts, an attendance, a vote."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from councilgraph_mappings.codes import Capacity, Status
from councilgraph_mappings.records import Attendance, Role

_RANK = [
    Capacity.CHAIR,
    Capacity.VICE_CHAIR,
    Capacity.SUBSTITUTE,
    Capacity.CO_OPTEE,
    Capacity.CABINET_MEMBER,
    Capacity.OFFICER,
    Capacity.GUEST,
    Capacity.MEMBER,
    None,
]
"""A person who stands twice with one meeting: the more telling capacity wins, and stands first here."""


def whole(roles: Iterable[Role]) -> list[Role]:
    """Return the roles without those that are part of a longer one of the same person in the same words.

    "Ann Lee (Corporate Director – Homes)" makes her a Corporate Director – Homes, and no Corporate Director besides.
    """
    kept = list(roles)
    by_person: dict[str, list[Role]] = defaultdict(list)
    for role in kept:
        by_person[role.person].append(role)
    parts: set[int] = set()
    for theirs in by_person.values():
        titles = {role.title.casefold() for role in theirs} if len(theirs) > 1 else set()
        parts |= {id(role) for role in theirs if any(_goes_on(role.title, each) for each in titles)}
        theirs.sort(key=lambda role: (role.evidence.start, -role.evidence.end))
        for number, role in enumerate(theirs):
            for other in theirs[number + 1 : number + 1 + _NEXT]:
                if other.evidence.start >= role.evidence.end:
                    break
                parts |= {
                    id(part) for part, title in ((other, role), (role, other)) if _is_part(part.title, title.title)
                }
    return [role for role in kept if id(role) not in parts]


_NEXT = 6
"""No more offices than these stand within the words of one."""


def _goes_on(part: str, title: str) -> bool:
    """Return whether a title, folded, goes on with the whole of another: "Mayor of the City", "Clerk and Treasurer"."""
    return title.startswith((f"{part.casefold()} of ", f"{part.casefold()} and "))


def _is_part(part: str, title: str) -> bool:
    """Return whether a title is the beginning or the end of a longer one."""
    small, large = part.casefold(), title.casefold()
    return len(small) < len(large) and (large.startswith((f"{small} ", f"{small}, ")) or large.endswith(f" {small}"))


def unique(records: Any, key: Callable[[Any], Any]) -> tuple[Any, ...]:
    """Return the records without those whose key stood before."""
    return tuple({key(record): record for record in reversed(list(records))}.values())[::-1]


def one_each(records: list[Attendance]) -> tuple[Attendance, ...]:
    """Return one attendance for each meeting, person and status, with the more telling capacity."""
    found: dict[tuple[str, str, Status], Attendance] = {}
    for record in records:
        key = (record.meeting, record.person, record.status)
        before = found.get(key)
        if before is None:
            found[key] = record
            continue
        capacity = min(before.capacity, record.capacity, key=_RANK.index)
        found[key] = replace(
            before,
            capacity=capacity,
            substitute_for=before.substitute_for or record.substitute_for,
            note=before.note or record.note,
            arrived=before.arrived or record.arrived,
            left=before.left or record.left,
        )
    # Who was present has not stayed away: an apology then belongs to a part of the meeting, and both stay only where the text says so.
    present = {(a.meeting, a.person) for a in found.values() if a.status is Status.PRESENT}
    # "Cllr Roe gave apologies, Cllr Poe substituted": read as a list of apologies, Poe stands in it and came.
    stood_in = {(a.meeting, a.person) for a in found.values() if a.status is Status.PRESENT and _substitutes(a)}
    return tuple(
        a
        for a in found.values()
        if not (a.status is Status.IN_ATTENDANCE and (a.meeting, a.person) in present)
        and not (a.status is Status.APOLOGIES and _substitutes(a) and (a.meeting, a.person) in stood_in)
    )


def _substitutes(attendance: Attendance) -> bool:
    return attendance.capacity is Capacity.SUBSTITUTE
