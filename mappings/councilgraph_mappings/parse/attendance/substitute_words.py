"""The words in which sentences say that somebody came for another."""

import re

from councilgraph_mappings.parse.wording.scan import bounded

SUBSTITUTED = bounded(
    r"(?:\s*\([^()]{2,60}\)(?=\s+(?:substitut|deputis|stood)))?(?:\s+to\s+(?:the|this|his|her|their)\s+(?:first\s+)?meeting(?=,?\s+who\b|,?\s+(?:substitut|deputis)))?(?:\s+(?:from|of)\s+(?:the\s+)?(?-i:[A-Z])[^,.;()]{2,60}?(?=\s+(?:was|is|has|had|attend|act|substitut|deputis)))?(?:\s+(?:confirmed|advised|said|stated|declared|reported|indicated|announced|explained|noted)\s+(?:that\s+)?(?:he|she|they)\b)?(?:,|was|were|had|is|are|who|would|be|been|also|\s)*(?:attend\w*\s+(?:the\s+meeting\s+)?|act\w*\s+|present\s+|in\s+attendance\s+|appointed\s+|nominated\s+|there\s+)?(?:as\s+(?:a\s+|the\s+|his\s+|her\s+)?)?(?:substitut(?:ed|ing|es|e)|alternates?|reserve(?=s?\s+(?:members?\s+)?(?:for|on\s+behalf|in\s+(?:the\s+)?place))s?|deputis(?:ed|ing)|deputies|sub\b|stood\s+in|standing\s+in|(?:attend(?:ed|ing)|present|sat)\s+(?:(?:the|this)\s+meeting\s+)?(?:in\s+(?:his|her|their)\s+(?:absence|place|stead)|on\s+(?:his|her|their)\s+behalf)|(?:attend(?:ed|ing)|present|sat)\s+(?:the\s+meeting\s+)?(?=in\s+(?:the\s+)?place\s+of|instead\s+of|on\s+behalf\s+of\s+(?:Cllr|Councillor))|(?:appointed\s+)?(?:to|(?:as\s+)?(?:an?\s+)?replacement\s+members?\s+(?:on|of))\s+(?:the|this)\s+(?:sub-?)?(?:committee|panel|board)\s+(?=in\s+(?:the\s+)?place\s+of\b[^.;]{3,400}?\bfor\s+(?:this|the)\s+meeting\b))(?:\b|(?<=\s))(?:\s+(?:members?|representatives?|councillors?))?(?:,\s+with(?:out)?\s+[^.,;]{3,40},)?\s*(?:for|on behalf of|in place of|in the place of|instead of)?\s*",
    re.IGNORECASE,
)

REPLACED_BY = bounded(
    r"(?:,|\(|[–—-]|and|was|were|who|had|been|is|being|to\s+be|would\s+be|\s)*(?:substituted|replaced|represented|deputised)\s+(?:for\s+)?by\s+",
    re.IGNORECASE,
)

FOR_GOOD = bounded(
    r"\b(?:remainder|rest)\s+of\s+the\s+(?:\w+\s+)?(?:year|term)\b|\bfor\s+the\s+(?:\w+\s+)?(?:municipal|civic|council|ensuing|coming)\s+year\b|\buntil\s+(?:further\s+notice|(?:their\s+)?successors)\b|\bchanges?\s+(?:in|of|to)\s+(?:the\s+)?membership\b|\bpermanently\b|\bas\s+an?\s+(?:full\s+|permanent\s+)?member\b",
    re.IGNORECASE,
)
"""Who is replaced as a member has no substitute at the meeting."""

AND_REPLACED_BY = bounded(
    r"(?:y|ies|gies)?(?:\s+for\s+(?:(?:his|her|their)\s+)?absence)?,?\s+(?:and|but)\s+(?:was|were|is)\s+(?:substituted|replaced|represented|deputised)\s+(?:for\s+)?by\s+"
)
"""Who came instead, behind the apologies that somebody sent."""

AS_SUBSTITUTE_OF = bounded(
    r",?\s*(?:[^.,]{0,90},\s*)?(?:(?:was|is|were)\s+(?:attending|present|in\s+attendance)|attended)\s+(?:this\s+meeting\s+|the\s+meeting\s+)?as\s+(?P<for>[A-Z][^.,]{2,40}?)[’']s?\s+(?:substitute|deputy|representative)\b"
)

AS_SUBSTITUTE = bounded(r"\b(?:as|was|were)\s+(?:(?:an?|his|her)\s+)?(?:substitutes?|alternates?)\b", re.IGNORECASE)

EXPLICITLY = bounded(r"(?:substitut|deputis)(?:ed|ing)\s+for\s+$")
"""Whoever does so for somebody who is named came to the meeting, whatever the title."""

AS_HIS = bounded(r"\b(?:as|in|on)\s+(?:his|her)\s", re.IGNORECASE)
"""Whoever was excused last is meant: "from Mr Roe and Mrs Poe. Mr Lee attended as her substitute"."""

BEFORE_REPLACED = bounded(r"\b(?:for|in\s+(?:the\s+)?place\s+of|instead\s+of|on\s+behalf\s+of)\s$", re.IGNORECASE)
REPLACED_LENGTH = 18
"""What stands before the name of who is replaced, and how long it is at most: such a name came for nobody."""

_BESIDE = bounded(
    r"\bwith\s+(?:(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr)\b\.?\s+)?(?:[A-Z][\w’'.-]*(?:,\s+|\s+(?:(?:and|&)\s+)?)){0,8}$"
)
_BESIDE_LENGTH = 120


def nominated_beside(sentence: str, start: int) -> bool:
    """Return whether a name at ``start`` is one of those with whom others are nominated: they came to no meeting by it.

    >>> told = "Audit Committee – Councillor Roe with Councillors Poe and Lee as substitutes"
    >>> nominated_beside(told, told.index("Lee")), nominated_beside("Councillor Lee as substitute", 0)
    (True, False)
    """
    return _BESIDE.search(sentence, max(0, start - _BESIDE_LENGTH), start) is not None
