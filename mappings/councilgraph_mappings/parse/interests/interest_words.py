"""What a declaration concerns and what the interest is, from the words behind "declared an interest"."""

import re

from councilgraph_mappings.parse.offices.offices import names_office
from councilgraph_mappings.parse.people.name_runs import begins_person
from councilgraph_mappings.parse.people.names import PersonName, name_at
from councilgraph_mappings.parse.wording.scan import bounded

REASON = bounded(
    r"\b(?:as(?!\s+follows)(?!\s+(?:a\s+)?(?:personal|pecuniary))|because|since|by\s+virtue\s+of|due\s+to|on\s+the\s+(?:basis|grounds?)\s+(?:that|of)|for\s+the\s+reason\s+that|in\s+respect\s+of\s+the\s+fact\s+that|in\s+that|owing\s+to|having|being|and\s+(?:was|is)\s+(?:employed|a))\b\s*",
    re.IGNORECASE,
)

CONCERNS = bounded(
    r"\b(?:with\s+(?:regards?|reference)\s+to|in\s+relation\s+to|relating\s+to|in\s+respect\s+of|in|on|regarding|under|concerning|re)\s+(?:the\s+)?(?P<what>(?:agenda\s+)?(?:items|minutes)\s+\d{1,4}[a-z]?(?:(?:,|,?\s+and|\s*&)\s+\d{1,4}[a-z]?\b){1,6}|(?:agenda\s+|minute\s+)?(?:items?|minutes?|application|motion|report|planning)\b(?:[^.;(]|\([^()]{0,100}\)|\((?![^()]{0,100}\))){0,120}?|[A-Z0-9‘“'][^.;]{2,120}?)(?=\s*(?:,?\s+(?:as\b|because|since|by\s+virtue|due|having|being|noting|on\s+the|for\s+the\s+reason|that\s+(?:he|she|they|his|her)\b|(?<=\d\s)in\s+(?:respect|relation|regard)\s+(?:of|to)\b|and\s+(?:was|is|left|took|did))|[.;]|,\s|$|\s[-–—]\s|:\s(?:he|she|they|his|her|their|an?|is|are|as|who|having|being)\s))",
    re.IGNORECASE,
)

_ROLE = bounded(
    r"\b(?:(?:in\s+relation\s+to|relating\s+to|related\s+to|in\s+respect\s+of|through|via|from|given|in|regarding)\s+)?(?P<role>(?:his|her|their)\s+(?:\w+\s+)?(?:roles?|positions?|capacity|membership|employment|work|appointments?|jobs?))\s*$",
    re.IGNORECASE,
)
"""What somebody is begins before "as", and is nothing that the meeting deals with: "in relation to her role as governor"."""

WITHDREW = bounded(
    r"\b(?:left\s+the\s+(?:room|meeting|chamber)|withdrew|took\s+no\s+part|did\s+not\s+(?:take\s+part|participate|vote)|not\s+present\s+during|retired\s+from|vacated)\b",
    re.IGNORECASE,
)

_THEN = bounded(
    r",?\s+(?:(?:and|but)\s+)?(?:(?:had|having)\s+considered\s+(?:his|her|their|the)\b|left\s+the|withdrew|took\s+no\s+part|did\s+not\s+(?:take|vote|part)|would\s+(?:leave|withdraw)|remained)\b"
)


REASON_BEHIND = bounded(
    r"\s*(?:The\s+reasons?\s+(?:being|was|is|for\s+this\s+(?:being|was|is))|This\s+(?:was|is)\s+(?:because|due\s+to\s+the\s+fact))\s+(?:that\s+)?(?P<nature>[^.;]{6,300})"
)
"""A sentence of its own that gives the reason: "The reason being that she is a member of the parish council"."""


_MORE_OF_PLACE = bounded(r"(?:[A-Z][\w’'-]*|\d+)(?:,?\s(?:[A-Z][\w’'-]*|\d+)){0,4}")
"""What goes on with the address of an application behind a comma, and tells of no interest: "Marlbury"."""


_UNDER_CODE = bounded(
    r"^\s*under\s+(?:paragraph\s+[\w.()]+\s+of\s+)?the\s+(?:members[’']\s+)?code\s+of\s+conduct\b", re.IGNORECASE
)


ASIDE = bounded(
    r"\s*\((?P<nature>(?:as|being|because|due\s+to|by\s+reason\s+of|by\s+virtue\s+of|in\s+respect\s+of\s+(?:his|her|their)|in\s+(?:his|her|their)\s+capacity)\b[^()]{3,160})\)(?=\s*,?\s+(?:declar|disclos))|,\s+(?P<nature2>(?:as(?!\s+(?:chair|vice)\w*,)|being|by\s+virtue\s+of|in\s+(?:his|her|their)\s+capacity)\b[^,;.()]{6,120}),(?=\s+(?:declar|disclos))",
    re.IGNORECASE,
)
"""What the interest is, between name and verb: "Councillor Roe (as a member of the Trust) declared an interest in"."""

