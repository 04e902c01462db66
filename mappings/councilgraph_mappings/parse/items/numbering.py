"""The series of item numbers: 98. 77/21 F/302/26 4.0 35a iv.

Any number at the start of a block may begin an item; the items are the rising series of numbers of one shape whose
texts look most like titles. Numbers of lists inside the minutes do not continue the series, or look like sentences.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from councilgraph_mappings.lookup import as_listed
from councilgraph_mappings.parse.items.agenda_lines import heads_minutes, tells
from councilgraph_mappings.parse.items.application_lines import declared_about
from councilgraph_mappings.parse.items.labels import label_of
from councilgraph_mappings.parse.items.plausible_numbers import BESIDE, EARLIER, WITH_YEAR, plausible
from councilgraph_mappings.parse.items.roman_numbers import ROMANS, begin_romans, is_roman, roman_at
from councilgraph_mappings.parse.items.run_in import run_in_at
from councilgraph_mappings.parse.items.titles import title_score
from councilgraph_mappings.parse.people.names import name_at
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

_NUMBER = r"\d{2}\.\d{2}\.20\d{2}\.\d{2}(?![\d.])|\d{2}[A-Z]{1,4}\d{2,3}(?!\w)|(?:[A-Z]{1,5}\s?[/.-]?\s?)?\d{1,5}(?:[/._-]\d{1,4}){0,2}(?:/[A-Z]{1,6}/\d{2,4}(?!\d)|/[A-Z]{2,6}(?![A-Z])|\s?[a-zA-Z]?)"

_LEAD = bounded(
    rf"(?:(?P<word>(?:agenda\s+)?items?|minute|min|eitem|no(?=\.))(?![A-Za-z])\.?\s*(?:no\.?|number)?\s*)?(?P<number>{_NUMBER})(?:(?<=\d)\s(?:&|and)\s\d{{1,3}}(?=\s?[.:]))?(?P<mark>\s?[.):]|\s?[-–—](?=\s))?(?=\s|$|(?<=\d[.):])(?-i:[A-Z][A-Za-z]))(?P<cell>\s+/\s+(?=\S))?",
    re.IGNORECASE,
)

_ITEM_NO = bounded(r"(?:agenda\s+)?item\s+(?:no\.?|number)\s*\d", re.IGNORECASE)

_MARKER = bounded(rf"\(?(?:(?:agenda\s+)?item|minute)?\s*(?P<number>{_NUMBER})[.):]?$", re.IGNORECASE)

DIGITS = bounded(r"\d+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number that may begin an item of business, and how much its text looks like a title."""

    index: int
    number: str
    text_from: int
    """Where the title begins in the text of block ``title_index``."""
    title_index: int
    score: float
    rank: tuple[int, ...]
    letter: str
    sentence: bool = False
    """The text tells what happened and is no title: "There were apologies from Cllr Roe"."""
    refers: bool = False
    """It says "Minute 92" and so may point at another item."""
    worded: int = 0
    """The number of an item that says "Item 4", the last of those that it says ("Items 4 & 5")."""


def candidates_in(blocks: Sequence[Block]) -> list[Candidate]:
    """Return the numbers at the start of blocks that may begin an item, in order."""
    labelled = _labelled(blocks)
    monthly = _monthly(blocks)
    attending = _attending(blocks)
    found = []
    for index, block in enumerate(blocks):
        if block.kind is Kind.TABLE:
            continue
        numbered = _numbered(block) or _of_month(block, monthly)
        if numbered is None:
            continue
        number, begin, strength, refers = numbered
        if index in attending or declared_about(blocks, index):
            continue
        if index and _PEOPLE_BELOW.fullmatch(blocks[index - 1].text) and _is_person(block.text[begin:].strip(" .,")):
            continue
        title_index = index
        if not block.text[begin:].strip() and _titled_above(blocks, index):
            title_index, begin, strength = index - 1, 0, strength + 1.0
        elif not block.text[begin:].strip():
            below = blocks[index + 1] if index + 1 < len(blocks) else None
            if below is None or below.kind is Kind.TABLE or (below.marker and _says(below)):
                continue
            title_index, begin = index + 1, 0
            strength += 0.5
        title = blocks[title_index]
        kept = title_index == index and heads_minutes(blocks, index, begin)
        score = strength + title_score(title, begin) + (1.5 if labelled[index] else 0.0) + (2.0 if kept else 0.0)
        if _ITEM_NO.match(block.text):
            # "ITEM NO. 1 To confirm and sign the minutes.": a sentence that says what the item is for.
            score = max(score, 2.0)
        digits = tuple(int(d) for d in DIGITS.findall(number)) or (ROMANS.index(number) + 1,)
        letter = (
            as_listed(number[-1]) if number[-1].isalpha() and not number[-2:].isalpha() and not is_roman(number) else ""
        )
        found.append(
            Candidate(
                min(index, title_index),
                re.sub(r"\s+", "", number) if "/" in number or number[-1].isalpha() else number,
                begin,
                title_index,
                score,
                digits,
                letter,
                tells(title.text[begin:]) and run_in_at(title.text[begin:]) is None,
                refers,
                _worded(block.text),
            )
        )
    if sum(1 for each in found if not each.refers and each.score >= 1) >= 2:
        # Where items have numbers of their own, "Minute 92" points at one of them.
        found = [each for each in found if not each.refers]
    found = _beside_worded(_without_pointed(found, blocks))
    romans = [each.number for each in found if is_roman(each.number)]
    return found if begin_romans(romans) else [each for each in found if not is_roman(each.number)]


