"""How members voted, as sentences tell it: "Councillors Roe and Poe voted against", "Cllr Lee asked that her abstention be recorded"."""

import re
from collections.abc import Iterator, Sequence

from councilgraph_mappings.codes import Choice, MotionResult
from councilgraph_mappings.parse.attendance.listed import people_in
from councilgraph_mappings.parse.motions.moving import Moving
from councilgraph_mappings.parse.motions.votes import choice_of, count_of, result_in
from councilgraph_mappings.parse.people.names import PersonName
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sentences import sentences
from councilgraph_mappings.parse.wording.triggers import Stems

_VOTED = Stems("voted", "abstained", "abstaining", "voting ", "his vote", "her vote", "their vote", "abstention")

_WHO = r"(?P<who>(?:[Cc]ouncillors?|Cllrs?|Baillies?|Mr|Mrs|Ms|Miss|Dr)\b\.?\s(?:[^.;:()]|(?<=\b[A-Z])\.){2,300}?)"

_TOLD = bounded(
    rf"(?:^|(?<=\s)|(?<=\())(?:with\s+)?{_WHO},?\s+(?:(?:all|both|also|then|each|having)\s+)*"
    r"(?:vot(?:ed|ing)\s+(?P<side>(?i:for|in\s+favou?r|against))\b(?!\s+(?:at|in)\s+(?:the\s+)?(?:last|previous)\b)"
    r"|(?P<abstained>abstain(?:ed|ing))\b"
    r"|(?:asked|requested|wished|wanted)\s(?:[^.;]{2,60}?\s)?(?:(?:his|her|their)\s+(?:names?\s+and\s+)?votes?\s+(?P<side2>for|in\s+favour|against)|(?P<abstained2>abstentions?)|(?:had\s+)?voted\s+(?P<side3>for|in\s+favour|against)|(?:had\s+)?(?P<abstained3>abstained))\b[^.;]{0,60})"
)

_FOLLOWED = bounded(
    r"\b(?:vot(?:ed|ing)\s+(?P<side>for|in\s+favou?r|against)|(?P<abstained>abstain(?:ed|ing)))\b(?:\s+(?:from\s+voting|(?:of\s+)?the\s+\w+))?\s+(?:was|were)\s*:?\s+(?P<who>(?-i:Councillors?|Cllrs?)\s[^;:()]{2,400}?)(?=\.\s|\.?$|;)",
    re.IGNORECASE,
)
"""Who voted stands behind the side: "Those who voted against were Councillors Roe and Poe"."""

_OTHERS = bounded(
    r"\b(?:that|which|who|why|whether|if|would|said|explained|stated|had|remaining|left)\b|\b(?:was|were|been)$"
)
"""Words between a name and its vote that make it another's, or none."""


def add_told_votes(text: str, start: int, movings: list[Moving], near: int) -> None:
    """Add the votes that the sentences of a paragraph tell, to the motion before them or to one of their own."""
    if not _VOTED.stand_in(text):
        return
    for name, choice, begin, end in _told(text):
        last = movings[-1] if movings else None
        if last is None or start + begin - last.end > near:
            last = Moving(start + begin, start + end, result=_put(text, begin))
            movings.append(last)
        if all(voter.plain != name.plain for voter, *_ in last.votes):
            last.votes.append((name.shifted(start), choice, start + end))
            last.end = max(last.end, start + end)


_PUT = bounded(
    r"\b(?:motion|proposal|recommendations?|amendment|vote)\b[^.;]{0,60}?\b(?:carried|passed|lost|defeated)\b",
    re.IGNORECASE,
)


def _put(text: str, place: int) -> MotionResult | None:
    """Return what became of a motion as the sentence at a place says: "The motion was carried with Cllr Roe abstaining"."""
    said = next((text[start:end] for start, end in sentences(text) if start <= place < end), "")
    return result_in(said) if _PUT.search(said) else None


