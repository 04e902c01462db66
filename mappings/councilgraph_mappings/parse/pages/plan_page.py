"""Pages of a forward plan, as ModernGov shows one: numbered items, each with its decision maker, day and lead officer.

The page about one issue of a plan has the same fields below its title.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from councilgraph_mappings.codes import OrganisationKind
from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.everywhere import read_everywhere
from councilgraph_mappings.parse.meeting.bodies import read_body
from councilgraph_mappings.parse.offices.offices import is_office
from councilgraph_mappings.parse.pages.pages import RESIDUE
from councilgraph_mappings.parse.papers.cells import target_of
from councilgraph_mappings.parse.people.names import name_at
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block
from councilgraph_mappings.records import Meeting, WorkProgrammeEntry

_ITEMS = bounded(r"\W*plan\s+items\W*", re.IGNORECASE)
"""The heading above the items."""

_FIELD = bounded(
    r"\W*(?P<field>decision\s+maker|decision\s+due|decision\s+status|decision\s+type|lead\s+(?:member|officer|director)|department|contact|(?:wards?|divisions?)(?:\s+affected)?|notice\s+of\s+proposed\s+decision(?:\s+first\s+published)?|(?:additional|private)\s+\w+)\s*:\s*(?P<value>.*)",
    re.IGNORECASE | re.DOTALL,
)

_NUMBER = bounded(r"\W*\d{1,3}\W*")
_RESIDUE = bounded(r"\s*(?:[-–]\s*)?(?:\*\s*)?(?:new!?|key\s+decision|ref(?:erence)?\s*:\s*\w+)\s*$", re.IGNORECASE)
_SINGLE = bounded(r"\s*,?\s*[-–(]\s*replaced\s+by\b.*", re.IGNORECASE | re.DOTALL)
_DUE = bounded(r"(?:(?:not\s+)?(?:before|between)|from)\s+|\s+and\s+\d.*|\s+by\s+[A-Z].*", re.IGNORECASE)
_DUE_BY = bounded(r"\d\s+by\s+(?:the\s+)?(?P<body>[A-Z].{3,90})$")
"""Who decides stands behind the day, too: "Decision due: 3 May 2024 by Cabinet"."""
_ISSUE = bounded(r"\W*issue\s+details\W*", re.IGNORECASE)
_PLANNED = bounded(
    r"\W*(?:decision\s+due|decision\s+type|notice\s+of\s+proposed\s+decision(?:\s+first\s+published)?)\s*:",
    re.IGNORECASE,
)
"""The fields that only what is planned has: what was decided has a day of its decision."""
_FEWEST = 2
_DEPARTMENT = bounded(r"\W*department\s*:", re.IGNORECASE)
"""Which part of the council wrote the report; it is no organisation."""


@dataclass(slots=True)
class _Planned:
    """An item of the plan: its title, and the fields below it, each with the line that states it."""

    title: Block
    fields: dict[str, tuple[str, Block]] = field(default_factory=dict)


def is_plan_page(texts: Sequence[str]) -> bool:
    """Return whether a page lists the items of a forward plan."""
    return any(_ITEMS.fullmatch(text) for text in texts[:60]) and any("ecision maker" in text for text in texts)


def is_planned_issue(texts: Sequence[str]) -> bool:
    """Return whether a page is about one issue of a forward plan, and has no meeting that dealt with it."""
    return sum(bool(_PLANNED.match(text)) for text in texts[:60] if ":" in text) >= _FEWEST


def read_planned_issue(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add the issue of a forward plan that a page is about; a page that lost its title tells only of people."""
    meeting = read_body(draft, Meeting("m1", primary=True), [])
    draft.meetings.append(meeting)
    shown = [block for block in blocks if not RESIDUE.match(block.text)]
    headed = any(_ISSUE.fullmatch(block.text) for block in blocks[:_HEAD])
    if (
        shown
        and (headed or not shown[0].text.rstrip().endswith((".", ";", ":")))
        and not _FIELD.fullmatch(shown[0].text)
    ):
        planned = _Planned(shown[0])
        for block in shown[1:]:
            _add_field(planned, block)
        _add(draft, planned, meeting)
    read_everywhere(draft, [block for block in blocks if not _DEPARTMENT.match(block.text)])


