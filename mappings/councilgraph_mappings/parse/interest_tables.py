"""Declarations of interest in tables, and in tables that were flattened to lines."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.interest_kinds import add_declaration, item_of, kind_in
from councilgraph_mappings.parse.names import PersonName, name_at
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import InterestKind

NIL = re.compile(
    r"\b(?:no|nil|not\s+any)\s+(?:further\s+|other\s+|such\s+)?(?:\w+\s+){0,3}?(?:declarations?|disclosures?|interests?)\b|\bno\s+(?:member|councillor|one)s?\s+(?:declared|disclosed|had)|^\W*(?:there\s+were\s+)?(?:none|nil)\b|\bnone\s+(?:were\s+|was\s+)?(?:declared|received|made|given|disclosed|reported|at\s+this)|\bno\s+interests?\b|\bnothing\s+(?:was\s+)?(?:to\s+declare|declared)|\bthere\s+were\s+no\b",
    re.IGNORECASE,
)

HEADER = re.compile(
    r"^(?:(?:name|names|member|members|councillor|councillors|minute|number|no\.?|item|items|subject|agenda|reason|reasons|nature|type|interest|interests|of|and|for|details?|title|declaration|committee|declared|the|action|taken|/|&)[\s/]*){1,7}$|^(?:name|member|councillor|minute(?:\s+(?:number|no\.?|and\s+item|number\s+and\s+\w+))?|item|agenda\s+item|subject|reason(?:\s+and\s+interest)?|interest|nature(?:\s+of\s+interest)?|type(?:\s+of\s+interest)?|minute\s+number\s+and\s+(?:item|subject|title)|details?|reason\s+for\s+declaration|action(?:\s+taken)?|nature\s+and\s+\w+|item\s+(?:number|no\.?|title)|committee\s+member|name\s+of\s+(?:member|councillor))$",
    re.IGNORECASE,
)


def has_headers(block: Block) -> bool:
    heads = [c.text.strip(" *:").casefold() for c in block.rows[0].cells] if block.rows else []
    return any("interest" in h for h in heads) and any(h.startswith(("name", "member", "councillor")) for h in heads)


def read_table_of_interests(draft: Draft, block: Block, meeting: str, items: dict[str, str]) -> None:
    heads = [c.text.strip(" *:").casefold() for c in block.rows[0].cells] if block.rows else []
    headed = sum(bool(HEADER.match(h)) for h in heads) >= 2
    last: PersonName | None = None
    last_at = 0
    for row in block.rows[1 if headed else 0 :]:
        cells = list(row.cells)
        if not any(c.text.strip() for c in cells):
            continue
        name = name_at(cells[0].text, 0) or name_at(cells[0].text, 0, bare=2)
        if name is not None:
            last, last_at = name, cells[0].start
        elif cells[0].text.strip() or last is None:
            # A blank first cell goes on with the member above; anything else is no declaration.
            continue
        values = [
            (heads[i] if headed and i < len(heads) else "", c.text.strip())
            for i, c in enumerate(cells)
            if i > 0 and c.text.strip()
        ]
        _row(draft, last, last_at, cells[0].start, cells[-1].end, values, meeting, items, "interests.table")


def _row(
    draft: Draft,
    name: PersonName,
    offset: int,
    start: int,
    end: int,
    values: list[tuple[str, str]],
    meeting: str,
    items: dict[str, str],
    rule: str,
) -> None:
    """Add the declaration of one row, its cells sorted by their heads or by what they say."""
    concerns = nature = None
    kind: InterestKind | None = None
    for head, text in values:
        only_kind = kind_in(text) and len(text.split()) <= 6
        if "reason" not in head and only_kind and not ("minute" in head or "item" in head or "subject" in head):
            kind = kind_in(text)
        elif ("minute" in head or "item" in head or "subject" in head) or (
            not head
            and concerns is None
            and (
                re.match(r"\d", text)
                or re.match(r"(?:all|agenda|minute|item)\b", text, re.IGNORECASE)
                or item_of(text, items)
            )
        ):
            concerns = text
        elif nature is None:
            nature = text
            kind = kind or (
                kind_in(text) if "interest" in head or re.search(r"\binterest\b", text, re.IGNORECASE) else None
            )
        else:
            nature = f"{nature}; {text}"
    if nature is None and kind is None and concerns is None:
        return
    add_declaration(
        draft,
        name,
        offset,
        start,
        end,
        rule,
        meeting,
        items,
        concerns=concerns,
        kind=kind,
        nature=nature or (kind.value.replace("-", " ") if kind else None),
    )


def read_flattened(draft: Draft, blocks: Sequence[Block], index: int, meeting: str, items: dict[str, str]) -> int:
    """Read a table whose cells stand one below the other, and return the index after it, or ``index`` if it is none."""
    heads: list[str] = []
    at = index
    while at < len(blocks) and HEADER.match(blocks[at].text.strip(" *:")):
        heads.append(blocks[at].text.strip(" *:").casefold())
        at += 1
    if len(heads) < 2:
        return index
    row: list[Block] = []
    owner: tuple[PersonName, int] | None = None

    def flush() -> None:
        if owner is not None and row:
            values = [
                ("" if len(row) != len(heads) - 1 else heads[i + 1], f"{b.marker} {b.text}".strip())
                for i, b in enumerate(row)
            ]
            _row(
                draft,
                owner[0],
                owner[1],
                owner[0].start + owner[1],
                row[-1].end,
                values,
                meeting,
                items,
                "interests.flattened",
            )

    while at < len(blocks):
        block = blocks[at]
        if block.kind in {Kind.TABLE, Kind.HEADING}:
            break
        text = block.text.strip()
        # Where members stand with their title, what has none is a cell ("Night-time Economy"), and so is what is numbered.
        titled = owner is not None and bool(owner[0].titles)
        name = (
            None
            if block.marker
            else name_at(text, 0) or (name_at(text, 0, bare=2) if len(text) < 40 and not titled else None)
        )
        if (
            name is not None
            and len(text) - name.end <= 30
            and not re.search(r"\b(?:is|was|has|of)\b", text[name.end :])
        ):
            flush()
            owner, row = (name, block.start + (len(block.text) - len(block.text.lstrip()))), []
        elif owner is None or len(row) >= max(len(heads), 3) or NIL.match(text):
            break
        else:
            row.append(block)
        at += 1
    flush()
    return at
