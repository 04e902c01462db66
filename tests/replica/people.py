"""The replica's pages about people and bodies, with homes, telephones and mailboxes that nobody may see again."""

from html import escape

from replica.council import BODIES, Body, Committee, Council, Councillor, Meeting
from replica.frame import bullets, page

PRIVATE = ("Tarn Yard", "LK7 3QX", "01632 960", "07700 900", "@larkmoor", "mailbox.example", "Sluice House", "Matron")
"""Words of every made-up home, telephone and mailbox below."""


def _label(label: str, value: str) -> str:
    return f'<p><span class="mgLabel">{label}:&nbsp;</span>{value}</p>'


def _section(title: str, content: str) -> str:
    return f'<h2 class="mgSectionTitle">{title}</h2>{content}'


def _bullets(rows: list[str]) -> str:
    return f'<ul class="mgBulletList">{"".join(f"<li>{row}</li>" for row in rows)}</ul>'


def _of_person(person: Councillor) -> str:
    return f'<a href="mgUserInfo.aspx?UID={person.number}">Councillor {escape(person.name)}</a>'


def _home(person: Councillor) -> str:
    return f"{person.number - 299} Tarn Yard, LK7 3QX"


def _mailbox(person: Councillor) -> str:
    name = f"{person.name.lower().replace(' ', '.')}@larkmoor.example"
    return f'<a href="mailto:{name}">{name}</a>'


def councillors(council: Council) -> str:
    """Return the list of councillors as a table, which shows their homes as well."""
    rows = "".join(
        f'<tr><td><a href="mgUserInfo.aspx?UID={person.number}"><img src="smallpic.jpg" alt=""></a></td>'
        f"<td><p>{_of_person(person)}</p><p>{_home(person)}</p><p>Home:&nbsp;01632 960{person.number}</p>"
        f"<p>Work:&nbsp;{_mailbox(person)}</p></td><td>{person.party}</td><td>{escape(person.ward)}</td></tr>"
        for person in council.councillors
    )
    head = "<tr><th>Photo</th><th>Councillor</th><th>Political party</th><th>Ward</th></tr>"
    other = '<p><a href="mgMemberIndex.aspx?FN=WARD&amp;VW=LIST&amp;PIC=0">By ward</a></p>'
    table = f'<table class="mgStatsTable" id="mgTable1"><thead>{head}</thead><tbody>{rows}</tbody></table>'
    return page(council, "Your Councillors", f'<div class="mgContent">{other}{table}</div>')


def councillor(council: Council, person: Councillor) -> str:
    """Return the page of a councillor."""
    appointed = [
        f'<a href="mgCommitteeDetails.aspx?ID={body.number}" title="Link to committee details">{escape(body.title)}</a>'
        f"{'&nbsp;(Chair)' if person == body.members[0] else ''}<strong> (22/05/2023 - )</strong>"
        for body in council.bodies
        if person in body.members
    ]
    outside = [
        f'<a href="mgOutsideBodyDetails.aspx?ID={body.number}">{escape(body.title)}</a>'
        for body in BODIES
        if person.number in body.representatives
    ]
    links = bullets(
        [
            (f"mgAttendance.aspx?UID={person.number}", "Attendance record"),
            (f"mgListDeclarationsOfInterest.aspx?UID={person.number}", "Declarations at meetings"),
        ]
    )
    about = _label("Party", person.party) + _label("Ward", escape(person.ward))
    contact = (
        f'<p><span class="mgLabel">Home address:&nbsp;</span><br>{_home(person).replace(", ", "<br>")}</p>'
        + _label("Home phone", f"01632 960{person.number}")
        + _label("Mobile", f"07700 900{person.number}")
        + _label("Bus. email", _mailbox(person))
        + _label("Home email", f"{person.number} (at) mailbox.example")
    )
    body = (
        _section("More information about this councillor", links)
        + _section("Contact information", contact)
        + _section("Terms of Office", _bullets(["04/05/2023 -"]))
        + _section("Committee appointments", _bullets(appointed))
        + (_section("Appointments to outside bodies", _bullets(outside)) if outside else "")
    )
    content = (
        f'<div class="mgContent"><div class="mgUserSideBar">{about}</div><div class="mgUserBody">{body}</div></div>'
    )
    return page(council, "Councillor details", content, f"Councillor {person.name}")


