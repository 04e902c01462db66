"""Declarations of interest in tables that were flattened to lines: a name, then what each column says, line by line.

A cell may go over several lines, so rows are told apart by their names, and the cells of a row by what can stand in
them: a kind of interest is one of few phrases, and an item is one of the meeting's.
"""

import re
from collections.abc import Iterator, Sequence

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse.interests.declarations import Declarations, kind_in
from councilgraph_mappings.parse.interests.interest_tables import HEADER, NIL, add_row
from councilgraph_mappings.parse.people.names import PersonName, name_at
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

_MOST_LINES = 14
"""How many lines a row has at most, that of the name among them."""

_HEAD_GOES_ON = bounded(r"(?:number|numbers|no\.?|title|of\b.{0,30}|and\b.{0,30}|for\b.{0,30})$", re.IGNORECASE)

_KIND_ALONE = bounded(
    r"(?:(?:an?|and|other|non|disclosable|pecuniary|financial|prejudicial|personal|private|registr?able|significant|statutory|interests?|DPI|ORI|NRI|OSI|&|/|,|-|\(|\))\s*){1,8}\.?$",
    re.IGNORECASE,
)

_TITLES_ALONE = bounded(
    r"(?:(?:councillors?|cllrs?|the|lord|mayor|alderman|mrs?|ms|miss|dr|sir)\.?\s*){1,4}$", re.IGNORECASE
)


def read_flattened(into: Declarations, blocks: Sequence[Block], index: int) -> int:
    """Read a table whose cells stand one below the other, and return the index after it, or ``index`` if it is none."""
    first = index
    while first < len(blocks) and HEADER.match(_said(blocks[first])):
        first += 1
    heads = _heads([_said(block) for block in blocks[index:first]])
    if len(heads) < 2:
        return index
    rows = list(_rows(into, blocks, first, _ends_with_kind(heads)))
    # Where no row but the last has more lines than columns, no cell goes over two lines.
    short = len(rows) > 1 and all(len(row) < max(len(heads), 3) for _, row in rows[:-1])
    after = first
    for name, row in rows:
        lines = row[: max(len(heads), 3) - 1] if short else row
        after = lines[-1] + 1 if lines else after
        if lines:
            evidence = Evidence(name.start, blocks[lines[-1]].end, "interests.flattened")
            add_row(into, name, _cells(into, heads[1:], [_line(blocks[at]) for at in lines]), evidence)
    return after


def read_paired(into: Declarations, blocks: Sequence[Block], index: int) -> int:
    """Read rows of a table whose heads are lost, and return the index after them, or ``index`` if there are none.

    Below the words that announce declarations a member with a title stands alone in a line, and below what was declared.
    """
    rows = list(_rows(into, blocks, index, kind_last=False))
    if not rows or not all(name.titles and row for name, row in rows):
        return index
    cells = max((len(row) for _, row in rows[:-1]), default=1)
    if cells > _MOST_CELLS:
        return index
    after = index
    for name, row in rows:
        lines = row[:cells]
        after = lines[-1] + 1
        evidence = Evidence(name.start, blocks[lines[-1]].end, "interests.flattened")
        add_row(into, name, [("", _line(blocks[at])) for at in lines], evidence)
    return after


def read_by_surname(into: Declarations, blocks: Sequence[Block], index: int) -> int:
    """Read a flattened table that calls members by bare surnames, and return the index after it, or ``index``.

    Only the column of items tells such rows apart: below a surname stand what was declared and the numbers of items, or
    these first. Two interests of one member stand one below the other, and so do their items.
    """
    first = index
    while first < len(blocks) and HEADER.match(_said(blocks[first])):
        first += 1
    heads = _heads([_said(block) for block in blocks[index:first]])
    columns = [at for at, head in enumerate(heads) if _ITEMS_HEAD.match(head)]
    if len(heads) != 3 or not _PEOPLE_HEAD.match(heads[0]) or len(columns) != 1:
        return index
    after = first
    while (row := _surname_row(blocks, after, items_last=columns[0] == 2)) is not None:
        name, interests, items = row
        evidence = Evidence(name.start, blocks[after + len(interests) + len(items)].end, "interests.by-surname")
        pairs = list(zip(interests, items, strict=True)) if len(interests) == len(items) else []
        for interest, item in pairs or [(_joined(interests), ", ".join(items))]:
            into.add(
                name,
                evidence,
                concerns=f"item {item}",
                kind=kind_in(interest),
                nature=_DECLARES.sub("", interest),
            )
        after += 1 + len(interests) + len(items)
    return index if after == first else after


