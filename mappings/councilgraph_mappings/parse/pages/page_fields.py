"""Pages that are made of labelled fields: what each field is called, what stands in it, and what becomes of it.

The table ``pages.toml`` says which labels are read, and which are left out for what reason. A label that it does not
know is reported; what stands beside it is not read.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.lookup import table
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.items.labels import part_of
from councilgraph_mappings.read.document import Block, Kind

_TABLE = table("pages")

_LABEL = re.compile(r"(?P<label>[A-Za-z][A-Za-z.'’/&() -]{1,58}[A-Za-z.)])\s?:(?:\s+|$)")
_LONGEST_LABEL = 6
"""Words; more of them before a colon are the beginning of a sentence."""

LEFT_OUT: Mapping[str, str] = {name: group["reason"] for group in _TABLE["left_out"] for name in group["names"]}
"""The labels whose fields are not read, each with the reason."""


def folded(label: str) -> str:
    """Return a label as the table has it.

    >>> folded("Terms  of Office:")
    'terms of office'
    """
    return re.sub(r"\s+", " ", label).strip(" :*").casefold()


def meanings(page: str) -> dict[str, str]:
    """Return what each label of a kind of page stands for.

    >>> meanings("councillor")["terms of office"]
    'terms'
    """
    return {name: meaning for meaning, names in _TABLE[page].items() for name in names}


@dataclass(slots=True)
class Field:
    """A label or section title at ``text[start:end]`` and what stands in it."""

    label: str
    start: int
    end: int
    meaning: str | None
    """What the table says that it stands for; None where it is left out or not known."""
    heading: bool
    blocks: list[Block] = field(default_factory=list)
    """The first without the label."""

    @property
    def known(self) -> bool:
        """Return whether the table has the label at all."""
        return self.meaning is not None or folded(self.label) in LEFT_OUT


def fields_in(blocks: Sequence[Block], known: Mapping[str, str]) -> Iterator[Field]:
    """Yield the fields of a page in order, those of a left out section only where the table knows them."""
    current: Field | None = None
    section_left_out = False
    for block in blocks:
        opened = _opened(block, known, free=section_left_out)
        if opened is None:
            if current is not None:
                current.blocks.append(block)
            continue
        if current is not None:
            yield current
        current = opened
        if opened.heading:
            section_left_out = opened.meaning is None
    if current is not None:
        yield current


def _opened(block: Block, known: Mapping[str, str], *, free: bool) -> Field | None:
    """Return the field that a block begins, or None; in free text only a label of the table begins one."""
    if block.kind is Kind.HEADING:
        name = folded(block.text)
        return Field(block.text.strip(" :"), block.start, block.end, known.get(name), heading=True)
    match = _LABEL.match(block.text) if block.kind is not Kind.TABLE else None
    if match is None:
        return None
    name = folded(match["label"])
    if name not in known and name not in LEFT_OUT and (free or block.marker or len(name.split()) > _LONGEST_LABEL):
        return None
    value = [part_of(block, match.end())] if block.text[match.end() :].strip() else []
    return Field(match["label"], block.start, block.start + match.end("label"), known.get(name), False, value)


def report(draft: Draft, fields: Sequence[Field]) -> None:
    """Report the labels that the table does not have."""
    for one in fields:
        if not one.known:
            what = "a section" if one.heading else "a field"
            draft.find(
                one.start,
                one.end,
                FindingKind.LEFT_OVER,
                f"“{one.label}” is {what} that no rule knows; what stands there is not read and not shown",
            )


def single(draft: Draft, one: Field) -> Block | None:
    """Return the one line of a field; further lines without a label are reported and not read."""
    if len(one.blocks) > 1:
        draft.find(
            one.start,
            one.end,
            FindingKind.LEFT_OVER,
            f"“{one.label}” is followed by {len(one.blocks) - 1} lines without a label; they are not read and not shown",
        )
    return one.blocks[0] if one.blocks and one.blocks[0].text.strip() else None
