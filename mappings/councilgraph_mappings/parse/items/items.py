"""Where the items of business are, and the parts below them: purpose, documents, decision, minutes.

An item begins at a number of the rising series, else at the title above a label, else at a heading.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from councilgraph_mappings.parse.items.agenda_lines import one_sentence, tells
from councilgraph_mappings.parse.items.item_parts import owners_of, with_parts, without_title
from councilgraph_mappings.parse.items.labels import Label, has_size, label_of, part_of
from councilgraph_mappings.parse.items.lettered import lettered
from councilgraph_mappings.parse.items.meeting_page import COLUMN_HEAD
from councilgraph_mappings.parse.items.numbering import Candidate, candidates_in
from councilgraph_mappings.parse.items.series import restarted, series_of
from councilgraph_mappings.parse.items.title_lines import titles_above_labels, titles_of_page
from councilgraph_mappings.parse.items.title_split import split_title
from councilgraph_mappings.parse.items.titles import is_usual
from councilgraph_mappings.parse.items.unnumbered import between_numbers, headings_in
from councilgraph_mappings.parse.items.untitled_rows import untitled_rows
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind


@dataclass(frozen=True, slots=True)
class Part:
    """The blocks under one label of an item."""

    label: Label
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ItemSpan:
    """One item of business; ``start`` and ``end`` are the place of number and title."""

    number: str | None
    title: str | None
    start: int
    end: int
    parts: tuple[Part, ...]
    size: str | None = None
    """The size of the document that the title links to, as printed."""

    def blocks(self, *labels: Label) -> list[Block]:
        """Return the blocks under the labels, in order."""
        return [block for part in self.parts if part.label in labels for block in part.blocks]


def items_in(blocks: Sequence[Block]) -> tuple[list[Block], list[ItemSpan]]:
    """Return the blocks before the first item, and the items.

    Empty, where no series of numbers, no label and no heading shows any.
    """
    labels = sum(1 for b in blocks if (found := label_of(b)) and found[0] is not Label.DOCUMENTS)
    candidates = candidates_in(blocks)
    chain = series_of(candidates, _first_listed(blocks))
    if len(chain) < 2:
        chain = restarted(candidates) or chain
    chain = owners_of(chain, candidates) or chain
    titles = titles_above_labels(blocks) if labels > 1 else titles_of_page(blocks)
    if labels == 1 and not titles and _in_columns(blocks):
        titles = titles_above_labels(blocks)
    untitled = without_title(chain, candidates, blocks)
    chain = with_parts(sorted([*chain, *untitled], key=lambda c: c.index), candidates, blocks)
    starts: list[_Start]
    rows: list[int] = []
    # Where a page has titles, numbered sentences are the paragraphs of its minutes.
    told = bool(titles) and all(each.sentence for each in chain)
    if (len(chain) >= 2 and len(chain) >= 0.6 * len(titles) and not told) or _below_head(blocks, chain):
        starts = _with_unnumbered([(c.index, c.title_index, c.text_from, c.number) for c in chain], titles)
        first = starts[0][0]
        columns = any(COLUMN_HEAD.match(b.text) for b in blocks[:first])
        others = [o for o in between_numbers(blocks, [c.index for c in chain]) if not titles or (o < first and columns)]
        starts = sorted([*starts, *((other, other, 0, None) for other in others)])
    elif titles:
        rows = [*untitled_rows(blocks, titles)] if _in_columns(blocks) else []
        starts = sorted((t, t, 0, None) for t in {*titles, *rows})
    elif chain and (len(chain) >= 2 or chain[0].score >= (2 if chain[0].number in {"1", "1.0"} else 3)):
        numbered = [(c.index, c.title_index, c.text_from, c.number) for c in chain]
        starts = sorted([*numbered, *((h, h, 0, None) for h in between_numbers(blocks, [c.index for c in chain]))])
    elif letters := lettered(blocks):
        starts = [(at, at, 0, letter) for at, letter in letters]
    else:
        starts = [(h, h, 0, None) for h in headings_in(blocks)]
    if not starts:
        return list(blocks), []
    ends = [s[0] for s in starts[1:]] + [len(blocks)]
    bare = {*(each.index for each in untitled), *rows}
    spans = [
        _untitled(blocks, start, end) if start[0] in bare else _span(blocks, start, end)
        for start, end in zip(starts, ends, strict=True)
    ]
    return list(blocks[: starts[0][0]]), spans


def _in_columns(blocks: Sequence[Block]) -> bool:
    """Return whether the heads of the list of items stand near the beginning: "No. Item"."""
    return any(COLUMN_HEAD.match(block.text) for block in blocks[:30])


def _below_head(blocks: Sequence[Block], chain: Sequence[Candidate]) -> bool:
    """Return whether the series is the one item of a page, right below the heads of the list of items."""
    return len(chain) == 1 and chain[0].index > 0 and bool(COLUMN_HEAD.match(blocks[chain[0].index - 1].text))


def _first_listed(blocks: Sequence[Block]) -> int | None:
    """Return the index of the block right below the heads of the list of items ("No. Item"), or None."""
    return next(
        (at + 1 for at, b in enumerate(blocks[:40]) if b.text[:2].casefold() == "no" and COLUMN_HEAD.match(b.text)),
        None,
    )


_Start = tuple[int, int, int, str | None]


def _with_unnumbered(starts: list[_Start], titles: list[int]) -> list[_Start]:
    """Return numbered items together with titles above labels that stand after the last of them."""
    last = starts[-1][1]
    return starts + [(t, t, 0, None) for t in titles if t > last + 1 and not any(s[1] == t for s in starts)]


def _span(blocks: Sequence[Block], start: _Start, end: int) -> ItemSpan:
    index, title_index, begin, number = start
    block = blocks[title_index]
    title, size, rest = split_title(block, begin)
    more = _further_lines(blocks[title_index:end]) if title and rest is None and size is None else []
    title = " ".join([title, *(line.text.strip(" .:") for line in more)]) if title else None
    body = ([rest] if rest is not None else []) + list(blocks[title_index + 1 + len(more) : end])
    parts = parts_of(body)
    first = blocks[index]
    place = first.start - (len(first.marker) + 1 if first.marker else 0)
    clean = number.rstrip(".") if number else None
    if clean is None and title and "tem " in block.text[:_LONGEST]:
        clean, title = _number_behind(block, begin, title)
    ends = len(block.text)
    if title and rest is not None:
        # Between the number and the title stand blanks and dashes.
        ends = max(begin, block.text.find(title, begin)) + len(title)
    return ItemSpan(clean, title, place, more[-1].end if more else block.start + ends, parts, size)


_NUMBER_BEHIND = bounded(r"\s*\((?:agenda\s+)?item\s(?:no\.?\s)?(?P<number>\d{1,3}[a-z]?)\)", re.IGNORECASE)
_LONGEST = 260


def _number_behind(block: Block, begin: int, title: str) -> tuple[str | None, str]:
    """Return the number that stands behind a title instead of before it, and the title: "Minutes (Agenda item 1)"."""
    bracket = title.rfind(" (")
    bare = title[:bracket] if bracket > 0 and _NUMBER_BEHIND.fullmatch(title, bracket) else title
    at = block.text.find(bare, begin)
    match = _NUMBER_BEHIND.match(block.text, at + len(bare)) if at >= 0 else None
    return (match["number"], bare) if match else (None, title)


def _untitled(blocks: Sequence[Block], start: _Start, end: int) -> ItemSpan:
    """Return an item of which only the number is written, or a label, before what the minutes tell of it."""
    index, title_index, begin, number = start
    block = blocks[title_index]
    if label_of(block) is not None:
        return ItemSpan(None, None, block.start, block.start + 1, parts_of(blocks[index:end]))
    said, _, rest = split_title(block, begin)
    behind = block.text[block.text.find(said, begin) + len(said) :].lstrip() if said else ""
    if said and rest is not None and behind[:1] in _SIGNS and len(said) < _TITLE and not tells(said):
        return _span(blocks, start, end)
    if said and rest is None and one_sentence(said):
        return _span(blocks, start, end)  # the line of an agenda, however long
    body = [part_of(block, begin) if begin else block, *blocks[title_index + 1 : end]]
    place = blocks[index].start - (len(blocks[index].marker) + 1 if blocks[index].marker else 0)
    ends = max(place + 1, block.start + begin)
    title = _usual_before(body[0].text)
    ends = max(ends, block.start + block.text.find(title) + len(title)) if title else ends
    return ItemSpan(number.rstrip(".") if number else None, title, place, ends, parts_of(body))


_SIGNS = frozenset("-–—:")
_TITLE = 90
"""So long is what a sign parts from the prose behind it, where it is a title."""

_WORDS = bounded(r"\W*(?P<words>[A-Z][\w’'-]*(?:\s[\w’'-]+){0,5})")


def _usual_before(text: str) -> str | None:
    """Return the usual title with which a paragraph begins that goes on without a sign behind it.

    >>> _usual_before("Election of Vice-Chairman Cllr Roe was nominated."), _usual_before("Roe was nominated.")
    ('Election of Vice-Chairman', None)
    """
    begins = _WORDS.match(text)
    said = begins["words"] if begins else ""
    while said and not is_usual(said):
        said = said.rpartition(" ")[0]
    return said or None


_WRAPPED = bounded(
    r"\W*(?:RESOLVED|AGREED|RECOMMEND|DECI|NOTED|PRESENT|APOLOG|PART\b|SECTION|WARD|NONE|NIL|ACTION|REPORT\b|MINUTE)"
)
"""What stands below a title in capitals and is no part of it."""
_LINE = 45
"""A line of so many letters is full, and what it began may go on below it."""


def _further_lines(blocks: Sequence[Block]) -> list[Block]:
    """Return the lines in capitals that go on with a title in capitals above them, whose lines were broken."""
    found: list[Block] = []
    for above, block in pairwise(blocks):
        full = above.text.isupper() and len(above.text) >= _LINE and above.text.rstrip()[-1:].isalnum()
        own = block.text.isupper() and not block.marker and block.kind is not Kind.TABLE
        if not (full and own) or block.text.rstrip().endswith(":") or _WRAPPED.match(block.text) or label_of(block):
            break
        found.append(block)
    return found


_MARK = bounded(r"(?P<mark>\((?:1|a|i)\)|(?:1|a|i)[.)])\s+(?=\S)")


def _with_marker(block: Block) -> Block:
    """Return what follows a label on its line, with the mark taken off that begins a list: "Decision: 1. That …"."""
    match = _MARK.match(block.text)
    if match is None or block.marker:
        return block
    return replace(part_of(block, match.end()), marker=match["mark"], kind=Kind.ITEM)


_PROSE = bounded(r"[.;:]\s*$|\bit\s+was\W*$|^\W*that\b", re.IGNORECASE)


def _is_prose(text: str) -> bool:
    """Return whether a line among documents is none of them: it is long, or ends or begins like a sentence."""
    return not has_size(text) and (len(text) > 140 or (len(text) > 12 and bool(_PROSE.search(text))))


def parts_of(blocks: Iterable[Block], *, start: Label = Label.PURPOSE) -> tuple[Part, ...]:
    """Return the blocks of an item grouped under its labels; what stands before the first label is under ``start``.

    A list of documents ends where prose begins: pages that lost the label "Minutes:" go on without it.
    """
    grouped: list[tuple[Label, list[Block]]] = [(start, [])]
    for block in blocks:
        label = label_of(block)
        if label is not None:
            grouped.append((label[0], []))
            if block.text[label[1] :].strip():
                below = part_of(block, label[1])
                grouped[-1][1].append(_with_marker(below) if label[0] is Label.DECISION else below)
            continue
        if grouped[-1][0] is Label.DOCUMENTS and _is_prose(block.text):
            grouped.append((Label.MINUTES, []))
        grouped[-1][1].append(block)
    return tuple(Part(label, tuple(found)) for label, found in grouped if found or label is not start)