_WORDED = bounded(
    r"(?:\d{1,3}\s+)?(?:agenda\s+)?items?\s*(?:no\.?\s*)?(\d{1,3})(?:\s(?:&|and)\s(\d{1,3})(?=\s?[.:]))?\b",
    re.IGNORECASE,
)
_FEWEST_WORDED = 3


def _worded(text: str) -> int:
    """Return the last of the numbers with which a line says "Item 4" or "Items 4 & 5", 0 where it does not.

    >>> _worded("Item 4: Roads"), _worded("Items 4 & 5. Roads"), _worded("4. Roads")
    (4, 5, 0)
    """
    match = _WORDED.match(text)
    return int(match[2] or match[1]) if match else 0


_POINTS = bounded(
    r"\W*(?:(?:declarations?|disclosures?)\s+(?:of|by)\b[^.;]{0,80}?\binterests?\b|(?:[^.;]{0,80}?\b)?(?:matters\s+arising|action\s+(?:points|log|list)))",
    re.IGNORECASE,
)
"""Below such titles stand items of the agenda in which there are interests, or of the meeting before."""


def _without_pointed(found: list[Candidate], blocks: Sequence[Block]) -> list[Candidate]:
    """Return the candidates without the items that interests or actions are about: "Item 9 – Grants" between items 2 and 3."""
    worded = [each for each in found if each.worded]
    if not worded or len(worded) == len(found):
        return found
    plain = [each for each in found if not each.worded and each.score >= 1 and len(each.rank) == 1]
    titled = (each for each in plain if _POINTS.match(blocks[each.title_index].text, each.text_from))
    for item in titled:
        after = next((each for each in plain if each.index > item.index and each.rank[0] == item.rank[0] + 1), None)
        if after is not None:
            found = [each for each in found if not (each.worded and item.index < each.index < after.index)]
    return found


def _beside_worded(found: list[Candidate]) -> list[Candidate]:
    """Return the candidates without those of lists inside the minutes, where each item says "Item 4"."""
    worded = [each for each in found if each.worded and len(each.rank) == 1]
    if len(worded) < _FEWEST_WORDED or any(b.rank <= a.rank for a, b in pairwise(worded)):
        return found
    kept = []
    for each in found:
        above = [item for item in worded if item.index < each.index]
        inside = bool(above) and (each.index < worded[-1].index or each.rank <= (above[-1].worded,))
        if each.worded or not inside or len(each.rank) != 1:
            kept.append(each)
    return kept


def _numbered(block: Block) -> tuple[str, int, float, bool] | None:
    """Return the number that begins a block, where it ends, what speaks for an item, and whether it may only point."""
    if roman := roman_at(block):
        return *roman, 0.0, False
    if block.marker:
        match = _MARKER.match(block.marker)
        if match is None:
            return None
        # "1. 3. MINUTES": the number of the text beside that of the list it was exported as.
        again = BESIDE.match(block.text)
        if again:
            return again["number"], again.end(), 0.0, False
        return match["number"], 2 if block.text.startswith("/ ") else 0, 0.0, False
    page = _PAGE_BEFORE.match(block.text) or _STAR_BEFORE.match(block.text)
    lead = _LEAD.match(block.text, page.end() if page else 0)
    if lead is None or not plausible(lead, block.text):
        return None
    number, begin = lead["number"].rstrip(), lead.end()
    if "/" in number and (agenda := BESIDE.match(block.text, begin)):
        # "C48/23 1. APOLOGIES": the number of the minute beside that of the agenda.
        number, begin = agenda["number"], agenda.end()
    refers = bool(lead["word"]) and as_listed(lead["word"]).startswith("min")
    strength = 0.5 if lead["word"] or "/" in number else 0.0
    if (lead["word"] and not refers) or WITH_YEAR.fullmatch(number):
        strength = 1.0  # "Item 1: …", "C/164/17 …": nothing else is written so
    if EARLIER.match(block.text, begin + 1):
        strength += 1.0
    return number, begin, strength, refers


