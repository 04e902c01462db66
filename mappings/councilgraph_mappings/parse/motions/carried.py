"""Motions that are the decision themselves: carried, and no resolution tells of it in other words."""

import re
from collections.abc import Sequence

from councilgraph_mappings.codes import MotionResult, OutcomeKind
from councilgraph_mappings.parse.decisions.outcomes import add_outcomes
from councilgraph_mappings.parse.decisions.resolution_parts import Found
from councilgraph_mappings.parse.decisions.verbs import kind_of
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.items.run_in import run_in_at
from councilgraph_mappings.parse.motions.moving import Moving
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sentences import sentences
from councilgraph_mappings.records import Meeting, Outcome

NEAR = 900
"""A result or a count belongs to the motion before it only within so many characters."""


def add_carried(
    draft: Draft, moving: Moving, meeting: Meeting, item: str | None, outcomes: Sequence[Outcome], *, alone: bool
) -> list[Outcome]:
    """Add and return the decision that a carried motion is, where no outcome tells of it."""
    if not _decides(draft.text, moving, alone=alone):
        return []
    proposal = moving.proposal
    if proposal and moving.seconder and proposal[1] <= moving.seconder.start < proposal[2]:
        proposal = None  # "Cllr Roe proposed Ann Lee as Chair and Tom Poe seconded": names run through it
    if proposal and moving.mover and proposal[1] <= moving.mover.start < proposal[2]:
        proposal = None  # "Moved Cllr Roe, seconded Cllr Poe": who moved is not what was moved
    told = proposal or clause_after(draft.text, moving)
    text, start, end = told or ("", moving.start, moving.end)
    if len(text.split()) < 5 and " be " not in text:
        # "Cllr Roe proposed acceptance, seconded by Cllr Poe": the sentence is all there is.
        start, end = _sentence(draft.text, moving)
        if purpose := _purpose_above(draft.text, start, end, moving):
            start, end = purpose
        elif not _said_of(draft.text, start, end, moving):
            if _FORMAL.search(draft.text, start, end):
                return []
            start = _sentence_before(draft.text, start)
            if heading := _APPROVAL.match(draft.text, start, end):
                end = heading.end()
        if voted := _VOTED_BELOW.search(draft.text, start, end):
            start = voted.start("vote")
        # What ends with a stop is a sentence, and no title that ran in.
        if (title := run_in_at(draft.text[start:end])) and not draft.text[start : start + title].rstrip().endswith("."):
            start = title + start + 1
        if introduced := _ON_PROPOSAL.match(draft.text, start, end):
            start = introduced.end()
        if numbered := _POINT.match(draft.text, start, end):
            start = numbered.end()
        if (signed := _SIGNED_OFF.search(draft.text, start, end)) and signed.start() - start > _LEAST:
            end = signed.start()
        text = draft.text[start:end].rstrip(" .")
        end = start + len(text)
    office = None if _THANKS.match(text) else _IN_OFFICE_OF.match(text) or _OFFICE.search(_BY_HOLDER.sub("", text))
    elects = office and (office["chair"] or _ELECTION.search(draft.text, max(0, start - 600), start))
    plain = (
        "approved"
        if _OF_MINUTES.search(text) or _APPROVES.match(text) or text.startswith("To approve ")
        else "agreed"
        if office or _TO_DO.search(text)
        else _chosen(draft, item)
    )
    verb = plain if office is None else "elected" if elects else "appointed"
    if any(
        (
            start - 5 <= o.evidence.start <= moving.end + 300
            and not _MOVED.search(draft.text, moving.end, o.evidence.start)
        )
        or o.evidence.start <= start < o.evidence.end
        or (told is None and _right_behind(draft.text, o.evidence.end, start))
        for o in outcomes
    ):
        return []
    # What was proposed and carried is no recommendation, and who was to be "appointed Chairman" was appointed.
    own = kind_of(text)
    by_verb = (office is not None and own is not OutcomeKind.APPOINTED) or own is OutcomeKind.RECOMMENDED
    carried = Found(text, start, end, None, verb, "motions.carried", moving.start, by_verb=by_verb)
    return add_outcomes(draft, [[carried]], meeting, item)


