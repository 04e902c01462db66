"""Pages about one councillor: name, party, ward, offices, terms of office, appointments to committees and outside bodies."""

from collections.abc import Sequence

from councilgraph_mappings.codes import OrganisationKind
from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.lookup import table
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.offices.appointments import (
    MEMBER,
    add_role,
    appointment_in,
    check,
    link_end,
    period_in,
    seat,
)
from councilgraph_mappings.parse.organisations.organisation_words import is_council, plain
from councilgraph_mappings.parse.pages.page_fields import Field, fields_in, folded, meanings, report, single
from councilgraph_mappings.parse.pages.page_heads import page_name, page_person
from councilgraph_mappings.parse.people.names import PersonName
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block

REPRESENTATIVE = "Representative"
"""What somebody is whom a council has appointed to an outside body without another title."""

_SPLIT = bounded(r"\s*;\s*")
_ALONE = frozenset(table("pages")["no_party"]["alone"])
_UNKNOWN = frozenset(table("pages")["no_party"]["unknown"])
_WHOLE_COUNCIL = frozenset({"council", "full council", "the council"})


def council_key(draft: Draft) -> str | None:
    """Return the key of the council whose page it is, which is known from outside the page."""
    context = draft.context
    if not context.council:
        return None
    evidence = Evidence(0, 0, f"{context.origin}.council")
    return draft.organisations.add(context.council, OrganisationKind.COUNCIL, evidence)


def body_key(draft: Draft, name: str, kind: OrganisationKind, evidence: Evidence) -> str:
    """Return the key of a body by its name, which may be that of the council itself."""
    council = draft.context.council
    if council and (folded(name) in _WHOLE_COUNCIL or plain(name) == plain(council)):
        return council_key(draft) or ""
    if kind is OrganisationKind.COMMITTEE and is_council(name):
        kind = OrganisationKind.COUNCIL
    return draft.organisations.add(name, kind, evidence)


def read_councillor_page(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add what a councillor's page says of them; without a name there is nobody to say it of."""
    known = meanings("councillor")
    head = page_name(blocks, "councillor")
    name = page_person(head) if head else None
    if head is None or name is None:
        draft.find(0, 0, FindingKind.MISSING, "the page does not say whose it is; a manifest cannot")
        return
    at = name.shifted(head.start)
    person = draft.person(at, "councillor.name")
    fields = list(fields_in([b for b in blocks if b.start > head.start], known))
    report(draft, fields)
    council = council_key(draft)
    _behind_name(draft, head, name, person, council)
    for one in fields:
        if one.meaning in {"office", "party", "ward"}:
            if value := single(draft, one):
                _SINGLE[one.meaning](draft, value, person, council)
        elif one.meaning == "terms":
            _terms(draft, one, person, name, council)
        elif one.meaning is not None:
            _appointments(draft, one, person)


def _behind_name(draft: Draft, head: Block, name: PersonName, person: str, council: str | None) -> None:
    """Add the office that stands behind the name in the title of the page."""
    rest = head.text[name.end :].strip(" ,-–()")
    if not rest:
        return
    start = head.start + head.text.index(rest, name.end)
    if seat(rest):
        add_role(draft, person, rest, council, Evidence(start, start + len(rest), "councillor.office"))
    else:
        message = "what stands behind the name is no office that a rule knows; it is not read"
        draft.find(head.start + name.start, head.start + name.end, FindingKind.UNSETTLED, message)


def _office(draft: Draft, value: Block, person: str, council: str | None) -> None:
    at = 0
    for title in _SPLIT.split(value.text):
        start = value.start + value.text.index(title, at)
        at = start - value.start + len(title)
        if title:
            add_role(draft, person, title, council, Evidence(start, start + len(title), "councillor.office"))


def add_party(draft: Draft, value: Block, person: str, council: str | None) -> None:
    """Add the party for which somebody sits; who stands alone sits as what the page says."""
    evidence = Evidence(value.start, value.end, "councillor.party")
    if folded(value.text) in _UNKNOWN:
        return
    if folded(value.text) in _ALONE:
        add_role(draft, person, value.text, council, evidence)
        return
    party = draft.organisations.add(value.text, OrganisationKind.OTHER, evidence)
    add_role(draft, person, MEMBER, party, evidence)


def add_ward(draft: Draft, value: Block, person: str, council: str | None) -> None:
    """Add the ward for which somebody sits."""
    if folded(value.text) in _UNKNOWN:
        return
    title = f"{MEMBER} for {value.text}"
    add_role(draft, person, title, council, Evidence(value.start, value.end, "councillor.ward"))


_SINGLE = {"office": _office, "party": add_party, "ward": add_ward}


def _terms(draft: Draft, one: Field, person: str, name: PersonName, council: str | None) -> None:
    """Add each term of office as a role of its own."""
    title = next((t for t in name.titles if t.rstrip(".").casefold() in {"councillor", "cllr"}), MEMBER)
    for block in one.blocks:
        if not block.text.strip():
            continue
        if period := period_in(block.text):
            evidence = Evidence(block.start, block.end, "councillor.term")
            add_role(draft, person, title, council, evidence, period)
        else:
            message = f"a line of “{one.label}” is no period of the calendar; it is not read and not shown"
            draft.find(one.start, one.end, FindingKind.UNSETTLED, message)


def _appointments(draft: Draft, one: Field, person: str) -> None:
    """Add the bodies to which somebody is appointed."""
    outside = one.meaning == "outside_bodies"
    kind = OrganisationKind.OTHER if outside else OrganisationKind.COMMITTEE
    rule = "councillor.outside-body" if outside else "councillor.committee"
    for block in one.blocks:
        linked = link_end(draft, block)
        if not block.text.strip():
            continue
        if not linked:
            # The system links every body; what it does not link somebody has typed, and it may be an address.
            message = f"a line of “{one.label}” leads to no body; it is not read and not shown"
            draft.find(one.start, one.end, FindingKind.LEFT_OVER, message)
            continue
        found = appointment_in(block.text, linked)
        check(draft, block, found)
        name = Evidence(block.start, block.start + found.end, rule)
        body = body_key(draft, block.text[: found.end], kind, name)
        usual = REPRESENTATIVE if outside else MEMBER
        evidence = name if found.faulty else Evidence(block.start, block.end, rule)
        add_role(draft, person, found.title or usual, body, evidence, found.period)
