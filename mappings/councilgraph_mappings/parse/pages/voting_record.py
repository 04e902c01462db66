"""Pages about one item's recorded votes: the meeting, what was put to the vote, what became of it, who voted how.

A line says of each vote what became of it ("Motion status: Carried"); above it stands what the vote was about, below
it the words of the motion, where the page has them, and the names as a table or as lines that lost its columns.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from urllib.parse import urlsplit

from councilgraph_mappings.codes import MotionResult
from councilgraph_mappings.parse.business import add_item
from councilgraph_mappings.parse.decisions.outcomes import add_outcomes
from councilgraph_mappings.parse.decisions.resolution_parts import Found
from councilgraph_mappings.parse.decisions.resolutions import outcomes_in
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.everywhere import read_everywhere
from councilgraph_mappings.parse.items.items import ItemSpan
from councilgraph_mappings.parse.items.labels import part_of, prepared
from councilgraph_mappings.parse.meeting.bodies import read_body
from councilgraph_mappings.parse.meeting.meeting import read_meeting
from councilgraph_mappings.parse.motions.motion_records import record_motion
from councilgraph_mappings.parse.motions.moving import Moving
from councilgraph_mappings.parse.motions.vote_tables import read_table
from councilgraph_mappings.parse.motions.votes import add_names, choice_of, count_of, result_in
from councilgraph_mappings.parse.wording.dates import dates_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Document, Kind
from councilgraph_mappings.reading import Context, Reading
from councilgraph_mappings.records import Meeting, Outcome

VOTING_RECORD = "voting record"
_PAGE = "mglistrecordedvotes"

_STATUS = bounded(
    r"\W*(?:motion|amendment|resolution|recommendation|proposal|decision|vote)\s+status\s*:\s*(?P<status>[A-Za-z][A-Za-z ]{2,40})?\W*$",
    re.IGNORECASE,
)
_TITLE = bounded(r"\W*voting\s+records?\W*$", re.IGNORECASE)
_ITEM = bounded(r"\W*item\s*:\s*(?=\S)", re.IGNORECASE)
_VOTING = bounded(r"\W*voting\W*$", re.IGNORECASE)

_GLUED = bounded(
    r"\W*(?P<choice>For|Against|Abstain(?:ed)?|Abstentions?)\s?\|?\s?(?P<names>(?=[A-Z])[^|]*?[^\W\d])\s?\|?\s?(?P<count>\d{1,3})\W*$"
)
"""A row that lost its columns: "ForCllr Ann Roe and Cllr Tom Poe2", "For | Ann Roe and Tom Poe | 2 |"."""

_OTHER_ROW = bounded(r"\W*(?:conflicts?\s+of\s+interests?|absent|did\s+not\s+vote|not\s+voting)\b", re.IGNORECASE)

_PUT = bounded(
    r"\b(?:motion|amendment|recommendation|proposal|decision|resolution|vote)\s+(?P<clause>(?:not\s+to|to|that)\s+\S.+?)\s*[:.]*\s*$",
    re.IGNORECASE | re.DOTALL,
)
"""What was put to the vote, told in its title: "Motion to refuse the application:"."""


def read_voting_record(document: Document, context: Context) -> Reading | None:
    """Return what a page about recorded votes says, or None where a document is none."""
    blocks = [block for block in document.blocks if block.text.strip()]
    starts = [number for number, block in enumerate(blocks) if "tatus" in block.text[:60] and _STATUS.match(block.text)]
    page = urlsplit(context.address or "").path.rpartition("/")[2].casefold()
    if not starts or not (page.startswith(_PAGE) or any(map(_names_page, blocks[:3])) or _begins(blocks, starts[0])):
        return None
    draft = Draft(document, context)
    _read(draft, prepared(blocks))
    return draft.settle(VOTING_RECORD)


def _names_page(block: Block) -> bool:
    return _TITLE.match(block.text) is not None


def _begins(blocks: Sequence[Block], start: int) -> bool:
    """Return whether a page that lost its head begins with what became of a vote, and the votes stand right below."""
    return start < 3 and any(_votes(block) for block in blocks[start + 1 : start + 3])


def _votes(block: Block) -> bool:
    """Return whether a block holds votes: a table whose rows begin with a choice, or one of its rows."""
    if block.kind is Kind.TABLE:
        return any(row.cells and _CHOICE.match(row.cells[0].text) for row in block.rows)
    return _GLUED.match(block.text) is not None


_CHOICE = bounded(r"\W*(?:for|against|abstain(?:ed)?|abstentions?)\W*$", re.IGNORECASE)


def _read(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add the meeting, the item and each vote of a page."""
    starts = [number for number, block in enumerate(blocks) if _STATUS.match(block.text)]
    head = [block for block in blocks[: starts[0]] if not _names_page(block)]
    held = next((block for block in head if not _ITEM.match(block.text) and dates_in(block.text)), None)
    lines = [_without_subtitle(held)] if held else []
    meeting = read_body(draft, read_meeting(draft, "m1", lines, []), lines)
    draft.meetings.append(meeting)
    title = next((block for block in head if _ITEM.match(block.text)), None)
    item = _item(draft, title, meeting) if title else None
    above = [number - 1 if number and blocks[number - 1] not in (title, held) else number for number in starts]
    for (begin, end), status in zip(pairwise([*above, len(blocks)]), starts, strict=True):
        _add_vote(draft, blocks[begin:status], blocks[status:end], meeting, item)
    read_everywhere(draft, [block for block in blocks if not _votes(block)])


