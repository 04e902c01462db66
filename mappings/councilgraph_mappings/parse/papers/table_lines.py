"""Tables that were flattened to lines: the heads of the columns, and below them the cells one after the other.

Nothing in the text says where a row begins or which cells are empty. The columns come in one order again and again, and
most cells show what they are, so the rows are the division of the lines that goes best with the order of the columns.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from councilgraph_mappings.lookup import table
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

_LONGEST = 3
"""The head of a column is wrapped onto so many lines at most."""
_WIDEST = 60

DAYS = frozenset({"date", "made", "due"})
MAIN = frozenset({"title", "text"})
PEOPLE = frozenset({"owner", "responsible", "member"})


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads of a flattened table: what each column holds, from the left, and the line behind the last head."""

    roles: tuple[str, ...]
    end: int


@dataclass(frozen=True, slots=True)
class Lines:
    """One table: its columns, and the lines of its cells."""

    roles: tuple[str, ...]
    blocks: list[Block]


@cache
def _known(kind: str) -> Mapping[str, str]:
    """Return the column that each head stands for, in tables of one kind."""
    return {head: role for role, heads in table("columns")[kind].items() for head in heads}


def _folded(text: str) -> str:
    """Return a head as the table of heads holds it.

    >>> _folded("Lead Officer / Exec Member:"), _folded("Minute No.")
    ('lead officer/exec member', 'minute no')
    """
    return re.sub(r"\s?/\s?", "/", " ".join(text.replace(".", " ").split()).strip(" *:_-–—").casefold())


def heads_at(blocks: Sequence[Block], at: int, kind: str) -> Heads | None:
    """Return the heads that begin at a line: three columns or more, what is listed among them, and who or when.

    "Action" above "Officer" may be one head on two lines; where that leaves no column for what is listed, they are two.
    """
    if len(blocks[at].text) > _WIDEST or _folded(blocks[at].text).split(" ")[0] not in _first_words(kind):
        return None
    found = (_heads_from(blocks, at, _known(kind), widest) for widest in (_LONGEST, 1))
    return next((heads for heads in found if heads is not None), None)


def _heads_from(blocks: Sequence[Block], at: int, known: Mapping[str, str], widest: int) -> Heads | None:
    """Return the heads that begin at a line, each wrapped onto so many lines at most."""
    roles: list[str] = []
    index = at
    while index < len(blocks) and len(roles) < 12:
        width = _head(blocks, index, known, widest)
        if width:
            role = known[_joined(blocks, index, width)]
            # The day behind what is to be done is that by which it is to be done.
            roles.append("due" if role == "made" and "text" in roles else role)
        elif roles and _head(blocks, index + 1, known, widest) and _may_head(blocks[index]):
            roles.append("other")
            width = 1
        else:
            break
        index += width
    while roles and roles[-1] == "other" and not _head(blocks, index - 1, known, widest):
        roles.pop()
        index -= 1
    if len(set(roles)) < 3 or not MAIN & set(roles) or not (PEOPLE | DAYS | {"progress"}) & set(roles):
        return None
    return Heads(_once(roles), index)


KINDS = ("programme", "tracker")


def begins_heads(blocks: Sequence[Block], at: int) -> bool:
    """Return whether the heads of a flattened table of any kind begin at a line."""
    return any(heads_at(blocks, at, kind) for kind in KINDS)


def heads_column(block: Block) -> bool:
    """Return whether a line may be the head of a column.

    >>> heads_column(Block(Kind.PARAGRAPH, "Date of Meeting", 0, 15)), heads_column(Block(Kind.PARAGRAPH, "Venue", 0, 5))
    (True, False)
    """
    return any(_head([block], 0, _known(kind)) for kind in KINDS)


@cache
def _first_words(kind: str) -> frozenset[str]:
    return frozenset(head.split(" ")[0] for head in _known(kind))


def _once(roles: Sequence[str]) -> tuple[str, ...]:
    """Return the roles, each that is looked for once: a second column of titles or days is another column.

    Of several that tell how far a thing is, the last is kept: before the status stands what was answered.
    """
    return tuple(
        "other" if role in (roles[at + 1 :] if role == "progress" else roles[:at]) and role not in PEOPLE else role
        for at, role in enumerate(roles)
    )


def _joined(blocks: Sequence[Block], at: int, width: int) -> str:
    return _folded(" ".join(f"{block.marker} {block.text}".strip() for block in blocks[at : at + width]))


def _head(blocks: Sequence[Block], at: int, known: Mapping[str, str], widest: int = _LONGEST) -> int:
    """Return how many lines from ``at`` make up the head of a column, none being 0."""
    if at >= len(blocks) or len(blocks[at].text) > _WIDEST or blocks[at].kind is Kind.TABLE:
        return 0
    # A colon makes a label of the words, whose value stands beside or below them.
    widths = range(min(widest, len(blocks) - at), 0, -1)
    width = next((width for width in widths if _joined(blocks, at, width) in known), 0)
    return 0 if width and blocks[at + width - 1].text.rstrip().endswith(":") else width


def _may_head(block: Block) -> bool:
    return len(block.text) < 40 and not block.marker and block.text[:1].isupper() and not block.text.endswith(".")


_RUNNING = bounded(
    r"\W*(?:page\s+\d+(?:\s+of\s+\d+)?|official|(?:grey|gray|red|green|amber|yellow|blue|black|key)\s*[=:–-].*|agenda\s+item\s+\d+)\W*",
    re.IGNORECASE | re.DOTALL,
)
"""Lines at the foot of a page, and what the colours of a table mean."""


_KEY = bounded(r"\W*(?:key|legend|key\s+to\s+\w+)\W*", re.IGNORECASE)
"""What the words, letters and colours of a table mean stands behind it, below a line of its own."""


def tables_of(blocks: Sequence[Block], kind: str) -> list[Lines]:
    """Return the tables that stand in some lines; heads that are repeated on the next page go on with the same table."""
    found: list[Lines] = []
    ended = False
    index = 0
    while index < len(blocks):
        heads = heads_at(blocks, index, kind)
        if heads is not None:
            if not found or found[-1].roles != heads.roles:
                found.append(Lines(heads.roles, []))
            index, ended = heads.end, False
            continue
        block = blocks[index]
        ended = ended or _KEY.fullmatch(block.text) is not None
        if found and not ended and block.kind is not Kind.TABLE and not _RUNNING.fullmatch(block.text):
            found[-1].blocks.append(block)
        index += 1
    return [Lines(lines.roles, _with_days(lines.blocks)) for lines in found]


_DAY_MONTH = bounded(
    r"\d{1,2}(?:st|nd|rd|th)?(?:\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)?", re.IGNORECASE
)
_REST_OF_DAY = bounded(r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+)?(?:19|20)\d\d", re.IGNORECASE)


def _with_days(blocks: Sequence[Block]) -> list[Block]:
    """Return the lines, a date joined that a narrow column broke in two: "13 July", "2022"."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if last and _DAY_MONTH.fullmatch(last.text) and _REST_OF_DAY.fullmatch(block.text) and not block.marker:
            joined[-1] = replace(last, text=f"{last.text} {block.text}", end=block.end)
        else:
            joined.append(block)
    return joined
