"""Who sits in a parliament, as letters with the name say: "Ann Roe MSP"."""

import re

from councilgraph_mappings.lookup import words
from councilgraph_mappings.parse.offices.holders import Holder
from councilgraph_mappings.parse.offices.offices import Office
from councilgraph_mappings.parse.people.bare_names import bare_name_before
from councilgraph_mappings.parse.people.names import PersonName, name_at, names_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.triggers import SEAT, triggers

_SEATS = sorted(seat.upper() for seat in words("titles", "seats"))
_SEATED = bounded(rf"\b(?P<seat>{'|'.join(_SEATS)})\b(?!\w)")
HONOURS = bounded(r"\b(?:[OMCDK]BE|DL|QPM|BEM)\b")
_SEAT_THEN = re.compile(r",\s+(?=[A-ZÀ-Þ])")


def seated_in(text: str) -> list[Holder]:
    """Return who sits in a parliament, as letters with the name say.

    >>> [(h.name.plain, h.office.title) for h in seated_in("Apologies: Ann van Lee MSP and the local MP Sam Poe.")]
    [('Ann van Lee', 'MSP'), ('Sam Poe', 'MP')]
    """
    found: list[Holder] = []
    titled: dict[int, PersonName] = {}
    if not triggers(text) & SEAT:
        return found
    for match in _SEATED.finditer(text):
        if match["seat"] == "TD" and HONOURS.search(text):
            continue  # beside other British honours a decoration of the Territorial Army
        titled = titled or {name.end: name for name in names_in(text)}
        before = len(text[: match.start()].rstrip(" ,"))
        name = titled.get(match.end()) or titled.get(before)
        name = name or bare_name_before(text, match.end()) or bare_name_before(text, before)
        if name is None and (behind := _SEAT_THEN.match(text, match.end())):
            name = name_at(text, behind.end(), bare=2)
            name = name if name and text[name.end : name.end + 1] == "," else None
        if name is None and text[match.end() : match.end() + 1] == " ":
            name = name_at(text, match.end() + 1, bare=2)
        if name is not None:
            office = Office(match["seat"], match.start(), match.end())
            start, end = min(name.start, match.start()), max(name.end, match.end())
            found.append(Holder(name, office, start, end, "offices.seat"))
    return found
