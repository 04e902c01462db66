"""How dates, times and numbers are written for readers of English."""

import calendar
import datetime as dt
import re
from typing import Final
from urllib.parse import urlsplit

_MONTH: Final = re.compile(r"(\d{4})-(\d{2})")
_IRREGULAR: Final = {"person": "people", "body": "bodies", "vacancy": "vacancies", "entry": "entries"}


def day(text: str) -> str:
    """Return a date, a month or a year as people write it; what is none of them stays as it is.

    >>> day("2026-03-05"), day("2026-03"), day("2026"), day("2022-02-31")
    ('5 March 2026', 'March 2026', '2026', '2022-02-31')
    """
    month = _MONTH.fullmatch(text)
    if month and 1 <= int(month[2]) <= 12:
        return f"{calendar.month_name[int(month[2])]} {month[1]}"
    try:
        found = dt.date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        found = None
    return f"{found.day} {calendar.month_name[found.month]} {found.year}" if found else text


def clock(text: str) -> str:
    """Return a time of day as people write it.

    >>> clock("10:00:00"), clock("12:25:00"), clock("00:05:00"), clock("19:30:00"), clock("soon")
    ('10am', '12:25pm', '12:05am', '7:30pm', 'soon')
    """
    try:
        time = dt.time.fromisoformat(text.removesuffix("Z"))
    except ValueError:
        return text
    minutes = f":{time.minute:02}" if time.minute else ""
    return f"{time.hour % 12 or 12}{minutes}{'am' if time.hour < 12 else 'pm'}"


def counted(number: int, name: str) -> str:
    """Return a number with the name of what it counts.

    >>> counted(1, "meeting"), counted(1200, "meeting"), counted(2, "person"), counted(0, "body")
    ('1 meeting', '1,200 meetings', '2 people', '0 bodies')
    """
    if number == 1:
        return f"1 {name}"
    return f"{number:,} {_IRREGULAR.get(name) or f'{name}s'}"


def capital(text: str) -> str:
    """Return a text that begins with a capital letter.

    >>> capital("that the report be noted")
    'That the report be noted'
    """
    return text[:1].upper() + text[1:]


def host(address: str) -> str:
    """Return the name of the machine in an address: what a link shows in place of the address.

    >>> host("https://democracy.example.gov.uk/mgAi.aspx?ID=1"), host("https://[")
    ('democracy.example.gov.uk', '')
    """
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def shortened(text: str, most: int) -> str:
    """Return the beginning of a text, whole words of it.

    >>> shortened("that the report be noted", 17), shortened("noted", 16)
    ('that the report …', 'noted')
    """
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    return (flat[:most].rpartition(" ")[0] or flat[:most]) + " …"
