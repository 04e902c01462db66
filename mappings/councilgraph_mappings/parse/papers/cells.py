"""What the text of a cell can be: a day, who acts, how far it is, a sentence. Tells the column where no line does."""

import re
from functools import lru_cache

from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.offices.offices import is_office, names_office
from councilgraph_mappings.parse.people.names import name_at
from councilgraph_mappings.parse.wording.dates import dates_in
from councilgraph_mappings.parse.wording.scan import bounded

_MONTHS = {name.casefold(): number for number, names in enumerate(table("dates")["months"], 1) for name in names}

_MONTH_YEAR = bounded(r"\W*(?P<month>[A-Za-z]+)\s+(?P<year>(?:19|20)\d\d)\W*")

OPEN = bounded(
    r"\W*(?:tbc|tba|tbd|(?:date|dates|meeting)?\s*to\s+be\s+(?:confirmed|scheduled|determined|agreed|arranged|decided)|(?:future\s+)?items?\s+(?:to\s+be|not\s+yet|still\s+to\s+be)\s+(?:scheduled|programmed|confirmed|agreed)|unscheduled(?:\s+items?)?|future\s+items?|not\s+yet\s+scheduled)\W*",
    re.IGNORECASE,
)

_BEHIND_DATE = bounded(
    r"\W*(?:\([^()]{1,40}\)|(?:at\s+)?\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\.?|meeting|committee|extraordinary|special)?\W*",
    re.IGNORECASE,
)

_SEASON = bounded(
    r"\W*(?:(?:spring|summer|autumn|winter|early|mid|late|end\s+of)\s+(?:19|20)\d\d|(?:19|20)\d\d(?:/\d\d)?|q[1-4]\s+(?:19|20)\d\d(?:/\d\d)?)\W*",
    re.IGNORECASE,
)


def target_of(text: str) -> tuple[str | None, str | None]:
    """Return a target date as precise as written, or the words that stand for none.

    >>> target_of("19 September 2018"), target_of("March 2019"), target_of("TBC"), target_of("Bus Review")
    (('2018-09-19', None), ('2019-03', None), (None, 'TBC'), (None, None))
    >>> target_of("1 October 2025 (additional meeting)")
    ('2025-10-01', None)
    """
    text = text.strip()
    if len(text) > 60:
        return None, None
    if found := dates_in(text):
        bare = len(text) - (found[0].end - found[0].start) <= 12
        if bare or (not text[: found[0].start].strip() and _BEHIND_DATE.fullmatch(text, found[0].end)):
            return found[0].value.isoformat(), None
    if (match := _MONTH_YEAR.fullmatch(text)) and match["month"].casefold() in _MONTHS:
        return f"{match['year']}-{_MONTHS[match['month'].casefold()]:02d}", None
    return (None, text) if OPEN.fullmatch(text) else (None, None)


def is_day(text: str) -> bool:
    """Return whether a cell says when and nothing else, however vaguely.

    >>> is_day("March 2019"), is_day("Items to be scheduled"), is_day("Summer 2020"), is_day("Budget 2020 report")
    (True, True, True, False)
    """
    return any(target_of(text)) or (len(text) < 40 and _SEASON.fullmatch(text) is not None)


_OWNERS = bounded(
    r"(?:the\s+)?(?-i:[A-Z])[\w’'&/-]*(?:,?\s+(?:(?:and|of|for|the|&)\s+){0,2}(?-i:[A-Z])[\w’'&/()-]*){0,9}",
    re.IGNORECASE,
)
_BODY_OR_TEAM = bounded(
    r"\b(?:committees?|panels?|boards?|cabinet|executive|council|teams?|services|department|directorate|unit|section|groups?|partnership|police)$",
    re.IGNORECASE,
)
_LONGEST_OWNER = 90


def may_own(text: str) -> bool:
    """Return whether a cell may name who acts, where a column is known to: an office of any words, a team, a body.

    >>> [may_own(text) for text in ("Training and Rescue Manager", "The Executive", "Legal Services", "Review the lease")]
    [True, True, True, False]
    """
    text = text.strip(" .:-–*()")
    if len(text) > _LONGEST_OWNER or not _OWNERS.fullmatch(text):
        return False
    return names_office(text) or _BODY_OR_TEAM.search(text) is not None


_PARTS = bounded(r"\s*(?:[,/&;]|\band\b)\s*")
_INITIALS = bounded(r"[A-Z]{2,4}")
_NOBODY = bounded(r"(?:all|members?|chair|clerk|democratic\s+services|officers?|tbc|n/?a)", re.IGNORECASE)


@lru_cache(maxsize=2048)
def is_somebody(text: str) -> bool:
    """Return whether a cell names who acts and nothing else: people, offices or their initials.

    >>> [is_somebody(text) for text in ("Cllr Roe", "Ann Lee / Head of Law", "DM/PL", "Standing item", "Bus Review")]
    [True, True, True, False, False]
    """
    text = text.strip(" .:-–*()")
    if not 1 < len(text) < 160 or text.endswith((".", "?", ";")):
        return False
    if is_office(text) or _NOBODY.fullmatch(text):
        return True
    parts = [part for part in _PARTS.split(text) if part]
    if 0 < len(parts) <= 6 and all(_is_one(part.strip(" .:-–*()")) for part in parts):
        return True
    # "Ann Lee, Head of Law and Governance"
    name = name_at(text, 0) or name_at(text, 0, bare=2)
    return name is not None and not is_office(name.plain) and is_office(text[name.end :].strip(" ,-–:()/"))


def _is_one(part: str) -> bool:
    if _INITIALS.fullmatch(part) or is_office(part):
        return True
    name = name_at(part, 0)
    if name is None:
        name = name_at(part, 0, bare=2)
        if name is not None and not _PERSONAL.fullmatch(part):
            return False
    return name is not None and name.end >= len(part)


_PERSONAL = bounded(
    r"[A-ZÀ-Þ][\w’'-]{1,20}(?:\s+[A-ZÀ-Þ]\.?){0,2}(?:\s+(?:de|van|von|der|la|Mc|Mac|O[’'])){0,2}\s+[A-ZÀ-Þ][\w’'-]{1,24}"
)
"""A name without a title has two words, no more than initials between them."""

_STATUS = table("progress")
HOW_FAR = bounded(rf"\W*(?:{alternatives(_STATUS['states'])})\b", re.IGNORECASE)
"""How a cell begins that says how far a thing is."""

_STATE_ONLY = bounded(rf"\W*(?:{alternatives(_STATUS['states'])})\W*", re.IGNORECASE)


def is_state(text: str) -> bool:
    """Return whether a cell says how far a thing is and nothing else.

    >>> is_state("In progress."), is_state("Ongoing review of the parks")
    (True, False)
    """
    return _STATE_ONLY.fullmatch(text) is not None
