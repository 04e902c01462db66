"""Work programmes without a table: the day of each meeting as a heading with its topics below, or a line for each month."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from councilgraph_mappings.lookup import table
from councilgraph_mappings.parse.papers.cells import is_day, is_somebody
from councilgraph_mappings.parse.wording.dates import dates_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

_MONTHS = {name.casefold(): number for number, names in enumerate(table("dates")["months"], 1) for name in names}

_PROGRAMME = bounded(
    r"[^.;:]{0,90}\b(?:work\s*(?:programm(?:e|ing)|plan)|forward\s+(?:plan|(?:work\s+)?programme))\b[^.;:]{0,50}",
    re.IGNORECASE,
)
"""A heading that names a programme."""

_DAY_ALONE = bounded(r"\W*\d{1,2}(?:st|nd|rd|th)?\s+(?P<month>[A-Za-z]{3,9})(?:\s+\([^()]{1,40}\))?\W*")
"""A day whose year the headings above it tell: "5 July"."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_LAST_MONTH = 12
_LETTER = 1
_LONGEST_TOPIC = 200
_FEWEST_DAYS = 2
_FEWEST_MONTHS = 4


@dataclass(slots=True)
class Topic:
    """A topic of a programme, its day as written, and who stands below it."""

    block: Block
    title: str
    date: str
    who: list[Block] = field(default_factory=list)


def is_month(text: str) -> bool:
    """Return whether a cell is the name of a month, with its year or alone; a letter alone is no name.

    >>> is_month("Jul"), is_month("September 2024"), is_month("J")
    (True, True, False)
    """
    word, _, year = text.strip(" .").partition(" ")
    return len(word) > _LETTER and word.casefold() in _MONTHS and (not year or _YEAR.fullmatch(year) is not None)


def names_programme(block: Block) -> bool:
    """Return whether a line is the title of a work programme.

    >>> names_programme(Block(Kind.PARAGRAPH, "Parks Panel Work Programme 2024/25", 0, 34))
    True
    """
    return not block.marker and len(block.text) < 130 and _PROGRAMME.fullmatch(block.text) is not None


def topics_in(blocks: Sequence[Block]) -> list[Topic]:
    """Return the topics below days that head them, or behind months that begin their lines; none where neither do."""
    for bare in (False, True):
        days = [*_below_days(blocks, bare=bare)]
        if len({topic.date for topic in days}) >= _FEWEST_DAYS:
            return days
    return _behind_months(blocks)


def begins_topics(blocks: Sequence[Block]) -> bool:
    """Return whether topics begin with the first line: a day above a point, or the first of several months."""
    first = blocks[0]
    if _heads_day(first) and len(blocks) > 1 and blocks[1].marker:
        return bool(topics_in(blocks))
    return first.text.split(" ")[0].casefold() in _MONTHS and bool(topics_in(blocks))


def _heads_day(block: Block) -> bool:
    text = block.text.strip()
    if block.marker or len(text) > 60:
        return False
    if is_day(text):
        return True
    day = _DAY_ALONE.fullmatch(text)
    return day is not None and day["month"].casefold() in _MONTHS


_MEETING_OF = bounded(
    r"[^.;:]{0,120}\b(?:items?|topics?|reports?)\b[^.;:]{0,60}\b(?:added|considered|taken|scheduled|moved|deferred)\b[^.;:]{0,40}\bmeeting[^.;:]{0,30}:\s*",
    re.IGNORECASE,
)
"""A sentence that puts what stands below it on one meeting: "that the following items be added to the 4 May meeting:"."""
_PURPOSE = bounded(r"to\s+[a-z]", re.IGNORECASE)


def _day_told(block: Block) -> str | None:
    """Return the one day of the meeting on which a sentence puts the topics below it, as written, or None."""
    days = dates_in(block.text) if len(block.text) < _LONGEST_TOPIC and _MEETING_OF.fullmatch(block.text) else []
    return block.text[days[0].start : days[0].end] if len(days) == 1 else None


def _is_title(block: Block) -> bool:
    """Return whether a line without a mark may be a topic: it is short, no sentence, and says no purpose."""
    text = block.text.strip()
    short = block.kind is Kind.PARAGRAPH and len(text) <= _LONGEST_TOPIC and text[:1].isupper()
    return short and text[-1] not in ".:;?" and not _PURPOSE.match(text) and not is_day(text)


def _below_days(blocks: Sequence[Block], *, bare: bool) -> Iterator[Topic]:
    """Yield the points below each day; lines without a mark are topics only where ``bare`` says that no point has one."""
    date, last = "", None
    for block in blocks:
        if block.kind is Kind.TABLE:
            continue
        if _heads_day(block):
            date, last = block.text.strip(), None
        elif bare and (told := _day_told(block)):
            date, last = told, None
        elif last is not None and bare and not block.marker and is_somebody(block.text):
            last.who.append(block)
        elif (
            date
            and (block.marker or (bare and _is_title(block)))
            and len(block.text) <= _LONGEST_TOPIC
            and not dates_in(block.text[:20])
        ):
            last = Topic(block, block.text.strip(" ;.,"), date)
            yield last
        elif last is not None and is_somebody(block.text):
            last.who.append(block)
        elif not block.marker:
            last = None
            # A sentence ends what a day heads; a heading among the points does not.
            date = "" if block.text.rstrip().endswith(".") else date


def _behind_months(blocks: Sequence[Block]) -> list[Topic]:
    """Return the topics of lines that each begin with a month, one after the other through the year."""
    found: list[Topic] = []
    year, months = "", 0
    for block in blocks:
        text = block.text.strip()
        word, _, title = text.partition(" ")
        if _YEAR.fullmatch(text):
            year = text
        elif (number := _MONTHS.get(word.casefold().strip(":-–"))) and not block.marker and len(text) < _LONGEST_TOPIC:
            months += 1
            title = title.strip(" :-–")
            if title and not title[0].isdigit():
                date = f"{word.strip(':-–')} {year}".strip()
                found.append(Topic(block, title.strip(" .?"), date))
            year = str(int(year) + 1) if number == _LAST_MONTH and year else year
        elif months >= _FEWEST_MONTHS:
            break
        elif months:
            found, months = [], 0
    return found if months >= _FEWEST_MONTHS else []
