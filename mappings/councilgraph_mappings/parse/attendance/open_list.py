"""The labelled list of attendance that is open: it takes up one block after the other and adds whom they name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from councilgraph_mappings.codes import Capacity, Status
from councilgraph_mappings.parse.attendance.attendance_grids import grid
from councilgraph_mappings.parse.attendance.attendance_labels import (
    CHAIR,
    PARTS,
    SCHOOLS,
    label_in,
    status_of,
)
from councilgraph_mappings.parse.attendance.attendance_lines import (
    BREAKS_LIST,
    COUNTED,
    ENDS_LIST,
    NOBODY,
    OFFICE_LABELS,
    WERE_ALSO,
    behind_place,
    heads_office,
    labelled,
    list_like,
    people_of,
    tells,
    without_tail,
)
from councilgraph_mappings.parse.attendance.attendance_tables import add_panes, add_table
from councilgraph_mappings.parse.attendance.attended_alone import make_present, only_chaired
from councilgraph_mappings.parse.attendance.attendees import Attendees
from councilgraph_mappings.parse.attendance.list_groups import (
    CELLS,
    COLUMN_HEADS,
    GROUPS,
    HEADS,
    MEMBERS_FIRST,
    OTHERS,
    ROLES,
    SIDES,
    heads_part,
)
from councilgraph_mappings.parse.attendance.listed_apologies import RECEIVED, TOLD, leads_apologies
from councilgraph_mappings.parse.attendance.listed_person import Listed, other_tier
from councilgraph_mappings.parse.attendance.office_above import OfficeAbove
from councilgraph_mappings.parse.attendance.office_below import is_name_alone, stands_below
from councilgraph_mappings.parse.attendance.origins import behind_origin, sent_nobody
from councilgraph_mappings.parse.attendance.presiding import in_chair
from councilgraph_mappings.parse.attendance.roll_letters import roll
from councilgraph_mappings.parse.attendance.serving import below_excused, own_status, visits_among
from councilgraph_mappings.parse.attendance.stars import status_by_star
from councilgraph_mappings.parse.attendance.unlabelled import first_run, is_list, mark_unlabelled
from councilgraph_mappings.parse.items.labels import label_of, part_of
from councilgraph_mappings.parse.layout.stacked_labels import stacked_in
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Attendance

_THERE = frozenset({Status.PRESENT, Status.IN_ATTENDANCE})
_ALSO = frozenset({"also present", "also in attendance", "in attendance"})


@dataclass(slots=True)
class OpenList:
    """Reads one block after the other, and knows which list is open."""

    into: Attendees
    parish: bool
    status: Status | None
    """The status that the open list gives; None where no list is open."""
    label: str = ""
    attendants: list[tuple[int, Listed]] = field(default_factory=list)
    """Those listed as in attendance, with the place of their record in the draft."""
    present: list[Listed] = field(default_factory=list)
    """Those listed as present."""
    label_only: bool = False
    """Nothing has followed the label yet."""
    headed: bool = False
    """A label alone on its line ("Present:") holds for the labels of groups below it."""
    paired: bool = False
    """The heads of two columns stand above: below each name stands what the person is."""
    star: Status | None = None
    """What a star before a name says."""
    letters: Mapping[str, Status] = field(default_factory=dict)
    """What letters behind names say."""
    summoned: list[tuple[Attendance, Listed]] = field(default_factory=list)
    """Those listed as "Members" before any list of who was present."""
    present_said: bool = False
    """A list of who was present has been opened."""
    leading: OfficeAbove = field(default_factory=OfficeAbove)
    """Offices that stand above those who hold them, each on its line, as the first label of the list did."""
    alone: bool = False
    """The last line was a name and nothing else: below it may stand what the person is."""
    strays: int = 0
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

    def read_signed(self, signed: Sequence[tuple[Block, Status]]) -> None:
        """Add the people of a roll with signs before the names."""
        for part, status in signed:
            self._add(part, 0, status, "")

    def _read_roll(self, block: Block) -> bool:
        """Add the people of a block that says beside each name whether its bearer was there."""
        rolled = grid(block) or roll(block, self.letters)
        for part, status, beside in rolled:
            self._add(part, 0, status, "")
            for capacity in (CELLS[cell.casefold()] for cell in beside if cell.casefold() in CELLS):
                self._beside(capacity)
        if rolled:
            self.into.draft.rolled.add(block.start)
        return bool(rolled)

    def read(self, block: Block) -> bool:
        """Add the people of a block, and return whether it belongs to a list."""
        if self._read_roll(block):
            return True
        if block.kind is Kind.TABLE and add_panes(self.into, block):
            self.status = None
            return True
        if found := label_in(block):
            self._open(block, *found)
            return True
        if leads_apologies(block.text):
            self.status, self.label, self.label_only, self.strays = Status.APOLOGIES, "apologies", True, 0
            return True
        if self.status is None:
            return False
        if sent_nobody(block.text):
            return True
        if begin := behind_origin(block.text):
            block = part_of(block, begin)
        if in_chair(block.text):
            self._add(block, 0, Status.PRESENT)
            return True
        if sides := SIDES.match(block.text):
            self.status = Status.PRESENT if sides["members"] else Status.IN_ATTENDANCE
            self.label, self.label_only = "", not block.text[sides.end() :].strip()
            if not self.label_only:
                self._add(block, sides.end(), self.status)
            return True
        below = self.label_only and self.status is Status.PRESENT
        if heads_part(block):
            self.alone = False
            return True
        if self.leading.read(block.text, first=below and self.headed):
            self.label = ""
            return True
        cell = block.text.strip(" :").casefold() if len(block.text) < 30 else ""
        if cell in COLUMN_HEADS and (self.label_only or cell in PARTS):
            self.paired = cell in ROLES
            return True
        if cell in CELLS:
            self._beside(CELLS[cell])
            return True
        self.label_only = False
        if self.status in _THERE and heads_office(block.text):
            self.label = block.text.strip(" :")
            return True
        if ENDS_LIST.search(block.text) or BREAKS_LIST.match(block.text) or label_of(block) is not None:
            self.status = None
        elif block.kind is Kind.TABLE:
            add_table(self.into, block, self.status)
            return True
        elif list_like(block) or self._tells_behind(block):
            if there := WERE_ALSO.search(block.text):  # ends a list of whatever status
                self._add(part_of(block, 0, there.start()), 0, Status.IN_ATTENDANCE)
                self.status = None
                return True
            if self.status is Status.APOLOGIES and below_excused(self.into.draft.attendance, block.text):
                self.status = Status.IN_ATTENDANCE
            self._add(block, 0, self.status)
            return True
        elif (self.paired or self.alone) and stands_below(
            block.text, heads=self.paired, serves=self.status is Status.IN_ATTENDANCE
        ):
            self.into.office_below(block)
            self.alone = False
            return True
        else:
            self.strays += 1
            if block.kind is Kind.HEADING or self.strays > 1 or len(block.text) > 200:
                self.status = None
        return False

    def _open(self, block: Block, status: Status, label: str, begin: int) -> None:
        """Open the list of a label, and add the people who stand behind it."""
        self.label = label
        self.present_said = self.present_said or "present" in label
        away = self.status in {Status.APOLOGIES, Status.ABSENT}
        part = away and (self.label in SCHOOLS or (self.label in PARTS and self.label_only))
        status = self.status if part and self.status else status
        sides = SIDES.match(block.text[begin:])
        if (
            (self.label in GROUPS and self.headed)
            or (sides and sides["members"])
            or (
                self.label in _ALSO | OTHERS
                and only_chaired(self.into, people_of(block.text, begin, label), others=label in OTHERS)
            )
        ):
            status = Status.PRESENT
        besides = self.label == "attendees" and self.into.anyone(Status.PRESENT)
        status = Status.IN_ATTENDANCE if besides else status
        begin += sides.end() if sides else 0
        self.status, self.label_only = status, not block.text[begin:].strip()
        goes_on = self.headed and self.label in CHAIR | GROUPS
        self.alone = False
        self.leading = self.leading.below(self.label if self.label_only and self.status in _THERE else None)
        self.headed = goes_on or (self.label_only and (self.label in HEADS or self.leading.leads))
        self.paired = self.paired and self.label_only  # a further list of the same two columns
        self.label = label if self.label_only or label not in OFFICE_LABELS else ""
        self.strays = 0
        if block.kind is Kind.TABLE:
            add_table(self.into, block, status)
        elif block.text[begin:].strip():
            self._add(block, begin, status, label)

    def _tells_behind(self, block: Block) -> bool:
        """Return whether a block lists the absent before it tells what was made of it: "Cllr Roe. Council noted this"."""
        told = TOLD.search(block.text) if self.status is Status.APOLOGIES else None
        part = part_of(block, 0, told.start() + 1) if told else None
        return part is not None and list_like(part) and not tells(part.text.casefold())

    def _add(self, block: Block, begin: int, status: Status, label: str | None = None) -> None:
        """Add the people whom a block lists from ``begin`` on, below the open label or one of its own."""
        text = block.text
        label = self.label if label is None else label
        begin = group.end() if (group := MEMBERS_FIRST.match(text, begin)) else begin
        if status is not Status.PRESENT and NOBODY.match(text[begin:]):
            return
        text = without_tail(text, begin, status)
        if status is Status.APOLOGIES and RECEIVED.search(text, begin):
            return  # a sentence: prose reads it
        if "otal" in text and COUNTED.search(text):
            return  # how they voted
        people = self.leading.given_to(labelled(people_of(text, begin, label), label))
        if people and heads_office(f"{label}:"):
            self.label = ""  # the office is of who stands first below it
        self.alone = status in _THERE and len(people) == 1 and is_name_alone(people[0], text)
        chaired = any(listed.capacity is Capacity.CHAIR for listed in people)
        councillors = any(listed.name.councillor and not other_tier(listed) for listed in people) or (
            status is Status.PRESENT and bool(self.into.draft.attendance)
        )
        parish = self.parish or visits_among(people)
        for listed in people:
            if self.star and status is Status.PRESENT:
                listed = replace(listed, status=status_by_star(block, listed.start, self.star))  # noqa: PLW2901
            own = own_status(listed, status, parish=parish, councillors=councillors)
            if listed.presides and not chaired:
                listed = replace(listed, capacity=listed.capacity or Capacity.CHAIR)  # noqa: PLW2901 - the same person
            if own is Status.IN_ATTENDANCE:
                self.attendants.append((len(self.into.draft.attendance), listed))
            elif own is Status.PRESENT:
                self.present.append(listed)
            before = len(self.into.draft.attendance)
            self.into.add(listed, block.start, own, f"attendance.{own.value}-list")
            if label == "members" and not self.present_said:
                self.summoned += [(each, listed) for each in self.into.draft.attendance[before:]]

    def _beside(self, capacity: Capacity) -> None:
        """Give the person of the line above the capacity that a cell of its own states."""
        attendance = self.into.draft.attendance
        if attendance and attendance[-1].meeting == self.into.meeting and attendance[-1].capacity is None:
            attendance[-1] = replace(attendance[-1], capacity=capacity)

    def guests_alone(self) -> bool:
        """Return whether those in attendance have the chair among them, and those present are fewer and no councillors."""
        chaired = any(listed.capacity is Capacity.CHAIR for _, listed in self.attendants)
        fewer = len(self.present) < len(self.attendants)
        return chaired and fewer and not any(listed.name.councillor or listed.capacity for listed in self.present)

    def members_attended(self) -> bool:
        """Make those present whom minutes without a list "Present" name as in attendance: the members among them."""
        return make_present(self.into.draft, self.attendants, parish=self.parish)

    def read_unlabelled(self, blocks: Sequence[Block]) -> bool:
        """Add the people of the first run of lines that list nothing but people, and return whether there is one."""
        run = first_run(blocks, self.into.draft.listed)
        if not is_list(run):
            return False
        self.label = ""
        before = len(self.into.draft.attendance)
        for block in run:
            self._add(block, behind_place(block.text), Status.PRESENT)
            self.into.draft.listed.add(block.start)
        mark_unlabelled(self.into.draft, before)
        return True
