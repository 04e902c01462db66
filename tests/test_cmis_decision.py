"""CMIS's page of a decision, made up in the layout of the real one, and the text that a crawler makes of it."""

import datetime as dt

import pytest

from councilgraph_mappings.codes import OutcomeKind
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.parse import parse
from councilgraph_mappings.read import read
from councilgraph_mappings.reading import Context, Reading
from councilgraph_mappings.source_identity import source_identity

ADDRESS = "https://larkmoor.cmis.example/live/Decisions/tabid/67/ctl/ViewCMIS_DecisionDetails/mid/391/Id/1c2f93aa-77b0-4f0e-9d58-8f7f3f1f2a10/Default.aspx"

OUTCOME = (
    "On 25 July 2023, Cabinet agreed:- (i) that the full business case be approved; (ii) that Councillor Ann Roe be"
    " appointed to the board of the Mill Trust. THE DEADLINE FOR CALL IN IS 1600 HOURS ON MONDAY 31 JULY 2023."
)

TEXT = """Decision Details

  * General
  * Reports

This section allows you to view the general details of a Decision

Details

Status:
{status}
Title:
A venture between the library and the mill - Approval of the Full Business Case
Include item on Forward Plan/ Key Decision
Yes
Reference:
003884/2023
Urgent Decision - Not in Forward Plan
No
Details for Agenda Sheet
Report of the Director of Place
Implementation Date (not before{on})
Tue 25 Jul 2023
Purpose
To inform Cabinet of the business case and of what it saves.
Key Portfolio
Leisure
Decision Maker
{maker}
Chief Officer Decision Maker
2 Diamond
Decision Type:
Committee
Decision Maker:
{maker}
Decision Outcome
{outcome}
Is the Decision Maker Aware of the Decision:
No
Decision Options:
Wards
This Decision does not contain any Ward records.
Overview and Scrutiny
Decision History
Date & Time Created
1 August 2023 09:14
User Full Name
Pat Typist
"""


def text(status: str = "Implemented", maker: str = "Cabinet", on: str = " meeting on", outcome: str = OUTCOME) -> str:
    return TEXT.format(status=status, maker=maker, on=on, outcome=outcome)


def field(name: str, value: str) -> str:
    label = f'<div class="DNNLabel"><label><span>{name}:</span></label></div>'
    return f'<div class="holder">{label}<div class="Value">{value}</div></div>'


PAGE = f"""<html><body><div class="DNNModuleContent ModCMISDecisionsC"><h1>Decision Details</h1>
<p>This section allows you to view the general details of a Decision</p><fieldset><legend>Details</legend>
{field("Title", "A licence for the Ferry Inn")}{field("Details", "The Sub-Committee is asked to grant a licence until midnight.")}
{field("Implementation Date (not before)", "Wed 11 Jan 2023")}{field("Decision Maker", "Licensing Sub-Committee")}
{field("Decision Outcome", "RESOLVED that the licence be granted until midnight.")}</fieldset>
<ol><li><a href="/live/Document.ashx?czJK=b">Report on the Ferry Inn</a> <span>(128Kb)</span></li></ol></div></body></html>"""


def said(page: str, path: str = "decision.txt", address: str | None = None) -> Reading:
    return parse(read(page.encode(), path), Context(path, "0" * 64, address, council="Larkmoor Borough Council"))


def test_the_meeting_is_that_of_the_day_on_which_the_body_decided() -> None:
    reading = said(text())
    [meeting] = reading.meetings
    assert reading.genre == "CMIS decision page"
    assert meeting.body
    assert meeting.date
    assert (meeting.body.value, meeting.date.value) == ("Cabinet", dt.date(2023, 7, 25))


def test_each_part_of_the_outcome_is_a_decision_and_the_deadline_behind_it_none() -> None:
    decided = [(outcome.ordinal, outcome.kind, outcome.text) for outcome in said(text()).outcomes]
    assert decided == [
        ("i", OutcomeKind.APPROVED, "that the full business case be approved"),
        ("ii", OutcomeKind.APPOINTED, "that Councillor Ann Roe be appointed to the board of the Mill Trust"),
    ]


def test_the_item_has_title_and_purpose_and_nobody_who_typed_it_is_named() -> None:
    reading = said(text())
    [item] = reading.items
    assert item.title == "A venture between the library and the mill - Approval of the Full Business Case"
    assert item.purpose
    assert item.purpose.value == "To inform Cabinet of the business case and of what it saves."
    assert "Pat Typist" not in {person.name for person in reading.people}


@pytest.mark.parametrize("maker", ["Councillor Ann Roe", "Cabinet Member for Leisure", "Not Applicable"])
def test_a_member_who_decides_alone_is_no_body(maker: str) -> None:
    [meeting] = said(text(maker=maker, outcome="Approved that the case be adopted.")).meetings
    assert meeting.body is None


def test_the_council_itself_is_a_body() -> None:
    [meeting] = said(text(maker="Meeting of the City Council", outcome="RESOLVED that the case be adopted.")).meetings
    assert meeting.body
    assert (meeting.body.value, meeting.body_key) == ("City Council", meeting.council_key)


def test_the_first_day_on_which_a_decision_may_take_effect_is_not_the_day_of_the_decision() -> None:
    [meeting] = said(text(on="", outcome="RESOLVED that the case be adopted.")).meetings
    assert meeting.date is None


def test_a_page_without_an_outcome_says_so_unless_the_decision_is_still_to_come() -> None:
    lacking = said(text(outcome=""))
    assert not lacking.outcomes
    assert [each.kind for each in lacking.findings] == [FindingKind.MISSING]
    assert "Implemented" in lacking.findings[0].message
    assert not said(text(outcome="", status="Decision Proposed")).findings


def test_the_html_of_the_page_says_the_same_and_links_to_its_papers() -> None:
    reading = said(PAGE, "decision.html", ADDRESS)
    [meeting], [outcome], [paper], [item] = reading.meetings, reading.outcomes, reading.papers, reading.items
    assert meeting.body
    assert (meeting.body.value, meeting.date) == ("Licensing Sub-Committee", None)
    assert (outcome.kind, outcome.text, outcome.item) == (
        OutcomeKind.GRANTED,
        "the licence be granted until midnight",
        item.key,
    )
    assert (paper.title, paper.size, paper.item) == ("Report on the Ferry Inn", "128Kb", item.key)
    assert item.purpose
    assert item.purpose.value == "The Sub-Committee is asked to grant a licence until midnight."


def test_an_address_tells_which_decision_it_is() -> None:
    assert source_identity(ADDRESS) == "cmis/decision-1c2f93aa-77b0-4f0e-9d58-8f7f3f1f2a10"


def test_a_page_that_shows_nothing_says_so() -> None:
    reading = said("<html><body><h1>Decision Details</h1><p>Not found.</p></body></html>", "decision.html", ADDRESS)
    assert [each.kind for each in reading.findings] == [FindingKind.MISSING]
