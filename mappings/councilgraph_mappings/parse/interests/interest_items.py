"""Declarations in lines that begin with the item or the kind of interest, list members with brackets, or tell them passively."""

import re
from collections.abc import Sequence

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse.interests.declarations import ITEM_NUMBER, Declarations, kind_in
from councilgraph_mappings.parse.interests.interest_words import WITHDREW, concerns_and_nature
from councilgraph_mappings.parse.people.names import PersonName, name_at, name_list
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sentences import sentences
from councilgraph_mappings.read.document import Block

_ITEM_FIRST = bounded(
    r"\W*(?P<item>(?:(?:agenda\s+)?items?|minutes?|min\.?)\s+(?:no\.?\s*)?\d[\w/.]{0,8}(?:\s+\([^()]{2,80}\))?|\d{1,3})\s*[–:-]\s*(?=(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)s?\b)",
    re.IGNORECASE,
)
"""The item, and behind it who declares: "Item 6 – Councillors Roe and Poe, as members of the Bowls Club"."""

_ITEMS_THEN_KIND = bounded(
    r"\W*(?P<item>(?:(?:agenda\s+|minute\s+)?(?:items?|minutes?)\s+)?\d{1,4}[a-z]?(?:\s*(?:,|&|and)\s*\d{1,4}[a-z]?){0,8})\s+(?P<people>(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)s?\b[^.;:]{3,60}?)\s+(?P<kind>(?:(?:and|other|non|disclosable|pecuniary|financial|prejudicial|personal|private|registr?able|registerable|significant|statutory)[\s-]+){1,5}interests?)\W*$",
    re.IGNORECASE,
)
"""A row of a table that became a line: "45 & 46 Councillor Roe Disclosable Pecuniary Interest"."""

_KIND_FIRST = bounded(
    r"\W*(?P<kind>(?:[a-z()-]+\s+){0,4}interests?)\s*[:–-]\s*(?=(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)s?\b)",
    re.IGNORECASE,
)

_BRACKETS = bounded(r"\s*\((?P<said>[^()]{3,160})\)\s*(?:[,;]|\band\b|$|\.$)?\s*")

_DECLARES = bounded(r"\b(?:declar|disclos|regist|stated|advised)", re.IGNORECASE)
"""A line that goes on with such a word is prose."""


def add_item_first(into: Declarations, block: Block) -> bool:
    """Add the declarations of a line that begins with the item or the kind of interest; return whether it does."""
    text = block.text
    if add_row_in_line(into, block):
        return True
    item = _ITEM_FIRST.match(text)
    first = item or _KIND_FIRST.match(text)
    if first is None or _DECLARES.search(text):
        return False
    names = _names(text, first.end())
    rest = text[names[-1].end :].strip(" ,:;–-") if names else ""
    if not rest:
        return False
    if rest.startswith("(") and rest.endswith(")"):
        rest = rest[1:-1]
    number = ITEM_NUMBER.search(rest)
    for name in names:
        into.add(
            name.shifted(block.start),
            Evidence(block.start, block.end, "interests.item-first" if item else "interests.kind-first"),
            concerns=item["item"] if item else number[0] if number else None,
            kind=kind_in(rest if item else first["kind"]),
            nature=rest,
        )
    return True


def add_row_in_line(into: Declarations, block: Block) -> bool:
    """Add the declarations of a line that gives items, members and nothing else but the kind; return whether it does."""
    text = f"{block.marker} {block.text}".strip()
    row = _ITEMS_THEN_KIND.match(text)
    names = _names(row["people"], 0) if row else []
    if row is None or not names:
        return False
    start = block.end - len(text) + row.start("people")
    for name in names:
        into.add(
            name.shifted(start),
            Evidence(block.start, block.end, "interests.row-in-line"),
            concerns=row["item"],
            kind=kind_in(row["kind"]),
            nature=row["kind"],
        )
    return True


def _names(text: str, start: int) -> list[PersonName]:
    """Return the names of a list that begins at a place."""
    listed = name_list(text, start, "")
    if listed:
        return list(listed)
    name = name_at(text, start)
    return [name] if name else []


def _bracketed(text: str, at: int) -> list[tuple[PersonName, str]] | None:
    """Return the names from a place on with what stands in brackets behind each; None where anything else stands there."""
    found: list[tuple[PersonName, str]] = []
    while at < len(text):
        # "Councillors Roe (item 5) and Poe (item 7)": the title stands once.
        name = name_at(text, at) or (next(iter(name_list(text, at, "Councillor")), None) if found else None)
        bracket = _BRACKETS.match(text, name.end) if name else None
        if name is None or bracket is None:
            return None
        found.append((name, bracket["said"]))
        at = bracket.end()
    return found


def add_bracketed(into: Declarations, block: Block) -> bool:
    """Add the declarations of a line of members with brackets: "Cllr Roe (item 6, personal), Cllr Poe (item 7)"."""
    found = _bracketed(block.text, 0)
    if found is None or len(found) < 2 or not any(ITEM_NUMBER.search(said) or kind_in(said) for _, said in found):
        return False
    _add_bracketed(into, block, found)
    return True


def _add_bracketed(into: Declarations, block: Block, found: Sequence[tuple[PersonName, str]], what: str = "") -> None:
    """Add a declaration for each name with a bracket; ``what`` is what was said of all of them before."""
    for name, said in found:
        number = ITEM_NUMBER.search(said)
        into.add(
            name.shifted(block.start),
            Evidence(block.start, block.end, "interests.in-brackets"),
            concerns=number[0] if number else None,
            kind=kind_in(said) or kind_in(what),
            nature=said,
        )


_PASSIVELY = bounded(
    r"\b(?P<what>declarations?(?=\s+w)|(?:declarations?\s+of\s+(?:[\w-]+\s+){0,4}?|(?:[\w-]+\s+){0,4}?)interests?)\s+(?:was|were)\s+(?:also\s+|then\s+)?(?:declared|made|received|disclosed|registered|noted)\s+(?:by|from)\s+(?=[A-Z])",
    re.IGNORECASE,
)
"""Who declares behind the verb: "A personal interest was declared by Cllr Roe in respect of item 6"."""


def add_passively(into: Declarations, block: Block, item: str | None = None) -> bool:
    """Add the declarations of a paragraph that names who declares behind the verb; return whether it does."""
    found = False
    for begin, end in sentences(block.text) if " was " in block.text or " were " in block.text else ():
        match = _PASSIVELY.search(block.text, begin, end)
        names = name_list(block.text, match.end(), "") if match else []
        if match is None or not names:
            continue
        found = True
        if each := _bracketed(block.text[:end], match.end()):
            _add_bracketed(into, block, each, match["what"])
            continue
        concerns, nature = concerns_and_nature(match["what"], block.text[names[-1].end : end])
        place = Evidence(block.start + begin, block.start + end, "interests.passive")
        for name in names:
            into.add(
                name.shifted(block.start),
                place,
                concerns=concerns,
                kind=kind_in(match["what"]),
                nature=nature,
                withdrew=bool(WITHDREW.search(block.text, begin, end)),
                item=item,
            )
    return found
