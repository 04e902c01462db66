"""Lists of those present, excused, absent and in attendance, under their labels, as lines and as tables.

A label gives its status to every person of the list below it, until another label, a heading or running text. What
sentences say of attendance is read by ``attendance_prose``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from councilgraph_mappings.codes import Capacity, Status
from councilgraph_mappings.lookup import table
from councilgraph_mappings.parse.attendance.attendance_labels import PARTS, SCHOOLS, at_labels, label_in, status_of
from councilgraph_mappings.parse.attendance.attendance_lines import (
    CLERK,
    ENDS_LIST,
    NOBODY,
    OFFICE_LABELS,
    labelled,
    list_like,
    only_people,
    people_of,
    tells,
)
from councilgraph_mappings.parse.attendance.attendance_tables import add_panes, add_table
from councilgraph_mappings.parse.attendance.attendees import Attendees
from councilgraph_mappings.parse.attendance.listed_apologies import leads_apologies
from councilgraph_mappings.parse.attendance.listed_person import Listed, other_tier
from councilgraph_mappings.parse.attendance.serving import serves
from councilgraph_mappings.parse.attendance.stars import meaning_of_star, status_by_star
from councilgraph_mappings.parse.attendance.unlabelled import is_list, mark_unlabelled
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.items.labels import label_of, part_of
from councilgraph_mappings.parse.layout.stacked_labels import stacked_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

_BREAK = bounded(
    r"^\W*(?:the\s+meeting|meeting\s+(?:started|commenced|opened|began)|venue|date|time|start|duration|location|contact|note|please|agenda|minutes\s+of|declarations?|(?:there\s+were\s+)?apologies\s+(?:for\s+absence\s+)?(?:(?:were\s+)?received\s+)?from\b|welcome|public\s|to\s+receive|quorum|webcast|resolved|https?:|on\s+the\s+proposal|proposed|seconded|moved|it\s+was\b)",
    re.IGNORECASE,
)


_RECEIVED = bounded(
    r"\b(?:acted|attended|was|were|been|being)\s+(?:\w+\s+){0,3}(?:substitut|deput)|\b(?:received|given|submitted|tendered|sent|accepted|recorded|noted)\b"
)
"""A sentence about those who stayed away or came instead, and no list of them."""


_TOLD = bounded(
    r"[;,]?\s+and\s+for\s+lateness\b|(?<=[a-z)])(?<!Cllr)(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)\.\s+(?=(?:The|These|All|Apologies|Members|Reasons|It|Councillors|Committee|Council|Cabinet|Board)\s[a-z]|[A-Z][^:;]{3,60}\s(?:opened|welcomed)\s)"
)
"""Where a list of apologies ends and a sentence tells what the meeting made of them."""

_TAKEN = bounded(r"\s*[–—-]\s*(?:all\s+)?(?:accepted|noted|approved|received)\W*$", re.IGNORECASE)
"""What the meeting made of the apologies, behind the list: "Cllr Roe (ill), Cllr Poe (holiday) – accepted"."""

_WERE_ALSO = bounded(r"\b(?:was|were)\s+also\s+present\W*$|(?<![,;])\s(?:also\s+)?in\s+attendance\W*$", re.IGNORECASE)
"""What those did who stand beside the members in a sentence of their own."""

_HEAD = 120
"""Lines among which what explains the signs of a list stands."""
_COUNTED = bounded(r"\bTotal\s*:?\s*\d+\W*$")
"""What ends a list of those who voted one way, or were not there to vote."""


_CELLS = {
    name: Capacity(capacity)
    for capacity, names in table("pages")["capacity"].items()
    for name in names
    if name != "councillor"
}
"""Cells of a table of members flattened to lines: who is named above has the capacity."""
_ROLES = frozenset({"role", "position"})
_COLUMN_HEADS = frozenset({"role", "name", "attendee", "position", "member", "councillor"}) | PARTS
"""What stands between a label and its list and names nobody: "Present:", "Councillors:"."""


def read_lists(
    draft: Draft, blocks: Sequence[Block], meeting: str, *, parish: bool, initial: Status | None = None
) -> None:
    """Add the attendance of labelled lists ("Present:", "Apologies:") and keep which blocks they take.

    ``initial`` is the status where a title has announced the list.
    """
    lines = at_labels(blocks)
    reader = _Lists(Attendees(draft, meeting), parish, initial, star=meaning_of_star(lines[:_HEAD]))
    again = _in_irish(lines)
    draft.listed.update(block.start for block in again)
    for block in lines[lines.index(again[-1]) + 1 :] if again else lines:
        if reader.read_stacked(block) or reader.read(block):
            draft.listed.add(block.start)
    listed = any(a.meeting == meeting and a.status is Status.PRESENT for a in draft.attendance)
    if initial is None and not listed:
        # Members stand above those who were there besides; only where nobody does are they among them.
        above = next((at for at, line in enumerate(lines) if line.start in draft.listed), 0)
        if not reader.read_unlabelled(lines[:above]) and not reader.members_attended():
            reader.read_unlabelled(lines)


_ALSO = frozenset({"also present", "also in attendance"})
_IRISH = frozenset({"i láthair", "i lathair"})


def _in_irish(lines: Sequence[Block]) -> list[Block]:
    """Return the lines of a list in Irish that the same minutes give in English below, where they name all once more."""
    labels = [(at, found) for at, line in enumerate(lines[:60]) if (found := label_in(line))]
    first = next((at for at, (_, label, _) in labels if label in _IRISH), None)
    if first is None or labels[0][0] != first:
        return []
    english = (
        at for at, (status, label, _) in labels if status is Status.PRESENT and label not in _IRISH and at > first
    )
    return list(lines[first : next(english, first)])


@dataclass(slots=True)
class _Lists:
    """Reads one block after the other, and knows which list is open."""

    into: Attendees
    parish: bool
    status: Status | None
    """The status that the open list gives; None where no list is open."""
    label: str = ""
    attendants: list[tuple[int, Listed]] = field(default_factory=list)
    """Those listed as in attendance, with the place of their record in the draft."""
    label_only: bool = False
    """Nothing has followed the label yet."""
    paired: bool = False
    """The heads of two columns stand above: below each name stands what the person is."""
    star: Status | None = None
    """What a star before a name says."""
    strays: int = field(default=0)
    """Blocks since the label that list nobody; a second one closes the list."""

    def read_stacked(self, block: Block) -> bool:
        """Add the people of lists whose labels stand together before them, and return whether a block has such."""
        stacked = stacked_in(block.text) if block.kind is not Kind.TABLE else None
        if stacked is None or stacked.start:
            return False
        self.status, self.label = None, ""
        for label, start, end in stacked.lists:
            if status := status_of(label):
                self._add(part_of(block, start, end), 0, status, label.casefold())
        return True

    def read(self, block: Block) -> bool:
        """Add the people of a block, and return whether it belongs to a list."""
        if block.kind is Kind.TABLE and add_panes(self.into, block):
            self.status = None
            return True
        if found := label_in(block):
            status, self.label, begin = found
            away = self.status in {Status.APOLOGIES, Status.ABSENT}
            part = away and (self.label in SCHOOLS or (self.label in PARTS and self.label_only))
            status = self.status if part and self.status else status
            if self.label in _ALSO and self._only_chaired(block, begin):
                status = Status.PRESENT
            self.status = status
            self.label_only = not block.text[begin:].strip()
            self.paired = False
            label, self.label = self.label, self.label if self.label_only or self.label not in OFFICE_LABELS else ""
            self.strays = 0
            if block.kind is Kind.TABLE:
                add_table(self.into, block, status)
            elif block.text[begin:].strip():
                self._add(block, begin, status, label)
            return True
        if leads_apologies(block.text):
            self.status, self.label, self.label_only, self.strays = Status.APOLOGIES, "apologies", True, 0
            return True
        if self.status is None:
            return False
        cell = block.text.strip(" :").casefold() if len(block.text) < 30 else ""
        if self.label_only and cell in _COLUMN_HEADS:
            self.paired = cell in _ROLES
            return True
        if cell in _CELLS:
            self._beside(_CELLS[cell])
            return True
        self.label_only = False
        if ENDS_LIST.search(block.text) or _BREAK.match(block.text) or label_of(block) is not None:
            self.status = None
        elif block.kind is Kind.TABLE:
            add_table(self.into, block, self.status)
            return True
        elif list_like(block) or self._tells_behind(block):
            if there := _WERE_ALSO.search(block.text):
                # "The Clerk, Mrs Poe, and a member of the public were also present" ends a list of whatever status.
                self._add(part_of(block, 0, there.start()), 0, Status.IN_ATTENDANCE)
                self.status = None
                return True
            self._add(block, 0, self.status)
            return True
        elif self.paired and len(block.text) < 120:
            return True
        else:
            self.strays += 1
            if block.kind is Kind.HEADING or self.strays > 1 or len(block.text) > 200:
                self.status = None
        return False

    def _tells_behind(self, block: Block) -> bool:
        """Return whether a block lists the absent before it tells what was made of it: "Cllr Roe. Council noted this"."""
        told = _TOLD.search(block.text) if self.status is Status.APOLOGIES else None
        part = part_of(block, 0, told.start() + 1) if told else None
        return part is not None and list_like(part) and not tells(part.text.casefold())

    def _add(self, block: Block, begin: int, status: Status, label: str | None = None) -> None:
        """Add the people whom a block lists from ``begin`` on, below the open label or one of its own."""
        text = block.text
        label = self.label if label is None else label
        if status is not Status.PRESENT and NOBODY.match(text[begin:]):
            return
        if status is Status.APOLOGIES and (told := _TOLD.search(text, begin)):
            text = text[: told.start() + 1]
        if status is Status.APOLOGIES and (taken := _TAKEN.search(text, begin)):
            text = text[: taken.start()]
        if status is Status.APOLOGIES and _RECEIVED.search(text, begin):
            return  # a sentence: prose reads it
        if "otal" in text and _COUNTED.search(text):
            return  # how they voted
        people = labelled(people_of(text, begin, label), label)
        chaired = any(listed.capacity is Capacity.CHAIR for listed in people)
        councillors = any(listed.name.councillor and not other_tier(listed) for listed in people) or (
            status is Status.PRESENT and bool(self.into.draft.attendance)
        )
        for listed in people:
            if self.star and status is Status.PRESENT:
                listed = replace(listed, status=status_by_star(block, listed.start, self.star))  # noqa: PLW2901
            own = self._own(listed, status, councillors=councillors)
            if listed.presides and not chaired:
                listed = replace(listed, capacity=listed.capacity or Capacity.CHAIR)  # noqa: PLW2901 - the same person
            if own is Status.IN_ATTENDANCE:
                self.attendants.append((len(self.into.draft.attendance), listed))
            self.into.add(listed, block.start, own, f"attendance.{own.value}-list")

    def _only_chaired(self, block: Block, begin: int) -> bool:
        """Return whether nobody but who presided is listed yet, so that councillors "also present" are the members."""
        present = [each for each in self.into.draft.attendance if each.meeting == self.into.meeting]
        if len(present) != 1 or present[0].capacity is not Capacity.CHAIR:
            return False
        people = people_of(block.text, begin, self.label)
        return bool(people) and people[0].name.councillor and not other_tier(people[0])

    def _beside(self, capacity: Capacity) -> None:
        """Give the person of the line above the capacity that a cell of its own states."""
        attendance = self.into.draft.attendance
        if attendance and attendance[-1].meeting == self.into.meeting and attendance[-1].capacity is None:
            attendance[-1] = replace(attendance[-1], capacity=capacity)

    def members_attended(self) -> bool:
        """Make those present whom minutes without a list "Present" name as in attendance: the members among them."""
        chaired = any(listed.capacity is Capacity.CHAIR for _, listed in self.attendants)
        members = [
            (place, listed)
            for place, listed in self.attendants
            if (listed.name.councillor or chaired or self.parish)
            and not other_tier(listed)
            and not serves(listed, councillors=True)
        ]
        if len(members) < 3:
            return False
        attendance = self.into.draft.attendance
        for place, _ in members:
            evidence = replace(attendance[place].evidence, rule="attendance.members-attended")
            attendance[place] = replace(attendance[place], status=Status.PRESENT, evidence=evidence)
        return True

    def read_unlabelled(self, blocks: Sequence[Block]) -> bool:
        """Add the people of the first run of lines that list nothing but people, and return whether there is one.

        Minutes may lack the label "Present"; titles, initials in brackets, an office that presides or, of many lines,
        common given names tell such a list.
        """
        run: list[Block] = []
        for block in blocks:
            if block.start not in self.into.draft.listed and only_people(block):
                run.append(block)
            elif run:
                break
        if not is_list(run):
            return False
        self.label = ""
        before = len(self.into.draft.attendance)
        for block in run:
            self._add(block, 0, Status.PRESENT)
            self.into.draft.listed.add(block.start)
        mark_unlabelled(self.into.draft, before)
        return True

    def _own(self, listed: Listed, status: Status, *, councillors: bool) -> Status:
        """Return the status of one person: who serves or visits the meeting is in attendance, not present."""
        if status is not Status.PRESENT or listed.status:
            return listed.status or status
        visits = self.parish and other_tier(listed)
        clerk = any(CLERK.search(office) for office in listed.offices)
        here = clerk or (not listed.name.councillor and serves(listed, councillors=councillors))
        return Status.IN_ATTENDANCE if visits or here else status
