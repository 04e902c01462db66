"""What somebody who decides alone decided: "The Cabinet Member for Roads approved the scheme", "The Director has agreed to:".

What such people do in a meeting of others is their own business, so it counts only where they are told with their
portfolio and act on a report or its recommendations, or where what they decided stands in a list below.
"""

import re

from councilgraph_mappings.parse.decisions.introduced import Introduction
from councilgraph_mappings.parse.wording.scan import bounded

_ACTED = bounded(
    r"(?:the|this)\s+(?P<holder>[^.;:()]{3,120}?)\s+(?P<has>has\s+)?(?:(?:also|therefore|hereby|formally|unanimously)\s+)*(?P<verb>approved|resolved|endorsed|authorised|agreed|decided|determined)\b(?P<join>\s+(?:to|that)\b)?(?P<following>\s+the\s+following(?:\s+(?:decisions?|recommendations?|actions?))?)?(?P<dash>\s*[:–-]+\s*$)?",
    re.IGNORECASE,
)
_PORTFOLIO = bounded(
    r"(?:(?:executive|cabinet|lead)\s+(?:member|councillor)|portfolio\s+holder)\s+(?:for|of)\s+\S", re.IGNORECASE
)
_ALONE = bounded(
    r"(?:[\w’'-]+\s+){0,4}?(?:member|councillor|holder|leader|mayor|director|officer|head|manager|chief\s+executive)\b",
    re.IGNORECASE,
)
_ON_REPORT = bounded(
    r"\s+(?!with\b)(?:all\s+)?(?:the\s+)?(?:\w+\s+){0,2}?(?:recommendations?|proposals?|report)\b|[^.;]{3,160}?\bas\s+(?:set\s+out|detailed|outlined|described|recommended)\s+in\s+(?:the|paragraph|section|appendix)\b",
    re.IGNORECASE,
)


def holder_decided(sentence: str, start: int) -> Introduction | None:
    """Return what somebody decided alone, as the sentence that begins at ``start`` tells it.

    >>> holder_decided("The Cabinet Member for Roads approved the recommendations.", 0).verb
    'approved'
    >>> holder_decided("The Cabinet Member for Roads agreed to look at the drain.", 0) is None
    True
    """
    match = _ACTED.match(sentence) if sentence[:4].casefold() in {"the ", "this"} else None
    if match is None or not _ALONE.match(match["holder"]):
        return None
    verb = match["verb"].casefold()
    if match["dash"] and match.end() == len(sentence):
        return Introduction(verb, start + match.end(), start, _RULE, listing=True)
    if match["has"] or match["join"] or not _PORTFOLIO.match(match["holder"]):
        return None
    if not _ON_REPORT.match(sentence, match.end("verb")):
        return None
    begin = match.end("verb") if verb in {"agreed", "resolved", "decided"} else match.start("verb")
    return Introduction(verb, start + begin, start, _RULE, listing=False, by_verb=True)


def decided_under_label(text: str) -> Introduction | None:
    """Return what somebody decided alone, where it stands under "Decision:" and so is the decision.

    >>> decided_under_label("The Director of Place approved the charges in Appendix A.").verb
    'approved'
    >>> decided_under_label("The Director of Place has spoken to the school.") is None
    True
    """
    match = _ACTED.match(text) if text[:4].casefold() in {"the ", "this"} else None
    if match is None or match["dash"] or not _ALONE.match(match["holder"]):
        return None
    verb = match["verb"].casefold()
    opens = match["join"] is not None
    begin = match.start("join") if opens else match.end("verb") if verb in _SAYS_NOTHING else match.start("verb")
    return Introduction(verb, begin, 0, _RULE, listing=opens, by_verb=not opens)


_SAYS_NOTHING = frozenset({"agreed", "resolved", "decided", "determined"})

_RULE = "outcomes.holder-decided"
