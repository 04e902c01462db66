"""Dates that a line break parts: "4" and below it "March 2025", "in February" and below it "2012 and then"."""

import re

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?$", re.IGNORECASE)
_DAY_WIDTH = 5
_MONTH = re.compile(rf"(?:(?:st|nd|rd|th) )?(?:of )?(?:{_MONTHS})\b", re.IGNORECASE)
"""What is raised in print is a line of its own for a converter: "4", "th March 2025"."""

_MONTH_ENDS = re.compile(rf"(?:\b(?:in|of|by|from|until|since|for|to)|\d(?:st|nd|rd|th)?)\s(?:{_MONTHS})$")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[.,;)]|$|\s[a-z])")
"""The year of a month, and not the number of a paragraph or the first word of a title."""


def ends_with_day(above: str) -> bool:
    """Return whether a line ends with the number of a day.

    >>> ends_with_day("at the meeting held on 5"), ends_with_day("at the meeting of May")
    (True, False)
    """
    return _DAY.search(above[-_DAY_WIDTH:]) is not None


def breaks_date(above: str, below: str) -> bool:
    """Return whether a line ends within a date that the line below goes on with.

    >>> breaks_date("at the meeting held on 5", "March 2025 the"), breaks_date("confirmed in February", "2012 and then")
    (True, True)
    >>> breaks_date("Budget for May", "2012 Report on parks")
    False
    """
    if ends_with_day(above):
        return _MONTH.match(below) is not None
    return _MONTH_ENDS.search(above) is not None and _YEAR.match(below) is not None
