"""Tables that were flattened to lines: the heads of the columns, and below them the cells one after the other.

Nothing in the text says where a row begins or which cells are empty. The columns come in one order again and again, and
most cells show what they are, so the rows are the division of the lines that goes best with the order of the columns.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from councilgraph_mappings.lookup import table
from councilgraph_mappings.parse.papers.cells import HOW_FAR, is_day, is_somebody, is_state, may_own
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

_LONGEST = 3
"""The head of a column is wrapped onto so many lines at most."""
_WIDEST = 60

_DAYS = frozenset({"date", "made", "due"})
_MAIN = frozenset({"title", "text"})
_PEOPLE = frozenset({"owner", "responsible", "member"})


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
    if len(set(roles)) < 3 or not _MAIN & set(roles) or not (_PEOPLE | _DAYS | {"progress"}) & set(roles):
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
        "other" if role in (roles[at + 1 :] if role == "progress" else roles[:at]) and role not in _PEOPLE else role
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


Row = dict[str, list[Block]]
"""The lines of a row by what their column holds."""

_MOST_LINES = 4_000

_STAY = {"title": -1.2, "responsible": -0.6, "owner": -0.6, "member": -0.6, "score": -2.0, "date": -2.0, "due": -1.5}
_SKIP = {"title": -8.0, "text": -8.0, "date": -0.4, "made": -0.4, "minute": -1.0, "owner": -1.0, "responsible": -1.0}
_NEW_ROW = -0.3


def rows_of(lines: Lines) -> Iterator[Row]:
    """Yield the rows of a table: its lines divided in the way that goes best with the order of its columns."""
    roles, blocks = lines.roles, lines.blocks[:_MOST_LINES]
    if not blocks:
        return
    skips = [_SKIP.get(role, -0.6) for role in roles]
    before = [sum(skips[:at]) for at in range(len(roles) + 1)]
    count = range(len(roles))
    first = _worths(blocks[0], roles)
    totals = [before[at] + first[roles[at]] for at in count]
    chosen: list[list[tuple[int, bool]]] = []
    for above, block in pairwise(blocks):
        worth = _worths(block, roles)
        ended = [totals[at] + before[-1] - before[at + 1] for at in count]
        best_end = max(count, key=ended.__getitem__)
        step: list[tuple[int, bool]] = []
        now: list[float] = []
        for at in count:
            ways = [(totals[at] + _stay(roles[at], above, block), at, False)]
            ways += [(totals[k] + before[at] - before[k + 1], k, False) for k in range(at)]
            ways.append((ended[best_end] + _NEW_ROW + before[at], best_end, True))
            value, origin, fresh = max(ways)
            now.append(value + worth[roles[at]])
            step.append((origin, fresh))
        totals = now
        chosen.append(step)
    at = max(count, key=lambda last: totals[last] + before[-1] - before[last + 1])
    path = [(at, True)]
    for step in reversed(chosen):
        origin, fresh = step[at]
        path[-1] = (at, fresh)
        at = origin
        path.append((at, True))
    yield from _rows(blocks, roles, path[::-1])


def _rows(blocks: Sequence[Block], roles: Sequence[str], path: Sequence[tuple[int, bool]]) -> Iterator[Row]:
    row: Row = {}
    for block, (at, fresh) in zip(blocks, path, strict=True):
        if fresh and row:
            yield row
            row = {}
        row.setdefault(roles[at], []).append(block)
    if row:
        yield row


_BEGUN = bounded(r"^.*(?:\b(?:of|and|the|for|to|in|on|with)|[,–/&-])", re.IGNORECASE | re.DOTALL)


def _stay(role: str, above: Block, block: Block) -> float:
    """Return what it costs that a line goes on with the cell of the line above it."""
    if not block.marker and (block.text[:1].islower() or _BEGUN.fullmatch(above.text)):
        return -0.1
    return _STAY.get(role, -0.35)


_REFERENCE = bounded(
    r"(?:min(?:ute)?|item|action|ref|no)\.?s?\s*(?:no\.?\s*)?\d.*|[A-Z]{0,4}[\s/.-]?\(?\d[\w\s/().-]{0,20}",
    re.IGNORECASE | re.DOTALL,
)
_RATING = bounded(r"\(?\d{1,2}\)?|\(?(?:high|medium|low|yes|no|open|exempt|public|private|[hml])\)?", re.IGNORECASE)
_TASK = bounded(r"(?:that|to|the\s+\w+\s+(?:agreed|resolved|requested))\b", re.IGNORECASE)


def _worths(block: Block, roles: Sequence[str]) -> dict[str, float]:
    """Return how well a line goes into each column."""
    text = f"{block.marker} {block.text}".strip()
    day, somebody = is_day(text), is_somebody(text)
    return {role: _worth(text, role, day=day, somebody=somebody) for role in roles}


def _worth(text: str, role: str, *, day: bool, somebody: bool) -> float:
    if role in _DAYS:
        return 3.0 if day else -4.0
    if role in _PEOPLE:
        return 2.5 if somebody else 1.5 if role == "owner" and may_own(text) else -3.0
    if role == "score":
        return 2.0 if _RATING.fullmatch(text) else -2.0
    if role == "minute":
        return _worth_of_reference(text, day=day, somebody=somebody)
    if role in _MAIN:
        if day or is_state(text):
            return -2.5
        return -1.5 if somebody else _worth_of_title(text) if role == "title" else _worth_of_task(text)
    if somebody:
        return -1.5
    if day:
        return -0.6
    return 1.0 if role == "progress" and HOW_FAR.match(text) else 0.1


def _worth_of_reference(text: str, *, day: bool, somebody: bool) -> float:
    """Return how well a text goes into a column of minute numbers, which may hold a day and a title as well."""
    if _REFERENCE.fullmatch(text) and not somebody:
        return 3.0
    if is_state(text) or len(text) >= _LONGEST_REFERENCE or text.endswith("."):
        return -2.0
    return 1.0 if day else -0.2 if somebody else 0.2


def _worth_of_title(text: str) -> float:
    if _RATING.fullmatch(text):
        return -1.5
    return -1.0 if len(text) > _LONGEST_TITLE or text.endswith(".") else 0.6


def _worth_of_task(text: str) -> float:
    if _TASK.match(text):
        return 1.0
    return 0.6 if len(text) > _SENTENCE or text.endswith(".") else -0.2


_LONGEST_REFERENCE, _LONGEST_TITLE, _SENTENCE = 90, 200, 40
