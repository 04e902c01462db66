"""Pages about one committee or one outside body: its name, what it is for, who belongs to it, who serves it."""

from collections.abc import Sequence
from dataclasses import replace

from councilgraph_mappings.codes import OrganisationKind
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.offices.appointments import MEMBER, add_members, add_role, whole_name
from councilgraph_mappings.parse.pages.councillor_page import REPRESENTATIVE, body_key, council_key
from councilgraph_mappings.parse.pages.page_fields import Field, fields_in, meanings, report
from councilgraph_mappings.parse.pages.page_heads import page_name
from councilgraph_mappings.read.document import Block
from councilgraph_mappings.reading import Reading
from councilgraph_mappings.records import Organisation


def read_body_page(draft: Draft, blocks: Sequence[Block], kind: str) -> tuple[str, Stated[str] | None] | None:
    """Add what a page says of one body; return its key and its purpose, or None where it has no name."""
    outside = kind == "outside_body"
    head = page_name(blocks, kind)
    if head is None:
        draft.find(0, 0, FindingKind.MISSING, "the page does not say whose it is; a manifest cannot")
        return None
    council_key(draft)
    sort = OrganisationKind.OTHER if outside else OrganisationKind.COMMITTEE
    rule = "outside-body" if outside else "committee"
    body = body_key(draft, head.text, sort, Evidence(head.start, head.end, f"{rule}.name"))
    fields = list(fields_in([b for b in blocks if b.start > head.start], meanings("committee")))
    report(draft, fields)
    purpose = None
    for one in fields:
        if one.meaning == "purpose":
            purpose = purpose or _purpose(one, f"{rule}.purpose")
        elif one.meaning == "members":
            add_members(draft, one.blocks, body, REPRESENTATIVE if outside else MEMBER, f"{rule}.member")
        elif one.meaning == "officer":
            _officer(draft, one, body, f"{rule}.officer")
    return body, purpose


def with_purpose(reading: Reading, body: str, purpose: Stated[str] | None) -> Reading:
    """Return the reading with what a body is for."""
    organisations = tuple(_purposed(one, purpose) if one.key == body else one for one in reading.organisations)
    return replace(reading, organisations=organisations)


def _purposed(organisation: Organisation, purpose: Stated[str] | None) -> Organisation:
    return replace(organisation, purpose=purpose)


def _purpose(one: Field, rule: str) -> Stated[str] | None:
    told = [block for block in one.blocks if block.text.strip() and not block.rows]
    if not told:
        return None
    text = "\n".join(block.text for block in told)
    return Stated(text, Evidence(told[0].start, told[-1].end, rule))


def _officer(draft: Draft, one: Field, body: str, rule: str) -> None:
    """Add who serves a body; what stands behind the name is how to reach them."""
    name = whole_name(one.blocks[0].text) if one.blocks else None
    if name is None:
        message = f"“{one.label}” names nobody that a rule knows; it is not shown"
        draft.find(one.start, one.end, FindingKind.UNSETTLED, message)
        return
    start = one.blocks[0].start
    person = draft.person(name, rule, start)
    add_role(draft, person, one.label, body, Evidence(start + name.start, start + name.end, rule))
