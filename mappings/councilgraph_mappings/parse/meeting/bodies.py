"""Which body met and of which council, from the head of the document, else from what is known outside it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from councilgraph_mappings.codes import OrganisationKind
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.meeting.body_names import body_in_head
from councilgraph_mappings.parse.meeting.council_names import (
    council_in_head,
    council_name,
    council_of_title,
)
from councilgraph_mappings.parse.meeting.head_lines import LOCAL_COUNCIL, head_lines
from councilgraph_mappings.parse.organisations.organisation_words import is_council
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block
from councilgraph_mappings.records import Meeting


def read_body(draft: Draft, meeting: Meeting, head: Sequence[Block]) -> Meeting:
    """Return the meeting with its body and council, from the head of the document, else from what is known outside."""
    context = draft.context
    outside = context.origin
    lines = head_lines(head)
    council = (
        council_in_head(lines)
        or council_of_title(draft)
        or (Stated(context.council, Evidence(0, 0, f"{outside}.council")) if context.council else None)
    )
    body = body_in_head(lines) or (Stated(context.body, Evidence(0, 0, f"{outside}.body")) if context.body else None)
    date = meeting.date
    if date is None and context.date and meeting.primary:
        date = Stated(context.date, Evidence(0, 0, f"{outside}.date"))
    key = draft.organisations.add(council.value, OrganisationKind.COUNCIL, council.evidence) if council else None
    meeting = replace(meeting, date=date, council=council, council_key=key, body_key=key)
    if body and not _is_whole_council(body.value, council.value if council else None):
        key = draft.organisations.add(body.value, OrganisationKind.COMMITTEE, body.evidence)
        return replace(meeting, body=body, body_key=key)
    if body and council is None and is_council(body.value):
        council = replace(body, value=council_name(body.value))
        key = draft.organisations.add(council.value, OrganisationKind.COUNCIL, council.evidence)
        met = None if _is_letterhead(head, council) else key
        return replace(meeting, council=council, council_key=key, body_key=met)
    if body and council is None:
        # "Council", of nobody knows which: an organisation of this document alone, and no council that has a name.
        key = draft.organisations.add(body.value, OrganisationKind.OTHER, body.evidence)
        return replace(meeting, body=body, body_key=key)
    if council and (body is None or body.value == council.value) and _is_letterhead(head, council):
        return replace(meeting, body_key=None)
    if (
        body is None
        and council
        and not council.evidence.rule.endswith("-named")
        and not LOCAL_COUNCIL.search(council.value)
    ):
        # Nothing says that it is the council itself that meets.
        return replace(meeting, body_key=None)
    return meeting


_PAGE_LINE = bounded(r"\W*agenda,?\s+(?:(?:and\s+)?(?:draft\s+)?(?:decisions|minutes),?\s*){1,2}\W*$", re.IGNORECASE)


def _is_letterhead(head: Sequence[Block], council: Stated[str]) -> bool:
    """Return whether the council's name stands above the title of a page about a meeting, as on every page of its site."""
    above = [block for block in head[:40] if block.start <= council.evidence.start]
    below = [block for block in head[:40] if block.start > council.evidence.start]
    return bool(above) and len(above[-1].text) < 90 and any(_PAGE_LINE.match(block.text) for block in below)


_WHOLE_COUNCIL = frozenset(
    {
        "council",
        "the council",
        "full council",
        "annual council",
        "city council",
        "county council",
        "borough council",
        "district council",
        "town council",
        "parish council",
        "council meeting",
        "community council",
    }
)


def _is_whole_council(body: str, council: str | None) -> bool:
    """Return whether a body is the council itself.

    >>> _is_whole_council("Full Council", None), _is_whole_council("Audit Committee", "Thornley Town Council")
    (True, False)
    """
    folded = _words(body)
    if folded in _WHOLE_COUNCIL:
        return True
    return is_council(body) and (council is None or folded in _words(council) or _words(council) in folded)


def _words(name: str) -> str:
    return re.sub(r"\W+", " ", name.casefold()).strip()
