"""CMIS's page of a decision: labels on lines of their own, and on the lines below each what was entered.

The system shows every agenda item so, decided or not: what was decided stands under "Decision Outcome" alone. Its
"Implementation Date (not before)" is no day of a decision; "(not before meeting on)" is the day of the meeting.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final
from urllib.parse import urlsplit

from councilgraph_mappings.codes import RecordStatus
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.lookup import table
from councilgraph_mappings.parse.business import add_item
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.everywhere import read_everywhere
from councilgraph_mappings.parse.items.items import ItemSpan, Part
from councilgraph_mappings.parse.items.labels import Label, part_of
from councilgraph_mappings.parse.pages.cmis_page import add_paper, named_body, paper_links
from councilgraph_mappings.parse.pages.decision_pages import Field, add_decided, held_at
from councilgraph_mappings.parse.pages.page_fields import folded
from councilgraph_mappings.parse.wording.dates import dates_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Document
from councilgraph_mappings.reading import Context, Reading
from councilgraph_mappings.records import Meeting

CMIS_DECISION: Final = "CMIS decision page"

_VIEW = re.compile(r"/ctl/viewcmis_decisiondetails/mid/[0-9]+/id/[0-9a-f-]{1,40}/", re.IGNORECASE)
_SHOWN = bounded(
    r"\W*this\s+section\s+allows\s+you\s+to\s+view\s+the\s+general\s+details\s+of\s+a\s+decision\b", re.IGNORECASE
)
_LABELS: Final[Mapping[str, str]] = {
    name: meaning for meaning, names in table("pages")["cmis_decision"].items() for name in names
}
_LEFT_OUT: Final = "left out"
_ENDS: Final = "ends"
"""Behind such a label stand the records of other tables, and who has typed what."""

_ON = bounded(r"\W*on\s+(?P<day>[0-9]{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+\s+[0-9]{4}),?\s", re.IGNORECASE)
"""How an outcome begins: "On 25 July 2017, Cabinet agreed"."""
_CALL_IN = bounded(r"\s*(?:the\s+)?deadline\s+for\s+call[\s-]?in\s+is\b", re.IGNORECASE)
"""Until when members may ask for the decision to be taken again, behind what was decided."""
_PROPOSED = ("proposed", "forthcoming", "recommendation", "draft")


def read_cmis_decision(document: Document, context: Context) -> Reading | None:
    """Return what a CMIS page of a decision says, or None where a document is none."""
    view = _VIEW.search(urlsplit(context.address or "").path)
    first = next((at for at, block in enumerate(document.blocks[:40]) if _SHOWN.match(block.text)), None)
    if view is None and first is None:
        return None
    draft = Draft(document, context)
    _read(draft, document.blocks[first + 1 if first is not None else 0 :])
    return draft.settle(CMIS_DECISION)


def _read(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add the item with its purpose and papers, the meeting of the body that decides, and what it decided."""
    linked = [link.start for link in paper_links(draft.document)]
    known = _fields([block for block in blocks if not any(block.start <= at < block.end for at in linked)])
    meeting = _meeting(draft, known)
    draft.meetings.append(meeting)
    title = known.get("title")
    if title is None:
        draft.find(0, 0, FindingKind.MISSING, "the page shows no title of a decision; nothing is read from it")
        return
    purpose = known.get("purpose") or known.get("details")
    parts = (Part(Label.PURPOSE, purpose.blocks), Part(Label.DECISION, ())) if purpose else ()
    first, last = title.blocks[0], title.blocks[-1]
    item = add_item(draft, ItemSpan(None, title.text, first.start, last.end, parts), 1, meeting)
    before = len(draft.papers)
    for link in paper_links(draft.document):
        add_paper(draft, link, meeting, item)
    key = known.get("is key decision")
    stated = {"yes": True, "no": False}.get(folded(key.text)) if key else None
    draft.papers[before:] = [replace(paper, key_decision=stated) for paper in draft.papers[before:]]
    if "decision" in known:
        add_decided(draft, {"decision": _without_deadline(known["decision"])}, meeting, item.key)
        read_everywhere(draft, known["decision"].blocks)
    elif (status := known.get("status")) and not any(word in status.text.casefold() for word in _PROPOSED):
        place = status.blocks[0]
        message = f"the page says that it is “{status.text}” and not what was decided; the minutes of the meeting may"
        draft.find(place.start, place.end, FindingKind.MISSING, message)
    read_everywhere(draft, purpose.blocks if purpose else ())


def _fields(blocks: Sequence[Block]) -> dict[str, Field]:
    """Return what is entered below each label, by its meaning; of two labels with one meaning the first that has it."""
    found: dict[str, list[Block]] = {}
    meaning = _LEFT_OUT
    for block in blocks:
        name = folded(block.text)
        if name in _LABELS:
            # Below the same label again stands the same again.
            meaning = _LABELS[name] if _LABELS[name] not in found else _LEFT_OUT
            if meaning == _ENDS:
                break
        elif meaning != _LEFT_OUT and block.text.strip():
            found.setdefault(meaning, []).append(block)
    return {name: Field(name, tuple(values)) for name, values in found.items()}


def _meeting(draft: Draft, known: Mapping[str, Field]) -> Meeting:
    status = Stated(RecordStatus.DECISIONS, Evidence(0, 0, "cmis.decision-page"))
    meeting = Meeting("m1", primary=True, status=status)
    outcome = known["decision"].blocks[0] if "decision" in known else None
    day = known["meeting on"].blocks[0] if "meeting on" in known else None
    if outcome and (said := _ON.match(outcome.text)):
        meeting = _dated(meeting, outcome, said.start("day"), said.end("day"))
    elif day:
        meeting = _dated(meeting, day, 0, len(day.text))
    maker = known.get("decision maker")
    if maker:
        known = {**known, "decision maker": Field("decision maker", (named_body(maker.blocks[0]),))}
    return held_at(draft, meeting, known)


def _dated(meeting: Meeting, block: Block, start: int, end: int) -> Meeting:
    """Return the meeting with the date at a place of a block, if there is one."""
    dates = dates_in(block.text[start:end])
    if not dates:
        return meeting
    place = Evidence(block.start + start + dates[0].start, block.start + start + dates[0].end, "cmis.decided-on")
    return replace(meeting, date=Stated(dates[0].value, place))


def _without_deadline(decision: Field) -> Field:
    """Return what was decided without the deadline for asking to decide again, which stands behind it in the same lines."""
    kept: list[Block] = []
    for block in decision.blocks:
        deadline = _CALL_IN.search(block.text)
        kept.append(part_of(block, 0, deadline.start()) if deadline else block)
    return Field(decision.name, tuple(block for block in kept if block.text))
