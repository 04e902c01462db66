"""Pages about one item: ModernGov agenda-item pages, which tell their meeting by a link or not at all."""

import re
from collections.abc import Sequence
from dataclasses import replace

from councilgraph_mappings.codes import OrganisationKind, RecordStatus
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.parse.business import add_item, item_keys, read_item
from councilgraph_mappings.parse.decisions.resolution_parts import THAT
from councilgraph_mappings.parse.decisions.verbs import kind_of
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.everywhere import read_everywhere
from councilgraph_mappings.parse.items.items import ItemSpan, Part, parts_of
from councilgraph_mappings.parse.items.labels import PURPOSE, SIZE, Label, label_of
from councilgraph_mappings.parse.layout.site_menu import without_menu
from councilgraph_mappings.parse.meeting.bodies import read_body
from councilgraph_mappings.parse.meeting.times import read_times
from councilgraph_mappings.parse.offices.offices import names_office
from councilgraph_mappings.parse.papers.papers import add_listed
from councilgraph_mappings.parse.wording.dates import dates_in, times_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Meeting

RESIDUE = bounded(
    r"^.{0,200}\s>\s.{0,200}$|^\W*(?:agenda\s+item|issue\s*-.*|issue\s+details|decision\s+details|decision\s+record|(?-i:Decisions)|meeting\s+details?)\W*$",
    re.IGNORECASE,
)


_NUMBERED = bounded(r"^(?P<number>\d{1,4}[a-z]?)\.?\s+(?=[A-Z‘“\"'])")


def item_span(blocks: Sequence[Block], number: str | None = None) -> ItemSpan | None:
    """Return the single item of a page: its first line is the title, the rest its parts."""
    content = [b for b in blocks if not RESIDUE.match(b.text)]
    if not content:
        return None
    title_at = 0
    first = content[0]
    if (
        label_of(first) is not None
        or (first.text.rstrip().endswith(".") and (PURPOSE.match(first.text) or first.text.startswith(("The ", "A "))))
        or len(first.text) > 260
        or TELLS.match(first.text)
        or _ASKS.match(first.text)
        or _is_report(first.text)
        or (THAT.match(first.text) and kind_of(first.text) is not None)
        or first.kind is Kind.TABLE
    ):
        return ItemSpan(number, None, first.start, first.start + 1, _or_minutes(parts_of(content)))
    text = first.text
    size = SIZE.search(text)
    lead = _NUMBERED.match(text) if number is None or text.startswith(number) else None
    if first.marker and re.fullmatch(r"\d{1,4}[a-z]?[.)]?", first.marker):
        number = number or first.marker.strip(".)")
    begin = lead.end() if lead else 0
    title = text[begin : size.start() if size else len(text)].strip(" .,")
    return ItemSpan(
        number or (lead["number"] if lead else None),
        title or None,
        first.start,
        first.end,
        _or_minutes(parts_of(content[title_at + 1 :])),
        re.sub(r"\s+", " ", size["size"]) if size else None,
    )


TELLS = bounded(
    r"\W*(?:The\s(?:Chair(?:man|woman|person)?|Mayor|Committee|Sub-Committee|Panel|Board|Council|Leader|Cabinet|Clerk)|Councillor\s[^,.;]{3,40}?|Members)\s(?:then\s|also\s)?(?:introduced|welcomed|presented|reported|advised|explained|considered|received|noted|agreed|discussed|thanked|opened|was|were|had|has|asked)\b|\W*(?:An?\s)?(?:Apolog(?:y|ies)\b[^.;:]{0,60}\s(?:was|were|had\sbeen|have\sbeen)\s(?:also\s)?(?:received|submitted|given|noted)|There\s(?:was|were)\sno\b|It\swas\s(?:noted|moved|proposed|reported))\b"
)
"""A page that lost its title begins with what happened."""

_ASKS = bounded(
    r"\W*(?:That\s(?=[^.;]{3,200}\b(?:be|is|are)\b)|Members?\s(?:are|is)\s(?:asked|invited|requested|recommended)\b)"
)
"""Nor is what members are asked to do a title, nor a resolution."""

_REPORT = bounded(r"\W*(?:joint\s+)?reports?\s+(?:of|by|from)\s+(?:the\s+)?(?P<whose>[^.;:]{4,90})$", re.IGNORECASE)


def _is_report(text: str) -> bool:
    """Return whether a line says only whose report an item is about, which a page that lost its title begins with.

    >>> _is_report("Report of the Director of Place"), _is_report("Report of the Remuneration Panel")
    (True, False)
    """
    match = _REPORT.match(text)
    return match is not None and names_office(match["whose"])


_PAGE_HEAD = bounded(r"\W*(?:agenda\s+item|eitem\s+ar\s+gyfer\s+y\s+rhaglen|eitem\s+agenda)\W*$", re.IGNORECASE)


def _below_head(draft: Draft, blocks: Sequence[Block], link: Block | None) -> Sequence[Block]:
    """Return the blocks below the line that says what kind of page this is, else below the link to the meeting.

    Navigation and notices stand above it.
    """
    heads = [b.start for b in without_menu(draft.document.blocks)[:_HEAD_LINES] if _PAGE_HEAD.match(b.text)]
    begin = heads[-1] if heads else link.start if link else -1
    return [block for block in blocks if block.start > begin and block is not link]


