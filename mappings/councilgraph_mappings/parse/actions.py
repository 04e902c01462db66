"""Actions with their owners: "ACTION 1: …", "(Action: Clerk)", tables of actions, and trackers of earlier resolutions."""

import datetime as dt
import re
from collections.abc import Sequence

from councilgraph_mappings.parse.dates import dates_in
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.names import PersonName, name_at
from councilgraph_mappings.parse.offices import is_office, offices_in
from councilgraph_mappings.parse.sentences import sentences
from councilgraph_mappings.parse.verbs import kind_of
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Evidence, Outcome, OutcomeClass, Stated, Tracked

_ACTION = re.compile(
    r"^\W*(?:agreed\s+)?action(?:s|\s+point)?\s*(?:no\.?\s*)?(?P<ordinal>\d{1,3})?\s*[:–—-]+\s*(?P<text>\S.*)?$|^\W*ACTIONS?\s+(?P<ordinal2>\d{1,3})?\s*(?P<text2>[A-Z].*)$",
    re.DOTALL,
)
_ACTION_INSENSITIVE = re.compile(
    r"^\W*actions?(?:\s+points?)?\s*(?P<ordinal>\d{1,3})?\s*[:–—-]+\s*(?P<text>\S.*)?$", re.IGNORECASE | re.DOTALL
)
_INSIDE = re.compile(
    r"[\[(]\s*action(?:s|ed)?(?:\s+(?:by|for))?\s*[:–-]?\s*(?P<owner>[^)\]]{2,60})[)\]]|\bAction(?:\s+by)?\s*:\s*(?P<owner2>[A-Z][^.;:]{1,50})$",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"\s*(?:,\s*[^,]{2,80},)?\s*(?:would|will|to|shall|is\s+to|are\s+to|agreed\s+to|undertook\s+to|has\s+agreed\s+to|committed\s+to|should)\b",
    re.IGNORECASE,
)
_BY_DATE = re.compile(
    r"\bby\s+(?:the\s+)?(?:end\s+of\s+)?(?P<due>\d{1,2}(?:st|nd|rd|th)?\s+\w+(?:\s+\d{4})?|\w+\s+\d{4})", re.IGNORECASE
)
_POST = re.compile(
    r"^(?:the\s+)?(?P<post>(?:parish\s+|town\s+|deputy\s+|vice[\s-])?(?:clerk|chair(?:man|person)?|rfo|secretary|treasurer|officers?|mayor|handyman|caretaker|all(?:\s+members|\s+councillors)?|members))\b",
    re.IGNORECASE,
)


def owner_of(text: str) -> tuple[PersonName | None, str | None]:
    """Return the person, or the office, that a text begins with and that has to act.

    >>> owner_of("Director of Homes would send a note")[1], owner_of("Cllr Roe to write")[0].plain
    ('Director of Homes', 'Roe')
    """
    text = re.sub(r"^(?:that\s+)?(?:the\s+)?", "", text, flags=re.IGNORECASE)
    name = name_at(text, 0) or name_at(text, 0, bare=2)
    if (
        name is not None
        and (
            _DOES.match(text, name.end)
            or name.end >= len(text.rstrip(" .")) - 1
            or re.match(r"\s*[,/&(]|\s+and\b", text[name.end :])
        )
        and not is_office(name.plain)
    ):
        return name, None
    office = next(offices_in(text), None)
    if (
        office is not None
        and office.start <= 2
        and (_DOES.match(text, office.end) or office.end >= len(text.rstrip(" .")) - 1)
    ):
        return None, office.title
    if (post := _POST.match(text)) and (_DOES.match(text, post.end()) or post.end() >= len(text.rstrip(" ."))):
        return None, post["post"]
    return None, None