_PEOPLE_HEAD = bounded(r"(?:name|member|councillor|committee\s+member)s?(?:\s+name)?$")
_ITEMS_HEAD = bounded(r"(?:agenda\s+|minute\s+)?(?:item|minute)s?(?:\s+(?:no\.?|nos\.?|numbers?))?$")
_SURNAME = bounded(r"(?:[A-Z]\.?\s){0,3}[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?$")
_ITEM_ALONE = bounded(
    r"(?:item\s+|minute\s+)?\d{1,4}[a-z]?(?:\s?\([a-z]\))?(?:\s?(?:,|&|and)\s?\d{1,4}[a-z]?(?:\s?\([a-z]\))?){0,8}$",
    re.IGNORECASE,
)
_DECLARES = bounded(
    r"\W*(?:(?:declared|disclosed|announced)|made\s+an?\s+\W?voluntary\s+announcement\W?)\s+(?:that\s+)?",
    re.IGNORECASE,
)
_MOST_INTERESTS = 6
"""How many lines of one member's interests, or of their items, there are at most."""


def _surname_row(
    blocks: Sequence[Block], at: int, *, items_last: bool
) -> tuple[PersonName, list[str], list[str]] | None:
    """Return the member of a row with the lines of the interests and those of the items, or None where none begins."""
    if at >= len(blocks) or blocks[at].marker or not _SURNAME.match(blocks[at].text.strip()):
        return None
    name = name_at(blocks[at].text, 0, bare=2) or PersonName((), (), blocks[at].text.strip(), 0, len(blocks[at].text))
    lines = [_line(block) for block in blocks[at + 1 : at + 1 + 2 * _MOST_INTERESTS]]
    of_items = [bool(_ITEM_ALONE.match(line)) for line in lines]
    end = next((number for number, is_item in enumerate(of_items) if is_item is items_last), 0)
    rest = next((number for number in range(end, len(lines)) if of_items[number] is not items_last), len(lines))
    if not items_last:
        # What was declared ends where the next surname stands above an item.
        rest = next((number for number in range(end + 1, rest) if _SURNAME.match(lines[number])), rest)
    if not end or max(end, rest - end) > _MOST_INTERESTS:
        return None
    ahead, behind = lines[:end], lines[end:rest]
    return (
        (name.shifted(blocks[at].start), ahead, behind)
        if items_last
        else (name.shifted(blocks[at].start), behind, ahead)
    )


_MOST_CELLS = 4
"""Besides the member: item, title, kind and reason."""


def _said(block: Block) -> str:
    return block.text.strip(" *:")


def _line(block: Block) -> str:
    return f"{block.marker} {block.text}".strip()


def _heads(lines: Sequence[str]) -> list[str]:
    """Return the heads of the columns in small letters, those that go over two lines put together.

    >>> _heads(["Name", "Minute", "Number", "Reason", "Interest"])
    ['name', 'minute number', 'reason', 'interest']
    """
    heads: list[str] = []
    for line in lines:
        if heads and _HEAD_GOES_ON.match(line):
            heads[-1] += f" {line.casefold()}"
        else:
            heads.append(line.casefold())
    return heads


def _holds_kind(head: str) -> bool:
    return head.startswith(("interest", "type", "kind"))


def _ends_with_kind(heads: Sequence[str]) -> bool:
    return _holds_kind(heads[-1])


def _rows(
    into: Declarations, blocks: Sequence[Block], first: int, kind_last: bool
) -> Iterator[tuple[PersonName, list[int]]]:
    """Yield the member of each row, and the indexes of the lines below the name."""
    owner: PersonName | None = None
    row: list[int] = []
    at = first
    while at < len(blocks) and blocks[at].kind not in {Kind.TABLE, Kind.HEADING}:
        # Where members have a title, what has none is a cell ("Night-time Economy"), and so is what is numbered; but
        # a row that has its last cell is whole, and who comes then has a row of his own.
        titled = owner is not None and bool(owner.titles)
        name, lines = _member(into, blocks, at, titled=titled and not (kind_last and _is_whole(blocks, row, at)))
        if name is not None:
            if owner is not None:
                yield owner, row
            owner, row = name, []
        elif owner is None or _ends(blocks, row, at, kind_last):
            break
        else:
            row.append(at)
        at += lines
    if owner is not None:
        yield owner, row


