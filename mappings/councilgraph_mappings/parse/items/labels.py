"""The labels that stand above the parts of an item ("Minutes:", "Additional documents:"), and the residue of a page.

Systems print the same few labels above what was decided, what was discussed and what was handed out; the table
``headings.toml`` holds them. A label inside a line cuts the line in two.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache

from councilgraph_mappings.lookup import alternatives, as_listed, table
from councilgraph_mappings.parse.papers.table_lines import begins_heads, heads_column
from councilgraph_mappings.parse.wording.scan import bounded, has_digit
from councilgraph_mappings.read.document import Block, Kind

_TABLE = table("headings")

PURPOSE = bounded(rf"(?:{alternatives(_TABLE['usual']['purpose'])})\b", re.IGNORECASE)

SIZE = bounded(
    r"\s*,?\s*(?:pdf icon\s*)?\b(?P<size>(?:PDF|DOCX?|XLSX?|HTM)\s+\d+(?:\.\d+)?\s?[KM]B)\b(?:/\d+(?:\.\d+)?\s?[KM]B)?\s*",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)
def has_size(text: str) -> bool:
    """Return whether a text links to a file with its size: "Budget report, PDF 149 KB".

    >>> has_size("Budget report, PDF 149 KB"), has_size("Budget report")
    (True, False)
    """
    return size_in(text) is not None


def size_in(text: str) -> re.Match[str] | None:
    """Return the first size of a file in a text."""
    return SIZE.search(text) if has_digit(text) and _UNIT.search(text) else None


def without_size(text: str) -> str:
    """Return a text without the sizes of files.

    >>> without_size("Budget report, PDF 149 KB")
    'Budget report'
    """
    return SIZE.sub(" ", text).strip() if has_digit(text) and _UNIT.search(text) else text


_UNIT = re.compile(r"\d\s?[KM]B\b", re.IGNORECASE)
"""Quick, as it begins with a digit."""


class Label(StrEnum):
    """What a part of an item is."""

    PURPOSE = "purpose"
    DOCUMENTS = "documents"
    DECISION = "decision"
    MINUTES = "minutes"


_LABELS = {
    name: label for label in (Label.MINUTES, Label.DECISION, Label.DOCUMENTS) for name in _TABLE["labels"][label.value]
}

_LONGEST = 2 * max(map(len, _LABELS))

_LABEL = bounded(rf"(?P<label>{alternatives(_LABELS)})\s*:\s*", re.IGNORECASE)

_INSIDE_LABEL = bounded(
    r"(?<!\b[Dd]raft)(?<!\b[Pp]revious)(?<!\b[Tt]he)(?<!\b[Oo]f)(?<!\b[Ff]rom)(?<!\b[Ll]ast)(?<!\b[Pp]ublic)(?<!\b[Kk]ey)(?<!\b[Ff]or)(?<!\b[Pp]lanning)(?<!\b[Aa]ppeal)\s(?=(?:Minutes|Decision):(?:\s|$))|\s(?=(?:Additional|Supporting)\sdocuments:(?:\s|$))|(?<=\b[Pp]ress\s[Aa]nd\s[Pp]ublic)\s(?=Minutes:(?:\s|$))|(?<=[.!?])\s(?=ACTIONS?:\sThat\s)"
)

_RESIDUE = frozenset(_TABLE["labels"]["residue"])

_FIRST_COLUMN = frozenset(_TABLE["labels"]["first_column"])


def part_of(block: Block, start: int, end: int | None = None) -> Block:
    """Return the part of a block from ``start`` to ``end`` of its text, white space at the ends cut off."""
    text = block.text[start:end]
    left = len(text) - len(text.lstrip())
    text = text.strip()
    begin = block.start + start + left
    return replace(
        block,
        text=text,
        start=begin,
        end=begin + len(text),
        marker=block.marker if start == 0 else "",
        rows=() if start else block.rows,
    )


def parts_of(block: Block, cuts: Sequence[int]) -> list[Block]:
    """Return the parts of a block between cuts, which count from its beginning; a table stays whole."""
    if not cuts or block.rows:
        return [block]
    return [part_of(block, begin, end) for begin, end in zip([0, *cuts], [*cuts, None], strict=True)]


def label_of(block: Block) -> tuple[Label, int] | None:
    """Return the label that a block begins with and where the text after it starts, or None."""
    return _label_of(block.text, block.marker, "mgSubItemTitleTxt" in block.classes or block.kind is Kind.HEADING)


@lru_cache(maxsize=512)
def _label_of(text: str, marker: str, heads: bool) -> tuple[Label, int] | None:
    """Return the label that a text begins with; many readers ask it of the same blocks, so the last answers are kept."""
    if ":" not in text and len(text) > _LONGEST:
        return None
    folded = text.rstrip(": ").casefold()
    if folded in _LABELS and (heads or text.rstrip().endswith(":")) and not marker:
        return _LABELS[folded], len(text)
    if ":" not in text:
        return None
    match = None if _NUMBERED.match(marker) else _LABEL.match(text)
    if (match and match["label"].casefold() not in {"documents", "decision", "decisions", "minute", "discussion"}) or (
        match and match["label"][0].isupper() and match["label"].casefold().startswith("decision")
    ):
        return _LABELS[as_listed(match["label"])], match.end()
    return None


def _labels_inside(text: str) -> list[int]:
    """Return where labels stand inside a line."""
    if ":" not in text or not any(label in text for label in (" Minutes:", " Decision:", " documents:", " ACTION")):
        return []
    return [match.start() for match in _INSIDE_LABEL.finditer(text) if not _NUMBERED.fullmatch(text, 0, match.start())]


_NUMBERED = bounded(r"\W*(?:[A-Z]{1,5}\s?)?\d{1,4}(?:[/.-]\d{1,4}){0,2}[a-z]?\W*")
"""The number of an item: what stands behind it is a title ("36/13 Minutes: the minutes were signed") and no label."""


def prepared(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks without residue of the page, and split where a label stands inside a line."""
    ready: list[Block] = []
    lines = [_without_bars(block) for block in blocks]
    for index, block in enumerate(lines):
        residue = block.text.strip(" :").casefold() in _RESIDUE and not label_of(block)
        if residue and not _after_column(ready) and not begins_heads(lines, index):
            continue
        if block.kind is Kind.TABLE or not (cuts := _labels_inside(block.text)):
            ready.append(block)
            continue
        for begin, end in zip([0, *cuts], [*cuts, None], strict=True):
            ready.append(part_of(block, begin, end))
    return [block for block in ready if block.text or block.marker]


def _without_bars(block: Block) -> Block:
    """Return a line without the bars that a flattened table left before and behind its text."""
    if block.kind is Kind.TABLE or "|" not in block.text[:1] + block.text[-1:]:
        return block
    begin = len(block.text) - len(block.text.lstrip("| \t\n"))
    kept = part_of(block, begin, max(begin, len(block.text.rstrip("| \t\n"))))
    return replace(kept, marker=block.marker)


def _after_column(ready: Sequence[Block]) -> bool:
    """Return whether the head of a table's first column goes before: "Item" below "Name" heads the next column."""
    return bool(ready) and (ready[-1].text.strip(" *:").casefold() in _FIRST_COLUMN or heads_column(ready[-1]))