_SUBTITLED = bounded(r"[^,]{2,150},\s+(?=(?:Full\s+)?(?:Council|Cabinet|Executive)\s*,)")
"""What a system sets before the body where a meeting has a name of its own: "Extraordinary Meeting, Council, …"."""


def _without_subtitle(block: Block) -> Block:
    subtitle = _SUBTITLED.match(block.text)
    return part_of(block, subtitle.end()) if subtitle else block


def _item(draft: Draft, block: Block, meeting: Meeting) -> str:
    """Add the item of business that the votes were about, and return its key."""
    named = part_of(block, _ITEM.match(block.text).end())  # type: ignore[union-attr]  # the caller has matched it
    return add_item(draft, ItemSpan(None, named.text.strip(), named.start, named.end, ()), 1, meeting).key


def _add_vote(
    draft: Draft, above: Sequence[Block], blocks: Sequence[Block], meeting: Meeting, item: str | None
) -> None:
    """Add one vote, and what it decided where the motion was carried."""
    status = _STATUS.match(blocks[0].text)
    told = status["status"] if status else None
    below = list(blocks[1:])
    if told is None and below:
        told = below.pop(0).text
    moving = Moving(blocks[0].start, blocks[0].end)
    moving.result = result_in(told or "")
    words = list(_words(below))
    for block in below[len(words) :]:
        _add_row(block, moving)
    if not (moving.votes or moving.counts or moving.result):
        return
    decided = _decided(draft, above, words, meeting, item) if moving.result is MotionResult.CARRIED else []
    record_motion(draft, moving, meeting.key, item, decided)


def _words(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the words of the motion, which stand above the votes."""
    for block in blocks:
        if _votes(block) or _VOTING.match(block.text) or _OTHER_ROW.match(block.text):
            return
        yield block


def _add_row(block: Block, moving: Moving) -> None:
    """Add the votes of a table, or of a row that lost its columns."""
    if block.kind is Kind.TABLE:
        read_table(block, [moving])
    elif row := _GLUED.match(block.text):
        choice = choice_of(row["choice"])
        moving.counts[choice] = count_of(row["count"])
        if moving.counts[choice]:
            add_names(part_of(block, row.start("names"), row.end("names")), 0, choice, moving, listed=True)
        moving.end = max(moving.end, block.end)


def _decided(
    draft: Draft, above: Sequence[Block], words: Sequence[Block], meeting: Meeting, item: str | None
) -> list[Outcome]:
    """Add and return what was decided: what the title of the vote says was put, else the words of the motion."""
    found: list[Found] = []
    for block in above:
        if put := _PUT.search(block.text):
            start, end = block.start + put.start("clause"), block.start + put.end("clause")
            found.append(Found(put["clause"], start, end, None, "agreed", "motions.put", block.start))
    return add_outcomes(draft, [found or outcomes_in(words, decision=True, bare_that=True)], meeting, item)