_THANKS = bounded(
    r"\W*(?:that\s+)?(?:an?\s+|the\s+|our\s+|its\s+)?(?:(?:[\w’'-]+\s+){0,3}thanks\b|vote\s+of\s+thanks\b)",
    re.IGNORECASE,
)
"""Whoever is thanked for an office is not put into it."""

_TO_DO = bounded(r"\bthat\b|\bto\s+[a-z]", re.IGNORECASE)
"""Words of what is to be done, and no name alone."""

_CHOOSES = bounded(
    r"\W*(?:(?:to\s+)?(?:(?:re-?)?(?P<elects>elect)(?:ion)?|(?:re-?)?appoint(?:ment)?)|(?:co-?option))\s+(?:of\s+)?(?:(?:the|an?|a\s+new)\s+)?(?!(?:sub|working|committees?|representatives)\b)\w",
    re.IGNORECASE,
)


def _chosen(draft: Draft, item: str | None) -> str:
    """Return the verb of a motion whose words name only whom it puts forward: what its item is about."""
    title = next((each.title for each in reversed(draft.items) if each.key == item), None)
    match = _CHOOSES.match(title or "")
    return "agreed" if match is None else "elected" if match["elects"] else "appointed"


def _right_behind(text: str, end: int, start: int) -> bool:
    """Return whether a motion without words of its own stands right behind a resolution, in the same paragraph."""
    return 0 <= start - end < _BESIDE and "\n" not in text[end:start]


_VOTED_BELOW = bounded(
    r"\n\W*(?P<vote>(?:The|A)\s+(?:vote\s+(?:was\s+(?:then\s+)?taken\s+)?on\s+)?(?:the\s+)?(?:motion|proposal|recommendations?|substantive\s+\w+)\b[^.;\n]{0,80}?\b(?:carried|agreed|approved)\b[^\n]{0,160})$"
)
"""A paragraph of its own that tells how the vote went, below those who moved and seconded."""

_BESIDE = 6
_ON_PROPOSAL = bounded(
    r"\W*(?:on\s+the\s+(?:proposal|proposition|motion)\s+of|(?:it\s+was\s+)?(?:proposed|moved)\s+by)\b[^;]{5,200}?\b(?:it\s+was|and|(?:the\s+)?(?:members|council|committee|meeting))\s+(?:(?:then|also|unanimously|duly)\s+)*(?:agreed|resolved|decided)\s+(?=to\b|that\b)|\W*(?:on|at)\s+the\s+(?:proposal|proposition|motion)\s+of\b[^;:]{3,80}?\bseconded\b[^;:]{3,60}?\s(?=the\s(?:[^.;:]|(?<=Co)\.){3,240}?\b(?:was|were)\s+(?:\w+ly\s+)?(?:adopted|approved|agreed|accepted|confirmed|noted)\b)",
    re.IGNORECASE,
)
"""Who moved and seconded stands before the words that were agreed."""
_POINT = bounded(r"\d{1,2}\)\s+(?=[A-Z])")
"""The number of a point in front of its sentence."""
_SIGNED_OFF = bounded(
    r"(?:[.,;:–-]\s*|\s)[(\[]?(?:proposer|prop)\b[^;]{3,60}?\b(?:2nd|2nd\s+by|second(?:er|ed(?:\s+by)?)?|sec)\b[^;.]{3,50}(?:\.[^;.]{0,60})?\W*$",
    re.IGNORECASE,
)
"""Who moved and seconded, in the form of notes behind what was moved: "All payments approved, proposer Cllr Roe, 2nd Cllr Poe"."""
_LEAST = 12
_MOVED = bounded(r"\b(?:proposed|moved)\s+by\s", re.IGNORECASE)
"""Behind another motion stands what that one decided."""

_OF_MINUTES = bounded(
    r"\b(?:adoption|approval|acceptance|accuracy)\s+of\s+(?:(?:the|these|those|last|previous|draft|month[’']s)\s+){0,3}minutes?\b",
    re.IGNORECASE,
)
"""Minutes that are proposed and seconded are approved, whatever the motion calls it."""


