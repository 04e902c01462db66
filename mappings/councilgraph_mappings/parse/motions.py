"""The motions of one item: each pair of mover and seconder, each vote with counts or names, and what it decided."""

import re
from collections.abc import Sequence
from dataclasses import replace

from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.moving import (
    MOVED_BY_CHAIR,
    NAMELESS,
    PROPOSED_THAT,
    Moving,
    pairs_in,
    proposal_in,
    shifted,
)
from councilgraph_mappings.parse.outcomes import add_outcomes
from councilgraph_mappings.parse.resolutions import Found
from councilgraph_mappings.parse.votes import (
    DID_NOT,
    RESULTS,
    UNANIMOUS,
    VOTE_LABEL,
    add_names,
    choice_of,
    count_of,
    counts_in,
    is_vote_label,
    read_table,
)
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Choice, Evidence, Meeting, Motion, MotionResult, Outcome, Vote


def add_motions(
    draft: Draft, blocks: Sequence[Block], meeting: Meeting, item: str | None, outcomes: Sequence[Outcome]
) -> None:
    """Add the motions of one item: each pair of mover and seconder, each vote with counts or names.

    A motion that was carried and that no resolution follows is the decision itself: what was proposed is its text.
    """
    movings: list[Moving] = []
    choice: Choice | None = None
    for block in blocks:
        if block.kind is Kind.TABLE:
            read_table(block, movings)
            continue
        label = VOTE_LABEL.match(block.text)
        if (
            label
            and (label["count"] or label["mark"] or label.end() == len(block.text))
            and is_vote_label(block, label, blocks)
        ):
            choice = choice_of(label["choice"])
            if choice is Choice.FOR:
                _recorded(movings, block)
            if movings:
                if label["count"]:
                    movings[-1].counts[choice] = count_of(label["count"])
                add_names(block, label.end(), choice, movings[-1])
            if block.text[label.end() :].strip():
                choice = None
            continue
        if DID_NOT.match(block.text):
            choice = None
            continue
        if (
            choice is not None
            and movings
            and re.match(r"\W*(?:Councillors?|Cllrs?)\b", block.text)
            and not re.search(r"\b(?:moved|seconded|proposed|declared)\b", block.text, re.IGNORECASE)
        ):
            add_names(block, 0, choice, movings[-1])
            choice = None
            continue
        _prose(block, movings)
    for number, moving in enumerate(movings, 1):
        _record(
            draft,
            moving,
            number,
            meeting.key,
            item,
            [*outcomes, *_carried(draft, moving, meeting, item, outcomes)],
            movings,
        )


def _carried(
    draft: Draft, moving: Moving, meeting: Meeting, item: str | None, outcomes: Sequence[Outcome]
) -> list[Outcome]:
    """Add and return the decision that a carried motion is, where no outcome tells of it."""
    if moving.proposal is None or not (moving.result is MotionResult.CARRIED or moving.unanimous or moving.nameless):
        return []
    text, start, end = moving.proposal
    if len(text.split()) < 3:
        # "Cllr Roe proposed acceptance, seconded by Cllr Poe": the sentence is all there is.
        start, end = moving.start, moving.end
        text = draft.text[start:end]
    if any(
        start - 5 <= o.evidence.start <= moving.end + 300 or o.evidence.start <= start < o.evidence.end
        for o in outcomes
    ):
        return []
    return add_outcomes(
        draft, [[Found(text, start, end, None, "agreed", "motions.carried", moving.start)]], meeting, item
    )


def _recorded(movings: list[Moving], block: Block) -> None:
    """Bring the motion that a recorded vote is about to the end: the last that has no count yet, else one of its own."""
    waiting = next((m for m in reversed(movings) if not m.votes and not m.counts and m.result is None), None)
    if waiting is None:
        movings.append(Moving(block.start, block.end))
    else:
        movings.remove(waiting)
        movings.append(waiting)
        waiting.end = max(waiting.end, block.start)


