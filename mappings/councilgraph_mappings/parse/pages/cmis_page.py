"""CMIS's page of a meeting: its summary, its agenda with the papers, and who attended, one below the other as tabs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final
from urllib.parse import urlsplit

from councilgraph_mappings.codes import Capacity, Status
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.parse.business import add_item, item_keys, read_item
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.everywhere import read_everywhere
from councilgraph_mappings.parse.items.items import ItemSpan, Part
from councilgraph_mappings.parse.items.labels import Label, part_of
from councilgraph_mappings.parse.items.titles import is_usual
from councilgraph_mappings.parse.meeting.bodies import read_body
from councilgraph_mappings.parse.offices.appointments import whole_name
from councilgraph_mappings.parse.pages.page_fields import folded
from councilgraph_mappings.parse.pages.pages import TELLS, held_by
from councilgraph_mappings.parse.papers.papers import kind_of_paper
from councilgraph_mappings.parse.people.people import slug
from councilgraph_mappings.parse.wording.dates import dates_in, times_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Cell, Document, Kind, Link
from councilgraph_mappings.records import AgendaItem, Attendance, Meeting, Paper

VIEW: Final = re.compile(r"/ctl/viewmeetingpublic/mid/[0-9]+/meeting/(?P<number>[0-9]+)/", re.IGNORECASE)
_MODULE: Final = "modcmismeetings"
_WHEN: Final = re.compile(
    r"(?P<day>[0-9]{1,2} [A-Z][a-z]{2,8} [0-9]{4})(?:\s*-\s*(?P<start>[0-9]{1,2}:[0-9]{2})"
    r"(?:\s+to\s+(?P<end>[0-9]{1,2}:[0-9]{2}))?)?"
)
_LABELS: Final = frozenset({"committee", "date/time", "status", "venue", "chair", "chairman"})
_AGENDA: Final = frozenset({"public agenda", "agenda", "agenda items", "standard items", "public items"})
_NUMBERED: Final = re.compile(r"(?P<number>[0-9]{1,3}[a-z]?)(?:[.)]?\s+(?P<title>\S.*))?$", re.DOTALL)
_NO_END: Final = "00:00"
"""The system prints midnight where nobody has entered when a meeting ended."""
_ATTENDED: Final = {
    "attended - committee members": (Status.PRESENT, Capacity.MEMBER),
    "attended - other members": (Status.IN_ATTENDANCE, None),
    "apologies": (Status.APOLOGIES, None),
    "absent": (Status.ABSENT, None),
}
_TABS: Final = frozenset({*_ATTENDED, "attendance", "visitors", "declarations of interests", "webcast", "documents"})
_BEHIND_AGENDA: Final = frozenset(
    {"attendance", "attended - committee members", "attended - other members", "visitors", "webcast"}
)
"""Titles of tabs that no item of an agenda has."""
_SIZE: Final = bounded(r"\s*\((?P<size>[0-9.]+\s?[KM]b)\)", re.IGNORECASE)


def is_cmis_meeting(document: Document, address: str | None) -> bool:
    """Return whether a document is the page of a meeting in CMIS: by its address, or by the module that shows it."""
    if address and VIEW.search(urlsplit(address).path):
        return True
    shown = any(name.casefold().startswith(_MODULE) for block in document.blocks for name in block.classes)
    return shown and _when(document.blocks) is not None


def read_cmis_meeting(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add the meeting with its agenda, its papers and who attended; why somebody did not come is not read."""
    meeting = _meeting(draft, blocks)
    draft.meetings.append(meeting)
    for name, value in (("date", meeting.date), ("body", meeting.body_key)):
        if value is None:
            fault = f"the document does not say the {name} of its meeting; a manifest can"
            draft.find(0, 0, FindingKind.MISSING, fault)
    _agenda(draft, blocks, meeting)
    for link in paper_links(draft.document):
        add_paper(draft, link, meeting, draft.item_at(link.start))
    _attendance(draft, blocks, meeting)


