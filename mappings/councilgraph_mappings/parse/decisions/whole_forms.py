"""Resolutions whose kind their form tells as a whole, whatever verbs stand in them: "that the motion not be approved"."""

import re

from councilgraph_mappings.codes import OutcomeKind
from councilgraph_mappings.parse.wording.scan import bounded

_PROCEDURE = bounded(
    r"\W*(?:that\W+)?(?:the\s+)?(?:(?:meeting|session|sitting)\b(?!\s+(?:of|on|with)\b)[^.;]{0,60}?\b(?:be\s+(?:adjourned|extended|suspended|closed)|continues?|proceeds?|moves?|goes?)\b|(?:press|public)\b[^.;]{0,80}?\bexcluded\b)",
    re.IGNORECASE,
)
"""What a meeting does with itself: it goes on past its time, or without the public."""

_SOMEBODY = r"\W*(?:that\s+)?(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)\b\.?\s(?-i:[A-Z][\w’'.-]*\s){1,4}"
_AS_WHAT = (
    r"(?:(?:would|shall|will)\s+)?(?:be|act\s+as|serve\s+as)\s+(?:(?:the|an?|its|our|this|(?:the\s+)?council[’']s)\s+)?"
)

_CHAIRS = bounded(
    rf"{_SOMEBODY}(?:(?:take\s+the\s+)?chair\s+(?:for\s+)?(?:this|the)\s+meeting\b|takes?\s+the\s+chair\b|{_AS_WHAT}(?:vice[\s-]|deputy\s)?chair(?:man|woman|person)?\b)",
    re.IGNORECASE,
)
"""Who is to chair: "That Councillor Roe Chair this meeting", "that Councillor Roe be Chair"."""

_REPRESENTS = bounded(
    rf"{_SOMEBODY}replaces?\s(?:Councillor|Cllr|Mr|Mrs|Ms|Dr)\b|{_SOMEBODY}{_AS_WHAT}(?:\w+\s)?(?:representative|trustee|governor|nominee|delegate)\b",
    re.IGNORECASE,
)
"""Who is to speak for a council elsewhere: "that Councillor Roe be its representative on the Trust", "that Cllr Roe replaces Cllr Vale"."""

_TURNED_DOWN = bounded(
    r"\W*(?:that\W+)?(?!(?:if|where|when|should|as|since|because|although|unless|until|while|it|to)\b)(?:[\w’'/-]+\s){1,9}?(?:(?:not\s+be|be\s+not)\s+(?:approved|agreed|adopted|accepted|granted|given|endorsed|supported|permitted|renewed|confirmed)\b|(?:applications?|motion|amendments?|requests?|proposals?|recommendations?|permission|consent|grant)\s(?:was|were|is|are)\s+not\s+(?:approved|agreed|adopted|accepted|granted|given|endorsed|supported|permitted)\b)",
    re.IGNORECASE,
)
"""What is resolved not to be done: "that the motion not be approved"."""

_ADVISES = bounded(r"\W*(?:that\W+)?it\s+(?:be|is)\s+(?:a\s+)?recommend(?:ed|ation)\s+to\b", re.IGNORECASE)
"""What is resolved is to recommend: "that it be a recommendation to Council that …"."""

_TOOK_IN = bounded(
    r"(?:[A-Z]\s)?\W*(?:that\W+)?(?:(?:the\s+)?(?:[A-Z][\w’'-]+\s+){0,4}?(?:committee|panel|board|cabinet|council|commission|members|councillors)\s+)?(?:considered|discussed|scrutinised|commented\s+(?:up)?on)\b(?!\s*(?:,|and)\s+(?!commented|discussed|considered|provided|made)|[^.;]{0,120}?\band\s+(?:also\s+)?(?:approve|agree|adopt|endorse|recommend|note|resolve)[sd]?\b)",
    re.IGNORECASE,
)
"""What a body only considered or commented on is left as it is."""

_STAYS = bounded(
    r"\W*that\b[^.;]{3,200}?\b(?:continues|remains?|stays?)\s+(?:vacant|unfilled|unchanged|open|closed|in\s+(?:place|force|post|office)|until|as\s+(?:it|they)\b)",
    re.IGNORECASE,
)
"""What is to stay as it is: "that the position remains vacant"."""

_DENIES = bounded(
    r"\W*(?:that\W+)?not\s+to\s+(?:support|grant|award|fund|donate|contribute)\b|\W*not\s+to\s+(?:approve|give|make|offer)\s+(?:(?:an?|any|the|this)\s+)?(?:\w+\s+)?(?:grant|donation|request|application|contribution)\b",
    re.IGNORECASE,
)
"""What somebody asked for is refused: "agreed not to support this request"."""

_APPOINTS = bounded(
    r"\W*(?:that\W+)?(?:the\s+)?(?:following\s+)?(?:re-?)?appointments?\s+of\s+(?![^.;]{0,300}\b(?:be|is|are|was|were|been)\s+(?:\w+ly\s+)?[a-z]+(?:ed|n)\b)",
    re.IGNORECASE,
)
"""Who is agreed to be appointed: "the appointment of the Chairs and Deputy Chairs"."""

_TAKEN_IN = bounded(
    r"\W*(?:(?:that|the)\s+){0,2}(?:(?!(?:be|was|were|agreed?|approved?|adopt(?:ed)?|and|but|not)\s)[\w’'()/&,-]+\s+){1,8}noted(?:\s+and\s+welcomed)?\W*$",
    re.IGNORECASE,
)
"""A report of few words that was taken in: "Report noted.", "Circulated lists noted"."""

_RECOMMENDS = bounded(
    r"\W*(?:that\W+)?(?:in\s+(?:respect|relation|view|light)|with\s+regard|following|having)\s[^.;:]{3,90}?,\s(?:the\s+)?(?:[\w’'&-]+\s){0,6}?(?:committee|panel|board|commission|forum|members)\s+(?:therefore\s+)?recommends?\s+that\b",
    re.IGNORECASE,
)
"""Who recommends, behind what it is about: "in respect of call-in, the Committee recommends that"."""

_FORMS = (
    (_PROCEDURE, OutcomeKind.RESOLVED_OTHER),
    (_CHAIRS, OutcomeKind.ELECTED),
    (_REPRESENTS, OutcomeKind.APPOINTED),
    (_TURNED_DOWN, OutcomeKind.REFUSED),
    (_ADVISES, OutcomeKind.RECOMMENDED),
    (_RECOMMENDS, OutcomeKind.RECOMMENDED),
    (_DENIES, OutcomeKind.REFUSED),
    (_STAYS, OutcomeKind.AGREED),
    (_TOOK_IN, OutcomeKind.NOTED),
    (_TAKEN_IN, OutcomeKind.NOTED),
    (_APPOINTS, OutcomeKind.APPOINTED),
)


def told_by_form(text: str) -> OutcomeKind | None:
    """Return the kind that the form of a resolution tells, or None.

    >>> str(told_by_form("that the motion not be approved")), told_by_form("that the motion be approved")
    ('refused', None)
    """
    return next((kind for form, kind in _FORMS if form.match(text)), None)
