"""Who came to preside over a body, as its resolutions say, and who did not."""

import hashlib

import pytest

from councilgraph_mappings.parse import parse
from councilgraph_mappings.read import read
from councilgraph_mappings.reading import Context, Reading

HEAD = "Agenda and minutes\n\nStreets Panel\n3 June 2025\n\n1.\n\nChair\n\nMinutes:\n\n"


def reading(minutes: str) -> Reading:
    """Return what is read of a page with one item."""
    content = (HEAD + minutes).encode()
    return parse(read(content, "page.txt"), Context("page.txt", hashlib.sha256(content).hexdigest()))


def chairs(found: Reading) -> list[tuple[str, str, str | None]]:
    """Return name, title and body of every role."""
    people = {person.key: person.name for person in found.people}
    bodies = {body.key: body.name for body in found.organisations}
    return [(people[role.person], role.title, bodies.get(role.organisation or "")) for role in found.roles]


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        (
            "The Panel noted the appointment of Councillor Jo Roe as Chair and Councillor Poe as Vice Chair for 2025/26.",
            [("Jo Roe", "Chair"), ("Poe", "Vice Chair")],
        ),
        ("RESOLVED – That Councillor Jo Roe be elected Chairman for the municipal year.", [("Jo Roe", "Chairman")]),
        ("Agreed that Jo Roe is appointed as the Chair of this Panel.", [("Jo Roe", "Chair")]),
        ("RESOLVED: to appoint Councillor Jo Roe as Deputy Chair.", [("Jo Roe", "Deputy Chair")]),
    ],
)
def test_an_appointment_to_preside_is_a_role_in_the_body_that_met(
    minutes: str, expected: list[tuple[str, str]]
) -> None:
    assert chairs(reading(minutes)) == [(*each, "Streets Panel") for each in expected]


@pytest.mark.parametrize(
    "minutes",
    [
        "RESOLVED – That Councillor Jo Roe be appointed Chair for this meeting.",
        "For the purposes of this meeting Councillor Jo Roe was appointed Vice Chair.",
        "RESOLVED – That Councillor Jo Roe be appointed Chair of Governors at Hill School.",
        "RECOMMENDED – That Councillor Jo Roe be elected Chair of the Council.",
        "RESOLVED – That the Chair be authorised to sign the lease with Councillor Jo Roe as witness.",
    ],
)
def test_presiding_once_or_elsewhere_or_as_advice_is_no_role_here(minutes: str) -> None:
    assert not [each for each in chairs(reading(minutes)) if each[2] == "Streets Panel"]