def add_actions(draft: Draft, blocks: Sequence[Block], meeting: str, item: str | None) -> list[tuple[int, int]]:
    """Add the actions of one item and return the passages they take."""
    taken: list[tuple[int, int]] = []
    heading = False
    before: Block | None = None
    for block in blocks:
        if block.kind is Kind.TABLE:
            taken += _table(draft, block, meeting, item)
            continue
        match = _ACTION.match(block.text) or (_ACTION_INSENSITIVE.match(block.text) if len(block.text) < 1200 else None)
        if match:
            groups = match.groupdict()
            text = groups.get("text") or groups.get("text2") or ""
            heading = not text.strip()
            if text.strip() and before is not None and len(text) < 60 and _whole_owner(text):
                taken.append(_above(draft, before, block, meeting, item, "actions.owner-below", text.strip(" .")))
            elif text.strip():
                begin = block.start + block.text.index(text)
                taken.append(
                    _add(
                        draft,
                        text.strip(),
                        begin,
                        block.end,
                        meeting,
                        item,
                        groups.get("ordinal") or groups.get("ordinal2"),
                        "actions.labelled",
                    )
                )
            continue
        if re.fullmatch(r"\W*actions?(?:\s+points?|\s+agreed)?\W*", block.text, re.IGNORECASE):
            heading = True
            continue
        if heading and (block.marker or owner_of(block.text) != (None, None)):
            taken.append(
                _add(
                    draft,
                    block.text,
                    block.start,
                    block.end,
                    meeting,
                    item,
                    block.marker.strip(" ().•·-*") or None,
                    "actions.listed",
                )
            )
            continue
        heading = False
        if owner := _margin(block):
            if before is not None and len(before.text) > 20 and before.start not in {start for start, _ in taken}:
                taken.append(_above(draft, before, block, meeting, item, "actions.margin", owner))
            continue
        before = block
        if task := _TASK.search(block.text):
            end = next((b for a, b in sentences(block.text) if a <= task.start("task") < b), len(block.text))
            taken.append(
                _add(
                    draft,
                    block.text[task.start("task") : end],
                    block.start + task.start("task"),
                    block.start + end,
                    meeting,
                    item,
                    None,
                    "actions.task",
                )
            )
        for start, end in sentences(block.text) if _ASKED.search(block.text) else ():
            if _ASKED.search(block.text, start, end):
                taken.append(_add(draft, block.text[start:end], block.start + start, block.start + end, meeting, item, None, "actions.asked", "Clerk"))
        if inside := _INSIDE.search(block.text):
            begin = block.text.rfind(". ", 0, inside.start())
            begin = 0 if begin < 0 else begin + 2
            text = block.text[begin : inside.start()].strip(" -–,")
            if len(text) > 8:
                taken.append(
                    _add(
                        draft,
                        text,
                        block.start + begin,
                        block.start + inside.end(),
                        meeting,
                        item,
                        None,
                        "actions.in-brackets",
                        inside["owner"] or inside["owner2"],
                    )
                )
    return taken


_TASK = re.compile(
    r"(?:^|[.;:]\s+|\band\s+(?=the\s+clerk|clerk))(?P<task>(?:the\s+)?(?:(?:parish\s+|town\s+|assistant\s+|deputy\s+)?clerk|rfo|handyman|caretaker|secretary|treasurer|(?:cllrs?\.?|councillors?)\s+(?:[A-Z]\.?\s*){0,3}[A-Z][\w’'-]+(?:\s+(?:and|&)\s+(?:cllr\.?\s+|the\s+)?[\w’'-]+)?)\s+(?:to|will|agreed\s+to|would)\s+(?!be\b|note\b|have\b)[a-z]{3,}[^.]*)",
    re.IGNORECASE,
)
"""A task given to the clerk or a councillor as a sentence of its own: "Clerk to order the grit bins."."""
_OWNER_ONLY = re.compile(
    r"^\W*(?:(?:the\s+)?clerk|all(?:\s+(?:cllrs|councillors|members))?|chair(?:man)?|(?:cllrs?|councillors?)\.?\s+(?:[A-Z]\.?\s*){0,3}[A-Z][\w’'-]+)(?:\s*(?:/|&|and|,)\s*(?:the\s+)?(?:clerk|chair(?:man)?|(?:cllr\.?\s+)?(?:[A-Z]\.?\s*){0,2}[A-Z][\w’'-]+))?\W*$",
    re.IGNORECASE,
)


