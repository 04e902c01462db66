"""Addresses are ASCII, stable, and different for different things, whatever a source is called."""

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from councilgraph_mappings.errors import ConfigurationError
from councilgraph_mappings.iris import (
    Iris,
    council_segment,
    document_id,
    normal_base,
)
from councilgraph_mappings.slugs import segment, slug
from councilgraph_mappings.source_identity import source_identity

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
IRIS = Iris("http://localhost:8000", "ply", "file/0123456789abcdef")
SITE = "https://democracy.larkhill.example"


@given(st.text())
def test_a_slug_is_letters_digits_and_hyphens(text: str) -> None:
    assert SLUG.fullmatch(slug(text))
    assert len(slug(text)) <= 80


@given(st.text())
def test_a_segment_is_letters_digits_and_hyphens(text: str) -> None:
    assert SLUG.fullmatch(segment(text))
    assert len(segment(text)) <= 89


@given(st.text(), st.text())
def test_different_keys_are_different_segments(one: str, other: str) -> None:
    assert (segment(one) == segment(other)) == (one == other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5a", "5A"),
        ("77/21", "77-21"),
        ("98", "98."),
        ("a b", "a-b"),
        ("", "x"),
        ("é", "e"),
        ("../x", "x"),
        ("a" * 90, "a" * 91),
    ],
)
def test_keys_that_look_alike_are_different_segments(one: str, other: str) -> None:
    assert segment(one) != segment(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Audit & Governance Committee", "Audit and Governance Committee"),
        ("AUDIT COMMITTEE", "Audit Committee"),
        ("Mayor’s Panel", "Mayor's Panel"),
        ("Pwyllgor Tŷ", "Pwyllgor Ty"),
    ],
)
def test_spellings_of_one_name_are_one_slug(one: str, other: str) -> None:
    assert slug(one) == slug(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Δήμος", "Δρόμος"), ("Panel Δ", "Panel"), ("!", "?"), ("a" * 100, "a" * 101)]
)
def test_names_that_ascii_cannot_tell_apart_are_two_slugs(one: str, other: str) -> None:
    assert slug(one) != slug(other)


@given(st.text(min_size=1), st.text(), st.integers(0, 10**9), st.integers(0, 10**9))
def test_whatever_a_source_says_the_addresses_are_well_formed(key: str, rule: str, start: int, end: int) -> None:
    for iri in (
        IRIS.organisation(key),
        IRIS.meeting(key),
        IRIS.meeting_on(key, dt.date(2024, 3, 12), dt.time(18, 30)),
        IRIS.person(key),
        IRIS.thing("item", key),
        IRIS.passage(start, end, rule, key),
    ):
        assert NamedNode(iri).value == iri
        assert iri.isascii()
        assert re.fullmatch(r"http://localhost:8000/[A-Za-z0-9/._#-]+", iri)
        assert "//" not in iri.removeprefix("http://")


@pytest.mark.parametrize(
    ("page", "identity"),
    [
        ("/ieListDocuments.aspx?CId=7&MId=312&Ver=4", "moderngov/meeting-312"),
        ("/ielistdocuments.aspx?cid=7&mid=312", "moderngov/meeting-312"),
        ("/mgAi.aspx?ID=4711", "moderngov/item-4711"),
        ("/ieDecisionDetails.aspx?ID=99", "moderngov/decision-99"),
        ("/ieIssueDetails.aspx?IId=5&Opt=3", "moderngov/issue-5"),
        ("/documents/s77/Parks%20Plan.pdf", "moderngov/file-s77"),
        ("/documents/g312/Minutes.pdf?T=1", "moderngov/file-g312-t1"),
        ("/documents/g312/Agenda.pdf?T=0", "moderngov/file-g312-t0"),
        ("/ieListDocuments.aspx?CId=7", None),
        ("/minutes.pdf", None),
        ("/", None),
    ],
)
def test_the_system_that_made_a_page_gives_its_identity(page: str, identity: str | None) -> None:
    assert source_identity(SITE + page) == identity


@pytest.mark.parametrize("address", ["", "http://[", "not an address", "file:///etc/passwd"])
def test_what_is_no_address_gives_no_identity(address: str) -> None:
    assert source_identity(address) is None


def test_a_number_of_a_system_means_nothing_without_its_council() -> None:
    page = f"{SITE}/ieListDocuments.aspx?MId=312"
    assert document_id("ab" * 32, page, "unknown") == "file/abababababababab"
    assert document_id("ab" * 32, page, "ply") == "moderngov/meeting-312"


@pytest.mark.parametrize(
    ("code", "name", "expected"),
    [
        ("PLY", "Plymouth City Council", "ply"),
        (None, "Larkhill Town Council", "larkhill-town-council"),
        (None, None, "unknown"),
        ("", "", "unknown"),
    ],
)
def test_a_council_is_known_by_code_or_else_by_name(code: str | None, name: str | None, expected: str) -> None:
    assert council_segment(code, name) == expected


@pytest.mark.parametrize("base", ["http://localhost:8000/", "http://localhost:8000//", "http://localhost:8000"])
def test_a_base_has_no_slash_at_its_end(base: str) -> None:
    assert normal_base(base) == "http://localhost:8000"


@pytest.mark.parametrize(
    "base",
    [
        "",
        "localhost",
        "http://",
        "http://a b",
        "http://a/?q",
        "http://a/#f",
        "javascript:x",
        "http://a/<x>",
        "http://a\n",
    ],
)
def test_a_base_that_is_no_plain_address_is_refused(base: str) -> None:
    with pytest.raises(ConfigurationError, match="base"):
        normal_base(base)
