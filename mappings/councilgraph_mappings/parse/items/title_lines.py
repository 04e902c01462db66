"""Where the titles of items stand when the numbers are lost: above a label, after prose, or at the head of a page."""

import re
from collections.abc import Iterator, Sequence

from councilgraph_mappings.parse.items.application_lines import declared_about, is_field
from councilgraph_mappings.parse.items.labels import PURPOSE, Label, has_size, label_of, size_in
from councilgraph_mappings.parse.items.meeting_page import COLUMN_HEAD, LISTS_PEOPLE, PAGE_TITLE, is_page
from councilgraph_mappings.parse.items.run_in import run_in_at
from councilgraph_mappings.parse.items.titles import (
    CAPITALS,
    NOTED_BEHIND,
    PAGED,
    SAYS,
    decides,
    is_usual,
    purpose_at,
    title_score,
)
from councilgraph_mappings.parse.motions.votes import counts_in, heads_votes
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

_CONTACT = bounded(
    r"^\W*(?:(?:contact|venue|email|tel|responsibility|portfolio|presented\s+by|(?:lead|relevant|responsible)\s+(?:officer|member|portfolio\s+holder))\b\s*[:.]|(?:no\.?\s*\|?\s*)?items?[^\w]*$|agenda(?:,?\s|$)|media\W*$|note\s+no|(?:public|private|open\s+session|exempt\s+items|confidential\s+items)(?:\s+(?:session|items))?\W*$)",
    re.IGNORECASE,
)

_FIELD = bounded(
    r"\W*(?:papers?|contributors?|attendees?|presenters?|witnesses|invitees|(?:supporting|background)\s+(?:papers?|documents?)|lead(?:\s+officers?)?)\s*:\W*$",
    re.IGNORECASE,
)
"""A label of one item, whose value stands below it and is no title."""


def titles_above_labels(blocks: Sequence[Block]) -> list[int]:
    """Return the indexes of titles that stand above a label, with only purposes between."""
    found: list[int] = []
    floor = 0
    for index, block in enumerate(blocks):
        label = label_of(block)
        if label is None:
            continue
        if label[0] is Label.DOCUMENTS or not any(
            label_of(b) and (label_of(b) or (Label.DOCUMENTS,))[0] is Label.DOCUMENTS
            for b in blocks[max(floor, index - 6) : index]
        ):
            title = _title_before(blocks, floor, index)
            if title is not None and (not found or title > found[-1]):
                found.append(title)
        floor = index + 1
    return sorted({*found, *_undiscussed(blocks, found)})


def _undiscussed(blocks: Sequence[Block], titles: Sequence[int]) -> Iterator[int]:
    """Yield usual titles of which nothing is told: they stand alone, right above the title of the next item."""
    for title in titles[1:]:
        above = blocks[title - 1]
        if above.kind is Kind.PARAGRAPH and label_of(above) is None and is_usual(above.text.strip(" .:")):
            yield title - 1


