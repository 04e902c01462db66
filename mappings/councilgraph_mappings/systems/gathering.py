"""The reading of a structured document in the making: facts come from fields, and ids say who is who."""

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from councilgraph_mappings.codes import OrganisationKind
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.finding import Finding, FindingKind
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.items.labels import part_of
from councilgraph_mappings.parse.meeting.bodies import read_body
from councilgraph_mappings.parse.organisations.organisation_words import is_council, plain
from councilgraph_mappings.parse.papers.papers import kind_of_paper
from councilgraph_mappings.parse.people.names import name_at
from councilgraph_mappings.parse.people.people import People, slug
from councilgraph_mappings.parse.wording.dates import times_in
from councilgraph_mappings.read.document import Block, Document, Value
from councilgraph_mappings.reading import Context
from councilgraph_mappings.records import Meeting, Paper, Person, Role

T = TypeVar("T")

_PERSON: Final = "Person"

_BRITISH: Final = re.compile(r"(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})/(?P<year>[0-9]{4})\b")
_ISO: Final = re.compile(r"([0-9]{4})[-/]([0-9]{2})[-/]([0-9]{2})")


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation that a system knows by an id."""

    key: str
    name: str
    value: Value
    """States its name; where another file names it, its id."""
    kind: OrganisationKind


class KnownPeople(People):
    """People whom a system knows by ids: two of one name are two."""

    def __init__(self) -> None:
        """Begin with nobody."""
        super().__init__()
        self._known: dict[str, Person] = {}
        self._taken: dict[str, int] = {}

    def know(self, identity: str, name: str, title: str, also: tuple[str, ...], evidence: Evidence) -> str:
        """Return the key of the person with an id, who is added where the id is new."""
        if identity not in self._known:
            wanted = slug(name)
            count = self._taken[wanted] = self._taken.get(wanted, 0) + 1
            key = wanted if count == 1 else f"{wanted}-{count}"
            self._known[identity] = Person(key, name, title, also, evidence)
        return self._known[identity].key

    def key_of(self, identity: str) -> str | None:
        """Return the key of the person with an id; None where nobody has it."""
        person = self._known.get(identity)
        return person.key if person else None

    def settle(self) -> tuple[tuple[Person, ...], dict[str, str], list[Finding]]:
        """Return the people, in the order in which they were met."""
        return tuple(self._known.values()), {}, []


class Gathering(Draft):
    """Collects the facts of one structured document; a fact's evidence is the line of its field."""

    def __init__(self, document: Document, context: Context, system: str) -> None:
        """Begin with nothing; people are told apart by their ids."""
        super().__init__(document, context)
        self.system = system
        self.known = KnownPeople()
        self.bodies: dict[str, Body] = {}
        self.elsewhere = {one.identity: one for one in context.elsewhere}
        self.people = self.known
        self.zone: dt.tzinfo | None = None
        """Where the council's clocks are, if the system says so; times in UTC are told in local time then."""
        self._starts = [block.start for block in document.blocks]

    def by_name(self) -> None:
        """Tell people apart by their names from here on, as minutes do, which are read along with the fields."""
        self.people = People()

    def evidence(self, value: Value) -> Evidence:
        """Return the line of a value; the rule is the name of its field."""
        field = next(part for part in reversed(value.path) if isinstance(part, str))
        return Evidence(value.start, value.end, f"{self.system}.{field}")

    def stated(self, value: Value, read: T) -> Stated[T]:
        """Return what was read from a value, with its line."""
        return Stated(read, self.evidence(value))

    def words(self, value: Value | None) -> Stated[str] | None:
        """Return a value as it is written."""
        return self.stated(value, value.text) if value else None

    def unsettled(self, value: Value, message: str) -> None:
        """Report a value that no rule settles."""
        self.find(value.start, value.end, FindingKind.UNSETTLED, message)

    def day(self, value: Value | None) -> Stated[dt.date] | None:
        """Return the day of a value, British or ISO 8601."""
        if value is None:
            return None
        if moment := _moment(value.text):
            return self.stated(value, self._local(moment).date())
        if found := day_of(value.text):
            return self.stated(value, found)
        self.unsettled(value, f"“{value.text[:60]}” is no date")
        return None

    def _local(self, moment: dt.datetime) -> dt.datetime:
        in_utc = moment.tzinfo is not None and not moment.utcoffset()
        return moment.astimezone(self.zone).replace(tzinfo=None) if in_utc and self.zone else moment

    def time(self, value: Value | None) -> Stated[dt.time] | None:
        """Return the time of day of a value, as the clock on the wall shows it."""
        if value is None:
            return None
        text = value.text
        if moment := _moment(text):
            moment = self._local(moment)
            if len(text) <= len("2024-03-12"):
                return None
            if moment.tzinfo and not moment.utcoffset():
                self.unsettled(value, f"“{text}” is in UTC, so the local time of day is not known")
                return None
            return self.stated(value, moment.time().replace(tzinfo=None))
        if found := times_in(text):
            return self.stated(value, found[0].value)
        self.unsettled(value, f"“{text[:60]}” is no time of day")
        return None

    def know(self, identity: str, value: Value, title: str = "", also: tuple[str, ...] = ()) -> str:
        """Return the key of a person with an id, whose name a value is."""
        name = name_at(value.text, 0) or name_at(value.text, 0, bare=2)
        plain = value.text
        if name and name.forenames and name.end == len(value.text):
            plain = " ".join((*(f"{part}." if len(part) == 1 else part for part in name.forenames), name.surname))
            title = title or " ".join(name.titles)
        return self.known.know(identity, plain, title, also, self.evidence(value))

    def person_of(self, value: Value | None) -> str | None:
        """Return the key of the person whose id a value is, whom this file or another names; None where none does."""
        if value is None:
            return None
        other = self.elsewhere.get(value.text)
        if self.known.key_of(value.text) is None and other and other.kind == _PERSON:
            return self.known.know(value.text, other.name, "", (), self.evidence(value))
        return self.known.key_of(value.text)

    def body_of(self, value: Value | None, others: Collection[str] = ()) -> Body | None:
        """Return the organisation whose id a value is, which this file or another names; None where none does.

        Args:
            value: the id
            others: what the system calls organisations that are neither the council nor a part of it
        """
        if value is None:
            return None
        other = self.elsewhere.get(value.text)
        if value.text not in self.bodies and other and other.kind != _PERSON:
            kind = OrganisationKind.COUNCIL if self._is_council(other.name) else OrganisationKind.COMMITTEE
            if other.sort.casefold() in others:
                kind = OrganisationKind.OTHER
            key = self.organisations.add(other.name, kind, self.evidence(value))
            self.bodies[value.text] = Body(key, other.name, value, kind)
        return self.bodies.get(value.text)

    def body(
        self, value: Value, kind: OrganisationKind = OrganisationKind.COMMITTEE, also: tuple[str, ...] = ()
    ) -> str:
        """Return the key of an organisation, whose name a value is."""
        return self.organisations.add(value.text, kind, self.evidence(value), also)

    def know_body(
        self, identity: str, value: Value, kind: OrganisationKind | None = None, also: tuple[str, ...] = ()
    ) -> None:
        """Note an organisation with an id; a kind that no field tells follows from the name."""
        if not plain(value.text):
            self.unsettled(value, f"“{value.text[:20]}” is no name of an organisation")
            return
        if kind is None:
            kind = OrganisationKind.COUNCIL if self._is_council(value.text) else OrganisationKind.COMMITTEE
        key = self.body(value, kind, also)
        if identity:
            self.bodies[identity] = Body(key, value.text, value, kind)

    def _is_council(self, name: str) -> bool:
        return name == self.context.council or is_council(name)

    def held(self, meeting: Meeting, identity: str) -> Meeting:
        """Return a meeting that the body with an id held; where the id is of no body here, as far as it is known."""
        body = self.bodies.get(identity)
        meeting = read_body(self, meeting, [])
        if body is None:
            return meeting
        name = self.stated(body.value, body.name)
        if body.kind is OrganisationKind.COUNCIL:
            return replace(meeting, council=name, council_key=body.key, body_key=body.key)
        return replace(meeting, body=name, body_key=body.key)

    def council(self) -> str | None:
        """Return the key of the council that is known from outside the document."""
        name = self.context.council
        if name is None:
            return None
        return self.organisations.add(name, OrganisationKind.COUNCIL, Evidence(0, 0, f"{self.context.origin}.council"))

    def holds(
        self,
        person: str,
        title: str,
        value: Value,
        organisation: str | None,
        period: tuple[Value | None, Value | None] = (None, None),
    ) -> None:
        """Add an office of a person, held in a period where one is given."""
        begins, ends = map(self.day, period)
        self.roles.append(
            Role(
                person,
                " ".join(title.split()),
                organisation,
                self.evidence(value),
                begins.value if begins else None,
                ends.value if ends else None,
            )
        )

    def paper(
        self,
        meeting: str,
        stated_by: Value,
        item: str | None,
        address: Value | None,
        *,
        kind: str | None = None,
        title: str = "",
    ) -> None:
        """Add a paper with its address; its title is what a value says where none is given."""
        title = title or stated_by.text
        self.papers.append(
            Paper(
                self.key(f"{item or meeting}-{slug(title)[:40]}"),
                meeting,
                title,
                self.evidence(stated_by),
                kind=kind or kind_of_paper(title),
                item=item,
                address=address.text if address else None,
            )
        )

    def blocks_of(self, value: Value | None) -> tuple[Block, ...]:
        """Return the blocks of a value without the path of its field."""
        if value is None:
            return ()
        blocks = self.document.blocks
        begin = bisect_left(self._starts, value.start)
        if value.at < blocks[begin].end:
            return (part_of(blocks[begin], value.at - value.start),)
        return blocks[begin + 1 : bisect_left(self._starts, value.end)]


def day_of(text: str) -> dt.date | None:
    """Return the day that a value says, or None.

    >>> day_of("17/09/2019"), day_of("2024-03-12T18:00:00+01:00"), day_of("2024/03/12 18:00:00"), day_of("unspecified")
    (datetime.date(2019, 9, 17), datetime.date(2024, 3, 12), datetime.date(2024, 3, 12), None)
    """
    if found := _BRITISH.match(text):
        try:
            return dt.date(int(found["year"]), int(found["month"]), int(found["day"]))
        except ValueError:
            return None
    moment = _moment(text)
    return moment.date() if moment else None


def _moment(text: str) -> dt.datetime | None:
    if not (found := _ISO.match(text)):
        return None
    try:
        return dt.datetime.fromisoformat(f"{'-'.join(found.groups())}{text[found.end() :]}")
    except ValueError:
        return None
