"""Which links are followed from which page, and what the web service's XML names."""

import datetime as dt

import pytest

from councilgraph.harvest import cmis, moderngov_pages, moderngov_service
from councilgraph.harvest.anchors import anchors, date_in
from councilgraph.harvest.kinds import Kind, Scope, Step
from councilgraph.harvest.moderngov_service import NotXmlError

BASE = "https://democracy.larkmoor.example/mg/"
SCOPE = Scope(BASE, dt.date(2024, 1, 1), dt.date(2024, 12, 31))


def linked(kind: Kind, address: str, *links: tuple[str, str], scope: Scope = SCOPE) -> list[tuple[Kind, str]]:
    body = "".join(f'<p><a href="{link}">{text}</a>' for link, text in links).encode()
    found = moderngov_pages.follow(Step(BASE + address, kind), body, "text/html", scope)
    return [(step.kind, step.address.removeprefix(BASE)) for step in found]


@pytest.mark.parametrize(
    ("link", "text", "expected"),
    [
        ("mgMeetingAttendance.aspx?ID=7", "Attendance", Kind.ATTENDANCE),
        ("MGAI.ASPX?ID=9", "Item", Kind.ITEM),
        ("ieIssueDetails.aspx?IId=3&amp;PlanId=0&amp;Opt=3", "History", Kind.ISSUE),
        ("ieDecisionDetails.aspx?AIId=9", "Decision", Kind.DECISION),
        ("documents/g7/Public reports pack.pdf?T=10", "Pack", Kind.DOCUMENT),
        ("documents/s12/Minutes 12102022.pdf", "Minutes PDF 136 KB", Kind.DOCUMENT),
        ("mgConvert2PDF.aspx?ID=7", "Agenda", Kind.DOCUMENT),
        ("documents/s12/Budget.pdf", "Budget report", None),
        ("ieListDocuments.aspx?MId=8", "Next meeting", None),
        ("ieListMeetings.aspx?CId=2&amp;Year=2024", "2024", None),
        ("mgCalendarMonthView.aspx?M=5", "Calendar", None),
        ("mgCalendarAgendaView.aspx", "Calendar", None),
        ("ieSearchResults.aspx?SS=x", "Search", None),
        ("mailto:clerk@larkmoor.example", "Clerk", None),
        ("https://elsewhere.example/mgAi.aspx?ID=9", "Item", None),
        ("//evil.example/documents/g7/x.pdf?T=1", "Minutes", None),
    ],
)
def test_from_a_meeting(link: str, text: str, expected: Kind | None) -> None:
    found = linked(Kind.MEETING, "ieListDocuments.aspx?CId=2&MId=7", (link, text))
    assert [kind for kind, _address in found] == ([expected] if expected else [])


@pytest.mark.parametrize("kind", [Kind.ATTENDANCE, Kind.DECLARATIONS, Kind.DOCUMENT])
def test_some_pages_lead_nowhere(kind: Kind) -> None:
    assert linked(kind, "x.aspx", ("mgAi.aspx?ID=9", "Item"), ("ieDecisionDetails.aspx?ID=9", "Decision")) == []


def test_a_list_of_meetings_is_bounded_by_days_and_committee() -> None:
    found = linked(
        Kind.MEETINGS,
        "ieListMeetings.aspx?CId=2&Year=0",
        ("ieListDocuments.aspx?CId=2&amp;MId=1&amp;Ver=4", "31 Dec 2023 10.00 am"),
        ("ieListDocuments.aspx?CId=2&amp;MId=2&amp;Ver=4", "1 Jan 2024 10.00 am"),
        ("ieListDocuments.aspx?CId=2&amp;MId=3&amp;Ver=4", "Special meeting"),
        ("ieListMeetings.aspx?CId=2&amp;Year=2023", "2023"),
        ("ieListMeetings.aspx?CId=2&amp;Year=2024", "2024"),
        ("ieListMeetings.aspx?CId=5&amp;Year=2024", "Another committee"),
    )
    assert found == [
        (Kind.MEETING, "ieListDocuments.aspx?CId=2&MId=2"),
        (Kind.MEETING, "ieListDocuments.aspx?CId=2&MId=3"),
        (Kind.MEETINGS, "ieListMeetings.aspx?CId=2&Year=2024"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("16 Nov 2022 10.00 am", dt.date(2022, 11, 16)),
        ("Wednesday, 16th November, 2022, 6.30 pm", dt.date(2022, 11, 16)),
        ("1 September 2024 - Cancelled", dt.date(2024, 9, 1)),
        ("31 February 2024", None),
        ("Nov 2022", None),
        ("", None),
    ],
)
def test_dates_of_links(text: str, expected: dt.date | None) -> None:
    assert date_in(text) == expected


@pytest.mark.parametrize(
    "body", [b"", b"  ", b"<!-- nothing -->", b"\xff\xfe\x00", b"<a>", b"<a href='http://[x'>x</a>", b"%PDF-1.4"]
)
def test_a_page_without_links_has_none(body: bytes) -> None:
    assert list(anchors(body, "text/html", BASE, BASE)) == []


def test_a_file_that_is_no_page_is_not_searched() -> None:
    assert list(anchors(b'<a href="mgAi.aspx?ID=1">x</a>', "application/pdf", BASE, BASE)) == []


# The web service


COMMITTEES = b"""<?xml version="1.0"?><committees xmlns="http://tempuri.example/">
<committee><committeeid>2</committeeid><committeetitle>Audit &amp; Risk</committeetitle></committee>
<committee><committeeid>3</committeeid><committeetitle>Old Panel</committeetitle><committeedeleted>True</committeedeleted></committee>
<committee><committeeid>4 or 5</committeeid><committeetitle>Odd</committeetitle></committee></committees>"""


