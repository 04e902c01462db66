"""The lines of a document's head, names joined that a letterhead or a narrow column broke over several lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.triggers import Stems
from councilgraph_mappings.read.document import Block, Kind

LOCAL_COUNCIL = bounded(r"\b(?:parish|town|community)\s+council\b", re.IGNORECASE)
"""Councils without committees of note: their papers are of the council itself where they name no other body."""

_NOUN_LINE = bounded(r"\W*(?P<noun>(?:PARISH|TOWN|COMMUNITY|COUNTY|BOROUGH|DISTRICT|CITY)\s+COUNCIL)\W*")
_NAME_LINE = bounded(r"[A-ZÀ-Þ][A-ZÀ-Þ’'&. -]{2,60}")

_REST_OF_BODY = bounded(
    r"(?:[A-Z][\w’'&,-]*\s+(?:(?:and|of|for|&)\s+)?){0,5}(?:committee|panel|commission|sub-committee|board|forum)\W*",
    re.IGNORECASE,
)
_BODY_WITHIN = bounded(
    r"\b(?:committee|panel|commission|board|forum|cabinet|council|meeting|minutes|agenda)\b", re.IGNORECASE
)
_BROKEN = bounded(r"(?!Dear\b)[A-ZÀ-Þ][\w’'&,\s-]{3,90}")
_WAITS = bounded(r"^.*(?:\s(?:and|of|for|the|&)|,)\s*", re.IGNORECASE)


def head_lines(head: Sequence[Block]) -> list[Block]:
    """Return the lines of a head, joined where the name of a council or committee goes on in the next.

    >>> lines = [Block(Kind.PARAGRAPH, "PARKS, ROADS AND", 0, 16), Block(Kind.PARAGRAPH, "SCRUTINY PANEL", 17, 31)]
    >>> [line.text for line in head_lines(lines)]
    ['PARKS, ROADS AND SCRUTINY PANEL']
    """
    lines: list[Block] = []
    for block in head:
        last = lines[-1] if lines else None
        if last is not None and block.start - last.end < _NEAR and (_is_noun(last, block) or _goes_on(last, block)):
            lines[-1] = _joined(last, block)
        else:
            lines.append(block)
    return lines


_NEAR = 4
"""Signs between two lines, of which one at least is between paragraphs."""


def _joined(last: Block, block: Block) -> Block:
    """Return two lines as one, with blanks between them that keep every place where it is in the document."""
    return replace(last, text=last.text + " " * (block.start - last.end) + block.text, end=block.end)


def with_names(blocks: Sequence[Block]) -> list[Block]:
    """Return the lines of a document, joined where one ends within the name of a committee: "OVERVIEW AND"."""
    lines: list[Block] = []
    for block in blocks:
        last = lines[-1] if lines else None
        if last and block.start - last.end < _NEAR and _WAITS.fullmatch(last.text) and _goes_on(last, block):
            lines[-1] = _joined(last, block)
        else:
            lines.append(block)
    return lines


def _is_noun(last: Block, block: Block) -> bool:
    """Return whether a line is the noun of the council that the line above names."""
    if _TIER_LAST.fullmatch(last.text) and _COUNCIL_LINE.fullmatch(block.text):
        return True
    noun = _NOUN_LINE.fullmatch(block.text) and _NAME_LINE.fullmatch(last.text.strip())
    return noun is not None and not LOCAL_COUNCIL.search(last.text)


_TIER_LAST = bounded(
    r"\W*(?:[A-ZÀ-Þ][\w’'.-]*\s+(?:(?:and|with|of|on|in|upon|cum|&)\s+)?){1,6}(?:(?i:parish|town|community|county|borough|district|city))\s*"
)
_COUNCIL_LINE = bounded(r"\W*council\W*", re.IGNORECASE)
"""A narrow column broke within the noun: "NETHER THORNLEY PARISH", "COUNCIL"."""


def _goes_on(last: Block, block: Block) -> bool:
    """Return whether a line ends the name of a committee that the line above begins and leaves open."""
    if last.kind is Kind.TABLE or last.marker or block.marker or len(block.text) > 70 or len(last.text) > 90:
        return False
    if not _REST_OF_BODY.fullmatch(block.text) or not _BROKEN.fullmatch(last.text) or _BODY_WITHIN.search(last.text):
        return False
    noun_alone = len(block.text.split()) == 1
    return _WAITS.fullmatch(last.text) is not None or (noun_alone and len(last.text.split()) >= 3)


_CELL_LABEL = bounded(r"\W*(?:date|time|venue|location|place|contact|committee|meeting)\W*", re.IGNORECASE)


def lines_of_table(block: Block) -> Iterator[Block]:
    """Yield the cells of a table as lines, a label ("Venue") together with the cell beside it."""
    for row in block.rows:
        filled = [cell for cell in row.cells if cell.text.strip()]
        for first, second in zip(filled, [*filled[1:], None], strict=True):
            labelled = second is not None and _CELL_LABEL.fullmatch(first.text)
            text = f"{first.text.rstrip(':')}: {second.text}" if second and labelled else first.text
            end = (second or first).end
            yield replace(block, kind=Kind.PARAGRAPH, text=text, start=first.start, end=end, rows=())


_FIRST_PLANNED = bounded(
    r"\(?\b(?:(?:re-?)?(?:moved|arranged|scheduled|convened)|postponed|adjourned|brought\s+forward)\s+from\s+[^,.;()]{3,40}\d{4}\)?(?=,|\W*$)",
    re.IGNORECASE,
)
_FROM = Stems(" from ")


def without_first_plan(block: Block) -> Block:
    """Return a line without the day for which a meeting was planned first, blanks in its place.

    >>> line = "Moved from 9th May 2021, Cabinet - 2nd May 2021"
    >>> without_first_plan(Block(Kind.PARAGRAPH, line, 0, len(line))).text.strip(" ,")
    'Cabinet - 2nd May 2021'
    """
    planned = _FIRST_PLANNED.search(block.text) if _FROM.stand_in(block.text) else None
    if planned is None:
        return block
    blank = " " * len(planned[0])
    return replace(block, text=block.text[: planned.start()] + blank + block.text[planned.end() :])


REPORTS = bounded(
    r"\W*(?:the\s+)?(?:vice[\s-]*|deputy\s+)?(?:chair\w*|mayor|leader|convener|provost|chief\s+executive|(?:councillor|cllr)\s[^.;:]{2,40}?)\s+(?:also\s+|then\s+|had\s+)?(?:referred|advised|reported|announced|informed|reminded|updated|invited|congratulated|stated|said|told|noted)\b",
    re.IGNORECASE,
)
"""Somebody tells the meeting of what was or will be on another day: "The Chair referred to the parade on 3 May"."""
