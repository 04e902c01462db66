"""Items that have no number: headings on lines of their own, as short minutes set them, and the usual ones between numbers.

A heading is a short line without a verb, in capitals, bold, ended by a colon or written with capital words, above prose.
Lines of people, dates and motions are none.
"""

import re
from collections.abc import Sequence

from councilgraph_mappings.lookup import table
from councilgraph_mappings.parse.items.labels import has_size, label_of
from councilgraph_mappings.parse.items.meeting_page import COLUMN_HEAD
from councilgraph_mappings.parse.offices.offices import names_office
from councilgraph_mappings.parse.people.names import name_at
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

_HEADINGS = table("headings")["usual"]

_USUAL = frozenset(_HEADINGS["titles"])

_SESSIONS = frozenset(_HEADINGS["sessions"])

_NOT_ITEM = bounded(
    r"(?:no\.?\s+item|items?$|(?:public|private|exempt\s+items|confidential\s+items)(?:\s+(?:items|session))?\W*$|present|in attendance|also|apologies received|members?|councillors?|officers?|officials?|staff|minutes of|minutes|agenda|draft|attendance|attendees|the meeting|chair|venue|date|time|contact|notes?|resolved|recommend|agreed|decision|action|proposed|reasons?|appendix|page)\b",
    re.IGNORECASE,
)


def headings_in(blocks: Sequence[Block]) -> list[int]:
    """Return the indexes of headings, from the first that is a usual title on; minutes that number nothing have them."""
    found: list[int] = []
    # What stands above the list of those who were there, or above the first usual title, heads no item.
    people = next((at for at, block in enumerate(blocks[:80]) if _PEOPLE.match(block.text)), len(blocks))
    for index, block in enumerate(blocks):
        text = block.text.strip()
        heading = (
            block.kind is Kind.HEADING
            or (block.kind is Kind.PARAGRAPH and text.isupper() and 4 <= len(text) <= 120 and not block.marker)
            or (block.bold and 4 <= len(text) <= 120)
        )
        if not heading or (_NOT_ITEM.match(text) and _folded(text) not in _USUAL) or _heads_people(blocks, index):
            continue
        if not found and _folded(text) not in _USUAL and not (index > people and _heads(blocks, index)):
            continue
        found.append(index)
    return found if len(found) >= 2 else plain_headings(blocks)


def plain_headings(blocks: Sequence[Block]) -> list[int]:
    """Return the indexes of lines that head the prose below them, where two or more do and one is a usual title."""
    people = next((at for at, block in enumerate(blocks[:80]) if _PEOPLE.match(block.text)), -1)
    found = [
        i
        for i in range(len(blocks))
        if (i > people or (_is_usual(blocks[i].text) and (i > 1 or people < 0 or _folded(blocks[i].text) != "minutes")))
        and _heads(blocks, i)
    ]
    usual = sum(_is_usual(blocks[index].text) for index in found)
    alone = len(found) == 1 and people >= 0 and blocks[found[0]].text.isupper()
    return found if usual and (len(found) >= 2 or alone) else []


def between_numbers(blocks: Sequence[Block], numbered: Sequence[int]) -> list[int]:
    """Return the indexes of unnumbered items of minutes whose other items, at ``numbered``, have numbers.

    They are what stands above the first number with a heading of its own, and what councils do between two items:
    prayers, the session of the public, the next date.
    """
    people = next(
        (
            at
            for at in range(min(numbered[0], 80))
            if _PEOPLE.match(blocks[at].text) or COLUMN_HEAD.match(blocks[at].text)
        ),
        numbered[0],
    )
    before = [
        index
        for index in range(people + 1, numbered[0])
        if _heads(blocks, index) and _emphatic(blocks[index], strict=True) and not _label_of_people(blocks[index].text)
    ]
    taken = set(numbered)
    after = [
        index
        for index in range(numbered[0] + 1, len(blocks))
        if index not in taken
        and index - 1 not in taken
        and _folded(blocks[index].text) in _SESSIONS
        and blocks[index].kind is not Kind.TABLE
        and not any(sign.isalnum() for sign in blocks[index].marker)
    ]
    return [*before, *after]


