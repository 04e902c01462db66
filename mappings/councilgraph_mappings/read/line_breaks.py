"""Whether a line ends within something that the line below goes on with: a date, an office, a bracket, a list."""

import re

from councilgraph_mappings.read.broken_dates import breaks_date, ends_with_day

_DEPUTY = re.compile(r"\s(?:Vice|Deputy)$")

_PRESIDES = re.compile(r"(?:Chair|Mayor|Leader|President)")


def parts_words(above: str, below: str) -> bool:
    """Return whether a line ends within a date or an office that the line below goes on with.

    >>> parts_words("at the meeting held on 5", "March 2025 the"), parts_words("be elected Vice", "Chair of it")
    (True, True)
    >>> parts_words("a report of the Town", "Clerk on parks"), parts_words("Report to the City", "Clerk of Works")
    (True, False)
    """
    if ends_with_day(above):
        return breaks_date(above, below)
    if _DEPUTY.search(above):
        return _PRESIDES.match(below) is not None
    return _QUALIFIES.search(above) is not None and _SERVES.match(below) is not None


_QUALIFIES = re.compile(
    r"\s(?:Town|Parish|Chief|Corporate|Executive|Strategic|Assistant|Managing|Monitoring|Borough|County|City|District|Scrutiny|Cabinet|Portfolio|Service|Services|Lead|Senior|Principal|Acting|Interim|Area|Regional|Divisional|Committee|Project|Policy)$"
)

_SERVES = re.compile(
    r"(?:Clerk|Executive|Director|Officer|Solicitor|Treasurer|Manager|Co-?ordinator|Holder|Member|Secretary|Surveyor|Councillors?)s?,?\s(?!of\b|for\b|and\b|to\b)[a-z]"
)
"""An office that a narrow page broke in two, before the words that go on with its sentence."""

_CLOSES = re.compile(r"[^()]{1,60}\)")


def opened(above: str, below: str) -> bool:
    """Return whether a bracket is open at the end of a line that the line below closes, or a long list has a comma there.

    >>> opened("Present: Ann Roe (Head of", "Law), Tom Poe"), opened("Councillor Roe,", "Councillor Poe,")
    (True, False)
    >>> opened("Ann Roe (Clerk), Tom Poe (Solicitor) and Kim Lee", "(Planning Officer)")
    True
    """
    if above.rfind("(") > above.rfind(")") and _CLOSES.match(below):
        return True
    if below[0] == "(" and above[-1].isalpha() and _IN_BRACKETS.search(above):
        return _BRACKET_LINE.fullmatch(below) is not None
    return above[-1] == "," and len(above) > _LIST_LINE and not _OF_TITLED.match(below)


_IN_BRACKETS = re.compile(r"\([A-Z][^()]{3,60}\)\s*(?:,|;|and\b|&)")

_BRACKET_LINE = re.compile(r"\([A-Z][^()]{3,60}\)(?:[.,;]|(?:,|;|\sand)\s[A-Z].*)?")
"""What somebody is, on the line below the name: lists of people say it of each in brackets."""

_LIST_LINE = 60

_OF_TITLED = re.compile(r"(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\b[^,]*,[^,]*,?$")
"""A line of one person with the office: lists of those end each line with a comma."""
