"""The motions of one item: each pair of mover and seconder, each vote with counts or names, and what it decided."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from councilgraph_mappings.codes import Choice, MotionResult
from councilgraph_mappings.parse.decisions.decision_blocks import AGREED_BEFORE
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.motions.by_all import resolved_by_all
from councilgraph_mappings.parse.motions.called import first_names, last_names, mover_above
from councilgraph_mappings.parse.motions.carried import NEAR, add_carried, office_in
from councilgraph_mappings.parse.motions.counted_clauses import add_counted
from councilgraph_mappings.parse.motions.motion_records import record_motion
from councilgraph_mappings.parse.motions.moving import (
    MOVED_BY_CHAIR,
    NAMELESS,
    PROPOSED_THAT,
    Moving,
    pairs_in,
    proposal_in,
)
from councilgraph_mappings.parse.motions.recorded_votes import (
    ACTS,
    CLAUSE,
    COUNT_BELOW,
    FOR_CANDIDATE,
    NAMES,
    TOTAL,
    apart,
    beside,
    count_behind,
    goes_on,
    is_rest,
    listed,
    nominated,
    settle_candidates,
)
from councilgraph_mappings.parse.motions.repeated import tells_of, without_repeats
from councilgraph_mappings.parse.motions.told_votes import (
    AMENDMENT,
    AMENDS,
    OF_AMENDMENT,
    add_told_votes,
    settle_between,
    settle_each,
)
from councilgraph_mappings.parse.motions.vote_tables import read_table
from councilgraph_mappings.parse.motions.votes import (
    DID_NOT,
    UNANIMOUS,
    VOTE_LABEL,
    VOTED,
    add_names,
    choice_of,
    counts_in,
    is_vote_label,
    result_in,
)
from councilgraph_mappings.parse.people.names import PersonName
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sentences import sentences
from councilgraph_mappings.parse.wording.triggers import MOTIONS, Stems
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Meeting, Outcome


def add_motions(
    draft: Draft,
    blocks: Sequence[Block],
    meeting: Meeting,
    item: str | None,
    outcomes: Sequence[Outcome],
    *,
    repeats: Sequence[int] = (),
    again: int | None = None,
) -> None:
    """Add the motions of one item: each pair of mover and seconder, each vote with counts or names.

    ``repeats`` are the places of resolutions that the item has told before, in its Decision; ``again`` is where its
    Minutes begin, which tell of the same motions.

    A motion that was carried and that no resolution follows is the decision itself: what was proposed is its text.
    """
    names = draft.names(meeting.key)
    initials = draft.initials(meeting.key)
    known = _Known({**first_names(names), **initials}, names, last_names([*names.values(), *initials.values()]))
    movings = without_repeats(_movings(blocks, known), again)
    offices = [office_in(draft.text, moving) for moving in movings]
    told = sorted(outcomes, key=lambda o: o.evidence.start)
    starts = [o.evidence.start for o in told]
    amended = max((number for number, moving in enumerate(movings) if moving.amends), default=-1)
    for number, moving in enumerate(movings):
        later = movings[number + 1].start if number + 1 < len(movings) else len(draft.text) + 1
        low, high = bisect_left(starts, moving.start - 1200), bisect_left(starts, max(later, moving.end + 301))
        alone = len(movings) == 1 or (bool(offices[number]) and offices.count(offices[number]) == 1)
        near = [
            *told[low:high],
            *(
                []
                if (moving.result is None and number < amended)
                or tells_of(moving, told, again, draft.text)
                or any(moving.start <= place <= moving.end + 300 for place in repeats)
                else add_carried(draft, moving, meeting, item, told[max(0, low - 1) : high], alone=alone)
            ),
        ]
        decided = [
            o
            for o in near
            if moving.start - 1200 <= o.evidence.start < later
            and (o.evidence.start >= moving.start or number == 0 or 0 <= moving.start - o.evidence.end < 40)
        ]
        if _is_motion(moving):
            record_motion(draft, moving, meeting.key, item, decided)


@dataclass(frozen=True, slots=True)
class _Known:
    """Those who attended: who is meant by initials or a forename, by forename and surname, and by a surname."""

    initials: Mapping[str, PersonName]
    names: Mapping[str, PersonName]
    surnames: Mapping[str, PersonName]


def _movings(blocks: Sequence[Block], known: _Known) -> list[Moving]:
    """Return what the blocks say of motions, in order."""
    movings: list[Moving] = []
    blocks = apart(blocks)
    labels = [None if block.kind is Kind.TABLE else VOTE_LABEL.match(block.text) for block in blocks]
    several = len({label["choice"].casefold()[:4] for label in labels if label}) >= 2 or any(
        FOR_CANDIDATE.match(block.text) for block in blocks
    )
    choice: Choice | None = None
    told: Choice | None = None
    open_list = False
    above = ""
    last: Block | None = None
    said: list[tuple[Moving, str]] = []
    candidates: list[Moving] = []
    for block, label in zip(blocks, labels, strict=True):
        if candidates and candidates[-1].votes and (count := COUNT_BELOW.match(block.marker)):
            candidates[-1].counts.setdefault(Choice.FOR, int(count["alone"]))  # what stands before is the last one's
        if block.kind is Kind.TABLE:
            read_table(block, movings)
        elif candidate := FOR_CANDIDATE.match(block.text):
            candidates.append(nominated(candidate["name"], block, movings, said))
            choice = told = Choice.FOR
        elif beside(block, movings):
            continue
        elif label and is_vote_label(block, label, several=several):
            choice, told = listed(block, label, movings, above), choice_of(label["choice"])
            open_list = choice is None and goes_on(block.text)
            choice = told if open_list else choice
        elif movings and told is not None and (count := COUNT_BELOW.match(block.text)):
            movings[-1].counts.setdefault(told, int(count["count"] or count["alone"]))
        elif movings and AGREED_BEFORE.match(block.text) and movings[-1].result is None and movings[-1].mover:
            if block.start - movings[-1].end <= NEAR:
                movings[-1].result = MotionResult.CARRIED
        elif DID_NOT.match(block.text):
            choice = told = None
        elif choice is not None and movings and (is_rest(block.text) if open_list else _are_names(block)):
            add_names(block, 0, choice, movings[-1], listed=open_list)
            total = TOTAL.search(block.text)
            if number := total[1] if total else count_behind(block.text, 0):
                movings[-1].counts.setdefault(choice, int(number))
            open_list = goes_on(block.text)
            choice = choice if open_list else None
        else:
            behind, last, above = last, block, block.text
            before = len(movings)
            _read_prose(block, movings, known)
            for moving in movings[before:]:
                moving.plain = not any(each and AMENDS.stand_in(each.text) for each in (behind, block))
                if moving.mover is None and moving.seconder and behind and (name := mover_above(behind.text)):
                    moving.mover = name.shifted(behind.start)
            told_of = movings[before:] or (movings[-1:] if CLAUSE.match(block.text) else [])
            said += [(moving, block.text) for moving in told_of]
    settle_candidates(candidates)
    return movings


def _are_names(block: Block) -> bool:
    """Return whether a line lists those who voted as the label above it says, and tells nothing besides."""
    return NAMES.match(block.text) is not None and not ACTS.search(block.text)


def _read_prose(block: Block, movings: list[Moving], known: _Known) -> None:
    """Add what a paragraph says of motions, and of how the vote on the last of them went."""
    if not MOTIONS.stand_in(block.text) and _BY_SO_MANY.match(block.text) is None:
        return
    before = len(movings)
    _add_pairs(block, movings, known)
    settle_each(block.text, block.start, movings[before:])
    _add_nameless(block, movings, before)
    if len(movings) == before and (by_all := resolved_by_all(block, movings[-1] if movings else None)):
        movings.append(by_all)
    if settle_between(block.text, movings) or add_counted(block.text, block.start, movings, NEAR):
        return
    counts = counts_in(block.text)
    last = movings[-1] if movings else None
    if counts and (last is None or last.end < block.start - NEAR or last.counts):
        place = min(place for _, place in counts.values())
        movings.append(Moving(block.start + place, block.end))
        movings[-1].result = _result_beside(block.text, place)
    if movings and block.start - movings[-1].end <= NEAR:
        _add_result(block, movings[-1], {choice: count for choice, (count, _) in counts.items()}, len(movings) - before)
    add_told_votes(block.text, block.start, movings, NEAR)


_BY_SO_MANY = bounded(r"\W*(?:resolved|agreed|approved|carried)\s*\(\d{1,3}\s?[:–-]\s?\d", re.IGNORECASE)
"""A resolution that says by how many votes, and nothing else of a vote: "Resolved (12:2) – That"."""


def _add_pairs(block: Block, movings: list[Moving], known: _Known) -> None:
    for mover, seconder, start, end in pairs_in(block.text, known.initials, known.names, known.surnames):
        last = movings[-1] if movings else None
        if mover is None and last and last.mover and last.seconder is None and block.start - last.end < 400:
            last.seconder, last.end = seconder and seconder.shifted(block.start), block.start + end
            last.moved = last.end
            continue
        moving = Moving(
            block.start + start,
            block.start + end,
            mover and mover.shifted(block.start),
            seconder and seconder.shifted(block.start),
        )
        moving.proposal = proposal_in(block, start, end)
        moving.amends = AMENDMENT.search(block.text, start, min(len(block.text), end + _AS)) is not None
        movings.append(moving)


_AS = 40
"""Behind mover and seconder an amendment is called one within so many characters: "moved as an amendment"."""


def _add_nameless(block: Block, movings: list[Moving], before: int) -> None:
    """Add a motion that an office moved ("moved by the Chair"), or that has no names ("Proposed, seconded and agreed")."""
    text = block.text
    if not _PROPOSED.stand_in(text):
        return
    if _PRESIDING.stand_in(text) and (match := MOVED_BY_CHAIR.search(text)):
        office = match["office"] or match["office2"]
        if len(movings) == before:
            movings.append(Moving(block.start + match.start(), block.start + match.end(), mover_office=office))
        elif movings[-1].mover is None:
            movings[-1].mover_office = office
    if len(movings) == before and _SECONDED.stand_in(text) and (match := NAMELESS.search(text)):
        movings.append(Moving(block.start + match.start(), block.start + match.end(), nameless=True))
        if that := PROPOSED_THAT.search(text, match.start()):
            start, end = that.span("text")
            movings[-1].proposal = that["text"].strip(" ,"), block.start + start, block.start + end


_PROPOSED = Stems("moved", "proposed")
_SECONDED = Stems("seconded")
_PRESIDING = Stems("chair", "mayor", "cathaoirleach", "leader")


def _add_result(block: Block, moving: Moving, counts: dict[Choice, int], new: int) -> None:
    """Add counts and result to a motion; ``new`` is how many motions the paragraph itself has brought."""
    text = block.text
    tail = text[max(0, moving.end - block.start) :]
    if counts:
        moving.counts.update(counts)
        moving.end = max(moving.end, block.end)
    head = text[: max(0, moving.start - block.start)] if new == 1 else ""
    # A later paragraph may tell how all answered a question; the vote has a word of its own.
    voted = new > 0 or VOTED.search(tail) is not None
    moving.unanimous = moving.unanimous or (voted and bool(UNANIMOUS.search(f"{tail} {head}")))
    if moving.result is None and not (moving.plain and new == 0 and OF_AMENDMENT.search(tail)):
        moving.result = result_in(tail)
        moving.settled = block.end if moving.result else 0


def _result_beside(text: str, place: int) -> MotionResult | None:
    """Return how a vote went, as the sentence that counts it or the one behind says: "It was carried by 7 votes to 2"."""
    spans = [(start, end) for start, end in sentences(text) if end > place][:2]
    return result_in(text[spans[0][0] : spans[-1][1]]) if spans else None


def _is_motion(moving: Moving) -> bool:
    """Return whether enough is said: a name, an office, counts or votes, or at least that all agreed."""
    said = moving.mover or moving.seconder or moving.mover_office or moving.counts or moving.votes
    return bool(said) or (moving.nameless and moving.unanimous)
