"""Dates and times of day as minutes write them; strict: what is not a date of the calendar is None.

Day comes before month, as everywhere in Britain and Ireland. A time needs "am", "pm", "noon", "hrs" or the
twenty-four-hour form; "at 7.30" alone is ambiguous and is not read.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from councilgraph_mappings.lookup import alternatives, as_listed, table
from councilgraph_mappings.parse.wording.scan import bounded, has_digit
from councilgraph_mappings.parse.wording.triggers import NOON

_TABLE = table("dates")

_MONTHS: dict[str, int] = {
    name.casefold(): number for number, names in enumerate(_TABLE["months"], 1) for name in names
}

_WEEKDAYS: dict[str, int] = {
    name.casefold(): number for number, names in enumerate(_TABLE["weekdays"]) for name in names
}

_ORDINALS: dict[str, int] = {word: number for number, word in enumerate(_TABLE["ordinals"], 1)}

# Spaces are lost where lines were put together: "Monday1st March2010".
_MONTH = rf"(?:{alternatives(_MONTHS)})(?:\b\.?|(?=(?:19|20)\d\d\b))"

_WEEKDAY = rf"(?:(?P<weekday>{alternatives(_WEEKDAYS)})(?:\b\.?,?\s*(?:the\s+)?|(?=\d)))?"

_DAY = rf"(?P<day>\d{{1,2}}|{alternatives(_ORDINALS)})\s?(?:(?:st|nd|rd|th)(?=[A-Za-z]{{3}})|(?:st|nd|rd|th|ú|ain|fed|eg|af|il|ydd)?\b|[™”“°’'\x22]{{1,2}}(?=,?\s)),?\.?"
"""What scanning makes of a raised "th" are signs: "12™ June", "25” October"."""

_YEAR = r"(?P<year>(?:19|20)\s?\d\d|(?<=[ /.-])\d\d(?![\d:.]))(?:\b|(?<=\d{4})(?=at\s\d))"

DATE = bounded(
    rf"\b{_WEEKDAY}{_DAY}\s*(?:day\s+of\s+|of\s+|-)?(?P<month>{_MONTH}),?[\s-]*{_YEAR}"
    rf"|\b(?:(?P<weekday2>{alternatives(_WEEKDAYS)})\b,?\s*)?(?P<month2>{_MONTH})\s+(?P<day2>\d{{1,2}})(?:(?:st|nd|rd|th),?\s*|,?\s+)(?P<year2>(?:19|20)\d\d)\b"
    r"|\b(?P<day3>\d{1,2})(?P<sep>[/.-])(?P<month3>\d{1,2})(?P=sep)(?P<year3>(?:19|20)\d\d|\d\d)\b(?![\d/])"
    r"|\b(?P<year4>(?:19|20)\d\d)-(?P<month4>\d\d)-(?P<day4>\d\d)\b",
    re.IGNORECASE,
)

_DAY_ONLY = bounded(
    rf"\b{_WEEKDAY}{_DAY}\s*(?:of\s+)?(?P<month>{_MONTH})(?:,?\s+(?P<year>(?:19|20)\d\d))?", re.IGNORECASE
)

TIME = bounded(
    r"(?<![\d.:/£])(?:(?P<hour>\d{1,2})(?:\s?[.:;]\s?(?P<minute>\d\d)\.?)?\s?(?P<half>[ap]\.?\s?m\b\.?|y\.?\s?[hb]\b\.?)"
    r"|(?P<noon>12(?:[.:]00)?\s+noon|\bnoon|\bmidday)|(?P<hour24>[01]?\d|2[0-3])[:.h](?P<minute24>[0-5]\d)\s?(?:hours|hrs|hr|h)?\b(?!\s?%|\s?[ap]\.?m|\.\d)"
    r"|(?P<hundred>[01]\d|2[0-3])(?P<hundredths>[0-5]\d)\s?(?:hours|hrs|hr|h)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date at ``text[start:end]``; ``weekday_fits`` is False where the weekday written with it is another one."""

    value: dt.date
    start: int
    end: int
    weekday_fits: bool = True


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A time of day at ``text[start:end]``."""

    value: dt.time
    start: int
    end: int


def dates_in(text: str) -> list[FoundDate]:
    """Return the full dates of a text, in order.

    >>> [str(d.value) for d in dates_in("held on Tuesday, 3rd March, 2026 and 04/11/25, not 31st September 2020")]
    ['2026-03-03', '2025-11-04']
    >>> dates_in("Dé Máirt 14ú Deireadh Fómhair 2025")[0].value
    datetime.date(2025, 10, 14)
    >>> dates_in("Monday 3rd March 2026")[0].weekday_fits
    False
    """
    found: list[FoundDate] = []
    if not has_digit(text):
        return found  # a year is never written in words
    for match in DATE.finditer(text):
        if (value := _date(match)) is not None:
            weekday = match["weekday"] or match["weekday2"]
            fits = weekday is None or _WEEKDAYS[as_listed(weekday)] == value.weekday()
            found.append(FoundDate(value, match.start(), match.end(), fits))
    return found


def _date(match: re.Match[str]) -> dt.date | None:
    if match["month"] or match["month2"]:
        month = _MONTHS[as_listed(match["month"] or match["month2"]).rstrip(".")]
        day = as_listed(match["day"] or match["day2"])
        year = (match["year"] or match["year2"]).replace(" ", "")
    else:
        month = int(match["month3"] or match["month4"])
        day = match["day3"] or match["day4"]
        year = match["year3"] or match["year4"]
    number = _ORDINALS.get(day) or int(day)
    try:
        return dt.date(int(year) + (2000 if len(year) == 2 else 0), month, number)
    except ValueError:
        return None


def _day(word: str) -> int:
    """Return a day of the month, in digits or words."""
    return _ORDINALS.get(as_listed(word)) or int(word)


def days_in(text: str, year: int) -> list[FoundDate]:
    """Return dates that may lack the year, completed by ``year``; for lists like "8, 15 and 22 March".

    >>> days_in("on 8 May at noon", 2024)[0].value
    datetime.date(2024, 5, 8)
    """
    found = []
    for match in _DAY_ONLY.finditer(text):
        day = _day(match["day"])
        try:
            value = dt.date(int(match["year"] or year), _MONTHS[as_listed(match["month"]).rstrip(".")], day)
        except ValueError:
            continue
        found.append(FoundDate(value, match.start(), match.end()))
    return found


def tells_time(text: str) -> bool:
    """Return whether a text can tell a time of day: a cheap test before the pattern."""
    return has_digit(text) or NOON.stand_in(text)


def times_in(text: str) -> list[FoundTime]:
    """Return the times of day of a text, in order.

    >>> [t.value.isoformat("minutes") for t in times_in("from 9.45 A.M. to 12 noon; 7pm; 19:05; 1400 hrs; 7.30")]
    ['09:45', '12:00', '19:00', '19:05', '14:00']
    """
    if not tells_time(text):
        return []
    return [
        FoundTime(value, match.start(), match.end()) for match in _times(text) if (value := _time(match)) is not None
    ]


_TIME_BEGINS = re.compile(r"\d+|(?:n(?=oon)|m(?=idday))", re.IGNORECASE)
"""Where a time can begin; quick, as the pattern of times would be tried at every letter."""


def _times(text: str) -> Iterator[re.Match[str]]:
    """Yield what the pattern of times matches, in order."""
    at = 0
    for place in _TIME_BEGINS.finditer(text):
        if place.start() >= at and (match := TIME.match(text, place.start())):
            yield match
            at = match.end()


def _time(match: re.Match[str]) -> dt.time | None:
    if match["noon"]:
        return dt.time(12)
    if match["half"]:
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        if not (1 <= hour <= 12 and minute < 60):
            return dt.time(hour, minute) if 13 <= hour < 24 and minute < 60 else None
        afternoon = match["half"][0] in "pP" or "h" in match["half"].casefold()  # Welsh: "yr hwyr"
        return dt.time(hour % 12 + (12 if afternoon else 0), minute)
    if match["hundred"]:
        return dt.time(int(match["hundred"]), int(match["hundredths"]))
    hour, minute = int(match["hour24"]), int(match["minute24"])
    # "7.30" without am or pm may be morning or evening; "19:30", "07:30" and "10:00 hours" may not.
    certain = hour >= 13 or match["hour24"].startswith("0") or match[0].rstrip().casefold().endswith(("s", "h", "r"))
    return dt.time(hour, minute) if certain or (":" in match[0] and 8 <= hour <= 12) else None
