"""Pages about one item: ModernGov agenda-item pages, issue pages with several meetings, and decision pages."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from councilgraph_mappings.parse.business import add_item, item_keys, read_everywhere, read_item
from councilgraph_mappings.parse.dates import dates_in
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.meeting import read_body
from councilgraph_mappings.parse.names import name_at
from councilgraph_mappings.parse.outcomes import add_outcomes, outcomes_in
from councilgraph_mappings.parse.papers import add_listed
from councilgraph_mappings.parse.structure import PURPOSE, SIZE, ItemSpan, Label, Part, label_of, part_of, parts_of
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Evidence, Meeting, OrganisationKind, RecordStatus, Stated

_RESIDUE = re.compile(
    r"^.{0,200}\s>\s.{0,200}$|^\W*(?:agenda\s+item|issue\s*-.*|issue\s+details|decision\s+details|decision\s+record|meeting\s+details?)\W*$",
    re.IGNORECASE,
)
_MEETING_LINE = re.compile(
    r"^\W*meeting:\s*(?P<date>\d{1,2}/\d{1,2}/\d{4})\s*[-–]\s*(?P<body>.+?)\s*(?:\(item\s+(?P<number>[^()]{1,12})\))?\s*$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^(?P<number>\d{1,4}[a-z]?)\.?\s+(?=[A-Z‘“\"'])")


def _item_span(blocks: Sequence[Block], number: str | None = None) -> ItemSpan | None:
    """Return the single item of a page: its first line is the title, the rest its parts."""
    content = [b for b in blocks if not _RESIDUE.match(b.text)]
    if not content:
        return None
    title_at = 0
    first = content[0]
    if (
        label_of(first) is not None
        or (first.text.rstrip().endswith(".") and (PURPOSE.match(first.text) or first.text.startswith(("The ", "A "))))
        or len(first.text) > 260
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


def _or_minutes(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return the parts of an item; a page that lost its labels tells what happened after its first paragraph."""
    if any(part.label in {Label.MINUTES, Label.DECISION} for part in parts):
        return parts
    return tuple(replace(part, label=Label.MINUTES) if part.label is Label.PURPOSE else part for part in parts)