def _told(text: str) -> Iterator[tuple[PersonName, Choice, int, int]]:
    """Yield who voted how, and where the words that say so stand."""
    for first, last in sentences(text):
        for match in _FOLLOWED.finditer(text, first, last):
            side = match["side"]
            for person in people_in(text, *match.span("who"), bare=1):
                yield person.name, choice_of(side) if side else Choice.ABSTAIN, match.start(), match.end()
        for match in _TOLD.finditer(text, first, last):
            begin, end = match.span("who")
            if _OTHERS.search(text, begin, end):
                continue
            sides = (match["side"], match["side2"], match["side3"])
            side = next(filter(None, sides), None)
            bare = 1 if match["who"].split()[0].rstrip(".").endswith("s") else 2
            for person in people_in(text, begin, end, bare=bare):
                yield person.name, choice_of(side) if side else Choice.ABSTAIN, match.start(), match.end()


AMENDMENT = bounded(
    r"\bas\s+an\s+amendment\b|\b(?:moved|proposed)\s+(?:the\s+following|an)\s+amendment\b", re.IGNORECASE
)

AMENDS = Stems("amend")
OF_AMENDMENT = bounded(
    r"^(?:(?!\b(?:motion|proposal|recommendations?|substantive)\b)[^;]){0,60}?\bamendments?\b(?:(?!\b(?:motion|proposal|recommendations?)\b)[^;]){0,80}?\b(?:lost|defeated|not\s+(?:carried|agreed)|fell|rejected)\b",
    re.IGNORECASE,
)
"""What became of an amendment says nothing of the motion above, which is none."""

_NUMBER = r"(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_BETWEEN = bounded(
    rf"\b{_NUMBER}\s+(?:members?\s+|votes?\s+)?(?:were\s+|having\s+)?(?:voted\s+|cast\s+)?for\s+the\s+(motion|amendment)\b[^.;]{{0,40}}?\b{_NUMBER}\s+(?:members?\s+|votes?\s+)?(?:were\s+|having\s+)?(?:voted\s+|cast\s+)?for\s+the\s+(motion|amendment)\b"
)
"""A vote between a motion and its amendment, as Scottish councils take it: "4 voted for the amendment and 7 for the motion"."""
_SIDES = Stems("for the amendment")


def settle_between(text: str, movings: list[Moving]) -> bool:
    """Settle the last two motions where a text tells of a vote between a motion and its amendment; return whether it does."""
    match = _BETWEEN.search(text) if _SIDES.stand_in(text) and len(movings) > 1 else None
    if match is None or match[2] == match[4] or not movings[-1].amends:
        return False
    told = {match[2]: count_of(match[1]), match[4]: count_of(match[3])}
    for moving, own, other in ((movings[-2], "motion", "amendment"), (movings[-1], "amendment", "motion")):
        moving.counts[Choice.FOR] = told[own]
        if told[own] != told[other]:
            moving.result = MotionResult.CARRIED if told[own] > told[other] else MotionResult.LOST
    return True


_SETTLED = bounded(
    r"\W{0,3}(?:and\s+)?(?:(?:it\s+)?was\s+|were\s+)?(?:(?:duly|then|unanimously|all)\s+)*(?:agreed|carried|approved|adopted|passed)(?:\s+unanimously)?\s*(?:[.;]|$)",
    re.IGNORECASE,
)


_SETTLED_LOST = bounded(
    r"\W{0,3}(?:(?:and|but|which)\s+)?(?:(?:on|upon|when|after)\s+(?:a\s+vote\s+being\s+taken|(?:being\s+)?put\s+to\s+(?:the|a)\s+vote),?\s+)?(?:(?:it|this|the\s+motion|the\s+proposal)\s+)?(?:(?:was|were)\s+)?(?:declared\s+)?(?:lost|defeated|not\s+carried|fell)\b",
    re.IGNORECASE,
)


def settle_each(text: str, start: int, movings: Sequence[Moving]) -> None:
    """Settle the motions of a paragraph before its last one that were agreed or lost in their own sentence.

    ``text`` is the paragraph and begins at ``start``: "Proposed by A, seconded by B and agreed. Proposed by C …".
    """
    for moving in movings[:-1]:
        if moving.result is None and moving.seconder and _SETTLED.match(text, moving.end - start):
            moving.result = MotionResult.CARRIED
        elif moving.result is None and moving.seconder and _SETTLED_LOST.match(text, moving.end - start):
            moving.result = MotionResult.LOST
