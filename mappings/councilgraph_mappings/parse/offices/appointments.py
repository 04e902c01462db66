"""Lines of appointments: "Audit Committee (Chair) (02/06/2025 - 09/10/2025)", "Councillor Jo Marsh (Vice-Chair)"."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.lookup import table
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.offices.offices import is_chair, is_office
from councilgraph_mappings.parse.people.names import PersonName, name_at
from councilgraph_mappings.parse.people.people import slug
from councilgraph_mappings.parse.wording.dates import DATE, dates_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block
from councilgraph_mappings.records import Role, Vacancy

MEMBER = "Member"
"""What somebody is who is listed among the members without another title."""

_SEATS = frozenset(name for names in table("pages")["capacity"].values() for name in names) | {
    "representative",
    "trustee",
    "director",
    "governor",
    "ex-officio",
    "ex officio",
}
_BRACKETS = bounded(r"\s*\((?P<inside>[^()]*)\)\s*$")
_JOINTS = re.compile(r"(?:from|since|until|till|to|[-–—])")
_DIGITAL = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d")
_PRIVATE_SIGNS = re.compile(r"[\d@]")


@dataclass(frozen=True, slots=True)
class Period:
    """From when to when, as far as written."""

    begins: dt.date | None
    ends: dt.date | None


@dataclass(frozen=True, slots=True)
class Appointment:
    """Who or what ``text[:end]`` of a line names, with the title and the period behind it."""

    end: int
    title: str | None
    period: Period | None
    faulty: bool = False
    """A period is written that is none."""


def period_in(text: str) -> Period | None:
    """Return the period that a text is, and nothing else; None where it is no period of the calendar.

    >>> period_in("05/05/2022 - ")
    Period(begins=datetime.date(2022, 5, 5), ends=None)
    >>> period_in("until 9 May 2024").ends, period_in("31/02/2022 - "), period_in("Chair")
    (datetime.date(2024, 5, 9), None, None)
    """
    days = dates_in(text)
    rest = _JOINTS.sub(" ", DATE.sub("|", text.casefold()))
    if not days or len(days) > 2 or rest.replace("|", " ").strip() or rest.count("|") != len(days):
        return None
    if len(days) == 2:
        return Period(days[0].value, days[1].value) if days[0].value <= days[1].value else None
    before = text[: days[0].start].strip().casefold()
    if before in {"until", "till", "to", "-", "–", "—"}:
        return Period(None, days[0].value)
    after = text[days[0].end :].strip()
    return Period(days[0].value, None) if after in {"-", "–", "—"} or before in {"from", "since"} else None


def appointment_in(text: str, named: int = 0) -> Appointment:
    """Return what a line of appointments says.

    Args:
        text: the line
        named: where the name of the body or person ends at least, as a link shows; brackets behind it are no part of it

    >>> appointment_in("Planning (North) Committee (Substitute) (02/06/2025 - )")
    Appointment(end=26, title='Substitute', period=Period(begins=datetime.date(2025, 6, 2), ends=None), faulty=False)
    """
    end, title, period, faulty = len(text.rstrip()), None, None, False
    while (match := _BRACKETS.search(text, 0, end)) and match.start() >= max(named, 1):
        inside = match["inside"].strip()
        if found := period_in(inside):
            period = found
        elif _DIGITAL.search(inside) or DATE.search(inside):
            faulty = True
        elif inside and (seat(inside) or (named and not _PRIVATE_SIGNS.search(inside))):
            title = f"{inside}, {title}" if title else inside
        elif inside:
            break
        end = match.start()
    rest = text[named:end].strip(" ,-–")
    if named and rest and seat(rest):
        title, end = title or rest, named
    return Appointment(end, title, period, faulty)


def seat(text: str) -> bool:
    """Return whether a text is a seat or an office and no part of a name."""
    plain = text.strip().casefold()
    return plain in _SEATS or plain.removesuffix("s") in _SEATS or is_chair(text) or is_office(text)


def link_end(draft: Draft, block: Block) -> int:
    """Return where the link at the beginning of a block ends in its text, or 0."""
    ends = [link.end for link in draft.document.links if link.start == block.start and link.end <= block.end]
    return max(ends, default=block.start) - block.start


def check(draft: Draft, block: Block, found: Appointment) -> None:
    """Report a period that is none."""
    if found.faulty:
        draft.find(
            block.start,
            block.start + found.end,
            FindingKind.UNSETTLED,
            "the dates of this appointment are no period of the calendar; they are not read",
        )


def add_role(  # noqa: PLR0917 - in the order of the record's own fields
    draft: Draft, person: str, title: str, organisation: str | None, evidence: Evidence, period: Period | None = None
) -> None:
    """Add a role with its period."""
    begins, ends = (period.begins, period.ends) if period else (None, None)
    draft.roles.append(Role(person, " ".join(title.split()), organisation, evidence, begins, ends))


_VACANT = bounded(
    r"\W*(?!no\b)(?:[0-9]{1,2}\s+)?(?:(?:vacant|vacancy|vacancies)\b|(?:[A-Z][a-z]+\s+){1,3}(?:vacancy|vacancies)\W*$)",
    re.IGNORECASE,
)


def whole_name(text: str) -> PersonName | None:
    """Return the person whom a text names at its beginning, with or without a title."""
    return name_at(text, 0) or name_at(text, 0, bare=2)


def named_in(draft: Draft, text: str, start: int) -> PersonName | None:
    """Return the person whom a text at a place of the document names, as it lies in the text.

    Where a link leads to their page, its words are the name: what stands behind may be where they live.
    """
    for link in draft.document.links:
        if start <= link.start < link.end <= start + len(text) and "mguserinfo" in link.address.casefold():
            name = whole_name(text[link.start - start : link.end - start])
            return name.shifted(link.start - start) if name else None
    return whole_name(text)


def add_members(draft: Draft, blocks: list[Block], organisation: str, usual: str, rule: str) -> None:
    """Add the people and the vacant seats of a list of members; a line that names nobody is reported."""
    for block, text in _lines(blocks):
        found = appointment_in(text, link_end(draft, block))
        check(draft, block, found)
        evidence = Evidence(block.start, block.start + len(text.rstrip()), rule)
        if is_vacant(text):
            add_vacancy(draft, found.title or usual, organisation, evidence)
            continue
        name = named_in(draft, text, block.start)
        if name is None:
            message = "a line among the members names nobody that a rule knows; it is not shown"
            draft.find(block.start, block.start + 1, FindingKind.UNSETTLED, message)
            continue
        rest = text[name.end : found.end].strip(" ,-–")
        seated = rest if rest and seat(rest) and not found.title else found.title
        if rest and not seat(rest):
            evidence = Evidence(block.start, block.start + name.end, rule)
            message = "what stands behind the name is no seat that a rule knows; it is not read and not shown"
            draft.find(evidence.start, evidence.end, FindingKind.UNSETTLED, message)
        person = draft.person(name, rule, block.start)
        add_role(draft, person, seated or usual, organisation, evidence, found.period)


def is_vacant(text: str) -> bool:
    """Return whether what stands in the place of a name says that nobody holds the seat.

    >>> is_vacant("Vacancy (Labour)"), is_vacant("1 Conservative vacancy"), is_vacant("Vacant seat"), is_vacant("Van Cleef")
    (True, True, True, False)
    """
    return bool(_VACANT.match(text))


def add_vacancy(draft: Draft, title: str, organisation: str | None, evidence: Evidence) -> None:
    """Add a seat that nobody holds."""
    key = draft.key(f"{organisation or 'unknown'}-{slug(title)}")
    draft.vacancies.append(Vacancy(key, title, organisation, evidence))


def _lines(blocks: list[Block]) -> Iterator[tuple[Block, str]]:
    return ((block, block.text) for block in blocks if block.text.strip())
