"""One address per thing, and which addresses may be asked."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from councilgraph.harvest.address import AddressError, canonical, check_public, in_public, joined, plain, same_site
from councilgraph.harvest.site import Place, place
from councilgraph_mappings.errors import ConfigurationError

MEETING = "https://democracy.x.gov.uk/ielistdocuments.aspx?mid=7"


@pytest.mark.parametrize(
    ("spelling", "expected"),
    [
        ("https://democracy.x.gov.uk/ieListDocuments.aspx?CId=2&MId=7&Ver=4", MEETING),
        ("https://democracy.x.gov.uk/ieListDocuments.aspx?MId=7", MEETING),
        ("https://democracy.x.gov.uk/ielistdocuments.aspx?MeetingId=7&CommitteeId=2&J=3&LLL=0", MEETING),
        ("https://democracy.x.gov.uk/ieListDocuments.aspx?MId=7&CId=2&$LO$=1#AI9", MEETING),
        ("HTTPS://DEMOCRACY.X.GOV.UK:443/IeListDocuments.ASPX?MID=7", MEETING),
        ("https://democracy.x.gov.uk/(S(a1b2c3))/ieListDocuments.aspx?MId=7", MEETING),
        ("https://democracy.x.gov.uk./ieListDocuments.aspx?lang=cy&MId=7&sid=4f", MEETING),
        ("https://x.gov.uk/mgai.aspx?id=9", "https://x.gov.uk/mgai.aspx?id=9"),
        ("https://x.gov.uk/mg/mgAi.aspx?ID=9&XXR=0", "https://x.gov.uk/mg/mgai.aspx?id=9"),
        ("https://x.gov.uk/ieListMeetings.aspx?CId=3&Year=0", "https://x.gov.uk/ielistmeetings.aspx?cid=3"),
        ("https://x.gov.uk/ieListMeetings.aspx?CommitteeId=3", "https://x.gov.uk/ielistmeetings.aspx?cid=3"),
        ("https://x.gov.uk/ieListMeetings.aspx?Year=2024&CId=3", "https://x.gov.uk/ielistmeetings.aspx?cid=3&year=2024"),
        ("https://x.gov.uk/ieDecisionDetails.aspx?AIId=4", "https://x.gov.uk/iedecisiondetails.aspx?aiid=4"),
        ("https://x.gov.uk/ieDecisionDetails.aspx?Id=4&LLL=0", "https://x.gov.uk/iedecisiondetails.aspx?id=4"),
        ("https://x.gov.uk/documents/g7/Printed minutes.pdf?T=1", "https://x.gov.uk/documents/g7/?t=1"),
        ("https://x.gov.uk/Documents/G7/Minutes%20v2.pdf?t=1&LLL=0", "https://x.gov.uk/documents/g7/?t=1"),
        ("https://x.gov.uk/documents/s12/Plan.pdf", "https://x.gov.uk/documents/s12/"),
        ("https://x.gov.uk/documents/g7/Agenda.pdf", "https://x.gov.uk/documents/g7/Agenda.pdf"),
        ("https://x.cmis.uk.com/x/Document.ashx?czJK=WQ%3d%3d&Ver=1", "https://x.cmis.uk.com/x/Document.ashx?czJK=WQ%3d%3d&Ver=1"),
        (
            "https://x.cmis.uk.com/x/Meetings/tabid/70/ctl/ViewMeetingPublic/mid/397/Meeting/5/Committee/3/Default.aspx",
            "https://x.cmis.uk.com/x/meetings/tabid/70/ctl/viewmeetingpublic/mid/397/meeting/5/committee/3/default.aspx",
        ),
        ("http://x.gov.uk", "http://x.gov.uk/"),
        ("http://[2001:DB8::1]:8080/a", "http://[2001:db8::1]:8080/a"),
    ],
)  # fmt: skip
def test_one_thing_has_one_address(spelling: str, expected: str) -> None:
    assert canonical(spelling) == expected
    assert canonical(expected) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://x.gov.uk/mgAi.aspx?ID=1", "https://x.gov.uk/mgAi.aspx?ID=2"),
        ("https://x.gov.uk/ieListMeetings.aspx?CId=3&Year=2023", "https://x.gov.uk/ieListMeetings.aspx?CId=3&Year=2024"),
        ("https://x.gov.uk/ieDecisionDetails.aspx?ID=1", "https://x.gov.uk/ieDecisionDetails.aspx?AIId=1"),
        ("https://x.gov.uk/documents/g7/m.pdf?T=0", "https://x.gov.uk/documents/g7/m.pdf?T=1"),
        ("https://x.gov.uk/Paper.pdf", "https://x.gov.uk/paper.pdf"),
        ("https://x.gov.uk/mgListDeclarationsOfInterest.aspx?UID=1", "https://x.gov.uk/mgListDeclarationsOfInterest.aspx?RPID=1"),
    ],
)  # fmt: skip
def test_two_things_have_two_addresses(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    "text", ["", "mailto:a@b.uk", "javascript:void(0)", "file:///etc/passwd", "http://", "http://[x", "http:\\\\x.uk\\y",
             "http://x.uk:port/", "ftp://x.gov.uk/"],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(text: str) -> None:
    with pytest.raises(AddressError):
        canonical(text)


@given(st.one_of(st.text(), st.text().map("http://x.uk/".__add__), st.text().map("http://x.uk/mgAi.aspx?".__add__)))
@example("http://x.uk/%")
@example("https://user:secret@x.uk/")
def test_any_text_is_an_address_or_is_refused(text: str) -> None:
    try:
        once = plain(text)
    except AddressError:
        return
    assert canonical(canonical(once)) == canonical(once)
    assert "secret" not in once


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("mgAi.aspx?ID=2", "https://x.gov.uk/mg/mgAi.aspx?ID=2"),
        ("/mgAi.aspx?ID=2#top", "https://x.gov.uk/mgAi.aspx?ID=2"),
        ("//y.gov.uk/a", "https://y.gov.uk/a"),
        ("tel:0123", None),
        ("#top", "https://x.gov.uk/mg/mgAi.aspx?ID=1"),
    ],
)
def test_links_are_joined_to_their_page(link: str, expected: str | None) -> None:
    assert joined("https://x.gov.uk/mg/mgAi.aspx?ID=1", link) == expected


@pytest.mark.parametrize(
    ("address", "site", "expected"),
    [
        ("https://x.gov.uk/a", "https://x.gov.uk/", True),
        ("https://x.gov.uk/a", "http://x.gov.uk/", True),
        ("http://x.gov.uk/a", "https://x.gov.uk/", False),
        ("https://x.gov.uk:8443/a", "https://x.gov.uk/", False),
        ("https://x.gov.uk.example/", "https://x.gov.uk/", False),
        ("https://www.x.gov.uk/", "https://x.gov.uk/", False),
    ],
)
def test_a_site_is_one_host_and_never_loses_tls(address: str, site: str, expected: bool) -> None:
    assert same_site(address, site) is expected


@pytest.mark.parametrize(
    "network_address",
    ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
     "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:10.0.0.1",
     "2002:7f00:1::", "64:ff9b::7f00:1"],
)  # fmt: skip
def test_no_private_network_is_public(network_address: str) -> None:
    assert not in_public(network_address)
    with pytest.raises(AddressError, match="not public; use --allow-private"):
        check_public("https://x.gov.uk/", lambda _host, _port: ["93.184.216.34", network_address])


def test_a_public_host_may_be_asked() -> None:
    asked: list[tuple[str, int]] = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append((host, port))
        return ["93.184.216.34", "2606:2800:220:1::1"]

    check_public("https://x.gov.uk/a", resolve)
    check_public("http://x.gov.uk:8080/a", resolve)
    assert asked == [("x.gov.uk", 443), ("x.gov.uk", 8080)]


def test_a_host_that_nobody_knows_is_a_line() -> None:
    def resolve(_host: str, _port: int) -> list[str]:
        raise OSError("no such host")

    with pytest.raises(AddressError, match="no name server knows"):
        check_public("https://x.gov.uk/", resolve)


@pytest.mark.parametrize(
    ("named", "base", "council"),
    [
        ("democracy.plymouth.gov.uk", "https://democracy.plymouth.gov.uk/", "PLY"),
        ("https://democracy.plymouth.gov.uk/mgListCommittees.aspx?bcr=1", "https://democracy.plymouth.gov.uk/", "PLY"),
        ("ply", "https://democracy.plymouth.gov.uk/", "PLY"),
        ("Plymouth City Council", "https://democracy.plymouth.gov.uk/", "PLY"),
        ("https://www.x.example/moderngov", "https://www.x.example/moderngov/", None),
        ("http://127.0.0.1:8001", "http://127.0.0.1:8001/", None),
    ],
)
def test_a_site_is_named_by_address_code_or_name(named: str, base: str, council: str | None) -> None:
    found = place(named)
    assert (found.base, found.council) == (base, council)


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="no council's code or name"):
        place("Atlantis")


def test_the_folder_of_a_page_is_its_base() -> None:
    assert Place("https://x.cmis.uk.com/live/Meetings.aspx", None).base == "https://x.cmis.uk.com/live/"
