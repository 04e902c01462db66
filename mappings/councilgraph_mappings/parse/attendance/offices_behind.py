"""People of a list whose office stands right behind the name, without a sign between: "Ann Roe Area Manager"."""

from councilgraph_mappings.parse.attendance.listed_person import Listed, chaired
from councilgraph_mappings.parse.attendance.segments import Segment
from councilgraph_mappings.parse.offices.offices import is_office, names_office, offices_in
from councilgraph_mappings.parse.people.name_runs import begins_person
from councilgraph_mappings.parse.people.name_words import stops
from councilgraph_mappings.parse.people.names import PersonName
from councilgraph_mappings.parse.wording.scan import bounded

_BOTH = bounded(
    r"(?P<given>[A-ZÀ-Þ][a-zà-ÿ]{1,20})\s(?P<surname>(?:(?:Mc|Mac|O|De|Van)[\s’'])?[A-ZÀ-Þ][\w’'-]{1,30})\s(?P<office>[A-Z][^,;:]{3,120}?)[\s.]*$"
)


def with_office_behind(text: str, start: int, end: int) -> Listed | None:
    """Return the person and the office at ``text[start:end]``; only who has a known forename is told from an office.

    >>> line = "Ann Roe Area Manager at Marlshire Council"
    >>> found = with_office_behind(line, 0, len(line))
    >>> found.name.plain, found.offices
    ('Ann Roe', ('Area Manager at Marlshire Council',))
    >>> with_office_behind("Senior Area Manager", 0, 19), with_office_behind("Grace Park Manager", 0, 18)
    (None, None)
    """
    match = _BOTH.match(text[start:end])
    if match is None or not begins_person(match["given"]) or stops(match["surname"]) or is_office(match["surname"]):
        return None
    office = next(offices_in(match["office"]), None)
    if office is None or office.start > 0 or chaired(match["office"]):
        return None
    name = PersonName((), (match["given"],), match["surname"], start, start + match.end("surname"))
    return Listed(name, start, start + match.end("office"), offices=(match["office"],))


def of_last(last: Listed, segment: Segment, name: PersonName) -> bool:
    """Return whether what looks like a name and an office is the office of who stands before the comma.

    "Ann Roe, Better Growing Places Team Leader": nobody is called by the words in front.
    """
    return (
        segment.separator.strip() == ","
        and not last.offices
        and last.capacity is None
        and name.end < segment.end
        and bool(name.forenames)
        and not begins_person(name.forenames[0])
        and len(name.forenames[0].rstrip(".")) > 2
        and names_office(segment.text.strip(" ."))
    )
