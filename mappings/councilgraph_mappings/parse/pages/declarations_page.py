"""Pages that list the interests which councillors declared at meetings, as a table with a row for each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.interests.declarations import Declarations, kind_in
from councilgraph_mappings.parse.meeting.bodies import read_body
from councilgraph_mappings.parse.offices.appointments import named_in
from councilgraph_mappings.parse.pages.page_heads import page_name, page_person
from councilgraph_mappings.parse.pages.page_tables import Entry, entries
from councilgraph_mappings.parse.pages.pages import held_by
from councilgraph_mappings.parse.people.names import PersonName
from councilgraph_mappings.parse.wording.dates import TIME, dates_in
from councilgraph_mappings.read.document import Block
from councilgraph_mappings.records import Meeting

_COLUMNS = ("person", "meeting", "date", "item", "kind", "nature", "action")
_WITHDREW = re.compile(
    r"\b(?:left|withdrew|withdrawn|leave)\b|\b(?:took|take|taking)\s+no\s+part\b|\bdid\s+not\s+(?:take\s+part|vote)",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"^\W*(?:none|nil|(?:there\s+(?:are|were|have\s+been)\s+)?no\s+(?:declarations|interests)(?:\s+of\s+interests?)?)\b",
    re.IGNORECASE,
)


def read_declarations_page(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add what councillors declared, each at its meeting; a page may list those of one councillor or of a body."""
    head = page_name(blocks, "declarations")
    owner = page_person(head) if head else None
    whose = owner.shifted(head.start) if head and owner else None
    needed = ("meeting",) if whose else ("meeting", "person")
    rows = [*entries(draft, blocks, _COLUMNS, needed)]
    if not rows and not any(nobody_places(blocks)):
        draft.find(0, 0, FindingKind.MISSING, "there is no table of declarations with the columns that the rules know")
    meetings: dict[tuple[str, str], Meeting] = {}
    for row in rows:
        _add(draft, row, whose, meetings)


def nobody_places(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Yield the places where a page says that nobody declared anything."""
    for block in blocks:
        if found := _NOBODY.match(block.text):
            yield block.start, block.start + found.end()


def _add(draft: Draft, row: Entry, whose: PersonName | None, meetings: dict[tuple[str, str], Meeting]) -> None:
    cell = row.cells.get("person")
    own = named_in(draft, cell.text, cell.start) if cell else None
    name = own.shifted(cell.start) if cell and own else (whose if cell is None else None)
    if name is None:
        message = "a row of the declarations names nobody that a rule knows; it is not read and not shown"
        draft.find(row.first, row.first + 1, FindingKind.UNSETTLED, message)
        return
    meeting = _meeting(draft, row, meetings)
    Declarations(draft, meeting.key, {}).add(
        name,
        row.passage("meeting", "declarations-page.row"),
        concerns=row.text("item") or None,
        kind=kind_in(row.text("kind")) or kind_in(row.text("nature")),
        nature=row.text("nature") or None,
        withdrew=bool(_WITHDREW.search(row.text("action"))),
    )


def _meeting(draft: Draft, row: Entry, meetings: dict[tuple[str, str], Meeting]) -> Meeting:
    """Return the meeting of a row; rows of one meeting share it."""
    named = (row.text("meeting"), row.text("date"))
    if named in meetings:
        return meetings[named]
    meeting = Meeting(f"m{len(meetings) + 1}", primary=True)
    at = row.cells["meeting"]
    day = row.cells.get("date")
    for cell in (day, at) if day else (at,):
        if meeting.date is None and (dates := dates_in(cell.text)):
            place = Evidence(cell.start + dates[0].start, cell.start + dates[0].end, "declarations-page.date")
            meeting = replace(meeting, date=Stated(dates[0].value, place))
    name = at.text
    if dates := dates_in(name):
        name = max(name[: dates[0].start], TIME.sub("", name[dates[0].end :]), key=len)
    name = name.strip(" ,-–")
    if name:
        start = at.start + at.text.index(name)
        meeting = held_by(draft, meeting, name, Evidence(start, start + len(name), "declarations-page.body"))
    else:
        meeting = read_body(draft, meeting, [])
    if meeting.date is None:
        message = "the document does not say the date of a meeting; a manifest cannot"
        draft.find(at.start, at.end, FindingKind.MISSING, message)
    meetings[named] = meeting
    draft.meetings.append(meeting)
    return meeting
