"""Lists of councillors: a table with party and ward, or links to their pages."""

from collections.abc import Sequence

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.offices.appointments import (
    MEMBER,
    add_role,
    add_vacancy,
    is_vacant,
    named_in,
    whole_name,
)
from councilgraph_mappings.parse.pages.councillor_page import add_party, add_ward, council_key
from councilgraph_mappings.parse.pages.page_tables import entries
from councilgraph_mappings.parse.people.names import PersonName
from councilgraph_mappings.read.document import Block, Cell, Kind

_PAGE = "mguserinfo"


def read_member_list(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add the councillors of a list; of a table also their parties and wards."""
    council = council_key(draft)
    read: set[int] = set()
    for row in entries(draft, blocks, ("person", "party", "ward"), ("person",)):
        cell = row.cells["person"]
        if is_vacant(cell.text):
            # Of a seat for all of the council nothing more is known than that it is one.
            ward = row.text("ward")
            add_vacancy(
                draft, f"{MEMBER} for {ward}" if ward else MEMBER, council, row.passage("person", "members.vacant")
            )
            continue
        name = named_in(draft, cell.text, cell.start)
        if name is None:
            message = "a row of the list names nobody that a rule knows; it is not read and not shown"
            draft.find(row.first, row.first + 1, FindingKind.UNSETTLED, message)
            continue
        read.add(cell.start + name.start)
        person = _add(draft, name.shifted(cell.start), council)
        for column, add in (("party", add_party), ("ward", add_ward)):
            if value := row.cells.get(column):
                add(draft, _block(value), person, council)
    for link in draft.document.links:
        if _PAGE in link.address.casefold() and link.start not in read:
            name = whole_name(draft.text[link.start : link.end])
            if name is not None:
                read.add(link.start)
                _add(draft, name.shifted(link.start), council)
    if not read and not draft.vacancies:
        draft.find(0, 0, FindingKind.MISSING, "the list of councillors names nobody that a rule knows")


def _add(draft: Draft, name: PersonName, council: str | None) -> str:
    person = draft.person(name, "members.name")
    if title := next((t for t in name.titles if t.rstrip(".").casefold() in {"councillor", "cllr"}), None):
        add_role(draft, person, title, council, Evidence(name.start, name.end, "members.name"))
    return person


def _block(cell: Cell) -> Block:
    return Block(Kind.PARAGRAPH, cell.text, cell.start, cell.end)