_THAT_AFTER = bounded(
    r"[\s,:)–-]*(?:and\s+|(?:moved|proposed)\s+(?=that\b))?(?:(?P<proposal>(?:an?|the)\s+(?:proposal|motion)\s+)?(?P<clause>(?:that\s+(?!it\b|this\b)|(?(proposal)to\s|(?!)))(?:[^.;]|(?<=\d)\.(?=\d)|(?<=\d);(?=\s\d)){12,600}))",
    re.IGNORECASE,
)


_QUOTED_BELOW = bounded(
    r"[^.;\n“”\"]{0,160}?\b(?:moved|proposed|motion)\s*[:–—-]+\s*\n\s*[“\"](?P<clause>that\b[^“”\"]{12,600})[”\"]",
    re.IGNORECASE,
)
"""The words of the motion in quotation marks on the next line: "the following vote of thanks was MOVED:- “That …”"."""


def clause_after(text: str, moving: Moving) -> tuple[str, int, int] | None:
    """Return what was moved, where it stands behind the names: "Proposed Cllr Roe, seconded Cllr Poe that the …"."""
    match = _THAT_AFTER.match(text, moving.moved) or _QUOTED_BELOW.match(text, moving.moved)
    return (match["clause"].strip(" ,"), match.start("clause"), match.end("clause")) if match else None


_ACCEPTS = bounded(
    r"\b(?:accept(?:ance|ed|s)?|approv(?:al|ed|es?)|adopt(?:ion|ed|s)?|(?:correct|true|accurate)\b|signed|pass(?:ed)?\s+for\s+payment|payment)\b",
    re.IGNORECASE,
)
"""What a council proposes and seconds to accept is accepted, also where small councils write no more about it."""

_OFFICE = bounded(
    r"\b(?:as|for|be|of|position|stand|continues?|remains?|elected|become)\b(?:(?!\bby\b)[^.;]){0,40}?\b(?:(?P<chair>(?:vice[\s-]*)?chair(?:man|woman|person)?|(?:deputy\s+)?mayor|cathaoirleach|president|convenor|convener)|treasurer|secretary|clerk|representative|auditor|signatory|trustee|warden|delegate|examiner)\b",
    re.IGNORECASE,
)


_BY_HOLDER = bounded(
    r"\b(?:proposal|proposition|motion|suggestion)\s+of\s+(?:(?:the|an)\s+)?(?:(?:lord\s+|deputy\s+)?mayor|chair(?:man|woman|person)?|(?:leas-?)?ch?athaoirleach|president|conven[eo]r|secretary|treasurer)\b",
    re.IGNORECASE,
)
"""Who holds an office moves; nobody is put forward for it."""

_IN_OFFICE_OF = bounded(
    r"\W*(?:(?P<chair>(?:vice[\s-]*)?chair(?:man|woman|person)?)|secretary|treasurer|clerk)\s*[:–-]", re.IGNORECASE
)
"""A line of a list of who got which office: "Treasurer: Ann Roe, proposed by …"."""


def office_in(text: str, moving: Moving) -> str:
    """Return the office for which a motion puts somebody forward, folded; empty where it does nothing of the kind."""
    start, end = _sentence(text, moving)
    office = _IN_OFFICE_OF.match(text, start) or _OFFICE.search(text, start, end)
    return " ".join(office[0].casefold().split()) if office else ""


_APPROVAL = bounded(
    r"(?:\W{0,3}\d{1,3}[.)]?\s+|\W{0,3})(?P<title>(?:approval|adoption|acceptance)\s+of\s[^\n]{4,120}?)(?=\s*[:.]?\s*\n)",
    re.IGNORECASE,
)
"""A heading that says what those who stand on the lines below proposed and seconded: "Adoption of the accounts:"."""

_APPROVES = bounded(r"\W*(?:approval|adoption|acceptance)\s+of\b", re.IGNORECASE)

_FORMAL = bounded(r"\b(?:motions?|amendments?|recommendations?)\b", re.IGNORECASE)
"""A motion that has its words elsewhere."""