_PEOPLE = bounded(
    r"\W*(?:(?:members\s+|councillors\s+)?present|attendance|apologies|absent(?=\s*:)|in\s+attendance|i\s+l[áa]thair)\b",
    re.IGNORECASE,
)
"""The list of those who were there ends the head of minutes: what stands above it heads no item."""


def _label_of_people(text: str) -> bool:
    """Return whether a line heads a further list of those who were there or away, as its colon says."""
    return text.rstrip().endswith(":") and _PEOPLE.match(text) is not None


_SMALL = frozenset(
    {
        "of",
        "the",
        "and",
        "for",
        "to",
        "in",
        "on",
        "a",
        "an",
        "at",
        "from",
        "by",
        "with",
        "or",
        "re",
        "&",
        "any",
        "other",
    }
)

_LINE = bounded(
    r"\W*(?:present|in attendance|also|attend|apologies received|those|members?|(?:community |parish |town )?councillors?|cllrs?|comhairleoir[ií]?|comh|mr|mrs|ms|miss|dr|officers?|officials?|visitors?|agenda|draft|minutes?\s+of|minutes?$|notes?\s+of|(?:chair(?:man|woman|person)?|cathaoirleach)(?=\s*:?$)|clerk|venue|date\s*:|date$|time|contact|resolved|recommend|agreed|decision|actions?\b|proposed|proposer|seconded|seconder|and\s+agreed|reasons?|appendix|page|part|item|items|signed|the|this|that|these|there|it|a|an|several|some|all|no|none|nil|he|she|they|we|i|following|as|at|in|on|his|her|their|our|dear|yours|thanks?|total|balance|cheques?|subject|tel|email|for|against|abstain)\b",
    re.IGNORECASE,
)
"""Words with which lines begin that head nothing: lists of people, motions, sentences, sums."""

_TELLS = bounded(
    r"\b(?:was|were|is|are|has|had|have|been|will|would|asked|reported|advised|informed|said|stated|noted|agreed|proposed|seconded|declared|received|confirmed|thanked)\b",
    re.IGNORECASE,
)

_BODY = bounded(r"\b(?:council|committee|district|meeting|cabinet|panel|board)\W*$", re.IGNORECASE)

_FIGURES = bounded(r"[£€@]|\d[\d,]*\.\d\d\b|\b(?:19|20)\d\d\b.*\b(?:19|20)\d\d\b|\d{1,2}[.:]\d\d")


