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


def meeting(held: Meeting, revision: int, venue: str) -> str:
    items = "".join(
        f"<agendaitem><agendaitemid>{number}</agendaitemid><agendaitemtitle>{escape(title)}</agendaitemtitle>"
        f"<agendaitemnumber>{place}.</agendaitemnumber>"
        f"<minutesnonemptyhtmlbody>{escape(pages.minutes_of(held, place, revision))}</minutesnonemptyhtmlbody>"
        f"<linkeddocuments><linkeddoc><url>documents/s{number}/Report.pdf</url><title>Report</title>"
        "<isrestricted>False</isrestricted></linkeddoc></linkeddocuments></agendaitem>"
        for place, (number, title) in enumerate(held.items, 1)
    )
    chair, *others = held.committee.members
    people = [(chair, "Chair", "Present"), *((person, "Committee Member", "Present") for person in others[:-1])]
    attendees = "".join(
        f"<attendee><memberid>{person.number}</memberid><name>Councillor {escape(person.name)}</name>"
        f"<roledescription>{role}</roledescription><attendance>{status}</attendance></attendee>"
        for person, role, status in [*people, (others[-1], "Committee Member", "Apologies")]
    )
    minutes = f"documents/g{held.number}/Printed%20minutes.pdf?T=1"
    return (
        f"{_HEAD}<meeting><meetingid>{held.number}</meetingid><meetingdate>{held.day:%d/%m/%Y}</meetingdate>"
        f"<meetingtime>18:30</meetingtime><meetingstatus>Confirmed</meetingstatus>"
        f"<meetinglocation>{escape(venue)}</meetinglocation><committeeid>{held.committee.number}</committeeid>"
        f"<committeetitle>{escape(held.committee.title)}</committeetitle><minutepublished>True</minutepublished>"
        f"<attendees>{attendees}</attendees><agendaitems>{items}</agendaitems><linkeddocuments><linkeddoc><attachmentid>1</attachmentid>"
        f"<title>Printed minutes</title><url>{minutes}</url><isrestricted>False</isrestricted></linkeddoc><linkeddoc>"
        f"<url>documents/g{held.number}/Exempt%20pack.pdf?T=99</url><isrestricted>True</isrestricted></linkeddoc>"
        "</linkeddocuments></meeting>"
    )


def councillors(council: Council, *, empty: bool = False) -> str:
    rows = "".join(
        f"<ward><wardtitle>{escape(person.ward)}</wardtitle><councillors><councillor>"
        f"<councillorid>{person.number}</councillorid><fullusername>Councillor {person.name}</fullusername>"
        f"<politicalpartytitle>{person.party}</politicalpartytitle>"
        f"<homeaddress><line1>{person.number - 299} Tarn Yard</line1><postcode>LK7 3QX</postcode>"
        f"<phone>01632 960{person.number}</phone><email>{person.number}@mailbox.example</email></homeaddress>"
        f"<workaddress><phone>07700 900{person.number}</phone><email>x{person.number}@larkmoor.example</email>"
        "</workaddress></councillor></councillors></ward>"
        for person in (() if empty else council.councillors)
    )
    return f"{_HEAD}<councillorsbyward><wards>{rows}</wards></councillorsbyward>"