def _above(
    draft: Draft, before: Block, block: Block, meeting: str, item: str | None, rule: str, owner: str
) -> tuple[int, int]:
    """Add the action that the last sentence of a paragraph is, whose owner stands below or beside it."""
    start, end = [*sentences(before.text)][-1]
    return _add(draft, before.text[start:end], before.start + start, block.end, meeting, item, None, rule, owner)


def _whole_owner(text: str) -> bool:
    """Return whether a text names who has to act and nothing else: "Action: Ann Roe", "Action: Clerk"."""
    text = text.strip(" .")
    name = name_at(text, 0) or name_at(text, 0, bare=2)
    return (
        (name is not None and name.end >= len(text) - 1)
        or is_office(text)
        or bool(_POST.fullmatch(text))
        or bool(re.fullmatch(r"[A-Z]{2,3}(?:\s*/\s*[A-Z]{2,3})*", text))
    )


_ASKED = re.compile(
    r"\b(?:asked|requested)\s+(?:that\s+)?the\s+(?:(?:parish|town|deputy|assistant)\s+)?clerk\s+(?:to\s+|should\s+)?[a-z]{3,}|\bthe\s+(?:(?:parish|town|deputy|assistant)\s+)?clerk\s+was\s+(?:asked|requested|instructed)\s+to\s+[a-z]{3,}",
    re.IGNORECASE,
)
"""A task that somebody asked the clerk to take on."""


def _margin(block: Block) -> str | None:
    """Return the owner that stands alone in the margin of a paragraph: "Clerk", "Cllr. A. Roe"."""
    return block.text.strip(" .") if len(block.text) < 50 and _OWNER_ONLY.match(block.text) else None


def _add(
    draft: Draft,
    text: str,
    start: int,
    end: int,
    meeting: str,
    item: str | None,
    ordinal: str | None,
    rule: str,
    owner: str | None = None,
    *,
    due: str | None = None,
    progress: Stated[str] | None = None,
    tracks: Tracked | None = None,
) -> tuple[int, int]:
    person: str | None = None
    office: str | None = None
    if owner:
        name, office = owner_of(owner.strip())
        if name is None and office is None and re.match(r"[A-Z]", owner.strip()):
            office = owner.strip(" .")
        person = draft.person(name, rule, max(start, end - len(owner)) - name.start) if name else None
    else:
        name, office = owner_of(text)
        person = draft.person(name, rule, start) if name else None
    due_text = due or (match["due"] if (match := _BY_DATE.search(text)) else None)
    exact: dt.date | None = next((d.value for d in dates_in(due_text)), None) if due_text else None
    key = draft.key(f"{item or meeting}-action{f'-{ordinal}' if ordinal else ''}")
    draft.outcomes.append(
        Outcome(
            key,
            meeting,
            item,
            OutcomeClass.ACTION,
            kind_of(text),
            ordinal,
            text.strip().rstrip(" ;."),
            Evidence(start, end, rule),
            person,
            office,
            exact,
            due_text,
            progress=progress,
            tracks=tracks,
        )
    )
    return start, end


_COLUMNS = {
    "text": re.compile(r"\b(?:action|task|resolution|recommendation|request|decision|matter)\b", re.IGNORECASE),
    "owner": re.compile(r"\b(?:owner|officer|lead|responsib|who|by\s+whom|assigned)\b", re.IGNORECASE),
    "due": re.compile(r"\b(?:due|target|deadline|when|by\s+when|timescale|date)\b", re.IGNORECASE),
    "progress": re.compile(r"\b(?:progress|status|update|response|outcome|rag)\b", re.IGNORECASE),
    "minute": re.compile(r"\b(?:minute|meeting|item|ref)\b", re.IGNORECASE),
}


def _table(draft: Draft, block: Block, meeting: str, item: str | None) -> list[tuple[int, int]]:
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
            _add(
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
            _table(draft, block, meeting, item)
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
    _add(
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


__all__ = ["add_actions", "add_tracker", "owner_of", "tracked"]
