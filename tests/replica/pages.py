"""The pages of the replica, in the class names that ModernGov's own pages have."""

import datetime as dt
from html import escape

from replica.council import Committee, Council, Meeting
from replica.frame import bullets, page, words

VENUE = "Assembly Room, Larkmoor Town Hall"


def committees(council: Council) -> str:
    links = [(f"mgCommitteeDetails.aspx?ID={body.number}&LLL=0", body.title) for body in council.bodies]
    return page(council, "Committees", bullets(links))


def meetings(council: Council, body: Committee, year: int | None) -> str:
    held = [meeting for meeting in council.of(body.number) if year is None or meeting.day.year == year]
    links = [
        f'<li><a class="mgMeetingTableLnk" href="ieListDocuments.aspx?CId={body.number}&amp;MId={m.number}&amp;Ver=4">'
        f"{m.day.day} {m.day:%b %Y}&nbsp;6.30 pm</a> - Minutes</li>"
        for m in held
    ]
    around = range((year or 2024) - 2, (year or 2024) + 3)  # it has a list for every year that one asks for
    years = [(f"ieListMeetings.aspx?XXR=0&CId={body.number}&Year={other}", str(other)) for other in around]
    rows = f'<div class="mgContent"><ul class="mgNonBulletTableList">{"".join(links)}</ul></div>'
    return page(council, f"Browse meetings - {body.title}", rows + bullets(years))


def meeting(council: Council, held: Meeting, revision: int) -> str:
    links = (
        '<div class="mgLinks"><ul class="mgActionList">'
        f'<li><a href="mgMeetingAttendance.aspx?ID={held.number}">Attendance details</a></li>'
        f'<li><a href="documents/g{held.number}/Printed%20minutes%20{held.day:%d-%b-%Y}.pdf?T=1">Printed minutes</a></li>'
        f'<li><a href="ieListMeetings.aspx?CId={held.committee.number}&amp;Year=0">Other meetings</a></li></ul></div>'
    )
    rows = "".join(
        f'<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt"><a name="AI{number}"></a>{place}.</p></td>'
        f'<td><p class="mgAiTitleTxt">{escape(title)}</p>{_item_links(held, place, number)}'
        f'<p class="mgSubItemTitleTxt">Minutes:</p>{minutes_of(held, place, revision)}</td></tr>'
        for place, (number, title) in enumerate(held.items, 1)
    )
    content = (
        f'{links}<div class="mgContent"><div class="mgMainTxt">'
        '<p><span class="mgLabel">Venue: </span>' + VENUE + "</p></div>"
        '<h3 class="mgSubSubTitleTxt">Items</h3><table class="mgItemTable" id="mgItemTable"><tbody>'
        f"{rows}</tbody></table></div>"
    )
    return page(council, "Agenda and minutes", content, held.heading)


def _item_links(held: Meeting, place: int, number: int) -> str:
    if place < len(held.items):
        return ""
    links = [
        (f"mgAi.aspx?ID={number}", "View the full minutes text"),
        (f"documents/s{number}/Report.pdf", "Report of the officer"),
        ("mgCalendarWeekView.aspx?WE=1", "This week"),
    ]
    if held.decision:
        links.append((f"ieDecisionDetails.aspx?AIId={held.decision}", f"View the decision for item {place}"))
    rows = "".join(f'<li><a href="{escape(address)}">{escape(text)}</a></li>' for address, text in links)
    return f'<ul class="mgActionList">{rows}</ul>'


def minutes_of(held: Meeting, place: int, revision: int = 0) -> str:
    chair, *others = held.committee.members
    if place == 1:
        return words(f"Apologies for absence were received from Councillor {others[-1].name}.")
    if place == 2:
        return words(held.declared)
    again = f" The minute was corrected {revision} times." if revision else ""
    return (
        words(f"Councillor {chair.name} introduced the report.{again}")
        + '<div class="mgWordPara"><p class="MsoNormal"><b>RESOLVED</b> that the report be noted.</p></div>'
    )


def item(council: Council, held: Meeting, place: int, revision: int) -> str:
    title = held.items[place - 1][1]
    minutes = minutes_of(held, place, revision)
    # It does not say of which meeting: only what led to it does.
    content = f'<div class="mgContent"><p class="mgSubItemTitleTxt">Minutes:</p>{minutes}</div>'
    return page(council, "Agenda item", content, title)


