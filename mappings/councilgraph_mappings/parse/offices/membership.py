"""The membership that a front sheet or an agenda lists: the members with chair and vice chair, and the seats that are vacant."""

import re
from collections.abc import Sequence

from councilgraph_mappings.codes import Capacity
from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse.attendance.listed import people_in
from councilgraph_mappings.parse.attendance.listed_person import Listed
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.wording.passages import passage
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block
from councilgraph_mappings.records import Meeting, Vacancy

_MEMBERS = bounded(
    r"^\W*(?:members(?:hip)?(?:\s+of\s+(?:the\s+)?[^:.;–]{3,80}?)?(?:\s*\(\d{1,3}\))?(?:\s*[–-]\s*quorum[\s:-]{0,3}\d+)?|to(?=\s*:\s*(?:$|councillors?|cllrs?|the\s+members|all\s+members|members\b))|committee\s+members|co-?opted\s+(?:representatives?|members?)|statutory\s+co-?opted\s+\w+|substitutes?|voting\s+members)\s*(?:[:–-]\s*|$)(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)

_PART = bounded(
    r"\W*(?:(?:\w+(?:[/-]\s?|\s)){0,3}?councillors|(?:(?:non-)?voting|co-?opted|statutory|independent|other)\s+\w+|substitutes?)\s*(?:\(\d{1,3}\))?\W*",
    re.IGNORECASE,
)
"""A line that heads a part of the members: "COUNTY COUNCILLORS (15)"."""

_VACANT = bounded(r"\b(?:vacancy|vacant)\b", re.IGNORECASE)


def add_membership(draft: Draft, blocks: Sequence[Block], meeting: Meeting) -> None:
    """Add the members that a front sheet lists, with chair and vice chair, and the seats that are vacant."""
    inside = co_opted = False
    for block in blocks:
        if inside and _PART.fullmatch(block.text):
            co_opted = bool(_CO_OPTED.match(block.text))
            continue
        found = _MEMBERS.match(block.text)
        if found:
            inside = True
            co_opted = bool(_CO_OPTED.match(block.text))
        begin = found.start("rest") if found else 0
        rest = block.text[begin:]
        if not inside or not rest.strip():
            continue
        vacant = bool(_VACANT.search(rest))
        if vacant:
            title = "Co-opted Representative" if co_opted else "Member"
            key = draft.key(f"{meeting.key}-vacancy")
            place = Evidence(block.start, block.end, "pack.vacancy")
            draft.vacancies.append(Vacancy(key, title, meeting.body_key, place))
        people = people_in(block.text, begin, len(block.text))
        for listed in people:
            _add_member(draft, listed, block, meeting.body_key, co_opted=co_opted)
        inside = bool(people or vacant or found)


_CO_OPTED = bounded(r"\W*(?:statutory\s+)?co-?opt", re.IGNORECASE)


def _add_member(draft: Draft, listed: Listed, block: Block, body: str | None, *, co_opted: bool) -> None:
    """Add the seat of a person, and the offices that stand with the name."""
    seat = "Co-opted Member" if co_opted else "Member"
    if listed.capacity in {Capacity.CHAIR, Capacity.VICE_CHAIR}:
        seat = "Chair" if listed.capacity is Capacity.CHAIR else "Vice Chair"
    person = draft.person(listed.name, "pack.member", block.start)
    place = (listed.start, listed.end)
    draft.role(person, seat, passage(block, place, "pack.member"), body)
    for office in listed.offices:
        draft.role(person, office, passage(block, place, "pack.member-office"))
