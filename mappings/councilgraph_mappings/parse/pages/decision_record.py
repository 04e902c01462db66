"""Records of one decision that stand alone, as a body or one of its members signs them.

"RECORD OF DECISION OF THE Cabinet" heads the day, the title, the issue for decision, what was decided, and the reasons.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from councilgraph_mappings.codes import OrganisationKind, RecordStatus
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.parse.business import add_item
from councilgraph_mappings.parse.decisions.outcomes import add_outcomes
from councilgraph_mappings.parse.decisions.resolutions import outcomes_in
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.everywhere import read_everywhere
from councilgraph_mappings.parse.items.items import ItemSpan, Part
from councilgraph_mappings.parse.items.labels import Label
from councilgraph_mappings.parse.meeting.bodies import read_body
from councilgraph_mappings.parse.motions.motions import add_motions
from councilgraph_mappings.parse.wording.dates import dates_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block
from councilgraph_mappings.records import Meeting

_RECORD = bounded(
    r"\W*(?:record|notice|statement)\s+of\s+(?:the\s+)?(?:\w+\s+)?decisions?\s+(?:of|by|made\s+by|taken\s+by)\s+(?:the\s+)?(?P<who>[A-Za-z].{2,110})",
    re.IGNORECASE,
)
_HEAD = bounded(
    r"\W*(?:(?P<when>(?:date\s+(?:of\s+)?)?decision(?:\s+made|\s+date)?|date)\s*:\s*(?P<day>.{0,60})|(?P<issue>(?:issue|matter|subject)\s+for\s+decision)\W*|(?P<made>decisions?(?:\s+(?:made|taken))?)\W*|(?P<ends>(?:reasons?\s+for\b|alternatives?\b|other\s+options\b|options\s+considered\b|background\b|should\s+you\s+|signed\b).{0,70}))",
    re.IGNORECASE,
)
_ALONE = bounded(r"\b(?:member|officer|director|head|leader|manager|holder|chief|mayor)\b", re.IGNORECASE)
_MARK = bounded(r"\W*</?AI\d+>\W*")
"""What a system leaves where the text of an item begins and ends."""
_LINES = 12


def is_decision_record(texts: Sequence[str]) -> bool:
    """Return whether a document is the record of one decision: it says so, and whose, above the issue for decision."""
    heads = [match for text in texts[:60] if (match := _HEAD.fullmatch(text))]
    records = any(_RECORD.fullmatch(text) for text in texts[:_LINES])
    return records and any(each["issue"] for each in heads) and any(each["made"] for each in heads)


def read_decision_record(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add what the records of a document say: whose they are, their day, the title of each, the issue and what was decided."""
    shown = [block for block in blocks if block.text.strip() and not _MARK.fullmatch(block.text)]
    starts = [index for index, block in enumerate(shown) if _RECORD.fullmatch(block.text)]
    held: list[Meeting] = []
    for position, (start, end) in enumerate(zip(starts, [*starts[1:], len(shown)], strict=True), 1):
        line = shown[start]
        status = Stated(RecordStatus.DECISIONS, Evidence(line.start, line.end, "pages.decision-record"))
        meeting = Meeting(f"m{len(held) + 1}", primary=True, status=status)
        meeting = _held(draft, read_body(draft, meeting, shown[: starts[0]]), line)
        sections, title, meeting = _sections(shown[start + 1 : end], meeting)
        same = next((each for each in held if _what(each) == _what(meeting)), None)
        if same is None:
            held.append(meeting)
            draft.meetings.append(meeting)
        _add(draft, sections, title, same or meeting, position)
    read_everywhere(draft, [block for block in shown if not _RECORD.fullmatch(block.text)])


def _what(meeting: Meeting) -> tuple[str, dt.date | None]:
    """Return by what a meeting of several records is told to be the same: who decided, and when."""
    return (meeting.body.value.casefold() if meeting.body else "", meeting.date.value if meeting.date else None)


def _add(
    draft: Draft, sections: Mapping[str, Sequence[Block]], title: Block | None, meeting: Meeting, position: int
) -> None:
    """Add the item of a record, and what was decided on it."""
    item = None
    if title is not None:
        parts = (Part(Label.PURPOSE, tuple(sections["issue"])), Part(Label.DECISION, tuple(sections["made"])))
        span = ItemSpan(None, title.text.strip(), title.start, title.end, parts)
        item = add_item(draft, span, position, meeting).key
    kept = add_outcomes(draft, [outcomes_in(sections["made"], decision=True, bare_that=True)], meeting, item)
    add_motions(draft, sections["made"], meeting, item, kept)


def _held(draft: Draft, meeting: Meeting, line: Block) -> Meeting:
    """Return the meeting with the body that decided; a member who decides alone is none."""
    match = _RECORD.fullmatch(line.text)
    who = match["who"].strip(" .,:") if match else ""
    if match is None or _ALONE.search(who):
        return replace(meeting, body=None, body_key=None)
    place = Evidence(line.start + match.start("who"), line.start + match.start("who") + len(who), "pages.record-whose")
    key = draft.organisations.add(who, OrganisationKind.COMMITTEE, place)
    return replace(meeting, body=Stated(who, place), body_key=key)


def _sections(blocks: Sequence[Block], meeting: Meeting) -> tuple[dict[str, list[Block]], Block | None, Meeting]:
    """Return the issue and what was decided, the title above them, and the meeting with its day."""
    sections: dict[str, list[Block]] = {"issue": [], "made": [], "ends": []}
    title: Block | None = None
    section = ""
    for block in blocks:
        head = _HEAD.fullmatch(block.text) if not block.marker else None
        day = dates_in(block.text) if not section and len(block.text) < _DAY else []
        if day:
            place = Evidence(block.start + day[0].start, block.start + day[0].end, "pages.record-day")
            meeting = meeting if meeting.date else replace(meeting, date=Stated(day[0].value, place))
        elif head is not None:
            section = next((name for name in sections if head[name]), section)
        elif section:
            sections[section].append(block)
        else:
            title = title or block
    return sections, title, meeting


_DAY = 60