def _prose(block: Block, movings: list[Moving]) -> None:
    text = block.text
    lowered = text.casefold()
    if not any(
        w in lowered
        for w in (
            "propos",
            "moved",
            "second",
            "nominat",
            "vote",
            "carried",
            "unanim",
            "abst",
            "favour",
            "prop",
            "against",
            "lost",
            "2nd",
            "nem con",
            "motion",
            "all agreed",
        )
    ):
        return
    before = len(movings)
    for mover, seconder, start, end in pairs_in(text):
        last = movings[-1] if movings else None
        if (
            mover is None
            and last is not None
            and last.seconder is None
            and last.mover is not None
            and block.start - last.end < 400
        ):
            last.seconder, last.end = seconder, block.start + end
            last.seconder = shifted(seconder, block.start) if seconder else None
            continue
        moving = Moving(
            block.start + start,
            block.start + end,
            shifted(mover, block.start) if mover else None,
            shifted(seconder, block.start) if seconder else None,
        )
        moving.proposal = proposal_in(block, start, end)
        movings.append(moving)
    if match := MOVED_BY_CHAIR.search(text):
        office = match["office"] or match["office2"]
        if len(movings) > before and movings[-1].mover is None:
            movings[-1].mover_office = office
        elif len(movings) == before:
            movings.append(Moving(block.start + match.start(), block.start + match.end(), mover_office=office))
    if len(movings) == before and (match := NAMELESS.search(text)):
        movings.append(Moving(block.start + match.start(), block.start + match.end(), nameless=True))
        if that := PROPOSED_THAT.search(text, match.start()):
            movings[-1].proposal = (
                that["text"].strip(" ,"),
                block.start + that.start("text"),
                block.start + that.end("text"),
            )
    counts = counts_in(text)
    if counts and not (movings and movings[-1].end >= block.start - 900 and not movings[-1].counts):
        first = min(place for _, place in counts.values())
        movings.append(Moving(block.start + first, block.end))
    if not movings or block.start - movings[-1].end > 900:
        if (
            UNANIMOUS.search(text)
            and re.search(r"\b(?:carried|resolved|agreed|vote)\b", text, re.IGNORECASE)
            and len(movings) == before
        ):
            pass
        return
    moving = movings[-1]
    tail = text[max(0, moving.end - block.start) :] if moving.end > block.start else text
    if counts:
        moving.counts.update({c: n for c, (n, _) in counts.items()})
        moving.end = max(moving.end, block.end)
    head = text[: max(0, moving.start - block.start)] if len(movings) > before else ""
    scope = f"{tail} {head}" if len(movings) == before + 1 else tail
    if not moving.unanimous and UNANIMOUS.search(scope):
        moving.unanimous = True
    if moving.result is None:
        for result, pattern in RESULTS:
            if pattern.search(tail):
                moving.result = result
                break


def _record(
    draft: Draft,
    moving: Moving,
    number: int,
    meeting: str,
    item: str | None,
    outcomes: Sequence[Outcome],
    movings: Sequence[Moving],
) -> None:
    said = moving.mover or moving.seconder or moving.mover_office or moving.counts or moving.votes
    if not said and not (moving.nameless and moving.unanimous):
        return
    key = draft.key(f"{item or meeting}-motion")
    later = movings[number].start if number < len(movings) else 1 << 60
    decides = tuple(
        o.key
        for o in outcomes
        if moving.start - 1200 <= o.evidence.start < later
        and (o.evidence.start >= moving.start or number == 1 or 0 <= moving.start - o.evidence.end < 40)
    )
    rule = (
        "motions.counts"
        if moving.mover is None and moving.seconder is None and not moving.nameless
        else "motions.nameless"
        if moving.nameless
        else "motions.moved-seconded"
    )
    start, end = moving.start, max(moving.end, moving.start + 1)
    motion = Motion(
        key,
        meeting,
        item,
        Evidence(start, end, rule),
        mover=draft.person(moving.mover, rule)
        if moving.mover
        else draft.holder(moving.mover_office, meeting)
        if moving.mover_office
        else None,
        seconder=draft.person(moving.seconder, rule) if moving.seconder else None,
        result=moving.result
        or (
            MotionResult.CARRIED
            if (moving.nameless and moving.unanimous)
            or any(
                -20 <= o.evidence.start - moving.end < 260 or 0 <= moving.start - o.evidence.end < 40
                for o in outcomes
                if o.key in decides
            )
            else None
        ),
        unanimous=moving.unanimous,
        votes_for=moving.counts.get(Choice.FOR),
        votes_against=moving.counts.get(Choice.AGAINST),
        abstentions=moving.counts.get(Choice.ABSTAIN),
        decides=decides if moving.result is not MotionResult.LOST else (),
    )
    draft.motions.append(replace(motion))
    for office, choice, start, end in moving.offices:
        if person := draft.holder(office, meeting):
            draft.votes.append(Vote(key, person, choice, Evidence(start, end, "motions.vote-by-office")))
        else:
            draft.find(start, end, FindingKind.UNSETTLED, f"a vote of “{office}”, whom the document does not name")
    for name, choice, offset, stop in moving.votes:
        placed = name if offset < 0 else shifted(name, offset)
        draft.votes.append(
            Vote(
                key,
                draft.person(placed, "motions.named-vote"),
                choice,
                Evidence(placed.start, min(placed.end, stop), "motions.named-vote"),
            )
        )