def label_places(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Yield the places of the system's own words, of the lines that say who met and when, and of what the page tells of its items.

    What stands below an item is the council's agenda and minutes: without the words around a decision, nobody could tell
    that it is one. Only behind the agenda are there remarks about members.
    """
    for block in blocks:
        if folded(block.text) in _LABELS | _TABS | _AGENDA:
            yield block.start, block.end
    if when := _when(blocks):
        # With the line above, which may say more than the name of the body: "Meeting of the City Council".
        yield from ((line.start, line.end) for line in blocks[max(when[0] - 1, 0) : when[0] + 1])
    for line in _agenda_lines(blocks):
        yield line.start, line.end


def _when(blocks: Sequence[Block]) -> tuple[int, re.Match[str]] | None:
    """Return which of the first lines says when the meeting is."""
    return next(((n, found) for n, b in enumerate(blocks[:14]) if (found := _WHEN.fullmatch(b.text.strip()))), None)


def _meeting(draft: Draft, blocks: Sequence[Block]) -> Meeting:
    found = VIEW.search(urlsplit(draft.context.address or "").path)
    meeting = Meeting("m1", primary=True, source_id=found["number"] if found else None)
    values = dict(_labelled(blocks))
    body = values.get("committee")
    if when := _when(blocks):
        number, match = when
        meeting = _timed(meeting, blocks[number], match)
        if body is None and number and folded(blocks[number - 1].text) not in _LABELS:
            # A crawler's text of the page has lost the labels.
            body = blocks[number - 1]
    meeting = replace(meeting, venue=_stated(values, "venue"), note=_stated(values, "status"))
    if body is None:
        return read_body(draft, meeting, [])
    body = named_body(body)
    return held_by(draft, meeting, body.text, Evidence(body.start, body.end, "cmis.committee"))


_MEETING_OF = bounded(r"(?:the\s+)?meeting\s+of\s+(?:the\s+)?(?=\S)", re.IGNORECASE)


def named_body(named: Block) -> Block:
    """Return the name of a body without the words that it meets: "Meeting of the City Council"."""
    words = _MEETING_OF.match(named.text)
    return part_of(named, words.end()) if words else named


def _stated(values: Mapping[str, Block], name: str) -> Stated[str] | None:
    value = values.get(name)
    return Stated(value.text, Evidence(value.start, value.end, f"cmis.{name}")) if value else None


def _labelled(blocks: Sequence[Block]) -> Iterator[tuple[str, Block]]:
    """Yield the values of the summary by their labels; each stands on the line below its label."""
    for label, value in pairwise(blocks[:16]):
        name = folded(label.text)
        if name in _LABELS and value.text.strip() and folded(value.text) not in _LABELS:
            yield name, value


def _timed(meeting: Meeting, block: Block, match: re.Match[str]) -> Meeting:
    at = block.start + block.text.index(match[0])

    def place(name: str) -> Evidence:
        return Evidence(at + match.start(name), at + match.end(name), "cmis.date-time")

    if dates := dates_in(match["day"]):
        meeting = replace(meeting, date=Stated(dates[0].value, place("day")))
    if match["start"] and (times := times_in(match["start"])):
        meeting = replace(meeting, start=Stated(times[0].value, place("start")))
    if match["end"] and match["end"] != _NO_END and (times := times_in(match["end"])):
        meeting = replace(meeting, end=Stated(times[0].value, place("end")))
    return meeting


# Agenda


def _agenda(draft: Draft, blocks: Sequence[Block], meeting: Meeting) -> None:
    """Add the items of the agenda and, where the page tells it below them, what their minutes say."""
    spans = [*_spans([*_agenda_lines(blocks)], [link.start for link in paper_links(draft.document)])]
    items = [add_item(draft, span, position, meeting) for position, span in enumerate(spans, 1)]
    keys = item_keys(items)
    for item, span in zip(items, spans, strict=True):
        if minutes := span.blocks(Label.MINUTES):
            read_item(draft, item, span, meeting, keys, labelled=True)
            read_everywhere(draft, minutes)


def _agenda_lines(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the lines of the agenda, with the minutes of its items where the page has them."""
    begin = max((n for n, b in enumerate(blocks) if folded(b.text) in _AGENDA), default=None)
    if begin is not None:
        yield from _lines(blocks[begin + 1 :])


def _spans(lines: Sequence[Block], linked: Sequence[int]) -> Iterator[ItemSpan]:
    """Yield the items of an agenda: an unnumbered one before the first that is minuted, then those that count up."""
    heads: list[tuple[int, str | None, Block]] = []
    for at, line in enumerate(lines):
        match = _MARKED.fullmatch(line.marker) if _is_title(line) else _NUMBERED.match(line.text)
        title = line if line.marker else part_of(line, match.start("title")) if match and match["title"] else None
        if match and title is None and at + 1 < len(lines):
            title = lines[at + 1]
        if match and title and _follows(match["number"], heads[-1][1] if heads else None):
            heads.append((at, match["number"], title))
    first = heads[0][0] if heads else len(lines)
    if (usual := next((n for n in range(first) if is_usual(lines[n].text.strip())), None)) is not None:
        heads.insert(0, (usual, None, lines[usual]))
    ends = [*(at for at, _, _ in heads[1:]), *([len(lines)] if heads else [])]
    for (at, number, title), end in zip(heads, ends, strict=True):
        below = [line for line in lines[at + 1 : end] if line.start > title.start and not _is_paper(line, linked)]
        yield ItemSpan(number, title.text, title.start, title.end, _parts(below))


def _is_title(line: Block) -> bool:
    """Return whether a line with the number of a list may be the title of an item; points end in a sign."""
    return bool(line.marker) and not line.text.rstrip().endswith((".", ";", ",", ":"))


_MARKED: Final = re.compile(r"(?P<number>[0-9]{1,3}[a-z]?)[.)]?")


def _parts(below: Sequence[Block]) -> tuple[Part, ...]:
    """Return what an item is for and what its minutes say.

    They begin below the number of the minute on its own line, or where a text without such numbers tells what happened.
    """
    minute = next((n for n, line in enumerate(below) if _MINUTE.fullmatch(line.text.strip())), None)
    if minute is not None:
        before, behind = below[:minute], below[minute + 1 :]
    else:
        told = next((n for n, line in enumerate(below) if TELLS.match(line.text)), len(below))
        before, behind = below[:told], below[told:]
    return (Part(Label.PURPOSE, tuple(before)), Part(Label.MINUTES, tuple(behind))) if below else ()


_MINUTE = re.compile(r"[0-9]{1,4}[a-z]?")
_FILE = bounded(r"(?:[0-9]+[.]\s+)?(?:pdf|docx?|xlsx?)\s.{1,120}\([0-9.]+\s?[KM]b\)\s*", re.IGNORECASE)
"""A paper in a crawler's text of the page: "pdf 23-10-24 (93Kb)"."""


def _is_paper(line: Block, linked: Sequence[int]) -> bool:
    return _FILE.fullmatch(line.text) is not None or any(line.start <= at < line.end for at in linked)


def _lines(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the lines of the agenda as far as the next tab; a row of a table gives one for each cell."""
    for block in blocks:
        if folded(block.text) in _BEHIND_AGENDA:
            return
        if block.rows:
            cells = (cell for row in block.rows for cell in row.cells if cell.text.strip())
            yield from (_line(cell) for cell in cells)
        elif block.text.strip():
            yield block


def _line(cell: Cell) -> Block:
    return Block(Kind.PARAGRAPH, cell.text, cell.start, cell.end)


def _follows(number: str, before: str | None) -> bool:
    """Return whether an item may have a number behind the one before, so that a count in a text begins none."""
    if before is None:
        return number in {"1", "1a"}
    last, this = (int(re.sub(r"\D", "", each)) for each in (before, number))
    return this in {last, last + 1} and number != before


def paper_links(document: Document) -> Iterator[Link]:
    """Yield the links to papers that have words."""
    for link in document.links:
        if "/document.ashx" in link.address.casefold() and link.end > link.start:
            yield link


def add_paper(draft: Draft, link: Link, meeting: Meeting, item: AgendaItem | None) -> None:
    """Add the paper that a link leads to, of an item or of the meeting."""
    title = draft.text[link.start : link.end].strip()
    size = _SIZE.match(draft.text, link.end)
    place = Evidence(link.start, size.end() if size else link.end, "cmis.document")
    key = draft.key(f"{item.key if item else meeting.key}-{slug(title)[:40]}")
    paper = Paper(key, meeting.key, title, place, kind_of_paper(title), item.key if item else None)
    draft.papers.append(replace(paper, address=link.address, size=size["size"] if size else None))


# Attendance


def _attendance(draft: Draft, blocks: Sequence[Block], meeting: Meeting) -> None:
    standing: tuple[Status, Capacity | None] | None = None
    for block in blocks:
        name = folded(block.text) if not block.rows else ""
        if name in _ATTENDED:
            standing = _ATTENDED[name]
        elif name in _TABS:
            standing = None
        elif standing and block.rows:
            for cell in (row.cells[0] for row in block.rows[1:] if row.cells):
                _attended(draft, cell, meeting, *standing)


def _attended(draft: Draft, cell: Cell, meeting: Meeting, status: Status, capacity: Capacity | None) -> None:
    name = whole_name(cell.text)
    if name is None:
        message = "a row of the attendance names nobody that a rule knows; it is not read and not shown"
        draft.find(cell.start, cell.start + 1, FindingKind.UNSETTLED, message)
        return
    person = draft.person(name, "cmis.attendee", cell.start)
    evidence = Evidence(cell.start + name.start, cell.start + name.end, "cmis.attendance")
    draft.attendance.append(Attendance(meeting.key, person, status, evidence, capacity))
