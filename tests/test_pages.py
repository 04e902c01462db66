"""Pages about councillors, committees and outside bodies: each labelled field is read, left out by name, or reported."""

import datetime as dt
import re
from dataclasses import replace

import pytest
from people_pages import ADDRESSES, COUNCIL, PAGES, PRIVATE, context, document, messages, reading, roles

from councilgraph_mappings.codes import Capacity, InterestKind, OrganisationKind, Status
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.lookup import table
from councilgraph_mappings.parse import parse
from councilgraph_mappings.parse.pages.page_fields import LEFT_OUT, folded, meanings
from councilgraph_mappings.parse.pages.people_pages import GENRES
from councilgraph_mappings.parse.pages.withheld import withheld
from councilgraph_mappings.read import read

JO = "jo-marsh"
LARKMOOR = "larkmoor-borough-council"


def test_a_councillors_page_gives_offices_party_ward_terms_and_appointments() -> None:
    found = reading("councillor")
    assert [(p.name, p.title) for p in found.people] == [("Jo Marsh", "Councillor")]
    assert found.meetings == ()
    assert roles(found) == [
        (JO, "Leader of the Council", LARKMOOR, "", ""),
        (JO, "Portfolio Holder for Homes", LARKMOOR, "", ""),
        (JO, "Member", "moorland-alliance", "", ""),
        (JO, "Member for Nether Edge and Quarry Bank", LARKMOOR, "", ""),
        (JO, "Councillor", LARKMOOR, "2015-05-07", "2019-05-02"),
        (JO, "Councillor", LARKMOOR, "2019-05-02", ""),
        (JO, "Member", LARKMOOR, "", ""),
        (JO, "Chair", "cabinet", "2023-05-22", ""),
        (JO, "Substitute", "planning-north-committee", "2023-05-22", "2024-05-19"),
        (JO, "Trustee", "larkmoor-almshouse-trust", "", ""),
        (JO, "Representative", "upper-tarn-drainage-board", "", ""),
    ]
    kinds = {organisation.name: organisation.kind for organisation in found.organisations}
    assert kinds["Planning (North) Committee"] is OrganisationKind.COMMITTEE
    assert kinds["Upper Tarn Drainage Board"] is OrganisationKind.OTHER


def test_a_table_of_councillors_gives_names_parties_and_wards() -> None:
    assert roles(reading("members")) == [
        (JO, "Councillor", LARKMOOR, "", ""),
        (JO, "Member", "moorland-alliance", "", ""),
        (JO, "Member for Nether Edge and Quarry Bank", LARKMOOR, "", ""),
        ("lee-otter", "Councillor", LARKMOOR, "", ""),
        ("lee-otter", "Independent", LARKMOOR, "", ""),
        ("lee-otter", "Member for Nether Edge and Quarry Bank", LARKMOOR, "", ""),
    ]


def test_a_committees_page_gives_purpose_members_vacancies_and_officer() -> None:
    found = reading("committee")
    audit = "audit-committee"
    assert roles(found) == [
        ("lee-otter", "Chair", audit, "", ""),
        (JO, "Member", audit, "", ""),
        ("ivo-teal", "Co-optee", audit, "2024-01-10", ""),
        ("una-sedge", "Support officer", audit, "", ""),
    ]
    assert [(v.title, v.organisation) for v in found.vacancies] == [("Substitute", audit)]
    [purpose] = [o.purpose for o in found.organisations if o.key == audit]
    assert purpose is not None
    assert purpose.value == "To watch over the accounts of the borough.\nTo hear the auditor."


def test_an_attendance_page_gives_who_came_and_in_what_capacity() -> None:
    found = reading("attendance")
    [meeting] = found.meetings
    assert (meeting.body_key, meeting.council_key) == ("audit-committee", LARKMOOR)
    assert meeting.date is not None
    assert meeting.date.value == dt.date(2024, 3, 5)
    assert [(a.person, a.status, a.capacity, a.note) for a in found.attendance] == [
        ("lee-otter", Status.PRESENT, Capacity.CHAIR, None),
        (JO, Status.APOLOGIES, Capacity.MEMBER, None),
        ("ada-reed", Status.ABSENT, Capacity.MEMBER, None),
        ("sol-finch", Status.PRESENT, Capacity.SUBSTITUTE, "virtual"),
        ("una-sedge", Status.IN_ATTENDANCE, None, None),
    ]
    assert roles(found) == [("una-sedge", "Head of Law", LARKMOOR, "", "")]
    assert messages(found) == ["of 1 people the record only says that they are expected"]


def test_a_list_of_declarations_gives_each_at_its_meeting() -> None:
    found = reading("declarations")
    meetings = {m.key: (m.body_key, str(m.date.value) if m.date else None) for m in found.meetings}
    assert [(meetings[d.meeting], d.concerns, d.kind, d.nature, d.withdrew) for d in found.declarations] == [
        (
            ("cabinet", "2024-03-05"),
            "Grant to the Almshouse Trust",
            InterestKind.DISCLOSABLE_PECUNIARY,
            "Trustee of the almshouses",
            True,
        ),
        (("cabinet", "2024-03-05"), "Goose fair", InterestKind.PERSONAL, "Keeps geese", False),
        (("audit-committee", "2024-04-11"), "Annual accounts", InterestKind.PERSONAL, None, False),
    ]
    assert {d.person for d in found.declarations} == {JO}


