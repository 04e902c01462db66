"""The reading in the making: parsers add records to a ``Draft`` and it settles who and what they speak of."""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Mapping
from dataclasses import fields, replace
from operator import attrgetter
from typing import Any

from councilgraph_mappings.codes import Capacity, Status
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.finding import Finding, FindingKind
from councilgraph_mappings.parse.offices.offices import is_chair
from councilgraph_mappings.parse.organisations.organisations import Organisations
from councilgraph_mappings.parse.people.name_initials import are_initials
from councilgraph_mappings.parse.people.names import PersonName, folded
from councilgraph_mappings.parse.people.people import People
from councilgraph_mappings.parse.told_once import one_each, unique, whole
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Document
from councilgraph_mappings.reading import Context, Reading
from councilgraph_mappings.records import (
    AgendaItem,
    Attendance,
    Declaration,
    Meeting,
    Motion,
    Outcome,
    Paper,
    Point,
    Role,
    Vacancy,
    Vote,
    WorkProgrammeEntry,
)

# Which fields of a record hold keys of people.
_PEOPLE: dict[type, tuple[str, ...]] = {
    Role: ("person",),
    Attendance: ("person", "substitute_for"),
    Outcome: ("owner",),
    Motion: ("mover", "seconder"),
    Vote: ("person",),
    Declaration: ("person",),
    Paper: ("author",),
    WorkProgrammeEntry: ("responsible",),
}

_FIELDS = {
    kind: (
        attrgetter(*(field.name for field in fields(kind))),
        tuple(place for place, field in enumerate(fields(kind)) if field.name in names),
    )
    for kind, names in _PEOPLE.items()
}
"""How all fields of a record are read, and the places of those that hold keys of people."""

_LETTER = bounded(r"\s\(([A-Z])\)")
_IN_BRACKETS = bounded(r"\s?\(([A-Z][A-Za-z]{1,4})\)")
_NEWLY = bounded(r"^(?:the\s+)?(?:new|newly[\s-](?:appointed|elected)|outgoing|incoming)\s+(?=[A-Z])")
"""When somebody came to an office or leaves it is no part of its name: "outgoing Mayor"."""
_DOES = re.compile(
    r"\b(?:opens|opened|welcomes|welcomed|proposes|proposed|seconds|seconded|nominates|nominated|together with)\b|\b(?:Annual|Quarterly|Monitoring|Progress) (?:Report|Statement|Accounts)\b|\bGovernance Statement\b"
)


