"""Seats that nobody holds, on lists of councillors and pages of committees; the pages are made up."""

from councilgraph_mappings.parse import parse
from councilgraph_mappings.parse.pages.withheld import withheld
from councilgraph_mappings.read import read
from councilgraph_mappings.reading import Context

COUNCIL = "Larkhill Borough Council"


def seats(page: str, address: str) -> tuple[list[str], list[str]]:
    """Return the vacant seats of a page and the people it names."""
    context = Context("page.html", "0" * 64, f"https://democracy.larkhill.example/{address}", council=COUNCIL)
    reading = parse(withheld(read(page.encode(), "page.html"), context), context)
    return [one.title for one in reading.vacancies], [person.name for person in reading.people]


def test_a_row_of_the_list_of_councillors_may_be_a_vacant_seat() -> None:
    page = """<html><body><h1>Your Councillors</h1><table><tr><th>Councillor</th><th>Political party</th><th>Ward</th></tr>
    <tr><td><a href="mgUserInfo.aspx?UID=21">Councillor Diane Booth</a></td><td>Larkhill First</td><td>Quayside</td></tr>
    <tr><td>Vacancy</td><td>Vacant</td><td>Castle</td></tr></table></body></html>"""
    assert seats(page, "mgMemberIndex.aspx") == (["Member for Castle"], ["Diane Booth"])


def test_a_line_among_the_members_of_a_committee_may_say_whose_seat_is_vacant() -> None:
    page = """<html><body><h1>Committee details</h1><h2>Harbour Board</h2><h2>Membership</h2><ul>
    <li><a href="mgUserInfo.aspx?UID=21">Councillor Diane Booth</a> (Chair)</li><li>Vacancy</li>
    <li>1 Larkhill First Vacancy</li><li>Vacant seat (Substitute)</li></ul></body></html>"""
    assert seats(page, "mgCommitteeDetails.aspx?ID=7") == (["Member", "Member", "Substitute"], ["Diane Booth"])
