"""Offices that several people of a list share: "Ann Roe, Ben Poe and Carol Lee, Directors of Services"."""

from dataclasses import replace

from councilgraph_mappings.parse.attendance.listed_person import Listed
from councilgraph_mappings.parse.offices.plural_offices import single
from councilgraph_mappings.parse.wording.scan import bounded

_FIRM = bounded(r"\b(?:Consult(?:ing|ant)|Civil|Structural|Chartered)\s(?:[A-Z]\w+\s){0,2}\w+s$")


def share(found: list[Listed]) -> None:
    """Give the office of the last person, where it is a plural, to all before who have none and are no councillors."""
    if not found or not found[-1].offices or (office := single(found[-1].offices[-1])) is None:
        return
    if len(found) == 1 and _FIRM.search(found[-1].offices[-1]):
        found[-1] = replace(found[-1], offices=found[-1].offices[:-1])  # the firm of the only one who is named
        return
    found[-1] = replace(found[-1], offices=(*found[-1].offices[:-1], office))
    for at in range(len(found) - 2, -1, -1):
        if found[at].offices or found[at].capacity or found[at].name.councillor:
            return
        found[at] = replace(found[at], offices=(office,))
