"""Motions that were voted through and that nobody is named for: "A motion to note the report was proposed, seconded and carried"."""

import re

from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.screened import Screened
from councilgraph_mappings.parse.wording.sentences import sentences

RULE = "outcomes.voted-through"

_THROUGH = Screened(
    r"\W*(?:an?|the|this)\s+(?:(?:officers?[’']?s?|planning|further|second|substantive)\s+)?(?P<what>motion|proposal|recommendations?)\b(?P<clause>\s+(?:to|that|for)\s[^.;]{3,240}?)?(?:\s+(?:as\s+)?(?:set\s+out|contained|in|of)\s[^.,;]{3,80}?)?,?\s+(?:(?:was|were|having\s+been|had\s+been)\s+)?(?:duly\s+|then\s+)?(?:proposed|moved)\s*(?:,|and)\s*(?:duly\s+)?seconded\b(?:,|\band\b|\bthen\b|\bduly\b|\bwas\b|\bwere\b|\bwhen\b|\bon\b|\bupon\b|\bbeing\b|\bafter\b|\bthe\s+motion\b|\bput\s+to\s+(?:the\s+|a\s+)?vote\b|\bvoted\s+(?:up)?on\b|\ba\s+vote\b|\bunanimously\b|\s){2,40}(?:carried|agreed|approved|passed)(?:\s+(?:unanimously|nem\s+con|by\s+a\s+majority))?\W*$",
    re.IGNORECASE,
)


_MOVED_IT = Screened(
    r"\W*(?:the|councillor|cllr)\b\.?\s[^.;]{2,60}?\s(?:then\s+|duly\s+)?(?:moved|proposed)\s+(?:the|this|these|both)\s+recommendations?\b[^.;]{0,120}?,?\s+(?:which|and)\b[^.;]{0,40}?\bseconded\b[^.;]{0,120}?\b(?:carried|agreed|approved)(?:\s+unanimously)?\W*$",
    re.IGNORECASE,
)
"""The same with who moved it: "The Chair moved the recommendation, which was seconded and when put to the vote agreed"."""


def voted_through(sentence: str) -> tuple[int, int, bool] | None:
    """Return where the words begin and end that a sentence says were carried, and whether they are a clause of their own.

    >>> told = "A motion to note the report was proposed, seconded, voted on and carried."
    >>> begin, end, clause = voted_through(told)
    >>> told[begin:end], clause
    ('to note the report', True)
    >>> voted_through("A motion to note the report was proposed, seconded and lost.")
    """
    if _MOVED_IT.match(sentence):
        return 0, len(sentence), False
    match = _THROUGH.match(sentence)
    if match is None:
        return None
    if match["clause"] is None:
        # A recommendation stands in the report; what a motion without its words was about is not told.
        return (0, len(sentence), False) if match["what"].casefold().startswith("recommendation") else None
    return match.start("clause") + 1, match.end("clause"), True


VOTED_TO = Screened(
    r"^\W*(?:[A-Z][^,.;]{2,60},\s)?(?:(?:the\s+)?(?:full\s+)?(?:(?:sub-)?committee|panel|board|cabinet|council)|members)\s+(?:then\s+)?voted\s+(?:(?:unanimously|by\s+a\s+majority|(?:by\s+)?\d{1,3}(?:\s+votes)?\s?(?:to|[-–:])\s?\d{1,3}(?:\s+votes)?|by\s+a\s+show\s+of\s+hands)[\s,]+){0,2}(?:in\s+favou?r\s+of\s+(?=(?P<doing>approv|refus|grant|deferr|adopt|reject|accept|extend|suspend|revok)ing\b)|(?=to\s+(?:approve|refuse|grant|defer|delegate|adopt|support|reject|accept|agree|note|appoint|elect|endorse|extend|suspend|revoke|exclude)\b))(?P<join>(?:to\s+)?)",
    re.IGNORECASE,
)
"""What a committee votes to do it has decided: "The Committee voted by 6 votes to 4 to refuse the application"."""


def ends_carried(text: str) -> bool:
    """Return whether a paragraph ends with a motion that was voted through, below which pages lose the word "Resolved"."""
    return "carried" in text[-_LAST:] and any(voted_through(text[start:end]) for start, end in sentences(text))


_LAST = 60
"""Characters at the end of a paragraph in which a motion is carried."""


MOTION_REFERRED = Screened(
    r"^\W*(?:in\s+accordance\s+with\s[^.;]{3,90}?,?\s)?(?:the|this)\s+(?:(?:notice\s+of\s+)?motion|petition)\b[^.;]{0,60}?\b(?:was|were|stood|stands?|is)\s+(?:then\s+|therefore\s+|duly\s+)?(?:moved\s[^.;]{3,140}?\band\s+)?referred\s+(?:back\s+)?(?:without\s+(?:debate|discussion)\s+)?to\s+(?:the\s+)?(?-i:[A-Z]|next\s|relevant\s|appropriate\s)",
    re.IGNORECASE,
)
"""Where a motion on notice goes: "The motion was moved by Cllr Roe and seconded by Cllr Poe and referred to the Executive"."""

VOTE_ALONE = bounded(
    r"\W*(?:the\s+)?(?:nominations?|motions?|amendments?)\s+(?:was|were)\s+(?:approved|agreed|accepted|carried)\s*[:(–-]\s*\(?\d",
    re.IGNORECASE,
)
"""A count of votes, behind which the resolution stands."""
