"""Decisions in the short forms of notes: payments that were "all approved", offices with who moved them behind the name."""

import re

from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.triggers import Stems

SHORT = Stems(
    "approv", "agreed", "authoris", "passed", "propos", "nominat", "adjourn", "accept", "adopt", "defer", "noted"
)
"""A sentence without any of these decides nothing in these forms."""

_PAID = bounded(
    r"(?:[-–—:)]|\d)\s*,?\s*(?:all|both|these)\s+(?:were\s+|duly\s+|payments\s+|(?:of\s+)?these\s+)?(?:approved|agreed|authorised|passed)(?:\s+for\s+payment|\s+unanimously)?\W{0,3}$"
    r"|\s[-–—]\s?(?:approved|authorised|passed)(?:\s+for\s+payment|\s+unanimously)?\W{0,3}$",
    re.IGNORECASE,
)
"""A list of payments and what became of it: "Roe Ltd - £40.00, hall hire - £30.00 – all approved"."""

_BEHIND = bounded(
    r"\W*(?!(?:proposed|moved|seconded)\b)[A-Z][^.;]{10,200}:\s+(?:unanimously\s+|all\s+)?(?P<verb>agreed|approved|accepted|adopted)(?:\s+unanimously)?\W*$",
    re.IGNORECASE,
)
_BY_ALL = bounded(
    r"\W*(?!(?:proposed|moved|seconded)\b)(?-i:[A-Z])(?:(?!\b(?:was|were|is|are|has|have|had|been|be|to|if|when|as)\b)[^.;:,]){3,100}?\s(?P<verb>agreed|approved|accepted|adopted)\s+by\s+(?:all|everyone|full\s+council|the\s+(?:parish\s+|town\s+)?council)(?:\s+(?:present|members|councillors))?\W*$",
    re.IGNORECASE,
)
"""What became of a matter, behind it: "Complaints policy: one change of fact: agreed", "Names on website agreed by all"."""

OFFICE = r"(?:(?:vice|deputy|depute|hon(?:orary)?\.?|minutes?)[\s-]*)?(?:chair(?:\s?(?:man|woman|person))?|conven[eo]r|president|secretary|treasurer|mayor|planning\s+(?:officer|convenor))"
NAME = r"(?-i:(?:(?:Cllrs?|Councillor|Mrs?|Ms|Miss|Dr|CC|CCllr)\b\.?\s+)?(?:[A-Z][\w’'.-]*\s+){0,3}[A-Z][\w’'-]+)"
_MOVED = rf"(?:proposed|nominated|prop\.?)\s*(?:by\s*)?[:–-]?\s*{NAME},?\s*(?:(?:and|&)\s+)?(?:seconded|sec\.?|2nd(?:ed)?)\s*(?:by\s*)?[:–-]?\s*{NAME}"
_ELECTED = bounded(
    rf"\W*(?:(?:re-?)?election\s+of\s+)?{OFFICE}(?:\s+(?:for\s+)?20\d\d\s?[/-]\s?\d{{2,4}})?\s*[:–—-]?\s*{NAME}\s*(?:[,(–-]\s*|(?:was\s+)?)?{_MOVED}\W*$",
    re.IGNORECASE,
)
"""An office, who came to hold it, and who moved: "Chairperson Ann Roe proposed by Ben Poe and seconded by Carol Lee"."""

_HOLDER = bounded(
    rf"\W*(?:(?:re-?)?election\s+of\s+)?{OFFICE}(?:\s+(?:for\s+)?20\d\d\s?[/-]\s?\d{{2,4}})?\s*[:–—-]\s*{NAME}\W*$",
    re.IGNORECASE,
)
_MOVED_NEXT = bounded(rf"\W*{_MOVED}\b", re.IGNORECASE)
"""The same in two sentences: "Secretary: Ann Roe. Proposed by Ben Poe, seconded by Carol Lee."."""

_PUT_OFF = bounded(
    r"[^.;]{0,200}?\b(?:the|this)\s+(?:item|matter|application|decision)\s+is\s+(?:therefore\s+)?(?:adjourned|deferred)\b(?!\s+by\b)",
    re.IGNORECASE,
)
_CONDITION = bounded(r"\b(?:if|when|unless|until|should|whether)\b", re.IGNORECASE)


_TAKEN_IN = bounded(
    r"\W*(?=[A-Z])(?:[\w’'-]+\s+){0,4}?(?:reports?|updates?|presentations?|lists?|statements?|programme|schedule|contents?|position)\s+(?:was\s+|were\s+)?noted(?:\s+and\s+welcomed)?\s*(?:$|[.;])",
    re.IGNORECASE,
)
"""A report that was taken in, in few words: "Circulated lists noted"."""


def short_form(sentence: str, after: str) -> tuple[str, str] | None:
    """Return the verb of a sentence that decides in a short form, and the rule; ``after`` is what follows it.

    >>> short_form("Roe Ltd - £40.00, hall hire - £30.00 – all approved.", "")
    ('approved', 'outcomes.all-approved')
    >>> short_form("Presentation noted and welcomed; discussion followed.", ""), short_form("Members noted.", "")
    (('noted', 'outcomes.taken-in'), None)
    >>> short_form("Chair – Ann Roe, proposed by Ben Poe, seconded by Carol Lee.", "")
    ('elected', 'outcomes.office-moved')
    """
    if SHORT.stand_in(sentence):
        if "£" in sentence and _PAID.search(sentence, max(0, len(sentence) - _TAIL)):
            return "approved", "outcomes.all-approved"
        if _ELECTED.match(sentence):
            return "elected", "outcomes.office-moved"
        if (put_off := _PUT_OFF.match(sentence)) and not _CONDITION.search(put_off[0]):
            return "deferred", "outcomes.put-off"
        if _TAKEN_IN.match(sentence):
            return "noted", "outcomes.taken-in"
        if len(sentence) < _LONG and (behind := _BEHIND.match(sentence) or _BY_ALL.match(sentence)):
            return behind["verb"].casefold(), "outcomes.behind-matter"
    if len(sentence) < _LINE and _MOVED_NEXT.match(after[:_LINE]) and _HOLDER.match(sentence):
        return "elected", "outcomes.office-moved"
    return None


_LONG = 300
_LINE = 160
_TAIL = 80
"""What became of a list of payments stands within so many characters of its end."""