_OF_MONTH = bounded(r"(?P<number>(?P<count>\d{1,3})/(?P<month>(?:0?[1-9]|1[0-2])/(?:20)?\d\d))[.:]?\s+(?=[A-Z])")
"""A number that each month begins anew, and that looks like a date: "3/04/17"."""
_FEWEST_OF_MONTH = 3


def _monthly(blocks: Sequence[Block]) -> str:
    """Return the month that the numbers at the start of at least three blocks share, which count up from 1; else ""."""
    numbers = [match for block in blocks if block.text[:1].isdigit() and (match := _OF_MONTH.match(block.text))]
    month = numbers[0]["month"] if numbers else ""
    counts = [int(match["count"]) for match in numbers if match["month"] == month]
    rises = len(counts) >= _FEWEST_OF_MONTH and all(after == before + 1 for before, after in pairwise(counts))
    return month if rises else ""


def _of_month(block: Block, month: str) -> tuple[str, int, float, bool] | None:
    """Return the number of a series of a month that begins a block, as ``_numbered`` does."""
    match = _OF_MONTH.match(block.text) if month and not block.marker else None
    return (match["number"], match.end(), 1.0, False) if match and match["month"] == month else None


_PEOPLE_BELOW = bounded(r"\W*(?:(?:also\s+)?(?:present|in\s+attendance)|apologies)\s*:\W*", re.IGNORECASE)


_ATTENDING = bounded(r"\W*officers?\s+attending\W*", re.IGNORECASE)
_ATTENDS = bounded(
    r"(?:[A-Z][\w.’'-]*,?\s(?:(?:and|&)\s)?){1,10}\([A-Z][^()]{2,80}\)(?:[;,]?\s(?:(?:and|&)\s)?(?:[A-Z][\w.’'-]*\s){1,5}\([A-Z][^()]{2,80}\))*\W*"
)
_HEAD_OF_LIST = 60


def _attending(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the indexes of the lines of a list that says for which item each officer came: "8. A. Roe (Law)"."""
    head = next((at for at, block in enumerate(blocks[:_HEAD_OF_LIST]) if _ATTENDING.fullmatch(block.text)), None)
    if head is None:
        return frozenset()
    found: list[int] = []
    for at in range(head + 1, len(blocks)):
        number = _numbered(blocks[at])
        text = blocks[at].text[number[1] if number else 0 :].strip()
        if text and not _ATTENDS.fullmatch(text):
            break
        found.append(at)
    return frozenset(found)


def _is_person(text: str) -> bool:
    """Return whether a text is the name of one person, as in a list of those who came, and nothing else."""
    name = name_at(text, 0, bare=2)
    return name is not None and name.end == len(text)


_PAGE_BEFORE = bounded(r"\d{1,3}\s+(?=(?:Item|ITEM)\s(?:No\.?\s)?\d{1,3}\s?[:.])")
"""The number of the page above an item, on its line: "2 Item 7: Roads"."""
_STAR_BEFORE = bounded(r"\*(?=\d{1,4}\.?\s+[A-Z])")
"""The star of a minute that needs no approval by the council: "*450 Petitions"."""


def _says(block: Block) -> bool:
    """Return whether a text has a letter or a digit: a row of dashes is a title that nobody filled in."""
    return any(sign.isalnum() for sign in block.text)


def _titled_above(blocks: Sequence[Block], index: int) -> bool:
    """Return whether the title stands above its number, and a sentence of the minutes below."""
    if not index or index + 1 >= len(blocks) or "/" not in blocks[index].text:
        return False
    above, below = blocks[index - 1].text.strip(), blocks[index + 1].text.strip()
    if below.isupper() or below[-1:] not in {".", ":"} or len(above) <= 4 or _numbered(blocks[index - 1]) is not None:
        return False  # a title with a number of its own has a mere reference below
    if above.isupper():
        return not above[-1].isdigit()
    said = len(below) > _BELOW and below[0].isupper()
    return said and len(above) <= _ABOVE and above[0].isupper() and above[-1] not in ".:;,"


_ABOVE, _BELOW = 120, 12
"""How long a title above its number is at most, and the sentence below it at least."""


def _labelled(blocks: Sequence[Block]) -> list[bool]:
    """Return for each block whether a label follows within the next few blocks."""
    near = [False] * len(blocks)
    last = -1
    for index in range(len(blocks) - 1, -1, -1):
        near[index] = last >= 0 and last - index <= 8
        if label_of(blocks[index]):
            last = index
    return near
