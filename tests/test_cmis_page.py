"""CMIS's page of a meeting, made up in the layout of the real one, and the text that a crawler makes of it."""

import datetime as dt

from councilgraph_mappings.codes import Capacity, Status
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.parse import parse
from councilgraph_mappings.parse.pages.withheld import withheld
from councilgraph_mappings.read import read
from councilgraph_mappings.reading import Context, Reading

ADDRESS = "https://larkmoor.cmis.example/live/Meetings/tabid/70/ctl/ViewMeetingPublic/mid/397/Meeting/812/Committee/6/Default.aspx"


def summary(name: str, value: str) -> str:
    label = f'<div class="DNNLabel {name}Label"><div class="dnnLabel"><label><span>{name}:</span></label></div></div>'
    return f'<div class="holder">{label}<div class="Value {name}">{value}</div></div>'


def attended(title: str, column: str, *rows: tuple[str, str]) -> str:
    body = "".join(
        f'<tr role="row" class="rgRow"><td><a href="/live/Councillors/tabid/63/ctl/ViewCMIS_Person/mid/383/id/{n}/">{who}</a></td>'
        f"<td>{why}</td></tr>"
        for n, (who, why) in enumerate(rows, 1)
    )
    head = f"<thead><tr><th>Name</th><th>{column}</th></tr></thead>"
    grid = f'<div class="RadGrid"><table class="rgMasterTable">{head}<tbody>{body}</tbody></table></div>'
    return f"<fieldset><legend>{title}</legend>{grid}</fieldset>"


PAGE = f"""<html><body><div class="DNNModuleContent ModCMISMeetingsC"><h1>Meeting Details</h1>
{summary("Committee", "Licensing Sub-Committee")}{summary("Date/Time", "16 Nov 2023 - 14:00 to 16:20")}
{summary("Status", "Occurred")}{summary("Venue", '<a href="/live/Meetings/tabid/70/ctl/MeetingVenueDetails/mid/397/VenueID/1/">Mill Room</a>')}
<ul class="tabs"><li>Documents</li><li>Attendance</li><li>Visitors</li><li>Declarations of Interests</li></ul>
<h2>Documents</h2><h3>Agenda</h3><h4>Public Agenda</h4>
<table><tr><td>1</td><td>Apologies</td></tr><tr><td></td><td>To receive any apologies.</td></tr>
<tr><td>2</td><td>Minutes</td></tr><tr><td></td><td>To confirm the minutes of 12 October 2023.</td></tr></table>
<ol class="DocumentList"><li class="DocumentListItem"><a class="TitleLink" href="/live/Document.ashx?czJK=b">Minutes of 12 October</a>
<span class="FileSize">(128Kb)</span></li></ol>
<table><tr><td>3</td><td>Licence of the Ferry Inn</td></tr></table>
<h2>Attendance</h2>
{attended("Attended - Committee Members", "Attended", ("Councillor Carys Calloway", ""), ("Councillor Omar Reed", ""))}
{attended("Attended - Other Members", "Attended", ("Councillor Ruth Winter", ""))}
{attended("Apologies", "Reason for Sending Apology", ("Councillor Ann Vale", "Broken hip"))}
{attended("Absent", "Reason for Absence")}
</div></body></html>"""
TEXT = """Meeting Details

Meeting Summary
Licensing Sub-Committee
16 Nov 2023 - 14:00 to 00:00
Occurred
  * Documents
  * Attendance

Documents

Agenda

Public Agenda
1 Apologies
To receive any apologies.
2 Minutes
To confirm the minutes of 12 October 2023.
15 sites were visited.
3 Licence of the Ferry Inn
"""


def context(path: str, address: str | None) -> Context:
    return Context(path, "0" * 64, address, council="Larkmoor Borough Council")


def said(page: str, path: str = "meeting.html", address: str | None = ADDRESS) -> Reading:
    return parse(read(page.encode(), path), context(path, address))


