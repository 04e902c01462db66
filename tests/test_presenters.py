"""Who presented an item, as its minutes tell."""

import hashlib

import pytest

from councilgraph_mappings.parse import parse
from councilgraph_mappings.read import read
from councilgraph_mappings.reading import Context


def presenters(minutes: str) -> list[str]:
    """Return the names of those who presented the one item of a page."""
    content = f"Agenda and minutes\n\nStreets Panel\n3 June 2025\n\n1.\n\nHomes\n\nMinutes:\n\n{minutes}".encode()
    found = parse(read(content, "page.txt"), Context("page.txt", hashlib.sha256(content).hexdigest()))
    names = {person.key: person.name for person in found.people}
    return [names[key] for item in found.items for key in item.presenters]


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        ("Ann Roe (Head of Homes) presented the report.", ["Ann Roe"]),
        ("Ann Roe and Sam Poe presented the report.", ["Ann Roe", "Sam Poe"]),
        ("Councillor Roe, Jim Coe and Mrs Poe introduced the item.", ["Roe", "Jim Coe", "Mrs Poe"]),
        ("Petra Quill, Head of Homes, Advice and Family Help presented the report.", ["Petra Quill"]),
        ("The report was introduced by Ann Roe (Head of Homes) with help from Sam Poe.", ["Ann Roe"]),
        ("The Panel considered a report presented by the Head of Homes, Ann Roe.", ["Ann Roe"]),
        ("A petition was presented by Mr Poe.", []),
        ("Sam Poe thanked Ann Roe. The report was presented.", []),
        ("The report showed that Homes and Family Help introduced a new rota.", []),
    ],
)
def test_who_stands_before_the_verb_presented_the_item(minutes: str, expected: list[str]) -> None:
    assert presenters(minutes) == expected
