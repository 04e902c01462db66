"""Motions as records: who moved, how the vote went, what was decided, and the vote of each member who is named."""

from collections.abc import Sequence

from councilgraph_mappings.codes import Choice, MotionResult
from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.motions.carried import fell
from councilgraph_mappings.parse.motions.moving import (
    Moving,
)
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.records import Motion, Outcome, Vote


def _rule(moving: Moving) -> str:
    if moving.nameless:
        return "motions.nameless"
    return "motions.moved-seconded" if moving.mover or moving.seconder else "motions.counts"


def record_motion(draft: Draft, moving: Moving, meeting: str, item: str | None, decided: Sequence[Outcome]) -> None:
    """Add a motion with its votes; ``decided`` are the outcomes that follow from it."""
    key = draft.key(f"{item or meeting}-motion")
    rule = _rule(moving)
    result = moving.result
    if result is None and ((moving.nameless and moving.unanimous) or _followed(draft.text, moving, decided)):
        result = MotionResult.CARRIED
    if result is None and moving.counts.get(Choice.FOR, 0) < moving.counts.get(Choice.AGAINST, 0):
        result = MotionResult.LOST
    if result is None and fell(draft.text, moving):
        result = MotionResult.LOST
    office = moving.mover_office
    mover = draft.person(moving.mover, rule) if moving.mover else draft.holder(office, meeting) if office else None
    draft.motions.append(
        Motion(
            key,
            meeting,
            item,
            Evidence(moving.start, max(moving.end, moving.start + 1), rule),
            mover=mover,
            seconder=draft.person(moving.seconder, rule) if moving.seconder else None,
            result=result,
            unanimous=moving.unanimous,
            votes_for=moving.counts.get(Choice.FOR),
            votes_against=moving.counts.get(Choice.AGAINST),
            abstentions=moving.counts.get(Choice.ABSTAIN),
            decides=tuple(o.key for o in decided) if result is not MotionResult.LOST else (),
        )
    )
    _add_votes(draft, moving, key, meeting)


def _followed(text: str, moving: Moving, decided: Sequence[Outcome]) -> bool:
    """Return whether a resolution stands directly after or before a motion: it was carried."""
    # "Cllr Roe proposed that …" is a proposal of its own, whatever was decided before.
    own = moving.seconder is None and _OWN_CLAUSE.match(text, moving.moved) is not None
    return any(
        -20 <= o.evidence.start - moving.end < 260 or (not own and 0 <= moving.start - o.evidence.end < 40)
        for o in decided
    )


_OWN_CLAUSE = bounded(r"\s+that\s")


def _add_votes(draft: Draft, moving: Moving, motion: str, meeting: str) -> None:
    for office, choice, start, end in moving.offices:
        if person := draft.holder(office, meeting):
            draft.votes.append(Vote(motion, person, choice, Evidence(start, end, "motions.vote-by-office")))
        else:
            draft.find(start, end, FindingKind.UNSETTLED, f"a vote of “{office}”, whom the document does not name")
    for name, choice, stop in moving.votes:
        evidence = Evidence(name.start, min(name.end, stop), "motions.named-vote")
        draft.votes.append(Vote(motion, draft.person(name, evidence.rule), choice, evidence))
