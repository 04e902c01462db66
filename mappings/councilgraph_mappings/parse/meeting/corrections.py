"""What corrects the minutes of an earlier meeting, and tells of that meeting and not of this one.

Minutes are approved "subject to an amendment to show that Cllr Roe declared an interest", or the new wording is quoted
below: who came, declared or decided there did so at the meeting before.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from councilgraph_mappings.parse.wording.scan import bounded, mentions
from councilgraph_mappings.read.document import Block

_STEMS = ("amend", "correct")

_IN_SENTENCE = bounded(
    r"\b(?:amend(?:ed|ments?|ing)|correct(?:ed|ions?|ing))\b[^.;]{0,160}?\b(?:to\s+(?:show|note|record|reflect|state|read|say)|reflecting|showing|recording|stating)\s+(?:that\b)?(?P<told>(?:[^.]|\.(?!\s|$)){1,600})",
    re.IGNORECASE,
)

_LISTED = bounded(
    r"\bsubject\s+to\s+the\s+following\s+(?:\w+\s+)?(?:amendments?|corrections?|changes?|alterations?)\s*[:;–-]+\s*(?P<told>[^\n]{3,600}?)(?=$|\n|\b(?:Proposed|Moved|Seconded|Resolved|RESOLVED|Agreed|AGREED)\b)"
)
"""The amendments behind what approves the minutes: "subject to the following amendment: Cllr Roe was present"."""

_LEADS = bounded(
    r"\b(?:amend(?:ed|ments?|ing)?|correct(?:ed|ions?|ing))\b.{0,300}?\b(?:as\s+follows|follow(?:s|ing)|(?:to|should)\s+(?:now\s+)?read)\b(?:\s+\w+){0,3}\s*[:;–-]\W*$",
    re.IGNORECASE,
)

_OPENS = frozenset("“\"‘'")
_CLOSES = bounded(r"[”\"’']\W*$")
_LONGEST = 8
"""So many paragraphs a quotation has at most; one that nothing closes ends with its first."""


def corrections_in(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Return the places in a document where its blocks tell how earlier minutes should read."""
    return [*_in_sentences(blocks), *_quoted(blocks), *_rewritten(blocks)]


def blanked(blocks: Sequence[Block], places: Sequence[tuple[int, int]]) -> Sequence[Block]:
    """Return the blocks with blanks at the places, as long as what stood there."""
    if not places:
        return blocks
    return [_without(block, places) for block in blocks]


def _in_sentences(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    for block in blocks:
        if mentions(block.text, _STEMS) and "inute" in block.text:
            for match in (*_IN_SENTENCE.finditer(block.text), *_LISTED.finditer(block.text)):
                yield block.start + match.start("told"), block.start + match.end("told")


def _quoted(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Yield the quotations below a line that announces how minutes are amended."""
    for number, block in enumerate(blocks[:-1]):
        if blocks[number + 1].text[:1] not in _OPENS or not mentions(block.text, _STEMS):
            continue
        if not _LEADS.search(block.text):
            continue
        below = blocks[number + 1 : number + 1 + _LONGEST]
        last = next((each for each in below if _CLOSES.search(each.text)), below[0])
        yield below[0].start, last.end


_READS = bounded(
    r"\b(?:minute|item|paragraph)\s+(?:no\.?\s*)?\d[\d/.()a-z]{0,10}\b[^.;:]{0,60}?\bshould\s+(?:now\s+)?(?:read|state|say)\s*(?:as\s+follows\s*)?[:–-]",
    re.IGNORECASE,
)
_AGREES = bounded(
    r"(?<=[.!”\"])\s(?:(?:the\s+)?(?:members|councillors|cllrs|council)|all|it\s+was)\s(?:\w+\s){0,2}agreed\b",
    re.IGNORECASE,
)


def _rewritten(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Yield the new wording of a minute within its paragraph, up to what the meeting says of it.

    >>> from councilgraph_mappings.read.document import Kind
    >>> text = "Minute 12a should read: The fees were agreed. Councillors agreed that this be changed."
    >>> [text[start:end] for start, end in corrections_in([Block(Kind.PARAGRAPH, text, 0, len(text))])]
    [' The fees were agreed.']
    """
    for block in blocks:
        if "should" in block.text and (match := _READS.search(block.text)):
            agrees = [found.start() for found in _AGREES.finditer(block.text, match.end())]
            yield block.start + match.end(), block.start + (agrees[-1] if agrees else len(block.text))


def _without(block: Block, places: Sequence[tuple[int, int]]) -> Block:
    text = block.text
    for start, end in places:
        first, last = max(start, block.start) - block.start, min(end, block.end) - block.start
        if first < last:
            text = text[:first] + " " * (last - first) + text[last:]
    return block if text is block.text else replace(block, text=text)
