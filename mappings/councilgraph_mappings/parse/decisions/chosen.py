"""Who came to an office or keeps it, as a sentence tells it that is nothing else: "Ann Roe elected Chairman"."""

import re

from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.screened import Screened

_NAME = r"(?-i:(?:(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Rev)\b\.?\s+)?(?:[A-Z][\w’'-]*\.?\s+){0,3}?[A-Z][\w’'-]*)"
_OFFICE = (
    r"(?:(?:the|our|its|an?|new)\s+)?(?:(?:[\w’'&-]+\s+){0,4}?)(?:(?:vice|deputy)[\s-]+)?"
    r"(?:chair(?:man|woman|person)?|mayor|president|secretary|treasurer|convenor|convener|cathaoirleach|"
    r"representatives?|reps?|signator(?:y|ies)|governor|trustee|warden|champion|liaison|internal\s+auditor|rfo|clerk|(?:financ(?:e|ial)|tree|foot-?\s?paths?|flood|press|publicity|planning|website|internet|data\s+protection|emergency|cemetery|playground|allotments?)\s+officer)\b"
)
_CHOSEN = Screened(
    rf"^\W*(?:(?:with|there\s+being)\s+no\s+(?:further|other)\s+(?:nominations?|candidates?),?\s+)?(?P<who>{_NAME}(?:\s+(?:and|&)\s+{_NAME})?)\s+"
    rf"(?:(?:(?:was|were)\s+(?:\w+ly\s+)?(?=appointed)|(?:duly|unanimously|all)\s+)?(?P<verb>(?:re-?)?elected|(?:re-?)?appointed|co-?opted)\s+(?:(?:as|to\s+be)\s+)?"
    rf"|(?:was|were)\s+(?:\w+ly\s+)?(?:confirmed|accepted|agreed|retained|approved|nominated)\s+as\s+"
    rf"|(?:has\s+|have\s+|duly\s+)?(?P<accepts>accepted)\s+the\s+(?:position|office|role|post)\s+(?:of|as)\s+"
    rf"|(?:continue[sd]?|remain(?:s|ed)?|to\s+continue|to\s+remain|will\s+continue|will\s+remain)\s+as\s+)"
    rf"{_OFFICE}(?:\s+and\s+{_NAME}\s+as\s+{_OFFICE})?(?P<rest>[^.;:]{{0,60}})\W*$",
    re.IGNORECASE,
)
_ELECTION = Screened(r"\b(?:elect|appoint|resol|nominat|propos|agreed)", re.IGNORECASE)
_PRESIDES = bounded(r"\b(?:chair|mayor|president|cathaoirleach|conven)", re.IGNORECASE)
_TIME = bounded(r"(?:,?\s+(?:for|until|to)\s[^,]{3,50}|,?\s+unopposed)?", re.IGNORECASE)
_TITLED = bounded(r"^(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Rev)\b|^\S+\s")


def chosen(sentence: str, before: str = "") -> str | None:
    """Return the verb of a sentence that tells who was chosen and nothing besides but until when; else None.

    Who accepts an office after an election that is told before was chosen there.

    >>> accepted = "Cllr Roe accepted the position of Vice Chair."
    >>> chosen(accepted), chosen(accepted, "Cllr Roe was elected. "), chosen("The newly elected Chairman thanked all.")
    ('elected', None, None)
    """
    match = _CHOSEN.match(sentence)
    if not match or not _TITLED.match(match["who"]) or not _TIME.fullmatch(match["rest"]):
        return None
    if match["accepts"] and _ELECTION.search(before):
        return None
    verb = match["verb"] or ("elected" if _PRESIDES.search(match[0]) else "appointed")
    return verb.casefold()


_PUT_FORWARD = Screened(
    rf"^\W*{_NAME}\s+was\s+(?:duly\s+)?(?:nominated|proposed)\s+and\s+(?:duly\s+)?seconded\s*(?:,?\s*(?:and|,|–|-)?\s*(?:with|there\s+being)\s+no\s+other\s+(?:nominations?|candidates?),?\s+(?:was\s+|were\s+)?(?:duly\s+)?elected\s+(?:as\s+)?{_OFFICE}|(?:as|for|to\s+be|to\s+remain\s+as|to\s+continue\s+as)\s+{_OFFICE}[^.;]{{0,90}}?\b(?:accepted|agreed\s+to|(?:was|were)\s+(?:duly\s+)?elected|took\s+the\s+chair)\b)",
    re.IGNORECASE,
)


def put_forward(sentence: str) -> str | None:
    """Return the verb of a sentence in which the only one who was put forward takes the office, by whom nobody says.

    >>> put_forward("Ann Roe was nominated and seconded as Chair and accepted the role."), put_forward("Ann Roe was nominated.")
    ('elected', None)
    """
    match = _PUT_FORWARD.match(sentence)
    return ("elected" if _PRESIDES.search(match[0]) else "appointed") if match else None
