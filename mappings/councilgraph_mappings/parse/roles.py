"""Offices that one passage gives a person: what part of an office's title also reads like one is told once, as a whole."""

from collections import defaultdict
from collections.abc import Iterable

from councilgraph_mappings.records import Role


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


def _is_part(part: str, title: str) -> bool:
    """Return whether a title is the beginning or the end of a longer one."""
    small, large = part.casefold(), title.casefold()
    return len(small) < len(large) and (large.startswith(f"{small} ") or large.endswith(f" {small}"))
