"""The motions of one item: each pair of mover and seconder, each vote with counts or names, and what it decided."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from councilgraph_mappings.codes import Choice, MotionResult
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.moving import (
    MOVED_BY_CHAIR,
    NAMELESS,
    PROPOSED_THAT,
    Moving,
    pairs_in,
    proposal_in,
)
from councilgraph_mappings.parse.outcomes import add_outcomes
from councilgraph_mappings.parse.resolution_parts import Found
from councilgraph_mappings.parse.scan import bounded, mentions
from councilgraph_mappings.parse.sentences import sentences
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
from councilgraph_mappings.records import Evidence, Meeting, Motion, Outcome, Vote

_STEMS = (
    "propos", "moved", "second", "nominat", "vote", "carried", "unanim", "abst", "favour", "prop", "against", "lost",
    "2nd", "nem con", "motion", "all agreed",
)  # fmt: skip
"""A paragraph without any of these says nothing of motions."""
_NEAR = 900
"""A result or a count belongs to the motion before it only within so many characters."""


def add_motions(
    draft: Draft, blocks: Sequence[Block], meeting: Meeting, item: str | None, outcomes: Sequence[Outcome]
) -> None:
    """Add the motions of one item: each pair of mover and seconder, each vote with counts or names.

    A motion that was carried and that no resolution follows is the decision itself: what was proposed is its text.
    """
    movings = _movings(blocks)
    known = sorted(outcomes, key=lambda o: o.evidence.start)
    starts = [o.evidence.start for o in known]
    for number, moving in enumerate(movings):
        later = movings[number + 1].start if number + 1 < len(movings) else len(draft.text) + 1
        low, high = bisect_left(starts, moving.start - 1200), bisect_left(starts, max(later, moving.end + 301))
        alone = len(movings) == 1
        near = [*known[low:high], *_carried(draft, moving, meeting, item, known[max(0, low - 1) : high], alone=alone)]
        decided = [
            o
            for o in near
            if moving.start - 1200 <= o.evidence.start < later
            and (o.evidence.start >= moving.start or number == 0 or 0 <= moving.start - o.evidence.end < 40)
        ]
        if _is_motion(moving):
            _record(draft, moving, meeting.key, item, decided)


def _movings(blocks: Sequence[Block]) -> list[Moving]:
    """Return what the blocks say of motions, in order."""
    movings: list[Moving] = []
    labels = [None if block.kind is Kind.TABLE else VOTE_LABEL.match(block.text) for block in blocks]
    several = len({label["choice"].casefold()[:4] for label in labels if label}) >= 2
    choice: Choice | None = None
    for block, label in zip(blocks, labels, strict=True):
        if block.kind is Kind.TABLE:
            read_table(block, movings)
        elif label and is_vote_label(block, label, several=several):
            choice = _listed(block, label, movings)
        elif DID_NOT.match(block.text):
            choice = None
        elif choice is not None and movings and _NAMES.match(block.text) and not _ACTS.search(block.text):
            add_names(block, 0, choice, movings[-1])
            choice = None
        else:
            _read_prose(block, movings)
    return movings


_NAMES = bounded(r"\W*(?:Councillors?|Cllrs?)\b")
_ACTS = bounded(r"\b(?:moved|seconded|proposed|declared)\b", re.IGNORECASE)


def _listed(block: Block, label: re.Match[str], movings: list[Moving]) -> Choice | None:
    """Add a list of votes, and return its choice where the names are still to come below."""
    choice = choice_of(label["choice"])
    if choice is Choice.FOR:
        _recorded(movings, block)
    if movings:
        if label["count"]:
            movings[-1].counts[choice] = count_of(label["count"])
        add_names(block, label.end(), choice, movings[-1])
    return None if block.text[label.end() :].strip() else choice


def _carried(
    draft: Draft, moving: Moving, meeting: Meeting, item: str | None, outcomes: Sequence[Outcome], *, alone: bool
) -> list[Outcome]:
    """Add and return the decision that a carried motion is, where no outcome tells of it."""
    if not _decides(draft.text, moving, alone=alone):
        return []
    text, start, end = moving.proposal or ("", moving.start, moving.end)
    if len(text.split()) < 5:
        # "Cllr Roe proposed acceptance, seconded by Cllr Poe": the sentence is all there is.
        start, end = _sentence(draft.text, moving)
        if not _said_of(draft.text, start, end, moving):
            if _FORMAL.search(draft.text, start, end):
                return []
            start = _sentence_before(draft.text, start)
        text = draft.text[start:end].rstrip(" .")
        end = start + len(text)
    office = _IN_OFFICE_OF.match(text) or _OFFICE.search(text)
    verb = "agreed" if office is None else "elected" if office["chair"] else "appointed"
    if any(
        start - 5 <= o.evidence.start <= moving.end + 300 or o.evidence.start <= start < o.evidence.end
        for o in outcomes
    ):
        return []
    return add_outcomes(draft, [[Found(text, start, end, None, verb, "motions.carried", moving.start)]], meeting, item)


_ACCEPTS = bounded(
    r"\b(?:accept(?:ance|ed|s)?|approv(?:al|ed|es?)|adopt(?:ion|ed|s)?|(?:correct|true|accurate)\b|signed|pass(?:ed)?\s+for\s+payment|payment)\b",
    re.IGNORECASE,
)
"""What a council proposes and seconds to accept is accepted, also where small councils write no more about it."""

_OFFICE = bounded(
    r"\b(?:as|for|be|of|position|stand|continues?|remains?|elected|become)\b[^.;]{0,40}?\b(?:(?P<chair>(?:vice[\s-]*)?chair(?:man|woman|person)?|(?:deputy\s+)?mayor|cathaoirleach|president|convenor|convener)|treasurer|secretary|clerk|representative|auditor|signatory|trustee|warden|delegate|examiner)\b",
    re.IGNORECASE,
)


_IN_OFFICE_OF = bounded(
    r"\W*(?:(?P<chair>(?:vice[\s-]*)?chair(?:man|woman|person)?)|secretary|treasurer|clerk)\s*[:–-]", re.IGNORECASE
)
"""A line of a list of who got which office: "Treasurer: Ann Roe, proposed by …"."""

_FORMAL = bounded(r"\b(?:motions?|amendments?|recommendations?)\b", re.IGNORECASE)
"""A motion that has its words elsewhere."""

_EMPTY = frozenset(
    "it was were is are the a an this that these which and by of on for proposed seconded proposer seconder moved prop sec second cllr cllrs "
    "councillor councillors mr mrs ms miss dr all in favour agreed unanimously unanimous carried vote then duly motion "
    "proposal proposition amendment following".split()
)


def _said_of(text: str, start: int, end: int, moving: Moving) -> bool:
    """Return whether a sentence says what was moved, and not only who moved and seconded it."""
    names = {word.casefold() for name in (moving.mover, moving.seconder) if name for word in name.plain.split()}
    words = [word for word in re.findall(r"[a-z’'£\d-]+", text[start:end].casefold()) if len(word) > 3]
    return any(word not in _EMPTY and word not in names for word in words)


def _sentence_before(text: str, start: int) -> int:
    """Return where the sentence begins that stands before a place, in the same paragraph or as the line before it."""
    first = max(text.rfind("\n", 0, max(0, start - 2)) + 1, start - _NEAR)
    return next((first + a for a, b in sentences(text[first:start]) if first + b >= start - 3), start)


_ELECTION = bounded(r"\b(?:elected|appointed|office[\s-]bearers)\b", re.IGNORECASE)


def _decides(text: str, moving: Moving, *, alone: bool) -> bool:
    """Return whether a motion is known to have been carried, or proposes and seconds what needs no vote to be told.

    That is to accept something, to give an office to the only one who is put forward (``alone``), or a line of a list
    of those who were elected.
    """
    if moving.result is MotionResult.LOST:
        return False
    if moving.result is MotionResult.CARRIED or moving.unanimous or moving.nameless:
        return moving.proposal is not None or moving.mover is not None
    start, end = _sentence(text, moving)
    both = moving.mover is not None and moving.seconder is not None
    if not both or moving.counts or moving.votes:
        return False
    if _IN_OFFICE_OF.match(text, start) and _ELECTION.search(text, max(0, start - 500), start):
        return True
    return bool(_ACCEPTS.search(text, start, end)) or (alone and bool(_OFFICE.search(text, start, end)))


def _sentence(text: str, moving: Moving) -> tuple[int, int]:
    """Return the place of the sentences that tell of a motion."""
    first = max(text.rfind("\n", 0, moving.start) + 1, moving.start - _NEAR)
    last = text.find("\n", moving.end)
    last = min(len(text) if last < 0 else last, moving.end + _NEAR)
    spans = [(first + a, first + b) for a, b in sentences(text[first:last])]
    start = next((a for a, b in spans if a <= moving.start < b), moving.start)
    return start, next((b for a, b in spans if a < moving.end <= b), moving.end)


def _recorded(movings: list[Moving], block: Block) -> None:
    """Bring the motion that a recorded vote is about to the end: the last that has no count yet, else one of its own."""
    waiting = next((m for m in reversed(movings) if not m.votes and not m.counts and m.result is None), None)
    if waiting is None:
        movings.append(Moving(block.start, block.end))
    else:
        movings.remove(waiting)
        movings.append(waiting)
        waiting.end = max(waiting.end, block.start)


def _read_prose(block: Block, movings: list[Moving]) -> None:
    """Add what a paragraph says of motions, and of how the vote on the last of them went."""
    if not mentions(block.text, _STEMS):
        return
    before = len(movings)
    _add_pairs(block, movings)
    _add_nameless(block, movings, before)
    counts = counts_in(block.text)
    last = movings[-1] if movings else None
    if counts and (last is None or last.end < block.start - _NEAR or last.counts):
        movings.append(Moving(block.start + min(place for _, place in counts.values()), block.end))
    if movings and block.start - movings[-1].end <= _NEAR:
        _add_result(block, movings[-1], {choice: count for choice, (count, _) in counts.items()}, len(movings) - before)


def _add_pairs(block: Block, movings: list[Moving]) -> None:
    for mover, seconder, start, end in pairs_in(block.text):
        last = movings[-1] if movings else None
        if mover is None and last and last.mover and last.seconder is None and block.start - last.end < 400:
            last.seconder, last.end = seconder and seconder.shifted(block.start), block.start + end
            continue
        moving = Moving(
            block.start + start,
            block.start + end,
            mover and mover.shifted(block.start),
            seconder and seconder.shifted(block.start),
        )
        moving.proposal = proposal_in(block, start, end)
        movings.append(moving)


def _add_nameless(block: Block, movings: list[Moving], before: int) -> None:
    """Add a motion that an office moved ("moved by the Chair"), or that has no names ("Proposed, seconded and agreed")."""
    text = block.text
    if match := MOVED_BY_CHAIR.search(text):
        office = match["office"] or match["office2"]
        if len(movings) == before:
            movings.append(Moving(block.start + match.start(), block.start + match.end(), mover_office=office))
        elif movings[-1].mover is None:
            movings[-1].mover_office = office
    if len(movings) == before and (match := NAMELESS.search(text)):
        movings.append(Moving(block.start + match.start(), block.start + match.end(), nameless=True))
        if that := PROPOSED_THAT.search(text, match.start()):
            start, end = that.span("text")
            movings[-1].proposal = that["text"].strip(" ,"), block.start + start, block.start + end


def _add_result(block: Block, moving: Moving, counts: dict[Choice, int], new: int) -> None:
    """Add counts and result to a motion; ``new`` is how many motions the paragraph itself has brought."""
    text = block.text
    tail = text[max(0, moving.end - block.start) :]
    if counts:
        moving.counts.update(counts)
        moving.end = max(moving.end, block.end)
    head = text[: max(0, moving.start - block.start)] if new == 1 else ""
    moving.unanimous = moving.unanimous or bool(UNANIMOUS.search(f"{tail} {head}"))
    if moving.result is None:
        moving.result = next((result for result, pattern in RESULTS if pattern.search(tail)), None)


def _is_motion(moving: Moving) -> bool:
    """Return whether enough is said: a name, an office, counts or votes, or at least that all agreed."""
    said = moving.mover or moving.seconder or moving.mover_office or moving.counts or moving.votes
    return bool(said) or (moving.nameless and moving.unanimous)


def _rule(moving: Moving) -> str:
    if moving.nameless:
        return "motions.nameless"
    return "motions.moved-seconded" if moving.mover or moving.seconder else "motions.counts"


def _record(draft: Draft, moving: Moving, meeting: str, item: str | None, decided: Sequence[Outcome]) -> None:
    """Add a motion with its votes; ``decided`` are the outcomes that follow from it."""
    key = draft.key(f"{item or meeting}-motion")
    rule = _rule(moving)
    result = moving.result
    if result is None and ((moving.nameless and moving.unanimous) or _followed(moving, decided)):
        result = MotionResult.CARRIED
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
            decides=tuple(o.key for o in decided) if moving.result is not MotionResult.LOST else (),
        )
    )
    _add_votes(draft, moving, key, meeting)


def _followed(moving: Moving, decided: Sequence[Outcome]) -> bool:
    """Return whether a resolution stands directly after or before a motion: it was carried."""
    return any(-20 <= o.evidence.start - moving.end < 260 or 0 <= moving.start - o.evidence.end < 40 for o in decided)


def _add_votes(draft: Draft, moving: Moving, motion: str, meeting: str) -> None:
    for office, choice, start, end in moving.offices:
        if person := draft.holder(office, meeting):
            draft.votes.append(Vote(motion, person, choice, Evidence(start, end, "motions.vote-by-office")))
        else:
            draft.find(start, end, FindingKind.UNSETTLED, f"a vote of “{office}”, whom the document does not name")
    for name, choice, stop in moving.votes:
        evidence = Evidence(name.start, min(name.end, stop), "motions.named-vote")
        draft.votes.append(Vote(motion, draft.person(name, evidence.rule), choice, evidence))
