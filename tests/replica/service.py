"""The answers of the replica's web service, with the elements that ModernGov's own answers have."""

import datetime as dt
from html import escape

from replica import pages
from replica.council import Council, Meeting

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'


def committees(council: Council) -> str:
    rows = "".join(
        f"<committee><committeeid>{body.number}</committeeid><committeetitle>{escape(body.title)}</committeetitle>"
        "<committeedeleted>False</committeedeleted><committeeexpired>False</committeeexpired></committee>"
        for body in council.bodies
    )
    return f"{_HEAD}<committees><committeescount>{len(council.bodies)}</committeescount>{rows}</committees>"


def meetings(council: Council, committee: int, first: dt.date, last: dt.date) -> str:
    held = [meeting for meeting in council.of(committee) if first <= meeting.day <= last]
    rows = "".join(
        f"<meeting><meetingid>{meeting.number}</meetingid><meetingdate>{meeting.day:%d/%m/%Y}</meetingdate>"
        "<meetingtime>18:30</meetingtime><meetingstatus>Confirmed</meetingstatus></meeting>"
        for meeting in held
    )
    return f"{_HEAD}<getmeetings><meetingscount>{len(held)}</meetingscount><meetings>{rows}</meetings></getmeetings>"


def meeting(held: Meeting, revision: int) -> str:
    items = "".join(
        f"<agendaitem><agendaitemid>{number}</agendaitemid><agendaitemtitle>{escape(title)}</agendaitemtitle>"
        f"<minutesnonemptyhtmlbody>{escape(pages.minutes_of(held, place, revision))}</minutesnonemptyhtmlbody>"
        f"<linkeddocuments><linkeddoc><url>documents/s{number}/Report.pdf</url><title>Report</title>"
        "<isrestricted>False</isrestricted></linkeddoc></linkeddocuments></agendaitem>"
        for place, (number, title) in enumerate(held.items, 1)
    )
    minutes = f"documents/g{held.number}/Printed%20minutes.pdf?T=1"
    return (
        f"{_HEAD}<meeting><meetingid>{held.number}</meetingid><meetingdate>{held.day:%d/%m/%Y}</meetingdate>"
        f"<committeeid>{held.committee.number}</committeeid><minutepublished>True</minutepublished>"
        f"<agendaitems>{items}</agendaitems><linkeddocuments><linkeddoc><attachmentid>1</attachmentid>"
        f"<title>Printed minutes</title><url>{minutes}</url><isrestricted>False</isrestricted></linkeddoc><linkeddoc>"
        f"<url>documents/g{held.number}/Exempt%20pack.pdf?T=99</url><isrestricted>True</isrestricted></linkeddoc>"
        "</linkeddocuments></meeting>"
    )


def councillors(council: Council) -> str:
    rows = "".join(
        f"<ward><wardtitle>{escape(person.ward)}</wardtitle><councillors><councillor>"
        f"<councillorid>{person.number}</councillorid><fullusername>Councillor {person.name}</fullusername>"
        f"<politicalpartytitle>{person.party}</politicalpartytitle></councillor></councillors></ward>"
        for person in council.councillors
    )
    return f"{_HEAD}<councillorsbyward><wards>{rows}</wards></councillorsbyward>"