def test_an_outside_bodys_page_gives_purpose_and_representatives() -> None:
    found = reading("outside_body")
    trust = "larkmoor-almshouse-trust"
    assert roles(found) == [
        (JO, "Trustee", trust, "2023-05-22", "2026-05-19"),
        ("lee-otter", "Representative", trust, "", ""),
    ]
    assert [o.purpose.value for o in found.organisations if o.purpose] == ["To house the old of the borough."]


def test_a_list_of_outside_bodies_gives_their_names() -> None:
    names = [o.name for o in reading("outside_bodies").organisations if o.kind is OrganisationKind.OTHER]
    assert names == ["Larkmoor Almshouse Trust", "Upper Tarn Drainage Board"]


def test_a_list_of_committees_gives_their_names_and_the_council_is_none_of_them() -> None:
    found = reading("committees")
    names = [o.name for o in found.organisations if o.kind is OrganisationKind.COMMITTEE]
    assert names == ["Cabinet", "Audit Committee"]
    assert found.meetings == ()


def test_a_list_of_meetings_gives_body_day_time_and_number_of_each() -> None:
    told = [
        (m.source_id, m.body_key, str(m.date.value) if m.date else "", str(m.start.value) if m.start else "")
        for m in reading("meetings").meetings
    ]
    assert told == [
        ("1007", "audit-committee", "2024-04-11", "18:30:00"),
        ("1001", "audit-committee", "2024-03-05", "18:30:00"),
    ]


@pytest.mark.parametrize("name", sorted(ADDRESSES))
def test_every_fact_is_quoted_from_the_page_or_known_from_outside(name: str) -> None:
    found = reading(name)
    assert found.genre == GENRES[name]
    told = [person.evidence for person in found.people] + [role.evidence for role in found.roles]
    told += [one.evidence for one in found.attendance] + [one.evidence for one in found.declarations]
    assert [evidence for evidence in told if not evidence.quoted] == []
    assert [o.name for o in found.organisations if not o.evidence.quoted] in ([COUNCIL], [])


@pytest.mark.parametrize("name", sorted({*ADDRESSES} - {"declarations"}))
def test_a_page_is_known_by_its_title_where_its_address_is_not(name: str) -> None:
    assert parse(document(name), replace(context(name), address=None)).genre == GENRES[name]


@pytest.mark.parametrize(
    ("name", "passage", "instead", "message"),
    [
        ("councillor", "Councillor_Jo_Marsh_MBE", "Profile", "the page does not say whose it is"),
        ("councillor", "Surgery_details", "Hobbies", "“Hobbies” is a section that no rule knows"),
        (
            "councillor",
            "07/05/2015_-_02/05/2019",
            "31/02/2015 - 02/05/2019",
            "a line of “Terms of Office” is no period",
        ),
        (
            "councillor",
            "07/05/2015_-_02/05/2019",
            "07/05/2020 - 02/05/2019",
            "a line of “Terms of Office” is no period",
        ),
        (
            "councillor",
            "22/05/2023_-_19/05/2024",
            "22/05/2023 - 30/02/2024",
            "the dates of this appointment are no period",
        ),
        ("councillor", "Moorland_Alliance", "Moorland<br>Alliance", "“Party” is followed by 1 lines without a label"),
        (
            "councillor",
            '<a_href="mgOutsideBodyDetails.aspx?ID=311"',
            "<b",
            "a line of “Appointments to outside bodies” leads",
        ),
        ("committee", "Mr_Ivo_Teal", "to be confirmed", "a line among the members names nobody"),
        ("committee", "Una_Sedge._Democratic_Support,_01632_960822.", "to follow", "“Support officer” names nobody"),
        ("attendance", "<th>Role", "<th>Mood", "“Mood” is a column that no rule knows"),
        ("attendance", "<th>Attendance", "<th>Mood", "there is no table of attendance"),
        ("attendance", ">Apologies<", ">Asleep<", "a row of the attendance has no attendance"),
        ("attendance", "_-_Tuesday,_5th_March,_2024_6.30_pm", "", "the document does not say the date of its meeting"),
        ("declarations", "<th>Meeting", "<th>Mood", "there is no table of declarations"),
        ("declarations", ",_11/04/2024", "", "the document does not say the date of a meeting"),
        ("committees", "mgCommitteeDetails", "elsewhere", "the list of committees leads to none"),
        ("meetings", "ieListDocuments", "elsewhere", "the list of meetings leads to none with a date"),
        ("outside_bodies", "mgOutsideBodyDetails", "elsewhere", "the list of outside bodies leads to none"),
        ("members", "Councillor_", "the ", "a row of the list names nobody"),
    ],
)
def test_what_cannot_be_read_is_reported(name: str, passage: str, instead: str, message: str) -> None:
    found = messages(reading(name, **{passage: instead}))
    assert [text for text in found if text.startswith(message)] != []


