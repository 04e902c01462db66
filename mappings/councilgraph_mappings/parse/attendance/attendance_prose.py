"""What sentences say of attendance: apologies from anywhere, substitutes, who came late or left early, who presided."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from councilgraph_mappings.codes import Capacity, Status
from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse.attendance.apologies_from import apologies_from
from councilgraph_mappings.parse.attendance.apology_words import (
    AND_ALSO,
    APOLOGIES_FROM,
    APOLOGIES_OF,
    APOLOGISED,
    AS_DID,
    AWAY,
    COMES_LATE,
    FOR_OTHERS,
    GAVE,
    GOES_ON_FROM,
    parted,
)
from councilgraph_mappings.parse.attendance.attendees import Attendees
from councilgraph_mappings.parse.attendance.coming_words import (
    ARRIVALS,
    CAME,
    CAME_AS_OFFICER,
    DEPARTURES,
    IN_CHAIR,
    RANKED,
    SEATED,
    SURNAMES_ON,
    THERE,
    TOLD_OF,
    WAS_ABSENT,
    WAS_PRESENT,
)
from councilgraph_mappings.parse.attendance.for_this_meeting import replaced_for_meeting
from councilgraph_mappings.parse.attendance.listed import people_in
from councilgraph_mappings.parse.attendance.listed_apologies import listed_apologies, sentences_of_list
from councilgraph_mappings.parse.attendance.presiding import presided
from councilgraph_mappings.parse.attendance.remote import add_remote
from councilgraph_mappings.parse.attendance.segments import list_end
from councilgraph_mappings.parse.attendance.stand_ins import (
    in_turn,
    stand_in,
    substitutes_bare,
)
from councilgraph_mappings.parse.attendance.substitute_words import (
    AND_REPLACED_BY,
    AS_HIS,
    AS_SUBSTITUTE,
    AS_SUBSTITUTE_OF,
    BEFORE_REPLACED,
    EXPLICITLY,
    FOR_GOOD,
    REPLACED_BY,
    REPLACED_LENGTH,
    SUBSTITUTED,
    nominated_beside,
)
from councilgraph_mappings.parse.attendance.tiers import other_tier_title
from councilgraph_mappings.parse.attendance.welcomed import those_welcomed
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.offices.offices import is_office
from councilgraph_mappings.parse.people.name_runs import begins_person
from councilgraph_mappings.parse.people.names import PersonName, name_at, names_in
from councilgraph_mappings.parse.wording.dates import times_in
from councilgraph_mappings.parse.wording.triggers import ATTENDANCE
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Attendance


def read_prose(draft: Draft, blocks: Sequence[Block], meeting: str, *, excuses: bool = False) -> None:
    """Add what sentences say of attendance; ``excuses`` says that they stand under the title "Apologies"."""
    into = Attendees(draft, meeting)
    for block, person in listed_apologies(blocks):
        into.add(person, block.start, Status.APOLOGIES, "attendance.apologies-listed")
    for block, person, status in those_welcomed(blocks):
        into.add(person, block.start, status, "attendance.welcomed")
    add_remote(into, blocks)
    last: list[PersonName] = []
    above = ""
    for block in blocks:
        if block.kind is Kind.TABLE:
            continue
        goes_on = (excuses and GOES_ON_FROM.match(block.text) is not None) or parted(above, block.text)
        above = block.text
        if goes_on or excuses or ATTENDANCE.stand_in(block.text):
            for start, end in sentences_of_list(block.text):
                said = _Sentence(into, block.text[start:end], block.start + start, goes_on=goes_on, excuses=excuses)
                said.before = [name.shifted(-said.offset) for name in last]
                said.read()
                last = [name.shifted(said.offset) for name in said.excused]


@dataclass(slots=True)
class _Sentence:
    """Reads one sentence, name by name, and knows whom it has excused so far."""

    into: Attendees
    text: str
    offset: int
    """Where the sentence stands in the document."""
    goes_on: bool = False
    """It goes on from the title "Apologies" above it."""
    excuses: bool = False
    """It stands under the title "Apologies"."""
    excused: list[PersonName] = field(default_factory=list)
    before: list[PersonName] = field(default_factory=list)
    """Whom the sentence before has excused, from where this one begins."""

    def read(self) -> None:
        """Add the attendance that the sentence tells of."""
        if (label := IN_CHAIR.match(self.text)) and (name := name_at(self.text, label.end())):
            self._add(name, Status.PRESENT, name.end, "attendance.took-chair", capacity=Capacity.CHAIR)
            return
        if match := APOLOGIES_FROM.search(self.text) or self._going_on():
            self._apologies(match)
        if (said := APOLOGISED.search(self.text)) and "apolog" in self.text:
            self._apologised(said.start())
            self._besides()
        for name in (*names_in(self.text), *substitutes_bare(self.text), *self._moving_bare()):
            after = list_end(self.text, name.end)
            if self.excuses and AWAY.match(self.text, after):
                self._add(name, Status.APOLOGIES, len(self.text), "attendance.away")
            elif not self._substitution(name, after):
                self._movement(name, after)

    def _going_on(self) -> re.Match[str] | None:
        """Return where a list begins that goes on from the title or the paragraph above."""
        return (GOES_ON_FROM.match(self.text) or AND_ALSO.match(self.text)) if self.goes_on else None

    def _moving_bare(self) -> list[PersonName]:
        """Return who comes or goes and has no title, where a sentence begins with a whole name: "Ann Roe joined the meeting"."""
        name = name_at(self.text, 0, bare=2) if " the meeting" in self.text or " arrived " in self.text else None
        whole = name is not None and not name.titles and name.forenames and begins_person(name.forenames[0])
        return [name] if name is not None and whole and CAME.match(self.text, name.end) else []

    def _apologies(self, match: re.Match[str]) -> None:
        """Add those from whom there are apologies."""
        listed, unsent = apologies_from(self.text, match)
        status = Status.ABSENT if unsent else Status.APOLOGIES
        for number, person in enumerate(listed):
            start = person.start if number else match.start()
            self.into.add(replace(person, start=start), self.offset, status, "attendance.apologies-from")
        self.excused = [] if unsent else [person.name for person in listed]
        for person in listed:
            self._stood_in(person.name)

    def _stood_in(self, name: PersonName) -> None:
        """Add who stood in for somebody, as a bracket behind the name says: "Mr Poe (Ms Lee attended as substitute)"."""
        if came := stand_in(self.text, name.end):
            other, end = came
            rule = "attendance.bracketed-substitute"
            self._add(other, Status.PRESENT, end, rule, capacity=Capacity.SUBSTITUTE, instead=name)

    def _substitution(self, name: PersonName, after: int) -> bool:
        """Add what the words after a name say of apologies and substitutes, and return whether they do."""
        text = self.text
        if match := AS_SUBSTITUTE_OF.match(text, after):
            other = name_at(match["for"], 0) or name_at(match["for"], 0, bare=2)
            if other is not None:
                deputised = replace(other, start=match.start("for"), end=match.end("for"))
                rule = "attendance.as-substitute-of"
                self._add(name, Status.PRESENT, match.end(), rule, capacity=Capacity.SUBSTITUTE, instead=deputised)
        elif (
            (gave := GAVE.match(text, after))
            and not FOR_OTHERS.match(text, gave.end())
            and not COMES_LATE.match(text, gave.end())
        ):
            self._add(name, Status.APOLOGIES, len(text), "attendance.gave-apologies")
            self.excused.append(name)
            self._with_surnames(name, after)
            if (by := AND_REPLACED_BY.match(text, gave.end())) and (other := name_at(text, by.end())):
                rule = "attendance.substituted-by"
                self._add(other, Status.PRESENT, len(text), rule, capacity=Capacity.SUBSTITUTE, instead=name)
        elif (match := REPLACED_BY.match(text, after)) and not FOR_GOOD.search(text):
            if other := name_at(text, match.end()):
                rule = "attendance.substituted-by"
                self._add(other, Status.PRESENT, len(text), rule, capacity=Capacity.SUBSTITUTE, instead=name)
        elif seat := replaced_for_meeting(text, name.end):
            other, end = seat
            self._add(name, Status.PRESENT, end, "attendance.seat-taken", capacity=Capacity.SUBSTITUTE, instead=other)
        elif BEFORE_REPLACED.search(text, max(0, name.start - REPLACED_LENGTH), name.start):
            return False  # "Cllr Roe substituting for Cllr Poe and Cllr Lee substituting for Cllr Fox"
        elif (
            not self._is_excused(name)
            and (match := SUBSTITUTED.match(text, after))
            and not (FOR_GOOD.search(text) and SEATED.search(match[0]))
            and (self.excused or self.excuses or not nominated_beside(text, name.start))
            and (name.councillor or not name.titles or EXPLICITLY.search(text, match.start(), match.end()))
        ):
            other = in_turn(text, name, after, match.end())
            instead = other or self._meant(match[0])
            if instead or self.excused or AS_SUBSTITUTE.search(match[0]):
                rule = "attendance.substituted"
                self._add(name, Status.PRESENT, len(text), rule, capacity=Capacity.SUBSTITUTE, instead=instead)
        else:
            return False
        return True

    def _meant(self, said: str) -> PersonName | None:
        """Return for whom one substitutes where no name says so: the only one excused, or the last, of "his" and "her"."""
        his = AS_HIS.search(said) is not None
        excused = self.excused or (self.before if his else [])
        return excused[-1] if excused and (his or len(excused) == 1) else None

    def _apologised(self, stop: int) -> None:
        """Excuse those without titles whom a sentence begins with: "Ann Roe and Ben Poe apologised for absence"."""
        listed = people_in(self.text, 0, stop)
        said = sum(person.end - person.start for person in listed) + 6 * len(listed)
        if not listed or said < stop:
            return
        for person in listed:
            if not person.name.titles:  # what is said behind a title is read by names
                self.into.add(person, self.offset, Status.APOLOGIES, "attendance.apologised")

    def _besides(self) -> None:
        """Excuse whom a sentence names behind the others: "Ann Roe sent her apologies as did Ben Poe"."""
        did = AS_DID.search(self.text)
        name = (name_at(self.text, did.end()) or name_at(self.text, did.end(), bare=2)) if did else None
        if name is not None:
            self._add(name, Status.APOLOGIES, len(self.text), "attendance.apologised")

    def _with_surnames(self, name: PersonName, after: int) -> None:
        """Excuse those whom the list goes on with by surname alone: "Cllr Roe and Poe sent their apologies"."""
        if "their" not in self.text[after:]:
            return
        for more in SURNAMES_ON.finditer(self.text, name.end, after):
            other = name_at(self.text, more.start("surname"), bare=1)
            if other is not None and not other.titles and other.end == more.end("surname"):
                self._add(other, Status.APOLOGIES, len(self.text), "attendance.gave-apologies")

    def _is_excused(self, name: PersonName) -> bool:
        return any(each.start == name.start for each in self.excused)

    def _movement(self, name: PersonName, after: int) -> None:
        """Add what the words after a name say of coming, going, being away and presiding."""
        text = self.text
        if (
            (name.councillor or not name.titles)
            and (match := CAME.match(text, after))
            and "interest" not in text.casefold()
        ):
            rule = "attendance.came-or-went"
            self._add(name, self.into.status_of(name), match.end(), rule, moved=match["verb"].casefold())
        elif WAS_ABSENT.match(text, after):
            self._add(name, Status.ABSENT, len(text), "attendance.was-absent")
        elif (match := THERE.match(text, after) or THERE.match(text, name.end)) and (
            name.councillor or match["also"] or match["here"]
        ):
            said = text[: name.start].split()[-1:]
            if is_office(name.plain) or (said and said[0].casefold() in TOLD_OF):
                return  # "the Deputy Monitoring Officer was in attendance"
            self._add(name, Status.IN_ATTENDANCE, match.end(), "attendance.attended")
        elif (WAS_PRESENT.match(text, after) and any(map(other_tier_title, name.titles))) or (
            CAME_AS_OFFICER.match(text, after) and RANKED.match(name.titles[0] if name.titles else "")
        ):
            self._add(name, Status.IN_ATTENDANCE, len(text), "attendance.attended")
        elif APOLOGIES_OF.match(text, name.end):
            self._add(name, Status.APOLOGIES, len(text), "attendance.apologies-of")
        elif presided(text, name):
            self._add(name, Status.PRESENT, len(text), "attendance.took-chair", capacity=Capacity.CHAIR)

    def _add(
        self,
        name: PersonName,
        status: Status,
        end: int,
        rule: str,
        *,
        capacity: Capacity | None = None,
        instead: PersonName | None = None,
        moved: str | None = None,
    ) -> None:
        draft = self.into.draft
        if tier := next((title for title in name.titles if other_tier_title(title)), None):
            place = Evidence(self.offset + name.start, self.offset + name.end, "attendance.tier-in-prose")
            draft.role(draft.person(name, rule, self.offset), tier, place)
        times = times_in(self.text) if moved else []
        time = times[0].value if times else None
        self.into.append(
            Attendance(
                self.into.meeting,
                draft.person(name, rule, self.offset),
                status,
                Evidence(self.offset, self.offset + end, rule),
                capacity,
                draft.person(instead, rule, self.offset) if instead else None,
                time if moved in ARRIVALS else None,
                time if moved in DEPARTURES else None,
            )
        )