def _is_whole(blocks: Sequence[Block], row: Sequence[int], at: int) -> bool:
    """Return whether a row has its last cell, and below the next line stands that of another row."""
    following = blocks[at + 1 : at + _MOST_LINES]
    return bool(row) and _is_kind(blocks[row[-1]].text) and any(_is_kind(block.text) for block in following)


def _ends(blocks: Sequence[Block], row: Sequence[int], at: int, kind_last: bool) -> bool:
    """Return whether the table ends before a line: the row is too long, or has its last cell already."""
    whole = kind_last and bool(row) and _is_kind(blocks[row[-1]].text) and not _is_kind(blocks[at].text)
    return whole or len(row) >= _MOST_LINES or bool(NIL.match(blocks[at].text.strip()))


def _is_kind(text: str) -> bool:
    """Return whether a line says nothing but the kind of an interest, or a part of one.

    >>> _is_kind("Personal and prejudicial"), _is_kind("Pecuniary Interest"), _is_kind("He is a private landlord")
    (True, True, False)
    """
    return bool(_KIND_ALONE.match(text.strip()))


def _cells(into: Declarations, heads: Sequence[str], lines: Sequence[str]) -> list[tuple[str, str]]:
    """Return the cells of a row with their heads, from its lines; heads are empty where the lines do not tell."""
    if len(lines) == len(heads):
        return list(zip(heads, lines, strict=True))
    column = next((number for number, head in enumerate(heads) if _holds_kind(head)), None)
    kinds = [number for number, line in enumerate(lines) if _is_kind(line) and kind_in(line)]
    if column is None or not kinds:
        return [("", line) for line in lines]
    # A kind that goes over two lines: "Disclosable", "Pecuniary Interest".
    end = kinds[-1] + 1 if column else kinds[0] + 1
    start = end - 1
    while start > 0 and _is_kind(lines[start - 1]):
        start -= 1
    before = _apart(into, heads[:column], lines[:start])
    after = _apart(into, heads[column + 1 :], lines[end:])
    return [*before, (heads[column], " ".join(lines[start:end])), *after]


def _apart(into: Declarations, heads: Sequence[str], lines: Sequence[str]) -> list[tuple[str, str]]:
    """Return the lines of one or two columns put together; where two meet, the item is as long as its title is known."""
    if not lines or not heads:
        return [("", line) for line in lines]
    if len(heads) == 1:
        return [(heads[0], _joined(lines))]
    if len(heads) != 2 or not any(word in heads[0] for word in ("minute", "item", "subject")):
        return [("", line) for line in lines]
    ends = [end for end in range(1, len(lines)) if into.names_item(_joined(lines[:end]))]
    end = ends[-1] if ends else _title_below_number(heads[0], lines)
    return [(heads[0], _joined(lines[:end])), (heads[1], _joined(lines[end:]))]


_NUMBER_ALONE = bounded(
    r"(?:(?:agenda|minute)s?\s+)?(?:item\s+)?(?:nos?\.?\s*)?\d{1,4}(?:[./]\d{1,4})?[a-z]?\W*$", re.IGNORECASE
)


def _title_below_number(head: str, lines: Sequence[str]) -> int:
    """Return how many lines the item takes: two where its column holds title and number and the number stands alone.

    >>> _title_below_number("minute no. and subject", ["Minute no. 19c", "Work Programme", "Director of a firm"])
    2
    """
    both = any(word in head for word in ("subject", "title", "item")) and any(word in head for word in ("no", "number"))
    return 2 if both and len(lines) > 2 and _NUMBER_ALONE.match(lines[0]) else 1


def _joined(lines: Sequence[str]) -> str:
    """Return lines as one, a word that a hyphen divides between them kept whole."""
    text = ""
    for line in lines:
        text += line if not text or text.endswith("-") else f" {line}"
    return text


def _member(into: Declarations, blocks: Sequence[Block], at: int, *, titled: bool) -> tuple[PersonName | None, int]:
    """Return the name that is all that a cell says, placed in the document, or None, and how many lines it takes."""
    block = blocks[at]
    if block.marker:
        return None, 1
    lines = 2 if at + 1 < len(blocks) and _TITLES_ALONE.match(block.text.strip()) and not blocks[at + 1].marker else 1
    start = block.start + len(block.text) - len(block.text.lstrip())
    text = into.draft.text[start : blocks[at + lines - 1].end].strip()
    name = name_at(text, 0) or (name_at(text, 0, bare=2) if len(text) < 40 and not titled else None)
    if name is None or len(text) - name.end > 30 or re.search(r"\b(?:is|was|has|of)\b", text[name.end :]):
        return None, 1
    return name.shifted(start), lines
