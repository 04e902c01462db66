"""JSON and XML as documents: one line for each value, within bounds, and nothing that an answer asks to be fetched."""

import codecs
import json
import re

import pytest

from councilgraph_mappings.errors import SourceError, TooLargeError, UnreadableError
from councilgraph_mappings.read import read, structured

DEEP = b'{"a":' * 100 + b"1" + b"}" * 100


def test_every_value_stands_where_it_says() -> None:
    data = {
        "type": "Meeting",
        "count": 3.50,
        "open": True,
        "none": None,
        "items": [{"n": " a\n b "}, {"n": "<p>One</p><ul><li>Two</li></ul>"}],
    }
    document = read(json.dumps(data).encode(), "a.json")
    assert document.text.split("\n") == [
        "type: Meeting",
        "count: 3.5",
        "open: true",
        "items[1].n: a b",
        "items[2].n:",
        "One",
        "• Two",
    ]
    assert [value.text for value in document.values] == ["Meeting", "3.5", "true", "a b", "One\n• Two"]
    for value in document.values:
        assert document.text[value.at : value.end] == value.text
        assert document.text[value.start : value.at].rstrip() == f"{structured.written(value.path)}:"
    for block in document.blocks:
        assert document.text[block.start : block.end] == block.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_the_encoding_that_a_declaration_names_need_not_be_true(encoding: str) -> None:
    data = '<?xml version="1.0" encoding="utf-16"?><m><n>Tŷ</n></m>'.encode(encoding)
    assert read(data, "a.xml").text == "m.n: Tŷ"


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.txt", "a.html", "a.xml", "a", "a.asmx"])
def test_json_is_told_by_its_beginning_and_may_have_a_value_on_each_line(name: str) -> None:
    assert read(b'{"a": 1}\n\n{"a": [2]}\n', name).text == "[1].a: 1\n[2].a[1]: 2"
    assert read(codecs.BOM_UTF8 + b'[{"a": 1}]', name).text == "[1].a: 1"


@pytest.mark.parametrize("name", ["a.json", "a.txt", "a.html", "a.xml", "a", "a.aspx"])
def test_xml_with_a_declaration_is_told_by_its_beginning(name: str) -> None:
    assert read(b'<?xml version="1.0"?>\n<m><n>1</n></m>', name).text == "m.n: 1"


def test_lines_of_json_of_which_one_is_broken_are_refused() -> None:
    with pytest.raises(UnreadableError, match="is no JSON: Extra data in line 2"):
        read(b'{"a": 1}\n{"a": ', "a.jsonl")


def test_what_is_encoded_twice_is_read_as_it_was_meant() -> None:
    assert read(b"<m><n>Chair&amp;#39;s &amp;amp; Leader</n></m>", "a.xml").text == "m.n: Chair's & Leader"


@pytest.mark.parametrize(
    ("data", "name", "fault"),
    [
        (DEEP, "a.json", "is nested deeper than 64 fields"),
        (b"[" * 100_000, "a.json", "is nested deeper than 64 fields"),
        (b"<m>" * 100 + b"1" + b"</m>" * 100, "a.xml", "is nested deeper than 64 fields"),
        (b"<a>" * 100_000, "a.xml", "is no XML"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "a.xml", "declares a document type or entities"),
        (b'<!DOCTYPE a SYSTEM "http://localhost:1/a.dtd"><a>b</a>', "a.xml", "declares a document type or entities"),
        (b"7", "a.json", "holds a single value"),
        (b"", "a.json", "is empty"),
        (b"[]", "a.json", "holds no text"),
    ],
)
def test_what_no_answer_should_be_is_refused(data: bytes, name: str, fault: str) -> None:
    with pytest.raises(SourceError, match=re.escape(fault)):
        read(data, name)


@pytest.mark.parametrize(("bound", "what"), [("MAX_VALUES", "values"), ("MAX_STRUCTURED_BYTES", "bytes")])
@pytest.mark.parametrize(
    ("data", "name"), [(b'["a", "b", "c"]', "a.json"), (b"<m><n>1</n><n>2</n><n>3</n></m>", "a.xml")]
)
def test_size_is_bounded(monkeypatch: pytest.MonkeyPatch, bound: str, what: str, data: bytes, name: str) -> None:
    monkeypatch.setattr(structured, bound, 2)
    with pytest.raises(TooLargeError, match=f"has more than 2 {what}"):
        read(data, name)


@pytest.mark.parametrize(
    ("data", "name", "kept"),
    [
        (
            b'<a email="x@y.example" name="B"><homeAddress><line1>1 Mill Row</line1></homeAddress></a>',
            "a.xml",
            "a.name: B",
        ),
        (b'{"name": "B", "contact_details": [{"type": "phone", "value": "1"}], "workPhone": "2"}', "a.json", "name: B"),
        (b'{"type": "https://schema.oparl.org/1.1/Person", "name": "B", "location": {"x": 1}}', "a.json", "name: B"),
    ],
)
def test_homes_and_mailboxes_are_dropped_while_reading(data: bytes, name: str, kept: str) -> None:
    assert read(data, name).text.removeprefix("type: https://schema.oparl.org/1.1/Person\n") == kept


def test_a_page_in_the_place_of_an_answer_says_what_to_do() -> None:
    with pytest.raises(
        UnreadableError, match=r"an HTML page where XML should be; the service may be closed .* fetch it again"
    ):
        read(b"\n<!DOCTYPE html><html><body>Closed</body></html>", "a.xml")
