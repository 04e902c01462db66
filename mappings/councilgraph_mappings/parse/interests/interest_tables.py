"""Declarations of interest in tables."""

import re
from collections.abc import Sequence

from councilgraph_mappings.codes import InterestKind
from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse.interests.declarations import Declarations, kind_in
from councilgraph_mappings.parse.people.names import PersonName, name_at
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block

NIL = bounded(
    r"\b(?:no|nil|not\s+any)\s+(?:further\s+|other\s+|such\s+)?(?:\w+\s+){0,3}?(?:declarations?|disclosures?|interests?)\b|\bno\s+(?:member|councillor|one)s?\s+(?:declared|disclosed|had)|^\W*(?:there\s+were\s+)?(?:none|nil)\b|\bnone\s+(?:were\s+|was\s+)?(?:declared|received|made|given|disclosed|reported|at\s+this)|\bno\s+interests?\b|\bnothing\s+(?:was\s+)?(?:to\s+declare|declared)|\bthere\s+were\s+no\b",
    re.IGNORECASE,
)

HEADER = bounded(
    r"^(?:(?:name|names|member|members|councillor|councillors|minute|number|no\.?|item|items|subject|agenda|reason|reasons|nature|type|interest|interests|of|and|for|details?|title|declaration|committee|declared|the|action|taken|/|&)[\s/]*){1,7}$|^(?:name|member|councillor|minute(?:\s+(?:number|no\.?|and\s+item|number\s+and\s+\w+))?|item|agenda\s+item|subject|reason(?:\s+and\s+interest)?|interest|nature(?:\s+of\s+interest)?|type(?:\s+of\s+interest)?|minute\s+number\s+and\s+(?:item|subject|title)|details?|reason\s+for\s+declaration|action(?:\s+taken)?|nature\s+and\s+\w+|item\s+(?:number|no\.?|title)|committee\s+member|name\s+of\s+(?:member|councillor))$",
    re.IGNORECASE,
)


def _heads(block: Block) -> list[str]:
    return [cell.text.strip(" *:").casefold() for cell in block.rows[0].cells] if block.rows else []


def has_headers(block: Block) -> bool:
    """Return whether a table says by its heads that it lists interests: "Member | Interest"."""
    heads = _heads(block)
    return any("interest" in h for h in heads) and any(h.startswith(("name", "member", "councillor")) for h in heads)


def read_table_of_interests(into: Declarations, block: Block) -> None:
    """Add the declarations of a table: a member in the first column, a blank one goes on with the member above."""
    heads = _heads(block)
    headed = sum(bool(HEADER.match(head)) for head in heads) >= 2
    last: PersonName | None = None
    for row in block.rows[1 if headed else 0 :]:
        cells = row.cells
        if not any(cell.text.strip() for cell in cells):
            continue
        name = name_at(cells[0].text, 0) or name_at(cells[0].text, 0, bare=2)
        if name is not None:
            last = name.shifted(cells[0].start)
        elif cells[0].text.strip() or last is None:
            continue
        values = [
            (heads[index] if headed and index < len(heads) else "", cell.text.strip())
            for index, cell in enumerate(cells)
            if index > 0 and cell.text.strip()
        ]
        add_row(into, last, values, Evidence(cells[0].start, cells[-1].end, "interests.table"))


def add_row(into: Declarations, name: PersonName, values: Sequence[tuple[str, str]], evidence: Evidence) -> None:
    """Add the declaration of one row, its cells sorted by their heads or by what they say."""
    concerns = nature = None
    kind: InterestKind | None = None
    for head, text in values:
        about_item = any(word in head for word in ("minute", "item", "subject"))
        if "reason" not in head and not about_item and len(text.split()) <= 6 and (said := kind_in(text)):
            kind = said
        elif about_item or (not head and concerns is None and _points_at_item(into, text)):
            concerns = text
        elif nature is None:
            nature = text
            if kind is None and ("interest" in head or re.search(r"\binterest\b", text, re.IGNORECASE)):
                kind = kind_in(text)
        else:
            nature = f"{nature}; {text}"
    if nature is None and kind is not None:
        nature = kind.value.replace("-", " ")
    if nature is not None or concerns is not None:
        into.add(name, evidence, concerns=concerns, kind=kind, nature=nature)


_ITEM = bounded(r"\d|(?:all|agenda|minute|item)\b", re.IGNORECASE)


def _points_at_item(into: Declarations, text: str) -> bool:
    return bool(_ITEM.match(text)) or into.item_of(text) is not None