def _votes(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a line counts a vote, heads the names of one ("Against (1)"), or stands right below a head."""
    beside = blocks[max(0, index - 1) : index + 1]
    return any(heads_votes(block.text) for block in beside) or len(counts_in(beside[-1].text)) > 1


_HEAD_LINE = bounded(r"^\W*(?:venue|contact)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+\d", re.IGNORECASE)


_MINUTES_HELD = bounded(r"^\W*minutes\s+of\s+(?:(?:the|an?)\s+)?(?:\w+\s+){0,5}?meeting\s+held\b", re.IGNORECASE)


def _usual_above(blocks: Sequence[Block]) -> bool:
    """Return whether an item that meetings have everywhere stands above: minutes below it are those of the last one."""
    return any(is_usual(b.text.strip(" .:")) and not PAGE_TITLE.match(b.text) for b in blocks)


def titles_of_page(blocks: Sequence[Block]) -> list[int]:
    """Return the indexes of titles on a meeting page that lost numbers and labels: short lines between prose."""
    if not is_page(blocks):
        return []
    start = next((i for i, b in enumerate(blocks[:30]) if COLUMN_HEAD.match(b.text)), None)
    if start is None:
        lines = [
            i
            for i, b in enumerate(blocks[:8])
            if _HEAD_LINE.search(b.text) and b.text.rstrip()[-1:] != "." and not has_size(b.text)
        ]
        told = [i for i, b in enumerate(blocks[:8]) if _MINUTES_HELD.match(b.text) and not _usual_above(blocks[:i])]
        start = max((*lines, *told), default=-1)
    found: list[int] = []
    for index in range(start + 1, len(blocks)):
        block, before = blocks[index], blocks[index - 1]
        if (
            block.kind is Kind.TABLE
            or block.marker
            or label_of(block)
            or _CONTACT.match(block.text)
            or _DAYS.fullmatch(block.text)
            or LISTS_PEOPLE.match(block.text)
            or _votes(blocks, index)
            or declared_about(blocks, index)
            or is_field(block.text)
        ):
            continue
        purposed = index + 1 < len(blocks) and bool(PURPOSE.match(blocks[index + 1].text)) and len(block.text) < 160
        # Below a label stands the file of another item, unless a purpose shows that an item begins.
        below_label = _among_files(blocks[max(start, index - 2, 0) : index])
        sized = has_size(block.text) and (purposed or not below_label)
        if PURPOSE.match(block.text) and not sized and found and found[-1] == index - 1:
            continue
        if _purpose_alone(blocks, index, found):
            found.append(index)
            continue
        usual = is_usual(block.text.strip(" .:")) or _OF_LAST.fullmatch(block.text) is not None
        ended = (
            index == start + 1
            or before.text.rstrip()[-1:] in ".;)"
            or before.kind is Kind.TABLE
            or bool(before.marker)
            or len(counts_in(before.text)) > 1
        )
        below = blocks[index + 1] if index + 1 < len(blocks) else None
        if below and not sized and not usual and (_bullet(below) or below.text[:1].islower()):
            continue
        alone = bool(found) and found[-1] == index - 1
        title = title_score(block, 0) >= 1.5 and not block.text.rstrip().endswith(".")
        lesser = purposed and title_score(block, 0) >= 1 and not block.text.rstrip().endswith(".")
        if sized or (ended and (title or usual)) or (alone and (usual or lesser)):
            found.append(index)
    return found if len(found) >= 2 else []


_DAYS = bounded(r"\W*(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\s+(?:19|20)\d\d\W*){1,12}")
"""Days of meetings, which title nothing."""

_OF_LAST = bounded(
    r"(?:draft\s+|public\s+)?minutes\s+of\s+(?:the\s+)?(?:previous\s+|last\s+|ordinary\s+)?meetings?\s+held\s+on\s+(?:\w+day,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9},?\s+(?:19|20)\d\d\W*",
    re.IGNORECASE,
)
"""The title of the item that confirms the minutes of a day: "Minutes of the meeting held on 1 September 2011"."""
_AT_ONCE = bounded(
    r"\W*(?:(?:it\s+was\s+)?(?:RESOLVED|AGREED|NOTED|Resolved)\b|(?:there\s+were\s+)?no\s[^.;]{3,80}\b(?:were|was|had\s+been)\b|there\s+(?:were|was)\s+(?:no|none)\b|none\b)",
    re.IGNORECASE,
)
"""What became of an item, right below its title."""


def _purpose_alone(blocks: Sequence[Block], index: int, found: Sequence[int]) -> bool:
    """Return whether a purpose is all the title that an item has: it stands behind prose, and what became of it below."""
    if not found or found[-1] == index - 1 or index + 1 >= len(blocks) or len(blocks[index].text) > _LONG:
        return False
    before, block, below = blocks[index - 1 : index + 2]
    return (
        PURPOSE.match(block.text) is not None
        and before.text.rstrip()[-1:] in ".;)"
        and not PURPOSE.match(before.text)
        and label_of(before) is None
        and not below.marker
        and _AT_ONCE.match(below.text) is not None
    )


_LONG = 260


def _among_files(above: Sequence[Block]) -> bool:
    """Return whether a line stands below a label, with no more than the title of one file between."""
    if not above or label_of(above[-1]):
        return bool(above)
    return label_of(above[0]) is not None and not above[-1].text.rstrip().endswith((".", ";"))


def _sentence(block: Block) -> bool:
    """Return whether a plain block reads as a sentence: five words or more and a full stop."""
    heading = block.kind is Kind.HEADING or block.bold
    text = block.text.rstrip()
    return (
        not heading
        and text.endswith(".")
        and not text.endswith("if any.")
        and len(text.split()) > 4
        and not (purpose_at(text) or CAPITALS.match(text))
    )


_PAGED_WITHIN = 180
_HEAD = bounded(r"(?P<head>[A-ZÀ-Þ][^.;:!?]{2,110}?)\.\s+(?=[A-Z])")


def _before_sentence(text: str) -> bool:
    """Return whether a title begins a line that prose follows, as pages that lost their lines have it.

    >>> _before_sentence("Appointment of Vice-Chair. As nobody else stood, it was quick.")
    True
    >>> _before_sentence("Members spoke. It was late.")
    False
    >>> _before_sentence("Public Participation – to note the names of those who wish to speak.")
    True
    """
    usual, dash, _ = text.replace("—", "–").partition(" – ")
    if dash and is_usual(usual.strip()):
        return True  # "Public Participation – to note the names of those who wish to speak."
    if "(" in text[:_PAGED_WITHIN] and PAGED.match(text):
        return True  # "Minutes (Agenda item 1) The Chair …"
    if (end := run_in_at(text)) is not None and is_usual(text[:end].strip()):
        return True  # "Emergency Evacuation Procedure Visitors are advised that …"
    match = _HEAD.match(text)
    if match is None or SAYS.search(match["head"]):
        return False
    words = [word for word in re.findall(r"[A-Za-z][\w'’-]+", match["head"]) if len(word) > 3]
    return len(words) > 1 and sum(word[0].isupper() for word in words) >= 0.7 * len(words)


def _sized_title(text: str) -> bool:
    """Return whether the title of a file stands at the start of a line, and prose after its size."""
    match = size_in(text)
    return match is not None and 3 < match.start() <= 120 and ". " not in text[: match.start()].rstrip(" .")


def _bullet(block: Block) -> bool:
    """Return whether a block is a point without number or letter: what heads such points is no item of business."""
    return bool(block.marker) and not any(sign.isalnum() for sign in block.marker)


_UNDER_DECISION = bounded(
    r"\W*(?:agreed\s+recommendations\b|reasons?\s+for|(?:other|alternative)\s+options?|options?\s+considered|conflicts?\s+of\s+interests?|dispensations?\s+granted)\b",
    re.IGNORECASE,
)
"""What stands below a decision, above the label of the minutes: "Conflicts of interest / dispensations granted – none"."""

_OF_ITEM = bounded(r",\s*item\s+\d+[a-z]?\.\s", re.IGNORECASE)
"""What a page adds to the title of a further document of an item, which is no item itself."""


def _decides(text: str) -> bool:
    """Return whether a line is the end of an item's minutes: what was decided, or how the vote on it went."""
    return decides(text) or _LEADS_IN.match(text) is not None or bool(counts_in(text))


_LEADS_IN = bounded(
    r"\W*(?:The\s+)?(?:[A-Z][\w’'&-]*\s+(?:and\s+)?){1,6}(?:unanimously\s+)?(?:RESOLVED|AGREED|resolved|agreed|recommended|decided)\s*(?:to|that)?\s*[:–-]+\W*$"
)
"""What leads in to the clauses of a resolution: "Cabinet resolved to:"."""


def _title_before(blocks: Sequence[Block], floor: int, index: int) -> int | None:
    best = None
    for at in range(index - 1, max(floor, index - 9) - 1, -1):
        block = blocks[at]
        if block.kind is Kind.TABLE or PURPOSE.match(block.text) or _CONTACT.match(block.text) or _decides(block.text):
            continue
        if _UNDER_DECISION.match(block.text) and any(label_of(above) for above in blocks[max(floor - 1, 0) : at]):
            continue
        if _FIELD.match(block.text) or (at > floor and _FIELD.match(blocks[at - 1].text)):
            continue
        if (
            _votes(blocks, at)
            or _bullet(block)
            or _DAYS.fullmatch(block.text)
            or (has_size(block.text) and _OF_ITEM.search(block.text))
            or is_field(block.text)
        ):
            continue
        if has_size(block.text) and (at < index - 1 or _sized_title(block.text)) and not best:
            return at
        if title_score(block, 0) >= 1 and not block.marker and (not _sentence(block) or _before_sentence(block.text)):
            best = at
            if not PURPOSE.match(blocks[at - 1].text if at > floor else ""):
                return at
        elif best is not None:
            return best
    if (
        best is None
        and index - 1 > floor - 1
        and index > 0
        and PURPOSE.match(blocks[index - 1].text)
        and len(blocks[index - 1].text) < 400
        and not blocks[index - 1].marker
    ):
        # "To receive declarations of interest" is all the title there is.
        return index - 1
    if best is None and index - 1 >= floor and NOTED_BEHIND.search(blocks[index - 1].text):
        return index - 1
    return best