def test_the_summary_says_who_met_when_and_where() -> None:
    for reading, number in ((said(PAGE), "812"), (said(PAGE, address=None), None)):
        [meeting] = reading.meetings
        assert reading.genre == "CMIS meeting page"
        assert meeting.body
        assert meeting.date
        assert meeting.start
        assert meeting.end
        assert meeting.venue
        assert meeting.note
        assert (meeting.source_id, meeting.body.value, meeting.date.value) == (
            number,
            "Licensing Sub-Committee",
            dt.date(2023, 11, 16),
        )
        assert (meeting.start.value, meeting.end.value) == (dt.time(14), dt.time(16, 20))
        assert (meeting.venue.value, meeting.note.value) == ("Mill Room", "Occurred")


def test_items_have_their_numbers_purposes_and_papers() -> None:
    reading = said(PAGE)
    assert [(i.number, i.title, i.purpose and i.purpose.value) for i in reading.items] == [
        ("1", "Apologies", "To receive any apologies."),
        ("2", "Minutes", "To confirm the minutes of 12 October 2023."),
        ("3", "Licence of the Ferry Inn", None),
    ]
    [paper] = reading.papers
    assert (paper.title, paper.kind, paper.size, paper.item) == ("Minutes of 12 October", "minutes", "128Kb", "m1-2")
    assert paper.address is not None
    assert paper.address.endswith("Document.ashx?czJK=b")


def test_who_attended_is_read_and_why_somebody_did_not_is_kept_nowhere() -> None:
    reading = said(PAGE)
    names = {person.key: person.name for person in reading.people}
    assert [(names[a.person], a.status, a.capacity) for a in reading.attendance] == [
        ("Carys Calloway", Status.PRESENT, Capacity.MEMBER),
        ("Omar Reed", Status.PRESENT, Capacity.MEMBER),
        ("Ruth Winter", Status.IN_ATTENDANCE, None),
        ("Ann Vale", Status.APOLOGIES, None),
    ]
    shown = withheld(read(PAGE.encode(), "meeting.html"), context("meeting.html", ADDRESS)).text
    assert "Broken hip" not in shown
    assert "Apologies" in shown
    assert "Ann Vale" in shown


def test_the_text_of_a_page_has_no_end_at_midnight_and_no_item_of_a_count() -> None:
    reading = said(TEXT, "meeting.txt")
    [meeting] = reading.meetings
    assert meeting.body
    assert meeting.body.value == "Licensing Sub-Committee"
    assert meeting.start
    assert (meeting.start.value, meeting.end) == (dt.time(14), None)
    assert [(item.number, item.title) for item in reading.items] == [
        ("1", "Apologies"),
        ("2", "Minutes"),
        ("3", "Licence of the Ferry Inn"),
    ]


def test_a_list_says_which_meetings_there_are() -> None:
    view = "https://larkmoor.cmis.example/live/Meetings/tabid/70/ctl/ViewMeetingPublic/mid/397/Meeting"
    page = f"""<html><body><table><thead><tr><th>Date/Start Time</th><th>Venue</th></tr></thead><tbody>
    <tr><td><a href="{view}/812/Committee/6/Default.aspx">16 Nov 2023 14:00 - Licensing Sub-Committee</a></td><td>Mill Room</td></tr>
    <tr><td><a href="{view}/815/Committee/7/Default.aspx">5 Dec 2023 10:30 - Cabinet</a></td><td>Long Room</td></tr>
    <tr><td><a href="{view}/815/Committee/7/Default.aspx">Papers</a></td><td></td></tr></tbody></table></body></html>"""
    reading = said(page, address=None)
    held = [
        (m.source_id, m.date and m.date.value, m.start and m.start.value, m.body and m.body.value)
        for m in reading.meetings
    ]
    assert (reading.genre, held) == (
        "list of meetings",
        [
            ("812", dt.date(2023, 11, 16), dt.time(14), "Licensing Sub-Committee"),
            ("815", dt.date(2023, 12, 5), dt.time(10, 30), "Cabinet"),
        ],
    )


def test_a_page_that_has_lost_its_summary_says_what_is_missing() -> None:
    reading = said("<html><body><h1>Meeting Details</h1><p>The meeting was not found.</p></body></html>")
    assert [one.kind for one in reading.findings] == [FindingKind.MISSING, FindingKind.MISSING]