def _heads(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a line heads the prose below it: what a title looks like, with prose or a motion underneath."""
    block = blocks[index]
    text = block.text.strip()
    if block.kind is Kind.TABLE or block.marker or label_of(block) or has_size(text) or not 4 <= len(text) <= 90:
        return False
    usual = _is_usual(text)
    if (
        (text[-1] in ".;,!?" and not (usual and text[-1] == "." and text.isupper()))
        or text.split()[-1].casefold() in _SMALL
        or (not usual and (_LINE.match(text) or _BODY.search(text)))
        or _FIGURES.search(text)
    ):
        return False
    if _TELLS.search(text) or not _emphatic(block) or not _ended(blocks, index) or _somebody(blocks, index):
        return False
    if _heads_people(blocks, index) or _HEAD_OF_ALL.search(text) or _PEOPLE_LISTED.match(text):
        return False
    below = next((b for b in blocks[index + 1 : index + 3] if not _title_like(b)), None)
    if below is None:
        return False
    sentence = below.text.rstrip().endswith(".") and len(below.text.split()) >= 6
    said = _MOVES.match(below.text) or _DOES.match(below.text)
    return sentence or bool(_TELLS.search(below.text[:400])) or said is not None


_MOVES = bounded(r"\W*(?:proposed|moved|resolved|on\s+the\s+proposal|nothing|none|nil|no\b)", re.IGNORECASE)
_DOES = bounded(
    r"\W*(?:the\s+)?(?:council|members|meeting|cathaoirleach|chair(?:man|woman|person)?|mayor)\s+\w{3,12}ed\b",
    re.IGNORECASE,
)
"""A sentence that may end with a colon: "The Council extended sympathy to the following:"."""


_HEAD_OF_ALL = bounded(r"\bmeeting\b[^.;]{0,40}\b(?:19|20)\d\d\W*$", re.IGNORECASE)
"""What heads all of the minutes: "MONTHLY COUNCIL MEETING 12th September, 2011"."""
_PEOPLE_LISTED = bounded(r"\W*(?:Councillors|Cllrs|Comhairleoirí|Members)\b[^.;:]{3,},")
_EXCUSED = bounded(r"\W*(?:apologies|apology|leithsc[ée]al)\b[^.;]{0,30}:\W*$", re.IGNORECASE)
_THERE = bounded(r"\W*(?:(?:members|councillors)\s+)?(?:present|i\s+l[áa]thair)\b", re.IGNORECASE)
_PERSON = bounded(r"\W*(?:Cllrs?|Councillors?|Comhairleoir[íi]?|Comh|An\sComhairleoir|Mr|Mrs|Ms|Miss|Dr)\b")


def _heads_people(blocks: Sequence[Block], index: int) -> bool:
    """Return whether "Apologies:" heads a list of people like "Present:" above it, and no item of business."""
    if not _EXCUSED.match(blocks[index].text) or index + 1 == len(blocks):
        return False
    above = any(_THERE.match(block.text) for block in blocks[max(0, index - 80) : index])
    return above and _PERSON.match(blocks[index + 1].text) is not None


def _somebody(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a line is a person: with an office beside the name, or named among those who were there."""
    text = blocks[index].text.strip(" .:")
    label, _, name = text.partition(": ")
    if name and names_office(label) and name_at(name, 0) is not None:
        return True
    _, _, office = text.partition(", ")
    if office and names_office(office):
        return True
    listed = (block.text for block in blocks[:index] if len(block.text) > len(text) + 8 and _PEOPLE.match(block.text))
    return len(text.split()) <= 3 and any(text in people for people in listed)


def _ended(blocks: Sequence[Block], index: int) -> bool:
    """Return whether what stands before a line is finished: a hard-wrapped sentence may go on with capital words."""
    if not index:
        return True
    before = blocks[index - 1]
    text = before.text.rstrip()
    return bool(before.marker) or text[-1:] in ".;:!?)”’\"'" or _title_like(before) or len(text) < 60


def _title_like(block: Block) -> bool:
    text = block.text.strip()
    return (
        len(text) <= 90
        and text[-1:] not in ".;,!?"
        and not block.marker
        and not (_TELLS.search(text) or _DOES.match(text))
        and _emphatic(block)
    )


def _emphatic(block: Block, *, strict: bool = False) -> bool:
    """Return whether a line is set apart: capitals, bold, a colon at its end, or (unless ``strict``) capital words."""
    text = block.text.strip()
    if block.kind is Kind.HEADING or block.bold or text.isupper() or text.endswith(":"):
        return True
    words = [word for word in re.findall(r"[A-Za-zÀ-ÿ][\w’'-]*", text) if word.casefold() not in _SMALL]
    capitals = sum(word[0].isupper() for word in words)
    if strict:
        return len(words) >= 2 and capitals == len(words) and _is_usual(text)
    return text[:1].isupper() and (_is_usual(text) or (len(words) >= 2 and capitals == len(words)))


def _is_usual(text: str) -> bool:
    folded = _folded(text)
    return folded in _USUAL or folded in _SESSIONS


def _folded(text: str) -> str:
    return text.strip(" .:–-*_").casefold().replace("’", "'")
