"""Tables of actions, and trackers of earlier resolutions with their progress, also where they were flattened to lines."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.dates import dates_in
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.owners import add_action
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Evidence, Stated, Tracked

_COLUMNS = {
    "text": re.compile(r"\b(?:action|task|resolution|recommendation|request|decision|matter)\b", re.IGNORECASE),
    "owner": re.compile(r"\b(?:owner|officer|lead|responsib|who|by\s+whom|assigned)\b", re.IGNORECASE),
    "due": re.compile(r"\b(?:due|target|deadline|when|by\s+when|timescale|date)\b", re.IGNORECASE),
    "progress": re.compile(r"\b(?:progress|status|update|response|outcome|rag)\b", re.IGNORECASE),
    "minute": re.compile(r"\b(?:minute|meeting|item|ref)\b", re.IGNORECASE),
}


def read_action_table(draft: Draft, block: Block, meeting: str, item: str | None) -> list[tuple[int, int]]:
    """Add the rows of a table of actions: it has a column of actions and one of owners or of progress."""
    if len(block.rows) < 2:
        return []
    columns: dict[str, int] = {}
    for index, cell in enumerate(block.rows[0].cells):
        role = next((r for r, pattern in _COLUMNS.items() if r not in columns and pattern.search(cell.text)), None)
        if role and len(cell.text) < 60:
            columns[role] = index
    if "text" not in columns or not ({"owner", "progress"} & columns.keys()):
        return []
    taken = []
    for row in block.rows[1:]:

        def value(role: str) -> str | None:
            index = columns.get(role)
            return (row.cells[index].text.strip() or None) if index is not None and index < len(row.cells) else None  # noqa: B023 - called within the loop

        text = value("text")
        if not text or len(text) < 6:
            continue
        cell = row.cells[columns["text"]]
        state = value("progress")
        place = row.cells[columns["progress"]] if state else cell
        progress = Stated(state, Evidence(place.start, place.end, "actions.table-progress")) if state else None
        minute = value("minute")
        taken.append(
            add_action(
                draft,
                text,
                cell.start,
                cell.end,
                meeting,
                item,
                None,
                "actions.table",
                value("owner"),
                due=value("due"),
                progress=progress,
                tracks=tracked(minute) if minute else None,
            )
        )
    return taken


def tracked(text: str) -> Tracked | None:
    """Return the resolution that a tracker row follows, from what stands in its first column.

    >>> tracked("Minute 23, Street Services, 12 October 2022").number
    '23'
    """
    found = dates_in(text)
    number = re.search(
        r"\bmin(?:ute)?s?\.?\s*(?:no\.?|number)?\s*(\d{1,4}[a-z]?)\b|^\s*(\d{1,4})(?=[\s.:,-])(?!\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))",
        text,
        re.IGNORECASE,
    )
    if not found and number is None:
        return None
    rest = text
    for place in reversed(found):
        rest = rest[: place.start] + rest[place.end :]
    rest = re.sub(r"\bmin(?:ute)?s?\.?\s*(?:no\.?|number)?\s*\d{1,4}[a-z]?\b", "", rest, flags=re.IGNORECASE)
    title = " ".join(rest.split()).strip(" ,.-–:;|")
    return Tracked(found[0].value if found else None, (number[1] or number[2]) if number else None, title or None)


_FIELD = re.compile(
    r"^\W*(?P<field>(?:date\s+due|due\s+date|target\s+date|due|deadline|date)|(?:officer(?:\s+responsible)?|responsible(?:\s+officer)?|lead(?:\s+officer)?|owner|action\s+by|assigned\s+to)|(?:progress|status|update|response|outcome))\s*[:–-]\s*(?P<value>.*)$",
    re.IGNORECASE | re.DOTALL,
)

_ROW = re.compile(
    r"^\W*(?:minute|min\.?)\s*(?:no\.?|number)?\s*\d|^\W*\d{1,2}(?:st|nd|rd|th)?\s+\w+\s+\d{4}\W*$", re.IGNORECASE
)


def add_tracker(draft: Draft, blocks: Sequence[Block], meeting: str, item: str | None) -> int:
    """Add the rows of a tracker whose cells stand one below the other, and of its tables; return how many.

    A row begins at "Minute 23"; lines up to the first sentence name what is tracked; labelled lines give date, officer
    and progress. Progress is kept only where its own row states it.
    """
    before = len(draft.outcomes)
    for block in blocks:
        if block.kind is Kind.TABLE:
            read_action_table(draft, block, meeting, item)
    lines = [b for b in blocks if b.kind is not Kind.TABLE]
    starts = [
        i
        for i, b in enumerate(lines)
        if re.match(r"^\W*(?:minute|min\.?)\s*(?:no\.?|number)?\s*\d", _whole(b), re.IGNORECASE)
    ]
    for number, start in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else len(lines)
        _row(draft, lines[start:end], meeting, item)
    return len(draft.outcomes) - before


def _whole(block: Block) -> str:
    return f"{block.marker} {block.text}".strip()


def _row(draft: Draft, lines: Sequence[Block], meeting: str, item: str | None) -> None:
    heads: list[str] = []
    body: list[Block] = []
    due: str | None = None
    owner: str | None = None
    progress: Stated[str] | None = None
    open_progress = False
    for block in lines:
        if match := _FIELD.match(block.text):
            label, value = match["field"].casefold(), match["value"].strip()
            open_progress = False
            if re.match(r"progress|status|update|response|outcome", label):
                progress = (
                    Stated(value, Evidence(block.start + match.start("value"), block.end, "actions.tracker-progress"))
                    if value
                    else None
                )
                open_progress = True
            elif re.match(r"officer|responsible|lead|owner|action|assigned", label):
                owner = value or None
            else:
                due = value or None
            continue
        if open_progress and progress is not None and not _ROW.match(block.text):
            continue
        whole = _whole(block)
        if not body and (
            (
                len(whole) < 90
                and not re.match(
                    r"(?:the\s+\w+\s+)?(?:agreed|resolved|that|to)\b|the\s+(?:committee|panel|board|cabinet)\b",
                    whole,
                    re.IGNORECASE,
                )
            )
            or _ROW.match(whole)
        ):
            heads.append(whole)
        elif owner is None and progress is None:
            body.append(block)
    if not body:
        return
    text = " ".join(b.text for b in body)
    stem = re.match(
        r"(?:the\s+)?(?:committee|panel|board|cabinet|members|council)?\s*(?:agreed|resolved|requested|recommended)\s*[:–-]?\s*(?=that\b|to\b)",
        text,
        re.IGNORECASE,
    )
    begin = stem.end() if stem and len(body) == 1 else 0
    add_action(
        draft,
        text[begin:],
        body[0].start + begin,
        body[-1].end,
        meeting,
        item,
        None,
        "actions.tracker",
        owner,
        due=due,
        progress=progress,
        tracks=tracked(", ".join(heads)),
    )
