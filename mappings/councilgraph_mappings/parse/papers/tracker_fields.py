"""Rows of a tracker whose cells are labelled lines: "Officer: Ann Roe", "Progress: in hand"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.parse.actions.owners import Actions
from councilgraph_mappings.parse.wording.dates import dates_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block
from councilgraph_mappings.records import Tracked

NUMBER = bounded(r"\W*(?P<number>\d{1,4}[a-z]?)\W*")


def resolution_of(said: Mapping[str, str]) -> str:
    """Return where a row says that its resolution was made: the minute, and the day in a column of its own."""
    minute = said.get("minute", "")
    if number := NUMBER.fullmatch(minute):
        minute = f"Minute {number['number']}"
    return ", ".join(filter(None, (minute, said.get("made"))))


def tracked(text: str) -> Tracked | None:
    """Return the resolution that a tracker row follows, from what stands in its first column.

    >>> tracked("Minute 23, Street Services, 12 October 2022").number
    '23'
    """
    found = dates_in(text)
    number = re.search(
        r"\bmin(?:ute)?s?\.?\s*(?:no\.?|number)?\s*(\d{1,4}[a-z]?)\b|^\s*(\d{1,4})(?=[\s.:,-])(?!\.\d)(?!\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))",
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


FIELD = bounded(
    r"^\W*(?P<field>(?:date\s+due|due\s+date|target\s+date|due|deadline|date)|(?:officer(?:\s+responsible)?|responsible(?:\s+officer)?|lead(?:\s+officer)?|owner|action\s+by|assigned\s+to)|(?:progress|status|update|response|outcome))\s*[:–-]\s*(?P<value>.*)$",
    re.IGNORECASE | re.DOTALL,
)

_ROW = bounded(
    r"^\W*(?:minute|min\.?)\s*(?:no\.?|number)?\s*\d|^\W*\d{1,2}(?:st|nd|rd|th)?\s+\w+\s+\d{4}\W*$", re.IGNORECASE
)


def with_marker(block: Block) -> str:
    """Return the text of a line with the marker before it."""
    return f"{block.marker} {block.text}".strip()


_PROGRESS = ("progress", "status", "update", "response", "outcome")

_OWNER = ("officer", "responsible", "lead", "owner", "action", "assigned")

_SENTENCE = bounded(
    r"(?:the\s+\w+\s+)?(?:agreed|resolved|that|to)\b|the\s+(?:committee|panel|board|cabinet)\b", re.IGNORECASE
)

STEM = bounded(
    r"(?:the\s+)?(?:committee|panel|board|cabinet|members|council)?\s*(?:agreed|resolved|requested|recommended)\s*[:–-]?\s*(?=that\b|to\b)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Row:
    """A row of a flattened tracker: what is tracked, what was resolved, and its labelled fields."""

    heads: list[str] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    due: str | None = None
    owner: str | None = None
    progress: Stated[str] | None = None
    in_progress: bool = False
    """The lines go on with the progress."""
    waiting: str | None = None
    """The label whose value stands on the line below it."""

    def read(self, block: Block) -> None:
        """Take up one line."""
        whole = with_marker(block)
        if match := FIELD.match(block.text):
            self._field(block, match["field"].casefold(), match.start("value"))
        elif self.waiting is not None:
            self._field(block, self.waiting, 0)
        elif self.in_progress and self.progress is not None and not _ROW.match(block.text):
            return
        elif not self.body and (_ROW.match(whole) or (len(whole) < 90 and not _SENTENCE.match(whole))):
            self.heads.append(whole)
        elif self.owner is None and self.progress is None:
            self.body.append(block)

    def _field(self, block: Block, label: str, begin: int) -> None:
        """Take up the value of a label, which begins at a place of the line, or wait for the next line."""
        value = block.text[begin:].strip() or None
        self.waiting = None if value else label
        self.in_progress = label.startswith(_PROGRESS)
        if self.in_progress:
            place = Evidence(block.start + begin, block.end, "actions.tracker-progress")
            self.progress = Stated(value, place) if value else None
        elif label.startswith(_OWNER):
            self.owner = value
        else:
            self.due = value


def add_row(into: Actions, lines: Sequence[Block]) -> None:
    """Add the action of one row, from its labelled lines."""
    row = _Row()
    for block in lines:
        row.read(block)
    if not row.body:
        return
    text = " ".join(block.text for block in row.body)
    stem = STEM.match(text) if len(row.body) == 1 else None
    begin = stem.end() if stem else 0
    into.add(
        text[begin:],
        Evidence(row.body[0].start + begin, row.body[-1].end, "actions.tracker"),
        owner=row.owner,
        due=row.due,
        progress=row.progress,
        tracks=tracked(", ".join(row.heads)),
    )
