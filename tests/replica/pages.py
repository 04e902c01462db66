"""The pages of the replica, in the class names that ModernGov's own pages have."""

import datetime as dt
from html import escape

from replica.council import Committee, Council, Councillor, Meeting

_PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{title} - {council}</title></head>
<body><div id="header"><a href="https://www.larkmoor.example/">{council}</a>
<ul class="topnav"><li><a href="mgCalendarMonthView.aspx?GL=1&amp;bcr=1">Calendar</a></li>
<li><a href="mgListCommittees.aspx?bcr=1">Committees</a></li><li><a href="ieLogon.aspx">Log on</a></li></ul></div>
<div id="modgov"><div class="mgHeader"><h1 class="mgMainTitleTxt">{title}</h1></div>
{content}
</div></body></html>
"""


def _page(council: Council, title: str, content: str) -> str:
    return _PAGE.format(title=escape(title), council=escape(council.name), content=content)


def _words(text: str) -> str:
    return f'<div class="mgWordPara"><div class="WordSection1"><p class="MsoNormal">{escape(text)}</p></div></div>'


def _bullets(links: list[tuple[str, str]]) -> str:
    rows = "".join(f'<li><a href="{escape(address)}">{escape(text)}</a></li>' for address, text in links)
    return f'<div class="mgContent"><ul class="mgBulletList">{rows}</ul></div>'


def committees(council: Council) -> str:
    links = [(f"mgCommitteeDetails.aspx?ID={body.number}&LLL=0", body.title) for body in council.bodies]
    return _page(council, "Committees", _bullets(links))


def committee(council: Council, body: Committee) -> str:
    people = [(f"mgUserInfo.aspx?UID={person.number}", f"Councillor {person.name}") for person in body.members]
    more = [
        (f"ieListMeetings.aspx?CommitteeId={body.number}", "Browse meetings and agendas for this committee"),
        (f"mgListDeclarationsOfInterest.aspx?RPID={body.number}", "Declarations of interest"),
        (f"mgRss.aspx?CID={body.number}", "Get RSS feed"),
    ]
    return _page(council, f"Committee details - {body.title}", _bullets(people + more))


def meetings(council: Council, body: Committee, year: int | None) -> str:
    held = [meeting for meeting in council.of(body.number) if year is None or meeting.day.year == year]
    links = [
        (f"ieListDocuments.aspx?CId={body.number}&MId={m.number}&Ver=4", f"{m.day.day} {m.day:%b %Y} 6.30 pm")
        for m in held
    ]
    around = range((year or 2024) - 2, (year or 2024) + 3)  # it has a list for every year that one asks for
    years = [(f"ieListMeetings.aspx?XXR=0&CId={body.number}&Year={other}", str(other)) for other in around]
    return _page(council, f"Browse meetings - {body.title}", _bullets(links + years))


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
    day = f"{held.day:%A}, {held.day.day} {held.day:%B}, {held.day.year} 6.30 pm"
    content = (
        f'<div class="mgSubTitle"><h2 class="mgSubTitleTxt">{escape(held.committee.title)} - {day}</h2></div>{links}'
        '<div class="mgContent"><div class="mgMainTxt">'
        '<p><span class="mgLabel">Venue: </span>Assembly Room, Larkmoor Town Hall</p></div>'
        '<h3 class="mgSubSubTitleTxt">Items</h3><table class="mgItemTable" id="mgItemTable"><tbody>'
        f"{rows}</tbody></table></div>"
    )
    return _page(council, "Agenda and minutes", content)


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
        return _words(f"Apologies for absence were received from Councillor {others[-1].name}.")
    if place == 2:
        return _words("There were no declarations of interest.")
    again = f" The minute was corrected {revision} times." if revision else ""
    return (
        _words(f"Councillor {chair.name} introduced the report.{again}")
        + '<div class="mgWordPara"><p class="MsoNormal"><b>RESOLVED</b> that the report be noted.</p></div>'
    )


def item(council: Council, held: Meeting, place: int, revision: int) -> str:
    title = held.items[place - 1][1]
    where = f"Meeting: {held.day:%d/%m/%Y} - {held.committee.title} (Item {place})"
    minutes = minutes_of(held, place, revision)
    content = f'<div class="mgContent"><p>{escape(where)}</p><p class="mgSubItemTitleTxt">Minutes:</p>{minutes}</div>'
    return _page(council, f"Agenda item - {title}", content)


def decision(council: Council, held: Meeting) -> str:
    day = f"{held.day:%d/%m/%Y}"
    content = (
        '<div class="mgContent"><p><span class="mgLabel">Decision Maker: </span>Cabinet</p>'
        '<p><span class="mgLabel">Decision status: </span>Recommendations Approved</p>'
        '<p><span class="mgLabel">Is Key decision?: </span>No</p>'
        f'<h3 class="mgSubSubTitleTxt">Decision:</h3>{_words("RESOLVED that the report be noted.")}'
        f"<p>Publication date: {day}</p><p>Date of decision: {day}</p></div>"
    )
    return _page(council, f"Decision details - {held.topic}", content)


def decisions(council: Council, first: dt.date, last: dt.date) -> str:
    held = [meeting for meeting in council.meetings if meeting.decision and first <= meeting.day <= last]
    links = [(f"ieDecisionDetails.aspx?AIId={meeting.decision}", meeting.topic) for meeting in held]
    earlier = f"{first - dt.timedelta(14):%d/%m/%Y}-{first:%d/%m/%Y}"
    return _page(council, "Decisions", _bullets([*links, (f"mgDelegatedDecisions.aspx?DR={earlier}", "Earlier")]))


def attendance(council: Council, held: Meeting) -> str:
    rows = "".join(f"<tr><td>Councillor {escape(p.name)}</td><td>Present</td></tr>" for p in held.committee.members)
    return _page(council, "Meeting attendance", f'<div class="mgContent"><table>{rows}</table></div>')


def declarations(council: Council) -> str:
    return _page(council, "Declarations of interest", '<div class="mgContent"><p>None.</p></div>')


def councillor(council: Council, person: Councillor) -> str:
    links = _bullets([(f"mgListDeclarationsOfInterest.aspx?UID={person.number}", "Declarations at meetings")])
    about = f'<p><span class="mgLabel">Party: </span>{person.party}</p><p><span class="mgLabel">Ward: </span>{person.ward}</p>'
    return _page(council, f"Councillor details - Councillor {person.name}", about + links)


def calendar(council: Council, month: int) -> str:
    return _page(council, "Calendar", _bullets([(f"mgCalendarMonthView.aspx?GL=1&M={month + 1}", "Next month")]))


def error(council: Council) -> str:
    return _page(council, "Error", "<p>Sorry, the web service is not switched on.</p>")
