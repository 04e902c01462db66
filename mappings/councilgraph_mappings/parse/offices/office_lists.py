"""Lists that name the office first: "Senior Engineer (Mr. K. Roe), Clerk (Ms A. Poe)", "Directors: Ann Lee, Sam Poe"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from councilgraph_mappings.codes import Capacity
from councilgraph_mappings.parse.attendance.listed import people_in
from councilgraph_mappings.parse.attendance.listed_person import PRESIDES, Listed
from councilgraph_mappings.parse.offices.offices import names_office
from councilgraph_mappings.parse.offices.plural_offices import single
from councilgraph_mappings.parse.people.name_runs import begins_person
from councilgraph_mappings.parse.people.names import PersonName, name_at
from councilgraph_mappings.parse.wording.scan import bounded

_IN_BRACKETS = bounded(
    r"\s*,?\s*\((?P<name>(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\b[^()]{2,60}|[A-Z][\w’'-]+\s(?:[A-Z]\.?\s)?[A-Z][\w’'-]+)\)"
)
_IN_CHAIR = bounded(
    r"\s*\((?:in\s+the\s+chair|presiding|chair(?:man|woman|person)?)\)|,?\s+(?:in\s+the\s+chair|presiding)\b",
    re.IGNORECASE,
)
_MORE = bounded(r"\W*(?:and\s+)?(?:the\s+)?(?:Cllrs?|Councillors?|Alderm[ae]n|Mrs?|Ms|Miss|Dr)\b")
"""A list goes on by name behind those whom it names by office."""
_OFFICE_WIDTH = 160


def office_holders_in(text: str, start: int, end: int) -> list[Listed]:
    """Return the people of a list that names the office first: "Senior Engineer (Mr. K. Roe), Clerk (Ms A. Poe)".

    >>> line = "Acting Head of Law, Corporate Services (Ms. A. Poe) and Senior Engineer (Mr. K. Roe)."
    >>> [(p.name.plain, p.offices) for p in office_holders_in(line, 0, len(line))]
    [('A Poe', ('Acting Head of Law, Corporate Services',)), ('K Roe', ('Senior Engineer',))]
    """
    found: list[Listed] = []
    at = start
    for match in _IN_BRACKETS.finditer(text, start, end) if "(" in text else ():
        begin = max(at, match.start() - _OFFICE_WIDTH, *(text.rfind(sign, at, match.start()) + 1 for sign in "()"))
        people, begin = _behind_people(text, begin, match.start()) or (begin, begin)
        office = _LEAD.sub("", text[begin : match.start()])
        holders = _in_brackets(text, match, re.split(r"\.\s(?=[A-Z])|\n", office)[-1], end)
        if any(holder.offices for holder in holders) and _TITLED.match(text, at, people):
            found += people_in(text, at, people)
        found += holders
        at = match.end()
    if not any(listed.offices for listed in found):
        return []  # what stands before the brackets names no office
    if found and _MORE.match(text, found[-1].end, end):
        # Councillors go on by name behind "The Mayor (Councillor Ann Lee)".
        found += people_in(text, found[-1].end, end)
    return found


_PARTS = bounded(r"(?:;|,(?:\s+and)?|\band)\s+(?:the\s+)?", re.IGNORECASE)


def _behind_people(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """Return where the people end and the office begins of "Cllrs Roe and Poe; the Clerk" before a name in brackets."""
    if not _TITLED.match(text, begin, end):
        return None
    for sign in reversed(list(_PARTS.finditer(text, begin, end))):
        if names_office(text[sign.end() : end].strip()):
            return sign.start(), sign.end()
    return None


_TITLED = bounded(r"\W*(?:and\s+)?(?:Cllrs?|Councillors?|Alderm[ae]n|Mrs?|Ms|Miss|Dr)\b\.?\s+[A-Z]")

_NEXT = bounded(r"\s*(?:,|\band\b|&)\s*(?=(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\b)")


def _in_brackets(text: str, match: re.Match[str], office: str, end: int) -> list[Listed]:
    """Return whom brackets name behind an office, several behind a plural; behind the name of a body nobody has one."""
    places = [match.start("name"), *(gap.end() for gap in _NEXT.finditer(text, match.start("name"), match.end("name")))]
    names = [name for place in places if (name := name_at(text, place) or _bare(text, place)) is not None]
    if not names or (len(names) > 1 and names[0].councillor):
        return []
    is_one = len(office) >= 4 and names_office(office)
    held = (single(office) or office).strip(" ,") if len(names) > 1 else office.strip(" ,")
    if not is_one and not names[0].titles:
        return []
    if not is_one:
        return [Listed(name, name.start, name.end) for name in names] if not names[0].councillor else []
    chair = _IN_CHAIR.match(text, match.end(), end)
    whole = Listed(
        names[0],
        match.start() - len(office),
        chair.end() if chair else match.end(),
        capacity=Capacity.CHAIR if chair else None,
        offices=(held,),
    )
    return [whole, *(Listed(name, name.start, match.end(), offices=(held,)) for name in names[1:])]


def _bare(text: str, place: int) -> PersonName | None:
    """Return the name without a title that begins at a place with a given name."""
    name = name_at(text, place, bare=2)
    given = name is not None and begins_person(name.forenames[0]) and not names_office(name.plain)
    return name if given else None


_DASH = bounded(r"\s+[-–—]\s+")
_OFFICES_FIRST = 3
"""So many names behind a dash each show that the office stands before the dash."""


def offices_before_dashes(text: str, start: int) -> list[Listed]:
    """Return the people of a list that lost its lines: "Chief Executive - A Roe Head of Law – B Poe Clerk – C Lee".

    >>> line = "Chief Executive - A Roe Head of Law and Sport – B Poe Town Clerk – C Lee"
    >>> [(p.name.plain, p.offices) for p in offices_before_dashes(line, 0)]
    [('A Roe', ('Chief Executive',)), ('B Poe', ('Head of Law and Sport',)), ('C Lee', ('Town Clerk',))]
    """
    dashes = list(_DASH.finditer(text, start))
    if len(dashes) < _OFFICES_FIRST:
        return []
    office, found = text[start : dashes[0].start()].strip(), list[Listed]()
    ends = [*(dash.start() for dash in dashes[1:]), len(text)]
    for dash, end in zip(dashes, ends, strict=True):
        name = name_at(text[:end], dash.end(), bare=2)
        if name is None or not names_office(office) or len(office) > _OFFICE_WIDTH:
            return []
        found.append(Listed(name, name.start, name.end, offices=(office,)))
        office = text[name.end : end].strip(" ,;.")
    return [] if office else found


_LEAD = re.compile(r"^(?:\s|[,;.]|and\s|&\s|the\s)+", re.IGNORECASE)


_OFFICE_COLON = bounded(r"\s*(?P<office>[A-Z][^:;.]{2,60}):\s+(?=[A-Z])")


def people_under_office(text: str, begin: int) -> list[Listed]:
    """Return the people of a line that an office heads: "County Manager: Ann Roe", "Directors: Ann Lee, Sam Poe"."""
    match = _OFFICE_COLON.match(text, begin)
    if match is None or not _heads(match["office"].strip()):
        return []
    stop = next(_further(text, match.end()), None)
    if stop is not None:
        # The lines between several such lists were lost.
        return [*people_under_office(text[:stop], begin), *people_under_office(text, stop)]
    title = match["office"].strip()
    title = single(title) or (title.removesuffix("s") if re.search(r"(?:ors|ers|eads)$", title) else title)
    people = people_in(text, match.end(), len(text))
    if _STAFF.fullmatch(title):
        return people
    full_stop = next((end.start() for end in _STOP.finditer(text, match.end())), len(text))
    # "Clerk: Dr Roe Cllr Poe": a councillor behind an office of one has none of it.
    ends = (
        next((p.start for p in people[1:] if p.name.councillor), full_stop)
        if title == match["office"].strip()
        else full_stop
    )
    presides = PRESIDES.fullmatch(re.sub(r"^[Tt]he\s", "", title)) is not None
    return [
        replace(p, offices=(title, *p.offices), presides=presides) if p.start < min(ends, full_stop) else p
        for p in people
    ]


_STAFF = bounded(r"(?:[A-Z][\w’'-]*\s){1,3}Staff")
"""Whose people stand behind it, and no office: "Planning Staff: Ann Roe, Senior Planner"."""
_STOP = bounded(r"(?<=[a-z]{3})\.\s+(?=[A-Z])")
"""Whoever stands behind a full stop does not share the office."""


def _heads(office: str) -> bool:
    """Return whether words before a colon are an office, or the staff of a department."""
    return names_office(office) or single(office) is not None or _STAFF.fullmatch(office) is not None


_COLON = bounded(r":\s+(?=[A-Z])")
_SEGMENT = bounded(r"[,.;)]\s+|\band\s+")
_NAME_FIRST = bounded(r"(?:(?:[A-Z]\.?\s?){1,2}\s?[A-Z][\w’'-]+|[A-Z][\w’'-]+\s[A-Z][\w’'-]+)\s+(?=[A-Z])")


def _further(text: str, at: int) -> Iterator[int]:
    """Yield where a further office begins whose people a colon sets behind it: "… Ann Roe Directors: Ben Poe".

    >>> line = "County Manager: Ann Roe Directors of Service: Ben Poe, Carl Lee Planners: Tim Moss"
    >>> [line[place:][:9] for place in _further(line, 16)]
    ['Directors', 'Planners:']
    """
    begin = at
    for colon in _COLON.finditer(text, at):
        parts = [match.end() for match in _SEGMENT.finditer(text, begin, colon.start())]
        segment = parts[-1] if parts else begin
        name = _NAME_FIRST.match(text, segment, colon.start())
        person = name is not None and begins_person(name[0].split()[0])
        for place in (name.end(), segment) if name and person else (segment, name.end() if name else segment):
            office = text[place : colon.start()].strip()
            if place > at and _OFFICE_FIRST.match(office) and _heads(office):
                yield place
                break
        begin = colon.end()


_OFFICE_FIRST = bounded(r"[A-Z][A-Za-z’'&-]+(?:\s(?:[A-Z][A-Za-z’'&-]+|of|and|for|&)){0,5}$")