_EMPTY = frozenset(
    {
        "were", "these", "that", "this", "which", "proposed", "seconded", "proposer", "seconder", "moved", "prop", "second",
        "cllr", "cllrs", "councillor", "councillors", "miss", "favour", "agreed", "unanimously", "unanimous", "carried",
        "vote", "voted", "voting", "agreement", "present", "show", "hands", "majority", "then", "duly", "motion", "proposal", "proposition", "amendment", "following", "result", "results",
    }
)  # fmt: skip
"""Words that say nothing of what was moved."""


_VERDICTS = frozenset({"approved", "accepted", "adopted", "confirmed", "resolved"})
"""Words that say what became of a motion, and not what was moved."""
_PURPOSE = bounded(
    r"\W{0,3}(?:(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]{1,2}\s+)?(?P<what>To\s+(?:approve|adopt|agree|accept|confirm|ratify|authorise)\b(?:[^.;\n]|\.(?=\d)){4,200}?)\s*[.:]?\s*$"
)


def _purpose_above(text: str, start: int, end: int, moving: Moving) -> tuple[int, int] | None:
    """Return the line of the agenda above, where a sentence says only who moved and that it was approved."""
    match = _PURPOSE.match(text, _sentence_before(text, start), start)
    if match is None or _said_of(text, start, end, moving, besides=_VERDICTS):
        return None
    return match.span("what")


def _said_of(text: str, start: int, end: int, moving: Moving, besides: frozenset[str] = frozenset()) -> bool:
    """Return whether a sentence says what was moved, and not only who moved and seconded it, and words ``besides``."""
    names = {word.casefold() for name in (moving.mover, moving.seconder) if name for word in name.plain.split()}
    words = [word for word in re.findall(r"[a-z’'£\d-]+", text[start:end].casefold()) if len(word) > 3]
    return any(word not in _EMPTY and word not in names and word not in besides for word in words)


def _sentence_before(text: str, start: int) -> int:
    """Return where the sentence begins that stands before a place, in the same paragraph or as the line before it."""
    first = max(text.rfind("\n", 0, max(0, start - 2)) + 1, start - NEAR)
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
        return moving.proposal is not None or moving.mover is not None or moving.mover_office is not None
    start, end = _sentence(text, moving)
    both = moving.mover is not None and moving.seconder is not None
    if not both or moving.counts or moving.votes:
        return False
    if _IN_OFFICE_OF.match(text, start) and _ELECTION.search(text, max(0, start - 500), start):
        return True
    if not _said_of(text, start, end, moving) and _APPROVAL.match(text, _sentence_before(text, start)):
        return True
    return bool(_ACCEPTS.search(text, start, end)) or (alone and bool(_OFFICE.search(text, start, end)))


def _sentence(text: str, moving: Moving) -> tuple[int, int]:
    """Return the place of the sentences that tell of a motion."""
    first = max(text.rfind("\n", 0, moving.start) + 1, moving.start - NEAR)
    last = text.find("\n", moving.end)
    last = min(len(text) if last < 0 else last, moving.end + NEAR)
    spans = [(first + a, first + b) for a, b in sentences(text[first:last])]
    start = next((a for a, b in spans if a <= moving.start < b), moving.start)
    return start, next((b for a, b in spans if a < moving.end <= b), moving.end)


_UNSECONDED = bounded(
    r"\b(?:(?:was|were)\s+not\s+seconded|no\s+seconder|(?:want|lack)\s+of\s+a\s+seconder|declined\s+the\s+nomination|(?:failed\s+to\s+(?:find|attract|get)|without)\s+a\s+seconder)\b",
    re.IGNORECASE,
)
_SOON = 120
"""So soon behind what was moved stands that nobody seconded it, or that who was put forward would not stand."""


def fell(text: str, moving: Moving) -> bool:
    """Return whether a motion fell, as nobody seconded it: "Cllr Roe proposed a bench, but there was no seconder"."""
    return moving.seconder is None and _UNSECONDED.search(text, moving.start, moving.end + _SOON) is not None
