"""Motions that a text tells twice: of one line the seconder alone, or of a page in its Decision and in its Minutes."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.motions.carried import NEAR, clause_after
from councilgraph_mappings.parse.motions.moving import Moving
from councilgraph_mappings.parse.people.names import folded
from councilgraph_mappings.records import Outcome


def without_repeats(movings: Sequence[Moving], again: int | None = None) -> list[Moving]:
    """Return the motions without those that are told a second time.

    Args:
        movings: what the text says of motions, in order
        again: where the part of the text begins that tells once more what stands before it, or None
    """
    last = len(movings) - 1
    once = [
        each
        for place, each in enumerate(movings)
        if place == last or not (_is_told_by(each, movings[place + 1]) or _is_put_by(each, movings[place + 1]))
    ]
    if again is None:
        return once
    repeated: set[int] = set()
    before = [each for each in once if each.start < again and each.mover and each.seconder]
    for each in (each for each in once if each.start >= again):
        first = next((other for other in before if id(other) not in repeated and _same(other, each)), None)
        if first is not None:
            # The part that counts the votes, or tells how it went, says more.
            repeated.add(id(first if _tells_more(each, first) else each))
            before.remove(first)
    counted = [each for each in once if each.start < again and _only_counted(each)]
    for each in (each for each in once if each.start >= again and _only_counted(each)):
        if first := next(
            (other for other in counted if (other.counts, other.result) == (each.counts, each.result)), None
        ):
            repeated.add(id(first))
            counted.remove(first)
    named = [
        each for each in once if each.start >= again and each.mover and not each.counts and id(each) not in repeated
    ]
    if len(counted) == 1 and len(named) == 1 and len([each for each in once if id(each) not in repeated]) == 2:
        # The Decision counts the vote on what the Minutes tell who moved.
        named[0].counts, named[0].result = counted[0].counts, named[0].result or counted[0].result
        repeated.add(id(counted[0]))
    return [each for each in once if id(each) not in repeated]


def _only_counted(moving: Moving) -> bool:
    """Return whether of a motion no more is told than the count of its votes, or that all voted for it."""
    told = moving.counts or (moving.nameless and moving.unanimous)
    return bool(told) and not (moving.mover or moving.seconder or moving.mover_office or moving.votes)


def tells_of(moving: Moving, outcomes: Sequence[Outcome], again: int | None, text: str) -> bool:
    """Return whether what a motion of the second part proposes is what the first part tells to have been decided."""
    proposal = None if again is None or moving.start < again else moving.proposal or clause_after(text, moving)
    if again is None or proposal is None:
        return False
    words = _words(proposal[0])
    return any(outcome.evidence.start < again and _words(outcome.text) == words for outcome in outcomes)


def _words(text: str) -> list[str]:
    words = re.findall(r"\w+", text.casefold())
    return words[1:] if words[:1] in (["that"], ["to"]) else words


def _is_told_by(moving: Moving, after: Moving) -> bool:
    """Return whether a motion that has only a seconder is told again with its mover by the one after it."""
    if moving.mover or moving.votes or moving.counts or not (moving.seconder and after.mover and after.seconder):
        return False
    same = folded(moving.seconder.plain) == folded(after.seconder.plain)
    return same and after.start - moving.end < NEAR


def _is_put_by(moving: Moving, after: Moving) -> bool:
    """Return whether the next motion tells how the vote went on one of the same two members that has no words of its own."""
    said = moving.result or moving.counts or moving.votes or moving.proposal or moving.amends
    return not said and after.result is not None and not after.amends and _same(moving, after)


def _same(moving: Moving, after: Moving) -> bool:
    """Return whether two motions have the same mover and seconder."""
    if not (moving.mover and moving.seconder and after.mover and after.seconder):
        return False
    names = (moving.mover, after.mover), (moving.seconder, after.seconder)
    return all(folded(first.plain) == folded(second.plain) for first, second in names)


def _tells_more(moving: Moving, other: Moving) -> bool:
    """Return whether one of two tellings of a motion has counts, votes or a result that the other lacks."""
    return any(
        bool(mine) and not theirs
        for mine, theirs in (
            (moving.counts, other.counts),
            (moving.votes, other.votes),
            (moving.result is not None, other.result is not None),
        )
    )