def decision(council: Council, held: Meeting) -> str:
    day = f"{held.day:%d/%m/%Y}"
    content = (
        '<div class="mgContent"><p><span class="mgLabel">Decision Maker: </span>Cabinet</p>'
        '<p><span class="mgLabel">Decision status: </span>Recommendations Approved</p>'
        '<p><span class="mgLabel">Is Key decision?: </span>Yes</p>'
        '<p><span class="mgLabel">Is subject to call in?: </span>Yes</p>'
        f'<h3 class="mgSubSubTitleTxt">Purpose:</h3>{words("To hear how the work goes on.")}'
        f'<h3 class="mgSubSubTitleTxt">Decision:</h3>{words("RESOLVED that the report be noted.")}'
        f'<h3 class="mgSubSubTitleTxt">Reasons for the decision:</h3>{words("The work is in time.")}'
        f'<h3 class="mgSubSubTitleTxt">Alternative options considered:</h3>{words("None.")}'
        '<p><span class="mgLabel">Report author: </span>Una Sedge</p>'
        '<h3 class="mgSubSubTitleTxt">Accompanying Documents:</h3><ul class="mgBulletList">'
        f'<li><a href="documents/s{held.number}/Report.pdf">{escape(held.topic)}</a></li></ul>'
        f"<p>Publication date: {day}</p><p>Date of decision: {day}</p></div>"
    )
    return page(council, "Decision details", content, held.topic)


def decisions(council: Council, first: dt.date, last: dt.date) -> str:
    held = [meeting for meeting in council.meetings if meeting.decision and first <= meeting.day <= last]
    rows = "".join(
        f'<li><a href="ieDecisionDetails.aspx?AIId={meeting.decision}">{escape(meeting.topic)}'
        f'<span style="display:none">ref: {meeting.decision}</span></a></li>'
        for meeting in held
    )
    earlier = f"{first - dt.timedelta(14):%d/%m/%Y}-{first:%d/%m/%Y}"
    links = bullets([(f"mgDelegatedDecisions.aspx?DR={earlier}", "Earlier")])
    return page(council, "Decisions", f'<div class="mgContent"><ul class="mgBulletList">{rows}</ul></div>{links}')


def decided(council: Council, first: dt.date, last: dt.date) -> str:
    """Return the decisions with what was decided in each."""
    held = [meeting for meeting in council.meetings if meeting.decision and first <= meeting.day <= last]
    rows = "".join(
        f'<h3 class="mgSubSubTitleTxt"><a href="ieDecisionDetails.aspx?AIId={meeting.decision}">'
        f"{meeting.day:%d/%m/%Y} - {escape(meeting.topic)}"
        f'<span class="mgHide"> ref: {meeting.decision}</span></a>&nbsp; Recommendations Approved</h3>'
        '<p><span class="mgLabel">Decision Maker: </span>Cabinet</p>'
        f'<p><span class="mgLabel">Made at meeting: </span>{meeting.day:%d/%m/%Y} - Cabinet</p>'
        f'<p><span class="mgLabel">Decision published: </span>{meeting.day + dt.timedelta(2):%d/%m/%Y}</p>'
        f'<p><span class="mgLabel">Effective from: </span>{meeting.day + dt.timedelta(9):%d/%m/%Y}</p>'
        f'<h4 class="mgSubSubTitleTxt">Decision:</h4>{words("RESOLVED that the report be noted.")}'
        '<p><span class="mgLabel">Wards affected: </span>(All Wards);</p>'
        '<p><span class="mgLabel">Lead officer: </span>Una Sedge</p>'
        for meeting in held
    )
    return page(council, "Decisions", f'<div class="mgContent"><p>Decisions published</p>{rows}</div>')


def calendar(council: Council, month: int) -> str:
    return page(council, "Calendar", bullets([(f"mgCalendarMonthView.aspx?GL=1&M={month + 1}", "Next month")]))


def error(council: Council) -> str:
    return page(council, "Error", "<p>Sorry, the web service is not switched on.</p>")