def test_committees_that_are_deleted_or_have_no_number_are_left_out() -> None:
    step = moderngov_service.committees_step(BASE)
    found = [(step.kind, step.title) for step in moderngov_service.follow(step, COMMITTEES, SCOPE)]
    assert found == [
        (Kind.COMMITTEE, "Audit & Risk"),
        (Kind.SERVICE_MEETINGS, "Audit & Risk"),
        (Kind.SERVICE_COUNCILLORS, None),
    ]


def test_meetings_of_other_days_are_left_out() -> None:
    step = moderngov_service.meetings_step(SCOPE, "2", "Audit")
    rows = [("1", "31/12/2023"), ("2", "01/01/2024"), ("3", "30/02/2024"), ("x", "01/02/2024")]
    xml = "".join(f"<meeting><meetingid>{n}</meetingid><meetingdate>{d}</meetingdate></meeting>" for n, d in rows)
    found = list(moderngov_service.follow(step, f"<meetings>{xml}</meetings>".encode(), SCOPE))
    assert [(step.kind, step.date) for step in found] == [
        (Kind.SERVICE_MEETING, dt.date(2024, 1, 1)),
        (Kind.MEETING, dt.date(2024, 1, 1)),
        (Kind.SERVICE_MEETING, None),
        (Kind.MEETING, None),
    ]


@pytest.mark.parametrize(
    "body",
    [
        b"<!DOCTYPE html><html><body>Error</body></html>",
        b"\n <script>location='/'</script>",
        b"<committees><committee>",
        b"not XML",
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><committees>&a;</committees>',
        b'<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><committees/>',
    ],
)
def test_what_is_no_answer_of_the_service_is_refused(body: bytes) -> None:
    with pytest.raises(NotXmlError):
        list(moderngov_service.follow(moderngov_service.committees_step(BASE), body, SCOPE))


# CMIS


CMIS = "https://larkmoor.cmis.example/live/"
HOME = b"""<a href="/live/Committees.aspx">Committees</a> <a href="/live/Contact.aspx">Contact</a>
<a href="/live/Committees/tabid/62/ctl/ViewCMIS_CommitteeDetails/mid/381/id/6/Default.aspx">Licensing Committee</a>
<a href="/live/Committees/tabid/62/ctl/ViewCMIS_CommitteeDetails/mid/381/id/7/Default.aspx">Cabinet</a>
<a href="/live/Meetings/tabid/70/ctl/ViewMeetingPublic/mid/397/Meeting/15/Committee/6/Default.aspx">5 Mar 2024 18:00 - Licensing</a>
<a href="/live/Meetings/tabid/70/ctl/ViewMeetingPublic/mid/397/Meeting/9/Committee/6/Default.aspx">5 Mar 2019 18:00 - Licensing</a>
<a href="/live/Meetings/tabid/70/ctl/MeetingCalendarPublicNoJava/mid/397/Date/2024-04-01/Default.aspx">Next</a>
<a href="/live/Decisions/tabid/67/ctl/ViewCMIS_DecisionDetails/mid/391/Id/1c2f93aa-77b0-4f0e-9d58-8f7f3f1f2a10/Default.aspx">A decision</a>"""


def followed(kind: Kind, body: bytes, committee: str | None = None) -> list[tuple[Kind, str]]:
    scope = Scope(CMIS, SCOPE.since, SCOPE.until, committee)
    steps = cmis.follow(Step(CMIS, kind), body, "text/html", scope)
    return [(step.kind, step.address.removeprefix(CMIS).partition("/ctl/")[2] or step.address) for step in steps]


def test_from_the_home_of_a_cmis_site() -> None:
    assert followed(Kind.HOME, HOME) == [
        (Kind.HOME, CMIS + "Committees.aspx"),
        (Kind.MEETINGS, "ViewCMIS_CommitteeDetails/mid/381/id/6/Default.aspx"),
        (Kind.MEETINGS, "ViewCMIS_CommitteeDetails/mid/381/id/7/Default.aspx"),
        (Kind.MEETING, "ViewMeetingPublic/mid/397/Meeting/15/Committee/6/Default.aspx"),
        (Kind.DECISION, "ViewCMIS_DecisionDetails/mid/391/Id/1c2f93aa-77b0-4f0e-9d58-8f7f3f1f2a10/Default.aspx"),
    ]
    assert cmis.recognised(HOME, "text/html", CMIS, CMIS)


def test_one_committee_of_a_cmis_site() -> None:
    found = followed(Kind.HOME, HOME, "Licensing Committee")
    assert [address for kind, address in found if kind is not Kind.HOME] == [
        "ViewCMIS_CommitteeDetails/mid/381/id/6/Default.aspx"
    ]


def test_papers_of_a_cmis_meeting() -> None:
    body = b"""<a href="../Document.ashx?czJK=a%2bb%3d&amp;rUz=1">Minutes</a> <a href="../Document.ashx?czJK=c">Appendix</a>"""
    [(kind, address)] = followed(Kind.MEETING, body)
    assert (kind, address) == (Kind.DOCUMENT, "https://larkmoor.cmis.example/Document.ashx?czJK=a%2bb%3d&rUz=1")


def test_another_site_is_no_cmis() -> None:
    assert not cmis.recognised(b'<a href="/news">News</a>', "text/html", CMIS, CMIS)
