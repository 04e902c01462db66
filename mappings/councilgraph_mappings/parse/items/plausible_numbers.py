"""Whether a number at the start of a line can be that of an item: no date, sum, page, month or count of votes."""

import re

from councilgraph_mappings.parse.items.run_in import run_in_at
from councilgraph_mappings.parse.items.titles import heads_prose
from councilgraph_mappings.parse.wording.scan import bounded

WITH_YEAR = bounded(
    r"[A-Z]{1,4}/\d{1,4}/\d{2}|\d{2}/\d{1,4}/[A-Z]{2,6}|\d{1,4}/[A-Z]{1,6}/\d{2,4}|\d{2}\.\d{2}\.20\d{2}\.\d{2}|\d{2}[A-Z]{1,4}\d{2,3}|0\d{1,2}"
)
"""A number of the series of a year ("C/164/17", "19/1/CNL", "164/PC/17", "21PC07") or day ("21.09.2020.01"), or with noughts before it ("001")."""


BESIDE = bounded(r"\s*(?P<number>\d{1,2})[.)]\s+(?=[A-Z])")


def plausible(lead: re.Match[str], text: str) -> bool:
    """Return whether a number at the start of a line can be an item's and not a date, a year, a sum or a time."""
    rest = text[lead.end() :].lstrip()
    if lead["number"][:4].casefold() == "page" or _MONTH.match(lead["number"]) or _VOTES.match(rest):
        return False
    if not lead["mark"] and _HEADED.match(rest):
        return False
    if not rest:
        day = re.fullmatch(r"(?:\d{1,2}[/._-]\d{1,2}[/._-])?(?:19|20)\d\d", lead["number"])
        return not day and len(lead["number"]) <= 12
    if lead["mark"] or lead["word"] or "/" in lead["number"] or WITH_YEAR.fullmatch(lead["number"]):
        return bool(BESIDE.match(rest) or not re.match(r"\d", rest)) and not re.fullmatch(
            r"\d{1,2}/\d{1,2}/(?:\d{2}|\d{4})", lead["number"]
        )
    return (
        (rest[0].isupper() or bool(EARLIER.match(rest)))
        and not re.match(
            r"(?:January|February|March|April|May|June|July|August|September|October|November|December|am|pm|Members|Councillors|members)\b",
            rest,
        )
        and (
            rest.isupper()
            or len(rest) < 90
            or run_in_at(rest) is not None
            or bool(_CAPITAL_HEAD.match(rest))
            or (lead["number"].isdecimal() and heads_prose(rest))
        )
    )


_VOTES = bounded(r"(?:votes?\s+)?(?:for|in\s+favou?r)\b\W+(?:and\s+)?\d{1,3}\s+(?:votes?\s+)?against\b", re.IGNORECASE)
"""What counts a vote: "5 For, 0 Against"."""


_HEADED = bounded(r"[A-Z][A-Z’'&, -]{3,80}\bCOUNCIL\s+(?:DRAFT\s+)?MINUTES\b")
"""The title of minutes behind the number of the page."""


_MONTH = bounded(r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\s?(?:19|20)\d\d$", re.IGNORECASE)
"""A month with its year, as the title of minutes begins: "May 2023 Minutes"."""


EARLIER = bounded(r"\d{1,2}\.\d{1,2}\s+[A-Z][\w’']+[^.;:]{0,80}:")
"""A matter that arises, by the number that it had in the minutes before: "4.1 6.3 Bus shelter: …"."""


_CAPITAL_HEAD = bounded(r"[A-Z][A-Z’'&/ ,]{5,200}\s?(?:[-–—:]|\()")
"""A title in capitals that a dash or colon parts from the prose on its line."""
