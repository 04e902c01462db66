"""Memberships: who held which role in which body, and for which days that is known."""

from collections.abc import Sequence

from councilgraph.serve.facts import Facts
from councilgraph_mappings.vocabulary import ORG, TIME


def read_periods(facts: Facts, memberships: Sequence[str]) -> None:
    """Read the periods that sources give for memberships."""
    periods = facts.all(memberships, ORG.memberDuring)
    facts.add(facts.reader.described(periods))
    limits = [limit for name in (TIME.hasBeginning, TIME.hasEnd) for limit in facts.all(periods, name)]
    facts.add(facts.reader.described(limits))


def periods(facts: Facts, membership: str) -> list[tuple[str, str]]:
    """Return first and last days; an empty text stands for a day that no source gives."""
    found = []
    for period in facts.all(membership, ORG.memberDuring):
        ends = [facts.first(facts.all(period, name), TIME.inXSDDate) for name in (TIME.hasBeginning, TIME.hasEnd)]
        found.append((ends[0], ends[1]))
    return sorted(set(found))