_HEAD = 8


def read_plan_page(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add the entries of a forward plan: what is to be decided, by whom and when, and the officers."""
    meeting = read_body(draft, Meeting("m1", primary=True), [])
    draft.meetings.append(meeting)
    start = next((at for at, block in enumerate(blocks) if _ITEMS.fullmatch(block.text)), len(blocks))
    for planned in _planned_in(blocks[start + 1 :]):
        _add(draft, planned, meeting)
    read_everywhere(draft, blocks[:start])


def _planned_in(blocks: Sequence[Block]) -> Iterator[_Planned]:
    """Yield the items: each begins with a number, which stands before its title or alone above it."""
    current: _Planned | None = None
    waits = False
    for block in blocks:
        if _FIELD.fullmatch(block.text):
            if current is not None:
                _add_field(current, block)
        elif waits or (block.marker and _NUMBER.fullmatch(block.marker)):
            if current is not None:
                yield current
            current, waits = _Planned(block), False
        elif _NUMBER.fullmatch(block.text):
            waits = True
    if current is not None:
        yield current


def _add_field(planned: _Planned, block: Block) -> None:
    """Add the field that a line is, if it is one and says something."""
    if (match := _FIELD.fullmatch(block.text)) and match["value"].strip():
        planned.fields.setdefault(" ".join(match["field"].casefold().split()), (match["value"].strip(), block))


def _add(draft: Draft, planned: _Planned, meeting: Meeting) -> None:
    """Add an entry with who decides, when it is due and who leads; without one of these it is no item."""
    if not planned.fields:
        return
    title = _RESIDUE.sub("", _RESIDUE.sub("", planned.title.text)).strip(" .*-–")
    end = max([planned.title.end, *(block.end for _, block in planned.fields.values())])
    due = _DUE.sub("", planned.fields["decision due"][0]).strip() if "decision due" in planned.fields else ""
    target, date_text = target_of(due)
    person = _person(draft, *planned.fields["lead officer"]) if "lead officer" in planned.fields else None
    if "lead member" in planned.fields:
        _person(draft, *planned.fields["lead member"])
    draft.work_programme.append(
        WorkProgrammeEntry(
            draft.key(f"{meeting.key}-work-programme"),
            meeting.key,
            title,
            Evidence(planned.title.start, end, "work-programme.plan-item"),
            _maker(draft, planned) or meeting.body_key,
            target,
            date_text or (due if target is None and due else None),
            person,
        )
    )


def _maker(draft: Draft, planned: _Planned) -> str | None:
    """Return the body that decides; an officer or a member who decides alone is none."""
    value, block = planned.fields.get("decision maker") or planned.fields.get("decision due") or ("", planned.title)
    if "decision maker" not in planned.fields:
        due = _DUE_BY.search(value)
        value = due["body"] if due else ""
    name = _SINGLE.sub("", value).strip(" ,.")
    if is_office(name) or _ALONE.search(name) or not name[:1].isupper():
        return None
    begin = block.text.find(name)
    place = Evidence(block.start + begin, block.start + begin + len(name), "work-programme.decision-maker")
    return draft.organisations.add(name, OrganisationKind.COMMITTEE, place)


_ALONE = bounded(r"\b(?:member|officer|director|head|leader|manager|holder|chief|mayor|councillor)\b", re.IGNORECASE)


def _person(draft: Draft, value: str, block: Block) -> str | None:
    """Return the person whom a field names, with the office that stands beside the name."""
    name = name_at(value, 0) or name_at(value, 0, bare=2)
    if name is None or is_office(name.plain):
        return None
    begin = block.text.find(value)
    person = draft.person(name, "work-programme.lead", block.start + begin)
    office = value[name.end :].strip(" ,-–:()")
    if office and is_office(office):
        draft.role(person, office, Evidence(block.start + begin, block.end, "work-programme.lead"))
    return person