def committee(council: Council, body: Committee) -> str:
    """Return the page of a committee."""
    members = [
        f"{_of_person(person)}{'&nbsp;(Chair)' if place == 0 else ''}<strong> (22/05/2023 - )</strong>"
        for place, person in enumerate(body.members)
    ]
    more = bullets(
        [
            (f"ieListMeetings.aspx?CommitteeId={body.number}", "Browse meetings and agendas for this committee"),
            (f"mgListDeclarationsOfInterest.aspx?RPID={body.number}", "Declarations of interest"),
            (f"mgRss.aspx?CID={body.number}", "Get RSS feed"),
        ]
    )
    contact = (
        _label("Support officer", "Una Sedge. Democratic Support, 01632 960822.")
        + '<p><span class="mgLabel">Postal address:&nbsp;</span><br>Room 12<br>Sluice House</p>'
        + _label("Email", '<a href="mailto:una.sedge@larkmoor.example">una.sedge@larkmoor.example</a>')
    )
    content = more + _section("Membership", _bullets(members)) + _section("Contact information", contact)
    return page(council, "Committee details", f'<div class="mgContent">{content}</div>', body.title)


def attendance(council: Council, held: Meeting) -> str:
    """Return who came to a meeting."""
    chair, *others = held.committee.members
    people = [(chair, "Chair", "Present"), *((person, "Committee Member", "Present") for person in others[:-1])]
    rows = "".join(
        f"<tr><td>{_of_person(person)}</td><td>{role}</td><td>{status}</td><td></td></tr>"
        for person, role, status in [*people, (others[-1], "Committee Member", "Apologies")]
    )
    head = "<tr><th>Attendee</th><th>Role</th><th>Attendance</th><th>Comments</th></tr>"
    table = (
        f'<table class="mgStatsTable" summary="Table of meeting attendance"><thead>{head}</thead>'
        f"<tbody>{rows}</tbody></table>"
    )
    return page(council, "Meeting attendance", f'<div class="mgContent">{table}</div>', held.heading)


def declarations(council: Council, person: Councillor) -> str:
    """Return what a councillor declared at meetings."""
    held = [meeting for meeting in council.meetings if meeting.declaring == person]
    return page(council, "Declarations of interest", _declared(held, whose=False), f"Councillor {person.name}")


def declarations_at(council: Council, body: Committee) -> str:
    """Return what was declared at the meetings of a committee."""
    held = [meeting for meeting in council.of(body.number) if meeting.declaring]
    return page(council, "Declarations of interest", _declared(held, whose=True), body.title)


def _declared(held: list[Meeting], *, whose: bool) -> str:
    if not held:
        return '<div class="mgContent"><p>There are no declarations of interest.</p></div>'
    head = "<th>Meeting</th><th>Item of business</th><th>Type of interest</th><th>Nature of interest</th>"
    rows = "".join(
        f"<tr>{f'<td>{_of_person(m.declaring)}</td>' if whose and m.declaring else ''}"
        f'<td><a href="ieListDocuments.aspx?MId={m.number}">{m.day:%d/%m/%Y} - {escape(m.committee.title)}</a></td>'
        f"<td>{escape(m.topic)}</td><td>Personal</td><td>{m.interest}</td></tr>"
        for m in held
    )
    first = "<th>Councillor</th>" if whose else ""
    return (
        '<div class="mgContent"><table class="mgStatsTable" summary="Table of declarations of interest">'
        f"<thead><tr>{first}{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def outside_bodies(council: Council) -> str:
    """Return the list of bodies that the council appoints to."""
    links = [(f"mgOutsideBodyDetails.aspx?ID={body.number}", body.title) for body in BODIES]
    return page(council, "Outside bodies", bullets(links))


def outside_body(council: Council, body: Body) -> str:
    """Return the page of an outside body."""
    people = [person for person in council.councillors if person.number in body.representatives]
    rows = [f"{_of_person(person)}&nbsp;(Trustee)<strong> (22/05/2023 - 19/05/2026)</strong>" for person in people]
    contact = '<p><span class="mgLabel">Address:&nbsp;</span><br>The Matron<br>2 Tarn Yard</p>'
    content = (
        _section("Purpose", f"<p>{escape(body.purpose)}</p>")
        + _section("Our representatives", _bullets(rows))
        + _section("Contact information", contact + _label("Phone", "01632 960777"))
    )
    return page(council, "Outside body details", f'<div class="mgContent">{content}</div>', body.title)