def _or_minutes(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return the parts of an item; a page that lost its labels tells what happened after its first paragraph."""
    if any(part.label in {Label.MINUTES, Label.DECISION} for part in parts):
        return parts
    return tuple(replace(part, label=Label.MINUTES) if part.label is Label.PURPOSE else part for part in parts)


def read_item_page(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add what a page about one agenda item says; committee, date and council come from outside it.

    A page that kept its link to the meeting has them, and the number of the item.
    """
    meeting = Meeting("m1", primary=True, status=page_status(blocks))
    line = next((block for block in blocks[:_HEAD_LINES] if leads_to_meeting(block.text)), None)
    meeting = _linked(draft, line, meeting) if line else read_body(draft, meeting, _institution(blocks))
    # The page of the last item tells when the meeting ended.
    meeting = read_times(meeting, [block for block in blocks if _ENDED.match(block.text)])
    draft.meetings.append(meeting)
    link = _LINK.match(line.text) if line else None
    span = item_span(_below_head(draft, blocks, line), link["number"] if link else None)
    if span is not None:
        add_page_item(draft, _numbered_by_papers(span), meeting, 1)
    read_everywhere(draft, blocks)


_HEAD_LINES = 8
"""So far down a page the link to its meeting may stand."""

_LINK = bounded(
    r"^\W*meeting\s+of\s+(?:the\s+)?(?P<body>[^\d()]{3,120}?),\s+(?P<when>[^()]{6,60}?)\s*\(item\s+(?P<number>[^()]{1,12}?)\.?\)\s*$",
    re.IGNORECASE,
)


_ENDED = bounded(
    r"^\W*(?:the\s+|this\s+)?meeting\s+(?:was\s+|is\s+)?(?:then\s+)?(?:clos|conclud|end|finish|rose|terminat)\w*\b[^.]{0,60}\d",
    re.IGNORECASE,
)


def leads_to_meeting(text: str) -> bool:
    """Return whether a line is the link from an item to its meeting, with its day.

    >>> leads_to_meeting("Meeting of Parks Committee, Monday 4th March 2024 7.00 pm (Item 12.)"), leads_to_meeting("Meeting of Ann Roe (Item 3)")
    (True, False)
    """
    link = _LINK.match(text)
    return link is not None and bool(dates_in(link["when"]))


def _linked(draft: Draft, line: Block, meeting: Meeting) -> Meeting:
    """Return a meeting with the body, the day and the hour that the link to it tells."""
    link = _LINK.match(line.text)
    if link is None:
        return meeting
    place = Evidence(line.start + link.start("body"), line.start + link.end("body"), "pages.link-to-meeting")
    when = replace(place, start=line.start + link.start("when"), end=line.start + link.end("when"))
    start = times_in(link["when"])[:1]
    meeting = replace(
        meeting,
        date=Stated(dates_in(link["when"])[0].value, when),
        start=Stated(start[0].value, when) if start else None,
    )
    return held_by(draft, meeting, link["body"], place)


_ITEM_OF = bounded(r",?\s+item\s+(?P<number>\d{1,4}[a-z]?)\b\.?(?=\s*(?:pdf|docx?|xlsx?|$))", re.IGNORECASE)


def _numbered_by_papers(span: ItemSpan) -> ItemSpan:
    """Return the item with the number that its supporting documents carry ("Audit Plan, item 6"), where they agree."""
    numbers = {m["number"] for b in span.blocks(Label.DOCUMENTS) for m in _ITEM_OF.finditer(b.text)}
    return replace(span, number=numbers.pop()) if span.number is None and len(numbers) == 1 else span


_MEETING_OF = bounded(r"\W*meeting\s+of\b", re.IGNORECASE)


def _institution(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of an item page that may name the council itself: none, as its prose names many."""
    return [b for b in blocks[:2] if _MEETING_OF.match(b.text)]


def page_status(blocks: Sequence[Block]) -> Stated[RecordStatus] | None:
    """Return that a page holds minutes where a label says so, else None."""
    for block in blocks:
        label = label_of(block)
        if label and label[0] is Label.MINUTES:
            return Stated(RecordStatus.MINUTES, Evidence(block.start, block.end, "pages.minutes-label"))
    return None


def add_page_item(draft: Draft, span: ItemSpan, meeting: Meeting, position: int, source_id: str | None = None) -> None:
    """Add the item of a page with all that its parts say, each to its own record."""
    # A page that does not even say its title tells of no item that anyone could find.
    item = add_item(draft, span, position, meeting, source_id=source_id) if span.title or span.number else None
    for block in span.blocks(Label.DOCUMENTS):
        if not SIZE.search(block.text):
            add_listed(draft, block, meeting.key, item.key if item else None, sized=False)
    read_item(draft, item, span, meeting, item_keys([item] if item else []), labelled=True, lost_labels=True)


def held_by(draft: Draft, meeting: Meeting, body: str, place: Evidence) -> Meeting:
    """Return a meeting held by the named body; "Council" is the council itself where it is known."""
    meeting = read_body(draft, meeting, [])
    if (
        re.fullmatch(
            r"(?:full |annual |extraordinary |city |county |borough |district )?council(?: meeting)?",
            body.strip(),
            re.IGNORECASE,
        )
        and meeting.council_key
    ):
        return replace(meeting, body=Stated(body.strip(), place), body_key=meeting.council_key)
    key = draft.organisations.add(body.strip(), OrganisationKind.COMMITTEE, place)
    return replace(meeting, body=Stated(body.strip(), place), body_key=key)