_NATURE_TOLD = bounded(
    r"[,;:(]?\s*(?:and\s+)?the\s+nature\s+of\s+(?:the|that|this|which|his|her|their)\s+interests?\s+(?:(?:being|was|is)\s+)?(?:that\s+)?",
    re.IGNORECASE,
)
"""What the interest is stands behind: "in respect of item 8, the nature of the interest being that she is a governor"."""


_NOTHING = frozenset({"interest", "interests", "an interest"})


def concerns_and_nature(declared: str, rest: str) -> tuple[str | None, str]:
    """Return what a declaration concerns and what the interest is, from the words after "declared an interest".

    >>> concerns_and_nature("declared an interest", " in item 6 as a school governor and left the room.")
    ('item 6', 'as a school governor')
    >>> concerns_and_nature("declared an interest", " in relation to her role as a governor.")
    (None, 'her role as a governor.')
    >>> concerns_and_nature("declared an interest", " in item 6 in respect of the hedge that he cuts.")
    ('item 6', 'in respect of the hedge that he cuts')
    """
    rest = _UNDER_CODE.sub("", rest)
    if told := _NATURE_TOLD.search(rest):
        concerns = CONCERNS.search(rest[: told.start()])
        return concerns["what"].strip() if concerns else None, rest[told.end() :].strip()
    reason = REASON.search(rest)
    role = _ROLE.search(rest, 0, reason.start()) if reason else None
    before = rest[: role.start() if role else reason.start()] if reason else rest
    concerns = CONCERNS.search(before)
    if concerns and concerns["what"].casefold() in {"item", "items"}:
        concerns = None
    nature = ""
    if reason:
        nature = rest[role.start("role") if role else reason.start() :].removeprefix("and ")
    elif concerns:
        nature = rest[concerns.end() :].strip(" ,.;–-")
        if nature and _MORE_OF_PLACE.fullmatch(nature):
            nature = ""
    nature = _THEN.split(f" {nature}")[0].strip()
    if len(nature) < 4:
        nature = rest.strip(" ,.;:–-")
        nature = (
            nature
            if len(nature) > 8
            else re.sub(r"^\W*(?:declared|disclosed)\s+(?:an?\s+)?", "", declared, flags=re.IGNORECASE)
        )
    nature = _THEN.split(f" {nature}")[0].strip()
    # That there is an interest says nothing of what it is.
    return concerns["what"].strip() if concerns else None, "" if nature.casefold() in _NOTHING else nature


OPENNESS = bounded(
    r"\s*of\s+(?:openness|transparency|clarity|fairness|probity|completeness)(?:\s+and\s+\w+)?,?\s*(?:that\s+)?",
    re.IGNORECASE,
)
"""In whose interests it is declared is none of its own: "declared in the interests of transparency that"."""


def with_office(sentence: str, stop: int) -> list[PersonName]:
    """Return who begins a sentence without a title, and what they are behind the name: "Ann Roe, Head of Law, declared"."""
    first = name_at(sentence, 0, bare=2)
    office = sentence[first.end : stop].strip(" ,(–-").partition(",")[0] if first else ""
    return [first] if first and names_office(office) else []


_ALONE = bounded(
    r"\W*(?P<names>(?:[A-ZÀ-Þ][\w’'-]+\s[A-ZÀ-Þ][\w’'-]+(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s+)){1,12})(?:(?:both|each|all|also)\s+)*"
)


def named_alone(sentence: str, stop: int) -> list[PersonName]:
    """Return those whom a sentence begins with by common given names and surnames, as councils that leave out titles do.

    >>> [name.plain for name in named_alone("John Smith and Mary Jones both declared an interest", 31)]
    ['John Smith', 'Mary Jones']
    >>> named_alone("Surrey Police declared an interest", 18)
    []
    """
    if (told := _OF_ONESELF.match(sentence)) and told.end("names") <= stop <= told.end("names") + _VERB:
        one = name_at(sentence, 0, bare=2)
        return [one] if one and one.end >= told.end("name") and not NOT_PEOPLE.search(one.plain) else []
    begins = _ALONE.match(sentence)
    if begins is None or not begins.end() <= stop <= begins.end() + _VERB:
        return []
    names: list[PersonName] = []
    at = begins.start("names")
    while at < begins.end("names") and (name := name_at(sentence, at, bare=2)) and begins_person(name.forenames[0]):
        names.append(name)
        joint = _JOINT.match(sentence, name.end)
        at = joint.end() if joint else name.end
    return names if at >= begins.end("names") else []


_OF_ONESELF = bounded(
    r"\W*(?P<names>(?P<name>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){1,3})(?:\s\([^()]{1,40}\))?\s+(?:also\s+)?)declared\b(?=.{0,300}?\b(?:s?he|his|her|having\s+an?\s+(?:close\s+)?(?:family|relative|friend|relation))\b)"
)
"""One who declares what they are themselves, whatever the forename: "Xanthe Roe also declared … as she was a volunteer"."""

NOT_PEOPLE = bounded(
    r"\b(?:committee|council|board|panel|group|trust|police|service|team|forum|association|company|chair|convener)\b",
    re.IGNORECASE,
)
_VERB = 5
"""Letters of the verb that may stand before the place where it was found."""
_JOINT = bounded(r"(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s+)")
