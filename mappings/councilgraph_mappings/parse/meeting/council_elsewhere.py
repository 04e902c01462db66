"""The council of a meeting that the head of its document does not name: in the address at a foot, or the one of a district."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from councilgraph_mappings.codes import OrganisationKind
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.meeting.council_names import council_name
from councilgraph_mappings.parse.organisations.organisation_names import organisations_in
from councilgraph_mappings.parse.organisations.organisation_words import is_council
from councilgraph_mappings.parse.wording.passages import passage
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.triggers import Stems
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Meeting
from councilgraph_mappings.register import by_host

_ADDRESS = bounded(
    r"\s*[,–-]\s*(?:[A-ZÀ-Þ][\w’'-]*\s){0,3}(?:Hall|Offices?|House|Buildings?|Centre|Headquarters|Shirehall|Chontae)\b[^;]{0,160}?\b(?:Tel(?:ephone)?|Fax|Phone|E-?mail|[Ww]eb(?:site)?)\b\s*[:.]|\s*[,–-]\s*(?:[A-ZÀ-Þ][\w’'-]*\s){0,3}(?:Hall|Offices?|House|Buildings?|Centre|Headquarters|Shirehall|Chontae)\b[^;]{0,160}?\bwww\."
)
_PAGE = bounded(r"\s+(?:(?:Draft\s+)?Minutes|Agenda)\b[^.;]{0,40}(?:\.(?:docx?|pdf)\b)?\s*[-–|]?\s*[Pp]age\s+\d{1,3}\b")
"""What stands at the foot of each page behind the name: its address with a telephone, or the name of the file."""
_FOOT = Stems("telephone", "tel:", "tel.", "fax", "www.", "e-mail", "email", "phone", "page ", "web:")
_OWN_MEETING = bounded(
    r"\b(?:ordinary|monthly|annual|special|statutory|budget|quarterly)\s+(?:\w+\s+)?meeting\b", re.IGNORECASE
)
_DISTRICT = bounded(r"\bmunicipal\s+district\b|\bborough\s+district\b", re.IGNORECASE)
_ABOVE_DISTRICT = bounded(r"\b(?:county|city)\b", re.IGNORECASE)
_WHOLE = bounded(r"(?:full\s+|(?:county|city|town|parish|community|district|borough)\s+)?council", re.IGNORECASE)
"""A council that its minutes do not name where they say whose they are."""
_HEAD = 4


def with_council_of_day(draft: Draft) -> None:
    """Give the primary meeting the one council that had the host of its page on its day, or on that of its last minutes.

    A council and its successor have the same host; the day, where the text tells it, says which of them met.
    """
    primary = [meeting for meeting in draft.meetings if meeting.primary]
    address = draft.context.address
    if len(primary) != 1 or primary[0].council is not None or not address:
        return
    meeting = primary[0]
    confirmed = [day for outcome in draft.outcomes for day in outcome.confirms_minutes_of]
    day = meeting.date.value if meeting.date else max(confirmed, default=None)
    entry = by_host(address, day) if day else None
    if entry is not None:
        council = Stated(entry.official_name, Evidence(0, 0, f"{draft.context.origin}.council"))
        key = draft.organisations.add(council.value, OrganisationKind.COUNCIL, council.evidence)
        held = replace(meeting, council=council, council_key=key)
        draft.meetings = [held if each.key == meeting.key else each for each in draft.meetings]


def with_council_elsewhere(draft: Draft, blocks: Sequence[Block]) -> None:
    """Give the primary meeting the council that a foot of its pages names, or the one council of a municipal district."""
    primary = [meeting for meeting in draft.meetings if meeting.primary]
    if len(primary) != 1 or primary[0].council is not None:
        return
    meeting = primary[0]
    named = [*_at_foot(blocks)]
    if not named and meeting.body is not None and _DISTRICT.search(meeting.body.value):
        named = [each for each in _named(blocks) if _ABOVE_DISTRICT.search(each.value)]
    if not named and (meeting.body is None or _WHOLE.fullmatch(meeting.body.value)):
        named = [*_confirming(blocks)]
    if named and len({each.value.casefold() for each in named}) == 1:
        _give(draft, meeting, named[0], blocks)


def _at_foot(blocks: Sequence[Block]) -> Iterator[Stated[str]]:
    """Yield the councils behind whose name an address with a telephone stands, or the name of the file and the page."""
    for block in blocks:
        if block.kind is Kind.TABLE or not _FOOT.stand_in(block.text):
            continue
        for start, end, name, _ in organisations_in(block.text):
            if is_council(name) and (_ADDRESS.match(block.text, end) or _PAGE.match(block.text, end)):
                yield Stated(council_name(name), passage(block, (start, end), "meeting.council-at-foot"))


_CONFIRMS = bounded(
    r"\b(?:confirm|adopt|approve)(?:ed|s)?\b[^.;:]{0,40}\bminutes\s+of\s+(?:the\s+)?(?:\w+\s+){0,4}?meeting\s+of\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""A council confirms its own minutes: "to confirm and sign minutes of ordinary meeting of Marlshire County Council"."""
_BEFORE_NAME = 140


def _confirming(blocks: Sequence[Block]) -> Iterator[Stated[str]]:
    """Yield the councils of whose meetings the minutes are confirmed."""
    for block in blocks:
        if block.kind is Kind.TABLE or "inutes of " not in block.text or "ouncil" not in block.text:
            continue
        for start, end, name, _ in organisations_in(block.text):
            if is_council(name) and _CONFIRMS.search(block.text, max(0, start - _BEFORE_NAME), start):
                yield Stated(council_name(name), passage(block, (start, end), "meeting.council-of-minutes"))


def _named(blocks: Sequence[Block]) -> Iterator[Stated[str]]:
    """Yield the councils that a document names anywhere."""
    for block in blocks:
        for start, end, name, _ in organisations_in(block.text) if block.kind is not Kind.TABLE else ():
            if is_council(name):
                yield Stated(council_name(name), passage(block, (start, end), "meeting.council-of-district"))


def _give(draft: Draft, meeting: Meeting, council: Stated[str], blocks: Sequence[Block]) -> None:
    """Replace the meeting by one of the council, which met itself where the head tells of its ordinary meeting."""
    key = draft.organisations.add(council.value, OrganisationKind.COUNCIL, council.evidence)
    own = meeting.body is None and any(_OWN_MEETING.search(block.text[:200]) for block in blocks[:_HEAD])
    held = replace(meeting, council=council, council_key=key, body_key=key if own else meeting.body_key)
    draft.meetings = [held if each.key == meeting.key else each for each in draft.meetings]
