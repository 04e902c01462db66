"""Where attendance is added: people of lists with what the list says of them, and people of sentences."""

import re
from dataclasses import dataclass

from councilgraph_mappings.codes import Capacity, Status
from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse.attendance.listed_person import Listed
from councilgraph_mappings.parse.attendance.tiers import other_tier_title
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.offices.offices import is_chair, names_office
from councilgraph_mappings.parse.people.names import PersonName, folded
from councilgraph_mappings.parse.wording.dates import times_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block
from councilgraph_mappings.records import Attendance

_SENT = bounded(r"\W*(?:nominat|appoint|elect)ed\s+(?:by|to|from)\b|\W*representing\b", re.IGNORECASE)
"""Who sent a member to a joint board is no office: "Nominated by the Health Board"."""
_FULL_STOP = re.compile(r"(?<=[a-z]{4})\.$")
_CAME = bounded(r"\b(?:from|joined|arriv)")
_WENT = bounded(r"\b(?:until|till|up to|left|leaving)")


@dataclass(frozen=True, slots=True)
class Attendees:
    """Where the attendance of one meeting is added."""

    draft: Draft
    meeting: str

    def add(self, listed: Listed, offset: int, status: Status, rule: str) -> None:
        """Add a person of a list, whose text stands ``offset`` characters into the document, with their offices."""
        evidence = Evidence(offset + listed.start, offset + listed.end, rule)
        person = self.draft.person(listed.name, rule, offset)
        instead = self._beside(listed, listed.substitute_for, offset, rule)
        capacity = listed.capacity
        away = status in {Status.APOLOGIES, Status.ABSENT}
        came = self._beside(listed, listed.stood_in_by, offset, rule) or instead if away else None
        if away and instead is not None and listed.stands_in:
            # "Apologies: A (deputising for B)": A is the one who came.
            self.append(Attendance(self.meeting, instead, status, evidence))
            status = Status.PRESENT
        elif came is not None:
            # "Apologies: A (substitute: B)": B is the one who came.
            self.append(Attendance(self.meeting, came, Status.PRESENT, evidence, Capacity.SUBSTITUTE, person))
            capacity = instead = None
        note = listed.note or ""
        times = times_in(note)
        arrived = times[0].value if times and _CAME.search(note) else None
        left = times[-1].value if times and _WENT.search(note) else None
        self.append(Attendance(self.meeting, person, status, evidence, capacity, instead, arrived, left, listed.note))
        for office in listed.offices:
            if not is_chair(office):
                title = office.removeprefix("The ")
                self.draft.role(person, title, Evidence(evidence.start, evidence.end, "attendance.office"))
        if any(other_tier_title(title) for title in listed.name.titles):
            self.draft.role(person, listed.name.titles[0], Evidence(evidence.start, evidence.end, "attendance.tier"))

    def _beside(self, listed: Listed, other: PersonName | None, offset: int, rule: str) -> str | None:
        """Return somebody whom the remark on a person names, placed at that person, if it names anybody."""
        return None if other is None else self.draft.person(other, rule, offset + listed.start - other.start)

    def office_below(self, block: Block) -> None:
        """Give the person who was added last the office that stands below the name, in a list of two columns."""
        title = _FULL_STOP.sub("", block.text.partition("(")[0].strip(" ,;"))
        last = self.draft.attendance[-1] if self.draft.attendance else None
        if last is not None and last.meeting == self.meeting and names_office(title) and not _SENT.match(title):
            self.draft.role(last.person, title, Evidence(block.start, block.end, "attendance.office-below"))

    def status_of(self, name: PersonName) -> Status:
        """Return whether who comes or goes is present as a member, or was told of as somebody who is none."""
        here = [a for a in self.draft.attendance if a.meeting == self.meeting and a.person.startswith("~")]
        same = [a for a in here if folded(self.draft.people.surname(a.person)) == folded(name.surname)]
        visits = bool(same) and all(a.status is Status.IN_ATTENDANCE for a in same)
        return Status.IN_ATTENDANCE if visits else Status.PRESENT

    def surnames(self, status: Status) -> frozenset[str]:
        """Return the folded surnames of those who have this status already."""
        here = [a for a in self.draft.attendance if a.meeting == self.meeting and a.status is status]
        return frozenset(folded(self.draft.people.surname(a.person)) for a in here if a.person.startswith("~"))

    def anyone(self, status: Status) -> bool:
        """Return whether anyone has this status already."""
        return any(each.meeting == self.meeting and each.status is status for each in self.draft.attendance)

    def append(self, attendance: Attendance) -> None:
        """Add an attendance as it is."""
        self.draft.attendance.append(attendance)