def read_item_page(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add what a page about one agenda item says; committee, date and council come from outside it."""
    meeting = read_body(draft, Meeting("m1", primary=True, status=_status(blocks)), _institution(blocks))
    draft.meetings.append(meeting)
    span = _item_span(blocks)
    if span is not None:
        _one_item(draft, _numbered_by_papers(span), meeting, 1)
    read_everywhere(draft, blocks)


_ITEM_OF = re.compile(r",?\s+item\s+(?P<number>\d{1,4}[a-z]?)\b\.?(?=\s*(?:pdf|docx?|xlsx?|$))", re.IGNORECASE)


def _numbered_by_papers(span: ItemSpan) -> ItemSpan:
    """Return the item with the number that its supporting documents carry ("Audit Plan, item 6"), where they agree."""
    numbers = {m["number"] for b in span.blocks(Label.DOCUMENTS) for m in _ITEM_OF.finditer(b.text)}
    return replace(span, number=numbers.pop()) if span.number is None and len(numbers) == 1 else span


def _institution(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of an item page that may name the council itself: none, as its prose names many."""
    return [b for b in blocks[:2] if re.match(r"\W*meeting\s+of\b", b.text, re.IGNORECASE)]


def _status(blocks: Sequence[Block]) -> Stated[RecordStatus] | None:
    for block in blocks:
        label = label_of(block)
        if label and label[0] is Label.MINUTES:
            return Stated(RecordStatus.MINUTES, Evidence(block.start, block.end, "pages.minutes-label"))
    return None


def _one_item(draft: Draft, span: ItemSpan, meeting: Meeting, position: int, source_id: str | None = None) -> None:
    # A page that does not even say its title tells of no item that anyone could find.
    item = add_item(draft, span, position, meeting, source_id=source_id) if span.title or span.number else None
    for block in span.blocks(Label.DOCUMENTS):
        if not SIZE.search(block.text):
            add_listed(draft, block, meeting.key, item.key if item else None, sized=False)
    read_item(draft, item, span, meeting, item_keys([item] if item else []), labelled=True, lost_labels=True)


def read_issue_page(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add what an issue page says: one item at each of several meetings, each with its date, body and number."""
    starts = [i for i, b in enumerate(blocks) if _MEETING_LINE.match(b.text)]
    if not starts:
        read_item_page(draft, blocks)
        return
    ends = [*starts[1:], len(blocks)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        line = blocks[start]
        match = _MEETING_LINE.match(line.text)
        if match is None:
            continue
        date = dates_in(match["date"])
        meeting = Meeting(
            f"m{number}",
            primary=True,
            status=_status(blocks[start:end]),
            date=Stated(
                date[0].value,
                Evidence(line.start + match.start("date"), line.start + match.end("date"), "pages.meeting-line"),
            )
            if date
            else None,
        )
        place = Evidence(line.start + match.start("body"), line.start + match.end("body"), "pages.meeting-line")
        meeting = _held_by(draft, meeting, match["body"], place)
        draft.meetings.append(meeting)
        span = _item_span(blocks[start + 1 : end], match["number"])
        if span is not None:
            _one_item(draft, span, meeting, 1)
    read_everywhere(draft, blocks)


def _held_by(draft: Draft, meeting: Meeting, body: str, place: Evidence) -> Meeting:
    """Return a meeting held by the named body; "Council" is the council itself where it is known."""
    meeting = read_body(draft, meeting, [])
    if (
        re.fullmatch(r"(?:full |annual |extraordinary )?council(?: meeting)?", body.strip(), re.IGNORECASE)
        and meeting.council_key
    ):
        return replace(meeting, body=Stated(body.strip(), place), body_key=meeting.council_key)
    key = draft.organisations.add(body.strip(), OrganisationKind.COMMITTEE, place)
    return replace(meeting, body=Stated(body.strip(), place), body_key=key)


# --- decision pages ------------------------------------------------------------------------------------------------

_FIELD = re.compile(
    r"^\W*(?P<field>decision\s+maker|decision\s+status|is\s+key\s+decision\??|is\s+subject\s+to\s+call[\s-]*in\??|purpose|decision(?:s)?(?:\s+made)?|reasons?\s+for\s+(?:the\s+|urgency\s+of\s+)?decision|alternative\s+options?\s+considered(?:\s+and\s+rejected)?|options?\s+considered|report\s+author|author|contact|publication\s+date|date\s+of\s+decision|effective\s+from|decided\s+at\s+meeting|accompanying\s+documents|other\s+reasons?\s*/?\s*organisations\s+consulted|consultees?|conflicts?\s+of\s+interest[^:]*|financial\s+implications|wards?\s+affected|date\s+comes\s+into\s+force)\s*:\s*(?P<value>.*)$",
    re.IGNORECASE | re.DOTALL,
)


_SHORT = frozenset(
    {"decision maker", "decision status", "is key decision", "is subject to call in", "is subject to call-in"}
)


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        return " ".join(b.text for b in self.blocks).strip()


def read_decision_page(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add what a decision page says: who decided what, when, whether it is a key decision, and its documents."""
    fields: list[tuple[str, list[Block]]] = [("title", [])]
    for block in blocks:
        match = _FIELD.match(block.text)
        if match:
            fields.append(
                (
                    re.sub(r"\s+", " ", match["field"]).casefold().rstrip("?"),
                    [part_of(block, match.start("value"))] if match["value"].strip() else [],
                )
            )
        elif not _RESIDUE.match(block.text):
            if fields[-1][0] in _SHORT and fields[-1][1]:
                # A page that lost the label of the decision shows it after the short facts.
                fields.append(("unlabelled", []))
            fields[-1][1].append(block)
    known: dict[str, _Field] = {}
    for name, found in fields:
        if found and (name not in known or name.startswith("decision")):
            known[name] = _Field(name, (*(known[name].blocks if name in known else ()), *found))
    meeting = _decided_at(draft, known)
    draft.meetings.append(meeting)
    title = known.get("title")
    span = _item_span(title.blocks[:1]) if title else None
    item_key: str | None = None
    if span is not None and span.title:
        purpose = known.get("purpose")
        parts = (Part(Label.PURPOSE, purpose.blocks), Part(Label.DECISION, ())) if purpose else ()
        item = add_item(draft, replace(span, parts=parts), 1, meeting)
        item_key = item.key
    decision = next(
        (known[name] for name in ("decision", "decisions", "decision made", "unlabelled") if name in known), None
    )
    if decision is not None:
        add_outcomes(draft, [outcomes_in(decision.blocks, decision=True, bare_that=True)], meeting, item_key)
    _decision_papers(draft, known, meeting, item_key)
    read_everywhere(draft, [b for name, f in fields if name not in {"accompanying documents"} for b in f])


def _decided_at(draft: Draft, known: dict[str, _Field]) -> Meeting:
    meeting = Meeting("m1", primary=True, status=Stated(RecordStatus.DECISIONS, Evidence(0, 0, "pages.decision-page")))
    at = known.get("decided at meeting")
    maker = known.get("decision maker")
    when = at or known.get("date of decision")
    if when and (dates := dates_in(when.blocks[0].text)):
        block = when.blocks[0]
        meeting = replace(
            meeting,
            date=Stated(
                dates[0].value,
                Evidence(block.start + dates[0].start, block.start + dates[0].end, "pages.date-of-decision"),
            ),
        )
    meeting = read_body(draft, meeting, [])
    body = None
    if at and (match := re.match(r"\W*[\d/]+\s*[-–]\s*(?P<body>.+)$", at.blocks[0].text)):
        body = (match["body"].strip(), at.blocks[0].start + match.start("body"), at.blocks[0])
    elif maker and not re.search(
        r"\b(?:member|officer|director|head|leader|manager|holder|chief|mayor)\b", maker.text, re.IGNORECASE
    ):
        body = (maker.blocks[0].text.strip(), maker.blocks[0].start, maker.blocks[0])
    if body:
        return _held_by(draft, meeting, body[0], Evidence(body[1], body[2].end, "pages.decision-maker"))
    return meeting


def _decision_papers(draft: Draft, known: dict[str, _Field], meeting: Meeting, item: str | None) -> None:
    before = len(draft.papers)
    for block in known["accompanying documents"].blocks if "accompanying documents" in known else ():
        add_listed(draft, block, meeting.key, item, sized=False)
    author = known.get("report author") or known.get("author")
    key_decision = known.get("is key decision")
    stated = (
        key_decision.text.casefold().startswith("yes")
        if key_decision and re.match(r"yes|no", key_decision.text, re.IGNORECASE)
        else None
    )
    person = None
    if author and (name := name_at(author.blocks[0].text, 0) or name_at(author.blocks[0].text, 0, bare=2)):
        person = draft.person(name, "pages.report-author", author.blocks[0].start)
    draft.papers[before:] = [
        replace(p, author=person, key_decision=stated) if p.kind == "report" or len(draft.papers) == before + 1 else p
        for p in draft.papers[before:]
    ]