class Draft:
    """Collects what parsers find in one document."""

    def __init__(self, document: Document, context: Context) -> None:
        """Begin with nothing but the document and what is known about it."""
        self.document = document
        self.text = document.text
        self.context = context
        self.people = People()
        self.organisations = Organisations()
        self.meetings: list[Meeting] = []
        self.items: list[AgendaItem] = []
        self.roles: list[Role] = []
        self.vacancies: list[Vacancy] = []
        self.attendance: list[Attendance] = []
        self.outcomes: list[Outcome] = []
        self.motions: list[Motion] = []
        self.votes: list[Vote] = []
        self.declarations: list[Declaration] = []
        self.papers: list[Paper] = []
        self.work_programme: list[WorkProgrammeEntry] = []
        self.points: list[Point] = []
        self.findings: list[Finding] = list(document.findings)
        self.listed: set[int] = set()
        """Starts of the blocks that are lists of people; their offices are read with them."""
        self.rolled: set[int] = set()
        """Blocks of rolls, in which letters stand behind the names that are no part of them."""
        self._keys: dict[str, int] = {}
        self._initials: dict[str, tuple[int, dict[str, PersonName]]] = {}
        self._names: dict[str, tuple[int, dict[str, PersonName]]] = {}
        """Who is meant by initials in each meeting, and how many attendances were known then."""
        self._link_starts = [link.start for link in document.links]
        self._item_places: dict[str, int] = {}
        self._item_starts: list[tuple[int, int]] = []

    def key(self, wanted: str) -> str:
        """Return ``wanted``, or ``wanted-2`` and so on where it is taken: nothing else in the draft has the key."""
        key = wanted
        while key in self._keys:
            self._keys[wanted] += 1
            key = f"{wanted}-{self._keys[wanted]}"
        self._keys[key] = 1
        return key

    def person(self, name: PersonName, rule: str, offset: int = 0) -> str:
        """Return the provisional key of a person mentioned at ``name`` shifted by ``offset``."""
        key = self.people.mention(name, rule, offset)
        if not name.forenames and (letter := _LETTER.match(self.text, name.end + offset)):
            self.people.told_apart(key, letter[1])
        return key

    def initials(self, meeting: str) -> dict[str, PersonName]:
        """Return who of those who attended a meeting is meant by initials alone, where one person's they are."""
        counted, known = self._initials.get(meeting, (-1, {}))
        if counted != len(self.attendance):
            # Every item asks; who attended changes with a few of them.
            known = self._initials_now(meeting)
            self._initials[meeting] = len(self.attendance), known
        return known

    def _initials_now(self, meeting: str) -> dict[str, PersonName]:
        found: dict[str, dict[str, PersonName]] = {}
        for entry in self.attendance:
            if entry.meeting == meeting and entry.person.startswith("~"):
                name = self.people.name(entry.person)
                for letters in {*self.people.initials_of(name), *self._letters_of(name)}:
                    found.setdefault(letters, {})[folded(name.plain)] = name
        return {letters: next(iter(names.values())) for letters, names in found.items() if len(names) == 1}

    def _letters_of(self, name: PersonName) -> list[str]:
        """Return the letters that stand in brackets behind a name, by which minutes call somebody from then on."""
        match = _IN_BRACKETS.match(self.text, name.end)
        return [match[1]] if match and are_initials(match[1], name) else []

    def names(self, meeting: str) -> dict[str, PersonName]:
        """Return those who attended a meeting by forename and surname, as they are written there without title."""
        counted, known = self._names.get(meeting, (-1, {}))
        if counted == len(self.attendance):
            return known
        found: dict[str, PersonName] = {}
        for entry in self.attendance:
            if entry.meeting == meeting and entry.person.startswith("~"):
                name = self.people.name(entry.person)
                if name.forenames and len(name.forenames[0].rstrip(".")) > 1:
                    found[name.plain] = name
        self._names[meeting] = len(self.attendance), found
        return found

    def anyone(self, meeting: str, status: Status) -> bool:
        """Return whether anybody attended a meeting in this way."""
        return any(entry.meeting == meeting and entry.status is status for entry in self.attendance)

    def presiding(self, meeting: str) -> str | None:
        """Return the person who chairs a meeting, where exactly one is known so far."""
        chairs = {a.person for a in self.attendance if a.meeting == meeting and a.capacity is Capacity.CHAIR}
        return chairs.pop() if len(chairs) == 1 else None

    def holder(self, office: str, meeting: str) -> str | None:
        """Return who holds an office that one person alone holds in this document; "Chair" is who presides."""
        folded = office.casefold().removeprefix("the ").strip()
        holders = {role.person for role in self.roles if role.title.casefold().removeprefix("the ") == folded}
        if len(holders) == 1:
            return holders.pop()
        return self.presiding(meeting) if is_chair(folded) and "vice" not in folded and not holders else None

    def find(self, start: int, end: int, kind: FindingKind, message: str) -> None:
        """Keep a finding about ``text[start:end]``."""
        self.findings.append(Finding(start, end, kind, message))

    def add_item(self, item: AgendaItem) -> None:
        """Add an item of business."""
        self._item_places[item.key] = len(self.items)
        insort(self._item_starts, (item.evidence.start, len(self.items)))
        self.items.append(item)

    def change_item(self, key: str, **changes: Any) -> None:
        """Replace fields of the item with a key."""
        place = self._item_places[key]
        self.items[place] = replace(self.items[place], **changes)

    def item_at(self, place: int) -> AgendaItem | None:
        """Return the item within which a place of the text is: the last that begins before it."""
        before = bisect_right(self._item_starts, (place, len(self.items)))
        return self.items[self._item_starts[before - 1][1]] if before else None

    def address_in(self, start: int, end: int) -> str | None:
        """Return the address of the first link that stands within a passage."""
        links = self.document.links
        for number in range(bisect_left(self._link_starts, start), len(links)):
            if links[number].start >= end:
                break
            if links[number].end <= end:
                return links[number].address
        return None

    def role(self, person: str, title: str, evidence: Evidence, organisation: str | None = None) -> None:
        """Add an office of a person; what has a verb is a sentence about offices and none itself.

        Nor is what somebody has written: "Head of Audit Annual Report".
        """
        if _DOES.search(title):
            return
        title = _NEWLY.sub("", " ".join(title.split()))
        self.roles.append(Role(person, title, organisation, evidence))

    def settle(self, genre: str) -> Reading:
        """Return the reading, with every mention of a person resolved and no record twice."""
        people, keys, unsettled = self.people.settle()
        here = [a.person for a in self.attendance if a.person[:1] == "~"]
        self.organisations.forget({self.people.initials(person) for person in here})
        self.organisations.forget(each for person in here for each in self._letters_of(self.people.name(person)))

        def person(key: str | None) -> str | None:
            return keys[key] if key is not None and key.startswith("~") else key

        def resolved(record: Any) -> Any:
            kind = type(record)
            get, places = _FIELDS[kind]
            values = list(get(record))
            for place in places:
                if (key := values[place]) in keys:
                    values[place] = keys[key]
            return kind(*values)

        organisations = self.organisations.settle()
        merged = self.organisations.merged

        def described(record: Any) -> Any:
            key = merged.get(record.organisation or "")
            return replace(record, organisation=key) if key else record

        roles = unique(
            map(described, whole(map(resolved, self.roles))),
            lambda r: (r.person, r.title.casefold(), r.organisation, r.begins, r.ends),
        )
        meetings = tuple(
            replace(m, contact=Stated(str(person(m.contact.value)), m.contact.evidence)) if m.contact else m
            for m in (_of_bodies(m, merged) for m in self.meetings)
        )
        items = tuple(
            replace(i, presenters=tuple(dict.fromkeys(str(person(p)) for p in i.presenters))) if i.presenters else i
            for i in self.items
        )
        return Reading(
            genre=genre,
            context=self.context,
            meetings=meetings,
            people=people,
            organisations=organisations,
            roles=roles,
            vacancies=tuple(map(described, self.vacancies)),
            items=items,
            attendance=one_each([resolved(a) for a in self.attendance]),
            outcomes=tuple(resolved(o) for o in self.outcomes),
            motions=tuple(resolved(m) for m in self.motions),
            votes=unique((resolved(v) for v in self.votes), lambda v: (v.motion, v.person)),
            declarations=unique(
                map(resolved, self.declarations), lambda d: (d.meeting, d.person, d.item, d.concerns, d.nature)
            ),
            papers=tuple(resolved(p) for p in self.papers),
            work_programme=tuple(described(resolved(w)) for w in self.work_programme),
            points=tuple(self.points),
            findings=tuple(sorted([*self.findings, *unsettled])),
        )


def _of_bodies(meeting: Meeting, merged: Mapping[str, str]) -> Meeting:
    """Return a meeting with the keys of its bodies as they are in the end."""
    body, council = (merged.get(key or "", key) for key in (meeting.body_key, meeting.council_key))
    return (
        meeting
        if (body, council) == (meeting.body_key, meeting.council_key)
        else replace(meeting, body_key=body, council_key=council)
    )