def test_a_field_without_a_rule_is_named_and_its_text_is_not() -> None:
    [finding] = reading("councillor").findings
    assert finding.kind is FindingKind.LEFT_OVER
    assert finding.message.startswith("“Star sign” is a field that no rule knows")
    assert "Heron" not in finding.message


@pytest.mark.parametrize("page", ["councillor", "committee"])
def test_no_label_is_both_read_and_left_out(page: str) -> None:
    assert set(meanings(page)) & set(LEFT_OUT) == set()


def test_every_group_of_labels_that_is_left_out_has_a_reason() -> None:
    assert [group["names"] for group in table("pages")["left_out"] if len(group["reason"].split()) < 5] == []
    assert [name for name in LEFT_OUT if folded(name) != name] == []


@pytest.mark.parametrize("name", sorted(ADDRESSES))
def test_nothing_private_is_left_when_a_page_is_withheld(name: str) -> None:
    shown = withheld(document(name), context(name))
    assert [word for word in PRIVATE if word in shown.text] == []
    assert [link.address for link in shown.links if "@" in link.address] == []


@pytest.mark.parametrize("name", sorted(ADDRESSES))
def test_what_is_withheld_moves_nothing_and_changes_no_reading(name: str) -> None:
    page = document(name)
    shown = withheld(page, context(name))
    assert len(shown.text) == len(page.text)
    assert [shown.text[b.start : b.end] for b in shown.blocks] == [b.text for b in shown.blocks]
    assert parse(shown, context(name)) == parse(page, context(name))


def test_other_documents_are_shown_as_they_are() -> None:
    page = document("declarations")
    assert withheld(page, replace(context("declarations"), address=None)) is page


def test_a_councillors_page_is_known_by_its_markup_where_address_and_title_are_the_councils_own() -> None:
    page = document("councillor", **{"Councillor_details</h1>": "Who we are</h1>"})
    unknown = replace(context("councillor"), address=None)
    assert [word for word in PRIVATE if word in withheld(page, unknown).text] == []


def test_every_private_word_stands_in_a_page() -> None:
    pages = "".join(path.read_text(encoding="utf-8") for path in PAGES.glob("*.html"))
    assert [word for word in PRIVATE if word not in pages] == []


@pytest.mark.parametrize(
    "snippet",
    [
        "<p>Foxglove Barn, Ditch Lane</p>",
        "<br>Foxglove Barn",
        "<dl><dt>Where I live</dt><dd>Foxglove Barn</dd></dl>",
        "<dl><dt>Home address</dt><dd>Foxglove Barn</dd></dl>",
        "<p><strong>Home address</strong><br>Foxglove Barn<br>Ditch Lane</p>",
        "<p><span class='mgLabel'>Cyfeiriad cartref:&nbsp;</span>Foxglove Barn</p>",
        "<ul class='mgBulletList'><li>Foxglove Barn, Ditch Lane</li></ul>",
        "<table><tr><th>Address</th><td>Foxglove Barn</td></tr><tr><th>Town</th><td>Foxglove</td></tr></table>",
        "<address>Foxglove Barn<br>Ditch Lane</address>",
        "<h3>Correspondence</h3><div>Foxglove Barn</div>",
        "<p>Write to <a href='mailto:barn@foxglove.example'>Foxglove</a></p>",
    ],
)
@pytest.mark.parametrize(
    "place",
    [
        "Nether_Edge_and_Quarry_Bank</p>",
        "02/05/2019_-</li>_</ul>",
        "Upper_Tarn_Drainage_Board</a></li>_</ul>",
        "Leader_of_the_Council",
    ],
)
def test_an_address_is_withheld_wherever_it_stands(place: str, snippet: str) -> None:
    html = (PAGES / "councillor.html").read_text(encoding="utf-8").replace("</li>\n</ul>", "</li> </ul>")
    passage = place.replace("_", " ")
    assert passage in html
    broken = snippet.replace("<p>", "<br>").replace("</p>", "<br>") if place.startswith("Leader") else snippet
    page = read(html.replace(passage, f"{passage}{broken}").encode(), "councillor.html")
    shown = withheld(page, context("councillor"))
    told = [shown.text, *(link.address for link in shown.links), *messages(parse(page, context("councillor")))]
    assert [text for text in told if "oxglove" in text] == []


def test_the_readme_of_the_mappings_lists_every_field_that_is_read() -> None:
    readme = (PAGES.parents[1] / "mappings" / "README.md").read_text(encoding="utf-8")
    listed = {line.split(" | ")[0].removeprefix("| ") for line in readme.splitlines() if re.match(r"\| \w+: ", line)}
    assert listed == {f"{page}: {field}" for page in ("councillor", "committee") for field in table("pages")[page]}