MINUTED = """Meeting Details

Meeting Summary
Meeting of the City Council
15 Jul 2023 - 18:00
  * Documents
  * Attendance

Documents

Agenda

Part A
Apologies
77
Apologies were received from Councillors Vale and Reed.
1 Have Your Say!
The Mayor to ask whether anybody wishes to speak.
2 Declarations of Interest
Councillors will be asked to declare their interests.
78
Councillor Winter (as a trustee of the Mill Trust) declared a personal interest in item 4.
3 Minutes of Previous Meeting

905

RESOLVED that the minutes of the meeting held on 3 May 2023 be confirmed as a correct record.

pdf 03-05-23 (93Kb)
4 Budget
To consider the budget.
906
Councillor Calloway spoke for the report.
RESOLVED that:-
(a) the budget be approved;
(b) the report be noted.
"""


def test_below_an_item_its_minutes_follow_the_number_of_the_minute() -> None:
    reading = said(MINUTED, "meeting.txt")
    names = {person.key: person.name for person in reading.people}
    numbers = {item.key: item.number for item in reading.items}
    assert [(i.number, i.title) for i in reading.items] == [
        (None, "Apologies"),
        ("1", "Have Your Say!"),
        ("2", "Declarations of Interest"),
        ("3", "Minutes of Previous Meeting"),
        ("4", "Budget"),
    ]
    assert [(numbers[o.item or ""], o.ordinal, o.text) for o in reading.outcomes] == [
        ("3", None, "the minutes of the meeting held on 3 May 2023 be confirmed as a correct record"),
        ("4", "a", "the budget be approved"),
        ("4", "b", "the report be noted"),
    ]
    assert [(names[a.person], a.status) for a in reading.attendance] == [
        ("Vale", Status.APOLOGIES),
        ("Reed", Status.APOLOGIES),
    ]
    [declared] = reading.declarations
    assert (names[declared.person], declared.nature, numbers[declared.item or ""]) == (
        "Winter",
        "as a trustee of the Mill Trust",
        "4",
    )


def test_a_meeting_of_the_city_council_is_held_by_the_council() -> None:
    [meeting] = said(MINUTED, "meeting.txt").meetings
    assert meeting.body
    assert (meeting.body.value, meeting.body_key) == ("City Council", meeting.council_key)


TOLD = """Meeting Details

Larkmoor Integration Joint Board
29 Apr 2021 - 13:00 to 14:05
Public Items
1. Welcome and Apologies
The Chair welcomed everyone to the meeting.
2. Budget
Members are asked to consider the budget.
The Board considered a report by the Chief Officer.
Following consideration the Board agreed:
1. to note the report; and
2. to approve the budget for the year.
3. Any Other Business
To take any other business.
"""


def shown_and_read(page: str) -> Reading:
    known = context("meeting.txt", ADDRESS)
    return parse(withheld(read(page.encode(), "meeting.txt"), known), known)


def test_what_is_shown_of_a_page_says_the_same_as_the_page() -> None:
    for page in (TEXT, MINUTED, TOLD):
        whole, shown = said(page, "meeting.txt"), shown_and_read(page)
        assert (shown.meetings, shown.items, shown.outcomes) == (whole.meetings, whole.items, whole.outcomes)
        assert shown.meetings[0].date


def test_a_page_without_numbers_of_minutes_tells_what_happened_below_what_an_item_is_for() -> None:
    reading = said(TOLD, "meeting.txt")
    [meeting] = reading.meetings
    assert meeting.end
    assert meeting.end.value == dt.time(14, 5)
    assert [(i.number, i.title, i.purpose and i.purpose.value) for i in reading.items] == [
        ("1", "Welcome and Apologies", None),
        ("2", "Budget", "Members are asked to consider the budget."),
        ("3", "Any Other Business", "To take any other business."),
    ]
    assert [o.text for o in reading.outcomes] == ["to note the report", "to approve the budget for the year"]
